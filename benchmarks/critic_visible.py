"""Whether a fault can be seen at all: by the pixels that it changed, measured without any critic.

The faulty picture is held against the faithful one of the same number, both as small as one sees a picture at a
glance. A pixel has changed when it is a clear step away in Lab; what changed must be no speck, and no small part of
the thing.
"""

from collections.abc import Sequence

import cv2
import numpy as np

from app.domain.canvas import Region
from benchmarks.critic_doctoring import Bytes, Floats, Spot

GLANCE = 256  # px of a square picture
SOFT = 1.0  # px of blur: single strokes are no change
STEP = 10.0  # Lab: a clear step
SPECK = 64  # px: less is a speck
PART = 0.25  # of the thing's own px


def at_a_glance(pixels: Bytes) -> Floats:
    """(H, W, 3) uint8 sRGB to Lab, small and a little soft."""
    height, width = pixels.shape[:2]
    scale = GLANCE / float(np.sqrt(height * width))
    small = cv2.resize(
        pixels, (round(width * scale), round(height * scale)), interpolation=cv2.INTER_AREA
    )
    lab = cv2.cvtColor(small.astype(np.float32) / np.float32(255), cv2.COLOR_RGB2LAB)
    return np.asarray(cv2.GaussianBlur(lab, (0, 0), SOFT), np.float32)


def visible(faithful: Floats, pixels: Bytes, regions: Sequence[Region], spot: Spot | None) -> bool:
    """Whether enough changed within the regions of a fault, also by the size of the thing (`spot`) it is about."""
    changed = np.linalg.norm(at_a_glance(pixels) - faithful, axis=2) > STEP
    height, width = changed.shape
    within = np.zeros_like(changed)
    for each in regions:
        rows = slice(round(max(0.0, each.y) * height), round((each.y + each.h) * height))
        columns = slice(round(max(0.0, each.x) * width), round((each.x + each.w) * width))
        within[rows, columns] = True
    own = _area(spot, pixels, changed.size) if spot else 0.0
    return float((changed & within).sum()) >= max(SPECK, PART * own)


def _area(spot: Spot, pixels: Bytes, size: int) -> float:
    """How many of a small picture's px a thing shows on."""
    height, width = pixels.shape[:2]
    return float(spot.alpha.sum()) * size / (height * width)
