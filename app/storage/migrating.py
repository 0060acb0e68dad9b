"""Bringing a database to the newest shape; an SQLite file is copied first, whole and consistent.

Knows where the migrations lie, not what they do. Two starts at once wait for each other.
"""

import contextlib
import fcntl
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text
from sqlalchemy.engine import Connection, make_url

from app import places
from app.domain.errors import Conflict, Unavailable
from app.storage import clock
from app.storage.database import in_words, open_database


def migrate(url: str, home: Path) -> Path | None:
    """From any older shape, or none, to the newest. Returns the copy that was kept of an SQLite file."""
    home.mkdir(parents=True, exist_ok=True)
    with _alone(home), in_words():
        scripts = ScriptDirectory.from_config(config(url))
        now, newest = version(url), scripts.get_current_head()
        if now == newest:
            return None
        if now is not None and now not in {step.revision for step in scripts.walk_revisions()}:
            raise Unavailable(
                "This database was last used by a newer Pentimento. Nothing was changed: start that one, "
                "or take the copy that it kept in the folder `backups`."
            )
        kept = keep_copy(url, home / "backups", f"before-{newest}") if now else None
        command.upgrade(config(url), "head")
        return kept


def version(url: str) -> str | None:
    """The shape a database has now; None when it is empty."""
    engine = open_database(url)
    try:
        with engine.execution_options(reading=True).connect() as connection:
            return MigrationContext.configure(connection).get_current_revision()
    finally:
        engine.dispose()


def config(url: str) -> Config:
    made = Config()
    made.set_main_option("script_location", str(places.migrations()))
    made.attributes["url"] = url
    return made


def keep_copy(url: str, folder: Path, name: str) -> Path | None:
    """A consistent copy of an SQLite database while others use it. None for PostgreSQL, which has tools of its own."""
    parsed = make_url(url)
    if parsed.get_backend_name() != "sqlite" or not parsed.database:
        return None
    folder.mkdir(parents=True, exist_ok=True)
    copy = folder / f"pentimento-{clock.now():%Y%m%d-%H%M%S}-{name}.sqlite3"
    part = copy.with_suffix(".part")
    try:
        with (
            contextlib.closing(sqlite3.connect(parsed.database)) as source,
            contextlib.closing(sqlite3.connect(part)) as target,
        ):
            source.backup(target)
    except sqlite3.OperationalError as error:
        part.unlink(missing_ok=True)
        raise Unavailable(
            f"No copy of the database could be made ({error}). Nothing was changed."
        ) from error
    part.replace(copy)
    return copy


@contextlib.contextmanager
def tables_made_again(
    connection: Connection, begin: Callable[[], AbstractContextManager[Any]]
) -> Iterator[None]:
    """For migrations of SQLite, which changes a table by making it again under another name.

    One transaction around all of them. Without this, dropping the old table would delete every row that points at
    it, and its triggers for good. Must be entered before the connection's first question.
    """
    driver: Any = connection.connection.driver_connection
    driver.execute("PRAGMA foreign_keys=OFF")
    triggers = dict(driver.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"))
    with begin():
        yield
        there = connection.scalars(text("SELECT name FROM sqlite_master WHERE type = 'trigger'"))
        for name in triggers.keys() - set(there):
            connection.exec_driver_sql(triggers[name])
        if lost := connection.exec_driver_sql("PRAGMA foreign_key_check").first():
            raise Conflict(f"The new shape loses what {lost[0]} points at. Nothing was changed.")


@contextlib.contextmanager
def _alone(home: Path) -> Iterator[None]:
    with (home / "migrating.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
