"""Models: what the studio costs beside the bare pipeline, passes of four, stopping, loading, and memory of processes.

On tiny random weights, in milliseconds for each denoising step, because the work itself is next to nothing there; and
where there is an NVIDIA card also on random weights of real size (`real_sizes`), in percent at 20 steps. Both are timed
in turn in one run, so that whatever else the machine does falls on both. Aims: at real size 3 % at most, previews 2 %.
"""

import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import torch

from app.domain.canvas import Size
from app.domain.errors import Cancelled
from app.domain.requests import DraftRequest
from app.domain.sampling import Sampling
from app.engines.base import Workbench
from app.engines.diffusion import previewing
from app.engines.diffusion.engine import Diffusion
from app.engines.diffusion.loading import clone, load, scheduler_of
from app.engines.diffusion.wording import to_draw
from app.engines.residents import GB, Residents, residents_of
from benchmarks import real_sizes
from benchmarks.measuring import median, say, table
from tests.engines.contract import PLAN, Store
from tests.tiny.folder import PAINTER, tiny_bench

STEPS = 20
TINY = ("sd", "sdxl", "klein", "zimage", "qwen")
TIMES = 5
REAL_SIDE = 1024
PROBE = "import os; from benchmarks.measuring import megabytes; print(megabytes(os.getpid()))"


def main() -> None:
    with torch.no_grad():
        bench = tiny_bench()
        say(f"{torch.get_num_threads()} thread, PyTorch {torch.__version__}")
        tiny(bench)
        passes(bench)
        stops(bench)
        loading(bench)
        processes()
        if torch.cuda.is_available():
            real()
        else:
            sizes = ", ".join(
                f"{name} {count:.1f} B" for name, count in real_sizes.counted().items()
            )
            say(f"\nNo NVIDIA card here: real sizes ({sizes}) were not timed.")


def tiny(bench: Workbench) -> None:
    rows = [("model", "bare, a step", "studio, a step", "more", "of it previews")]
    for name in TINY:
        painter, side = Diffusion(f"tiny-{name}", bench), 256
        bare, ours, shown = compared(painter, side, TIMES)
        more = (ours - bare) / STEPS * 1000
        rows.append(
            (name, f"{bare / STEPS * 1000:.1f} ms", f"{ours / STEPS * 1000:.1f} ms", f"{more:+.2f} ms",
             f"{shown / STEPS * 1000:.2f} ms")
        )  # fmt: skip
    table(f"A draft of 256 px in {STEPS} steps, medians of {TIMES}", rows)


def compared(painter: Diffusion, side: int, times: int) -> tuple[float, float, float]:
    """Seconds of the bare pipeline, of the engine, and of its previews, in turn; the first of each is left out."""
    request = asked(painter, side)
    bare, ours, shown = [], [], []
    for _ in range(times + 1):
        bare.append(timed(lambda: barely(painter, request)))
        with showing() as spent:
            ours.append(timed(lambda: painter.run(request, Store(), lambda said: None)))
        shown.append(sum(spent))
    return median(bare[1:]), median(ours[1:]), median(shown[1:])


def barely(painter: Diffusion, request: DraftRequest) -> Any:
    """The same picture by the pipeline alone: no progress, no previews, no stopping; PNG and all else left out."""
    loaded = load(painter.recipe, painter.bench)
    pipe = clone(loaded, painter.recipe.preset.pipeline, scheduler_of(loaded, ""))
    can = painter.recipe.can
    more = {can.guidance: painter.recipe.preset.guidance} if can.guidance else {}
    return pipe(
        prompt=to_draw(request), width=request.size.width, height=request.size.height, num_inference_steps=STEPS,
        generator=torch.Generator().manual_seed(request.seed), output_type="np", **more,
    )  # fmt: skip


def passes(bench: Workbench) -> None:
    rows = [("model", "four alone", "four together", "ratio")]
    for name in TINY:
        one, many = four_ways(Diffusion(f"tiny-{name}", bench))
        rows.append((name, f"{one:.2f} s", f"{many:.2f} s", f"{many / one:.2f}"))
    table("Four drafts of 256 px: one after the other, and in one pass", rows)


def four_ways(painter: Diffusion) -> tuple[float, float]:
    """Seconds of four drafts alone and together, in turn; the first of each is left out."""
    four = [asked(painter, 256, seed) for seed in range(4)]
    alone, together = [], []
    for _ in range(3):
        alone.append(timed(lambda: [painter.run(each, Store(), deaf) for each in four]))
        together.append(timed(lambda: painter.run_many(four, Store(), [deaf] * 4)))
    return median(alone[1:]), median(together[1:])


def stops(bench: Workbench) -> None:
    """From the moment a person stops it until the engine has let go, beside the length of one step."""
    rows = [("model", "one step", "stopped within", "in steps")]
    for name in TINY:
        step, late = stopping(Diffusion(f"tiny-{name}", bench))
        rows.append((name, f"{step * 1000:.0f} ms", f"{late * 1000:.0f} ms", f"{late / step:.1f}"))
    table("A stop in the middle of a draft of 512 px, medians of 5", rows)


def stopping(painter: Diffusion) -> tuple[float, float]:
    """Seconds of one step, and of a stop at five moments within one."""
    request = asked(painter, 512)
    painter.run(request, Store(), deaf)
    step = timed(lambda: painter.run(request, Store(), deaf)) / STEPS
    return step, median([stopped(painter, request, step * (3 + n / 5)) for n in range(5)])


def stopped(painter: Diffusion, request: DraftRequest, after: float) -> float:
    told, moment = threading.Event(), [0.0]

    def tell() -> None:
        moment[0] = time.perf_counter()
        told.set()

    def report(said: object) -> None:
        if told.is_set():
            raise Cancelled

    timer = threading.Timer(after, tell)
    timer.start()
    with suppress(Cancelled):
        painter.run(request, Store(), report)
    timer.join()
    return time.perf_counter() - moment[0]


def loading(bench: Workbench) -> None:
    """From disk, from memory, and in turn with another when only one of them fits."""
    rows = [("model", "from disk", "from memory", "swapped for another")]
    for name in TINY:
        painter = Diffusion(f"tiny-{name}", bench)
        held = residents_of(bench)
        held.forget(painter.recipe.key)
        disk = timed(painter.warm)
        memory = timed(painter.warm)
        small = Workbench(
            bench.models, device="cpu", shared={"residents": Residents(int(0.15 * GB))}
        )
        painter = Diffusion(f"tiny-{name}", small)
        Diffusion(f"tiny-{'klein' if name == 'sd' else 'sd'}", small).warm()
        swap = timed(painter.warm)
        rows.append((name, f"{disk:.2f} s", f"{memory * 1000:.2f} ms", f"{swap:.2f} s"))
    table("Loading tiny weights", rows)  # fmt: skip


def processes() -> None:
    """Resident memory of what stands beside the models."""
    rows = [("process", "memory")]
    for what, imports in (
        ("web", "import app.main"),
        ("worker", "import app.worker.__main__"),
        ("child, sketchbook only", "import app.worker.child, app.engines.sketchbook.engine"),
        ("child, diffusers imported", "import app.worker.child, diffusers, transformers"),
    ):
        command = [sys.executable, "-c", f"{imports}\n{PROBE}"]
        said = subprocess.run(
            command, capture_output=True, text=True, check=True, cwd=Path(__file__).parents[1]
        )
        rows.append((what, f"{float(said.stdout.split()[-1]):.0f} MB"))
    table("Memory of a process once it has imported what it runs", rows)  # fmt: skip


def real() -> None:
    """On the card, at real size: seconds, percent, memory, four at a time."""
    name = torch.cuda.get_device_name()
    rows = [("model", "load", "bare", "studio", "more", "previews", "four/4 alone", "peak")]
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        for model, pipeline in real_sizes.PIPELINES.items():
            at = real_sizes.saved(model, home)
            preset = PAINTER.format(name=model, folder=at, pipeline=pipeline, guidance=1.0)
            preset = preset.replace("fp32", "bf16")
            (home / "presets.toml").write_text(preset)
            rows.append(
                at_real_size(model, Diffusion(f"tiny-{model}", Workbench(home, device="cuda")))
            )
            torch.cuda.empty_cache()
    table(f"{name}: {REAL_SIDE} px in {STEPS} steps, random weights of real size", rows)


def at_real_size(model: str, painter: Diffusion) -> tuple[str, ...]:
    load_seconds = timed(painter.warm)
    torch.cuda.reset_peak_memory_stats()
    bare, ours, shown = compared(painter, REAL_SIDE, 3)
    peak = torch.cuda.max_memory_allocated() / GB
    four = [asked(painter, REAL_SIDE, seed) for seed in range(4)]
    together = timed(lambda: painter.run_many(four, Store(), [deaf] * 4))
    residents_of(painter.bench).forget_all()
    return (
        model, f"{load_seconds:.1f} s", f"{bare:.2f} s", f"{ours:.2f} s", f"{ours / bare - 1:+.1%}",
        f"{shown / bare:.1%}", f"{together / (4 * ours):.2f}", f"{peak:.1f} GB",
    )  # fmt: skip


def asked(painter: Diffusion, side: int, seed: int = 7) -> DraftRequest:
    size, engine = Size(side, side), f"diffusion:{painter.recipe.preset.name}"
    return DraftRequest(
        "a red boat", PLAN, size, size, seed, engine=engine, sampling=Sampling(steps=STEPS)
    )


@contextmanager
def showing() -> Iterator[list[float]]:
    """Collects the seconds that previews take."""
    own, spent = previewing.Listening._preview, list[float]()

    def preview(self: Any, small: Any) -> Any:
        began = time.perf_counter()
        made = own(self, small)
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
    began = time.perf_counter()
    work()
    if torch.cuda.is_available():
        torch.cuda.synchronize()
    return time.perf_counter() - began


if __name__ == "__main__":
    main()
