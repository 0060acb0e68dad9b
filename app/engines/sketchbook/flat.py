"""Flat shapes: a composition as clean areas of few tones, as a poster is cut. Laid at once, not in strokes.

Every surface is cut into a few papers: pixels of one region, tone and tint take their mean colour.
"""

import cv2
import numpy as np

from app.engines.sketchbook.pixels import (
    Flags,
    Floats,
    Regions,
    as_floats,
    blurred,
    lab_of,
    resized,
    rgb_of_lab,
)

TONES = {True: (13.0, 10.0), False: (16.0, 13.0)}  # Lab between two tones, of setting and things
TINTS = (26.0, 15.0)  # Lab between two tints
LEVELS, SHADES = 12, 18  # how many steps of tone and tint are told apart
BROAD = 3  # of the sides: at which size a setting's tones are found


def cut(rgb: Floats, ids: Regions, things: tuple[int, ...], fine: bool) -> Floats:
    """(H, W, 3) 0..1: few tones with crisp edges, the same at every size; `things` have more of them."""
    unit = float(np.sqrt(ids.size))
    body = np.isin(ids, things)
    lab = _simplified(rgb, ids, body, unit)
    keys = ids * np.int32(LEVELS)
    tone = np.where(body, *reversed(TONES[fine])).astype(np.float32)
    keys += np.clip(lab[..., 0] / tone, 0, LEVELS - 1).astype(np.int32)
    tint = np.where(body, *reversed(TINTS)).astype(np.float32)
    for channel in (1, 2):
        step = np.clip(np.round(lab[..., channel] / tint) + SHADES // 2, 0, SHADES - 1)
        keys *= np.int32(SHADES)
        keys += step.astype(np.int32)
    flat = keys.ravel()
    many = np.maximum(np.bincount(flat), 1)
    for channel in range(3):
        means = as_floats(np.bincount(flat, lab[..., channel].ravel()) / many)
        lab[..., channel] = means[keys]
    lab[..., 1:] *= np.float32(1.12)
    del body, keys, flat, many, tone, tint  # a large picture is heavy
    lab[:] = rgb_of_lab(lab)
    return blurred(lab, 0.35 + unit / 4096)


def _simplified(rgb: Floats, ids: Regions, body: Flags, unit: float) -> Floats:
    """(H, W, 3) Lab without small variation; broad gradients stay, and edges of regions stay where they are."""
    h, w = ids.shape
    calm = as_floats(np.clip(rgb, 0, 1))
    small = _behind(calm, body)
    for _ in range(4):
        small = cv2.bilateralFilter(small, 9, 0.2, max(1.4, unit / BROAD / 60))
    own = lab_of(cv2.bilateralFilter(calm, 5, 0.12, unit / 220))
    for channel in range(3):
        own[..., channel] = cv2.medianBlur(as_floats(own[..., channel]), 5)
    whole = cv2.morphologyEx(body.astype(np.uint8), cv2.MORPH_OPEN, np.ones((5, 5), np.uint8))
    thin = body & (whole == 0)  # ropes and reins, which a median would break
    if thin.any():
        own[thin] = lab_of(calm[thin][None])[0]
    del calm
    side = 2 * BROAD + 1
    edge = cv2.dilate(ids, np.ones((side, side))) != cv2.erode(ids, np.ones((side, side)))
    edge &= cv2.dilate(body.astype(np.uint8), np.ones((side, side), np.uint8)) == 0
    np.copyto(own, resized(lab_of(small), w, h), where=~(body | edge)[..., None])
    return own


def _behind(rgb: Floats, body: Flags) -> Floats:
    """(H / BROAD, W / BROAD, 3): the setting alone, carried on under the things from their sides."""
    h, w = body.shape
    size = (max(8, w // BROAD), max(8, h // BROAD))
    free = cv2.erode((~body).astype(np.uint8), np.ones((3, 3), np.uint8)).astype(np.float32)
    seen = cv2.resize(free, size, interpolation=cv2.INTER_AREA)[..., None]
    made = cv2.resize(rgb * free[..., None], size, interpolation=cv2.INTER_AREA)
    near, share = blurred(made, 3.0), blurred(as_floats(seen[..., 0]), 3.0)[..., None]
    under = near / np.maximum(share, np.float32(1e-3))
    return as_floats(np.clip(np.where(seen > 0.5, made / np.maximum(seen, 0.5), under), 0, 1))
