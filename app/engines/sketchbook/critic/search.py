"""Where near its plan a thing fits best: its piece of the expectation laid on the picture, a little to all sides.

First at half the size, in three sizes, then to the pixel. What is unclear is taken to be in its place. Knows no
verdict.
"""

from dataclasses import dataclass, replace

import cv2
import numpy as np

from app.engines.sketchbook.critic.expectation import Layer
from app.engines.sketchbook.critic.quarters import Ints
from app.engines.sketchbook.critic.view import FRAME, Flags, Floats, View
from app.engines.sketchbook.pixels import as_floats

SCALES = (1.0, 0.89, 1.12)
ANY_SIZE = (
    0.5,
    0.56,
    0.63,
    0.71,
    0.79,
    1.27,
    1.43,
    1.6,
    1.8,
)  # asked only of what is not as planned in these
REACH = 0.30  # of the longer side: how far from its plan a thing is still looked for as itself
FARTHER = 0.10  # of likeness: what a thing must gain to be looked for at the end of the reach
OTHERWISE = 0.015  # of likeness that another size must gain
AT_ONCE = 0.90  # likeness at its very place from which no other is looked for
SAMPLE = 500  # px of a thing that are measured
MARGIN = 0.14  # of the longer side: how much of what is around is compared too, but of what is of another size


@dataclass(frozen=True, slots=True, eq=False)
class Piece:
    """A thing's part of the expectation at a scale, with `margin` px around: `lab` and `bare` (h, w, 3), `turns`
    (h, w, 2), `edge` (h, w), `mask` (h, w) where the thing shows; `near` where it or its rim is."""

    lab: Floats
    bare: Floats
    turns: Floats
    edge: Floats
    mask: Flags
    near: Flags
    margin: float

    @property
    def size(self) -> tuple[int, int]:
        return self.mask.shape[1], self.mask.shape[0]

    @property
    def inside(self) -> Flags:
        """Where the thing surely is, a pixel away from its outline where it is large enough."""
        core = cv2.erode(self.mask.astype(np.uint8), np.ones((3, 3), np.uint8)) > 0
        if core.sum() > 20:
            return np.asarray(core, np.bool_)
        return self.mask if self.mask.any() else np.ones_like(self.mask)


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """`corner` is the left top of the piece on the picture (px), `shift` in shares of the longer side."""

    likeness: float
    shift: float
    scale: float
    corner: tuple[float, float]
    piece: Piece


def piece_of(meant: View, bare: Floats, layer: Layer, scale: float = 1.0) -> Piece:
    """What is expected of a thing and close around it. `bare` is framed as `meant` is."""
    x, y, w, h = layer.box
    margin = max(2, int((MARGIN if scale in SCALES else 0.03) * max(w, h)))
    width = min(round(w) + 2 * margin, meant.lab.shape[1])
    height = min(round(h) + 2 * margin, meant.lab.shape[0])
    here = meant.at(x - margin, y - margin, width, height)
    seen = np.zeros(meant.lab.shape[:2], np.float32)
    seen[FRAME:-FRAME, FRAME:-FRAME] = layer.seen
    layers = [each[here] for each in (meant.lab, bare, meant.turns, meant.edge, seen)]
    if scale != 1.0:
        size = (max(6, round(width * scale)), max(6, round(height * scale)))
        layers = [cv2.resize(each, size, interpolation=cv2.INTER_LINEAR) for each in layers]
    mask = layers[4] > 0.5
    near = cv2.dilate(mask.astype(np.uint8), np.ones((5, 5), np.uint8)) > 0
    return Piece(layers[0], layers[1], layers[2], layers[3], mask, near, margin * scale)


def located(
    view: View, meant: View, bare: Floats, layer: Layer, scales: tuple[float, ...] = SCALES
) -> Found:
    """The best fit near the planned place."""
    x, y, w, h = layer.box
    longer, centre = max(w, h), (x + w / 2, y + h / 2)
    piece = piece_of(meant, bare, layer)
    left, top = centre[0] - piece.size[0] / 2, centre[1] - piece.size[1] / 2
    best = _to_the_pixel(view, piece, left, top, (left, top), longer)
    if best.likeness > AT_ONCE:
        return best
    for scale in scales:
        scaled = piece if scale == 1.0 else piece_of(meant, bare, layer, scale)
        if scaled.size[0] + 4 > view.lab.shape[1] or scaled.size[1] + 4 > view.lab.shape[0]:
            continue
        start = centre[0] - scaled.size[0] / 2, centre[1] - scaled.size[1] / 2
        if scale not in SCALES:  # grown or shrunk on its feet
            start = start[0], y + h + scaled.margin - scaled.size[1]
        at = _roughly(view, scaled, start, REACH * longer)
        found = _to_the_pixel(view, scaled, *at, start, longer, scale)
        if _credit(found) > _credit(best) + OTHERWISE:
            best = found
    return best


def mirrored(view: View, meant: View, bare: Floats, layer: Layer) -> float:
    """How well the thing turned round fits near its plan (-1..1), as well as can be told without painting it so."""
    piece = piece_of(meant, bare, layer)
    (x, y, w, h), (width, height) = layer.box, piece.size
    solid = piece.near[:, ::-1, None]
    other = replace(piece, lab=as_floats(np.where(solid, piece.lab[:, ::-1], piece.bare)))
    start = x + w / 2 - width / 2, y + h / 2 - height / 2
    longer = max(w, h)
    best = _to_the_pixel(view, other, *start, start, longer).likeness
    if width + 4 > view.lab.shape[1] or height + 4 > view.lab.shape[0]:
        return best
    at = _roughly(view, other, start, REACH * longer)
    return max(best, _to_the_pixel(view, other, *at, start, longer).likeness)


def sampled(inside: Flags) -> tuple[Ints, Ints]:
    """Rows and columns of pixels spread evenly over a map: enough for every middle and share."""
    rows, columns = np.nonzero(inside)
    every = len(rows) // SAMPLE + 1
    return rows[::every], columns[::every]


def _credit(found: Found) -> float:
    """A little farther must fit a little better."""
    return found.likeness - FARTHER * found.shift / REACH


def _roughly(
    view: View, piece: Piece, start: tuple[float, float], reach: float
) -> tuple[float, float]:
    """Left top of the best fit within reach of the start, to two pixels."""
    template = cv2.resize(piece.lab, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
    rows, columns = view.half.shape[:2]
    height, width = template.shape[:2]
    left = int(np.clip((start[0] - reach + FRAME) / 2, 0, max(0, columns - width)))
    top = int(np.clip((start[1] - reach + FRAME) / 2, 0, max(0, rows - height)))
    right, bottom = left + width + int(reach) + 1, top + height + int(reach) + 1
    area = view.half[top:bottom, left:right]
    if area.shape[0] < height or area.shape[1] < width:
        return start
    field = likeness(area, template)
    down, across = np.mgrid[0 : field.shape[0], 0 : field.shape[1]].astype(np.float32) * 2
    across += 2 * left - FRAME
    down += 2 * top - FRAME
    away = np.hypot(across - start[0], down - start[1])
    credit = np.where(away <= reach * 1.05 + 2, field - FARTHER * away / reach, -2)
    row, column = np.unravel_index(int(credit.argmax()), field.shape)
    return float(across[row, column]), float(down[row, column])


def _to_the_pixel(
    view: View,
    piece: Piece,
    x: float,
    y: float,
    start: tuple[float, float],
    longer: float,
    scale: float = 1.0,
) -> Found:
    """The best fit within two pixels."""
    width, height = piece.size
    here = view.at(
        x - 2, y - 2, min(width + 4, view.lab.shape[1]), min(height + 4, view.lab.shape[0])
    )
    field = likeness(view.lab[here], piece.lab)
    row, column = np.unravel_index(int(field.argmax()), field.shape)
    at = (here[1].start + int(column) - FRAME, here[0].start + int(row) - FRAME)
    away = max(0.0, float(np.hypot(at[0] - start[0], at[1] - start[1])) - 0.5)
    return Found(
        float(field[row, column]), away / longer, scale, (float(at[0]), float(at[1])), piece
    )


def likeness(area: Floats, template: Floats) -> Floats:
    """Correlation (-1..1) of a template at every place in an area."""
    field = cv2.matchTemplate(area, template, cv2.TM_CCOEFF_NORMED)
    field[~np.isfinite(field)] = -1
    return np.asarray(field, np.float32)
