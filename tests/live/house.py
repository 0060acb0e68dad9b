"""A whole studio as a user starts it, on a home and a port of its own, and the processes it is made of."""

import contextlib
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session, sessionmaker

from app.domain.canvas import Size
from app.domain.people import LOCAL
from app.domain.runs import Policy
from app.domain.tree import Tree
from app.storage import branches, jobs, runs, steps
from app.storage.database import open_database, sessions, transaction
from app.storage.jobs import Job
from app.storage.runs import Run
from app.studio import people, pictures
from app.studio import runs as studio_runs
from app.supervisor import free_port, is_healthy
from tests.waiting import until

ROOT = Path(__file__).resolve().parents[2]


@dataclass
class House:
    """`pentimento serve`, and the database as another process sees it."""

    home: Path
    engine: str
    supervisor: subprocess.Popen[bytes]
    port: int
    sessions: sessionmaker[Session]
    reading: sessionmaker[Session]

    def pid(self, part: str) -> int:
        """The process of a part: web, worker, or the worker's child."""
        return until(lambda: self._pids().get(part), f"the {part}", 10)

    def kill(self, part: str) -> int:
        pid = self.pid(part)
        os.kill(pid, signal.SIGKILL)
        return pid

    def start(
        self, policy: Policy | None = None, engine: str = "", side: int = 256, seed: int = 1
    ) -> str:
        """A new picture; its run begins at once."""
        with transaction(self.sessions) as session:
            people.ensure_local(session)
            made = pictures.start(
                session, LOCAL, intent="two red foxes on a hill", size=Size(side, side), seed=seed,
                engine=engine or self.engine, policy=policy, queue_limit=100,
            )  # fmt: skip
        return made.id

    def go(self, picture: str) -> None:
        with transaction(self.sessions) as session:
            branch = branches.of_picture(session, picture)[0]
            studio_runs.go(session, LOCAL, picture, branch.id)

    def run(self, picture: str) -> Run:
        with self.reading() as session:
            found = runs.latest(session, branches.of_picture(session, picture)[0].id)
        assert found is not None
        return found

    def job(self, picture: str) -> Job:
        with self.reading() as session:
            found = jobs.latest(session, branches.of_picture(session, picture)[0].id)
        assert found is not None
        return found

    def tree(self, picture: str) -> Tree:
        with self.reading() as session:
            return steps.tree(session, picture)

    def is_up(self) -> bool:
        return is_healthy(f"http://127.0.0.1:{self.port}")

    def _pids(self) -> dict[str, int]:
        parents = _parents()
        found = {}
        for pid, parent in parents.items():
            if parent == self.supervisor.pid:
                found[_command(pid)[3]] = pid
        for pid, parent in parents.items():
            if parent == found.get("worker") and "app.worker.child" in _command(pid):
                found["child"] = pid
        return found


@contextlib.contextmanager
def house(home: Path, script: dict[str, Any], **settings: object) -> Iterator[House]:
    """Started, healthy, and stopped as Ctrl-C would."""
    file = home / "script.json"
    file.write_text(json.dumps(script))
    port = free_port("127.0.0.1", 0)
    engine = f"scripted:{file}"
    environment = os.environ | {
        "PENTIMENTO_HOME": str(home), "PENTIMENTO_PORT": str(port), "PENTIMENTO_ENGINE": engine,
        "PENTIMENTO_DATABASE_URL": "", **{f"PENTIMENTO_{k.upper()}": str(v) for k, v in settings.items()},
    }  # fmt: skip
    command = [sys.executable, "-m", "app.cli", "serve"]
    with (home / "log").open("wb") as log:
        served = subprocess.Popen(command, env=environment, cwd=ROOT, stderr=log, stdout=log)
    database = open_database(f"sqlite:///{home / 'pentimento.sqlite3'}")
    it = House(home, engine, served, port, sessions(database), sessions(database, reading=True))
    try:
        until(it.is_up, "a healthy studio: " + (home / "log").read_text(), 30)
        yield it
    finally:
        served.send_signal(signal.SIGTERM)
        served.wait(timeout=15)
        database.dispose()


def _parents() -> dict[int, int]:
    found = {}
    for folder in Path("/proc").iterdir():
        with contextlib.suppress(OSError, ValueError):  # gone in the meantime, or no process
            stat = (folder / "stat").read_text()
            found[int(folder.name)] = int(stat.rpartition(")")[2].split()[1])
    return found


def _command(pid: int) -> list[str]:
    with contextlib.suppress(OSError):
        return [*Path(f"/proc/{pid}/cmdline").read_text().split("\0"), "", "", "", ""]
    return [""] * 4
