"""Drawn or pushed, and drawn along: cart, carriage, wheelbarrow, caravan. The front to the left."""

from app.engines.sketchbook.shapes.solids import Solid, rounded
from app.engines.sketchbook.shapes.wheels import (
    PANE,
    arch_over,
    pane,
    side,
    spoked,
    wheel,
)

LAMP, DARK, WOOD = "#fbeec2", "#26262b", "*#96683f"


def caravan() -> str:
    """A small holiday home on two wheels."""
    pen, wide = Solid(turn=-22, eye=1.9, away=15), 2.0
    cream = "*#ece2cc"
    pen.bar(DARK, (-3.1, 0.45, 1.0), (-2.0, 0.5, 1.0), 0.1)
    pen.sweep(
        cream,
        rounded(
            ((-2.1, 0.45), (2.1, 0.45), (2.2, 1.5), (1.9, 2.4), (-1.7, 2.4), (-2.2, 1.5)), 0.35
        ),
        0.0,
        wide,
    )
    side(pen, "#6f9aa0", 0.0, (-2.14, 0.85), (2.14, 0.85), (2.18, 1.15), (-2.18, 1.15))
    pane(pen, 0.0, (-1.5, 1.35), (-1.5, 2.0), (-0.5, 2.0), (-0.5, 1.35))
    pane(pen, 0.0, (1.0, 1.35), (1.0, 2.0), (1.8, 2.0), (1.8, 1.35))
    side(pen, "#6f9aa0", 0.0, (0.0, 0.5), (0.8, 0.5), (0.8, 2.1), (0.0, 2.1), lift=0.9)
    pen.plane(PANE, (-2.2, 1.4, 0.4), (-2.2, 1.4, 1.6), (-2.05, 2.0, 1.6), (-2.05, 2.0, 0.4))
    arch_over(pen, -0.4, -0.01, 0.42)
    wheel(pen, -0.4, -0.03, 0.34, 0.2)
    return pen.done()


def cart() -> str:
    """Two wheels, boards, hay on top."""
    pen, wide = Solid(turn=-22, eye=1.8, away=12), 1.4
    for z in (0.15, 1.25):
        pen.bar("#7a5434", (-2.6, 0.75, z), (0.2, 0.85, z), 0.1)
    spoked(pen, 0.3, wide, 0.62, "*#8a5f38", spokes=12)
    pen.block("#6b4a2e", (-1.1, 1.6), (0.75, 0.9), (0.0, wide))
    pen.patch(
        "#d0aa58",
        *(
            pen.at(x, y, 0.7)
            for x, y in ((-1.2, 1.3), (-0.9, 1.9), (0.1, 2.25), (1.2, 2.0), (1.8, 1.4), (0.3, 1.1))
        ),
    )
    pen.patch(
        "#b8913f",
        *(
            pen.at(x, y, 0.5)
            for x, y in ((0.0, 1.3), (0.6, 2.0), (1.3, 1.8), (1.8, 1.4), (1.0, 1.1))
        ),
    )
    for k in range(10):
        x = -1.0 + 0.27 * k
        pen.bar(
            "#e0c070",
            (x, 1.45 + 0.05 * (k % 3), 0.3),
            (x + 0.16 * (k % 3 - 1), 1.75 + 0.12 * (k % 4), 0.3),
            0.045,
        )
    for y in (0.9, 1.16):
        side(
            pen,
            WOOD,
            0.0,
            (-1.2 - 0.1 * y, y),
            (1.65 + 0.1 * y, y),
            (1.67 + 0.1 * y, y + 0.21),
            (-1.22 - 0.1 * y, y + 0.21),
            lift=1.08,
        )
    pen.plane(WOOD, (-1.25, 0.9, 0.0), (-1.36, 1.4, -0.05), (-1.36, 1.4, wide), (-1.25, 0.9, wide))
    for x in (-1.1, 0.2, 1.6):
        side(
            pen,
            WOOD,
            -0.02,
            (x, 0.75),
            (x + 0.1, 0.75),
            (x + 0.12, 1.5),
            (x + 0.02, 1.5),
            lift=0.75,
        )
    spoked(pen, 0.3, -0.14, 0.62, "*#8a5f38", spokes=12)
    return pen.done()


def carriage() -> str:
    """A coach for people of rank, on springs, with a driver's seat."""
    pen, wide = Solid(turn=-20, eye=1.9, away=14), 1.5
    body, gold = "*#7a2f3a", "#d0a44a"
    for x, r in ((-1.45, 0.5), (1.25, 0.66)):
        spoked(pen, x, wide, r, gold, spokes=12)
    pen.bar(DARK, (-2.0, 0.6, 0.75), (1.7, 0.6, 0.75), 0.12)
    pen.block("#3a2a2c", (-2.1, -1.2), (1.15, 1.3), (0.2, wide - 0.2))
    pen.block("#8a3f3a", (-1.55, -1.2), (1.3, 1.5), (0.2, wide - 0.2))
    pen.bar(DARK, (-1.95, 1.15, 0.3), (-2.15, 0.8, 0.3), 0.08)
    outline = rounded(
        ((-1.0, 0.85), (0.9, 0.8), (1.2, 1.35), (1.15, 2.1), (-1.0, 2.1), (-1.15, 1.4)), 0.22
    )
    pen.sweep(body, outline, 0.08, wide - 0.08)
    side(pen, gold, 0.06, (-1.1, 1.42), (1.16, 1.42), (1.16, 1.47), (-1.1, 1.47))
    pane(pen, 0.06, (-0.9, 1.55), (-0.85, 1.98), (-0.4, 1.98), (-0.4, 1.55))
    pane(pen, 0.06, (0.5, 1.55), (0.5, 1.98), (0.98, 1.98), (1.02, 1.55))
    side(pen, body, 0.05, (-0.28, 0.86), (0.36, 0.86), (0.36, 2.02), (-0.28, 2.02), lift=1.18)
    pane(pen, 0.04, (-0.18, 1.55), (-0.18, 1.94), (0.26, 1.94), (0.26, 1.55))
    pen.sweep(gold, ((-1.1, 2.08), (1.25, 2.08), (1.2, 2.18), (-1.05, 2.18)), 0.02, wide)
    for x, r in ((-1.45, 0.5), (1.25, 0.66)):
        spoked(pen, x, -0.1, r, gold, spokes=12)
    return pen.done()


def wheelbarrow() -> str:
    pen, wide = Solid(turn=-26, eye=1.4, away=7), 0.62
    for z in (0.04, wide - 0.04):
        pen.bar("#8a5f38", (-0.75, 0.22, wide / 2 + (z - wide / 2) * 0.3), (1.0, 0.62, z), 0.06)
        pen.bar("#6b4a2e", (0.45, 0.5, z), (0.55, 0.0, z), 0.06)
    pen.patch(
        "#6b4f36",
        *(
            pen.at(x, y, 0.3)
            for x, y in ((-0.6, 0.72), (-0.2, 0.98), (0.3, 0.9), (0.55, 0.7), (0.0, 0.6))
        ),
    )
    pen.plane(
        "*#4f7a5c", (-0.7, 0.75, 0.0), (0.6, 0.72, 0.0), (0.42, 0.36, 0.1), (-0.35, 0.32, 0.1)
    )
    pen.plane(
        "*#4f7a5c",
        (-0.7, 0.75, 0.0),
        (-0.35, 0.32, 0.1),
        (-0.35, 0.32, 0.5),
        (-0.7, 0.75, wide),
        lift=1.1,
    )
    side(
        pen, "*#4f7a5c", -0.01, (-0.72, 0.72), (0.62, 0.69), (0.62, 0.75), (-0.72, 0.78), lift=1.25
    )
    wheel(pen, -0.72, wide / 2 - 0.05, 0.22, 0.1, rim="#b8552f")
    return pen.done()


CARTS = {"caravan": caravan, "cart": cart, "carriage": carriage, "wheelbarrow": wheelbarrow}
