"""A scene composes to the same picture at every size, fills every format and puts things where they belong."""

from dataclasses import replace
from itertools import product

import numpy as np
import pytest

from app.domain.canvas import Size, overlap
from app.engines.sketchbook.compose import compose
from app.engines.sketchbook.pixels import lab_of, resized
from app.engines.sketchbook.scene import SETTINGS, TIMES, Scene
from app.engines.sketchbook.things import region_of
from tests.engines.sketchbook.painter.canvases import FULL, HALF, WIDE, duck_pond, thing, within


@pytest.mark.parametrize("setting", SETTINGS)
def test_every_setting_fills_the_sheet_in_every_format(setting: str) -> None:
    for size in (Size(256, 512), WIDE.draft):
        meant = compose(Scene(setting), size, size)  # type: ignore[arg-type]
        assert meant.rgb.shape == (size.height, size.width, 3)
        assert np.isfinite(meant.rgb).all()
        assert meant.ids.min() >= 1
        assert meant.rgb.std() > 0.04


@pytest.mark.parametrize("setting", SETTINGS)
def test_half_size_shows_the_same_composition(setting: str) -> None:
    scene = Scene(setting, seed=5, features=frozenset({"moon", "clouds"}))  # type: ignore[arg-type]
    small, large = compose(scene, HALF, FULL).rgb, compose(scene, FULL, FULL).rgb
    apart = np.abs(resized(large, HALF.width, HALF.height) - small)
    assert apart.mean() < 0.04


def test_a_rounded_draft_of_an_odd_format_is_still_the_same_composition() -> None:
    full = Size(720, 528)
    scene = Scene("mountains", seed=2)
    small, large = compose(scene, full.draft, full).rgb, compose(scene, full, full).rgb
    assert np.abs(resized(large, full.draft.width, full.draft.height) - small).mean() < 0.04


def test_the_seed_changes_the_setting() -> None:
    first, second = (compose(Scene("mountains", seed=seed), HALF, FULL).rgb for seed in (1, 2))
    assert np.abs(first - second).mean() > 0.04


def test_night_is_darker_than_day_and_warm_is_warmer_than_cool() -> None:
    light = {
        (time, palette): lab_of(compose(Scene("hills", time=time, palette=palette), HALF, FULL).rgb)
        for time, palette in product(TIMES, ("natural", "warm", "cool"))
    }
    assert light["night", "natural"][..., 0].mean() < light["day", "natural"][..., 0].mean() - 15
    assert all(light[t, "warm"][..., 2].mean() > light[t, "cool"][..., 2].mean() + 4 for t in TIMES)


@pytest.mark.parametrize(("high", "hazed"), [(0.6, False), (0.1, True)])
def test_in_the_air_what_is_large_is_near_and_keeps_its_colours(high: float, hazed: bool) -> None:
    far = replace(thing("own:hot-air-balloon", 0.5, 0.5 + high / 2, high), support="air", depth=0.0)
    shown = [
        compose(Scene("hills", things=(each,)), FULL, FULL)
        for each in (far, replace(far, depth=1.0))
    ]
    body = shown[0].ids == shown[0].numbers[0]
    apart = np.abs(shown[0].rgb - shown[1].rgb)[body].mean()
    assert (apart > 0.03) == hazed


def test_warmth_and_lightness_shift_the_whole_picture() -> None:
    def mean(**more: float) -> np.ndarray:
        return lab_of(compose(replace(duck_pond(), **more), HALF, FULL).rgb).mean((0, 1))  # type: ignore[arg-type]

    plain = mean()
    assert mean(warmth=0.5)[2] > plain[2] + 3 > mean(warmth=-0.5)[2] + 6
    assert mean(lightness=0.5)[0] > plain[0] + 3 > mean(lightness=-0.5)[0] + 6


def test_a_thing_stands_at_the_bottom_of_its_box_and_keeps_its_proportions() -> None:
    horse = thing("horse", foot=0.8, side=0.5)
    place = compose(Scene("hills", things=(horse,)), HALF, FULL).places[0]
    assert place.y + place.h == pytest.approx(0.8, abs=0.01)
    assert overlap(place, region_of(horse, 1.0)) > 0.95
    assert place.w == pytest.approx(0.5, abs=0.02)


def test_what_flies_is_in_the_middle_of_its_box() -> None:
    plane = thing("airplane", foot=0.5, side=0.4, support="air")
    place = compose(Scene("hills", things=(plane,)), HALF, FULL).places[0]
    assert place.centre[1] == pytest.approx(0.3, abs=0.01)


def test_near_things_hide_far_ones_whatever_their_order() -> None:
    near = thing("own:barrel", colour="red", depth=0.9)
    far = thing("own:barrel", colour="blue", depth=0.2)
    for things in ((near, far), (far, near)):
        piece = within(compose(Scene("hills", things=things), HALF, FULL).rgb, near.box)
        middle = piece[piece.shape[0] // 2, piece.shape[1] // 2]
        assert middle[0] > middle[2]


def test_what_floats_is_mirrored_in_the_water() -> None:
    scene = Scene(
        "lake", horizon=0.4, things=(thing("canoe", foot=0.65, colour="red", support="water"),)
    )
    without = compose(replace(scene, things=()), HALF, FULL)
    meant = compose(scene, HALF, FULL)
    place = meant.places[0]
    below = replace(place, y=place.y + place.h, h=place.h * 0.5)
    redder = lab_of(within(meant.rgb, below)) - lab_of(within(without.rgb, below))
    assert redder[..., 1].mean() > 6


def test_what_stands_on_the_ground_darkens_it() -> None:
    scene = Scene("hills", horizon=0.5, things=(thing("horse", foot=0.85, side=0.3),))
    meant, without = compose(scene, HALF, FULL), compose(replace(scene, things=()), HALF, FULL)
    place = meant.places[0]
    foot = replace(place, y=place.y + place.h - 0.01, h=0.03)
    assert within(meant.rgb, foot).mean() < within(without.rgb, foot).mean() - 0.02


@pytest.mark.parametrize(
    ("setting", "support", "foot"),
    [("sea", "ground", 0.75), ("hills", "ground", 0.3), ("hills", "water", 0.8), ("night sky", "ground", 0.8),
     ("lake", "ground", 0.95), ("beach", "water", 0.6), ("mountains", "ground", 0.2)],
)  # fmt: skip
def test_things_find_footing_where_the_setting_has_none(
    setting: str, support: str, foot: float
) -> None:
    scene = Scene(
        setting, horizon=0.5, things=(thing("duck", foot=foot, side=0.15, support=support),)
    )  # type: ignore[arg-type]
    meant, without = compose(scene, HALF, FULL), compose(replace(scene, things=()), HALF, FULL)
    under = replace(scene.things[0].box, y=foot, h=0.04)
    assert np.abs(within(meant.rgb, under) - within(without.rgb, under)).mean() > 0.03


def test_looks_often_enough_to_be_stopped_while_composing() -> None:
    looks: list[int] = []
    compose(duck_pond(), HALF, FULL, lambda: looks.append(1))
    assert len(looks) > 12
