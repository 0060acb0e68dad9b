"""What a thing does to its surroundings: shadow, the dark where it touches, reflection, glow, grass at its feet."""

from dataclasses import dataclass

import cv2
import numpy as np

from app.engines.sketchbook.marks import oval, polygon
from app.engines.sketchbook.pixels import Floats, blurred, mix
from app.engines.sketchbook.scene import INDOORS
from app.engines.sketchbook.sheet import Sheet


@dataclass(frozen=True, slots=True)
class Body:
    """A lit thing: rgb (h, w, 3) and alpha (h, w) 0..1, slopes of its dome (h, w), and px of its left top."""

    rgb: Floats
    alpha: Floats
    slope_x: Floats
    slope_y: Floats
    left: int
    top: int

    @property
    def foot(self) -> int:
        return self.top + int(self.alpha.shape[0])

    @property
    def middle(self) -> int:
        return self.left + int(self.alpha.shape[1]) // 2


def blend(
    sheet: Sheet, colour: Floats, alpha: Floats, left: int, top: int, times: bool = False
) -> None:
    """Lay a piece on the sheet or (with `times`) multiply it in; what lies outside is left away."""
    h, w = alpha.shape
    x0, y0 = max(0, left), max(0, top)
    x1, y1 = min(sheet.width, left + w), min(sheet.height, top + h)
    if x1 <= x0 or y1 <= y0:
        return
    here, part = np.s_[y0:y1, x0:x1], np.s_[y0 - top : y1 - top, x0 - left : x1 - left]
    share = alpha[part][..., None]
    source = colour[part] if colour.ndim == 3 else colour
    if times:
        sheet.rgb[here] *= 1 - share * (1 - source)
        worth = np.float32(0.32) * alpha[part]
        np.maximum(sheet.focus[here], worth, out=sheet.focus[here])
    else:
        sheet.rgb[here] += (source - sheet.rgb[here]) * share


def cast(sheet: Sheet, body: Body, sun: float = 1.0) -> None:
    """A shadow away from the light: behind the thing, or towards us when a low sun stands behind it."""
    h, w = body.alpha.shape
    low = sheet.scene.time in ("dawn", "dusk") and sheet.scene.setting not in INDOORS
    length = max(2, round(h * (0.46 if low else 0.30)))
    flat = cv2.resize(body.alpha, (w, length), interpolation=cv2.INTER_AREA)
    away = (body.middle / sheet.width - sheet.light.place[0]) * 2.6
    shift = float(np.clip(away, -1.5, 1.5))
    if abs(shift) < 0.35:
        shift = 0.35 if shift >= 0 else -0.35
    room = int(abs(shift) * length) + 4
    if low:
        flat = cv2.flip(flat, 0)
        lean = np.array([[1, shift, room], [0, 1, 0]], np.float32)
        top = body.foot
    else:
        lean = np.array([[1, -shift, room + shift * length], [0, 1, 0]], np.float32)
        top = body.foot - length
    cast_ = cv2.warpAffine(flat, lean, (w + 2 * room, length))
    pad = max(2, round(w * 0.05))
    cast_ = cv2.copyMakeBorder(cast_, pad, pad, pad, pad, cv2.BORDER_CONSTANT, value=0)
    cast_ = blurred(cast_, w * 0.016 + 0.6)
    fade = np.linspace(0.5, 1, cast_.shape[0], dtype=np.float32)[:, None]
    strength = 0.80 if sheet.scene.setting in INDOORS else 0.66
    strength *= sun
    cast_ = cast_ * (fade[::-1] if low else fade) * np.float32(strength)
    blend(
        sheet,
        _tint(sheet, 0.52),
        cast_,
        body.left - room - pad,
        top - pad + round(h * 0.015),
        times=True,
    )
    touch(sheet, body, 0.72)


def _tint(sheet: Sheet, depth: float) -> Floats:
    """What a shadow multiplies with: the sky's own colour, never grey."""
    cool = mix(sheet.light.ambient, np.ones(3, np.float32), 0.15)
    tinted: Floats = cool * np.float32(depth)
    return tinted


def touch(sheet: Sheet, body: Body, strength: float) -> None:
    """The dark under a thing, as wide as its feet."""
    h = body.alpha.shape[0]
    base = body.alpha[int(h * 0.90) :].max(0) > 0.5
    if not base.any():
        return
    columns = np.where(base)[0]
    first, last = int(columns.min()), int(columns.max())
    wide = max(4, last - first)
    high = max(2, round(wide * 0.10))
    patch = np.zeros((high * 4 + 4, wide * 2 + 4), np.float32)
    centre = (patch.shape[1] // 2, patch.shape[0] // 2)
    cv2.ellipse(patch, centre, (round(wide * 0.54), high), 0, 0, 360, (1.0,), -1, cv2.LINE_AA)
    patch = blurred(patch, wide * 0.035 + 0.6) * np.float32(strength)
    left = body.left + (first + last) // 2 - centre[0]
    blend(sheet, _tint(sheet, 0.42), patch, left, body.foot - centre[1] - high // 3, times=True)


def reflect(sheet: Sheet, body: Body, clear: float = 1.0) -> None:
    """The thing upside down in the water, trembling and fading, with a bright line where it enters."""
    h, w = body.alpha.shape
    deep = max(3, int(h * 0.72))
    pad = max(2, round(w * 0.05))
    rgb = cv2.resize(np.ascontiguousarray(body.rgb[::-1]), (w, deep), interpolation=cv2.INTER_AREA)
    alpha = cv2.resize(
        np.ascontiguousarray(body.alpha[::-1]), (w, deep), interpolation=cv2.INTER_AREA
    )
    rgb = cv2.copyMakeBorder(rgb, 0, 0, pad, pad, cv2.BORDER_REPLICATE)
    alpha = cv2.copyMakeBorder(alpha, 0, 0, pad, pad, cv2.BORDER_CONSTANT, value=0)
    rows, columns = np.mgrid[0:deep, 0 : w + 2 * pad].astype(np.float32)
    down = rows / np.float32(deep)
    tremble = (
        np.sin(down * 26 + np.sin(down * 61)) * np.float32(w * 0.018) * (np.float32(0.3) + down)
    )
    moved = (columns + tremble).astype(np.float32)
    rgb = cv2.remap(rgb, moved, rows, cv2.INTER_LINEAR)
    alpha = cv2.remap(alpha, moved, rows, cv2.INTER_LINEAR)
    fade = np.float32(clear) * np.linspace(0.66, 0.10, deep, dtype=np.float32)[:, None]
    blend(
        sheet,
        blurred(rgb, 0.8 + w * 0.008) * np.float32(0.74),
        alpha * fade,
        body.left - pad,
        body.foot - 1,
    )
    if clear < 1:  # on wet stone there is no line where it enters
        return
    touch(sheet, body, 0.5)
    thin = max(1, round(h * 0.012))
    line = np.zeros((thin * 6 + 4, w + 2 * pad), np.float32)
    centre = (line.shape[1] // 2, line.shape[0] // 2)
    cv2.ellipse(line, centre, (round(w * 0.50), thin), 0, 0, 360, (1.0,), -1)
    glint = np.clip(mix(sheet.light.key, sheet.light.sky[-1], 0.5) * np.float32(0.95), 0, 1)
    line = blurred(line, thin * 0.6 + 0.4) * np.float32(0.42)
    blend(sheet, glint, line, body.left - pad, body.foot - line.shape[0] // 2)


def settle(sheet: Sheet, body: Body) -> None:
    """What grows or lies on the ground comes up over the feet: blades of grass, or small drifts of snow and sand.

    Colours are taken from the ground just below, so it fits every setting.
    """
    h = body.alpha.shape[0]
    base = np.where(body.alpha[int(h * 0.93) :].max(0) > 0.5)[0]
    if not base.size or body.foot >= sheet.height - 2:
        return
    across, down = body.middle / sheet.width, body.foot / sheet.height
    chance = np.random.default_rng(abs(round(across * 997) + 31 * round(down * 997)))
    loose = "snow" in sheet.scene.features or sheet.scene.setting in (
        "beach", "sea", "desert", "snow field", "canyon",
    )  # fmt: skip
    first, last = body.left + int(base.min()), body.left + int(base.max())
    high = min(0.05 * h, 0.018 * sheet.unit) + 1
    count = int(np.clip((last - first) / max(1.5, high * 0.55), 5, 90))
    below = min(sheet.height - 1, body.foot + max(2, round(high)))
    for index in range(count):
        x = first + (last - first) * (index + float(chance.uniform(0, 1))) / count
        column = min(sheet.width - 1, max(0, round(x + float(chance.normal(0, 2)) * high)))
        colour = sheet.rgb[below, column] * np.float32(chance.uniform(0.86, 1.14))
        tall = high * float(chance.uniform(0.35, 1.1))
        foot = body.foot + high * float(chance.uniform(0.05, 0.45))
        if loose:
            oval(sheet.rgb, x, body.foot + 0.1 * high, high * 0.9, tall * 0.34, colour)
            continue
        lean, wide = float(chance.normal(0, 0.35)) * tall, max(0.7, tall * 0.16)
        polygon(sheet.rgb, ((x - wide, foot), (x + lean, foot - tall), (x + wide, foot)), colour)
