"""Land: mountain ranges with facets and snow, rolling ground, sand and snow fields.

Each function lays one plane on a sheet, far ones hazed. Heights are 0..1 of the picture from the top.
"""

from dataclasses import dataclass

import cv2
import numpy as np

from app.engines.sketchbook.light import hazed
from app.engines.sketchbook.pixels import Floats, as_floats, mix, rgb_of, soft, toned
from app.engines.sketchbook.sheet import Sheet

ROCK, SNOW, GRASS, MEADOW, DRY, SAND = (
    rgb_of(text) for text in ("9c8f8e", "f4f7fc", "6f9a3c", "9db653", "c0a050", "efd39a")
)


@dataclass(frozen=True, slots=True)
class Peak:
    """A mountain or knoll that must be there: centre x, height above the base (0..1) and half width (0..1)."""

    x: float
    height: float
    half: float


def paint_range(
    sheet: Sheet,
    base: float,
    height: float,
    salt: int,
    albedo: Floats = ROCK,
    distance: float = 0.3,
    snow: float = 0.0,
    frequency: float = 3.0,
    peaks: tuple[Peak, ...] = (),
    level: float = 0.0,
    until: float | None = None,
) -> Floats:
    """Mountains standing on `base`; `snow` is how far down from the peaks it lies (0 none .. 1 all).
    Nothing rises above `level`; with `until` what lies below that height is left alone.

    Returns the skyline (W,), 0..1 from the top.
    """
    light = sheet.light
    x = sheet.x[0]
    sky = base - np.float32(height) * np.abs(sheet.ridge(frequency, salt)) * np.float32(0.72)
    sky += sheet.ridge(9, salt + 1) * np.float32(height * 0.08)
    for peak in peaks:
        slope = np.clip(1 - np.abs(x - peak.x) / peak.half, 0, 1) ** np.float32(1.15)
        rough = sheet.ridge(11, salt + 2) * np.float32(0.09 * peak.height)
        sky = as_floats(np.minimum(sky, base - peak.height * slope + rough * (slope > 0)))
    sky = as_floats(np.maximum(sky, level))
    top = max(0.0, float(sky.min()) - 0.01)
    cover = soft(-1.2 / sheet.height, 1.2 / sheet.height, sheet.y - sky[None])
    deep = np.maximum(sheet.y - sky[None], 0)
    facets = sheet.noise(6.5, salt + 3, 5)
    lean = np.array(
        [[1, 0.55, 0], [0, 1, 0]], np.float32
    )  # sheared, so that faces run down the slopes
    facets = cv2.warpAffine(
        facets, lean, (sheet.width, sheet.height), borderMode=cv2.BORDER_REFLECT
    )
    facing = cv2.GaussianBlur(np.gradient(sky)[None] * sheet.height, (0, 0), sheet.unit * 0.012)[0]
    dark = soft(
        -0.95, 0.95, facets * np.float32(0.9) + np.clip(-light.side * facing, -1, 1)[None] * 1.3
    )
    rgb = mix(np.broadcast_to(light.lit(albedo), sheet.rgb.shape), light.shaded(albedo), dark)
    if snow > 0:
        line = height * snow * 1.15 - facets * np.float32(0.055 * (height / 0.2))
        lies = soft(0.02, -0.02, deep - line - (sky[None] - (base - height)) * np.float32(-0.45))
        white = mix(
            np.broadcast_to(light.lit_snow(SNOW), sheet.rgb.shape), light.shaded(SNOW), dark
        )
        rgb = mix(rgb, white, lies)
    foot = soft(base - height * 0.75, base + 0.01, sheet.y) * np.float32(0.45)
    rgb = mix(
        rgb, light.haze, np.clip(distance + foot * (1 - distance), 0, 1) + np.zeros_like(cover)
    )
    angle = np.where(facets > 0, np.float32(0.9), np.float32(-0.85)).astype(np.float32)
    if until is not None:
        cover = cover * soft(until + 0.012, until - 0.008, sheet.y + facets * np.float32(0.006))
    sheet.put(rgb, cover, angle, 0.12, top=top)
    return sky


def paint_ground(
    sheet: Sheet,
    top: float,
    near: Floats,
    far: Floats,
    salt: int,
    swell: float = 0.02,
    frequency: float = 3.0,
    texture: float = 0.16,
    dapple: Floats | None = None,
    shade: float = 0.25,
    peaks: tuple[Peak, ...] = (),
    distance: float = 0.0,
    focus: float = 0.1,
    angle: float = 0.05,
) -> Floats:
    """Ground from a wavy line at `top` to the bottom of the picture: `far` and `near` are materials' own colours.

    `texture` is how much it varies, `dapple` a material strewn over it, `shade` the depth of cloud shadows.
    Returns its skyline (W,).
    """
    light = sheet.light
    line = top + sheet.ridge(frequency, salt, 5) * np.float32(swell)
    for peak in peaks:
        bell = np.exp(-(((sheet.x[0] - peak.x) / peak.half) ** 2) * np.float32(2.2))
        line = np.minimum(line, top - np.float32(peak.height) * bell + np.float32(swell * 0.4))
    start = max(0.0, float(line.min()) - 0.01)
    cover = soft(-1.2 / sheet.height, 1.2 / sheet.height, sheet.y - line[None])
    depth = np.clip((sheet.y - top) / max(0.05, 1 - top), 0, 1)
    coarse = sheet.noise(4.5, salt + 1, 5, (1, 3.2))
    sunlit = light.lit_snow if near is SNOW else light.lit
    lit = mix(
        np.broadcast_to(sunlit(far), sheet.rgb.shape), sunlit(near), depth + np.zeros_like(cover)
    )
    dark = mix(light.shaded(far), light.shaded(near), 0.5)
    rgb = toned(lit, 1 + coarse * np.float32(texture * 0.6))
    if dapple is not None:
        rgb = mix(rgb, sunlit(dapple), soft(0.35, 1.5, sheet.noise(9, salt + 2, 4, (1, 2.6))) * 0.6)
    rgb = mix(rgb, dark, soft(0.2, 1.6, -coarse + (line[None] - top) * 12) * np.float32(shade))
    rgb = mix(rgb, dark, soft(0.72, 1.08, sheet.y) * np.float32(0.35) + np.zeros_like(cover))
    slope = cv2.GaussianBlur(
        np.gradient(line)[None] * np.float32(sheet.width), (0, 0), sheet.unit * 0.02
    )
    averted = soft(0.05, 0.8, slope * np.float32(-light.side)) * soft(
        0.16, 0.0, sheet.y - line[None]
    )
    rgb = mix(rgb, dark, averted * np.float32(0.55))
    facing = soft(0.05, 0.8, slope * np.float32(light.side)) * soft(0.14, 0.0, sheet.y - line[None])
    rgb = mix(rgb, np.clip(rgb * np.float32(1.16), 0, 1), facing)
    if distance:
        rgb = hazed(light, rgb, distance)
    rolling = angle + coarse * np.float32(0.16) + slope * soft(0.25, 0.0, sheet.y - line[None])
    sheet.put(np.clip(rgb, 0, 1), cover, rolling.astype(np.float32), focus, top=start)
    return line.astype(np.float32)
