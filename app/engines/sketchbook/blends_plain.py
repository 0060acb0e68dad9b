"""The blends without a compiler, for machines where numba cannot be imported; see `blends` for what they do."""

import numpy as np
from numpy.typing import NDArray

_Floats = NDArray[np.float32]


def blend(a: _Floats, b: _Floats, share: _Floats, out: _Floats) -> None:
    """out = a where share is 0, b where it is 1."""
    out[:] = a + (b - a) * share[..., None]


def shine(a: _Floats, light: _Floats, share: _Floats, out: _Floats) -> None:
    """out = a with that share of light added, never beyond 1."""
    out[:] = a + (1 - a) * light * share[..., None]


def ramp(x: _Floats, low: np.float32, scale: np.float32, out: _Floats) -> None:
    """out = the smooth step of (x - low) * scale, 0 below 0 and 1 above 1."""
    t = np.clip((x - low) * scale, 0, 1)
    out[:] = t * t * (np.float32(3) - np.float32(2) * t)
