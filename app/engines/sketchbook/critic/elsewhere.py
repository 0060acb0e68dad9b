"""Where else in the picture a thing's look is found, outside all the places where anything was planned.

The few best matches are set right to the pixel and verified by shape and colour. Knows no verdict.
"""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from app.engines.sketchbook.critic.looks import Expected, Planned, expected
from app.engines.sketchbook.critic.view import WORST, Floats, View, gradients

OWN_PLACE = 0.45  # of a size: nearer than this to any planned place is not elsewhere


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """The best place outside all planned ones: box in px, likeness -1..1, shape 0..1, colour 0..60 Lab."""

    box: tuple[float, float, float, float]
    likeness: float
    shape: float
    colour: float


def elsewhere(
    view: View,
    planned: Planned,
    all_planned: tuple[Planned, ...],
    ground: Floats,
    scale: float,
) -> Elsewhere | None:
    """The same look outside every planned place; the few best matches are verified by shape and colour."""
    look = expected(planned, scale, ground, view.blur, margin=0.05, alone=True)
    width, height = look.size
    if width >= view.width or height >= view.height:
        return None
    half = _half(view.lab), _half(look.lab)
    field = cv2.matchTemplate(half[0], half[1], cv2.TM_CCOEFF_NORMED)
    field = np.nan_to_num(field, nan=-1.0, posinf=-1.0, neginf=-1.0)
    rows, columns = np.mgrid[0 : field.shape[0], 0 : field.shape[1]].astype(np.float32) * 2
    for other in all_planned:
        x, y, w, h = other.box
        near_x = np.abs(columns + width / 2 - x - w / 2) < OWN_PLACE * max(width, w)
        near_y = np.abs(rows + height / 2 - y - h / 2) < OWN_PLACE * max(height, h)
        field[near_x & near_y] = -1
    best: Elsewhere | None = None
    wanted, solid = gradients(look.lab), look.alpha > 0.6
    for _ in range(3):
        row, column = np.unravel_index(int(field.argmax()), field.shape)
        if field[row, column] <= -1:
            break
        match = _verified(view, look, wanted, solid, int(column) * 2, int(row) * 2)
        if best is None or _credit(match) > _credit(best):
            best = match
        wide, high = max(2, width // 6), max(2, height // 6)
        field[max(0, row - high) : row + high, max(0, column - wide) : column + wide] = -1
    return best


def _verified(
    view: View, look: Expected, wanted: Floats, solid: NDArray[np.bool_], x: int, y: int
) -> Elsewhere:
    """Set right to the pixel, then compared in shape and colour."""
    width, height = look.size
    left, top = max(0, x - 2), max(0, y - 2)
    area = view.lab[top : y + height + 3, left : x + width + 3]
    field = cv2.matchTemplate(area, look.lab, cv2.TM_CCOEFF_NORMED)
    row, column = np.unravel_index(int(field.argmax()), field.shape)
    x, y = left + int(column), top + int(row)
    piece = view.lab[y : y + height, x : x + width]
    colour = WORST
    if solid.any():
        colour = min(WORST, float(np.abs(piece - look.lab)[solid].sum(1).mean()))
    shape = float(gradients(piece) @ wanted)
    inner = (
        float(x + look.margin), float(y + look.margin),
        float(width - 2 * look.margin), float(height - 2 * look.margin),
    )  # fmt: skip
    return Elsewhere(inner, float(field[row, column]), shape, colour)


def _credit(match: Elsewhere) -> float:
    return match.likeness + match.shape - match.colour / WORST


def _half(lab: Floats) -> Floats:
    half: Floats = cv2.resize(lab, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
    return half
