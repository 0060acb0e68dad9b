"""A lake: mountains or woods on the far shore, doubled in the water, a bank or reeds at our feet."""

from app.engines.sketchbook import terrain, trees
from app.engines.sketchbook.pixels import mix, rgb_of
from app.engines.sketchbook.settings.mountains import paint_ranges
from app.engines.sketchbook.sheet import Sheet
from app.engines.sketchbook.sky import paint_sky
from app.engines.sketchbook.water import paint_water


def paint_lake(sheet: Sheet) -> None:
    scene, horizon = sheet.scene, sheet.scene.horizon
    autumn = "autumn" in scene.features
    paint_sky(sheet, horizon)
    paint_ranges(sheet, horizon, 0.8)
    bank = terrain.SNOW if "snow" in scene.features else mix(terrain.GRASS, rgb_of("8a8a6a"), 0.4)
    terrain.paint_ground(
        sheet, horizon - 0.015, bank, bank, 51, 0.012, 2.5, 0.1, None, 0.3, distance=0.42
    )
    kind = "leafy" if autumn or scene.seed % 2 else "pine"
    trees.plant_row(sheet, horizon + 0.002, 0.075, 34, trees.wood_of(sheet, kind, 0.34, 0.25), 52)
    trees.plant_row(
        sheet, horizon + 0.010, 0.11, 9, trees.wood_of(sheet, kind, 0.12, 0.1), 53, (0.0, 0.45)
    )
    paint_water(sheet, horizon + 0.008, 54)
