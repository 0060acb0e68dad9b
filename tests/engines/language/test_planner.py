"""A language model's plan: what it is asked, and what a request promises whatever it answers."""

from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from app.domain.canvas import Region, Size
from app.domain.errors import Cancelled, EngineError
from app.domain.parts import Finding, Instruction, Plan
from app.domain.requests import PlanRequest
from app.engines.base import Text, Used
from app.engines.language.planner import plan
from app.engines.language.prompts import Prompts
from tests.engines.contract import Listener, Store
from tests.engines.language.speakers import Scripted, ins, plan_of

ASKED = PlanRequest("two ducks on a lake", Size(1024, 512), 7)
LAKE = ins("A quiet lake at noon", box=[0, 400, 1000, 1000])
DUCKS = ins("Two ducks", box=[300, 500, 500, 700])
BEFORE = Plan(
    (Instruction("a", "A quiet lake"), Instruction("b", "Two ducks", Region(0.1, 0.5, 0.2, 0.2), 2)), "A lake."
)  # fmt: skip


def planned(
    request: PlanRequest, *answers: object, listener: Listener | None = None
) -> tuple[Plan, Scripted]:
    speaker, store = Scripted(*answers), Store()
    if request.image:
        request = replace(request, image=store.keep(Image.new("RGB", (64, 32))))
    return plan(request, store, speaker, listener or Listener(), Prompts(Path("nowhere"))), speaker


def test_a_plan_has_the_lines_of_the_answer_with_places_and_ids() -> None:
    made, speaker = planned(ASKED, plan_of(LAKE, DUCKS, missing=["No ripples."]))
    assert made.instructions == (
        Instruction("i1", "A quiet lake at noon", Region(0, 0.4, 1, 0.6)),
        Instruction("i2", "Two ducks", Region(0.3, 0.5, 0.2, 0.2)),
    )
    assert (made.description, made.missing) == ("A lake.", ("No ripples.",))
    assert "two ducks on a lake" in speaker.asked
    assert "1024 by 512 pixels, wide" in speaker.asked


def test_it_is_told_as_it_is_written_and_tokens_count() -> None:
    listener = Listener()
    _, speaker = planned(ASKED, plan_of(LAKE, DUCKS), listener=listener)
    assert (
        "".join(each.text for each in listener.of(Text))
        == "1. A quiet lake at noon\n2. Two ducks\nA lake.\n"
    )
    assert listener.of(Used) == [Used(len(speaker.answers[0]))]


def test_a_line_that_goes_on_keeps_its_id_and_a_new_one_gets_its_own() -> None:
    request = replace(ASKED, previous=BEFORE, words="three ducks, and the sun")
    made, speaker = planned(
        request, plan_of(ins("A quiet lake", 1), ins("Three ducks", 2), ins("A sun"))
    )
    assert [(line.id, line.words) for line in made.instructions] == [
        ("a", "A quiet lake"), ("b", "Three ducks"), ("i1", "A sun"),
    ]  # fmt: skip
    assert '<ins line="2" box="[100, 500, 300, 700]" pass="2">Two ducks</ins>' in speaker.asked
    assert "- three ducks, and the sun" in speaker.asked


def test_a_line_named_twice_is_one_line_and_another() -> None:
    made, _ = planned(
        replace(ASKED, previous=BEFORE), plan_of(ins("One duck", 2), ins("One more", 2))
    )
    assert [line.id for line in made.instructions] == ["b", "i1"]


def test_a_later_pass_leaves_what_is_painted_whatever_is_answered() -> None:
    request = replace(ASKED, previous=BEFORE, pass_no=2)
    made, speaker = planned(
        request, plan_of(ins("A wild sea", 1), ins("Two white ducks", 2), ins("Reeds", 0))
    )
    assert made.instructions[0] == BEFORE.instructions[0]
    assert [(line.words, line.pass_no) for line in made.instructions[1:]] == [
        ("Two white ducks", 2), ("Reeds", 2),
    ]  # fmt: skip
    assert "pass 2 comes now" in speaker.asked


def test_places_found_anew_change_no_words() -> None:
    request = replace(ASKED, previous=BEFORE, anew=True)
    made, _ = planned(request, plan_of(ins("Geese", 2, [600, 500, 800, 700], 2)))
    assert made.instructions == (
        BEFORE.instructions[0], replace(BEFORE.instructions[1], region=Region(0.6, 0.5, 0.2, 0.2)),
    )  # fmt: skip


def test_at_once_is_one_pass_and_passes_are_counted_without_gaps() -> None:
    answer = plan_of(ins("A lake"), ins("Ducks", pass_no=3), passes=["Place", "Birds"])
    once, _ = planned(replace(ASKED, build="at once"), answer)
    assert once.passes == 1
    grown, _ = planned(replace(ASKED, build="step by step"), answer)
    assert [line.pass_no for line in grown.instructions] == [1, 2]
    assert grown.pass_names == ("Place", "Birds")


def test_a_picture_that_is_spoken_of_is_shown() -> None:
    said = Finding("f", "picture", "wrong", "", "Make the ducks white.", author="me")
    request = replace(
        ASKED, previous=BEFORE, corrections=(said,), image=Store().keep(Image.new("RGB", (8, 8)))
    )
    _, speaker = planned(request, plan_of(ins("A quiet lake", 1)))
    assert len(speaker.heard[-1][0][-1].images) == 1
    assert "- Make the ducks white." in speaker.asked


def test_an_answer_that_does_not_fit_is_asked_for_once_more() -> None:
    listener = Listener()
    made, speaker = planned(ASKED, plan_of(), plan_of(LAKE), listener=listener)
    assert len(made.instructions) == 1
    assert "ins: list should have at least 1 item" in speaker.asked
    assert [seed for _, _, seed in speaker.heard] == [7, 8]
    assert "Asking once more" in "".join(each.text for each in listener.of(Text))


def test_two_answers_that_do_not_fit_end_the_step_in_words() -> None:
    with pytest.raises(EngineError, match=r"neither answer can be used: there is no JSON object"):
        planned(ASKED, "I would rather talk.")


def test_a_stop_is_heard_in_the_middle_of_an_answer() -> None:
    with pytest.raises(Cancelled):
        planned(ASKED, plan_of(LAKE), listener=Listener(patience=3))
