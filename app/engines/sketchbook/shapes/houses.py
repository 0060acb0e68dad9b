"""Houses to live in: cottage, house, town house, villa, cabin, hut, tent, igloo. Lit from the left."""

from app.engines.sketchbook.shapes.faces import Face
from app.engines.sketchbook.shapes.foliage import clump
from app.engines.sketchbook.shapes.roofs import chimney, gabled, hipped, walls
from app.engines.sketchbook.shapes.solids import Solid
from app.engines.sketchbook.shapes.tones import blend

CREAM, TILE, SLATE, THATCH, LOG = "*#e8d6b4", "#a84e36", "#5c6272", "#b7965c", "*#8a5f38"


def cottage() -> str:
    """One storey under a steep tiled roof, flowers at the wall."""
    pen = Solid(turn=30, eye=3.0, away=26)
    chimney(pen, -2.6, 3.4, 5.2, 2.2, "#8f6350")
    front, side = gabled(pen, 9.0, 6.0, 4.0, 6.5, CREAM, TILE, seed=3, over=0.3)
    side.window(2.3, 1.1, 1.2, 1.3)
    front.door(3.9, 1.15, 2.2, "#4f6f5a")
    for a in (1.2, 6.3):
        front.window(a, 1.0, 1.35, 1.4, shutters="#4f6f5a")
    for x in (-4.3, -3.2, -1.4, 1.1, 2.0, 4.0):
        clump(pen, (x, 0.0, -0.3), 0.8, int(10 * x) % 17, "#d9788a" if x < 1.5 else "#e8c25a")
    return pen.done()


def thatched() -> str:
    """An old cottage: deep thatch, timber, small windows, a crooked chimney."""
    pen = Solid(turn=30, eye=3.0, away=24)
    chimney(pen, 2.4, 2.6, 5.4, 2.3, "#a08c78", 0.95)
    front, side = gabled(pen, 8.4, 6.0, 3.5, 6.6, CREAM, THATCH, seed=8, over=0.45, courses=7)
    for a in (0.0, 2.5, 5.6, 8.1):
        front.rect("#5a4434", a, 0, 0.28, 2.5)
    front.rect("#5a4434", 0, 1.9, 8.4, 0.2)
    side.shape("#5a4434", (0.2, 0), (0.5, 0), (3.0, 2.9), (2.7, 2.9))
    front.door(3.4, 1.15, 2.0, "#6b4a30")
    front.window(1.0, 0.85, 1.1, 0.9, bars=(3, 2))
    front.window(6.1, 0.85, 1.3, 0.9, bars=(3, 2))
    side.window(3.2, 0.9, 0.9, 0.9)
    for x in (-3.9, -2.9, 0.9, 2.0, 3.9):
        clump(pen, (x, 0.0, -0.3), 0.9, int(10 * x) % 13, "#c76a8e")
    return pen.done()


def house() -> str:
    """Two storeys, the gable in front, a porch beside it."""
    pen = Solid(turn=30, eye=3.6, away=28)
    chimney(pen, 1.4, 5.4, 7.3, 2.4, "#8f5a44")
    front, side = gabled(pen, 7.4, 9.0, 5.8, 9.0, CREAM, TILE, along="z", seed=5)
    for b in (0.9, 3.7):
        for a in (1.3, 5.6):
            side.window(a, b, 1.35, 1.6)
    front.door(4.7, 1.25, 2.4, "#7a3f34")
    for a, b in ((1.1, 0.9), (1.1, 3.7), (4.6, 3.7)):
        front.window(a, b, 1.5, 1.7, shutters="#5f7482" if b > 2 else "")
    front.window(3.1, 6.5, 1.2, 1.1)
    pen.sweep(TILE, ((-1.5, 3.2), (-0.2, 2.75), (-0.2, 2.6), (-1.5, 3.0)), 0.6, 2.9, axis="x")
    for x in (-3.4, -2.3, -1.2, 3.4):
        clump(pen, (x, 0.0, -0.3), 0.9, int(10 * x) % 11, "#e7dfe8")
    return pen.done()


def farmhouse() -> str:
    """Old, long and low: stone to the sill, slate above, a wing behind."""
    pen = Solid(turn=24, eye=3.2, away=32)
    chimney(pen, -4.6, 2.6, 6.4, 2.0, "#8a7f72")
    chimney(pen, 4.4, 2.6, 6.4, 2.0, "#8a7f72")
    front, side = gabled(pen, 13.0, 6.4, 4.6, 7.5, "*#cbbca2", SLATE, seed=12, courses=8)
    outline = front.rect("*#cbbca2", 0, 0, 13, 4.1)
    front.stones(outline, "*#cbbca2", 13, 4.1, 0.9, 4, 0.5, 0.10)
    front.door(5.9, 1.2, 2.2, "#3f5a6b")
    for a in (0.9, 3.4, 8.4, 10.9):
        front.window(a, 0.8, 1.1, 1.3)
        front.window(a, 2.9, 1.0, 1.0)
    side.window(2.6, 2.7, 1.1, 1.2)
    for x in (-5.8, -3.2, -1.6, 1.4, 5.6):
        clump(pen, (x, 0.0, -0.3), 1.0, int(10 * x) % 11, "#b487c2" if x < 0 else "#d9788a")
    return pen.done()


def town_house() -> str:
    """Narrow and tall, four storeys, a stepped gable, a shop below."""
    pen = Solid(turn=22, eye=4.2, away=34)
    brick, stone = "*#a85a42", "#e0d3bb"
    front, side = gabled(pen, 6.6, 9.0, 11.0, 14.0, brick, SLATE, along="z", seed=2, over=0.1)
    for k in range(5):
        front.rect(brick, 0.66 * k, 10.8 + 0.86 * k, 6.6 - 1.32 * k, 0.95)
        front.rect(stone, 0.66 * k - 0.1, 11.66 + 0.86 * k, 6.8 - 1.32 * k, 0.16, lift=1.05)
    for b, h in ((3.9, 1.9), (6.6, 1.8), (9.2, 1.5)):
        for a in (0.8, 2.75, 4.7):
            front.window(a, b, 1.1, h, frame=stone)
    front.window(2.85, 12.0, 0.9, 1.2, frame=stone)
    front.rect("#3c4f50", 0.4, 0, 5.8, 3.1)
    front.rect("#f0dfa8", 2.4, 0.7, 3.4, 1.7, lift=0.95)
    front.rect("#c9a86a", 2.4, 0.7, 3.4, 0.5, lift=0.85)
    front.door(0.8, 1.15, 2.3, "#6b4a30")
    front.rect(stone, 0.2, 3.1, 6.2, 0.28, lift=1.08)
    for b in (4.2, 7.0):
        for a in (1.6, 5.6):
            side.window(a, b, 1.1, 1.6, frame=stone)
    return pen.done()


def villa() -> str:
    """A country house: three bays, a hipped roof, pillars at the door."""
    pen = Solid(turn=26, eye=4.0, away=36)
    white, roof = "*#efe7d8", "#8c5f4c"
    chimney(pen, -3.0, 4.0, 8.6, 2.4, "#b9a68e")
    chimney(pen, 3.2, 4.0, 8.6, 2.4, "#b9a68e")
    front, side = hipped(pen, 13.0, 8.5, 7.2, 10.4, white, roof, seed=6, long=0.5)
    for b, h in ((1.0, 1.9), (4.4, 1.7)):
        for a in (0.9, 3.1, 8.8, 11.0):
            front.window(a, b, 1.15, h, shutters="#6f8274")
        for a in (1.5, 5.4):
            side.window(a, b, 1.2, h)
    front.window(5.9, 4.4, 1.2, 1.9)
    front.rect("#8f8678", 4.8, 0, 3.4, 3.5)
    front.door(5.8, 1.4, 2.7, "#44584f")
    pen.block(white, (-1.9, 1.9), (3.4, 3.8), (-1.6, 0.0))
    for x in (-1.6, -0.6, 0.6, 1.6):
        pen.turned("#f3ece0", (x, -1.4), [(0.17, 0.2), (0.14, 3.4)])
    porch = Face(pen, (-1.95, 3.8, -1.6))
    porch.shape(white, (0, 0), (3.9, 0), (1.95, 1.15), lift=1.05)
    pen.block("#b8ac9c", (-2.1, 2.1), (0.0, 0.22), (-2.0, 0.0))
    for x in (-5.8, -4.4, -3.0, 3.1, 4.6, 6.0):
        clump(pen, (x, 0.0, -0.4), 1.2, int(10 * x) % 19)
    return pen.done()


def cabin() -> str:
    """Logs laid crosswise, a stone chimney, a small veranda."""
    pen = Solid(turn=32, eye=2.6, away=22)
    front, side = gabled(
        pen, 6.6, 6.6, 2.9, 5.6, LOG, "#5b4a44", along="z", seed=9, over=0.7, courses=7
    )
    for k in range(8):
        for face, wide in ((front, 6.6), (side, 6.6)):
            face.rect(LOG, 0, 0.36 * k, wide, 0.10, lift=0.66)
            face.rect(LOG, 0, 0.36 * k + 0.24, wide, 0.09, lift=1.14)
    for k in range(7):
        pen.disc("#c99a62", -3.42, 0.2 + 0.36 * k, -0.06, 0.17, "z")
    front.door(2.7, 1.15, 2.1, "#5a3f2a", frame="#a57c4f")
    front.window(0.8, 1.0, 1.1, 1.0, frame="#c9a878")
    front.window(4.7, 1.0, 1.1, 1.0, frame="#c9a878")
    side.window(2.6, 1.0, 1.2, 1.0, frame="#c9a878")
    for k in range(9):
        pen.block(
            "#8d867c" if k % 2 else "#a39a8d", (3.3, 4.1), (0.66 * k, 0.66 * k + 0.64), (4.2, 5.5)
        )
    return pen.done()


def hut() -> str:
    """A round hut of clay under a cone of reeds."""
    pen = Solid(turn=0, eye=2.4, away=18)
    clay = "*#b98a5a"
    wall = pen.turned(clay, (0, 0), [(2.5, 0), (2.45, 2.3)])
    face = Face(pen, (-2.5, 0, -2.5))
    face.weather(wall, clay, 5, 2.4, 4, 9, 0.14)
    face.arch("#3f2d22", 1.9, 0, 1.25, 1.75)
    pen.turned("#8f7140", (0, 0), [(3.3, 1.75), (3.2, 1.95), (1.7, 3.6), (0.2, 5.0)])
    reeds = pen.turned("#b8955a", (0, 0), [(3.2, 2.0), (1.7, 3.7), (0.16, 5.25)])
    face = Face(pen, (-3.2, 2.0, -2.0))
    pen.within(reeds)
    for k in range(22):
        a = 0.3 * k + 0.1
        face.shape(
            "#b8955a",
            (a, -0.6),
            (a + 0.16, -0.6),
            (3.2 + (a - 3.2) * 0.25, 2.6),
            lift=0.78 + 0.05 * (k % 5),
        )
    pen.within("")
    pen.turned("#7a5f38", (0, 0), [(0.34, 5.0), (0.2, 5.6)])
    for x in (-2.6, 2.3):
        clump(pen, (x, 0.0, -1.2), 0.8, 5)
    return pen.done()


def shed() -> str:
    """Boards, a leaning roof of tin, a half open door."""
    pen = Solid(turn=30, eye=2.2, away=16)
    wood = "*#9a7d5c"
    front, side = walls(pen, 4.2, 3.4, 2.4, wood, seed=4)
    side.shape(wood, (0, 2.4), (3.4, 2.4), (0, 3.1))
    front.rect(wood, 0, 2.4, 4.2, 0.7)
    for k in range(14):
        front.rect(wood, 0.3 * k, 0, 0.04, 3.1, lift=0.6)
        front.rect(wood, 0.3 * k + 0.04, 0, 0.1, 3.1, lift=1.0 + 0.08 * (k % 3 - 1))
    front.rect("#2f2620", 2.3, 0, 1.2, 2.1)
    pen.plane(wood, (1.4, 0, 0), (1.4, 2.1, 0), (2.1, 2.0, -0.9), (2.1, -0.05, -0.9), lift=1.05)
    front.window(0.6, 1.2, 0.9, 0.75, frame="#d8ccb4")
    pen.plane("#77726f", (-2.4, 3.3, -0.5), (2.4, 3.3, -0.5), (2.4, 2.45, 3.6), (-2.4, 2.45, 3.6))
    pen.plane(
        "#a39c96", (-2.4, 3.45, -0.5), (2.4, 3.45, -0.5), (2.4, 3.25, -0.5), (-2.4, 3.25, -0.5)
    )
    pen.plane("#8a5440", (2.4, 3.45, -0.5), (2.4, 2.6, 3.6), (2.4, 2.4, 3.6), (2.4, 3.25, -0.5))
    clump(pen, (-1.9, 0.0, -0.3), 0.7, 3)
    return pen.done()


def tent() -> str:
    """Canvas over a ridge pole, its flap thrown back."""
    pen = Solid(turn=38, eye=1.5, away=11)
    cloth = "*#c9a45c"
    pen.plane(cloth, (1.6, 0, 0), (1.6, 0, 3.6), (0, 2.0, 3.6), (0, 2.05, 0), lift=0.92)
    face = Face(pen, (1.6, 0, 0), (0, 0, 1.0), (-0.62, 0.78, 0))
    for a in (0.8, 1.9, 2.9):
        face.shape(cloth, (a, 0), (a + 0.16, 0), (a + 0.02, 2.5), lift=0.8)
        face.shape(cloth, (a + 0.2, 0), (a + 0.5, 0), (a + 0.15, 2.5), lift=1.08)
    front = Face(pen, (-1.6, 0, 0))
    front.shape("#4a3b30", (0.0, 0), (3.2, 0), (1.6, 2.05))
    front.shape(cloth, (0.0, 0), (1.35, 0), (1.6, 2.05), lift=1.05)
    front.shape(cloth, (0.5, 0), (0.7, 0), (1.6, 2.05), lift=0.88)
    front.shape(cloth, (2.1, 0), (3.2, 0), (1.6, 2.05), (1.85, 1.2), lift=0.96)
    pen.plane(
        blend(cloth, "#ffffff", 0.2),
        (0.5, 0, 0),
        (0.95, 0.1, -0.3),
        (0.45, 1.3, -0.2),
        (0, 2.05, 0),
    )
    for x, z in ((-2.4, -0.6), (2.5, 0.0), (2.6, 3.7)):
        pen.bar("#e0d4b8", (0, 2.0, max(0.0, z)), (x, 0, z), 0.03)
    pen.bar("#6b4f34", (0, 0, 0), (0, 2.25, 0), 0.07)
    return pen.done()


def tepee() -> str:
    """A tall round tent on crossed poles."""
    pen = Solid(turn=0, eye=1.8, away=14)
    hide = "*#dcc59a"
    for x in (-0.55, -0.25, 0.1, 0.4, 0.62):
        pen.bar("#6b4f34", (0.0, 4.2, 0), (x, 5.5, 0.1), 0.08)
    outline = pen.turned(hide, (0, 0), [(2.3, 0), (1.2, 2.4), (0.18, 4.6)])
    face = Face(pen, (-2.3, 0, -2.0))
    pen.within(outline)
    face.rect("#a5553a", 0, 0.55, 4.6, 0.28)
    face.rect("#4f6f78", 0, 0.95, 4.6, 0.14)
    face.rect("#a5553a", 0, 3.2, 4.6, 0.35)
    pen.within("")
    face.shape("#4a382c", (1.9, 0), (2.9, 0), (2.35, 1.75))
    face.shape(hide, (1.5, 0), (2.05, 0), (2.35, 1.8), lift=1.08)
    return pen.done()


def igloo() -> str:
    """Blocks of snow in rings, a tunnel before it."""
    pen = Solid(turn=0, eye=1.5, away=12)
    snow = "*#e3ecf5"
    dome = pen.turned(
        snow,
        (0, 0),
        [(2.4, 0), (2.3, 0.7), (1.95, 1.35), (1.35, 1.9), (0.6, 2.2), (0.05, 2.28)],
        soft=True,
    )
    face = Face(pen, (-2.4, 0, -2.0))
    pen.within(dome)
    for row, b in enumerate((0.45, 0.95, 1.4, 1.8)):
        for k in range(7):
            face.rect("*#b9cbe0", 0.72 * k + 0.36 * (row % 2) - 0.2, b, 0.64, 0.06)
            face.rect("*#c4d3e6", 0.72 * k + 0.36 * (row % 2) - 0.22, b - 0.45, 0.05, 0.48)
    pen.within("")
    face = Face(pen, (-1.9, 0, -2.6))
    face.arch("*#f1f6fb", 0.1, 0, 1.9, 1.45)
    face.arch("#5d7396", 0.45, 0, 1.2, 1.05)
    face.arch("#3c4d6b", 0.6, 0, 0.95, 0.85)
    return pen.done()


HOUSES = {
    "cottage": cottage, "thatched": thatched, "house": house, "farmhouse": farmhouse, "town-house": town_house,
    "villa": villa, "cabin": cabin, "hut": hut, "shed": shed, "tent": tent, "tepee": tepee, "igloo": igloo,
}  # fmt: skip
