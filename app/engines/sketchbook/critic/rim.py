"""Whether the picture's rim cuts a thing off: its look without one side, flush with the rim on that side.

Asked only of what was not found whole. The mirrored border of the view is not used: nothing is known out there.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from app.engines.sketchbook.critic.expectation import Layer
from app.engines.sketchbook.critic.search import Piece, likeness, piece_of
from app.engines.sketchbook.critic.view import (
    FRAME,
    SHADED,
    Floats,
    View,
    lengths,
    middle,
    unframed,
)

KEPT = 14.0  # Lab: a pixel this near to the expected one is as planned
CUTS = tuple(n / 20 for n in range(1, 13))  # shares of its width or height that the rim takes away
SIDES = ("left", "right", "top", "bottom")
SMALL = 24  # px: a thing that is smaller is not looked for at half the size
CLOSE = 0.04  # of likeness at half the size: what is so near to the best there may be the best
FAR = 1.0  # of its longer side: a rim farther from its plan than this is not where it went


@dataclass(frozen=True, slots=True)
class Cut:
    """Where the whole thing would stand (x, y, w, h in px, partly beyond the rim), how well the rest fits (-1..1),
    what share of the rest has its planned colours, and how much nearer (Lab) the picture is to the rest than to the
    bare ground there: nothing stands where that is not more than 0."""

    box: tuple[float, float, float, float]
    likeness: float
    kept: float
    nearer: float


def cut(view: View, meant: View, bare: Floats, layer: Layer) -> Cut | None:
    """The best fit of a part of the thing at a rim near its plan, or None if no rim is near. About 5 ms."""
    piece = piece_of(meant, bare, layer)
    width, height = piece.size
    sides = [s for s in SIDES if _away(layer, view, s) <= FAR * max(layer.box[2:])]
    best, found = -2.0, None
    for side, share in _likeliest(view, piece, sides):
        lost = _lost(piece, side, share)
        x, y, fit = _flush(view.plain, piece.lab, lost, side)
        if fit > best:
            best, found = fit, (x, y)
    if found is None:
        return None
    x, y = found
    inner = (width - 2 * piece.margin, height - 2 * piece.margin)
    box = (x + piece.margin, y + piece.margin, *inner)
    return Cut(box, best, *_as_planned(view, piece, bare, int(x), int(y)))


def _likeliest(view: View, piece: Piece, sides: Sequence[str]) -> list[tuple[str, float]]:
    """The sides and shares that may fit best, as told at half the size: the best there and those next to it."""
    if min(piece.size) < SMALL:
        return [(side, share) for side in sides for share in CUTS]
    plain = np.ascontiguousarray(unframed(view.half, FRAME // 2))
    look = cv2.resize(piece.lab, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
    fits = {
        (side, n): _flush(plain, look, round(_lost(piece, side, share) / 2), side)[2]
        for side in sides
        for n, share in enumerate(CUTS)
    }
    if not fits:
        return []
    least = max(fits.values()) - CLOSE
    near = {(side, n + m) for (side, n), fit in fits.items() if fit >= least for m in (-1, 0, 1)}
    return [(side, CUTS[n]) for side, n in fits if (side, n) in near]


def _lost(piece: Piece, side: str, share: float) -> int:
    """How many px of the piece the rim takes away with that share of the thing."""
    width, height = piece.size
    return round(piece.margin) + round(share * (width if side in ("left", "right") else height))


def _as_planned(view: View, piece: Piece, bare: Floats, x: int, y: int) -> tuple[float, float]:
    """The share of the pixels of the thing on the picture that are as planned, and how much nearer (Lab) they are to
    it than to the ground."""
    rows, columns = np.nonzero(piece.inside)
    on = (
        (rows + y >= 0) & (rows + y < view.height) & (columns + x >= 0) & (columns + x < view.width)
    )
    if not on.any():
        return 0.0, 0.0
    rows, columns = rows[on], columns[on]
    painted, ground = (each[rows + y, columns + x] for each in (view.plain, unframed(bare)))
    apart = lengths((painted - piece.lab[rows, columns]) * SHADED)
    to_ground = lengths((painted - ground) * SHADED)
    return float((apart < KEPT).mean()), float(middle(to_ground) - middle(apart))


def _away(layer: Layer, view: View, side: str) -> float:
    x, y, w, h = layer.box
    return {"left": x, "right": view.width - x - w, "top": y, "bottom": view.height - y - h}[side]


def _flush(plain: Floats, look: Floats, lost: int, side: str) -> tuple[float, float, float]:
    """Left top of the whole look where the rest of it fits best along one rim of a picture, and how well (-1..1)."""
    height, width = look.shape[:2]
    high, wide = plain.shape[:2]
    if side in ("left", "right"):
        rest = look[:, lost:] if side == "left" else look[:, : width - lost]
        left = 0 if side == "left" else wide - rest.shape[1]
        strip = plain[:, max(0, left) : left + rest.shape[1]]
    else:
        rest = look[lost:] if side == "top" else look[: height - lost]
        top = 0 if side == "top" else high - rest.shape[0]
        strip = plain[max(0, top) : top + rest.shape[0]]
    if min(rest.shape[:2]) < 4 or strip.shape[0] < rest.shape[0] or strip.shape[1] < rest.shape[1]:
        return 0.0, 0.0, -1.0
    field = likeness(np.ascontiguousarray(strip), np.ascontiguousarray(rest))
    _, best, _, (column, row) = cv2.minMaxLoc(field)
    x = {"left": -lost, "right": wide - rest.shape[1]}.get(side, int(column))
    y = {"top": -lost, "bottom": high - rest.shape[0]}.get(side, int(row))
    return float(x), float(y), float(best)
