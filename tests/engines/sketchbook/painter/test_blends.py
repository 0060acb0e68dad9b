"""Both kinds of blends, compiled and plain, do the same."""

from types import ModuleType

import cv2
import numpy as np
import pytest

from app.engines.sketchbook import blends, blends_plain, marks, noise, pixels
from app.engines.sketchbook.pixels import Floats, blurred, mix, soft

KINDS = pytest.mark.parametrize("kind", [blends, blends_plain], ids=["compiled", "plain"])
CHANCE = np.random.default_rng(1)


def random(*shape: int) -> Floats:
    return CHANCE.random(shape, dtype=np.float32)


@KINDS
def test_a_blend_goes_from_one_to_the_other(kind: ModuleType) -> None:
    a, b, share, out = random(5, 7, 3), random(5, 7, 3), random(5, 7), random(5, 7, 3)
    kind.blend(a, b, share, out)
    np.testing.assert_allclose(out, a * (1 - share)[..., None] + b * share[..., None], atol=1e-6)


@KINDS
def test_light_added_to_light_stays_light(kind: ModuleType) -> None:
    a, light, share, out = random(5, 7, 3), random(3), random(5, 7), random(5, 7, 3)
    kind.shine(a, light, share, out)
    expected = 1 - (1 - a) * (1 - light * share[..., None])
    np.testing.assert_allclose(out, expected, atol=1e-6)


@KINDS
def test_two_pictures_are_apart_by_the_mean_of_their_channels(kind: ModuleType) -> None:
    a, b, out = random(5, 7, 3), random(5, 7, 3), random(5, 7)
    kind.apart(a, b, out)
    np.testing.assert_allclose(out, np.abs(a - b).mean(2), atol=1e-6)


@KINDS
def test_a_ramp_is_smooth_between_nothing_and_all(kind: ModuleType) -> None:
    x, out = np.array([-1, 0, 0.25, 0.5, 1, 9], np.float32), np.empty(6, np.float32)
    kind.ramp(x, np.float32(0), np.float32(1), out)
    np.testing.assert_allclose(out, [0, 0, 0.15625, 0.5, 1, 1], atol=1e-6)


@KINDS
def test_hatching_lies_in_lanes_whichever_way_it_is_turned(kind: ModuleType) -> None:
    rows = np.broadcast_to(np.arange(64, dtype=np.float32)[:, None], (64, 64)) + np.float32(0.5)
    out = np.empty((64, 64), np.float32)
    kind.hatch(rows.T, rows, np.float32(1 / 8), np.float32(0), np.float32(20), 3, out)
    assert np.abs(np.diff(out, axis=1)).mean() < 0.2 * np.abs(np.diff(out, axis=0)).mean()
    turned = np.empty_like(out)
    kind.hatch(rows, -rows.T, np.float32(0), np.float32(1 / 8), np.float32(20), 3, turned)
    assert np.abs(np.diff(turned, axis=1)).mean() < 0.2 * np.abs(np.diff(turned, axis=0)).mean()


def test_both_kinds_hatch_alike() -> None:
    along, across, cos, sin = (
        random(9, 40) * 90,
        random(9, 40) * 90,
        np.float32(0.2),
        np.float32(0.1),
    )
    made = np.empty((2, 9, 40), np.float32)
    for kind, out in zip((blends, blends_plain), made, strict=True):
        kind.hatch(along, across, cos, sin, np.float32(14), 5, out)
    assert np.median(np.abs(made[0] - made[1])) < 1e-4


def test_both_kinds_lay_as_much_lead() -> None:
    dark, first, beside, across = (random(400) for _ in range(4))
    tooth, made = random(400) * 4 - 2, np.empty((2, 400), np.float32)
    for kind, out in zip((blends, blends_plain), made, strict=True):
        kind.lead(dark, first, beside, across, tooth, out)
    np.testing.assert_allclose(made[0], made[1], atol=1e-5)
    assert made[0][dark > 0.8].mean() > 3 * made[0][dark < 0.2].mean()


@KINDS
def test_a_wash_dries_darker_in_hollows_and_ends_at_the_rim(kind: ModuleType) -> None:
    wash, one, none = (
        np.full((1, 3, 3), 0.5, np.float32),
        np.ones((1, 3), np.float32),
        np.zeros((1, 3), np.float32),
    )
    tooth, rim = np.array([[0, 2, 0]], np.float32), np.array([[1, 1, 0]], np.float32)
    paper, ink, out = np.ones(3, np.float32), np.zeros(3, np.float32), np.empty_like(wash)
    grey = wash[..., 0]
    kind.dry(
        wash, grey, none, none, tooth, none, rim, one, one, none, paper, ink, np.float32(0.1), out
    )
    np.testing.assert_allclose(out[0, :, 0], [0.5, 0.5 - 0.5 * 0.2 * 0.4, 1], atol=1e-6)


def test_both_kinds_dry_a_wash_alike() -> None:
    wash, maps = random(9, 40, 3), [random(9, 40) for _ in range(9)]
    made = np.empty((2, 9, 40, 3), np.float32)
    for kind, out in zip((blends, blends_plain), made, strict=True):
        kind.dry(wash, *maps, random(3) * 0 + 1, np.full(3, 0.1, np.float32), np.float32(0.1), out)
    np.testing.assert_allclose(made[0], made[1], atol=1e-5)


@KINDS
def test_a_grid_is_enlarged_through_its_knots_and_mirrored_at_its_ends(kind: ModuleType) -> None:
    grid, out = random(5, 7), np.empty((4, 10), np.float32)
    kind.enlarge(grid, 0.5, 0.5, out)
    np.testing.assert_allclose(out[1::2, 1::2], grid[1:3, 1:6], atol=1e-6)  # right on a knot
    half = np.array([-0.09375, 0.59375, 0.59375, -0.09375])
    np.testing.assert_allclose(out[1::2, 0], grid[1:3, [0, 0, 1, 2]] @ half, atol=1e-6)
    np.testing.assert_allclose(out[2, 1::2], half @ grid[0:4, 1:6], atol=1e-6)


@KINDS
def test_the_nearest_colour_is_the_first_of_two_alike(kind: ModuleType) -> None:
    palette = np.array([[9, 9, 9], [0, 0, 0], [0, 0, 0], [50, -20, 8]], np.float32)
    colours, out = np.array([[1, 2, 0], [48, 0, 8], [9, 8, 9]], np.float32), np.empty(3, np.int32)
    kind.nearest(colours, palette, out)
    assert out.tolist() == [1, 3, 0]


def test_noise_is_the_same_grid_at_every_size() -> None:
    small, large = (noise.field(w, w, 1, 4.0, 3, octaves=1) for w in (40, 160))
    np.testing.assert_allclose(large[::4, ::4], small, atol=0.15)
    grid = np.random.default_rng(3).random((7, 7), dtype=np.float32) - np.float32(0.5)
    knots = small[5::10, 5::10] * np.float32(2 * noise.SPREAD)
    np.testing.assert_allclose(knots, grid[1:5, 1:5], atol=1e-4)


def test_many_polygons_are_as_one_after_the_other() -> None:
    corners, colours = random(6, 5, 2) * 30, random(6, 3) * 2 - np.float32(0.5)
    at_once, in_turn = np.zeros((2, 30, 30, 3), np.float32)
    marks.polygons(at_once, corners, colours)
    for outline, colour in zip(corners, colours, strict=True):
        marks.polygon(in_turn, outline, colour)
    assert at_once.any()
    np.testing.assert_array_equal(at_once, in_turn)


def test_one_colour_and_one_row_spread_over_a_picture() -> None:
    mixed = mix(random(4, 6, 3), np.ones(3, np.float32), np.array([[0], [1], [1], [0]], np.float32))
    assert mixed.shape == (4, 6, 3)
    assert mixed[1:3].min() == 1
    assert mixed[0].max() < 1


def test_a_step_may_fall() -> None:
    assert soft(1.0, 0.0, np.array([[0.0, 1.0]], np.float32)).tolist() == [[1, 0]]


def test_a_broad_blur_made_small_is_the_same_blur() -> None:
    spot = np.zeros((240, 240), np.float32)
    spot[110:130, 100:140] = 1
    exact = cv2.GaussianBlur(spot, (0, 0), 12)
    assert np.abs(blurred(spot, 12) - exact).max() < 0.03 * exact.max()


def test_bands_side_by_side_are_every_row_once() -> None:
    many = np.zeros(1000, np.int32)

    def count(rows: slice) -> None:
        many[rows] += 1

    pixels.abreast(len(many), count)
    assert (many == 1).all()


def test_what_fails_in_a_band_fails() -> None:
    def fail(rows: slice) -> None:
        raise ZeroDivisionError(rows)

    for height in (10, 1000):
        with pytest.raises(ZeroDivisionError):
            pixels.abreast(height, fail)


def test_a_large_blend_is_that_of_its_rows() -> None:
    a, b = np.random.default_rng(1).random((2, 2100, 8, 3), dtype=np.float32)
    share = np.random.default_rng(2).random((2100, 8), dtype=np.float32)
    whole = pixels.mix(a, b, share)
    parts = [
        pixels.mix(a[n : n + 50], b[n : n + 50], share[n : n + 50]) for n in range(0, 2100, 50)
    ]
    assert (whole == np.concatenate(parts)).all()
