"""Removing what nothing reaches: pictures that lay in the trash long enough, and images no step names."""

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.orm import Session

from app.storage import clock, holdings, idempotency, pictures, workers
from app.storage.database import in_words, sessions, transaction
from app.storage.images import ImageStore
from app.storage.tables import branches, edits, events, jobs, runs, steps
from app.storage.tables import holdings as held
from app.storage.tables import pictures as rows


@dataclass(frozen=True, slots=True)
class Tidied:
    """How many pictures and files went, or would go, and how many bytes those files have."""

    pictures: int
    files: int
    bytes: int


def tidy(engine: sa.Engine, store: ImageStore, trash_days: int, *, dry_run: bool = False) -> Tidied:
    """Rows first, files after those are gone for good. A dry run does the first and takes it back.

    What is needed is read while others write: an image kept since then is too young to go.
    """
    with in_words(), sessions(engine)() as session:
        count, needed = _rows(session, trash_days), holdings.needed(session)
    paths = store.tidy(needed, dry_run=True)
    size = sum(path.stat().st_size for path in paths if path.exists())
    if not dry_run:
        with transaction(sessions(engine)) as session:
            _rows(session, trash_days)
        with in_words(), sessions(engine, reading=True)() as session:
            needed = holdings.needed(session)
        paths = store.tidy(needed)
        with transaction(sessions(engine)) as session:
            holdings.forget_all_but(session, needed | _young(store))
    return Tidied(count, len(paths), size)


def _rows(session: Session, trash_days: int) -> int:
    """Pictures that have been in the trash longer than that, old keys and silent workers."""
    gone = pictures.trashed_before(session, clock.now() - timedelta(days=trash_days))
    for picture in gone:
        purge(session, picture)
    idempotency.forget_old(session)
    workers.forget_silent(session)
    return len(gone)


def purge(session: Session, picture: str) -> None:
    """A picture and all that belongs to it. All steps go in one statement: a long chain may not cascade."""
    for table in (events, edits, held, jobs, runs, branches, steps):
        session.execute(sa.delete(table).where(table.c.picture == picture))
    session.execute(sa.delete(rows).where(rows.c.id == picture))


def _young(store: ImageStore) -> set[str]:
    """Images too young to judge: their step may be on the way."""
    removable: set[Path] = set(store.tidy(set(), dry_run=True))
    return {id for id in store.ids() if store.path(id) not in removable}
