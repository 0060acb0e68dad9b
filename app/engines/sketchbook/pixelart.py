"""Pixel art: a composition on a coarse grid, in one small palette, as clean clusters with outlined things.

Laid at once, not in strokes. Dark scenes are lifted until they can be read; only even skies are dithered. The dither
is Bayer's (1973), the palette a median cut (Heckbert 1982) settled by Lloyd's means (1982).
"""

from collections.abc import Sequence

import cv2
import numpy as np
from PIL import Image

from app.engines.sketchbook.blends_any import nearest
from app.engines.sketchbook.pixels import (
    Flags,
    Floats,
    Ints,
    Regions,
    as_bytes,
    as_floats,
    lab_of,
    rgb_of,
    rgb_of_lab,
)
from app.engines.sketchbook.sheet import Star

GRID = {True: 184, False: 96}  # squares along the picture's unit: of a refinement, of a draft
COLOURS = 28
RARE, ALIKE, FOREIGN = 4, 8, 9.0  # colours more at most; squares that need one; Lab they are off
SETTLED = 4  # rounds in which the palette moves to the means of what it stands for
MIDDLE = 37.0  # Lab lightness that the middle of a scene shall have at least
CHECKS = np.array([[0, 2], [3, 1]], np.float32)
SPREAD = 7.0  # Lab that the dither mixes
BRIGHT = 0.88  # of a star: what is fainter is no square
EVEN = 1.6  # Lab: how little may change from square to square where it does


def squared(
    rgb: Floats, ids: Regions, things: tuple[int, ...], fine: bool, stars: Sequence[Star] = ()
) -> Floats:
    """(H, W, 3) 0..1: every square one colour of the palette; `things` are the regions that are looked at. Of the
    `stars` the brighter ones are a square each."""
    h, w = ids.shape
    per = GRID[fine] / float(np.sqrt(h * w))
    across, down = max(8, round(w * per)), max(8, round(h * per))
    size = (across, down)
    small = cv2.resize(as_floats(np.clip(rgb, 0, 1)), size, interpolation=cv2.INTER_AREA)
    near = cv2.resize(ids, size, interpolation=cv2.INTER_NEAREST)
    body = np.isin(near, things)
    lab = _readable(lab_of(small))
    palette = _palette(lab, body)
    shown = _outlined(lab, near, body)
    chosen = _cleaned(_nearest(shown, palette), shown, palette, body)
    tile = np.tile(CHECKS, (down // 2 + 1, across // 2 + 1))[:down, :across]
    mixed = shown.copy()
    mixed[..., 0] += (tile / 4 - np.float32(0.375)) * np.float32(SPREAD)
    even = _even(shown, near) & ~body
    chosen = np.where(even, _nearest(mixed, palette), chosen)
    found = as_bytes(rgb_of_lab(palette[None])[0])[chosen]
    for star in stars:
        if star.bright > BRIGHT:
            found[int(star.y * down), int(star.x * across)] = as_bytes(rgb_of(star.colour))
    return as_floats(cv2.resize(found, (w, h), interpolation=cv2.INTER_NEAREST)) / np.float32(255)


def _readable(lab: Floats) -> Floats:
    """Lifted where the scene is dark, a little clearer in tone and tint everywhere."""
    light = lab[..., 0] / 100
    middle = float(np.clip(np.median(light), 0.05, 0.95))
    lift = min(1.0, np.log(MIDDLE / 100) / np.log(middle)) if middle < MIDDLE / 100 else 1.0
    light = np.clip(light, 0, 1)
    lifted = light ** np.float32(max(0.58, lift))
    light = (
        lifted + (light - lifted) * np.float32(0.8) * light
    )  # what is light already needs no lift
    lab[..., 0] = 100 * np.clip(
        (light - np.float32(0.5)) * np.float32(1.16) + np.float32(0.5), 0.05, 1
    )
    lab[..., 1:] *= np.float32(1.15)
    return lab


def _palette(lab: Floats, body: Flags) -> Floats:
    """(COLOURS, 3) Lab of the scene's own; about half of them are for what is looked at."""
    plain = as_bytes(rgb_of_lab(lab))
    chroma = np.hypot(lab[..., 1], lab[..., 2])
    lights = plain[(chroma > 1.5 * chroma.mean()) & (lab[..., 0] > lab[..., 0].mean())]
    weighed = [plain.reshape(-1, 3), np.repeat(lights, 3, axis=0)]  # few squares, but seen first
    if body.any():
        own = plain[body]
        weighed.append(np.repeat(own, max(1, round(0.6 * body.size / len(own))), axis=0))
    every = np.concatenate(weighed)
    cut = Image.fromarray(every[None]).quantize(COLOURS, Image.Quantize.MEDIANCUT)
    first = np.asarray(cut.getpalette(), np.uint8).reshape(-1, 3)[: len(cut.getcolors() or ())]
    some = lab_of(
        (every[:: max(1, len(every) // 9000)][None] / np.float32(255)).astype(np.float32)
    )[0]
    palette = lab_of((first[None] / np.float32(255)).astype(np.float32))[0]
    for _ in range(SETTLED):
        whose = _nearest(some, palette)
        many = np.bincount(whose, None, len(palette))
        sums = [
            np.bincount(whose, some[:, n], len(palette)) / np.maximum(many, 1) for n in range(3)
        ]
        palette = as_floats(np.where((many > 0)[:, None], np.stack(sums, 1), palette))
    return _with_rare(as_floats(palette), lab)


def _with_rare(palette: Floats, lab: Floats) -> Floats:
    """With a few colours more that few squares have but that nothing there stands for, like fire at night."""
    every = cv2.medianBlur(lab, 3).reshape(-1, 3)
    apart = ((every - palette[_nearest(every, palette)]) ** 2).sum(1)
    for _ in range(RARE):
        far = np.argpartition(apart, -ALIKE)[-ALIKE:]
        if apart[far].min() < FOREIGN**2:
            break
        new = every[far[apart[far].argmax()]]
        palette = as_floats(np.concatenate([palette, new[None]]))
        apart = np.minimum(apart, ((every - new) ** 2).sum(1))
    return palette


def _nearest(lab: Floats, palette: Floats) -> Ints:
    """Which colour of the palette each is nearest to."""
    found = np.empty(lab.shape[:-1], np.int32)
    nearest(lab.reshape(-1, 3), palette, found.reshape(-1))
    return found


def _outlined(lab: Floats, near: Regions, body: Flags) -> Floats:
    """Each thing's outermost squares darker; lighter where what is behind is dark, as if the moon touched them."""
    regions = near.astype(np.float32)
    rim = body & (cv2.erode(regions, np.ones((3, 3))) < regions)
    behind = cv2.dilate(np.where(body, 0, lab[..., 0]).astype(np.float32), np.ones((3, 3)))
    dark = rim & (behind >= 30)
    inner = (body & ~rim).astype(np.float32)
    share = cv2.blur(inner, (3, 3))[..., None]
    own = cv2.blur(lab * inner[..., None], (3, 3)) / np.maximum(share, np.float32(1e-3))
    lab = as_floats(np.where(dark[..., None] & (share > 0), own, lab))  # not half what is behind
    out = lab.copy()
    out[..., 0] = np.where(dark, lab[..., 0] * np.float32(0.55), lab[..., 0])
    out[..., 0] = np.where(rim & ~dark, np.maximum(lab[..., 0], 26) * np.float32(1.18), out[..., 0])
    return as_floats(out)


def _cleaned(chosen: Ints, lab: Floats, palette: Floats, body: Flags) -> Ints:
    """No square stands alone: it joins the neighbour most like it, but for a thing's own sharp marks, like eyes."""
    framed = np.pad(chosen, 1, mode="edge")
    h, w = chosen.shape
    around = np.stack(
        [framed[dy : dy + h, dx : dx + w] for dy, dx in ((0, 1), (1, 0), (1, 2), (2, 1))]
    )
    apart = np.linalg.norm(palette[around] - lab[None], axis=-1)
    alone = (around != chosen).all(0) & ~(body & (apart.min(0) > 16))
    best = np.take_along_axis(around, apart.argmin(0)[None], 0)[0]
    return np.asarray(np.where(alone, best, chosen), np.int32)


def _even(lab: Floats, near: Regions) -> Flags:
    """Where a surface goes slowly from one tone to another."""
    change = cv2.morphologyEx(lab[..., 0], cv2.MORPH_GRADIENT, np.ones((3, 3), np.uint8))
    regions = near.astype(np.float32)
    inside = cv2.dilate(regions, np.ones((3, 3))) == cv2.erode(regions, np.ones((3, 3)))
    return np.asarray((cv2.blur(change, (5, 5)) < EVEN) & inside, bool)
