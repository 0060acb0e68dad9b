"""Runs: one press of Go each, as rows."""

from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from app.domain.content import policy_from_json, policy_to_json, spend_from_json, spend_to_json
from app.domain.errors import NotFound
from app.domain.people import Viewer
from app.domain.runs import Policy, RunState, Spend
from app.storage import clock
from app.storage.pictures import seen_by
from app.storage.tables import jobs, pictures, runs


@dataclass(frozen=True, slots=True)
class Run:
    """`gate` names the step a run waits at or has passed its gate at; `job` is the live job's id, if any."""

    id: str
    picture: str
    branch: str
    person: str
    state: RunState
    reason: str
    policy: Policy
    spend: Spend
    one_step: bool
    gate: str | None
    job: str | None


def run_of(session: Session, viewer: Viewer, id: str) -> Run:
    query = _select().join(pictures, pictures.c.id == runs.c.picture)
    row = session.execute(query.where(runs.c.id == id, seen_by(viewer))).one_or_none()
    if row is None:
        raise NotFound("This run is not here, or it is not shared with you.")
    return _value(row)


def known(session: Session, id: str) -> Run:
    return _value(session.execute(_select().where(runs.c.id == id)).one())


def latest(session: Session, branch: str) -> Run | None:
    """The branch's newest run, live or ended."""
    query = _select().where(runs.c.branch == branch).order_by(runs.c.created.desc(), runs.c.id)
    row = session.execute(query.limit(1)).one_or_none()
    return _value(row) if row else None


def live(session: Session, branch: str) -> Run | None:
    """The run that has not ended, if any."""
    query = _select().where(runs.c.branch == branch, runs.c.state != "ended")
    row = session.execute(query).one_or_none()
    return _value(row) if row else None


def add(
    session: Session,
    picture: str,
    branch: str,
    person: str,
    policy: Policy,
    *,
    one_step: bool = False,
) -> Run:
    run = Run(
        clock.new_id(),
        picture,
        branch,
        person,
        "running",
        "",
        policy,
        Spend(),
        one_step,
        None,
        None,
    )
    row = {name: getattr(run, name) for name in Run.__slots__ if name != "job"}
    row |= {"policy": policy_to_json(policy), "spend": spend_to_json(run.spend)}
    session.execute(sa.insert(runs).values(created=clock.now(), **row))
    return run


def update(session: Session, id: str, **values: Any) -> None:
    """Policy and spend are given as values; ending sets the time too."""
    if "policy" in values:
        values["policy"] = policy_to_json(values["policy"])
    if "spend" in values:
        values["spend"] = spend_to_json(values["spend"])
    if "state" in values:
        values["ended"] = clock.now() if values["state"] == "ended" else None
    session.execute(sa.update(runs).where(runs.c.id == id).values(**values))


def _select() -> sa.Select[Any]:
    job = (
        sa.select(jobs.c.id)
        .where(jobs.c.run == runs.c.id, jobs.c.state.in_(("queued", "running")))
        .limit(1)
        .scalar_subquery()
        .label("job")
    )
    return sa.select(runs, job)


def _value(row: Any) -> Run:
    named = {name: getattr(row, name) for name in Run.__slots__}
    named |= {"policy": policy_from_json(row.policy), "spend": spend_from_json(row.spend)}
    return Run(**named)
