"""Under water: shafts of light through blue depth, far rocks, corals and weeds, a sandy floor with dancing light."""

import math

import numpy as np

from app.engines.sketchbook import rocks
from app.engines.sketchbook.light import between, hazed
from app.engines.sketchbook.marks import oval, polygon
from app.engines.sketchbook.pixels import Floats, as_floats, mix, rgb_of, shone, soft, toned
from app.engines.sketchbook.sheet import Sheet, Touch

DEPTHS = tuple(rgb_of(text) for text in ("bfeee6", "5fc3cf", "2a8fb5", "155f94", "0d3f74"))
SEABED, REEF = rgb_of("d9c9a0"), rgb_of("6f7f94")
CORALS = ("e0607a", "f09a5a", "c76fb0", "e8c75a", "d94f4f", "9a7fd0")
SHAFTS = 9  # of light, from edge to edge
WEED = ("3f8f5a", "6fa84a", "2f7a6a")


def paint_under_water(sheet: Sheet) -> None:
    horizon = sheet.scene.horizon
    _depth(sheet)
    for base, high, haze, salt in (
        (horizon - 0.02, 0.24, 0.74, 801),
        (horizon + 0.01, 0.17, 0.50, 803),
    ):
        _reef(sheet, base, high, haze, salt)
    _growth(sheet, horizon + 0.015, 9, 0.10, 0.45, 805, (0.0, 1.0))
    _floor(sheet, horizon + 0.02)
    rocks.strew_rocks(sheet, horizon + 0.03, 0.99, 9, 806, 0.09, REEF, (0.0, 0.32), 0.4)
    rocks.strew_rocks(sheet, horizon + 0.03, 0.99, 9, 807, 0.09, REEF, (0.68, 1.0), 0.4)
    _growth(sheet, horizon + 0.10, 5, 0.17, 0.18, 808, (0.0, 0.26))
    _growth(sheet, horizon + 0.10, 5, 0.17, 0.18, 809, (0.74, 1.0))
    _growth(sheet, 0.985, 3, 0.30, 0.0, 810, (-0.02, 0.14))
    _growth(sheet, 0.985, 3, 0.30, 0.0, 811, (0.86, 1.02))
    _shafts(sheet)
    _bubbles(sheet)
    sheet.land, sheet.water = horizon + 0.04, None


def _depth(sheet: Sheet) -> None:
    """Light above, dark below, brightest under the light's own place."""
    light = sheet.light
    tone = {"night": 0.40, "dusk": 0.72, "dawn": 0.86}.get(light.time, 1.0)
    tint = mix(np.ones(3, np.float32), light.key, 0.35) * np.float32(tone)
    stops = tuple(np.clip(stop * tint, 0, 1).astype(np.float32) for stop in DEPTHS)
    sway = sheet.noise(2.2, 812, 4)
    away = np.abs(sheet.x - np.float32(light.place[0])) * np.float32(0.22)
    t = np.clip(sheet.y * np.float32(1.02) + away + sway * np.float32(0.025), 0, 1)
    steps = between(stops, np.linspace(0, 1, 512, dtype=np.float32))
    sheet.put(steps[(t * 511).astype(np.int32)], None, sway * np.float32(0.4))


def _reef(sheet: Sheet, base: float, high: float, haze: float, salt: int) -> None:
    """Rocks far off, blue with depth."""
    light = sheet.light
    line = as_floats(base - np.abs(sheet.ridge(2.6, salt, 6)) * np.float32(high * 0.8))
    line = as_floats(line + soft(0.5, 0.1, np.abs(sheet.x[0] - 0.5)) * np.float32(high * 0.45))
    cover = soft(-1.2 / sheet.height, 1.2 / sheet.height, sheet.y - line[None])
    knobs = sheet.noise(8, salt + 1, 5)
    rgb = mix(
        np.broadcast_to(light.lit(REEF), sheet.rgb.shape),
        light.shaded(REEF),
        soft(-0.8, 1.0, knobs),
    )
    sheet.put(hazed(light, rgb, haze), cover, knobs * np.float32(0.8), 0.1)


def _floor(sheet: Sheet, top: float) -> None:
    """Sand in low ripples, a net of light over it."""
    light = sheet.light
    line = as_floats(top + sheet.ridge(2.2, 813, 5) * np.float32(0.014))
    cover = soft(-1.2 / sheet.height, 1.2 / sheet.height, sheet.y - line[None])
    below = np.clip((sheet.y - top) / (1 - top), 0, 1)
    grain = sheet.noise(5, 814, 5, (1, 3))
    net = sheet.noise(7, 815, 3, (1, 2.4))
    caustic = soft(0.30, 0.04, np.abs(net)) * soft(0.05, 0.6, below)
    rgb = mix(
        np.broadcast_to(light.lit(SEABED), sheet.rgb.shape),
        light.shaded(SEABED),
        soft(-0.4, 1.6, grain),
    )
    rgb = mix(rgb, light.haze, soft(0.9, 0.0, below) * np.float32(0.55) + np.zeros_like(grain))
    rgb = shone(toned(rgb, 1 + grain * np.float32(0.05)), light.key, caustic * np.float32(0.30))
    sheet.put(
        np.clip(rgb, 0, 1), cover, 0.04 + grain * np.float32(0.2), 0.12, top=max(0.0, top - 0.03)
    )


def _growth(
    sheet: Sheet, foot: float, count: int, tall: float, haze: float, salt: int,
    spread: tuple[float, float],
) -> None:  # fmt: skip
    """Corals and weeds along `foot`: branches, tubes, fans and ribbons; `tall` in units."""
    sheet.look()
    chance, light = sheet.chance(salt), sheet.light
    cover = np.zeros((sheet.height, sheet.width), np.float32)
    number = max(2, round(count * sheet.across * (spread[1] - spread[0]) * 1.6))
    for k in range(number):
        x = (
            spread[0] + (spread[1] - spread[0]) * (k + float(chance.uniform(0.1, 0.9))) / number
        ) * sheet.width
        y = (foot + float(chance.uniform(-0.01, 0.012))) * sheet.height
        size = tall * float(chance.uniform(0.5, 1.1)) * sheet.unit
        kind = int(chance.integers(4))
        own = rgb_of(
            WEED[int(chance.integers(3))] if kind == 0 else CORALS[int(chance.integers(6))]
        )
        lit, dark = (hazed(light, tone, haze) for tone in (light.lit(own), light.shaded(own)))
        grow = (_ribbons, _branches, _tubes, _fan)[kind]
        grow(sheet, cover, x, y, size, lit, dark, chance)
    sheet.claim(cover, 0.32, 1.4)


def _stroke(
    sheet: Sheet, cover: Floats, points: list[tuple[float, float]], wide: float, colour: Floats
) -> None:
    """A tapering line through points, px."""
    left, right = [], []
    for k, (x, y) in enumerate(points):
        half = wide * (1 - 0.75 * k / (len(points) - 1))
        left.append((x - half, y))
        right.append((x + half, y))
    outline = [*left, *reversed(right)]
    polygon(sheet.rgb, outline, colour)
    polygon(cover, outline, 1.0)


def _ribbons(
    sheet: Sheet, cover: Floats, x: float, y: float, size: float, lit: Floats, dark: Floats,
    chance: np.random.Generator,
) -> None:  # fmt: skip
    for _ in range(6):
        phase, at = float(chance.uniform(0, 6)), x + float(chance.normal(0, 0.12)) * size
        tall, lean = size * float(chance.uniform(0.7, 1.5)), float(chance.normal(0, 0.15))
        line = [
            (
                at + (math.sin(phase + t * 0.9) * 0.06 * t / 4 + lean * t / 8) * size,
                y - tall * t / 8,
            )
            for t in range(9)
        ]
        _stroke(sheet, cover, line, 0.034 * size, mix(dark, lit, float(chance.random())))


def _branches(
    sheet: Sheet, cover: Floats, x: float, y: float, size: float, lit: Floats, dark: Floats,
    chance: np.random.Generator,
) -> None:  # fmt: skip
    def grow(px: float, py: float, turn: float, long: float, wide: float, left: int) -> None:
        qx, qy = px + math.cos(turn) * long, py - math.sin(turn) * long
        _stroke(sheet, cover, [(px, py), (qx, qy)], wide, mix(dark, lit, 0.35 + 0.2 * (3 - left)))
        if left:
            for way in (-1, 1):
                grow(
                    qx,
                    qy,
                    turn + way * float(chance.uniform(0.25, 0.6)),
                    long * 0.74,
                    wide * 0.72,
                    left - 1,
                )

    grow(x, y, math.pi / 2 + float(chance.normal(0, 0.1)), size * 0.32, size * 0.05, 3)


def _tubes(
    sheet: Sheet, cover: Floats, x: float, y: float, size: float, lit: Floats, dark: Floats,
    chance: np.random.Generator,
) -> None:  # fmt: skip
    for _ in range(5):
        at, wide = (
            x + float(chance.normal(0, 0.16)) * size,
            size * float(chance.uniform(0.045, 0.075)),
        )
        top = y - size * float(chance.uniform(0.3, 0.8))
        outline = [(at - wide * 0.8, y), (at - wide, top), (at + wide, top), (at + wide * 0.8, y)]
        polygon(sheet.rgb, outline, mix(dark, lit, float(chance.uniform(0.4, 0.9))))
        polygon(cover, outline, 1.0)
        oval(sheet.rgb, at, top, wide, wide * 0.45, lit)
        oval(sheet.rgb, at, top, wide * 0.6, wide * 0.25, dark)


def _fan(
    sheet: Sheet, cover: Floats, x: float, y: float, size: float, lit: Floats, dark: Floats,
    chance: np.random.Generator,
) -> None:  # fmt: skip
    rim = [(x, y)]
    for k in range(15):
        turn = math.pi * (0.12 + 0.76 * k / 14)
        out = size * 0.62 * float(chance.uniform(0.88, 1.08))
        rim.append((x + math.cos(turn) * out * 0.9, y - math.sin(turn) * out))
    polygon(sheet.rgb, rim, mix(dark, lit, 0.5))
    polygon(cover, rim, 1.0)
    for px, py in rim[1::2]:
        _stroke(sheet, cover, [(x, y), ((x + px) / 2, (y + py) / 2), (px, py)], size * 0.012, lit)


def _shafts(sheet: Sheet) -> None:
    """Light through the surface in slanting shafts, fading with depth."""
    light = sheet.light
    px, py = light.place[0], -0.35
    turn = (
        (sheet.x - np.float32(px))
        * np.float32(sheet.across)
        / ((sheet.y - np.float32(py)) * np.float32(sheet.down))
    )
    chance = sheet.chance(816)
    rays = np.zeros((sheet.height, sheet.width), np.float32)
    for k in range(SHAFTS):
        middle = (k + float(chance.uniform(0.2, 0.8))) / SHAFTS * 1.9 - 0.95
        half = float(chance.uniform(0.022, 0.060))
        deep = float(chance.uniform(0.55, 0.95))
        beam = soft(half, 0.45 * half, np.abs(turn - np.float32(middle)))
        rays = np.maximum(
            rays, beam * soft(deep, 0.15 * deep, sheet.y) * float(chance.uniform(0.6, 1))
        )
    strength = {"night": 0.22, "dusk": 0.34}.get(light.time, 0.52)
    share = as_floats(rays * np.exp(-np.abs(turn) * np.float32(0.7)))
    sheet.rgb[:] = shone(sheet.rgb, mix(light.key, DEPTHS[0], 0.5), share * np.float32(strength))
    if sheet.scene.style == "watercolour":  # lifted out with a damp brush: glazes would drown them
        sheet.touches.append(Touch(share * np.float32(0.9), 0, 0, sheet.regions))
    inside = share > 0.08
    sheet.angle[inside] = np.arctan2(1.0, turn)[inside]
    sheet.focus[inside] = np.maximum(sheet.focus[inside], 0.6 if sheet.touches else 0.34)


def _bubbles(sheet: Sheet) -> None:
    """A few strings of bubbles rising from the floor."""
    chance, light = sheet.chance(817), sheet.light
    rim = mix(light.key, DEPTHS[0], 0.6)
    for _ in range(3):
        x, top = float(chance.uniform(0.08, 0.92)), float(chance.uniform(0.15, 0.5))
        for k in range(8):
            y = top + 0.045 * k + float(chance.uniform(-0.01, 0.01))
            at = (x + math.sin(k * 1.3) * 0.008 / sheet.across) * sheet.width
            size = float(chance.uniform(0.002, 0.0058)) * sheet.unit
            here = sheet.rgb[
                min(sheet.height - 1, int(y * sheet.height)), min(sheet.width - 1, max(0, int(at)))
            ]
            oval(sheet.rgb, at, y * sheet.height, size, size, mix(here, rim, 0.75))
            oval(
                sheet.rgb,
                at + size * 0.15,
                y * sheet.height + size * 0.15,
                size * 0.72,
                size * 0.72,
                here,
            )
