"""The canvas: what is painted so far, the paint's thickness, and what the hand that paints on it needs.

Begins as the bare ground of its style or as an earlier picture. Knows the composition it works towards, but not how
strokes are chosen.
"""

from collections.abc import Sequence
from dataclasses import replace

import cv2
import numpy as np

from app.domain.canvas import Size
from app.engines.sketchbook import edges, hands, stars, washes
from app.engines.sketchbook.compose import Composition
from app.engines.sketchbook.pixels import Bytes, Floats, Ints, as_bytes, as_floats, blurred
from app.engines.sketchbook.scene import Style, Thing
from app.engines.sketchbook.scratch import Scratch, scratch_for
from app.engines.sketchbook.styles import BRUSHES
from app.engines.sketchbook.varnish import Varnish
from app.engines.sketchbook.witness import Witness

PREVIEW_SIDE = 512
GLIMPSE_SIDE = 288  # while it grows; the eye sees strokes come, not their hairs
EDGED = frozenset(
    {"oil", "watercolour", "gouache", "pastel"}
)  # their edges are painted, not drawn or cut


class Canvas:
    """The canvas with its relief, the brush of its style and its own chance."""

    def __init__(
        self,
        style: Style,
        seed: int,
        meant: Composition,
        start: Bytes | None,
        fine: bool = False,
    ) -> None:
        self.style, self.brush = style, BRUSHES[style]
        self.wanted = hands.aim(meant, style, fine)
        self.regions = meant.ids
        if fine and style in EDGED and meant.eye is not None:
            gone = edges.lost(self.wanted, meant.ids, meant.eye)
            self.wanted = edges.lost_and_found(self.wanted, gone, meant.eye)
            self.regions = edges.loosened(meant.ids, gone)
        self.seed, self.chance = seed, np.random.default_rng(seed)
        h, w = meant.ids.shape
        self.unit = float(np.sqrt(h * w))
        self.bristles = bristles_of(seed)
        self.varnish = Varnish(style, seed + 1, meant)
        self.small = preview_size(w, h, GLIMPSE_SIDE)
        self.glance = self.varnish if self.small == (w, h) else None
        self.little = None if self.glance else _smaller(meant, self.small)
        # what nobody asks for any more is let go: a large picture is heavy
        self.meant = replace(meant, rgb=np.empty((0, 0, 3), np.float32), eye=None, pen=None)
        self.scratch: Scratch = scratch_for(h, w)
        self.relief = np.zeros((h, w), np.float32)
        self.fresh = np.zeros((h, w), np.float32)
        self.witness: Witness | None = None
        self.continued = start is not None
        if start is None:
            self.rgb = np.empty((h, w, 3), np.float32)
            self.rgb[:] = self.brush.ground
            if self.brush.wet:
                self.rgb = washes.underwash(self.wanted, self.unit)
        else:
            self.rgb = hands.gone_on_with(start, style, self.varnish.line)

    def watched_by(self, witness: Witness | None, things: Sequence[Thing]) -> None:
        """From now on `witness`, if there is one, sees every stroke."""
        self.witness = witness
        if witness is not None:
            witness.face(things, self.meant.numbers, self.meant.ids)

    def reveal(self, share: float) -> None:
        """Lay, without strokes, the farthest `share` 0..1 of all regions: what a style of flat areas does."""
        last = int(self.meant.ids.max()) * share
        there = self.meant.ids <= last
        self.rgb[there] = self.wanted[there]
        self.fresh[there] = 1
        if self.witness is not None:
            self.witness.fill(self.meant.ids, there)

    def finished(self) -> Bytes:
        """The dry picture; its stars are laid on the canvas itself."""
        stars.lay(self.rgb, self.meant.stars)
        return self.varnish.coat(self.rgb, self.relief, self.fresh if self.continued else None)

    def glimpse(self) -> Bytes:
        """How it looks now, at a preview's size."""
        if self.glance is self.varnish:
            return self._coated(self.rgb.copy(), self.relief, self.fresh)
        if self.glance is None:
            assert self.little is not None
            self.glance = Varnish(self.style, self.seed + 1, self.little)
        rgb = cv2.resize(self.rgb, self.small, interpolation=cv2.INTER_AREA)
        relief = cv2.resize(self.relief, self.small, interpolation=cv2.INTER_LINEAR)
        fresh = cv2.resize(self.fresh, self.small, interpolation=cv2.INTER_LINEAR)
        return self._coated(rgb, relief, fresh)

    def _coated(self, rgb: Floats, relief: Floats, fresh: Floats) -> Bytes:
        """A glimpse of a canvas that may be drawn on, with its stars."""
        assert self.glance is not None
        stars.lay(rgb, self.meant.stars)
        return self.glance.coat(rgb, relief, fresh if self.continued else None)

    def sketched(self) -> Bytes:
        """The ground with the composition drawn on it in thin lines, as a painter begins."""
        ids = self.meant.ids.astype(np.float32)
        line = (cv2.dilate(ids, np.ones((3, 3))) - ids) > 0
        drawn = blurred(line.astype(np.float32), 0.6 + self.unit / 1400) * np.float32(0.62)
        thin = self.rgb + (self.wanted - self.rgb) * np.float32(0.22)
        umber = np.array([0.27, 0.20, 0.16], np.float32)
        thin = thin + (umber - thin) * np.clip(drawn, 0, 1)[..., None]
        return self.meant.kept.on(as_bytes(thin))


def primed(style: Style, size: Size) -> Bytes:
    """The bare ground of a style."""
    ground = (BRUSHES[style].ground * 255 + 0.5).astype(np.uint8)
    return np.ascontiguousarray(np.broadcast_to(ground, (size.height, size.width, 3)))


def preview_size(width: int, height: int, side: int = PREVIEW_SIDE) -> tuple[int, int]:
    scale = min(1.0, side / max(width, height))
    return max(1, round(width * scale)), max(1, round(height * scale))


def bristles_of(seed: int, across: int = 48, along: int = 512) -> Floats:
    """(across, along) 0..1: how much paint each hair carries as the stroke goes on."""
    chance = np.random.default_rng(seed)
    hairs = cv2.resize(
        chance.random((across // 2, 24), dtype=np.float32),
        (along, across),
        interpolation=cv2.INTER_CUBIC,
    )
    specks = blurred(chance.random((across, along), dtype=np.float32), 1.2)
    mixed = hairs * np.float32(0.75) + specks * np.float32(0.25)
    mixed = (mixed - mixed.min()) / (mixed.max() - mixed.min())
    return as_floats(np.ascontiguousarray(np.clip(0.1 + 0.95 * mixed, 0, 1)))


def _smaller(meant: Composition, size: tuple[int, int]) -> Composition:
    """The composition at a preview's size."""
    ids: Ints = cv2.resize(meant.ids, size, interpolation=cv2.INTER_NEAREST)
    angle = cv2.resize(meant.angle, size, interpolation=cv2.INTER_NEAREST)
    rgb, focus = (
        cv2.resize(layer, size, interpolation=cv2.INTER_AREA) for layer in (meant.rgb, meant.focus)
    )
    pen, eye = (
        None if layer is None else cv2.resize(layer, size, interpolation=cv2.INTER_AREA)
        for layer in (meant.pen, meant.eye)
    )
    kept = meant.kept.sized(*size)
    return replace(meant, rgb=rgb, ids=ids, focus=focus, angle=angle, pen=pen, eye=eye, kept=kept)
