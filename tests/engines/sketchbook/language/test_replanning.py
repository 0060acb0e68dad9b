"""Words at a plan change the plan that was seen: what they touch, and nothing else."""

from dataclasses import replace

import pytest

from app.domain.canvas import Size
from app.domain.parts import Finding, Plan
from app.domain.requests import PlanRequest
from app.engines.sketchbook.planner import plan

REQUEST = PlanRequest(
    "two red boats on a lake in front of snowy mountains at dusk", Size(768, 768), 3
)


def planned(request: PlanRequest = REQUEST) -> Plan:
    return plan(request, lambda said: None)


def said(words: str) -> Plan:
    return planned(replace(REQUEST, words=words, previous=planned()))


@pytest.mark.parametrize(
    ("words", "description"),
    [
        ("make the boats blue", "By a lake in front of snowy mountains at dusk: two blue boats."),
        ("only one boat", "By a lake in front of snowy mountains at dusk: a red boat."),
        ("remove the boats", "A lake in front of snowy mountains at dusk."),
        ("at night", "By a lake in front of snowy mountains at night: two red boats."),
        ("no mountains", "By a lake at dusk: two red boats."),
        (
            "add three birds in the sky",
            "By a lake in front of snowy mountains at dusk: two red boats and three birds in the sky.",
        ),
        (
            "add a yellow moon and make the boats blue",
            "By a lake in front of snowy mountains at dusk: two blue boats and the yellow moon.",
        ),
        (
            "replace the boats with ducks",
            "By a lake in front of snowy mountains at dusk: two ducks.",
        ),
        (
            "a swan instead of the boats",
            "By a lake in front of snowy mountains at dusk: two swans.",
        ),
        (
            "instead of the boats, a swan",
            "By a lake in front of snowy mountains at dusk: two swans.",
        ),
        ("three boats", "By a lake in front of snowy mountains at dusk: three red boats."),
        ("fewer boats", "By a lake in front of snowy mountains at dusk: a red boat."),
        (
            "make one boat green",
            "By a lake in front of snowy mountains at dusk: a red boat and a green boat.",
        ),
        ("i don't like the mountains", "By a lake at dusk: two red boats."),
        ("no snow", "By a lake in front of mountains at dusk: two red boats."),
    ],
)
def test_a_plan_does_what_is_said_to_it(words: str, description: str) -> None:
    assert said(words).description == description


def test_what_is_not_touched_keeps_its_line_and_its_place() -> None:
    before, after = planned(), said("add a bird in the sky")
    assert after.instructions[:2] == before.instructions
    assert "bird" in after.instructions[2].words


def test_what_is_made_bigger_gets_more_room() -> None:
    boats = planned().instructions[1].region
    bigger = said("make the boats bigger").instructions[1].region
    assert bigger.area > boats.area


def test_what_is_moved_moves_there() -> None:
    boats = planned().instructions[1].region
    assert said("move the boats to the right").instructions[1].region.x > boats.x


def test_what_is_not_understood_is_told() -> None:
    assert "'make it dance'" in said("make it dance").missing[0]
    assert said("make it dance").instructions == planned().instructions
    assert said("paint the fox green").missing == ("The plan has no fox to change.",)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("add the Titanic", "I have no Titanic"),
        ("add a blorf", "I do not know how to paint 'blorf'"),
        ("add a red and white lighthouse", "'white lighthouse'"),
        ("replace the boats with a scarecrow", "I have no scarecrow"),
        ("set it on the sea and add a horse", "I paint the sea from its shore"),
    ],
)
def test_what_words_ask_for_in_vain_is_told(words: str, told: str) -> None:
    assert told in " ".join(said(words).missing)


def test_warmer_colours_are_a_palette() -> None:
    assert "Use warm colours." in [line.words for line in said("warmer colours").instructions]


def test_words_change_the_plan_a_person_edited_and_not_the_intent() -> None:
    first, boats = planned().instructions
    edited = Plan((first, replace(boats, words="Place a green whale.")))
    after = planned(replace(REQUEST, words="at night", previous=edited))
    assert "whale" in after.description
    assert "boat" not in after.description


def test_a_critics_correction_of_a_plan_is_obeyed() -> None:
    miss = Finding("f1", "plan", "wrong", "no moon", "Add a moon to the plan.", fault="missing")
    after = planned(replace(REQUEST, previous=planned(), corrections=(miss,)))
    assert "moon" in after.description
