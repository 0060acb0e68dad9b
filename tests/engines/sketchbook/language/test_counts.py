"""What is counted can be counted in the picture: each of a group shows; the sentences are in counts.txt."""

from pathlib import Path

import pytest

from app.domain.canvas import Size
from app.domain.parts import Plan
from app.domain.requests import PlanRequest
from app.engines.sketchbook.layout import scene_of
from app.engines.sketchbook.planner import plan
from app.engines.sketchbook.planreading import whole_of
from tests.engines.sketchbook.language.seen import shares_shown

INTENTS = Path(__file__).with_name("counts.txt").read_text().splitlines()
SQUARE = Size(768, 768)


def covered_as_said(made: Plan) -> set[str]:
    """Names of what the words want others to stand on, in or before."""
    whole = whole_of(made)
    over = {
        b for r in whole.relations if r.how in ("on", "in", "in front of", "below") for b in r.b
    }
    return {whole.parts[n].mention.noun.name for n in over}


def test_the_table_is_long_enough_to_mean_something() -> None:
    assert len(INTENTS) >= 40


@pytest.mark.parametrize("seed", [1, 4])
@pytest.mark.parametrize("intent", INTENTS)
def test_each_of_a_group_shows(intent: str, seed: int) -> None:
    made = plan(PlanRequest(intent, SQUARE, seed), lambda _told: None)
    scene = scene_of(made, SQUARE, seed)
    free = covered_as_said(made)
    for thing, share in zip(scene.things, shares_shown(scene), strict=True):
        assert thing.name in free or share >= 0.56, (thing.name, share)
