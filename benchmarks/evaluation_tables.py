"""From what was seen to tables: shares of facts that hold, with 95 % intervals that count intents, not pictures."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from benchmarks.evaluation_intents import DIFFICULTIES

TIMES = 2000


@dataclass(frozen=True, slots=True)
class Row:
    """One picture of one intent by one way: how many of its facts held after each image, the last that it kept."""

    intent: int
    difficulty: str
    seed: int
    way: str
    facts: int
    held: int
    each: tuple[int, ...]
    images: int
    seconds: float
    kinds: tuple[tuple[str, bool], ...] = ()
    slip: str = ""
    passes: int = 1


def share(rows: Sequence[Row], held: Callable[[Row], int] = lambda row: row.held) -> str:
    """`97.3 % (96.1-98.4)`: facts that hold, all pictures together; the interval draws intents anew."""
    by: dict[int, list[Row]] = {}
    for row in rows:
        by.setdefault(row.intent, []).append(row)
    sums = np.array([[sum(held(r) for r in of), sum(r.facts for r in of)] for of in by.values()])
    if not len(sums):
        return "-"
    chance = np.random.default_rng(0)
    drawn = sums[chance.integers(0, len(sums), (TIMES, len(sums)))].sum(1)
    low, high = np.percentile(100 * drawn[:, 0] / drawn[:, 1], (2.5, 97.5))
    return f"{100 * sums[:, 0].sum() / sums[:, 1].sum():.1f} % ({low:.1f}-{high:.1f})"


def gain(rows: Sequence[Row], others: Sequence[Row]) -> str:
    """How many points more of the same intents' facts hold in `rows` than in `others`, with its interval."""

    def sums(of: Sequence[Row]) -> dict[int, tuple[int, int]]:
        by: dict[int, tuple[int, int]] = {}
        for row in of:
            held, facts = by.get(row.intent, (0, 0))
            by[row.intent] = held + row.held, facts + row.facts
        return by

    a, b = sums(rows), sums(others)
    both = np.array([(a[n][0] - b[n][0], a[n][1]) for n in a if n in b])
    chance = np.random.default_rng(0)
    drawn = both[chance.integers(0, len(both), (TIMES, len(both)))].sum(1)
    low, high = np.percentile(100 * drawn[:, 0] / drawn[:, 1], (2.5, 97.5))
    return f"{100 * both[:, 0].sum() / both[:, 1].sum():+.1f} ({low:+.1f} to {high:+.1f})"


def by_difficulty(rows: Sequence[Row], ways: Sequence[str]) -> list[tuple[str, ...]]:
    """Facts that hold, by difficulty and way; below: images and seconds a picture."""
    table: list[tuple[str, ...]] = [("difficulty", *ways)]
    for difficulty in (*DIFFICULTIES, "all"):
        some = [r for r in rows if difficulty in (r.difficulty, "all")]
        table.append((difficulty, *(share([r for r in some if r.way == way]) for way in ways)))
    for name, value in (("images", "images"), ("seconds", "seconds")):
        means = (np.mean([getattr(r, value) for r in rows if r.way == way]) for way in ways)
        table.append((f"{name} a picture", *(f"{mean:.2f}" for mean in means)))
    return table


def by_kind(rows: Sequence[Row], ways: Sequence[str]) -> list[tuple[str, ...]]:
    """Facts that hold by what they are about."""
    table: list[tuple[str, ...]] = [("fact", *ways)]
    for kind in ("count", "colour", "relation"):
        cells = []
        for way in ways:
            judged = [held for r in rows if r.way == way for k, held in r.kinds if k == kind]
            cells.append(f"{100 * np.mean(judged):.1f} %")
        table.append((kind, *cells))
    return table


def by_round(rows: Sequence[Row]) -> list[tuple[str, ...]]:
    """Facts that hold after each image of a loop; a picture that stopped early keeps what it had."""
    most = max((len(row.each) for row in rows), default=0)
    table: list[tuple[str, ...]] = [("after image", "facts that hold", "pictures that got there")]
    for turn in range(most):
        reached = sum(len(row.each) > turn for row in rows)
        table.append((f"{turn + 1}", share(rows, lambda r, n=turn: r.each[min(n, len(r.each) - 1)]), f"{reached}"))  # type: ignore[misc]  # fmt: skip
    return table
