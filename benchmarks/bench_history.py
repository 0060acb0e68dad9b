"""Opening a picture of 10,000 steps: how long the server takes, and how much comes over the wire.

The reference is the same picture with its first five steps. The page shows the last 200 steps of the branch; the
rest comes on demand. Aims: under 300 ms on the server, under 300 kB gzipped. Steps hold what the sketchbook makes:
plans, scenes and requests of the usual size, with an edited branch now and then.
"""

import gzip
import http.client
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from sqlalchemy.orm import Session

from app.domain.canvas import ImageRef, Size
from app.domain.parts import Content, Finding, Painting, Plan, Reflection
from app.domain.people import LOCAL
from app.domain.requests import DraftRequest, PlanRequest, RefineRequest, ReflectRequest, Request
from app.domain.steps import Step
from app.engines.registry import engine_named
from app.engines.sketchbook import layout
from app.engines.sketchbook.scene import to_json
from app.storage import branches, clock, pictures, steps
from app.storage.branches import Branch
from app.storage.database import transaction
from app.storage.steps import count
from app.studio import pictures as shelf
from benchmarks.measuring import median, p95, say, table
from tests.live.house import House, house
from tests.waiting import until

INTENT = "two red boats on a lake in front of snowy mountains at dusk, an owl in a tall tree"
SIZE = Size(1024, 1024)
STEPS, FORK_EVERY, TIMES = 10_000, 400, 15
KINDS = ("draft", "reflection", "refinement", "reflection")


class Making:
    """What every step of a kind holds, and the request it answers."""

    def __init__(self) -> None:
        asked = PlanRequest(INTENT, SIZE, 1)
        plan = engine_named("sketchbook").run(asked, _NoImages(), lambda said: None)
        assert isinstance(plan, Plan)
        scene = to_json(layout.scene_of(plan, SIZE, 1, "", 1))
        image = ImageRef("0" * 64, 1024, 1024)
        found = tuple(
            Finding(f"f{n}", "picture", "wrong" if n < 2 else "right", f"{line.words}: 71 % like it.",
                    "move it left", line.id, line.region)
            for n, line in enumerate(plan.instructions)
        )  # fmt: skip
        painting = Painting(image, scene, note="Painted in oil, 4,200 strokes.")
        reflection = Reflection(found, "Nearly as planned.", "sketchbook 1")
        self.of: dict[str, tuple[Content, Request]] = {
            "plan": (plan, asked),
            "draft": (painting, DraftRequest(INTENT, plan, SIZE.draft, SIZE, 1)),
            "reflection": (reflection, ReflectRequest(INTENT, plan, image, 1, "draft")),
            "refinement": (painting, RefineRequest(INTENT, plan, image, SIZE, 1, found[:2], scene=scene)),
        }  # fmt: skip


class _NoImages:
    def read(self, id: str) -> bytes:
        raise NotImplementedError


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="pentimento-") as folder, house(Path(folder), {}) as at:
        making = Making()
        short, long = filled(at, making, 5), filled(at, making, STEPS)
        rows = [("what", "server, median", "p95", "over the wire", "unpacked")]
        small = measured(at, f"/pictures/{short}", "a picture of 5 steps", rows)
        large = measured(at, f"/pictures/{long}", f"a picture of {STEPS:,} steps", rows)
        with at.reading() as session:
            branch = branches.of_picture(session, long)[0]
            first = steps.path_page(session, branch.tip)[0].id
        earlier = f"/pictures/{long}?branch={branch.id}&before={first}"
        measured(at, earlier, "the 200 steps before", rows)
        measured(at, f"/api/v1/pictures/{long}", "the same as JSON", rows)
        measured(at, "/", "the home page", rows)
    table("Opening a long history", rows)
    say(f"\nratio {large / small:.1f} to a picture of 5 steps")


def filled(at: House, making: Making, wanted: int) -> str:
    """A picture of so many steps, without running it; a side branch now and then."""
    with transaction(at.sessions) as session:
        picture = shelf.start(session, LOCAL, intent=INTENT, size=SIZE, seed=1, engine="scripted")
    until(lambda: at.run(picture.id).state == "ended", "the first run", 60)
    with transaction(at.sessions) as session:
        branch = branches.of_picture(session, picture.id)[0]
        tip, made = branch.tip, count(session, picture.id)
        if wanted > made:
            tip = grown(session, making, branch, wanted - made)
        branches.update(session, branch.id, tip=tip)
    return picture.id


def grown(session: Session, making: Making, branch: Branch, more: int) -> str:
    """Steps of all kinds after the tip. Returns the new tip."""
    tip = branch.tip
    assert tip is not None
    for n in range(more):
        if n % FORK_EVERY == FORK_EVERY - 1:
            branches.add(session, branch.picture, f"before {n}", tip, automatic=True)
        content, request = making.of[KINDS[n % len(KINDS)]]
        step = Step(
            id=clock.new_id(), picture=branch.picture, number=pictures.next_number(session, branch.picture),
            parent=tip, kind=KINDS[n % len(KINDS)], content=content, author="engine:sketchbook", at=clock.now(),
            round=n % 9, pass_no=1, request=request, seconds=1.4,
        )  # fmt: skip
        steps.add(session, step, job=clock.new_id())
        tip = step.id
    return tip


def measured(at: House, path: str, what: str, rows: list[tuple[str, ...]]) -> float:
    fetch(at.port, path)
    taken, body = [], b""
    for _ in range(TIMES):
        began = time.perf_counter()
        body = fetch(at.port, path)
        taken.append((time.perf_counter() - began) * 1000)
    whole = len(gzip.decompress(body)) if body[:2] == b"\x1f\x8b" else len(body)
    times = f"{median(taken):.0f} ms", f"{p95(taken):.0f} ms"
    rows.append((what, *times, f"{len(body) / 1000:.0f} kB", f"{whole / 1000:.0f} kB"))
    return median(taken)


def fetch(port: int, path: str) -> bytes:
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    line.request("GET", path, headers={"Accept-Encoding": "gzip", "Connection": "close"})
    answer = line.getresponse()
    body = answer.read()
    line.close()
    assert answer.status == 200, (path, answer.status, body[:300])
    return body


if __name__ == "__main__":
    main()
