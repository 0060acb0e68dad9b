"""A canyon: banded walls of red rock that step down from both sides to a sandy floor with a thread of water."""

import numpy as np

from app.engines.sketchbook import rocks
from app.engines.sketchbook.light import hazed
from app.engines.sketchbook.pixels import Floats, as_floats, mix, rgb_of, soft
from app.engines.sketchbook.settings.drifts import paint_dunes
from app.engines.sketchbook.settings.far import backdrop
from app.engines.sketchbook.settings.ranges import RED_ROCK, paint_mesas
from app.engines.sketchbook.sheet import Sheet
from app.engines.sketchbook.sky import paint_sky

BEDS = tuple(rgb_of(text) for text in ("c9825a", "d99b6e", "bd6f4f", "cf8d62", "b56a4e", "dba87e"))


def paint_canyon(sheet: Sheet) -> None:
    horizon = sheet.scene.horizon
    paint_sky(sheet, horizon + 0.02, 0.3)
    backdrop(sheet, horizon, lambda: paint_mesas(sheet, horizon + 0.005, 1.6))
    chance = sheet.chance(581)
    seams = sheet.noise(7, 583, 5, (2.4, 0.6))
    warp = sheet.noise(2, 584, 3) * np.float32(0.012)
    for layer, (haze, reach, foot) in enumerate(
        ((0.46, 0.40, 0.02), (0.26, 0.32, 0.05), (0.06, 0.20, 0.11))
    ):
        for side in (-1, 1):
            wide = reach * float(chance.uniform(0.8, 1.15))
            high = horizon * (0.62 + 0.17 * layer) * float(chance.uniform(0.85, 1.1))
            salt = 582 + 10 * layer + 5 * (side > 0)
            _wall(sheet, side, wide, horizon + foot, high, haze, salt, (seams, warp))
    paint_dunes(sheet, horizon + 0.035, horizon + 0.30, 3, 620, 0.2)
    sheet.land = horizon + 0.06
    rocks.strew_rocks(sheet, horizon + 0.07, 0.99, 13, 621, 0.09, RED_ROCK, (-0.02, 0.3))
    rocks.strew_rocks(sheet, horizon + 0.07, 0.99, 13, 622, 0.09, RED_ROCK, (0.7, 1.02))


def _wall(
    sheet: Sheet,
    side: int,
    wide: float,
    base: float,
    high: float,
    haze: float,
    salt: int,
    rock: tuple[Floats, Floats],
) -> None:
    """One wall from the picture's edge inwards by `wide`, in steps, `high` at the edge; beds of other colours in it.

    `rock`: seams and warp of the beds, (H, W) each."""
    light, (seams, warp) = sheet.light, rock
    out = sheet.x[0] if side < 0 else 1 - sheet.x[0]
    ragged = sheet.ridge(6, salt, 5) * np.float32(0.03)
    t = np.clip((out + ragged) / np.float32(wide), 0, 1.2)
    u = t * 3.6 + sheet.ridge(2.0, salt + 3, 3) * np.float32(0.35)
    steps = (np.floor(u) + soft(0.45, 1.0, as_floats(u % 1))) / 3.6
    line = as_floats(base - np.float32(high) * np.clip(1 - steps, 0, 1) ** np.float32(0.8))
    line = as_floats(np.where(t >= 1, 2.0, line))
    cover = soft(-1.2 / sheet.height, 1.2 / sheet.height, sheet.y - line[None])
    cover *= soft(base + 0.05, base + 0.03, sheet.y)
    warp = warp + np.float32(side * 0.06) * (sheet.x - 0.5)
    bed = np.floor((sheet.y + warp) * np.float32(34)).astype(np.int32) % len(BEDS)
    sunlit = side * light.side < 0  # the wall opposite the light
    gloom = soft(-1.1, 1.1, seams + (np.float32(-0.55) if sunlit else np.float32(0.75)))
    own = as_floats(np.stack([light.lit(colour) for colour in BEDS])[bed])
    dim = light.shaded(RED_ROCK) / np.maximum(light.lit(RED_ROCK), 0.02)
    rgb = mix(own, own * as_floats(dim), gloom)
    sheet.put(np.clip(hazed(light, rgb, haze), 0, 1), cover, 1.5 + seams * np.float32(0.1), 0.15)
