"""Corrections in a person's words: what share is obeyed, judged from the pictures before and after.

Every line of the table (tests/engines/sketchbook/wishes/corrections.txt) is said to a finished picture and to a plan,
over two seeds; a line is obeyed when all its facts hold. A vague line must besides be answered with what was
understood. `--table NAME` takes another table beside it, `--scenes` leaves out what only pixels can tell,
`--only VERB` one verb, `--seeds N` so many.
"""

import argparse
import sys
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.corrections_looped import at_loop
from benchmarks.measuring import say, table
from tests.engines.sketchbook.wishes import judging
from tests.engines.sketchbook.wishes.rows import Row, rows

STAGES = ("picture", "plan")  # and "loop", when it is asked for


@dataclass(frozen=True, slots=True)
class Answer:
    row: Row
    stage: str
    seed: int
    failed: tuple[str, ...]
    told: str


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--table", default="corrections.txt")
    options.add_argument("--scenes", action="store_true")
    options.add_argument("--only", default="")
    options.add_argument("--stage", default="")
    options.add_argument("--seeds", type=int, default=2)
    chosen = options.parse_args()
    wanted = [row for row in rows(chosen.table) if not chosen.only or row.verb == chosen.only]
    stages = [chosen.stage] if chosen.stage else STAGES
    answers = [
        Answer(row, stage, seed, *_judged(row, stage, seed, painted=not chosen.scenes))
        for row in wanted
        for stage in stages
        for seed in range(3, 3 + chosen.seeds)
    ]
    _list_failures(answers)
    for stage in stages:
        table(f"Obeyed at a {stage}", _shares([a for a in answers if a.stage == stage]))


def _judged(row: Row, stage: str, seed: int, painted: bool) -> tuple[tuple[str, ...], str]:
    if stage == "loop":
        return judging.told_of(row, at_loop(row.intent, row.words, seed), stage)
    return judging.judged(row, stage, seed, painted)


def _shares(answers: Sequence[Answer]) -> list[tuple[str, ...]]:
    by: dict[str, list[Answer]] = defaultdict(list)
    for answer in answers:
        by["all vague" if answer.row.vague else "all clear"].append(answer)
        by[answer.row.verb].append(answer)
    found = [("what", "obeyed", "of", "share")]
    for name, all in by.items():
        good = sum(not a.failed for a in all)
        found.append((name, str(good), str(len(all)), f"{100 * good / len(all):.1f} %"))
    return found


def _list_failures(answers: Sequence[Answer]) -> None:
    for answer in answers:
        if answer.failed:
            failed = "; ".join(answer.failed)
            where = f"{answer.stage} {answer.seed} [{answer.row.verb}]"
            say(f"{where} {answer.row.intent!r}: {answer.row.words!r}: {failed}  <{answer.told}>")


if __name__ == "__main__":
    main()
