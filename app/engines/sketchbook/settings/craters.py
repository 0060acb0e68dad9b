"""Craters on flat dust: round holes seen aslant, the near wall in shadow, the far one lit, a raised rim around."""

import numpy as np

from app.engines.sketchbook.pixels import as_floats, mix, soft
from app.engines.sketchbook.settings.drifts import Dust
from app.engines.sketchbook.sheet import Sheet

ASLANT = 0.27  # height of a level circle as it is seen, of its width
RIM = 1.32  # where the raised edge ends, in radii


def strew_craters(sheet: Sheet, top: float, count: int, salt: int, dust: Dust) -> None:
    """`count` craters below `top` (0..1), small towards the horizon, with none upon another; far ones first."""
    chance, placed = sheet.chance(salt), list[tuple[float, float, float]]()
    for _ in range(count * 4):
        near = float(chance.random()) ** 0.8
        x, y = float(chance.uniform(-0.05, 1.05)), top + (1.0 - top) * near
        radius = (0.012 + 0.1 * near**1.3) * float(chance.uniform(0.45, 1.0))
        if len(placed) < count and not any(_overlaps(sheet, (x, y, radius), o) for o in placed):
            placed.append((x, y, radius))
    for x, y, radius in sorted(placed, key=lambda one: one[1]):
        _dig(sheet, x, y, radius, dust)


def _overlaps(sheet: Sheet, a: tuple[float, float, float], b: tuple[float, float, float]) -> bool:
    across, down = (a[0] - b[0]) * sheet.across, (a[1] - b[1]) * sheet.down / ASLANT
    return bool(np.hypot(across, down) < (a[2] + b[2]) * RIM)


def _dig(sheet: Sheet, x: float, y: float, radius: float, dust: Dust) -> None:
    """One crater, `radius` in units, changed in place; strokes go round it."""
    reach = radius * RIM
    rows = _part(y, reach * ASLANT / sheet.down, sheet.height)
    columns = _part(x, reach / sheet.across, sheet.width)
    here = sheet.rgb[rows, columns]
    if here.size == 0:
        return
    dx = (sheet.x[:, columns] - x) * np.float32(sheet.across / radius)
    dy = (sheet.y[rows] - y) * np.float32(sheet.down / radius / ASLANT)
    away = as_floats(np.hypot(dx, dy))
    # what faces the light: inside, the wall on its far side; outside, the slope on its near side
    side = as_floats(dx * np.float32(0.8 * sheet.light.side) + dy * np.float32(0.45))
    hole, rim = soft(1.04, 0.9, away), soft(RIM, 1.02, away) * soft(0.9, 1.02, away)
    lit, dark = sheet.light.lit(dust.lit), sheet.light.shaded(dust.dark)
    deep = np.clip(0.45 + side * 0.75, 0, 1) * hole * 0.85
    here[:] = mix(here, dark, as_floats(deep))
    here[:] = mix(here, lit, as_floats(np.clip(side * -0.9, 0, 1) * hole * 0.7))
    here[:] = mix(here, lit, as_floats(np.clip(0.25 + side, 0, 1) * rim * 0.75))
    here[:] = mix(here, dark, as_floats(np.clip(-side - 0.1, 0, 1) * rim * 0.35))
    around = np.arctan2(dx * np.float32(ASLANT), -dy).astype(np.float32)
    turned = away < np.float32(RIM)
    sheet.angle[rows, columns][turned] = around[turned]
    sheet.focus[rows, columns][turned] = 0.12


def _part(middle: float, half: float, length: int) -> slice:
    first, last = int((middle - half) * length), int((middle + half) * length) + 2
    return slice(min(length, max(0, first)), max(0, min(length, last)))
