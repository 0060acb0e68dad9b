"""Pictures: rows to values, and the one place where a viewer's right to see is decided."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from app.domain.canvas import Size
from app.domain.content import sampling_from_json, sampling_to_json
from app.domain.errors import Invalid, NotFound
from app.domain.people import Viewer, Visibility
from app.domain.requests import Build, Role
from app.domain.sampling import AS_IT_COMES, Sampling
from app.storage import clock
from app.storage.tables import members, pictures

BUILT = ("size", "engines", "sampling")  # not a column as they are


@dataclass(frozen=True, slots=True)
class Picture:
    """One creation, as its row says it. `seq` is the number of its newest event, `cover` an image id.

    `engines` names those of single roles; all others are played by `engine`.
    """

    id: str
    title: str
    intent: str
    size: Size
    style: str
    seed: int
    engine: str
    owner: str
    team: str
    visibility: Visibility
    created: datetime
    touched: datetime
    trashed: datetime | None
    seq: int
    cover: str | None
    build: Build
    engines: dict[Role, str] = field(default_factory=dict, hash=False)
    sampling: Sampling = AS_IT_COMES

    def engine_for(self, role: Role) -> str:
        return self.engines.get(role, self.engine)


def seen_by(viewer: Viewer) -> sa.ColumnElement[bool]:
    """The rows of `pictures` that this viewer may see, as long as they belong to its team."""
    own = sa.select(members.c.team).where(members.c.person == viewer.person)
    shared = sa.and_(
        pictures.c.visibility == "team",
        pictures.c.team.in_(sorted(viewer.teams)),
        pictures.c.team.in_(own),
    )
    return sa.or_(pictures.c.owner == viewer.person, shared)


def picture_of(session: Session, viewer: Viewer, id: str) -> Picture:
    """The viewer's picture, trashed or not. Raises NotFound, also for what they do not see."""
    row = session.execute(
        sa.select(pictures).where(pictures.c.id == id, seen_by(viewer))
    ).one_or_none()
    if row is None:
        raise NotFound("This picture is not here, or it is not shared with you.")
    return _value(row)


def known(session: Session, id: str) -> Picture:
    """For workers, who serve every viewer."""
    return _value(session.execute(sa.select(pictures).where(pictures.c.id == id)).one())


def visible(
    session: Session,
    viewer: Viewer,
    *,
    trashed: bool = False,
    limit: int = 60,
    after: str | None = None,
) -> list[Picture]:
    """The last touched first; `after` is the cursor of the last picture of the page before."""
    query = sa.select(pictures).where(seen_by(viewer), pictures.c.trashed.is_not(None) == trashed)
    if after is not None:
        touched, id = _place(after)
        key = sa.tuple_(pictures.c.touched, pictures.c.id)
        query = query.where(
            key < sa.tuple_(sa.literal(touched, pictures.c.touched.type), sa.literal(id))
        )
    query = query.order_by(pictures.c.touched.desc(), pictures.c.id.desc()).limit(limit)
    return [_value(row) for row in session.execute(query)]


def cursor(picture: Picture) -> str:
    """Where a picture stands in the order now: one touched while somebody turns the pages moves none of them."""
    return f"{picture.touched.timestamp():.6f}-{picture.id}"


def _place(cursor: str) -> tuple[datetime, str]:
    moment, _, id = cursor.partition("-")
    try:
        return datetime.fromtimestamp(float(moment), UTC), id
    except (ValueError, OverflowError, OSError) as error:
        raise Invalid("This page is not here. Begin with the first one.") from error


def add(session: Session, picture: Picture) -> None:
    row = {name: getattr(picture, name) for name in Picture.__slots__ if name not in BUILT}
    row |= {"width": picture.size.width, "height": picture.size.height, "numbers": 0}
    row |= {"engines": picture.engines, "sampling": sampling_to_json(picture.sampling)}
    session.execute(sa.insert(pictures).values(row))


def update(session: Session, id: str, **values: Any) -> None:
    session.execute(
        sa.update(pictures).where(pictures.c.id == id).values(touched=clock.now(), **values)
    )


def next_number(session: Session, id: str) -> int:
    """The next step's number; holds the picture's row until the transaction ends."""
    counted = sa.update(pictures).where(pictures.c.id == id).values(numbers=pictures.c.numbers + 1)
    return int(session.execute(counted.returning(pictures.c.numbers)).scalar_one())


def hold_still(session: Session, id: str) -> None:
    """Let nobody else change this picture until the transaction ends."""
    session.execute(sa.select(pictures.c.id).where(pictures.c.id == id).with_for_update())


def trashed_before(session: Session, moment: datetime) -> list[str]:
    return list(session.scalars(sa.select(pictures.c.id).where(pictures.c.trashed < moment)))


def _value(row: Any) -> Picture:
    named = {name: getattr(row, name) for name in Picture.__slots__ if name not in BUILT}
    return Picture(
        size=Size(row.width, row.height), engines=row.engines or {},
        sampling=sampling_from_json(row.sampling or {}), **named,
    )  # fmt: skip
