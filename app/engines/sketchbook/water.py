"""Water: it mirrors what is already on the sheet above it, bends it with ripples, and glitters under the light."""

import cv2
import numpy as np

from app.engines.sketchbook.pixels import Floats, mix, rgb_of, shone, soft
from app.engines.sketchbook.sheet import Sheet
from app.engines.sketchbook.sky import disc_of

SHALLOW, DEEP, TEAL = (rgb_of(text) for text in ("7fb4bd", "1f5673", "2f9fb0"))


def paint_water(
    sheet: Sheet,
    top: float,
    salt: int,
    clear: float = 0.68,
    ripple: float = 1.0,
    tint: Floats = SHALLOW,
    deep: Floats = DEEP,
    cover: Floats | None = None,
) -> None:
    """Water from `top` down (or where `cover` says); `clear` 0..1 is how much of it is mirror."""
    light = sheet.light
    below = np.maximum(sheet.y - top, 0)
    waves = sheet.noise(3.4, salt, 5, (1, 10))
    reach = np.float32(ripple) * (np.float32(0.25) + 3 * below)
    from_x = sheet.x * sheet.width + waves * np.float32(0.0065 * sheet.unit) * reach
    from_y = (top - below * np.float32(0.92) + waves * np.float32(0.004 * ripple)) * sheet.height
    mirror = cv2.remap(
        sheet.rgb,
        from_x.astype(np.float32),
        np.minimum(from_y, top * sheet.height - 2).astype(np.float32),
        cv2.INTER_LINEAR,
        borderMode=cv2.BORDER_REFLECT,
    )
    first = max(0, int(top * sheet.height) - 1)
    below_only = mirror[first:]
    mirror[first:] = cv2.GaussianBlur(
        below_only, (0, 0), sheet.unit * 0.002, sigmaY=sheet.unit * 0.007
    )
    sheet.look()
    colour = mix(mirror, mix(light.lit(tint), light.sky[-2], 0.45), 1 - clear)
    colour = mix(
        colour,
        mix(light.shaded(deep), light.sky[0], 0.30),
        soft(0, 0.62, below) * np.float32(0.60) + np.zeros_like(waves),
    )
    colour = mix(colour, colour * np.float32(0.80), soft(0.3, 1.4, waves) * np.float32(0.55))
    bright = soft(0.6, 1.7, -waves) * np.float32(0.30)
    colour = mix(colour, mix(light.sky[-1], light.key, 0.4), bright)
    if disc_of(sheet) is not None or sheet.scene.time in ("dawn", "dusk"):
        spread = np.float32(0.030) + np.float32(0.20) * below
        path = np.exp(-(((sheet.x - light.place[0]) * sheet.across / spread) ** 2))
        sparks = soft(-0.1, 1.0, waves + sheet.noise(16, salt + 2, 3, (1, 3)) * np.float32(0.6))
        strength = 0.9 if disc_of(sheet) else 0.5
        gleam = (path * (np.float32(0.25) + sparks) * soft(0, 0.02, below)) * np.float32(strength)
        colour = shone(colour, mix(light.disc, light.glow, 0.45), np.clip(gleam, 0, 1))
    shore = soft(-0.8 / sheet.height, 0.8 / sheet.height, sheet.y - top) + np.zeros_like(waves)
    inside = shore if cover is None else cover * shore
    flat = sheet.noise(2.5, salt + 1, 2, (1, 3)) * np.float32(0.05)
    sheet.put(np.clip(colour, 0, 1), inside, flat, 0.1, top=top)
    if cover is None:
        sheet.water = (top, 1.0)


def paint_surf(sheet: Sheet, line: Floats, width: float = 0.008) -> None:
    """Foam along a shore line (W,), and wet sand just below it."""
    wavy = line[None] + sheet.noise(10, 71, 3) * np.float32(0.002)
    apart = sheet.y - wavy
    wet = soft(-0.004, 0.004, apart) * soft(0.045, 0.01, apart) * np.float32(0.35)
    sheet.put(sheet.light.shaded(rgb_of("c9a878")), wet, None, 0.1, new=False)
    foam = soft(width, width * 0.4, np.abs(apart + width * 0.6))
    second = soft(width * 0.5, width * 0.15, np.abs(apart + width * 3.4)) * np.float32(0.55)
    cover = np.maximum(foam, second) * soft(-1.1, 0.3, sheet.noise(14, 72, 3, (1, 0.4)))
    sheet.put(sheet.light.lit(rgb_of("fbfdfb")), cover, 0.03, 0.3, new=False)
