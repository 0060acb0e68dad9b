"""Grading: the colours of a picture in a palette, before any stroke is mixed, and again when it is dry.

Works on Lab, where lightness can be kept while hue and chroma change; `warm` and `cool` are light, and so `light`'s
business. Knows no strokes and no words.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import cast

import cv2
import numpy as np

from app.engines.sketchbook.palettes import hues_of, one_hue, parts_of
from app.engines.sketchbook.pixels import (
    Bytes,
    Floats,
    Regions,
    as_bytes,
    as_floats,
    bands,
    blurred,
    lab_colour,
    lab_of,
    resized,
    rgb_of,
    rgb_of_lab,
    soft,
)
from app.engines.sketchbook.recolour import aimed
from app.engines.sketchbook.scene import Colour, Palette

OWN = {
    "gold": "cf9a2e", "grey": "96989c", "turquoise": "2aa39e", "beige": "d8c2a0", "copper": "b8683a",
    "blue": "3d7ec6", "light blue": "93c4f0", "dark blue": "24527f",  # else violet in Lab when lighter
}  # fmt: skip
NEUTRAL = 9.0  # chroma of a palette's colour below which it is a black, a grey or a white
SHARP = 7.0  # how decidedly a hue goes to the nearest of the palette's
SEPIA = ((0, 2, 2), (15, 8, 10), (40, 12, 24), (65, 9, 24), (85, 4, 15), (100, 1, 7))  # L, a, b
SPARED = 0.82  # how far a colour that was asked for keeps out of a palette of colours
LEAST_APART = 16.0  # Lab: a thing that was as far from its ground as this stays so far


def graded(lab: Floats, palette: Palette, key: Floats, spared: Floats | None = None) -> Floats:
    """(H, W, 3) Lab in a palette, under a light of colour `key` (3,); `spared` (H, W) 0..1 keeps its colours.

    Values stay nearly what they were. Pointwise: what holds for a picture holds for any of its colours.
    """
    out = lab
    for manner in parts_of(palette):
        out = _manner(out, manner, key, spared)
    return _in_hues(out, hues_of(palette), spared) if hues_of(palette) else out


def step_of(ids: Regions) -> int:
    """Every how many px a picture is looked at to tell its things apart."""
    return max(1, round(float(ids.size**0.5) / 160))


def parted(was: Floats, after: Floats, ids: Regions, numbers: tuple[int, ...]) -> None:
    """Change the lightness of `after` (H, W, 3) so that each thing stands out as before.

    `was` holds every `step_of`th px of before, both ways.

    What hue alone told apart is told apart by value: a thing that was lighter than its ground becomes lighter still.
    """
    step = step_of(ids)
    small, now = ids[::step, ::step], after[::step, ::step]
    for number in numbers:
        inside = small == number
        near = cv2.dilate(inside.astype(np.uint8), np.ones((7, 7), np.uint8)) > 0
        around = near & ~inside
        if inside.sum() < 6 or not around.any():
            continue
        apart = was[inside].mean(0) - was[around].mean(0)
        left = now[inside].mean(0) - now[around].mean(0)
        lost = min(float(np.linalg.norm(apart)), LEAST_APART) - float(np.linalg.norm(left))
        if lost <= 0:
            continue
        warmer = apart[1] + apart[2] > 0  # of two as light as each other the warm one comes forward
        up = left[0] > 0 if abs(left[0]) > 2 else warmer
        room = now[inside][:, 0].mean()
        up = up if 12 < room < 88 else room <= 12
        share = blurred((ids == number).astype(np.float32), 0.6)
        after[..., 0] += share * np.float32(lost if up else -lost)
    np.clip(after[..., 0], 2, 99, out=after[..., 0])


@dataclass(frozen=True, slots=True)
class Kept:
    """What a palette still asks of the dry picture, where grounds, papers and chance have brought in other hues."""

    palette: Palette
    spared: Floats | None = None

    def sized(self, width: int, height: int) -> "Kept":
        spared = None if self.spared is None else resized(self.spared, width, height)
        return Kept(self.palette, spared)

    def on(self, picture: Bytes, fresh: Floats | None = None) -> Bytes:
        """(H, W, 3) uint8 in one hue, where the palette has one only; `fresh` (H, W) 0..1 is what may change."""
        if not one_hue(self.palette):
            return picture
        out = np.empty(picture.shape, np.uint8)
        for rows in bands(len(picture)):
            share = None if self.spared is None else 1 - self.spared[rows]
            if fresh is not None:
                share = fresh[rows] if share is None else share * fresh[rows]
            out[rows] = self._held(picture[rows], share)
        return out

    def _held(self, picture: Bytes, share: Floats | None) -> Floats | Bytes:
        """(h, W, 3): some rows in one hue, as far as `share` (h, W) says."""
        tones = cv2.cvtColor(np.ascontiguousarray(picture), cv2.COLOR_RGB2LAB)[..., 0]
        held = np.asarray(cv2.LUT(cv2.merge([tones] * 3), _table(self.palette)), np.uint8)
        if share is None:
            return held
        mixed = picture + (held.astype(np.float32) - picture) * np.clip(share, 0, 1)[..., None]
        return as_floats(mixed + np.float32(0.5))


NATURAL = Kept("natural")


@lru_cache(16)
def _table(palette: Palette) -> Bytes:
    """(1, 256, 3): the colour for each lightness."""
    tones = np.linspace(0, 100, 256, dtype=np.float32)
    lab = np.dstack([tones[None], *(each[None] for each in _ramp(tones, palette))])
    return as_bytes(rgb_of_lab(as_floats(lab)))


def _ramp(tones: Floats, palette: Palette) -> tuple[Floats, Floats]:
    """The a and b of every lightness of a palette of one hue."""
    parts = parts_of(palette)
    if "monochrome" in parts:
        return np.zeros_like(tones), np.zeros_like(tones)
    if "sepia" in parts:
        stops = np.array(SEPIA, np.float32)
        a, b = (as_floats(np.interp(tones, stops[:, 0], stops[:, n])) for n in (1, 2))
        return a, b
    aim = lab_of_hue(hues_of(palette)[0])
    strong = 0.40 if "muted" in parts or "pastel" in parts else 0.68
    peak = float(np.clip(aim[0], 35, 75))
    bell = np.where(tones < peak, tones / np.float32(peak), (106 - tones) / np.float32(106 - peak))
    bell = np.clip(bell, 0, 1) ** np.float32(0.75) * np.float32(strong)
    return as_floats(bell * aim[1]), as_floats(bell * aim[2])


def lab_of_hue(name: str) -> Floats:
    """(3,) Lab of a palette's colour."""
    return lab_colour(rgb_of(OWN[name])) if name in OWN else aimed(cast(Colour, name))


def _manner(lab: Floats, manner: str, key: Floats, spared: Floats | None) -> Floats:
    out = lab.copy()
    tones, tints = out[..., 0], out[..., 1:]
    weak = np.float32(1) if spared is None else (1 - np.float32(0.55) * spared)[..., None]
    match manner:
        case "pastel":
            tones[:] = 100 - (100 - tones) * np.float32(0.58)
            chroma = _chroma(tints)
            tints *= 1 + (27 * np.tanh(chroma / 30) / np.maximum(chroma, 1) - 1) * weak
            tints += np.array([2.5, 0.0], np.float32)
        case "muted":
            common = lab_colour(key)[1:]
            common = common * np.float32(7 / max(4.0, float(np.hypot(*common))))
            tints += (tints * np.float32(0.42) + common * np.float32(0.5) - tints) * weak
            tones += (52 - tones) * np.float32(0.08)
        case "vivid":
            chroma, turn = cv2.cartToPolar(out[..., 1], out[..., 2], angleInDegrees=True)
            most = cv2.remap(
                _screen(), turn / np.float32(5), tones / np.float32(2), cv2.INTER_LINEAR
            )
            wanted = chroma * (1 + np.float32(0.62) * soft(78, 26, chroma))
            loud = np.maximum(
                np.minimum(wanted, most), chroma
            )  # nothing is cut off at its brightest
            tints *= (loud / np.maximum(chroma, 1))[..., None]
            tones += (tones - 50) * np.float32(0.05)
        case "monochrome" | "sepia":
            # as through an orange glass: warm things come out lighter, sky and leaves darker
            lean = np.clip(
                tints[..., 0] * np.float32(0.10) + tints[..., 1] * np.float32(0.13), -7, 9
            )
            tones += lean * soft(100, 70, tones)
            if manner == "sepia":
                tones[:] = 6 + tones * np.float32(0.92)
            out[..., 1], out[..., 2] = _ramp(tones, manner)
    return out


def _in_hues(lab: Floats, names: tuple[str, ...], spared: Floats | None) -> Floats:
    """Every hue at the nearest of the palette's, as strong as it was; greys take a breath of the one as light."""
    aims = np.array([lab_of_hue(name) for name in names], np.float32)
    coloured = aims[np.hypot(aims[:, 1], aims[:, 2]) > NEUTRAL]
    out = lab.copy()
    tones, tints = out[..., 0], out[..., 1:]
    if not len(coloured):
        tints[:] = 0
    elif len(names) == 1:
        for n, plane in enumerate(_ramp(tones, names[0])):
            tints[..., n] = plane
    else:
        _pulled(tones, tints, names)
    if "black" in names:
        tones += (tones - 62) * np.float32(0.28)
        np.clip(tones, 3, 98, out=tones)
    if spared is not None:
        out[..., 1:] += (lab[..., 1:] - tints) * (spared * np.float32(SPARED))[..., None]
    return out


def _pulled(tones: Floats, tints: Floats, names: tuple[str, ...]) -> None:
    """By tables: where each a and b goes, and what breath of colour each lightness has where no hue is."""
    at = (tints + 128) / np.float32(2)
    table, breath = _pull(names)
    pulled = cv2.remap(table, at[..., 0], at[..., 1], cv2.INTER_LINEAR)
    step = np.asarray(np.clip(tones * np.float32(2.55), 0, 255), np.uint8)
    for n in (0, 1):
        tints[..., n] = pulled[..., n] + pulled[..., 2] * breath[:, n][step]


@lru_cache(16)
def _pull(names: tuple[str, ...]) -> tuple[Floats, Floats]:
    """(129, 129, 3) over b and a from -128 to 128: new a and b, how much breath; (256, 2) that of each lightness."""
    aims = np.array([lab_of_hue(name) for name in names], np.float32)
    colours = aims[np.hypot(aims[:, 1], aims[:, 2]) > NEUTRAL]
    greys = len(colours) < len(aims)
    towards = colours[:, 1:] / np.hypot(colours[:, 1], colours[:, 2])[:, None]
    b, a = np.mgrid[-128:129:2, -128:129:2].astype(np.float32)
    tints = np.stack((a, b), -1)
    chroma = np.hypot(a, b)[..., None]
    alike = (tints / np.maximum(chroma, 1)) @ towards.T  # cosines
    nearest = alike.max(-1, keepdims=True)
    weight = np.exp(np.float32(SHARP) * (alike - nearest))
    pulled = (weight / weight.sum(-1, keepdims=True)) @ towards
    near = soft(-0.2, 0.75, as_floats(nearest))
    own = soft(0.85, 0.97, as_floats(nearest))  # a shade of the palette's hue is left as it is
    pulled += (tints / np.maximum(chroma, 1) - pulled) * own * np.float32(0.7)
    strong = (np.float32(0.12) if greys else np.float32(0.72)) * (1 - near) + near
    there = soft(1, 9, as_floats(chroma))
    free = 1 - near * soft(4, 18, as_floats(chroma))
    # where there is no hue to speak of, the palette's colour that is as light
    tones = np.linspace(0, 100, 256, dtype=np.float32)[:, None]
    share = np.exp(-np.abs(tones - colours[:, 0]) / np.float32(14))
    tone = (share / (share.sum(-1, keepdims=True) + np.float32(1e-6))) @ towards
    breath = tone * (np.float32(52) * (tones / 100) * (1 - tones / 100))
    return as_floats(np.concatenate((pulled * chroma * strong * there, free), -1)), as_floats(
        breath
    )


def _chroma(tints: Floats) -> Floats:
    return as_floats(np.hypot(tints[..., :1], tints[..., 1:]))


@lru_cache(1)
def _screen() -> Floats:
    """(51, 73): the most chroma that a screen has, over lightness (0 to 100) and hue (0 to 360 degrees)."""
    turn = np.radians(np.arange(0, 361, 5, dtype=np.float32))
    strong = np.arange(0, 132, 2, dtype=np.float32)
    lab = np.empty((51, 73, strong.size, 3), np.float32)
    lab[..., 0] = np.linspace(0, 100, 51)[:, None, None]
    lab[..., 1] = np.cos(turn)[:, None] * strong
    lab[..., 2] = np.sin(turn)[:, None] * strong
    flat = lab.reshape(51, -1, 3)
    kept = np.abs(lab_of(rgb_of_lab(flat)) - flat).max(-1).reshape(lab.shape[:3]) < 1.0
    return as_floats(np.where(kept, strong, 0).max(-1) * np.float32(0.96))
