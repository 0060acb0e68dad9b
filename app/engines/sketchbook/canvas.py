"""The canvas: what is painted so far, the paint's thickness, and what the hand that paints on it needs.

Begins as the bare ground of its style or as an earlier picture. Knows the composition it works towards, but not how
strokes are chosen.
"""

from collections.abc import Sequence
from dataclasses import replace

import cv2
import numpy as np

from app.domain.canvas import Size
from app.engines.sketchbook import edges, hands, stars, touches, washes
from app.engines.sketchbook.compose import Composition
from app.engines.sketchbook.pixels import (
    Bytes,
    Floats,
    as_bytes,
    as_floats,
    blurred,
    lessened,
    mix,
)
from app.engines.sketchbook.scene import Style, Thing
from app.engines.sketchbook.scratch import Scratch, scratch_for
from app.engines.sketchbook.styles import BRUSHES
from app.engines.sketchbook.varnish import Varnish
from app.engines.sketchbook.witness import Witness

GLIMPSE_SIDE = 256  # px: the eye sees strokes come, not their hairs
UMBER = np.array([0.27, 0.20, 0.16], np.float32)
EDGED = frozenset(
    {"oil", "watercolour", "gouache", "pastel"}
)  # their edges are painted, not drawn or cut


class Canvas:
    """The canvas with its relief, the brush of its style and its own chance; `lay_ground` before painting on it.

    A composition is used up: when it is let go, what only the preparation needed is free.
    """

    def __init__(self, style: Style, seed: int, meant: Composition, fine: bool = False) -> None:
        self.style, self.brush = style, BRUSHES[style]
        self.wanted = hands.aim(meant, style, fine)
        self.regions = meant.ids
        if fine and style in EDGED and meant.eye is not None:
            eye = meant.eye.over()
            gone = edges.lost(self.wanted, meant.ids, eye)
            edges.lose_and_find(self.wanted, gone, eye)
            del eye
            self.regions = edges.loosened(meant.ids, gone)
            del gone
        self.chance = np.random.default_rng(seed)
        h, w = meant.ids.shape
        self.unit = float(np.sqrt(h * w))
        self.bristles = bristles_of(seed)
        self.varnish = Varnish(style, seed + 1, meant)
        self.small = preview_size(w, h, GLIMPSE_SIDE)
        self.glance: Varnish | None = self.varnish if self.small == (w, h) else None
        # what nobody asks for any more is let go: a large picture is heavy
        self.meant = replace(meant, rgb=np.empty((0, 0, 3), np.float32), eye=None, pen=None)
        self.witness: Witness | None = None

    def lay_ground(self, start: Bytes | None) -> None:
        """On the bare ground, or on `start` (H, W, 3)."""
        h, w = self.regions.shape
        self.scratch: Scratch = scratch_for(h, w)
        self.relief = np.zeros((h, w) if self.brush.relief else (1, 1), np.float32)
        self.fresh = np.zeros((h, w), np.float32)
        self.continued = start is not None
        if start is None:
            self.rgb = np.empty((h, w, 3), np.float32)
            self.rgb[:] = self.brush.ground
            if self.brush.wet:
                self.rgb = washes.underwash(self.wanted, self.unit)
        else:
            self.rgb = hands.gone_on_with(start, self.style, self.varnish.line)

    def watched_by(self, witness: Witness | None, things: Sequence[Thing]) -> None:
        """From now on `witness`, if there is one, sees every stroke."""
        self.witness = witness
        if witness is not None:
            witness.face(things, self.meant.numbers, self.meant.ids)

    def reveal(self, share: float) -> None:
        """Lay, without strokes, the farthest `share` 0..1 of all regions: what a style of flat areas does."""
        last = int(self.meant.ids.max()) * share
        there = self.meant.ids <= last
        np.copyto(self.rgb, self.wanted, where=there[..., None])
        self.fresh[there] = 1
        if self.witness is not None:
            self.witness.fill(self.meant.ids, there)

    def finished(self) -> Bytes:
        """The dry picture; its stars and last touches are laid on the canvas itself."""
        self._lay_stars(self.rgb)
        if self.brush.strokes:
            touches.lay(self.rgb, self.wanted, self.meant.touches, self.fresh)
        del self.wanted, self.scratch, self.regions  # no stroke follows
        return self.varnish.coat(self.rgb, self.relief, self.fresh if self.continued else None)

    def glimpse(self) -> Bytes:
        """How it looks now, at a preview's size."""
        if self.glance is None:
            self.glance = self.varnish.sized(*self.small)
        rgb = lessened(self.rgb, self.small)
        relief = lessened(self.relief, self.small) if self.brush.relief else self.relief
        rgb = rgb.copy() if rgb is self.rgb else rgb
        self._lay_stars(rgb)
        fresh = lessened(self.fresh, self.small) if self.continued else None
        return self.glance.coat(rgb, relief, fresh)

    def _lay_stars(self, rgb: Floats) -> None:
        if self.style in stars.DABBED:
            stars.lay(rgb, self.meant.stars)

    def sketched(self) -> Bytes:
        """The ground with the composition drawn on it in thin lines, as a painter begins, at a preview's size."""
        ids = cv2.resize(self.meant.ids, self.small, interpolation=cv2.INTER_NEAREST)
        line = cv2.dilate(ids, np.ones((3, 3))) != ids
        drawn = blurred(line.astype(np.float32), 0.8) * np.float32(0.62)
        ground = lessened(self.rgb, self.small)
        thin = ground + (lessened(self.wanted, self.small) - ground) * np.float32(0.22)
        thin = mix(thin, UMBER, np.clip(drawn, 0, 1))
        return self.meant.kept.sized(*self.small).on(as_bytes(thin))


def primed(style: Style, size: Size) -> Bytes:
    """The bare ground of a style."""
    ground = (BRUSHES[style].ground * 255 + 0.5).astype(np.uint8)
    return np.ascontiguousarray(np.broadcast_to(ground, (size.height, size.width, 3)))


def preview_size(width: int, height: int, side: int) -> tuple[int, int]:
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
