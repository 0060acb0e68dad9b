"""What one sits and lies on: chair, armchair, rocking chair, throne, stool, bed, sofa. Seen a little from above."""

import itertools

from app.engines.sketchbook.shapes.faces import Face
from app.engines.sketchbook.shapes.furniture import CLOTH, DARK, WOOD, legs, room
from app.engines.sketchbook.shapes.solids import Solid, rounded
from app.engines.sketchbook.shapes.tones import tone


def chair() -> str:
    """A kitchen chair with slats."""
    pen = room(32, 1.5, 4.0)
    for x in (-0.23, 0.18):
        pen.block(WOOD, (x, x + 0.05), (0, 0.98), (0.42, 0.47))
    for y in (0.62, 0.78, 0.92):
        pen.block(WOOD, (-0.2, 0.2), (y, y + 0.08), (0.43, 0.46))
    for x in (-0.23, 0.18):
        pen.block(WOOD, (x, x + 0.05), (0, 0.45), (0.0, 0.05))
    pen.block(WOOD, (-0.2, 0.2), (0.2, 0.23), (0.02, 0.04))
    pen.block(WOOD, (0.2, 0.22), (0.2, 0.23), (0.04, 0.44))
    pen.block("#c9a468", (-0.25, 0.25), (0.43, 0.48), (-0.02, 0.46))
    return pen.done()


def armchair() -> str:
    """Deep and soft, with wings and a cushion."""
    pen = room(30, 1.5, 4.6)
    legs(pen, DARK, 0.8, 0.8, 0.12)
    pen.sweep(
        CLOTH,
        rounded(((0.68, 0.12), (0.9, 0.12), (0.98, 1.08), (0.78, 1.1)), 0.08),
        -0.36,
        0.36,
        axis="x",
    )
    pen.block(CLOTH, (-0.34, 0.34), (0.12, 0.34), (0.02, 0.8))
    pen.sweep(
        tone(CLOTH, 1.08),
        rounded(((0.0, 0.34), (0.72, 0.34), (0.72, 0.5), (0.0, 0.5)), 0.07),
        -0.3,
        0.3,
        axis="x",
    )
    for x in (-0.48, 0.32):
        pen.sweep(
            CLOTH,
            rounded(((x, 0.12), (x + 0.16, 0.12), (x + 0.18, 0.66), (x - 0.02, 0.66)), 0.08),
            0.0,
            0.84,
        )
    pen.sweep(
        "#e0c48a",
        rounded(((0.5, 0.5), (0.6, 0.5), (0.74, 0.86), (0.62, 0.88)), 0.06),
        -0.2,
        0.2,
        axis="x",
    )
    return pen.done()


def rocking_chair() -> str:
    pen = room(34, 1.5, 4.4)
    for x in (0.2, -0.24):
        arc = [(-0.42 + 0.1 * k, 0.16 * ((k - 5) / 5) ** 2) for k in range(11)]
        for (az, ay), (bz, by) in itertools.pairwise(arc):
            pen.bar(tone(WOOD, 0.85), (x, ay + 0.03, az + 0.22), (x, by + 0.03, bz + 0.22), 0.05)
        pen.block(WOOD, (x, x + 0.045), (0.05, 1.15), (0.44, 0.49))
    for k in range(5):
        pen.block(WOOD, (-0.18 + 0.09 * k, -0.15 + 0.09 * k), (0.45, 1.08), (0.45, 0.47))
    pen.block(WOOD, (-0.26, 0.27), (1.06, 1.2), (0.43, 0.48))
    for x in (-0.24, 0.2):
        pen.block(WOOD, (x, x + 0.045), (0.05, 0.68), (0.0, 0.05))
    with pen.of_other_stuff():
        pen.block("#b8503f", (-0.24, 0.24), (0.40, 0.48), (-0.02, 0.44))
    for x in (-0.27, 0.2):
        pen.block(WOOD, (x, x + 0.07), (0.66, 0.70), (-0.06, 0.48))
    return pen.done()


def throne() -> str:
    pen = room(26, 1.7, 5.4)
    gold = "*#c99a3a"
    pen.block(gold, (-0.42, 0.42), (0, 1.7), (0.6, 0.72))
    back = Face(pen, (-0.42, 0, 0.6))
    back.shape(gold, (0, 1.7), (0.84, 1.7), (0.66, 1.95), (0.42, 2.12), (0.18, 1.95))
    with pen.of_other_stuff():
        back.shape("#9a2f3a", (0.1, 0.6), (0.74, 0.6), (0.74, 1.62), (0.42, 1.85), (0.1, 1.62))
    pen.block(gold, (-0.42, 0.42), (0, 0.5), (0.0, 0.6))
    with pen.of_other_stuff():
        pen.block("#9a2f3a", (-0.34, 0.34), (0.5, 0.62), (-0.03, 0.6))
    for x in (-0.44, 0.32):
        pen.block(gold, (x, x + 0.12), (0, 0.86), (0.0, 0.1))
        pen.block(gold, (x, x + 0.12), (0.8, 0.9), (-0.04, 0.62))
    for x in (-0.38, 0.38):
        pen.turned("#e8c66a", (x, 0.66), [(0.06, 1.7), (0.09, 1.78), (0.03, 1.9)], soft=True)
    return pen.done()


def stool() -> str:
    """Three legs, a round seat."""
    pen = room(0, 1.3, 3.6)
    for x, z in ((0.06, 0.16), (-0.17, -0.08), (0.18, -0.06)):
        pen.bar(
            tone(WOOD, 0.7 if z > 0 else 0.95),
            (x * 0.5, 0.42, z * 0.5),
            (x * 1.2, 0.0, z * 1.2),
            0.05,
            0.038,
        )
    pen.bar(tone(WOOD, 0.85), (-0.15, 0.17, -0.06), (0.15, 0.17, -0.05), 0.025)
    pen.turned(WOOD, (0, 0), [(0.19, 0.42), (0.2, 0.44), (0.2, 0.48)], lid=tone(WOOD, 1.18))
    return pen.done()


def bed() -> str:
    """A wooden bed with a thick cover and two pillows."""
    pen = room(-32, 1.9, 7.5)
    pen.block(WOOD, (0.96, 1.04), (0, 1.1), (0.0, 1.4))
    with pen.of_other_stuff():
        _bedding(pen)
    pen.block(WOOD, (-1.06, 1.04), (0.12, 0.26), (-0.03, 0.02))
    pen.block(WOOD, (-1.08, -1.0), (0, 0.72), (-0.02, 1.42))
    return pen.done()


def _bedding(pen: Solid) -> None:
    pen.block("#efe8da", (-0.9, 0.98), (0.3, 0.56), (0.04, 1.36))
    for z in (0.74, 0.14):
        pen.sweep(
            "#f6f2e8",
            rounded(((0.5, 0.56), (0.94, 0.56), (0.94, 0.78), (0.54, 0.70)), 0.08),
            z,
            z + 0.52,
        )
    cover = "*#5f7f9c"
    pen.sweep(
        cover, rounded(((-0.98, 0.2), (0.5, 0.2), (0.52, 0.64), (-0.96, 0.66)), 0.07), 0.0, 1.4
    )
    pen.sweep(
        "#efe8da",
        rounded(((0.30, 0.3), (0.54, 0.3), (0.54, 0.67), (0.30, 0.68)), 0.04),
        -0.01,
        1.41,
    )


def sofa() -> str:
    """Three seats, rolled arms, two cushions."""
    pen = room(24, 1.6, 6.6)
    legs(pen, DARK, 1.9, 0.8, 0.12)
    pen.sweep(
        CLOTH,
        rounded(((0.66, 0.12), (0.9, 0.12), (0.98, 0.92), (0.76, 0.94)), 0.08),
        -0.95,
        0.95,
        axis="x",
    )
    pen.block(CLOTH, (-0.9, 0.9), (0.12, 0.32), (0.04, 0.8))
    for x in (-0.82, -0.27, 0.28):
        pen.sweep(
            tone(CLOTH, 1.08),
            rounded(((0.0, 0.32), (0.7, 0.32), (0.7, 0.48), (0.0, 0.48)), 0.07),
            x,
            x + 0.53,
            axis="x",
        )
        pen.sweep(
            tone(CLOTH, 1.04),
            rounded(((0.6, 0.48), (0.74, 0.48), (0.82, 0.86), (0.7, 0.88)), 0.06),
            x,
            x + 0.53,
            axis="x",
        )
    for x in (-1.04, 0.82):
        pen.sweep(
            CLOTH,
            rounded(((x, 0.12), (x + 0.2, 0.12), (x + 0.22, 0.64), (x - 0.02, 0.64)), 0.09),
            0.0,
            0.86,
        )
    for x, tint in ((-0.74, "#e0c48a"), (0.4, "#6f8a94")):
        pen.sweep(
            tint,
            rounded(((0.46, 0.48), (0.56, 0.48), (0.68, 0.8), (0.58, 0.82)), 0.05),
            x,
            x + 0.36,
            axis="x",
        )
    return pen.done()


SEATS = {
    "chair": chair,
    "armchair": armchair,
    "rocking-chair": rocking_chair,
    "throne": throne,
    "stool": stool,
    "bed": bed,
    "sofa": sofa,
}
