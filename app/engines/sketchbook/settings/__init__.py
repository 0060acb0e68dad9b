"""The settings, one module each: what lies behind and under the things of a scene."""

from collections.abc import Callable

from app.engines.sketchbook.settings.hills import paint_hills
from app.engines.sketchbook.settings.lake import paint_lake
from app.engines.sketchbook.settings.mountains import paint_mountains
from app.engines.sketchbook.settings.table import paint_table
from app.engines.sketchbook.sheet import Sheet

PAINTED: dict[str, Callable[[Sheet], None]] = {
    "hills": paint_hills,
    "lake": paint_lake,
    "mountains": paint_mountains,
    "table": paint_table,
}


def paint_setting(sheet: Sheet) -> None:
    """Fill the whole sheet with the scene's setting."""
    PAINTED.get(sheet.scene.setting, paint_hills)(sheet)
