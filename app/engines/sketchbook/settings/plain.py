"""A plain: wide open ground under a high sky, fields in bands; sand and stones when nothing grows."""

import numpy as np

from app.engines.sketchbook import terrain, trees
from app.engines.sketchbook.pixels import mix, rgb_of, soft
from app.engines.sketchbook.settings.far import backdrop
from app.engines.sketchbook.settings.turf import paint_turf
from app.engines.sketchbook.sheet import Sheet
from app.engines.sketchbook.sky import paint_sky

FIELDS = ("d3b65a", "9bb04e", "c79a52", "7f9f4a", "b7a866")


def paint_plain(sheet: Sheet) -> None:
    horizon = sheet.scene.horizon
    snow = "snow" in sheet.scene.features
    paint_sky(sheet, horizon + 0.02)
    backdrop(sheet, horizon)
    far = terrain.SNOW if snow else rgb_of("8f9f78")
    line = terrain.paint_ground(
        sheet, horizon - 0.012, far, far, 151, 0.012, 2.4, 0.06, None, 0.2, distance=0.58
    )
    trees.plant_row(sheet, line + 0.004, 0.03, 26, trees.wood_of(sheet, "leafy", 0.5, 0.3), 152)
    terrain.paint_ground(
        sheet, horizon + 0.005, terrain.MEADOW, far, 153, 0.006, 2.0, 0.1, None, 0.2, distance=0.2
    )
    if not snow:
        _fields(sheet, horizon + 0.006, horizon + 0.12)
    paint_turf(sheet, horizon + 0.11)


def _fields(sheet: Sheet, top: float, bottom: float) -> None:
    """Strips of crops that fan out towards us."""
    chance, light = sheet.chance(154), sheet.light
    below = (sheet.y - top) / (bottom - top)
    fan = (sheet.x - np.float32(chance.uniform(0.2, 0.8))) / (
        np.float32(0.35) + np.clip(below, 0, 1)
    )
    strip = np.floor(fan * 6 + 40).astype(np.int32)
    colours = np.stack(
        [light.lit(rgb_of(FIELDS[int(chance.integers(len(FIELDS)))])) for _ in range(97)]
    )
    rgb = colours[strip % 97].astype(np.float32)
    rows = np.sin(fan * 220).astype(np.float32)
    rgb = rgb * (1 + rows * np.float32(0.05))[..., None]
    rgb = mix(
        rgb,
        light.haze,
        soft(1.0, 0.0, below.astype(np.float32)) * np.float32(0.4) + np.zeros_like(fan, np.float32),
    )
    cover = soft(0.0, 0.06, below.astype(np.float32)) * soft(1.4, 0.9, below.astype(np.float32))
    sheet.put(np.clip(rgb, 0, 1), cover + np.zeros_like(fan, np.float32), 0.02, 0.1, top=top)
