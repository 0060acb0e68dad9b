"""Sizes told by another's: what is said to be taller than the house, or half as big as a bear, becomes so.

Works on the heights that things would usually have. Knows no words and no places.
"""

from collections.abc import Sequence

from app.engines.sketchbook.lexicon import SIZED
from app.engines.sketchbook.reading import Relation
from app.engines.sketchbook.sizes import LARGEST

LEAST = 0.055  # of the picture: below this a drawing can no longer be told


def compared(heights: Sequence[float], relations: Sequence[Relation]) -> list[float]:
    """The heights of all parts, 0..1 of the picture, as the relations of size want them.

    All become smaller when one would be too large for the picture, and larger when one would be too small for the eye.
    """
    told = [relation for relation in relations if relation.how in SIZED]
    if not told:
        return list(heights)
    high = list(heights)
    for _ in told:  # "a hen smaller than a cat smaller than a dog": the last is told first
        for relation in told:
            wanted = SIZED[relation.how]
            others = [high[b] * wanted for b in relation.b]
            if relation.how == "bigger than":
                others.append(high[relation.a])
            high[relation.a] = min(others) if wanted < 1 else max(others)
            if relation.how == "smaller than":
                high[relation.a] = min(heights[relation.a], *others)
    all_ = min(1.0, LARGEST / max(high)) * max(1.0, LEAST / min(high))
    return [min(LARGEST, each * all_) for each in high]
