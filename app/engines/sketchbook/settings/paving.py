"""Streets and squares of stone: a road that runs away from us, or cobbles; they shine in the evening."""

import cv2
import numpy as np

from app.engines.sketchbook.pixels import mix, rgb_of, soft
from app.engines.sketchbook.sheet import Sheet


def paint_paving(sheet: Sheet, top: float, dashed: bool = True) -> None:
    """Pavement and a street that runs towards the houses; in the evening their lamps shine in it."""
    light = sheet.light
    snow = "snow" in sheet.scene.features
    stone, road, kerb = (
        rgb_of(t) for t in ("e8edf4 d3dbe6 f4f7fb" if snow else "b7b2b4 77798a d8d2ca").split()
    )
    below = np.clip((sheet.y - top) / max(0.05, 1 - top), 0, 1)
    grain = sheet.noise(6, 141, 4, (1, 4))
    middle = np.abs(sheet.x - np.float32(0.5)) * np.float32(sheet.across)
    half = np.float32(0.06) + below * np.float32(0.46)
    colour = mix(
        np.broadcast_to(light.lit(stone), sheet.rgb.shape),
        light.lit(road),
        soft(0.01, -0.01, middle - half),
    )
    rows = np.sin(np.log(below * 14 + 1) * 38) * np.float32(0.5) + np.float32(0.5)
    slabs = (
        soft(0.75, 0.98, rows.astype(np.float32))
        * soft(0.0, 0.02, middle - half)
        * np.float32(0.28)
    )
    colour = mix(colour, light.shaded(stone), slabs)
    edge = soft(0.014, 0.006, np.abs(middle - half) / (np.float32(0.35) + below))
    colour = mix(colour, light.lit(kerb), edge * np.float32(0.75))
    dashes = (
        np.float32(dashed)
        * soft(0.014, 0.008, middle / (np.float32(0.3) + below))
        * soft(0.1, 0.5, np.sin(np.log(below * 9 + 1) * 15))
    )
    colour = mix(colour, light.lit(rgb_of("f2ead6")), dashes * np.float32(0.7))
    if light.time in ("night", "dusk"):
        up = np.clip((2 * top - sheet.y) * sheet.height, 0, sheet.height - 1).astype(np.float32)
        columns = (sheet.x * sheet.width + grain * np.float32(0.006 * sheet.unit)).astype(
            np.float32
        )
        seen = cv2.remap(sheet.rgb, columns, up + np.zeros_like(columns), cv2.INTER_LINEAR)
        colour = mix(
            colour,
            cv2.GaussianBlur(seen, (0, 0), sheet.unit * 0.004, sigmaY=sheet.unit * 0.02),
            0.42,
        )
    else:  # the houses' shadow falls over the pavement, away from the light
        reach = np.float32(0.16) + np.float32(0.10) * np.sin(sheet.x * 9 + sheet.scene.seed) * soft(
            0, 1, sheet.x
        )
        colour = mix(
            colour, light.shaded(road), soft(0.03, -0.03, below - reach) * np.float32(0.45)
        )
    colour = colour * (1 + grain * np.float32(0.05))[..., None]
    cover = soft(-1.2 / sheet.height, 1.2 / sheet.height, sheet.y - top) + np.zeros_like(grain)
    sheet.put(np.clip(colour, 0, 1), cover, 0.05 + grain * np.float32(0.1), 0.12, top=top)
    sheet.land = top


def paint_cobbles(sheet: Sheet, top: float, salt: int) -> None:
    """A square of rounded stones from `top` down, rows closer together far off; snowed over in snow."""
    light = sheet.light
    snow = "snow" in sheet.scene.features
    stone, seam = rgb_of("e8edf4" if snow else "b9a58c"), rgb_of("cdd6e3" if snow else "85705c")
    below = np.clip((sheet.y - top) / max(0.05, 1 - top), 0, 1)
    deep = np.log(below * np.float32(7) + 1)
    row = np.floor(deep * np.float32(15))
    near = np.float32(0.28) + below
    across = (sheet.x - np.float32(0.5)) * np.float32(sheet.across) / near * np.float32(
        15
    ) + row * 0.5
    in_row, in_column = deep * np.float32(15) - row, across - np.floor(across)
    edge = np.minimum(np.minimum(in_row, 1 - in_row), np.minimum(in_column, 1 - in_column))
    joint = soft(0.16, 0.02, edge.astype(np.float32)) * np.float32(0.55 if snow else 0.75)
    each = np.sin(np.floor(across) * np.float32(12.9) + row * np.float32(78.2)) * np.float32(0.09)
    grain = sheet.noise(5, salt, 4, (1, 3))
    rgb = mix(
        np.broadcast_to(light.lit(stone), sheet.rgb.shape),
        light.shaded(seam),
        joint * soft(0.0, 0.25, below),
    )
    rgb = rgb * (1 + each + grain * np.float32(0.05))[..., None]
    if light.time in ("night", "dusk"):
        up = np.clip((2 * top - sheet.y) * sheet.height, 0, sheet.height - 1).astype(np.float32)
        columns = np.broadcast_to(sheet.x * sheet.width, rgb.shape[:2]).astype(np.float32)
        seen = cv2.remap(sheet.rgb, columns, up + np.zeros_like(columns), cv2.INTER_LINEAR)
        seen = cv2.GaussianBlur(seen, (0, 0), sheet.unit * 0.006, sigmaY=sheet.unit * 0.03)
        rgb = mix(rgb, seen, 0.3)
    cover = soft(-1.2 / sheet.height, 1.2 / sheet.height, sheet.y - top) + np.zeros_like(grain)
    sheet.put(np.clip(rgb, 0, 1).astype(np.float32), cover, 0.03, 0.14, top=top)
