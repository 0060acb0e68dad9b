"""Opening the database: SQLite with WAL and full synchronisation, or PostgreSQL; sessions and their one commit.

`transaction` is the edge where a piece of work commits once; a locked, lost or full database becomes words there.
Readers and writers are told apart because SQLite must be told at the start of a transaction.
"""

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import Connection, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, IntegrityError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.orm import Session, sessionmaker

from app.domain.errors import Conflict, Full, Unavailable

PATIENCE_MS = 5_000
POOL: dict[str, Any] = {"pool_size": 10, "max_overflow": 30}


def open_database(url: str, patience_ms: int = PATIENCE_MS) -> sa.Engine:
    """An engine for the address; nothing is touched before the first question. Its errors repeat no value."""
    try:
        kind = make_url(url).get_dialect().name
    except ArgumentError as error:
        raise Unavailable("The database's address means nothing here.") from error
    if kind != "sqlite":
        return sa.create_engine(url, pool_pre_ping=True, hide_parameters=True, **POOL)
    file = make_url(url).database
    if file:
        Path(file).parent.mkdir(parents=True, exist_ok=True)
    engine = sa.create_engine(url, hide_parameters=True, **POOL)

    @event.listens_for(engine, "connect")
    def prepare(connection: Any, record: Any) -> None:
        connection.isolation_level = None  # SQLAlchemy's begin event below says BEGIN
        for pragma in (
            f"busy_timeout={int(patience_ms)}", "journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON",
        ):  # fmt: skip
            connection.execute(f"PRAGMA {pragma}").close()

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        reading = connection.get_execution_options().get("reading")
        connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")

    return engine


def sessions(engine: sa.Engine, *, reading: bool = False) -> sessionmaker[Session]:
    """Makes sessions. Those for reading never wait for a writer, and must not write."""
    bound = engine.execution_options(reading=True) if reading else engine
    return sessionmaker(bound, expire_on_commit=False, autoflush=False)


@contextlib.contextmanager
def transaction(maker: sessionmaker[Session]) -> Iterator[Session]:
    """One piece of work: committed when the block ends, rolled back when it raises."""
    with in_words(), maker() as session:
        yield session
        session.commit()


@contextlib.contextmanager
def in_words() -> Iterator[None]:
    """A database's own errors as ours."""
    try:
        yield
    except IntegrityError as error:
        raise Conflict from error
    except OperationalError as error:
        if "full" in str(error.orig):
            raise Full(
                "The disk is full. Everything finished is kept; free some space and go on."
            ) from error
        raise Unavailable from error
    except PoolTimeout as error:
        raise Unavailable from error
    except DBAPIError as error:
        if error.connection_invalidated:
            raise Unavailable from error
        raise


def unless_there(session: Session, table: sa.Table, rows: list[dict[str, Any]]) -> None:
    """Insert what is not there yet, whoever else does the same at this moment."""
    made = postgresql if session.get_bind().dialect.name == "postgresql" else sqlite
    if rows:
        session.execute(made.insert(table).on_conflict_do_nothing(), rows)


def answers(engine: sa.Engine) -> bool:
    """Whether the database answers at all."""
    try:
        with in_words(), engine.execution_options(reading=True).connect() as connection:
            connection.execute(sa.text("SELECT 1"))
    except (Unavailable, Full):
        return False
    return True
