"""Whether a picture is in the sketchbook's own hand: what was painted otherwise must not be measured by its brush.

Oil and pastel lie everywhere in strokes of one relief; washes and ink stop short of the sheet's rim and show its
grain; graphite has the hue of its paper or less and is hatched all over. Gouache, paper cut flat and squares have no
such mark: by them alone a picture is taken for another's. A photograph, a flat drawing or another engine's picture has
none either. Told from the pixels alone, never from where they came from: what a person uploads may be a sketchbook's,
and what an engine refined may be a photograph.
"""

import cv2
import numpy as np

from app.engines.sketchbook.critic.view import Bytes, Floats, to_lab
from app.engines.sketchbook.scene import Style

SIDE = 384  # px, where a stroke's relief is a pixel or two wide
CELL = 8  # px of one measure of relief
PAPER = np.array([97.3, -0.4, 5.3], np.float32)  # Lab of the bare sheet
RIM, NEAR = 0.012, 14.0  # of the side that stays bare; Lab within which it is paper
PAINTED = ("oil", "pastel")
MARKED = (*PAINTED, "pencil", "watercolour", "ink")  # styles in which our hand can be told
GREY, HATCHED = (
    4.0,
    2.5,
)  # Lab: of a pencil drawing, the most chroma nearly everywhere; relief where it is quiet
LEAST = 0.6  # Lab of relief in a quiet quarter of a painting or a wash
MOST, UNEVEN = (
    5.0,
    3.0,
)  # of paint: relief where it is lively, and how many times livelier than where it is quiet


def ours(pixels: Bytes, style: Style) -> bool:
    """Whether (H, W, 3) uint8 sRGB pixels look like the sketchbook's in this style."""
    small = _small(pixels)
    quiet, lively = np.percentile(relief(small[..., 0]), (25, 75))
    if quiet < LEAST:
        return False
    if style in PAINTED:
        return bool(lively < MOST and lively < UNEVEN * quiet)
    if style == "pencil":
        chroma = np.percentile(np.hypot(small[..., 1], small[..., 2]), 95)
        return bool(chroma < GREY and quiet > HATCHED)
    return bare_rim(small) > 0.7


def _small(pixels: Bytes) -> Floats:
    height, width = pixels.shape[:2]
    scale = min(1.0, SIDE / float(np.sqrt(height * width)))
    size = (max(2 * CELL, round(width * scale)), max(2 * CELL, round(height * scale)))
    return to_lab(cv2.resize(pixels, size, interpolation=cv2.INTER_AREA).astype(np.float32) / 255)


def relief(light: Floats) -> Floats:
    """How lively the lightness (H, W) is beyond what a small blur leaves, per cell of `CELL` px."""
    rest = light - cv2.GaussianBlur(light, (0, 0), 1.5)
    down, across = light.shape[0] // CELL, light.shape[1] // CELL
    cells = (rest[: down * CELL, : across * CELL] ** 2).reshape(down, CELL, across, CELL)
    return np.asarray(np.sqrt(cells.mean((1, 3))), np.float32)


def bare_rim(lab: Floats) -> float:
    """The share of the outermost pixels that are bare paper, 0..1."""
    wide = max(2, round(RIM * SIDE))
    bands = (lab[:wide], lab[-wide:], lab[:, :wide], lab[:, -wide:])
    rim = np.concatenate([band.reshape(-1, 3) for band in bands])
    return float((np.linalg.norm(rim - PAPER, axis=1) < NEAR).mean())
