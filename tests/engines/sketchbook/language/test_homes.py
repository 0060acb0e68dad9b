"""Where no place was said, things are painted where they are at home."""

import pytest

from app.domain.canvas import Size
from app.domain.requests import PlanRequest
from app.engines.sketchbook.homes import HOMES
from app.engines.sketchbook.layout import scene_of
from app.engines.sketchbook.planner import plan
from app.engines.sketchbook.vocabulary import noun

SQUARE = Size(768, 768)


def setting(intent: str) -> str:
    return scene_of(plan(PlanRequest(intent, SQUARE, 3), lambda _told: None), SQUARE, 3).setting


@pytest.mark.parametrize(
    ("intent", "where"),
    [
        ("a camel", "desert"),
        ("two penguins", "snow field"),
        ("a lion and a zebra", "plain"),
        ("a monkey", "jungle"),
        ("a goldfish", "under water"),
        ("a red car", "street"),
        ("an astronaut", "space"),
        ("a woman and a camel", "desert"),
    ],
)
def test_things_are_at_home(intent: str, where: str) -> None:
    assert setting(intent) == where


@pytest.mark.parametrize("intent", ["a camel and a penguin", "a car by a house", "a man", "a fox"])
def test_things_without_a_common_home_stand_on_the_hills(intent: str) -> None:
    assert setting(intent) == "hills"


def test_a_place_said_is_kept() -> None:
    assert setting("a camel on a beach") == "beach"


def test_the_place_assumed_is_a_line_of_the_plan_that_can_be_changed() -> None:
    made = plan(PlanRequest("a camel", SQUARE, 3), lambda _told: None)
    assert made.instructions[0].words == "Paint a desert by day."


@pytest.mark.parametrize("name", HOMES)
def test_every_home_is_of_a_thing_that_is_drawn(name: str) -> None:
    found = noun(name)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize(
    ("intent", "where", "said"),
    [
        ("a teddy bear in Times Square", "street", "Times Square; the nearest is a street"),
        ("a dog in Hyde Park", "garden", "Hyde Park; the nearest is a garden before a city"),
        ("a camel in Egypt", "desert", "Egypt; the nearest is a desert"),
    ],
)
def test_a_known_place_is_its_nearest_and_said_so(intent: str, where: str, said: str) -> None:
    made = plan(PlanRequest(intent, SQUARE, 3), lambda _told: None)
    assert scene_of(made, SQUARE, 3).setting == where
    assert made.missing == (f"I have no {said}.",)


@pytest.mark.parametrize("name", ["samurai", "geisha", "cowboy", "viking", "caveman"])
def test_people_of_old_stories_are_drawn_as_themselves(name: str) -> None:
    found = noun(name)
    assert found is not None
    assert found.art == f"own:{name}-standing"
    assert not found.nearest


@pytest.mark.parametrize("name", ["centaur", "griffin", "kraken", "spy"])
def test_a_beast_of_fable_is_its_nearest_and_said_so(name: str) -> None:
    made = plan(PlanRequest(f"a {name}", SQUARE, 3), lambda _told: None)
    assert any(each.startswith(f"I have no {name}; the nearest is") for each in made.missing)
    assert len(scene_of(made, SQUARE, 3).things) == 1
