"""Learning the critic's weights from measured things, with NumPy alone.

Rows are things of pictures whose truth is known. Thresholds come from drawings that were held out, so that about
the wanted share of faithful things never seen before is called wrong. Knows no picture.
"""

import zlib
from dataclasses import dataclass

import numpy as np

from app.engines.sketchbook.critic.fusion import (
    STATES,
    Doubles,
    Fusion,
    Regression,
    here_inputs,
    there_inputs,
)
from app.engines.sketchbook.critic.view import Level
from app.engines.sketchbook.scene import Style

STATE_OF = {
    "faithful": "right", "erased": "gone", "moved": "gone", "recoloured": "recoloured",
    "doubled": "right", "covered": "covered",
}  # fmt: skip
FOLDS = 4


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


def learnt(rows: list[Row], version: str, wrong_share: float, again_share: float) -> Fusion:
    """Fit both regressions and set the thresholds so that these shares of faithful things are called wrong."""
    here_x = np.array([here_inputs(r.numbers, r.level, r.style) for r in rows])
    here_y = np.array([STATES.index(STATE_OF[r.fault]) for r in rows])
    there_x = np.array([there_inputs(r.numbers, r.level, r.style) for r in rows])
    there_y = np.array([int(r.again) for r in rows])
    fold = np.array([zlib.crc32(b"fold " + r.art.encode()) % FOLDS for r in rows])
    here_p = held_out(here_x, here_y, fold, len(STATES))
    there_p = held_out(there_x, there_y, fold, 2)
    faithful = np.array([r.fault == "faithful" for r in rows])
    return Fusion(
        version,
        fitted(here_x, here_y, len(STATES)),
        fitted(there_x, there_y, 2),
        _from(1 - here_p[faithful, 0], wrong_share),
        _from(there_p[faithful, 1], again_share),
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


def fitted(
    x: Doubles, y: np.ndarray, states: int, decay: float = 5e-3, steps: int = 1500
) -> Regression:
    """Softmax regression by Adam (Kingma and Ba 2014) on standardised, clipped inputs."""
    mean, spread = x.mean(0), x.std(0) + 1e-6
    z = np.clip((x - mean) / spread, -6, 6)
    truth = np.eye(states)[y]
    both = np.zeros((z.shape[1] + 1, states))
    z = np.concatenate([z, np.ones((len(z), 1))], 1)
    first, second = np.zeros_like(both), np.zeros_like(both)
    for step in range(1, steps + 1):
        scores = z @ both
        p = np.exp(scores - scores.max(1, keepdims=True))
        p /= p.sum(1, keepdims=True)
        slope = z.T @ (p - truth) / len(z)
        slope[:-1] += decay * both[:-1]
        first = 0.9 * first + 0.1 * slope
        second = 0.999 * second + 0.001 * slope * slope
        both -= 0.03 * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.999**step)) + 1e-8)
    return Regression(mean, spread, both[:-1], both[-1])
