"""Whether the picture's rim cuts a thing off: its look without one side, flush with the rim on that side.

Asked only of what was not found whole. The mirrored border of the view is not used: nothing is known out there.
"""

from dataclasses import dataclass

import cv2
import numpy as np

from app.engines.sketchbook.critic.looks import Expected, Planned, expected
from app.engines.sketchbook.critic.measures import KEPT, SHADED
from app.engines.sketchbook.critic.view import Floats, View

CUTS = tuple(n / 25 for n in range(3, 15))  # shares of its width or height that the rim takes away
FAR = 1.0  # of its longer side: a rim farther from its plan than this is not where it went


@dataclass(frozen=True, slots=True)
class Cut:
    """Where the whole thing would stand (x, y, w, h in px, partly beyond the rim), how well the rest fits (-1..1)
    and what share of the rest has its planned colours."""

    box: tuple[float, float, float, float]
    likeness: float
    kept: float


def cut(view: View, planned: Planned, ground: Floats) -> Cut | None:
    """The best fit of a part of the thing at a rim near its plan, or None if no rim is near. About 10 ms."""
    look = expected(planned, 1.0, ground, view.blur, alone=True)
    width, height = look.size
    best: Cut | None = None
    for side in ("left", "right", "top", "bottom"):
        if _away(planned, view, side) > FAR * max(planned.box[2:]):
            continue
        for share in CUTS:
            lost = round(share * (width if side in ("left", "right") else height))
            x, y, likeness = _flush(view, look.lab, look.margin + lost, side)
            if best is None or likeness > best.likeness:
                inner = (width - 2.0 * look.margin, height - 2.0 * look.margin)
                kept = _kept(view, look, int(x), int(y))
                best = Cut((x + look.margin, y + look.margin, *inner), likeness, kept)
    return best


def _kept(view: View, look: Expected, x: int, y: int) -> float:
    """The share of the pixels of the thing that are on the picture and as planned."""
    rows, columns = np.nonzero(look.inside)
    on = (
        (rows + y >= 0) & (rows + y < view.height) & (columns + x >= 0) & (columns + x < view.width)
    )
    if not on.any():
        return 0.0
    rows, columns = rows[on], columns[on]
    apart = (view.lab[rows + y, columns + x] - look.lab[rows, columns]) * SHADED
    return float((np.sqrt((apart**2).sum(1)) < KEPT).mean())


def _away(planned: Planned, view: View, side: str) -> float:
    x, y, w, h = planned.box
    return {"left": x, "right": view.width - x - w, "top": y, "bottom": view.height - y - h}[side]


def _flush(view: View, look: Floats, lost: int, side: str) -> tuple[float, float, float]:
    """Left top of the whole look where the rest of it fits best along one rim, and how well (-1..1)."""
    height, width = look.shape[:2]
    if side in ("left", "right"):
        rest = look[:, lost:] if side == "left" else look[:, : width - lost]
        left = 0 if side == "left" else view.width - rest.shape[1]
        strip = view.lab[:, max(0, left) : left + rest.shape[1]]
    else:
        rest = look[lost:] if side == "top" else look[: height - lost]
        top = 0 if side == "top" else view.height - rest.shape[0]
        strip = view.lab[max(0, top) : top + rest.shape[0]]
    if strip.shape[0] < rest.shape[0] or strip.shape[1] < rest.shape[1]:
        return 0.0, 0.0, -1.0
    field = np.nan_to_num(cv2.matchTemplate(strip, rest, cv2.TM_CCOEFF_NORMED), nan=-1.0)
    row, column = np.unravel_index(int(field.argmax()), field.shape)
    x = {"left": -lost, "right": view.width - rest.shape[1]}.get(side, int(column))
    y = {"top": -lost, "bottom": view.height - rest.shape[0]}.get(side, int(row))
    return float(x), float(y), float(field[row, column])
