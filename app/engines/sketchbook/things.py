"""Things: a drawing becomes a lit body that stands, floats or flies in the picture.

Gives it volume from its silhouette, light, haze, a shadow or a reflection, and a region of its own. The idea of a
dome over the silhouette is that of "Lumo" (Johnston, NPAR 2002). Knows no words and no settings.
"""

from dataclasses import dataclass

import cv2
import numpy as np

from app.domain.canvas import Region
from app.engines.sketchbook import art
from app.engines.sketchbook.art import Drawing
from app.engines.sketchbook.pixels import Floats, blurred, mix, screen, soft
from app.engines.sketchbook.scene import Thing
from app.engines.sketchbook.sheet import Sheet

GLOWS = {
    "own:sun",
    "own:star",
    "star",
    "sun",
    "fire",
    "candle",
    "light-bulb",
    "high-voltage",
    "sparkles",
    "comet",
}
SELF_LIT = {
    "own:moon",
    "own:crescent",
    "full-moon",
    "crescent-moon",
    "own:rainbow",
    "rainbow",
    "own:lamppost",
}
INDOORS = {"table", "night sky"}


@dataclass(frozen=True, slots=True)
class Placed:
    """A body on the sheet: its pixels, where its left top is, and the rows of its feet."""

    rgb: Floats
    alpha: Floats
    normal_x: Floats
    normal_y: Floats
    left: int
    top: int

    @property
    def foot(self) -> int:
        return self.top + self.alpha.shape[0]

    @property
    def middle(self) -> int:
        return self.left + self.alpha.shape[1] // 2


def place(sheet: Sheet, thing: Thing) -> Region:
    """Paint one thing into the sheet; returns the region it really takes (its drawing's own proportions)."""
    sheet.look()
    box = thing.box
    wide, tall = max(4, round(box.w * sheet.width)), max(4, round(box.h * sheet.height))
    drawn = art.drawing(thing.art, wide, tall, thing.colour, thing.flip, thing.tilt)
    h, w = drawn.alpha.shape
    left = round((box.x + box.w / 2) * sheet.width - w / 2)
    foot = round((box.y + box.h) * sheet.height)
    top = foot - h if thing.support != "air" else round((box.y + box.h / 2) * sheet.height - h / 2)
    if thing.support == "water":
        drawn = _to_waterline(drawn)
        top = foot - drawn.alpha.shape[0]
    body = _lit(sheet, thing, drawn, left, top)
    if thing.support in ("ground", "table"):
        _shadow(sheet, body, soft_edge=thing.support == "table")
    elif thing.support == "thing":
        _contact(sheet, body, 0.45)
    elif thing.support == "water":
        _reflection(sheet, body)
    if thing.support == "ground" and sheet.scene.setting not in INDOORS:
        body = _settled(sheet, body)
    if thing.art in GLOWS:
        _glow(sheet, body)
    sheet.regions += 1
    _blit(sheet, body.rgb, body.alpha, body.left, body.top)
    _mark(sheet, body)
    return _region(sheet, body)


def _region(sheet: Sheet, body: Placed) -> Region:
    from app.domain.canvas import clipped

    h, w = body.alpha.shape
    return clipped(
        body.left / sheet.width, body.top / sheet.height, w / sheet.width, h / sheet.height
    )


def _to_waterline(drawn: Drawing) -> Drawing:
    """Cut where the hull is still two fifths of its widest: paddles and keels hang below the water."""
    widths = (drawn.alpha > 0.5).sum(1)
    full = np.where(widths >= 0.4 * widths.max())[0]
    cut = max(4, int(full.max()) + 1 - max(1, int(0.04 * drawn.alpha.shape[0])))
    return Drawing(drawn.rgb[:cut], drawn.alpha[:cut])


def _lit(sheet: Sheet, thing: Thing, drawn: Drawing, left: int, top: int) -> Placed:
    """Puff the silhouette into a dome and light it; the drawing keeps its own lines and colours."""
    light, alpha = sheet.light, drawn.alpha
    h, w = alpha.shape
    size = float(np.sqrt(h * w))
    pad = cv2.copyMakeBorder(
        (alpha > 0.5).astype(np.uint8), 1, 1, 1, 1, cv2.BORDER_CONSTANT, value=0
    )
    inside = cv2.distanceTransform(pad, cv2.DIST_L2, 3)[1:-1, 1:-1]
    reach = 0.30 * size
    q = np.clip(inside / np.float32(reach), 0, 1)
    dome = blurred((np.sqrt(1 - (1 - q) ** 2) * reach).astype(np.float32), size * 0.03 + 0.5)
    slope_y, slope_x = np.gradient(dome)
    upright = 1 / np.sqrt(slope_x * slope_x + slope_y * slope_y + 1)
    lx, ly, lz = (float(v) for v in _towards(sheet, thing))
    facing = (-slope_x * lx - slope_y * ly + lz) * upright
    if thing.art in GLOWS or thing.art in SELF_LIT:
        rgb = np.array(drawn.rgb)
    else:
        share = soft(0.30, 1.12, np.clip(0.5 + 0.75 * facing, 0, 1.35).astype(np.float32))
        # tint to the light's colour, but a thing stays its own colour: a person must know it again
        strong = 0.72 if light.time in ("night", "dusk") else 0.62
        key, ambient = light.key * np.float32(1.10), light.ambient * np.float32(1.02)
        tone = mix(np.ones(3, np.float32), mix(ambient, key, share), strong)
        if light.time == "night":
            tone *= np.float32(0.94)
        rgb = np.clip(drawn.rgb * tone, 0, 1)
        rim = soft(0.78, 0.25, upright.astype(np.float32))
        rim *= soft(0.1, 0.9, (-slope_x * lx - slope_y * ly).astype(np.float32))
        rgb = screen(rgb, light.key * (rim * np.float32(0.36))[..., None])
        if sheet.scene.setting not in INDOORS:
            rgb = mix(rgb, light.haze, 0.42 * (1 - min(1.0, thing.depth)) ** 2)
    slopes = (slope_x.astype(np.float32), slope_y.astype(np.float32))
    return Placed(rgb.astype(np.float32), alpha, *slopes, left, top)


def _towards(sheet: Sheet, thing: Thing) -> Floats:
    """From the thing to the light: what stands right of a low sun is lit from its left."""
    x, y = sheet.light.place
    cx, cy = thing.box.centre
    towards = np.array([(x - cx) * 1.3, min(-0.22, (y - cy) * 1.1), 0.62], np.float32)
    return towards / np.linalg.norm(towards)


def _blit(
    sheet: Sheet, colour: Floats, alpha: Floats, left: int, top: int, times: bool = False
) -> None:
    """Blend a piece into the sheet, or (with `times`) multiply it in."""
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
    else:
        sheet.rgb[here] += (source - sheet.rgb[here]) * share


def _mark(sheet: Sheet, body: Placed) -> None:
    """Region number, full focus and directions that follow the form."""
    h, w = body.alpha.shape
    x0, y0 = max(0, body.left), max(0, body.top)
    x1, y1 = min(sheet.width, body.left + w), min(sheet.height, body.top + h)
    if x1 <= x0 or y1 <= y0:
        return
    here = np.s_[y0:y1, x0:x1]
    part = np.s_[y0 - body.top : y1 - body.top, x0 - body.left : x1 - body.left]
    inside = body.alpha[part] > 0.5
    sheet.ids[here][inside] = sheet.regions
    sheet.focus[here][inside] = 1.0
    around = np.arctan2(body.normal_x, -body.normal_y).astype(np.float32)
    sheet.angle[here][inside] = around[part][inside]


def _shadow(sheet: Sheet, body: Placed, soft_edge: bool) -> None:
    """A cast shadow away from the light, and the dark line where a thing touches the ground."""
    h, w = body.alpha.shape
    low = sheet.scene.time in ("dawn", "dusk") or "sun" in sheet.scene.features
    behind_us = not low or sheet.scene.setting == "table"  # else it falls towards us
    length = max(2, round(h * (0.30 if behind_us else 0.42)))
    flat = cv2.resize(body.alpha, (w, length), interpolation=cv2.INTER_AREA)
    shift = float(np.clip((body.middle / sheet.width - sheet.light.place[0]) * 2.2, -1.4, 1.4))
    if abs(shift) < 0.25:
        shift = 0.25 if shift >= 0 else -0.25
    room = int(abs(shift) * length) + 4
    canvas = (w + 2 * room, length)
    if behind_us:
        lean = np.array([[1, -shift, room + shift * length], [0, 1, 0]], np.float32)
        top = body.foot - length
    else:
        flat = cv2.flip(flat, 0)
        lean = np.array([[1, shift, room], [0, 1, 0]], np.float32)
        top = body.foot
    cast = cv2.warpAffine(flat, lean, canvas)
    pad = max(2, round(w * 0.05))
    cast = cv2.copyMakeBorder(cast, pad, pad, pad, pad, cv2.BORDER_CONSTANT, value=0)
    cast = blurred(cast, w * (0.03 if soft_edge else 0.018) + 0.6)
    fade = np.linspace(0.25, 1, cast.shape[0], dtype=np.float32)[:, None]
    cast *= fade if behind_us else fade[::-1]
    nudge = round(h * 0.02)
    tint = mix(sheet.light.ambient * np.float32(0.55), np.ones(3, np.float32), 0.12)
    _blit(
        sheet, tint, cast * np.float32(0.62), body.left - room - pad, top - pad + nudge, times=True
    )
    _contact(sheet, body, 0.70)


def _contact(sheet: Sheet, body: Placed, strength: float) -> None:
    """The dark under a thing, as wide as its feet."""
    h, w = body.alpha.shape
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
    tint = sheet.light.ambient * np.float32(0.42)
    left = body.left + (first + last) // 2 - centre[0]
    _blit(sheet, tint, patch, left, body.foot - centre[1] - high // 3, times=True)


def _reflection(sheet: Sheet, body: Placed) -> None:
    """The thing upside down in the water, trembling and fading, with a bright line where it enters."""
    h, w = body.alpha.shape
    deep = max(3, int(h * 0.72))
    rgb = cv2.resize(np.ascontiguousarray(body.rgb[::-1]), (w, deep), interpolation=cv2.INTER_AREA)
    alpha = cv2.resize(
        np.ascontiguousarray(body.alpha[::-1]), (w, deep), interpolation=cv2.INTER_AREA
    )
    pad = max(2, round(w * 0.05))
    rgb = cv2.copyMakeBorder(rgb, 0, 0, pad, pad, cv2.BORDER_REPLICATE)
    alpha = cv2.copyMakeBorder(alpha, 0, 0, pad, pad, cv2.BORDER_CONSTANT, value=0)
    rows, columns = np.mgrid[0:deep, 0 : w + 2 * pad].astype(np.float32)
    down = rows / deep
    tremble = (
        np.sin(down * 26 + np.sin(down * 61)) * np.float32(w * 0.018) * (np.float32(0.3) + down)
    )
    moved = (columns + tremble).astype(np.float32)
    rgb = cv2.remap(rgb, moved, rows, cv2.INTER_LINEAR)
    alpha = cv2.remap(alpha, moved, rows, cv2.INTER_LINEAR)
    fade = np.linspace(0.66, 0.10, deep, dtype=np.float32)[:, None]
    dim = blurred(rgb, 0.8 + w * 0.008) * np.float32(0.74)
    _blit(sheet, dim, alpha * fade, body.left - pad, body.foot - 1)
    _contact(sheet, body, 0.5)
    thin = max(1, round(h * 0.012))
    line = np.zeros((thin * 6 + 4, w + 2 * pad), np.float32)
    cv2.ellipse(
        line,
        (line.shape[1] // 2, line.shape[0] // 2),
        (round(w * 0.50), thin),
        0,
        0,
        360,
        (1.0,),
        -1,
    )
    glint = np.clip(sheet.light.key * np.float32(0.9), 0, 1)
    _blit(
        sheet,
        glint,
        blurred(line, thin * 0.6 + 0.4) * np.float32(0.45),
        body.left - pad,
        body.foot - line.shape[0] // 2,
    )


def _settled(sheet: Sheet, body: Placed) -> Placed:
    """The ground eats a ragged sliver of the base: grass, snow and sand come up around the feet."""
    h, w = body.alpha.shape
    chance = np.random.default_rng(w * 31 + 5)
    knots = chance.random((1, max(4, w // 6)), dtype=np.float32)
    ragged = cv2.resize(knots, (w, 1), interpolation=cv2.INTER_CUBIC)[0] * np.float32(0.035 * h)
    rows = np.arange(h, dtype=np.float32)[:, None]
    alpha = body.alpha * soft(-1.2, 1.2, h - ragged[None] - rows)
    return Placed(body.rgb, alpha, body.normal_x, body.normal_y, body.left, body.top)


def _glow(sheet: Sheet, body: Placed) -> None:
    """Light around what shines."""
    h, w = body.alpha.shape
    pad = max(h, w)
    small = max(1, (h + 2 * pad) // 96)
    wide = cv2.copyMakeBorder(body.alpha, pad, pad, pad, pad, cv2.BORDER_CONSTANT, value=0)
    seen = cv2.resize(
        wide, (wide.shape[1] // small, wide.shape[0] // small), interpolation=cv2.INTER_AREA
    )
    halo = blurred(seen, pad / small * 0.22) * np.float32(0.6) + blurred(
        seen, pad / small * 0.08
    ) * np.float32(0.4)
    halo = cv2.resize(halo, (wide.shape[1], wide.shape[0]), interpolation=cv2.INTER_LINEAR)
    warm = np.array([1.0, 0.86, 0.55], np.float32)
    _blit(sheet, warm, np.clip(halo, 0, 1) * np.float32(0.55), body.left - pad, body.top - pad)
