"""The outline of a picture's tree: who follows whom and which image, without the steps' contents.

What the history shows of a picture of thousands of steps: a page of the newest.
"""

from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from app.domain.steps import Kind
from app.storage.tables import steps


@dataclass(frozen=True, slots=True)
class Line:
    """One step in the outline; `image` is its own picture's id, for a draft or a refinement."""

    id: str
    number: int
    parent: str | None
    kind: Kind
    author: str
    image: str | None


def newest(session: Session, picture: str, limit: int = 300) -> list[Line]:
    """The newest steps, oldest first."""
    image = steps.c.content["image"]["id"].as_string().label("image")
    columns = (steps.c.id, steps.c.number, steps.c.parent, steps.c.kind, steps.c.author, image)
    query = sa.select(*columns).where(steps.c.picture == picture)
    rows = session.execute(query.order_by(steps.c.number.desc()).limit(limit))
    return [_line(row) for row in reversed(rows.all())]


def _line(row: Any) -> Line:
    return Line(row.id, row.number, row.parent, row.kind, row.author, row.image)
