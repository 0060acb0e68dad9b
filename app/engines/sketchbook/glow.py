"""Glow: what shines by itself, the air around it, the pool of its light on the ground, and lit windows after dark.

Works on composed bodies, so that every style shows it in its own means. Knows no words but the names of drawings.
"""

import cv2
import numpy as np

from app.engines.sketchbook import art
from app.engines.sketchbook.marks import oval, polygon
from app.engines.sketchbook.pixels import Floats, as_floats, blurred, mix, rgb_of, shone, soft
from app.engines.sketchbook.scene import FLOATING, Thing
from app.engines.sketchbook.shadows import Body, blend
from app.engines.sketchbook.sheet import Sheet
from app.engines.sketchbook.touches import BOLT
from app.engines.sketchbook.weather import DRAWN

SHADED = {"own:table-lamp": 0.48, "own:floor-lamp": 0.24}  # the part of it that is a shade
# what part of a drawing shines, from the top
LAMPS = {
    "own:candle": 0.34,
    "own:lamppost": 0.27,
    **SHADED,
    "own:lighthouse": 0.16,
    "own:old-lighthouse": 0.16,
}
FIRES = frozenset(
    {"own:sun", "own:star", "star", "sun", "fire", "candle", "light-bulb", BOLT, "sparkles", "comet",
     "red-paper-lantern", "diya-lamp", "jack-o-lantern"}
)  # fmt: skip
HEAVENLY = frozenset({"own:sun", "sun", "own:star", "star", "comet", BOLT})
DARK = {"night": 0.85, "dusk": 0.6}  # how much of a light is seen; by day less
BY_DAY = 0.35
WARM = np.array([1.0, 0.86, 0.55], np.float32)
GLOWING = np.array([1.0, 0.93, 0.66], np.float32)
PANES = np.array([1.0, 0.83, 0.45], np.float32)
THUNDER, COLD = rgb_of("3f4660"), rgb_of("b9bdf6")  # a sky with lightning, and its light
MOST = 0.34  # of a house: more blue than this is paint, not panes


def shines(thing: Thing) -> bool:
    """Whether light comes from it at any hour."""
    return thing.art in FIRES or thing.art in LAMPS


def add_glow(sheet: Sheet, thing: Thing, body: Body) -> None:
    """Light around what shines and on the ground below it; of a lamp only its head does."""
    part = LAMPS.get(thing.art)
    alpha = body.alpha
    if thing.art == BOLT:
        _flash(sheet, body)
        return
    if part is not None:
        alpha = alpha.copy()
        alpha[int(alpha.shape[0] * part) :] = 0
    pad = max(alpha.shape) if part is None else round(0.7 * alpha.shape[0])
    strength = DARK.get(sheet.scene.time, BY_DAY)
    reach = pad // 2 if part is not None else pad
    if thing.art in SHADED:  # in a room the light fills the air around it
        pad, reach = round(1.6 * len(alpha)), round(0.9 * len(alpha))
    _halo(sheet, body, alpha, pad, reach, strength)
    if "lighthouse" in thing.art and sheet.scene.time in DARK:
        _beam(sheet, body, strength)
    elif (
        sheet.scene.time in DARK
        and thing.art not in HEAVENLY
        and thing.support in ("ground", "table")
    ):
        _pool(sheet, body, strength)


def burn(sheet: Sheet, body: Body) -> None:
    """The light of a fire that has taken hold of a body, on the air and the ground around it."""
    strength = max(0.5, DARK.get(sheet.scene.time, BY_DAY))
    reach = max(body.alpha.shape)
    _halo(sheet, body, body.alpha, reach, reach // 2, strength * 0.8)
    if sheet.scene.time in DARK:
        _pool(sheet, body, strength)


def lit_shade(sheet: Sheet, thing: Thing, body: Body) -> Body:
    """A lamp after dark: its shade is the lightest thing there."""
    if thing.art not in SHADED or sheet.scene.time not in DARK:
        return body
    rows = np.linspace(0, 1, len(body.alpha), dtype=np.float32)
    low = SHADED[thing.art]
    share = soft(low + 0.02, low - 0.02, rows) * (0.55 + 0.35 * soft(0.0, low, rows))
    bright = mix(body.rgb, GLOWING, as_floats(share)[:, None])
    return Body(bright, body.alpha, body.slope_x, body.slope_y, body.left, body.top)


def panes_of(thing: Thing, own: Floats, alpha: Floats) -> Floats:
    """(h, w) 0..1 of a house's glass: as its drawing tells, else by its blue in `own` (h, w, 3), the drawing's own
    colours; none where so much blue must be paint."""
    h, w = alpha.shape
    told = art.glazed(thing.art, w, h, thing.flip, thing.tilt, panes=True)
    if told.any():
        return as_floats(told * alpha)
    blue = soft(0.05, 0.14, own[..., 2] - own[..., 0]) * alpha
    painted = thing.colour in ("blue", "purple") or blue.sum() > MOST * alpha.sum()
    return np.zeros_like(blue) if painted else blue


def lit_panes(sheet: Sheet, thing: Thing, body: Body, panes: Floats) -> Body:
    """A house after dark: light in its `panes` (h, w)."""
    uneven = np.float32(0.86) + np.float32(0.14) * soft(
        0.0, 1.0, np.linspace(0, 1, len(panes), dtype=np.float32)
    )
    lights = PANES * uneven[:, None, None]
    return Body(
        mix(body.rgb, as_floats(lights + np.zeros_like(body.rgb)), panes),
        body.alpha, body.slope_x, body.slope_y, body.left, body.top,
    )  # fmt: skip


def shine_out(sheet: Sheet, thing: Thing, body: Body, panes: Floats) -> None:
    """The air before lit `panes` (h, w), over the body itself; frames and bars stand dark against it."""
    if panes.sum() <= 0:
        return
    h, w = panes.shape
    reach = max(4, h // 4)
    _halo(sheet, body, panes, 2 * reach, reach, DARK.get(sheet.scene.time, 0.0) * 0.75)
    held = art.glazed(thing.art, w, h, thing.flip, thing.tilt) * body.alpha
    bars = np.clip(held - panes, 0, 1) * np.float32(0.85)
    blend(sheet, mix(sheet.light.shaded(rgb_of("6a4a34")), PANES, 0.12), bars, body.left, body.top)
    blend(sheet, body.rgb, panes * np.float32(0.6), body.left, body.top)


def _flash(sheet: Sheet, body: Body) -> None:
    """The sky around a bolt: dark clouds, and the air beside it alight."""
    h = body.alpha.shape[0]
    x = body.middle / sheet.width
    y = (body.top + 0.3 * h) / sheet.height
    near = np.exp(-((sheet.distance(x, y) / np.float32(1.3 * h / sheet.unit)) ** 2))
    above = soft(sheet.scene.horizon + 0.02, sheet.scene.horizon - 0.10, sheet.y)
    billows = np.float32(0.85) + np.float32(0.15) * sheet.noise(3.0, 931, 4, (1, 2.2))
    share = np.clip(near * above * billows, 0, 1) * np.float32(
        0.45 if sheet.scene.time == "night" else 0.78
    )
    sheet.rgb[:] = mix(sheet.rgb, THUNDER, as_floats(share))
    pad = h // 3
    wide = cv2.copyMakeBorder(body.alpha, pad, pad, pad, pad, cv2.BORDER_CONSTANT, value=0)
    halo = blurred(wide, 0.05 * h) * np.float32(2.2) + blurred(wide, 0.014 * h) * np.float32(0.7)
    most = 0.18 if sheet.scene.style in DRAWN else 0.55
    _lighten(sheet, np.clip(halo, 0, most), body.left - pad, body.top - pad, COLD)


def _halo(sheet: Sheet, body: Body, alpha: Floats, pad: int, reach: int, strength: float) -> None:
    """Light added to what lies around `alpha`, and to itself."""
    h = alpha.shape[0]
    small = max(1, (h + 2 * pad) // 96)
    wide = cv2.copyMakeBorder(alpha, pad, pad, pad, pad, cv2.BORDER_CONSTANT, value=0)
    size = (max(1, wide.shape[1] // small), max(1, wide.shape[0] // small))
    seen = cv2.resize(wide, size, interpolation=cv2.INTER_AREA)
    halo = np.zeros_like(seen)
    for part, share in ((0.42, 0.50), (0.16, 0.34), (0.05, 0.22)):
        spread = blurred(seen, reach / small * part)
        halo += spread * np.float32(share / max(1e-3, float(spread.max())))
    halo = cv2.resize(halo, (wide.shape[1], wide.shape[0]), interpolation=cv2.INTER_LINEAR)
    _lighten(sheet, halo * np.float32(strength), body.left - pad, body.top - pad)


def _lighten(sheet: Sheet, share: Floats, left: int, top: int, tone: Floats = WARM) -> None:
    """Light added in a rectangle; what lies outside the sheet is left away."""
    h, w = share.shape
    x0, y0, x1, y1 = (
        max(0, left),
        max(0, top),
        min(sheet.width, left + w),
        min(sheet.height, top + h),
    )
    if x1 <= x0 or y1 <= y0:
        return
    part = np.clip(share[y0 - top : y1 - top, x0 - left : x1 - left], 0, 1)
    sheet.rgb[y0:y1, x0:x1] = shone(np.ascontiguousarray(sheet.rgb[y0:y1, x0:x1]), tone, part)


def _beam(sheet: Sheet, body: Body, strength: float) -> None:
    """The light that a lighthouse throws to the side where there is room."""
    side = 1 if body.middle < sheet.width / 2 else -1
    y, wide = body.top + 0.09 * body.alpha.shape[0], 0.075
    far = (sheet.width if side > 0 else 0) + side * sheet.width * 0.05
    reach = abs(far - body.middle)
    mask = np.zeros((sheet.height, sheet.width), np.float32)
    polygon(
        mask,
        (
            (body.middle, y),
            (far, y - 0.10 * reach - wide * reach),
            (far, y - 0.10 * reach + wide * reach),
        ),
        1.0,
    )
    fade = 1 - np.clip(np.abs(sheet.x * sheet.width - body.middle) / np.float32(reach), 0, 1)
    beam = blurred(mask, 0.004 * sheet.unit + 0.5) * fade * np.float32(0.62 * strength)
    sheet.rgb[:] = shone(sheet.rgb, WARM, as_floats(beam))


def _pool(sheet: Sheet, body: Body, strength: float) -> None:
    """What a lamp lights of the ground around its foot; on wet stone it runs towards us."""
    if sheet.scene.setting in FLOATING:
        return
    wet = bool({"rain", "storm"} & sheet.scene.features)
    h = body.alpha.shape[0]
    wide, deep = round(1.5 * h), round((0.60 if wet else 0.38) * h)
    pool = np.zeros((2 * deep, 2 * wide), np.float32)
    oval(pool, wide, deep, 0.72 * h, (0.28 if wet else 0.16) * h, 1.0)
    pool = blurred(pool, 0.13 * h + 1) * np.float32(0.95 * strength)
    _lighten(sheet, pool, body.middle - wide, body.foot - deep + (round(0.1 * h) if wet else 0))
