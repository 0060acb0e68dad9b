"""A garden: a clipped hedge and trees, beds of flowers on both sides of a path that leads to an arch of roses."""

import numpy as np

from app.engines.sketchbook import trees
from app.engines.sketchbook.marks import oval
from app.engines.sketchbook.pixels import Floats, as_floats, mix, rgb_of, soft, toned
from app.engines.sketchbook.settings.far import backdrop
from app.engines.sketchbook.settings.turf import paint_turf
from app.engines.sketchbook.sheet import Sheet
from app.engines.sketchbook.sky import paint_sky

HEDGE, GRAVEL = rgb_of("4f7a38"), rgb_of("dcc8a0")
ROSES = ("d9456a", "f0a3b8", "f7ecd8", "e8c04a", "8f6fc0", "e0663f", "6f8fd0", "c0406a")


def paint_garden(sheet: Sheet) -> None:
    horizon = sheet.scene.horizon
    paint_sky(sheet, horizon)
    backdrop(sheet, horizon - 0.06)
    wood = trees.wood_of(sheet, "leafy", 0.32, 0.2)
    high = 0.17 if "city" in sheet.scene.behind else 0.26  # roofs show over them
    trees.plant_row(sheet, horizon + 0.0, high, 12, wood, 761)
    _hedge(sheet, horizon + 0.03)
    paint_turf(sheet, horizon + 0.028, flowers=False)
    _path(sheet, horizon + 0.03)
    _arch(sheet, horizon + 0.05)
    if "snow" in sheet.scene.features:
        bushes = trees.wood_of(sheet, "bush", 0.05, 0.2)
        trees.plant_row(sheet, horizon + 0.10, 0.06, 5, bushes, 764, (0.02, 0.28))
        trees.plant_row(sheet, horizon + 0.10, 0.06, 5, bushes, 765, (0.72, 0.98))
        return
    for side in (-1, 1):
        _bed(sheet, horizon + 0.05, side)


def _hedge(sheet: Sheet, foot: float) -> None:
    """A clipped hedge across the picture, light on its top."""
    light, high = sheet.light, 0.075
    own = rgb_of("a87a3a") if "autumn" in sheet.scene.features else HEDGE
    leaves = sheet.noise(22, 762, 3)
    line = foot - high + sheet.ridge(9, 763, 4)[None] * np.float32(0.004)
    cover = soft(-1.5 / sheet.height, 1.5 / sheet.height, sheet.y - line) * soft(
        foot + 0.012, foot + 0.008, sheet.y
    )
    deep = (sheet.y - line) / np.float32(high)
    shade = soft(-0.15, 0.75, deep + leaves * np.float32(0.16))
    rgb = mix(np.broadcast_to(light.lit(own), sheet.rgb.shape), light.shaded(own), shade)
    if "snow" in sheet.scene.features:
        rgb = mix(
            rgb,
            light.lit_snow(rgb_of("f4f7fc")),
            soft(0.26, 0.12, deep + leaves * np.float32(0.04)),
        )
    sheet.put(
        mix(toned(rgb, 1 + leaves * np.float32(0.06)), light.haze, 0.12),
        as_floats(cover),
        leaves * np.float32(0.9),
        0.2,
    )


def _middle(sheet: Sheet, t: Floats) -> tuple[Floats, Floats]:
    """The path's middle and half width, 0..1 of the width, `t` 0 far to 1 near."""
    way = float(sheet.chance(766).choice([-1.0, 1.0]))
    middle = np.float32(0.5) + np.float32(way * 0.045) * np.sin(t * np.float32(3.6))
    wide = (np.float32(0.028) + np.float32(0.115) * t) / np.float32(sheet.across)
    return as_floats(middle), as_floats(wide)


def _path(sheet: Sheet, top: float) -> None:
    light, snow = sheet.light, "snow" in sheet.scene.features
    own = rgb_of("dfe6f0") if snow else GRAVEL
    t = np.clip((sheet.y - top) / (1 - top), 0, 1)
    middle, wide = _middle(sheet, t)
    grit = sheet.noise(26, 767, 2, (1, 1.6))
    apart = np.abs(sheet.x - middle) / wide + grit * np.float32(0.02)
    rgb = toned(np.broadcast_to(light.lit(own), sheet.rgb.shape), 1 + grit * np.float32(0.05))
    rgb = mix(rgb, light.shaded(own), soft(0.6, 1.05, as_floats(apart)) * np.float32(0.35))
    cover = soft(1.0, 0.94, as_floats(apart)) * soft(top, top + 0.004, sheet.y)
    sheet.put(rgb, cover, 0.03, 0.15, top=top)


def _arch(sheet: Sheet, foot: float) -> None:
    """Roses over an arch where the path goes through the hedge."""
    light, chance = sheet.light, sheet.chance(768)
    middle, wide = (float(v[0, 0]) for v in _middle(sheet, np.zeros((1, 1), np.float32)))
    half, high = wide * 1.9, 0.17 / sheet.down
    snow, autumn = "snow" in sheet.scene.features, "autumn" in sheet.scene.features
    green = [light.lit(HEDGE), light.shaded(HEDGE), light.lit(rgb_of("86a84a"))]
    bloom = light.lit(rgb_of(ROSES[int(chance.integers(3))]))
    _beyond(sheet, (middle, foot), half * 0.95, high * 0.97)
    for k in range(190):
        turn = np.pi * float(chance.uniform(-0.02, 1.02))
        rise = np.sin(turn)
        x = middle + np.cos(turn) * half * float(chance.uniform(0.82, 1.12))
        y = foot - rise * high * float(chance.uniform(0.86, 1.08))
        if k % 3 == 0:  # the posts
            x = middle + float(chance.choice([-1.0, 1.0])) * half * float(chance.uniform(0.86, 1.1))
            y = foot - high * 0.6 * float(chance.random())
        size = float(chance.uniform(0.004, 0.010)) * sheet.unit
        colour = (
            bloom
            if chance.random() < 0.30 and not (snow or autumn)
            else green[int(chance.integers(3))]
        )
        if snow and rise > 0.55 and k % 3:
            colour = light.lit_snow(rgb_of("f4f7fc"))
        oval(sheet.rgb, x * sheet.width, y * sheet.height, size, size * 0.8, colour)


def _beyond(sheet: Sheet, at: tuple[float, float], half: float, high: float) -> None:
    """What is seen through the arch: the path goes on between light leaves, to more trees in the haze."""
    light, chance = sheet.light, sheet.chance(769)
    x, foot = at
    own = "a87a3a" if "autumn" in sheet.scene.features else "7fa852"
    ground = rgb_of("dfe6f0") if "snow" in sheet.scene.features else GRAVEL
    across, up = (
        np.abs(sheet.x - np.float32(x)) / np.float32(half),
        (foot - sheet.y) / np.float32(high),
    )
    inside = soft(1.0, 0.94, as_floats(np.hypot(across, np.maximum(up, 0)))) * (up > 0)
    leaves = sheet.noise(40, 774, 2)
    deep = soft(0.25, 0.95, as_floats(up + leaves * np.float32(0.07)))
    pale = mix(light.lit(rgb_of(own)), light.haze, 0.42)
    rgb = mix(mix(light.shaded(rgb_of(own)), light.lit(rgb_of(own)), 0.45), pale, deep)
    rgb = toned(rgb, 1 + leaves * np.float32(0.09))
    way = np.float32(0.55) - np.float32(0.95) * up
    path = soft(0.06, -0.06, as_floats(across - way)) * soft(0.52, 0.46, as_floats(up))
    rgb = mix(rgb, mix(light.lit(ground), light.haze, 0.18), as_floats(path))
    sheet.put(rgb, as_floats(inside), 1.2, 0.5)
    for _ in range(26):
        turn, out = np.pi * float(chance.random()), float(chance.uniform(0.45, 0.95))
        size = float(chance.uniform(0.003, 0.006)) * sheet.unit
        px, py = x + np.cos(turn) * half * out, foot - np.sin(turn) * high * out
        tone = mix(light.lit(rgb_of(own)), light.haze, float(chance.uniform(0.0, 0.4)))
        if abs(px - x) > 0.4 * half or foot - py > 0.6 * high:
            oval(sheet.rgb, px * sheet.width, py * sheet.height, size, size * 0.8, tone)


def _bed(sheet: Sheet, top: float, side: int) -> None:
    """A bed along the path: earth, leaves, and flowers in clumps of one kind, taller behind."""
    light, chance = sheet.light, sheet.chance(770 + side)
    t = np.clip((sheet.y - top) / (1 - top), 0, 1)
    middle, wide = _middle(sheet, t)
    off = (sheet.x - middle) * np.float32(side) / wide
    ragged = sheet.noise(9, 773, 3) * np.float32(0.07)
    cover = (
        soft(1.12, 1.2, as_floats(off + ragged))
        * soft(2.75, 2.6, as_floats(off + ragged))
        * soft(0.0, 0.02, t)
    )
    leaf = light.shaded(rgb_of("4a6a30"))
    sheet.put(mix(leaf, light.lit(rgb_of("4f7032")), 0.25), cover, 1.4, 0.25)
    autumn = "autumn" in sheet.scene.features
    clumps = []
    for k in range(26):
        kinds = ROSES if not autumn else ("c9702f", "b5482f", "d9a03f")
        clumps.append(
            (
                float(chance.random()) ** 0.8,
                float(chance.uniform(1.25, 2.6)),
                rgb_of(
                    kinds[int(chance.integers(len(kinds)))],
                ),
                k,
            )
        )
    clumps.sort(key=lambda each: each[0])
    for deep, out, own, _ in clumps:
        m, w = (float(v[0, 0]) for v in _middle(sheet, np.full((1, 1), deep, np.float32)))
        x, y = m + side * out * w, top + (1 - top) * deep
        size = (0.012 + 0.042 * deep) * sheet.unit
        for _ in range(16):
            px = x * sheet.width + float(chance.normal(0, 0.9)) * size
            py = y * sheet.height - abs(float(chance.normal(0, 0.55))) * size
            tone = light.lit(own) * np.float32(chance.uniform(0.78, 1.12))
            if chance.random() < 0.45:
                tone = light.lit(rgb_of("6f9a3f")) * np.float32(chance.uniform(0.6, 1.1))
            r = size * float(chance.uniform(0.14, 0.26))
            oval(sheet.rgb, px, py, r, r * 0.8, np.clip(tone, 0, 1))
