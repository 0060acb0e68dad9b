"""Whether anybody has written: what one reader per process waits on, so that open streams need not ask.

SQLite counts other connections' commits (`PRAGMA data_version`); PostgreSQL notifies. Says that something happened
somewhere, never what: the reader asks the events. A lost connection counts as news, and the next look opens another.
"""

import contextlib
import threading
from typing import Any

import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import PoolProxiedConnection

from app.storage.events import CHANNEL

LOOK_EVERY = 0.025


class News:
    """For one thread. `wait` returns as soon as there is news, or False when the time is over."""

    def __init__(self, engine: sa.Engine) -> None:
        self.engine = engine
        self._connection: PoolProxiedConnection | None = None
        self._version: int | None = None
        self._stopped = threading.Event()

    def wait(self, seconds: float) -> bool:
        try:
            return self._wait(seconds)
        except (self.engine.dialect.loaded_dbapi.Error, DBAPIError, OSError):
            self.close()
            return not self._stopped.wait(1.0)

    def stop(self) -> None:
        """From any thread: `wait` returns soon."""
        self._stopped.set()

    def close(self) -> None:
        if self._connection is not None:
            with contextlib.suppress(self.engine.dialect.loaded_dbapi.Error, DBAPIError):
                self._connection.invalidate()
        self._connection = None

    def _wait(self, seconds: float) -> bool:
        first = self._connection is None
        if self.engine.dialect.name == "postgresql":
            return self._notified(seconds) or first
        return self._counted(seconds) or first

    def _counted(self, seconds: float) -> bool:
        waited = 0.0
        while not self._stopped.is_set():
            version = self._data_version()
            changed, self._version = version != self._version, version
            if changed:
                return True
            if waited >= seconds:
                return False
            waited += LOOK_EVERY
            self._stopped.wait(LOOK_EVERY)
        return False

    def _data_version(self) -> int:
        if self._connection is None:
            self._connection = self.engine.raw_connection()
        cursor = self._connection.cursor()
        try:
            cursor.execute("PRAGMA data_version")
            row = cursor.fetchone()
            return int(row[0]) if row else 0
        finally:
            cursor.close()

    def _notified(self, seconds: float) -> bool:
        if self._connection is None:
            self._connection = self.engine.raw_connection()
            driver: Any = self._connection.driver_connection
            driver.autocommit = True
            driver.execute(f"LISTEN {CHANNEL}")
        driver = self._connection.driver_connection
        return any(True for _ in driver.notifies(timeout=seconds, stop_after=1))
