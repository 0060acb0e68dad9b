"""The last coat: light over the relief of paint, grain of canvas or paper, and what water and ink do by themselves.

Turns a painted canvas into 8-bit pixels. Cheap enough for every preview. Knows no scene.
"""

import cv2
import numpy as np

from app.engines.sketchbook.pixels import Bytes, Floats, as_bytes, as_floats, blurred, soft
from app.engines.sketchbook.scene import Style
from app.engines.sketchbook.styles import BRUSHES

PAPER = np.array([0.985, 0.97, 0.93], np.float32)
_RAKING = np.array([[1, 1, 0], [1, 0, -1], [0, -1, -1]], np.float32) * np.float32(0.25)


class Varnish:
    """Ready for one size, style and seed: grain is drawn once and reused for every preview.

    `wanted` is the composition's rgb (H, W, 3), for the contour of ink.
    """

    def __init__(self, style: Style, seed: int, wanted: Floats) -> None:
        self.style, self.brush = style, BRUSHES[style]
        h, w = wanted.shape[:2]
        self.scale = float(np.sqrt(h * w)) / 1024
        chance = np.random.default_rng(seed)
        speck = chance.random((h, w), dtype=np.float32)
        fine = min(1.0, self.scale * 1.2) ** 1.6  # small pictures show less grain, or it shouts
        self.grain = blurred(speck, 0.9 * self.scale + 0.2) * np.float32(self.brush.weave * 0.5)
        if self.brush.wet:
            self.clots = (blurred(speck, 1.1 * self.scale) - np.float32(0.5)) * np.float32(
                0.9 * fine
            )
            stains = chance.random((40, 40), dtype=np.float32) - np.float32(0.5)
            self.stains = cv2.resize(stains, (w, h), interpolation=cv2.INTER_CUBIC)
            torn = chance.random((11, 11), dtype=np.float32) - np.float32(0.5)
            self.torn = cv2.resize(torn, (w, h), interpolation=cv2.INTER_CUBIC)
            self.rim, self.edge = self._rim(h, w)
        if style == "ink":
            wobble = blurred(speck, 3 * self.scale) - np.float32(0.5)
            self.line = self._contour(wanted, wobble)

    def _rim(self, h: int, w: int) -> tuple[Floats, Floats]:
        """Where paper stays bare around the picture, and the dark line where the wash dried."""
        unit = np.float32(np.sqrt(h * w))
        x = (np.minimum(np.arange(w), w - 1 - np.arange(w)) / unit).astype(np.float32)[None]
        y = (np.minimum(np.arange(h), h - 1 - np.arange(h)) / unit).astype(np.float32)[:, None]
        inward = np.minimum(x, y) + self.stains * np.float32(0.005) + self.torn * np.float32(0.012)
        return soft(0.020, 0.0235, inward)[..., None], np.clip(
            1 - np.abs(inward - 0.0235) / 0.004, 0, 1
        )[..., None]

    def _contour(self, wanted: Floats, wobble: Floats) -> Floats:
        """Ink lines where tone changes: extended difference of Gaussians (Winnemoeller and others, 2012)."""
        grey = cv2.cvtColor(np.ascontiguousarray(wanted), cv2.COLOR_RGB2GRAY)
        sharp = blurred(grey, 1.1 * self.scale) - np.float32(0.985) * blurred(
            grey, 2.4 * self.scale
        )
        line = np.clip(
            1 + np.tanh(90 * (sharp - np.float32(0.002) - wobble * np.float32(0.02))), 0, 1
        )
        return as_floats((np.float32(0.12) + np.float32(0.88) * line)[..., None])

    def coat(self, canvas: Floats, relief: Floats, fresh: Floats | None = None) -> Bytes:
        """(H, W, 3) uint8 of a canvas. `fresh` (H, W) 0..1 says where paint is new: the old was varnished before."""
        out = canvas
        if self.style == "ink":
            out = out * self.line
        if self.brush.wet:
            out = self._dried(out, fresh)
        height = (
            relief * np.float32(self.brush.relief * (1 if self.scale > 0.6 else 0.7)) + self.grain
        )
        shade = np.clip(cv2.filter2D(height, -1, _RAKING), -0.35, 0.35) * np.float32(0.8)
        out = out * (1 - shade)[..., None]
        return as_bytes(out)

    def _dried(self, out: Floats, fresh: Floats | None) -> Floats:
        """Pigment pools at edges, settles in the paper's grain and stops short of the sheet's rim."""
        pool = blurred(out, 5 * self.scale) - blurred(out, 1.2 * self.scale)
        pooled = np.clip(pool.mean(2), -0.05, 0.08) * np.float32(1.1 / 0.08 * 0.22)
        # grains of pigment show in half-tones; in the darks they run together
        clots = self.clots * (np.float32(0.25) + np.float32(0.75) * out.mean(2))
        stain = pooled + clots + self.stains * np.float32(0.22)
        if fresh is not None:
            stain = stain * (np.float32(0.25) + np.float32(0.75) * fresh)
        dried = 1 - (1 - out) * (1 + stain)[..., None]
        dried = dried * self.rim + (1 - self.rim) * PAPER
        coated: Floats = dried * (1 - np.float32(0.10) * self.edge)
        return coated
