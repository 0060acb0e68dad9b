"""A lake: mountains or woods on the far shore, doubled in the water, a bank or reeds at our feet."""

import numpy as np

from app.engines.sketchbook import terrain, trees
from app.engines.sketchbook.marks import polygon
from app.engines.sketchbook.pixels import mix, rgb_of
from app.engines.sketchbook.settings.far import DRY_LANDS, backdrop, soil_of
from app.engines.sketchbook.settings.ranges import paint_ranges
from app.engines.sketchbook.sheet import Sheet
from app.engines.sketchbook.sky import paint_sky
from app.engines.sketchbook.water import paint_water

NEAR = 0.84  # feet lower than this stand on our own bank


def paint_lake(sheet: Sheet) -> None:
    scene, horizon = sheet.scene, sheet.scene.horizon
    paint_sky(sheet, horizon)
    backdrop(sheet, horizon, lambda: paint_ranges(sheet, horizon, 0.8))
    soil, dry = soil_of(sheet), bool(DRY_LANDS & {*scene.behind})
    bank = soil.far if dry or "snow" in scene.features else mix(soil.turf, rgb_of("8a8a6a"), 0.4)
    terrain.paint_ground(
        sheet, horizon - 0.015, bank, bank, 51, 0.012, 2.5, 0.1, None, 0.3, distance=0.42
    )
    kind = shore_trees(sheet)
    if kind == "palm":
        bushes = trees.wood_of(sheet, "bush", 0.25, 0.3)
        trees.plant_row(sheet, horizon + 0.006, 0.03, 16, bushes, 52)
    else:
        wood = trees.wood_of(sheet, kind, 0.34, 0.25)
        trees.plant_row(sheet, horizon + 0.002, 0.075, 34, wood, 52)
    trees.plant_row(
        sheet, horizon + 0.010, 0.11, 9, trees.wood_of(sheet, kind, 0.12, 0.1), 53, (0.0, 0.45)
    )
    paint_water(sheet, horizon + 0.008, 54, 0.78)
    _bank(sheet)


def shore_trees(sheet: Sheet) -> str:
    """What grows by water: palms in dry and hot lands, else pines or leafy trees."""
    scene = sheet.scene
    if (DRY_LANDS | {"jungle"}) & {scene.setting, *scene.behind}:
        return "palm"
    leafy = {"autumn", "spring"} & scene.features
    return "leafy" if leafy or (scene.seed % 2 and "snow" not in scene.features) else "pine"


def _bank(sheet: Sheet) -> None:
    """The near bank, wherever something stands low in the picture; reeds in one corner else."""
    feet = [thing.box.y + thing.box.h for thing in sheet.scene.things if thing.support == "ground"]
    low = [foot for foot in feet if foot > NEAR]
    snow = "snow" in sheet.scene.features
    if low:
        soil = soil_of(sheet)
        top = min(low) - 0.045
        terrain.paint_ground(
            sheet, top, soil.near, soil.near, 55, 0.02, 1.6, 0.18, soil.dapple, 0.4
        )
        sheet.far = sheet.scene.horizon - 0.02
        sheet.land, sheet.water = top, (sheet.scene.horizon, top)
    if not snow:
        _reeds(sheet, min(low) - 0.03 if low else 1.0)


def _reeds(sheet: Sheet, foot: float) -> None:
    """A stand of reeds in the seed's corner, where no thing is."""
    things = sheet.scene.things
    side = sheet.scene.seed % 2
    if any(round(t.box.centre[0]) == side and t.box.y + t.box.h > 0.8 for t in things):
        return
    chance = sheet.chance(56)
    colours = [rgb_of(text) for text in ("4f6b32", "7a8a3e", "a3953f", "5d7a3c")]
    sheet.regions += 1
    cover = np.zeros((sheet.height, sheet.width), np.float32)
    for _ in range(60):
        x = abs(float(chance.normal(0, 0.07))) / sheet.across
        x = x if side == 0 else 1 - x
        tall = float(chance.uniform(0.07, 0.24)) / sheet.down
        lean = float(chance.normal(0.02, 0.03)) * (1 if side == 0 else -1)
        wide = float(chance.uniform(0.0018, 0.0042)) / sheet.across
        colour = sheet.light.lit(
            colours[int(chance.integers(4))] * np.float32(chance.uniform(0.75, 1.1))
        )
        y = foot + 0.02 + float(chance.uniform(0, 0.02))
        blade = np.array([[x - wide, y], [x + lean * 0.4 - wide * 0.6, y - tall * 0.6], [x + lean, y - tall],
                          [x + lean * 0.4 + wide * 0.6, y - tall * 0.6], [x + wide, y]])  # fmt: skip
        scaled = blade * (sheet.width, sheet.height)
        polygon(sheet.rgb, scaled, colour)
        polygon(cover, scaled, 1.0)
    inside = cover > 0.5
    sheet.ids[inside], sheet.focus[inside], sheet.angle[inside] = sheet.regions, 0.5, 1.5
