"""From a picture, the path to a tip and a move to the exact request an engine is asked.

What a person painted is taken from the path and kept on top until they unlock it or accept a finding about it. Seeds
follow from the picture's seed, or the one its person set, and the steps there are, so a run repeats itself. Knows no
database and no queue.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal

from app.domain.canvas import Region
from app.domain.errors import Invalid
from app.domain.parts import Finding, Reflection
from app.domain.requests import (
    ROLE_OF,
    DraftRequest,
    PlanRequest,
    RefineRequest,
    ReflectRequest,
    Request,
    kind_of,
)
from app.domain.runs import Move
from app.domain.sampling import Sampling
from app.domain.scores import score
from app.domain.steps import Step
from app.domain.tree import Tree, dismissed_in, image_of, plan_of
from app.storage.pictures import Picture

Boxes = Mapping[str, Region]
FRESH = ("redraft", "go back", "replan")
FIRST = ("plan", "draft")
MOST_TOLD = 6  # corrections in the line about an earlier round
NAMED = 0.5  # of the smaller of finding and layer: less is a neighbour


@dataclass(frozen=True, slots=True)
class Asked:
    """A request and where its answer goes."""

    request: Request
    parent: str | None
    made_from: str | None
    round: int
    pass_no: int


def asked(
    picture: Picture, tree: Tree, tip: str | None, move: Move, rounds: int, boxes: Boxes
) -> Asked:
    """What to ask for this move. `rounds` are those the run has used, `boxes` where layers were painted."""
    path = tree.path(move.at or tip)
    seed = _seed(picture, tree, path, move)
    if move.act in ("plan", "replan"):
        return _plan(picture, path, move, seed)
    if move.act == "reflect":
        return _reflect(picture, tree, path, seed)
    if move.act == "continue":
        return _next_pass(picture, path, move, seed)
    if move.act == "amend":
        return _amend(picture, path, move, seed)
    if move.act in ("draft", "redraft"):
        return _draft(picture, path, move, seed, rounds, boxes)
    if move.act in ("refine", "go back"):
        return _refine(picture, path, move, seed, rounds, boxes)
    raise Invalid("There is nothing to ask for at the end of a run.")


def again(
    picture: Picture, request: Request, step: Step, *, seed: int | None, words: str
) -> Request:
    """A step's request once more, with another seed or a person's words, by whom and how the picture is made now."""
    request = _as_chosen(picture, request)
    if seed is not None:
        request = replace(request, seed=seed)
    if not words:
        return request
    if isinstance(request, ReflectRequest):
        raise Invalid("Words change a plan or a picture; add a finding to a reflection instead.")
    if isinstance(request, PlanRequest):
        return replace(request, words=words, previous=step.plan)
    return replace(request, words=words)


def _as_chosen(picture: Picture, request: Request) -> Request:
    """What one engine remembers is nothing to another."""
    engine = picture.engine_for(ROLE_OF[kind_of(request)])
    if engine != request.engine:
        request = replace(request, engine=engine, version="", weights=None)
        if not isinstance(request, ReflectRequest):
            request = replace(request, scene=None)
    if isinstance(request, DraftRequest | RefineRequest):
        return replace(request, sampling=_how(picture))
    return request


def _seed(picture: Picture, tree: Tree, path: tuple[Step, ...], move: Move) -> int:
    """A seed that a person set begins plans and drafts; whatever rests on a picture goes on with that one's."""
    own = picture.sampling.seed
    base = picture.seed if own is None else own
    if move.act in FRESH:
        count = max((step.number for step in tree.steps.values()), default=0)
        said = f"{base}:{count}".encode()
        return int.from_bytes(hashlib.sha256(said).digest()[:4]) % 2**31
    if own is not None and move.act in FIRST and move.pass_no == 1:
        return own
    seeds = (step.request.seed for step in reversed(path) if step.request)
    return next(seeds, base)


def _how(picture: Picture) -> Sampling:
    """As the picture's person set it; the seed stands in the request itself."""
    return replace(picture.sampling, seed=None)


def _plan(picture: Picture, path: tuple[Step, ...], move: Move, seed: int) -> Asked:
    """A first plan, or one in another's place: of the same pass, after the same step."""
    old = plan_of(path)
    pass_no = old.pass_no if old else 1
    request = PlanRequest(
        picture.intent, picture.size, seed, picture.style, previous=old.plan if old else None,
        corrections=move.findings, engine=picture.engine_for("planner"), build=picture.build, pass_no=pass_no,
    )  # fmt: skip
    return Asked(request, old.parent if old else None, old.id if old else None, 0, pass_no)


def _amend(picture: Picture, path: tuple[Step, ...], move: Move, seed: int) -> Asked:
    """The plan as a person's words about the picture change it; the picture follows."""
    old, image = plan_of(path), image_of(path)
    assert old is not None
    assert image is not None
    engine = picture.engine_for("planner")
    request = PlanRequest(
        picture.intent, picture.size, seed, picture.style, previous=old.plan, corrections=move.findings,
        words=" ".join(_sentence(f.correction) for f in move.findings), engine=engine, build=picture.build,
        pass_no=move.pass_no, image=image.painting.image, scene=_scene(path, engine),
    )  # fmt: skip
    return Asked(request, path[-1].id, None, 0, move.pass_no)


def _sentence(words: str) -> str:
    words = words.strip()
    return words if words.endswith((".", "!", "?")) else f"{words}."


def _next_pass(picture: Picture, path: tuple[Step, ...], move: Move, seed: int) -> Asked:
    """The plan that begins a later pass: what it adds to the best picture so far."""
    old = plan_of(path)
    assert old is not None
    request = PlanRequest(
        picture.intent, picture.size, seed, picture.style, previous=old.plan,
        engine=picture.engine_for("planner"), build=picture.build, pass_no=move.pass_no,
    )  # fmt: skip
    return Asked(request, path[-1].id, None, 0, move.pass_no)


def _draft(
    picture: Picture,
    path: tuple[Step, ...],
    move: Move,
    seed: int,
    rounds: int,
    boxes: Boxes,
) -> Asked:
    """A later pass is drafted over what was there before its plan, as large as that is."""
    plan, image = plan_of(path), image_of(path)
    assert plan is not None
    base = image_of(path[: path.index(plan)]) if move.pass_no > 1 else None
    under = base.painting if base else None
    full = under is not None and under.image.width > picture.size.draft.width
    request = DraftRequest(
        picture.intent, plan.plan, picture.size if full else picture.size.draft, picture.size, seed,
        move.pass_no, picture.style, base=under.image if under else None, corrections=move.findings,
        protected=kept_layer(image, move.findings, boxes), engine=picture.engine_for("drafter"),
        scene=_scene(path[: path.index(plan)], picture.engine_for("drafter")) if under else None,
        sampling=_how(picture),
    )  # fmt: skip
    return Asked(
        request, path[-1].id, None, rounds + 1 if move.act == "redraft" else 0, move.pass_no
    )


def _reflect(picture: Picture, tree: Tree, path: tuple[Step, ...], seed: int) -> Asked:
    plan, image = plan_of(path), path[-1]
    assert plan is not None
    level: Literal["draft", "refinement"] = "draft" if image.kind == "draft" else "refinement"
    request = ReflectRequest(
        picture.intent, plan.plan, image.painting.image, seed, level, image.pass_no, picture.style,
        dismissed=dismissed_in(tree), words=_said(path), earlier=_earlier(path), engine=picture.engine_for("critic"),
    )  # fmt: skip
    return Asked(request, image.id, None, image.round, image.pass_no)


def _said(path: tuple[Step, ...]) -> tuple[str, ...]:
    """What a person has said since the intent, as far as plans on the path were made of it."""
    asked = (step.request for step in path if isinstance(step.request, PlanRequest))
    return tuple(request.words for request in asked if request.words)


def _refine(
    picture: Picture, path: tuple[Step, ...], move: Move, seed: int, rounds: int, boxes: Boxes
) -> Asked:
    plan, image = plan_of(path), image_of(path)
    assert plan is not None
    assert image is not None
    painting, engine = image.painting, picture.engine_for("refiner")
    request = RefineRequest(
        picture.intent, plan.plan, painting.image, picture.size, seed, move.findings,
        pass_no=move.pass_no, style=picture.style, scene=_scene(path, engine), mask=painting.mask,
        protected=kept_layer(image, move.findings, boxes), sampling=_how(picture), engine=engine,
    )  # fmt: skip
    return Asked(request, path[-1].id, None, rounds + 1, move.pass_no)


def _scene(path: tuple[Step, ...], engine: str) -> dict[str, Any] | None:
    """What the engine remembers of the newest image, when that is its own; a person's hand leaves it standing."""
    image = image_of(path)
    made = next((step.request for step in reversed(path) if step.is_image and step.request), None)
    own = image is not None and made is not None and made.engine == engine
    return image.painting.scene if image is not None and own else None


def _earlier(path: tuple[Step, ...]) -> tuple[str, ...]:
    """The rounds on this plan so far, a line each: how much held, and what was asked for next."""
    plan = plan_of(path)
    since = path[path.index(plan) :] if plan else path
    return tuple(
        _told(step.reflection, n)
        for n, step in enumerate((step for step in since if step.kind == "reflection"), 1)
    )


def _told(reflection: Reflection, number: int) -> str:
    asked = "; ".join(f.correction or f.evidence for f in reflection.standing[:MOST_TOLD])
    return f"Look {number}: {score(reflection):.0%} held. {asked or 'Nothing to mend.'}"


def kept_layer(image: Step | None, findings: tuple[Finding, ...], boxes: Boxes) -> str | None:
    """The person's layer, unless they accepted a finding about what they painted."""
    layer = image.painting.protected if image else None
    box = boxes.get(layer) if layer else None
    about = (f.region for f in findings if f.decision == "accepted" and f.region)
    if box is not None and any(_shared(box, region) >= NAMED for region in about):
        return None
    return layer


def _shared(a: Region, b: Region) -> float:
    w = min(a.x + a.w, b.x + b.w) - max(a.x, b.x)
    h = min(a.y + a.h, b.y + b.h) - max(a.y, b.y)
    return max(0.0, w) * max(0.0, h) / min(a.area, b.area)
