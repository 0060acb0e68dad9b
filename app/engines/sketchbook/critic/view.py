"""The picture as the critic looks at it: small, in Lab, blurred to the brush, with its edges found.

Prepared once per picture; every measure reads from it. Coordinates are pixels of this small picture,
whose area is about `SIDE` x `SIDE`. Knows no plan.
"""

from dataclasses import dataclass
from typing import Literal

import cv2
import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Bytes = NDArray[np.uint8]
Level = Literal["draft", "refinement"]

SIDE = 256  # px; enough to tell a duck from a swan, small enough for every search
FRAME = 24  # px of mirrored border, so that a drawing cut by the rim can still be found
BRUSH: dict[Level, float] = {"draft": 1.8, "refinement": 0.9}  # px of blur at SIDE
WORST = 60.0  # Lab; colour differences are no worse than this
NEAR = 2.5  # px within which an edge still counts as met


@dataclass(frozen=True, slots=True)
class View:
    """`lab` and `framed` are (H, W, 3) float32, L 0..100; `met` is (H, W) float32 0..1, 1 on an edge."""

    lab: Floats
    framed: Floats
    framed_met: Floats
    blur: float
    level: Level

    @property
    def height(self) -> int:
        return int(self.lab.shape[0])

    @property
    def width(self) -> int:
        return int(self.lab.shape[1])

    def piece(self, x: float, y: float, w: int, h: int) -> Floats:
        """The (h, w, 3) Lab piece whose left top is at x, y; beyond the rim the picture is mirrored."""
        piece: Floats = self.framed[self._at(x, y, w, h)]
        return piece

    def nearness(self, x: float, y: float, w: int, h: int) -> Floats:
        """The (h, w) piece of the nearness of edges whose left top is at x, y."""
        near: Floats = self.framed_met[self._at(x, y, w, h)]
        return near

    def _at(self, x: float, y: float, w: int, h: int) -> tuple[slice, slice]:
        left = int(np.clip(round(x) + FRAME, 0, self.framed.shape[1] - w))
        top = int(np.clip(round(y) + FRAME, 0, self.framed.shape[0] - h))
        return np.s_[top : top + h, left : left + w]


def to_lab(rgb: Floats) -> Floats:
    """sRGB float32 0..1 to CIE Lab."""
    lab: Floats = cv2.cvtColor(np.ascontiguousarray(rgb, np.float32), cv2.COLOR_RGB2LAB)
    return lab


def to_rgb(lab: Floats) -> Floats:
    """CIE Lab to sRGB float32 0..1."""
    rgb: Floats = cv2.cvtColor(np.ascontiguousarray(lab, np.float32), cv2.COLOR_LAB2RGB)
    return np.clip(rgb, 0, 1)


def view_of(pixels: Bytes, level: Level) -> View:
    """Look at (H, W, 3) uint8 sRGB pixels of any size."""
    height, width = pixels.shape[:2]
    scale = SIDE / float(np.sqrt(height * width))
    size = (max(32, round(width * scale)), max(32, round(height * scale)))
    small = cv2.resize(pixels, size, interpolation=cv2.INTER_AREA).astype(np.float32) / 255
    blur = BRUSH[level]
    lab: Floats = cv2.GaussianBlur(to_lab(small), (0, 0), blur)
    apart = cv2.distanceTransform(255 - edges(lab), cv2.DIST_L2, 3)
    met = np.exp(-apart / NEAR).astype(np.float32)
    border = (FRAME, FRAME, FRAME, FRAME, cv2.BORDER_REFLECT)
    return View(
        lab=lab,
        framed=cv2.copyMakeBorder(lab, *border),
        framed_met=cv2.copyMakeBorder(met, *border),
        blur=blur,
        level=level,
    )


def slopes(lab: Floats) -> tuple[Floats, Floats]:
    """The steepest channel's slope at each pixel: how much, and in which direction (0..pi)."""
    across = cv2.Sobel(lab, cv2.CV_32F, 1, 0)
    down = cv2.Sobel(lab, cv2.CV_32F, 0, 1)
    size = np.sqrt(across * across + down * down)
    best = size.argmax(2)[..., None]
    steepest = np.take_along_axis(size, best, 2)[..., 0]
    angle = np.arctan2(
        np.take_along_axis(down, best, 2)[..., 0], np.take_along_axis(across, best, 2)[..., 0]
    )
    return steepest, np.mod(angle, np.pi).astype(np.float32)


def edges(lab: Floats) -> Bytes:
    """255 where the picture turns sharply, in thin lines."""
    across = cv2.Sobel(lab, cv2.CV_32F, 1, 0)
    down = cv2.Sobel(lab, cv2.CV_32F, 0, 1)
    steep = np.sqrt((across * across + down * down).max(2))
    least = max(22.0, float(np.percentile(steep, 82)))
    ridge = steep >= cv2.dilate(steep, np.ones((3, 3), np.uint8)) * 0.8
    return np.where((steep > least) & ridge, 255, 0).astype(np.uint8)


def gradients(lab: Floats) -> Floats:
    """Histograms of gradient directions: 8 x 8 cells of 9 directions, length 1 (after Dalal and Triggs 2005)."""
    steep, angle = slopes(cv2.resize(lab, (64, 64), interpolation=cv2.INTER_AREA))
    place = angle / np.pi * 9
    low = place.astype(int) % 9
    share = place - np.floor(place)
    cell = (np.arange(64) // 8)[:, None] * 8 + np.arange(64)[None] // 8
    sums = np.bincount((cell * 9 + low).ravel(), (steep * (1 - share)).ravel(), 576)
    sums += np.bincount((cell * 9 + (low + 1) % 9).ravel(), (steep * share).ravel(), 576)
    cells = sums.reshape(8, 8, 9)
    energy = np.sqrt(cv2.blur((cells**2).sum(2), (3, 3)) + 4.0)
    flat = np.minimum(cells / energy[..., None], 0.35).ravel()
    return np.asarray(flat / (np.linalg.norm(flat) + 1e-6), np.float32)
