"""From orders to steps: one by itself, or several in one pass of an engine that can.

Here is the job boundary: whatever an engine raises becomes a `Failed` in words. A step that a person stopped is told
as such at once, also while the others of its pass go on. Knows no process and no database.
"""

import logging
import time
import traceback
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import partial
from threading import Thread

from app.domain.canvas import ImageRef
from app.domain.errors import Cancelled, EngineError, Full, PentimentoError
from app.domain.parts import Content, Painting
from app.domain.requests import ROLE_OF, DraftRequest, RefineRequest, Request, kind_of
from app.engines.base import (
    Batches,
    Engine,
    Images,
    Outcome,
    Painted,
    Report,
    Result,
    Settles,
    Used,
)
from app.engines.registry import check_role
from app.storage.images import ImageStore
from app.worker.protocol import Failed, Made, Message, Order
from app.worker.reporting import Reporting

log = logging.getLogger("pentimento.child")
UNFORESEEN = (
    "Something went wrong in the engine that should not have; the log says where. "
    "All finished steps are kept: go on to try it again, redo it with another seed, or change the step before it."
)
Engines = Callable[[str], Engine]


@dataclass(slots=True)
class Making:
    """One order on its way. `stopped` holds job and attempt of whatever a person has stopped by now."""

    order: Order
    reporting: Reporting
    send: Callable[[Message], None]
    stopped: set[tuple[str, int]]
    tokens: int = 0
    told: bool = False
    request: Request = field(init=False)

    def __post_init__(self) -> None:
        self.request = self.order.request

    @property
    def key(self) -> tuple[str, int]:
        return self.order.job, self.order.attempt

    def report(self, said: Report) -> None:
        """What the engine calls. Raises `Cancelled` once a person has stopped the step."""
        if self.key in self.stopped:
            self.fail(Cancelled())
            raise Cancelled
        if isinstance(said, Used):
            self.tokens += said.tokens
        else:
            self.reporting.add(said)

    def fail(self, error: PentimentoError) -> None:
        if not self.told:
            self.told = True
            stopped = isinstance(error, Cancelled)
            self._tell(Failed(self.reporting.slot, *self.key, error.message, stopped))

    def made(self, content: Content, seconds: float) -> None:
        if not self.told:
            self.told = True
            slot = self.reporting.slot
            self._tell(Made(slot, *self.key, content, self.request, seconds, self.tokens))

    def _tell(self, message: Message) -> None:
        """After all that the step has said on the way."""
        self.reporting.end()
        self.send(message)


def make(steps: Sequence[Making], engines: Engines, store: ImageStore) -> None:
    """Every order is answered by a `Made` or a `Failed`, whatever happens."""
    if len(steps) > 1:
        ready = [step for step in steps if _try(step, partial(_settle, engines=engines))]
        together = ready and engines(ready[0].request.engine)
        if isinstance(together, Batches):
            _make_together(ready, together, store)
            return
        steps = ready
    for step in steps:
        _try(step, partial(_make_one, engines=engines, store=store))


def _make_one(step: Making, engines: Engines, store: ImageStore) -> None:
    began = time.monotonic()
    engine = _settle(step, engines)
    result = engine.run(step.request, store, step.report)
    _finish(step, result, store, time.monotonic() - began)


def _make_together(steps: Sequence[Making], engine: Batches, store: ImageStore) -> None:
    """One pass; the seconds it took are shared out evenly."""
    began = time.monotonic()
    outcomes = _outcomes(steps, engine, store)
    seconds = (time.monotonic() - began) / len(steps)
    for step, outcome in zip(steps, outcomes, strict=True):
        if isinstance(outcome, PentimentoError):
            step.fail(outcome)
        else:
            _try(step, partial(_finish, result=outcome, store=store, seconds=seconds))


def _outcomes(steps: Sequence[Making], engine: Batches, images: Images) -> list[Outcome]:
    requests, reporters = [step.request for step in steps], [step.report for step in steps]
    try:
        return engine.run_many(requests, images, reporters)
    except Exception as error:  # the job boundary, for all of them
        return [_in_words(error, steps[0].order)] * len(steps)


def _settle(step: Making, engines: Engines) -> Engine:
    """Fill in what the request leaves to its engine. Raises `Invalid` when that cannot play the part."""
    request = step.order.request
    role = ROLE_OF[kind_of(request)]
    check_role(request.engine, role)
    engine = engines(request.engine)
    if role not in engine.roles:
        raise EngineError(f"{request.engine} cannot be the {role}. Choose another engine for it.")
    request = replace(request, version=f"{engine.name} {engine.version}")
    step.request = engine.settled(request) if isinstance(engine, Settles) else request
    return engine


def _finish(step: Making, result: Result, store: ImageStore, seconds: float) -> None:
    if step.key in step.stopped:
        raise Cancelled
    content = _kept(step.request, result, store)
    step.made(content, round(seconds, 3))
    if isinstance(content, Painting) and isinstance(result, Painted):
        later = Thread(target=_small, args=(content.image.id, result.png, store), daemon=True)
        later.start()  # while the next step is on its way


def _small(id: str, png: bytes, store: ImageStore) -> None:
    """Its thumbnails, which nothing depends on: a page that lacks one makes it."""
    with suppress(Full, OSError):
        store.make_thumbnails(id, png)


def _kept(request: Request, result: Result, store: ImageStore) -> Content:
    if not isinstance(result, Painted):
        return result
    image = ImageRef(store.keep_bare(result.png), result.width, result.height)
    own = request.protected if isinstance(request, DraftRequest | RefineRequest) else None
    return Painting(image, result.scene, protected=own, note=result.note)


def _try(step: Making, what: Callable[[Making], object]) -> bool:
    """Whether it went well; if not, the step has failed in words."""
    try:
        what(step)
    except Exception as error:  # the job boundary: an engine's fault is the job's fault, not ours
        step.fail(_in_words(error, step.order))
        return False
    return True


def _in_words(error: Exception, order: Order) -> PentimentoError:
    """Frames are logged without the error's own words: those may hold an intent."""
    if isinstance(error, PentimentoError):
        return error
    frames = "".join(traceback.format_tb(error.__traceback__))
    ids = {"job": order.job, "attempt": order.attempt}
    log.error("%s in the engine\n%s", type(error).__name__, frames, extra=ids)
    return EngineError(UNFORESEEN)
