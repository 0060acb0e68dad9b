"""In town: skyscrapers old and new, flats, shop, hotel, school, factory, lighthouses. Lit from the left."""

from app.engines.sketchbook.shapes.faces import Face
from app.engines.sketchbook.shapes.foliage import clump
from app.engines.sketchbook.shapes.roofs import cone, gabled, hipped
from app.engines.sketchbook.shapes.solids import Solid
from app.engines.sketchbook.shapes.tones import blend


def _storeys(
    pen: Solid,
    x: float,
    z: float,
    w: float,
    d: float,
    base: float,
    top: float,
    wall: str,
    glass: str,
    across: int,
    up: int,
    bands: bool = False,
) -> tuple[Face, Face]:
    """A block of offices: windows in rows, the sky in some of them."""
    pen.block(wall, (x - w / 2, x + w / 2), (base, top), (z, z + d))
    front, side = Face(pen, (x - w / 2, base, z)), Face(pen, (x + w / 2, base, z), (0, 0, 1.0))
    for face, wide, count in ((front, w, across), (side, d, max(2, round(across * d / w)))):
        step, rise = wide / count, (top - base) / up
        for row in range(up):
            if bands:
                face.rect(
                    glass,
                    0.03 * wide,
                    rise * (row + 0.25),
                    0.94 * wide,
                    0.55 * rise,
                    lift=0.9 + 0.25 * row / up,
                )
                continue
            for k in range(count):
                lift = (0.72, 0.85, 0.95, 1.25)[(k * 5 + row * 3 + k * row) % 4]
                face.rect(
                    glass,
                    step * (k + 0.22),
                    rise * (row + 0.22),
                    0.56 * step,
                    0.58 * rise,
                    lift=lift,
                )
    return front, side


def skyscraper() -> str:
    """Glass and steel, set back once, the sky mirrored in it."""
    pen = Solid(turn=30, eye=5.0, away=190)
    frame, glass = "*#8ea3b3", "#5a7a94"
    for base, top, w, d, z in ((0, 9, 26, 24, 0), (9, 58, 20, 18, 3), (58, 78, 13, 12, 6)):
        front, _ = _storeys(
            pen, 0, z, w, d, base, top, frame, glass, 7, max(2, int((top - base) / 4)), bands=True
        )
        outline = front.rect(frame, 0, 0, 0.01, 0.01)
        for k in range(1, 7):
            front.rect(frame, w * k / 7 - 0.15, 0, 0.3, top - base, lift=1.05)
        if base == 9:
            outline = front.shape(
                blend(glass, "#dcebf2", 0.55), (0, 49), (0, 20), (8, 49), lift=1.05
            )
            front.weather(outline, "#c8dbe6", 20, 49, 3, 5, 0.14)
    pen.bar("#7d8a94", (0, 78, 12), (0, 92, 12), 0.9, 0.2)
    return pen.done()


def old_skyscraper() -> str:
    """Stone in steps to a spire, tall ribs between the windows."""
    pen = Solid(turn=30, eye=5.0, away=190)
    stone, glass = "*#c9b591", "#4f5c68"
    for base, top, w, d, z, n in (
        (0, 16, 26, 24, 0, 9),
        (16, 48, 20, 18, 3, 7),
        (48, 62, 14, 13, 6, 5),
        (62, 70, 8, 8, 8, 3),
    ):
        front, side = _storeys(pen, 0, z, w, d, base, top, stone, glass, n, int((top - base) / 3.2))
        for face, wide in ((front, w), (side, d)):
            face.rect(stone, 0, top - base - 0.9, wide, 0.9, lift=1.12)
            for k in range(n + 1):
                face.rect(stone, wide * k / n - 0.25, 0, 0.5, top - base + 0.8, lift=1.1)
    cone(pen, 0, 12, 3.4, 70, 84, "#7d9a94", 0.3)
    pen.bar("#a58a4a", (0, 83, 12), (0, 92, 12), 0.6, 0.2)
    Face(pen, (-13, 0, 0)).arch("#4a3a30", 10.5, 0, 5, 7)
    return pen.done()


def flats() -> str:
    """A block of six storeys with balconies."""
    pen = Solid(turn=28, eye=4.0, away=70)
    wall = "*#d9c4a2"
    front, side = _storeys(pen, 0, 0, 16, 11, 0, 19, wall, "#4f6577", 7, 6)
    front.weather(front.rect(wall, 0, 18.2, 16, 0.8, lift=1.1), wall, 16, 1, 2, 3)
    for row in range(1, 6):
        for k in (1, 3, 5):
            x, y = -8 + 16 / 7 * (k + 0.05), 19 / 6 * row
            pen.block("#8a6a58", (x, x + 2.1), (y, y + 0.95), (-1.0, 0))
            pen.block("#e9dcc4", (x, x + 2.1), (y - 0.15, y + 0.08), (-1.0, 0))
            if (row + k) % 2:
                clump(pen, (x + 1.0, y + 0.7, -1.0), 0.8, row + k, "#d0574a")
    front.rect("#4a5a58", 6.9, 0, 2.2, 2.7)
    side.rect(wall, 0, 18.2, 11, 0.8, lift=1.1)
    for x in (-7, -4.4, 3.6, 6.6):
        clump(pen, (x, 0, -0.6), 1.5, int(x) % 7)
    return pen.done()


def hotel() -> str:
    """A grand one: a mansard roof, awnings, a glass porch."""
    pen = Solid(turn=24, eye=4.0, away=80)
    wall, roof = "*#ecdcc0", "#5f6f78"
    front, side = _storeys(pen, 0, 0, 20, 13, 4.2, 15, wall, "#4f6577", 9, 3)
    for face, w in ((front, 20), (side, 13)):
        face.rect(wall, -0.2, -0.3, w + 0.4, 0.5, lift=1.12)
        for row in range(3):
            for k in range(round(w / 2.22)):
                face.shape(
                    "#b0483a",
                    (w * (k + 0.12) / round(w / 2.22), 3.6 * row + 2.2),
                    (w * (k + 0.88) / round(w / 2.22), 3.6 * row + 2.2),
                    (w * (k + 0.78) / round(w / 2.22), 3.6 * row + 2.9),
                    (w * (k + 0.22) / round(w / 2.22), 3.6 * row + 2.9),
                )
    pen.block("#cdb99a", (-10, 10), (0, 4.2), (0, 13))
    ground = Face(pen, (-10, 0, 0))
    for k in range(7):
        ground.arch("#f0d690" if k != 3 else "#4a3a30", 0.7 + 2.75 * k, 0, 2.0, 3.4)
    pen.sweep(
        roof,
        ((-10.3, 15), (10.3, 15), (9.2, 18.6), (-9.2, 18.6)),
        -0.3,
        13.3,
        inset=lambda y: (y - 15) * 0.3,
    )
    mansard = Face(pen, (-10, 15.4, -0.2))
    for k in range(5):
        mansard.window(1.4 + 3.9 * k, 0.5, 1.2, 1.7)
    pen.block("#3f4a4c", (-2.2, 2.2), (3.3, 3.7), (-2.6, 0))
    for x in (-2.0, 2.0):
        pen.bar("#3f4a4c", (x, 0, -2.4), (x, 3.3, -2.4), 0.16)
        clump(pen, (x, 0, -2.8), 1.5, 4)
    return pen.done()


def shop() -> str:
    """A corner shop: an awning in stripes, a lit window, flats above."""
    pen = Solid(turn=24, eye=2.6, away=26)
    wall = "*#b9795a"
    front, side = gabled(pen, 7.6, 6.4, 6.2, 8.6, wall, "#5c6272", seed=4)
    for a in (0.9, 3.2, 5.5):
        front.window(a, 3.9, 1.2, 1.5)
    for b in (0.9, 3.9):
        side.window(2.5, b, 1.3, 1.5)
    front.rect("#35504a", 0.2, 0, 7.2, 3.3)
    front.rect("#f2d68e", 0.6, 0.7, 4.0, 1.6, lift=0.95)
    for k, tint in enumerate(("#c2453a", "#d98a3a", "#6f9a4a", "#d9c04a", "#9a4a6a")):
        front.rect(tint, 0.8 + 0.74 * k, 0.7, 0.6, 0.45)
    front.rect("#35504a", 2.5, 0.7, 0.1, 1.6)
    front.door(5.4, 1.2, 2.3, "#6b4a30")
    for k in range(9):
        a = 0.1 + 0.82 * k
        pen.plane("#c2453a" if k % 2 else "#f2e8d6", (-3.8 + a, 2.9, 0), (-3.0 + a, 2.9, 0), (-3.0 + a, 2.25, -1.3),
                  (-3.8 + a, 2.25, -1.3))  # fmt: skip
        pen.plane(
            "#c2453a" if k % 2 else "#f2e8d6",
            (-3.8 + a, 2.25, -1.3),
            (-3.0 + a, 2.25, -1.3),
            (-3.05 + a, 1.95, -1.3),
            (-3.75 + a, 1.95, -1.3),
            lift=0.85,
        )
    pen.block("#8a6540", (-3.3, -0.6), (0, 0.6), (-1.1, -0.4))
    for k, tint in enumerate(("#c2453a", "#e0a83a", "#6f9a4a", "#b0583a")):
        pen.turned(tint, (-3.0 + 0.68 * k, -0.8), [(0.28, 0.55), (0.26, 0.75), (0.08, 0.86)])
    return pen.done()


def school() -> str:
    """Brick, two storeys of wide windows, a small bell tower."""
    pen = Solid(turn=22, eye=3.4, away=60)
    wall = "*#b8674c"
    pen.block("#efe6d2", (-0.9, 0.9), (9.6, 12.4), (4.2, 6.0))
    Face(pen, (-0.9, 9.6, 4.2)).arch("#3b3f4d", 0.45, 0.8, 0.9, 1.6)
    cone(pen, 0, 5.1, 1.4, 12.3, 14.4, "#6d4a40")
    front, side = hipped(pen, 20, 10, 7.2, 10.2, wall, "#6d4a40", seed=3, long=0.6)
    for b in (1.0, 4.4):
        for a in (1.0, 4.2, 13.2, 16.4):
            front.window(a, b, 2.5, 1.9, bars=(4, 2))
        side.window(2.0, b, 2.2, 1.9, bars=(3, 2))
        side.window(5.9, b, 2.2, 1.9, bars=(3, 2))
    front.rect("#efe6d2", 0, 3.7, 20, 0.3)
    front.window(8.6, 4.4, 2.8, 1.9, bars=(4, 2))
    front.arch("#efe6d2", 8.4, 0, 3.2, 3.4)
    front.arch("#3f5a6b", 8.9, 0, 2.2, 2.9)
    for x in (-9, -6, -3, 3.6, 6.4, 9):
        clump(pen, (x, 0, -0.5), 1.1, int(x) % 7)
    return pen.done()


def factory() -> str:
    """A saw-tooth roof and two chimneys that smoke."""
    pen = Solid(turn=22, eye=3.6, away=70)
    brick = "*#a5614a"
    for x, h in ((3.0, 19), (6.6, 16)):
        pen.turned("#b0705a", (x, 9), [(1.2, 0), (0.8, h - 1), (1.0, h - 0.8), (1.0, h)])
        for k in range(4):
            px, py = pen.at(x - 1.5 * k * k * 0.4 - 0.3 * k, h + 1.0 + 1.2 * k, 9)
            tint = ("#cfcbc8", "#d8d5d2", "#e0dedb", "#e8e6e4")[k]
            with pen.of_other_stuff():
                pen.oval(tint, px, py, 90 + 55 * k, 70 + 34 * k)
    pen.block(brick, (-11, 11), (0, 6), (0, 12))
    front, side = Face(pen, (-11, 0, 0)), Face(pen, (11, 0, 0), (0, 0, 1.0))
    for face, w in ((front, 22), (side, 12)):
        face.weather(face.rect(brick, 0, 0, w, 6), brick, w, 6, 4, 10)
        for k in range(int(w / 2.7)):
            face.arch("#3f4f5c", 0.7 + 2.7 * k, 1.6, 1.6, 3.2)
    for k in range(4):
        x = -11 + 5.5 * k
        pen.sweep(
            ["#77706c", "#a9c3cc", brick], ((x, 6), (x + 5.5, 6), (x + 0.6, 9.2)), 0, 12, cap=brick
        )
    front.rect("#4a3f3a", 9.4, 0, 3.2, 3.6)
    return pen.done()


def lighthouse() -> str:
    """White and red on its rock, the keeper's door below."""
    pen = Solid(turn=0, eye=3.0, away=70)
    white, red = "#efe8dc", "*#bf3f33"
    for x, z, r, h in ((-4, 2, 3.4, 1.6), (4.4, 3, 3.2, 1.3), (0, 0, 5.2, 2.0)):
        pen.turned("#8a8279", (x, z), [(r, -1.6), (0.9 * r, 0.4), (0.6 * r, h)])
    for k in range(5):
        low, high = 1.5 + 3.4 * k, 4.9 + 3.4 * k
        pen.turned(
            white if k % 2 else red, (0, 0), [(2.7 - 0.25 * k, low), (2.45 - 0.25 * k, high)]
        )
    pen.turned("#4f4c4e", (0, 0), [(1.3, 18.4), (2.2, 18.9), (2.2, 19.3)])
    pen.turned("#f6dd92", (0, 0), [(1.1, 19.3), (1.1, 21.8)], shine=0.3)
    for x in (-1.05, -0.4, 0.4, 1.05):
        pen.bar("#4f4c4e", (x, 19.3, -0.6), (x, 21.8, -0.6), 0.12)
    for x in (-2.1, -1.05, 0, 1.05, 2.1):
        pen.bar("#4f4c4e", (x, 19.3, -0.9), (x, 20.2, -0.9), 0.08)
    pen.bar("#4f4c4e", (-2.15, 20.2, -0.9), (2.15, 20.2, -0.9), 0.1)
    cone(pen, 0, 0, 1.5, 21.8, 23.8, red, 0.1)
    pen.bar("#4f4c4e", (0, 23.6, 0), (0, 25.0, 0), 0.18)
    face = Face(pen, (-2.7, 1.5, -2.7))
    face.arch("#6b4a30", 2.0, 0, 1.3, 2.4)
    for a, b in ((2.5, 5.0), (2.6, 11.8)):
        face.arch("#4d5f70", a, b, 0.7, 1.4)
    return pen.done()


def old_lighthouse() -> str:
    """Stone, short and square shouldered, the house beside it."""
    pen = Solid(turn=20, eye=3.0, away=60)
    stone = "*#d8ccb6"
    pen.turned("#8a8279", (2, 3), [(10, -1.6), (9, -0.4), (7, 0.2)])
    front, _ = gabled(pen, 7.5, 6, 3.4, 6.0, "#e9dfca", "#96523e", x=5.2, seed=3)
    front.window(1.2, 1.0, 1.1, 1.4)
    front.door(3.4, 1.1, 2.2, "#3f5a6b")
    front.window(5.4, 1.0, 1.1, 1.4)
    outline = pen.turned(stone, (-2.5, 1.5), [(3.1, 0), (2.5, 4), (2.1, 12.5)])
    face = Face(pen, (-5.6, 0, -1.6))
    face.stones(outline, stone, 6.2, 12.5, 1.0, 5, 0.3, 0.12)
    pen.turned("#5a4f4a", (-2.5, 1.5), [(2.1, 12.4), (2.8, 12.9), (2.8, 13.2)])
    pen.turned("#f6dd92", (-2.5, 1.5), [(1.4, 13.2), (1.4, 15.2)])
    for x in (-3.8, -3.0, -2.0, -1.2):
        pen.bar("#5a4f4a", (x, 13.2, 0.4), (x, 15.2, 0.4), 0.12)
    cone(pen, -2.5, 1.5, 1.8, 15.2, 17.2, "#5a6a66", 0.1)
    for b in (3.4, 8.0):
        face.arch("#4d5f70", 2.7, b, 0.8, 1.5)
    face.arch("#6b4a30", 2.4, 0, 1.3, 2.4)
    return pen.done()


TOWNS = {
    "skyscraper": skyscraper, "old-skyscraper": old_skyscraper, "flats": flats, "hotel": hotel, "shop": shop,
    "school": school, "factory": factory, "lighthouse": lighthouse, "old-lighthouse": old_lighthouse,
}  # fmt: skip
