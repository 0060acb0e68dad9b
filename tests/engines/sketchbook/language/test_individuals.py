"""Some of a group told from the others, one for each, both and all: read, written into a plan and laid out so."""

from collections import Counter

import pytest

from app.domain.canvas import Region, Size
from app.domain.requests import PlanRequest
from app.engines.sketchbook.layout import places
from app.engines.sketchbook.planner import plan
from app.engines.sketchbook.scene import Thing

SQUARE = Size(768, 768)


def things_of(sentence: str, seed: int = 1) -> tuple[Thing, ...]:
    made = plan(PlanRequest(sentence, SQUARE, seed, build="at once"), lambda _told: None)
    assert not made.missing
    return places(made)


def middles(things: tuple[Thing, ...], name: str, colour: str | None) -> list[float]:
    return [t.box.centre[0] for t in things if t.name == name and t.colour == colour]


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        ("three ducks behind the boat, the middle one white", "2 duck, 1 boat, 1 white duck"),
        ("the leftmost of three boats is red", "2 boat, 1 red boat"),
        ("four boats on a lake, two of them red", "2 boat, 2 red boat"),
        ("two of the five houses are blue", "3 house, 2 blue house"),
        ("six balloons, one of them yellow, the others red", "5 red balloon, 1 yellow balloon"),
        ("three snowmen, each with a red hat", "3 snowman, 3 red hat"),
        ("three snowmen. Each of them has a red hat.", "3 snowman, 3 red hat"),
        ("a cat on every chair, four chairs", "4 cat, 4 chair"),
        ("a girl and a boy, both wearing hats", "1 girl, 1 boy, 2 hat"),
        ("a dog and a cat, both black", "1 black dog, 1 black cat"),
        ("a house with a tree on each side", "1 house, 2 tree"),
        ("two horses, one brown and one white", "1 white horse, 1 brown horse"),
    ],
)
def test_as_many_of_each_are_laid_out_as_were_said(sentence: str, counts: str) -> None:
    found = Counter(f"{t.colour or ''} {t.name}".strip() for t in things_of(sentence))
    assert found == {
        name: int(many) for many, name in (c.split(" ", 1) for c in counts.split(", "))
    }


@pytest.mark.parametrize("seed", range(3))
def test_the_middle_one_stands_between_the_others(seed: int) -> None:
    things = things_of("three ducks behind a boat on a lake, the middle one white", seed)
    first, last = sorted(middles(things, "duck", None))
    assert first < middles(things, "duck", "white")[0] < last


@pytest.mark.parametrize(("which", "sign"), [("leftmost", 1), ("right", -1)])
def test_the_one_at_an_end_stands_there(which: str, sign: int) -> None:
    things = things_of(f"three boats on the sea, the {which} one red")
    red = middles(things, "boat", "red")[0]
    assert all(sign * (other - red) > 0 for other in middles(things, "boat", None))


def test_the_tallest_is_the_tallest() -> None:
    high = sorted(t.box.h for t in things_of("five trees in a row, the tallest on the right"))
    assert high[-1] > 1.1 * high[-2]


def test_each_head_has_its_hat() -> None:
    things = things_of("three snowmen, each with a red hat")
    heads = [t.box for t in things if t.name == "snowman"]
    hats = [t.box for t in things if t.name == "hat"]
    assert all(any(_sits(hat, head) for hat in hats) for head in heads)


def _sits(hat: Region, head: Region) -> bool:
    level = abs(hat.y + hat.h - head.y - 0.12 * head.h) < 0.1 * head.h
    return level and abs(hat.centre[0] - head.centre[0]) < 0.2 * head.w


def test_two_that_face_each_other_look_at_each_other() -> None:
    one, other = sorted(things_of("two dogs facing each other"), key=lambda t: t.box.x)
    assert one.flip != other.flip
