"""A painter timed beside its bare pipeline: drafts, previews, passes of four, and a stop in the middle of a step.

Both are timed in turn, so that whatever else the machine does falls on both. Random weights may run out of range in
half floats: what comes of it is no picture, and took as long as one.
"""

import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import torch

from app.domain.canvas import Size
from app.domain.errors import Cancelled, EngineError
from app.domain.requests import DraftRequest
from app.domain.sampling import Sampling
from app.engines.diffusion import previewing
from app.engines.diffusion.engine import Diffusion
from app.engines.diffusion.loading import clone, load, scheduler_of
from app.engines.diffusion.sampling import NOT_FINITE
from app.engines.diffusion.wording import to_draw
from benchmarks.measuring import median
from tests.engines.contract import PLAN, Store

STEPS = 20


def asked(painter: Diffusion, side: int, seed: int = 7, steps: int = STEPS) -> DraftRequest:
    size, engine = Size(side, side), f"diffusion:{painter.recipe.preset.name}"
    return DraftRequest(
        "a red boat", PLAN, size, size, seed, engine=engine, sampling=Sampling(steps=steps)
    )


def compared(painter: Diffusion, request: DraftRequest, times: int) -> tuple[float, float, float]:
    """Seconds of the bare pipeline, of the engine, and of its previews, in turn; the first of each is left out."""
    bare, ours, shown = [], [], []
    for _ in range(times + 1):
        bare.append(timed(lambda: barely(painter, request)))
        with showing() as spent:
            ours.append(timed(lambda: painted(painter, request)))
        shown.append(sum(spent))
    return median(bare[1:]), median(ours[1:]), median(shown[1:])


def barely(painter: Diffusion, request: DraftRequest) -> Any:
    """The same picture by the pipeline alone: no progress, no previews, no stopping; PNG and all else left out."""
    loaded = load(painter.recipe, painter.bench)
    pipe = clone(loaded, painter.recipe.preset.pipeline, scheduler_of(loaded, ""))
    can = painter.recipe.can
    more = {can.guidance: painter.recipe.preset.guidance} if can.guidance else {}
    return pipe(
        prompt=to_draw(request), width=request.size.width, height=request.size.height,
        num_inference_steps=request.sampling.steps, generator=torch.Generator().manual_seed(request.seed),
        output_type="np", **more,
    )  # fmt: skip


def painted(
    painter: Diffusion, request: DraftRequest, report: Callable[[object], None] = lambda _: None
) -> None:
    try:
        painter.run(request, Store(), report)
    except EngineError as fault:
        if fault.message != NOT_FINITE:
            raise


def four_ways(painter: Diffusion, four: list[DraftRequest], times: int = 2) -> tuple[float, float]:
    """Seconds of four drafts alone and together, in turn; the first of each is left out."""
    alone, together = [], []
    for _ in range(times + 1):
        alone.append(timed(lambda: [painted(painter, each) for each in four]))
        together.append(timed(lambda: painter.run_many(four, Store(), [deaf] * 4)))
    return median(alone[1:]), median(together[1:])


def stopping(painter: Diffusion, request: DraftRequest) -> tuple[float, float]:
    """Seconds of one step, and of a stop at five moments within one."""
    painted(painter, request)
    step = timed(lambda: painted(painter, request)) / (request.sampling.steps or STEPS)
    return step, median([stopped(painter, request, step * (3 + n / 5)) for n in range(5)])


def stopped(painter: Diffusion, request: DraftRequest, after: float) -> float:
    """From the moment a person stops it until the engine has let go."""
    told, moment = threading.Event(), [time.perf_counter()]

    def tell() -> None:
        moment[0] = time.perf_counter()
        told.set()

    def report(said: object) -> None:
        if told.is_set():
            raise Cancelled

    timer = threading.Timer(after, tell)
    timer.start()
    with suppress(Cancelled):
        painted(painter, request, report)
    timer.join()
    return time.perf_counter() - moment[0]


@contextmanager
def showing() -> Iterator[list[float]]:
    """Collects the seconds that previews take, from latents to WebP."""
    own, spent = previewing.Listening._preview, list[float]()

    def preview(self: Any, latents: Any) -> Any:
        synchronise()  # the step before it is not its own
        began = time.perf_counter()
        made = own(self, latents)
        spent.append(time.perf_counter() - began)
        return made

    previewing.Listening._preview = preview  # type: ignore[method-assign]
    try:
        yield spent
    finally:
        previewing.Listening._preview = own  # type: ignore[method-assign]


def deaf(said: object) -> None:
    """Hears nothing."""


def timed(work: Callable[[], object]) -> float:
    """Seconds, until the device has done all of it."""
    synchronise()
    began = time.perf_counter()
    work()
    synchronise()
    return time.perf_counter() - began


def synchronise() -> None:
    if torch.cuda.is_available():
        torch.cuda.synchronize()
