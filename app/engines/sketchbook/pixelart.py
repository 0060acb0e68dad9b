"""Pixel art: a composition on a coarse grid, in few colours with an ordered dither, things outlined in their darks.

Laid at once, not in strokes. The dither is Bayer's (1973), the palette a median cut (Heckbert 1982).
"""

import cv2
import numpy as np
from PIL import Image

from app.engines.sketchbook.pixels import Bytes, Flags, Floats, Ints, as_bytes, as_floats

GRID = {True: 144, False: 88}  # squares along the picture's unit: of a refinement, of a draft
COLOURS = 32
BAYER = np.array([[0, 8, 2, 10], [12, 4, 14, 6], [3, 11, 1, 9], [15, 7, 13, 5]], np.float32)
SPREAD = 0.055  # of a colour's range that the dither mixes


def squared(rgb: Floats, ids: Ints, things: int, fine: bool) -> Floats:
    """(H, W, 3) 0..1: every square one colour of the palette; `things` are the nearest regions of `ids`."""
    h, w = ids.shape
    per = GRID[fine] / float(np.sqrt(h * w))
    across, down = max(8, round(w * per)), max(8, round(h * per))
    size = (across, down)
    small = cv2.resize(as_floats(np.clip(rgb, 0, 1)), size, interpolation=cv2.INTER_AREA)
    small = np.clip((small - np.float32(0.5)) * np.float32(1.10) + np.float32(0.5), 0, 1)
    near = cv2.resize(ids, size, interpolation=cv2.INTER_NEAREST)
    small = _outlined(small, near, int(ids.max()) - things)
    tile = np.tile(BAYER, (down // 4 + 1, across // 4 + 1))[:down, :across]
    calm = near > int(ids.max()) - things  # what is looked at is not dithered
    mixed = (
        small
        + ((tile + np.float32(0.5)) / 16 - np.float32(0.5))[..., None]
        * np.float32(SPREAD)
        * (~calm)[..., None]
    )
    found = _in_palette(as_bytes(mixed), as_bytes(small), calm)
    return as_floats(cv2.resize(found, (w, h), interpolation=cv2.INTER_NEAREST)) / np.float32(255)


def _outlined(small: Floats, near: Ints, first: int) -> Floats:
    """Each thing's outermost squares darker, so that it stands out from what is behind."""
    inside = near > first
    regions = near.astype(np.float32)
    rim = inside & (cv2.erode(regions, np.ones((3, 3))) < regions)
    return as_floats(np.where(rim[..., None], small * np.float32(0.58), small))


def _in_palette(mixed: Bytes, plain: Bytes, looked_at: Flags) -> Bytes:
    """Every square in the nearest of the picture's own colours; half of them are for what is looked at."""
    weighed = [plain.reshape(-1, 3)]
    if looked_at.any():
        own = plain[looked_at]
        weighed.append(np.repeat(own, max(1, plain.shape[0] * plain.shape[1] // len(own)), axis=0))
    every = np.concatenate(weighed)[None]
    palette = Image.fromarray(every).quantize(COLOURS, Image.Quantize.MEDIANCUT)
    chosen = Image.fromarray(mixed).quantize(palette=palette, dither=Image.Dither.NONE)
    return np.asarray(chosen.convert("RGB"), np.uint8)
