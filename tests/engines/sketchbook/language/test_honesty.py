"""Nothing named is lost in silence: what a plan will not do, and what it does instead, is told in plain words."""

import pytest

from app.domain.canvas import Size
from app.domain.parts import Plan
from app.domain.requests import PlanRequest
from app.engines.sketchbook import layout
from app.engines.sketchbook.critic.intent import of_plan
from app.engines.sketchbook.planner import plan
from app.engines.sketchbook.planreading import whole_of

SQUARE = Size(768, 768)


def planned(intent: str) -> Plan:
    return plan(PlanRequest(intent, SQUARE, 3), lambda said: None)


def names(made: Plan) -> list[str]:
    return [part.mention.noun.name for part in whole_of(made).parts]


@pytest.mark.parametrize(
    ("intent", "told"),
    [
        ("a house by the sea", "from its shore"),
        ("Notre Dame at night", "I have no Notre Dame; the nearest is a cathedral."),
        ("the Titanic sinking", "I have no Titanic; the nearest is a ship."),
        ("a bust of Caesar", "I do not know the features of Caesar"),
        (
            "Paris in the rain",
            "I have no Paris; the nearest is a city seen from afar with the Eiffel Tower.",
        ),
        ("Mount Everest at dawn", "I have no Mount Everest; the nearest is mountains."),
        (
            "Albert Einstein riding a bicycle",
            "I have no Albert Einstein; the nearest is an old man.",
        ),
        ("a dog with green ears", "'green ears'"),
        ("a dog with a long beard", "'long beard'"),
        ("a cat with blue eyes and a red hat", "'blue eyes'"),
        ("a snowman with a carrot nose", "'carrot nose'"),
        ("a tree with red leaves", "'red leaves'"),
        ("a lonely lighthouse", "'lonely lighthouse'"),
        ("a man painting a house near a blorf", "'blorf'"),
        ("grandma baking a cake", "'baking'"),
        ("a turquoise boat", "no turquoise for the boat; the nearest I have is blue"),
        ("a dark black car", "not dark black but plain black"),
        ("a cat or a dog", "I paint both"),
        ("a elefant in a field", "did you mean 'elephant'?"),
        ("a blue square", "'blue square'"),
        ("a cat chasing a mouse", "'chasing'"),
        ("a cat holding a red balloon", "'holding'"),
        ("two children holding hands", "'holding hands'"),
        ("a boy holding two balloons", "'holding'"),
        ("a dog yawning under a table", "'yawning'"),
        ("my cat's favourite chair", "cat's chair"),
        ("a man in a blue glove next to a car", "'blue glove'"),
        ("snow is falling on a house", "'falling'"),
        ("a horse drinking water from a lake", "'drinking'"),
        ("love", "I paint green hills"),
    ],
)
def test_what_is_not_painted_as_said_is_told(intent: str, told: str) -> None:
    assert told in " ".join(planned(intent).missing)


@pytest.mark.parametrize(
    "intent", ["a house on a beach by the sea", "a house under a starry sky", "a boat and a house"]
)
def test_a_setting_that_holds_or_was_never_said_needs_no_telling(intent: str) -> None:
    assert planned(intent).missing == ()


@pytest.mark.parametrize("intent", ["a horse in space", "a house by the sea"])
def test_the_critic_finds_no_fault_with_a_setting_that_was_told(intent: str) -> None:
    made = planned(intent)
    assert [f.verdict for f in of_plan(intent, made, layout.places(made))] == ["right"]


@pytest.mark.parametrize(
    ("intent", "description"),
    [
        ("lightning over a castle", "On green hills by day: a castle and lightning above the castle."),
        ("a palm tree next to Mount Fuji",
         "On green hills by day: Mount Fuji and a palm tree next to Mount Fuji."),
    ],
)  # fmt: skip
def test_lines_are_written_as_people_write(intent: str, description: str) -> None:
    assert planned(intent).description == description


def test_a_proper_name_in_a_relation_is_not_a_second_thing() -> None:
    assert names(planned("a palm tree next to Mount Fuji")) == ["mount fuji", "palm tree"]


def test_a_word_is_not_offered_for_a_thing_it_only_resembles() -> None:
    assert names(planned("love")) == []
    assert "did you mean" not in " ".join(planned("Harry Potter").missing)


def test_another_is_said_only_of_what_looks_the_same() -> None:
    lines = [line.words for line in planned("a red house left of a blue house").instructions]
    assert "another" not in " ".join(lines)
