"""From what was seen and measured of one thing to how likely each state of it is, by weights that were learnt.

One eye says what is the case at the planned place (`STATES`), one whether a spot is something that nobody asked for; a
small net on numbers alone says whether the same thing stands somewhere it was not planned.
`python -m benchmarks.critic --train` makes the weights anew. Knows no picture and no words.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files
from typing import Any

import numpy as np
from numpy.typing import NDArray

from app.engines.sketchbook.critic.eye import Eye, Halves, from_arrays, to_arrays
from app.engines.sketchbook.critic.measures import Seen
from app.engines.sketchbook.critic.strangers import NAMES as STRANGE
from app.engines.sketchbook.critic.strangers import Spot
from app.engines.sketchbook.critic.view import Floats, Level
from app.engines.sketchbook.scene import STYLES, Style

Doubles = NDArray[np.float64]

STATES = ("right", "gone", "recoloured", "covered", "faint", "resized", "cropped")
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
    here: Eye
    there: Net
    strange: Eye
    wrong_from: float
    again_from: float
    strange_from: float

    def states_of(self, seen: Sequence[Seen], level: Level, style: Style) -> Floats:
        """Probabilities (n, `STATES`) of what is the case at the places of things."""
        numbers = [inputs(HERE, one.numbers, level, style, self.styles) for one in seen]
        return self.here.likely(np.stack([one.patch for one in seen]), np.array(numbers))

    def unasked(self, spots: Sequence[Spot], level: Level, style: Style) -> Floats:
        """How likely each spot (n,) is something that nobody asked for."""
        if not spots:
            return np.zeros(0, np.float32)
        numbers = [inputs(STRANGE, spot.numbers, level, style, self.styles) for spot in spots]
        return self.strange.likely(np.stack([spot.patch for spot in spots]), np.array(numbers))[
            :, 1
        ]

    def there_inputs(self, numbers: Mapping[str, float], level: Level, style: Style) -> Doubles:
        return inputs(THERE, numbers, level, style, self.styles)


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
    folder = files("app.engines.sketchbook.critic")
    with as_file(folder / "eyes.npz") as kept, np.load(kept) as arrays:
        return from_json(json.loads((folder / "weights.json").read_text()), dict(arrays))


def from_json(plain: Mapping[str, Any], eyes: Mapping[str, Halves]) -> Fusion:
    """Raises `KeyError` or `TypeError` on anything but what `to_json` and `eyes_of` wrote."""
    there = plain["there"]
    nets = tuple(tuple(np.array(each) for each in one) for one in there["nets"])
    return Fusion(
        str(plain["version"]),
        tuple(plain["styles"]),
        from_arrays(eyes, "here"),
        Net(np.array(there["mean"]), np.array(there["spread"]), nets),
        from_arrays(eyes, "strange"),
        *(float(plain[key]) for key in ("wrong_from", "again_from", "strange_from")),
    )


def to_json(fusion: Fusion) -> dict[str, Any]:
    """All but the eyes as a plain object with four digits a number."""
    there = fusion.there
    return {
        "version": fusion.version,
        "styles": list(fusion.styles),
        "there": {
            "mean": _short(there.mean.tolist()),
            "spread": _short(there.spread.tolist()),
            "nets": [[_short(each.tolist()) for each in one] for one in there.nets],
        },
        "wrong_from": fusion.wrong_from,
        "again_from": fusion.again_from,
        "strange_from": fusion.strange_from,
    }


def eyes_of(fusion: Fusion) -> dict[str, Halves]:
    """The eyes as arrays of half floats by name."""
    return to_arrays(fusion.here, "here") | to_arrays(fusion.strange, "strange")


def _short(value: Any) -> Any:
    if isinstance(value, list):
        return [_short(v) for v in value]
    return float(f"{value:.4g}")
