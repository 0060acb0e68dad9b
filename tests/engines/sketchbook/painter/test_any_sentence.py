"""Whatever is said in words that the sketchbook knows, it plans, drafts, looks at and refines without stopping."""

import io

from hypothesis import given, settings
from hypothesis import strategies as some
from PIL import Image

from app.domain.canvas import Size
from app.domain.requests import DraftRequest, PlanRequest, RefineRequest, ReflectRequest, Request
from app.engines.base import Painted
from app.engines.sketchbook.engine import Sketchbook
from app.engines.sketchbook.lexicon import SETTINGS
from app.engines.sketchbook.nouns import own_nouns
from app.engines.sketchbook.scene import STYLES
from app.engines.sketchbook.vocabulary import plural
from tests.engines.contract import Store

HOWS = """left of;right of;above;below;on;in;behind;in front of;between;under;far from;around;along;against;facing;
riding;holding;wearing;chasing;sleeping on;bigger than""".replace("\n", "").split(";")
LIKE = ["", "red ", "tiny ", "huge ", "golden ", "striped ", "glass ", "dark blue ", "running "]
WHEN = ["", "at night", "at dusk", "in the rain", "in fog", "in winter", "in black and white"]
names = some.sampled_from(sorted(own_nouns()))
things = some.one_of(
    some.builds("a {}{}".format, some.sampled_from(LIKE), names),
    some.builds(
        "{} {}{}".format,
        some.sampled_from(["two", "a few", "seven", "twelve", "a row of", "a herd of"]),
        some.sampled_from(LIKE),
        names.map(plural),
    ),
)
sentences = some.builds(
    "{} {} {} in a {} {}".format,
    things,
    some.sampled_from(HOWS),
    things,
    some.sampled_from(sorted(SETTINGS)),
    some.sampled_from(WHEN),
)
sizes = some.sampled_from([Size(256, 256), Size(256, 768), Size(768, 256)])


@settings(max_examples=12)
@given(sentences, some.sampled_from(STYLES), sizes, some.integers(0, 2**20))
def test_no_sentence_stops_the_loop(intent: str, style: str, size: Size, seed: int) -> None:
    engine, store = Sketchbook(), Store()

    def made(request: Request) -> Painted:
        painted = engine.run(request, store, lambda report: None)
        assert isinstance(painted, Painted)
        return painted

    plan = engine.run(PlanRequest(intent, size, seed, style), store, lambda report: None)
    draft = made(DraftRequest(intent, plan, size.draft, size, seed, 1, style))
    seen = store.keep(Image.open(io.BytesIO(draft.png)))
    look = engine.run(
        ReflectRequest(intent, plan, seen, seed, "draft", 1, style), store, lambda report: None
    )
    refined = made(
        RefineRequest(intent, plan, seen, size, seed, look.standing, style=style, scene=draft.scene)
    )
    assert (refined.width, refined.height) == (size.width, size.height)
