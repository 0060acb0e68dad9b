"""The settings, one module each: what lies behind and under the things of a scene."""

from collections.abc import Callable

from app.engines.sketchbook.scene import Setting
from app.engines.sketchbook.settings.beach import paint_beach
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
