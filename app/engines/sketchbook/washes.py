"""Watercolour: what a composition becomes in transparent washes, with bare paper for its lights.

Works in densities (how much a wash takes from the paper's light), where pigments keep their hue as they thin. Knows
no strokes and no things.
"""

import cv2
import numpy as np

from app.engines.sketchbook.noise import field
from app.engines.sketchbook.pixels import (
    Floats,
    Regions,
    abreast,
    as_floats,
    bands,
    blurred,
    lay_over,
    mix,
    resized,
    soft,
)
from app.engines.sketchbook.styles import PAPER

BARE = 0.19  # density below which paper is left white
LOUD = 1.22  # how much clearer than the composition a thin wash is
LEAST = 0.012  # darkest channel that is told apart
BLOOMS = 7
GLAZES = (0.10, 0.30, 0.58, 0.95)  # densities at which another wash begins
SMALLEST = 0.05  # of the picture: a wash too small to bloom


def washed(rgb: Floats, ids: Regions, focus: Floats) -> Floats:
    """(H, W, 3) of the strokes' aim: lights are paper, darks are deep but clear, large washes drift and bloom."""
    h, w = ids.shape
    seed = int(ids.max())  # the same for a draft and its refinement
    loose = np.clip(1 - np.float32(1.3) * focus, 0, 1)
    density = _density(_run(rgb, loose))
    wash = _thin(density)
    keep = _dried(wash, loose, seed)  # what takes the most room first
    keep *= _bloomed(wash, ids, loose, seed)
    keep *= _left_dry(ids, wash, seed)
    del wash
    drift = resized(field(w // 4, h // 4, w / h, 2.2, seed + 71, 3), w, h)

    def kept(rows: slice) -> None:
        sway = drift[rows] * loose[rows]
        for channel, turn in enumerate((-0.13, 0.0, 0.15)):
            density[rows, :, channel] *= (1 + sway * np.float32(turn)) * keep[rows]

    abreast(h, kept)
    return _on_paper(density)


def thinned(rgb: Floats) -> Floats:
    """(H, W, 3) of colours as plain washes show them, without what water does by itself."""
    density = _density(rgb)
    _thin(density)
    return _on_paper(density)


def underwash(wanted: Floats, unit: float) -> Floats:
    """(H, W, 3): the first pale wet wash over the whole sheet, in which the others are laid."""
    h, w = wanted.shape[:2]
    small = cv2.resize(wanted, (max(8, w // 8), max(8, h // 8)), interpolation=cv2.INTER_AREA)
    wet = cv2.resize(blurred(small, unit / 8 * 0.022), (w, h), interpolation=cv2.INTER_LINEAR)
    return mix(wet, PAPER, 0.38)


def _density(rgb: Floats) -> Floats:
    """(H, W, 3): 0 is white, 1 takes two thirds of the light."""
    density = np.clip(rgb, LEAST, 1)
    cv2.log(density, density)
    return np.negative(density, out=density)


def _thin(density: Floats) -> Floats:
    """Change densities (H, W, 3) to what is laid; returns their mean (H, W).

    Nothing in the lights, never a mud in the darks; the hue becomes clearer as the wash becomes thinner.
    """
    wash = np.empty(density.shape[:2], np.float32)

    def laid(rows: slice) -> None:
        here = density[rows]
        mean = as_floats(here.mean(2))
        rest = np.maximum(mean - np.float32(BARE), 0)
        wash[rows] = np.float32(1.16) * rest / (1 + np.float32(0.44) * rest)
        ratio = wash[rows] / np.maximum(mean, np.float32(0.02))
        for channel in range(3):
            clear = mean + (here[..., channel] - mean) * np.float32(LOUD)
            here[..., channel] = np.maximum(clear * ratio, 0)

    abreast(len(wash), laid)
    return wash


def _on_paper(density: Floats) -> Floats:
    for channel in range(3):
        density[..., channel] = cv2.exp(-density[..., channel]) * PAPER[channel]
    return density


def _run(rgb: Floats, loose: Floats) -> Floats:
    """(H, W, 3): wet in wet, what is far and unimportant runs into its neighbours."""
    h, w = loose.shape
    small = cv2.resize(rgb, (max(8, w // 3), max(8, h // 3)), interpolation=cv2.INTER_AREA)
    run = resized(blurred(small, float(np.sqrt(small.shape[0] * small.shape[1])) * 0.010), w, h)
    lay_over(rgb, run, loose * loose * np.float32(0.5), run)
    return run


def _dried(wash: Floats, loose: Floats, seed: int) -> Floats:
    """(H, W) about 1: washes laid one over another, each a little flat and with a dark line where it dried.

    Their edges wander as water does; where it is looked at the brush held them closer to the form.
    """
    h, w = wash.shape
    unit = float(np.sqrt(h * w))
    wander = resized(field(w // 2, h // 2, w / h, 5.0, seed + 74, 5), w, h)
    smooth = blurred(wash, unit * 0.0035)
    for rows in bands(h):
        smooth[rows] += wander[rows] * np.float32(0.035) * (np.float32(0.25) + loose[rows])
    del wander
    flat, lines = np.zeros_like(wash), np.zeros_like(wash)
    for begins, deep in zip(GLAZES, np.diff((0.0, *GLAZES, 1.3))[1:], strict=True):
        covered = soft(-0.012, 0.012, smooth - np.float32(begins))
        around = blurred(covered, unit * 0.0035)
        for rows in bands(h):
            flat[rows] += covered[rows] * np.float32(deep)
            lines[rows] += covered[rows] * (1 - around[rows])
        del covered, around
    for rows in bands(h):
        deep = (flat[rows] + np.float32(GLAZES[0])) / np.maximum(wash[rows], np.float32(0.08))
        held = np.float32(0.42) * loose[rows]
        flat[rows] = 1 + (np.clip(deep, 0.70, 1.35) - 1) * held
        flat[rows] *= 1 + lines[rows] * np.float32(0.62)
    return flat


def _left_dry(ids: Regions, wash: Floats, seed: int) -> Floats:
    """(H, W) 0..1: paler along some borders of regions, where the brush left a thread of dry paper between washes."""
    h, w = ids.shape
    unit = float(np.sqrt(h * w))
    edge = (cv2.dilate(ids, np.ones((3, 3))) != ids).astype(np.float32)
    thread = blurred(edge, 0.35 + unit / 1024 * 0.8)
    del edge
    where = resized(field(w // 4, h // 4, w / h, 8.0, seed + 75, 3), w, h)

    def thread_in(rows: slice) -> None:
        dry = np.clip(thread[rows] * np.float32(1.5), 0, 1) * soft(0.1, 1.0, where[rows])
        thread[rows] = 1 - dry * soft(0.9, 0.3, wash[rows]) * np.float32(0.85)

    abreast(h, thread_in)
    return thread


def _bloomed(wash: Floats, ids: Regions, loose: Floats, seed: int) -> Floats:
    """(H, W) about 1: where water ran back into a drying wash it is paler inside and dark along a crinkled rim."""
    h, w = ids.shape
    unit = float(np.sqrt(h * w))
    chance = np.random.default_rng(seed + 5)
    out = np.ones((h, w), np.float32)
    crinkle = resized(field(w // 2, h // 2, w / h, 9.0, seed + 72, 5), w, h)
    rows, columns = np.arange(h, dtype=np.float32)[:, None], np.arange(w, dtype=np.float32)[None]
    for _ in range(BLOOMS):
        x, y = float(chance.uniform(0.08, 0.92)) * w, float(chance.uniform(0.06, 0.94)) * h
        reach = float(chance.uniform(0.09, 0.20)) * unit
        own = ids == ids[int(y), int(x)]
        if own.mean() < SMALLEST or loose[int(y), int(x)] < 0.8 or wash[int(y), int(x)] < 0.12:
            continue
        here = np.s_[
            max(0, int(y - 1.6 * reach)) : int(y + 1.6 * reach),
            max(0, int(x - 1.6 * reach)) : int(x + 1.6 * reach),
        ]
        across, down = columns[:, here[1]] - x, (rows[here[0]] - y) * np.float32(1.25)
        away = np.sqrt(across**2 + down**2) / np.float32(reach) + crinkle[here] * np.float32(0.12)
        inside = soft(1.02, 0.97, away)
        pale = soft(0.15, 1.0, away) * np.float32(0.20) - np.float32(0.34)
        rim = np.exp(-(((away - np.float32(0.99)) / np.float32(0.032)) ** 2)) * np.float32(0.34)
        held = blurred(own[here].astype(np.float32), unit * 0.002) * loose[here]
        out[here] += (pale * inside + rim) * held
    return out
