"""A table-top for still lifes: a dim wall with light falling across it, a cloth in folds that fades into shadow."""

import numpy as np

from app.engines.sketchbook.pixels import Floats, mix, rgb_of, screen, soft
from app.engines.sketchbook.sheet import Sheet

# wall in the light, wall in the dark, cloth, its folds
ROOMS = (
    "b09470 523c32 e2d7c0 8d7d76",
    "93a39a 3d4b4a c2603f 702f26",
    "b08a5e 523828 5a84a4 284461",
    "b4ba9c 4f5a50 e8ddc8 9f8d78",
    "9a86a2 433852 d3ab66 7f5a30",
)
# the same in washes: the wall's two colours run into each other, a pale cloth
WASHED = (
    "e9c793 8fa3c4 f3ead9 9fa6bf",
    "d8dcb4 7f9fae ecb2a0 a8688c",
    "f0cfa6 a596bd b9cfe2 6486b0",
    "dfe3bd 88aab0 f4ebd8 a79cae",
    "e6c3c9 8c93bf f1d796 b98a63",
)


def paint_table(sheet: Sheet) -> None:
    """Horizon is the table's far edge."""
    chance = sheet.chance(61)
    rooms = WASHED if sheet.scene.style == "watercolour" else ROOMS
    bright, dark, cloth, fold = (rgb_of(t) for t in rooms[int(chance.integers(len(rooms)))].split())
    _wall(sheet, bright, dark)
    _cloth(sheet, cloth, fold)


def _wall(sheet: Sheet, bright: Floats, dark: Floats) -> None:
    """Light enters from the light's side and dies away across the wall, as in the old still lifes."""
    light, edge = sheet.light, sheet.scene.horizon
    drift = sheet.noise(3.0, 62, 5)
    side = (sheet.x - 0.5) * np.float32(-light.side) + np.float32(0.5)  # 0 at the light's side
    fall = np.clip(
        side * np.float32(0.95) + (sheet.y / edge) * np.float32(0.22) + drift * np.float32(0.10),
        0,
        1,
    )
    lit, dim = light.lit(bright), light.lit(dark)
    wall = mix(np.broadcast_to(lit, sheet.rgb.shape), dim, soft(0.1, 0.95, fall))
    slant = side + (sheet.y - edge * 0.5) * np.float32(0.5)
    pane = soft(0.16, 0.22, slant) * soft(0.52, 0.46, slant) * soft(edge, edge - 0.16, sheet.y)
    shine = 0.55 if sheet.scene.style == "watercolour" else 0.22  # a light left in the paper
    bar = np.float32(0.75) * soft(0.020, 0.004, np.abs(slant - np.float32(0.34)))
    wall = screen(wall, light.key * (pane * (1 - bar) * np.float32(shine))[..., None])
    angle = np.float32(0.9 * light.side) + drift * np.float32(0.45)
    sheet.put(np.clip(wall, 0, 1), None, angle)


def _cloth(sheet: Sheet, cloth: Floats, fold: Floats) -> None:
    """The table in its cloth: a pool of light, soft creases, a far edge that is not ruled."""
    light, edge = sheet.light, sheet.scene.horizon
    weave = sheet.noise(2.4, 63, 5, (1, 7))
    away = np.clip((sheet.x - 0.5) * np.float32(-light.side) + 0.5, 0, 1)
    below = np.clip((sheet.y - edge) / max(0.05, 1 - edge), 0, 1)
    lit, dim = light.lit(cloth), light.lit(fold)
    fade = soft(
        0.25, 1.25, away * np.float32(0.75) + below * np.float32(0.45) + weave * np.float32(0.06)
    )
    top = mix(np.broadcast_to(lit, sheet.rgb.shape), dim, fade)
    crease = sheet.noise(2.2, 64, 2, (0.8, 2.6))
    folds = np.sin((sheet.x * 5 + below * 3 + crease * np.float32(0.55)) * np.float32(2.4))
    top = top * (1 + folds * np.float32(0.045) + weave * np.float32(0.035))[..., None]
    pool = np.exp(
        -(
            (sheet.x - 0.5) ** 2 / np.float32(0.10)
            + (sheet.y - (edge + 0.2)) ** 2 / np.float32(0.04)
        )
    )
    top = screen(np.clip(top, 0, 1), light.key * (pool * np.float32(0.20))[..., None])
    rim = edge + 0.003 * np.sin(sheet.x * 9 + 1) + sheet.ridge(3, 65, 3)[None] * np.float32(0.003)
    cover = soft(-1.5 / sheet.height, 1.5 / sheet.height, sheet.y - rim)
    sheet.put(
        np.clip(top, 0, 1), cover, 0.03 + folds * np.float32(0.06) + weave * np.float32(0.05), 0.1
    )
    under = soft(0.02, 0.0, sheet.y - rim) * cover
    sheet.put(dim * np.float32(0.7), under * np.float32(0.55), None, 0.1, new=False)
