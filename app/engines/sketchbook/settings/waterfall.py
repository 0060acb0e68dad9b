"""A waterfall: white water over a wooded cliff into a pool with mist over it, stones and ferns before us."""

import numpy as np

from app.engines.sketchbook import rocks, terrain, trees
from app.engines.sketchbook.pixels import Floats, as_floats, mix, rgb_of, soft
from app.engines.sketchbook.settings.far import backdrop, paint_wood, soil_of
from app.engines.sketchbook.settings.lake import shore_trees
from app.engines.sketchbook.sheet import Sheet
from app.engines.sketchbook.sky import paint_sky
from app.engines.sketchbook.water import paint_water

CLIFF, MOSS, FOAM = rgb_of("83786f"), rgb_of("6f8a45"), rgb_of("f3f8fa")


def paint_waterfall(sheet: Sheet) -> None:
    horizon = sheet.scene.horizon
    pool, lip = horizon + 0.05, horizon * 0.42
    paint_sky(sheet, lip + 0.06)
    kind = shore_trees(sheet)
    backdrop(sheet, lip + 0.04, lambda: paint_wood(sheet, lip + 0.05, kind))
    line = _cliff(sheet, lip, pool)
    x = float(sheet.chance(531).uniform(0.36, 0.64))
    at = min(sheet.width - 1, int(x * sheet.width))
    notch = np.abs(sheet.x[0] - x) < 0.07 / sheet.across
    trees.plant_row(
        sheet, np.where(notch, -1.0, line + 0.012).astype(np.float32), 0.14, 22,
        trees.wood_of(sheet, kind, 0.12, 0.25), 532,
    )  # fmt: skip
    _fall(sheet, x, float(line[at]) + 0.008, pool)
    paint_water(sheet, pool, 533, 0.55, 1.2, rgb_of("6fa8a4"), rgb_of("1f5660"))
    _churned(sheet, x, pool)
    wood = trees.wood_of(sheet, "bush", 0.05, 0.3)
    trees.plant_row(sheet, pool + 0.02, 0.10, 7, wood, 534, (-0.04, 0.22), 0.2)
    trees.plant_row(sheet, pool + 0.02, 0.10, 7, wood, 535, (0.78, 1.04), 0.2)
    rocks.strew_rocks(sheet, pool + 0.005, pool + 0.05, 20, 536, 0.07, CLIFF, (0.0, 0.36))
    rocks.strew_rocks(sheet, pool + 0.005, pool + 0.05, 20, 537, 0.07, CLIFF, (0.64, 1.0))
    _near(sheet)


def _cliff(sheet: Sheet, lip: float, pool: float) -> Floats:
    """A wall of rock with moss on its ledges from its edge (W,) down to the pool; returns that edge."""
    light = sheet.light
    line = as_floats(lip + sheet.ridge(4, 541, 6) * np.float32(0.035))
    cover = soft(-1.2 / sheet.height, 1.2 / sheet.height, sheet.y - line[None])
    pillars = sheet.noise(7, 542, 5, (2.2, 0.6))
    ledges = sheet.noise(6, 543, 5, (0.8, 3.0))
    dark = soft(-1.0, 1.0, pillars * np.float32(0.9) + ledges * np.float32(0.35)
                + np.float32(0.5 * -light.side) * (sheet.x - 0.5) * 2)  # fmt: skip
    rgb = mix(np.broadcast_to(light.lit(CLIFF), sheet.rgb.shape), light.shaded(CLIFF), dark)
    grown = light.lit_snow(terrain.SNOW) if "snow" in sheet.scene.features else light.lit(MOSS)
    rgb = mix(rgb, grown, soft(0.55, 1.2, ledges) * np.float32(0.75))
    rgb = mix(
        rgb, light.shaded(CLIFF), soft(pool - 0.12, pool, sheet.y) * np.float32(0.4) + 0 * ledges
    )
    rgb = mix(rgb, light.haze, 0.12)
    sheet.put(np.clip(rgb, 0, 1), cover, 1.45 + pillars * np.float32(0.1), 0.15)
    return line


def _fall(sheet: Sheet, x: float, lip: float, pool: float) -> None:
    """The water's strands, white where they catch the light, widening as they fall."""
    light = sheet.light
    t = np.clip((sheet.y - lip) / max(0.05, pool - lip), 0, 1)
    strands = sheet.noise(10, 544, 4, (4.0, 0.35))
    wide = (np.float32(0.040) + np.float32(0.030) * t**1.5) / np.float32(sheet.across)
    sway = np.sin(t * np.float32(5)) * np.float32(0.008 / sheet.across)
    apart = np.abs(sheet.x - x - sway) / wide
    cover = soft(1.15, 0.65, apart + strands * np.float32(0.16)) * soft(
        -0.008, 0.004, sheet.y - lip
    )
    cover *= soft(pool + 0.01, pool - 0.005, sheet.y)
    white = mix(light.lit_snow(FOAM), light.shaded(rgb_of("b9d4dc")), soft(0.2, 2.2, strands))
    sheet.put(white, cover * np.float32(0.94), 1.55, 0.35)


def _churned(sheet: Sheet, x: float, pool: float) -> None:
    """Foam in rings where the water strikes, and mist rising from it."""
    light = sheet.light
    ragged = sheet.noise(11, 545, 4, (1, 2.5))
    off_x = (sheet.x - np.float32(x)) * np.float32(sheet.across)
    off_y = (sheet.y - np.float32(pool + 0.012)) * np.float32(sheet.down)
    apart = np.hypot(off_x, off_y * np.float32(3.4)) + ragged * np.float32(0.018)
    rings = soft(0.25, 1.0, np.sin(apart * np.float32(75))) * soft(0.30, 0.08, apart)
    foam = np.maximum(soft(0.12, 0.06, apart), rings * np.float32(0.6)) * (sheet.y > pool)
    sheet.put(
        light.lit_snow(FOAM), foam.astype(np.float32) * np.float32(0.85), 0.03, 0.25, new=False
    )
    mist = np.exp(-((off_x / 0.17) ** 2) - ((off_y + 0.03) / 0.075) ** 2) * np.float32(0.62)
    mist = mist * (1 + sheet.noise(5, 546, 4) * np.float32(0.22))
    sheet.put(light.lit_snow(FOAM), np.clip(mist, 0, 0.8).astype(np.float32), None, 0.1, new=False)


def _near(sheet: Sheet) -> None:
    """Our own bank under what stands there, else stones at the lower edge."""
    feet = [t.box.y + t.box.h for t in sheet.scene.things if t.support == "ground"]
    top = min([*(foot for foot in feet if foot > 0.84), 0.965]) - 0.04
    soil = soil_of(sheet)
    terrain.paint_ground(sheet, top, soil.near, soil.far, 547, 0.02, 2.0, 0.2, soil.dapple, 0.4)
    water = sheet.water or (top, 1.0)
    sheet.land, sheet.water, sheet.far = top, (water[0], top), None
    rocks.strew_rocks(sheet, top + 0.005, top + 0.03, 14, 548, 0.07, CLIFF)
