"""Words of places, weather, seasons and light: understood, written into the plan and read back to the same."""

import pytest

from app.domain.canvas import Size
from app.domain.requests import PlanRequest
from app.engines.sketchbook.layout import scene_of
from app.engines.sketchbook.planner import plan
from app.engines.sketchbook.reading import Reading, read
from app.engines.sketchbook.scene import FEATURES, SETTINGS, Scene, Setting, from_json, to_json
from app.engines.sketchbook.wording import _SETTINGS

SQUARE = Size(768, 768)


def written(intent: str) -> tuple[Reading, Scene]:
    """The first line of the plan read again, and the scene of the plan."""
    made = plan(PlanRequest(intent, SQUARE, 3), lambda _told: None)
    return read(made.instructions[0].words), scene_of(made, SQUARE, 3)


@pytest.mark.parametrize("setting", SETTINGS)
def test_every_settings_words_come_back(setting: Setting) -> None:
    line, scene = written(_SETTINGS[setting])
    assert (line.settings, scene.setting) == ((setting,), setting)
    assert line.missing == ()


@pytest.mark.parametrize(
    ("intent", "setting", "behind"),
    [
        ("a lake in a desert", "lake", ("desert",)),
        ("a volcano behind a beach", "beach", ("volcano",)),
        ("a castle in snowy mountains by a river", "river", ("mountains",)),
        ("a waterfall in a jungle", "waterfall", ("jungle",)),
        ("a village in front of rocky mountains", "village", ("rocky mountains",)),
        ("fish under the sea", "under water", ()),
        ("a sky full of clouds", "sky", ()),
        ("a horse in outer space", "space", ()),
        ("an astronaut on the moon", "moon", ()),
        ("a rocket on the surface of the moon", "moon", ()),
        ("a robot on Mars", "mars", ()),
        ("a moonscape", "moon", ()),
    ],
)
def test_settings_together_are_kept(intent: str, setting: str, behind: tuple[str, ...]) -> None:
    line, scene = written(intent)
    assert (scene.setting, scene.behind) == (setting, behind)
    assert line.settings == (setting, *behind)
    assert from_json(to_json(scene)) == scene


def test_a_table_by_a_window_stands_in_a_room() -> None:
    line, scene = written("a cup of coffee on a table by the window")
    assert (scene.setting, scene.behind, line.settings) == ("room", (), ("room",))
    assert {thing.name: thing.support for thing in scene.things} == {
        "cup of coffee": "table",
        "window": "air",
    }


@pytest.mark.parametrize(
    ("intent", "feature"),
    [
        ("a rainy street", "rain"),
        ("a village in falling snow", "snowfall"),
        ("a misty lake", "fog"),
        ("a stormy sea", "storm"),
        ("a windy meadow", "wind"),
        ("hills in spring", "spring"),
        ("a garden in summer", "summer"),
        ("a lake under the northern lights", "aurora"),
    ],
)
def test_weather_and_season_come_back(intent: str, feature: str) -> None:
    line, scene = written(intent)
    assert feature in FEATURES & line.features & scene.features


@pytest.mark.parametrize(
    ("intent", "side"),
    [
        ("a vase on a table, light from the left", "left"),
        ("a house lit from the right", "right"),
        ("a backlit horse on a hill", "behind"),
        ("a tree on a hill with light coming from above", "above"),
    ],
)
def test_the_side_of_the_light_comes_back(intent: str, side: str) -> None:
    line, _ = written(intent)
    assert line.light == side
    assert read(intent).missing == ()


def test_lit_by_the_moon_is_night() -> None:
    reading = read("a lake lit by the moon")
    assert (reading.time, reading.features) == ("night", {"moon"})


@pytest.mark.parametrize(
    ("intent", "pose"),
    [("a knight on a horse", "riding"), ("two children on a sofa", "sitting"),
     ("a woman on a bench under a willow", "sitting"), ("a dancing girl on a bench", "dancing")],
)  # fmt: skip
def test_people_sit_on_seats_and_ride_on_mounts(intent: str, pose: str) -> None:
    made = plan(PlanRequest(intent, Size(256, 256), 7), lambda _report: None)
    assert any(f" {pose} " in line.words for line in made.instructions)


@pytest.mark.parametrize("intent", ["a cat under a table", "an armchair and a lamp"])
def test_furniture_stands_in_a_room_as_a_thing(intent: str) -> None:
    made = plan(PlanRequest(intent, Size(256, 256), 7), lambda _report: None)
    assert made.instructions[0].words.startswith("Paint a room")
    assert len(made.instructions) == 3


@pytest.mark.parametrize("where", ["far shore", "opposite bank", "other side"])
@pytest.mark.parametrize("what", ["house", "pier"])
def test_what_is_on_the_far_shore_stands_beyond_the_water(what: str, where: str) -> None:
    _, scene = written(f"a {what} on the {where} of a lake")
    (house,) = scene.things
    assert (scene.setting, scene.behind) == ("lake", ())
    assert house.box.y + house.box.h < scene.horizon + 0.03
