"""Blending as compiled loops: one pass over the picture where NumPy needs several over its three-wide last axis.

`blends_plain` offers the same five functions where numba cannot be imported.
"""

import numpy as np
from numba import njit, types

_MAP = types.Array(types.float32, 2, "A", readonly=True)
_PICTURE = types.Array(types.float32, 3, "A", readonly=True)
_OUT = types.Array(types.float32, 3, "A")
_FIELD = types.Array(types.float32, 2, "C")
_COLOUR = types.Array(types.float32, 1, "A", readonly=True)
_LINE = types.Array(types.float32, 1, "C", readonly=True)
_RAMP = types.Array(types.float32, 1, "C")


@njit(types.void(_PICTURE, _PICTURE, _MAP, _OUT), cache=True, fastmath=True, nogil=True)
def blend(a, b, share, out):  # type: ignore[no-untyped-def]
    """out = a where share is 0, b where it is 1. a, b, out: (H, W, 3); share: (H, W); out may be a."""
    height, width = share.shape
    for y in range(height):
        for x in range(width):
            t = share[y, x]
            for c in range(3):
                here = a[y, x, c]
                out[y, x, c] = here + (b[y, x, c] - here) * t


@njit(types.void(_PICTURE, _COLOUR, _MAP, _OUT), cache=True, fastmath=True, nogil=True)
def shine(a, light, share, out):  # type: ignore[no-untyped-def]
    """out = a with that share of light added, never beyond 1. a, out: (H, W, 3); light: (3,); share: (H, W)."""
    height, width = share.shape
    for y in range(height):
        for x in range(width):
            t = share[y, x]
            for c in range(3):
                here = a[y, x, c]
                out[y, x, c] = here + (np.float32(1) - here) * light[c] * t


@njit(types.void(_PICTURE, _PICTURE, _FIELD), cache=True, fastmath=True, nogil=True)
def apart(a, b, out):  # type: ignore[no-untyped-def]
    """out = how far two pictures differ, the mean of their channels. a, b: (H, W, 3); out: (H, W)."""
    height, width = out.shape
    third = np.float32(1 / 3)
    for y in range(height):
        for x in range(width):
            out[y, x] = third * (
                abs(a[y, x, 0] - b[y, x, 0])
                + abs(a[y, x, 1] - b[y, x, 1])
                + abs(a[y, x, 2] - b[y, x, 2])
            )


@njit(types.void(_LINE, types.float32, types.float32, _RAMP), cache=True, fastmath=True, nogil=True)
def ramp(x, low, scale, out):  # type: ignore[no-untyped-def]
    """out = the smooth step of (x - low) * scale, 0 below 0 and 1 above 1. x, out: (n,)."""
    zero, one = np.float32(0), np.float32(1)
    for i in range(x.size):
        t = min(one, max(zero, (x[i] - low) * scale))
        out[i] = t * t * (np.float32(3) - np.float32(2) * t)


@njit(types.uint32(types.int64, types.int64, types.int64), inline="always")
def _mixed(a, b, seed):  # type: ignore[no-untyped-def]
    """A number of two numbers and a seed, any one as likely as another."""
    h = np.uint32((a * 374761393 + b * 668265263 + seed * 2246822519) & 0xFFFFFFFF)
    h = np.uint32(
        (np.uint64(h ^ (h >> np.uint32(13))) * np.uint64(1274126177)) & np.uint64(0xFFFFFFFF)
    )
    return np.uint32(h ^ (h >> np.uint32(16)))


_READ = types.Array(types.float32, 2, "A", readonly=True)


@njit(
    types.void(_READ, _READ, types.float32, types.float32, types.float32, types.int64, _FIELD),
    cache=True,
    fastmath=True,
    nogil=True,
)
def hatch(along, across, cos, sin, length, seed, out):  # type: ignore[no-untyped-def]
    """out = the darkness from which a stroke of hatching is laid there: 0 in the middle of the boldest, 1 between two.

    along, across, out: (H, W); `cos` and `sin` turn the strokes to the lanes and measure them in gaps; `length` of a
    stroke in gaps; a `seed` has its own strokes.
    """
    height, width = along.shape
    share = np.float32(1 / 65536)
    one, half, tip = np.float32(1), np.float32(0.5), np.float32(2.2)
    for y in range(height):
        for x in range(width):
            u, v = along[y, x], across[y, x]
            u, v = u * cos + v * sin, v * cos - u * sin
            lane = np.floor(v)
            first = np.float32(_mixed(int(lane), 7, seed) & 0xFFFF) * share
            along_it = u / length + first * np.float32(9)
            stroke = np.floor(along_it)
            made = _mixed(int(lane), int(stroke) + 1000, seed)
            bold = np.float32(made & 0xFFFF) * share
            askew = np.float32(made >> np.uint32(16)) * share - half
            part = along_it - stroke
            off = (
                v
                - lane
                - half
                + askew * np.float32(0.34)
                + (part - half) * (bold - half) * np.float32(0.5)
            )
            end = max(np.float32(0), one - min(part, one - part) * length / tip)
            out[y, x] = (
                np.float32(2) * abs(off)
                + end * end * np.float32(0.7)
                + (bold - half) * np.float32(0.34)
            )
