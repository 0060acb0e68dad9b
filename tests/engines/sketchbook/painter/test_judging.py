"""The judge of the loop's benchmark: a thing has a colour when its most colourful paint has it."""

import cv2
import numpy as np
import pytest

from app.engines.sketchbook.pixels import Floats
from benchmarks.evaluation_judging import is_coloured

RED, GREEN, BLACK, PALE = (0.75, 0.12, 0.1), (0.2, 0.55, 0.2), (0.08, 0.08, 0.09), (0.9, 0.9, 0.92)


def paint(**shares: tuple[tuple[float, float, float], int]) -> Floats:
    """(n, 3) Lab: so many pixels of each colour."""
    rgb = [colour for colour, many in shares.values() for _ in range(many)]
    return np.asarray(cv2.cvtColor(np.float32([rgb]), cv2.COLOR_RGB2LAB)[0], np.float32)


def test_a_red_car_may_have_black_tyres_and_windows() -> None:
    car = paint(body=(RED, 25), tyres=(BLACK, 55), windows=(PALE, 20))
    assert is_coloured(car, "red")
    assert not any(is_coloured(car, other) for other in ("green", "blue", "yellow", "white"))


@pytest.mark.parametrize("red", [4, 10])
def test_a_green_car_with_red_lamps_is_green(red: int) -> None:
    car = paint(body=(GREEN, 40), lamps=(RED, red), tyres=(BLACK, 60 - red))
    assert is_coloured(car, "green")
    assert not is_coloured(car, "red")


def test_white_goes_by_all_of_the_paint() -> None:
    assert is_coloured(paint(wall=(PALE, 50), roof=(RED, 40), door=(BLACK, 10)), "white")
    assert not is_coloured(paint(wall=(RED, 80), window=(PALE, 20)), "white")
