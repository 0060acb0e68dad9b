"""The plan is held against the intent."""

import pytest

from app.domain.parts import Finding, Instruction, Plan
from app.domain.requests import PlanRequest
from app.engines.sketchbook import layout, planner
from app.engines.sketchbook.critic.intent import of_plan
from tests.engines.sketchbook.critic.easel import FULL, quiet


def plan(*lines: str, missing: tuple[str, ...] = ()) -> Plan:
    lines_ = tuple(Instruction(f"i{n}", words) for n, words in enumerate(lines, 1))
    return Plan(lines_, missing=missing)


def held(intent: str, made: Plan) -> list[Finding]:
    return of_plan(intent, made, layout.places(made))


@pytest.mark.parametrize(
    "intent",
    ["two red boats left of an island at dusk, in oil", "three white ducks on a lake, no birds",
     "a fox next to a tree in a snowy forest at night, in ink"],
)  # fmt: skip
def test_what_the_planner_plans_holds_the_intent(intent: str) -> None:
    made = planner.plan(PlanRequest(intent, FULL, 3), quiet)
    assert [f.verdict for f in held(intent, made)] == ["right"]


@pytest.mark.parametrize(
    ("intent", "lines", "fault", "says"),
    [
        ("a fox and a castle", ["Place a fox."], "missing", "castle"),
        ("three ducks", ["Place two ducks."], "count", "three"),
        ("a red boat on a lake", ["Paint a lake.", "Place a blue boat."], "colour", "red"),
        ("a fox, no cats", ["Place a fox.", "Place a cat."], "extra", "no cat"),
        ("a fox on a beach", ["Place a fox."], "words", "beach"),
        ("a fox at night", ["Paint hills by day.", "Place a fox."], "words", "night"),
    ],
)
def test_what_the_plan_misses_is_told(intent: str, lines: list[str], fault: str, says: str) -> None:
    (finding,) = held(intent, plan(*lines))
    assert (finding.about, finding.verdict, finding.fault) == ("plan", "wrong", fault)
    assert says in finding.evidence
    assert finding.correction


def test_what_the_plan_says_it_cannot_paint_is_not_held_against_it() -> None:
    made = plan("Place a fox.", missing=("I could not place the castle as well.",))
    assert [f.verdict for f in held("a fox and a castle", made)] == ["right"]


@pytest.mark.parametrize(
    ("intent", "line"),
    [("a red boat", "Place a red sailboat."), ("a tree", "Place a pine tree."),
     ("two birds", "Place two ducks.")],
)  # fmt: skip
def test_a_kind_of_what_was_asked_for_will_do(intent: str, line: str) -> None:
    assert [f.verdict for f in held(intent, plan(line))] == ["right"]


def test_an_intent_without_things_cannot_be_told() -> None:
    assert [f.verdict for f in held("hmm", plan("Place a fox."))] == ["cannot tell"]
