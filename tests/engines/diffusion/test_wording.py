"""A plan becomes words: everything that is asked for is in them, once, the whole before its parts."""

from dataclasses import replace

import pytest

from app.domain.canvas import ImageRef, Region, Size
from app.domain.parts import Finding, Instruction, Plan
from app.domain.requests import DraftRequest, RefineRequest
from app.engines.diffusion.wording import (
    FINISH,
    KEEP,
    to_add,
    to_change,
    to_draw,
    to_go_over,
    where,
)

SIZE = Size(256, 256)
PLAN = Plan(
    (
        Instruction("i1", "A quiet lake at dusk"),
        Instruction("i2", "A red boat.", Region(0.05, 0.6, 0.2, 0.2)),
        Instruction("i3", "Three gulls", Region(0.4, 0.1, 0.2, 0.1), pass_no=2),
    ),
    "A red boat on a lake at dusk.",
)
FAULT = Finding(
    "f1",
    "picture",
    "wrong",
    "It is blue.",
    "Paint the boat red.",
    "i2",
    Region(0.05, 0.6, 0.2, 0.2),
)
DRAFT = DraftRequest("a boat", PLAN, SIZE, SIZE, 1, style="oil")
REFINE = RefineRequest("a boat", PLAN, ImageRef("a" * 64, 256, 256), SIZE, 1, (FAULT,), style="oil")


def test_a_draft_is_the_picture_of_the_passes_so_far() -> None:
    assert to_draw(DRAFT) == (
        "A red boat on a lake at dusk. A quiet lake at dusk. A red boat, at the bottom left. Style: oil."
    )
    assert "Three gulls, at the top" in to_draw(replace(DRAFT, pass_no=2))


def test_a_redraft_is_told_what_was_wrong_and_a_redo_what_a_person_said() -> None:
    words = to_draw(replace(DRAFT, corrections=(FAULT,), words="more mist"))
    assert "Paint the boat red." in words
    assert "more mist." in words


def test_a_later_pass_adds_its_own_lines_and_leaves_the_rest() -> None:
    assert to_add(replace(DRAFT, pass_no=2)) == f"Three gulls, at the top. {KEEP}"


def test_an_edit_says_the_change_and_what_stays() -> None:
    assert to_change(REFINE) == f"Paint the boat red, at the bottom left. {KEEP}"
    assert to_change(replace(REFINE, findings=())) == f"{FINISH} Style: oil."


def test_going_over_it_describes_the_picture_as_it_should_be() -> None:
    words = to_go_over(REFINE)
    assert words.startswith("A red boat on a lake at dusk. Paint the boat red")
    assert words.endswith("Style: oil.")


def test_a_persons_own_words_are_left_as_they_are() -> None:
    said = replace(FAULT, author="alice", correction="a bit warmer here")
    assert to_change(replace(REFINE, findings=(said,))).startswith("a bit warmer here. ")


@pytest.mark.parametrize(
    ("region", "words"),
    [
        (None, ""), (Region(0, 0, 1, 1), ""), (Region(0, 0.8, 1, 0.2), "at the bottom"),
        (Region(0.7, 0.4, 0.2, 0.2), "on the right"), (Region(0.4, 0.4, 0.2, 0.2), "in the middle"),
        (Region(0, 0, 0.2, 0.2), "at the top left"),
    ],
)  # fmt: skip
def test_a_region_is_a_place_in_plain_words(region: Region | None, words: str) -> None:
    assert where(region) == words
