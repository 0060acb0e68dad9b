"""A sky with clouds: towers of cloud behind and above a sea of them, lit from the side of the light; no ground."""

import numpy as np

from app.engines.sketchbook.pixels import as_floats, mix, shone, soft
from app.engines.sketchbook.sheet import Sheet
from app.engines.sketchbook.sky import paint_sky


def paint_cloudscape(sheet: Sheet) -> None:
    paint_sky(sheet, 1.05, 0.35)
    chance = sheet.chance(641)
    lean = float(chance.uniform(-0.22, 0.22))
    for layer, (base, high, haze) in enumerate(
        ((0.62, 0.30, 0.40), (0.76, 0.26, 0.20), (0.93, 0.20, 0.0))
    ):
        middle = 0.5 + (lean + float(chance.uniform(0.12, 0.34))) * (-1) ** (
            layer + sheet.scene.seed
        )
        _bank(sheet, base, high, middle, haze, 642 + 5 * layer)


def _bank(sheet: Sheet, base: float, high: float, middle: float, haze: float, salt: int) -> None:
    """One bank of heaped cloud: its heads rise highest around `middle`; flat and blue below."""
    light = sheet.light
    heads = sheet.noise(4.2, salt, 6, (1, 1.25))
    rise = np.exp(-(((sheet.x - middle) / np.float32(0.24)) ** 2)) * np.float32(high)
    rise += np.abs(sheet.ridge(3.5, salt + 1, 3))[None] * np.float32(0.05)
    depth = (sheet.y - np.float32(base) + rise) / np.float32(0.10)
    body = depth + heads * np.float32(0.42)
    cover = soft(-0.05, 0.32, body)
    step = max(2, round(sheet.unit * 0.018))
    moved = np.roll(body, (step, -round(step * light.side)), (0, 1))
    facing = as_floats((body - moved) * np.float32(1.6))
    lit, shade = light.cloud
    dark = soft(0.85, -0.75, facing + np.float32(0.35) - soft(0.0, 4.5, depth) * np.float32(1.0))
    rgb = mix(np.broadcast_to(lit, sheet.rgb.shape), shade, dark)
    rgb = mix(rgb, mix(light.sky[-1], light.haze, 0.4), soft(1.6, 4.8, depth) * np.float32(0.55))
    rim = soft(0.30, 0.05, np.abs(body - np.float32(0.22))) * soft(-0.2, 0.7, facing)
    rgb = shone(rgb, light.glow, rim * np.float32(0.32))
    rgb = mix(rgb, light.haze, haze)
    slope_y, slope_x = np.gradient(heads)
    sheet.put(np.clip(rgb, 0, 1), cover, np.arctan2(slope_x, -slope_y).astype(np.float32), 0.08)
