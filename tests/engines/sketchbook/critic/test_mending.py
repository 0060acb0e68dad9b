"""The loop with this critic: what is right is finished, what a hand spoilt is said, mended and seen mended."""

import io
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256

import numpy as np
import pytest
from PIL import Image

from app.domain.canvas import ImageRef, Region, Size
from app.domain.events import Event
from app.domain.parts import Finding, Reflection
from app.domain.requests import DraftRequest, RefineRequest, ReflectRequest
from app.domain.steps import Step
from app.engines.base import Painted
from app.engines.sketchbook import layout, refiner
from app.engines.sketchbook.engine import Sketchbook
from app.engines.sketchbook.scene import to_json
from app.painting import Wanted, painted
from tests.engines.sketchbook.critic import easel
from tests.engines.sketchbook.critic.easel import BOAT, FULL, INTENT, PLAN, Bytes, quiet


class Easel:
    """A sketchbook with a picture on it that anybody may reach into."""

    def __init__(self) -> None:
        self.kept: dict[str, bytes] = {}
        self.level = "draft"
        draft = DraftRequest(INTENT, PLAN, FULL.draft, FULL, 7)
        self._hang(Sketchbook().run(draft, self, quiet))

    def read(self, id: str) -> bytes:
        return self.kept[id]

    @property
    def pixels(self) -> Bytes:
        return np.asarray(Image.open(io.BytesIO(self.kept[self.image.id])).convert("RGB"))

    def touch(self, pixels: Bytes) -> None:
        out = io.BytesIO()
        Image.fromarray(pixels).save(out, "PNG")
        self._keep(out.getvalue(), pixels.shape[1], pixels.shape[0])

    def reflect(self) -> tuple[Finding, ...]:
        level = "refinement" if self.level == "refinement" else "draft"
        request = ReflectRequest(INTENT, PLAN, self.image, 7, level)  # type: ignore[arg-type]
        reflection = Sketchbook().run(request, self, quiet)
        assert isinstance(reflection, Reflection)
        return reflection.standing

    def refine(self, findings: tuple[Finding, ...]) -> str:
        request = RefineRequest(INTENT, PLAN, self.image, FULL, 7, findings, scene=self.scene)
        return self._hang(Sketchbook().run(request, self, quiet))

    def _hang(self, painting: object) -> str:
        assert isinstance(painting, Painted)
        self.scene, self.level = painting.scene, "refinement" if hasattr(self, "image") else "draft"
        self._keep(painting.png, painting.width, painting.height)
        return painting.note

    def _keep(self, png: bytes, width: int, height: int) -> None:
        self.image = ImageRef(sha256(png).hexdigest(), width, height)
        self.kept[self.image.id] = png


def moved(pixels: Bytes) -> Bytes:
    return easel.copied(pixels, BOAT, -0.1, -0.4, onto=easel.erased(pixels, BOAT))


def doubled(pixels: Bytes) -> Bytes:
    return easel.copied(pixels, BOAT, -0.45, -0.42, onto=pixels)


def erased(pixels: Bytes) -> Bytes:
    return easel.erased(pixels, BOAT)


def recoloured(pixels: Bytes) -> Bytes:
    return easel.recoloured(pixels, BOAT)


def covered(pixels: Bytes) -> Bytes:
    return easel.covered(pixels, BOAT)


@pytest.mark.parametrize("hand", [erased, moved, recoloured, doubled, covered])
def test_what_a_hand_spoils_is_mended_in_one_round(hand: Callable[[Bytes], Bytes]) -> None:
    picture = Easel()
    picture.touch(hand(picture.pixels))
    (finding,) = picture.reflect()
    assert finding.evidence.endswith(".")
    assert finding.measures["sure"] > 0
    picture.refine((finding,))
    assert picture.reflect() == ()


def test_a_faithful_draft_is_finished_without_a_correction() -> None:
    picture = Easel()
    assert picture.reflect() == ()
    assert picture.refine(()) == "Finished as it was drafted."
    assert picture.reflect() == ()


class Quiet:
    def event(self, event: Event) -> None: ...

    def step(self, step: Step) -> None: ...


@pytest.mark.parametrize("style", ["oil", "watercolour", "ink"])
def test_the_whole_loop_leaves_a_faithful_draft_in_peace(style: str) -> None:
    wanted = Wanted(f"a red sailboat and two ducks on a lake, in {style}", Size(512, 384), 5)
    with painted(wanted, Quiet()) as done:
        told = [(s.kind, s.reflection.standing if s.kind == "reflection" else ())
                for s in done.tree.steps.values()]  # fmt: skip
    assert told == [("plan", ()), ("draft", ()), ("reflection", ()), ("refinement", ()),
                    ("reflection", ())]  # fmt: skip


def test_one_too_many_of_a_line_is_taken_away_where_it_was_found() -> None:
    scene = layout.scene_of(PLAN, FULL, 7)
    boat = next(thing for thing in scene.things if thing.instruction == "i2")
    spare = replace(boat, box=Region(0.1, 0.3, boat.box.w, boat.box.h))
    doubled = to_json(replace(scene, things=(*scene.things, spare)))
    found = Finding("f1", "picture", "wrong", "One too many.", "", "i2", spare.box, "extra")
    image = ImageRef("0" * 64, FULL.width, FULL.height)
    change = refiner.changed(RefineRequest(INTENT, PLAN, image, FULL, 7, (found,), scene=doubled))
    assert change.scene.things == scene.things
    assert change.regions is not None
    assert spare.box in change.regions
