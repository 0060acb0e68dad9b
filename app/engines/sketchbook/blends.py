"""Blending as compiled loops: one pass over the picture where NumPy needs several over its three-wide last axis.

`blends_plain` offers the same three functions where numba cannot be imported.
"""

import numpy as np
from numba import njit, types

_MAP = types.Array(types.float32, 2, "A", readonly=True)
_PICTURE = types.Array(types.float32, 3, "A", readonly=True)
_OUT = types.Array(types.float32, 3, "A")
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


@njit(types.void(_LINE, types.float32, types.float32, _RAMP), cache=True, fastmath=True, nogil=True)
def ramp(x, low, scale, out):  # type: ignore[no-untyped-def]
    """out = the smooth step of (x - low) * scale, 0 below 0 and 1 above 1. x, out: (n,)."""
    zero, one = np.float32(0), np.float32(1)
    for i in range(x.size):
        t = min(one, max(zero, (x[i] - low) * scale))
        out[i] = t * t * (np.float32(3) - np.float32(2) * t)
