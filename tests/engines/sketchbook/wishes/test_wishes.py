"""What is wished is done: every third line of the table, by its scenes; a few of each kind by their pixels."""

from dataclasses import replace

import pytest

from tests.engines.sketchbook.wishes.easel import at_picture, scenes_at_picture
from tests.engines.sketchbook.wishes.judging import judged
from tests.engines.sketchbook.wishes.looks import difference
from tests.engines.sketchbook.wishes.rows import Row, rows

THIRD = rows()[::3]
LAKE = "a red boat and a duck on a lake"
PAINTED = (
    "make the boat blue",
    "remove the duck",
    "enlarge the duck",
    "swap the boat and the duck",
)


def failures(stage: str, vague: bool) -> list[tuple[str, tuple[str, ...]]]:
    chosen = [row for row in THIRD if row.vague == vague]
    answers = [(row.words, judged(row, stage, 3, painted=False)[0]) for row in chosen]
    return [(words, failed) for words, failed in answers if failed]


@pytest.mark.parametrize("stage", ["picture", "plan"])
def test_of_clear_wishes_at_least_95_in_100_are_obeyed(stage: str) -> None:
    failed = failures(stage, vague=False)
    assert len(failed) <= 0.05 * sum(not row.vague for row in THIRD), failed


@pytest.mark.parametrize("stage", ["picture", "plan"])
def test_a_vague_wish_is_answered_with_what_was_understood(stage: str) -> None:
    assert failures(stage, vague=True) == []


@pytest.mark.parametrize("words", PAINTED)
def test_a_wish_changes_the_pixels_of_what_it_names_and_no_others(words: str) -> None:
    row: Row = next(row for row in rows() if row.words == words)
    assert judged(row, "picture", 3)[0] == ()


def test_what_shall_be_kept_keeps_its_pixels() -> None:
    wood = "a fox and a deer in a forest"
    words = "keep the fox as it is and make everything else darker"
    assert judged(Row("keep", wood, words, ("same(fox)", "L<")), "picture", 3)[0] == ()


def test_a_wish_that_is_not_understood_changes_little_and_says_so() -> None:
    pair = at_picture(LAKE, "frobnicate the gizmo", 3)
    assert "I did not understand 'frobnicate the gizmo'" in pair.after.told
    assert difference(replace(pair, before=pair.idle)) < 0.5


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("remove one duck", "Kept a duck."),
        ("make it three ducks", "Made it 3 ducks."),
        ("add two boats", "Added 2 boats."),
    ],
)
def test_a_number_that_was_changed_is_told_with_its_things(words: str, told: str) -> None:
    pair = scenes_at_picture("two ducks on a lake", words, 3)
    assert pair.after.told == told
