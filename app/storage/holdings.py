"""Which picture holds which image: who may see it, where a layer was painted, what tidying must keep."""

import json
from collections.abc import Iterable
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from app.domain.canvas import Region
from app.domain.errors import NotFound
from app.domain.people import Viewer
from app.storage import clock
from app.storage.database import unless_there
from app.storage.images import ID
from app.storage.pictures import seen_by
from app.storage.tables import edits, holdings, jobs, pictures, steps


def hold(
    session: Session, picture: str, images: Iterable[str], *, source: str = "engine", licence: str = "",
    box: Region | None = None,
) -> None:  # fmt: skip
    """Note that a picture holds these images; what is known already stays as it is."""
    plain = {"x": box.x, "y": box.y, "w": box.w, "h": box.h} if box else None
    row = {
        "picture": picture, "source": source, "licence": licence, "box": plain, "at": clock.now(),
    }  # fmt: skip
    unless_there(session, holdings, [{"image": image, **row} for image in sorted(set(images))])


def require(session: Session, viewer: Viewer, image: str) -> None:
    """Raises NotFound unless a picture that the viewer sees holds the image."""
    query = sa.select(holdings.c.image).join(pictures, pictures.c.id == holdings.c.picture)
    if (
        session.execute(query.where(holdings.c.image == image, seen_by(viewer)).limit(1)).first()
        is None
    ):
        raise NotFound("This image is not here, or it is not shared with you.")


def boxes(session: Session, picture: str) -> dict[str, Region]:
    """Where each painted layer of a picture has paint."""
    query = sa.select(holdings.c.image, holdings.c.box).where(holdings.c.picture == picture)
    rows = session.execute(query.where(holdings.c.source == "painted"))
    return {row.image: Region(**row.box) for row in rows if row.box}


def needed(session: Session) -> set[str]:
    """Every image that a step, a request, a pending edit or a picture's settings name."""
    found: set[str] = set()
    columns = (
        steps.c.content,
        steps.c.request,
        jobs.c.request,
        edits.c.changes,
        pictures.c.sampling,
    )
    for column in columns:
        for value in session.scalars(sa.select(column).execution_options(yield_per=500)):
            found |= named_in(value)
    return found


def forget_all_but(session: Session, images: set[str]) -> None:
    known = set(session.scalars(sa.select(holdings.c.image).distinct()))
    for image in known - images:
        session.execute(sa.delete(holdings).where(holdings.c.image == image))


def named_in(value: Any) -> set[str]:
    """Every text in a plain value that is an image's id."""
    return set(ID.findall(json.dumps(value))) if value else set()
