"""Space: deep blue with nebulae and stars; nothing stands, everything floats."""

import numpy as np

from app.engines.sketchbook.pixels import mix, rgb_of, screen, soft
from app.engines.sketchbook.scene import Palette
from app.engines.sketchbook.sheet import Sheet
from app.engines.sketchbook.sky import scatter_stars

NEBULAE: dict[Palette, tuple[str, ...]] = {
    "natural": (
        "090b26 2c2f86 a0457f e59a86",
        "071226 1d4a86 5a3f98 8fd0d8",
        "0b0a22 4a2a78 b04a6a f0b888",
    ),
    "warm": ("170a1e 6a2358 c8503f f2b36a",),
    "cool": ("050d22 14407c 2a7fa6 a8e2e6",),
}


def paint_night_sky(sheet: Sheet) -> None:
    chance = sheet.chance(121)
    rows = NEBULAE[sheet.scene.palette]
    deep, first, second, bright = (rgb_of(t) for t in rows[int(chance.integers(len(rows)))].split())
    large, fine = sheet.noise(2.2, 122, 6), sheet.noise(4.2, 123, 6)
    # one band of light runs across, as the Milky Way does
    lean = float(chance.uniform(-0.9, 0.9))
    off = (sheet.x - 0.5) * np.float32(np.sin(lean)) * sheet.across + (sheet.y - 0.45) * np.float32(
        np.cos(lean)
    )
    band = np.exp(-((off / np.float32(0.26)) ** 2)) + np.zeros_like(large)
    rgb = mix(
        np.broadcast_to(deep, sheet.rgb.shape),
        first,
        soft(-0.5, 1.9, large + band * 0.7) * np.float32(0.9),
    )
    rgb = mix(
        rgb, second, soft(0.1, 1.9, fine) * soft(-0.3, 1.3, large + band * 0.8) * np.float32(0.8)
    )
    core = soft(0.9, 2.3, large * 0.6 + fine * 0.5 + band * 0.9)
    rgb = screen(rgb, bright * (core * np.float32(0.55))[..., None])
    rgb = np.ascontiguousarray(rgb, np.float32)
    sheet.look()
    scatter_stars(sheet, rgb, 320, 1.0, 124)
    slope_y, slope_x = np.gradient(large)
    sheet.put(rgb, None, np.arctan2(slope_x, -slope_y).astype(np.float32))
