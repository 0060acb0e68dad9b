"""Footing: ground or water under things that stand where their setting has none.

A knoll or a mountain under what stands above the ground's edge, an islet in open water, a pond in a meadow, bare
rock in space. Called between the setting and its things.
"""

from dataclasses import replace

import numpy as np

from app.engines.sketchbook import terrain, trees
from app.engines.sketchbook.pixels import Floats, mix, rgb_of, soft, toned
from app.engines.sketchbook.scene import FLOATING, INDOORS, Thing
from app.engines.sketchbook.sheet import Sheet
from app.engines.sketchbook.terrain import Peak
from app.engines.sketchbook.things import region_of
from app.engines.sketchbook.water import paint_water

ROCK_IN_SPACE, EARTH = rgb_of("8d8a92"), rgb_of("8a7a5c")
HIGH = 0.16  # above the ground's edge by more than this it takes a mountain


def give_footing(sheet: Sheet) -> None:
    """Lay what the things of the scene need under their feet."""
    scene = sheet.scene
    if scene.setting in INDOORS or scene.setting == "under water":
        return
    standing = [thing for thing in scene.things if thing.support == "ground"]
    floating = [thing for thing in scene.things if thing.support == "water"]
    if scene.setting in FLOATING:
        if standing:
            _space_rock(sheet, min(map(foot_of, standing)))
        return
    if sheet.water is None and floating:
        _pond(sheet, floating)
    for thing in sorted(standing, key=foot_of):
        foot = foot_of(thing)
        thing = replace(thing, box=region_of(thing, sheet.aspect))
        if sheet.far is not None and sheet.water and sheet.far <= foot <= sheet.water[0] + 0.03:
            continue
        if sheet.water and sheet.water[0] + 0.03 < foot < sheet.water[1]:
            _islet(sheet, thing)
        elif sheet.land is not None and foot < sheet.land - 0.005 and sheet.far is None:
            _rise(sheet, thing, sheet.land)
        elif sheet.water and foot <= sheet.water[0] + 0.03:
            edge = sheet.water[0] + 0.012 if sheet.far is None else sheet.far + 0.03
            _rise(sheet, thing, edge)


def foot_of(thing: Thing) -> float:
    """Where a thing stands, 0..1 from the top."""
    return thing.box.y + thing.box.h


def _turf(sheet: Sheet) -> Floats:
    if "snow" in sheet.scene.features:
        return terrain.SNOW
    if sheet.scene.setting in ("beach", "sea"):
        return rgb_of("e6cf9c")
    return (
        mix(terrain.GRASS, terrain.DRY, 0.5) if "autumn" in sheet.scene.features else terrain.GRASS
    )


def _rise(sheet: Sheet, thing: Thing, edge: float) -> None:
    """A hill whose top is at the thing's feet and whose foot at `edge`; among mountains it is one of them."""
    foot = foot_of(thing)
    height = edge - foot
    x, half = thing.box.centre[0], max(thing.box.w * 0.60, 0.05)
    if height > HIGH and sheet.scene.setting == "mountains":
        _crag(sheet, x, half, foot, edge)
        return
    away = soft(0.62, 1.55, np.abs(sheet.x - x) / np.float32(half + height * 1.25))
    top = np.float32(foot - 0.010) + np.float32(height + 0.04) * away
    top = top + sheet.ridge(7, 162, 5)[None] * np.float32(0.004)
    body = soft(-1.2 / sheet.height, 1.2 / sheet.height, sheet.y - top)
    if sheet.water:
        _mirror(sheet, top, edge)
    fade = soft(edge + 0.06, edge - 0.01, sheet.y)
    light, turf = sheet.light, _turf(sheet)
    sunny = light.lit_snow(turf) if turf is terrain.SNOW else light.lit(turf)
    slope = (sheet.x - np.float32(x)) * np.float32(light.side / (half + height))
    grain = sheet.noise(9, 163, 4, (1, 2))
    shade = soft(0.75, -0.95, slope + grain * np.float32(0.28))
    rgb = mix(np.broadcast_to(sunny, sheet.rgb.shape), light.shaded(turf), shade * np.float32(0.70))
    rgb = toned(rgb, 1 + grain * np.float32(0.05))
    rgb = mix(rgb, light.haze, 0.30 * (1 - min(1.0, thing.depth)))
    angle = np.where(sheet.x < x, np.float32(-0.45), np.float32(0.45)) + grain * np.float32(0.15)
    sheet.put(
        np.clip(rgb, 0, 1), body * fade, angle.astype(np.float32), 0.15, top=max(0.0, foot - 0.05)
    )


def _mirror(sheet: Sheet, top: Floats, edge: float) -> None:
    """A hill beyond water, upside down in it: `top` is its line, `edge` where the water begins."""
    drift = sheet.noise(9, 171, 3, (1, 7)) * np.float32(0.006)
    line = edge + (edge - top) * np.float32(0.85) + drift
    inside = soft(0.015, -0.015, sheet.y - line) * (sheet.y > edge - 0.002)
    deep = soft(edge, edge + 0.2, sheet.y)
    tone = mix(sheet.light.shaded(_turf(sheet)), sheet.light.sky[-2], 0.25)
    sheet.put(tone, inside * np.float32(0.62) * (1 - deep), 0.03, 0.1, new=False)


def _crag(sheet: Sheet, x: float, half: float, foot: float, edge: float) -> None:
    """A mountain of bare rock with a flat top to stand on, woods at its foot."""
    snow = 0.95 if "snow" in sheet.scene.features else 0.0
    height = edge - foot
    wide = (half + height * 0.9) * (height + 0.11) / (height + 0.02)
    peak = Peak(x, height + 0.11, wide)
    level = foot - 0.012
    terrain.paint_range(
        sheet, edge + 0.02, 0.02, 161, terrain.ROCK, 0.10, snow, 3.0, (peak,), level, edge + 0.012
    )
    spread = (max(-0.05, x - wide), min(1.05, x + wide))
    trees.plant_row(
        sheet, edge + 0.022, 0.07, 12, trees.wood_of(sheet, "pine", 0.15, 0.4), 170, spread
    )


def _islet(sheet: Sheet, thing: Thing) -> None:
    """A low hump of earth under something that stands in open water, doubled in it."""
    x, foot = thing.box.centre[0], foot_of(thing)
    wide = thing.box.w * 0.62 + 0.045
    high = 0.028 + 0.16 * wide * sheet.width / sheet.height
    ragged = sheet.noise(11, 164, 4) * np.float32(0.12)
    across = np.abs(sheet.x - x) / np.float32(wide)
    hump = np.clip(1 - across**2, 0, 1) * (1 + ragged)
    base = np.sqrt(np.clip(1 - across**2, 0, 1)) * (1 + ragged * np.float32(0.6))
    edge = 1.5 / sheet.height
    above = soft(-edge, edge, sheet.y - (foot - 0.004 - high * np.float32(0.45) * (hump - 0.72)))
    line = foot + np.float32(0.45 * high) * base
    below = soft(edge, -edge, sheet.y - line)
    inside = above * below * (hump > 0.03)
    light, turf = sheet.light, _turf(sheet)
    depth_here = (sheet.y - foot) / np.float32(high)
    mirror = (
        soft(0.35, -0.1, depth_here - base * np.float32(1.15))
        * (sheet.y > line)
        * soft(0.05, 0.25, base)
    )
    sheet.put(
        light.shaded(EARTH) * np.float32(0.8), mirror * np.float32(0.55), 0.02, 0.1, new=False
    )
    depth = np.clip((sheet.y - foot) / np.float32(high * 0.45), -1, 1)
    earth = mix(
        np.broadcast_to(light.lit(turf), sheet.rgb.shape),
        light.lit(EARTH),
        soft(0.05, 0.75, depth + ragged),
    )
    rgb = mix(earth, light.shaded(EARTH), soft(0.55, 1.05, depth + np.zeros_like(ragged)))
    sheet.put(np.clip(rgb, 0, 1), inside.astype(np.float32), 0.05, 0.3)


def _pond(sheet: Sheet, floating: list[Thing]) -> None:
    """Water where a meadow, a street or a wood has none, around all that floats."""
    left = min(thing.box.x for thing in floating)
    right = max(thing.box.x + thing.box.w for thing in floating)
    top = min(foot_of(thing) for thing in floating)
    bottom = max(foot_of(thing) for thing in floating)
    x, y = (left + right) / 2, (top + bottom) / 2 + 0.012
    wide = (right - left) / 2 * 1.35 + 0.07
    high = (bottom - top) / 2 + 0.05 + 0.05 * wide
    bent = sheet.noise(5, 165, 4) * np.float32(0.10)
    apart = np.hypot((sheet.x - x) / np.float32(wide), (sheet.y - y) / np.float32(high)) + bent
    rim = soft(1.16, 1.03, apart.astype(np.float32))
    bank = sheet.light.shaded(mix(_turf(sheet), EARTH, 0.35))
    sheet.put(bank, rim * np.float32(0.75), 0.05, 0.2, new=False)
    paint_water(
        sheet,
        max(0.05, y - high * 1.05),
        166,
        0.72,
        0.7,
        cover=soft(1.03, 0.97, apart.astype(np.float32)),
    )


def _space_rock(sheet: Sheet, foot: float) -> None:
    """The bare ground of a moon or planet, with craters, below everything that stands."""
    top = foot - 0.06
    bulge = (sheet.x[0] - 0.5) ** 2 * np.float32(0.10)
    light = sheet.light
    line = np.float32(top) + bulge + sheet.ridge(3, 167, 5) * np.float32(0.008)
    cover = soft(-1.2 / sheet.height, 1.2 / sheet.height, sheet.y - line[None])
    grain = sheet.noise(7, 168, 5, (1, 2.5))
    near = np.clip((sheet.y - top) / max(0.05, 1 - top), 0, 1)
    lit = light.lit(ROCK_IN_SPACE) * np.float32(1.15)
    rgb = mix(
        np.broadcast_to(lit, sheet.rgb.shape), light.shaded(ROCK_IN_SPACE), soft(-0.6, 1.6, grain)
    )
    chance = sheet.chance(169)
    for _ in range(9):
        x, deep = float(chance.random()), float(chance.random())
        y = top + 0.03 + (1 - top) * deep
        wide = 0.02 + 0.08 * deep * float(chance.uniform(0.5, 1.2))
        apart = np.hypot(
            (sheet.x - x) / np.float32(wide), (sheet.y - y) / np.float32(wide * 0.28)
        ).astype(np.float32)
        rgb = mix(
            rgb,
            light.shaded(ROCK_IN_SPACE) * np.float32(0.75),
            soft(1.0, 0.75, apart) * np.float32(0.8),
        )
        rgb = mix(
            rgb,
            np.clip(lit * np.float32(1.2), 0, 1),
            soft(0.16, 0.05, np.abs(apart - 1.05)) * np.float32(0.55),
        )
    rgb = mix(
        rgb,
        light.shaded(ROCK_IN_SPACE) * np.float32(0.6),
        near * np.float32(0.25) + np.zeros_like(grain),
    )
    sheet.put(
        np.clip(rgb, 0, 1), cover, 0.05 + grain * np.float32(0.15), 0.15, top=max(0.0, top - 0.02)
    )
    sheet.land = top
