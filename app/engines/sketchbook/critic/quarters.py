"""The parts of a thing, three by three: what is covered keeps some whole and loses others.

What was recoloured or is gone is the same all over. Knows no colours.
"""

import numpy as np
from numpy.typing import NDArray

from app.engines.sketchbook.critic.view import Floats

LEAST = 0.04  # of a thing: what a part must hold of it to count
Ints = NDArray[np.intp]


def shares(values: Floats, rows: Ints, columns: Ints, shape: tuple[int, ...]) -> list[float]:
    """The mean of `values` in each of the nine parts of a map of `shape` that holds a fair share of them."""
    height, width = shape
    part = rows * 3 // height * 3 + columns * 3 // width
    many = np.bincount(part, minlength=9)
    sums = np.bincount(part, values, 9)
    fair = many > LEAST * len(values)
    return [float(each) for each in sums[fair] / many[fair]] or [0.0]


def parts(rows: Ints, columns: Ints) -> Floats:
    """(8, n) float32: which of n points lie in each quarter of their box, and in the third at each of its sides."""
    across, down = (
        (each - each.min()) / max(1, int(each.max() - each.min())) for each in (columns, rows)
    )
    left, top, third = across < 0.5, down < 0.5, 1 / 3
    within = (
        left & top, ~left & top, left & ~top, ~left & ~top,
        across < third, across > 1 - third, down < third, down > 1 - third,
    )  # fmt: skip
    return np.asarray(within, np.float32)
