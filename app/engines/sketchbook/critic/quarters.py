"""How evenly a thing is met: the shares of its parts, three by three, that are as planned.

What is covered keeps some parts whole and loses others; what was recoloured or is gone is the same all over.
"""

import numpy as np
from numpy.typing import NDArray

from app.engines.sketchbook.critic.looks import Expected
from app.engines.sketchbook.critic.view import Floats, View, edges

LEAST = 0.04  # of a thing: what a part must hold of it to count
Part = tuple[slice, slice]


def kept(apart: Floats, inside: NDArray[np.bool_], near: float) -> list[float]:
    """Per part, the share of its pixels (0..1) whose distance `apart` (h, w) from what was planned is below `near`."""
    shares = [float((apart[part][inside[part]] < near).mean()) for part in parts(inside)]
    return shares or [0.0]


def met(view: View, x: float, y: float, look: Expected) -> list[float]:
    """Per part, the mean nearness (0..1) of painted edges to the expected ones, the look's left top at x, y."""
    wanted = edges(look.lab) > 0
    near = view.nearness(x, y, *look.size)
    return [float(near[part][wanted[part]].mean()) for part in parts(wanted)] or [0.0]


def parts(inside: NDArray[np.bool_]) -> list[Part]:
    """Those of the nine parts of a map that hold a fair share of what is set in it."""
    height, width = inside.shape
    nine = [
        np.s_[i * height // 3 : (i + 1) * height // 3, j * width // 3 : (j + 1) * width // 3]
        for i in range(3)
        for j in range(3)
    ]
    return [part for part in nine if inside[part].sum() > LEAST * inside.sum()]
