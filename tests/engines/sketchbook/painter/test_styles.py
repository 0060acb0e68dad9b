"""Each style by what it is known for, and a finished picture refined again and again: nothing drifts."""

from dataclasses import replace
from functools import cache

import cv2
import numpy as np
import pytest

from app.domain.canvas import Size
from app.engines.sketchbook import painter
from app.engines.sketchbook.pixels import Bytes, Floats
from app.engines.sketchbook.scene import STYLES, Scene, Style
from tests.engines.sketchbook.painter.canvases import Told, duck_pond

SMALL = Size(256, 256)
ROUNDS = 5


def scene(style: Style) -> Scene:
    return replace(duck_pond(), style=style)


@cache
def finished(style: Style) -> Bytes:
    draft = painter.draft(scene(style), SMALL, SMALL, 1, Told())
    return painter.refine(scene(style), SMALL, 1, draft, Told())


@cache
def refined_on(style: Style) -> Bytes:
    picture = finished(style)
    for seed in range(ROUNDS):
        picture = painter.refine(scene(style), SMALL, seed + 2, picture, Told())
    return picture


def lab(picture: Bytes) -> Floats:
    return cv2.cvtColor(picture.astype(np.float32) / 255, cv2.COLOR_RGB2LAB)


def afar(picture: Bytes) -> Floats:
    return cv2.resize(lab(picture), (16, 16), interpolation=cv2.INTER_AREA)


def sharpness(picture: Bytes) -> float:
    return float(cv2.Laplacian(cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY), cv2.CV_32F).var())


@pytest.mark.parametrize("style", STYLES)
def test_after_five_rounds_nothing_has_drifted_or_darkened(style: Style) -> None:
    apart = afar(refined_on(style)) - afar(finished(style))
    assert abs(apart[..., 0].mean()) < 1.5
    assert np.linalg.norm(apart, axis=2).mean() < 4


@pytest.mark.parametrize("style", STYLES)
def test_after_five_rounds_nothing_is_blurred(style: Style) -> None:
    assert sharpness(refined_on(style)) > 0.75 * sharpness(finished(style))


def test_a_pencil_has_no_colour() -> None:
    assert np.hypot(*np.moveaxis(lab(finished("pencil"))[..., 1:], 2, 0)).max() < 6


def test_pixels_are_squares_of_few_colours() -> None:
    picture = finished("pixel")
    assert len(np.unique(picture.reshape(-1, 3), axis=0)) <= 32
    same = (picture[:, 1:] == picture[:, :-1]).all(2).mean()
    assert same > 0.4


def test_flat_shapes_have_fewer_tones_than_oil() -> None:
    tones = [len(np.unique(finished(s).reshape(-1, 3) // 8, axis=0)) for s in ("flat", "oil")]
    assert tones[0] < 0.6 * tones[1]


def test_no_style_looks_like_another() -> None:
    pictures = [lab(finished(style)) for style in STYLES]
    for at, one in enumerate(pictures):
        for other in pictures[at + 1 :]:
            assert np.linalg.norm(one - other, axis=2).mean() > 4
