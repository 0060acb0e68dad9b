"""The last coat: light over the relief of paint, grain of canvas or paper, and what water and ink do by themselves.

Turns a painted canvas into 8-bit pixels. Cheap enough for every preview. Knows no scene.
"""

from collections.abc import Callable
from copy import copy

import cv2
import numpy as np

from app.engines.sketchbook import edges, inking, pastel, pencil, touches
from app.engines.sketchbook.blends_any import dry
from app.engines.sketchbook.compose import Composition
from app.engines.sketchbook.hatching import lanes_of
from app.engines.sketchbook.pixels import (
    Bytes,
    Floats,
    abreast,
    as_bytes,
    as_floats,
    as_halves,
    blurred,
    lessened,
    resized,
    soft,
)
from app.engines.sketchbook.scene import Style
from app.engines.sketchbook.styles import BRUSHES, PAPER

INK = np.array([0.10, 0.09, 0.11], np.float32)
_RAKING = np.array([[1, 1, 0], [1, 0, -1], [0, -1, -1]], np.float32) * np.float32(0.25)


class Varnish:
    """Ready for one size, style and seed: grain is drawn once and reused for every preview.

    `meant` is the composition, for the lines of ink and pencil. The same picture is hatched the same way whatever
    the seed, so that what is gone on with keeps its strokes. Its layers are kept in half precision.
    """

    def __init__(self, style: Style, seed: int, meant: Composition) -> None:
        self.style, self.brush, self.kept = style, BRUSHES[style], meant.kept
        self.thick = meant.thick
        h, w = meant.ids.shape
        self.line = np.zeros((1, 1), np.float32)
        self.scale = float(np.sqrt(h * w)) / 1024
        if style in ("ink", "pencil"):
            self._draw(meant)  # first, while there is the most room
        chance = np.random.default_rng(seed)
        speck = chance.random((h, w), dtype=np.float32)
        if self.brush.wet:
            tooth = _tooth(speck, self.scale)
            shade = 1 - _shade(tooth * np.float32(self.brush.weave * 0.068))
            self.tooth, self.shade = as_halves(tooth), as_halves(shade)
            del tooth, shade
            held = resized(chance.random((9, 9), dtype=np.float32), w, h) * np.float32(1.6)
            self.held = as_halves(held)
            torn = chance.random((11, 11), dtype=np.float32) - np.float32(0.5)
            fray = chance.random((70, 70), dtype=np.float32) - np.float32(0.5)
            ragged = _stretched(torn, w, h) * np.float32(0.009)
            ragged += _stretched(fray, w, h) * np.float32(0.0035)
            rim, edge = _rim(ragged)
            self.rim, self.edge = as_halves(rim), as_halves(edge)
        elif self.brush.weave:
            grain = blurred(speck, 0.9 * self.scale + 0.2)
            self.grain = as_halves(grain * np.float32(self.brush.weave * 0.5))
        del speck
        if style == "pastel":
            self.hollows, self.focus = as_halves(pastel.tooth_of(seed, h, w)), meant.focus

    def _draw(self, meant: Composition) -> None:
        """Lines and strokes of a pen or pencil."""
        self.line = inking.contours(meant.rgb, meant.ids, meant.focus)
        lanes = lanes_of(meant.ids, meant.angle, meant.numbers)
        if self.style == "ink":
            inking.hatch_over(self.line, meant.rgb, meant.ids, meant.focus, lanes)
        else:
            self.line = pencil.outlined(self.line)
            self.shading = pencil.Shading(lanes, int(meant.ids.max()))
        del lanes
        if meant.eye is not None:
            self.line *= 1 - np.float32(0.65) * edges.lost(meant.rgb, meant.ids, meant.eye.over())
        touches.bare(self.line, meant.touches)
        if meant.pen is not None:
            self.line = np.maximum(self.line, meant.pen)

    def sized(self, width: int, height: int) -> "Varnish":
        """The same coat, seen from farther off: at no more pixels than its own."""
        small, size = copy(self), (width, height)
        for name, layer in vars(self).items():
            if isinstance(layer, np.ndarray) and layer.size > 1:
                setattr(small, name, lessened(as_floats(layer), size))
        small.scale = float(np.sqrt(width * height)) / 1024
        small.kept = self.kept.sized(width, height)
        if self.style == "pencil":
            small.shading = self.shading.sized(width, height)
        return small

    def coat(self, canvas: Floats, relief: Floats, fresh: Floats | None = None) -> Bytes:
        """(H, W, 3) uint8 of a canvas. `fresh` (H, W) 0..1 says where paint is new: the old was varnished before."""
        coated = self._coated(canvas, relief, fresh)
        return self.kept.on(coated, None if self.style == "pencil" else fresh)

    def _coated(self, canvas: Floats, relief: Floats, fresh: Floats | None) -> Bytes:
        if self.brush.wet:
            return self._dried(canvas, fresh)
        if not self.brush.strokes:
            return _in_bands(canvas, lambda rows: canvas[rows])
        if self.style == "pencil":
            return _in_bands(canvas, lambda rows: self.shading.drawn(canvas, self.line, rows))
        if self.style == "pastel":
            return _in_bands(canvas, lambda rows: self._dusted(canvas, fresh, rows))
        height = self.grain + relief * np.float32(
            self.brush.relief * self.thick * (1 if self.scale > 0.6 else 0.7)
        )
        tone = 1 - _shade(height)
        return _in_bands(canvas, lambda rows: canvas[rows] * cv2.merge([tone[rows]] * 3))

    def _dusted(self, canvas: Floats, fresh: Floats | None, rows: slice) -> Floats:
        new = None if fresh is None else fresh[rows]
        hollows = as_floats(self.hollows[rows])
        return pastel.dusted(canvas[rows], hollows, self.focus[rows], new)

    def _dried(self, out: Floats, fresh: Floats | None) -> Bytes:
        """Pigment gathers along some edges, settles in the paper's hollows where it is deep, and ends at the rim."""
        tone = as_floats(cv2.cvtColor(out, cv2.COLOR_RGB2GRAY))
        pool = blurred(tone, 3.6 * self.scale + 0.4)
        pool -= blurred(tone, 0.7 * self.scale)
        settles = np.float32(0.105 if self.style == "watercolour" else 0.05)
        line = np.broadcast_to(self.line, tone.shape)  # a watercolour has none
        new = np.broadcast_to(np.float32(1), tone.shape) if fresh is None else fresh
        layers = (tone, pool, self.held, self.tooth, self.edge, self.rim, self.shade, new, line)

        def dried(rows: slice) -> Floats:
            done = np.empty_like(out[rows])
            some = (as_floats(layer[rows]) for layer in layers)
            dry(out[rows], *some, PAPER, INK, settles, done)
            return done

        return _in_bands(out, dried)


def _in_bands(canvas: Floats, made: Callable[[slice], Floats]) -> Bytes:
    """(H, W, 3) uint8 of what is made of some rows at a time: large pictures need not be held twice."""
    out = np.empty(canvas.shape, np.uint8)

    def coated(rows: slice) -> None:
        out[rows] = as_bytes(made(rows))

    abreast(len(canvas), coated)
    return out


def _rim(ragged: Floats) -> tuple[Floats, Floats]:
    """Where the wash lies inside the paper's bare rim (H, W), and the dark line where it dried there."""
    h, w = ragged.shape
    unit = np.float32(np.sqrt(h * w))
    x = (np.minimum(np.arange(w), w - 1 - np.arange(w)) / unit).astype(np.float32)[None]
    y = (np.minimum(np.arange(h), h - 1 - np.arange(h)) / unit).astype(np.float32)[:, None]
    inward = np.minimum(x, y) + ragged
    edge = np.clip(1 - np.abs(inward - np.float32(0.0240)) / np.float32(0.004), 0, 1)
    return soft(0.0205, 0.0230, inward), as_floats(edge)


def _shade(height: Floats) -> Floats:
    """How much darker a light from the left leaves each spot of a surface."""
    slope = cv2.filter2D(height, -1, _RAKING)
    return as_floats(np.clip(slope, -0.35, 0.35) * np.float32(0.8))


def _tooth(speck: Floats, scale: float) -> Floats:
    """(H, W) of deviation 1: the hollows and hills of rough paper."""
    tooth = blurred(speck, 1.3 * scale + 0.35) - blurred(speck, 3.2 * scale + 0.9)
    return as_floats(tooth / np.float32(max(1e-6, float(tooth.std()))))


def _stretched(grid: Floats, width: int, height: int) -> Floats:
    out: Floats = cv2.resize(grid, (width, height), interpolation=cv2.INTER_CUBIC)
    return out
