"""The array types and the few numeric idioms of the sketchbook: hex colours, blends, soft steps, Lab.

Colours are sRGB float32 0..1 unless a name says Lab. Knows nothing of scenes or pictures.
"""

from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Ints = NDArray[np.int32]
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


def as_bytes(x: Any) -> Bytes:
    """0..1 to 8 bits, rounded and clipped."""
    bytes_: Bytes = (np.clip(x, 0, 1) * np.float32(255) + np.float32(0.5)).astype(np.uint8)
    return bytes_


def soft(low: float, high: float, x: Floats) -> Floats:
    """0 below `low`, 1 above `high`, smooth between; falls when low > high."""
    t = np.clip((x - np.float32(low)) * np.float32(1 / (high - low)), 0, 1)
    return as_floats(t * t * (np.float32(3) - np.float32(2) * t))


def mix(a: Floats, b: Floats, t: Floats | float) -> Floats:
    """From a (t = 0) to b (t = 1); a flat map t spreads over the channels."""
    if isinstance(t, np.ndarray):
        if t.ndim == 2:
            t = t[..., None]
        return a + (b - a) * t
    return a + (b - a) * np.float32(t)


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
    """Gaussian blur in px."""
    out: Floats = cv2.GaussianBlur(x, (0, 0), max(0.3, sigma), sigmaY=max(0.3, sigma_y or sigma))
    return out


def resized(x: Floats, width: int, height: int, smooth: bool = True) -> Floats:
    """To that many pixels, linear or nearest."""
    way = cv2.INTER_LINEAR if smooth else cv2.INTER_NEAREST
    out: Floats = cv2.resize(x, (width, height), interpolation=way)
    return out
