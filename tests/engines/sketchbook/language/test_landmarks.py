"""Landmarks have their own outline, cities the landmark they are known by, statues the stone they are made of."""

import pytest

from app.domain.canvas import Size
from app.domain.requests import PlanRequest
from app.engines.sketchbook.layout import scene_of
from app.engines.sketchbook.planner import plan
from app.engines.sketchbook.reading import read
from app.engines.sketchbook.scene import Scene

WIDE = Size(1024, 768)


def scene(intent: str) -> Scene:
    return scene_of(plan(PlanRequest(intent, WIDE, 5), lambda told: None), WIDE, 5)


@pytest.mark.parametrize(
    ("intent", "art"),
    [
        ("the Eiffel Tower", "own:eiffel-tower"),
        ("Big Ben at night", "own:big-ben"),
        ("the Statue of Liberty", "own:statue-of-liberty"),
        ("the Taj Mahal", "own:taj-mahal"),
        ("the leaning tower of Pisa", "own:leaning-tower"),
        ("a skeleton dancing", "own:skeleton"),
        ("a bust of Caesar", "own:bust"),
    ],
)
def test_a_landmark_is_drawn_as_itself(intent: str, art: str) -> None:
    assert [thing.art for thing in scene(intent).things] == [art]


@pytest.mark.parametrize(
    ("intent", "setting", "name"),
    [
        ("Paris in the rain", "city", "eiffel tower"),
        ("London", "city", "big ben"),
        ("Venice", "harbour", "gondola"),
        ("Tokyo at night", "city", "tokyo tower"),
        ("Cairo", "desert", "pyramid"),
    ],
)
def test_a_city_is_known_by_its_landmark(intent: str, setting: str, name: str) -> None:
    made = scene(intent)
    assert (made.setting, [thing.name for thing in made.things]) == (setting, [name])


def test_who_is_in_a_city_stands_before_its_landmark_and_is_no_dwarf() -> None:
    cat, tower = scene("a cat in Paris").things
    assert cat.box.y + cat.box.h > tower.box.y + tower.box.h
    assert cat.box.h > 0.5 * tower.box.h


def test_a_park_has_its_city_behind_it() -> None:
    made = scene("a girl in Central Park")
    assert (made.setting, made.behind) == ("garden", ("city",))


@pytest.mark.parametrize(
    ("intent", "material"),
    [("a statue of a horse", "stone"), ("a marble statue of a lion", "marble"), ("a bronze sculpture of a man",
              "copper")],
)  # fmt: skip
def test_a_statue_of_somebody_is_that_one_in_stone(intent: str, material: str) -> None:
    (mention,) = read(intent).mentions
    assert mention.material == material
    assert mention.noun.name in intent


def test_a_couple_are_two_people_unless_it_counts() -> None:
    assert [m.noun.name for m in read("a couple in a park").mentions] == ["man", "woman"]
    assert [(m.count, m.noun.name) for m in read("a couple of dogs").mentions] == [(2, "dog")]
