"""Snow on things in snow, lights after dark, wet streets, summer's own light: in the composition, so in every style."""

from dataclasses import replace
from functools import cache

import numpy as np

from app.domain.canvas import Size
from app.engines.sketchbook.compose import Composition, compose
from app.engines.sketchbook.pixels import Floats, lab_of
from app.engines.sketchbook.scene import Scene, Thing, Time
from tests.engines.sketchbook.painter.canvases import thing

SIZE = Size(256, 256)


def named(art: str, name: str, **more: object) -> Thing:
    return replace(thing(art, **more), name=name)  # type: ignore[arg-type]


@cache
def made(art: str, name: str, time: Time, features: frozenset[str] = frozenset()) -> Composition:
    things = (named(art, name, side=0.6),) if art else ()
    scene = Scene("plain", time=time, features=features, things=things, horizon=0.5, seed=3)
    return compose(scene, SIZE, SIZE)


def light(picture: Composition) -> Floats:
    return np.asarray(lab_of(picture.rgb)[..., 0], np.float32)


def whiter(art: str, name: str) -> Floats:
    """(n,): how much lighter each pixel of a thing, from the top of it downwards, is in snow."""
    snowy, plain = (made(art, name, "day", f) for f in (frozenset({"snow"}), frozenset[str]()))
    there = plain.ids == plain.numbers[0]
    return np.asarray((light(snowy) - light(plain))[there], np.float32)


def test_snow_lies_on_the_upper_part_of_a_house_and_lightly_on_a_cow() -> None:
    house, cow = whiter("own:barn", "barn"), whiter("own:cow-standing", "cow")
    upper = slice(0, len(house) // 3)
    assert (house[upper] > 15).mean() > 0.3
    assert (house[2 * len(house) // 3 :] > 15).mean() < 0.1
    assert 0.005 < (cow > 15).mean() < 0.5 * (house[upper] > 15).mean()


def test_trees_carry_snow_in_clumps() -> None:
    tree = whiter("own:tree", "tree")
    assert 0.1 < (tree > 15).mean() < 0.6


def test_a_lantern_lights_the_air_and_the_ground_at_night_and_hardly_by_day() -> None:
    def gain(time: Time) -> float:
        lit = made("red-paper-lantern", "lantern", time)
        around = (lit.ids != lit.numbers[0])[80:, 50:206]
        dark = made("", "", time)
        return float((light(lit) - light(dark))[80:, 50:206][around].mean())

    assert gain("night") > 8
    assert gain("night") > 2 * gain("day")


def test_windows_are_lit_after_dark() -> None:
    def warm(time: Time) -> float:
        house = made("own:house", "house", time)
        lab = lab_of(house.rgb)[house.ids == house.numbers[0]]
        return float(((lab[:, 0] > 70) & (lab[:, 2] > 25)).mean())

    assert warm("night") > 0.02
    assert warm("night") > 3 * warm("day")


def test_a_wet_street_mirrors_what_stands_on_it() -> None:
    street = Scene(
        "street", things=(named("automobile", "car", foot=0.8, colour="red"),), horizon=0.5, seed=3
    )
    wet, dry = (
        compose(replace(street, features=frozenset(f)), SIZE, SIZE).rgb for f in (("rain",), ())
    )
    below = np.s_[210:234, 94:162]
    red = [float((lab_of(picture)[below][..., 1]).mean()) for picture in (wet, dry)]
    assert red[0] > red[1] + 1.2


def test_summer_is_greener_and_warmer_than_no_season() -> None:
    summer, plain = (lab_of(made("", "", "day", frozenset(f)).rgb) for f in (("summer",), ()))
    grass = plain[..., 1] < -10
    assert (summer - plain)[grass][:, 1].mean() < -1.5
    assert (summer - plain)[..., 2].mean() > 0.8
