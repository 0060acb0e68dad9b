"""What the wind heaps up: dunes of sand, drifts of snow and other worlds' dust, each with its lit and its dark face."""

from typing import NamedTuple

import numpy as np

from app.engines.sketchbook import terrain
from app.engines.sketchbook.pixels import Floats, as_floats, blurred, mix, rgb_of, soft, toned
from app.engines.sketchbook.sheet import Sheet

SAND, RED_SAND, SAND_DARK = rgb_of("efc98a"), rgb_of("e2ab6c"), rgb_of("c98f5e")


class Dust(NamedTuple):
    """Materials' own colours of a dry ground: in the light far off and near, and out of it."""

    lit: Floats
    near: Floats
    dark: Floats


def paint_dust(sheet: Sheet, top: float, bottom: float, layers: int, salt: int, dust: Dust) -> None:
    """Low swells of dust from `top` to `bottom`, sharp to the horizon: there is no air to soften them."""
    light = sheet.light
    lit, dark = (light.lit(dust.lit), light.lit(dust.near)), light.shaded(dust.dark)
    _heaps(sheet, top, bottom, layers, salt, 0.0, lit, dark, 0.035, 0.7)


def paint_dunes(
    sheet: Sheet, top: float, bottom: float, layers: int, salt: int, haze: float = 0.4
) -> None:
    """Dunes of sand from `top` to `bottom`, hazed by `haze` at the farthest; the last one fills what is below."""
    lit, dark = (sheet.light.lit(SAND), sheet.light.lit(RED_SAND)), sheet.light.shaded(SAND_DARK)
    dark = mix(dark, sheet.light.lit(SAND_DARK), 0.30)
    _heaps(sheet, top, bottom, layers, salt, haze, lit, dark, 0.06, 1.0)


def paint_drifts(
    sheet: Sheet, top: float, bottom: float, layers: int, salt: int, haze: float = 0.4
) -> None:
    """The same of snow: rounder, with blue shadows."""
    snow = sheet.light.lit_snow(terrain.SNOW)
    dark = mix(sheet.light.shaded(terrain.SNOW), snow, 0.25)
    _heaps(sheet, top, bottom, layers, salt, haze, (snow, snow), dark, 0.03, 0.75)


def _heaps(
    sheet: Sheet,
    top: float,
    bottom: float,
    layers: int,
    salt: int,
    haze: float,
    lit: tuple[Floats, Floats],
    dark: Floats,
    texture: float,
    sharp: float,
) -> None:
    light = sheet.light
    grain = sheet.noise(5, salt + 90, 5, (1, 3.5))
    for layer in range(layers):
        near = layer / max(1, layers - 1)
        base = top + (bottom - top) * near**1.25
        high = (0.035 + 0.115 * near) * min(1.0, 1.4 * (bottom - top) + 0.45)
        line, slope = _crest(sheet, base, high, salt + 3 * layer, 2.6 - 1.5 * near)
        below = np.maximum(sheet.y - line[None], 0)
        cover = soft(-1.2 / sheet.height, 1.2 / sheet.height, sheet.y - line[None])
        # the dark face hangs from the crest, as deep as the heap is high there, its edge drawn away from the light
        reach = np.float32(0.75 * light.side) * below + grain * np.float32(0.004)
        columns = np.clip((sheet.x + reach) * sheet.width, 0, sheet.width - 1).astype(np.int32)
        heap = np.maximum(np.float32(base + 0.35 * high) - line, 0)
        facing = slope[columns] * np.float32(light.side)
        deep = below / (heap[columns] * np.float32(1.15) + np.float32(0.004))
        shadow = soft(0.06 * sharp, -0.18 * sharp, facing) * soft(1.5, 0.25, as_floats(deep))
        colour = mix(np.broadcast_to(lit[0], sheet.rgb.shape), lit[1], near * 0.5)
        colour = mix(colour, dark, shadow * np.float32(0.80))
        gloom = soft(0.78, 1.05, sheet.y) * np.float32(0.22) + np.zeros_like(grain)
        colour = mix(colour, dark, gloom)
        if layer == layers - 1:
            ripple = np.sin((sheet.y * 95 - sheet.x * 14) * np.float32(sheet.down) + grain * 3)
            colour = toned(colour, 1 + ripple * np.float32(texture * 0.5) * soft(0, 0.2, below))
        colour = toned(colour, 1 + grain * np.float32(texture))
        colour = mix(colour, light.haze, haze * (1 - near) ** 1.3)
        angle = np.clip(slope, -0.8, 0.8)[None] * np.float32(0.7) + grain * np.float32(0.12)
        sheet.put(
            np.clip(colour, 0, 1),
            cover,
            as_floats(angle),
            0.10,
            top=max(0, float(line.min()) - 0.01),
        )


def _crest(
    sheet: Sheet, base: float, high: float, salt: int, waves: float
) -> tuple[Floats, Floats]:
    """A skyline (W,) with few steep crests, and its slope in units (up to the right is negative)."""
    chance = sheet.chance(salt)
    count = max(2, round(waves * max(0.7, sheet.across)))
    line = np.full(sheet.width, base, np.float32)
    for k in range(count + 1):
        x = (k + float(chance.uniform(-0.35, 0.35))) / count
        half = float(chance.uniform(0.75, 1.25)) / count
        steep = float(chance.uniform(0.6, 1.5))
        off = (sheet.x[0] - x) / half
        off = np.clip(np.where(off < 0, -off * steep, off / steep), 0, 1)
        bump = (
            np.float32(high * float(chance.uniform(0.35, 1.1)))
            * (1 - off) ** 1.25
            * (1 - 0.45 * off)
        )
        line = as_floats(np.minimum(line, base - bump))
    line = as_floats(line + sheet.ridge(2.0, salt + 1, 3) * np.float32(high * 0.22))
    line = as_floats(blurred(line[None], sheet.width * 0.006, 0.3)[0])
    slope = as_floats(np.gradient(line) * sheet.width * sheet.down / sheet.across)
    return line, slope
