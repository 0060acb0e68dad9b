"""What is on a roof is on a house, a house in a tree is a treehouse, and nobody is seen through a wall."""

import pytest

from app.domain.canvas import Size
from app.domain.requests import PlanRequest
from app.engines.sketchbook.layout import scene_of
from app.engines.sketchbook.planner import plan
from app.engines.sketchbook.reading import read
from app.engines.sketchbook.scene import Scene
from app.engines.sketchbook.seating import seat_of

SQUARE = Size(768, 768)


def scene(intent: str, seed: int) -> Scene:
    return scene_of(plan(PlanRequest(intent, SQUARE, seed), lambda _told: None), SQUARE, seed)


def told(intent: str) -> tuple[list[str], list[tuple[str, str, str]]]:
    """The things of an intent and how they stand to each other, by name."""
    reading = read(intent)
    names = [mention.noun.name for mention in reading.mentions]
    return names, [(names[r.a], r.how, names[r.b[0]]) for r in reading.relations]


@pytest.mark.parametrize(
    ("intent", "who", "building"),
    [
        ("a cat on a roof", "cat", "house"),
        ("two pigeons on a rooftop", "pigeon", "house"),
        ("cats on rooftops at night", "cat", "house"),
        ("a stork on the roof of a house", "stork", "house"),
        ("a barn with an owl on its roof", "owl", "barn"),
        ("a stone church with a stork on the roof", "stork", "church"),
    ],
)
def test_who_is_on_a_roof_is_on_a_building(intent: str, who: str, building: str) -> None:
    names, relations = told(intent)
    assert sorted(names) == sorted((who, building))
    assert relations == [(who, "on", building)]
    assert not read(intent).missing


@pytest.mark.parametrize(
    ("intent", "names", "on"),
    [
        ("a van with a surfboard on its roof", ["van", "surfboard"], ("surfboard", "van")),
        ("a bus with people on the roof", ["bus", "person"], ("person", "bus")),
        ("a car with a suitcase on the roof", ["car", "suitcase"], ("suitcase", "car")),
        ("a cat on the police car roof", ["cat", "police car"], ("cat", "police car")),
        (
            "a house on the left and a car with a bicycle on the roof",
            ["house", "car", "bicycle"],
            ("bicycle", "car"),
        ),
        ("a cat on the barn roof", ["cat", "barn"], ("cat", "barn")),
        ("pigeons on the church roof", ["pigeon", "church"], ("pigeon", "church")),
    ],
)
def test_a_roof_is_that_of_what_has_it(intent: str, names: list[str], on: tuple[str, str]) -> None:
    assert told(intent) == (names, [(on[0], "on", on[1])])
    assert not read(intent).missing


@pytest.mark.parametrize("what", ["car", "tent", "house", "barn"])
def test_snow_on_a_roof_brings_no_other_house(what: str) -> None:
    reading = read(f"a {what} with snow on the roof")
    assert told(f"a {what} with snow on the roof") == ([what], [])
    assert reading.features == {"snow"}
    assert not reading.missing


@pytest.mark.parametrize(
    "intent",
    ["a crow on a wire, rooftops behind it", "a bird on a branch, roofs in the background",
     "a crow on a wall and rooftops behind it", "a cat on a chair under roofs", "a man on a ladder, roof"],
)  # fmt: skip
def test_nobody_is_on_roofs_named_after_a_stop_or_another_thing(intent: str) -> None:
    assert "house" not in told(intent)[0]


def test_a_cat_on_a_roof_in_spanish_is_on_a_house() -> None:
    assert told("un gato en el tejado") == (["cat", "house"], [("cat", "on", "house")])


def test_only_a_roof_unlike_the_drawn_one_is_told() -> None:
    assert not read("a cat on a red roof").missing
    assert "green roof" in read("a cat on a green roof").missing[0]
    assert read("Santa on a snowy roof").features == {"snow"}


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_who_is_on_a_roof_stands_at_its_height(seed: int) -> None:
    house, cat = sorted(scene("a cat on a roof", seed).things, key=lambda thing: -thing.box.h)
    roof = house.box.y + seat_of(house.art) * house.box.h
    assert abs(cat.box.y + cat.box.h - roof) < 0.05 * house.box.h


@pytest.mark.parametrize(
    "intent",
    ["a treehouse", "a tree house in an oak", "a house up in a tree", "a treehouse in a big old oak tree",
     "a tree house in an old oak", "a little hut up in a tree", "a house on a tree"],
)  # fmt: skip
def test_a_house_in_a_tree_is_one_thing(intent: str) -> None:
    assert told(intent) == (["treehouse"], [])
    assert not read(intent).missing


@pytest.mark.parametrize(
    ("intent", "names"),
    [
        ("a house on a hill with a tree", ["house", "tree"]),
        ("a treehouse between two pines", ["treehouse", "pine"]),
        ("a house and a tree", ["house", "tree"]),
    ],
)
def test_a_tree_near_a_house_is_a_tree(intent: str, names: list[str]) -> None:
    assert told(intent)[0] == names


@pytest.mark.parametrize(
    "intent",
    ["a cabin in a pine forest", "a house in an oak forest", "a hut on palm beach",
     "a big house on oak street", "a small house in a palm garden", "a cabin on a pine covered hill",
     "a cabin in the pines", "a cottage in the trees", "a wooden hut in snowy firs",
     "a christmas tree house"],
)  # fmt: skip
def test_a_house_in_a_wood_is_a_house(intent: str) -> None:
    names = told(intent)[0]
    assert "treehouse" not in names
    assert {*names} & {"house", "hut", "cabin", "cottage"}


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_who_is_in_a_treehouse_sits_on_its_porch(seed: int) -> None:
    tree, boy = sorted(scene("a boy in a treehouse", seed).things, key=lambda thing: -thing.box.h)
    seat = tree.box.y + seat_of("own:treehouse") * tree.box.h
    assert "seated" in boy.art
    assert boy.box.y < seat < boy.box.y + boy.box.h
    assert boy.box.h < 0.35 * tree.box.h


def test_nobody_is_seen_through_a_wall() -> None:
    assert told("a princess in a tower")[1] == [("princess", "in front of", "tower")]
    assert "I cannot look into a tower" in read("a princess in a tower").missing[0]
    assert told("a fish in a fountain")[1] == [("fish", "in", "fountain")]
