"""An animal with an occupation is the animal in its headgear, and a comparison adds no thing to a picture."""

import pytest

from app.domain.canvas import Size
from app.domain.requests import PlanRequest
from app.engines.sketchbook.layout import scene_of
from app.engines.sketchbook.planner import plan
from app.engines.sketchbook.reading import Reading, read
from app.engines.sketchbook.scene import Scene

SQUARE = Size(768, 768)


def scene(intent: str) -> Scene:
    return scene_of(plan(PlanRequest(intent, SQUARE, 3), lambda _told: None), SQUARE, 3)


def named(reading: Reading) -> list[str]:
    return [mention.noun.name for mention in reading.mentions]


@pytest.mark.parametrize(
    ("intent", "who", "dress"),
    [
        ("a cat astronaut", "cat", "space helmet"),
        ("a knight fox on a hill", "fox", "knight helmet"),
        ("a bear chef", "bear", "chef hat"),
        ("a robot chef", "robot", "chef hat"),
        ("a dog dressed up as a wizard", "dog", "wizard hat"),
        ("a hamster in a spacesuit", "hamster", "space helmet"),
        ("a goat in a pirate costume", "goat", "pirate hat"),
        ("a frog prince", "frog", "crown"),
    ],
)
def test_an_animal_wears_what_its_occupation_is_known_by(intent: str, who: str, dress: str) -> None:
    reading = read(intent)
    assert named(reading) == [who, dress]
    assert [relation.how for relation in reading.relations] == ["worn by"]
    assert any(f"by a {dress}" in told for told in reading.missing)


def test_each_of_several_wears_one() -> None:
    assert [mention.count for mention in read("two cat astronauts").mentions] == [2, 2]


@pytest.mark.parametrize(
    ("intent", "who"),
    [("a pig farmer", "farmer"), ("a fox hunter", "hunter"), ("a king penguin", "penguin"),
     ("a dragon knight", "knight"), ("a guard dog", "dog")],
)  # fmt: skip
def test_a_name_of_its_own_is_no_costume(intent: str, who: str) -> None:
    assert named(read(intent)) == [who]


def test_an_animal_stays_where_its_occupation_cannot_be_shown() -> None:
    reading = read("a cat violinist")
    assert named(reading) == ["cat"]
    assert "I cannot show 'cat violinist'; I paint a cat." in reading.missing


def test_a_helmet_for_space_is_worn_on_the_moon_unless_a_place_is_said() -> None:
    assert scene("a cat astronaut").setting == "moon"
    assert scene("a cat astronaut in a garden").setting == "garden"


def test_a_helmet_sits_on_the_head_of_its_wearer() -> None:
    host, worn = sorted(scene("a fox knight").things, key=lambda thing: -thing.box.h)
    assert worn.art == "own:worn-knight-helmet"
    assert worn.box.y + worn.box.h < host.box.y + 0.6 * host.box.h


@pytest.mark.parametrize(
    ("intent", "left"),
    [
        ("a dog like Godzilla", "like godzilla"),
        ("a horse like a dragon on a hill", "like a dragon"),
        ("a house that looks like a castle", "like a castle"),
        ("a fox as quick as a rabbit", "as quick as a rabbit"),
    ],
)
def test_a_comparison_adds_no_thing_and_is_told(intent: str, left: str) -> None:
    reading = read(intent)
    assert len(reading.mentions) == 1
    assert f"'{left}' is a comparison; it adds nothing to the picture." in reading.missing


def test_a_comparison_tells_a_colour_or_a_size() -> None:
    assert read("a horse as white as snow").mentions[0].colour == "white"
    huge = read("a cat as big as a mountain")
    assert huge.mentions[0].size > 1.5
    assert (huge.settings, huge.missing) == ((), ())


@pytest.mark.parametrize(
    ("intent", "style"),
    [("a fox like a pencil drawing", "pencil"), ("a fox in the style of a watercolour", "watercolour")],
)  # fmt: skip
def test_a_manner_is_no_comparison(intent: str, style: str) -> None:
    assert read(intent).style == style


def test_a_wish_is_no_comparison() -> None:
    assert named(read("I would like a dog")) == ["dog"]
