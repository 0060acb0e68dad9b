"""Where else in the picture a thing's look is found, outside all the places where anything was planned.

The few best matches are set right to the pixel and held against what is expected there instead. Knows no verdict.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from app.engines.sketchbook.critic.expectation import Layer
from app.engines.sketchbook.critic.search import Piece, likeness, piece_of, sampled
from app.engines.sketchbook.critic.view import FRAME, SHADED, WORST, Floats, View, lengths, middle

OWN_PLACE = 0.45  # of a size: nearer than this to any planned place is not elsewhere
LEFT_PLACE = 0.2  # the same of a place where nothing is as planned
MOST = 2  # matches looked at
ROUND = 0.3  # of both sizes together: how far about a spot a thing is laid
SAME = 0.4  # of a size: nearer matches are one


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A place outside all planned ones: box in px, likeness -1..1, shape -1..1, colour 0..60 Lab, and `off`: how
    much nearer (Lab) the picture is to the thing there than to what is meant to be there."""

    box: tuple[float, float, float, float]
    likeness: float
    shape: float
    colour: float
    off: float

    @property
    def credit(self) -> float:
        return self.likeness + self.shape + (self.off - self.colour) / WORST


def elsewhere(
    view: View,
    meant: View,
    bare: Floats,
    layer: Layer,
    layers: Sequence[Layer],
    left: Sequence[Layer] = (),
) -> tuple[Elsewhere, ...]:
    """The likeliest places of a second one of a thing away from all `layers`, likeliest first; at most `MOST`.

    Those that have `left` their places keep only the middle of them free. About 4 ms.
    """
    piece = piece_of(meant, bare, layer)
    width, height = piece.size
    if width >= view.width or height >= view.height or not piece.mask.any():
        return ()
    look = _alone(piece)
    small = cv2.resize(look, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
    inset = FRAME // 2
    field = likeness(view.half[inset:-inset, inset:-inset], small)
    rows = np.arange(field.shape[0], dtype=np.float32)[:, None] * 2 + height / 2
    columns = np.arange(field.shape[1], dtype=np.float32)[None] * 2 + width / 2
    for places, reach in ((layers, OWN_PLACE), (left, LEFT_PLACE)):
        for x, y, w, h in (each.box for each in places):
            near_x = np.abs(columns - x - w / 2) < reach * max(width, w)
            near_y = np.abs(rows - y - h / 2) < reach * max(height, h)
            field[near_x & near_y] = -1
    found: list[Elsewhere] = []
    for _ in range(MOST):
        row, column = np.unravel_index(int(field.argmax()), field.shape)
        if field[row, column] <= 0:
            break
        found.append(_verified(view, meant, piece, look, int(column) * 2, int(row) * 2))
        wide, high = max(2, int(width * SAME / 2)), max(2, int(height * SAME / 2))
        field[max(0, row - high) : row + high, max(0, column - wide) : column + wide] = -1
    return tuple(sorted(found, key=lambda each: -each.credit))


def within(
    view: View, meant: View, bare: Floats, layer: Layer, box: tuple[float, float, float, float]
) -> Elsewhere | None:
    """Where a thing fits best about a box (x, y, w, h in px) of its own size or so; None where it does not fit in."""
    piece = piece_of(meant, bare, layer)
    (width, height), (x, y, w, h) = piece.size, box
    look, middle_x, middle_y = _alone(piece), x + w / 2, y + h / 2
    reach_x, reach_y = round(ROUND * (width + w)), round(ROUND * (height + h))
    left, top = middle_x - width / 2 - reach_x, middle_y - height / 2 - reach_y
    area = view.at(left, top, width + 2 * reach_x, height + 2 * reach_y)
    if view.lab[area].shape[0] < height or view.lab[area].shape[1] < width:
        return None
    field = likeness(view.lab[area], look)
    row, column = np.unravel_index(int(field.argmax()), field.shape)
    at = area[1].start + int(column) - FRAME, area[0].start + int(row) - FRAME
    return _verified(view, meant, piece, look, *at)


def _alone(piece: Piece) -> Floats:
    """The thing before one colour: what is around it elsewhere is not known."""
    ground = middle(piece.bare.reshape(-1, 3))
    soft = cv2.GaussianBlur(piece.mask.astype(np.float32), (0, 0), 1.2)[..., None]
    return np.asarray(ground + (piece.lab - ground) * soft, np.float32)


def _verified(view: View, meant: View, piece: Piece, look: Floats, x: int, y: int) -> Elsewhere:
    """Set right to the pixel, then compared in shape and colour."""
    height, width = look.shape[:2]
    area = view.at(x - 2, y - 2, width + 4, height + 4)
    field = likeness(view.lab[area], look)
    row, column = np.unravel_index(int(field.argmax()), field.shape)
    x, y = area[1].start + int(column) - FRAME, area[0].start + int(row) - FRAME
    here = view.at(x, y, width, height)
    inside, near = sampled(piece.inside), sampled(piece.near)
    painted = view.lab[here][inside]
    to_look = _apart(painted, look[inside])
    to_meant = _apart(painted, meant.lab[here][inside])
    a, b = view.turns[here][near], piece.turns[near]
    size = float(np.sqrt(float(np.vdot(a, a)) * float(np.vdot(b, b)))) + 1e-3
    shape = float(np.vdot(a, b)) / size
    box = (
        x + piece.margin, y + piece.margin,
        width - 2 * piece.margin, height - 2 * piece.margin,
    )  # fmt: skip
    colour, off = float(middle(to_look)), float(middle(to_meant) - middle(to_look))
    return Elsewhere(
        box, float(field[row, column]), shape, min(WORST, colour), max(-WORST, min(WORST, off))
    )


def _apart(a: Floats, b: Floats) -> Floats:
    return lengths((a - b) * SHADED)
