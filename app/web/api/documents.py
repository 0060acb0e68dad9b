"""How the API writes pictures, branches, runs, jobs and edits down, and what it takes in; steps as the codec does."""

from dataclasses import replace
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from app.domain.content import (
    policy_to_json,
    request_to_json,
    sampling_to_json,
    spend_to_json,
    step_to_json,
)
from app.domain.edits import Change
from app.domain.events import Event
from app.domain.offers import Offer, Offers
from app.domain.requests import ROLES, Build, Role
from app.domain.runs import Pause, Policy
from app.domain.sampling import Adapter, Sampling
from app.domain.steps import Kind
from app.storage.branches import Branch
from app.storage.edits import PendingEdit
from app.storage.jobs import Job
from app.storage.pictures import Picture
from app.storage.runs import Run
from app.studio.defaults import Defaults
from app.studio.edits import Saved

Plain = dict[str, Any]
ROOT = "/api/v1"
Id = Annotated[str, Field(pattern=r"^[0-9A-Za-z-]{1,64}$")]
Count = Annotated[int, Field(ge=0, le=1000)]


class Document(BaseModel):
    model_config = ConfigDict(extra="forbid", allow_inf_nan=False)


class PolicyDocument(Document):
    """A policy, or the part of one that is to change."""

    max_rounds: int | None = Field(None, ge=1, le=20)
    max_images: int | None = Field(None, ge=1, le=500)
    max_tokens: int | None = Field(None, ge=1, le=10_000_000)
    max_seconds: float | None = Field(None, gt=0, le=86_400)
    pause: Pause | None = None
    gates: list[Kind] | None = None
    gate_below: float | None = Field(None, ge=0, le=1)

    def over(self, policy: Policy) -> Policy:
        said = self.model_dump(exclude_unset=True, exclude_none=True)
        if "gates" in said:
            said["gates"] = frozenset(said["gates"])
        return Policy(**{name: getattr(policy, name) for name in Policy.__slots__} | said)


class AdapterDocument(Document):
    name: str = Field(max_length=200)
    weight: float = 1.0


class SamplingDocument(Document):
    """How models paint, or the part of it that is to change; null leaves a thing to the engine."""

    steps: int | None = None
    guidance: float | None = None
    negative: str = ""
    scheduler: str = Field("", max_length=200)
    strength: float | None = None
    adapters: list[AdapterDocument] = Field(default_factory=list, max_length=20)
    block_in: bool | None = None
    seed: int | None = None

    def over(self, sampling: Sampling) -> Sampling:
        said = self.model_dump(exclude_unset=True)
        if "adapters" in said:
            said["adapters"] = tuple(Adapter(**adapter) for adapter in said["adapters"])
        return replace(sampling, **said)


class StartDocument(Document):
    intent: str
    size: str = "1024x1024"
    style: str = Field("", max_length=200)
    seed: int | None = Field(None, ge=0, lt=2**31)
    build: Build = "as suits"
    policy: PolicyDocument | None = None
    engines: dict[Role, str] = Field(default_factory=dict)


class PictureChange(Document):
    title: str | None = None
    trashed: Literal[False] | None = None
    build: Build | None = None
    engines: dict[Role, str] = Field(default_factory=dict)
    sampling: SamplingDocument | None = None


class RoundDocument(Document):
    """What a round cost and brought: see `Gain` for each of its fields."""

    pass_no: int
    round: int
    seconds: float
    images: int
    tokens: int
    score: float | None
    standing: int | None
    before: float | None
    stood: int | None
    best: bool


class BranchAnswer(Document):
    """A branch, its newest run, and its rounds, oldest first."""

    id: str
    picture: str
    name: str
    tip: str | None
    automatic: bool
    address: str
    run: dict[str, Any] | None
    rounds: list[RoundDocument]


class DefaultsDocument(Document):
    """The engines that new pictures begin with, all of them."""

    engines: dict[Role, str]


class GoDocument(Document):
    policy: PolicyDocument | None = None
    one_step: bool = False


class RunChange(Document):
    state: Literal["running", "paused"] | None = None
    policy: PolicyDocument | None = None
    one_step: bool = False


class RegionDocument(Document):
    """A box in 0..1 of the picture."""

    x: float
    y: float
    w: float
    h: float


class ChangeDocument(Document):
    """A change in words, as the page's form sends it; pixels come as files to layers, masks and uploads."""

    op: Literal[
        "reword", "add", "delete", "move", "place", "describe",
        "mask", "unlock", "accept", "dismiss", "undecide", "correct", "note",
    ]  # fmt: skip
    id: str | None = Field(None, max_length=80)
    words: str | None = None
    instruction: str | None = Field(None, max_length=80)
    to: Count | None = None
    at: Count | None = None
    pass_no: int | None = Field(None, ge=1, le=20)
    region: RegionDocument | None = None

    def change(self) -> Change:
        return self.model_dump(exclude_none=True)


class WordsDocument(Document):
    words: str
    region: RegionDocument | None = None


class RedoDocument(Document):
    new_seed: bool = True
    words: str = ""


class BranchDocument(Document):
    name: str = ""


class BranchChange(Document):
    name: str | None = None
    tip: Id | None = None


class SaveDocument(Document):
    saw_tip: str | None = None
    go_on: bool = False


def picture(p: Picture) -> Plain:
    return {
        "id": p.id, "title": p.title, "intent": p.intent, "size": str(p.size), "style": p.style, "seed": p.seed,
        "engine": p.engine, "engines": {role: p.engine_for(role) for role in ROLES},
        "sampling": sampling_to_json(p.sampling), "build": p.build, "owner": p.owner, "visibility": p.visibility,
        "created": p.created.isoformat(),
        "touched": p.touched.isoformat(), "trashed": p.trashed.isoformat() if p.trashed else None,
        "cover": f"/images/{p.cover}.png" if p.cover else None, "seq": p.seq, "address": f"{ROOT}/pictures/{p.id}",
    }  # fmt: skip


def offers(found: Offers) -> Plain:
    return {
        "items": [_offer(each) for each in found.engines],
        "chosen": dict(found.chosen),
        "device": found.device,
    }


def _offer(o: Offer) -> Plain:
    return {
        "name": o.name, "title": o.title, "roles": sorted(o.roles), "licence": o.licence, "commercial": o.commercial,
        "note": o.note, "settings": sorted(o.settings), "adapters": list(o.adapters),
        "schedulers": list(o.schedulers), "batch": o.batch, "pictures": o.pictures,
    }  # fmt: skip


def defaults(d: Defaults) -> Plain:
    return {"engines": dict(d.kept), "passed_over": d.passed_over, "used": d.used}


def branch(b: Branch) -> Plain:
    return {
        "id": b.id, "picture": b.picture, "name": b.name, "tip": b.tip, "automatic": b.automatic,
        "address": f"{ROOT}/pictures/{b.picture}/branches/{b.id}",
    }  # fmt: skip


def run(r: Run) -> Plain:
    return {
        "id": r.id, "picture": r.picture, "branch": r.branch, "state": r.state, "reason": r.reason, "job": r.job,
        "policy": policy_to_json(r.policy), "spend": spend_to_json(r.spend), "one_step": r.one_step,
        "address": f"{ROOT}/runs/{r.id}",
    }  # fmt: skip


def job(j: Job) -> Plain:
    return {
        "id": j.id, "picture": j.picture, "branch": j.branch, "run": j.run, "kind": j.kind, "state": j.state,
        "attempt": j.attempt, "error": j.error, "created": j.created.isoformat(),
        "request": request_to_json(j.request), "address": f"{ROOT}/jobs/{j.id}",
    }  # fmt: skip


def edit(step: str, e: PendingEdit | None) -> Plain:
    return {
        "step": step,
        "changes": list(e.changes) if e else [],
        "saw_tip": e.saw_tip if e else None,
    }


def saved(s: Saved) -> Plain:
    return {"step": step_to_json(s.step), "branch": branch(s.branch), "moved": s.moved}


def event(e: Event) -> Plain:
    return {
        "seq": e.seq, "kind": e.kind, "job": e.job, "attempt": e.attempt, "author": e.author,
        "at": e.at.isoformat(), "body": e.body, "v": e.v,
    }  # fmt: skip
