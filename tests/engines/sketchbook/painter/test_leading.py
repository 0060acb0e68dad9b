"""A leash goes from the neck of who is led to the hand of who leads, whichever way they look."""

import pytest

from app.domain.canvas import Size
from app.domain.requests import PlanRequest
from app.engines.sketchbook import art
from app.engines.sketchbook.bodies.spots import spots_of
from app.engines.sketchbook.layout import places
from app.engines.sketchbook.planner import plan
from app.engines.sketchbook.scene import Thing

PEOPLE = ("man", "girl", "boy")
SIZES = (Size(768, 768), Size(1024, 640))


def told(intent: str, seed: int, size: Size) -> tuple[Thing, Thing, Thing]:
    """Who leads, who is led, and the leash."""
    things = places(plan(PlanRequest(intent, size, seed), lambda told: None))
    leash = next(thing for thing in things if "leash" in thing.art)
    led, leader = sorted((t for t in things if t is not leash), key=lambda t: t.name in PEOPLE)
    return leader, led, leash


def spot(thing: Thing, *names: str) -> tuple[float, float]:
    """Where a spot of a thing's drawing is in the picture."""
    around = art.outline(thing.art)
    known = spots_of(thing.art)
    there = next(known[name] for name in names if name in known)
    x, y = (there.x - around.x) / around.w, (there.y - around.y) / around.h
    x = 1 - x if thing.flip else x
    return thing.box.x + x * thing.box.w, thing.box.y + y * thing.box.h


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("seed", [3, 5, 8])
@pytest.mark.parametrize(
    "intent", ["a man walking a dog on a leash", "a girl leading a horse by the reins"]
)
def test_the_leash_reaches_from_the_neck_to_the_hand(intent: str, seed: int, size: Size) -> None:
    leader, led, leash = told(intent, seed, size)
    hand, neck = spot(leader, "hand"), spot(led, "slanted-neck", "neck")
    left, right = sorted((hand[0], neck[0]))
    near = 0.06
    assert abs(leash.box.x - left) < near
    assert abs(leash.box.x + leash.box.w - right) < near
    for _, y in (hand, neck):
        assert leash.box.y - 0.02 < y < leash.box.y + leash.box.h + 0.02


def test_every_dog_of_a_walk_has_a_leash_to_the_one_hand() -> None:
    made = plan(PlanRequest("a woman walking two dogs on leashes", SIZES[0], 4), lambda told: None)
    straps = [thing for thing in places(made) if "leash" in thing.art]
    woman = next(thing for thing in places(made) if thing.name == "woman")
    hand = spot(woman, "hand")[0]
    assert len(straps) == 2
    for strap in straps:
        assert min(abs(strap.box.x - hand), abs(strap.box.x + strap.box.w - hand)) < 0.05


def test_the_only_one_there_holds_the_leash() -> None:
    leader, _, leash = told("a boy and a dog on a leash in the park", 4, SIZES[0])
    assert leash.box.x - 0.05 < spot(leader, "hand")[0] < leash.box.x + leash.box.w + 0.05


@pytest.mark.parametrize(
    "name", ["own:worn-leash@a@b", "own:worn-leash@1", "own:worn-hat@1@2", "own:worn-leash@1@2@3"]
)
def test_no_other_name_is_a_held_leash(name: str) -> None:
    assert not art.has(name)


def test_without_anybody_to_hold_it_the_leash_is_as_it_was() -> None:
    made = plan(PlanRequest("a dog with a leash", SIZES[0], 3), lambda told: None)
    assert {"own:worn-leash", "own:worn-leash-slanted"} & {thing.art for thing in places(made)}


def test_reins_are_one_halter_and_no_pieces_of_rope() -> None:
    made = plan(PlanRequest("a girl leading a horse by the reins", SIZES[0], 3), lambda told: None)
    assert any(line.words == "Place a halter worn by the horse." for line in made.instructions)
    assert not made.missing
