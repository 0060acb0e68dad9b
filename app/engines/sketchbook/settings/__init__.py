"""The settings, one module each: what lies behind and under the things of a scene."""

from collections.abc import Callable

from app.engines.sketchbook.scene import Setting
from app.engines.sketchbook.settings.beach import paint_beach
from app.engines.sketchbook.settings.canyon import paint_canyon
from app.engines.sketchbook.settings.city import paint_city
from app.engines.sketchbook.settings.clouds import paint_cloudscape
from app.engines.sketchbook.settings.desert import paint_desert
from app.engines.sketchbook.settings.farm import paint_farm
from app.engines.sketchbook.settings.forest import paint_forest
from app.engines.sketchbook.settings.garden import paint_garden
from app.engines.sketchbook.settings.harbour import paint_harbour
from app.engines.sketchbook.settings.hills import paint_hills
from app.engines.sketchbook.settings.jungle import paint_jungle
from app.engines.sketchbook.settings.lake import paint_lake
from app.engines.sketchbook.settings.market import paint_market
from app.engines.sketchbook.settings.meadow import paint_meadow
from app.engines.sketchbook.settings.moon import paint_mars, paint_moon
from app.engines.sketchbook.settings.mountains import paint_mountains
from app.engines.sketchbook.settings.night_sky import paint_night_sky
from app.engines.sketchbook.settings.plain import paint_plain
from app.engines.sketchbook.settings.river import paint_river
from app.engines.sketchbook.settings.rocky_mountains import paint_rocky_mountains
from app.engines.sketchbook.settings.room import paint_room
from app.engines.sketchbook.settings.sea import paint_sea
from app.engines.sketchbook.settings.snow_field import paint_snow_field
from app.engines.sketchbook.settings.space import paint_space
from app.engines.sketchbook.settings.street import paint_street
from app.engines.sketchbook.settings.studio import paint_studio
from app.engines.sketchbook.settings.table import paint_table
from app.engines.sketchbook.settings.under_water import paint_under_water
from app.engines.sketchbook.settings.village import paint_village
from app.engines.sketchbook.settings.volcano import paint_volcano
from app.engines.sketchbook.settings.waterfall import paint_waterfall
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
    "rocky mountains": paint_rocky_mountains,
    "river": paint_river,
    "waterfall": paint_waterfall,
    "desert": paint_desert,
    "street": paint_street,
    "room": paint_room,
    "garden": paint_garden,
    "farm": paint_farm,
    "space": paint_space,
    "under water": paint_under_water,
    "volcano": paint_volcano,
    "snow field": paint_snow_field,
    "sky": paint_cloudscape,
    "market": paint_market,
    "harbour": paint_harbour,
    "meadow": paint_meadow,
    "canyon": paint_canyon,
    "jungle": paint_jungle,
    "village": paint_village,
    "moon": paint_moon,
    "mars": paint_mars,
    "studio": paint_studio,
}


def paint_setting(sheet: Sheet) -> None:
    """Fill the whole sheet with the scene's setting."""
    PAINTED[sheet.scene.setting](sheet)
