"""The witness: whose paint lies on each pixel, followed through the very strokes that paint the picture.

For benchmarks only: it lets a judge see what was painted without the critic's eyes. No engine result holds any of
it and no critic reads it. A stroke's paint belongs to the thing over which most of it runs.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

import cv2
import numpy as np

from app.engines.sketchbook.pixels import Flags, Floats, Ints, Regions
from app.engines.sketchbook.scene import Thing
from app.engines.sketchbook.scratch import Scratch
from app.engines.sketchbook.strokes_any import lay

CHANNELS = 3  # things followed by one layer of paint


@dataclass(frozen=True, slots=True)
class Named:
    """A thing by what does not change while it is moved or recoloured: its line, its name, its number there."""

    instruction: str
    name: str
    number: int


@dataclass(slots=True)
class Witness:
    """Hand one to `painter.draft` and on to every `painter.refine` that follows.

    `shares` gives per thing (H, W) float32 0..1: how much of the pixel's paint is its own. Things that a later
    scene no longer has are still followed: old paint stays until it is painted over.
    """

    layers: list[Floats] = field(default_factory=list)
    names: list[Named] = field(default_factory=list)
    _of_region: Ints = field(default_factory=lambda: np.zeros(1, np.int32))
    _spare: tuple[Floats, Floats] | None = None

    def face(self, things: Sequence[Thing], numbers: Sequence[int], ids: Regions) -> None:
        """A scene is about to be painted on a canvas of the size of `ids`; `numbers` are its things' regions."""
        height, width = ids.shape
        named = names_of(things)
        self.names += [name for name in named if name not in self.names]
        self.layers = [
            cv2.resize(layer, (width, height), interpolation=cv2.INTER_LINEAR)
            for layer in self.layers
        ]
        while len(self.layers) * CHANNELS < len(self.names):
            self.layers.append(np.zeros((height, width, CHANNELS), np.float32))
        self._of_region = np.full(int(ids.max(initial=0)) + 1, -1, np.int32)
        for name, number in zip(named, numbers, strict=True):
            if number < self._of_region.size:
                self._of_region[number] = self.names.index(name)
        self._spare = (np.zeros((height, width), np.float32), np.zeros((height, width), np.float32))

    def see(
        self,
        points: Floats,
        counts: Ints,
        radii: Floats,
        offsets: Ints,
        bristles: Floats,
        hand: Floats,
        scratch: Scratch,
        ids: Regions,
        guard: bool,
    ) -> None:
        """The strokes that were just laid, as `strokes.lay` got them."""
        assert self._spare is not None
        whose = self._owners(points, counts, ids)
        relief, fresh = self._spare
        plain = np.array([hand[0], 0.0, hand[2], hand[3]], np.float32)
        for index, layer in enumerate(self.layers):
            channels = np.arange(CHANNELS) + index * CHANNELS
            mine = (whose[:, None] == channels).astype(np.float32)
            lay(
                layer, relief, fresh, points, counts, mine, radii, offsets, bristles, plain, scratch, ids, guard,
            )  # fmt: skip

    def _owners(self, points: Floats, counts: Ints, ids: Regions) -> Ints:
        """(strokes,) the number of the thing over which most of each stroke runs, -1 where that is none."""
        at = points.astype(int)
        under = self._of_region[ids[at[..., 1], at[..., 0]]]
        under[np.arange(points.shape[1]) >= counts[:, None]] = -2
        numbers = np.arange(-1, len(self.names))
        return np.asarray((under[..., None] == numbers).sum(1).argmax(1) - 1, np.int32)

    def fitted(self, width: int, height: int) -> list[Floats]:
        """Copies of the layers as they are now, at that size."""
        return [
            np.array(cv2.resize(layer, (width, height), interpolation=cv2.INTER_LINEAR), np.float32)
            for layer in self.layers
        ]

    def kept_outside(self, share: Floats, left: Sequence[Floats]) -> None:
        """Paint was laid only where `share` (H, W) 0..1 is 1; elsewhere is what was `left` from before."""
        bare: list[Floats] = [np.zeros_like(layer) for layer in self.layers[len(left) :]]
        self.layers = [
            np.asarray(old + (new - old) * share[..., None], np.float32)
            for old, new in zip([*left, *bare], self.layers, strict=True)
        ]

    def fill(self, ids: Regions, there: Flags) -> None:
        """All of these pixels (H, W) were laid at once, each region's with its own paint."""
        whose = self._of_region[ids]
        for index, layer in enumerate(self.layers):
            for channel in range(CHANNELS):
                own = (whose == index * CHANNELS + channel).astype(np.float32)
                layer[..., channel] = np.where(there, own, layer[..., channel])

    @property
    def shares(self) -> dict[Named, Floats]:
        return {
            name: self.layers[at // CHANNELS][..., at % CHANNELS]
            for at, name in enumerate(self.names)
        }


def names_of(things: Sequence[Thing]) -> tuple[Named, ...]:
    """Each thing's name, in the scene's order."""
    seen: dict[tuple[str, str], int] = {}
    named = []
    for thing in things:
        key = thing.instruction, thing.name
        seen[key] = seen.get(key, -1) + 1
        named.append(Named(*key, seen[key]))
    return tuple(named)
