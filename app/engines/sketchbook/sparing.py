"""What of a thing its material leaves as it is: sails and smoke, a crown's jewels, a house's panes, a lamp's shade,
most of what is drawn in gold already.

Knows drawings and no light.
"""

import numpy as np

from app.engines.sketchbook import art
from app.engines.sketchbook.materials import name_of
from app.engines.sketchbook.pixels import Floats
from app.engines.sketchbook.scene import Thing

JEWELLED = frozenset({"crown"})
GILT = frozenset({"crown", "trophy", "bell", "coin", "trumpet", "saxophone", "sports-medal"})
AS_DRAWN = np.float32(
    0.7
)  # of what is drawn in gold already, where gold is its material: the rest is polish
SHADED = frozenset({"own:table-lamp", "own:floor-lamp"})


def spared(thing: Thing, kind: str, width: int, height: int) -> Floats:
    """(height, width) 0..1: how much each pixel of a thing's drawing is not of its metal."""
    seen = thing.art, width, height, thing.flip, thing.tilt
    gilt = AS_DRAWN * (thing.art in GILT and name_of(thing.material) == "golden")
    if thing.art in JEWELLED:
        return np.maximum(1 - art.main_part(*seen), gilt)
    if thing.art in SHADED:
        return art.main_part(*seen)
    other = np.maximum(art.other_stuff(*seen), gilt)
    return np.maximum(other, art.glazed(*seen, panes=True)) if kind == "building" else other
