"""Hills and meadow: rounded hills one behind the other, hedges and trees on them, flowers in front."""

import numpy as np

from app.engines.sketchbook import terrain, trees
from app.engines.sketchbook.pixels import mix, rgb_of
from app.engines.sketchbook.settings.far import backdrop
from app.engines.sketchbook.settings.turf import paint_turf
from app.engines.sketchbook.sheet import Sheet
from app.engines.sketchbook.sky import paint_sky
from app.engines.sketchbook.terrain import Peak

FIELDS = ("b8b24e", "93ad48", "c9a552", "7f9f45")


def paint_hills(sheet: Sheet) -> None:
    features, horizon = sheet.scene.features, sheet.scene.horizon
    snow = "snow" in features
    chance = sheet.chance(11)
    paint_sky(sheet, horizon + 0.02)
    backdrop(sheet, horizon - 0.04)
    blue = terrain.SNOW if snow else rgb_of("7f9aa0")
    terrain.paint_ground(
        sheet,
        horizon - 0.05,
        blue,
        blue,
        12,
        0.03,
        2.2,
        0.06,
        None,
        0.1,
        _humps(chance, 3, 0.10, 0.22),
        0.64,
    )
    for salt, lift, height, haze, wood in (
        (13, -0.02, 0.13, 0.42, 0.035),
        (15, 0.015, 0.10, 0.20, 0.055),
    ):
        field = rgb_of(FIELDS[int(chance.integers(len(FIELDS)))])
        grass = terrain.SNOW if snow else mix(terrain.GRASS, field, 0.55)
        humps = _humps(chance, 2, height, 0.26)
        line = terrain.paint_ground(
            sheet, horizon + lift, grass, grass, salt, 0.012, 2.0, 0.10, None, 0.25, humps, haze
        )
        kind = trees.wood_of(sheet, "bush", haze * 0.9, 0.3)
        trees.plant_row(
            sheet, line + 0.012, wood * 0.6, 18, kind, salt + 1, _stretch(float(chance.random()))
        )
        kind = trees.wood_of(sheet, "leafy", haze * 0.9, 0.2)
        few = 9 if "trees" in features or "autumn" in features else 4
        trees.plant_row(sheet, line + 0.010, wood * 1.5, few, kind, salt + 20)
    paint_turf(sheet, horizon + 0.07)


def _humps(chance: np.random.Generator, count: int, height: float, half: float) -> tuple[Peak, ...]:
    """Rounded hills spread over the width; all chance is drawn here."""
    first = float(chance.uniform(0.0, 1.0 / count))
    return tuple(
        Peak(
            first + (k + float(chance.uniform(0.1, 0.7))) / count,
            height * float(chance.uniform(0.55, 1.1)),
            half * float(chance.uniform(0.8, 1.3)),
        )
        for k in range(count)
    )


def _stretch(start: float) -> tuple[float, float]:
    """A hedge takes about half of the width."""
    return start * 0.5, start * 0.5 + 0.5
