"""Space: deep blue with nebulae and stars, the limb of a great planet, a small moon; everything floats."""

import numpy as np

from app.engines.sketchbook import stars
from app.engines.sketchbook.pixels import as_floats, mix, rgb_of, screen, shone, soft
from app.engines.sketchbook.scene import Palette
from app.engines.sketchbook.sheet import Sheet

NEBULAE: dict[Palette, tuple[str, ...]] = {
    "natural": (
        "090b26 2c2f86 a0457f e59a86",
        "071226 1d4a86 5a3f98 8fd0d8",
        "0b0a22 4a2a78 b04a6a f0b888",
    ),
    "warm": ("170a1e 6a2358 c8503f f2b36a",),
    "cool": ("050d22 14407c 2a7fa6 a8e2e6",),
}
PLANETS = (
    "c98a5c e8c796 8a5a48",
    "5f8fae a9cfd8 34587c",
    "9a7fb0 d3b8d0 5a4878",
    "b86a4e d99a72 7a4038",
)


def paint_space(sheet: Sheet) -> None:
    chance = sheet.chance(121)
    paint_nebula(sheet, chance)
    stars.scatter(sheet, 320, 1.0, 124)
    side = float(chance.choice([0.0, 1.0]))
    large = float(chance.uniform(0.34, 0.50))
    centre = (
        side + float(chance.uniform(-0.10, 0.06)) * (1 - 2 * side),
        1 + large * 0.42 / sheet.down,
    )
    paint_globe(sheet, centre, large, PLANETS[int(chance.integers(len(PLANETS)))], 651)
    moon = (
        1 - side + (2 * side - 1) * float(chance.uniform(0.12, 0.3)),
        float(chance.uniform(0.12, 0.3)),
    )
    paint_globe(sheet, moon, float(chance.uniform(0.028, 0.05)), "a8a29a d8d0c4 6a6670", 655)


def paint_nebula(sheet: Sheet, chance: np.random.Generator) -> None:
    """Clouds of lit gas along one band that runs across."""
    rows = NEBULAE.get(sheet.scene.palette, NEBULAE["natural"])
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
    slope_y, slope_x = np.gradient(large)
    sheet.put(as_floats(rgb), None, np.arctan2(slope_x, -slope_y).astype(np.float32))


def paint_globe(
    sheet: Sheet, centre: tuple[float, float], radius: float, colours: str, salt: int
) -> None:
    """A planet, `radius` units, lit from the light's side, with bands of weather and a thin glow of air."""
    own, pale, dark = (rgb_of(text) for text in colours.split())
    x, y = ((sheet.x - centre[0]) * sheet.across, (sheet.y - centre[1]) * sheet.down)
    apart = np.hypot(x, y) / np.float32(radius)
    air = np.exp(-np.maximum(apart - 1, 0) / np.float32(0.05)) * np.float32(0.30) * (apart >= 0.98)
    sheet.rgb[:] = shone(sheet.rgb, pale, as_floats(air))
    z = np.sqrt(np.clip(1 - apart**2, 0, 1))
    weather = sheet.noise(5 / max(0.2, radius * 2), salt, 5, (1, 2.6))
    stripes = np.sin(y * np.float32(16 / radius * 0.5) + weather * np.float32(0.9))
    to = (sheet.light.side * 0.75, -0.45, 0.45)
    facing = (x * to[0] + y * to[1]) / np.float32(radius) + z * np.float32(to[2])
    rgb = mix(np.broadcast_to(own, sheet.rgb.shape), pale, soft(-0.4, 1.2, stripes + weather * 0.4))
    rgb = mix(rgb, dark * np.float32(0.28), soft(0.45, -0.25, as_floats(facing)) * np.float32(0.95))
    edge = 1.5 / (radius * sheet.unit)
    around = np.arctan2(x, -y).astype(np.float32)
    sheet.put(np.clip(rgb, 0, 1), soft(1 + edge, 1 - edge, as_floats(apart)), around, 0.3)
