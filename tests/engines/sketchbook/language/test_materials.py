"""Materials and patterns by their words: read, combined with colours, planned and read again, wished for, told."""

import pytest

from app.domain.canvas import Size
from app.domain.requests import PlanRequest
from app.engines.sketchbook import planner
from app.engines.sketchbook.corrections import asked
from app.engines.sketchbook.layout import places
from app.engines.sketchbook.planreading import whole_of
from app.engines.sketchbook.reading import read
from app.engines.sketchbook.replanning import replanned

SIZE = Size(256, 256)
SAID: dict[str, tuple[str | None, str]] = {
    "a striped ball": (None, "striped"), "a golden crown": (None, "golden"), "a glass vase": (None, "glass"),
    "a wooden horse": (None, "wooden"), "a polka-dotted dress": (None, "spotted"), "a plaid scarf": (None, "checked"),
    "a floral dress": (None, "flowered"), "an iron gate": (None, "metal"), "a stone lion": (None, "stone"),
    "a red and white striped tent": ("red", "striped white"), "a blue glass bottle": ("blue", "glass"),
    "a striped red and white tent": ("red", "striped white"), "a white-striped tent": (None, "striped white"),
    "a vase of glass": (None, "glass"), "a crown made of gold": (None, "golden"),
    "a dress with white polka dots": (None, "spotted white"), "the ball is striped": (None, "striped"),
    "a dress with red and white stripes": ("red", "striped white"), "a golden fish": ("yellow", ""),
    "a gold and blue vase": ("yellow", ""), "a brick red house": ("dark red", ""), "a glass": (None, ""),
}  # fmt: skip
WISHED = {
    "make the ball striped": [("material", "striped", None)],
    "make the ball red and white striped": [
        ("colour", "", "red"),
        ("material", "striped white", None),
    ],
    "turn the bridge into stone": [("material", "stone", None)],
    "give the dress white polka dots": [("material", "spotted white", None)],
    "make the vase of blue glass": [("colour", "", "blue"), ("material", "glass", None)],
    "remove the stripes from the ball": [("material", "", None)],
    "make the horse golden": [("colour", "", "yellow")],
    "make the vase golden and the ball wooden": [
        ("material", "golden", None),
        ("material", "wooden", None),
    ],
}


@pytest.mark.parametrize("sentence", SAID)
def test_a_material_is_read_beside_its_colours(sentence: str) -> None:
    (mention,) = read(sentence).mentions
    assert (mention.colour, mention.material) == SAID[sentence]


@pytest.mark.parametrize(
    "sentence", [each for each in SAID if SAID[each][1] and "the" not in each.split()]
)
def test_a_plan_says_a_material_so_that_it_reads_the_same(sentence: str) -> None:
    made = planner.plan(PlanRequest(sentence, SIZE, 1), lambda _report: None)
    (part,) = whole_of(made).parts
    assert (part.mention.colour, part.mention.material) == SAID[sentence]
    assert places(made)[0].material == SAID[sentence][1]


@pytest.mark.parametrize("words", WISHED)
def test_a_wish_for_a_material_is_understood(words: str) -> None:
    told = asked(words)
    assert [(c.verb, c.material, c.colour) for c in told.changes] == WISHED[words]
    assert told.unclear == ()


@pytest.mark.parametrize(
    ("sentence", "told"),
    [("a silken dress", "silken"), ("a striped moon", "striped"), ("a bronze crown", "copper")],
)
def test_what_cannot_be_shown_is_told(sentence: str, told: str) -> None:
    assert told in " ".join(read(sentence).missing)


def test_a_plans_thing_changes_its_material_by_words_and_is_found_by_it() -> None:
    plan = planner.plan(PlanRequest("a striped ball and a red ball", SIZE, 1), lambda _report: None)
    whole, undone = replanned(whole_of(plan), ["make the striped ball wooden"])
    assert ([p.mention.material for p in whole.parts], undone) == (["wooden", ""], ())
