"""A desert: dunes behind dunes, each with a lit and a dark face, flat-topped rocks in the heat beyond."""

from app.engines.sketchbook import rocks
from app.engines.sketchbook.settings.drifts import paint_dunes
from app.engines.sketchbook.settings.far import backdrop
from app.engines.sketchbook.settings.ranges import RED_ROCK, paint_mesas
from app.engines.sketchbook.sheet import Sheet
from app.engines.sketchbook.sky import paint_sky


def paint_desert(sheet: Sheet) -> None:
    horizon = sheet.scene.horizon
    cloudy = None if {"clouds", "storm", "rain"} & sheet.scene.features else 0.2
    paint_sky(sheet, horizon + 0.02, cloudy)
    backdrop(sheet, horizon, lambda: paint_mesas(sheet, horizon - 0.005))
    paint_dunes(sheet, horizon, horizon + (1 - horizon) * 0.62, 5, 551)
    sheet.land = horizon + 0.06
    rocks.strew_rocks(sheet, horizon + 0.12, 0.99, 7, 552, 0.05, RED_ROCK)
