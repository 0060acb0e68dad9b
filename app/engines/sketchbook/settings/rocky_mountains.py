"""Rocky mountains: bare towers behind one another, scree at their feet, boulders and a few bent pines before them."""

from app.engines.sketchbook import rocks, terrain, trees
from app.engines.sketchbook.pixels import mix, rgb_of
from app.engines.sketchbook.settings.far import backdrop, soil_of
from app.engines.sketchbook.settings.ranges import CRAG, paint_crags
from app.engines.sketchbook.sheet import Sheet
from app.engines.sketchbook.sky import paint_sky


def paint_rocky_mountains(sheet: Sheet) -> None:
    horizon = sheet.scene.horizon
    paint_sky(sheet, horizon + 0.02)
    backdrop(sheet, horizon)
    paint_crags(sheet, horizon)
    soil = soil_of(sheet)
    scree = soil.far if "snow" in sheet.scene.features else mix(CRAG, soil.far, 0.35)
    near = soil.near if "snow" in sheet.scene.features else mix(CRAG, soil.near, 0.55)
    terrain.paint_ground(
        sheet,
        horizon + 0.015,
        scree,
        scree,
        501,
        0.02,
        3.0,
        0.2,
        rgb_of("b0a89c"),
        0.3,
        distance=0.15,
    )
    trees.plant_row(sheet, horizon + 0.05, 0.055, 14, trees.wood_of(sheet, "pine", 0.2, 0.4), 502)
    rocks.strew_rocks(sheet, horizon + 0.03, horizon + 0.12, 26, 503, 0.035, CRAG, haze=0.35)
    terrain.paint_ground(
        sheet, horizon + 0.09, near, scree, 504, 0.025, 2.4, 0.22, soil.dapple, 0.35
    )
    sheet.land = horizon + 0.11
    rocks.strew_rocks(sheet, horizon + 0.12, 0.99, 14, 505, 0.10, CRAG, (-0.03, 0.30))
    rocks.strew_rocks(sheet, horizon + 0.12, 0.99, 14, 506, 0.10, CRAG, (0.70, 1.03))
    pines = trees.wood_of(sheet, "pine", 0.0, 0.3)
    side = (-0.04, 0.14) if sheet.scene.seed % 2 else (0.86, 1.04)
    trees.plant_row(sheet, horizon + 0.17, 0.30, 3, pines, 507, side, 0.3)
