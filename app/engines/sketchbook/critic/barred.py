"""What the words say there must not be, told where something stands that no line asks for: its drawing's look held
against the spot. Knows no verdict.
"""

from collections.abc import Sequence

import cv2
import numpy as np

from app.domain.canvas import Region
from app.engines.sketchbook import art
from app.engines.sketchbook.critic.search import likeness
from app.engines.sketchbook.critic.sight import Sight
from app.engines.sketchbook.critic.view import Floats, to_lab
from app.engines.sketchbook.vocabulary import noun

ALIKE = 0.5  # likeness from which a spot is taken for a thing that must not be there
SIZES = (
    0.85,
    1.0,
    1.2,
)  # of the spot's height: its shadow or its brightest part may be what was found
REACH = 0.35  # of its size: how far from the spot the thing is looked for


def named(sight: Sight, at: Region, words: Sequence[str]) -> str:
    """The word among `words` for what stands at a place; '' where it looks like none of them."""
    likely = [(_alike(sight, at, known.art), word) for word in words if (known := noun(word))]
    sure, word = max(likely, default=(0.0, ""))
    return word if sure > ALIKE else ""


def _alike(sight: Sight, at: Region, name: str) -> float:
    """How like a place is to a drawing, -1..1."""
    if not art.has(name):
        return 0.0
    width, height = sight.view.width, sight.view.height
    best = 0.0
    for size in SIZES:
        tall = at.h * height * size
        for flip in (False, True):
            wide = max(8, round(tall * art.aspect(name, flip, 0.0)))
            look = _look(sight, at, name, (wide, max(8, round(tall))), flip)
            x, y = at.centre[0] * width, at.centre[1] * height
            w, h = (1 + 2 * REACH) * look.shape[1], (1 + 2 * REACH) * look.shape[0]
            w, h = min(round(w), width), min(round(h), height)
            if look.shape[1] > w or look.shape[0] > h:
                continue
            area = sight.view.lab[sight.view.at(x - w / 2, y - h / 2, w, h)]
            best = max(best, float(likeness(area, look).max()))
    return best


def _look(sight: Sight, at: Region, name: str, size: tuple[int, int], flip: bool) -> Floats:
    """The drawing before what is meant to be there."""
    drawn = art.drawing(name, *size, None, flip, 0.0)
    ground = sight.meant.plain[
        int(at.y * sight.view.height) : int((at.y + at.h) * sight.view.height) + 1,
        int(at.x * sight.view.width) : int((at.x + at.w) * sight.view.width) + 1,
    ]
    behind = ground.reshape(-1, 3).mean(0)
    soft = cv2.GaussianBlur(drawn.alpha, (0, 0), 1.0)[..., None]
    return np.asarray(behind + (to_lab(np.array(drawn.rgb)) - behind) * soft, np.float32)
