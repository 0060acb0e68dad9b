"""Motor cars, vans and lorries from the near side, the nose to the left. Built of swept outlines, wheels and panes."""

import itertools

from app.engines.sketchbook.shapes.coachwork import (
    CREAM,
    DARK,
    LAMP,
    RED,
    floor,
    lamps,
    lower_body,
    road,
    upper_body,
)
from app.engines.sketchbook.shapes.solids import Solid, rounded
from app.engines.sketchbook.shapes.tones import tone
from app.engines.sketchbook.shapes.wheels import (
    METAL,
    PANE,
    axles,
    pane,
    ring,
    side,
    wheel,
)


def car() -> str:
    """A saloon."""
    pen, wide = road(), 1.7
    floor(pen, -2.0, 2.0, wide)
    lower_body(
        pen,
        RED,
        (
            (-2.15, 0.32),
            (2.15, 0.34),
            (2.2, 0.78),
            (2.0, 0.98),
            (-0.9, 1.0),
            (-2.1, 0.86),
            (-2.2, 0.6),
        ),
        wide,
    )
    upper_body(
        pen, RED, ((1.75, 0.96), (1.15, 1.42), (-0.25, 1.44), (-1.0, 0.98)), wide, 0.98, (0, 2)
    )
    pane(pen, 0.19, (-0.78, 1.02), (-0.2, 1.38), (0.36, 1.38), (0.36, 1.02))
    pane(pen, 0.19, (0.44, 1.02), (0.44, 1.38), (1.08, 1.37), (1.5, 1.02))
    side(pen, RED, 0.02, (-2.05, 0.74), (2.1, 0.82), (2.1, 0.90), (-2.05, 0.83), lift=1.22)
    side(pen, RED, 0.0, (-2.1, 0.34), (2.1, 0.34), (2.1, 0.50), (-2.1, 0.48), lift=0.72)
    for x in (-0.84, 0.4, 1.34):
        side(pen, RED, 0.01, (x, 0.42), (x + 0.03, 0.42), (x + 0.03, 0.98), (x, 0.98), lift=0.7)
    for x in (0.12, 1.06):
        side(pen, METAL, 0.0, (x, 0.80), (x + 0.2, 0.80), (x + 0.2, 0.845), (x, 0.845))
    lamps(pen, -2.2, 2.18, 0.72)
    pen.block(METAL, (-2.28, -2.14), (0.40, 0.52), (0.0, wide))
    axles(pen, (-1.32, 1.32), (0.0, 0.40), -0.02, 0.33)
    return pen.done()


def old_car() -> str:
    """One of the nineteen-thirties: long bonnet, flowing wings."""
    pen, wide = road(-22, 1.9, 12), 1.6
    floor(pen, -1.8, 1.9, wide)
    pen.sweep(
        CREAM,
        rounded(((-1.75, 0.5), (0.2, 0.5), (0.2, 1.12), (-1.7, 1.04)), 0.1),
        0.36,
        wide - 0.36,
    )
    pen.sweep(
        CREAM,
        rounded(((-0.2, 0.42), (1.9, 0.42), (2.0, 0.8), (1.75, 1.2), (-0.2, 1.14)), 0.1),
        0.1,
        wide - 0.1,
    )
    upper_body(
        pen, CREAM, ((1.72, 1.16), (1.45, 1.66), (0.02, 1.7), (-0.14, 1.14)), wide, 1.15, (2,), 0.14
    )
    side(pen, "*#6b3f34", 0.1, (-0.2, 0.5), (1.9, 0.5), (1.95, 0.95), (-0.2, 0.95), lift=1.15)
    pane(pen, 0.16, (0.0, 1.2), (0.1, 1.6), (0.62, 1.6), (0.62, 1.2))
    pane(pen, 0.16, (0.74, 1.2), (0.74, 1.6), (1.34, 1.58), (1.5, 1.2))
    for k in range(6):
        side(
            pen,
            "#8a7a60",
            0.35,
            (-1.5 + 0.2 * k, 0.62),
            (-1.44 + 0.2 * k, 0.62),
            (-1.44 + 0.2 * k, 0.94),
            (-1.5 + 0.2 * k, 0.94),
        )
    pen.block(METAL, (-1.84, -1.74), (0.5, 1.12), (0.45, wide - 0.45))
    pen.plane(
        "#3a3a40",
        (-1.85, 0.55, 0.52),
        (-1.85, 0.55, 1.08),
        (-1.85, 1.04, 1.08),
        (-1.85, 1.04, 0.52),
    )
    for z in (0.25, 1.35):
        pen.bar(METAL, (-1.6, 0.6, z), (-1.6, 0.92, z), 0.06)
        pen.disc(METAL, -1.68, 0.95, z, 0.17, "x")
        pen.disc(LAMP, -1.7, 0.95, z, 0.12, "x")
    for x, back in ((-1.28, 0.75), (1.42, 0.55)):
        wheel(pen, x, -0.02, 0.38, rim="#d8c89a")
        _flowing_wing(pen, "*#6b3f34", x, back)
    pen.block("#4a3a34", (-0.62, 0.98), (0.36, 0.42), (-0.06, 0.3))
    return pen.done()


def _flowing_wing(pen: Solid, fill: str, x: float, back: float) -> None:
    """A wing that swings over the wheel at x and runs out `back` metres behind it."""
    wing = [
        (x - 0.52, 0.42), (x - 0.46, 0.72), (x - 0.2, 0.9), (x + 0.16, 0.88), (x + 0.42, 0.66), (x + back, 0.40),
    ]  # fmt: skip
    for (ax, ay), (bx, by) in itertools.pairwise(wing):
        pen.plane(fill, (ax, ay, -0.06), (bx, by, -0.06), (bx, by, 0.34), (ax, ay, 0.34), lift=1.2)
    side(pen, fill, -0.06, *wing, *((p, q - 0.09) for p, q in reversed(wing)))


def sports_car() -> str:
    """Low and open, two seats."""
    pen, wide = road(-22, 1.7, 12), 1.7
    red = "*#c9342c"
    floor(pen, -1.9, 1.9, wide)
    side(
        pen, "#3a2f2c", 1.4, (-0.2, 0.8), (1.1, 0.8), (1.0, 1.05), (0.7, 1.08), (0.6, 0.9), lift=1.0
    )
    lower_body(
        pen,
        red,
        (
            (-2.05, 0.28),
            (2.0, 0.3),
            (2.1, 0.66),
            (1.9, 0.84),
            (1.0, 0.88),
            (-0.5, 0.84),
            (-1.7, 0.70),
            (-2.1, 0.46),
        ),
        wide,
        0.2,
        0.5,
    )
    pen.plane(
        "#3a2f2c", (-0.36, 0.86, 0.22), (0.95, 0.89, 0.22), (0.95, 0.89, 1.46), (-0.36, 0.86, 1.46)
    )
    for z in (0.95, 0.35):
        pen.block("#a06a42", (0.5, 0.78), (0.6, 1.06), (z, z + 0.42))
    pen.plane(
        tone(PANE, 1.3),
        (-0.5, 0.85, 0.2),
        (-0.2, 1.16, 0.3),
        (-0.2, 1.16, 1.4),
        (-0.5, 0.85, 1.5),
        lift=1.2,
    )
    pen.bar(METAL, (-0.2, 1.16, 0.3), (-0.2, 1.16, 1.4), 0.04)
    pen.bar(METAL, (-0.5, 0.85, 0.2), (-0.2, 1.16, 0.3), 0.04)
    ring(pen, "#2b2a2e", -0.02, 0.95, 0.55, 0.17, 0.13)
    side(pen, red, 0.02, (-1.9, 0.56), (1.95, 0.66), (1.95, 0.73), (-1.85, 0.63), lift=1.25)
    side(pen, red, 0.0, (-1.95, 0.3), (1.95, 0.3), (1.95, 0.44), (-2.0, 0.42), lift=0.7)
    for x in (-0.3, 0.72):
        side(
            pen,
            red,
            0.01,
            (x, 0.42),
            (x + 0.03, 0.42),
            (x + 0.05, 0.82),
            (x + 0.02, 0.82),
            lift=0.65,
        )
    lamps(pen, -2.02, 2.06, 0.56, 0.09)
    axles(pen, (-1.25, 1.22), (0.0, 0.40), -0.02, 0.33, share=0.7)
    return pen.done()


def taxi() -> str:
    """A saloon in yellow with a sign on the roof."""
    return _marked("*#e8b832", "#f4efe0", checks=True)


def police_car() -> str:
    return _marked("*#e8e8e6", "#3f6fd0", stripe="#2f4f9c")


def _marked(fill: str, sign: str, checks: bool = False, stripe: str = "") -> str:
    """A saloon of the service, higher in the roof."""
    pen, wide = road(), 1.75
    floor(pen, -2.0, 2.0, wide)
    lower_body(
        pen,
        fill,
        (
            (-2.1, 0.32),
            (2.15, 0.34),
            (2.2, 0.8),
            (2.05, 1.02),
            (-0.9, 1.02),
            (-2.05, 0.9),
            (-2.15, 0.6),
        ),
        wide,
    )
    upper_body(
        pen, fill, ((1.8, 1.0), (1.3, 1.54), (-0.3, 1.56), (-0.98, 1.02)), wide, 1.0, (0, 2), 0.2
    )
    pen.block(sign, (0.2, 0.6), (1.54, 1.72), (0.6, 1.15))
    pane(pen, 0.18, (-0.78, 1.06), (-0.24, 1.48), (0.36, 1.48), (0.36, 1.06))
    pane(pen, 0.18, (0.44, 1.06), (0.44, 1.48), (1.2, 1.48), (1.58, 1.06))
    if stripe:
        side(pen, stripe, 0.0, (-2.1, 0.6), (2.15, 0.64), (2.15, 0.82), (-2.1, 0.78))
    for k in range(14) if checks else ():
        x = -1.9 + 0.28 * k
        side(
            pen,
            DARK,
            0.0,
            (x, 0.74 + 0.07 * (k % 2)),
            (x + 0.26, 0.74 + 0.07 * (k % 2)),
            (x + 0.26, 0.81 + 0.07 * (k % 2)),
            (x, 0.81 + 0.07 * (k % 2)),
        )
    side(pen, fill, 0.0, (-2.1, 0.34), (2.1, 0.34), (2.1, 0.48), (-2.1, 0.46), lift=0.72)
    for x in (-0.84, 0.4, 1.4):
        side(pen, fill, 0.01, (x, 0.42), (x + 0.03, 0.42), (x + 0.03, 1.0), (x, 1.0), lift=0.7)
    lamps(pen, -2.15, 2.18, 0.76)
    pen.block(METAL, (-2.24, -2.1), (0.38, 0.5), (0.0, wide))
    axles(pen, (-1.32, 1.32), (0.0, 0.40), -0.02, 0.34)
    return pen.done()


CARS = {
    "car": car, "old-car": old_car, "sports-car": sports_car, "taxi": taxi, "police-car": police_car, }  # fmt: skip
