"""How well one planned thing is met by the picture, in numbers.

The picture is searched around the planned place for the expected look (normalised correlation in Lab at
three scales); then outlines, colours and shape are compared there, and the same look is searched for
everywhere else. Knows no verdict: `judging` makes one of these numbers.
"""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from app.engines.sketchbook.critic import quarters
from app.engines.sketchbook.critic.elsewhere import Elsewhere, elsewhere
from app.engines.sketchbook.critic.looks import Expected, Planned, expected
from app.engines.sketchbook.critic.view import FRAME, WORST, Floats, View, edges, gradients

SCALES = (1.0, 0.88, 1.13)
REACH = 0.30  # of the longer side: how far from its plan a thing is still looked for as itself
FARTHER = 0.10  # of likeness: what a thing must gain to be looked for at the end of the reach
KEPT = 14.0  # Lab: a pixel this near to the expected one is as planned
OUTLINED = (
    0.6  # from this nearness of edges on a thing is where its outline is, whatever its colour
)
NAMES = (
    "likeness", "shift", "stretch", "outline", "shape", "colour", "hue", "worst", "mean",
    "contrast", "outlined colour", "outlined hue", "kept", "bare", "tinted", "modelled", "off ground", "visible",
    "outlined worst", "outlined kept", "least kept", "most kept", "patchy", "least met", "most met",
    "meant contrast", "size", "strength", "alike", "again", "again shape", "again colour",
)  # fmt: skip


SHADED = np.array([0.6, 1, 1], np.float32)  # light and shade may differ more than colour


@dataclass(frozen=True, slots=True)
class Seen:
    """What was measured of one thing.

    `box` is where it fits best near its plan (px of the view: x, y, w, h, without margin). `numbers`
    has one entry for each of `NAMES`. `meant` and `painted` are its median Lab colours, `ground`
    that of what is around it.
    """

    planned: Planned
    box: tuple[float, float, float, float]
    numbers: dict[str, float]
    meant: tuple[float, float, float]
    painted: tuple[float, float, float]
    ground: tuple[float, float, float]
    elsewhere: Elsewhere | None


def measured(view: View, planned: Planned, all_planned: tuple[Planned, ...]) -> Seen:
    """Measure one thing. About 10 ms."""
    ground = ground_colour(view, planned.box)
    found = located(view, planned, ground)
    look, (x, y) = found.look, found.corner
    width, height = look.size
    piece = view.piece(x, y, width, height)
    inside = look.inside
    meant = np.median(look.lab[inside], 0)
    off, worst, mean, kept = colours_apart(piece, look, inside)
    met, edge_x, edge_y = outline(view, planned, look)
    there = view.piece(edge_x, edge_y, width, height)
    other = elsewhere(view, planned, all_planned, ground, found.scale)
    painted = np.median((there if met > OUTLINED else piece)[inside], 0)
    outlined, outlined_worst, _, outlined_kept = colours_apart(there, look, inside)
    apart = np.sqrt((((there - look.lab) * SHADED) ** 2).sum(2))
    shares, mets = quarters.kept(apart, inside, KEPT), quarters.met(view, edge_x, edge_y, look)
    strength, alike = faded(piece, look, ground, inside)
    numbers = {
        "strength": strength,
        "alike": alike,
        "likeness": found.likeness,
        "shift": found.shift,
        "stretch": abs(float(np.log(found.scale))),
        "outline": met,
        "shape": float(gradients(piece) @ gradients(look.lab)),
        "colour": min(WORST, off),
        "hue": hue_apart(piece, look, inside),
        "worst": worst,
        "mean": mean,
        "contrast": contrast(piece, look),
        "outlined colour": min(WORST, outlined),
        "outlined worst": outlined_worst,
        "outlined kept": outlined_kept,
        "least kept": min(shares),
        "most kept": max(shares),
        "patchy": float(np.std(shares)),
        "least met": min(mets),
        "most met": max(mets),
        "meant contrast": min(WORST, float(np.linalg.norm((meant - ground) * SHADED))),
        "size": float(np.log(inside.sum() + 1.0)),
        "outlined hue": hue_apart(there, look, inside),
        "kept": kept,
        "bare": bare(piece, look, ground, inside),
        "tinted": tinted(there, look, inside),
        "modelled": modelled(there, look),
        "off ground": min(WORST, float(np.linalg.norm((painted - ground) * SHADED))),
        "visible": float(look.alpha.sum() / max(1.0, look.whole)),
        "again": other.likeness if other else -1.0,
        "again shape": other.shape if other else 0.0,
        "again colour": other.colour if other else WORST,
    }
    box = (
        x + look.margin, y + look.margin, width - 2.0 * look.margin, height - 2.0 * look.margin,
    )  # fmt: skip
    return Seen(planned, box, numbers, _lab(meant), _lab(painted), _lab(ground), other)


@dataclass(frozen=True, slots=True)
class Found:
    likeness: float
    shift: float
    scale: float
    corner: tuple[float, float]
    look: Expected


def located(view: View, planned: Planned, ground: Floats) -> Found:
    """The best fit near the planned place. `shift` is in shares of the longer side."""
    x, y, w, h = planned.box
    longer, centre_x, centre_y = max(w, h), x + w / 2, y + h / 2
    reach = REACH * longer
    best: Found | None = None
    for scale in SCALES:
        look = expected(planned, scale, ground, view.blur)
        width, height = look.size
        left, top = centre_x - width / 2, centre_y - height / 2
        field, at_x, at_y = likeness_around(view, look, left - reach, top - reach, reach)
        rows, columns = np.mgrid[0 : field.shape[0], 0 : field.shape[1]]
        away = np.hypot(columns + at_x - left, rows + at_y - top)
        # A little farther must fit a little better: what is unclear is taken to be in its place.
        credit = np.where(away <= reach * 1.05 + 1, field - FARTHER * away / reach, -2)
        row, column = np.unravel_index(int(credit.argmax()), field.shape)
        likeness = float(field[row, column])
        # The planned size wins ties: a stretched copy must fit clearly better.
        if best is None or likeness > best.likeness + 0.01:
            shift = float(away[row, column] / longer)
            best = Found(likeness, shift, scale, (float(column + at_x), float(row + at_y)), look)
    assert best is not None
    return best


def likeness_around(
    view: View, look: Expected, x: float, y: float, reach: float
) -> tuple[Floats, int, int]:
    """Correlation (-1..1) of a look at every place whose left top is within `reach` right and down of x, y."""
    width, height = look.size
    rows, columns = view.framed.shape[:2]
    left = int(np.clip(int(x) + FRAME, 0, max(0, columns - width)))
    top = int(np.clip(int(y) + FRAME, 0, max(0, rows - height)))
    right = int(np.clip(x + FRAME + 2 * reach + width + 1, left + width, columns))
    bottom = int(np.clip(y + FRAME + 2 * reach + height + 1, top + height, rows))
    area = view.framed[top:bottom, left:right]
    template = look.lab[: area.shape[0], : area.shape[1]]
    field = cv2.matchTemplate(area, template, cv2.TM_CCOEFF_NORMED)
    return np.nan_to_num(field, nan=-1.0, posinf=-1.0, neginf=-1.0), left - FRAME, top - FRAME


def ground_colour(view: View, box: tuple[float, float, float, float]) -> Floats:
    """Median Lab of the ring around a box: what the thing stands before."""
    x, y, w, h = box
    wide = 0.16 * max(w, h) + 3
    rows, columns = np.mgrid[0 : view.height, 0 : view.width]
    out = (
        (columns > x - wide) & (columns < x + w + wide) & (rows > y - wide) & (rows < y + h + wide)
    )
    inner = (columns >= x - 1) & (columns <= x + w + 1) & (rows >= y - 1) & (rows <= y + h + 1)
    ring = view.lab[out & ~inner]
    return np.asarray(np.median(ring, 0) if len(ring) else view.lab.mean((0, 1)), np.float32)


def colours_apart(
    piece: Floats, look: Expected, inside: NDArray[np.bool_]
) -> tuple[float, float, float, float]:
    """How far all of it is off (Lab), then the worst and the mean of its 4 x 4 cells beyond that; last, the share
    of its pixels that are as planned beyond that."""
    apart = (piece - look.lab) * SHADED
    off = np.median(apart[inside], 0)
    rest = np.sqrt(((apart - np.clip(off, -12, 12)) ** 2).sum(2))
    height, width = inside.shape
    cells = []
    for i in range(4):
        for j in range(4):
            cell = np.s_[
                i * height // 4 : (i + 1) * height // 4, j * width // 4 : (j + 1) * width // 4
            ]
            held = inside[cell]
            if held.sum() > 0.02 * inside.sum():
                cells.append(float(np.median(rest[cell][held])))
    cells = cells or [WORST]
    kept = float((rest[inside] < KEPT).mean()) if inside.any() else 0.0
    whole = float(np.linalg.norm(off))
    return whole, min(WORST, max(cells)), min(WORST, float(np.mean(cells))), kept


def bare(piece: Floats, look: Expected, ground: Floats, inside: NDArray[np.bool_]) -> float:
    """The share of its pixels that are more like what is around it than like itself."""
    as_meant = (((piece - look.lab) * SHADED) ** 2).sum(2)[inside]
    as_ground = (((piece - ground) * SHADED) ** 2).sum(2)[inside]
    return float((as_ground < as_meant).mean()) if len(as_meant) else 0.0


def faded(
    piece: Floats, look: Expected, ground: Floats, inside: NDArray[np.bool_]
) -> tuple[float, float]:
    """How strongly its colours stand before the ground (1: as planned), and how alike (-1..1) they are but for that."""
    wanted, there = (look.lab - ground)[inside].ravel(), (piece - ground)[inside].ravel()
    both = float(wanted @ there)
    size = float(wanted @ wanted) + 1e-3
    return both / size, both / (size * (float(there @ there) + 1e-3)) ** 0.5


def tinted(piece: Floats, look: Expected, inside: NDArray[np.bool_]) -> float:
    """The share of its pixels that are as planned but for one colour that is laid over all of it."""
    apart = ((piece - look.lab) * SHADED)[inside]
    if not len(apart):
        return 0.0
    rest = np.sqrt(((apart - np.median(apart, 0)) ** 2).sum(1))
    return float((rest < KEPT).mean())


def modelled(piece: Floats, look: Expected) -> float:
    """Correlation (-1..1) of light and shade with the planned ones, whatever the colours."""
    a, b = piece[..., 0].ravel(), look.lab[..., 0].ravel()
    a, b = a - a.mean(), b - b.mean()
    return float(a @ b / (np.linalg.norm(a) * np.linalg.norm(b) + 1e-3))


def hue_apart(piece: Floats, look: Expected, inside: NDArray[np.bool_]) -> float:
    """Angle between the hues (0..pi), weighted by how colourful the thing should be."""
    meant, painted = look.lab[inside][:, 1:], piece[inside][:, 1:]
    chroma = np.hypot(meant[:, 0], meant[:, 1])
    turn = np.arctan2(painted[:, 1], painted[:, 0]) - np.arctan2(meant[:, 1], meant[:, 0])
    trust = chroma * np.minimum(1, np.hypot(painted[:, 0], painted[:, 1]) / 12)
    mean = np.sum(trust * np.exp(1j * turn)) / (chroma.sum() + 1e-3)
    return float(abs(np.angle(mean))) * min(1.0, float(chroma.mean()) / 12)


def contrast(piece: Floats, look: Expected) -> float:
    """The step in Lab across the silhouette: how well the thing stands out from what is behind it."""
    solid = (look.alpha > 0.6).astype(np.uint8)
    around = (cv2.dilate(solid, np.ones((5, 5), np.uint8)) > 0) & (look.alpha < 0.2)
    if not around.any() or not solid.any():
        return 0.0
    return float(np.linalg.norm(np.median(piece[solid > 0], 0) - np.median(piece[around], 0)))


def outline(view: View, planned: Planned, look: Expected) -> tuple[float, float, float]:
    """Mean nearness (0..1) of painted edges to the expected ones, best within a small search, and its left top."""
    wanted = (edges(look.lab) > 0).astype(np.float32)
    width, height = look.size
    x, y, w, h = planned.box
    slack = int(0.12 * max(width, height)) + 2
    left = int(np.clip(x + w / 2 - width / 2 - slack + FRAME, 0, view.framed_met.shape[1] - width))
    top = int(np.clip(y + h / 2 - height / 2 - slack + FRAME, 0, view.framed_met.shape[0] - height))
    area = view.framed_met[top : top + height + 2 * slack, left : left + width + 2 * slack]
    field = cv2.matchTemplate(area, wanted, cv2.TM_CCORR)
    row, column = np.unravel_index(int(field.argmax()), field.shape)
    met = float(field[row, column]) / max(1.0, float(wanted.sum()))
    return met, float(left + column - FRAME), float(top + row - FRAME)


def _lab(colour: NDArray[np.floating]) -> tuple[float, float, float]:
    return float(colour[0]), float(colour[1]), float(colour[2])
