"""To pray in: church, chapel, cathedral, temple, pagoda, mosque, shrine. Lit from the left."""

from app.engines.sketchbook.shapes.faces import Face
from app.engines.sketchbook.shapes.foliage import clump
from app.engines.sketchbook.shapes.roofs import cone, gabled
from app.engines.sketchbook.shapes.solids import Solid

PALE, SLATE, PANE, GATE = "*#e3d6bd", "#5d6273", "#3f4d66", "#5b4030"


def _spire(pen: Solid, x: float, z: float, w: float, base: float, tip: float, fill: str) -> None:
    """Four faces to a point, and a cross."""
    left, right = x - w / 2, x + w / 2
    pen.plane(fill, (right, base, z), (right, base, z + w), (x, tip, z + w / 2))
    pen.plane(fill, (left, base, z), (right, base, z), (x, tip, z + w / 2))
    pen.bar("#8a6a3a", (x, tip - 0.3, z + w / 2), (x, tip + 1.8, z + w / 2), 0.16)
    pen.bar("#8a6a3a", (x - 0.5, tip + 1.2, z + w / 2), (x + 0.5, tip + 1.2, z + w / 2), 0.16)


def church() -> str:
    """A village church: the tower in front, the nave behind it."""
    pen = Solid(turn=36, eye=3.2, away=46)
    _, side = gabled(pen, 7.4, 13.0, 5.6, 9.4, PALE, SLATE, along="z", z=3.6, seed=4)
    for a in (2.0, 5.0, 8.0, 11.0):
        side.arch("#efe6d2", a - 0.2, 1.1, 1.5, 3.5, 1.3)
        side.arch(PANE, a, 1.3, 1.1, 3.1, 1.3)
    pen.block(PALE, (-2.3, 2.3), (0, 12.5), (0, 4.6))
    front, flank = Face(pen, (-2.3, 0, 0)), Face(pen, (2.3, 0, 0), (0, 0, 1.0))
    for face in (front, flank):
        face.weather(face.rect(PALE, 0, 0, 4.6, 12.5), PALE, 4.6, 12.5, 3, 8)
        face.rect(PALE, -0.15, 8.4, 4.9, 0.3, lift=1.12)
        face.arch(PANE, 1.6, 9.2, 1.4, 2.4, 1.2)
        for b in (9.6, 10.2, 10.8):
            face.rect("#8d8170", 1.65, b, 1.3, 0.16)
        face.rect(PALE, -0.25, 12.2, 5.1, 0.4, lift=1.12)
    front.arch("#cdbd9e", 1.1, 0, 2.4, 3.6, 1.3)
    front.arch(GATE, 1.4, 0, 1.8, 3.1, 1.3)
    front.arch(PANE, 1.85, 5.0, 0.9, 1.9, 1.2)
    _spire(pen, 0, -0.3, 5.2, 12.6, 21.0, SLATE)
    for x in (-2.6, 3.0):
        clump(pen, (x, 0, -0.6), 1.2, 5)
    return pen.done()


def chapel() -> str:
    """A small white one with a bell over the gable."""
    pen = Solid(turn=30, eye=2.4, away=26)
    white = "*#f0e9da"
    front, side = gabled(pen, 5.4, 7.5, 3.9, 6.6, white, "#a04f38", along="z", seed=7)
    for a in (1.2, 4.6):
        side.arch(PANE, a, 1.2, 0.9, 1.9, 1.2)
    front.arch("#7a5638", 2.0, 0, 1.4, 2.5, 1.2)
    front.arch(PANE, 2.3, 4.2, 0.8, 1.1)
    pen.block(white, (-0.85, 0.85), (6.1, 8.0), (-0.1, 1.2))
    Face(pen, (-0.85, 6.1, -0.1)).arch("#3b3f4d", 0.45, 0.25, 0.8, 1.4)
    pen.turned("#b88b3c", (0, 0), [(0.28, 6.6), (0.2, 7.1)])
    _spire(pen, 0, -0.2, 1.9, 8.0, 9.4, "#a04f38")
    for x in (-2.6, 2.4):
        clump(pen, (x, 0, -0.4), 0.9, 6, "#d9788a")
    return pen.done()


def cathedral() -> str:
    """Two towers, a rose window, three portals."""
    pen = Solid(turn=22, eye=5.0, away=110)
    stone = "*#cfc0a6"
    _, side = gabled(pen, 15, 34, 15, 22, stone, "#68727a", along="z", z=5, seed=5, over=0.2)
    for k in range(7):
        side.arch(PANE, 2.5 + 4.6 * k, 4, 1.9, 8.5, 1.3)
    front = Face(pen, (-9, 0, 0))
    pen.block(stone, (-9, 9), (0, 17), (0, 6))
    front.weather(front.rect(stone, 0, 0, 18, 17), stone, 18, 17, 4, 12)
    for r, fill, lift in ((2.7, stone, 1.1), (2.2, PANE, 1.0), (0.8, "#c98a5a", 1.0)):
        front.arch(fill, 9 - r, 12 - r, 2 * r, 2 * r, lift=lift)
        front.shape(
            fill,
            (9 - r, 12),
            (9 + r, 12),
            (9 + 0.7 * r, 12 - 0.72 * r),
            (9, 12 - r),
            (9 - 0.7 * r, 12 - 0.72 * r),
            lift=lift,
        )
    for x in (-6.2, 6.2):
        pen.block(stone, (x - 3, x + 3), (0, 27), (-0.6, 5.6))
        for face in (Face(pen, (x - 3, 0, -0.6)), Face(pen, (x + 3, 0, -0.6), (0, 0, 1.0))):
            face.weather(face.rect(stone, 0, 0, 6, 27), stone, 6, 27, int(x), 8)
            for b in (7.4, 15.8, 26.4):
                face.rect(stone, -0.2, b, 6.4, 0.5, lift=1.12)
            for b, h in ((9, 5), (17.5, 7)):
                for a in (1.0, 3.5):
                    face.arch(PANE, a, b, 1.5, h, 1.3)
        _spire(pen, x, -0.6, 6.4, 27, 38, "#68727a")
    for a, w, tall in ((1.1, 3.2, 5.6), (7.0, 4.0, 6.8), (13.7, 3.2, 5.6)):
        face = Face(pen, (-9, 0, -0.7))
        face.arch(stone, a - 0.5, 0, w + 1, tall + 0.8, 1.3, lift=0.8)
        face.arch(GATE, a, 0, w, tall, 1.3)
    return pen.done()


def _steps(
    pen: Solid, fill: str, count: int, high: float, half: float, deep: tuple[float, float]
) -> None:
    """Steps all round a temple, each half a metre further in."""
    for k in range(count):
        rise, inward = (high * k, high * k + high), 0.5 * k
        pen.block(fill, (-half + inward, half - inward), rise, (deep[0] + inward, deep[1] - inward))


def temple() -> str:
    """Columns all round on three steps, a pediment over them."""
    pen = Solid(turn=26, eye=2.6, away=46)
    stone = "*#e2d5bb"
    _steps(pen, stone, 3, 0.45, 7.6, (-1.4, 15))
    pen.block("#7d6f62", (-5, 5), (1.3, 7), (2.0, 12))
    for z in (12.6, 10.0, 7.4, 4.8, 2.2):
        pen.turned(stone, (6.0, z), [(0.62, 1.35), (0.5, 6.6), (0.8, 7.1)])
    for k in range(6):
        pen.turned(stone, (-6.0 + 2.4 * k, 0.3), [(0.66, 1.35), (0.52, 6.6), (0.85, 7.1)])
    pen.block(stone, (-6.9, 6.9), (7.1, 8.3), (-0.6, 13.6))
    front = Face(pen, (-6.9, 8.3, -0.6))
    front.shape(stone, (-0.3, 0), (14.1, 0), (6.9, 3.0), lift=1.06)
    front.shape(stone, (1.2, 0.3), (12.6, 0.3), (6.9, 2.5), lift=0.8)
    pen.plane("#b06a4c", (7.2, 8.3, -0.7), (7.2, 8.3, 13.8), (0, 11.4, 13.8), (0, 11.4, -0.7))
    for p, q in (((-7.2, 8.3), (0, 11.4)), ((7.2, 8.3), (0, 11.4))):
        pen.bar(stone, (*p, -0.7), (*q, -0.7), 0.32)
    Face(pen, (-6.9, 7.1, -0.6)).rect(stone, 0, 0.55, 13.8, 0.12, lift=0.75)
    return pen.done()


def old_temple() -> str:
    """What is left of one: broken columns, a piece of the beam."""
    pen = Solid(turn=20, eye=2.4, away=40)
    stone = "*#dccdb0"
    _steps(pen, stone, 2, 0.5, 7.4, (-1.3, 9))
    for x, h in ((-3.4, 6.4), (1.2, 3.2), (5.4, 5.2)):
        pen.turned(stone, (x, 7.0), [(0.6, 1.0), (0.5, h)], lid="#a89a80")
    for x, h in ((-6.0, 7.0), (-3.4, 7.0), (-0.9, 7.0), (1.7, 4.0), (4.2, 2.1), (6.2, 5.6)):
        pen.turned(
            stone,
            (x, 0.4),
            [(0.68, 1.0), (0.54, h), (0.8, h + 0.4)] if h == 7 else [(0.68, 1.0), (0.58, h)],
            lid="#b3a58b",
        )
    pen.block(stone, (-6.9, -0.1), (7.4, 8.5), (-0.5, 1.3))
    front = Face(pen, (-6.9, 8.5, -0.5))
    front.shape(stone, (0, 0), (6.4, 0), (5.4, 0.5), (4.6, 1.4), (3.8, 1.1), (0.2, 0.2), lift=1.05)
    for x, w in ((2.6, 1.2), (-2.0, 0.9), (5.6, 0.8)):
        pen.block(stone, (x, x + w), (0, 0.6 * w), (-2.6, -1.8))
    for x in (-7, -1.0, 4.4, 7):
        clump(pen, (x, 0, -1.6), 0.9, int(x) % 5)
    return pen.done()


def pagoda() -> str:
    """Five storeys, each under its own sweeping roof."""
    pen = Solid(turn=24, eye=3.0, away=60)
    wood, roof = "*#b0483a", "#4f5f66"
    pen.block("#b3a896", (-5.2, 5.2), (0, 1.2), (-1.2, 9.2))
    for k in range(5):
        w, base = 7.2 - 0.9 * k, 1.2 + 4.2 * k
        z = 0.45 * k
        pen.block(wood, (-w / 2, w / 2), (base, base + 2.9), (z, z + w))
        front, side = Face(pen, (-w / 2, base, z)), Face(pen, (w / 2, base, z), (0, 0, 1.0))
        for face in (front, side):
            for j in range(3):
                face.rect("#e9dcc0", w * (0.1 + 0.29 * j), 0.7, 0.2 * w, 1.5)
                face.rect("#5b3a30", w * (0.19 + 0.29 * j), 0.7, 0.02 * w, 1.5)
            face.rect("#5b2f2a", 0, 2.3, w, 0.6)
        out, mid, low = w / 2 + 1.7, w / 2 + 0.7, base + 2.6
        near, far = z - 1.7, z + w + 1.7
        top = w / 2 - 0.4
        pen.plane(
            roof,
            (out, low + 0.35, near),
            (mid, low + 0.1, z + 0.3 * w),
            (out, low + 0.35, far),
            (top, low + 1.7, z + 0.7 * w),
            (top, low + 1.7, z + 0.3),
        )
        pen.plane(roof, (-out, low + 0.35, near), (-mid, low, near), (mid, low, near), (out, low + 0.35, near),
                  (top, low + 1.7, z + 0.3), (-top, low + 1.7, z + 0.3), lift=1.1)  # fmt: skip
        for x in (-0.6, -0.2, 0.2, 0.6):
            pen.bar(
                "#3f4d54", (x * out, low + 0.15, near), (x * top * 1.3, low + 1.65, z + 0.25), 0.12
            )
        pen.plane(
            "#8a6a48",
            (-out, low + 0.35, near),
            (-mid, low, near),
            (mid, low, near),
            (out, low + 0.35, near),
            (mid, low - 0.25, near),
            (-mid, low - 0.25, near),
        )
    cone(pen, 0, 3.6, 1.9, 22.6, 24.6, roof, 0.4)
    pen.bar("#b08a3c", (0, 24.4, 3.6), (0, 28.6, 3.6), 0.3, 0.1)
    Face(pen, (-3.6, 1.2, 0)).rect("#4a2f2a", 2.7, 0, 1.8, 2.2)
    return pen.done()


def mosque() -> str:
    """A great dome between four minarets."""
    pen = Solid(turn=16, eye=4.0, away=90)
    stone, dome = "*#e9ddc4", "#7d9aa6"
    for x, z in ((-11.0, 14.0), (11.0, 14.0)):
        pen.turned(
            stone, (x, z), [(0.85, 0), (0.7, 17), (1.1, 17.3), (1.1, 18), (0.65, 18.1), (0.6, 20)]
        )
        cone(pen, x, z, 0.85, 20, 23.5, dome)
    pen.block(stone, (-8.5, 8.5), (0, 8.5), (2, 15))
    pen.turned(stone, (0, 8), [(5.6, 8.5), (5.4, 10.8)])
    pen.turned(
        dome,
        (0, 8),
        [(5.7, 10.8), (5.9, 12.4), (5.0, 15.4), (3.0, 17.6), (0.9, 18.8), (0.1, 19.4)],
        soft=True,
    )
    pen.bar("#d0a84a", (0, 19.2, 8), (0, 21.6, 8), 0.25)
    for x in (-6.0, 6.0):
        pen.turned(dome, (x, 5), [(2.0, 8.5), (2.1, 9.2), (1.4, 10.8), (0.2, 11.6)], soft=True)
    front = Face(pen, (-8.5, 0, 2))
    front.weather(front.rect(stone, 0, 0, 17, 8.5), stone, 17, 8.5, 3, 10)
    for a in (0.9, 3.2, 12.2, 14.5):
        front.arch("#8a7a66", a, 1.0, 1.5, 4.6, 1.3)
        front.arch("#44546a", a + 0.25, 1.2, 1.0, 3.8, 1.3)
    pen.block(stone, (-2.8, 2.8), (0, 9.8), (0.6, 3))
    gate = Face(pen, (-2.8, 0, 0.6))
    gate.arch("#5f8fa0", 0.7, 0, 4.2, 8.4, 1.3)
    gate.arch("#3c4652", 1.5, 0, 2.6, 5.0, 1.3)
    for x in (-10.0, 10.0):
        pen.turned(
            stone,
            (x, 1),
            [(0.95, 0), (0.8, 19), (1.25, 19.4), (1.25, 20.2), (0.7, 20.3), (0.65, 22.6)],
        )
        cone(pen, x, 1, 0.95, 22.6, 26.5, dome)
    return pen.done()


def torii() -> str:
    """A gate of red beams."""
    pen = Solid(turn=18, eye=1.8, away=24)
    red = "*#c2452f"
    for x in (-2.4, 2.4):
        pen.turned(red, (x, 0), [(0.34, 0.3), (0.27, 5.2)])
        pen.turned("#3a3236", (x, 0), [(0.42, 0), (0.38, 0.55)])
    pen.block(red, (-3.2, 3.2), (3.75, 4.2), (-0.16, 0.16))
    pen.block(red, (-0.25, 0.25), (4.2, 5.0), (-0.12, 0.12))
    pen.sweep(
        red,
        (
            (-3.9, 5.5),
            (-1.6, 5.1),
            (1.6, 5.1),
            (3.9, 5.5),
            (4.0, 6.0),
            (1.6, 5.6),
            (-1.6, 5.6),
            (-4.0, 6.0),
        ),
        -0.3,
        0.3,
    )
    pen.sweep(
        "#3a3236",
        (
            (-4.0, 5.95),
            (-1.6, 5.55),
            (1.6, 5.55),
            (4.0, 5.95),
            (4.1, 6.25),
            (1.6, 5.8),
            (-1.6, 5.8),
            (-4.1, 6.25),
        ),
        -0.4,
        0.4,
    )
    return pen.done()


CHURCHES = {
    "church": church, "chapel": chapel, "cathedral": cathedral, "temple": temple, "old-temple": old_temple,
    "pagoda": pagoda, "mosque": mosque, "torii": torii,
}  # fmt: skip
