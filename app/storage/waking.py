"""Noticing that something was committed, without asking for anything: `data_version` on SQLite, LISTEN on PostgreSQL.

`News` waits in the thread that calls it; one per process is enough. It says that something is new, not what.
"""

import sqlite3
import threading
import time
from types import TracebackType
from typing import Self

import psycopg
from sqlalchemy.engine import make_url

from app.domain.errors import Unavailable
from app.storage.events import CHANNEL

LOOK_EVERY = 0.03


class News:
    """Used as `with News(url) as news: while news.wait(1.0) is not None: ...`."""

    def __init__(self, url: str) -> None:
        self.url = make_url(url)
        self.stopped = threading.Event()
        self.file: sqlite3.Connection | None = None
        self.server: psycopg.Connection[tuple[object, ...]] | None = None
        self.version: int | None = None

    def __enter__(self) -> Self:
        if self.url.get_backend_name() == "sqlite":
            self.file = sqlite3.connect(
                str(self.url.database), check_same_thread=False, isolation_level=None
            )
        else:
            self._listen()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for connection in (self.file, self.server):
            if connection is not None:
                connection.close()
        self.file = self.server = None

    def stop(self) -> None:
        """Let a waiting thread go; may be called from another."""
        self.stopped.set()

    def wait(self, seconds: float) -> bool:
        """True as soon as something was committed elsewhere; False when the time is over or it was stopped."""
        until = time.monotonic() + seconds
        while not self.stopped.is_set():
            left = until - time.monotonic()
            if self._is_new(max(0.0, min(left, LOOK_EVERY))):
                return True
            if left <= 0:
                return False
        return False

    def _is_new(self, seconds: float) -> bool:
        if self.file is None:
            return self._was_told(seconds)
        now = self.file.execute("PRAGMA data_version").fetchone()[0]
        before, self.version = self.version, now
        if now != before:
            return True
        self.stopped.wait(seconds)
        return False

    def _was_told(self, seconds: float) -> bool:
        try:
            if self.server is None:
                self._listen()
                return True  # what was said meanwhile is lost: look at everything
            assert self.server is not None
            told = list(self.server.notifies(timeout=seconds, stop_after=1))
        except psycopg.OperationalError:
            self.server = None
            self.stopped.wait(0.5)
            return False
        return bool(told)

    def _listen(self) -> None:
        plain = self.url.set(drivername="postgresql").render_as_string(hide_password=False)
        try:
            self.server = psycopg.connect(plain, autocommit=True)
        except psycopg.OperationalError as error:
            raise Unavailable from error
        self.server.execute(f"LISTEN {CHANNEL}")
