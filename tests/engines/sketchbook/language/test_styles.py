"""Styles by their names: read from a sentence, said in the plan and read back; a pencil is still a pencil."""

import pytest

from app.domain.canvas import Size
from app.domain.requests import PlanRequest
from app.engines.sketchbook import layout, planner
from app.engines.sketchbook.reading import read
from app.engines.sketchbook.scene import STYLES, Style

SAID: dict[str, Style] = {
    "in pencil": "pencil", "pencil": "pencil", "in charcoal": "pencil", "a pencil drawing of": "pencil",
    "in gouache": "gouache", "in soft pastel": "pastel", "as pixel art": "pixel", "in flat style": "flat",
}  # fmt: skip


@pytest.mark.parametrize("words", SAID)
def test_a_style_is_read_from_its_names(words: str) -> None:
    about = "two boats on a lake"
    sentence = f"{words} {about}" if words.endswith("of") else f"{about}, {words}"
    assert read(sentence).style == SAID[words]


@pytest.mark.parametrize("style", STYLES)
def test_a_plan_keeps_the_style_it_was_asked_for(style: Style) -> None:
    size = Size(256, 256)
    plan = planner.plan(PlanRequest(f"a boat on a lake, in {style}", size, 1), lambda _report: None)
    assert layout.scene_of(plan, size, 1).style == style


def test_a_pencil_on_a_table_is_a_thing() -> None:
    reading = read("a pencil on a table")
    assert reading.style is None
    assert [mention.noun.name for mention in reading.mentions] == ["pencil"]
