"""A PostgreSQL of the tests' own: made in a temporary folder, asked over a unix socket, gone at the end."""

import contextlib
import itertools
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import psycopg

from app.storage.tables import metadata
from tests.waiting import until

CAREFREE = ("fsync=off", "full_page_writes=off", "synchronous_commit=off", "max_connections=200")


@dataclass(frozen=True)
class PostgreSQL:
    sockets: Path
    numbers: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    def url(self, name: str) -> str:
        return f"postgresql+psycopg://tests@/{name}?host={self.sockets}"

    def create(self) -> str:
        name = f"t{next(self.numbers)}"
        self.say(f"CREATE DATABASE {name} STRATEGY FILE_COPY")
        return name

    def clear(self, name: str) -> None:
        """Every row of every table; the tables stay. Many times faster than another database."""
        tables = ", ".join(metadata.tables)
        self.say(f"SET lock_timeout = '10s'; TRUNCATE {tables}", name)

    def drop(self, name: str) -> None:
        self.say(f"DROP DATABASE {name} WITH (FORCE)")

    def say(self, statement: str, database: str = "postgres") -> None:
        with psycopg.connect(
            host=str(self.sockets), user="tests", dbname=database, autocommit=True
        ) as c:
            c.execute(statement)


@contextlib.contextmanager
def running_postgresql(programs: Path) -> Iterator[PostgreSQL]:
    folder = Path(tempfile.mkdtemp(prefix="pentimento-pg-"))
    who = unprivileged(folder)
    try:
        cluster, log = folder / "cluster", folder / "log"
        made = subprocess.run(
            [programs / "initdb", "--auth=trust", "--username=tests", "--no-sync", "--encoding=UTF8",
             "--locale=C", "-D", cluster],
            capture_output=True, text=True, cwd=folder, **who,
        )  # fmt: skip
        assert made.returncode == 0, made.stderr
        options = [part for setting in CAREFREE for part in ("-c", setting)]
        command = [programs / "postgres", "-D", cluster, "-k", folder, "-h", "", *options]
        with log.open("wb") as lines:
            server = subprocess.Popen(command, stdout=lines, stderr=lines, cwd=folder, **who)
        try:
            yield answering(PostgreSQL(folder), server, log)
        finally:
            server.send_signal(signal.SIGINT)
            server.wait(timeout=30)
    finally:
        shutil.rmtree(folder)


def answering(database: PostgreSQL, server: subprocess.Popen[bytes], log: Path) -> PostgreSQL:
    """PostgreSQL says nothing to its parent when it is ready, so it is asked until it answers."""

    def answers() -> bool:
        assert server.poll() is None, log.read_text()
        with contextlib.suppress(psycopg.OperationalError):
            database.say("SELECT 1")
            return True
        return False

    until(answers, "PostgreSQL", 30)
    return database


def unprivileged(folder: Path) -> dict[str, object]:
    """PostgreSQL refuses to run as root: then it runs as the one who may least."""
    if os.geteuid() != 0:
        return {}
    known = {entry.pw_name: entry for entry in pwd.getpwall()}
    user = known.get("postgres") or known["nobody"]
    os.chown(folder, user.pw_uid, user.pw_gid)
    return {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}
