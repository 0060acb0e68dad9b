"""Leaves in masses, as a painter sees them: boughs that are dark below and light towards the upper left."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from app.engines.sketchbook.bodies.pen import Pen
from app.engines.sketchbook.shapes.solids import Solid, Spot

Bough = tuple[float, float, float, float]  # middle, half width and half height
LEAVES = ("#2c4f2a", "#3d6a2e", "#557f36", "#74a044", "#9cbf5c")


@dataclass(frozen=True, slots=True)
class Leaf:
    """How a crown is made: five tones from dark to light, the size of one mass, and what is strewn over it."""

    tones: Sequence[str] = LEAVES
    size: float = 0.24  # of a bough
    count: int = 26  # masses to a bough
    squash: float = 0.8
    droop: float = 0.0  # how far masses hang
    strewn: Sequence[str] = ()
    strewn_share: float = 0.25
    strewn_size: float = 0.35  # of a mass


def crown(pen: Pen, boughs: Sequence[Bough], leaf: Leaf, seed: int) -> None:
    """Boughs one behind the other, in the order given; each darkest below and right."""
    chance = np.random.default_rng(abs(seed))
    low = max(y + ry for _, y, _, ry in boughs)
    top = min(y - ry for _, y, _, ry in boughs)
    for x, y, rx, ry in boughs:
        tint = leaf.tones[1 if y < top + 0.55 * (low - top) else 0]
        blot(pen, tint, x + 0.03 * rx, y + 0.04 * ry, 0.84 * rx, 0.84 * ry, chance, leaf.droop)
    for x, y, rx, ry in boughs:
        spots = []
        for _ in range(leaf.count + 8):
            turn, out = float(chance.uniform(0, 2 * np.pi)), float(chance.random()) ** 0.5
            dx, dy = out * float(np.cos(turn)), out * float(np.sin(turn))
            whole = 1 - (y + dy * ry - top) / max(1e-6, low - top)
            value = 0.30 - 0.34 * dy - 0.26 * dx + 0.34 * whole + float(chance.uniform(-0.13, 0.13))
            spots.append((value, x + dx * rx, y + dy * ry))
        for value, cx, cy in sorted(spots):
            size = leaf.size * min(rx, ry) * float(chance.uniform(0.75, 1.35))
            fill = leaf.tones[min(4, max(0, int(value * 5.2)))]
            blot(pen, fill, cx, cy, size, size * leaf.squash, chance, leaf.droop)
            if leaf.strewn and value > 0.25 and chance.random() < leaf.strewn_share:
                tint = leaf.strewn[int(chance.integers(len(leaf.strewn)))]
                small = size * leaf.strewn_size
                blot(pen, tint, cx + 0.4 * size, cy + 0.3 * size, small, small, chance)


def blot(pen: Pen, fill: str, x: float, y: float, rx: float, ry: float, chance: np.random.Generator,
         droop: float = 0.0) -> None:  # fmt: skip
    """One ragged mass."""
    turns = np.linspace(0, 2 * np.pi, 9)[:-1] + float(chance.uniform(0, 1))
    reach = chance.uniform(0.78, 1.2, turns.size)
    ring = [
        (
            x + rx * float(q * np.cos(t)),
            y + ry * float(q * np.sin(t)) * (1 + droop * (np.sin(t) > 0)),
        )
        for t, q in zip(turns, reach, strict=True)
    ]
    pen.wedge(fill, *ring)


def clump(
    pen: Solid, spot: Spot, size: float, seed: int, bloom: str = "", tones: Sequence[str] = LEAVES
) -> None:
    """A low bush at a wall, `size` metres high, perhaps in bloom."""
    x, y = pen.at(*spot)
    top = pen.at(spot[0], spot[1] + size, spot[2])[1]
    high = y - top
    leaf = Leaf(tones, 0.36, 16, 0.8, strewn=(bloom,) if bloom else (), strewn_share=0.5)
    crown(pen, [(x, y - 0.42 * high, 0.62 * high, 0.44 * high)], leaf, seed)
