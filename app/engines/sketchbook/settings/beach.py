"""A beach: sky, a strip of sea with surf, and sand that fills the near half."""

import numpy as np

from app.engines.sketchbook import terrain
from app.engines.sketchbook.marks import oval
from app.engines.sketchbook.pixels import rgb_of
from app.engines.sketchbook.settings.far import backdrop
from app.engines.sketchbook.settings.sea import paint_swell
from app.engines.sketchbook.sheet import Sheet
from app.engines.sketchbook.sky import paint_sky
from app.engines.sketchbook.water import paint_surf

SHARE_OF_SEA = 0.42  # of what lies below the horizon


def paint_beach(sheet: Sheet) -> None:
    horizon = sheet.scene.horizon
    paint_sky(sheet, horizon)
    coast = rgb_of("7f9a86")
    backdrop(
        sheet,
        horizon + 0.004,
        lambda: terrain.paint_range(sheet, horizon + 0.002, 0.07, 111, coast, 0.5, 0, 1.6),
    )
    paint_swell(sheet, horizon, 0.6)
    shore = shore_of(sheet)
    sand, dry = rgb_of("f6dfae"), rgb_of("f2cf90")
    line = terrain.paint_ground(
        sheet,
        shore,
        dry,
        sand,
        112,
        0.018,
        1.4,
        0.08,
        rgb_of("fff1cf"),
        0.12,
        focus=0.08,
        angle=-0.06,
    )
    sheet.land, sheet.water = shore + 0.02, (horizon, shore)
    paint_surf(sheet, line)
    _pebbles(sheet, shore + 0.05)


def shore_of(sheet: Sheet) -> float:
    """Where the sand begins, 0..1: nearer us where something floats lower, higher where something stands higher."""
    horizon = sheet.scene.horizon
    shore = horizon + (1 - horizon) * SHARE_OF_SEA
    for thing in sheet.scene.things:
        foot = thing.box.y + thing.box.h
        if thing.support == "water":
            shore = max(shore, min(0.92, foot + 0.02))
    return shore


def _pebbles(sheet: Sheet, top: float) -> None:
    chance = sheet.chance(113)
    for _ in range(int(46 * sheet.across)):
        deep = float(chance.random())
        x, y = float(chance.random()), top + (1 - top) * deep
        size = (0.0015 + 0.004 * deep) * sheet.unit * float(chance.uniform(0.6, 1.4))
        colour = sheet.light.lit(rgb_of("b59a70")) * np.float32(chance.uniform(0.75, 1.15))
        oval(sheet.rgb, x * sheet.width, y * sheet.height, size, size * 0.56, colour)
