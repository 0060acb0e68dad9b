"""A village: cottages and a church among trees before rounded hills, a lane that winds down to us."""

import numpy as np

from app.engines.sketchbook import terrain, trees
from app.engines.sketchbook.light import hazed
from app.engines.sketchbook.pixels import Floats, as_floats, mix, rgb_of, soft
from app.engines.sketchbook.settings.facades import EVENING, GLASS, LAMP, Spot, polygon
from app.engines.sketchbook.settings.far import backdrop, soil_of
from app.engines.sketchbook.settings.turf import paint_turf
from app.engines.sketchbook.sheet import Sheet
from app.engines.sketchbook.sky import paint_sky

WALLS = ("efe3cc", "e0c9a0", "d9b89a", "cfc6b8", "e6d9c8")
TILES = ("a8523c", "8a4a3a", "6f5a52", "b5694a", "9c7a4a")


def paint_village(sheet: Sheet) -> None:
    horizon = sheet.scene.horizon
    paint_sky(sheet, horizon)
    soil = soil_of(sheet)
    backdrop(sheet, horizon - 0.03)
    terrain.paint_ground(
        sheet, horizon - 0.05, soil.far, soil.far, 711, 0.04, 1.8, 0.1, None, 0.3, distance=0.5
    )
    trees.plant_row(sheet, horizon - 0.012, 0.05, 26, trees.wood_of(sheet, "leafy", 0.42, 0.3), 712)
    chance = sheet.chance(713)
    for row, (feet, count, size, haze) in enumerate(
        ((horizon + 0.012, 7, 0.115, 0.34), (horizon + 0.07, 5, 0.185, 0.14))
    ):
        terrain.paint_ground(
            sheet, feet - 0.012, soil.near, soil.far, 714 + row, 0.008, 2.0, 0.14, soil.dapple, 0.3,
            distance=haze * 0.6,
        )  # fmt: skip
        _row(sheet, feet, count, size, haze, row, chance)
        trees.plant_row(
            sheet, feet + 0.012, size * 0.8, 6, trees.wood_of(sheet, "leafy", haze, 0.2), 718 + row
        )
        bushes = trees.wood_of(sheet, "bush", haze * 0.8, 0.3)
        trees.plant_row(sheet, feet + 0.016, size * 0.3, 22, bushes, 721 + row)
    paint_turf(sheet, horizon + 0.10)
    _lane(sheet, horizon + 0.05)


def _row(
    sheet: Sheet, feet: float, count: int, size: float, haze: float, row: int,
    chance: np.random.Generator,
) -> None:  # fmt: skip
    """Cottages side by side with gaps; among the far ones the church."""
    cover = np.zeros((sheet.height, sheet.width), np.float32)
    number = max(2, round(count * sheet.across))
    church = int(chance.integers(number)) if row == 0 else -1
    for k in range(number):
        x = (k + float(chance.uniform(0.2, 0.8))) / number
        if row == 1 and abs(x - 0.5) < 0.10 / sheet.across:
            continue
        foot = feet + float(chance.uniform(-0.006, 0.008))
        if k == church:
            _church(sheet, cover, x, foot, size, haze)
        else:
            _cottage(sheet, cover, x, foot, size * float(chance.uniform(0.8, 1.15)), haze, chance)
    sheet.claim(cover, 0.42, 0.2)


def _cottage(
    sheet: Sheet, cover: Floats, x: float, foot: float, size: float, haze: float,
    chance: np.random.Generator,
) -> None:  # fmt: skip
    """A gabled house seen from the corner: its front in the light, its long side less."""
    light = sheet.light
    own, tile = (rgb_of(row[int(chance.integers(len(row)))]) for row in (WALLS, TILES))
    if "snow" in sheet.scene.features:
        tile = rgb_of("eef2f8")
    shade = mix(light.shaded(own), light.lit(own), 0.25)
    front, flank = (light.lit(own), shade) if light.side < 0 else (shade, light.lit(own))
    front, flank = hazed(light, front, haze), hazed(light, flank, haze)
    roof = hazed(light, mix(light.shaded(tile), light.lit(tile), 0.75), haze)
    spot = Spot(sheet, cover, x, foot, size / sheet.across, size / sheet.down)
    _house(spot, front, flank, roof, float(chance.uniform(0.0, 0.22)))
    _panes(spot, haze, chance)


def _house(spot: Spot, front: Floats, flank: Floats, roof: Floats, chimney: float) -> None:
    """The gable, the long side, the roof and its chimney, which stands `chimney` widths from the middle."""
    sheet, cover, x, foot, w, h = spot
    wall, ridge = foot - 0.42 * h, foot - 0.86 * h
    split = x - 0.14 * w
    polygon(
        sheet,
        cover,
        [
            (x - 0.5 * w, foot),
            (x - 0.5 * w, wall),
            (x - 0.32 * w, ridge),
            (split, wall),
            (split, foot),
        ],
        front,
    )
    polygon(
        sheet,
        cover,
        [(split, foot), (split, wall), (x + 0.5 * w, wall), (x + 0.5 * w, foot)],
        flank,
    )
    polygon(
        sheet,
        cover,
        [
            (x - 0.335 * w, ridge - 0.02 * h),
            (x + 0.36 * w, ridge - 0.02 * h),
            (x + 0.54 * w, wall + 0.03 * h),
            (split - 0.02 * w, wall + 0.03 * h),
        ],
        roof,
    )
    stack = x + chimney * w
    polygon(
        sheet,
        cover,
        [
            (stack, ridge + 0.05 * h),
            (stack, ridge - 0.16 * h),
            (stack + 0.07 * w, ridge - 0.16 * h),
            (stack + 0.07 * w, ridge + 0.05 * h),
        ],
        flank * np.float32(0.8),
    )


def _panes(spot: Spot, haze: float, chance: np.random.Generator) -> None:
    """Five windows; towards evening some are lit."""
    sheet, _, x, foot, w, h = spot
    light = sheet.light
    evening = EVENING.get(sheet.scene.time, 0.0)
    glass = hazed(light, mix(light.shaded(GLASS), light.sky[0], 0.2), haze)
    shining = hazed(light, LAMP, haze * 0.4)
    for left, low in ((-0.40, 0.16), (0.0, 0.16), (0.17, 0.16), (0.34, 0.16), (-0.37, 0.52)):
        tone = shining if float(chance.random()) < evening * 1.3 else glass
        a, b = x + left * w, x + (left + 0.10) * w
        y0, y1 = foot - (low + 0.15) * h, foot - low * h
        polygon(sheet, None, [(a, y0), (b, y0), (b, y1), (a, y1)], tone)


def _church(sheet: Sheet, cover: Floats, x: float, foot: float, size: float, haze: float) -> None:
    """A nave and a tower with a pointed spire."""
    light = sheet.light
    w, h = size / sheet.across, size / sheet.down
    stone = rgb_of("d8cbb4")
    lit, dark = hazed(light, light.lit(stone), haze), hazed(light, light.shaded(stone), haze)
    slate = hazed(light, light.shaded(rgb_of("6a5f6a")), haze)
    polygon(
        sheet,
        cover,
        [(x, foot), (x, foot - 0.6 * h), (x + 0.8 * w, foot - 0.6 * h), (x + 0.8 * w, foot)],
        lit,
    )
    polygon(
        sheet,
        cover,
        [
            (x - 0.02 * w, foot - 0.58 * h),
            (x + 0.06 * w, foot - 0.95 * h),
            (x + 0.76 * w, foot - 0.95 * h),
            (x + 0.84 * w, foot - 0.58 * h),
        ],
        slate,
    )
    half, top = 0.15 * w, foot - 1.3 * h
    polygon(
        sheet, cover, [(x - half, foot), (x - half, top), (x + half, top), (x + half, foot)], lit
    )
    dim = (x - half, x - half * 0.2) if light.side > 0 else (x + half * 0.2, x + half)
    polygon(sheet, cover, [(dim[0], foot), (dim[0], top), (dim[1], top), (dim[1], foot)], dark)
    polygon(
        sheet, cover, [(x - half * 1.15, top), (x, top - 0.95 * h), (x + half * 1.15, top)], slate
    )


def _lane(sheet: Sheet, top: float) -> None:
    """A path of trodden earth that winds from the houses to our feet."""
    light, snow = sheet.light, "snow" in sheet.scene.features
    earth = rgb_of("dfe5ee" if snow else "d3b98c")
    t = np.clip((sheet.y - top) / (1 - top), 0, 1)
    way = float(sheet.chance(725).choice([-1.0, 1.0]))
    middle = np.float32(0.5) + np.float32(way * 0.13) * np.sin(t**0.7 * np.float32(4.4)) * t**0.6
    wide = (np.float32(0.010) + np.float32(0.085) * t**1.3) / np.float32(sheet.across)
    ragged = sheet.noise(8, 726, 4, (1, 2.5))
    apart = np.abs(sheet.x - middle) / wide + ragged * np.float32(0.10)
    cover = soft(1.08, 0.82, as_floats(apart)) * soft(0.0, 0.02, t)
    rgb = mix(
        light.lit(earth),
        light.shaded(earth),
        soft(0.4, 1.6, ragged + soft(0.4, 1.0, as_floats(apart)) * 1.2),
    )
    sheet.put(rgb, cover * np.float32(0.92), 1.3, 0.15, new=False)
