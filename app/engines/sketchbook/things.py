"""Things: a drawing becomes a lit body that stands, floats or flies in the picture.

Gives it volume from its silhouette, light, haze and a region of its own; what it does to its surroundings is
`shadows`' business. The dome over the silhouette is an idea of "Lumo" (Johnston, NPAR 2002). Knows no words.
"""

import cv2
import numpy as np

from app.domain.canvas import Region, clipped
from app.engines.sketchbook import art, shadows
from app.engines.sketchbook.art import Drawing
from app.engines.sketchbook.pixels import Floats, blurred, lab_of, mix, rgb_of_lab, screen, soft
from app.engines.sketchbook.scene import Thing
from app.engines.sketchbook.shadows import Body
from app.engines.sketchbook.sheet import Sheet

GLOWS = frozenset(
    {
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
)
SELF_LIT = frozenset(
    {
        "own:moon",
        "own:crescent",
        "full-moon",
        "crescent-moon",
        "own:rainbow",
        "rainbow",
        "own:lamppost",
    }
)
AIRLESS = frozenset({"table", "night sky"})  # settings without haze or grass


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
    if thing.art in GLOWS or thing.art == "own:lamppost":
        shadows.add_glow(sheet, body, lamp=thing.art == "own:lamppost")
    if thing.support in ("ground", "table") and sheet.scene.setting != "night sky":
        shadows.cast(sheet, body)
    elif thing.support == "thing":
        shadows.touch(sheet, body, 0.45)
    elif thing.support == "water":
        shadows.reflect(sheet, body)
    sheet.regions += 1
    shadows.blend(sheet, body.rgb, body.alpha, body.left, body.top)
    _mark(sheet, body)
    if thing.support == "ground" and sheet.scene.setting not in AIRLESS | {"city"}:
        shadows.settle(sheet, body)
    h, w = body.alpha.shape
    return clipped(
        body.left / sheet.width, body.top / sheet.height, w / sheet.width, h / sheet.height
    )


def region_of(thing: Thing, aspect: float) -> Region:
    """What a thing takes of a picture with sides aspect : 1, without painting it."""
    box = thing.box
    drawn = art.aspect(thing.art, thing.flip, thing.tilt) / aspect
    w = min(box.w, box.h * drawn)
    h = min(box.h, box.w / drawn)
    x, foot = box.x + (box.w - w) / 2, box.y + box.h
    y = box.y + (box.h - h) / 2 if thing.support == "air" else foot - h
    return clipped(x, y, w, h)


def _to_waterline(drawn: Drawing) -> Drawing:
    """Cut where the hull is still two fifths of its widest: paddles and keels hang below the water."""
    widths = (drawn.alpha > 0.5).sum(1)
    full = np.where(widths >= 0.4 * widths.max())[0]
    cut = max(4, int(full.max()) + 1 - max(1, int(0.04 * drawn.alpha.shape[0])))
    alpha = drawn.alpha[:cut]
    # the water closes in a curve around what it bears: higher at bow and stern
    columns = np.where(alpha[-1] > 0.5)[0]
    if columns.size < 4:
        return Drawing(drawn.rgb[:cut], alpha)
    middle, half = (columns[0] + columns[-1]) / 2, (columns[-1] - columns[0]) / 2 + 1
    off = np.clip(np.abs(np.arange(alpha.shape[1]) - middle) / half, 0, 1)
    deep = cut - 0.10 * min(half, cut) * off**2.5
    under = np.arange(cut)[:, None] + 0.5 - deep[None]
    return Drawing(drawn.rgb[:cut], alpha * np.clip(0.5 - under, 0, 1).astype(np.float32))


def _lit(sheet: Sheet, thing: Thing, drawn: Drawing, left: int, top: int) -> Body:
    """Puff the silhouette into a dome and light it; the drawing keeps its own lines and colours."""
    light, alpha = sheet.light, drawn.alpha
    h, w = alpha.shape
    size = float(np.sqrt(h * w))
    solid = cv2.copyMakeBorder(
        (alpha > 0.5).astype(np.uint8), 1, 1, 1, 1, cv2.BORDER_CONSTANT, value=0
    )
    inside = cv2.distanceTransform(solid, cv2.DIST_L2, 3)[1:-1, 1:-1]
    reach = 0.30 * size
    q = np.clip(inside / np.float32(reach), 0, 1)
    dome = blurred((np.sqrt(1 - (1 - q) ** 2) * reach).astype(np.float32), size * 0.03 + 0.5)
    slope_x = cv2.Sobel(dome, cv2.CV_32F, 1, 0, scale=0.125)
    slope_y = cv2.Sobel(dome, cv2.CV_32F, 0, 1, scale=0.125)
    if thing.art in GLOWS or thing.art in SELF_LIT:
        return Body(np.array(drawn.rgb), alpha, slope_x, slope_y, left, top)
    upright = 1 / np.sqrt(slope_x * slope_x + slope_y * slope_y + 1)
    lx, ly, lz = (np.float32(v) for v in _towards(sheet, thing))
    sideways = -slope_x * lx - slope_y * ly
    share = soft(
        0.30, 1.12, np.clip(np.float32(0.5) + np.float32(0.75) * (sideways + lz) * upright, 0, 1.35)
    )
    indoors = sheet.scene.setting == "table"
    # tint to the light's colour, but a thing stays its own colour: a person must know it again
    strong = 0.86 if indoors else 0.74 if light.time in ("night", "dusk") else 0.68
    shade = light.ambient * np.float32(0.74 if indoors else 0.92)
    tone = mix(np.ones(3, np.float32), mix(shade, light.key * np.float32(1.12), share), strong)
    rgb = np.clip(_calmed(drawn.rgb) * tone, 0, 1)
    rim = soft(0.78, 0.25, upright) * soft(0.1, 0.9, sideways)
    rgb = screen(rgb, light.key * (rim * np.float32(0.34))[..., None])
    if indoors:  # a soft window on round bodies
        shine = soft(0.955, 1.0, (sideways * np.float32(1.25) + lz) * upright) * soft(0.2, 0.7, q)
        rgb = screen(rgb, light.key * (shine * np.float32(0.30))[..., None])
    if sheet.scene.setting not in AIRLESS:
        rgb = mix(rgb, light.haze, 0.42 * (1 - min(1.0, thing.depth)) ** 2)
    return Body(rgb.astype(np.float32), alpha, slope_x, slope_y, left, top)


def _calmed(rgb: Floats) -> Floats:
    """Paint is never as loud as a screen: the art's brightest colours give way a little."""
    lab = lab_of(rgb)
    chroma = np.sqrt((lab[..., 1:] ** 2).sum(2, keepdims=True))
    knee = np.float32(44)
    calm = np.where(
        chroma > knee, (knee + (chroma - knee) * np.float32(0.62)) / np.maximum(chroma, 1), 1
    )
    lab[..., 1:] *= calm.astype(np.float32)
    return rgb_of_lab(lab)


def _towards(sheet: Sheet, thing: Thing) -> Floats:
    """From the thing to the light: what stands right of a low sun is lit from its left."""
    x, y = sheet.light.place
    cx, cy = thing.box.centre
    towards = np.array([(x - cx) * 1.3, min(-0.22, (y - cy) * 1.1), 0.62], np.float32)
    return towards / np.linalg.norm(towards)


def _mark(sheet: Sheet, body: Body) -> None:
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
    around = np.arctan2(body.slope_x, -body.slope_y).astype(np.float32)
    sheet.angle[here][inside] = around[part][inside]
