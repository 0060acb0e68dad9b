"""The open sea: rolling bands of waves with crests, a far coast on some days, a glittering path under the light."""

import numpy as np

from app.engines.sketchbook import terrain
from app.engines.sketchbook.pixels import mix, rgb_of, soft
from app.engines.sketchbook.settings.far import backdrop
from app.engines.sketchbook.sheet import Sheet
from app.engines.sketchbook.sky import paint_sky
from app.engines.sketchbook.water import paint_water

NEAR_SEA, FAR_SEA = rgb_of("2a8fa8"), rgb_of("11507a")


def paint_sea(sheet: Sheet) -> None:
    horizon = sheet.scene.horizon
    paint_sky(sheet, horizon)
    backdrop(sheet, horizon + 0.004, lambda: _coast(sheet, horizon))
    paint_swell(sheet, horizon)


def _coast(sheet: Sheet, horizon: float) -> None:
    """On some days land is to be seen."""
    if sheet.scene.seed % 2:
        coast = rgb_of("7d8f86")
        terrain.paint_range(sheet, horizon + 0.002, 0.06, 101, coast, 0.55, 0, 2.0)


def paint_swell(sheet: Sheet, horizon: float, strength: float = 1.0) -> None:
    """Sea below `horizon`: mirror of the sky, then crests that grow towards us, light on their backs."""
    light = sheet.light
    paint_water(
        sheet,
        horizon,
        102,
        0.60 if light.time in ("dawn", "dusk") else 0.42,
        1.1,
        NEAR_SEA,
        FAR_SEA,
    )
    below = np.maximum(sheet.y - horizon, 0) / max(0.05, 1 - horizon)
    # rows of waves bunch towards the horizon: their phase grows with the logarithm of the depth
    wander = sheet.noise(3.2, 103, 4, (1, 3.5))
    phase = np.log(below * 14 + 1) * np.float32(15) + wander * np.float32(1.5)
    wave = np.sin(phase + sheet.scene.seed).astype(np.float32)
    size = soft(0.0, 0.5, below) * np.float32(strength)
    here = sheet.rgb
    sheet.look()
    back = mix(light.lit(NEAR_SEA), light.sky[-2], 0.35)
    here[:] = mix(here, back, soft(0.1, 0.95, wave) * size * np.float32(0.42))
    here[:] = mix(here, light.shaded(FAR_SEA), soft(0.1, 1.0, -wave) * size * np.float32(0.40))
    broken = sheet.noise(9, 104, 4, (1, 2.2))
    crest = soft(0.82, 0.99, wave) * soft(0.55, 1.5, broken) * soft(0.02, 0.3, below)
    sheet.put(
        light.lit(rgb_of("f6fbfb")),
        crest * np.float32(0.85 * strength),
        0.04,
        0.25,
        new=False,
        top=horizon,
    )
