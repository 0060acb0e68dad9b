"""Events: numbered per picture in the transaction of what they tell, so that no reader can skip one."""

from collections.abc import Iterable, Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from app.domain.events import PASSING, Event, EventKind
from app.storage import clock
from app.storage.tables import events, pictures

CHANNEL = "pentimento"
Said = tuple[EventKind, dict[str, Any]]


def append(
    session: Session,
    picture: str,
    said: Iterable[Said],
    *,
    author: str,
    job: str | None = None,
    attempt: int = 0,
) -> list[Event]:
    """Add what was said, in order. The picture's row is held until the transaction ends."""
    listed = list(said)
    if not listed:
        return []
    counted = sa.update(pictures).where(pictures.c.id == picture)
    counted = counted.values(seq=pictures.c.seq + len(listed))
    last = session.execute(counted.returning(pictures.c.seq)).scalar_one()
    first, at = last - len(listed) + 1, clock.now()
    made = [
        Event(picture, first + n, kind, author, at, body, job, attempt)
        for n, (kind, body) in enumerate(listed)
    ]
    rows = [{name: getattr(event, name) for name in Event.__slots__} for event in made]
    session.execute(sa.insert(events), rows)
    _wake(session, picture)
    return made


def after(session: Session, picture: str, seq: int, limit: int = 1000) -> list[Event]:
    query = sa.select(events).where(events.c.picture == picture, events.c.seq > seq)
    return [_value(row) for row in session.execute(query.order_by(events.c.seq).limit(limit))]


def of_job(session: Session, job: str, attempt: int) -> list[Event]:
    """Everything one attempt has said so far: catching up with a step that is being made."""
    query = sa.select(events).where(events.c.job == job, events.c.attempt == attempt)
    return [_value(row) for row in session.execute(query.order_by(events.c.seq))]


def seqs(session: Session, ids: Sequence[str]) -> dict[str, int]:
    """The newest number of each picture: one cheap question for all open streams."""
    rows = session.execute(sa.select(pictures.c.id, pictures.c.seq).where(pictures.c.id.in_(ids)))
    return {row.id: row.seq for row in rows}


def forget_passing(session: Session, job: str) -> None:
    """Text, progress and previews are removed once their step is recorded, or their attempt over."""
    session.execute(
        sa.delete(events).where(events.c.job == job, events.c.kind.in_(sorted(PASSING)))
    )


def _wake(session: Session, picture: str) -> None:
    if session.get_bind().dialect.name == "postgresql":
        session.execute(sa.select(sa.func.pg_notify(CHANNEL, picture)))


def _value(row: Any) -> Event:
    return Event(**{name: getattr(row, name) for name in Event.__slots__})
