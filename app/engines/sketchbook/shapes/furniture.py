"""What stands in a room: chairs, tables, beds, shelves, a piano, a stove. Seen a little from above."""

from app.engines.sketchbook.shapes.faces import Face
from app.engines.sketchbook.shapes.solids import Solid
from app.engines.sketchbook.shapes.tones import tone

WOOD, DARK, CLOTH = "*#9a6a42", "#3a2c24", "*#a8503f"


def room(turn: float = 28, eye: float = 1.7, away: float = 6.0) -> Solid:
    return Solid(turn=turn, eye=eye, away=away)


def legs(
    pen: Solid, fill: str, w: float, d: float, h: float, thick: float = 0.07, inset: float = 0.02
) -> None:
    """Four of them, the far ones first."""
    for z in (d - inset - thick, inset):
        for x in (-w / 2 + inset, w / 2 - inset - thick):
            pen.block(fill, (x, x + thick), (0, h), (z, z + thick), lift=0.82 if z > d / 2 else 1.0)


def table() -> str:
    """Heavy, of boards, with a drawer."""
    pen = room(26, 1.75, 6.0)
    legs(pen, WOOD, 1.6, 0.9, 0.72, 0.09)
    pen.block(WOOD, (-0.74, 0.74), (0.6, 0.72), (0.04, 0.86), lift=0.85)
    pen.block("#8a5c38", (-0.2, 0.2), (0.62, 0.70), (0.03, 0.05))
    pen.block(WOOD, (-0.86, 0.86), (0.72, 0.78), (-0.05, 0.95))
    top = Face(pen, (-0.86, 0.78, -0.05), (1, 0, 0), (0, 0, 1))
    for b in (0.25, 0.5, 0.75):
        top.rect(WOOD, 0, b, 1.72, 0.012, lift=0.8)
    return pen.done()


def round_table() -> str:
    """One foot, a white cloth to the edge."""
    pen = room(0, 1.75, 6.0)
    pen.turned(
        "#7a5434",
        (0, 0),
        [(0.36, 0.0), (0.14, 0.1), (0.07, 0.3), (0.09, 0.5), (0.07, 0.7)],
        soft=True,
    )
    cloth = "*#e9e0cd"
    pen.turned(cloth, (0, 0), [(0.70, 0.44), (0.66, 0.60), (0.62, 0.76)], lid=tone(cloth, 1.15))
    for k in range(9):
        x = -0.6 + 0.15 * k
        z = -((0.64**2 - min(0.63, abs(x)) ** 2) ** 0.5)
        pen.flat(tone(cloth, 0.78), (x, 0.46, z), (x + 0.05, 0.47, z), (x + 0.03, 0.72, z * 0.96))
    return pen.done()


def desk() -> str:
    """Drawers on both sides, papers and a lamp on it."""
    pen = room(26, 1.75, 6.0)
    for x in (-0.8, 0.32):
        pen.block(WOOD, (x, x + 0.48), (0, 0.72), (0.0, 0.7))
        face = Face(pen, (x, 0, 0))
        for b in (0.06, 0.28, 0.5):
            face.rect(WOOD, 0.05, b, 0.38, 0.18, lift=1.1)
            face.rect("#d8b25a", 0.2, b + 0.08, 0.08, 0.025)
    pen.block(DARK, (-0.32, 0.32), (0.3, 0.72), (0.6, 0.66))
    pen.block(WOOD, (-0.86, 0.86), (0.72, 0.77), (-0.04, 0.75))
    pen.block("#efe9da", (-0.3, 0.1), (0.77, 0.79), (0.1, 0.4))
    pen.block("#a8503f", (0.2, 0.45), (0.77, 0.84), (0.3, 0.55))
    pen.turned("#3f5a4c", (-0.6, 0.45), [(0.1, 0.77), (0.03, 0.8), (0.02, 1.08)])
    pen.turned("#4f7a5c", (-0.6, 0.45), [(0.19, 1.05), (0.08, 1.22)])
    return pen.done()


def bookshelf() -> str:
    """Five boards full of books, a vase on one."""
    pen = room(24, 1.5, 7.0)
    pen.block(WOOD, (-0.5, 0.5), (0, 2.0), (0.0, 0.32))
    face = Face(pen, (-0.5, 0, 0))
    tints = ("#8a3a34", "#3f6078", "#c9a24a", "#4f6f50", "#7a5a7a", "#d8c8a4", "#a8603a", "#344a5c")
    for row in range(5):
        b = 0.07 + 0.385 * row
        face.rect("#4a3424", 0.05, b, 0.9, 0.34)
        face.rect("#2f2018", 0.05, b + 0.26, 0.9, 0.08)
        a, k = 0.06, row * 3
        while a < 0.88:
            wide = 0.04 + 0.012 * ((k * 7) % 4)
            if not (row == 2 and 0.5 < a < 0.72):
                face.rect(
                    tints[(k * 5 + row) % 8], a, b, wide, 0.22 + 0.02 * ((k * 3) % 4), lift=1.1
                )
            a, k = a + wide + 0.006, k + 1
    vase = Face(pen, (-0.5, 0, -0.01))
    vase.shape(
        "#5f8fa0",
        (0.56, 0.84),
        (0.68, 0.84),
        (0.71, 0.95),
        (0.65, 1.05),
        (0.59, 1.05),
        (0.53, 0.95),
        lift=1.1,
    )
    return pen.done()


def cupboard() -> str:
    """A wardrobe with two panelled doors."""
    pen = room(26, 1.5, 7.0)
    pen.block(WOOD, (-0.65, 0.65), (0.08, 2.0), (0.0, 0.6))
    pen.block(WOOD, (-0.72, 0.72), (2.0, 2.12), (-0.06, 0.64))
    pen.block(WOOD, (-0.7, 0.7), (0.0, 0.14), (-0.04, 0.62))
    face = Face(pen, (-0.65, 0, 0))
    for a in (0.06, 0.66):
        face.rect(WOOD, a, 0.2, 0.57, 1.74, lift=1.08)
        for b, h in ((0.3, 0.66), (1.06, 0.78)):
            face.rect(WOOD, a + 0.09, b, 0.39, h, lift=0.82)
            face.rect(WOOD, a + 0.12, b + 0.03, 0.36, h - 0.03, lift=1.02)
    for a in (0.6, 0.69):
        face.rect("#d8b25a", a, 1.0, 0.03, 0.1)
    return pen.done()


def piano() -> str:
    """An upright, its lid open, a sheet of music."""
    pen = room(26, 1.6, 6.4)
    black = "*#3a2c2a"
    pen.block(black, (-0.75, 0.75), (0, 1.22), (0.3, 0.62))
    front = Face(pen, (-0.75, 0, 0.3))
    front.rect(black, 0.08, 0.08, 1.34, 0.5, lift=1.35)
    front.rect(black, 0.08, 0.82, 1.34, 0.34, lift=1.35)
    front.rect("#f2ead6", 0.5, 0.84, 0.24, 0.3, lift=1.0)
    front.rect("#f2ead6", 0.76, 0.84, 0.24, 0.3, lift=0.95)
    pen.block(black, (-0.78, 0.78), (1.2, 1.26), (0.24, 0.64))
    pen.block(black, (-0.75, 0.75), (0.6, 0.72), (-0.02, 0.3))
    keys = Face(pen, (-0.68, 0.725, 0.0), (1, 0, 0), (0, 0, 1))
    keys.rect("#f4eee0", 0, 0, 1.36, 0.2, lift=1.0)
    for k in range(25):
        keys.rect("#b8b0a0", 0.054 * k, 0, 0.008, 0.2)
        if k % 7 not in (2, 6):
            keys.rect("#1f1a1a", 0.054 * k + 0.036, 0.08, 0.034, 0.12)
    for x in (-0.74, 0.66):
        pen.block(black, (x, x + 0.09), (0, 0.6), (0.0, 0.1))
    return pen.done()


def fireplace() -> str:
    """Stone and mantel, a fire burning."""
    pen = room(16, 1.5, 7.0)
    stone = "*#b5a48e"
    pen.block(stone, (-0.9, 0.9), (0, 1.2), (0.0, 0.4))
    front = Face(pen, (-0.9, 0, 0))
    front.stones(front.rect(stone, 0, 0, 1.8, 1.2), stone, 1.8, 1.2, 0.3, 3, 0.7, 0.14)
    front.arch("#2a1f1c", 0.42, 0, 0.96, 0.86)
    for a, b, w, tint in (
        (0.55, 0.0, 0.7, "#c2451f"),
        (0.62, 0.02, 0.56, "#e8792a"),
        (0.72, 0.03, 0.36, "#f8c84a"),
    ):
        front.shape(
            tint,
            (a, b),
            (a + w, b),
            (a + 0.86 * w, b + 0.5 * w),
            (a + 0.7 * w, b + 0.36 * w),
            (a + 0.5 * w, b + 0.95 * w),
            (a + 0.34 * w, b + 0.42 * w),
            (a + 0.14 * w, b + 0.6 * w),
            lift=1.0,
        )
    pen.bar("#5a3c28", (-0.3, 0.05, -0.02), (0.34, 0.1, -0.02), 0.09)
    pen.bar("#6b4a30", (0.3, 0.05, -0.04), (-0.28, 0.09, -0.04), 0.08)
    pen.block("#7a5434", (-1.0, 1.0), (1.2, 1.3), (-0.1, 0.44))
    pen.block("#8f8272", (-0.95, 0.95), (0.0, 0.05), (-0.4, 0.0))
    return pen.done()


def stove() -> str:
    """Iron, with a pipe and a glow behind its door."""
    pen = room(26, 1.5, 6.0)
    iron = "*#43444a"
    pen.turned(tone(iron, 0.95), (0.1, 0.35), [(0.09, 0.85), (0.09, 1.8)])
    legs(pen, iron, 0.7, 0.55, 0.16)
    pen.block(iron, (-0.36, 0.36), (0.14, 0.8), (0.0, 0.55))
    pen.block(iron, (-0.4, 0.4), (0.8, 0.86), (-0.04, 0.6))
    front = Face(pen, (-0.36, 0, 0))
    front.rect(iron, 0.1, 0.24, 0.52, 0.46, lift=1.3)
    front.rect("#f09a3a", 0.16, 0.34, 0.4, 0.26)
    front.rect("#f8d06a", 0.24, 0.34, 0.2, 0.14)
    for a in (0.28, 0.42):
        front.rect("#2a2a2e", a, 0.34, 0.02, 0.26)
    pen.turned(
        "#a8563a", (-0.15, 0.2), [(0.13, 0.86), (0.15, 0.95), (0.08, 1.06), (0.02, 1.1)], soft=True
    )
    return pen.done()


FURNITURE = {
    "table": table, "round-table": round_table, "desk": desk, "bookshelf": bookshelf, "cupboard": cupboard,
    "piano": piano, "fireplace": fireplace, "stove": stove,
}  # fmt: skip
