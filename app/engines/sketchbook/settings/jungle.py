"""A jungle: palms and great leaves in green haze, hanging vines, ferns on the ground, shafts of light."""

import math
from dataclasses import replace

import numpy as np

from app.engines.sketchbook import trees
from app.engines.sketchbook.marks import polygon
from app.engines.sketchbook.pixels import mix, rgb_of, shone, soft
from app.engines.sketchbook.settings.far import backdrop
from app.engines.sketchbook.settings.turf import paint_turf
from app.engines.sketchbook.sheet import Sheet
from app.engines.sketchbook.sky import paint_sky

LEAVES = ("2f6a3a", "4f8a3a", "6fa03f", "24543a")


def paint_jungle(sheet: Sheet) -> None:
    horizon = sheet.scene.horizon
    paint_sky(sheet, horizon + 0.05, 0.2)
    backdrop(sheet, horizon)
    light = sheet.light
    mist = mix(light.haze, light.lit(rgb_of("8fb46a")), 0.45)
    veil = soft(0.0, horizon, sheet.y) * np.float32(0.85) + np.zeros((1, sheet.width), np.float32)
    sheet.put(mist, veil * soft(horizon + 0.1, horizon, sheet.y), None, 0.0, new=False)
    rows = (
        (0.62, 0.36, 24, "leafy"),
        (0.52, 0.46, 9, "palm"),
        (0.40, 0.30, 22, "leafy"),
        (0.28, 0.42, 7, "palm"),
    )
    for k, (haze, high, count, kind) in enumerate(rows):
        wood = replace(trees.wood_of(sheet, kind, haze, 0.35), kinds=2)
        trees.plant_row(sheet, horizon + 0.008 * k, high, count, wood, 821 + 2 * k, focus=0.08)
    _shafts(sheet)
    trees.plant_row(sheet, horizon + 0.045, 0.10, 22, trees.wood_of(sheet, "bush", 0.22, 0.4), 831)
    paint_turf(sheet, horizon + 0.045, flowers=False)
    near = replace(trees.wood_of(sheet, "palm", 0.02, 0.35), kinds=2)
    trees.plant_row(sheet, horizon + 0.16, 0.80, 2, near, 833, (-0.06, 0.14), 0.25)
    trees.plant_row(sheet, horizon + 0.13, 0.74, 2, near, 834, (0.86, 1.06), 0.25)
    _vines(sheet)
    _ferns(sheet, horizon + 0.12)
    _great_leaves(sheet)


def _shafts(sheet: Sheet) -> None:
    """Light falls in broad shafts from the light's side."""
    light = sheet.light
    slant = sheet.x + np.float32(light.side * 0.55) * sheet.y
    bands = np.sin(slant * np.float32(17) + np.float32(sheet.scene.seed)) * np.float32(
        0.5
    ) + np.float32(0.5)
    share = soft(0.55, 1.0, bands) * soft(0.72, 0.1, sheet.y) * np.float32(0.20)
    sheet.rgb[:] = shone(sheet.rgb, light.key, share)


def _vines(sheet: Sheet) -> None:
    """Lianas that hang in curves from the upper edge."""
    chance, light = sheet.chance(835), sheet.light
    tone = light.shaded(rgb_of("4a6a34"))
    for _ in range(round(6 * max(1.0, sheet.across))):
        x, long = float(chance.random()), float(chance.uniform(0.2, 0.5))
        sway, wide = float(chance.normal(0, 0.05)), 0.0028 / sheet.across
        points = [(x + sway * math.sin(math.pi * t / 10), long * t / 10 - 0.01) for t in range(11)]
        outline = [(px - wide, py) for px, py in points] + [
            (px + wide, py) for px, py in reversed(points)
        ]
        _fill(sheet, outline, tone)
        for px, py in points[2:]:
            way = float(chance.choice([-1.0, 1.0])) / sheet.across
            leaf = [
                (px, py),
                (px + 0.011 * way, py - 0.004),
                (px + 0.017 * way, py + 0.012),
                (px + 0.006 * way, py + 0.010),
            ]
            _fill(sheet, leaf, mix(tone, light.lit(rgb_of("6f9a3f")), float(chance.random()) * 0.7))


def _ferns(sheet: Sheet, top: float) -> None:
    """Ferns in rosettes over the floor, larger towards us."""
    chance, light = sheet.chance(836), sheet.light
    spots = sorted(
        (float(chance.random()), float(chance.random())) for _ in range(round(15 * sheet.across))
    )
    for deep, x in spots:
        if abs(x - 0.5) < 0.22 and deep > 0.3:
            continue
        y, size = top + (1.0 - top) * deep, 0.035 + 0.07 * deep
        for k in range(9):
            turn = math.pi * (0.08 + 0.84 * k / 8)
            own = rgb_of(LEAVES[int(chance.integers(4))])
            _blade(
                sheet,
                (x, y),
                turn,
                size * float(chance.uniform(0.8, 1.2)),
                0.16,
                mix(light.shaded(own), light.lit(own), float(chance.uniform(0.2, 1.0))),
            )


def _great_leaves(sheet: Sheet) -> None:
    """Broad leaves in both lower corners, nearest to us, with pale ribs."""
    chance, light = sheet.chance(837), sheet.light
    for side in (0, 1):
        for k in range(7):
            lean = 0.12 + 0.80 * k / 6
            turn = math.pi / 2 * lean if side == 0 else math.pi - math.pi / 2 * lean
            root = (side + (1 - 2 * side) * 0.01, 1.03)
            long = float(chance.uniform(0.24, 0.36))
            own = rgb_of(LEAVES[int(chance.integers(4))])
            tone = mix(light.shaded(own), light.lit(own), float(chance.uniform(0.15, 0.75)))
            _blade(sheet, root, turn, long, 0.30, tone)
            _blade(
                sheet, root, turn, long * 0.96, 0.018, mix(tone, light.lit(rgb_of("c9d98a")), 0.5)
            )


def _blade(
    sheet: Sheet,
    root: tuple[float, float],
    turn: float,
    long: float,
    broad: float,
    colour: np.ndarray,
) -> None:
    """One leaf from its root, `long` units, bending down at its tip."""
    left, right = [], []
    for t in range(9):
        s = t / 8
        x = root[0] + math.cos(turn) * long * s / sheet.across
        y = root[1] - (math.sin(turn) * long * s - 0.30 * long * s**2.4) / sheet.down
        half = broad * long * math.sin(math.pi * min(1.0, s * 0.96 + 0.03)) ** 0.8 / 2
        nx, ny = -math.sin(turn), -math.cos(turn)
        left.append((x + nx * half / sheet.across, y + ny * half / sheet.down))
        right.append((x - nx * half / sheet.across, y - ny * half / sheet.down))
    _fill(sheet, [*left, *reversed(right)], colour)


def _fill(sheet: Sheet, corners: list[tuple[float, float]], colour: np.ndarray) -> None:
    polygon(sheet.rgb, np.array(corners) * (sheet.width, sheet.height), colour)
