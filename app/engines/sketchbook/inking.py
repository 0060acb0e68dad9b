"""Ink and wash: few tones on paper, lines that swell in the dark and near, hatching, one restrained colour.

Turns a composition into what the brush aims at (`few_tones`) and what the pen draws. Knows no strokes.
"""

import cv2
import numpy as np

from app.engines.sketchbook.hatching import Lanes
from app.engines.sketchbook.noise import field
from app.engines.sketchbook.pixels import (
    Floats,
    Regions,
    abreast,
    as_floats,
    bands,
    blurred,
    resized,
)
from app.engines.sketchbook.styles import PAPER

TONES = (0.0, 0.20, 0.52, 1.12)  # densities: paper, a pale, a mid and a dark wash
SHARES = (58, 32, 14)  # per cent of a picture darker than where each wash begins
PLAIN = (0.68, 0.42, 0.20)  # where they would begin in a picture of even light
DIM, BARE = (
    0.42,
    88,
)  # the middle grey of a dark picture; per cent of it that may lie under the first wash
REACH = 52  # 1/1024 of the unit: how far a contour's blurs see
ACCENT, OTHER, SETTING = 0.86, 0.40, 0.10  # how much of its colour each keeps

SHADE, LIT = 0.10, 0.24  # how light a dark cloth is in its own shade, and in the light
SPARED = 0.85  # of the pen's strokes there
TURN = 2 * np.pi
HUES = tuple(  # two directions across the greys in which a hue can be told
    np.array([axis], np.float32) for axis in ((0.707, -0.707, 0.0), (0.408, 0.408, -0.816))
)


def few_tones(rgb: Floats, ids: Regions, focus: Floats, things: int) -> Floats:
    """(H, W, 3): paper and three washes of one ink; the strongest colour among the `things` nearest is kept."""
    density = np.clip(rgb, 0.02, 1)
    cv2.log(density, density)
    np.negative(density, out=density)
    keeping, accent = _colour_kept(density, ids, things)
    tones = wash_of(rgb, ids, focus)
    ink = _ink(rgb)

    def thinned(rows: slice) -> None:  # some at a time: a large picture is heavy
        here, keep, same, tone = density[rows], keeping[rows], accent[rows], tones[rows]
        mean = as_floats(here.mean(2))
        bound = np.minimum(np.float32(0.9) / np.maximum(mean, np.float32(0.05)), 1) * keep
        # a pale wash of colour, never a loud one; only the accent is laid as deep as it is
        bound *= np.clip(np.float32(0.40) + tone, 0, 1) * (1 - same) + same
        tone += (np.minimum(mean, np.float32(0.9)) - tone) * same * np.float32(0.6)
        for channel in range(3):
            hue = (here[..., channel] - mean) * bound
            wash = np.maximum(tone * ink[channel] + hue, 0)
            here[..., channel] = cv2.exp(-wash) * PAPER[channel]

    abreast(len(ids), thinned)
    return density


def wash_of(rgb: Floats, ids: Regions, focus: Floats) -> Floats:
    """(H, W) density of the ink: steps between few tones, hard where it is looked at, wet and wandering elsewhere."""
    h, w = ids.shape
    unit = float(np.sqrt(h * w))
    grey = _grey(rgb)
    far = blurred(grey, unit * 0.006)
    for rows in bands(h):
        loose = np.clip(1 - focus[rows] * np.float32(1.5), 0, 1)
        grey[rows] += (far[rows] - grey[rows]) * loose
    del far
    seed = int(ids.max())
    wander = resized(field(w // 4, h // 4, w / h, 3.0, seed + 81, 4), w, h)
    small = cv2.resize(grey, (96, 96), interpolation=cv2.INTER_AREA)
    steps = list(zip(_beginnings(small), TONES, TONES[1:], strict=False))
    tone = np.zeros((h, w), np.float32)

    def stepped(rows: slice) -> None:
        sway = wander[rows] * np.float32(0.028) * (1 - np.float32(0.8) * focus[rows])
        width = np.float32(0.10) - np.float32(0.055) * np.clip(focus[rows] * 3, 0, 1)
        for begins, low, high in steps:
            over = (begins - grey[rows] + sway) / width + np.float32(0.5)
            tone[rows] += np.clip(over, 0, 1) * np.float32(high - low)

    abreast(h, stepped)
    return tone


def _beginnings(small: Floats) -> Floats:
    """(3,) how light it is where each wash begins. In the dark the first begins where few pixels are as light, so
    that it parts what shines from what does not."""
    begins = [
        0.62 * np.percentile(small, share) + 0.38 * plain
        for share, plain in zip(SHARES, PLAIN, strict=True)
    ]
    many = np.histogram(small, 50, (0, 1))[0].astype(np.float32)
    many = cv2.GaussianBlur(many[None], (0, 0), 1.6)[0]
    light = np.arange(0.01, 1, 0.02)
    most = np.percentile(small, BARE)
    cost = np.where(
        light <= max(most, begins[0]), many / many.max() + np.abs(light - begins[0]) / 3, np.inf
    )
    cost[light < begins[0] - 0.02] = np.inf
    if np.median(small) < DIM:
        begins[0] = light[cost.argmin()]
    return as_floats(np.array(begins, np.float32))


def hatch_over(line: Floats, rgb: Floats, ids: Regions, focus: Floats, lanes: Lanes) -> None:
    """Lay the pen's hatching over its contours, `line` (H, W) 0..1, in place."""
    np.maximum(line, _hatching(rgb, ids, focus, lanes), out=line)


def contours(rgb: Floats, ids: Regions, focus: Floats) -> Floats:
    """(H, W) 0..1: lines where forms end, swelling in the dark and near, broken off elsewhere."""
    h, w = ids.shape
    seed = int(ids.max())
    scale = float(np.sqrt(h * w)) / 1024
    lost = resized(field(w // 4, h // 4, w / h, 7.0, seed + 83, 3), w, h)
    down = np.linspace(0, 1, h, dtype=np.float32)[:, None]
    out, beyond = np.empty((h, w), np.float32), round(REACH * scale / 16 + 1) * 16
    for rows in bands(h, 512):  # with what lies beyond, as far as anything is blurred
        first = max(0, rows.start - beyond)
        seen = np.s_[first : rows.stop + beyond]
        line = _lines(rgb[seen], ids[seen], focus[seen], lost[seen], down[seen], scale)
        out[rows] = line[rows.start - first : rows.stop - first]
    return out


def _lines(
    rgb: Floats, ids: Regions, focus: Floats, lost: Floats, down: Floats, scale: float
) -> Floats:
    """(h, W) 0..1: the contours of some rows; `lost` is where a pen lifts, `down` how far from the top a row is."""
    grey = np.sqrt(_grey(rgb))
    hold = np.clip(focus * 2, 0, 1)
    grey = grey + (blurred(grey, 1.6 * scale + 0.2) - grey) * (1 - hold)
    weight = np.clip(
        np.float32(0.15) + np.float32(0.45) * hold + np.float32(0.25) * down
        + (np.float32(0.55) - blurred(grey, 4 * scale)) * np.float32(0.7) + lost * np.float32(0.16),
        0, 1,
    )  # fmt: skip
    thin = blurred(grey, 1.5 * scale + 0.2) - blurred(grey, 0.75 * scale + 0.1)
    thick = blurred(grey, 3.0 * scale + 0.3) - blurred(grey, 1.5 * scale + 0.2)
    least = np.float32(0.028) - np.float32(0.020) * hold + lost * np.float32(0.006)
    edge = thin + (thick - thin) * weight - np.maximum(least, np.float32(0.006))
    line = np.clip(edge * np.float32(42), 0, 1) * (np.float32(0.62) + np.float32(0.38) * weight)
    return as_floats(np.maximum(line, _outlines(ids, weight, lost, scale)))


def _outlines(ids: Regions, weight: Floats, lost: Floats, scale: float) -> Floats:
    """Where one region ends and another begins, thin far away, broken off here and there."""
    edge = (cv2.dilate(ids, np.ones((3, 3))) != ids).astype(np.float32)
    thin, thick = blurred(edge, 0.35 + 0.35 * scale), blurred(edge, 0.4 + 1.3 * scale)
    thin, thick = thin * np.float32(1.3), thick * np.float32(1.5 + 1.6 * scale)
    held = np.clip(np.float32(0.95) + lost * np.float32(0.55), 0, 1)
    swollen = thin + (thick - thin) * np.clip(weight * np.float32(1.3) - np.float32(0.2), 0, 1)
    return as_floats(np.clip(swollen, 0, 1) * held * (np.float32(0.55) + np.float32(0.42) * weight))


def _hatching(rgb: Floats, ids: Regions, focus: Floats, lanes: Lanes) -> Floats:
    """Strokes of the pen over the darker washes, across each form; they swell as it darkens and cross in its depths."""
    tone = blurred(wash_of(rgb, ids, focus), 3 * lanes.scale)
    seed, sharp = int(ids.max()), np.float32(max(2.2, 3.4 * lanes.scale + 0.8))
    black = np.zeros_like(tone)
    for begins, grows, turn, wide in ((0.30, 0.80, 0.0, 0.74), (0.95, 0.9, 0.9, 0.62)):
        stroke = lanes.strokes(turn, 7.4, 84, seed + round(10 * turn), 3.4)

        def laid(
            rows: slice, begins: float = begins, grows: float = grows, wide: float = wide,
            stroke: Floats = stroke,
        ) -> None:  # fmt: skip
            near = np.clip((focus[rows] - np.float32(0.08)) * 7, np.float32(0.30), 1)
            over = np.clip((tone[rows] - np.float32(begins)) * np.float32(grows), 0, 1) * near
            over *= _in_shade(rgb[rows], tone[rows])
            drawn = np.clip((np.sqrt(over) * np.float32(wide) - stroke[rows]) * sharp, 0, 1)
            np.maximum(black[rows], drawn, out=black[rows])

        abreast(len(tone), laid)
    black *= np.float32(0.74)
    return black


def _in_shade(rgb: Floats, tone: Floats) -> Floats:
    """(h, W) 0..1: how far the pen goes into the darkest wash: less where dark cloth lies in the light."""
    lit = np.clip((_grey(rgb) - np.float32(SHADE)) / np.float32(LIT - SHADE), 0, 1)
    deep = np.clip((tone - np.float32(TONES[2])) * np.float32(2.5), 0, 1)
    return as_floats(1 - np.float32(SPARED) * lit * deep)


def _grey(rgb: Floats) -> Floats:
    out = np.empty(rgb.shape[:2], np.float32)
    for rows in bands(len(out)):
        out[rows] = cv2.cvtColor(np.clip(rgb[rows], 0, 1), cv2.COLOR_RGB2GRAY)
    return out


def _ink(rgb: Floats) -> Floats:
    """(3,) about 1: an ink that leans to the picture's own light, blue at night and brown at sunset."""
    mean = cv2.resize(rgb, (16, 16), interpolation=cv2.INTER_AREA).mean((0, 1))
    lean = np.clip(mean / max(0.02, float(mean.mean())) - 1, -0.7, 0.7)
    return as_floats(np.array([0.98, 1.0, 1.02], np.float32) - np.float32(0.30) * lean)


def _colour_kept(density: Floats, ids: Regions, things: int) -> tuple[Floats, Floats]:
    """(H, W) twice: the share of its colour that each part keeps, and how surely it has the accent's hue."""
    shares = np.full(int(ids.max()) + 1, SETTING, np.float32)
    standing = np.zeros(shares.size, np.float32)
    nearest = slice(max(1, shares.size - things), None)
    shares[nearest], standing[nearest] = OTHER, 1
    if not (standing[ids]).any():
        return shares[ids], standing[ids]
    across, along = (cv2.transform(density, axis) for axis in HUES)
    across -= np.float32(across.mean())  # what the light gives to all is no thing's own
    along -= np.float32(along.mean())
    bins = np.zeros(24)
    for rows in bands(len(ids)):
        there = standing[ids[rows]] > 0
        chroma, turn = cv2.cartToPolar(across[rows], along[rows])
        hue = (turn[there] * np.float32(24 / TURN)).astype(np.int64) % 24
        bins += np.bincount(hue, chroma[there], 24)
    peak = int((bins + np.roll(bins, 1) + np.roll(bins, -1)).argmax())
    accent = (peak + 0.5) / 24 * TURN

    for rows in bands(len(ids)):
        chroma, _ = cv2.cartToPolar(across[rows], along[rows])
        near = across[rows] * np.cos(accent) + along[rows] * np.sin(accent)
        near /= chroma + np.float32(0.05)
        across[rows] = np.clip((near - np.float32(0.66)) * 6, 0, 1) * standing[ids[rows]]
    del along
    same = blurred(across, 0.7)
    del across
    keep = shares[ids]
    keep += (ACCENT - keep) * same
    return keep, same
