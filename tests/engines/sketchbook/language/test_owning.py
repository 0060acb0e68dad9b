"""What a drawing has of itself is no thing beside it: a crown's jewels, a ring's diamond, a cake's candles."""

import pytest

from app.domain.canvas import Size
from app.domain.parts import Plan
from app.domain.requests import PlanRequest
from app.engines.sketchbook.layout import places
from app.engines.sketchbook.planner import plan


def planned(intent: str) -> Plan:
    return plan(PlanRequest(intent, Size(512, 512), 3), lambda told: None)


@pytest.mark.parametrize(
    ("intent", "drawn"),
    [
        ("a crown with jewels", ["crown"]), ("a ring with a diamond", ["ring"]),
        ("a cake with candles", ["birthday-cake"]), ("a cake with three candles", ["birthday-cake"]),
        ("a golden crown with jewels", ["crown"]), ("two cakes with candles", ["birthday-cake"] * 2),
    ],
)  # fmt: skip
def test_a_part_that_the_drawing_has_is_painted_once(intent: str, drawn: list[str]) -> None:
    made = planned(intent)
    assert [thing.art for thing in places(made)] == drawn
    assert not made.missing


def test_another_number_of_candles_than_the_cake_has_is_told() -> None:
    made = planned("a birthday cake with seven candles")
    assert [thing.art for thing in places(made)] == ["birthday-cake"]
    assert any("3 candles" in line and "7" in line for line in made.missing)


@pytest.mark.parametrize(
    ("intent", "told"),
    [
        ("a house with a chimney and a red door", "red door"),
        ("a crown with blue jewels", "keep their own colour"),
    ],
)
def test_a_colour_that_the_part_cannot_have_is_told(intent: str, told: str) -> None:
    made = planned(intent)
    assert len(places(made)) == 1
    assert any(told in line for line in made.missing)


@pytest.mark.parametrize(
    "intent", ["a crown and a jewel", "a jewel next to a crown", "a crown with a cat"]
)
def test_what_is_beside_it_stays_a_thing_of_its_own(intent: str) -> None:
    assert len(places(planned(intent))) == 2


def test_a_number_of_what_nobody_counts_is_told() -> None:
    made = planned("a crown with two jewels")
    assert [thing.art for thing in places(made)] == ["crown"]
    assert any("cannot count" in line for line in made.missing)
