"""Another colour for a drawing: its dominant colour is turned, its shading, accents and dark lines stay.

Works on pixels alone and knows no names of drawings.
"""

import math
from typing import cast

import numpy as np

from app.engines.sketchbook.pixels import Floats, lab_colour, lab_of, mix, rgb_of, rgb_of_lab, soft
from app.engines.sketchbook.scene import Colour

RGB: dict[Colour, str] = {
    "red": "d42b28", "orange": "f2872a", "yellow": "f6c62f", "green": "4f9e38", "blue": "2a66cf",
    "purple": "8246bd", "pink": "ef7fb4", "brown": "8a5631", "black": "2a2a31", "white": "f6f5f1",
}  # fmt: skip
# A shade of a hue: how far its lightness goes towards an end, and what becomes of its chroma.
SHADES: dict[str, tuple[float, float]] = {
    "dark": (-0.42, 0.82), "light": (0.52, 0.62), "bright": (0.10, 1.22),
}  # fmt: skip
_OWN: dict[Colour, str] = {"light blue": "93c4f0"}  # lightened in Lab, blue turns to violet
GREY = 11.0  # chroma below which a colour has no hue to speak of


def recoloured(rgb: Floats, alpha: Floats, colour: Colour, told: Floats | None = None) -> Floats:
    """(h, w, 3) 0..1 and its alpha, in `colour`.

    `told` (h, w) 0..1 says which part takes it; without it that is the part of the dominant colour.
    """
    lab = lab_of(rgb)
    chroma = np.hypot(lab[..., 1], lab[..., 2])
    share = dominant(rgb, alpha) if told is None else told
    chosen = (share > 0.5) & (alpha > 0.5)
    if chosen.sum() < 12:
        share, chosen = np.ones_like(chroma), alpha > 0.5
    aim = aimed(colour)
    middle = float(np.median(lab[..., 0][chosen]))
    # light and dark parts keep their distance, but neither white nor black may swallow the drawing
    spread = 0.55 if colour in ("black", "white", "yellow") else 0.75
    out = lab.copy()
    away = np.clip(lab[..., 0] - middle, -38, 30) * np.float32(spread)
    out[..., 0] = np.clip(aim[0] + away, 6, 99)
    strength = np.clip(chroma / max(1.0, float(chroma[chosen].mean())), 0.75, 1.15)
    out[..., 1:] = aim[1:] * strength[..., None]
    return rgb_of_lab(mix(lab, out, share))


def aimed(colour: Colour) -> Floats:
    """(3,) Lab of a colour, plain or shaded: `dark green`, `light blue`."""
    if colour in _OWN:
        return lab_colour(rgb_of(_OWN[colour]))
    shade, _, hue = colour.rpartition(" ")
    lab = lab_colour(rgb_of(RGB[cast(Colour, hue)])).copy()
    if shade:
        far, chroma = SHADES[shade]
        lab[0] += far * (lab[0] if far < 0 else 100 - lab[0])
        lab[1:] *= np.float32(chroma)
    return lab


def dominant(rgb: Floats, alpha: Floats) -> Floats:
    """(h, w) 0..1: how much each pixel belongs to the drawing's main colour."""
    lab = lab_of(rgb)
    lightness, drawn = lab[..., 0], alpha > 0.5
    chroma = np.hypot(lab[..., 1], lab[..., 2])
    hue = np.arctan2(lab[..., 2], lab[..., 1])
    coloured = drawn & (chroma > GREY)
    grey = drawn & (chroma <= GREY) & (lightness > 22)
    bins = np.zeros(24, np.float32)
    if coloured.any():
        turn = ((hue[coloured] + math.pi) / (2 * math.pi) * 24).astype(int) % 24
        bins = np.bincount(turn, minlength=24).astype(np.float32)
    spread = bins + np.roll(bins, 1) + np.roll(bins, -1)
    if grey.sum() > 1.3 * spread.max():
        return np.where(
            chroma <= GREY, soft(14, 26, lightness), soft(2.2 * GREY, GREY, chroma)
        ).astype(np.float32)
    peak = int(spread.argmax())
    sin = sum(float(bins[(peak + k) % 24]) * math.sin(_middle(peak + k)) for k in (-1, 0, 1))
    cos = sum(float(bins[(peak + k) % 24]) * math.cos(_middle(peak + k)) for k in (-1, 0, 1))
    apart = np.abs(np.angle(np.exp(1j * (hue - math.atan2(sin, cos)))))
    return (soft(0.85, 0.5, apart.astype(np.float32)) * soft(5, 13, chroma)).astype(np.float32)


def _middle(index: int) -> float:
    return (index % 24 + 0.5) / 24 * 2 * math.pi - math.pi
