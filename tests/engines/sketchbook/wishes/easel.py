"""Pictures at which things are wished: planned, drafted, refined, and what becomes of them by a person's words."""

import io
from dataclasses import dataclass, field, replace
from functools import cache
from hashlib import sha256
from typing import Any

import numpy as np
from PIL import Image

from app.domain.canvas import ImageRef, Size
from app.domain.parts import Plan
from app.domain.requests import DraftRequest, PlanRequest, RefineRequest
from app.engines.base import Painted, Report
from app.engines.sketchbook import layout, planner, refiner
from app.engines.sketchbook.engine import Sketchbook
from app.engines.sketchbook.pixels import Bytes
from app.engines.sketchbook.scene import Scene, from_json, to_json

SIDE = Size(288, 288)


@dataclass(frozen=True, slots=True)
class Seen:
    """A scene, its pixels where it was painted, and what was said of it."""

    scene: Scene
    pixels: Bytes | None = None
    told: str = ""


@dataclass(frozen=True, slots=True)
class Pair:
    """Before and after a wish. `idle` is the same step without words: what it does by itself."""

    before: Seen
    after: Seen
    idle: Seen
    words: str = ""


@dataclass
class Shelf:
    """Pictures by their ids."""

    kept: dict[str, bytes] = field(default_factory=dict)

    def read(self, id: str) -> bytes:
        return self.kept[id]

    def keep(self, painted: Painted) -> ImageRef:
        id = sha256(painted.png).hexdigest()
        self.kept[id] = painted.png
        return ImageRef(id, painted.width, painted.height)


SHELF = Shelf()


def quiet(report: Report) -> None:
    """Nobody listens."""


@cache
def planned(intent: str, seed: int) -> Plan:
    return planner.plan(PlanRequest(intent, SIDE, seed), quiet)


@cache
def drafted(plan: Plan, intent: str, seed: int) -> Painted:
    made = Sketchbook().run(DraftRequest(intent, plan, SIDE.draft, SIDE, seed), SHELF, quiet)
    assert isinstance(made, Painted)
    return made


@cache
def refined(intent: str, seed: int, words: str | None) -> Painted:
    """A finished picture; with words, one more refinement of that: `""` is one that nobody asked anything of."""
    plan = planned(intent, seed)
    start = drafted(plan, intent, seed) if words is None else refined(intent, seed, None)
    request = RefineRequest(intent, plan, SHELF.keep(start), SIDE, seed, words=words or "",
                            scene=start.scene)  # fmt: skip
    made = Sketchbook().run(request, SHELF, quiet)
    assert isinstance(made, Painted)
    return made


def at_picture(intent: str, words: str, seed: int) -> Pair:
    """A finished picture before and after a refinement with these words."""
    before, after, idle = (refined(intent, seed, each) for each in (None, words, ""))
    return Pair(_seen(before), _seen(after), _seen(idle), words)


def at_plan(intent: str, words: str, seed: int) -> Pair:
    """The drafts of a plan and of the plan after it."""
    plan, after = planned(intent, seed), replanned(intent, words, seed)
    first, second = (drafted(each, intent, seed) for each in (plan, after))
    told = " ".join(after.missing)
    return Pair(_seen(first), replace(_seen(second), told=told), _seen(first), words)


def scenes_at_picture(intent: str, words: str, seed: int) -> Pair:
    """The scenes alone: nothing is painted."""
    plan = planned(intent, seed)
    scene = layout.scene_of(plan, SIDE, seed)
    request = RefineRequest(intent, plan, ImageRef("0" * 64, 288, 288), SIDE, seed, words=words,
                            scene=to_json(scene))  # fmt: skip
    change = refiner.changed(request)
    return Pair(Seen(scene), Seen(change.scene, None, change.note), Seen(scene), words)


def scenes_at_plan(intent: str, words: str, seed: int) -> Pair:
    plan, after = planned(intent, seed), replanned(intent, words, seed)
    first, second = (layout.scene_of(each, SIDE, seed) for each in (plan, after))
    return Pair(Seen(first), Seen(second, None, " ".join(after.missing)), Seen(first), words)


def replanned(intent: str, words: str, seed: int) -> Plan:
    request = PlanRequest(intent, SIDE, seed, words=words, previous=planned(intent, seed))
    return planner.plan(request, quiet)


def _seen(painted: Painted) -> Seen:
    pixels: Any = np.asarray(Image.open(io.BytesIO(painted.png)).convert("RGB"), np.uint8)
    if painted.width != SIDE.width:
        pixels = np.asarray(Image.fromarray(pixels).resize((SIDE.width, SIDE.height)), np.uint8)
    assert painted.scene is not None
    return Seen(from_json(painted.scene), pixels, painted.note)
