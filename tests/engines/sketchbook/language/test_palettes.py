"""Palettes by their words: read, written into the plan and read again, wished for, told where they cannot be seen."""

import pytest

from app.domain.canvas import Size
from app.domain.requests import PlanRequest
from app.engines.sketchbook import layout, planner
from app.engines.sketchbook.corrections import asked
from app.engines.sketchbook.english.paletting import said
from app.engines.sketchbook.palettes import known, parts_of
from app.engines.sketchbook.reading import read
from app.engines.sketchbook.scene import PALETTES, Palette

SIZE = Size(256, 256)
SAID: dict[str, Palette | None] = {
    "a boat on a lake in muted colours": "muted",
    "a fox in sepia": "sepia",
    "a sepia-toned picture of a ship": "sepia",
    "a black and white photo of a dog": "monochrome",
    "a village in shades of grey": "monochrome",
    "vivid colours, a parrot in a jungle": "vivid",
    "a horse in pastel colours": "pastel",
    "a horse in pastel": None,
    "a pastel drawing of a horse in muted tones": "muted",
    "a lake in blues and golds": "blue and gold",
    "a palette of red and black, a castle on a hill": "red and black",
    "only blue and orange: a cat on a chair": "blue and orange",
    "two boats on a lake, in shades of green": "green",
    "a monochrome blue sea with two boats": "blue",
    "a rose in soft muted pinks and greys": "muted and pink and grey",
    "a black and white cat on a chair": None,
    "a black and white cow, a dog": None,
    "a cat, a black and white dog": None,
    "a cat, black and white": "monochrome",
    "a cat on a bench, black and white, rain": "monochrome",
    "a dog in the rain, B&W": "monochrome",
    "a fox, b/w photo": "monochrome",
    "an old sailor, black and white portrait": "monochrome",
    "a black and white ink drawing of a fox": "monochrome",
    "a boat in red and white": None,
    "a bowl of oranges and lemons": None,
    "a table with a palette of paint": None,
}
WISHED: dict[str, Palette] = {
    "make it sepia": "sepia", "more muted": "muted", "black and white": "monochrome",
    "turn it into a black and white photo": "monochrome", "without colour": "monochrome",
    "in blues and golds": "blue and gold", "use only red and black": "red and black",
    "make the palette blue and gold": "blue and gold", "make it muted and warm": "muted and warm",
    "back to natural colours": "natural", "pastel colours please": "pastel",
}  # fmt: skip


@pytest.mark.parametrize("sentence", SAID)
def test_a_palette_is_read_and_a_things_colours_are_none(sentence: str) -> None:
    assert read(sentence).palette == SAID[sentence]


@pytest.mark.parametrize(
    "palette", [*PALETTES, "blue and gold", "green", "dark blue and orange", "warm and muted"]
)
def test_a_palette_is_written_so_that_it_reads_the_same(palette: Palette) -> None:
    assert read(f"Use {said(palette)}.").palette == palette
    assert all(known(part) for part in parts_of(palette))


@pytest.mark.parametrize("words", WISHED)
def test_a_wish_for_a_palette_changes_nothing_else(words: str) -> None:
    (change,) = asked(words).changes
    assert (change.verb, change.palette) == ("surroundings", WISHED[words])


@pytest.mark.parametrize(
    "words", ["more vivid colours", "make the boat black and white", "make it blue"]
)
def test_more_colour_and_a_things_colour_are_no_palette(words: str) -> None:
    assert all(change.palette is None for change in asked(words).changes)


def test_colours_chosen_beside_the_intent_stand_in_the_plan_unless_it_says_its_own() -> None:
    for intent, palette in (("a boat", "muted"), ("a boat in sepia", "sepia")):
        plan = planner.plan(
            PlanRequest(intent, SIZE, 1, "pastel, muted colours"), lambda _report: None
        )
        assert f"Use {said(palette)}." in [line.words for line in plan.instructions]
        scene = layout.scene_of(plan, SIZE, 1, "pastel, muted colours")
        assert (scene.palette, scene.style) == (palette, "pastel")


@pytest.mark.parametrize(
    ("intent", "told"),
    [("a red house and a tree, in sepia", "only browns here; the house"),
     ("a boat in pencil, vivid colours", "A pencil")],
)  # fmt: skip
def test_what_a_palette_leaves_nothing_of_is_told(intent: str, told: str) -> None:
    plan = planner.plan(PlanRequest(intent, SIZE, 1), lambda _report: None)
    assert any(told in line for line in plan.missing)
