"""Things: a drawing becomes a lit body that stands, floats or flies in the picture.

Gives it light, haze and a region of its own; its form is `modelling`'s business and what it does to its surroundings
`shadows`'. Knows no words.
"""

import numpy as np

from app.domain.canvas import Region, clipped
from app.engines.sketchbook import art, fires, glow, shadows, sheens, touches, weather
from app.engines.sketchbook.art import Drawing
from app.engines.sketchbook.bodies.poses import is_framed
from app.engines.sketchbook.bodies.wear import is_worn
from app.engines.sketchbook.carving import carved
from app.engines.sketchbook.materials import BURNING, METALS, PATTERNS, name_of
from app.engines.sketchbook.modelling import OF_A_FACE, SWELL, Form, form_of, lit
from app.engines.sketchbook.patterns import bare, clad
from app.engines.sketchbook.pixels import Floats, mix
from app.engines.sketchbook.scene import AIRLESS, FLOATING, Thing
from app.engines.sketchbook.shadows import Body
from app.engines.sketchbook.sheet import Sheet
from app.engines.sketchbook.sparing import SHADED, spared
from app.engines.sketchbook.vocabulary import noun

SELF_LIT = frozenset(
    {
        "own:moon",
        "own:crescent",
        "full-moon",
        "crescent-moon",
        "own:rainbow",
        "rainbow",
        "own:lamppost",
        "own:table-lamp",
        "own:floor-lamp",
    }
)
SHINING_GLASS = np.float32(0.45)  # how far a lit shade of glass is light alone
HIGH = 1.5  # of the picture's height: how near a thing in the air is that is one picture high
PAVED = AIRLESS | {
    "city",
    "street",
    "market",
    "harbour",
    "under water",
}  # nothing grows at the feet


def place(sheet: Sheet, thing: Thing) -> Region:
    """Paint one thing into the sheet; returns the region it really takes (its drawing's own proportions)."""
    sheet.look()
    box, drawn = thing.box, _drawing(sheet, thing)
    plain = bare(drawn, thing)
    drawn = carved(clad(plain, thing), thing)
    h, w = drawn.alpha.shape
    left = round((box.x + box.w / 2) * sheet.width - w / 2)
    foot = round((box.y + box.h) * sheet.height)
    top = foot - h if thing.support != "air" else round((box.y + box.h / 2) * sheet.height - h / 2)
    if thing.support == "water":
        plain, drawn = _to_waterline(plain), _to_waterline(drawn)
        top = foot - drawn.alpha.shape[0]
    swell = OF_A_FACE if is_framed(thing.art) else SWELL
    form = form_of(plain if name_of(thing.material) in PATTERNS else drawn, swell)
    body = _lit(sheet, thing, drawn, form, left, top)
    if glow.shines(thing):
        glow.add_glow(sheet, thing, body)
        body = glow.lit_shade(sheet, thing, body)
    burns, salt = name_of(thing.material) == BURNING, round(1e4 * abs(box.x))
    housed = sheet.scene.time in glow.DARK and _kind(thing) == "building" and not burns
    if burns or housed:
        panes = glow.panes_of(thing, plain.rgb, body.alpha)
    if burns:
        fires.smoke_over(sheet, body, salt)
        glow.burn(sheet, body)
        body = fires.alight(body, panes)
    if housed:
        body = glow.lit_panes(sheet, thing, body, panes)
    weathered = weather.outdoors(sheet.scene)
    if thing.support in ("ground", "table") and sheet.scene.setting not in FLOATING:
        if weather.RAINY & weathered and sheet.scene.setting in weather.PAVED:
            shadows.reflect(sheet, body, 0.80)
        shadows.cast(sheet, body, 0.4 if weather.COVERED & weathered else 1.0)
    elif thing.support == "thing" and not is_worn(thing.art):
        shadows.touch(sheet, body, 0.45)
    elif thing.support == "water":
        shadows.reflect(sheet, body)
    sheet.regions += 1
    shadows.blend(sheet, body.rgb, body.alpha, body.left, body.top)
    if burns:
        fires.flames_on(sheet, body, panes, salt)
    share = 0.0 if burns else weather.snow_on(thing, weathered)
    if share and not glow.shines(thing):
        snow, cap = weather.snowed(
            body.rgb, body.alpha, sheet.light, _kind(thing), round(1e4 * abs(box.x))
        )
        shadows.blend(sheet, snow, cap * np.float32(share), body.left, body.top)
    if housed:
        glow.shine_out(sheet, thing, body, panes)
    _mark(sheet, body)
    touches.touch_up(sheet, thing, _kind(thing), body.alpha, body.left, body.top)
    if thing.support == "ground" and sheet.scene.setting not in PAVED:
        shadows.settle(sheet, body)
    h, w = body.alpha.shape
    return clipped(
        body.left / sheet.width, body.top / sheet.height, w / sheet.width, h / sheet.height
    )


def _drawing(sheet: Sheet, thing: Thing) -> Drawing:
    wide = max(4, round(thing.box.w * sheet.width))
    tall = max(4, round(thing.box.h * sheet.height))
    return art.drawing(thing.art, wide, tall, thing.colour, thing.flip, thing.tilt)


def _kind(thing: Thing) -> str:
    """What kind of thing it is in the vocabulary; nothing for what it does not know."""
    known = noun(thing.name)
    return known.kind if known is not None else ""


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


def _lit(sheet: Sheet, thing: Thing, drawn: Drawing, form: Form, left: int, top: int) -> Body:
    """The drawing as a body in the scene's light; it keeps its own lines and colours."""
    made = name_of(thing.material)
    if thing.art in SHADED and (made in METALS or made == "glass"):
        rgb = _shaded(_shown(sheet, thing, drawn, form, left, top), drawn, thing)
    elif thing.art in glow.FIRES or thing.art in SELF_LIT:
        rgb = np.array(drawn.rgb)
    else:
        rgb = _shown(sheet, thing, drawn, form, left, top)
        if thing.tone:
            rgb = np.clip(rgb, 0, 1) ** np.float32(2.0 ** (-1.4 * thing.tone))
        if sheet.scene.setting not in AIRLESS:
            thick = 0.85 if "fog" in weather.outdoors(sheet.scene) else 0.30
            rgb = mix(rgb, sheet.light.haze, thick * (1 - _nearness(thing)) ** 2)
    return Body(rgb.astype(np.float32), drawn.alpha, form.slope_x, form.slope_y, left, top)


def _nearness(thing: Thing) -> float:
    """0 far to 1 near; in the air, where no ground tells it, what is large is near."""
    near = max(thing.depth, HIGH * thing.box.h) if thing.support == "air" else thing.depth
    return min(1.0, near)


def _shown(sheet: Sheet, thing: Thing, drawn: Drawing, form: Form, left: int, top: int) -> Floats:
    """The drawing as its material shows it."""
    to, scene, light = _towards(sheet, thing), sheet.scene, sheet.light
    made = name_of(thing.material)
    if made in METALS:
        metal = sheens.polished(drawn, form, thing, scene, light, to)
        h, w = _drawing(sheet, thing).alpha.shape
        kept = spared(thing, _kind(thing), w, h)[: len(metal)]  # a hull is cut at the water
        return mix(metal, lit(drawn, form, thing, scene, light, to), kept)
    if made == "glass":
        h, w = drawn.alpha.shape
        x, y = np.arange(left, left + w), np.arange(top, top + h)
        there = np.ix_(np.clip(y, 0, sheet.height - 1), np.clip(x, 0, sheet.width - 1))
        return sheens.clear(drawn, form, thing, sheet.rgb[there], light, to)
    return lit(drawn, form, thing, scene, light, to)


def _shaded(rgb: Floats, drawn: Drawing, thing: Thing) -> Floats:
    """(h, w, 3): a lamp of its material, whose shade shines; one of glass lets itself be seen."""
    h, w = drawn.alpha.shape
    shade = art.main_part(thing.art, w, h, thing.flip, thing.tilt)
    shining = SHINING_GLASS if name_of(thing.material) == "glass" else np.float32(1)
    return mix(rgb, drawn.rgb, shade * shining)


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
