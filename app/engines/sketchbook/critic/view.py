"""A picture as the critic looks at it: small, in Lab, blurred to the brush, with its edges and their directions.

Prepared once for what was painted and once for what was meant; every measure reads from two such views. Coordinates
are pixels of this small picture, whose area is about `SIDE` x `SIDE`. Knows no plan.
"""

from dataclasses import dataclass
from typing import Literal

import cv2
import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Bytes = NDArray[np.uint8]
Flags = NDArray[np.bool_]
Level = Literal["draft", "refinement"]

SIDE = 256  # px; enough to tell a duck from a swan, small enough for every search
FRAME = 24  # px of mirrored border, so that a drawing cut by the rim can still be found
BRUSH: dict[Level, float] = {"draft": 1.8, "refinement": 0.9}  # px of blur at SIDE
WORST = 60.0  # Lab; colour differences are no worse than this
NEAR = 2.5  # px within which an edge still counts as met
STEP = 6.0  # Lab a px: a slope that counts half
SHADED = np.array([0.6, 1, 1], np.float32)  # light and shade may differ more than colour


@dataclass(frozen=True, slots=True, eq=False)
class View:
    """All float32 and framed by `FRAME` px: `lab` (H, W, 3), L 0..100; `half` the same at half the size; `edge`
    (H, W) 1 on an edge; `met` (H, W) 0..1 how near an edge is; `turns` (H, W, 2) slopes by strength and direction,
    whatever their colours."""

    lab: Floats
    half: Floats
    edge: Floats
    met: Floats
    turns: Floats
    width: int
    height: int

    @property
    def plain(self) -> Floats:
        """The (H, W, 3) Lab picture without its frame."""
        return unframed(self.lab)

    def at(self, x: float, y: float, w: int, h: int) -> tuple[slice, slice]:
        """Where the w x h px lie in the framed arrays whose left top is at x, y of the picture."""
        left = max(0, min(round(x) + FRAME, self.lab.shape[1] - w))
        top = max(0, min(round(y) + FRAME, self.lab.shape[0] - h))
        return np.s_[top : top + h, left : left + w]


def size_of(pixels: Bytes) -> tuple[int, int]:
    """Width and height at which pixels (H, W, 3) are looked at."""
    height, width = pixels.shape[:2]
    scale = SIDE / float(np.sqrt(height * width))
    return max(32, round(width * scale)), max(32, round(height * scale))


def view_of(pixels: Bytes, level: Level) -> View:
    """Look at (H, W, 3) uint8 sRGB pixels of any size."""
    size = size_of(pixels)
    small = cv2.resize(pixels, size, interpolation=cv2.INTER_AREA).astype(np.float32)
    return seen_as(to_lab(small * np.float32(1 / 255)), level)


def seen_as(lab: Floats, level: Level) -> View:
    """A small Lab picture (H, W, 3) seen through the blur of its brush."""
    height, width = lab.shape[:2]
    lab = cv2.GaussianBlur(lab, (0, 0), BRUSH[level])
    lab = framed(lab)
    xx, yy, xy = slopes(lab)
    strong = cv2.sqrt(xx + yy)
    edge = edges(strong)
    apart = cv2.distanceTransform(1 - edge, cv2.DIST_L2, 3)
    met = cv2.exp(-apart * np.float32(1 / NEAR))
    half = cv2.resize(lab, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
    return View(lab, half, edge.astype(np.float32), met, turns(xx, yy, xy, strong), width, height)


def framed(layer: Floats) -> Floats:
    """A layer (H, W, ...) with its mirrored border."""
    bordered: Floats = cv2.copyMakeBorder(layer, FRAME, FRAME, FRAME, FRAME, cv2.BORDER_REFLECT)
    return bordered


def unframed(layer: Floats, frame: int = FRAME) -> Floats:
    """A framed layer (H, W, ...) without its border."""
    return layer[frame:-frame, frame:-frame]


def slopes(lab: Floats) -> tuple[Floats, Floats, Floats]:
    """(H, W) each: squares and product of the slopes across and down, over all channels."""
    across, down = cv2.Sobel(lab, cv2.CV_32F, 1, 0), cv2.Sobel(lab, cv2.CV_32F, 0, 1)
    return summed(across * across), summed(down * down), summed(across * down)


def edges(strong: Floats) -> Bytes:
    """1 where slopes (H, W) are steep, in thin lines."""
    least = max(25.0, float(np.percentile(strong[::3, ::3], 82)))
    ridge = strong >= cv2.dilate(strong, np.ones((3, 3), np.uint8)) * 0.8
    return np.asarray((strong > least) & ridge, np.uint8)


def turns(xx: Floats, yy: Floats, xy: Floats, strong: Floats) -> Floats:
    """(H, W, 2): direction of the slopes as a doubled angle, its length their strength, which counts ever less."""
    weight = 1 / ((strong + np.float32(8 * STEP)) * (strong + np.float32(1e-3)))
    both: Floats = cv2.merge(((xx - yy) * weight, 2 * xy * weight))
    return both


def summed(layers: Floats) -> Floats:
    """(H, W) sum of (H, W, 3)."""
    total: Floats = cv2.transform(layers, np.ones((1, 3), np.float32))
    return total


def lengths(steps: Floats) -> Floats:
    """How long each step (..., 3) in Lab is."""
    return np.asarray(np.sqrt(np.einsum("...c,...c->...", steps, steps)), np.float32)


def middle(values: Floats) -> Floats:
    """The middle value (n,), or of each channel (n, c), of a fair number of them."""
    half = len(values) // 2
    return np.asarray(np.partition(values, half, axis=0)[half], np.float32)


def to_lab(rgb: Floats) -> Floats:
    """sRGB float32 0..1 to CIE Lab."""
    lab: Floats = cv2.cvtColor(np.ascontiguousarray(rgb, np.float32), cv2.COLOR_RGB2LAB)
    return lab
