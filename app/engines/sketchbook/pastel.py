"""Soft pastel: colour that rides on the hills of a tinted, toothy paper, smudged far away and firm where one looks.

`powdered` is what the strokes aim at, `dusted` what paper and powder make of them. Knows no strokes and no things.
"""

import cv2
import numpy as np

from app.engines.sketchbook.noise import field
from app.engines.sketchbook.pixels import (
    Floats,
    as_floats,
    blurred,
    lab_of,
    lay_over,
    mix,
    resized,
    rgb_of_lab,
)
from app.engines.sketchbook.styles import TINTED


def powdered(rgb: Floats, focus: Floats) -> Floats:
    """(H, W, 3) 0..1: clearer colours, lighter darks; what is not looked at is rubbed soft with a finger."""
    h, w = focus.shape
    unit = float(np.sqrt(h * w))
    small = resized(rgb, max(8, w // 3), max(8, h // 3))
    rubbed = resized(blurred(small, unit / 3 * 0.006), w, h)
    # one array for both: a large picture is heavy
    lay_over(rgb, rubbed, np.clip(np.float32(0.60) - np.float32(1.6) * focus, 0, 1), rubbed)
    lab = lab_of(np.clip(rubbed, 0, 1, out=rubbed))
    del rubbed
    lab[..., 0] = np.float32(10) + lab[..., 0] * np.float32(0.92)
    lab[..., 1:] *= np.float32(1.28)
    return rgb_of_lab(lab)


def tooth_of(seed: int, height: int, width: int) -> Floats:
    """(H, W) 0..1: how deep the paper's hollows are, finer than any stick of pastel."""
    scale = float(np.sqrt(height * width)) / 1024
    chance = np.random.default_rng(seed)
    speck = chance.random((height, width), dtype=np.float32)
    laid = blurred(speck, 0.6 * scale + 0.25) - blurred(speck, 3.0 * scale + 1.0)
    ribs = cv2.blur(speck, (max(5, round(16 * scale)), 1))
    laid += (ribs - ribs.mean()) * np.float32(1.3)
    laid /= np.float32(max(1e-6, float(laid.std())))
    # here a stick was pressed, there it only brushed the hills
    firm = resized(field(width // 4, height // 4, width / height, 7.0, 31, 3), width, height)
    laid += firm * np.float32(0.55)
    return as_floats(np.clip(np.float32(0.46) + np.float32(0.25) * laid, 0, 1))


def dusted(canvas: Floats, tooth: Floats, focus: Floats, fresh: Floats | None) -> Floats:
    """(H, W, 3): the paper shows in its hollows, less where the stick was pressed.

    `fresh` (H, W) 0..1 says where the powder is new; the old has its dust already. None: all of it is.
    """
    pressed = np.float32(0.66) - np.float32(0.38) * np.clip(focus, 0, 1)
    bare = np.clip((tooth - np.float32(0.52)) * np.float32(1.7), 0, 1) * pressed
    powder = canvas * (np.float32(1.03) - np.float32(0.09) * tooth)[..., None]
    new = mix(powder, TINTED, as_floats(bare))
    return new if fresh is None else mix(canvas, new, np.clip(fresh, 0, 1))
