"""Graphite: tone laid in separate pencil strokes that run across the form, on paper with a tooth.

A canvas holds plain grey tone; `Shading` turns it into strokes whose mean is that tone, so a drawing that is gone on
with neither darkens nor fades. Lights take few and faint strokes, darks many, broad and pressed, crossed in the
deepest.
"""

from collections.abc import Sequence
from copy import copy

import cv2
import numpy as np

from app.engines.sketchbook.blends_any import lead
from app.engines.sketchbook.hatching import Lanes
from app.engines.sketchbook.noise import field
from app.engines.sketchbook.pixels import (
    Bytes,
    Floats,
    Halves,
    Regions,
    as_floats,
    as_halves,
    blurred,
    lab_of,
    lessened,
    mix,
    resized,
    soft,
)
from app.engines.sketchbook.styles import GREY_PAPER

Kept = Floats | Halves
LEAD = np.array([0.150, 0.152, 0.168], np.float32)
DARKEST = 0.90  # how much of the paper's light the closest strokes take
OPEN, LIT = (
    0.36,
    0.70,
)  # the middle of a thing from which it is dark; how light its lights are at least
DIM, AROUND, SPARED = (
    0.55,
    0.016,
    0.8,
)  # the middle of a thing from which paper is left around it, how far, how much
STEPS = 64  # of darkness that are told apart


class Shading:
    """The strokes of one drawing, laid once for a size and used for every tone.

    Three sets of lanes: along the surface's own, close beside them, and across; each with the darkness from which it
    begins and how hard the hand presses.
    """

    def __init__(self, lanes: Lanes, seed: int) -> None:
        h, w = lanes.along.shape
        self.strokes: tuple[Kept, Kept, Kept] = (
            as_halves(lanes.strokes(0.0, 5.6, 92, seed)),
            as_halves(lanes.strokes(0.16, 4.4, 60, seed + 1, 2.6)),
            as_halves(lanes.strokes(0.95, 5.0, 56, seed + 2, 2.8)),
        )
        scale = lanes.scale
        speck = np.random.default_rng(seed).random((h, w), dtype=np.float32)
        grain = blurred(speck, 0.7 * scale + 0.3) - np.float32(0.5)
        self.tooth: Kept = as_halves(grain / np.float32(max(1e-6, float(grain.std()))))
        self.even = self._measured()

    def sized(self, width: int, height: int) -> "Shading":
        """The same strokes at no more pixels than their own."""
        small, size = copy(self), (width, height)
        one, two, three, tooth = (
            lessened(as_floats(layer), size) for layer in (*self.strokes, self.tooth)
        )
        small.strokes, small.tooth = (one, two, three), tooth
        return small

    def _measured(self) -> Floats:
        """(STEPS,): what must be asked for so that as much lead lies there in the mean as 0, 1 ... STEPS - 1 steps."""
        at = np.random.default_rng(1).integers(
            0, self.tooth.size, 4096
        )  # not in step with the lanes
        some = [as_floats(x.ravel()[at]) for x in (*self.strokes, self.tooth)]
        asked = np.linspace(0, 1, STEPS, dtype=np.float32)
        made = np.array([_lead(np.full_like(some[0], d), some).mean() for d in asked])
        made = np.maximum.accumulate(made)
        return as_floats(np.interp(asked, made, asked))

    def drawn(self, canvas: Floats, outline: Floats, rows: slice) -> Floats:
        """(h, W, 3), some rows of a canvas of grey tones (H, W, 3), as pencil, with `outline` (H, W) 0..1 over it."""
        dark = 1 - canvas[rows, :, 1] * np.float32(1 / GREY_PAPER[1])
        step = np.clip(dark * np.float32((STEPS - 1) / DARKEST), 0, STEPS - 1.001)
        low = step.astype(np.int32)
        asked = self.even[low] + (self.even[low + 1] - self.even[low]) * (step - low)
        layers = [as_floats(layer[rows]) for layer in (*self.strokes, self.tooth)]
        taken = _lead(as_floats(asked), layers) * np.float32(DARKEST)
        return mix(GREY_PAPER, LEAD, as_floats(np.maximum(taken, outline[rows])))


def _lead(dark: Floats, layers: Sequence[Floats]) -> Floats:
    """0..1 of `dark`'s shape: how much lead lies where the tone is that dark, by three strokes and the tooth."""
    out = np.empty_like(dark)
    lead(dark.ravel(), *(layer.ravel() for layer in layers), out.ravel())
    return out


def toned(rgb: Floats, ids: Regions, focus: Floats, things: tuple[int, ...] = ()) -> Floats:
    """(H, W, 3) grey 0..1: what to shade and what to leave paper; the eye's place keeps the whole range.

    A sketch is not filled to the sheet's rim: there and far from what matters it is left open.
    """
    h, w = focus.shape
    light = as_floats(lab_of(np.clip(rgb, 0, 1))[..., 0] / np.float32(100))
    small = cv2.resize(light, (64, 64), interpolation=cv2.INTER_AREA)
    low, high = np.percentile(small, (2, 88))
    spread = as_floats((light - np.float32(low)) / np.float32(max(0.28, high - low)))
    spread = _set_off(_kept_open(spread, ids, things), ids, things)
    airy = np.float32(0.36) + np.float32(0.64) * spread  # far and unimportant: light pressure
    firm = np.float32(0.06) + np.float32(0.94) * spread
    tone = airy + (firm - airy) * np.clip(focus * np.float32(1.4), 0, 1)
    return as_floats(
        cv2.merge([np.clip(1 - (1 - tone) * _sheet(h, w, focus), 0, 1)] * 3) * GREY_PAPER
    )


def _kept_open(spread: Floats, ids: Regions, things: tuple[int, ...]) -> Floats:
    """`spread` (H, W), 0..1 but for what is darker or lighter, with every dark thing's own range drawn wide."""
    for number in things:
        body = ids == number
        own = spread[body]
        if own.size and np.median(own) < OPEN:
            low, high = np.percentile(own, (3, 97))
            wide = (own - np.float32(low)) / np.float32(max(0.15, high - low))
            spread[body] = wide * np.float32(max(high, LIT))
    return as_floats(np.clip(spread, 0, 1))


def _set_off(spread: Floats, ids: Regions, things: tuple[int, ...]) -> Floats:
    """`spread` (H, W) 0..1 with the paper left open around every dark thing, so that its outline is found."""
    whole = np.isin(ids, things)
    dark = np.zeros(ids.shape, np.float32)
    for number in things:
        body = ids == number
        if body.any() and np.median(spread[body]) < DIM:
            dark[body] = 1
    if not dark.any():
        return spread
    near = np.clip(blurred(dark, AROUND * float(np.sqrt(ids.size))) * np.float32(2), 0, 1)
    near[whole] = 0
    return as_floats(spread + (1 - spread) * near * np.float32(SPARED))


def _sheet(h: int, w: int, focus: Floats) -> Floats:
    """(H, W) 0..1: how far a tone is worked out, less towards a ragged rim."""
    unit = np.float32(np.sqrt(h * w))
    x = (np.minimum(np.arange(w), w - 1 - np.arange(w)) / unit).astype(np.float32)[None]
    y = (np.minimum(np.arange(h), h - 1 - np.arange(h)) / unit).astype(np.float32)[:, None]
    ragged = resized(field(w // 4, h // 4, w / h, 6.0, 29, 3), w, h) * np.float32(0.014)
    inward = soft(0.004, 0.055, np.minimum(x, y) + ragged)
    return as_floats(
        np.maximum(np.float32(0.50) + np.float32(0.50) * inward, np.clip(focus * 1.5, 0, 1))
    )


def erased(picture: Bytes, outline: Floats) -> Floats:
    """A finished drawing (H, W, 3) uint8 as the grey tones it was shaded from: strokes smoothed, `outline` left out."""
    unit = float(np.sqrt(outline.size))
    grey = cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY).astype(np.float32) / np.float32(255)
    trust = np.clip(1 - outline * np.float32(2.2), np.float32(0.02), 1)
    sigma = max(unit / 1024 * 6, 3.0)
    tone = blurred(grey * trust, sigma) / blurred(trust, sigma)
    paper = float(GREY_PAPER.mean())
    lead = np.clip((paper - tone) / np.float32(paper - LEAD.mean()), 0, 1)
    drawn = as_floats(cv2.merge([1 - lead] * 3))
    drawn *= GREY_PAPER
    return drawn


def outlined(contours: Floats) -> Floats:
    """(H, W) 0..1 of a pen's contours: the same lines from a pencil, thinner and never black."""
    return as_floats(
        np.clip(contours * np.float32(1.25) - np.float32(0.16), 0, 1) * np.float32(0.84)
    )
