"""Answers kept under a person's key, so that the same request said twice is done once."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from app.domain.errors import Conflict, Invalid
from app.storage import clock
from app.storage.tables import idempotency_keys as keys

KEPT = timedelta(days=2)


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    body: Any


def answered(session: Session, person: str, key: str, asked: str) -> Answer | None:
    """What was answered to this key. Raises Conflict when it was used for something else; `asked` names the request."""
    if not 1 <= len(key) <= 200:
        raise Invalid("An Idempotency-Key has from 1 to 200 characters.")
    query = sa.select(keys).where(keys.c.person == person, keys.c.key == key)
    row = session.execute(query).one_or_none()
    if row is None:
        return None
    if row.asked != asked:
        raise Conflict("This Idempotency-Key was used for another request. Nothing was changed.")
    return Answer(row.status, row.answer)


def keep(session: Session, person: str, key: str, asked: str, answer: Answer) -> None:
    """In the transaction of the work itself: two of the same cannot both commit."""
    row = {
        "person": person,
        "key": key,
        "asked": asked,
        "status": answer.status,
        "answer": answer.body,
    }
    session.execute(sa.insert(keys).values(at=clock.now(), **row))


def forget_old(session: Session) -> None:
    session.execute(sa.delete(keys).where(keys.c.at < clock.now() - KEPT))
