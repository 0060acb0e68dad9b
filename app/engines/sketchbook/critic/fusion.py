"""From the numbers of one thing to how likely each state of it is; the weights were learnt, see `weights.json`.

Small nets of one hidden layer on standardised numbers: one says what is the case at the planned place (`STATES`), one
whether the same thing stands somewhere it was not planned, one whether a spot is something that nobody asked for.
`python -m benchmarks.critic --train` makes the weights anew. Knows no picture and no words.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import numpy as np
from numpy.typing import NDArray

from app.engines.sketchbook.critic.strangers import NAMES as STRANGE
from app.engines.sketchbook.critic.view import Level
from app.engines.sketchbook.scene import STYLES, Style

Doubles = NDArray[np.float64]

STATES = ("right", "gone", "recoloured", "covered", "faint")
HERE = (
    "likeness", "inner", "shift", "stretch", "shape", "met", "least met", "most met",
    "off", "off light", "off colour", "hue", "apart", "far apart", "kept", "least kept", "most kept", "patchy",
    "blot", "off bare", "bare", "strange", "strength", "alike", "tinted", "explained", "modelled",
    "least strength", "least alike", "most bare", "part step",
    "contrast", "meant contrast", "around", "visible", "size", "fits",
)  # fmt: skip
THERE = (
    "again", "again shape", "again colour", "again off", "likeness", "inner", "shape", "meant contrast",
    "around", "size", "fits",
)  # fmt: skip
SPREAD = 4.0  # standard deviations beyond which a number says no more


@dataclass(frozen=True, slots=True, eq=False)
class Net:
    """`mean` and `spread` (inputs,) standardise; `layers` are (weights, offset) pairs per layer, for each of several
    nets whose answers are averaged."""

    mean: Doubles
    spread: Doubles
    nets: tuple[tuple[Doubles, ...], ...]

    def likely(self, inputs: Doubles) -> Doubles:
        """Probabilities (n, states) of inputs (n, m)."""
        z = np.clip((inputs - self.mean) / self.spread, -SPREAD, SPREAD)
        return np.asarray(np.mean([_answer(z, net) for net in self.nets], 0))


def _answer(z: Doubles, net: Sequence[Doubles]) -> Doubles:
    first, bend, second, offset = net
    scores = np.tanh(z @ first + bend) @ second + offset
    p = np.exp(scores - scores.max(1, keepdims=True))
    return np.asarray(p / p.sum(1, keepdims=True))


@dataclass(frozen=True, slots=True, eq=False)
class Fusion:
    """The nets, and from which probability on a thing is called wrong here, or there once more, or a spot strange.

    `styles` are those it learnt from, in the order of its inputs.
    """

    version: str
    styles: tuple[str, ...]
    here: Net
    there: Net
    strange: Net
    wrong_from: float
    again_from: float
    strange_from: float

    def here_inputs(self, numbers: Mapping[str, float], level: Level, style: Style) -> Doubles:
        return inputs(HERE, numbers, level, style, self.styles)

    def there_inputs(self, numbers: Mapping[str, float], level: Level, style: Style) -> Doubles:
        return inputs(THERE, numbers, level, style, self.styles)

    def strange_inputs(self, numbers: Mapping[str, float], level: Level, style: Style) -> Doubles:
        return inputs(STRANGE, numbers, level, style, self.styles)


def inputs(
    names: Sequence[str],
    numbers: Mapping[str, float],
    level: Level,
    style: Style,
    styles: Sequence[str] = STYLES,
) -> Doubles:
    """What a net reads: numbers, how fine the brush was, and the hand."""
    flags = [float(level == "refinement"), *(float(style == each) for each in styles)]
    return np.array([*(numbers[name] for name in names), *flags])


@cache
def shipped() -> Fusion:
    """The weights beside this module."""
    text = (files("app.engines.sketchbook.critic") / "weights.json").read_text()
    return from_json(json.loads(text))


def from_json(plain: Mapping[str, Any]) -> Fusion:
    """Raises `KeyError` or `TypeError` on anything but what `to_json` wrote."""

    def net(part: Mapping[str, Any]) -> Net:
        nets = tuple(tuple(np.array(each) for each in one) for one in part["nets"])
        return Net(np.array(part["mean"]), np.array(part["spread"]), nets)

    return Fusion(
        str(plain["version"]),
        tuple(plain["styles"]),
        net(plain["here"]),
        net(plain["there"]),
        net(plain["strange"]),
        *(float(plain[key]) for key in ("wrong_from", "again_from", "strange_from")),
    )


def to_json(fusion: Fusion) -> dict[str, Any]:
    """A plain object with four digits a number."""

    def net(part: Net) -> dict[str, Any]:
        nets = [[_short(each.tolist()) for each in one] for one in part.nets]
        return {
            "mean": _short(part.mean.tolist()),
            "spread": _short(part.spread.tolist()),
            "nets": nets,
        }

    return {
        "version": fusion.version,
        "styles": list(fusion.styles),
        "here": net(fusion.here),
        "there": net(fusion.there),
        "strange": net(fusion.strange),
        "wrong_from": fusion.wrong_from,
        "again_from": fusion.again_from,
        "strange_from": fusion.strange_from,
    }


def _short(value: Any) -> Any:
    if isinstance(value, list):
        return [_short(v) for v in value]
    return float(f"{value:.4g}")
