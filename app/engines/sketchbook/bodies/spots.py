"""Spots: where on a drawing its head, neck and hand are, for what others fasten there.

Our own bodies tell it themselves (`Pen.spot`); of other drawings the outline's upper part is the head. In 0..1 of what
is drawn. Knows no things and no scene.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from app.engines.sketchbook import art

_FITTED = re.compile(r'^<g transform="translate\(([-\d.]+) ([-\d.]+)\) scale\(([\d.]+)\)">')
_SPOT = re.compile(
    r'<circle class="([a-z-]+)" fill="none" cx="([-\d.]+)" cy="([-\d.]+)" r="([\d.]+)"/>'
)
# Heads that the outline hides behind ears or wings: middle and half height, of the drawing's height.
_SEEN: dict[str, tuple[float, float, float]] = {
    "own:fox": (0.36, 0.30, 0.19), "owl": (0.5, 0.27, 0.22), "robot": (0.5, 0.25, 0.2), "penguin": (0.46, 0.16, 0.17),
}  # fmt: skip
_SIDE = 96


@dataclass(frozen=True, slots=True)
class Spot:
    """Middle and half size of a part in units of the drawing's 32 x 32 square."""

    x: float
    y: float
    r: float


@lru_cache(512)
def spots_of(drawn: str) -> dict[str, Spot]:
    """Every spot of a drawing by name. Raises `EngineError` for unknown drawings."""
    body = art.body_of(drawn)
    if fitted := _FITTED.match(body):
        x, y, scale = (float(each) for each in fitted.groups())
        told = {
            name: Spot(x + scale * float(cx), y + scale * float(cy), scale * float(r))
            for name, cx, cy, r in _SPOT.findall(body)
        }
        if told:
            return told
    return _by_outline(drawn)


def frontal(drawn: str) -> bool:
    """Whether a body looks at us: then what is on it shows its front."""
    return not {"slanted-neck", "hand"} & spots_of(drawn).keys()


def _by_outline(drawn: str) -> dict[str, Spot]:
    """The head is what lies above the first narrowing, else the upper third; the neck is under it."""
    box = art.outline(drawn)
    wide = max(2, round(_SIDE * box.aspect))
    inside = art.rastered(art.body_of(drawn), box, wide, _SIDE)[..., 3] > 60
    across = np.convolve(np.pad(inside.sum(1), 2, mode="edge"), np.ones(5) / 5, "valid")
    unit = box.h / _SIDE
    if drawn in _SEEN:
        x, y, r = _SEEN[drawn]
        head = Spot(box.x + x * box.w, box.y + y * box.h, r * box.h)
    else:
        low = _narrowing(across)
        r = min(0.5 * low, 0.5 * float(across[:low].max()))
        rows = inside[max(0, low - round(2 * r)) : low]
        x = float(np.where(rows)[1].mean()) if rows.any() else wide / 2
        head = Spot(box.x + (x + 0.5) * unit, box.y + (low - r) * unit, r * unit)
    return {"head": head, "neck": Spot(head.x, head.y + 0.95 * head.r, 0.72 * head.r)}


def _narrowing(across: np.ndarray) -> int:
    """The row of the neck."""
    for row in range(round(0.2 * _SIDE), round(0.62 * _SIDE)):
        near = across[row - 3 : row + 6]
        if across[row] <= near.min() and across[row] < 0.88 * across[:row].max():
            return row
    return round(0.36 * _SIDE)
