"""A place in the picture beside what is meant there, laid on one small square for the nets that look at it.

Knows no verdict.
"""

import cv2
import numpy as np

from app.engines.sketchbook.critic.search import Piece
from app.engines.sketchbook.critic.view import FRAME, SHADED, Flags, Floats, View

SIDE = 32  # px
LAYERS = 13
UNIT = 30.0  # Lab that count 1
AROUND = 0.45  # of a spot's longer side: how much of what is around it is seen too
LEAST = 12  # px of a spot's surroundings at least


def patch_of(view: View, here: tuple[slice, slice], piece: Piece) -> Floats:
    """(LAYERS, SIDE, SIDE) float32 of a thing: what is painted less what is meant, and less the bare ground; what is
    meant less the ground (each L, a, b in `UNIT`s); how light it is; where the thing is; where its edges are meant
    and how near those painted are. `here` is where in the framed picture the piece lies."""
    painted = view.lab[here]
    light = painted[..., 0] * np.float32(1 / 50) - 1
    where = cv2.merge((light, piece.mask.astype(np.float32), piece.edge, view.met[here]))
    unit = SHADED / np.float32(UNIT)
    return _squared(
        (painted - piece.lab) * unit,
        (painted - piece.bare) * unit,
        (piece.lab - piece.bare) * unit,
        where,
    )


def patch_at(
    view: View, meant: View, things: Flags, spot: Flags, box: tuple[float, float, float, float]
) -> Floats:
    """(LAYERS, SIDE, SIDE) float32 of a spot (x, y, w, h in px) and what is around it: what is painted less what is
    meant, and what is painted (each L, a, b); how light is meant; the edges of both and how near the other's are; where
    planned `things` (H, W) and where the `spot` (H, W) are."""
    x, y, w, h = box
    margin = max(LEAST / 2, AROUND * max(w, h))
    size = max(w, h) + 2 * margin
    side = round(min(size, *view.lab.shape[:2]))
    here = view.at(x + w / 2 - side / 2, y + h / 2 - side / 2, side, side)
    painted, wanted = view.lab[here], meant.lab[here]
    unit = SHADED / np.float32(UNIT)
    middle = np.array([50, 0, 0], np.float32)
    framed = np.zeros(view.lab.shape[:2], np.float32), np.zeros(view.lab.shape[:2], np.float32)
    for layer, flags in zip(framed, (things, spot), strict=True):
        layer[FRAME:-FRAME, FRAME:-FRAME] = flags
    drawn = cv2.merge((view.edge[here], meant.met[here], meant.edge[here]))
    where = cv2.merge(
        (view.met[here], (wanted[..., 0] - 50) / np.float32(50), framed[0][here], framed[1][here])
    )
    return _squared((painted - wanted) * unit, (painted - middle) * unit, drawn, where)


def _squared(*layers: Floats) -> Floats:
    height, width = layers[0].shape[:2]
    way = cv2.INTER_AREA if min(height, width) > SIDE else cv2.INTER_LINEAR
    small = [cv2.resize(each, (SIDE, SIDE), interpolation=way) for each in layers]
    return np.ascontiguousarray(np.dstack(small).transpose(2, 0, 1))
