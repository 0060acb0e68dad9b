"""Jobs: the queue, its guarded claim in fair order, leases and fenced attempts.

Times are the clock of whoever asks: workers on several machines keep their clocks in step. Every change of a running
job names its attempt and says whether it was the one meant, so a late word changes nothing. Whoever changes a job holds
its picture first; a claim, which cannot know whose job it will get, waits for neither.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Literal

import sqlalchemy as sa
from sqlalchemy.orm import Session

from app.domain.content import request_from_json, request_to_json
from app.domain.errors import NotFound
from app.domain.people import Viewer
from app.domain.requests import Request, alike, kind_of
from app.domain.steps import Kind
from app.storage import clock
from app.storage.pictures import seen_by
from app.storage.tables import jobs, pictures

JobState = Literal["queued", "running", "finished", "failed", "cancelled", "lost"]
LATELY = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Job:
    """One step being made. `deaths` counts children that died over it; only those set it aside."""

    id: str
    picture: str
    branch: str
    run: str | None
    kind: Kind
    request: Request
    engine: str
    state: JobState
    attempt: int
    deaths: int
    priority: int
    person: str
    created: datetime
    started: datetime | None
    ended: datetime | None
    error: str | None
    worker: str | None
    parent: str | None
    made_from: str | None
    round: int
    pass_no: int
    alike: str


def job_of(session: Session, viewer: Viewer, id: str) -> Job:
    query = sa.select(jobs).join(pictures, pictures.c.id == jobs.c.picture)
    row = session.execute(query.where(jobs.c.id == id, seen_by(viewer))).one_or_none()
    if row is None:
        raise NotFound("This job is not here, or it is not shared with you.")
    return _value(row)


def known(session: Session, id: str) -> Job | None:
    row = session.execute(sa.select(jobs).where(jobs.c.id == id)).one_or_none()
    return _value(row) if row else None


def live(session: Session, branch: str) -> Job | None:
    """The one job that is queued or running on a branch, if any."""
    query = sa.select(jobs).where(jobs.c.branch == branch, jobs.c.state.in_(("queued", "running")))
    row = session.execute(query).one_or_none()
    return _value(row) if row else None


def live_of_picture(session: Session, picture: str) -> list[Job]:
    query = sa.select(jobs).where(
        jobs.c.picture == picture, jobs.c.state.in_(("queued", "running"))
    )
    return [_value(row) for row in session.execute(query.order_by(jobs.c.created))]


def latest(session: Session, branch: str) -> Job | None:
    """The branch's newest job, whatever became of it: a failure is shown until the next one."""
    query = sa.select(jobs).where(jobs.c.branch == branch)
    row = session.execute(query.order_by(jobs.c.created.desc(), jobs.c.id).limit(1)).one_or_none()
    return _value(row) if row else None


def waiting(session: Session) -> int:
    """How many jobs are queued."""
    query = sa.select(sa.func.count()).select_from(jobs).where(jobs.c.state == "queued")
    return int(session.execute(query).scalar_one())


def any_to_take(session: Session, without: Collection[str] = ()) -> bool:
    """Whether a job is queued or its worker silent: one small question, asked often."""
    queued = sa.exists().where(jobs.c.state == "queued", jobs.c.engine.not_in(without))
    silent = sa.exists().where(jobs.c.state == "running", jobs.c.lease < clock.now())
    return bool(session.scalar(sa.select(sa.or_(queued, silent))))


def add(
    session: Session, *, picture: str, branch: str, run: str | None, request: Request, person: str,
    parent: str | None, made_from: str | None = None, round: int = 0, pass_no: int = 1, priority: int = 0,
) -> str:  # fmt: skip
    id = clock.new_id()
    row = {
        "id": id, "picture": picture, "branch": branch, "run": run, "kind": kind_of(request),
        "request": request_to_json(request), "engine": request.engine, "state": "queued", "attempt": 0,
        "deaths": 0, "priority": priority, "person": person, "created": clock.now(), "parent": parent,
        "made_from": made_from, "round": round, "pass_no": pass_no, "seconds": 0.0,
        "alike": alike(request),
    }  # fmt: skip
    session.execute(sa.insert(jobs).values(row))
    return id


def claim(
    session: Session, worker: str, lease: timedelta, without: Collection[str] = ()
) -> Job | None:
    """Take the next queued job in fair order: priority, then the person's seconds used lately, then age.

    Jobs for the engines in `without` are left to others.
    """
    moment = clock.now()
    spent = jobs.alias("spent")
    used = (
        sa.select(sa.func.coalesce(sa.func.sum(spent.c.seconds), 0.0))
        .where(spent.c.person == jobs.c.person, spent.c.ended > moment - LATELY)
        .scalar_subquery()
    )
    order = (jobs.c.priority.desc(), used, jobs.c.created, jobs.c.id)
    fits = jobs.c.state == "queued", jobs.c.engine.not_in(without)
    first = _without_waiting(sa.select(jobs.c.id).where(*fits).order_by(*order).limit(1))
    taken = (
        sa.update(jobs)
        .where(jobs.c.id == first.scalar_subquery(), jobs.c.state == "queued")
        .values(_begun(worker, moment, lease))
        .returning(jobs)
    )
    row = session.execute(taken).one_or_none()
    return _value(row) if row else None


def claim_alike(session: Session, worker: str, lease: timedelta, job: Job, most: int) -> list[Job]:
    """Take up to `most` queued jobs that can be made in one pass with this one, the oldest first, whoever asked.

    One that a child has died over is made by itself, so that it takes no other with it.
    """
    if not job.alike or job.deaths or most < 1:
        return []
    moment = clock.now()
    fits = (
        jobs.c.state == "queued",
        jobs.c.alike == job.alike,
        jobs.c.priority == job.priority,
        jobs.c.deaths == 0,
    )
    first = sa.select(jobs.c.id).where(*fits).order_by(jobs.c.created, jobs.c.id).limit(most)
    ids = list(session.scalars(_without_waiting(first)))
    taken = sa.update(jobs).where(jobs.c.id.in_(ids), jobs.c.state == "queued")
    taken = taken.values(_begun(worker, moment, lease)).returning(jobs)
    return sorted(map(_value, session.execute(taken)), key=lambda job: (job.created, job.id))


def extend(session: Session, worker: str, lease: timedelta) -> dict[str, int]:
    """Renew the leases of a worker's running jobs; returns job -> attempt of those it still has."""
    mine = jobs.c.worker == worker, jobs.c.state == "running"
    in_order = sa.select(jobs.c.id).where(*mine).order_by(jobs.c.id).with_for_update()
    held = sa.update(jobs).where(*mine, jobs.c.id.in_(list(session.scalars(in_order))))
    held = held.values(lease=clock.now() + lease).returning(jobs.c.id, jobs.c.attempt)
    return {row.id: row.attempt for row in session.execute(held)}


def expired(session: Session) -> list[Job]:
    """Running jobs whose lease is over: their worker no longer answers. Held, with their pictures, by the asker."""
    query = sa.select(jobs).where(jobs.c.state == "running", jobs.c.lease < clock.now())
    return [_value(row) for row in session.execute(_without_waiting(query))]


def finish(
    session: Session,
    id: str,
    attempt: int,
    state: JobState,
    *,
    error: str = "",
    seconds: float = 0.0,
) -> bool:
    """End a running attempt. False when that attempt is no longer the one running."""
    ended = sa.update(jobs).where(
        jobs.c.id == id, jobs.c.attempt == attempt, jobs.c.state == "running"
    )
    values = {
        "state": state,
        "ended": clock.now(),
        "lease": None,
        "error": error or None,
        "seconds": seconds,
    }
    return bool(session.execute(ended.values(values).returning(jobs.c.id)).first())


def requeue(session: Session, id: str, attempt: int, *, died: bool) -> bool:
    """Put a lost attempt back into the queue, counting a child's death. False when it is no longer running."""
    back = sa.update(jobs).where(
        jobs.c.id == id, jobs.c.attempt == attempt, jobs.c.state == "running"
    )
    values = {"state": "queued", "lease": None, "worker": None, "deaths": jobs.c.deaths + int(died)}
    return bool(session.execute(back.values(values).returning(jobs.c.id)).first())


def is_current(session: Session, id: str, attempt: int) -> bool:
    query = sa.select(jobs.c.id).where(
        jobs.c.id == id, jobs.c.attempt == attempt, jobs.c.state == "running"
    )
    return session.execute(query).first() is not None


def cancel(session: Session, id: str) -> bool:
    """End a queued or running job for its person. False when it had already ended."""
    stopped = sa.update(jobs).where(jobs.c.id == id, jobs.c.state.in_(("queued", "running")))
    values = {"state": "cancelled", "ended": clock.now(), "lease": None}
    return bool(session.execute(stopped.values(values).returning(jobs.c.id)).first())


def _begun(worker: str, moment: datetime, lease: timedelta) -> dict[str, Any]:
    return {
        "state": "running", "attempt": jobs.c.attempt + 1, "worker": worker, "started": moment, "lease": moment + lease,
    }  # fmt: skip


def _without_waiting(query: sa.Select[Any]) -> sa.Select[Any]:
    """Hold the jobs found and their pictures; pass over those that somebody is changing at this moment."""
    query = query.join(pictures, pictures.c.id == jobs.c.picture)
    return query.with_for_update(skip_locked=True, of=[jobs, pictures])


def _value(row: Any) -> Job:
    named = {name: getattr(row, name) for name in Job.__slots__}
    return Job(**(named | {"request": request_from_json(row.request)}))
