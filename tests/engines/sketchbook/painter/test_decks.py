"""Who is on a ship, in a boat or on a pier can be read, stands on its deck and not in the air."""

from itertools import pairwise

import pytest

from app.domain.canvas import Size
from app.domain.requests import PlanRequest
from app.engines.sketchbook import layout
from app.engines.sketchbook.planner import plan
from app.engines.sketchbook.scene import Thing
from app.engines.sketchbook.seating import hang_of, seat_of

SEEDS = (3, 5, 11)
SQUARE = Size(768, 768)


def aboard(intent: str, seed: int) -> tuple[list[Thing], Thing]:
    """Everybody on it, and the deck."""
    made = plan(PlanRequest(intent, SQUARE, seed), lambda told: None)
    things = layout.scene_of(made, SQUARE, seed).things
    deck = next(thing for thing in things if thing.support == "water")
    return [thing for thing in things if thing.support == "thing"], deck


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize(
    ("intent", "least", "most"),
    [
        ("a pirate on a ship", 0.16, 0.30), ("two sailors on a sailing ship at sunset", 0.12, 0.30),
        ("a fisherman in a boat", 0.16, 0.36), ("a cat on a pier", 0.10, 0.22),
    ],
)  # fmt: skip
def test_whoever_is_aboard_is_large_enough_to_read(
    intent: str, least: float, most: float, seed: int
) -> None:
    people, deck = aboard(intent, seed)
    assert len(people) == (2 if intent.startswith("two") else 1)
    for one in people:
        assert least < one.box.h < most
        assert deck.box.x < one.box.centre[0] < deck.box.x + deck.box.w


@pytest.mark.parametrize("seed", SEEDS)
def test_sailors_stand_side_by_side_on_one_deck(seed: int) -> None:
    people, deck = aboard("three sailors on a sailing ship", seed)
    level = deck.box.y + seat_of(deck.art) * deck.box.h
    assert len(people) == 3
    for one in people:
        assert abs(one.box.y + (1 - hang_of(one.art)) * one.box.h - level) < 0.03 * deck.box.h
    across = sorted(one.box.centre[0] for one in people)
    assert all(b - a > 0.5 * people[0].box.w for a, b in pairwise(across))


@pytest.mark.parametrize("seed", SEEDS)
def test_nobody_in_a_boat_stands_on_anothers_head(seed: int) -> None:
    people, _ = aboard("three children in a boat", seed)
    feet = [one.box.y + one.box.h for one in people]
    assert max(feet) - min(feet) < 0.01


@pytest.mark.parametrize("seed", SEEDS)
def test_a_parrot_stays_smaller_than_its_pirate(seed: int) -> None:
    people, deck = aboard("a pirate and a parrot on a pirate ship", seed)
    _, parrot = sorted(people, key=lambda one: -one.box.h)
    assert parrot.name == "parrot"
    assert parrot.box.w < 0.35 * deck.box.w
