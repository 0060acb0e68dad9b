"""Tuning the critic, and judging it without hurry.

    python -m benchmarks.critic --train [--cases N]    tune: write app/engines/sketchbook/critic/weights.json
    python -m benchmarks.critic [--cases N]            judge: pictures of nouns it was never tuned on

Each case number gives pictures in one of three styles, as a draft or a refinement: a faithful one, doctored ones
and one painted against the plan. `make bench-critic` judges fewer, on all cores, beside a plain critic.
"""

import argparse
import json
import os
import sys
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import TypeVar

import cv2

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from app.engines.sketchbook.critic import fusion
from app.engines.sketchbook.critic.elsewhere import Elsewhere
from app.engines.sketchbook.critic.reflecting import looked
from app.engines.sketchbook.critic.view import View
from app.engines.sketchbook.scene import Thing
from benchmarks.critic_cases import Case, cases, quiet
from benchmarks.critic_judging import Outcome, judge, show
from benchmarks.critic_training import Row, learnt

T = TypeVar("T")
WEIGHTS = Path(fusion.__file__).with_name("weights.json")
WRONG_SHARE, AGAIN_SHARE = 0.004, 0.0015  # of faithful things that may be called wrong, or doubled
TUNING, JUDGING = 300, 110  # case numbers
AT_ONCE = 5  # case numbers a process takes at a time


def train(count: int) -> None:
    """Measure the tuning half, learn, write the weights."""
    rows = spread(rows_of, count)
    print(f"{len(rows)} things:", dict(Counter(row.fault for row in rows)))
    made = fusion.to_json(learnt(rows, f"{len(rows)}", WRONG_SHARE, AGAIN_SHARE))
    WEIGHTS.write_text(json.dumps(made, separators=(",", ":")) + "\n", encoding="utf-8")
    levels = {k: made[k] for k in ("wrong_from", "again_from")}
    print(levels, WEIGHTS.stat().st_size, "bytes")


def judged(count: int) -> list[Outcome]:
    """The judging half's first `count` case numbers."""
    return spread(judge, count)


def spread(work: Callable[[int, int], list[T]], count: int) -> list[T]:
    """What `work(first, last)` gives for all slices of the case numbers, in order, made on all cores."""
    firsts = range(0, count, AT_ONCE)
    lasts = [min(count, first + AT_ONCE) for first in firsts]
    with ProcessPoolExecutor(os.cpu_count(), initializer=partial(cv2.setNumThreads, 1)) as pool:
        return [each for part in pool.map(work, firsts, lasts) for each in part]


def rows_of(first: int, last: int) -> list[Row]:
    """Every thing that teaches something, measured: all of a faithful picture, else only the one that is wrong."""
    rows: list[Row] = []
    for case in cases("tuning", first, last, doctored_each=3):
        sight = looked(case.request, case.pixels, quiet)
        target = case.scene.things[case.target] if case.target >= 0 else None
        rows += [
            Row(one.planned.thing.art, case.fault, one.numbers, case.level, case.scene.style,
                _again(case, one.elsewhere, sight.view))
            for one in sight.seen
            if target is None or _same(one.planned.thing, target)
        ]  # fmt: skip
    return rows


def _same(a: Thing, b: Thing) -> bool:
    return (a.instruction, a.art, a.box) == (b.instruction, b.art, b.box)


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


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--train", action="store_true")
    parser.add_argument("--cases", type=int, default=0)
    asked = parser.parse_args()
    if asked.train:
        train(asked.cases or TUNING)
    else:
        show(judged(asked.cases or JUDGING))


if __name__ == "__main__":
    main()
