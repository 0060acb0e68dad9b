"""Hills and meadow: soft ridges one behind the other, a few trees, flowers in front."""

import numpy as np

from app.engines.sketchbook import terrain, trees
from app.engines.sketchbook.pixels import mix, rgb_of
from app.engines.sketchbook.settings.meadow import paint_meadow
from app.engines.sketchbook.sheet import Sheet
from app.engines.sketchbook.sky import paint_sky


def paint_hills(sheet: Sheet) -> None:
    horizon = sheet.scene.horizon
    snow = "snow" in sheet.scene.features
    paint_sky(sheet, horizon + 0.03)
    far = terrain.SNOW if snow else mix(terrain.GRASS, rgb_of("7f9aa0"), 0.5)
    terrain.paint_ground(
        sheet, horizon - 0.055, far, far, 11, 0.05, 2.2, 0.08, None, 0.15, distance=0.62
    )
    middle = terrain.SNOW if snow else terrain.GRASS
    line = terrain.paint_ground(
        sheet, horizon - 0.02, middle, middle, 12, 0.035, 2.0, 0.10, None, 0.3, distance=0.36
    )
    trees.plant_row(sheet, line, 0.045, 16, trees.wood_of(sheet, "leafy", 0.36, 0.3), 13)
    line = terrain.paint_ground(
        sheet,
        horizon + 0.01,
        middle,
        far * np.float32(0.98),
        14,
        0.02,
        1.6,
        0.12,
        None,
        0.3,
        distance=0.16,
    )
    if "trees" in sheet.scene.features or "autumn" in sheet.scene.features:
        trees.plant_row(sheet, line + 0.02, 0.10, 8, trees.wood_of(sheet, "leafy", 0.14), 15)
    paint_meadow(sheet, horizon + 0.06)
