"""A worker with a real child and a database of its own, driven turn by turn by the test."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy

from app.domain.canvas import Size
from app.domain.people import LOCAL
from app.domain.runs import Policy
from app.domain.tree import Tree
from app.storage import branches, events, jobs, runs, steps
from app.storage import pictures as storage
from app.storage.branches import Branch
from app.storage.database import open_database, transaction
from app.storage.events import Event
from app.storage.images import ImageStore
from app.storage.jobs import Job
from app.storage.runs import Run
from app.studio import people, pictures
from app.worker.executor import PipeExecutor
from app.worker.service import Worker
from tests.waiting import until


class Bench:
    """One picture at a time, and the worker that makes it."""

    def __init__(self, url: str, home: Path) -> None:
        self.home, self.store = home, ImageStore(home)
        self.database: sqlalchemy.Engine = open_database(url, patience_ms=100)
        self.workers: list[Worker] = []
        self.worker = self.another()
        self.engine, self.picture = "scripted", ""

    def another(self, reserve_mb: int = 0, lease: float = 3.0) -> Worker:
        executor = PipeExecutor(self.home, "scripted", reserve_mb=reserve_mb)
        self.workers.append(Worker(self.database, self.store, executor, lease))
        return self.workers[-1]

    def script(self, *turns: dict[str, Any]) -> None:
        file = self.home / "script.json"
        file.write_text(json.dumps({"turns": turns}))
        self.engine = f"scripted:{file}"

    def start(self, policy: Policy | None = None) -> None:
        with transaction(self.worker.writing) as session:
            people.ensure_local(session)
            self.picture = pictures.start(
                session, LOCAL, intent="a red fox", size=Size(256, 256), seed=1, engine=self.engine, policy=policy
            ).id  # fmt: skip

    def works(self, seen: Callable[[], Any], what: str, seconds: float = 20.0) -> Any:
        """Let the worker take turns until there is something to see."""
        return until(lambda: seen() or self.worker.turn() or seen(), what, seconds)

    def until_over(self) -> None:
        self.works(lambda: self.run.state != "running", "the end of the run")

    @property
    def branch(self) -> Branch:
        with self.worker.reading() as session:
            return branches.of_picture(session, self.picture)[0]

    @property
    def run(self) -> Run:
        with self.worker.reading() as session:
            found = runs.latest(session, self.branch.id)
        assert found is not None
        return found

    @property
    def job(self) -> Job:
        with self.worker.reading() as session:
            found = jobs.latest(session, self.branch.id)
        assert found is not None
        return found

    @property
    def tree(self) -> Tree:
        with self.worker.reading() as session:
            return steps.tree(session, self.picture)

    @property
    def kinds(self) -> list[str]:
        return [step.kind for step in self.tree.steps.values()]

    def heard(self, kind: str) -> list[Event]:
        with self.worker.reading() as session:
            return [e for e in events.after(session, self.picture, 0) if e.kind == kind]

    @property
    def newest(self) -> int:
        """The number of the picture's newest event, whether it is still there or not."""
        with self.worker.reading() as session:
            return storage.known(session, self.picture).seq

    @property
    def child(self) -> int:
        child = self.worker.executor.slots[0].child
        assert child is not None
        return child.pid


@pytest.fixture
def bench(sqlite_url: str, tmp_path: Path) -> Iterator[Bench]:
    bench = Bench(sqlite_url, tmp_path)
    bench.worker.executor.start()
    yield bench
    for worker in bench.workers:
        worker.executor.stop()
    bench.database.dispose()
