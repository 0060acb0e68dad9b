"""What a model is told and what is told of its answer: prompts, forms and half a JSON text."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import Invalid
from app.engines.base import Text
from app.engines.language.answers import PlanAnswer, read
from app.engines.language.prompts import SHIPPED, Prompts
from app.engines.language.telling import Telling
from tests.engines.contract import Listener
from tests.engines.language.speakers import ins, plan_of


def told(text: str, size: int) -> str:
    listener = Listener()
    telling = Telling(listener, "")
    for at in range(0, len(text), size):
        telling.hear(text[at : at + size])
    return "".join(each.text for each in listener.of(Text))


@given(st.text(min_size=1), st.integers(1, 9), st.booleans())
def test_sentences_are_told_letter_by_letter_however_they_are_cut(
    words: str, size: int, ascii: bool
) -> None:
    answer = {"ins": [{"line": 1, "words": words, "box": [1, 2]}], "passes": [words], "des": "End."}
    text = json.dumps(answer, ensure_ascii=ascii)
    gone = str.maketrans("", "", "\b\f")
    plain = "".join(letter if letter.isprintable() else " " for letter in words.translate(gone))
    expected = f"1. {plain}\n" if plain else ""
    assert told(text, size).replace(" ", "") == f"{expected}End.\n".replace(" ", "")


def test_a_persons_own_prompt_goes_first(tmp_path: Path) -> None:
    (tmp_path / "repair.md").write_text("Again, for $$5: $fault")
    assert Prompts(tmp_path).text("repair", fault="too $short") == "Again, for $5: too $short"
    assert Prompts(tmp_path).edition != Prompts(tmp_path / "no").edition


def test_a_prompt_that_does_not_fit_is_said_with_its_name(tmp_path: Path) -> None:
    (tmp_path / "repair.md").write_text("$nonsense")
    with pytest.raises(Invalid, match=r"repair\.md asks for \$nonsense; it can use \$fault"):
        Prompts(tmp_path).text("repair", fault="x")


def test_the_prompts_carry_the_protocol() -> None:
    texts = " ".join(file.read_text() for file in SHIPPED.glob("*.md"))
    for word in ("<ins>", "<des>", "<refine>", "not drawn yet", "two inspections"):
        assert word in texts


@pytest.mark.parametrize(
    "dressed",
    [
        "{}",
        "```json\n{}\n```",
        "<think>a {{b}} c</think>{}",
        "Here you are: {} I hope you like it.",
    ],
)
def test_an_answer_is_found_in_what_is_around_it(dressed: str) -> None:
    plain = json.dumps(plan_of(ins("A lake")))
    assert read(dressed.replace("{}", plain), PlanAnswer).des == "A lake."


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ('{"ins": [', "no JSON"),
        (json.dumps(plan_of(ins("A lake", box=[0, 0, 2000, 1]))), r"ins.0.box.2: input should be"),
        (json.dumps(plan_of(ins("A lake", pass_no=9))), "ins.0.pass"),
        (json.dumps(plan_of(ins("A lake"), extra=1)), "extra"),
    ],
)
def test_what_does_not_fit_is_said_by_its_place(text: str, fault: str) -> None:
    with pytest.raises(ValueError, match=fault):
        read(text, PlanAnswer)
