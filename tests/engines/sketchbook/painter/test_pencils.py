"""Pencil and pen: strokes across each form, pressure by value, tone that is kept, rain in lines."""

from functools import cache

import cv2
import numpy as np
import pytest

from app.engines.sketchbook import inking, pencil
from app.engines.sketchbook.compose import Composition, compose
from app.engines.sketchbook.hatching import Lanes, lanes_of
from app.engines.sketchbook.pixels import Floats, Regions
from app.engines.sketchbook.scene import Scene
from app.engines.sketchbook.styles import GREY_PAPER
from tests.engines.sketchbook.painter.canvases import HALF

SIDE = 192


@cache
def two_surfaces() -> tuple[Lanes, Regions]:
    """Left a wall of upright strokes, right a round body."""
    ids = np.ones((SIDE, SIDE), np.uint16)
    cv2.ellipse(ids, (140, 96), (44, 70), 0, 0, 360, (2,), -1)  # type: ignore[call-overload]
    return lanes_of(ids, np.full(ids.shape, 1.57, np.float32), (2,)), ids


@cache
def shading() -> pencil.Shading:
    return pencil.Shading(two_surfaces()[0], 1)


def drawn(tone: float) -> Floats:
    """(H, W) 0..1 of one even tone, 1 is paper."""
    canvas = np.full((SIDE, SIDE, 3), tone, np.float32) * GREY_PAPER
    plain = np.zeros((SIDE, SIDE), np.float32)
    return np.asarray(
        shading().drawn(canvas, plain, np.s_[:]).mean(2) / GREY_PAPER.mean(), np.float32
    )


def slopes(picture: Floats) -> tuple[float, float]:
    """How much it changes across and down."""
    return float(np.abs(np.diff(picture, axis=1)).mean()), float(
        np.abs(np.diff(picture, axis=0)).mean()
    )


def test_a_sliver_between_the_measured_rows_is_hatched_too() -> None:
    ids = np.zeros((64, 64), np.uint16)
    ids[1, 1:60] = 7
    lanes = lanes_of(ids, np.zeros(ids.shape, np.float32), (7,))
    assert np.isfinite(lanes.across[1]).all()


def test_strokes_follow_each_surface() -> None:
    across, down = slopes(drawn(0.6)[:, :80])
    assert across > 1.2 * down  # upright on the wall
    across, down = slopes(drawn(0.6)[76:116, 120:160])
    assert down > 1.1 * across  # across the standing body


def test_strokes_arch_over_a_round_body() -> None:
    lanes, _ = two_surfaces()
    middle, rim = lanes.across[96, 140], (lanes.across[96, 100] + lanes.across[96, 180]) / 2
    assert middle < rim - 40


@pytest.mark.parametrize("tone", [0.9, 0.7, 0.5, 0.3])
def test_the_mean_of_the_strokes_is_the_tone(tone: float) -> None:
    wanted = 1 - (1 - tone) * (1 - pencil.LEAD.mean() / GREY_PAPER.mean())
    assert drawn(tone).mean() == pytest.approx(wanted, abs=0.02)


def test_lights_are_mostly_paper_in_faint_strokes_and_darks_are_pressed() -> None:
    light, dark = drawn(0.9), drawn(0.15)
    assert (light > 0.92).mean() > 0.4
    assert np.percentile(light, 2) > 0.55
    assert np.percentile(dark, 20) < 0.3


def test_a_dark_thing_is_no_black_blob() -> None:
    rgb, ids = np.full((64, 64, 3), 0.7, np.float32), np.ones((64, 64), np.uint16)
    rgb[:, :20] = np.linspace(0, 1, 20, dtype=np.float32)[None, :, None]
    rgb[20:40, 30:50], ids[20:40, 30:50] = np.linspace(0.03, 0.12, 20)[None, :, None], 2
    grey = pencil.toned(rgb, ids, np.ones((64, 64), np.float32), (2,))[30, 30:50, 0]
    assert grey[0] < 0.15
    assert grey[-1] > 0.5


@pytest.mark.parametrize(("tone", "open"), [(0.1, True), (0.8, False)])
def test_paper_is_left_around_a_dark_thing_and_not_around_a_light_one(
    tone: float, open: bool
) -> None:
    rgb, ids = np.full((96, 96, 3), 0.3, np.float32), np.ones((96, 96), np.uint16)
    rgb[:, :20] = np.linspace(0, 1, 20, dtype=np.float32)[None, :, None]
    rgb[40:60, 50:70], ids[40:60, 50:70] = tone, 2
    grey = pencil.toned(rgb, ids, np.ones((96, 96), np.float32), (2,))[..., 0]
    beside, away = grey[50, 48], grey[50, 30]
    assert bool(beside > away + 0.05) is open


def rainy(style: str) -> Composition:
    scene = Scene("hills", features=frozenset({"rain"}), style=style, seed=2)  # type: ignore[arg-type]
    return compose(scene, HALF, HALF)


def test_rain_is_drawn_in_thin_lines_and_not_shaded() -> None:
    oil, pen = rainy("oil"), rainy("pencil")
    assert oil.pen is None
    assert pen.pen is not None
    assert 0.005 < (pen.pen > 0.1).mean() < 0.08
    assert slopes(pen.rgb[..., 1])[0] < slopes(oil.rgb[..., 1])[0]


def test_a_pen_hatches_a_dark_thing_and_leaves_a_light_one() -> None:
    lanes, ids = two_surfaces()
    rgb, focus = np.full((SIDE, SIDE, 3), 0.95, np.float32), np.ones((SIDE, SIDE), np.float32)
    rgb[ids == 2] = 0.12
    line = inking.contours(rgb, ids, focus)
    inking.hatch_over(line, rgb, ids, focus, lanes)
    body, wall = line[60:130, 120:160], line[60:130, 10:60]
    assert body.mean() > 0.15
    assert wall.mean() < 0.02
