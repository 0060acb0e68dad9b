"""Boulders and scree for the settings: broken stones with a lit and a dark face, far ones small, near ones large."""

import math

import numpy as np

from app.engines.sketchbook.light import hazed
from app.engines.sketchbook.marks import oval, polygon
from app.engines.sketchbook.pixels import Floats, mix, rgb_of
from app.engines.sketchbook.sheet import Sheet

STONE = rgb_of("97908a")


def strew_rocks(
    sheet: Sheet,
    top: float,
    bottom: float,
    count: int,
    salt: int,
    size: float = 0.05,
    albedo: Floats = STONE,
    spread: tuple[float, float] = (0.0, 1.0),
    haze: float = 0.0,
    focus: float = 0.25,
) -> None:
    """`count` stones per unit of width between `top` and `bottom`; `size` is the nearest ones', in units."""
    sheet.look()
    chance = sheet.chance(salt)
    number = max(1, round(count * sheet.across * (spread[1] - spread[0])))
    draws = chance.random((number, 4))
    cover = np.zeros((sheet.height, sheet.width), np.float32)
    for depth, across, large, tint in draws[np.argsort(draws[:, 0])]:
        x = spread[0] + (spread[1] - spread[0]) * float(across)
        y = top + (bottom - top) * float(depth)
        wide = size * (0.25 + 0.75 * float(depth)) * (0.35 + 0.9 * float(large) ** 2)
        tone = albedo * np.float32(0.82 + 0.36 * float(tint))
        stone(sheet, cover, (x, y), wide, tone, haze * (1 - float(depth)), chance)
    sheet.claim(cover, focus, 0.6)


def stone(
    sheet: Sheet,
    cover: Floats,
    foot: tuple[float, float],
    wide: float,
    albedo: Floats,
    haze: float,
    chance: np.random.Generator,
) -> None:
    """One boulder, `wide` units across, its foot at x, y of 0..1; marked in `cover` (H, W)."""
    light, unit = sheet.light, sheet.unit
    x, y = foot[0] * sheet.width, foot[1] * sheet.height
    half, high = wide * unit / 2, wide * unit * float(chance.uniform(0.42, 0.72))
    lit, dark = light.lit(albedo), light.shaded(albedo)
    if haze:
        lit, dark = hazed(light, lit, haze), hazed(light, dark, haze)
    side = light.side
    ground = sheet.rgb[min(sheet.height - 1, max(0, int(y))), min(sheet.width - 1, max(0, int(x)))]
    oval(
        sheet.rgb,
        x - side * half * 0.35,
        y,
        half * 1.15,
        max(1.0, high * 0.16),
        ground * np.float32(0.55),
    )
    rim = []
    for k in range(10):
        turn = math.pi * k / 9
        out = float(chance.uniform(0.86, 1.08))
        rim.append((x - math.cos(turn) * half * out, y - math.sin(turn) ** 0.7 * high * out))
    polygon(sheet.rgb, rim, dark)
    polygon(cover, rim, 1.0)
    crown = (x + side * half * 0.10, y - high * float(chance.uniform(0.42, 0.60)))
    toward = [p for p in rim if (p[0] - x) * side > -0.25 * half]
    toward.sort(key=lambda p: -p[1] if side > 0 else p[1])
    face = sorted(toward, key=lambda p: math.atan2(p[1] - crown[1], p[0] - crown[0]))
    polygon(sheet.rgb, [crown, *face], mix(lit, dark, 0.25))
    top = sorted((p for p in rim if p[1] < y - 0.62 * high), key=lambda p: p[0])
    if len(top) > 2:
        snow = "snow" in sheet.scene.features
        cap = hazed(light, light.lit_snow(rgb_of("f4f7fc")), haze) if snow else lit
        polygon(
            sheet.rgb,
            [*top, (crown[0] + half * 0.2, crown[1]), (crown[0] - half * 0.3, crown[1])],
            cap,
        )
