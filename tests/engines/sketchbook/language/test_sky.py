"""The sky's colour: understood, written and read again, painted, wished for; and fire on a house."""

import numpy as np
import pytest

from app.domain.canvas import Size
from app.domain.requests import PlanRequest
from app.engines.sketchbook.changing import Changing
from app.engines.sketchbook.compose import compose
from app.engines.sketchbook.corrections import asked
from app.engines.sketchbook.layout import scene_of
from app.engines.sketchbook.light import light_of
from app.engines.sketchbook.pixels import lab_colour
from app.engines.sketchbook.planner import plan
from app.engines.sketchbook.reading import read
from app.engines.sketchbook.scene import Colour, Scene, from_json, to_json

SQUARE = Size(768, 768)


@pytest.mark.parametrize(
    ("intent", "sky"),
    [
        ("a pink sky over the sea", "pink"),
        ("a boat under a pale green sky", "light green"),
        ("The sky is purple and the boat is red.", "purple"),
        ("a castle under a dark sky", "dark blue"),
        ("a blue sky over hills", None),
    ],
)
def test_a_skys_colour_is_planned_and_painted(intent: str, sky: Colour | None) -> None:
    made = plan(PlanRequest(intent, SQUARE, 3), lambda _told: None)
    assert read(made.instructions[0].words).sky == sky
    assert scene_of(made, SQUARE, 3).sky == sky


def test_a_sky_without_clouds_has_none() -> None:
    cloudy = {
        words: _whitest(f"{words}, a tree on a hill")
        for words in ("clouds", "no clouds", "not a cloud in the sky")
    }
    assert cloudy["clouds"] > 0.1
    assert cloudy["no clouds"] == cloudy["not a cloud in the sky"] < 0.01


def _whitest(intent: str) -> float:
    """The share of the upper third that is white."""
    size = Size(256, 256)
    scene = scene_of(plan(PlanRequest(intent, size, 3), lambda _told: None), size, 3)
    sky = compose(scene, size, size).rgb[:80]
    return float((sky.min(-1) > 0.82).mean())


def test_the_colour_after_a_sky_is_not_its_neighbours() -> None:
    assert read("The sky is purple and the boat is red.").mentions[0].colour == "red"
    assert read("under the sky a red boat").sky is None


def test_the_light_paints_the_sky_in_its_colour() -> None:
    own, green = (lab_colour(light_of(Scene(sky=sky)).sky[0]) for sky in (None, "green"))
    assert green[1] < own[1] - 10
    assert green[2] > own[2] + 20


def test_a_scene_without_a_sky_still_loads() -> None:
    plain = to_json(Scene())
    del plain["sky"]
    assert from_json(plain) == Scene()
    assert from_json(to_json(Scene(sky="pink"))).sky == "pink"


def test_a_wish_for_a_sky_is_obeyed_and_colours_nothing_else() -> None:
    made = plan(PlanRequest("a red boat on a lake", SQUARE, 3), lambda _told: None)
    changing = Changing(scene_of(made, SQUARE, 3))
    for change in asked("make the boat blue and the sky pink").changes:
        changing.carry_out(change)
    assert (changing.scene.things[0].colour, changing.scene.sky) == ("blue", "pink")
    assert not changing.undone


@pytest.mark.parametrize("intent", ["a house on fire", "a house in flames", "a burning house"])
def test_a_house_on_fire_burns(intent: str) -> None:
    (house,) = read(intent).mentions
    assert (house.noun.name, house.material) == ("house", "burning")


@pytest.mark.parametrize("intent", ["a chair on fire", "a chair in flames"])
def test_what_else_is_on_fire_has_the_fire_on_it(intent: str) -> None:
    reading = read(intent)
    names = [m.noun.name for m in reading.mentions]
    assert [(names[r.a], r.how, names[r.b[0]]) for r in reading.relations] == [
        (names[1], "on", "chair")
    ]


def test_a_skys_ramp_keeps_its_light() -> None:
    plain, pink = (np.array(light_of(Scene(sky=s)).sky) for s in (None, "pink"))
    assert plain.shape == pink.shape
    assert lab_colour(pink[-1])[0] > lab_colour(pink[0])[0]


def test_a_moon_over_a_street_stands_between_its_rows_of_houses() -> None:
    for seed in range(6):
        made = plan(
            PlanRequest("a street at night with a red car and the moon", SQUARE, seed),
            lambda _told: None,
        )
        moon = next(t for t in scene_of(made, SQUARE, seed).things if "moon" in t.name)
        assert abs(moon.box.centre[0] - 0.5) < 0.15
