"""One thing for another, in each other's place, more or fewer: at a picture as at a plan."""

import pytest

from app.domain.canvas import Size
from app.domain.requests import PlanRequest
from app.engines.sketchbook.changing import Changing
from app.engines.sketchbook.corrections import asked
from app.engines.sketchbook.layout import scene_of
from app.engines.sketchbook.planner import plan

SQUARE = Size(768, 768)
INTENT = "a cat left of a dog and two red boats on a lake"
PLAN = plan(PlanRequest(INTENT, SQUARE, 3), lambda _told: None)
SCENE = scene_of(PLAN, SQUARE, 3)


def wished(words: str) -> Changing:
    changing = Changing(SCENE)
    for change in asked(words).changes:
        changing.carry_out(change)
    return changing


def names(changing: Changing) -> list[str]:
    return sorted(thing.name for thing in changing.scene.things)


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("replace the boats by a ship", ["cat", "dog", "ship", "ship"]),
        ("replace the cat with a fox", ["boat", "boat", "dog", "fox"]),
        ("a swan instead of the dog", ["boat", "boat", "cat", "swan"]),
        ("put a bear instead of the dog and make it night", ["bear", "boat", "boat", "cat"]),
        ("fewer boats", ["boat", "cat", "dog"]),
        ("three boats", ["boat", "boat", "boat", "cat", "dog"]),
        ("replace the cat with three foxes", ["boat", "boat", "dog", "fox", "fox", "fox"]),
    ],
)
def test_a_picture_does_what_is_said_to_it(words: str, left: list[str]) -> None:
    assert names(wished(words)) == left
    assert not wished(words).undone


def test_what_is_put_for_another_stands_on_its_feet() -> None:
    old = next(t for t in SCENE.things if t.name == "cat").box
    new = next(t for t in wished("replace the cat with a fox").scene.things if t.name == "fox").box
    assert new.centre[0] == pytest.approx(old.centre[0], abs=0.05)
    assert new.y + new.h == pytest.approx(old.y + old.h, abs=0.01)


def test_what_is_swapped_changes_places() -> None:
    before = {t.name: t.box.centre[0] for t in SCENE.things}
    after = {t.name: t.box.centre[0] for t in wished("swap the cat and the dog").scene.things}
    assert before["cat"] < before["dog"]
    assert after["cat"] > after["dog"]


def test_one_of_several_is_recoloured() -> None:
    boats = [t.colour for t in wished("make one boat dark green").scene.things if t.name == "boat"]
    assert sorted(map(str, boats)) == ["dark green", "red"]


def test_a_plan_swaps_as_well() -> None:
    request = PlanRequest(INTENT, SQUARE, 3, words="swap the cat and the dog", previous=PLAN)
    assert "dog left of the cat" in plan(request, lambda _told: None).description


def test_what_is_not_there_cannot_be_swapped() -> None:
    assert wished("swap the cat and the bear").undone == ["I see no bear to change"]


def test_a_swap_with_the_other_is_a_swap() -> None:
    assert names(wished("swap the boats with the cat")) == names(
        wished("swap the cat and the boats")
    )


def test_what_a_colour_shall_not_be_is_not_given() -> None:
    cat = next(
        t for t in wished("I want the cat to be white not black").scene.things if t.name == "cat"
    )
    assert cat.colour == "white"


def test_it_points_back_to_the_sentence_before() -> None:
    words = "make the cat bigger and paint it dark blue"
    made = plan(PlanRequest(INTENT, SQUARE, 3, words=words, previous=PLAN), lambda _told: None)
    assert "dark blue cat" in made.description
    assert made.missing == ()


def test_a_newcomer_instead_of_what_goes_is_added() -> None:
    changes = asked("get rid of the cat, add a fox on the right instead").changes
    assert [(c.verb, c.place) for c in changes] == [("remove", None), ("add", "right")]
