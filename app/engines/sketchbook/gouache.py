"""Gouache: opaque paint with white in it, laid in few flat tones, matt and a little chalky.

What a composition becomes before its strokes. Knows no strokes and no things.
"""

import cv2
import numpy as np

from app.engines.sketchbook.pixels import (
    Floats,
    Regions,
    as_floats,
    lab_of,
    lay_over,
    rgb_of_lab,
)

STEP = 12.0  # of Lab lightness between two mixed tones
WHITE = 0.03  # how much of it is in every mixture


def mixed(rgb: Floats, ids: Regions, focus: Floats) -> Floats:
    """(H, W, 3) 0..1: each tone a mixture of its own, steps softer where the eye is led."""
    lab = lab_of(_flattened(as_floats(np.clip(rgb, 0, 1)), focus))
    light = lab[..., 0] / np.float32(STEP)
    low = np.floor(light)
    deep = np.where(low < 1, np.float32(0.2), np.float32(0))  # the darkest mixture is deeper
    step = low + np.float32(0.5) - deep + np.clip((light - low - np.float32(0.5)) * 7, -0.5, 0.5)
    held = np.clip(np.float32(0.95) - np.float32(0.45) * focus, 0, 1)
    lab[..., 0] += (step * np.float32(STEP) - lab[..., 0]) * held
    lab[..., 0] = np.float32(4) + lab[..., 0] * np.float32(0.95)  # matt: no black is quite black
    lab[..., 1:] *= np.float32(1.22)
    lab[:] = rgb_of_lab(lab)  # one array for both: a large picture is heavy
    lab += (np.float32(1) - lab) * np.float32(WHITE)
    return lab


def _flattened(rgb: Floats, focus: Floats) -> Floats:
    """(H, W, 3): small variation painted over, most where the eye is not led; edges stay."""
    h, w = focus.shape
    unit = float(np.sqrt(h * w))
    near = cv2.bilateralFilter(rgb, 5, 0.10, unit / 180)
    small = cv2.resize(rgb, (max(8, w // 3), max(8, h // 3)), interpolation=cv2.INTER_AREA)
    for _ in range(2):
        small = cv2.bilateralFilter(small, 7, 0.13, max(1.2, unit / 3 / 100))
    far = cv2.resize(small, (w, h), interpolation=cv2.INTER_LINEAR)
    lay_over(near, as_floats(far), np.clip(1 - np.float32(2.2) * focus, 0, 1), near)
    return as_floats(near)
