"""A drawing as the tests look at it: small, on its whole square."""

from dataclasses import dataclass

import numpy as np

from app.engines.sketchbook import art
from app.engines.sketchbook.pixels import Floats

SIDE = 64
_WHOLE = art.Outline(0, 0, 32, 32)


@dataclass(frozen=True, slots=True)
class Seen:
    """(64, 64) each: the colours, what is drawn at all, and what a colour word would recolour."""

    rgb: Floats
    drawn: np.ndarray
    main: np.ndarray

    @property
    def foot(self) -> float:
        """Where the lowest pixel is, in the drawing's units."""
        return float((np.where(self.drawn.any(1))[0].max() + 1) * 32 / SIDE)

    @property
    def size(self) -> tuple[float, float]:
        """Width and height, in the drawing's units."""
        rows, columns = np.where(self.drawn)
        return float(np.ptp(columns) + 1) * 32 / SIDE, float(np.ptp(rows) + 1) * 32 / SIDE

    def near(self, paint: str) -> np.ndarray:
        """Where it is painted in this, `#rrggbb`."""
        tone = [int(paint[k : k + 2], 16) / 255 for k in (1, 3, 5)]
        return (np.abs(self.rgb - tone).max(2) < 0.02) & self.drawn


def seen(name: str) -> Seen:
    """A drawing of the sketchbook's own, by its bare name."""
    body = art.body_of(f"own:{name}")
    pixels = art.rastered(body, _WHOLE, SIDE, SIDE).astype(np.float32) / 255
    told = art.told_part(body, _WHOLE, SIDE, SIDE)
    main = np.zeros((SIDE, SIDE), bool) if told is None else told > 0.5
    return Seen(pixels[..., 2::-1], pixels[..., 3] > 0.25, main)
