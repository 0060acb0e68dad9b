"""A volcano: its cone under a plume of smoke, streams of fire, woods at its foot, dark cinders before us."""

import numpy as np

from app.engines.sketchbook import rocks, terrain, trees
from app.engines.sketchbook.pixels import mix, rgb_of
from app.engines.sketchbook.settings.far import backdrop, soil_of
from app.engines.sketchbook.settings.ranges import CINDER, paint_cone
from app.engines.sketchbook.sheet import Sheet
from app.engines.sketchbook.sky import paint_sky


def paint_volcano(sheet: Sheet) -> None:
    horizon = sheet.scene.horizon
    paint_sky(sheet, horizon + 0.02, 0.4)
    backdrop(sheet, horizon)
    paint_cone(sheet, horizon + 0.01)
    soil = soil_of(sheet)
    trees.plant_row(sheet, horizon + 0.012, 0.05, 44, trees.wood_of(sheet, "leafy", 0.36, 0.5), 571)
    snow = "snow" in sheet.scene.features
    far = soil.far if snow else mix(CINDER, soil.far, 0.5)
    near = soil.near if snow else CINDER * np.float32(0.8)
    terrain.paint_ground(
        sheet,
        horizon + 0.02,
        near,
        far,
        572,
        0.014,
        2.4,
        0.22,
        None if snow else rgb_of("8a8a55"),
        0.4,
    )
    sheet.land = horizon + 0.05
    trees.plant_row(sheet, horizon + 0.075, 0.06, 9, trees.wood_of(sheet, "bush", 0.1, 0.5), 573)
    rocks.strew_rocks(sheet, horizon + 0.08, 0.99, 15, 574, 0.085, CINDER, (-0.02, 0.32))
    rocks.strew_rocks(sheet, horizon + 0.08, 0.99, 15, 575, 0.085, CINDER, (0.68, 1.02))
