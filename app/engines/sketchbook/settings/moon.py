"""Worlds with hardly any air: the moon's grey plains under a black sky with the earth in it, and Mars in its dust."""

import numpy as np

from app.engines.sketchbook import rocks, stars
from app.engines.sketchbook.light import between
from app.engines.sketchbook.pixels import as_floats, mix, rgb_of
from app.engines.sketchbook.scene import Time
from app.engines.sketchbook.settings.craters import strew_craters
from app.engines.sketchbook.settings.drifts import Dust, paint_dust
from app.engines.sketchbook.settings.ranges import paint_mesas
from app.engines.sketchbook.settings.space import paint_globe
from app.engines.sketchbook.sheet import Sheet
from app.engines.sketchbook.terrain import paint_range

GREY = Dust(rgb_of("aeadac"), rgb_of("8f8e90"), rgb_of("3c3c48"))
RUST = Dust(rgb_of("d9925e"), rgb_of("c0703f"), rgb_of("6f3a2c"))
MOUNTAIN, REGOLITH, IRON = rgb_of("8d8c90"), rgb_of("77767a"), rgb_of("a45c38")
EARTH = "3f74b8 eef4f8 16305e"
VOID = tuple(rgb_of(text) for text in ("04050b", "090b16", "12152a"))
# Dust hangs in the air of Mars: butterscotch by day, and blue where its sun goes down.
DUSTY: dict[Time, str] = {
    "dawn": "6a6468 a08a80 9fb4c4", "day": "b57f58 d3a478 eccfa4",
    "dusk": "5c5056 94766a 8fb0cc", "night": "07070f 141019 2c2026",
}  # fmt: skip


def paint_moon(sheet: Sheet) -> None:
    horizon = sheet.scene.horizon
    _paint_air(sheet, VOID, horizon)
    stars.scatter(sheet, 260, horizon, 702)
    chance = sheet.chance(703)
    away = 0.5 - sheet.light.side * float(chance.uniform(0.16, 0.32))  # lit from the other side
    high = float(chance.uniform(0.2, 0.32)) * horizon / 0.6
    paint_globe(sheet, (away, high), float(chance.uniform(0.065, 0.09)), EARTH, 704)
    paint_range(sheet, horizon + 0.012, 0.11, 705, MOUNTAIN, 0.0, 0.0, 1.6)
    paint_dust(sheet, horizon, horizon + (1 - horizon) * 0.5, 3, 706, GREY)
    sheet.land = horizon + 0.05
    strew_craters(sheet, horizon + 0.05, 15, 707, GREY)
    rocks.strew_rocks(sheet, horizon + 0.1, 0.99, 8, 708, 0.03, REGOLITH)


def paint_mars(sheet: Sheet) -> None:
    scene = sheet.scene
    air = tuple(rgb_of(text) for text in DUSTY[scene.time].split())
    _paint_air(sheet, air, scene.horizon)
    if scene.time == "night":
        stars.scatter(sheet, 200, scene.horizon, 712)
    paint_mesas(sheet, scene.horizon + 0.004, 0.8, IRON)
    paint_dust(sheet, scene.horizon, scene.horizon + (1 - scene.horizon) * 0.6, 4, 716, RUST)
    sheet.land = scene.horizon + 0.05
    strew_craters(sheet, scene.horizon + 0.07, 5, 717, RUST)
    rocks.strew_rocks(sheet, scene.horizon + 0.08, 0.99, 16, 718, 0.045, IRON)


def _paint_air(sheet: Sheet, colours: tuple[np.ndarray, ...], horizon: float) -> None:
    """A ramp from the top to the horizon, without clouds, in long quiet strokes."""
    ramp = between(colours, np.clip(sheet.y[:, 0] / horizon, 0, 1))
    drift = sheet.noise(1.8, 701, 3)
    rgb = np.repeat(ramp[:, None], sheet.width, 1) * (1 + drift * np.float32(0.035))[..., None]
    lit = np.exp(-((sheet.distance(*sheet.light.place) / np.float32(0.5)) ** 2))
    warm = mix(as_floats(rgb), sheet.light.glow, as_floats(lit * (colours is not VOID) * 0.3))
    sheet.put(np.clip(warm, 0, 1), None, drift * np.float32(0.3), 0.0)
