"""Ways to come from an intent to a picture, run in this process with the seconds that their engine calls took.

`Studio` keeps images and remembers answers, so that two ways that ask the same wait for it once (and both are
charged for it). The loop is the studio's own: `next_move` and `asked` decide, nothing is queued or stored.
"""

import hashlib
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

import cv2
import numpy as np

from app.domain.canvas import ImageRef, Size
from app.domain.parts import Content, Painting, Plan, Reflection
from app.domain.requests import (
    Build,
    DraftRequest,
    PlanRequest,
    RefineRequest,
    ReflectRequest,
    Request,
    kind_of,
)
from app.domain.runs import Policy, Spend, next_move, spent_on
from app.domain.scores import best, score
from app.domain.steps import Step
from app.domain.tree import Tree
from app.engines.base import Painted, Report
from app.engines.sketchbook import painter, refiner
from app.engines.sketchbook.engine import Sketchbook
from app.engines.sketchbook.pixels import Bytes
from app.engines.sketchbook.scene import Scene, from_json, remembered, to_json
from app.engines.sketchbook.witness import Witness
from app.storage.pictures import Picture
from app.studio.requesting import asked

SIZE = Size(512, 512)
USUAL = Policy()
NEVER = datetime(2026, 1, 1, tzinfo=UTC)
Spoilt = Callable[[Scene], Scene | None]


def quiet(report: Report) -> None:
    """Hears nothing."""


@dataclass(frozen=True, slots=True)
class Made:
    """A picture with all it took. `rounds` are the images on the way to it, itself last; `steps` all that was made."""

    step: Step
    rounds: tuple[Step, ...]
    images: int
    seconds: float
    reason: str = ""
    steps: tuple[Step, ...] = ()


@dataclass
class Studio:
    """Engine, images and answers of one intent."""

    intent: str
    size: Size = SIZE
    build: Build = "as suits"
    engine: Sketchbook = field(default_factory=Sketchbook)
    kept: dict[str, bytes] = field(default_factory=dict)
    answers: dict[str, tuple[Content, float]] = field(default_factory=dict)
    seen: dict[str, Witness] = field(default_factory=dict)

    def read(self, id: str) -> bytes:
        return self.kept[id]

    def ask(self, request: Request) -> tuple[Content, float]:
        """The engine's answer and the seconds it took when it was first asked."""
        key = repr(request)
        if key not in self.answers:
            began = time.perf_counter()
            result = self.engine.run(request, self, quiet)
            took = time.perf_counter() - began
            self.answers[key] = (self._content(result), took)
        return self.answers[key]

    def _content(self, result: Plan | Reflection | Painted) -> Content:
        if not isinstance(result, Painted):
            return result
        id = hashlib.sha256(result.png).hexdigest()
        self.kept[id] = result.png
        return Painting(ImageRef(id, result.width, result.height), result.scene, note=result.note)

    def pixels(self, id: str) -> Bytes:
        """(H, W, 3) uint8 sRGB."""
        read = cv2.imdecode(np.frombuffer(self.kept[id], np.uint8), cv2.IMREAD_COLOR)
        assert read is not None
        return np.asarray(cv2.cvtColor(read, cv2.COLOR_BGR2RGB), np.uint8)

    def picture(self, seed: int) -> Picture:
        return Picture("p", "", self.intent, self.size, "", seed, "sketchbook", "", "", "private",
                       NEVER, NEVER, None, 0, None, self.build)  # fmt: skip


# ---------------------------------------------------------------------- the ways
def looped(studio: Studio, seed: int, policy: Policy = USUAL, spoil: Spoilt | None = None) -> Made:
    """The studio's loop to its end. With `spoil` the first draft is painted from another scene than was planned."""
    picture, steps, tip, spend = studio.picture(seed), list[Step](), None, Spend()
    while True:
        tree = Tree(steps)
        move = next_move(tree, tip, "r", policy, spend)
        if move.act == "end":
            break
        ask = asked(picture, tree, tip, move, spend.rounds, {})
        content, seconds = studio.ask(ask.request)
        if spoil and isinstance(ask.request, DraftRequest) and not any(s.is_image for s in steps):
            content = _spoilt(studio, ask.request, content, spoil)
        step = Step(
            f"s{len(steps)}", "p", len(steps), ask.parent, kind_of(ask.request), content, "engine:sketchbook", NEVER,
            ask.made_from, "r", ask.round, ask.pass_no, ask.request, seconds,
        )  # fmt: skip
        steps.append(step)
        if move.act == "continue":
            spend = replace(spend, rounds=0)
        spend, tip = spent_on(spend, step), step.id
    tree = Tree(steps)
    chosen = best(tree, tip, "r")
    assert chosen is not None
    path = tuple(step for step in tree.path(chosen.id) if step.is_image)
    return Made(
        chosen, path, spend.images, sum(s.seconds for s in steps), move.reason, tuple(steps)
    )


def one_pass(studio: Studio, seed: int, spoil: Spoilt | None = None) -> Made:
    """Plan, draft, finish: nobody looks. With `spoil` the draft is painted from another scene than was planned."""
    picture = studio.picture(seed)
    plan, thinking = studio.ask(PlanRequest(picture.intent, picture.size, seed, build="at once"))
    assert isinstance(plan, Plan)
    request = DraftRequest(picture.intent, plan, picture.size.draft, picture.size, seed)
    draft, drafting = studio.ask(request)
    if spoil:
        draft = _spoilt(studio, request, draft, spoil)
    assert isinstance(draft, Painting)
    last = RefineRequest(picture.intent, plan, draft.image, picture.size, seed, scene=draft.scene)
    final, refining = studio.ask(last)
    steps = (
        Step("d", "p", 1, None, "draft", draft, "engine:sketchbook", NEVER, request=request),
        Step("f", "p", 2, "d", "refinement", final, "engine:sketchbook", NEVER, request=last),
    )
    return Made(steps[1], steps, 2, thinking + drafting + refining)


def best_of(studio: Studio, seed: int, seconds: float) -> Made:
    """As many single passes as the seconds allow (one at least), each with another seed: the critic's choice."""
    tries: list[tuple[float, Made]] = []
    spent = 0.0
    while not tries or spent + spent / len(tries) <= seconds:
        made = one_pass(studio, seed + 7919 * len(tries))
        request = made.step.request
        assert isinstance(request, RefineRequest)
        looked, looking = studio.ask(
            ReflectRequest(
                request.intent, request.plan, made.step.painting.image, request.seed, "refinement"
            )
        )
        assert isinstance(looked, Reflection)
        tries.append((score(looked), made))
        spent += made.seconds + looking
    top = max(range(len(tries)), key=lambda n: (tries[n][0], -n))
    return replace(tries[top][1], images=sum(m.images for _, m in tries), seconds=spent)


def refined_on(studio: Studio, made: Made, times: int) -> list[Bytes]:
    """The picture, and what it becomes when it is refined again and again with nothing to mend."""
    picture, step = studio.picture(0), made.step
    plan = next(s.request.plan for s in made.rounds if isinstance(s.request, DraftRequest))
    painting, found = step.painting, [studio.pixels(step.painting.image.id)]
    for turn in range(times):
        seed = 500 + turn
        request = RefineRequest(
            picture.intent, plan, painting.image, picture.size, seed, scene=painting.scene
        )
        again, _ = studio.ask(request)
        assert isinstance(again, Painting)
        painting = again
        found.append(studio.pixels(painting.image.id))
    return found


def _spoilt(studio: Studio, request: DraftRequest, content: Content, spoil: Spoilt) -> Content:
    assert isinstance(content, Painting)
    assert content.scene is not None
    scene = spoil(from_json(content.scene))
    if scene is None:
        return content
    canvas = painter.draft(scene, request.size, request.full, request.seed, quiet)
    done, png = cv2.imencode(".png", cv2.cvtColor(canvas, cv2.COLOR_RGB2BGR))
    assert done
    made = Painted(png.tobytes(), request.size.width, request.size.height, to_json(scene))
    return studio._content(made)


# ---------------------------------------------------------------------- whose paint lies where
def witnessed(studio: Studio, step: Step) -> Witness:
    """The same strokes once more, with a witness. Raises `AssertionError` if a single byte is another."""
    id = step.painting.image.id
    if id in studio.seen:
        return studio.seen[id]
    scene, request = from_json(step.painting.scene or {}), step.request
    if isinstance(request, DraftRequest):
        witness = _copy(studio.seen[request.base.id]) if request.base else Witness()
        again = _drafted_again(studio, request, scene, witness)
    else:
        assert isinstance(request, RefineRequest)
        witness = _copy(studio.seen[request.image.id])
        start = studio.pixels(request.image.id)
        change = refiner.changed(request)
        again = refiner.repainted(request, change, start, None, quiet, witness)
    assert np.array_equal(again, studio.pixels(id)), (
        f"{step.kind}: not the strokes that were painted"
    )
    studio.seen[id] = witness
    return witness


def _drafted_again(studio: Studio, request: DraftRequest, scene: Scene, witness: Witness) -> Bytes:
    size, full, seed = request.size, request.full, request.seed
    if request.base is None:
        return painter.draft(scene, size, full, seed, quiet, witness=witness)
    before, base = remembered(request.scene), studio.pixels(request.base.id)
    assert before is not None
    return painter.add(before, scene, size, full, seed, base, quiet, witness)


def _copy(witness: Witness) -> Witness:
    return Witness([layer.copy() for layer in witness.layers], list(witness.names))
