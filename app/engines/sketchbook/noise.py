"""Chance with a shape: soft noise fields and ridge lines that are the same picture at every size.

Grids are drawn from a seed in units of the picture, then enlarged, so 512 and 1024 pixels show the same hills.
Knows no colours.
"""

import cv2
import numpy as np

from app.engines.sketchbook.blends_any import enlarge
from app.engines.sketchbook.pixels import Floats

SPREAD = 0.135  # standard deviation of the raw sum, measured; divides it to about 1


def field(
    width: int,
    height: int,
    aspect: float,
    cells: float,
    seed: int,
    octaves: int = 5,
    stretch: tuple[float, float] = (1.0, 1.0),
) -> Floats:
    """(height, width) float32 noise of mean 0 and deviation about 1.

    `cells`: how many of its largest blobs fit the picture's geometric mean side; `stretch` multiplies their number
    across and down, so (1, 5) gives flat streaks. `aspect` is width over height of the finished picture, apart
    from `width` and `height` so that a rounded draft draws the same grid.
    """
    chance = np.random.default_rng(seed)
    across, down = cells * stretch[0] * aspect**0.5, cells * stretch[1] * aspect**-0.5
    sum_: Floats | None = None
    weight = 0.5
    for _ in range(octaves):
        grid = chance.random((int(down) + 3, int(across) + 3), dtype=np.float32) - np.float32(0.5)
        # one octave is enlarged from the part of its grid that the picture spans, at no more pixels than it needs
        w, h = min(width, int(across * 10) + 16), min(height, int(down * 10) + 16)
        layer = np.empty((h, w), np.float32)
        enlarge(grid, float(np.float32(down / h)), float(np.float32(across / w)), layer)
        layer *= np.float32(weight)
        if sum_ is not None:
            layer += cv2.resize(sum_, (w, h), interpolation=cv2.INTER_LINEAR)
        sum_ = layer
        across, down, weight = across * 2, down * 2, weight / 2
        if across > width * 0.7 and down > height * 0.7:
            break
    assert sum_ is not None
    full: Floats = cv2.resize(sum_, (width, height), interpolation=cv2.INTER_LINEAR)
    full *= np.float32(1 / SPREAD)
    return full


def line(
    width: int, aspect: float, frequency: float, seed: int, octaves: int = 7, rough: float = 0.5
) -> Floats:
    """(width,) float32 in about -1..1: a skyline with `frequency` large waves per unit of height."""
    chance = np.random.default_rng(seed)
    x = np.linspace(0, 1, width)
    y = np.zeros(width)
    waves, amplitude = frequency * aspect**0.5, 1.0
    for _ in range(octaves):
        knots = chance.uniform(-1, 1, int(waves) + 3)
        y += amplitude * np.interp(x * waves, np.arange(knots.size), knots)
        waves, amplitude = waves * 2, amplitude * rough
    return y.astype(np.float32)
