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


def lead(
    dark: _Floats, first: _Floats, beside: _Floats, across: _Floats, tooth: _Floats, out: _Floats
) -> None:
    """out = how much of the paper's light a pencil takes where the tone is that dark; see `blends`."""
    paper = 1 - dark * (0.22 + 0.38 * dark) * np.clip(1 + tooth * 0.42, 0, 2)
    ragged = np.clip(0.92 + tooth * 0.20, 0, 1.2)
    for stroke, begins, press in ((first, 0.015, 0.20), (beside, 0.22, 0.16), (across, 0.46, 0.22)):
        over = np.clip((dark - begins) / (1 - begins), 0, 1)
        laid = np.clip((np.sqrt(over) * 1.18 - stroke) * 2.4, 0, 1)
        paper *= 1 - np.clip(laid * (press + 0.62 * dark) * ragged, 0, 0.93)
    out[:] = 1 - paper


def dry(
    wash: _Floats, tone: _Floats, pool: _Floats, held: _Floats, tooth: _Floats, edge: _Floats, rim: _Floats,
    shade: _Floats, fresh: _Floats, line: _Floats, paper: _Floats, ink: _Floats, settles: np.float32, out: _Floats,
) -> None:  # fmt: skip
    """out = a wet wash when it is dry, on its paper; see `blends`."""
    deep = np.clip(1.25 - 1.7 * tone, 0, 1)
    stain = np.clip(pool * held, -0.02, 0.06) * 4.2 + tooth * deep * settles
    keep = (1 + stain * (0.25 + 0.75 * fresh) + edge * 0.28) * rim
    laid = paper - (paper - wash) * keep[..., None]
    out[:] = (laid + (ink - laid) * (line * rim)[..., None]) * shade[..., None]


def enlarge(grid: _Floats, down: float, across: float, out: _Floats) -> None:
    """out = a grid enlarged by cubic convolution; see `blends`."""
    rows, much = _knots(down, out.shape[0], grid.shape[0])
    columns, share = _knots(across, out.shape[1], grid.shape[1])
    wide = (grid[:, columns] * share).sum(-1)
    out[:] = sum(wide[rows[:, k]] * much[:, k, None] for k in range(4))


def _knots(step: float, pixels: int, size: int) -> tuple[NDArray[np.int64], _Floats]:
    """Of which four knots and by what weights each pixel of a line is made, (pixels, 4) each."""
    at = np.arange(pixels)[:, None] * step + 0.5
    knots = np.floor(at) + np.arange(-1, 3)
    far, a = np.abs(at - knots), -0.75
    near = ((a + 2) * far - (a + 3)) * far * far + 1
    weights = np.where(far < 1, near, ((a * far - 5 * a) * far + 8 * a) * far - 4 * a)
    knots = np.where(knots < 0, -1 - knots, knots).astype(np.int64)
    knots = np.where(knots < size, knots, 2 * size - 1 - knots)
    return knots, weights.astype(np.float32)


def nearest(colours: _Floats, palette: _Floats, out: NDArray[np.int32]) -> None:
    """out = which of a palette's each of the colours is nearest to, the first where two are."""
    out[:] = ((colours[:, None] - palette) ** 2).sum(-1).argmin(1)
