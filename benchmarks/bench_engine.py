"""The sketchbook: seconds per draft and refinement at three sizes, how soon and how often they show themselves.

The reference is the same draft with plain strokes, as painted where numba cannot be imported. Aims: a 1024 picture's
draft under 0.6 s and its refinement under 2 s, at least eight previews of each.
"""

import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from app.domain.canvas import ImageRef, Size
from app.domain.parts import Plan
from app.domain.requests import DraftRequest, PlanRequest, RefineRequest, Request
from app.engines.base import Painted, Preview, Report
from app.engines.sketchbook import brushwork, strokes_plain
from app.engines.sketchbook.engine import Sketchbook
from benchmarks.measuring import median, say, table

INTENT = "two red boats on a lake in front of snowy mountains at dusk, an owl in a tall tree"
SIDES = (512, 1024, 2048)
TIMES = {512: 3, 1024: 3, 2048: 2}


@dataclass(slots=True)
class Watch:
    """Times one request, and holds what it may read."""

    images: dict[str, bytes] = field(default_factory=dict)
    seconds: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)
    first: list[float] = field(default_factory=list)
    previews: list[float] = field(default_factory=list)

    def read(self, id: str) -> bytes:
        return self.images[id]

    def run(self, engine: Sketchbook, request: Request) -> Painted:
        shown: list[float] = []
        began, used = time.perf_counter(), time.process_time()

        def report(said: Report) -> None:
            if isinstance(said, Preview):
                shown.append(time.perf_counter() - began)

        made = engine.run(request, self, report)
        self.seconds.append(time.perf_counter() - began)
        self.cpu.append(time.process_time() - used)
        self.first.append(shown[0])
        self.previews.append(len(shown))
        assert isinstance(made, Painted)
        return made


def main() -> None:
    engine = Sketchbook()
    plan = engine.run(PlanRequest(INTENT, Size(1024, 1024), 1), Watch(), lambda said: None)
    assert isinstance(plan, Plan)
    painted(engine, plan, 512, 1)  # whatever is loaded once
    rows = [("picture", "step", "seconds", "CPU s", "first preview", "previews")]
    drafts = {}
    for side in SIDES:
        for kind, watch in painted(engine, plan, side, TIMES[side]).items():
            rows.append((str(side), kind, *figures(watch)))
            drafts[side, kind] = median(watch.cpu)
    plain = plainly(engine, plan)
    table("One step of the sketchbook (medians)", rows)
    say(
        f"\ndraft of a 512 picture, CPU: plain strokes {plain:.2f} s, compiled {drafts[512, 'draft']:.2f} s, "
        f"ratio {plain / drafts[512, 'draft']:.1f}"
    )


def figures(watch: Watch) -> tuple[str, ...]:
    return (
        f"{median(watch.seconds):.2f}", f"{median(watch.cpu):.2f}", f"{median(watch.first):.2f} s",
        f"{min(watch.previews):.0f}",
    )  # fmt: skip


def painted(engine: Sketchbook, plan: Plan, side: int, times: int) -> dict[str, Watch]:
    full, draft, refinement = Size(side, side), Watch(), Watch()
    for seed in range(1, times + 1):
        asked = DraftRequest(INTENT, plan, full.draft, full, seed)
        made = draft.run(engine, asked)
        refinement.images["draft"] = made.png
        image = ImageRef("draft", made.width, made.height)
        refinement.run(engine, RefineRequest(INTENT, plan, image, full, seed, (), scene=made.scene))
    return {"draft": draft, "refinement": refinement}


def plainly(engine: Sketchbook, plan: Plan) -> float:
    """CPU seconds of one draft of a 512 picture without compiled strokes."""
    compiled = brushwork.lay, brushwork.trace
    brushwork.lay, brushwork.trace = strokes_plain.lay, strokes_plain.trace
    try:
        return painted_draft(engine, plan)
    finally:
        brushwork.lay, brushwork.trace = compiled


def painted_draft(engine: Sketchbook, plan: Plan) -> float:
    watch, full = Watch(), Size(512, 512)
    watch.run(engine, DraftRequest(INTENT, plan, full.draft, full, 1))
    return watch.cpu[0]


if __name__ == "__main__":
    main()
