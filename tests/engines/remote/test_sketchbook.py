"""A language model behind nothing but a chat plans, and the sketchbook paints that plan and looks at it."""

import json
from collections.abc import Callable

from PIL import Image

from app.domain.canvas import Size
from app.domain.parts import Plan, Reflection
from app.domain.requests import DraftRequest, PlanRequest, ReflectRequest
from app.engines.base import Painted
from app.engines.pixels import from_png
from app.engines.remote.engine import Remote
from app.engines.sketchbook.engine import Sketchbook
from tests.engines.contract import Listener, Store
from tests.engines.language.speakers import ins, plan_of
from tests.engines.remote.speaking import Spoken, chunks

INTENT = "a red boat on a lake, a white duck left of it"
SIZE = Size(512, 384)
PLANNED = plan_of(
    ins("A quiet lake at noon"),
    ins("A red boat on the water at the right", box=[550, 380, 900, 800]),
    ins("A white duck left of the boat", box=[150, 560, 330, 760]),
    des="A red boat and a white duck on a quiet lake.",
)


def test_a_plan_from_a_chat_is_painted_and_held(
    server: Spoken, remote: Callable[..., Remote]
) -> None:
    server.say(chunks(json.dumps(PLANNED)))
    store, sketchbook = Store(), Sketchbook()
    plan = remote("chat").run(PlanRequest(INTENT, SIZE, 7), store, Listener())
    assert isinstance(plan, Plan)
    draft = sketchbook.run(DraftRequest(INTENT, plan, SIZE, SIZE, 7), store, Listener())
    assert isinstance(draft, Painted)
    image = store.keep(Image.fromarray(from_png(draft.png)))
    seen = sketchbook.run(ReflectRequest(INTENT, plan, image, 7), store, Listener())
    assert isinstance(seen, Reflection)
    found = {f.instruction: f.verdict for f in seen.findings if f.about == "picture"}
    assert (found["i2"], found["i3"]) == ("right", "right")
    assert seen.standing == ()
