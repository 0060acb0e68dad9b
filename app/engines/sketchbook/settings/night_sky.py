"""A night sky: stars and the Milky Way over a low, dark land; nothing stands, everything floats."""

import numpy as np

from app.engines.sketchbook import stars
from app.engines.sketchbook.light import between
from app.engines.sketchbook.pixels import as_floats, mix, rgb_of, shone, soft
from app.engines.sketchbook.sheet import Sheet
from app.engines.sketchbook.sky import paint_aurora

DUST, CORE = rgb_of("8fa4e0"), rgb_of("f3d9c8")


def paint_night_sky(sheet: Sheet) -> None:
    sky, chance = sheet.light.sky, sheet.chance(121)
    ramp = between((sky[0] * np.float32(0.8), *sky), np.clip(sheet.y[:, 0], 0, 1))
    large, fine = sheet.noise(2.6, 122, 5), sheet.noise(6, 123, 5)
    lean, at = (
        float(chance.uniform(0.35, 0.95)) * float(chance.choice([-1, 1])),
        chance.uniform(0.3, 0.7),
    )
    off = (sheet.x - np.float32(at)) * sheet.across + (sheet.y - np.float32(0.5)) * np.float32(
        lean
    ) * sheet.down
    band = np.exp(-((off / np.float32(0.17)) ** 2)) * soft(1.05, 0.6, sheet.y)
    rgb = np.repeat(ramp[:, None], sheet.width, 1)
    rgb = shone(rgb, DUST, as_floats(band * soft(-1.3, 1.6, large) * np.float32(0.40)))
    lane = np.exp(-((off / np.float32(0.07)) ** 2))
    rgb = shone(
        rgb,
        CORE,
        as_floats(lane * soft(-0.2, 1.8, large + fine * np.float32(0.5)) * np.float32(0.42)),
    )
    rgb = mix(rgb, sky[0], as_floats(lane * soft(0.3, 1.5, -fine) * np.float32(0.5)))
    slope_y, slope_x = np.gradient(large)
    sheet.put(rgb, None, np.arctan2(slope_x, -slope_y).astype(np.float32))
    stars.scatter(sheet, 360, 0.95, 124)
    if "aurora" in sheet.scene.features:
        paint_aurora(sheet, 0.92)
    far, near = (mix(rgb_of("0b1030"), sheet.light.haze, share) for share in (0.30, 0.05))
    for base, tone, salt in ((0.945, far, 125), (0.972, near, 126)):
        line = as_floats(base + sheet.ridge(2.4, salt, 6) * np.float32(0.016))
        cover = soft(-1.2 / sheet.height, 1.2 / sheet.height, sheet.y - line[None])
        sheet.put(tone, cover, 0.05, 0.05, top=base - 0.04)
