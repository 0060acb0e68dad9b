"""Who does something with a thing stands at it, turned as the doing wants, in the pose that shows it."""

import pytest

from app.domain.canvas import Size
from app.domain.requests import PlanRequest
from app.engines.sketchbook.layout import scene_of
from app.engines.sketchbook.planner import plan
from app.engines.sketchbook.scene import Thing

WIDE = Size(1024, 768)
SEEDS = (3, 4, 5)


def things(intent: str, seed: int) -> tuple[Thing, ...]:
    return scene_of(plan(PlanRequest(intent, WIDE, seed), lambda told: None), WIDE, seed).things


def looks_right(thing: Thing) -> bool:
    return thing.flip


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize(
    ("intent", "pose", "ahead"),
    [
        ("a man pushing a cart", "pushing", True),
        ("a boy kicking a ball", "kicking", True),
        ("a man pulling a cart", "pulling", False),
    ],
)
def test_they_touch_and_the_doer_looks_the_way_it_goes(
    intent: str, pose: str, ahead: bool, seed: int
) -> None:
    doer, other = sorted(things(intent, seed), key=lambda thing: pose not in thing.art)
    assert pose in doer.art
    left, right = sorted((doer.box, other.box), key=lambda box: box.x)
    assert abs(left.x + left.w - right.x) < 0.25 * min(left.w, right.w) + 0.01
    assert looks_right(doer) == ((doer.box.centre[0] < other.box.centre[0]) == ahead)
    if "cart" in intent:
        assert looks_right(doer) == looks_right(other)


@pytest.mark.parametrize(
    ("intent", "arts"),
    [
        ("a robot painting a picture", {"robot", "own:easel"}),
        ("a cat sketching a portrait", {"own:cat-sitting", "own:easel"}),
        ("a man playing chess", {"own:man-playing", "own:chess-table"}),
        ("a girl painting a picture", {"own:girl-painting"}),
        ("a woman sketching a tree", {"own:woman-painting", "own:tree"}),
        ("a girl playing the piano", {"own:girl-playing", "own:piano"}),
    ],
)
def test_the_thing_at_hand_is_there(intent: str, arts: set[str]) -> None:
    assert {thing.art.partition("~")[0] for thing in things(intent, 5)} == arts


def test_a_leash_hangs_at_the_neck_of_the_dog_and_not_of_the_man() -> None:
    for intent in ("a dog on a leash", "a man walking his dog on a leash"):
        shown = things(intent, 5)
        dog = next(thing for thing in shown if thing.name == "dog")
        leash = next(thing for thing in shown if thing.name == "leash")
        assert leash.art.startswith("own:worn-leash")
        assert abs(leash.depth - dog.depth) < 0.001
