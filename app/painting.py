"""Painting from the command line: the whole loop with no gates and no server, through the worker's own code.

A temporary home and database are made, a run is started, and the worker takes turns until it has ended; then the best
picture, and on request every step and every image, are written where they were wanted. `critique` asks the critic
about any image, against the last plan of such a folder. Knows no web, and leaves nothing behind of its own.
"""

import io
import json
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from PIL import Image, ImageOps, UnidentifiedImageError
from sqlalchemy.orm import Session, sessionmaker

from app.domain.canvas import ImageRef, Size
from app.domain.content import VERSION, content_to_json, step_from_json, step_to_json
from app.domain.errors import EngineError, Invalid, NotAnImage
from app.domain.events import Event
from app.domain.offers import Offers
from app.domain.parts import Reflection
from app.domain.people import LOCAL
from app.domain.requests import Build, PlanRequest, ReflectRequest, Role
from app.domain.runs import Policy
from app.domain.scores import best
from app.domain.steps import Step
from app.domain.tree import Tree, plan_of
from app.engines.base import Report, Workbench
from app.engines.offering import DIFFUSERS, offered, played_by
from app.engines.registry import check_role, engine_named
from app.storage import branches, events, jobs, runs, steps
from app.storage.database import open_database, transaction
from app.storage.images import ImageStore
from app.storage.migrating import migrate
from app.storage.pictures import Picture
from app.studio import people, pictures
from app.worker.executor import PipeExecutor
from app.worker.service import Worker

PROCESS = "process.json"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to paint. `rounds` is the most refinements a pass may have; `engine` is as the setting of that name."""

    intent: str
    size: Size
    seed: int | None = None
    rounds: int = 3
    engine: str = "sketchbook"
    build: Build = "as suits"
    bench: Workbench | None = None


@dataclass(frozen=True, slots=True)
class Process:
    """A run that has ended: its steps, the best image of them, and the store that holds the images."""

    picture: Picture
    tree: Tree
    best: Step
    reason: str
    seconds: float
    store: ImageStore

    def best_png(self) -> bytes:
        return self.store.read(self.best.painting.image.id)


class Watcher(Protocol):
    """Told what happens while it happens."""

    def event(self, event: Event) -> None: ...

    def step(self, step: Step) -> None: ...


@contextmanager
def painted(wanted: Wanted, watcher: Watcher) -> Iterator[Process]:
    """Paint it. The images are there for as long as the block lasts."""
    offers = _offers(wanted)
    with tempfile.TemporaryDirectory(prefix="pentimento-") as folder:
        home = Path(folder)
        url = f"sqlite:///{home / 'pentimento.sqlite3'}"
        migrate(url, home)
        database = open_database(url)
        try:
            executor = PipeExecutor(home, played_by(wanted.engine), bench=wanted.bench)
            worker = Worker(database, ImageStore(home), executor, offers=offers)
            yield _run(wanted, watcher, worker, offers.chosen)
        finally:
            database.dispose()


def _offers(wanted: Wanted) -> Offers:
    """Who plays which role. Raises Invalid for an engine there is not."""
    if played_by(wanted.engine) == wanted.engine:
        return Offers()
    return offered(wanted.bench or Workbench(), wanted.engine)


def _run(wanted: Wanted, watcher: Watcher, worker: Worker, engines: Mapping[Role, str]) -> Process:
    began = time.monotonic()
    with transaction(worker.writing) as session:
        people.ensure_local(session)
        picture = pictures.start(
            session, LOCAL, intent=wanted.intent, size=wanted.size, seed=wanted.seed, engines=engines,
            engine=played_by(wanted.engine), policy=Policy(max_rounds=wanted.rounds), build=wanted.build, queue_limit=1,
        )  # fmt: skip
    worker.run(_Watch(worker.reading, picture.id, watcher).is_over)
    with worker.reading() as session:
        branch = branches.of_picture(session, picture.id)[0]
        run, job = runs.latest(session, branch.id), jobs.latest(session, branch.id)
        tree = steps.tree(session, picture.id)
    if run is None or job is None or job.error:
        raise EngineError((job.error if job else None) or "")
    kept = best(tree, branch.tip, run.id)
    if kept is None:
        raise EngineError("No picture came of this; the reason is above.")
    seconds = round(time.monotonic() - began, 3)
    return Process(picture, tree, kept, run.reason, seconds, worker.store)


class _Watch:
    """Reads what the worker has written, as any open window would."""

    def __init__(self, reading: sessionmaker[Session], picture: str, watcher: Watcher) -> None:
        self.reading, self.picture, self.watcher = reading, picture, watcher
        self.seq = 0

    def is_over(self) -> bool:
        with self.reading() as session:
            news = events.after(session, self.picture, self.seq)
            if not news:
                return False
            tree = steps.tree(session, self.picture)
            branch = branches.of_picture(session, self.picture)[0]
            run = runs.latest(session, branch.id)
        for event in news:
            self.watcher.event(event)
            if event.kind == "step":
                self.watcher.step(tree.step(event.body["step"]))
        self.seq = news[-1].seq
        return run is None or run.state != "running"


def write(process: Process, out: Path, folder: Path | None = None) -> None:
    """The best picture, and if a folder is given everything else too. Raises `Invalid` where it cannot."""
    try:
        if folder is not None:
            write_process(process, folder)
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_bytes(process.best_png())
    except OSError as error:
        raise Invalid(f"{error.filename} cannot be written: {error.strerror}.") from error


def write_process(process: Process, folder: Path) -> Path:
    """The folder with every image and `process.json`: every step in order, with the names of its images."""
    folder.mkdir(parents=True, exist_ok=True)
    told = []
    for step in process.tree.steps.values():
        told.append({**step_to_json(step), "images": _images(step, process.store, folder)})
    whole = {
        "v": VERSION,
        "intent": process.picture.intent,
        "size": str(process.picture.size),
        "seed": process.picture.seed,
        "engine": process.picture.engine,
        "engines": process.picture.engines,
        "best": process.best.id,
        "reason": process.reason,
        "seconds": process.seconds,
        "steps": told,
    }
    file = folder / PROCESS
    file.write_text(json.dumps(whole, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return file


def _images(step: Step, store: ImageStore, folder: Path) -> dict[str, str]:
    """The file of each image that a step holds, by what it is to the step."""
    if not step.is_image:
        return {}
    ids = {
        "image": step.painting.image.id,
        "protected": step.painting.protected,
        "mask": step.painting.mask,
    }
    names = {}
    for what, id in ids.items():
        if id:
            ending = "" if what == "image" else f"-{what}"
            names[what] = f"{step.number:02}-{step.kind}{ending}.png"
            (folder / names[what]).write_bytes(store.read(id))
    return names


def critique(
    image: Path,
    process: Path,
    engine: str,
    report: Callable[[Report], None] = lambda said: None,
    bench: Workbench | None = None,
) -> dict[str, Any]:
    """The critic's reflection on an image, against the last plan of a process, as plain values."""
    if engine == DIFFUSERS:
        engine = offered(bench or Workbench(), engine).chosen.get("critic", "sketchbook")
    check_role(engine, "critic")
    planned, asked = _plan_in(process)
    png, width, height = _as_png(image)
    with tempfile.TemporaryDirectory(prefix="pentimento-") as folder:
        store = ImageStore(Path(folder))
        request = ReflectRequest(
            intent=asked.intent, plan=planned.plan, image=ImageRef(store.keep(png), width, height, "uploaded"),
            seed=asked.seed, level="draft" if width < asked.size.width else "refinement",
            pass_no=planned.plan.passes, style=asked.style, engine=engine,
        )  # fmt: skip
        reflection = engine_named(engine, bench).run(request, store, report)
    assert isinstance(reflection, Reflection)
    return content_to_json(reflection)


def _plan_in(process: Path) -> tuple[Step, PlanRequest]:
    """The last plan, a person's too, and what its engine was asked at first."""
    try:
        plain = json.loads(process.read_text(encoding="utf-8"))
        found = [step_from_json(step) for step in plain["steps"]]
    except OSError as error:
        raise Invalid(f"{process} cannot be read: {error.strerror}.") from error
    except (ValueError, KeyError, TypeError) as error:
        raise Invalid(f"{process} is not the process of a picture.") from error
    plan = plan_of(tuple(found))
    asked = next((s.request for s in reversed(found) if isinstance(s.request, PlanRequest)), None)
    if plan is None or asked is None:
        raise Invalid(f"{process} holds no plan.")
    return plan, asked


def _as_png(file: Path) -> tuple[bytes, int, int]:
    """Any image as an upright RGB PNG, on white where it is see-through."""
    try:
        with Image.open(file) as opened:
            upright = ImageOps.exif_transpose(opened).convert("RGBA")
    except UnidentifiedImageError as error:
        raise NotAnImage(f"{file} is not a picture that the studio can read.") from error
    except (OSError, Image.DecompressionBombError) as error:
        raise NotAnImage(f"{file} cannot be read as a picture.") from error
    white = Image.new("RGBA", upright.size, "white")
    out = io.BytesIO()
    Image.alpha_composite(white, upright).convert("RGB").save(out, "PNG")
    return out.getvalue(), upright.width, upright.height
