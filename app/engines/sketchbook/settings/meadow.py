"""A meadow: flowers in drifts up to a line of trees under a wide sky, tall grass at our feet."""

from app.engines.sketchbook import terrain, trees
from app.engines.sketchbook.settings.far import backdrop, soil_of
from app.engines.sketchbook.settings.turf import paint_turf, strew_flowers
from app.engines.sketchbook.sheet import Sheet
from app.engines.sketchbook.sky import paint_sky


def paint_meadow(sheet: Sheet) -> None:
    horizon = sheet.scene.horizon
    paint_sky(sheet, horizon + 0.02)
    backdrop(sheet, horizon, lambda: _rise(sheet, horizon))
    trees.plant_row(sheet, horizon + 0.008, 0.07, 30, trees.wood_of(sheet, "bush", 0.42, 0.3), 631)
    start = float(sheet.chance(632).uniform(0.0, 0.45))
    wood = trees.wood_of(sheet, "leafy", 0.26, 0.2)
    trees.plant_row(sheet, horizon + 0.012, 0.16, 9, wood, 633, (start, start + 0.5))
    paint_turf(sheet, horizon + 0.008)
    if not {"snow", "autumn"} & sheet.scene.features and sheet.scene.style != "ink":
        strew_flowers(sheet, horizon + 0.03, 420, 634, 1.15)
        strew_flowers(sheet, 0.80, 60, 635, 1.9)


def _rise(sheet: Sheet, horizon: float) -> None:
    soil = soil_of(sheet)
    terrain.paint_ground(
        sheet, horizon - 0.05, soil.far, soil.far, 636, 0.025, 1.8, 0.08, None, 0.25, distance=0.55
    )
