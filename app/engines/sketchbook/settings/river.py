"""A river: it winds towards us between meadows and woods and sweeps past in front; a bank with stones at our feet."""

import numpy as np

from app.engines.sketchbook import rocks, terrain, trees
from app.engines.sketchbook.pixels import Floats, as_floats, mix, rgb_of, soft
from app.engines.sketchbook.settings.far import backdrop, soil_of
from app.engines.sketchbook.settings.lake import shore_trees
from app.engines.sketchbook.settings.ranges import paint_ranges
from app.engines.sketchbook.settings.turf import strew_flowers
from app.engines.sketchbook.sheet import Sheet
from app.engines.sketchbook.sky import paint_sky
from app.engines.sketchbook.water import paint_water

BEND, BANK = 0.565, 0.845  # from where it fills the width, and where our own bank begins


def paint_river(sheet: Sheet) -> None:
    horizon = sheet.scene.horizon
    paint_sky(sheet, horizon)
    backdrop(sheet, horizon - 0.02, lambda: paint_ranges(sheet, horizon, 0.62))
    soil, kind = soil_of(sheet), shore_trees(sheet)
    terrain.paint_ground(
        sheet, horizon - 0.03, soil.far, soil.far, 511, 0.02, 2.2, 0.1, None, 0.3, distance=0.45
    )
    wood = trees.wood_of(sheet, kind, 0.42, 0.3)
    trees.plant_row(sheet, horizon - 0.004, 0.06, 30, wood, 512)
    terrain.paint_ground(
        sheet,
        horizon + 0.008,
        soil.near,
        soil.far,
        513,
        0.006,
        2.0,
        0.16,
        soil.dapple,
        0.3,
        distance=0.14,
    )
    stream = _course(sheet, horizon)
    _edges(sheet, stream, horizon)
    paint_water(sheet, horizon + 0.012, 514, 0.72, cover=stream)
    chance = sheet.chance(515)
    side = (-0.04, 0.30) if chance.random() < 0.5 else (0.70, 1.04)
    trees.plant_row(
        sheet, horizon + 0.065, 0.17, 5, trees.wood_of(sheet, kind, 0.16, 0.2), 516, side
    )
    _near_bank(sheet)


def _course(sheet: Sheet, horizon: float) -> Floats:
    """(H, W) of where water is: narrow bends far off, the whole width from `BEND` to `BANK`."""
    chance = sheet.chance(517)
    way = float(chance.choice([-1.0, 1.0]))
    start = float(chance.uniform(0.42, 0.58))
    t = np.clip((sheet.y - horizon - 0.012) / (BEND + 0.03 - horizon), 0, 1.3)
    swing = np.sin(np.sqrt(t) * np.float32(8.2)) * (np.float32(0.03) + np.float32(0.17) * t)
    middle = start + np.float32(way) * swing
    wide = (
        np.float32(0.008)
        + np.float32(0.10) * t**1.7
        + np.float32(1.3) * np.clip(t - 0.78, 0, 1) ** 1.6
    )
    wander = sheet.noise(5, 518, 4, (1, 3)) * (np.float32(0.004) + np.float32(0.012) * t)
    apart = np.abs(sheet.x - middle) + wander
    inside = soft(0.004, -0.004, apart - wide) * soft(0.0, 0.004, sheet.y - horizon - 0.012)
    sheet.water, sheet.far = (BEND + 0.02, BANK), horizon - 0.01
    return as_floats(inside)


def _edges(sheet: Sheet, stream: Floats, horizon: float) -> None:
    """Earth along the water's edge, dark under the far bank."""
    step = max(1, round(sheet.height * 0.006))
    lower = np.roll(stream, -step, 0)
    lower[-step:] = stream[-step:]
    rim = np.clip(lower - stream, 0, 1) * soft(horizon, horizon + 0.1, sheet.y)
    earth = mix(sheet.light.shaded(rgb_of("8a6f50")), sheet.light.lit(rgb_of("8a6f50")), 0.3)
    sheet.put(earth, rim * np.float32(0.8), 0.03, 0.2, new=False)


def _near_bank(sheet: Sheet) -> None:
    """Our own bank: grass and stones, lower where nothing stands."""
    feet = [t.box.y + t.box.h for t in sheet.scene.things if t.support == "ground"]
    low = [foot for foot in feet if foot > BANK]
    top = min([*low, 0.945]) - 0.035
    soil = soil_of(sheet)
    terrain.paint_ground(sheet, top, soil.near, soil.far, 521, 0.022, 1.6, 0.2, soil.dapple, 0.4)
    sheet.land, sheet.water = top, (BEND + 0.02, top)
    rocks.strew_rocks(sheet, top + 0.004, top + 0.03, 16, 522, 0.05)
    if not {"snow", "autumn"} & sheet.scene.features and sheet.scene.style != "ink":
        strew_flowers(sheet, top + 0.03, 60, 523)
