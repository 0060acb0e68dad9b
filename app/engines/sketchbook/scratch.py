"""What the strokes write down while they are laid. Knows no strokes."""

from dataclasses import dataclass

import numpy as np

from app.engines.sketchbook.pixels import Ints


@dataclass(slots=True)
class Scratch:
    """What `lay` writes while it works on one stroke, so that joints are not painted twice.

    seen (H, W) int32: the number that a pixel got when a stroke last met it; `next` is given to the next one met, so
    that what is below a stroke's first was met by an earlier stroke.
    """

    seen: Ints
    next: int = 0


def scratch_for(height: int, width: int) -> Scratch:
    """Empty scratch for a canvas of that many pixels."""
    return Scratch(np.full((height, width), -1, np.int32))
