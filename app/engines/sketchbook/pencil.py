"""Graphite: tone laid in pencil strokes that follow the form, crossed in the darks, on paper with a tooth.

A canvas holds plain grey tone; `graphite` turns it into strokes whose mean is that tone, so a drawing that is gone on
with neither darkens nor fades. The strokes are noise drawn out along a field of directions: Cabral and Leedom, "Imaging
vector fields using line integral convolution", SIGGRAPH 1993.
"""

import cv2
import numpy as np

from app.engines.sketchbook.pixels import Bytes, Floats, as_floats, blurred, lab_of
from app.engines.sketchbook.styles import GREY_PAPER

LEAD = np.array([0.17, 0.17, 0.185], np.float32)
PRESSED = 2.1  # how sharply a stroke stands out from the paper: 1 is a soft lead held flat
DARKEST = 0.80  # how much of the paper's light the closest strokes take
LENGTH, STEPS = 20, 10  # px at 1024 of a stroke to either side, and samples along it
CROSSED = 0.52  # darkness from which a second direction is laid


def toned(rgb: Floats, focus: Floats) -> Floats:
    """(H, W, 3) grey 0..1: what to shade and what to leave paper; the eye's place keeps the whole range."""
    light = as_floats(lab_of(np.clip(rgb, 0, 1))[..., 0] / np.float32(100))
    small = cv2.resize(light, (64, 64), interpolation=cv2.INTER_AREA)
    low, high = np.percentile(small, (3, 93))
    spread = np.clip((light - np.float32(low)) / np.float32(max(0.25, high - low)), 0, 1)
    airy = np.float32(0.34) + np.float32(0.66) * spread  # far and unimportant: light pressure
    firm = np.float32(0.10) + np.float32(0.90) * spread
    tone = airy + (firm - airy) * np.clip(focus * np.float32(1.4), 0, 1)
    return as_floats(cv2.merge([np.clip(tone, 0, 1)] * 3) * GREY_PAPER)


def hatching(angle: Floats, seed: int) -> Floats:
    """(2, H, W) 0..1, evenly spread: pencil strokes along the form, and across it for the darks."""
    h, w = angle.shape
    scale = float(np.sqrt(h * w)) / 1024
    chance = np.random.default_rng(seed)
    held = _smoothed(angle, 5 * scale + 0.5)
    layers = []
    for turn in (0.0, 0.9):
        speck = blurred(chance.random((h, w), dtype=np.float32), 0.55 * scale + 0.15)
        layers.append(_even(_drawn_out(speck, held + np.float32(turn), LENGTH * scale)))
    return np.stack(layers)


def graphite(canvas: Floats, strokes: Floats, outline: Floats) -> Floats:
    """(H, W, 3) of a canvas of grey tones (H, W, 3), as pencil; `outline` (H, W) 0..1 is drawn over it."""
    tone = canvas.mean(2) / np.float32(GREY_PAPER.mean())
    dark = np.clip(1 - tone, 0, 1) / np.float32(DARKEST)
    over = np.clip((dark - np.float32(CROSSED)) / np.float32(1 - CROSSED), 0, 1)
    first, second = strokes
    laid = np.clip((np.minimum(dark, 1) - first) * np.float32(PRESSED) + np.float32(0.5), 0, 1)
    laid = np.maximum(laid, np.clip((over - second) * np.float32(PRESSED) + np.float32(0.35), 0, 1))
    laid = laid * np.float32(0.72) + dark * np.float32(0.28)  # what a fingertip smudged
    lead = np.maximum(laid * np.float32(DARKEST), outline)
    return as_floats(GREY_PAPER + (LEAD - GREY_PAPER) * lead[..., None])


def erased(picture: Bytes) -> Floats:
    """A finished drawing (H, W, 3) uint8 as the grey tones it was shaded from: strokes and lines smoothed away."""
    unit = float(np.sqrt(picture.shape[0] * picture.shape[1]))
    grey = cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY).astype(np.float32) / np.float32(255)
    calm = cv2.medianBlur(np.asarray(grey * 255, np.uint8), max(3, round(unit / 180) | 1))
    paper = float(GREY_PAPER.mean())
    tone = blurred(calm.astype(np.float32) / 255, unit / 1024 * 5 + 0.5)
    lead = np.clip((paper - tone) / np.float32(paper - LEAD.mean()), 0, 1)
    return as_floats(cv2.merge([1 - lead] * 3) * GREY_PAPER)


def _smoothed(angle: Floats, sigma: float) -> Floats:
    """Directions without a head or tail, averaged as such."""
    cos, sin = blurred(np.cos(2 * angle), sigma), blurred(np.sin(2 * angle), sigma)
    return as_floats(np.arctan2(sin, cos) / 2)


def _drawn_out(speck: Floats, angle: Floats, length: float) -> Floats:
    """The mean of the noise along a streamline through each pixel, `length` px to either side."""
    h, w = speck.shape
    along_x, along_y = as_floats(np.cos(angle)), as_floats(np.sin(angle))
    rows, columns = np.mgrid[0:h, 0:w].astype(np.float32)
    total = speck.copy()
    reach = np.float32(length / STEPS)
    for sign in (1.0, -1.0):
        x, y = columns.copy(), rows.copy()
        dx, dy = along_x * np.float32(sign), along_y * np.float32(sign)
        for _ in range(STEPS):
            x += dx * reach
            y += dy * reach
            total += cv2.remap(speck, x, y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT)
    return total


def _even(values: Floats) -> Floats:
    """The same order, spread evenly over 0..1: as many strokes begin at every darkness."""
    sample = np.sort(values.ravel()[:: max(1, values.size // 20000)])
    ranks = np.linspace(0, 1, sample.size, dtype=np.float32)
    return as_floats(np.interp(values, sample, ranks))
