"""Edges lost and found: where a form ends softly, and where it stands out.

An edge is lost where both sides have nearly one value or lie in one shadow, all the more far from where the eye
rests; it is found, crisp, where values clash and the eye is near. Knows no strokes.
"""

import cv2
import numpy as np

from app.engines.sketchbook.noise import field
from app.engines.sketchbook.pixels import (
    Floats,
    Regions,
    abreast,
    as_floats,
    blurred,
    resized,
    soft,
)

PART = 2  # of the sides: at which size edges are looked at
ALIKE = (0.20, 0.06)  # differences of colour between which an edge begins to go and is gone
SHADE = (0.30, 0.14)  # lightness of the lighter side, likewise
HELD = 0.62  # how much of that the eye holds together
SOFT, RAGGED = (
    0.0055,
    0.0085,
)  # of the unit: how far a lost edge spreads, and how far strokes run over it
ASIDE = 0.0024  # of the unit: how soft everything is far from the eye
CRISP = 0.68  # how much clearer a found edge is


def lost(rgb: Floats, ids: Regions, eye: Floats) -> Floats:
    """(H, W) 0..1: how far each border between two regions is lost; 0 away from borders."""
    h, w = ids.shape
    contrast, lighter, border = _met(rgb, ids)
    near = resized(eye, border.shape[1], border.shape[0])
    gone = np.maximum(soft(*ALIKE, contrast), soft(*SHADE, lighter))
    return resized(as_floats(border * gone * (1 - np.float32(HELD) * near)), w, h)


def lose_and_find(wanted: Floats, gone: Floats, eye: Floats) -> None:
    """Change a style's aim (H, W, 3): softer where edges are lost (`gone`), crisper where the eye finds them."""
    for channel in range(3):  # one at a time: a large picture is heavy
        _told_apart(wanted[..., channel], gone, eye)


def _told_apart(wanted: Floats, gone: Floats, eye: Floats) -> None:
    """One channel (H, W), in place."""
    unit = float(np.sqrt(gone.size))
    plain = np.ascontiguousarray(wanted)
    near = blurred(plain, max(0.6, unit / 1024 * 1.3))
    aside = blurred(plain, unit * ASIDE)  # seen from the corner of the eye
    far = blurred(plain, unit * SOFT)

    def found(rows: slice) -> None:
        crisp = (plain[rows] - near[rows]) * eye[rows]
        crisp *= (1 - gone[rows]) * np.float32(CRISP)
        out = aside[rows] - plain[rows]
        out *= np.float32(0.7) * (1 - eye[rows])
        out += plain[rows]
        out += (far[rows] - out) * np.clip(gone[rows] * np.float32(1.25), 0, 1)
        out += crisp
        np.clip(out, 0, 1, out=wanted[rows])

    abreast(len(plain), found)


def loosened(ids: Regions, gone: Floats) -> Regions:
    """(H, W) regions as strokes heed them: frayed where an edge is lost, so that paint runs over it."""
    if not (gone > 0.05).any():
        return ids
    h, w = ids.shape
    reach = np.float32(np.sqrt(h * w) * RAGGED) * gone
    across, down = (resized(field(w // 2, h // 2, w / h, 34.0, 90 + n, 2), w, h) for n in (0, 1))
    for sway, place in ((across, np.arange(w)[None]), (down, np.arange(h)[:, None])):
        sway *= reach
        sway += place.astype(np.float32)
    frayed = cv2.remap(ids, across, down, cv2.INTER_NEAREST, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(frayed)


def _met(rgb: Floats, ids: Regions) -> tuple[Floats, Floats, Floats]:
    """(h, w) each, small: the difference of colour across, the lightness of the lighter side, and where borders are."""
    h, w = ids.shape
    size = (max(8, w // PART), max(8, h // PART))
    small = blurred(cv2.resize(rgb, size, interpolation=cv2.INTER_AREA), 0.6)
    regions = cv2.resize(ids, size, interpolation=cv2.INTER_NEAREST)
    side = max(3, round(float(np.sqrt(size[0] * size[1])) / 512 * 5)) | 1
    kernel = np.ones((side, side), np.uint8)
    high, low = cv2.dilate(small, kernel), cv2.erode(small, kernel)
    contrast = as_floats((high - low).max(2))
    lighter = cv2.cvtColor(high, cv2.COLOR_RGB2GRAY)
    border = (cv2.dilate(regions, kernel) != cv2.erode(regions, kernel)).astype(np.float32)
    return contrast, as_floats(lighter), blurred(border, side / 4)
