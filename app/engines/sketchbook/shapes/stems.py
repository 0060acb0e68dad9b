"""Stems and limbs of trees: bent, thinning, lit from the left. On a plain sheet, y downwards."""

import numpy as np

from app.engines.sketchbook.bodies.pen import smooth
from app.engines.sketchbook.shapes.foliage import Bough
from app.engines.sketchbook.shapes.solids import Point, Solid
from app.engines.sketchbook.shapes.tones import tone


def mains(tones: tuple[str, ...]) -> tuple[str, ...]:
    """The same tones as what a colour word means."""
    return tuple("*" + each for each in tones)


def stem(pen: Solid, fill: str, *knots: tuple[float, float, float]) -> None:
    """A bent rod of changing half width, its ends cut straight."""
    line = smooth(np.asarray(knots, np.float32))
    slope = np.gradient(line[:, :2], axis=0)
    slope /= np.maximum(np.hypot(slope[:, 0], slope[:, 1]), 1e-6)[:, None]
    across = np.stack([-slope[:, 1], slope[:, 0]], 1) * line[:, 2:]
    rim = np.concatenate([line[:, :2] + across, (line[:, :2] - across)[::-1]])
    pen.wedge(fill, *((float(x), float(y)) for x, y in rim))


def trunk(pen: Solid, bark: str, *knots: tuple[float, float, float], roots: float = 1.0) -> None:
    """A stem, its left side in the light, its roots spread."""
    (x, y, r), *rest = knots
    knots = (x, y, r * (1 + 0.7 * roots)), (x, y - 1.6 * r, r * 1.04), *rest
    stem(pen, tone(bark, 0.74), *knots)
    stem(pen, bark, *((x - 0.3 * r, y, 0.68 * r) for x, y, r in knots))
    stem(pen, tone(bark, 1.2), *((x - 0.62 * r, y, 0.26 * r) for x, y, r in knots))


def limbs(pen: Solid, bark: str, start: Point, boughs: tuple[Bough, ...], thick: float) -> None:
    """From the stem into every bough."""
    for x, y, _, ry in boughs:
        bend = (start[0] + 0.35 * (x - start[0]), start[1] + 0.6 * (y - start[1]), 0.75 * thick)
        stem(pen, tone(bark, 0.8), (*start, thick), bend, (x, y + 0.2 * ry, 0.3 * thick))
