"""Flat shapes: a composition as clean areas of few tones, as a poster is cut. Laid at once, not in strokes."""

import cv2
import numpy as np

from app.engines.sketchbook.pixels import Floats, Ints, as_floats, blurred, lab_of, rgb_of_lab

TONES = {True: 7.0, False: 12.0}  # Lab lightness between two tones: of a refinement, of a draft
TINT = 9.0  # Lab between two tints


def cut(rgb: Floats, ids: Ints, fine: bool) -> Floats:
    """(H, W, 3) 0..1: steps of tone with crisp edges, the same at every size."""
    h, w = ids.shape
    unit = float(np.sqrt(h * w))
    calm = as_floats(np.clip(rgb, 0, 1))
    for _ in range(2):
        calm = cv2.bilateralFilter(calm, 5, 0.12, unit / 220)
    lab = lab_of(calm)
    step = TONES[fine]
    for channel, size in ((0, step), (1, TINT), (2, TINT)):
        layer = cv2.medianBlur(as_floats(lab[..., channel]), 5)
        lab[..., channel] = np.round(layer / np.float32(size)) * np.float32(size)
    lab[..., 1:] *= np.float32(1.08)
    return blurred(rgb_of_lab(lab), 0.35 + unit / 4096)
