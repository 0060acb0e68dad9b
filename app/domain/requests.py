"""What an engine is asked for: one value per kind of step, holding everything that changes the result.

If it changes the picture it is a field here; if it is not a field it cannot change the picture. The exact request
is stored with the step that answered it. Images are named by their ids and read through the caller's store.
`version` and `weights` are filled in by the engine that answers; `sampling` is how a model is to paint.
"""

import hashlib
from dataclasses import dataclass, field
from typing import Any, Literal, get_args

from app.domain.canvas import ImageRef, Size
from app.domain.parts import Finding, Plan
from app.domain.sampling import AS_IT_COMES, Sampling, Weights

Role = Literal["planner", "drafter", "critic", "refiner"]
Build = Literal["as suits", "at once", "step by step"]
BUILDS: tuple[Build, ...] = get_args(Build)


@dataclass(frozen=True, slots=True)
class PlanRequest:
    """Intent to plan. `previous` and `corrections` are given when a plan missed the intent; `words` are a person's.

    `build` says whether the picture may grow in passes. With `pass_no` past 1, `previous` is the plan whose next pass
    begins: the answer holds its lines and describes the picture as it will be after that pass. With `anew` the lines
    of `previous` stay and every place is found again. `variant` asks for one (from 1) of four compositions that differ
    most: the engine puts the seed of that one in place of both before the request is stored.

    With `image` the plan of a picture is amended: `corrections` are what a person said about it (`words` the same,
    joined), `previous` is its plan, and `scene` what this engine remembered when it painted `image`. The answer is the
    plan of the picture as it will be when that is done; lines that the words do not touch stay as they are.
    """

    intent: str
    size: Size
    seed: int
    style: str = ""
    words: str = ""
    previous: Plan | None = None
    corrections: tuple[Finding, ...] = ()
    engine: str = "sketchbook"
    version: str = ""
    weights: Weights | None = None
    build: Build = "as suits"
    pass_no: int = 1
    anew: bool = False
    variant: int = 0
    image: ImageRef | None = None
    scene: dict[str, Any] | None = field(default=None, hash=False)


@dataclass(frozen=True, slots=True)
class DraftRequest:
    """Paint pass `pass_no` of a plan roughly at `size` (already the draft's size; `full` is the picture's).

    `base` is the best picture so far when this is a later pass, which adds to it and leaves the rest alone; `scene` is
    what this engine remembered when it painted `base`. `corrections` are standing findings folded into a
    redraft. `protected` names the person's own layer, kept as it is on top.
    """

    intent: str
    plan: Plan
    size: Size
    full: Size
    seed: int
    pass_no: int = 1
    style: str = ""
    base: ImageRef | None = None
    corrections: tuple[Finding, ...] = ()
    words: str = ""
    protected: str | None = None
    sampling: Sampling = AS_IT_COMES
    engine: str = "sketchbook"
    version: str = ""
    weights: Weights | None = None
    scene: dict[str, Any] | None = field(default=None, hash=False)


@dataclass(frozen=True, slots=True)
class ReflectRequest:
    """Look at `image` with the plan in hand; never at the painter's own scene.

    `level` is `draft` or `refinement` (how fine the brush was). `dismissed` are findings a person has waved aside
    in this picture; the critic may repeat them only as dismissed. `words` are what a person has said since the intent,
    oldest first: the plan follows them where they differ from it. `earlier` tells the rounds before in a line each.
    """

    intent: str
    plan: Plan
    image: ImageRef
    seed: int
    level: Literal["draft", "refinement"] = "draft"
    pass_no: int = 1
    style: str = ""
    dismissed: tuple[Finding, ...] = ()
    words: tuple[str, ...] = ()
    earlier: tuple[str, ...] = ()
    engine: str = "sketchbook"
    version: str = ""
    weights: Weights | None = None


@dataclass(frozen=True, slots=True)
class RefineRequest:
    """Refine `image` at `size`, mending `findings` (those that stand; none = finish it as it is).

    `scene` is what this engine remembered when it painted `image`, or None for a person's or a stranger's pixels.
    `mask` limits changes to where it is light; `protected` names the person's own layer, kept on top.
    """

    intent: str
    plan: Plan
    image: ImageRef
    size: Size
    seed: int
    findings: tuple[Finding, ...] = ()
    words: str = ""
    pass_no: int = 1
    style: str = ""
    scene: dict[str, Any] | None = field(default=None, hash=False)
    mask: str | None = None
    protected: str | None = None
    sampling: Sampling = AS_IT_COMES
    engine: str = "sketchbook"
    version: str = ""
    weights: Weights | None = None


Request = PlanRequest | DraftRequest | ReflectRequest | RefineRequest

ROLES: tuple[Role, ...] = get_args(Role)
KIND_OF: dict[type, Literal["plan", "draft", "reflection", "refinement"]] = {
    PlanRequest: "plan",
    DraftRequest: "draft",
    ReflectRequest: "reflection",
    RefineRequest: "refinement",
}
ROLE_OF: dict[str, Role] = {
    "plan": "planner",
    "draft": "drafter",
    "reflection": "critic",
    "refinement": "refiner",
}


def kind_of(request: Request) -> Literal["plan", "draft", "reflection", "refinement"]:
    return KIND_OF[type(request)]


def alike(request: Request) -> str:
    """What requests have in common that an engine may make in one pass; '' when this one is made by itself.

    First drafts of the same engine, size and sampling are: each has its own plan, words and seed.
    """
    if not isinstance(request, DraftRequest) or request.base or request.scene or request.protected:
        return ""
    said = repr((request.engine, request.size, request.sampling))
    return hashlib.sha256(said.encode()).hexdigest()[:32]
