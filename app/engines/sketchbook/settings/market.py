"""A market: stalls under striped awnings before old houses, crates of fruit, a paved square in the middle."""

import numpy as np

from app.engines.sketchbook.light import hazed
from app.engines.sketchbook.marks import oval
from app.engines.sketchbook.pixels import Floats, as_floats, mix, rgb_of, shone
from app.engines.sketchbook.settings.facades import Spot, fill, paint_row, polygon
from app.engines.sketchbook.settings.far import backdrop
from app.engines.sketchbook.settings.paving import paint_cobbles
from app.engines.sketchbook.sheet import Sheet
from app.engines.sketchbook.sky import paint_sky

STRIPES = ("c0463a", "3f7a5a", "d9a03f", "3f6a9c", "b5587a")
FRUIT = ("d9452f", "e8912f", "e8c93f", "7fa83a", "8a3f6a", "c9603a", "d8d0a0")
WOOD, CLOTH = rgb_of("8a6038"), rgb_of("f0e6d2")


def paint_market(sheet: Sheet) -> None:
    horizon = sheet.scene.horizon
    paint_sky(sheet, horizon)
    backdrop(sheet, horizon)
    tall = min(1.0, horizon * 1.7)
    paint_row(sheet, horizon, 0.34 * tall, 0.42, 0.16, 731)
    paint_row(sheet, horizon + 0.022, 0.25 * tall, 0.18, 0.20, 732)
    paint_cobbles(sheet, horizon + 0.03, 733)
    sheet.land = horizon + 0.05
    chance = sheet.chance(734)
    cover = np.zeros((sheet.height, sheet.width), np.float32)
    count = max(3, round(5 * sheet.across))
    for k in range(count):
        _stall(
            sheet,
            cover,
            (k + 0.5 + float(chance.uniform(-0.1, 0.1))) / count,
            horizon + 0.085,
            0.17,
            0.16,
            chance,
        )
    for x, feet in ((0.03, horizon + 0.19), (0.97, horizon + 0.19)):
        x += (0.5 - x) * 0.12 * min(1.0, 1 / sheet.across)
        _stall(sheet, cover, x, feet, 0.34, 0.0, chance)
    sheet.claim(cover, 0.42, 1.3)
    _bunting(sheet, horizon)


def _stall(
    sheet: Sheet, cover: Floats, x: float, foot: float, size: float, haze: float,
    chance: np.random.Generator,
) -> None:  # fmt: skip
    """A counter with crates under a striped awning; in the evening a lamp hangs in it."""
    light = sheet.light
    spot = Spot(sheet, cover, x, foot, size / sheet.across, size * 0.92 / sheet.down)
    w, h = spot.w, spot.h
    colour = rgb_of(STRIPES[int(chance.integers(len(STRIPES)))])
    wood, dark = (hazed(light, tone, haze) for tone in (light.lit(WOOD), light.shaded(WOOD)))
    gloom = hazed(light, light.shaded(rgb_of("5a4a40")), haze)
    fill(sheet, cover, x - 0.46 * w, foot - 0.72 * h, 0.92 * w, 0.52 * h, gloom)
    evening = sheet.scene.time in ("night", "dusk")
    if evening:
        away = sheet.distance(x, foot - 0.55 * h)
        sheet.rgb[:] = shone(
            sheet.rgb, rgb_of("ffb85a"), np.exp(-away / np.float32(0.30 * size)) * np.float32(0.7)
        )
    for post in (-0.48, 0.44):
        fill(sheet, cover, x + post * w, foot - 0.80 * h, 0.035 * w, 0.80 * h, dark)
    fill(sheet, cover, x - 0.48 * w, foot - 0.30 * h, 0.96 * w, 0.30 * h, wood)
    for plank in (0.10, 0.20):
        fill(sheet, None, x - 0.48 * w, foot - plank * h, 0.96 * w, 0.012 * h, dark)
    fill(sheet, cover, x - 0.50 * w, foot - 0.33 * h, 1.0 * w, 0.045 * h, mix(wood, light.key, 0.2))
    _crates(spot, size, haze, evening, chance)
    _awning(spot, colour, haze)


def _crates(
    spot: Spot, size: float, haze: float, evening: bool, chance: np.random.Generator
) -> None:
    """Four heaps of one kind of fruit each."""
    sheet, _, x, foot, w, h = spot
    light = sheet.light
    crates = 4
    for k in range(crates):
        left = x - 0.46 * w + 0.23 * w * k
        own = rgb_of(FRUIT[int(chance.integers(len(FRUIT)))])
        tone = light.lit(own) if not evening else mix(light.lit(own), rgb_of("ffb85a") * own, 0.5)
        for _ in range(14):
            fx = (left + 0.205 * w * float(chance.random())) * sheet.width
            fy = (foot - h * (0.345 + 0.075 * float(chance.random()) ** 1.5)) * sheet.height
            shade = np.float32(chance.uniform(0.72, 1.15))
            r = 0.024 * size * sheet.unit
            oval(sheet.rgb, fx, fy, r, r * 0.92, hazed(light, np.clip(tone * shade, 0, 1), haze))


def _awning(spot: Spot, colour: Floats, haze: float) -> None:
    """Striped cloth, wider below than above, with a scalloped edge."""
    sheet, cover, x, foot, w, h = spot
    light = sheet.light
    strips = 9
    for k in range(strips):
        own = colour if k % 2 == 0 else CLOTH
        lit = hazed(light, light.lit(own), haze)
        dim = hazed(light, light.shaded(own), haze)
        a, b = k / strips - 0.5, (k + 1) / strips - 0.5
        top, low = foot - 0.98 * h, foot - 0.74 * h
        polygon(
            sheet,
            cover,
            [
                (x + a * 0.92 * w, top),
                (x + b * 0.92 * w, top),
                (x + b * 1.12 * w, low),
                (x + a * 1.12 * w, low),
            ],
            lit,
        )
        middle = x + (a + b) / 2 * 1.12 * w
        polygon(
            sheet,
            cover,
            [
                (x + a * 1.12 * w, low),
                (x + b * 1.12 * w, low),
                (x + b * 1.12 * w, low + 0.035 * h),
                (middle, low + 0.065 * h),
                (x + a * 1.12 * w, low + 0.035 * h),
            ],
            mix(dim, lit, 0.35),
        )


def _bunting(sheet: Sheet, horizon: float) -> None:
    """Strings of small flags from house to house."""
    light, chance = sheet.light, sheet.chance(735)
    cord = light.shaded(rgb_of("3a3836"))
    cover = np.zeros((sheet.height, sheet.width), np.float32)
    for start, end, sag in ((0.14, 0.22, 0.07), (0.26, 0.17, 0.06)):
        y0, y1 = horizon * start * 2, horizon * end * 2

        def hung(t: Floats, y0: float = y0, y1: float = y1, sag: float = sag) -> Floats:
            return as_floats(y0 + (y1 - y0) * t + sag * 4 * t * (1 - t))

        along = np.linspace(-0.02, 1.02, 41, dtype=np.float32)
        string, thick = hung(along), 0.0013 / sheet.down
        upper = np.stack([along, string - thick], 1)
        lower = np.stack([along, string + thick], 1)
        polygon(sheet, cover, np.concatenate([upper, lower[::-1]]), cord)
        count = round(17 * max(1.0, sheet.across))
        for k in range(count):
            t = (k + 0.5) / count
            y = float(hung(np.full(1, t, np.float32))[0])
            wide, own = 0.013 / sheet.across, rgb_of(STRIPES[int(chance.integers(len(STRIPES)))])
            tone = mix(light.lit(own), light.shaded(own), 0.5 * float(chance.random()))
            low = y + 0.036 / sheet.down
            polygon(sheet, cover, [(t - wide, y), (t + wide, y), (t, low)], tone)
    sheet.claim(cover, 0.5, 1.3)
