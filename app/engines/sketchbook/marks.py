"""Plain marks with soft edges on an array of floats: polygons, ovals, dots. Coordinates are pixels, with fractions."""

from typing import Any

import cv2
import numpy as np

from app.engines.sketchbook.pixels import Floats

_SUB = 4  # cv2 draws in sixteenths of a pixel


def _colour(colour: Floats | float) -> Any:
    if isinstance(colour, np.ndarray):
        return [min(1.0, max(0.0, each)) for each in colour.tolist()]  # few: np.clip takes longer
    return (float(colour),)


def polygon(image: Floats, corners: Any, colour: Floats | float) -> None:
    """Fill a polygon, corners (n, 2) px, in place."""
    scaled = np.round(np.asarray(corners, np.float64) * (1 << _SUB)).astype(np.int32)
    cv2.fillPoly(image, [scaled], _colour(colour), cv2.LINE_AA, _SUB)


def polygons(image: Floats, corners: Floats, colours: Floats) -> None:
    """Fill polygons of as many corners each, (n, k, 2) px, in their colours (n, channels), in place, one by one."""
    scaled = np.round(np.asarray(corners, np.float64) * (1 << _SUB)).astype(np.int32)
    for outline, colour in zip(scaled, np.clip(colours, 0, 1).tolist(), strict=True):
        cv2.fillPoly(image, [outline], colour, cv2.LINE_AA, _SUB)


def oval(
    image: Floats,
    x: float,
    y: float,
    wide: float,
    high: float,
    colour: Floats | float,
    turn: float = 0.0,
) -> None:
    """Fill an oval with half axes `wide` and `high` px, at least half a pixel, turned by degrees, in place."""
    centre = (int(x * (1 << _SUB)), int(y * (1 << _SUB)))
    axes = (max(8, int(wide * (1 << _SUB))), max(8, int(high * (1 << _SUB))))
    cv2.ellipse(image, centre, axes, turn, 0, 360, _colour(colour), -1, cv2.LINE_AA, _SUB)
