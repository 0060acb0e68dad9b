"""Learning the critic's weights from measured things, with NumPy alone.

Rows are things of pictures whose truth is known. Thresholds come from drawings that were held out, so that about
the wanted share of faithful things never seen before is called wrong. Knows no picture.
"""

import zlib
from dataclasses import dataclass

import numpy as np

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

STATE_OF = {
    "faithful": "right", "erased": "gone", "moved": "gone", "swapped": "gone", "resized": "gone",
    "recoloured": "recoloured", "doubled": "right", "covered": "covered", "faded": "faint",
    "cut": "covered", "low contrast": "faint",
}  # fmt: skip
FOLDS, NETS = 4, 4
UNITS = 40


@dataclass(frozen=True, slots=True)
class Row:
    """One thing as measured: its drawing, and what was done to it (`faithful` = its whole picture is).

    `again` says whether the best match elsewhere truly is a second one.
    """

    art: str
    fault: str
    numbers: dict[str, float]
    level: Level
    style: Style
    again: bool


@dataclass(frozen=True, slots=True)
class Strange:
    """One unexplained spot as measured, and whether a stranger truly stands there."""

    numbers: dict[str, float]
    level: Level
    style: Style
    there: bool
    number: int


def learnt(
    rows: list[Row], spots: list[Strange], version: str, shares: tuple[float, float, float]
) -> Fusion:
    """Fit the nets and set the thresholds so that these shares of faithful things are called wrong."""
    rows = [
        row for row in rows if row.fault in STATE_OF and shown(row)
    ]  # `rim` finds what is cut off
    here_x = np.array([inputs(HERE, r.numbers, r.level, r.style) for r in rows])
    here_y = np.array([STATES.index(STATE_OF[r.fault]) for r in rows])
    there_x = np.array([inputs(THERE, r.numbers, r.level, r.style) for r in rows])
    there_y = np.array([int(r.again) for r in rows])
    fold = np.array([zlib.crc32(b"fold " + r.art.encode()) % FOLDS for r in rows])
    here_p = held_out(here_x, here_y, fold, len(STATES))
    there_p = held_out(there_x, there_y, fold, 2)
    strange_x = np.array([inputs(STRANGE, s.numbers, s.level, s.style) for s in spots])
    strange_y = np.array([int(s.there) for s in spots])
    strange_p = held_out(strange_x, strange_y, np.array([s.number % FOLDS for s in spots]), 2)
    faithful = np.array([r.fault == "faithful" for r in rows])
    fusion = Fusion(
        version,
        STYLES,
        fitted(here_x, here_y, len(STATES)),
        fitted(there_x, there_y, 2),
        fitted(strange_x, strange_y, 2),
        _from(1 - here_p[faithful, 0], shares[0]),
        _from(there_p[faithful, 1], shares[1]),
        _from(strange_p[strange_y == 0, 1], shares[2]),
    )
    tell(here_p, here_y, there_p, there_y, fusion)
    strange = strange_p[:, 1] > fusion.strange_from
    print(
        f"  strange      {100 * strange[strange_y > 0].mean():5.1f} % of {strange_y.sum()} and {(1 - strange_y).sum()}"
    )
    return fusion


def shown(row: Row) -> bool:
    """Whether enough of it shows by plan to be judged at all."""
    numbers = row.numbers
    return numbers["visible"] >= HIDDEN and numbers["size"] >= np.log(SMALLEST + 1.0)


def tell(
    here: Doubles, here_y: np.ndarray, there: Doubles, there_y: np.ndarray, fusion: Fusion
) -> None:
    """What drawings that were held out would get."""
    seen = 1 - here[:, 0] > fusion.wrong_from
    named = seen & (1 + here[:, 1:].argmax(1) == here_y)
    for state, name in enumerate(STATES):
        mine = here_y == state
        if mine.any():
            print(f"  {name:12} wrong {100 * seen[mine].mean():5.1f} %  named {100 * named[mine].mean():5.1f} %"
                  f" of {mine.sum()}")  # fmt: skip
    again = there[:, 1] > fusion.again_from
    print(
        f"  again        {100 * again[there_y > 0].mean():5.1f} %, falsely {100 * again[there_y == 0].mean():5.2f} %"
    )


def _from(suspicion: Doubles, share: float) -> float:
    return round(float(np.clip(np.quantile(suspicion, 1 - share), 0.05, 0.98)), 4)


def held_out(x: Doubles, y: np.ndarray, fold: np.ndarray, states: int) -> Doubles:
    """Probabilities (n, states) of every row by a fit that never saw its fold."""
    p = np.zeros((len(x), states))
    for k in range(FOLDS):
        out = fold == k
        p[out] = fitted(x[~out], y[~out], states).likely(x[out])
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
