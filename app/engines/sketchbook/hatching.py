"""Hatching: parallel strokes of a pen or pencil over every surface, across its form and bent by its roundness.

Each region has lanes of its own: a thing's cross its longest axis and arch over its body, as the rings of a barrel do
(cross-contours), a setting's follow the direction that it was given. Lanes are filled with separate strokes, tapering
at their ends. Knows no tone: who draws decides what darkness takes which stroke.
"""

from dataclasses import dataclass

import cv2
import numpy as np

from app.engines.sketchbook.blends_any import hatch
from app.engines.sketchbook.noise import field
from app.engines.sketchbook.pixels import Floats, Regions, abreast, as_floats, blurred, resized

PART = 4  # of the sides: at which size regions are measured
SLANT = 0.42  # radians from straight across a thing's longest axis, as a wrist turns
ROUND = 0.62  # how far lanes arch over a body, of its height
EVEN = 0.25  # below this a region has no direction of its own
WAVER = 0.9  # 1/1024 of the unit: how far a hand strays from a straight line


@dataclass(frozen=True, slots=True)
class Lanes:
    """(H, W) each: how far along and across its surface's hatching a pixel lies, in 1/1024 of the picture's unit."""

    along: Floats
    across: Floats

    @property
    def scale(self) -> float:
        """px per unit of the two."""
        return float(np.sqrt(self.along.size)) / 1024

    def strokes(
        self, turn: float, gap: float, length: float, seed: int, least: float = 3.0
    ) -> Floats:
        """(H, W) about 0..1.6: the darkness from which a stroke is laid there, 0 in the middle of the boldest.

        `turn` is the angle to the lanes, `gap` between two strokes and their `length` in 1/1024 of the unit; a gap
        is never less than `least` px.
        """
        gap = max(gap, least / self.scale)
        cos, sin = np.float32(np.cos(turn) / gap), np.float32(np.sin(turn) / gap)
        out = np.empty_like(self.along)
        long = np.float32(max(length / gap, 6))

        def laid(rows: slice) -> None:
            hatch(self.along[rows], self.across[rows], cos, sin, long, seed, out[rows])

        abreast(len(out), laid, 256)
        return out


def lanes_of(ids: Regions, angle: Floats, things: tuple[int, ...]) -> Lanes:
    """Lanes over every region of `ids` (H, W); `angle` (H, W) radians leads the setting's, `things` are the bodies."""
    h, w = ids.shape
    scale = np.float32(np.sqrt(h * w) / 1024)
    small = np.ascontiguousarray(ids[::PART, ::PART])
    count = (
        int(ids.max(initial=0)) + 1
    )  # of all: a sliver may lie between the rows that are measured
    turns = _turns(small, np.ascontiguousarray(angle[::PART, ::PART]), things, count)
    arch = resized(_domes(small, things), w, h) * np.float32(PART) / scale
    waver = resized(field(w // 4, h // 4, w / h, 9.0, 17, 3), w, h) * np.float32(WAVER)
    cos, sin = np.cos(turns)[ids], np.sin(turns)[ids]
    x = np.arange(w, dtype=np.float32)[None] / scale
    y = np.arange(h, dtype=np.float32)[:, None] / scale
    return Lanes(as_floats(x * cos + y * sin), as_floats(y * cos - x * sin - arch + waver))


def _turns(ids: Regions, angle: Floats, things: tuple[int, ...], count: int) -> Floats:
    """(count,) radians: which way each region's lanes run."""
    flat = ids.ravel()
    double = 2 * angle.ravel().astype(np.float64)
    many = np.maximum(np.bincount(flat, None, count), 1)
    cos = np.bincount(flat, np.cos(double), count) / many
    sin = np.bincount(flat, np.sin(double), count) / many
    turns = np.arctan2(sin, cos) / 2
    plain = np.hypot(cos, sin) < EVEN
    turns[plain] = -0.75 + 0.3 * np.sin(np.flatnonzero(plain) * 2.4)
    for number in things:
        rows, columns = np.nonzero(ids == number)
        if rows.size < 8:
            continue
        spread = np.cov(np.stack([columns, rows]).astype(np.float64))
        axis = 0.5 * np.arctan2(2 * spread[0, 1], spread[0, 0] - spread[1, 1])
        if abs(axis) > np.pi / 4:  # it stands: lanes lie across
            axis += np.pi / 2 if axis < 0 else -np.pi / 2
        turns[number] = axis - SLANT
    return as_floats(turns)


def _domes(ids: Regions, things: tuple[int, ...]) -> Floats:
    """(h, w) px: how far each body comes towards us."""
    height = np.zeros(ids.shape, np.float32)
    for number in things:
        body = np.asarray(ids == number, np.uint8)
        if not body.any():
            continue
        depth = cv2.distanceTransform(cv2.copyMakeBorder(body, 1, 1, 1, 1, cv2.BORDER_CONSTANT, value=0),
                                      cv2.DIST_L2, 3)[1:-1, 1:-1]  # fmt: skip
        most = max(1.0, float(depth.max()))
        dome = np.sqrt(np.maximum(0, 1 - (1 - depth / most) ** 2)) * np.float32(most * ROUND)
        height += blurred(as_floats(dome), 0.12 * most + 0.4) * body
    return height
