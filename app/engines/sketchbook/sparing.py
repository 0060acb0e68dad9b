"""What of a thing its material leaves as it is: sails and smoke, a crown's jewels, a house's panes, a lamp's shade.

Knows drawings and no light.
"""

import numpy as np

from app.engines.sketchbook import art
from app.engines.sketchbook.pixels import Floats
from app.engines.sketchbook.scene import Thing

JEWELLED = frozenset({"crown"})
SHADED = frozenset({"own:table-lamp", "own:floor-lamp"})


def spared(thing: Thing, kind: str, width: int, height: int) -> Floats:
    """(height, width) 0..1: how much each pixel of a thing's drawing is not of its metal."""
    seen = thing.art, width, height, thing.flip, thing.tilt
    if thing.art in JEWELLED:
        return 1 - art.main_part(*seen)
    if thing.art in SHADED:
        return art.main_part(*seen)
    other = art.other_stuff(*seen)
    return np.maximum(other, art.glazed(*seen, panes=True)) if kind == "building" else other
