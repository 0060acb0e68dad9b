"""A snow field: drifts with blue shadows, far white mountains, a few pines and a half-buried fence."""

import itertools

import numpy as np

from app.engines.sketchbook import trees
from app.engines.sketchbook.marks import polygon
from app.engines.sketchbook.pixels import rgb_of
from app.engines.sketchbook.settings.drifts import paint_drifts
from app.engines.sketchbook.settings.far import backdrop
from app.engines.sketchbook.settings.ranges import paint_ranges
from app.engines.sketchbook.sheet import Sheet
from app.engines.sketchbook.sky import paint_sky


def paint_snow_field(sheet: Sheet) -> None:
    horizon = sheet.scene.horizon
    paint_sky(sheet, horizon + 0.02)
    backdrop(sheet, horizon, lambda: paint_ranges(sheet, horizon, 0.5))
    paint_drifts(sheet, horizon - 0.01, horizon + 0.10, 3, 561, 0.42)
    pines = trees.wood_of(sheet, "pine", 0.32, 0.3)
    trees.plant_row(sheet, horizon + 0.045, 0.09, 16, pines, 562, _half(sheet, 563))
    paint_drifts(sheet, horizon + 0.06, horizon + (1 - horizon) * 0.66, 3, 564, 0.12)
    near = trees.wood_of(sheet, "pine", 0.05, 0.2)
    trees.plant_row(sheet, horizon + 0.13, 0.24, 3, near, 565, _edge(sheet))
    sheet.land = horizon + 0.08
    _fence(sheet, horizon + (1 - horizon) * 0.40)


def _half(sheet: Sheet, salt: int) -> tuple[float, float]:
    start = float(sheet.chance(salt).uniform(0.0, 0.5))
    return start, start + 0.5


def _edge(sheet: Sheet) -> tuple[float, float]:
    return (-0.02, 0.16) if sheet.scene.seed % 2 else (0.84, 1.02)


def _fence(sheet: Sheet, y: float) -> None:
    """Posts and two rails, leaning, snowed in to half their height, on the side without pines."""
    chance, light = sheet.chance(566), sheet.light
    wood = light.shaded(rgb_of("7a6654")) * np.float32(1.1)
    snow = light.lit_snow(rgb_of("f4f7fc"))
    start, way = (1.0, -1) if sheet.scene.seed % 2 else (0.0, 1)
    feet = []
    for k in range(6):
        x = start + way * 0.062 * k / sheet.across
        tall = (0.075 - 0.006 * k) / sheet.down
        foot = y + 0.05 - 0.012 * k + float(chance.uniform(-0.003, 0.003))
        feet.append((x, foot, tall))
        lean, wide = float(chance.normal(0, 0.004)), (0.0055 - 0.0004 * k) / sheet.across
        post = [
            (x - wide, foot),
            (x - wide + lean, foot - tall),
            (x + wide + lean, foot - tall),
            (x + wide, foot),
        ]
        _fill(sheet, post, wood)
        cap = [
            (x - wide * 1.3 + lean, foot - tall),
            (x + lean, foot - tall * 1.14),
            (x + wide * 1.3 + lean, foot - tall),
        ]
        _fill(sheet, cap, snow)
    for (xa, ya, ta), (xb, yb, tb) in itertools.pairwise(feet):
        for high in (0.45, 0.82):
            thick = 0.005 / sheet.down
            rail = [
                (xa, ya - ta * high),
                (xb, yb - tb * high),
                (xb, yb - tb * high + thick),
                (xa, ya - ta * high + thick),
            ]
            _fill(sheet, rail, wood)


def _fill(sheet: Sheet, corners: list[tuple[float, float]], colour: np.ndarray) -> None:
    polygon(sheet.rgb, np.array(corners) * (sheet.width, sheet.height), colour)
