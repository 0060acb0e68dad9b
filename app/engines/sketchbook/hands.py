"""Hands: what each style makes of a composition before the first stroke, and how it goes on from a finished picture.

One entry a style. Knows no strokes and no plans.
"""

from collections.abc import Callable

import cv2
import numpy as np

from app.engines.sketchbook import flat, gouache, inking, pastel, pencil, pixelart, washes
from app.engines.sketchbook.compose import Composition
from app.engines.sketchbook.pixels import Bytes, Floats, as_floats
from app.engines.sketchbook.scene import Style

Aim = Callable[[Composition, bool], Floats]

_AIMS: dict[Style, Aim] = {
    "watercolour": lambda meant, fine: washes.washed(meant.rgb, meant.ids, meant.focus),
    "ink": lambda meant, fine: inking.few_tones(
        meant.rgb, meant.ids, meant.focus, len(meant.places)
    ),
    "gouache": lambda meant, fine: gouache.mixed(meant.rgb, meant.ids, meant.focus),
    "pencil": lambda meant, fine: pencil.toned(meant.rgb, meant.ids, meant.focus, meant.numbers),
    "pastel": lambda meant, fine: pastel.powdered(meant.rgb, meant.focus),
    "flat": lambda meant, fine: flat.cut(meant.rgb, meant.ids, meant.numbers, fine),
    "pixel": lambda meant, fine: pixelart.squared(
        meant.rgb, meant.ids, meant.numbers, fine, meant.stars
    ),
}


def aim(meant: Composition, style: Style, fine: bool) -> Floats:
    """(H, W, 3) 0..1 of what the strokes shall reach; `fine` tells a refinement from a draft."""
    made = _AIMS.get(style)
    return as_floats(np.ascontiguousarray(made(meant, fine) if made else meant.rgb))


def gone_on_with(picture: Bytes, style: Style, line: Floats) -> Floats:
    """(H, W, 3) 0..1: a finished picture as the canvas under its last coat, in which `line` (H, W) 0..1 is drawn."""
    if style == "pencil":
        return pencil.erased(picture, line)
    plain = _without_lines(picture) if style == "ink" else picture
    return plain.astype(np.float32) * np.float32(1 / 255)


def _without_lines(picture: Bytes) -> Bytes:
    """A picture without its thin dark lines: the draft's would stand thick and blurred beside the new ones."""
    unit = float(np.sqrt(picture.shape[0] * picture.shape[1]))
    side = max(3, round(unit / 1024 * 7)) | 1
    kernel = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (side, side))
    closed: Bytes = cv2.morphologyEx(picture, cv2.MORPH_CLOSE, kernel)
    return closed
