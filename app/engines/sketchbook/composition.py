"""Composition: what a seed decides before anything is placed, so that another seed is another picture.

On which side the leading thing stands, how near, how large everything is, and how high the horizon lies. Pure; the
light's side follows the same seed in `surroundings`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from random import Random

from app.engines.sketchbook.scene import Scene

THIRDS = (0.30, 0.36, 0.64, 0.70)  # across the picture, where a leading thing stands
NEARNESS = (0.72, 0.80, 0.92)  # its feet
LEVELS = (-0.12, -0.06, 0.0, 0.07)  # how much lower than usual the horizon lies
SCALES = (0.84, 1.0, 1.0, 1.1)  # how large things are, of the usual


@dataclass(frozen=True, slots=True)
class Composition:
    """All in 0..1 of the picture but `scale`, a factor."""

    third: float
    feet: float
    level: float
    scale: float


def composition_of(seed: int) -> Composition:
    """What this seed decides."""
    chance = Random(seed * 53 + 12)
    return Composition(
        chance.choice(THIRDS) + chance.uniform(-0.02, 0.02),
        chance.choice(NEARNESS) + chance.uniform(-0.02, 0.02),
        chance.choice(LEVELS) + chance.uniform(-0.01, 0.01),
        chance.choice(SCALES),
    )


def distance(a: Scene, b: Scene) -> float:
    """How different two scenes of one plan look before they are painted; 0 the same, above 0.25 plainly another.

    How far their things are apart and from one another's size, larger ones weighing more; how far the horizons
    are apart; whether the light comes from another side and whether things look the other way.
    """
    moved = _moved(a, b)
    turned = [x.flip != y.flip for x, y in zip(a.things, b.things, strict=True)]
    other_side = (a.light[0] < 0.5) != (b.light[0] < 0.5)
    return (
        moved
        + 1.2 * abs(a.horizon - b.horizon)
        + 0.06 * other_side
        + 0.06 * (sum(turned) / len(turned) if turned else 0.0)
    )


def _moved(a: Scene, b: Scene) -> float:
    total = weight = 0.0
    for one, other in zip(a.things, b.things, strict=True):
        (x, y), (to_x, to_y) = one.box.centre, other.box.centre
        size = max(one.box.area, other.box.area) ** 0.5
        apart = abs(x - to_x) + abs(y - to_y) + abs(one.box.h - other.box.h)
        total, weight = total + apart * size, weight + size
    return total / weight if weight else 0.0


def farthest(scenes: Sequence[Scene], count: int) -> tuple[int, ...]:
    """The numbers of those `count` scenes of which the two most alike differ most."""
    numbers = range(len(scenes))
    apart = {pair: distance(scenes[pair[0]], scenes[pair[1]]) for pair in combinations(numbers, 2)}

    def worth(chosen: tuple[int, ...]) -> tuple[float, float]:
        between = [apart[pair] for pair in combinations(chosen, 2)]
        return min(between, default=0.0), sum(between)

    return max(combinations(numbers, min(count, len(scenes))), key=worth)
