"""A farm: rows of crops that run together at the horizon, a red barn with its silo, a windbreak and a fence."""

import itertools

import numpy as np

from app.engines.sketchbook import terrain, trees
from app.engines.sketchbook.light import hazed
from app.engines.sketchbook.pixels import Floats, as_floats, mix, rgb_of, soft, toned
from app.engines.sketchbook.settings.facades import EVENING, GLASS, LAMP, polygon
from app.engines.sketchbook.settings.far import backdrop, soil_of
from app.engines.sketchbook.settings.turf import paint_turf
from app.engines.sketchbook.sheet import Sheet
from app.engines.sketchbook.sky import paint_sky

WHEAT, FURROW, CORN, EARTH = (rgb_of(t) for t in ("e3bd5a", "b98a3f", "86ad48", "9a7350"))
BARN, TIN, TRIM = rgb_of("b04a38"), rgb_of("c3c6c8"), rgb_of("f0e6d4")


def paint_farm(sheet: Sheet) -> None:
    horizon = sheet.scene.horizon
    paint_sky(sheet, horizon + 0.01)
    soil = soil_of(sheet)
    backdrop(
        sheet, horizon,
        lambda: terrain.paint_ground(
            sheet, horizon - 0.03, soil.far, soil.far, 781, 0.03, 1.8, 0.1, None, 0.3, distance=0.5
        ),
    )  # fmt: skip
    trees.plant_row(sheet, horizon + 0.004, 0.06, 30, trees.wood_of(sheet, "leafy", 0.36, 0.3), 782)
    x = float(sheet.chance(783).choice([0.24, 0.76]))
    terrain.paint_ground(
        sheet,
        horizon + 0.004,
        soil.near,
        soil.far,
        784,
        0.004,
        2.0,
        0.14,
        soil.dapple,
        0.25,
        distance=0.15,
    )
    _barn(sheet, x, horizon + 0.028)
    side = trees.wood_of(sheet, "leafy", 0.14, 0.2)
    trees.plant_row(
        sheet,
        horizon + 0.032,
        0.15,
        3,
        side,
        785,
        (x + 0.12, x + 0.24) if x < 0.5 else (x - 0.24, x - 0.12),
    )
    _rows(sheet, horizon + 0.034, 1 - x)
    paint_turf(sheet, 0.90, flowers=False)
    _fence(sheet, 0.905)
    sheet.land = horizon + 0.05


def _rows(sheet: Sheet, top: float, vanish: float) -> None:
    """Rows of what grows in this season: wheat, green corn in spring, bare furrows in autumn, snow in winter."""
    light, features = sheet.light, sheet.scene.features
    crest, hollow = (WHEAT, FURROW)
    if "snow" in features:
        crest, hollow = terrain.SNOW, rgb_of("b9ad9c")
    elif "autumn" in features:
        crest, hollow = EARTH, rgb_of("6f5238")
    elif "spring" in features or sheet.scene.seed % 3 == 1:
        crest, hollow = CORN, rgb_of("8a6a48")
    below = np.clip((sheet.y - top) / (1 - top), 0, 1)
    fan = (sheet.x - np.float32(vanish)) * np.float32(sheet.across) / (np.float32(0.035) + below)
    grain = sheet.noise(9, 787, 4, (1, 1.6))
    u = fan * np.float32(11) + grain * np.float32(0.16) * soft(0.05, 0.4, below)
    wave = np.sin(u * np.float32(2 * np.pi))
    # far rows are too narrow to be told apart
    wave = wave * soft(0.02, 0.16, below) / (1 + np.exp((np.abs(fan) - 6) * np.float32(0.8)))
    share = soft(0.35, -0.75, as_floats(wave))
    rgb = mix(
        np.broadcast_to(light.lit(crest), sheet.rgb.shape),
        mix(light.shaded(hollow), light.lit(hollow), 0.45),
        share,
    )
    ears = soft(0.5, 1.4, sheet.noise(30, 788, 2, (1, 0.6))) * soft(0.1, 0.6, below)
    rgb = mix(rgb, np.clip(light.lit(crest) * np.float32(1.12), 0, 1), ears * np.float32(0.5))
    rgb = toned(rgb, 1 + grain * np.float32(0.05))
    rgb = mix(rgb, light.haze, soft(0.30, 0.0, below) * np.float32(0.26) + np.zeros_like(grain))
    angle = np.arctan2(np.float32(0.7) * np.ones_like(fan), fan)
    cover = soft(-1.2 / sheet.height, 1.2 / sheet.height, sheet.y - top) + np.zeros_like(grain)
    sheet.put(np.clip(rgb, 0, 1), cover, as_floats(angle), 0.15, top=top)


def _barn(sheet: Sheet, x: float, foot: float) -> None:
    """A barn with a broken roof and white trim, and a silo beside it."""
    light, haze, size = sheet.light, 0.10, 0.20
    w, h = size / sheet.across, size * 0.9 / sheet.down
    cover = np.zeros((sheet.height, sheet.width), np.float32)
    lit, dark = (hazed(light, tone, haze) for tone in (light.lit(BARN), light.shaded(BARN)))
    white = hazed(light, light.lit(TRIM), haze)
    front, flank = (lit, mix(dark, lit, 0.3)) if light.side < 0 else (mix(dark, lit, 0.35), lit)
    tile = rgb_of("eef2f8") if "snow" in sheet.scene.features else rgb_of("7f7672")
    roof = hazed(light, mix(light.shaded(tile), light.lit(tile), 0.7), haze)
    tin, dull = (hazed(light, tone, haze) for tone in (light.lit(TIN), light.shaded(TIN)))

    def fill(points: list[tuple[float, float]], colour: Floats) -> None:
        polygon(sheet, cover, [(x + px * w, foot - py * h) for px, py in points], colour)

    fill(
        [
            (0.60, 0),
            (0.60, 0.95),
            (0.66, 1.06),
            (0.74, 1.10),
            (0.82, 1.06),
            (0.88, 0.95),
            (0.88, 0),
        ],
        tin,
    )
    fill(
        [(0.60, 0), (0.60, 0.95), (0.68, 1.06), (0.69, 0)]
        if light.side > 0
        else [(0.80, 0), (0.80, 1.06), (0.88, 0.95), (0.88, 0)],
        dull,
    )
    fill([(-0.06, 0), (-0.06, 0.46), (0.56, 0.46), (0.56, 0)], flank)
    fill(
        [(-0.30, 0.92), (0.42, 0.92), (0.58, 0.70), (0.62, 0.44), (-0.02, 0.44), (-0.10, 0.72)],
        roof,
    )
    gable = [
        (-0.54, 0),
        (-0.54, 0.44),
        (-0.46, 0.70),
        (-0.30, 0.90),
        (-0.14, 0.70),
        (-0.06, 0.44),
        (-0.06, 0),
    ]
    fill(gable, front)
    fill([(-0.42, 0), (-0.42, 0.32), (-0.18, 0.32), (-0.18, 0)], white)
    fill([(-0.40, 0), (-0.40, 0.30), (-0.20, 0.30), (-0.20, 0)], mix(front, dark, 0.5))
    shines = sheet.scene.time in EVENING and sheet.scene.time != "dawn"
    fill([(-0.36, 0.50), (-0.36, 0.62), (-0.24, 0.62), (-0.24, 0.50)], white)
    fill(
        [(-0.345, 0.515), (-0.345, 0.605), (-0.255, 0.605), (-0.255, 0.515)],
        LAMP if shines else light.shaded(GLASS),
    )
    sheet.claim(cover, 0.5, 1.5)


def _fence(sheet: Sheet, foot: float) -> None:
    """Posts and rails along the grass at our feet, open in the middle."""
    light, chance = sheet.light, sheet.chance(789)
    wood, dark = light.lit(rgb_of("a58c6c")), light.shaded(rgb_of("8a7458"))
    cover = np.zeros((sheet.height, sheet.width), np.float32)
    for start, way in ((0.0, 1), (1.0, -1)):
        posts = [
            (start + way * 0.085 * k / sheet.across, foot + 0.02 - 0.004 * k) for k in range(4)
        ]
        for (xa, ya), (xb, yb) in itertools.pairwise(posts):
            for high in (0.045, 0.085):
                a, b, thick = high / sheet.down, high * 0.96 / sheet.down, 0.010 / sheet.down
                polygon(
                    sheet,
                    cover,
                    [(xa, ya - a), (xb, yb - b), (xb, yb - b + thick), (xa, ya - a + thick)],
                    wood,
                )
        for x, y in posts:
            wide, tall = 0.0075 / sheet.across, float(chance.uniform(0.10, 0.115)) / sheet.down
            polygon(
                sheet,
                cover,
                [(x - wide, y), (x - wide, y - tall), (x + wide, y - tall), (x + wide, y)],
                dark,
            )
            lit = x + light.side * wide * 0.5
            polygon(
                sheet,
                cover,
                [
                    (lit - wide * 0.5, y),
                    (lit - wide * 0.5, y - tall),
                    (lit + wide * 0.5, y - tall),
                    (lit + wide * 0.5, y),
                ],
                wood,
            )
    sheet.claim(cover, 0.42, 1.4)
