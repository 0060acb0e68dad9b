"""The sky: a ramp of colours, clouds in perspective, stars, and a sun or moon whose light the strokes circle.

Paints the whole sheet down to a little under the horizon; what stands before it is laid over it later.
"""

import cv2
import numpy as np

from app.engines.sketchbook import noise, stars
from app.engines.sketchbook.light import between
from app.engines.sketchbook.pixels import (
    Floats,
    as_floats,
    mix,
    resized,
    rgb_of,
    shone,
    soft,
    toned,
)
from app.engines.sketchbook.sheet import Sheet
from app.engines.sketchbook.weather import WINDY, strike

DISC = {"sun": 0.052, "moon": 0.068}  # radius in units
SOFT = 4  # light without edges is worked out at this part of the size
OVERCAST = frozenset({"clouds", "rain", "storm", "snowfall", "fog"})  # no stars through these
AURORA = (rgb_of("5ff0a8"), rgb_of("a06fe0"))
CLOUDED = 0.05  # of a colour's range: where clouds change the sky more, no star is seen


def paint_sky(sheet: Sheet, horizon: float, cloudy: float | None = None) -> None:
    """A sky down to `horizon`; `cloudy` 0..1 (None: what the scene's features say), 0 where no clouds are wanted."""
    features = sheet.scene.features
    if cloudy is None:
        cloudy = 0.95 if "clouds" in features else 0.25 if "stars" in features else 0.55
        cloudy = 1.2 if {"rain", "storm", "snowfall"} & features else cloudy
    cloudy = 0.0 if "clear" in features else cloudy
    ramp = between(sheet.light.sky, np.clip(sheet.y[:, 0] / horizon, 0, 1))
    rgb = np.repeat(ramp[:, None], sheet.width, 1)
    # a sky is never even: lighter and warmer towards the light
    lean = (sheet.x - sheet.light.place[0]) * np.float32(0.10)
    drift = sheet.noise(1.6, 1, 3)
    rgb = toned(rgb, np.float32(1) - np.abs(lean) + drift * np.float32(0.025))
    angle = sheet.noise(1.7, 2, 3) * np.float32(0.38)
    angle = _add_glow(sheet, rgb, angle)
    sheet.look()
    bare, rgb = rgb, _add_clouds(sheet, rgb, horizon, cloudy)
    if not OVERCAST & features and ("stars" in features or sheet.scene.time == "night"):
        clear = np.abs(rgb - bare).max(2) < CLOUDED
        stars.scatter(sheet, 150, horizon * 0.92, 3, clear, ahead=1)
    sheet.put(np.clip(rgb, 0, 1), None, angle, 0.0)
    if "storm" in features:
        strike(sheet, horizon)
    if "aurora" in features and not OVERCAST & features:
        paint_aurora(sheet, horizon)
    _add_disc(sheet)


def paint_aurora(sheet: Sheet, horizon: float) -> None:
    """Northern lights: hanging curtains of green that end in violet, brightest at their lower hems."""
    sheet.look()
    rays = sheet.noise(9, 6, 4, (3.4, 0.25))
    for number, (base, reach, share) in enumerate(((0.42, 0.36, 0.75), (0.66, 0.42, 0.95))):
        hem = np.float32(horizon * base) + sheet.ridge(1.7, 7 + number, 3)[None] * np.float32(
            0.075 * horizon
        )
        up = (hem - sheet.y) / np.float32(reach * horizon)
        veil = (
            soft(-0.05, 0.03, up)
            * np.exp(-np.maximum(up, 0) * np.float32(2.6))
            * soft(1.25, 0.5, up)
        )
        veil = (
            veil * (np.float32(0.45) + soft(-1.0, 1.4, rays) * np.float32(0.75)) * np.float32(share)
        )
        tone = mix(np.broadcast_to(AURORA[0], sheet.rgb.shape), AURORA[1], soft(0.15, 0.9, up))
        lit = np.clip(veil, 0, 0.9)[..., None]
        sheet.rgb[:] = np.clip(sheet.rgb * (1 - np.float32(0.4) * lit) + tone * lit, 0, 1)
        sheet.angle[veil > 0.12] = 1.5


def _add_glow(sheet: Sheet, rgb: Floats, angle: Floats) -> Floats:
    """Light spreading from its source, in place; returns directions that circle it."""
    x, y = sheet.light.place
    h, w = rgb.shape[0] // SOFT, rgb.shape[1] // SOFT
    from_x = (resized(sheet.x, w, 1) - np.float32(x)) * np.float32(sheet.across)
    from_y = (resized(sheet.y, 1, h) - np.float32(y)) * np.float32(sheet.down)
    away = np.hypot(from_x, from_y)
    shown = disc_of(sheet) is not None
    low = sheet.scene.time in ("dawn", "dusk")
    near, wide = (0.55, 0.34) if shown else (0.30, 0.34) if low else (0.0, 0.16)
    radius = DISC["sun"]
    glow = np.exp(-away / np.float32(radius * 7)) * np.float32(wide)
    if near:
        glow += np.exp(-np.maximum(away - radius, 0) / np.float32(radius * 2)) * np.float32(near)
    rgb[:] = shone(rgb, sheet.light.glow, resized(glow, sheet.width, sheet.height))
    if not shown and not low:
        return angle
    near_it = np.exp(-away / np.float32(radius * 5.5))
    still, circling = resized(angle, w, h, smooth=False), np.arctan2(from_x, -from_y)
    cos = np.cos(2 * still) * (1 - near_it) + np.cos(2 * circling) * near_it * 1.6
    sin = np.sin(2 * still) * (1 - near_it) + np.sin(2 * circling) * near_it * 1.6
    turned = as_floats(np.float32(0.5) * np.arctan2(sin, cos))
    return resized(turned, sheet.width, sheet.height, smooth=False)


def disc_of(sheet: Sheet) -> str | None:
    """`sun` or `moon` when the setting itself shows one (a thing of that name would be painted as a thing)."""
    drawn = {thing.art for thing in sheet.scene.things}
    for name in ("moon", "sun"):
        if name in sheet.scene.features and f"own:{name}" not in drawn:
            return name
    return None


def _add_disc(sheet: Sheet) -> None:
    name = disc_of(sheet)
    if name is None:
        return
    x, y = sheet.light.place
    radius, edge = DISC[name], 1.5 / sheet.unit
    away = sheet.distance(x, y)
    cover = soft(radius + edge, radius - edge, away)
    colour = rgb_of("fdf6d8") if name == "moon" else sheet.light.disc
    full = np.broadcast_to(colour, sheet.rgb.shape)
    if name == "moon":
        seas = soft(0.3, 1.3, sheet.noise(9, 4, 3))
        full = mix(full, colour * np.float32(0.86), seas)
    circling = np.arctan2((sheet.x - x) * sheet.across, -(sheet.y - y) * sheet.down)
    sheet.put(full.astype(np.float32), cover, circling.astype(np.float32), 0.5)


def _add_clouds(sheet: Sheet, rgb: Floats, horizon: float, cloudy: float) -> Floats:
    """Heaped clouds that shrink and flatten towards the horizon, lit from the light's side."""
    if cloudy <= 0:
        return rgb
    size = 384
    torn = (0.75, 3.2) if WINDY & sheet.scene.features else (1.0, 1.45)
    tile = noise.field(size, size, 1.0, 5.0, sheet.salted(5), 6, torn)
    toward = (round(9 * float(sheet.light.towards[0])), -8)
    moved = np.roll(tile, (toward[1], -toward[0]), (0, 1))
    slope = cv2.GaussianBlur(moved - tile, (0, 0), 2.0)
    height = np.clip((horizon - sheet.y) / horizon, 0, 1)
    far = np.float32(1) / (height * np.float32(0.9) + np.float32(0.16))
    u = ((sheet.x - np.float32(0.5)) * np.float32(sheet.across) * far * 0.30 + 0.5) * size
    v = np.broadcast_to((far * np.float32(-0.27) + np.float32(1.9)) * size, u.shape)
    maps = (u.astype(np.float32), np.ascontiguousarray(v, np.float32))
    heap, side = (
        cv2.remap(layer, *maps, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT)
        for layer in (tile, slope)
    )
    least = 1.15 - 1.35 * cloudy
    cover = soft(least, least + 0.85, heap) * soft(0.0, 0.22, height) * np.float32(0.94)
    lit, shade = sheet.light.cloud
    # dense middles are darker below, thin rims take the light
    shadow = soft(-0.25, 0.75, side + soft(least + 0.5, least + 1.9, heap) * np.float32(0.35))
    colour = mix(np.broadcast_to(lit, rgb.shape), shade, shadow)
    colour = mix(
        colour, sheet.light.haze, soft(0.45, 0.0, height) * np.float32(0.55) + np.zeros_like(heap)
    )
    return mix(rgb, colour, cover)
