"""On two wheels: bicycle, motorcycle, scooter. The front to the left."""

import math

from app.engines.sketchbook.shapes.solids import Point, Solid
from app.engines.sketchbook.shapes.tones import tone
from app.engines.sketchbook.shapes.wheels import METAL, TYRE, ring, side, spoked, wheel

LAMP, DARK, GREEN, BRASS = "#fbeec2", "#26262b", "*#3f6650", "#c9a24a"


def bicycle() -> str:
    """A diamond frame, a basket on the handlebar."""
    pen, fill = Solid(turn=-12, eye=1.1, away=8), "*#3f6f8f"
    for x in (-0.52, 0.52):
        for k in range(10):
            turn = 2 * math.pi * k / 10
            end = (x + 0.33 * math.cos(turn), 0.35 + 0.33 * math.sin(turn), 0.0)
            pen.bar("#a9a9ad", (x, 0.35, 0.0), end, 0.010)
        ring(pen, TYRE, x, 0.35, 0.0, 0.36, 0.315)
        ring(pen, tone(fill, 1.1), x, 0.35, -0.005, 0.318, 0.278)
        pen.disc("#5a5a60", x, 0.35, -0.01, 0.04, "z")
    joints = {
        "axle": (0.52, 0.35),
        "crank": (0.06, 0.32),
        "seat": (0.2, 0.80),
        "head": (-0.34, 0.78),
        "fork": (-0.52, 0.35),
    }
    for a, b, thick in (
        ("axle", "crank", 0.032),
        ("axle", "seat", 0.028),
        ("crank", "seat", 0.045),
        ("crank", "head", 0.066),
        ("seat", "head", 0.06),
        ("head", "fork", 0.042),
    ):
        pen.bar(
            tone(fill, 1.1 if b == "head" else 0.9), (*joints[a], 0.0), (*joints[b], 0.0), thick
        )
    pen.bar(METAL, (0.2, 0.8, 0.0), (0.23, 0.93, 0.0), 0.03)
    pen.patch(
        "#5a3a28",
        *(
            pen.at(x, y, 0.0)
            for x, y in ((0.06, 0.96), (0.22, 0.99), (0.40, 1.0), (0.42, 0.93), (0.2, 0.91))
        ),
    )
    pen.bar(METAL, (-0.34, 0.78, 0.0), (-0.36, 1.0, 0.0), 0.034)
    pen.bar(METAL, (-0.36, 1.0, -0.22), (-0.36, 1.0, 0.22), 0.03)
    pen.bar(METAL, (-0.36, 1.0, -0.22), (-0.2, 1.0, -0.26), 0.032)
    pen.bar("#5a3a28", (-0.24, 1.0, -0.25), (-0.12, 0.99, -0.27), 0.05)
    pen.sweep("#b98a50", ((-0.72, 0.72), (-0.46, 0.72), (-0.42, 0.96), (-0.78, 0.96)), -0.16, 0.16)
    for k in range(3):
        side(
            pen,
            "#8a5f34",
            -0.165,
            (-0.75, 0.76 + 0.06 * k),
            (-0.44, 0.76 + 0.06 * k),
            (-0.44, 0.78 + 0.06 * k),
            (-0.75, 0.78 + 0.06 * k),
        )
    ring(pen, "#4a4a50", 0.06, 0.32, -0.03, 0.1, 0.07)
    pen.bar("#4a4a50", (0.06, 0.32, -0.05), (-0.04, 0.18, -0.05), 0.026)
    pen.block(DARK, (-0.1, 0.02), (0.15, 0.18), (-0.13, -0.05))
    pen.bar("#4a4a50", (0.06, 0.42, -0.03), (0.52, 0.385, -0.03), 0.012)
    pen.bar("#4a4a50", (0.06, 0.22, -0.03), (0.52, 0.315, -0.03), 0.012)
    return pen.done()


def motorcycle() -> str:
    """Tank, engine and exhaust between two broad wheels."""
    pen, fill = Solid(turn=-14, eye=1.1, away=7), "*#a83430"
    for x in (-0.75, 0.72):
        spoked(pen, x, 0.05, 0.33, "#8f9096", wide=0.06, spokes=12, felloe=0.1, thin=0.02)
        ring(pen, "#1f1e22", x, 0.33, 0.16, 0.35, 0.24)
        ring(pen, TYRE, x, 0.33, 0.02, 0.35, 0.25)
    pen.bar("#8f9096", (-0.75, 0.33, -0.03), (-0.46, 0.92, -0.03), 0.06)
    pen.bar("#4a4a50", (-0.42, 0.82, 0.1), (0.72, 0.35, 0.1), 0.07)
    pen.bar("#4a4a50", (-0.4, 0.75, 0.05), (-0.2, 0.25, 0.05), 0.06)
    for k in range(5):
        pen.block(
            "#9a9ba0" if k % 2 else "#6b6c72",
            (-0.22, 0.14),
            (0.30 + 0.06 * k, 0.36 + 0.06 * k),
            (-0.02, 0.24),
        )
    pen.disc("#b9bcc0", 0.12, 0.34, -0.05, 0.15, "z")
    pen.disc("#8a8b90", 0.12, 0.34, -0.06, 0.09, "z")
    pen.bar(METAL, (-0.1, 0.26, -0.08), (0.95, 0.28, -0.08), 0.08)
    pen.patch(
        fill,
        *_spots(
            pen,
            ((-0.44, 0.78), (-0.3, 0.92), (0.0, 0.92), (0.16, 0.8), (0.1, 0.68), (-0.34, 0.66)),
            -0.06,
        ),
    )
    pen.patch(
        tone(fill, 1.25),
        *_spots(pen, ((-0.38, 0.84), (-0.26, 0.9), (0.0, 0.9), (0.1, 0.83), (-0.1, 0.84)), -0.07),
    )
    pen.wedge(fill, *_spots(pen, ((0.12, 0.66), (0.62, 0.70), (0.56, 0.44), (0.24, 0.42)), -0.055))
    pen.patch(
        "#2f2a2a",
        *_spots(
            pen,
            ((0.1, 0.76), (0.3, 0.76), (0.7, 0.84), (0.82, 0.8), (0.74, 0.7), (0.2, 0.66)),
            -0.06,
        ),
    )
    for x, y in ((-0.75, 0.33), (0.72, 0.33)):
        arc = [(x + 0.4 * math.cos(t), y + 0.4 * math.sin(t)) for t in (0.5, 0.9, 1.4, 1.9, 2.4)]
        inner = [
            (x + 0.36 * math.cos(t), y + 0.36 * math.sin(t)) for t in (2.4, 1.9, 1.4, 0.9, 0.5)
        ]
        pen.wedge(tone(fill, 1.05), *_spots(pen, (*arc, *inner), -0.03))
    pen.bar(METAL, (-0.46, 0.92, -0.05), (-0.4, 1.02, -0.25), 0.04)
    pen.bar(DARK, (-0.4, 1.02, -0.25), (-0.24, 1.0, -0.32), 0.05)
    pen.disc(METAL, -0.6, 0.84, 0.0, 0.12, "z")
    pen.disc(LAMP, -0.68, 0.84, 0.0, 0.1, "x")
    return pen.done()


def scooter() -> str:
    """Small wheels, a shield before the knees."""
    pen, fill = Solid(turn=-14, eye=1.1, away=7), "*#7fb0a4"
    for x in (-0.55, 0.55):
        wheel(pen, x, 0.02, 0.2, 0.1)
    pen.patch(
        fill,
        *_spots(
            pen,
            ((-0.02, 0.3), (0.12, 0.66), (0.5, 0.72), (0.84, 0.6), (0.82, 0.3), (0.4, 0.24)),
            -0.06,
        ),
    )
    pen.patch(
        tone(fill, 1.2),
        *_spots(pen, ((0.14, 0.58), (0.4, 0.68), (0.76, 0.6), (0.7, 0.52), (0.3, 0.56)), -0.07),
    )
    pen.patch(
        tone(fill, 0.75),
        *_spots(pen, ((0.2, 0.26), (0.4, 0.4), (0.74, 0.38), (0.8, 0.3), (0.5, 0.22)), -0.07),
    )
    pen.wedge(
        tone(fill, 0.85),
        *_spots(pen, ((-0.42, 0.22), (0.1, 0.22), (0.14, 0.3), (-0.4, 0.3)), -0.05),
    )
    pen.wedge(fill, *_spots(pen, ((-0.46, 0.24), (-0.34, 0.24), (-0.4, 0.98), (-0.52, 0.98)), -0.1))
    pen.wedge(
        tone(fill, 1.15),
        *_spots(pen, ((-0.58, 0.4), (-0.46, 0.24), (-0.52, 0.98), (-0.56, 0.9)), -0.1),
    )
    pen.patch(
        fill,
        *_spots(
            pen, ((-0.78, 0.28), (-0.66, 0.46), (-0.46, 0.46), (-0.34, 0.26), (-0.5, 0.34)), -0.03
        ),
    )
    pen.patch(
        "#3a2f2c",
        *_spots(pen, ((0.08, 0.7), (0.2, 0.78), (0.6, 0.8), (0.72, 0.72), (0.4, 0.68)), -0.06),
    )
    pen.bar(METAL, (-0.47, 0.98, -0.1), (-0.44, 1.08, -0.1), 0.06)
    pen.bar(DARK, (-0.46, 1.06, -0.3), (-0.36, 1.08, -0.34), 0.06)
    pen.bar(METAL, (-0.46, 1.06, 0.2), (-0.46, 1.06, -0.3), 0.04)
    pen.disc(LAMP, -0.56, 0.98, 0.0, 0.1, "x")
    return pen.done()


def _spots(pen: Solid, points: tuple[Point, ...], z: float) -> list[Point]:
    return [pen.at(x, y, z) for x, y in points]


CYCLES = {"bicycle": bicycle, "motorcycle": motorcycle, "scooter": scooter}
