"""A harbour: moored boats with bare masts before a row of houses, doubled in still water; a stone quay."""

import numpy as np

from app.engines.sketchbook import terrain, trees
from app.engines.sketchbook.light import hazed
from app.engines.sketchbook.pixels import Floats, mix, rgb_of, soft
from app.engines.sketchbook.settings.facades import Spot, paint_row, polygon
from app.engines.sketchbook.settings.far import backdrop, soil_of
from app.engines.sketchbook.sheet import Sheet
from app.engines.sketchbook.sky import paint_sky
from app.engines.sketchbook.water import paint_water

HULLS = ("b5473c", "2f5a7a", "e6ddc8", "3f6a58", "d9a03f", "33404f")
QUAY = rgb_of("a3988a")


def paint_harbour(sheet: Sheet) -> None:
    horizon = sheet.scene.horizon
    paint_sky(sheet, horizon)
    soil = soil_of(sheet)
    backdrop(
        sheet, horizon,
        lambda: terrain.paint_ground(
            sheet, horizon - 0.10, soil.far, soil.far, 741, 0.05, 1.6, 0.1, None, 0.3, distance=0.5
        ),
    )  # fmt: skip
    trees.plant_row(sheet, horizon - 0.02, 0.05, 18, trees.wood_of(sheet, "leafy", 0.42, 0.3), 742)
    paint_row(sheet, horizon, 0.13, 0.24, 0.095, 744)
    light = sheet.light
    wall = hazed(light, mix(light.lit(QUAY), light.shaded(QUAY), 0.4), 0.15)
    cover = soft(horizon - 0.006, horizon - 0.004, sheet.y) * soft(
        horizon + 0.024, horizon + 0.022, sheet.y
    )
    sheet.put(wall, cover + np.zeros((1, sheet.width), np.float32), 0.02, 0.15)
    _boats(sheet, horizon + 0.026)
    paint_water(sheet, horizon + 0.022, 745, 0.74, 0.8, rgb_of("6fa0a4"), rgb_of("1f4f60"))
    sheet.far = horizon - 0.03
    _moored(sheet)
    _quay(sheet)


def _boats(sheet: Sheet, line: float) -> None:
    """A row of moored boats, their masts against the houses."""
    chance = sheet.chance(746)
    cover = np.zeros((sheet.height, sheet.width), np.float32)
    count = max(4, round(7 * sheet.across))
    for k in range(count):
        x = (k + float(chance.uniform(0.1, 0.9))) / count
        _boat(
            sheet, cover, x, line + 0.004, 0.105 * float(chance.uniform(0.75, 1.25)), 0.20, chance
        )
    sheet.claim(cover, 0.4, 1.4)


def _boat(
    sheet: Sheet, cover: Floats, x: float, foot: float, long: float, haze: float,
    chance: np.random.Generator,
) -> None:  # fmt: skip
    """A hull under a mast with a furled sail, or under a cabin; `long` in units."""
    light = sheet.light
    own = rgb_of(HULLS[int(chance.integers(len(HULLS)))])
    hull = hazed(light, mix(light.shaded(own), light.lit(own), 0.6), haze)
    rim = hazed(light, light.lit(rgb_of("f0e8d8")), haze)
    mast = hazed(light, light.shaded(rgb_of("7a5f48")), haze)
    way = float(chance.choice([-1.0, 1.0]))
    spot = Spot(sheet, cover, x, foot, long / sheet.across, long / sheet.down)
    if chance.random() < 0.6:
        _mast(spot, way, float(chance.uniform(1.1, 1.7)) * spot.h, mast, rim)
    else:
        _cabin(spot, way, rim, mast)
    _hull(spot, way, hull, rim)


def _mast(spot: Spot, way: float, tall: float, mast: Floats, rim: Floats) -> None:
    """A mast, and the sail furled on its boom."""
    sheet, cover, x, foot, w, h = spot
    at = x + way * 0.05 * w
    wide = max(0.012 * w, 0.6 / sheet.width)
    polygon(
        sheet,
        cover,
        [
            (at - wide, foot),
            (at - wide * 0.6, foot - tall),
            (at + wide * 0.6, foot - tall),
            (at + wide, foot),
        ],
        mast,
    )
    boom = foot - 0.42 * h
    polygon(
        sheet,
        cover,
        [
            (at, boom - 0.05 * h),
            (at - way * 0.40 * w, boom - 0.02 * h),
            (at - way * 0.40 * w, boom + 0.03 * h),
            (at, boom + 0.04 * h),
        ],
        rim,
    )


def _cabin(spot: Spot, way: float, rim: Floats, mast: Floats) -> None:
    """A low wheelhouse with a dark window."""
    sheet, cover, x, foot, w, h = spot
    left = x - way * 0.12 * w
    polygon(
        sheet,
        cover,
        [
            (left - 0.16 * w, foot),
            (left - 0.14 * w, foot - 0.52 * h),
            (left + 0.14 * w, foot - 0.52 * h),
            (left + 0.16 * w, foot),
        ],
        rim,
    )
    polygon(
        sheet,
        None,
        [
            (left - 0.10 * w, foot - 0.34 * h),
            (left - 0.10 * w, foot - 0.45 * h),
            (left + 0.10 * w, foot - 0.45 * h),
            (left + 0.10 * w, foot - 0.34 * h),
        ],
        mast,
    )


def _hull(spot: Spot, way: float, hull: Floats, rim: Floats) -> None:
    """From stern to bow, with a light strake below the gunwale."""
    sheet, cover, x, foot, w, h = spot
    bow = x + way * 0.52 * w
    stern = x - way * 0.46 * w
    polygon(
        sheet,
        cover,
        [
            (stern, foot - 0.22 * h),
            (bow, foot - 0.30 * h),
            (bow - way * 0.14 * w, foot + 0.02 * h),
            (stern + way * 0.05 * w, foot + 0.02 * h),
        ],
        hull,
    )
    polygon(
        sheet,
        None,
        [
            (stern, foot - 0.22 * h),
            (bow, foot - 0.30 * h),
            (bow, foot - 0.25 * h),
            (stern, foot - 0.17 * h),
        ],
        rim,
    )


def _moored(sheet: Sheet) -> None:
    """Posts in the water near us at one side, each with its reflection."""
    light, chance = sheet.light, sheet.chance(747)
    wood, dark = light.lit(rgb_of("7a6248")), light.shaded(rgb_of("6a5440"))
    side = 0.0 if chance.random() < 0.5 else 1.0
    for k in range(4):
        x = side + (1 - 2 * side) * (0.025 + 0.05 * k) / sheet.across
        foot, tall = 0.845 - 0.035 * k, (0.15 - 0.022 * k) / sheet.down
        wide = (0.0105 - 0.0014 * k) / sheet.across
        polygon(sheet, None, _post(x, foot, -tall, wide), mix(wood, dark, 0.35))
        lit = x + light.side * wide * 0.5
        polygon(sheet, None, _post(lit, foot, -tall, wide * 0.45), wood)
        mirror = mix(dark, light.sky[-2], 0.25)
        polygon(sheet, None, _post(x, foot, tall * 0.55, wide * 0.9), mirror)


def _post(x: float, foot: float, tall: float, wide: float) -> list[tuple[float, float]]:
    return [(x - wide, foot), (x - wide, foot + tall), (x + wide, foot + tall), (x + wide, foot)]


def _quay(sheet: Sheet) -> None:
    """The stones we stand on, with an edge and bollards; only its edge shows where nothing stands."""
    light = sheet.light
    feet = [t.box.y + t.box.h for t in sheet.scene.things if t.support == "ground"]
    top = min([*(foot for foot in feet if foot > 0.84), 0.975]) - 0.05
    stone = rgb_of("e8edf4") if "snow" in sheet.scene.features else QUAY
    grain = sheet.noise(7, 748, 5, (1, 2.5))
    below = np.clip((sheet.y - top) / max(0.03, 1 - top), 0, 1)
    columns = (
        (sheet.x - np.float32(0.5))
        / (np.float32(0.75) + below * np.float32(0.5))
        * np.float32(11 * sheet.across)
    )
    rows = np.sqrt(below) * np.float32(max(1.5, (1 - top) * 22))
    offset = np.floor(rows) * np.float32(0.5)
    in_x, in_y = (columns + offset) % 1, rows % 1
    seam = soft(
        0.05,
        0.01,
        np.minimum(np.minimum(in_x, 1 - in_x) * 1.6, np.minimum(in_y, 1 - in_y)).astype(np.float32),
    )
    rgb = mix(
        np.broadcast_to(light.lit(stone), sheet.rgb.shape),
        light.shaded(stone),
        seam * np.float32(0.6),
    )
    rgb = rgb * (1 + grain * np.float32(0.06))[..., None]
    edge = soft(-1.2 / sheet.height, 1.2 / sheet.height, sheet.y - top) + np.zeros_like(grain)
    sheet.put(np.clip(rgb, 0, 1).astype(np.float32), edge, 0.03, 0.2, top=top - 0.01)
    face = soft(0.014, 0.010, sheet.y - top) * edge
    sheet.put(mix(light.lit(stone), light.key, 0.2), face * np.float32(0.7), 0.0, 0.3, new=False)
    water = sheet.water or (sheet.scene.horizon, 1.0)
    sheet.land, sheet.water = top, (water[0], top)
