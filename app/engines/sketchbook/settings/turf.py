"""The near ground that several settings share: grass with flowers, snow, or fallen leaves."""

import numpy as np

from app.engines.sketchbook import terrain
from app.engines.sketchbook.marks import oval, polygon
from app.engines.sketchbook.pixels import rgb_of
from app.engines.sketchbook.settings.far import DRY_LANDS, soil_of
from app.engines.sketchbook.sheet import Sheet
from app.engines.sketchbook.weather import blows

FLOWERS = ("f4f1e4", "f2cf4a", "d9574a", "e79ac0", "8f7fd0")


def paint_turf(sheet: Sheet, top: float, flowers: bool = True) -> None:
    """Ground from `top` to the bottom as the scene's features want it."""
    features = sheet.scene.features
    sheet.land = top + 0.02
    if "snow" in features:
        terrain.paint_ground(
            sheet, top, terrain.SNOW, terrain.SNOW, 21, 0.012, 2.0, 0.03, rgb_of("ffffff"), 0.55
        )
        return
    soil = soil_of(sheet)
    terrain.paint_ground(sheet, top, soil.near, soil.far, 21, 0.012, 2.0, 0.18, soil.dapple, 0.35)
    if DRY_LANDS & {sheet.scene.setting, *sheet.scene.behind}:
        return
    _tall_grass(sheet)
    if flowers and "autumn" not in features and sheet.scene.style != "ink":
        strew_flowers(sheet, top + 0.04, 200, 22)


def strew_flowers(sheet: Sheet, top: float, count: int, salt: int, large: float = 1.0) -> None:
    """Flowers as dabs, in drifts, smaller and denser far away."""
    chance = sheet.chance(salt)
    colours = [sheet.light.lit(rgb_of(text)) for text in chance.choice(FLOWERS, 3, replace=False)]
    drifts = chance.uniform(0, 1, (7, 2))
    for _ in range(int(count * sheet.across)):
        near = float(chance.random()) ** 1.3
        drift = drifts[int(chance.integers(len(drifts)))]
        x = float(drift[0] + chance.normal(0, 0.09))
        y = top + (1.02 - top) * min(1.0, max(0.0, 0.7 * near + 0.3 * float(drift[1])))
        size = large * (0.0016 + 0.0048 * (y - top) / (1 - top)) * float(chance.uniform(0.6, 1.2))
        colour = colours[int(chance.integers(len(colours)))] * np.float32(chance.uniform(0.85, 1.1))
        wide = size * sheet.unit
        oval(sheet.rgb, x * sheet.width, y * sheet.height, wide, wide * 0.75, colour)


def _tall_grass(sheet: Sheet) -> None:
    """Blades along the lower edge, nearest to us: they make the rest recede."""
    chance = sheet.chance(23)
    greens = [rgb_of(text) for text in ("4a6b2a", "6f9138", "8fae48", "3d5a2c")]
    if "autumn" in sheet.scene.features:
        greens = [rgb_of(text) for text in ("7a6a2e", "a8823a", "c79a48", "5f5228")]
    lights = [sheet.light.lit(green) for green in greens]
    wind = blows(sheet.scene)
    clumps = chance.uniform(-0.05, 1.05, 9)
    for _ in range(int(150 * sheet.across)):
        x = float(clumps[int(chance.integers(9))] + chance.normal(0, 0.045 / sheet.across))
        tall = float(chance.uniform(0.02, 0.085)) * float(chance.uniform(0.5, 1.0)) / sheet.down
        lean, wide = (float(chance.normal(0, 0.35)) + 0.9 * wind) * tall, 0.0022 / sheet.across
        y = 1.0 + float(chance.uniform(0, 0.02))
        blade = [
            (x - wide, y),
            (x + lean * 0.4, y - tall * 0.6),
            (x + lean, y - tall),
            (x + lean * 0.4 + wide, y - tall * 0.55),
            (x + wide, y),
        ]
        polygon(
            sheet.rgb,
            np.array(blade) * (sheet.width, sheet.height),
            lights[int(chance.integers(4))],
        )
