"""Gaze: where in a picture the eye comes to rest, and how far around it is seen sharply.

The leading thing decides, its upper part more than its feet; without things it is where the light meets the horizon.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from app.domain.canvas import Region
from app.engines.sketchbook.pixels import Floats, as_floats
from app.engines.sketchbook.scene import Scene

LEADS = 1.3  # how much more the thing that was named first draws the eye
AROUND = 0.13  # of the picture's unit, seen sharply beyond the thing itself
EMPTY = 0.30  # the same where there is no thing
APART = 0.80  # what is left of a thing's focus far from the eye


@dataclass(frozen=True, slots=True)
class Gaze:
    """down (H, 1) and across (1, W), 0..1: their product is 1 where the eye rests and falls off around it."""

    down: Floats
    across: Floats

    def over(self, rows: slice = slice(None)) -> Floats:
        """(h, W) 0..1 of some rows."""
        return self.down[rows] * self.across


def eye_of(scene: Scene, places: Sequence[Region], width: int, height: int) -> Gaze:
    """Where the eye rests in a picture of that many px."""
    unit = (width * height) ** 0.5
    across, down = width / unit, height / unit
    x, y, reach = _rest(scene, places, across, down)
    columns = (np.arange(width, dtype=np.float32) + np.float32(0.5)) / np.float32(
        unit
    ) - np.float32(x)
    rows = (np.arange(height, dtype=np.float32) + np.float32(0.5)) / np.float32(unit) - np.float32(
        y
    )
    fall = np.float32(-0.5 / reach**2)
    return Gaze(
        as_floats(np.exp(fall * rows**2))[:, None], as_floats(np.exp(fall * columns**2))[None]
    )


def _rest(
    scene: Scene, places: Sequence[Region], across: float, down: float
) -> tuple[float, float, float]:
    """Where the eye rests and how far it sees, in units."""
    if not places:
        x = min(max(scene.light[0], 0.25), 0.75)
        return x * across, scene.horizon * down, EMPTY

    def draws(index: int) -> float:
        place, thing = places[index], scene.things[index]
        first = LEADS if index == 0 else 1.0
        return float(place.area**0.5 * (0.4 + thing.depth) * first)

    place = places[max(range(len(places)), key=draws)]
    size = max(place.w * across, place.h * down)
    return (place.x + place.w / 2) * across, (place.y + 0.4 * place.h) * down, 0.45 * size + AROUND
