"""From the numbers of one thing to how likely each state of it is; the weights were learnt, see `weights.json`.

Two softmax regressions on standardised numbers, their squares and a few products: one says what is the case
at the planned place (`STATES`), one whether the same thing stands somewhere it was not planned.
`python -m benchmarks.critic --train` makes the weights anew. Knows no picture and no words.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from app.engines.sketchbook.critic.view import Level
from app.engines.sketchbook.scene import Style

Doubles = NDArray[np.float64]

STATES = ("right", "gone", "recoloured", "covered")
HERE = (
    "likeness", "shift", "stretch", "outline", "shape", "colour", "hue", "worst", "mean",
    "contrast", "outlined colour", "outlined hue", "kept", "bare",
    "tinted", "modelled", "off ground", "outlined worst", "outlined kept", "least kept", "most kept", "patchy",
    "least met", "most met", "meant contrast", "size",
)  # fmt: skip
THERE = (
    "again", "again shape", "again colour", "likeness", "shape", "colour", "meant contrast", "size",
)  # fmt: skip
SPREAD = 6.0  # standard deviations beyond which a number says no more


@dataclass(frozen=True, slots=True)
class Regression:
    """`weights` is (inputs, states); inputs are standardised with `mean` and `spread`."""

    mean: Doubles
    spread: Doubles
    weights: Doubles
    offset: Doubles

    def likely(self, inputs: Doubles) -> Doubles:
        """Probabilities (n, states) of inputs (n, m)."""
        z = np.clip((inputs - self.mean) / self.spread, -SPREAD, SPREAD) @ self.weights
        z = z + self.offset
        z -= z.max(1, keepdims=True)
        p = np.exp(z)
        return np.asarray(p / p.sum(1, keepdims=True))


@dataclass(frozen=True, slots=True)
class Fusion:
    """Both regressions, and from which probability on a thing is called wrong here, or there once more."""

    version: str
    here: Regression
    there: Regression
    wrong_from: float
    again_from: float


def here_inputs(numbers: Mapping[str, float], level: Level, style: Style) -> Doubles:
    """What the first regression reads: numbers, squares, products, the brush and the hand."""
    x = np.array([numbers[name] for name in HERE])
    fine, ink, wash = float(level == "refinement"), float(style == "ink"), style == "watercolour"
    flags = [fine, ink, float(wash)]
    products = [x[0] * x[1:], x[4] * x[1:], fine * x]
    return np.concatenate([x, x * x, *products, flags])


def there_inputs(numbers: Mapping[str, float], level: Level, style: Style) -> Doubles:
    """What the second regression reads."""
    x = np.array([numbers[name] for name in THERE])
    ratio = x[0] / max(0.15, x[3])
    fine, ink, wash = float(level == "refinement"), float(style == "ink"), style == "watercolour"
    flags = [ratio, ratio * ratio, fine, ink, float(wash)]
    return np.concatenate([x, x * x, x[0] * x[1:], x[1] * x[2:], fine * x, ink * x, flags])


@cache
def shipped() -> Fusion:
    """The weights beside this module."""
    text = (files("app.engines.sketchbook.critic") / "weights.json").read_text()
    return from_json(json.loads(text))


def from_json(plain: Mapping[str, object]) -> Fusion:
    """Raises `KeyError` or `TypeError` on anything but what `to_json` wrote."""

    def regression(name: str) -> Regression:
        part = plain[name]
        if not isinstance(part, Mapping):
            raise TypeError(name)
        return Regression(*(np.array(part[key]) for key in ("mean", "spread", "weights", "offset")))

    return Fusion(
        str(plain["version"]),
        regression("here"),
        regression("there"),
        float(plain["wrong_from"]),  # type: ignore[arg-type]
        float(plain["again_from"]),  # type: ignore[arg-type]
    )


def to_json(fusion: Fusion) -> dict[str, object]:
    """A plain object with four digits a number."""

    def regression(part: Regression) -> dict[str, object]:
        fields = {
            "mean": part.mean,
            "spread": part.spread,
            "weights": part.weights,
            "offset": part.offset,
        }
        return {key: [_short(v) for v in value.tolist()] for key, value in fields.items()}

    return {
        "version": fusion.version,
        "here": regression(fusion.here),
        "there": regression(fusion.there),
        "wrong_from": fusion.wrong_from,
        "again_from": fusion.again_from,
    }


def _short(value: float | list[float]) -> float | list[float]:
    if isinstance(value, list):
        return [float(f"{v:.4g}") for v in value]
    return float(f"{value:.4g}")
