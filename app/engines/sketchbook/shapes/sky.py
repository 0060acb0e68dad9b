"""What hangs in the air: sun, moon, star, cloud, rainbow."""

import math

import numpy as np

from app.engines.sketchbook.bolts import bolt
from app.engines.sketchbook.shapes.svg import disc, line, oval, path, polygon


def sun() -> str:
    return (
        disc("#ffdf86", 16, 16, 14) + disc("#ffeeb4", 16, 16, 12) + disc("#fff8dc", 15.4, 15.4, 9)
    )


def moon() -> str:
    seas = (
        (11, 11, 3.6, 3.0),
        (19.5, 9.5, 2.4, 2.0),
        (20.5, 19, 4.4, 3.6),
        (11.5, 21, 2.6, 2.2),
        (15.5, 15.5, 1.6, 1.4),
    )
    face = disc("#fbf5dc", 16, 16, 14) + path(
        "#efe6c6", "M16 30a14 14 0 0 0 0-28 A17 17 0 0 1 16 30"
    )
    return face + "".join(oval("#e2d9bd", x, y, rx, ry, 20) for x, y, rx, ry in seas)


def crescent() -> str:
    return path("#fbf2cf", "M20 2 A14.2 14.2 0 1 0 29 24 A12 12 0 0 1 20 2z") + path(
        "#efe3b4", "M8 20 A14 14 0 0 0 29 24 A13 13 0 0 1 8 20z"
    )


def star() -> str:
    def points(out: float, deep: float) -> list[tuple[float, float]]:
        turns = [math.pi * k / 5 - math.pi / 2 for k in range(10)]
        return [
            (
                16 + (deep if k % 2 else out) * math.cos(t),
                16.6 + (deep if k % 2 else out) * math.sin(t),
            )
            for k, t in enumerate(turns)
        ]

    return polygon("#ffd95a", *points(14.5, 6.2)) + polygon("#fff0b0", *points(9.5, 4.2))


def cloud() -> str:
    """Heaps: grey below, bright above."""
    heaps = (
        (7, 20, 4.6),
        (12.5, 16, 6),
        (19.5, 15, 6.6),
        (25.5, 19.5, 4.9),
        (16, 20, 6),
        (22, 20.5, 4.6),
        (10.5, 21, 4.2),
    )
    parts = [oval("#b3bfd6", x, y + 1.6, r, r * 0.82) for x, y, r in heaps]
    parts += [oval("#dfe6f1", x, y + 0.2, r * 0.95, r * 0.8) for x, y, r in heaps]
    parts += [oval("#ffffff", x - 0.4, y - r * 0.25, r * 0.72, r * 0.56) for x, y, r in heaps]
    return "".join(parts)


def lightning() -> str:
    """A forked bolt, thin and white; the air around it is not drawn."""
    outlines = bolt(np.random.default_rng(2), 30.0, 1.0)
    return "".join(
        polygon("#fffcf2", *((x + 16, y + 1) for x, y in line.tolist())) for line in outlines
    )


def rainbow() -> str:
    bands = ("#e2463f", "#f09a3a", "#f5d94e", "#6dbb5a", "#4a86d8", "#8a5bc0")
    return "".join(
        line(
            colour,
            1.15,
            f"M{1.2 + k * 1.05:g} 24 A{14.8 - k * 1.05:g} {16.5 - k * 1.05:g} 0 0 1 {30.8 - k * 1.05:g} 24",
        )
        for k, colour in enumerate(bands)
    )
