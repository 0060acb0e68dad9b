"""Steps: rows to values and back; the whole tree, one path of it, or the last page of a long one."""

from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from app.domain.content import (
    content_from_json,
    content_to_json,
    request_from_json,
    request_to_json,
)
from app.domain.errors import NotFound
from app.domain.people import Viewer
from app.domain.steps import Step
from app.domain.tree import Tree
from app.storage.pictures import seen_by
from app.storage.tables import pictures, steps

PAGE = 200


def step_of(session: Session, viewer: Viewer, id: str) -> Step:
    query = sa.select(steps).join(pictures, pictures.c.id == steps.c.picture)
    row = session.execute(query.where(steps.c.id == id, seen_by(viewer))).one_or_none()
    if row is None:
        raise NotFound("This step is not here, or it is not shared with you.")
    return _value(row)


def add(session: Session, step: Step, job: str | None = None) -> None:
    row = {name: getattr(step, name) for name in Step.__slots__}
    row["content"] = content_to_json(step.content)
    row["request"] = request_to_json(step.request) if step.request else None
    session.execute(sa.insert(steps).values(job=job, **row))


def made_by(session: Session, job: str) -> str | None:
    """The step that a job became."""
    return session.scalars(sa.select(steps.c.id).where(steps.c.job == job)).one_or_none()


def is_on_path(session: Session, id: str, tip: str) -> bool:
    """Whether a step is the tip or lies before it."""
    path = (
        sa.select(steps.c.id, steps.c.parent).where(steps.c.id == tip).cte("path", recursive=True)
    )
    path = path.union_all(
        sa.select(steps.c.id, steps.c.parent).join(path, path.c.parent == steps.c.id)
    )
    return session.execute(sa.select(path.c.id).where(path.c.id == id)).first() is not None


def tree(session: Session, picture: str) -> Tree:
    """All steps of a picture."""
    return Tree(
        _value(row) for row in session.execute(sa.select(steps).where(steps.c.picture == picture))
    )


def working_tree(session: Session, tip: str | None, run: str | None) -> Tree:
    """What a run's next move depends on: the tip's path, the run's steps, and how those are reached."""
    start = sa.select(steps.c.id, steps.c.parent).where(
        sa.or_(steps.c.id == tip, sa.and_(steps.c.run == run, steps.c.run.is_not(None)))
    )
    reached = start.cte("reached", recursive=True)
    up = sa.select(steps.c.id, steps.c.parent).join(reached, reached.c.parent == steps.c.id)
    reached = reached.union(up)
    query = sa.select(steps).where(steps.c.id.in_(sa.select(reached.c.id)))
    return Tree(_value(row) for row in session.execute(query))


def path_page(session: Session, tip: str | None, limit: int = PAGE) -> list[Step]:
    """The last `limit` steps of the path that ends at `tip`, oldest first. Ask again with the first one's parent."""
    if tip is None:
        return []
    walked = sa.select(steps.c.id, steps.c.parent, sa.literal(1).label("depth"))
    path = walked.where(steps.c.id == tip).cte("path", recursive=True)
    up = sa.select(steps.c.id, steps.c.parent, path.c.depth + 1).join(
        path, path.c.parent == steps.c.id
    )
    path = path.union_all(up.where(path.c.depth < limit))
    query = sa.select(steps).join(path, path.c.id == steps.c.id).order_by(path.c.depth.desc())
    return [_value(row) for row in session.execute(query)]


def count(session: Session, picture: str) -> int:
    query = sa.select(sa.func.count()).select_from(steps).where(steps.c.picture == picture)
    return int(session.execute(query).scalar_one())


def _value(row: Any) -> Step:
    named = {name: getattr(row, name) for name in Step.__slots__}
    named["content"] = content_from_json(row.content)
    named["request"] = request_from_json(row.request) if row.request else None
    return Step(**named)
