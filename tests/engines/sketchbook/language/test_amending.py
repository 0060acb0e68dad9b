"""Words about a picture change its plan as they change the picture: what was said stays said."""

import json
from functools import cache

import pytest

from app.domain.canvas import ImageRef, Size
from app.domain.parts import Finding, Plan
from app.domain.requests import PlanRequest, RefineRequest
from app.engines.sketchbook import layout, planner, refiner
from app.engines.sketchbook.amending import tied
from app.engines.sketchbook.critic import intent as against
from app.engines.sketchbook.scene import Scene, to_json
from benchmarks.corrections_looped import at_loop

SIDE = Size(288, 288)
IMAGE = ImageRef("0" * 64, 288, 288)
FOX = "a red fox left of a tree on hills"
DUCKS = "three ducks on a lake"
BOAT = "a red boat and a duck on a lake"


def quiet(report: object) -> None:
    """Nobody listens."""


@cache
def planned(intent: str) -> tuple[Plan, Scene]:
    plan = planner.plan(PlanRequest(intent, SIDE, 3), quiet)
    return plan, layout.scene_of(plan, SIDE, 3)


def note(words: str) -> Finding:
    return Finding("n1", "picture", "wrong", words, words, fault="words", author="alice")


def amended(intent: str, words: str) -> Plan:
    plan, scene = planned(intent)
    request = PlanRequest(intent, SIDE, 3, words=words, previous=plan, corrections=(note(words),),
                          image=IMAGE, scene=to_json(scene))  # fmt: skip
    return planner.plan(request, quiet)


def obeyed(intent: str, words: str) -> Scene:
    """The picture's scene after the same words."""
    plan, scene = planned(intent)
    request = RefineRequest(intent, plan, IMAGE, SIDE, 3, (note(words),), scene=to_json(scene))
    return refiner.changed(request).scene


@pytest.mark.parametrize(
    ("intent", "words", "lines"),
    [
        (FOX, "make the fox blue", ["Place a tree.", "Place a blue fox left of the tree."]),
        (FOX, "remove the tree", ["Place a red fox."]),
        (FOX, "make it night", ["Place a tree.", "Place a red fox left of the tree."]),
        (FOX, "a bit softer", ["Place a tree.", "Place a red fox left of the tree."]),
        (FOX, "replace the fox with a wolf", ["Place a tree.", "Place a wolf left of the tree."]),
        (DUCKS, "one duck more", ["Place three ducks on the water.", "Place another duck on the water."]),
        (BOAT, "make the boat striped", ["Place a red striped boat.", "Place a duck on the water."]),
        (BOAT, "add a wooden chair", ["Place a red boat.", "Place a duck on the water.", "Place a wooden chair."]),
        (BOAT, "make the boat much bigger", ["Place a big red boat.", "Place a duck on the water."]),
    ],
)  # fmt: skip
def test_the_lines_say_what_the_picture_will_show(intent, words, lines):
    assert [line.words for line in amended(intent, words).instructions][1:] == lines


def test_the_hour_that_was_said_is_the_plans():
    assert amended(FOX, "make it night").instructions[0].words == "Paint green hills at night."


def test_lines_that_were_not_meant_keep_id_words_and_place():
    before, after = planned(BOAT)[0].instructions, amended(BOAT, "move the duck left").instructions
    assert before[:2] == after[:2]
    assert before[2].id == after[2].id
    assert before[2].region != after[2].region


def test_who_sits_on_a_bench_goes_on_sitting_there():
    plan = amended("a violinist and two children on a bench", "make the violinist red")
    assert [line.words.endswith("on the bench.") for line in plan.instructions[2:]] == [True, True]
    assert {t.support for t in layout.places(plan)} == {"ground", "thing"}


@pytest.mark.parametrize(
    "words", ["make the left one white", "remove the middle one", "add a boat", "two ducks more"]
)
def test_plan_and_picture_stand_alike_after_the_words(words):
    wanted = sorted((t.name, t.box.centre) for t in layout.places(amended(DUCKS, words)))
    painted = sorted((t.name, t.box.centre) for t in obeyed(DUCKS, words).things)
    assert [name for name, _ in wanted] == [name for name, _ in painted]
    for (_, (x, y)), (_, (u, v)) in zip(wanted, painted, strict=True):
        assert abs(x - u) + abs(y - v) < 0.08


def test_every_thing_comes_under_the_line_that_asks_for_it():
    plan = amended(DUCKS, "make the left one white")
    scene = tied(obeyed(DUCKS, "make the left one white"), plan)
    white = next(line.id for line in plan.instructions if "white" in line.words)
    assert {t.colour for t in scene.things if t.instruction == white} == {"white"}


def test_the_plan_is_not_held_against_what_words_changed():
    plan = amended(FOX, "make the fox blue")
    things = layout.places(plan)
    assert against.of_plan(FOX, plan, things)[0].verdict == "wrong"
    assert against.of_plan(FOX, plan, things, ("make the fox blue",))[0].verdict == "right"


@pytest.mark.parametrize("words", ["make the fox blue", "remove the tree"])
def test_the_loop_leaves_what_was_said_as_it_was_said(words):
    things = at_loop(FOX, words, 3).after.scene.things
    wanted = obeyed(FOX, words).things
    assert {(t.name, t.colour) for t in things} == {(t.name, t.colour) for t in wanted}


@pytest.mark.parametrize(
    ("intent", "words", "left"),
    [
        (DUCKS, "get rid of one of the ducks", ["duck", "duck"]),
        ("two seagulls above the sea", "remove one of the gulls", ["seagull"]),
    ],
)
def test_one_of_several_is_one_whatever_it_is_called(intent, words, left):
    assert [t.name for t in obeyed(intent, words).things] == left


@pytest.mark.parametrize(
    "words", ["make the boat blue with a white stripe", "the boat should be blue and striped"]
)
def test_a_colour_said_with_a_pattern_is_the_things(words):
    boat = obeyed(BOAT, words).things[0]
    assert boat.colour == "blue"
    assert boat.material.startswith("striped")


def test_what_comes_into_a_picture_is_kept_as_plain_json():
    scene = obeyed("a bakery and a baker", "add a cat")
    assert json.loads(json.dumps(to_json(scene)))
