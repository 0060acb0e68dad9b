"""Judging the critic: what it noticed, what it called it, where, and how often it cried wolf.

Noticed = a standing finding of the right fault whose region overlaps where the fault is; named wrongly, it counts
as missed. Flagged = any standing finding there. False alarm = a faithful picture with any `wrong`.
"""

import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from app.domain.canvas import Region, overlap
from app.domain.parts import Finding, Reflection
from app.engines.sketchbook.critic.reflecting import reflect
from app.engines.sketchbook.critic.sight import looked
from app.engines.sketchbook.scene import STYLES
from benchmarks.critic_cases import RIGHT_FAULTS, Case, cases, quiet


@dataclass(frozen=True, slots=True)
class Outcome:
    """`likeness` is what a plain critic goes by: of each planned thing its place and -1..1.

    `first` tells that this plan's picture was never looked at before, so that it had to be imagined first.
    """

    case: Case
    reflection: Reflection
    seconds: float
    likeness: tuple[tuple[Region, float], ...]
    first: bool

    @property
    def near(self) -> list[Finding]:
        """Standing findings where the fault is."""
        standing = self.reflection.standing
        return [f for f in standing if f.region and touches(f.region, self.case.regions)]

    @property
    def flagged(self) -> bool:
        return bool(self.near)

    @property
    def noticed(self) -> bool:
        return any(f.fault in RIGHT_FAULTS.get(self.case.fault, ()) for f in self.near)

    @property
    def placed(self) -> bool:
        """Whether a finding there lies within the fault's region: its middle, and no smaller than a fifth of it."""
        return any(within(f.region, r) for f in self.near if f.region for r in self.case.regions)

    @property
    def alarmed(self) -> bool:
        return bool(self.reflection.standing)


def judge(first: int, last: int) -> list[Outcome]:
    """Reflect on every picture of these case numbers of the judging half."""
    outcomes = []
    for case in cases("judging", first, last, doctored_each=1):
        first = case.way == "faithful"
        start = time.process_time()
        reflection = reflect(case.request, case.pixels, quiet)
        seconds = time.process_time() - start
        alone = replace(case, pixels=case.pixels[:1, :1])
        outcomes.append(Outcome(alone, reflection, seconds, plainly(case), first))
    return outcomes


def plainly(case: Case) -> tuple[tuple[Region, float], ...]:
    """The likeness of each planned thing to what is expected of it, and nothing else."""
    sight = looked(case.request, case.pixels, lambda done, doing: None)
    return tuple((one.layer.thing.box, one.numbers["likeness"]) for one in sight.seen)


def touches(region: Region, others: Sequence[Region]) -> bool:
    """Whether at least a quarter of the smaller of the two is shared."""
    for other in others:
        w = min(region.x + region.w, other.x + other.w) - max(region.x, other.x)
        h = min(region.y + region.h, other.y + other.h) - max(region.y, other.y)
        if w > 0 and h > 0 and w * h >= 0.25 * min(region.area, other.area):
            return True
    return False


def within(found: Region, true: Region) -> bool:
    """Whether the middle of what was found lies in the true region, and the two are of like size."""
    x, y = found.centre
    inside = true.x <= x <= true.x + true.w and true.y <= y <= true.y + true.h
    return inside and 0.2 < found.area / true.area < 5


def show(outcomes: Sequence[Outcome]) -> None:
    """The tables."""
    wrong = [o for o in outcomes if o.case.way != "faithful"]
    faithful = [o for o in outcomes if o.case.way == "faithful"]
    print(f"{len(outcomes)} pictures, {len(wrong)} with a fault, {len(faithful)} faithful\n")
    print(f"{'':14}{'noticed':>9}{'seen':>9}{'named':>9}{'placed':>9}{'of':>6}")
    for name, some in _rows(wrong).items():
        seen = [o for o in some if o.flagged]
        parts = share([o.noticed for o in some]) + share([o.flagged for o in some])
        parts += share([o.noticed for o in seen]) + share([o.placed for o in seen])
        print(f"{name:14}{parts}{len(some):6}")
    print(f"\nfaithful with a false alarm {share([o.alarmed for o in faithful])}")
    for name, some in _kinds_of(faithful).items():
        print(f"  {name:26}{share([o.alarmed for o in some])}{len(some):6}")
    _the_rest(outcomes, [o for o in wrong if o.flagged])
    alarms = sorted(f"{f.about} {f.fault}" for o in faithful for f in o.reflection.standing)
    print(f"\nfalse alarms: {', '.join(alarms) or 'none'}")


def _rows(wrong: list[Outcome]) -> dict[str, list[Outcome]]:
    rows = {"all": wrong}
    for way in ("doctored", "painted"):
        rows[way] = [o for o in wrong if o.case.way == way]
        for fault in RIGHT_FAULTS:
            some = [o for o in rows[way] if o.case.fault == fault]
            rows |= {f"  {fault} {way[0]}": some} if some else {}
    return rows | _kinds_of(wrong)


def _kinds_of(outcomes: list[Outcome]) -> dict[str, list[Outcome]]:
    """By brush, by plan and by style."""
    rows = {
        level: [o for o in outcomes if o.case.level == level] for level in ("draft", "refinement")
    }
    rows["vague plan"] = [o for o in outcomes if o.case.vague]
    rows["another seed"] = [o for o in outcomes if o.case.strange]
    return rows | {style: [o for o in outcomes if o.case.scene.style == style] for style in STYLES}


def _the_rest(outcomes: Sequence[Outcome], flagged: list[Outcome]) -> None:
    findings = [f for o in outcomes for f in o.reflection.findings]
    about_things = [
        finding
        for o in outcomes
        for finding in o.reflection.findings
        if finding.instruction in {thing.instruction for thing in o.case.scene.things}
    ]
    times = np.array([o.seconds for o in outcomes]) * 1000
    things = np.mean([len(o.likeness) for o in outcomes])
    place = [
        max(overlap(f.region, r) for f in o.near for r in o.case.regions if f.region)
        for o in flagged
    ]
    told = [
        f.evidence for o in outcomes for f in o.reflection.findings if f.verdict == "cannot tell"
    ]
    print(f"place: found and true region share {np.median(place):.2f} of their union (median)")
    print(f"cannot tell, of all findings {share([f.verdict == 'cannot tell' for f in findings])}")
    print(
        f"cannot tell, of things       {share([f.verdict == 'cannot tell' for f in about_things])}"
    )
    for evidence, many in Counter(told).most_common(4):
        print(f"  {many:4} x {evidence}")
    for name, first in (("first look at a plan", True), ("later looks", False)):
        ms = times[[o.first == first for o in outcomes]]
        print(
            f"ms of CPU a picture, {name:22} mean {ms.mean():.0f}, p95 {np.percentile(ms, 95):.0f}"
        )
    print(f"ms of CPU a picture of {things:.1f} things, all: mean {times.mean():.0f}")


def share(values: Sequence[bool]) -> str:
    return f"{100 * np.mean(values):8.1f}%" if len(values) else f"{'-':>9}"
