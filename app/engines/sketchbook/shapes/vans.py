"""Motor cars that carry: jeep, van, pickup. The nose to the left."""

from app.engines.sketchbook.shapes.coachwork import (
    BLUE,
    CREAM,
    GREEN,
    floor,
    lamps,
    lower_body,
    road,
    upper_body,
)
from app.engines.sketchbook.shapes.solids import rounded
from app.engines.sketchbook.shapes.wheels import METAL, PANE, axles, pane, side


def jeep() -> str:
    """High on its wheels, square."""
    pen, wide = road(-22, 2.1, 13), 1.8
    floor(pen, -1.8, 1.9, wide)
    pen.sweep(
        GREEN, rounded(((-1.95, 0.5), (2.0, 0.5), (2.0, 1.14), (-1.95, 1.1)), 0.06), 0.0, wide
    )
    upper_body(
        pen, GREEN, ((1.95, 1.12), (1.9, 1.82), (-0.35, 1.84), (-0.62, 1.12)), wide, 1.12, (2,), 0.1
    )
    for left, right in ((-0.42, 0.42), (0.56, 1.2), (1.3, 1.8)):
        pane(
            pen,
            0.13,
            (left, 1.2),
            (left + (0.2 if left < 0 else 0.0), 1.72),
            (right, 1.72),
            (right, 1.2),
        )
    side(pen, GREEN, 0.0, (-1.9, 0.5), (1.95, 0.5), (1.95, 0.66), (-1.9, 0.66), lift=0.7)
    side(pen, GREEN, 0.0, (-1.9, 1.0), (1.95, 1.04), (1.95, 1.12), (-1.9, 1.08), lift=1.2)
    lamps(pen, -1.96, 1.98, 0.88, 0.12)
    pen.block("#3a3a40", (-2.05, -1.93), (0.5, 0.66), (0.0, wide))
    axles(pen, (-1.2, 1.2), (0.0, 0.52), -0.05, 0.42, 0.28)
    return pen.done()


def van() -> str:
    """A delivery van with a short nose."""
    pen, wide = road(-22, 2.2, 15), 2.0
    floor(pen, -2.3, 2.4, wide)
    outline = (
        (-2.45, 0.4),
        (2.5, 0.4),
        (2.55, 2.2),
        (2.45, 2.35),
        (-1.0, 2.35),
        (-1.75, 1.45),
        (-2.4, 1.2),
        (-2.5, 0.8),
    )
    points = rounded(outline, 0.1, 2)
    fills = [PANE if k in (12, 13, 14) else CREAM for k in range(len(points))]
    pen.sweep(fills, points, 0.0, wide, inset=lambda y: 0.09 * max(0.0, y - 1.1), cap=CREAM)
    pane(pen, 0.06, (-1.55, 1.45), (-0.95, 2.15), (-0.35, 2.15), (-0.35, 1.45))
    side(pen, "#b0483a", 0.0, (-2.45, 0.86), (2.52, 0.86), (2.53, 1.08), (-2.45, 1.02))
    side(pen, CREAM, 0.0, (-2.4, 0.42), (2.5, 0.42), (2.5, 0.6), (-2.4, 0.6), lift=0.72)
    for x in (-1.6, -0.2, 0.9):
        side(pen, CREAM, 0.02, (x, 0.6), (x + 0.035, 0.6), (x + 0.035, 1.35), (x, 1.35), lift=0.7)
    lamps(pen, -2.49, 2.52, 0.86, 0.13)
    pen.block(METAL, (-2.6, -2.45), (0.42, 0.56), (0.0, wide))
    axles(pen, (-1.55, 1.5), (0.0, 0.47), -0.03, 0.38, 0.24)
    return pen.done()


def pickup() -> str:
    """A small truck with an open bed, hay in it."""
    pen, wide = road(-22, 2.0, 14), 1.85
    floor(pen, -2.3, 2.4, wide)
    pen.block("#4a3f38", (0.5, 2.4), (0.6, 0.95), (0.1, wide - 0.1))
    for x, top in ((0.6, 1.5), (1.5, 1.42)):
        pen.block("#d0aa58", (x, x + 0.84), (0.8, top), (0.25, wide - 0.25))
    lower_body(
        pen,
        BLUE,
        (
            (-2.3, 0.42),
            (2.5, 0.42),
            (2.5, 1.1),
            (0.5, 1.1),
            (-1.0, 1.12),
            (-2.2, 1.02),
            (-2.35, 0.7),
        ),
        wide,
        0.12,
        0.9,
    )
    for x, top in ((0.6, 1.5), (1.5, 1.42)):
        pen.block("#d0aa58", (x, x + 0.84), (1.08, top), (0.25, wide - 0.3))
    upper_body(
        pen, BLUE, ((0.5, 1.08), (0.42, 1.72), (-0.45, 1.74), (-1.05, 1.1)), wide, 1.1, (2,), 0.18
    )
    pane(pen, 0.18, (-0.82, 1.16), (-0.4, 1.66), (0.32, 1.64), (0.36, 1.16))
    side(pen, BLUE, 0.0, (-2.3, 0.44), (2.48, 0.44), (2.48, 0.58), (-2.3, 0.58), lift=0.7)
    side(pen, BLUE, 0.02, (-2.2, 0.88), (2.48, 0.96), (2.48, 1.03), (-2.2, 0.95), lift=1.22)
    lamps(pen, -2.33, 2.48, 0.82, 0.11)
    pen.block(METAL, (-2.45, -2.3), (0.46, 0.6), (0.0, wide))
    axles(pen, (-1.5, 1.55), (0.0, 0.47), -0.03, 0.39, 0.24)
    return pen.done()


VANS = {"jeep": jeep, "van": van, "pickup": pickup}
