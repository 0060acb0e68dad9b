"""A studio's backdrop: a plain toned cloth behind who is portrayed, lightest beside the head.

Its colour may be said; it is the scene's colour of the sky.
"""

import numpy as np

from app.engines.sketchbook.pixels import Floats, as_floats, mix, rgb_of, soft
from app.engines.sketchbook.sheet import Sheet

TONES = ("8b7f70", "6f7a80", "7a7263", "66705f", "8d7a72", "6d6a78")
SAID = {
    "red": "a04a40", "orange": "c07f48", "yellow": "d0b562", "green": "6f8f62", "blue": "6a8bb0", "purple": "826d9a",
    "pink": "d3a0ab", "brown": "7d5f47", "black": "2a282b", "white": "e6e2d9",
}  # fmt: skip
_SHADES = {"dark": 0.62, "light": 1.25, "bright": 1.1}


def paint_studio(sheet: Sheet) -> None:
    """The cloth falls to the floor in one sweep: there is no edge between them."""
    light, tone = sheet.light, _tone(sheet)
    grain = sheet.noise(2.2, 811, 5)
    fine = sheet.noise(9, 812, 4)
    away = sheet.distance(0.5 - 0.16 * light.side, 0.42)
    gloom = soft(0.05, 0.95, away + grain * np.float32(0.05))
    lit = np.clip(light.lit(tone) * np.float32(1.08), 0, 1)
    deep = light.shaded(tone) * np.float32(0.72)
    dark = 0.25 if sheet.scene.sky == "white" else 0.8  # a white one is lit all over
    rgb = mix(np.broadcast_to(lit, sheet.rgb.shape), deep, gloom * np.float32(dark))
    rgb = rgb * (1 + grain * np.float32(0.035) + fine * np.float32(0.02))[..., None]
    turn = np.float32(0.9) + grain * np.float32(0.7)
    sheet.put(np.clip(rgb, 0, 1).astype(np.float32), None, turn.astype(np.float32))
    sheet.land = sheet.scene.horizon


def _tone(sheet: Sheet) -> Floats:
    colour = sheet.scene.sky
    if colour is None:
        return rgb_of(TONES[int(sheet.chance(810).integers(len(TONES)))])
    tint, _, hue = colour.rpartition(" ")
    return as_floats(np.clip(rgb_of(SAID[hue]) * np.float32(_SHADES.get(tint, 1.0)), 0, 1))
