"""The cast: Alice owns, Bob was invited into her team, Charlie is a stranger; and what engines would have answered."""

import io
import sqlite3
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from PIL import Image
from sqlalchemy import Engine, event
from sqlalchemy.orm import Session, sessionmaker

from app.domain.canvas import ImageRef, Region, Size
from app.domain.parts import Content, Finding, Instruction, Painting, Plan, Reflection
from app.domain.people import Viewer
from app.domain.runs import Policy
from app.domain.steps import Step
from app.storage import branches, people, pictures, runs, steps
from app.storage.branches import Branch
from app.storage.database import open_database, sessions, transaction
from app.storage.images import ImageStore
from app.storage.jobs import Job
from app.storage.pictures import Picture
from app.storage.runs import Run
from app.studio import pictures as shelf
from app.studio import recording

ALICE = Viewer("alice", frozenset({"atelier"}))
BOB = Viewer("bob", frozenset({"atelier"}))
CHARLIE = Viewer("charlie", frozenset({"elsewhere"}))
INTENT = "A red boat on a calm lake at dusk"
SIZE = Size(512, 512)
BOAT = Region(0.4, 0.5, 0.2, 0.2)
PLAN = Plan(
    (Instruction("i1", "a calm lake"), Instruction("i2", "a red boat", BOAT)), "A boat on a lake."
)


def png(colour: str = "teal", size: Size = SIZE, mode: str = "RGB") -> bytes:
    out = io.BytesIO()
    Image.new(mode, (size.width, size.height), colour).save(out, "PNG")
    return out.getvalue()


def right(critic: str = "v1") -> Reflection:
    return Reflection(
        tuple(Finding(f"f{n}", "picture", "right", "as planned", "", f"i{n}") for n in (1, 2)),
        "",
        critic,
    )


def wrong(*lines: int, critic: str = "v1", about: str = "picture") -> Reflection:
    """A reflection in which the lines named are wrong."""
    return Reflection(
        tuple(
            Finding(f"f{n}", about, "wrong", "it is blue", "make it red", f"i{n}", BOAT, "colour")
            if n in lines
            else Finding(f"f{n}", "picture", "right", "as planned", "", f"i{n}")
            for n in (1, 2)
        ),
        "",
        critic,
    )


@dataclass
class House:
    """A database, a store and somebody who plays the worker."""

    engine: Engine
    store: ImageStore
    maker: sessionmaker[Session] = field(init=False)
    painted: int = 0

    def __post_init__(self) -> None:
        self.maker = sessions(self.engine)

    def work(self) -> AbstractContextManager[Session]:
        return transaction(self.maker)

    def look(self) -> AbstractContextManager[Session]:
        """For questions: waits for nobody who writes."""
        return transaction(sessions(self.engine, reading=True))

    def started(self, policy: Policy | None = None, seed: int = 7) -> Picture:
        with self.work() as session:
            return shelf.start(session, ALICE, intent=INTENT, size=SIZE, seed=seed, policy=policy)

    def claimed(self) -> Job | None:
        with self.work() as session:
            return recording.claim(session, "worker")

    def answer(self, job: Job) -> Content:
        """What an engine would say: the plan, a picture in a colour of its own, all is right."""
        if job.kind == "plan":
            return PLAN
        return right() if job.kind == "reflection" else self.painting()

    def painting(self, scene: dict[str, object] | None = None) -> Painting:
        self.painted += 1
        id = self.store.keep(png(f"#{self.painted:06x}"))
        return Painting(ImageRef(id, SIZE.width, SIZE.height), scene or {"v": 1, "n": self.painted})

    def made(self, *contents: Content, seconds: float = 1.0) -> list[Step]:
        """One step for each content given, or as many as the run asks for."""
        found: list[Step] = []
        while len(found) < (len(contents) or 99) and (job := self.claimed()):
            content = contents[len(found)] if contents else self.answer(job)
            with self.work() as session:
                step = recording.record_result(
                    session, self.store, job.id, job.attempt, content, seconds
                )
            assert step is not None
            found.append(step)
        self.check()
        return found

    def drafted(self) -> list[Step]:
        """A plan and a draft of one's own making, and the run waiting before the reflection."""
        self.started(Policy(pause="chosen", gates=frozenset({"draft"})))
        return self.made()

    def branches(self, picture: str) -> dict[str, Branch]:
        with self.look() as session:
            return {branch.name: branch for branch in branches.of_picture(session, picture)}

    def branch(self, picture: str) -> Branch:
        return self.branches(picture)["main"]

    def run(self, branch: Branch) -> Run:
        with self.look() as session:
            run = runs.latest(session, branch.id)
        assert run is not None
        return run

    def steps(self, picture: str) -> list[Step]:
        with self.look() as session:
            return list(steps.tree(session, picture).steps.values())

    def check(self) -> None:
        """Every rule of every tree holds."""
        with self.look() as session:
            for viewer in (ALICE, CHARLIE):
                for picture in pictures.visible(session, viewer):
                    assert steps.tree(session, picture.id).check() == []


def carefree(engine: Engine) -> Engine:
    """Without waiting for the disk: a test's database need not outlive the machine."""
    if engine.dialect.name == "sqlite":

        @event.listens_for(engine, "connect")
        def prepare(connection: sqlite3.Connection, record: object) -> None:
            connection.execute("PRAGMA synchronous=OFF").close()

    return engine


@contextmanager
def opened(url: str, home: Path) -> Iterator[House]:
    """A house with the cast in it."""
    engine = carefree(open_database(url))
    house = House(engine, ImageStore(home))
    with house.work() as session:
        for viewer in (ALICE, BOB, CHARLIE):
            people.ensure_person(session, viewer.person, viewer.person.title())
            for team in viewer.teams:
                people.ensure_team(session, team, team.title())
                people.ensure_member(session, team, viewer.person)
    yield house
    engine.dispose()
