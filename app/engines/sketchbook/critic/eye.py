"""Small nets that look at a patch and at numbers measured of it, and say how likely each state is.

Three convolutions that halve the patch each, their mean and strongest answers beside the standardised numbers, one
hidden layer; several nets from other beginnings answer together. Run with NumPy; `benchmarks/critic_eyes.py` trains
them. Knows no states by name.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from app.engines.sketchbook.critic.view import Floats

Halves = NDArray[np.float16]
SPREAD = 4.0  # standard deviations beyond which a number says no more
GLARE = 3.0  # beyond which a layer of a patch says no more
PARTS = 5  # arrays a net: three convolutions' weights, then the hidden layer's and the answer's, each with its offset


@dataclass(frozen=True, slots=True, eq=False)
class Eye:
    """`mean` and `spread` (numbers,) standardise; each of `nets` is (weights, offset) of its layers in order: of the
    convolutions (out, in, 3, 3) and (out,), of the rest (out, in) and (out,)."""

    mean: Floats
    spread: Floats
    nets: tuple[tuple[tuple[Floats, Floats], ...], ...]

    def likely(self, patches: Floats, numbers: Floats) -> Floats:
        """Probabilities (n, states) of patches (n, layers, side, side) with their numbers (n, m). About 1 ms each."""
        z = np.clip((numbers - self.mean) / self.spread, -SPREAD, SPREAD).astype(np.float32)
        looks = np.clip(patches, -GLARE, GLARE).transpose(0, 2, 3, 1)
        return np.asarray(np.mean([_answer(looks, z, net) for net in self.nets], 0), np.float32)


def _answer(looks: Floats, z: Floats, net: Sequence[tuple[Floats, Floats]]) -> Floats:
    *convolutions, hidden, answer = net
    for weights, offset in convolutions:
        looks = _halved(looks, weights, offset)
    seen = np.concatenate([looks.mean((1, 2)), looks.max((1, 2)), z], 1)
    bent = np.maximum(seen @ hidden[0].T + hidden[1], 0)
    scores = bent @ answer[0].T + answer[1]
    p = np.exp(scores - scores.max(1, keepdims=True))
    return np.asarray(p / p.sum(1, keepdims=True), np.float32)


def _halved(looks: Floats, weights: Floats, offset: Floats) -> Floats:
    """A convolution of every second place of (n, height, width, in), nothing below 0."""
    framed = np.pad(looks, ((0, 0), (1, 1), (1, 1), (0, 0)))
    windows = sliding_window_view(framed, (3, 3), (1, 2))[:, ::2, ::2]
    bent = np.tensordot(windows, weights, ((3, 4, 5), (1, 2, 3))) + offset
    return np.asarray(np.maximum(bent, 0), np.float32)


def to_arrays(eye: Eye, name: str) -> dict[str, Halves]:
    """The eye as arrays by name, to be kept in one file with others."""
    arrays = {f"{name}.mean": eye.mean, f"{name}.spread": eye.spread}
    for n, net in enumerate(eye.nets):
        for k, (weights, offset) in enumerate(net):
            arrays |= {f"{name}.{n}.{k}.weights": weights, f"{name}.{n}.{k}.offset": offset}
    return {key: each.astype(np.float16) for key, each in arrays.items()}


def from_arrays(arrays: Mapping[str, Halves], name: str) -> Eye:
    """The eye of that name. Raises `KeyError` where it is not there."""

    def part(key: str) -> Floats:
        return arrays[f"{name}.{key}"].astype(np.float32)

    nets: list[tuple[tuple[Floats, Floats], ...]] = []
    while f"{name}.{len(nets)}.0.weights" in arrays:
        n = len(nets)
        nets.append(
            tuple((part(f"{n}.{k}.weights"), part(f"{n}.{k}.offset")) for k in range(PARTS))
        )
    return Eye(part("mean"), part("spread"), tuple(nets))
