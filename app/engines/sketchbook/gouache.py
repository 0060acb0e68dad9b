"""Gouache: opaque paint with white in it, laid in few flat tones, matt and a little chalky.

What a composition becomes before its strokes. Knows no strokes and no things.
"""

import cv2
import numpy as np

from app.engines.sketchbook.pixels import Floats, Ints, as_floats, lab_of, mix, rgb_of_lab

STEP = 9.0  # of Lab lightness between two mixed tones
WHITE = 0.07  # how much of it is in every mixture


def mixed(rgb: Floats, ids: Ints, focus: Floats) -> Floats:
    """(H, W, 3) 0..1: each tone a mixture of its own, steps softer where the eye is led."""
    unit = float(np.sqrt(ids.size))
    smooth = cv2.bilateralFilter(as_floats(np.clip(rgb, 0, 1)), 5, 0.10, unit / 180)
    lab = lab_of(smooth)
    light = lab[..., 0] / np.float32(STEP)
    low = np.floor(light)
    step = low + np.float32(0.5) + np.clip((light - low - np.float32(0.5)) * 7, -0.5, 0.5)
    held = np.clip(np.float32(0.95) - np.float32(0.55) * focus, 0, 1)
    lab[..., 0] += (step * np.float32(STEP) - lab[..., 0]) * held
    lab[..., 0] = np.float32(9) + lab[..., 0] * np.float32(0.91)  # matt: no black is quite black
    lab[..., 1:] *= np.float32(1.10)
    return mix(rgb_of_lab(lab), np.ones(3, np.float32), WHITE)
