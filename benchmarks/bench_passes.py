"""Crowded pictures built at once and step by step: which of them holds more of what its intent asks for?

    python benchmarks/bench_passes.py [--each 30] [--side 512] [--processes 2]

Facts are judged from whose paint lies where, which the critic never sees. The reference is the picture built at once.
"""

import argparse
import sys
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

import cv2

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from app.domain.canvas import Size
from app.domain.requests import BUILDS, Build
from app.engines.sketchbook.scene import from_json
from benchmarks.evaluation_arms import Made, Studio, looped, witnessed
from benchmarks.evaluation_intents import Intent, intents
from benchmarks.evaluation_judging import held, shown
from benchmarks.evaluation_tables import Row, by_kind, gain, share
from benchmarks.measuring import median, table

WAYS: tuple[Build, ...] = tuple(build for build in BUILDS if build != "as suits")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--each", type=int, default=30, help="intents")
    parser.add_argument("--side", type=int, default=512)
    parser.add_argument("--processes", type=int, default=2)
    said = parser.parse_args()
    chosen = [intent for intent in intents(said.each) if intent.difficulty == "crowded"]
    ready = partial(cv2.setNumThreads, 1)
    with ProcessPoolExecutor(said.processes, initializer=ready) as pool:
        told = list(pool.map(partial(both, side=said.side), chosen))
    show([row for rows in told for row in rows])


def both(intent: Intent, side: int) -> list[Row]:
    """One picture of the intent by each way, with the same seed."""
    rows = []
    for build in WAYS:
        studio = Studio(intent.words, Size(side, side), build)
        rows.append(row(studio, intent, build, looped(studio, intent.number)))
    return rows


def row(studio: Studio, intent: Intent, build: Build, made: Made) -> Row:
    scenes, each, facts = [], [], held(intent, [])
    for step in made.rounds:
        scenes.append(from_json(step.painting.scene or {}))
        shares = witnessed(studio, step).shares
        facts = held(intent, shown(studio.pixels(step.painting.image.id), scenes, shares))
        each.append(sum(good for _, good in facts))
    return Row(
        intent.number, intent.difficulty, 1, build, intent.facts, each[-1], tuple(each), made.images, made.seconds,
        tuple(facts),
    )  # fmt: skip


def show(rows: list[Row]) -> None:
    lines = [("built", "facts that hold", "more than at once", "images", "seconds")]
    reference = [each for each in rows if each.way == WAYS[0]]
    for build in WAYS:
        mine = [each for each in rows if each.way == build]
        images, seconds = median([r.images for r in mine]), median([r.seconds for r in mine])
        more = gain(mine, reference) if build != WAYS[0] else "reference"
        lines.append((build, share(mine), more, f"{images:.0f}", f"{seconds:.1f}"))
    table(f"{len(reference)} crowded intents", lines)
    table("By kind of fact", by_kind(rows, WAYS))


if __name__ == "__main__":
    main()
