"""The block-in compared: do drafts that begin from the sketchbook's painting of the plan keep more counts and places?

    python benchmarks/bench_block_in.py PAINTER CRITIC [--each 30] [--side 512]

PAINTER and CRITIC are engines as a request names them, of the studio's own models folder and servers, such as
`diffusion:z-image-turbo@bf16` and `language:qwen3-vl-8b@bf16` or `remote:NAME`. Every crowded intent is planned once by
the sketchbook and drafted twice from the same seed; a line counts where the critic could judge it in both drafts, so
the sketchbook's critic, which knows its own paint only, is no use here. Counts and places are those of the lines that
have a place in the plan. Intervals draw intents anew. Without names it runs on tiny random weights, only to show that
it works.
"""

import argparse
import io
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from PIL import Image

from app.domain.canvas import Size
from app.domain.errors import Invalid, PentimentoError
from app.domain.parts import Finding, Plan, Reflection
from app.domain.requests import DraftRequest, PlanRequest, ReflectRequest
from app.domain.sampling import Sampling
from app.engines.base import Painted, Workbench
from app.engines.offering import offered
from app.engines.registry import check_role, engine_named
from benchmarks.evaluation_intents import Intent, intents
from benchmarks.evaluation_tables import Row, gain, share
from benchmarks.measuring import median, say, table
from tests.engines.contract import Store
from tests.tiny.folder import tiny_bench

WAYS = {"from noise": False, "block-in": True}
REFERENCE = "from noise"
SPOILS: Mapping[
    str, frozenset[str]
] = {  # the faults with which such a fact of a line does not hold
    "count": frozenset({"missing", "count"}),
    "place": frozenset({"missing", "place", "relation"}),
}
KINDS = ("all", *SPOILS)
TINY = ("diffusion:tiny-zimage", "language:tiny-thinker")
RANDOM = (
    "These are random weights: the figures mean nothing, and only show that the comparison works."
)


@dataclass(frozen=True, slots=True)
class Drafted:
    """One intent's draft by one way: what the critic found of each line, by its id, and the seconds of the draft.

    `placed` are the lines that have a place in the plan: things, not what lies behind them.
    """

    intent: Intent
    way: str
    placed: frozenset[str]
    found: Mapping[str, Finding]
    seconds: float


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("painter", nargs="?", default="")
    parser.add_argument("critic", nargs="?", default="")
    parser.add_argument("--each", type=int, default=0, help="intents; 30, or 2 on tiny weights")
    parser.add_argument("--side", type=int, default=0, help="px of a draft; 512, or 256")
    said = parser.parse_args(arguments)
    if said.painter and not said.critic:
        parser.error("name a critic too")
    real = bool(said.painter)
    painter, critic = (said.painter, said.critic) if real else TINY
    bench = studio_bench() if real else tiny_bench()
    side = said.side or (512 if real else 256)
    try:
        compare(painter, critic, bench, said.each or (30 if real else 2), side)
    except PentimentoError as fault:
        parser.error(fault.message)
    if not real:
        say(f"\n{RANDOM}")


def compare(painter: str, critic: str, bench: Workbench, each: int, side: int) -> None:
    """Prints the tables. Raises Invalid in words for a painter without a block-in or a critic that is none."""
    require_fit(painter, critic, bench)
    chosen = [intent for intent in intents(each) if intent.difficulty == "crowded"]
    told = [made for intent in chosen for made in both(intent, painter, critic, bench, side)]
    show(painter, critic, told)


def require_fit(painter: str, critic: str, bench: Workbench) -> None:
    check_role(painter, "drafter")
    check_role(critic, "critic")
    offer = offered(bench, painter).named(painter)
    if offer is None or "block_in" not in offer.settings:
        raise Invalid(f"{painter} is not here, or cannot begin from a picture.")


def both(intent: Intent, painter: str, critic: str, bench: Workbench, side: int) -> list[Drafted]:
    """By each way, from one plan and one seed."""
    size, seed = Size(side, side), intent.number
    asked = PlanRequest(intent.words, size, seed, build="at once")
    plan = engine_named("sketchbook").run(asked, Store(), deaf)
    assert isinstance(plan, Plan)
    found = []
    for way, begun in WAYS.items():
        how = Sampling(block_in=begun)
        request = DraftRequest(intent.words, plan, size, size, seed, sampling=how, engine=painter)
        found.append(looked_at(intent, way, request, critic, bench))
    return found


def looked_at(
    intent: Intent, way: str, request: DraftRequest, critic: str, bench: Workbench
) -> Drafted:
    store, began = Store(), time.perf_counter()
    painted = engine_named(request.engine, bench).run(request, store, deaf)
    seconds = time.perf_counter() - began
    assert isinstance(painted, Painted)
    image = store.keep(Image.open(io.BytesIO(painted.png)))
    asked = ReflectRequest(intent.words, request.plan, image, request.seed, engine=critic)
    seen = engine_named(critic, bench).run(asked, store, deaf)
    assert isinstance(seen, Reflection)
    lines = {f.instruction: f for f in seen.findings if f.about == "picture" and f.instruction}
    placed = frozenset(line.id for line in request.plan.instructions if line.region)
    return Drafted(intent, way, placed, lines, seconds)


def rows_of(told: list[Drafted], kind: str) -> list[Row]:
    """A row for each draft: the lines judged in both drafts of its intent, and those of which this holds."""
    judged: dict[int, set[str]] = {}
    for made in told:
        mine = {id for id, f in made.found.items() if f.verdict in ("right", "wrong")}
        judged[made.intent.number] = judged.get(made.intent.number, mine) & mine
    rows = []
    for made in told:
        ids = judged[made.intent.number]
        ids = ids & made.placed if kind in SPOILS else ids
        held = sum(holds(made.found[id], kind) for id in ids)
        rows.append(
            Row(made.intent.number, made.intent.difficulty, 1, made.way, len(ids), held, (held,), 1, made.seconds)
        )  # fmt: skip
    return [row for row in rows if row.facts]


def holds(finding: Finding, kind: str) -> bool:
    """Whether what a line says holds: the whole of it, or its count or place."""
    if finding.verdict == "right":
        return True
    return kind in SPOILS and finding.fault not in SPOILS[kind]


def show(painter: str, critic: str, told: list[Drafted]) -> None:
    lines = [("a draft begun", "lines", *(f"{kind} (95 %)" for kind in KINDS), "seconds")]
    more = [("more than from noise", *(f"{kind}, points (95 %)" for kind in KINDS))]
    for way in WAYS:
        mine = {kind: [r for r in rows_of(told, kind) if r.way == way] for kind in KINDS}
        seconds = median([made.seconds for made in told if made.way == way])
        count = sum(row.facts for row in mine["all"])
        cells = (share(mine[kind]) for kind in KINDS)
        lines.append((way, f"{count}", *cells, f"{seconds:.1f}"))
        if way != REFERENCE and count:
            other = {k: [r for r in rows_of(told, k) if r.way == REFERENCE] for k in KINDS}
            more.append((way, *(gain(mine[kind], other[kind]) for kind in KINDS)))
    number = len({made.intent.number for made in told})
    table(f"{number} crowded intents, drafted by {painter}, looked at by {critic}", lines)
    if len(more) == 1:
        say("\nThe critic could judge no line of both drafts: ask one that looks at any pixels.")
        return
    table("The difference, on the same plans and seeds", more)


def studio_bench() -> Workbench:
    """The models and servers of the studio here."""
    from app.settings import load
    from app.worker.__main__ import bench_of

    return bench_of(load())


def deaf(said: object) -> None:
    """Hears nothing."""


if __name__ == "__main__":
    main()
