"""What motor cars have in common: floor, lower and upper body, lamps. In metres, the nose to the left."""

from collections.abc import Sequence

from app.engines.sketchbook.shapes.solids import Point, Solid, rounded
from app.engines.sketchbook.shapes.tones import tone
from app.engines.sketchbook.shapes.wheels import METAL, PANE, side

RED, BLUE, CREAM, GREEN, DARK = "*#b23a34", "*#3f6f9c", "*#e2d3b0", "*#4f7a58", "#26262b"
LAMP, TAIL = "#fbeec2", "#b02a2a"


def road(turn: float = -20, eye: float = 1.9, away: float = 13) -> Solid:
    return Solid(turn=turn, eye=eye, away=away)


def floor(pen: Solid, left: float, right: float, wide: float) -> None:
    """What is dark under a car, and its far wheels."""
    pen.block(DARK, (left, right), (0.22, 0.5), (0.15, wide - 0.1))


def lower_body(
    pen: Solid,
    fill: str,
    outline: Sequence[Point],
    wide: float,
    radius: float = 0.14,
    belt: float = 0.62,
) -> None:
    """The lower body: its flanks drawn in above the belt."""
    pen.sweep(
        fill, rounded(outline, radius), 0.0, wide, inset=lambda y: 0.10 * max(0.0, y - belt) / 0.3
    )


def upper_body(
    pen: Solid, fill: str, outline: Sequence[Point], wide: float, base: float, glass: Sequence[int], lean: float = 0.28
) -> None:  # fmt: skip
    """The upper body; `glass` are the edges of the outline that are windscreens."""

    def inset(y: float) -> float:
        return 0.10 + lean * max(0.0, y - base)

    fills = [PANE if k in glass else fill for k in range(len(outline))]
    pen.sweep(fills, outline, 0.0, wide, inset=inset, cap=fill)


def lamps(pen: Solid, left: float, right: float, y: float, size: float = 0.1) -> None:
    for z in (0.28, 1.35):
        pen.disc(tone(METAL, 1.1), left, y, z, 1.35 * size, "x")
        pen.disc(LAMP, left - 0.01, y, z, size, "x")
    side(
        pen,
        TAIL,
        0.02,
        (right - 0.1, y - 0.08),
        (right, y - 0.08),
        (right, y + 0.1),
        (right - 0.1, y + 0.1),
    )
