"""Learning the critic's weights from things that were seen and measured.

Rows are things of pictures whose truth is known. Thresholds come from drawings that were held out, so that about
the wanted share of faithful things never seen before is called wrong. Knows no picture.
"""

import zlib
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from app.engines.sketchbook.critic.eye import Halves
from app.engines.sketchbook.critic.fusion import (
    HERE,
    SPREAD,
    STATES,
    THERE,
    Doubles,
    Fusion,
    Net,
    inputs,
)
from app.engines.sketchbook.critic.judging import HIDDEN, SMALLEST
from app.engines.sketchbook.critic.strangers import NAMES as STRANGE
from app.engines.sketchbook.critic.view import Level
from app.engines.sketchbook.scene import STYLES, Style
from benchmarks import critic_eyes

STATE_OF = {
    "faithful": "right", "erased": "gone", "moved": "gone", "swapped": "gone", "resized": "resized",
    "recoloured": "recoloured", "doubled": "right", "covered": "covered", "faded": "faint",
    "cut": "covered", "low contrast": "faint", "cropped": "cropped", "beyond frame": "cropped",
}  # fmt: skip
FOLDS, NETS = 2, 4
UNITS = 40
ALIKE = 16  # numbers in a row that lie in one fold: styles and brushes take turns


@dataclass(frozen=True, slots=True, eq=False)
class Row:
    """One thing as seen and measured: its drawing, and what was done to it (`faithful` = its whole picture is).

    `again` says whether the best match elsewhere truly is a second one; None where that is not known.
    """

    art: str
    fault: str
    numbers: dict[str, float]
    patch: Halves
    level: Level
    style: Style
    again: bool | None


@dataclass(frozen=True, slots=True, eq=False)
class Strange:
    """One unexplained spot as seen and measured, and whether a stranger truly stands there; `faithful` where nothing
    is wrong with the picture of that number."""

    numbers: dict[str, float]
    patch: Halves
    level: Level
    style: Style
    there: bool
    number: int
    faithful: bool


def learnt(
    rows: list[Row], spots: list[Strange], version: str, shares: tuple[float, float, float]
) -> Fusion:
    """Fit the nets and set the thresholds so that these shares of faithful things, of matches elsewhere and of whole
    faithful pictures are called wrong."""
    rows = [row for row in rows if row.fault in STATE_OF and shown(row)]
    known = [row for row in rows if row.again is not None]
    there_x = np.array([inputs(THERE, r.numbers, r.level, r.style) for r in known])
    there_y = np.array([int(r.again or 0) for r in known])
    here, wrong_from = _here(rows, shares[0])
    strange, strange_from = _strange(spots, shares[2])
    there_p = held_out(there_x, there_y, _folds(known), 2)
    again_from = _from(there_p[there_y == 0, 1], shares[1])
    again = there_p[:, 1] > again_from
    print(
        f"  again        {100 * again[there_y > 0].mean():5.1f} %, falsely {100 * again[there_y == 0].mean():5.2f} %"
    )
    there = fitted(there_x, there_y, 2)
    return Fusion(version, STYLES, here, there, strange, wrong_from, again_from, strange_from)


def _here(rows: list[Row], share: float) -> tuple[critic_eyes.Eye, float]:
    patches = np.stack([row.patch for row in rows])
    x = np.array([inputs(HERE, r.numbers, r.level, r.style) for r in rows])
    y = np.array([STATES.index(STATE_OF[r.fault]) for r in rows])
    p = seen_apart(patches, x, y, _folds(rows), len(STATES))
    threshold = _from(1 - p[np.array([r.fault == "faithful" for r in rows]), 0], share)
    tell(p, y, threshold)
    return critic_eyes.fitted(patches, x, y, len(STATES)), threshold


def _strange(spots: list[Strange], share: float) -> tuple[critic_eyes.Eye, float]:
    patches = np.stack([spot.patch for spot in spots])
    x = np.array([inputs(STRANGE, s.numbers, s.level, s.style) for s in spots])
    y = np.array([int(s.there) for s in spots])
    numbers = np.array([s.number for s in spots])
    faithful = np.array([s.faithful for s in spots])
    p = seen_apart(patches, x, y, numbers // ALIKE % FOLDS, 2)[:, 1]
    worst = [max(p[faithful & (numbers == n)], default=0.0) for n in np.unique(numbers)]
    threshold = _from(np.array(worst), share)
    found = 100 * (p > threshold)[y > 0].mean()
    print(f"  strange      {found:5.1f} % of {y.sum()} and {(1 - y).sum()}")
    return critic_eyes.fitted(patches, x, y, 2), threshold


def _folds(rows: list[Row]) -> np.ndarray:
    """By drawing: one that judges a fit was never in it."""
    return np.array([zlib.crc32(b"fold " + r.art.encode()) % FOLDS for r in rows])


def shown(row: Row) -> bool:
    """Whether enough of it shows by plan to be judged at all."""
    numbers = row.numbers
    return numbers["visible"] >= HIDDEN and numbers["size"] >= np.log(SMALLEST + 1.0)


def tell(here: np.ndarray, truth: np.ndarray, wrong_from: float) -> None:
    """What drawings that were held out would get."""
    seen = 1 - here[:, 0] > wrong_from
    named = seen & (1 + here[:, 1:].argmax(1) == truth)
    for state, name in enumerate(STATES):
        mine = truth == state
        if mine.any():
            print(f"  {name:12} wrong {100 * seen[mine].mean():5.1f} %  named {100 * named[mine].mean():5.1f} %"
                  f" of {mine.sum()}")  # fmt: skip


def _from(suspicion: Doubles, share: float) -> float:
    return round(float(np.clip(np.quantile(suspicion, 1 - share), 0.05, 0.98)), 4)


def held_out(x: Doubles, y: np.ndarray, fold: np.ndarray, states: int) -> np.ndarray:
    """Probabilities (n, states) of every row by a fit that never saw its fold."""
    return _apart(fold, states, lambda out: fitted(x[~out], y[~out], states).likely(x[out]))


def seen_apart(
    patches: Halves, x: Doubles, y: np.ndarray, fold: np.ndarray, states: int
) -> np.ndarray:
    """The same by eyes."""

    def likely(out: np.ndarray) -> np.ndarray:
        eye = critic_eyes.fitted(patches[~out], x[~out], y[~out], states)
        return eye.likely(patches[out].astype(np.float32), x[out])

    return _apart(fold, states, likely)


def _apart(fold: np.ndarray, states: int, likely: Callable[[np.ndarray], np.ndarray]) -> np.ndarray:
    p = np.zeros((len(fold), states))
    for k in range(FOLDS):
        p[fold == k] = likely(fold == k)
    return p


def fitted(x: Doubles, y: np.ndarray, states: int) -> Net:
    """Small nets on standardised, clipped inputs, each from another beginning."""
    mean, spread = x.mean(0), x.std(0) + 1e-6
    z = np.clip((x - mean) / spread, -SPREAD, SPREAD)
    return Net(mean, spread, tuple(_net(z, y, states, seed) for seed in range(NETS)))


def _net(
    z: Doubles, y: np.ndarray, states: int, seed: int, decay: float = 5e-3, epochs: int = 60
) -> tuple[Doubles, ...]:
    """One hidden layer, by AdamW (Loshchilov and Hutter 2019) on small batches with a little noise."""
    chance = np.random.default_rng(seed)
    truth = np.eye(states)[y]
    net = [
        chance.normal(0, z.shape[1] ** -0.5, (z.shape[1], UNITS)), np.zeros(UNITS),
        chance.normal(0, UNITS**-0.5, (UNITS, states)), np.zeros(states),
    ]  # fmt: skip
    first, second = [np.zeros_like(p) for p in net], [np.zeros_like(p) for p in net]
    step, steps = 0, epochs * (len(z) // 128 + 1)
    for _ in range(epochs):
        order = chance.permutation(len(z))
        for batch in np.array_split(order, len(z) // 128 + 1):
            step += 1
            rate = 4e-3 * 0.5 * (1 + np.cos(np.pi * step / steps))
            noisy = z[batch] + chance.normal(0, 0.05, (len(batch), z.shape[1]))
            slopes = _slopes(net, noisy, truth[batch])
            for i, slope in enumerate(slopes):
                first[i] = 0.9 * first[i] + 0.1 * slope
                second[i] = 0.99 * second[i] + 0.01 * slope * slope
                up = first[i] / (1 - 0.9**step) / (np.sqrt(second[i] / (1 - 0.99**step)) + 1e-8)
                net[i] = net[i] - rate * (up + (decay * 50 * net[i] if net[i].ndim > 1 else 0))
    return tuple(net)


def _slopes(net: list[Doubles], z: Doubles, truth: Doubles) -> list[Doubles]:
    """The cross entropy's slope for each of the net's parts."""
    hidden = np.tanh(z @ net[0] + net[1])
    scores = hidden @ net[2] + net[3]
    p = np.exp(scores - scores.max(1, keepdims=True))
    p /= p.sum(1, keepdims=True)
    back = (p - truth) / len(z)
    inner = (back @ net[2].T) * (1 - hidden * hidden)
    return [z.T @ inner, inner.sum(0), hidden.T @ back, back.sum(0)]
