"""Does the loop earn its keep? Facts of 200 intents that hold in the picture: one pass, best of N, and the loop.

    python benchmarks/bench_loop.py [--each 50] [--seeds 3]

Facts are judged from the painter's object-id buffer, which the critic never sees. A second part begins with drafts
that went wrong in one thing. Then: how far seeds differ, what crowding costs, and whether more rounds change a
finished picture.
"""

import argparse
import os
import sys
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from itertools import combinations, pairwise
from pathlib import Path
from random import Random

import cv2
import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from app.engines.sketchbook.pixels import Bytes
from app.engines.sketchbook.scene import Scene, from_json
from benchmarks.evaluation_arms import (
    Made,
    Studio,
    best_of,
    looped,
    one_pass,
    refined_on,
    witnessed,
)
from benchmarks.evaluation_intents import Intent, intents
from benchmarks.evaluation_judging import held, shown
from benchmarks.evaluation_slips import SLIPS, slipped
from benchmarks.evaluation_tables import Row, by_difficulty, by_kind, by_round, gain, share
from benchmarks.measuring import median, say, table

WAYS = ("one pass", "best of N", "the loop")
SMALL = 48  # px a side, where seeds are compared
AGAIN, EVERY = 5, 8  # more refinements of a finished picture; of every so many intents
Drift = tuple[float, float, float]  # Lab lightness, Lab distance, sharpness (1: as before)
Told = tuple[list[Row], dict[int, Bytes], list[Drift]]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--each", type=int, default=50, help="intents of each difficulty")
    parser.add_argument("--seeds", type=int, default=3)
    said = parser.parse_args()
    chosen = intents(said.each)
    with ProcessPoolExecutor(os.cpu_count(), initializer=partial(cv2.setNumThreads, 1)) as pool:
        told = list(pool.map(partial(evaluated, seeds=said.seeds), chosen, chunksize=4))
    rows = [row for part, _, _ in told for row in part]
    show(rows, [small for _, small, _ in told], [drift for _, _, part in told for drift in part])


def evaluated(intent: Intent, seeds: int) -> Told:
    """All ways and all seeds of one intent; and the loop's pictures, small."""
    rows: list[Row] = []
    small: dict[int, Bytes] = {}
    drifts: list[Drift] = []
    for seed in range(1, seeds + 1):
        studio = Studio(intent.words)
        loop = looped(studio, seed)
        ways = (one_pass(studio, seed), best_of(studio, seed, loop.seconds), loop)
        rows += [row(studio, intent, seed, way, made) for way, made in zip(WAYS, ways, strict=True)]
        pixels = studio.pixels(loop.step.painting.image.id)
        small[seed] = cv2.resize(pixels, (SMALL, SMALL), interpolation=cv2.INTER_AREA)
        rows += _slips(intent, seed)
        if seed == 1 and intent.number % EVERY == 0:
            drifts.append(_drift(refined_on(studio, loop, AGAIN)))
    return rows, small, drifts


def _drift(pictures: list[Bytes]) -> Drift:
    """How the last differs from the first: lightness, mean distance (both in Lab, seen from afar), sharpness."""
    first, last = (
        cv2.GaussianBlur(cv2.cvtColor(p.astype(np.float32) / 255, cv2.COLOR_RGB2LAB), (0, 0), 4)
        for p in (pictures[0], pictures[-1])
    )
    sharp = [
        float(cv2.Laplacian(cv2.cvtColor(p, cv2.COLOR_RGB2GRAY), cv2.CV_32F).var())
        for p in (pictures[0], pictures[-1])
    ]
    apart = np.linalg.norm(first - last, axis=2)
    darker = float((last - first)[..., 0].mean())
    return darker, float(apart.mean()), sharp[1] / max(1e-6, sharp[0])


def _slips(intent: Intent, seed: int) -> list[Row]:
    """One kind of slip per picture, in turn: finished without looking, and looped. Both are built at once, so that the
    same slip is in the same first draft."""
    studio, slip = Studio(intent.words, build="at once"), SLIPS[(intent.number + seed) % len(SLIPS)]

    def spoil(scene: Scene) -> Scene | None:
        return slipped(scene, slip, Random(intent.number * 100 + seed))

    unseen, mended = one_pass(studio, seed, spoil), looped(studio, seed, spoil=spoil)
    return [
        row(studio, intent, seed, "slipped, one pass", unseen, slip),
        row(studio, intent, seed, "slipped, the loop", mended, slip),
    ]


def row(studio: Studio, intent: Intent, seed: int, way: str, made: Made, slip: str = "") -> Row:
    facts = []
    scenes = []
    for step in made.rounds:
        scenes.append(from_json(step.painting.scene or {}))
        witness = witnessed(studio, step)
        pixels = studio.pixels(step.painting.image.id)
        seen = shown(pixels, scenes, witness.shares)
        facts.append(held(intent, seen))
    each = tuple(sum(holds for _, holds in fact) for fact in facts)
    return Row(
        intent.number, intent.difficulty, seed, way, intent.facts, each[-1], each, made.images, made.seconds,
        tuple(facts[-1]), slip, max(step.pass_no for step in made.rounds),
    )  # fmt: skip


# ---------------------------------------------------------------------- what it comes to
def show(rows: Sequence[Row], small: Sequence[dict[int, Bytes]], drifts: Sequence[Drift]) -> None:
    of = {way: [r for r in rows if r.way == way] for way in dict.fromkeys(r.way for r in rows)}
    table(
        "Facts that hold (95 % interval), a painter that does as it plans",
        by_difficulty(rows, WAYS),
    )
    table("The same by what they are about", by_kind(rows, WAYS))
    say(f"\nthe loop against one pass: {gain(of['the loop'], of['one pass'])} points")
    say(f"the loop against best of N: {gain(of['the loop'], of['best of N'])} points")
    table(
        "The loop's rounds, of pictures built in one pass",
        by_round([r for r in of["the loop"] if r.passes == 1]),
    )
    slips: list[tuple[str, ...]] = [
        ("first draft went wrong", "one pass", "the loop", "gain in points", "images")
    ]
    for slip in (*SLIPS, "all"):
        before, after = ([r for r in of[way] if slip in (r.slip, "all")]
                         for way in ("slipped, one pass", "slipped, the loop"))  # fmt: skip
        images = np.mean([r.images for r in after])
        slips.append((slip, share(before), share(after), gain(after, before), f"{images:.2f}"))
    table("Where the painter slipped once", slips)
    table("Rounds after a slip", by_round(of["slipped, the loop"]))
    table("Diversity and robustness", _wide(rows, small))
    names = ("lighter or darker, Lab", "distance, Lab", "sharpness, 1 as before")
    columns = zip(*drifts, strict=True)
    table(f"After {AGAIN} more refinements of a finished picture, median and farthest", [
        ("what", "median", "farthest"),
        *((name, f"{median(column):.2f}", f"{max(column, key=lambda v, m=name: abs(v - ('sharp' in m))):.2f}")
          for name, column in zip(names, columns, strict=True)),
    ])  # fmt: skip


def _wide(rows: Sequence[Row], small: Sequence[dict[int, Bytes]]) -> list[tuple[str, str]]:
    between = [_apart(a, b) for each in small for a, b in combinations(each.values(), 2)]
    firsts = [next(iter(each.values())) for each in small]
    others = [_apart(a, b) for a, b in pairwise(firsts)]
    found = [("what", "measured")]
    if between:
        found += [
            ("two seeds of an intent, mean difference in Lab", f"{median(between):.1f}"),
            ("two intents, the same (the reference)", f"{median(others):.1f}"),
            ("seeds against intents", f"{median(between) / median(others):.2f}"),
        ]
    for way in WAYS:
        easy, crowded = (
            np.mean([r.held / r.facts for r in rows if (r.way, r.difficulty) == (way, difficulty)])
            for difficulty in ("one thing", "crowded")
        )
        found.append(
            (f"lost from one thing to crowded, {way}", f"{100 * (easy - crowded):.1f} points")
        )
    return found


def _apart(a: Bytes, b: Bytes) -> float:
    """Mean distance in Lab of two small pictures."""
    first, second = (
        cv2.cvtColor(each.astype(np.float32) / 255, cv2.COLOR_RGB2LAB) for each in (a, b)
    )
    return float(np.linalg.norm(first - second, axis=2).mean())


if __name__ == "__main__":
    main()
