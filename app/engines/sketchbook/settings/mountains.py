"""Mountains: a hazed range, a great one before it, woods at its foot and a meadow or snow field in front."""

from app.engines.sketchbook import trees
from app.engines.sketchbook.settings.far import backdrop
from app.engines.sketchbook.settings.ranges import paint_ranges
from app.engines.sketchbook.settings.turf import paint_turf
from app.engines.sketchbook.sheet import Sheet
from app.engines.sketchbook.sky import paint_sky


def paint_mountains(sheet: Sheet) -> None:
    horizon = sheet.scene.horizon
    paint_sky(sheet, horizon + 0.02)
    backdrop(sheet, horizon)
    paint_ranges(sheet, horizon)
    trees.plant_row(sheet, horizon + 0.015, 0.06, 46, trees.wood_of(sheet, "pine", 0.42, 0.5), 41)
    trees.plant_row(sheet, horizon + 0.045, 0.10, 20, trees.wood_of(sheet, "pine", 0.16, 0.4), 42)
    paint_turf(sheet, horizon + 0.035)
    chance = sheet.chance(43)
    left = float(chance.uniform(0.22, 0.34))
    wood = trees.wood_of(sheet, "pine", 0.0, 0.3)
    trees.plant_row(sheet, horizon + 0.13, left, 3, wood, 44, (-0.06, 0.12), 0.3)
    trees.plant_row(sheet, horizon + 0.11, left * 0.8, 3, wood, 45, (0.90, 1.06), 0.3)
