"""The array types and the few numeric idioms of the sketchbook: hex colours, blends, soft steps, Lab.

Colours are sRGB float32 0..1 unless a name says Lab. Knows nothing of scenes or pictures.
"""

import functools
import os
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from app.engines.sketchbook.blends_any import blend, ramp, shine

FEW = 8  # parts of a picture that are not worth a second thread
Floats = NDArray[np.float32]
Halves = NDArray[np.float16]
Ints = NDArray[np.int32]
Regions = NDArray[np.uint16]  # their numbers, from 1; 0 is nowhere
Bytes = NDArray[np.uint8]
Flags = NDArray[np.bool_]


def rgb_of(text: str) -> Floats:
    """`2f86cf` (with or without #) to three floats."""
    text = text.lstrip("#")
    return np.array([int(text[i : i + 2], 16) for i in (0, 2, 4)], np.float32) / np.float32(255)


def hex_of(colour: Floats) -> str:
    """Three floats to `#2f86cf`."""
    return "#" + "".join(f"{round(float(np.clip(c, 0, 1)) * 255):02x}" for c in colour)


def as_floats(x: Any) -> Floats:
    """Whatever NumPy made of it, as float32."""
    floats: Floats = np.asarray(x, np.float32)
    return floats


def as_halves(x: Floats) -> Halves:
    """In half the memory, to one part in two thousand: fit to be kept, not to be counted with."""
    return np.asarray(x, np.float16)


def as_bytes(x: Any) -> Bytes:
    """0..1 to 8 bits, rounded and clipped."""
    scaled = np.clip(x, 0, 1)
    scaled *= np.float32(255)
    scaled += np.float32(0.5)
    return np.asarray(scaled, np.uint8)


def bands(height: int, rows: int = 64) -> Iterator[slice]:
    """Some rows after the other: what is done so keeps a large picture's by-products small."""
    for first in range(0, height, rows):
        yield slice(first, min(height, first + rows))


def abreast(height: int, work: Callable[[slice], None], rows: int = 64) -> None:
    """Call `work` for some rows after the other, on every core; it writes only those. A few it does in turn: so is a
    band that is parted again, and no thread waits for its own crew."""
    parts = list(bands(height, rows))
    if len(parts) < FEW:
        for part in parts:
            work(part)
    else:
        list(_crew().map(work, parts))


@functools.cache
def _crew() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(os.cpu_count() or 1, "rows")


def soft(low: float, high: float, x: Floats) -> Floats:
    """0 below `low`, 1 above `high`, smooth between; falls when low > high."""
    x = np.ascontiguousarray(x, np.float32)
    out = np.empty_like(x)
    ramp(x.reshape(-1), np.float32(low), np.float32(1 / (high - low)), out.reshape(-1))
    return out


def mix(a: Floats, b: Floats, t: Floats | float) -> Floats:
    """From a (t = 0) to b (t = 1), each (H, W, 3) or one colour; a map t (H, W) or (H, 1) spreads over the channels."""
    if not isinstance(t, np.ndarray):
        return a + (b - a) * np.float32(t)
    shape = np.broadcast_shapes(a.shape, b.shape, (*t.shape, 3))
    out = np.empty(shape, np.float32)
    lay_over(a, b, t, out)
    return out


def lay_over(a: Floats, b: Floats, t: Floats, out: Floats) -> None:
    """`mix` into `out` (H, W, 3), which may be a or b."""
    from_, to = (np.broadcast_to(as_floats(x), out.shape) for x in (a, b))
    share = np.broadcast_to(as_floats(t), out.shape[:2])
    abreast(len(out), lambda rows: blend(from_[rows], to[rows], share[rows], out[rows]), 256)


def toned(a: Floats, factor: Floats) -> Floats:
    """(H, W, 3) times a map (H, W)."""
    return mix(a, np.zeros(3, np.float32), 1 - factor)


def shone(a: Floats, light: Floats, share: Floats) -> Floats:
    """(H, W, 3) with a share (H, W) of a light's colour added to it, never beyond 1."""
    out = np.empty_like(a)
    shine(a, as_floats(light), np.broadcast_to(as_floats(share), a.shape[:2]), out)
    return out


def screen(a: Floats, b: Floats) -> Floats:
    """Light added to light; never beyond 1."""
    return np.float32(1) - (np.float32(1) - a) * (np.float32(1) - b)


def lab_of(rgb: Floats) -> Floats:
    """(H, W, 3) sRGB to CIE Lab, L 0..100."""
    lab: Floats = cv2.cvtColor(np.ascontiguousarray(rgb, np.float32), cv2.COLOR_RGB2LAB)
    return lab


def rgb_of_lab(lab: Floats) -> Floats:
    """(H, W, 3) CIE Lab to sRGB, clipped to 0..1."""
    rgb: Floats = cv2.cvtColor(np.ascontiguousarray(lab, np.float32), cv2.COLOR_LAB2RGB)
    return np.clip(rgb, 0, 1, out=rgb)


def lab_colour(rgb: Floats) -> Floats:
    """One colour, three floats, to Lab."""
    one: Floats = lab_of(rgb.reshape(1, 1, 3))[0, 0]
    return one


def blurred(x: Floats, sigma: float, sigma_y: float | None = None) -> Floats:
    """Gaussian blur in px. A broad one is made small: nobody can tell it."""
    broad_y = max(0.3, sigma_y or sigma)
    sigma = max(0.3, sigma)
    part = int(min(sigma, broad_y) / 3)
    h, w = x.shape[:2]
    if part < 2 or min(h, w) < 8 * part:
        return _gaussian(x, sigma, broad_y)
    small = cv2.resize(x, (w // part, h // part), interpolation=cv2.INTER_AREA)
    # making small and large again blurs by half a part already
    less = ((max(s, part) ** 2 - part**2 / 4) ** 0.5 / part for s in (sigma, broad_y))
    return resized(_gaussian(small, *less), w, h)


def _gaussian(x: Any, sigma: float, sigma_y: float) -> Floats:
    out: Floats = cv2.GaussianBlur(x, (0, 0), sigma, sigmaY=sigma_y)
    return out


def lessened(x: Floats, size: tuple[int, int]) -> Floats:
    """To no more pixels, (width, height), by the mean of what falls together; the same array where it has that size."""
    if x.shape[:2] == size[::-1]:
        return x
    out: Floats = cv2.resize(x, size, interpolation=cv2.INTER_AREA)
    return out


def resized(x: Floats, width: int, height: int, smooth: bool = True) -> Floats:
    """To that many pixels, linear or nearest."""
    way = cv2.INTER_LINEAR if smooth else cv2.INTER_NEAREST
    out: Floats = cv2.resize(x, (width, height), interpolation=way)
    return out
