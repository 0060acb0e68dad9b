"""Tuning the critic, and judging it without hurry.

    python -m benchmarks.critic --train [--cases N]    tune: write weights.json and eyes.npz
    python -m benchmarks.critic [--cases N]            judge: pictures of nouns it was never tuned on

Each case number gives pictures in one of the styles, as a draft or a refinement: a faithful one, doctored ones
and one painted against the plan. `make bench-critic` judges fewer, on all cores, beside a plain critic.
"""

import argparse
import json
import os
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import TypeVar

import cv2
import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from app.domain.canvas import clipped
from app.engines.sketchbook.critic import fusion
from app.engines.sketchbook.critic.elsewhere import Elsewhere, elsewhere
from app.engines.sketchbook.critic.judging import again, shared
from app.engines.sketchbook.critic.measures import Seen
from app.engines.sketchbook.critic.sight import Sight, kind_of, looked
from app.engines.sketchbook.critic.strangers import spots
from app.engines.sketchbook.critic.view import View
from benchmarks.critic_cases import Case, cases
from benchmarks.critic_judging import Outcome, judge, show
from benchmarks.critic_paintings import spots_of
from benchmarks.critic_pasting import Scrap, pasted_cases, scraps_of
from benchmarks.critic_training import ALIKE, Row, Strange, learnt
from benchmarks.critic_visible import at_a_glance

T = TypeVar("T")
WEIGHTS = Path(fusion.__file__).with_name("weights.json")
SHARES = (
    0.004,
    0.002,
    0.01,
)  # of faithful things called wrong, of matches doubled, of pictures strange
TUNING, JUDGING = 500, 350  # case numbers
DOCTORED = 4  # pictures tampered with for each number that teaches
PAINTED = 2  # pictures painted against the plan, the same
PASTED = 8  # pictures with scraps of others pasted in, the same
SCRAPS = 40  # that are kept to be pasted, of one style and brush
AT_ONCE = 4  # case numbers a process takes at a time


def train(count: int) -> None:
    """Measure the tuning half, learn, write the weights."""
    with ProcessPoolExecutor(os.cpu_count(), initializer=partial(cv2.setNumThreads, 1)) as pool:
        slices = [range(n, count, ALIKE) for n in range(ALIKE)]
        both = [each for part in pool.map(rows_of, slices) for each in part]
    rows = [each for each in both if isinstance(each, Row)]
    strange = [each for each in both if isinstance(each, Strange)]
    print(f"{len(rows)} things:", dict(Counter(row.fault for row in rows)), f"{len(strange)} spots")
    learned = learnt(rows, strange, f"{len(rows)}", SHARES)
    made = fusion.to_json(learned)
    WEIGHTS.write_text(json.dumps(made, separators=(",", ":")) + "\n", encoding="utf-8")
    np.savez_compressed(WEIGHTS.with_name("eyes.npz"), **fusion.eyes_of(learned))
    levels = {k: made[k] for k in ("wrong_from", "again_from", "strange_from")}
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


def rows_of(numbers: Iterable[int]) -> list[Row | Strange]:
    """What cases of one style and brush teach."""
    return [row for case in taught(numbers) for row in rows_in(case)]


def taught(numbers: Iterable[int]) -> Iterator[Case]:
    """Of each number what the judging half has too, and pictures with scraps of those before pasted in."""
    scraps: list[Scrap] = []
    for number in numbers:
        for case in cases("tuning", number, number + 1, DOCTORED, PAINTED):
            yield case
            if case.way == "faithful":
                there = spots_of(case.scene, case.pixels)
                yield from pasted_cases(case, there, at_a_glance(case.pixels), scraps, PASTED)
                scraps = [*scraps, *scraps_of(case, there)][-SCRAPS:]


def rows_in(case: Case) -> list[Row | Strange]:
    """Every thing that teaches something: all of a faithful picture, else only the one that is wrong; and spots."""
    odd = case.fault in ("stranger", "doubled")
    if case.way != "faithful" and case.target < 0 and not odd:
        return []
    sight = looked(case.request, case.pixels, lambda done, doing: None)
    rows: list[Row | Strange] = []
    for n, one in enumerate(sight.seen):
        if case.fault != "stranger" and case.target in (-1, n):
            rows.append(_thing(case, sight, one))
    return rows + (_spots(case, sight) if odd or case.way == "faithful" else [])


def _thing(case: Case, sight: Sight, one: Seen) -> Row:
    found = sight.again[kind_of(one.layer.thing)]
    if case.fault == "swapped":
        found = elsewhere(sight.view, sight.meant, sight.bare, one.layer, [one.layer])
    best = next((each for each in found if _again(case, each, sight.view)), None)
    numbers = one.numbers | (again(best) if best else {})
    known = None if case.way == "pasted" else best is not None
    art, patch = one.layer.thing.art, one.patch.astype(np.float16)
    return Row(art, case.fault, numbers, patch, case.level, case.scene.style, known)


def _spots(case: Case, sight: Sight) -> list[Row | Strange]:
    """Unexplained spots, and which of them is the stranger, or the second of a thing."""
    width, height, style = sight.view.width, sight.view.height, case.scene.style
    faithful = case.way == "faithful"
    rows: list[Row | Strange] = []
    for spot in spots(sight):
        x, y, w, h = spot.box
        at = clipped(x / width, y / height, w / width, h / height)
        there = any(shared(at, region) > 0.5 for region in case.regions[:1])
        patch = spot.patch.astype(np.float16)
        rows.append(Strange(spot.numbers, patch, case.level, style, there, case.number, faithful))
    return rows


def _again(case: Case, match: Elsewhere, view: View) -> bool:
    """Whether a match elsewhere is the thing that was moved or doubled."""
    if case.fault not in ("moved", "doubled", "swapped"):
        return False
    x, y, w, h = match.box
    at = ((x + w / 2) / view.width, (y + h / 2) / view.height)
    true = case.regions[2 if case.fault == "swapped" else 0]
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
