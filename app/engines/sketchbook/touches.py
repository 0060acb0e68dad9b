"""Last touches: where the finest brush goes over the dry strokes, so that what is small and looked at is not lost.

Windows with their bars, faces, jewels, bolts of lightning. Each is a piece of cover on the sheet; there the canvas
becomes what its style aims at. What stands before hides them. Knows no strokes and no words but names of drawings.
"""

from collections.abc import Sequence

import numpy as np

from app.engines.sketchbook import art
from app.engines.sketchbook.bodies.spots import spots_of
from app.engines.sketchbook.marks import polygon
from app.engines.sketchbook.pixels import Floats, as_floats, blurred, mix, rgb_of, soft
from app.engines.sketchbook.scene import Thing
from app.engines.sketchbook.sheet import Sheet, Touch
from app.engines.sketchbook.sparing import JEWELLED

BOLT = "own:lightning"
HEADED = frozenset({"person"})
BARE = rgb_of("fffcf2")  # of a bolt
OF_A_FACE, OF_A_PANE = 0.92, 0.92  # how surely the finest brush covers what was there
ROOM = 1.12  # of a head's half height: with its hair


def touch_up(sheet: Sheet, thing: Thing, kind: str, alpha: Floats, left: int, top: int) -> None:
    """What of a thing is gone over at last; `alpha` (h, w) is its body, whose left top lies there."""
    cover = _cover(thing, kind, alpha)
    if cover is not None and cover.max(initial=0) > 0:
        cover = as_floats(cover[: alpha.shape[0]] * alpha)
        sheet.touches.append(Touch(cover, left, top, sheet.regions, thing.art == BOLT))


def strike_out(sheet: Sheet) -> None:
    """The setting's own bolts, drawn at the sheet's own size."""
    for outlines, region in sheet.bolts:
        cover = np.zeros((sheet.height, sheet.width), np.float32)
        for outline in outlines:
            polygon(cover, outline * np.float32(sheet.unit), 1.0)
        there = as_floats(cover * (sheet.ids <= region))
        sheet.rgb[:] = mix(sheet.rgb, BARE, there)
        sheet.touches.append(Touch(there, 0, 0, region, True))


def seen(sheet: Sheet) -> tuple[Touch, ...]:
    """Those parts of every touch that nothing stands before."""
    shown = []
    for touch in sheet.touches:
        h, w = touch.cover.shape
        x0, y0 = max(0, touch.left), max(0, touch.top)
        x1, y1 = min(sheet.width, touch.left + w), min(sheet.height, touch.top + h)
        if x1 <= x0 or y1 <= y0:
            continue
        part = touch.cover[y0 - touch.top : y1 - touch.top, x0 - touch.left : x1 - touch.left]
        open_ = sheet.ids[y0:y1, x0:x1] <= touch.region
        shown.append(Touch(as_floats(part * open_), x0, y0, touch.region, touch.bare))
    return tuple(shown)


def lay(rgb: Floats, wanted: Floats, touches: Sequence[Touch], fresh: Floats | None = None) -> None:
    """The touches, in place, on (H, W, 3): there it is as `wanted`, and new in `fresh` (H, W)."""
    for touch in touches:
        here = touch.on
        rgb[here] += (wanted[here] - rgb[here]) * touch.cover[..., None]
        if fresh is not None:
            np.maximum(fresh[here], touch.cover, out=fresh[here])


def bare(line: Floats, touches: Sequence[Touch]) -> None:
    """Takes the pen's lines (H, W), in place, from where paper is left bare."""
    unit = float(np.sqrt(line.size))
    for touch in touches:
        if touch.bare:
            near = blurred(touch.cover, max(0.7, 0.0022 * unit))
            line[touch.on] *= 1 - soft(0.04, 0.25, near)


def _cover(thing: Thing, kind: str, alpha: Floats) -> Floats | None:
    """(h, w) 0..1 of the parts of a drawing that are small and looked at."""
    h, w = alpha.shape
    if thing.art == BOLT:
        return alpha
    if kind == "building":
        return art.glazed(thing.art, w, h, thing.flip, thing.tilt) * np.float32(OF_A_PANE)
    if thing.art in JEWELLED:
        return 1 - art.main_part(thing.art, w, h, thing.flip, thing.tilt)
    if kind in HEADED and not thing.tilt:
        return _face(thing, h, w)
    return None


def _face(thing: Thing, h: int, w: int) -> Floats:
    """The head, with a soft rim."""
    box = art.outline(thing.art, thing.flip)
    head = spots_of(thing.art)["head"]
    x = 32 - head.x if thing.flip else head.x
    across = (np.arange(w, dtype=np.float32) + np.float32(0.5)) / w * np.float32(
        box.w
    ) + np.float32(box.x - x)
    down = (np.arange(h, dtype=np.float32) + np.float32(0.5)) / h * np.float32(box.h) + np.float32(
        box.y - head.y
    )
    away = np.hypot(across[None], down[:, None]) / np.float32(head.r * ROOM)
    return soft(1.15, 0.85, as_floats(away)) * np.float32(OF_A_FACE)
