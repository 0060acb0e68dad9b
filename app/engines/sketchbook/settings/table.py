"""A table-top for still lifes: a plain wall with light from a window on it, a cloth that fades into shadow."""

import numpy as np

from app.engines.sketchbook.pixels import mix, rgb_of, screen, soft
from app.engines.sketchbook.sheet import Sheet

WALLS = ("8a8474 4f4a46", "b59a78 6a4f42", "6f7f86 3d4750", "9a8a5a 54462f")
CLOTHS = ("d9d2c4 8f8a88", "3f6f9f 1d3a66", "a8503c 5c2420", "7a8a5c 3f4a30")


def paint_table(sheet: Sheet) -> None:
    light, edge = sheet.light, sheet.scene.horizon
    chance = sheet.chance(61)
    wall, dim = (rgb_of(t) for t in WALLS[int(chance.integers(len(WALLS)))].split())
    cloth, fold = (rgb_of(t) for t in CLOTHS[int(chance.integers(len(CLOTHS)))].split())
    drift = sheet.noise(3.5, 62, 5)
    far_side = np.abs(sheet.x - light.place[0])
    back = mix(
        np.broadcast_to(light.lit(wall), sheet.rgb.shape),
        light.lit(dim),
        np.clip(far_side * 0.9 + sheet.y * 0.3 + drift * 0.12, 0, 1),
    )
    slant = sheet.x * np.float32(light.side) + sheet.y * np.float32(0.45)
    start = float(light.side * light.place[0]) - light.side * 0.3
    pane = soft(start, start + 0.05, slant) * soft(start + 0.46, start + 0.40, slant)
    pane *= soft(edge, edge - 0.12, sheet.y) * (
        1 - np.float32(0.7) * soft(0.02, 0.0, np.abs(slant - start - 0.23))
    )
    back = screen(back, light.key * (pane * np.float32(0.30))[..., None])
    sheet.put(np.clip(back, 0, 1), None, 0.9 + drift * np.float32(0.4))
    weave = sheet.noise(2.6, 63, 5, (1, 8))
    top = mix(
        np.broadcast_to(light.lit(cloth), sheet.rgb.shape),
        light.lit(fold),
        soft(edge, 1.1, sheet.y + 0.2 * (far_side - 0.3)),
    )
    top = top * (1 + np.float32(0.07) * weave[..., None])
    pool = np.exp(
        -((sheet.x - 0.46) ** 2 / np.float32(0.11) + (sheet.y - 0.76) ** 2 / np.float32(0.05))
    )
    top = screen(top, light.key * (pool * np.float32(0.16))[..., None])
    rim = edge + 0.004 * np.sin(sheet.x * 5 + 1)
    cover = soft(-1.5 / sheet.height, 1.5 / sheet.height, sheet.y - rim)
    sheet.put(np.clip(top, 0, 1), cover, 0.04 + weave * np.float32(0.06), 0.1)
