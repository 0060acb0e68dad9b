"""What the strokes write down while they are laid. Knows no strokes."""

from dataclasses import dataclass

import numpy as np

from app.engines.sketchbook.pixels import Floats, Ints


@dataclass(slots=True)
class Scratch:
    """What `lay` writes while it works on one stroke, so that joints are not painted twice.

    seen (H, W) int32: the last stroke that met a pixel; cover, bristle (H, W) float32; touched (H*W,) int32.
    """

    seen: Ints
    cover: Floats
    bristle: Floats
    touched: Ints
    next_id: int = 0


def scratch_for(height: int, width: int) -> Scratch:
    """Empty scratch for a canvas of that many pixels."""
    return Scratch(
        np.full((height, width), -1, np.int32),
        np.zeros((height, width), np.float32),
        np.zeros((height, width), np.float32),
        np.zeros(height * width, np.int32),
    )
