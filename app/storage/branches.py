"""Branches: names pointing at steps."""

from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from app.domain.errors import NotFound
from app.storage import clock
from app.storage.tables import branches


@dataclass(frozen=True, slots=True)
class Branch:
    """A name and the step it points at; `automatic` ones were made to keep an old tip reachable."""

    id: str
    picture: str
    name: str
    tip: str | None
    automatic: bool


def of_picture(session: Session, picture: str) -> list[Branch]:
    """Oldest first."""
    query = sa.select(branches).where(branches.c.picture == picture)
    return [_value(r) for r in session.execute(query.order_by(branches.c.created, branches.c.id))]


def branch_of(session: Session, picture: str, id: str) -> Branch:
    """A branch of a picture the caller has already looked up for its viewer."""
    query = sa.select(branches).where(branches.c.picture == picture, branches.c.id == id)
    row = session.execute(query).one_or_none()
    if row is None:
        raise NotFound("That branch is not in this picture.")
    return _value(row)


def at_tip(session: Session, step: str) -> list[Branch]:
    """The branches that point at a step: a person's own before automatic ones, older first."""
    query = sa.select(branches).where(branches.c.tip == step)
    order = (branches.c.automatic, branches.c.created, branches.c.id)
    return [_value(row) for row in session.execute(query.order_by(*order))]


def add(
    session: Session, picture: str, name: str, tip: str | None, automatic: bool = False
) -> Branch:
    """A free name near the wanted one."""
    taken = set(session.scalars(sa.select(branches.c.name).where(branches.c.picture == picture)))
    branch = Branch(clock.new_id(), picture, _free(name[:70], taken), tip, automatic)
    row = {field: getattr(branch, field) for field in Branch.__slots__}
    session.execute(sa.insert(branches).values(created=clock.now(), **row))
    return branch


def is_taken(session: Session, picture: str, name: str) -> bool:
    query = sa.select(branches.c.id).where(branches.c.picture == picture, branches.c.name == name)
    return session.execute(query).first() is not None


def update(session: Session, id: str, **values: Any) -> None:
    session.execute(sa.update(branches).where(branches.c.id == id).values(**values))


def _free(name: str, taken: set[str]) -> str:
    if name not in taken:
        return name
    number = 2
    while f"{name} {number}" in taken:
        number += 1
    return f"{name} {number}"


def _value(row: Any) -> Branch:
    return Branch(*(getattr(row, field) for field in Branch.__slots__))
