"""Larger vehicles: buses, lorries, fire engine, ambulance, tractor, caravan, carts. The nose to the left."""

from app.engines.sketchbook.shapes.solids import Solid, rounded
from app.engines.sketchbook.shapes.tones import tone
from app.engines.sketchbook.shapes.wheels import (
    METAL,
    PANE,
    TYRE,
    arch_over,
    axles,
    pane,
    side,
    wheel,
)

LAMP, DARK, WOOD = "#fbeec2", "#26262b", "*#96683f"


def _lamps(pen: Solid, x: float, y: float, wide: float, size: float = 0.12) -> None:
    for z in (0.18 * wide, 0.82 * wide):
        pen.disc(METAL, x, y, z, 1.3 * size, "x")
        pen.disc(LAMP, x - 0.01, y, z, size, "x")


def bus() -> str:
    """A country bus with a rounded front and luggage rails."""
    pen, wide = Solid(turn=-20, eye=2.4, away=26), 2.5
    red = "*#b8412f"
    pen.block(DARK, (-4.4, 4.5), (0.3, 0.7), (0.1, wide))
    pen.sweep(
        red,
        rounded(((-4.6, 0.5), (4.7, 0.5), (4.7, 2.95), (-4.4, 2.95), (-4.65, 1.6)), 0.25),
        0.0,
        wide,
    )
    side(pen, "#efe4cc", 0.0, (-4.5, 1.3), (4.68, 1.3), (4.68, 1.52), (-4.5, 1.52))
    for k in range(7):
        x = -3.2 + 1.12 * k
        pane(
            pen,
            0.0,
            (x, 1.62),
            (x, 2.52),
            (x + 0.98, 2.52),
            (x + 0.98, 1.62),
            lit=0.3 + 0.1 * (k % 3),
        )
    side(pen, PANE, 0.0, (-4.3, 0.62), (-3.4, 0.62), (-3.4, 2.5), (-4.3, 2.5), lift=1.1)
    pen.plane(
        PANE,
        (-4.66, 1.62, 0.2),
        (-4.66, 1.62, 2.3),
        (-4.52, 2.55, 2.3),
        (-4.52, 2.55, 0.2),
        lift=1.1,
    )
    pen.plane("#efe4cc", (-4.6, 2.6, 0.6), (-4.6, 2.6, 1.9), (-4.5, 2.86, 1.9), (-4.5, 2.86, 0.6))
    side(pen, red, 0.0, (-4.5, 0.52), (4.65, 0.52), (4.65, 0.72), (-4.5, 0.72), lift=0.7)
    side(pen, red, 0.0, (-4.5, 1.14), (4.68, 1.14), (4.68, 1.24), (-4.5, 1.24), lift=1.22)
    _lamps(pen, -4.68, 0.95, wide)
    pen.block(METAL, (-4.78, -4.6), (0.48, 0.64), (0.0, wide))
    axles(pen, (-2.7, 2.7), (-0.01, 0.6), -0.03, 0.5, 0.3)
    return pen.done()


def double_decker() -> str:
    """Two decks, an open stair at the back."""
    pen, wide = Solid(turn=-20, eye=2.8, away=28), 2.4
    red = "*#b8332c"
    pen.block(DARK, (-3.7, 3.9), (0.3, 0.7), (0.1, wide))
    pen.sweep(
        red,
        rounded(((-3.9, 0.5), (4.0, 0.5), (4.0, 4.25), (-3.6, 4.25), (-3.9, 3.6)), 0.3),
        0.0,
        wide,
    )
    for y, left in ((1.45, -2.7), (3.05, -3.5)):
        for k in range(6):
            x = left + 1.14 * k
            pane(
                pen,
                0.0,
                (x, y),
                (x, y + 0.82),
                (x + 1.0, y + 0.82),
                (x + 1.0, y),
                lit=0.3 + 0.1 * (k % 3),
            )
        side(
            pen,
            "#efe4cc",
            0.0,
            (-3.86, y + 0.92),
            (3.95, y + 0.92),
            (3.95, y + 1.06),
            (-3.86, y + 1.06),
        )
    side(pen, "#3a2a28", 0.0, (3.2, 0.62), (3.95, 0.62), (3.95, 2.3), (3.2, 2.3))
    side(pen, "#d8b25a", 0.0, (-2.0, 2.56), (1.4, 2.56), (1.4, 2.92), (-2.0, 2.92))
    for y, h in ((1.35, 1.0), (3.0, 0.9)):
        pen.plane(
            PANE,
            (-3.92, y, 0.2),
            (-3.92, y, 2.2),
            (-3.88, y + h, 2.2),
            (-3.88, y + h, 0.2),
            lift=1.1,
        )
    side(pen, red, 0.0, (-3.85, 0.52), (3.95, 0.52), (3.95, 0.72), (-3.85, 0.72), lift=0.7)
    _lamps(pen, -3.93, 0.92, wide)
    axles(pen, (-2.2, 2.2), (-0.01, 0.6), -0.03, 0.5, 0.3)
    return pen.done()


def lorry() -> str:
    """A cab and a long box."""
    return _truck("*#3f6f8f", "*#e6dfcf", stripe="#3f6f8f")


def old_lorry() -> str:
    """A bonnet, round wings, a wooden bed with barrels and sacks."""
    pen, wide = Solid(turn=-22, eye=2.2, away=18), 2.0
    green = "*#5f7a4c"
    pen.block(DARK, (-2.6, 3.2), (0.45, 0.62), (0.3, wide - 0.3))
    pen.block("#6b4a30", (0.2, 3.4), (0.8, 1.0), (0.0, wide))
    for x, z, r in (
        (0.9, 1.4, 0.42),
        (1.9, 1.4, 0.42),
        (2.8, 1.2, 0.4),
        (1.3, 0.6, 0.42),
        (2.4, 0.6, 0.42),
    ):
        pen.turned(
            "#a3743f",
            (x, z),
            [(0.8 * r, 1.0), (r, 1.45), (0.8 * r, 1.95)],
            lid="#7a5430",
            soft=True,
        )
    for y in (1.05, 1.38):
        side(pen, WOOD, 0.0, (0.2, y), (3.4, y), (3.4, y + 0.26), (0.2, y + 0.26), lift=1.05)
    for x in (0.22, 1.7, 3.26):
        side(pen, WOOD, -0.02, (x, 0.8), (x + 0.12, 0.8), (x + 0.12, 1.7), (x, 1.7), lift=0.8)
    pen.sweep(
        green,
        rounded(((-2.5, 0.62), (-0.9, 0.62), (-0.9, 1.4), (-2.4, 1.3)), 0.12),
        0.45,
        wide - 0.45,
    )
    pen.sweep(
        [green, green, green, PANE, green],
        ((-1.0, 0.62), (0.15, 0.62), (0.15, 2.15), (-0.8, 2.15), (-1.02, 1.4)),
        0.1,
        wide - 0.1,
    )
    pane(pen, 0.1, (-0.84, 1.45), (-0.7, 2.0), (0.0, 2.0), (0.0, 1.45))
    pen.block(METAL, (-2.58, -2.48), (0.66, 1.24), (0.5, wide - 0.5))
    for z in (0.3, 1.7):
        pen.disc(METAL, -2.4, 1.12, z, 0.19, "x")
        pen.disc(LAMP, -2.42, 1.12, z, 0.14, "x")
    for x in (-1.75, 2.2):
        arch_over(pen, x, 0.02, 0.6, tone(green, 0.7) if x < 0 else DARK)
        wheel(pen, x, -0.03, 0.48, 0.3, rim="#b8552f")
    return pen.done()


def _truck(
    cab: str,
    box: str,
    stripe: str = "",
    ladder: bool = False,
    lamp: str = "",
    cross: bool = False,
    long: float = 3.6,
) -> str:
    pen, wide = Solid(turn=-22, eye=2.3, away=22), 2.3
    pen.block(DARK, (-3.0, long), (0.4, 0.75), (0.2, wide))
    pen.block(box, (-1.1, long), (0.78, 3.0 if not ladder else 2.4), (0.0, wide))
    outline = ((-3.1, 0.5), (-1.2, 0.5), (-1.2, 2.5), (-2.75, 2.5), (-3.12, 1.5))
    pen.sweep([cab, cab, cab, PANE, cab], outline, 0.02, wide - 0.02)
    pane(pen, 0.02, (-2.82, 1.5), (-2.55, 2.3), (-1.5, 2.3), (-1.5, 1.5))
    side(pen, cab, 0.0, (-3.05, 0.52), (-1.2, 0.52), (-1.2, 0.75), (-3.05, 0.75), lift=0.7)
    side(pen, cab, 0.0, (-1.52, 0.8), (-1.48, 0.8), (-1.48, 2.35), (-1.52, 2.35), lift=0.65)
    if stripe:
        side(pen, stripe, 0.0, (-1.1, 1.3), (long, 1.3), (long, 1.62), (-1.1, 1.62))
    if cross:
        for p, q in ((0.28, 0.09), (0.09, 0.28)):
            side(
                pen,
                "#c2342c",
                -0.01,
                (0.9 - p, 2.2 - q),
                (0.9 + p, 2.2 - q),
                (0.9 + p, 2.2 + q),
                (0.9 - p, 2.2 + q),
            )
        pane(pen, 0.0, (1.7, 1.9), (1.7, 2.5), (2.8, 2.5), (2.8, 1.9))
    if ladder:
        for z in (0.7, 1.3):
            pen.bar(METAL, (-1.9, 2.75, z), (long + 0.4, 2.95, z), 0.1)
        for k in range(12):
            x = -1.8 + 0.46 * k
            pen.bar(METAL, (x, 2.76 + 0.016 * k, 0.7), (x, 2.76 + 0.016 * k, 1.3), 0.06)
        for k in range(3):
            x = -0.8 + 1.4 * k
            side(pen, METAL, 0.0, (x, 0.95), (x + 1.15, 0.95), (x + 1.15, 2.1), (x, 2.1), lift=0.9)
            for j in range(4):
                side(pen, METAL, 0.0, (x, 1.0 + 0.28 * j), (x + 1.15, 1.0 + 0.28 * j), (x + 1.15, 1.05 + 0.28 * j),
                     (x, 1.05 + 0.28 * j), lift=0.7)  # fmt: skip
    if lamp:
        pen.block(lamp, (-2.3, -1.9), (2.5, 2.72), (0.6, 1.7))
    _lamps(pen, -3.13, 0.95, wide)
    pen.block(METAL, (-3.22, -3.08), (0.42, 0.6), (0.0, wide))
    axles(pen, (-2.15, long - 1.2), (-0.01, 0.6), -0.04, 0.5, 0.3)
    return pen.done()


def ambulance() -> str:
    return _truck("*#eeece6", "*#eeece6", stripe="#d0503f", lamp="#3f6fd0", cross=True, long=3.0)


def fire_engine() -> str:
    return _truck("*#c2322a", "*#c2322a", ladder=True, lamp="#3f6fd0", long=3.9)


def tractor() -> str:
    """Small wheels before, large ones behind, a canopy."""
    pen, wide = Solid(turn=-24, eye=2.0, away=13), 1.5
    red = "*#b8402f"
    wheel(pen, 0.75, wide - 0.1, 0.8, 0.35, rim="*#c8553f")
    wheel(pen, -1.45, wide - 0.2, 0.42, 0.22, rim="*#c8553f")
    pen.block(DARK, (-1.6, 0.9), (0.55, 0.8), (0.45, wide - 0.45))
    pen.sweep(
        red,
        rounded(((-1.75, 0.75), (0.0, 0.75), (0.0, 1.45), (-1.7, 1.35)), 0.12),
        0.42,
        wide - 0.42,
    )
    for k in range(5):
        side(
            pen,
            DARK,
            0.4,
            (-1.5 + 0.16 * k, 0.9),
            (-1.42 + 0.16 * k, 0.9),
            (-1.42 + 0.16 * k, 1.25),
            (-1.5 + 0.16 * k, 1.25),
        )
    pen.plane(
        "#3a3a40", (-1.76, 0.85, 0.5), (-1.76, 0.85, 1.0), (-1.74, 1.28, 1.0), (-1.74, 1.28, 0.5)
    )
    pen.bar("#4a4a50", (-0.9, 1.4, 0.75), (-0.9, 2.2, 0.75), 0.1)
    pen.block("#3a2f2c", (0.5, 0.95), (1.0, 1.2), (0.5, 1.0))
    pen.block("#3a2f2c", (0.9, 1.0), (1.1, 1.6), (0.5, 1.0))
    pen.bar(DARK, (0.1, 1.3, 0.75), (0.3, 1.6, 0.75), 0.06)
    pen.disc(DARK, 0.32, 1.62, 0.75, 0.2, "y")
    for x, z in ((0.1, 1.2), (1.1, 1.2), (0.1, 0.3), (1.1, 0.3)):
        pen.bar("#4a4a50", (x, 1.0, z), (x, 2.35, z), 0.07)
    pen.block(red, (-0.15, 1.3), (2.35, 2.5), (0.1, wide - 0.1))
    for k in range(6):
        (ax, ay), (bx, by) = ((0.75 - 0.95 + 0.32 * k, 1.62), (0.75 - 0.95 + 0.32 * (k + 1), 1.62))
        lift = (0.42, 0.2, 0.05, 0.0, 0.05, 0.2, 0.42)
        pen.plane(
            red,
            (ax, ay - lift[k], -0.05),
            (bx, by - lift[k + 1], -0.05),
            (bx, by - lift[k + 1], 0.35),
            (ax, ay - lift[k], 0.35),
            lift=1.1,
        )
    wheel(pen, 0.75, -0.1, 0.8, 0.35, rim="*#c8553f", share=0.55)
    for k in range(9):
        pen.disc(
            tone(TYRE, 0.7),
            0.75 + 0.72 * ((k - 4) / 4.2),
            0.8 + 0.72 * (1 - ((k - 4) / 4.2) ** 2) ** 0.5,
            -0.11,
            0.06,
            "z",
        )
    wheel(pen, -1.45, 0.0, 0.42, 0.22, rim="*#c8553f", share=0.55)
    return pen.done()


LORRIES = {
    "bus": bus, "double-decker": double_decker, "lorry": lorry, "old-lorry": old_lorry, "ambulance": ambulance,
    "fire-engine": fire_engine, "tractor": tractor, }  # fmt: skip
