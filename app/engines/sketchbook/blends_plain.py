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


def apart(a: _Floats, b: _Floats, out: _Floats) -> None:
    """out = how far two pictures differ, the mean of their channels."""
    out[:] = np.abs(a - b).mean(2)


def ramp(x: _Floats, low: np.float32, scale: np.float32, out: _Floats) -> None:
    """out = the smooth step of (x - low) * scale, 0 below 0 and 1 above 1."""
    t = np.clip((x - low) * scale, 0, 1)
    out[:] = t * t * (np.float32(3) - np.float32(2) * t)


def _mixed(a: NDArray[np.int64], b: NDArray[np.int64] | int, seed: int) -> NDArray[np.uint64]:
    """Numbers of two numbers and a seed, any one as likely as another."""
    h = (a * 374761393 + b * 668265263 + seed * 2246822519).astype(np.uint64) & np.uint64(
        0xFFFFFFFF
    )
    h = ((h ^ (h >> np.uint64(13))) * np.uint64(1274126177)) & np.uint64(0xFFFFFFFF)
    return np.asarray(h ^ (h >> np.uint64(16)), np.uint64)


def hatch(
    along: _Floats, across: _Floats, cos: np.float32, sin: np.float32, length: np.float32,
    seed: int, out: _Floats,
) -> None:  # fmt: skip
    """out = the darkness from which a stroke of hatching is laid there; see `blends`."""
    u, v = along * cos + across * sin, across * cos - along * sin
    lane = np.floor(v)
    number = lane.astype(np.int64)
    low, share = np.uint64(0xFFFF), np.float32(1 / 65536)
    along_it = u / length + (_mixed(number, 7, seed) & low) * share * np.float32(9)
    stroke = np.floor(along_it)
    made = _mixed(number, stroke.astype(np.int64) + 1000, seed)
    bold = (made & low) * share - 0.5
    askew = (made >> np.uint64(16)) * share - 0.5
    part = along_it - stroke
    off = v - lane - 0.5 + askew * 0.34 + (part - 0.5) * bold * 0.5
    end = np.maximum(0, 1 - np.minimum(part, 1 - part) * length / 2.2)
    out[:] = 2 * np.abs(off) + end * end * 0.7 + bold * 0.34
