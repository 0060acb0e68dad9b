"""How much the critic notices, how often it cries wolf, and how long it looks.

    python -m benchmarks.critic [--cases N]            judge: pictures of nouns it was never tuned on
    python -m benchmarks.critic --train [--cases N]    tune: write app/engines/sketchbook/critic/weights.json

Each case number gives three pictures in one of three styles, as a draft or a refinement: a faithful one, one
doctored after painting, one painted against the plan. Noticed = a standing finding of the right fault whose
region overlaps where the fault is; named wrongly, it counts as missed. False alarm = a faithful picture with
any `wrong`.
"""

import argparse
import json
import sys
import time
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from app.domain.canvas import Region
from app.domain.parts import Finding, Reflection
from app.engines.sketchbook import layout
from app.engines.sketchbook.critic import fusion
from app.engines.sketchbook.critic.looks import planned_of
from app.engines.sketchbook.critic.measures import Elsewhere, measured
from app.engines.sketchbook.critic.reflecting import reflect
from app.engines.sketchbook.critic.view import View, view_of
from benchmarks.critic_cases import RIGHT_FAULTS, Case, cases, quiet
from benchmarks.critic_doctoring import FAULTS
from benchmarks.critic_training import Row, learnt

WEIGHTS = Path(fusion.__file__).with_name("weights.json")
WRONG_SHARE, AGAIN_SHARE = 0.006, 0.006  # of faithful things that may be called wrong, or doubled


@dataclass(frozen=True, slots=True)
class Outcome:
    case: Case
    reflection: Reflection
    seconds: float
    noticed: bool
    flagged: bool  # some finding overlaps the fault, whatever it is called


def judge(count: int) -> list[Outcome]:
    """Reflect on every picture of the judging half."""
    outcomes = []
    for case in cases("judging", 0, count, doctored_each=1):
        start = time.perf_counter()
        reflection = reflect(case.request, case.pixels, quiet)
        seconds = time.perf_counter() - start
        near = [f for f in reflection.standing if f.region and touches(f.region, case.regions)]
        right = any(f.fault in RIGHT_FAULTS.get(case.fault, ()) for f in near)
        outcomes.append(Outcome(case, reflection, seconds, right, bool(near)))
    return outcomes


def touches(region: Region, others: Sequence[Region]) -> bool:
    """Whether at least a quarter of the smaller of the two is shared."""
    for other in others:
        w = min(region.x + region.w, other.x + other.w) - max(region.x, other.x)
        h = min(region.y + region.h, other.y + other.h) - max(region.y, other.y)
        if w > 0 and h > 0 and w * h >= 0.25 * min(region.area, other.area):
            return True
    return False


def show(outcomes: list[Outcome]) -> None:
    """The tables."""
    wrong = [o for o in outcomes if o.case.way != "faithful"]
    faithful = [o for o in outcomes if o.case.way == "faithful"]
    alarmed = [o for o in faithful if o.reflection.standing]
    findings = [f for o in outcomes for f in o.reflection.findings]
    untold = [f for f in findings if f.verdict == "cannot tell"]
    things = [f for f in findings if f.about == "picture" and f.measures]
    times = np.array([o.seconds for o in outcomes]) * 1000
    print(f"{len(outcomes)} pictures, {len(wrong)} with a fault, {len(faithful)} faithful\n")
    print(f"{'':14}{'noticed':>9}{'flagged':>9}{'of':>6}")
    rows: dict[str, list[Outcome]] = {"all": wrong}
    for way in ("doctored", "painted"):
        rows[way] = [o for o in wrong if o.case.way == way]
        for fault in FAULTS:
            rows[f"  {fault} {way[0]}"] = [o for o in rows[way] if o.case.fault == fault]
    for level in ("draft", "refinement"):
        rows[level] = [o for o in wrong if o.case.level == level]
    for style in ("oil", "watercolour", "ink"):
        rows[style] = [o for o in wrong if o.case.scene.style == style]
    for name, some in rows.items():
        print(
            f"{name:14}{share([o.noticed for o in some])}{share([o.flagged for o in some])}{len(some):6}"
        )
    print(f"\nfaithful with a false alarm {share([bool(o.reflection.standing) for o in faithful])}")
    for level in ("draft", "refinement"):
        some = [bool(o.reflection.standing) for o in faithful if o.case.level == level]
        print(f"  {level:26}{share(some)}")
    print(f"findings that cannot tell   {share([f in untold for f in findings])}")
    print(f"ms a picture: mean {times.mean():.0f}, p95 {np.percentile(times, 95):.0f}")
    print(f"findings with numbers: {len(things)}; things a picture: "
          f"{np.mean([len(o.case.scene.things) for o in outcomes]):.1f}")  # fmt: skip
    print(
        "\nfalse alarms: "
        + (", ".join(sorted(_alarm(f) for o in alarmed for f in o.reflection.standing)) or "none")
    )


def _alarm(finding: Finding) -> str:
    return f"{finding.about} {finding.fault}"


def share(values: Sequence[bool]) -> str:
    return f"{100 * np.mean(values):8.1f}%" if len(values) else f"{'-':>9}"


def rows_of(count: int) -> list[Row]:
    """Every thing that teaches something, measured: all of a faithful picture, else only the one that is wrong."""
    rows: list[Row] = []
    for case in cases("tuning", 0, count, doctored_each=2):
        view = view_of(case.pixels, case.level)
        placed = planned_of(layout.places(case.plan), case.scene, view.width, view.height)
        target = case.scene.things[case.target] if case.target >= 0 else None
        for one in placed:
            if target is not None and not _same(one.thing, target):
                continue
            seen = measured(view, one, placed)
            again = _again(case, seen.elsewhere, view)
            rows.append(
                Row(case.number, case.fault, seen.numbers, case.level, case.scene.style, again)
            )
    return rows


def _same(a: object, b: object) -> bool:
    return (a.instruction, a.art, a.box) == (b.instruction, b.art, b.box)  # type: ignore[attr-defined]


def _again(case: Case, match: Elsewhere | None, view: View) -> bool:
    """Whether the best match elsewhere is the thing that was moved or doubled."""
    if match is None or case.fault not in ("moved", "doubled"):
        return False
    x, y, w, h = match.box
    at = ((x + w / 2) / view.width, (y + h / 2) / view.height)
    true = case.regions[0]
    return (
        abs(at[0] - true.centre[0]) < 0.35 * true.w and abs(at[1] - true.centre[1]) < 0.35 * true.h
    )


def train(count: int) -> None:
    """Measure the tuning half, learn, write the weights."""
    rows = rows_of(count)
    counts: dict[str, int] = defaultdict(int)
    for row in rows:
        counts[row.fault] += 1
    print(f"{len(rows)} things:", dict(counts))
    made = fusion.to_json(learnt(rows, f"{len(rows)}", WRONG_SHARE, AGAIN_SHARE))
    WEIGHTS.write_text(json.dumps(made, separators=(",", ":")) + "\n", encoding="utf-8")
    print(
        {k: made[k] for k in ("wrong_from", "again_from", "moved_from")},
        WEIGHTS.stat().st_size,
        "bytes",
    )


def main() -> None:
    cv2.setNumThreads(1)
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--train", action="store_true")
    parser.add_argument("--cases", type=int, default=0)
    asked = parser.parse_args()
    if asked.train:
        train(asked.cases or 200)
    else:
        show(judge(asked.cases or 110))


if __name__ == "__main__":
    main()
