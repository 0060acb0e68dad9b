"""The settings, one module each: what lies behind and under the things of a scene.

`spans` tells where in each setting feet may stand, so that layout and painter agree.
"""

from collections.abc import Callable

from app.engines.sketchbook.scene import Setting, Support
from app.engines.sketchbook.settings.beach import SHARE_OF_SEA, paint_beach
from app.engines.sketchbook.settings.city import paint_city
from app.engines.sketchbook.settings.forest import paint_forest
from app.engines.sketchbook.settings.hills import paint_hills
from app.engines.sketchbook.settings.lake import paint_lake
from app.engines.sketchbook.settings.mountains import paint_mountains
from app.engines.sketchbook.settings.night_sky import paint_night_sky
from app.engines.sketchbook.settings.plain import paint_plain
from app.engines.sketchbook.settings.sea import paint_sea
from app.engines.sketchbook.settings.table import paint_table
from app.engines.sketchbook.sheet import Sheet

PAINTED: dict[Setting, Callable[[Sheet], None]] = {
    "mountains": paint_mountains,
    "hills": paint_hills,
    "forest": paint_forest,
    "lake": paint_lake,
    "sea": paint_sea,
    "beach": paint_beach,
    "night sky": paint_night_sky,
    "table": paint_table,
    "city": paint_city,
    "plain": paint_plain,
}


def paint_setting(sheet: Sheet) -> None:
    """Fill the whole sheet with the scene's setting."""
    PAINTED[sheet.scene.setting](sheet)


def spans(setting: Setting, horizon: float) -> dict[Support, tuple[float, float]]:
    """From which to which height (0..1 from the top) feet rest naturally on each support of a setting.

    A support that is not there is missing; the painter still finds ground or water for what is put elsewhere.
    """
    below = 1 - horizon
    if setting == "table":
        return {"table": (horizon + 0.10 * below, 0.95), "air": (0.06, horizon)}
    if setting == "night sky":
        return {"air": (0.06, 0.95)}
    if setting == "sea":
        return {"water": (horizon + 0.10 * below, 0.96), "air": (0.06, horizon)}
    if setting == "beach":
        shore = horizon + SHARE_OF_SEA * below
        return {
            "ground": (shore + 0.06, 0.96),
            "water": (horizon + 0.05, shore - 0.02),
            "air": (0.06, horizon),
        }
    if setting == "lake":
        return {
            "water": (horizon + 0.12 * below, 0.94),
            "ground": (0.90, 0.98),
            "air": (0.06, horizon),
        }
    return {"ground": (horizon + 0.22 * below, 0.96), "air": (0.06, horizon)}
