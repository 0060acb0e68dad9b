"""Of old stone: castle, keep, ruin, palace, pyramid, and towers of several kinds. Lit from the left."""

from app.engines.sketchbook.shapes.faces import Face
from app.engines.sketchbook.shapes.foliage import clump
from app.engines.sketchbook.shapes.roofs import cone
from app.engines.sketchbook.shapes.solids import Solid

STONE, DARK, SLATE = "*#c0b29a", "#3b332f", "#5d6478"


def _wall(
    pen: Solid, x: float, w: float, h: float, z: float, deep: float, fill: str, seed: int
) -> Face:
    """A straight wall with battlements, its left end at x."""
    pen.block(fill, (x, x + w), (0, h), (z, z + deep))
    face = Face(pen, (x, 0, z))
    outline = face.rect(fill, 0, 0, w, h)
    face.weather(outline, fill, w, h, seed, 7)
    face.stones(outline, fill, w, h, 1.5, seed, 0.22, 0.1)
    count = max(3, round(w / 2.0))
    for k in range(count):
        a = x + w * (k + 0.15) / count
        pen.block(fill, (a, a + 0.62 * w / count), (h, h + 1.1), (z, z + 0.7))
    return face


def _drum(
    pen: Solid,
    x: float,
    z: float,
    r: float,
    h: float,
    fill: str,
    seed: int,
    roof: str = "",
    tip: float = 0.0,
) -> None:
    """A round tower: a wider crown with battlements, or a pointed roof."""
    outline = pen.turned(
        fill,
        (x, z),
        [(1.06 * r, 0), (r, 0.2 * h), (r, h - 1.2), (1.16 * r, h - 0.8), (1.16 * r, h)],
    )
    face = Face(pen, (x - r, 0, z - r))
    face.stones(outline, fill, 2 * r, h, 1.2, seed, 0.16, 0.12)
    for k, b in enumerate((0.34, 0.6, 0.8)):
        if h * b > 3:
            face.slit(DARK, r * (0.62 + 0.3 * (k % 2)), h * b, 0.42, 1.4)
    if roof:
        cone(pen, x, z, 1.36 * r, h - 0.1, h + tip, roof, 0.18)
        pen.bar(DARK, (x, h + tip - 0.2, z), (x, h + tip + 1.6, z), 0.12)
        pen.flat(
            "#c9473a", (x, h + tip + 1.6, z), (x + 1.8, h + tip + 1.25, z), (x, h + tip + 0.8, z)
        )
        return
    for k in range(5):
        a = x + 1.16 * r * (-0.92 + 0.41 * k)
        pen.block(
            fill, (a, a + 0.26 * r), (h, h + 1.0), (z - 0.9 * r, z - 0.5 * r), lift=1.05 - 0.07 * k
        )


def castle() -> str:
    """A gatehouse between towers, the keep and high roofs behind."""
    pen = Solid(turn=18, eye=6.0, away=110)
    _drum(pen, 3.0, 16, 3.2, 27, STONE, 3, SLATE, 9)
    _drum(pen, -7.5, 14, 2.4, 22, STONE, 5, SLATE, 7)
    _wall(pen, -6, 12, 18, 12, 8, STONE, 2)
    _drum(pen, 10.5, 12, 2.1, 20, STONE, 7, SLATE, 6)
    _wall(pen, -14, 28, 10, 3, 5, STONE, 4)
    _drum(pen, -14, 3, 3.0, 15.5, STONE, 6, SLATE, 7)
    _drum(pen, 14.5, 3, 3.0, 14.5, STONE, 8, SLATE, 7)
    gate = _wall(pen, -4.2, 8.4, 12.5, 0, 5, STONE, 9)
    for x in (-4.4, 4.4):
        _drum(pen, x, 0.6, 1.7, 14, STONE, 11)
    gate.arch("#5b4030", 2.5, 0, 3.4, 5.6)
    gate.arch(DARK, 2.9, 0, 2.6, 4.6)
    for a in (2.8, 5.0):
        gate.arch(DARK, a, 8.2, 0.6, 1.7)
    for x in (-12, -9, 8, 11.5):
        clump(pen, (x, 0, -0.5), 2.2, int(x) % 7)
    return pen.done()


def keep() -> str:
    """A square old fortress on its rock."""
    pen = Solid(turn=30, eye=4.0, away=80)
    for x, r in ((-10.0, 5), (10.0, 5), (0.0, 8)):
        pen.turned("#8a8378", (x, 3), [(r * 1.3, -4), (r, -1.2), (0.7 * r, 0.5)])
    face = _wall(pen, -7, 14, 17, 0, 12, STONE, 3)
    side = Face(pen, (7, 0, 0), (0, 0, 1.0))
    for a, b in ((2, 5), (2, 11), (6.4, 11), (10.5, 5), (10.5, 11)):
        face.arch(DARK, a, b, 1.0, 2.6)
    for a, b in ((3, 6), (8, 6), (5.5, 12)):
        side.arch(DARK, a, b, 0.9, 2.4)
    face.arch("#5b4030", 5.4, 0, 3.0, 4.8)
    _drum(pen, -7, 0, 2.3, 21, STONE, 5)
    _drum(pen, 7, 0, 2.3, 23, STONE, 6)
    for x in (-9.0, -5.0, 4.6, 9.0):
        clump(pen, (x, -1.5, -3), 2.4, int(x) % 9)
    return pen.done()


def ruin() -> str:
    """Broken walls with a window to the sky, ivy, fallen stones."""
    pen = Solid(turn=22, eye=2.6, away=36)
    stone = "*#aea38f"
    back = Face(pen, (-5, 0, 6))
    back.stones(
        back.shape(
            stone,
            (0, 0),
            (10, 0),
            (10, 3.0),
            (8.6, 3.6),
            (7.5, 2.6),
            (5, 4.4),
            (3.6, 4.1),
            (2, 6.0),
            (0, 5.4),
            lift=0.82,
        ),
        stone,
        10,
        6,
        1.0,
        3,
        0.3,
    )
    front = Face(pen, (-5, 0, 0))
    ring = ((0, 0), (3.6, 0), (3.6, 4.4), (4.2, 5.6), (5.1, 6.4), (6.0, 5.6), (6.6, 4.4), (6.6, 0), (10, 0), (10, 2.2),
            (9.3, 2.7), (9.0, 4.1), (8.2, 4.6), (8.0, 6.4), (7.2, 7.4), (5.9, 8.2), (4.4, 8.7), (3.6, 9.9), (2.1, 9.3),
            (1.4, 10.2), (0, 9.6))  # fmt: skip
    pen.block(stone, (-5, -4.99), (0, 9.4), (0, 1.1))
    pen.plane(stone, (5, 0, 0), (5, 2.2, 0), (5, 2.2, 1.1), (5, 0, 1.1))
    pen.plane(stone, (-1.4, 0, 0), (-1.4, 4.4, 0), (-1.4, 4.4, 1.1), (-1.4, 0, 1.1), lift=0.8)
    pen.plane(stone, (-0.8, 5.6, 0), (-1.4, 4.4, 0), (-1.4, 4.4, 1.1), (-0.8, 5.6, 1.1), lift=0.7)
    outline = front.shape(stone, *ring)
    front.weather(outline, stone, 10, 9.5, 4, 12, 0.16, 0.1)
    front.stones(outline, stone, 10, 10, 1.0, 8, 0.4, 0.14)
    front.arch("#5d6470", 0.9, 5.4, 0.9, 2.2)
    for a, b, w in ((6.3, 0.2, 0.9), (4.4, 0, 1.1), (8.9, 0, 1.3), (10.2, 0.0, 1.0)):
        pen.block(stone, (a - 5, a - 5 + w), (b, b + 0.6 * w), (-1.6, -0.8))
    for spot, size in (
        ((-5.0, 0, -0.3), 2.0),
        ((-4.2, 2.0, -0.1), 1.5),
        ((-4.7, 4.0, -0.1), 1.1),
        ((2.4, 5.0, -0.1), 1.0),
        ((3.0, 0, -0.6), 1.3),
        ((5.2, 0, -0.4), 1.1),
    ):
        clump(pen, spot, size, int(10 * size))
    return pen.done()


def palace() -> str:
    """Long wings, a dome over the middle, many windows."""
    pen = Solid(turn=14, eye=5.0, away=120)
    cream, roof = "*#e6d8b8", "#6f8a86"
    for x, w, h, z in ((-22, 44, 11, 3), (-7, 14, 14, 0)):
        pen.block(cream, (x, x + w), (0, h), (z, z + 10))
        face = Face(pen, (x, 0, z))
        face.weather(face.rect(cream, 0, 0, w, h), cream, w, h, 3, 10)
        for b in (1.5, 6.3):
            for k in range(int(w / 2.9)):
                face.window(1.2 + 2.86 * k, b, 1.2, 3.0, bars=(1, 2))
        face.rect(cream, -0.3, 5.3, w + 0.6, 0.4, lift=1.1)
        pen.block(cream, (x - 0.5, x + w + 0.5), (h, h + 0.8), (z - 0.4, z + 10))
        pen.sweep(
            roof,
            ((z, h + 0.8), (z + 10, h + 0.8), (z + 7, h + 3.6), (z + 3, h + 3.6)),
            x,
            x + w,
            axis="x",
        )
    front = Face(pen, (-7, 0, 0))
    front.shape(cream, (0.5, 14.6), (13.5, 14.6), (7, 18.4), lift=1.08)
    front.shape(cream, (2.0, 15), (12, 15), (7, 17.7), lift=0.84)
    front.arch("#5b4030", 5.4, 0, 3.2, 5.0)
    pen.turned(cream, (0, 6), [(4.6, 16), (4.4, 20)])
    pen.turned(roof, (0, 6), [(4.8, 20), (4.6, 22), (3.2, 24.8), (0.9, 26.2)], soft=True)
    pen.turned("#d8b25a", (0, 6), [(0.8, 26), (0.7, 27.6), (0.1, 29.4)])
    return pen.done()


def pyramid() -> str:
    """Courses of sandstone to a worn point."""
    pen = Solid(turn=38, eye=8.0, away=240)
    sand, half, top = "*#d9b878", 34.0, 42.0
    for (ax, az), (bx, bz) in (((half, 0), (half, 2 * half)), ((-half, 0), (half, 0))):
        outline = pen.plane(sand, (ax, 0, az), (bx, 0, bz), (0.6, top, half), (-0.6, top, half))
        along = (0.0, 0.0, 1.0) if ax == bx else (1.0, 0.0, 0.0)
        rise = (top**2 + half**2) ** 0.5
        up = (-half / rise, top / rise, 0.0) if ax == bx else (0.0, top / rise, half / rise)
        face = Face(pen, (ax, 0, az), along, up)
        face.weather(outline, sand, 2 * half, rise, 5, 14, 0.1, 0.08)
        face.stones(outline, sand, 2 * half, rise, 5.5, 3, 0.35, 0.1)
        face.rows(outline, sand, 2 * half, rise, 13, 4, 0.88)
    return pen.done()


def tower() -> str:
    """A round watch tower with battlements."""
    pen = Solid(turn=0, eye=3.0, away=60)
    _drum(pen, 0, 0, 3.4, 17, STONE, 4)
    Face(pen, (-3.4, 0, -3.5)).arch("#5b4030", 2.5, 0, 1.9, 3.4)
    clump(pen, (-2.9, 0, -3.4), 1.6, 3)
    clump(pen, (2.8, 0, -3.2), 1.2, 6)
    return pen.done()


def round_tower() -> str:
    """Tall and slim under a pointed roof, a lit window high up."""
    pen = Solid(turn=0, eye=3.0, away=70)
    _drum(pen, 0, 0, 2.4, 19, STONE, 6, "#7d4a5c", 8)
    face = Face(pen, (-2.4, 0, -2.5))
    face.slit("#f0cf7a", 1.9, 14.0, 1.0, 1.9)
    face.arch("#5b4030", 1.7, 0, 1.5, 2.8)
    clump(pen, (-2.0, 0, -2.4), 1.5, 4)
    return pen.done()


def clock_tower() -> str:
    pen = Solid(turn=26, eye=3.5, away=80)
    brick, trim = "*#b07a58", "#e2d4ba"
    pen.block(brick, (-2.6, 2.6), (0, 19), (0, 5.2))
    front, side = Face(pen, (-2.6, 0, 0)), Face(pen, (2.6, 0, 0), (0, 0, 1.0))
    for face in (front, side):
        face.weather(face.rect(brick, 0, 0, 5.2, 19), brick, 5.2, 19, 5, 8)
        for b in (5.2, 12.4, 18.6):
            face.rect(trim, -0.2, b, 5.6, 0.5, lift=1.05)
        for b in (6.6, 9.4):
            for a in (1.1, 3.1):
                face.slit("#44505c", a, b, 0.9, 2.1)
        for r, fill in ((1.9, trim), (1.6, "#f6f0de")):
            face.arch(fill, 2.6 - r, 15.6 - r, 2 * r, 2 * r, lift=1.05)
            face.shape(fill, (2.6 - r, 15.6), (2.6 + r, 15.6), (2.6 + 0.7 * r, 15.6 - 0.75 * r), (2.6, 15.6 - r),
                       (2.6 - 0.7 * r, 15.6 - 0.75 * r), lift=1.05)  # fmt: skip
        pen.bar(DARK, face.spot(2.6, 15.6), face.spot(2.6, 16.8), 0.2)
        pen.bar(DARK, face.spot(2.6, 15.6), face.spot(3.4, 15.3), 0.24)
    front.arch("#5b4030", 1.7, 0, 1.8, 3.2)
    pen.block(trim, (-3.0, 3.0), (19, 19.8), (-0.4, 5.6))
    for sides in (((3.0, 19.8, -0.4), (3.0, 19.8, 5.6)), ((-3.0, 19.8, -0.4), (3.0, 19.8, -0.4))):
        pen.plane(SLATE, *sides, (0.3 if sides[0][0] > 0 else 0.0, 28, 2.6), lift=1.0)
    pen.bar("#d8b25a", (0, 27.8, 2.6), (0, 29.5, 2.6), 0.25)
    return pen.done()


CASTLES = {
    "castle": castle, "keep": keep, "ruin": ruin, "palace": palace, "tower": tower, "round-tower": round_tower,
    "clock-tower": clock_tower, "pyramid": pyramid,
}  # fmt: skip
