"""The one codec: steps' contents, requests and whole steps to plain JSON and back.

Used by storage, the pipe to the children, the API and `process.json`. Documents carry `v`; old ones are upcast on
read, never rewritten. Raises `Invalid` on what no version ever wrote.
"""

from dataclasses import fields, is_dataclass
from datetime import datetime
from functools import cache
from typing import Any

from app.domain.canvas import ImageRef, Region, Size
from app.domain.errors import Invalid
from app.domain.offers import Offer, Offers
from app.domain.parts import Content, Finding, Instruction, Painting, Plan, Reflection
from app.domain.requests import DraftRequest, PlanRequest, RefineRequest, ReflectRequest, Request
from app.domain.runs import Policy, Spend
from app.domain.sampling import Adapter, Sampling, Weights
from app.domain.steps import Step

VERSION = 1
Plain = dict[str, Any]

CONTENTS: dict[str, type] = {"plan": Plan, "painting": Painting, "reflection": Reflection}
REQUESTS: dict[str, type] = {
    "plan": PlanRequest, "draft": DraftRequest, "reflection": ReflectRequest, "refinement": RefineRequest,
}  # fmt: skip
NESTED: dict[str, type] = {
    "region": Region, "image": ImageRef, "base": ImageRef, "size": Size, "full": Size, "plan": Plan, "previous": Plan,
    "sampling": Sampling, "weights": Weights,
}  # fmt: skip
LISTS: dict[str, type] = {
    "instructions": Instruction, "findings": Finding, "corrections": Finding, "dismissed": Finding,
    "adapters": Adapter, "references": ImageRef,
}  # fmt: skip


def content_to_json(content: Content) -> Plain:
    kind = next(name for name, type_ in CONTENTS.items() if isinstance(content, type_))
    return {"v": VERSION, "type": kind, **_plain(content)}


def content_from_json(plain: Plain) -> Content:
    return _typed(CONTENTS, plain)  # type: ignore[no-any-return]  # one of CONTENTS


def request_to_json(request: Request) -> Plain:
    kind = next(name for name, type_ in REQUESTS.items() if isinstance(request, type_))
    return {"v": VERSION, "type": kind, **_plain(request)}


def request_from_json(plain: Plain) -> Request:
    return _typed(REQUESTS, plain)  # type: ignore[no-any-return]  # one of REQUESTS


def policy_to_json(policy: Policy) -> Plain:
    return {**_plain(policy), "gates": sorted(policy.gates)}


def policy_from_json(plain: Plain) -> Policy:
    return Policy(**{**_known(Policy, plain), "gates": frozenset(plain.get("gates", ()))})


def spend_to_json(spend: Spend) -> Plain:
    return {**_plain(spend)}


def spend_from_json(plain: Plain) -> Spend:
    return Spend(**_known(Spend, plain))


def sampling_to_json(sampling: Sampling) -> Plain:
    return {**_plain(sampling)}


def sampling_from_json(plain: Plain) -> Sampling:
    return _build(Sampling, plain)  # type: ignore[no-any-return]  # what was asked for


def offers_to_json(offers: Offers) -> Plain:
    return {**_plain(offers), "chosen": dict(offers.chosen)}


def offers_from_json(plain: Plain) -> Offers:
    listed = ({**_known(Offer, each)} for each in plain.get("engines", ()))
    engines = tuple(
        Offer(
            **{
                **each,
                **{name: frozenset(each.get(name, ())) for name in ("roles", "settings")},
                **{name: tuple(each.get(name, ())) for name in ("adapters", "schedulers")},
            }
        )
        for each in listed
    )
    return Offers(engines, dict(plain.get("chosen", {})), str(plain.get("device", "")))


def step_to_json(step: Step) -> Plain:
    """A whole step, as the API and `process.json` show it."""
    named = {"content": content_to_json(step.content), "at": step.at.isoformat()}
    request = request_to_json(step.request) if step.request else None
    rest = {
        f.name: getattr(step, f.name)
        for f in fields(step)
        if f.name not in ("content", "at", "request")
    }
    return {"v": VERSION, **rest, **named, "request": request}


def step_from_json(plain: Plain) -> Step:
    known = _known(Step, plain)
    known["content"] = content_from_json(plain["content"])
    known["at"] = datetime.fromisoformat(plain["at"])
    known["request"] = request_from_json(plain["request"]) if plain.get("request") else None
    return Step(**known)


def _plain(value: Any) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        return {f.name: _plain(getattr(value, f.name)) for f in fields(value)}
    if isinstance(value, tuple | list):
        return [_plain(item) for item in value]
    if isinstance(value, frozenset):
        return sorted(value)
    return value


def _typed(types: dict[str, type], plain: Plain) -> Any:
    plain = _upcast(plain)
    if plain.get("type") not in types:
        raise Invalid("This document is of a kind that the studio does not know.")
    try:
        return _build(types[plain["type"]], plain)
    except (TypeError, KeyError, ValueError, AttributeError) as error:
        raise Invalid(f"This document cannot be read: {error}.") from error


def _upcast(plain: Plain) -> Plain:
    """Old versions to the newest shape. There is only one so far; a newer one is refused."""
    if not isinstance(plain, dict) or plain.get("v", VERSION) != VERSION:
        raise Invalid("This document was written by a newer Pentimento.")
    return plain


def _known(type_: type, plain: Plain) -> Plain:
    names = _names(type_)
    return {name: value for name, value in plain.items() if name in names}


@cache
def _names(type_: type) -> frozenset[str]:
    """Asked for every value of every step that a page shows."""
    return frozenset(f.name for f in fields(type_))


def _build(type_: type, plain: Plain) -> Any:
    values: Plain = {}
    for name, value in _known(type_, plain).items():
        if value is None:
            values[name] = None
        elif name in LISTS:
            values[name] = tuple(_build(LISTS[name], item) for item in value)
        elif name in NESTED and isinstance(value, dict):
            values[name] = _build(NESTED[name], value)
        elif isinstance(value, list):
            values[name] = tuple(value)
        else:
            values[name] = value
    return type_(**values)
