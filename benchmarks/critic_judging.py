"""Judging the critic: what it noticed, what it called it, where, and how often it cried wolf.

Noticed = a standing finding of the right fault whose region overlaps where the fault is; named wrongly, it counts
as missed. Flagged = any standing finding there. False alarm = a faithful picture with any `wrong`.
"""

import time
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from app.domain.canvas import Region, overlap
from app.domain.parts import Finding, Reflection
from app.engines.sketchbook import layout
from app.engines.sketchbook.critic.looks import planned_of
from app.engines.sketchbook.critic.measures import ground_colour, located
from app.engines.sketchbook.critic.reflecting import reflect
from app.engines.sketchbook.critic.view import view_of
from app.engines.sketchbook.scene import STYLES
from benchmarks.critic_cases import RIGHT_FAULTS, Case, cases, quiet
from benchmarks.critic_doctoring import FAULTS


@dataclass(frozen=True, slots=True)
class Outcome:
    """`likeness` is what a plain critic goes by: of each planned thing its place and -1..1."""

    case: Case
    reflection: Reflection
    seconds: float
    likeness: tuple[tuple[Region, float], ...]

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
    def alarmed(self) -> bool:
        return bool(self.reflection.standing)


def judge(first: int, last: int) -> list[Outcome]:
    """Reflect on every picture of these case numbers of the judging half."""
    outcomes = []
    for case in cases("judging", first, last, doctored_each=1):
        start = time.perf_counter()
        reflection = reflect(case.request, case.pixels, quiet)
        seconds = time.perf_counter() - start
        alone = replace(case, pixels=case.pixels[:1, :1])
        outcomes.append(Outcome(alone, reflection, seconds, plainly(case)))
    return outcomes


def plainly(case: Case) -> tuple[tuple[Region, float], ...]:
    """The likeness of each planned thing to its drawing, and nothing else."""
    view = view_of(case.pixels, case.level)
    scene = layout.scene_of(case.plan, layout.SQUARE, case.number, case.scene.style)
    placed = planned_of(layout.places(case.plan), scene, view.width, view.height)
    return tuple(
        (one.thing.box, located(view, one, ground_colour(view, one.box)).likeness) for one in placed
    )


def touches(region: Region, others: Sequence[Region]) -> bool:
    """Whether at least a quarter of the smaller of the two is shared."""
    for other in others:
        w = min(region.x + region.w, other.x + other.w) - max(region.x, other.x)
        h = min(region.y + region.h, other.y + other.h) - max(region.y, other.y)
        if w > 0 and h > 0 and w * h >= 0.25 * min(region.area, other.area):
            return True
    return False


def show(outcomes: Sequence[Outcome]) -> None:
    """The tables."""
    wrong = [o for o in outcomes if o.case.way != "faithful"]
    faithful = [o for o in outcomes if o.case.way == "faithful"]
    print(f"{len(outcomes)} pictures, {len(wrong)} with a fault, {len(faithful)} faithful\n")
    print(f"{'':14}{'noticed':>9}{'flagged':>9}{'of':>6}")
    for name, some in _rows(wrong).items():
        parts = share([o.noticed for o in some]) + share([o.flagged for o in some])
        print(f"{name:14}{parts}{len(some):6}")
    print(f"\nfaithful with a false alarm {share([o.alarmed for o in faithful])}")
    for level in ("draft", "refinement"):
        some = [o.alarmed for o in faithful if o.case.level == level]
        print(f"  {level:26}{share(some)}")
    _the_rest(outcomes, [o for o in wrong if o.flagged])
    alarms = sorted(f"{f.about} {f.fault}" for o in faithful for f in o.reflection.standing)
    print(f"\nfalse alarms: {', '.join(alarms) or 'none'}")


def _rows(wrong: list[Outcome]) -> dict[str, list[Outcome]]:
    rows = {"all": wrong}
    for way in ("doctored", "painted"):
        rows[way] = [o for o in wrong if o.case.way == way]
        for fault in FAULTS:
            rows[f"  {fault} {way[0]}"] = [o for o in rows[way] if o.case.fault == fault]
    for level in ("draft", "refinement"):
        rows[level] = [o for o in wrong if o.case.level == level]
    for style in STYLES:
        rows[style] = [o for o in wrong if o.case.scene.style == style]
    return rows


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
    print(f"kind named rightly, of flagged{share([o.noticed for o in flagged]):>6}")
    print(f"place: found and true region share {np.median(place):.2f} of their union (median)")
    print(f"cannot tell, of all findings {share([f.verdict == 'cannot tell' for f in findings])}")
    print(
        f"cannot tell, of things       {share([f.verdict == 'cannot tell' for f in about_things])}"
    )
    print(f"ms a picture of {things:.1f} things: mean {times.mean():.0f}, "
          f"p95 {np.percentile(times, 95):.0f}")  # fmt: skip


def share(values: Sequence[bool]) -> str:
    return f"{100 * np.mean(values):8.1f}%" if len(values) else f"{'-':>9}"
