"""No word that the sketchbook knows stops it, however it is counted, seated or posed."""

from itertools import groupby

import pytest

from app.domain.canvas import Size
from app.domain.requests import PlanRequest
from app.engines.sketchbook import art, layout, planner
from app.engines.sketchbook.nouns import own_nouns
from app.engines.sketchbook.vocabulary import plural

SQUARE = Size(640, 640)
SENTENCES = (
    "two {many} and a dog in a market",
    "a {one} sitting on a bench",
    "a {one} sleeping under a tree",
)
BY_LETTER = {k: [*same] for k, same in groupby(sorted(own_nouns()), key=lambda name: name[0])}


@pytest.mark.parametrize("names", BY_LETTER.values(), ids=BY_LETTER.keys())
def test_every_noun_is_planned_and_drawn(names: list[str]) -> None:
    for number, name in enumerate(names):
        said = SENTENCES[number % len(SENTENCES)].format(one=name, many=plural(name))
        plan = planner.plan(PlanRequest(said, SQUARE, number), lambda report: None)
        scene = layout.scene_of(plan, SQUARE, number, "oil", 1)
        assert all(art.body_of(thing.art) for thing in scene.things), said
