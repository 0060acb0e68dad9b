"""The sketchbook: seconds per draft and refinement in every style, what previews cost of them, and peak memory.

CPU seconds of one process (OpenCV on one thread, strokes on theirs, all added up), so that other work on the machine
hardly counts; and each style's ratio to oil in the same run. Aims on two idle cores: a draft of 512 px under 0.35 s, a
refinement of 1024 under 1.2 s and of 2048 under 5 s, a first preview within 0.15 s, under 500 MB, previews under 5 %.
The older reference is the same draft with plain strokes, as painted where numba cannot be imported.
"""

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import cv2

from app.domain.canvas import ImageRef, Size
from app.domain.parts import Plan
from app.domain.requests import DraftRequest, PlanRequest, RefineRequest, Request
from app.engines.base import Painted, Preview, Report
from app.engines.sketchbook import brushwork, painter, strokes_plain
from app.engines.sketchbook.canvas import Canvas
from app.engines.sketchbook.engine import Sketchbook
from app.engines.sketchbook.scene import STYLES
from benchmarks.measuring import median, say, table

INTENT = "two red boats on a lake in front of snowy mountains at dusk, an owl in a tall tree"
WORK = ((1024, 3), (2048, 1))  # sides of finished pictures, and how often each is painted
PEAK = "--peak"


@dataclass(slots=True)
class Watch:
    """Times requests, and holds what they may read."""

    images: dict[str, bytes] = field(default_factory=dict)
    cpu: list[float] = field(default_factory=list)
    shown: list[float] = field(default_factory=list)
    first: list[float] = field(default_factory=list)
    previews: list[int] = field(default_factory=list)

    def read(self, id: str) -> bytes:
        return self.images[id]

    def run(self, engine: Sketchbook, request: Request) -> Painted:
        seen: list[float] = []
        used = time.process_time()

        def report(said: Report) -> None:
            if isinstance(said, Preview):
                seen.append(time.process_time() - used)

        with showing() as spent:
            made = engine.run(request, self, report)
        self.cpu.append(time.process_time() - used)
        self.shown.append(sum(spent))
        self.first.append(seen[0])
        self.previews.append(len(seen))
        assert isinstance(made, Painted)
        return made


def main() -> None:
    cv2.setNumThreads(1)
    engine = Sketchbook()
    plan = planned(engine)
    painted(engine, plan, "ink", 512, 1)  # whatever is loaded once
    found = {style: measured(engine, plan, style) for style in STYLES}
    rows = [
        (
            "style",
            "draft 512",
            "refined 1024",
            "draft 1024",
            "refined 2048",
            "to oil",
            "first",
            "previews",
            "peak",
        )
    ]
    rows += [figures(found, style) for style in STYLES]
    table("One step of the sketchbook, CPU s (medians); previews' share of it; MB at 2048 px", rows)
    plain, compiled = plainly(engine, plan), median(found["oil"][1024]["draft"].cpu)
    say(
        f"\ndraft of 512 px: plain strokes {plain:.2f} s, compiled {compiled:.2f} s, ratio {plain / compiled:.1f}"
    )


def planned(engine: Sketchbook) -> Plan:
    plan = engine.run(PlanRequest(INTENT, Size(1024, 1024), 1), Watch(), lambda said: None)
    assert isinstance(plan, Plan)
    return plan


def measured(engine: Sketchbook, plan: Plan, style: str) -> dict[int, dict[str, Watch]]:
    return {side: painted(engine, plan, style, side, times) for side, times in WORK}


def figures(found: dict[str, dict[int, dict[str, Watch]]], style: str) -> tuple[str, ...]:
    own = found[style]
    steps = [own[side][kind] for side in (1024, 2048) for kind in ("draft", "refinement")]
    oil = [found["oil"][side][kind] for side in (1024, 2048) for kind in ("draft", "refinement")]
    ratio = sum(median(w.cpu) for w in steps) / sum(median(w.cpu) for w in oil)
    shares = [100 * sum(w.shown) / sum(w.cpu) for w in steps]
    return (
        style, *(f"{median(w.cpu):.2f}" for w in steps), f"{ratio:.2f}", f"{max(w.first[0] for w in steps):.2f}",
        "/".join(f"{share:.0f}" for share in shares) + f" % of {min(min(w.previews) for w in steps)}+",
        f"{peak(style):.0f}",
    )  # fmt: skip


def painted(engine: Sketchbook, plan: Plan, style: str, side: int, times: int) -> dict[str, Watch]:
    full, draft, refinement = Size(side, side), Watch(), Watch()
    for seed in range(1, times + 1):
        asked = DraftRequest(INTENT, plan, full.draft, full, seed, style=style)
        made = draft.run(engine, asked)
        refinement.images["draft"] = made.png
        image = ImageRef("draft", made.width, made.height)
        finer = RefineRequest(INTENT, plan, image, full, seed, (), scene=made.scene, style=style)
        refinement.run(engine, finer)
    return {"draft": draft, "refinement": refinement}


@contextmanager
def showing() -> Iterator[list[float]]:
    """While it lasts, the CPU seconds that previews take are added to the list."""
    spent: list[float] = []

    def timed(work: Callable[..., Any]) -> Callable[..., Any]:
        def run(*arguments: Any) -> Any:
            began = time.thread_time()
            try:
                return work(*arguments)
            finally:
                spent.append(time.thread_time() - began)

        return run

    places = (painter._Telling, "show"), (Canvas, "glimpse"), (Canvas, "sketched")
    plain = [getattr(holder, name) for holder, name in places]
    for (holder, name), work in zip(places, plain, strict=True):
        setattr(holder, name, timed(work))
    try:
        yield spent
    finally:
        for (holder, name), work in zip(places, plain, strict=True):
            setattr(holder, name, work)


def peak(style: str) -> float:
    """MB that a process of its own holds at most for a draft and its refinement at 2048 px."""
    child = [sys.executable, __file__, PEAK, style]
    return float(subprocess.run(child, capture_output=True, text=True, check=True).stdout)


def hold_most(style: str) -> None:
    engine = Sketchbook()
    painted(engine, planned(engine), style, 2048, 1)
    lines = (
        Path("/proc/self/status").read_text().splitlines()
    )  # of this program alone, unlike its ru_maxrss
    most = next(int(line.split()[1]) for line in lines if line.startswith("VmHWM:"))
    sys.stdout.write(f"{most / 1024:.0f}\n")


def plainly(engine: Sketchbook, plan: Plan) -> float:
    """CPU seconds of one draft of 512 px without compiled strokes."""
    compiled = brushwork.lay, brushwork.trace
    brushwork.lay, brushwork.trace = strokes_plain.lay, strokes_plain.trace
    try:
        watch, full = Watch(), Size(1024, 1024)
        watch.run(engine, DraftRequest(INTENT, plan, full.draft, full, 1))
        return watch.cpu[0]
    finally:
        brushwork.lay, brushwork.trace = compiled


if __name__ == "__main__":
    if PEAK in sys.argv:
        hold_most(sys.argv[-1])
    else:
        main()
