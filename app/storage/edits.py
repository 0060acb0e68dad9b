"""Pending edits: a row per person and step, which survives reload and crash."""

from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from app.storage import clock
from app.storage.tables import edits


@dataclass(frozen=True, slots=True)
class PendingEdit:
    """What a person has changed about a step and not yet saved; `saw_tip` is the branch's tip as they saw it."""

    person: str
    step: str
    picture: str
    branch: str | None
    changes: tuple[dict[str, Any], ...]
    saw_tip: str | None


def pending(session: Session, person: str, step: str) -> PendingEdit | None:
    query = sa.select(edits).where(edits.c.person == person, edits.c.step == step)
    row = session.execute(query).one_or_none()
    return _value(row) if row else None


def of_picture(session: Session, person: str, picture: str) -> list[PendingEdit]:
    query = sa.select(edits).where(edits.c.person == person, edits.c.picture == picture)
    return [_value(row) for row in session.execute(query)]


def put(session: Session, edit: PendingEdit) -> None:
    """Whatever was there before, this is what is pending now."""
    remove(session, edit.person, edit.step)
    row = {name: getattr(edit, name) for name in PendingEdit.__slots__}
    row["changes"] = list(edit.changes)
    session.execute(sa.insert(edits).values(touched=clock.now(), **row))


def remove(session: Session, person: str, step: str) -> None:
    session.execute(sa.delete(edits).where(edits.c.person == person, edits.c.step == step))


def _value(row: Any) -> PendingEdit:
    named = {name: getattr(row, name) for name in PendingEdit.__slots__}
    return PendingEdit(**(named | {"changes": tuple(row.changes)}))
