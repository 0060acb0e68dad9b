"""Each style by what it is known for, and a finished picture refined again and again: nothing drifts."""

from dataclasses import replace
from functools import cache

import cv2
import numpy as np
import pytest

from app.domain.canvas import Size
from app.engines.sketchbook import flat, painter, pixelart, washes
from app.engines.sketchbook.compose import compose
from app.engines.sketchbook.pixels import Bytes, Floats, lab_of
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


def test_a_night_in_pixels_can_be_read() -> None:
    night = compose(replace(duck_pond(), time="night"), SMALL, SMALL)
    drawn = pixelart.squared(night.rgb, night.ids, night.numbers, fine=True)
    assert np.median(lab_of(drawn)[..., 0]) > 30 > np.median(lab_of(night.rgb)[..., 0])


def test_a_little_fire_has_a_colour_of_its_own_at_night() -> None:
    chance = np.random.default_rng(1)
    lab = chance.normal((25, 5, -30), (6, 2, 6), (96, 96, 3)).astype(np.float32)
    lab[:, 60:80] = chance.normal((60, 30, 30), 8, (96, 20, 3))
    lab[40:45, 40:45] = 80, 40, 70
    empty = np.zeros((96, 96), bool)
    apart = np.linalg.norm(pixelart._palette(lab, empty) - lab[42, 42], axis=1)
    assert apart.min() < 4


def test_the_outline_of_a_square_thing_has_its_own_hue() -> None:
    lab = np.full((20, 20, 3), (95, 0, 0), np.float32)
    near = np.ones((20, 20), np.uint16)
    lab[5:15, 5:15], lab[6:14, 6:14], near[5:15, 5:15] = (75, 15, 10), (50, 60, 40), 2
    assert pixelart._outlined(lab, near, near == 2)[5, 10, 1] > 40


def test_no_square_of_pixels_stands_alone_but_sharp_marks() -> None:
    palette = np.array([[20, 0, 0], [60, 0, 0], [90, 0, 0]], np.float32)
    chosen = np.zeros((9, 9), np.int32)
    chosen[:, 5:], chosen[4, 2], chosen[4, 7] = 1, 1, 2
    everywhere = np.zeros((9, 9), bool)
    clean = pixelart._cleaned(chosen, palette[chosen], palette, everywhere)
    assert (clean[4, 2], clean[4, 7]) == (0, 1)
    assert pixelart._cleaned(chosen, palette[chosen], palette, ~everywhere)[4, 7] == 2


def test_a_flat_surface_is_cut_from_few_papers() -> None:
    meant = compose(scene("flat"), SMALL, SMALL)
    made = flat.cut(meant.rgb, meant.ids, meant.numbers, fine=True)
    sky = made[:90].reshape(-1, 3)
    _, many = np.unique((sky * 32).astype(int), axis=0, return_counts=True)
    assert np.sort(many)[-8:].sum() > 0.7 * len(sky)


def test_a_flat_rope_is_whole_and_nothing_is_smeared_around_it() -> None:
    rgb = np.full((120, 120, 3), (0.5, 0.7, 0.3), np.float32)
    ids = np.ones((120, 120), np.uint16)
    rgb[:, 60:62], ids[:, 60:62] = 0.2, 2
    made = flat.cut(rgb, ids, (2,), fine=True).mean(2)
    assert made[10:110, 60:62].max() < 0.35
    assert np.abs(made[10:110, 63:80] - made[60, 20]).max() < 0.04


def test_a_wash_dries_with_a_dark_edge() -> None:
    wash = np.full((128, 128), 0.05, np.float32)
    wash[:, 64:] = 0.2
    keep = washes._dried(wash, np.zeros((128, 128), np.float32), 1).mean(0)
    assert keep[62:72].max() > 1.03
    assert np.abs(keep[np.r_[:60, 72:128]] - 1).max() < 0.01


def test_no_style_looks_like_another() -> None:
    pictures = [lab(finished(style)) for style in STYLES]
    for at, one in enumerate(pictures):
        for other in pictures[at + 1 :]:
            assert np.linalg.norm(one - other, axis=2).mean() > 4
