"""Patterns and carved materials on a drawing, before light falls on it: stripes, spots, checks, wood, stone, brick.

They bend with the drawing's outline, as on a body, and keep its own lights and darks. Pure; knows no scene.
"""

import zlib
from collections.abc import Callable

import cv2
import numpy as np

from app.engines.sketchbook import art
from app.engines.sketchbook.art import Drawing
from app.engines.sketchbook.materials import PATTERNS, name_of, second_colour
from app.engines.sketchbook.noise import field
from app.engines.sketchbook.pixels import (
    Floats,
    as_floats,
    blurred,
    lab_colour,
    lab_of,
    mix,
    rgb_of,
    rgb_of_lab,
    soft,
)
from app.engines.sketchbook.recolour import aimed
from app.engines.sketchbook.scene import Thing
from app.engines.sketchbook.vocabulary import noun

BASES = {"wooden": "ad7440", "stone": "a19a8e", "marble": "e6e2dc", "brick": "a9543c"}
MORTAR = {"stone": "5d5852", "brick": "d6cab8"}
FLESH = frozenset({"animal", "bird", "fish", "insect"})
PLANKED = frozenset({"building", "boat", "vehicle", "furniture"})
RINGED = ("lighthouse", "tower", "sock", "shirt", "jersey", "scarf", "dress", "vase", "cup", "mug", "pot", "hat",
          "coat", "jacket", "bee", "candle", "bottle", "chimney", "glove", "bikini", "lamp")  # fmt: skip
LEAST_APART = (
    26.0  # Lab lightness between a pattern and its ground: a pencil has nothing else to tell it by
)
BANDS = 4.5  # stripes of each colour across a thing


def clad(drawn: Drawing, thing: Thing) -> Drawing:
    """The drawing in its thing's material; itself where that is none of these."""
    name = name_of(thing.material)
    if name in PATTERNS:
        return Drawing(_patterned(drawn, thing, name), drawn.alpha)
    return Drawing(_carved(drawn, thing, name), drawn.alpha) if name in BASES else drawn


# ------------------------------------------------------------------ on the surface
class Surface:
    """Where each pixel of a drawing lies on its body: `u` round it, `v` down it, both about -1..1 of its width."""

    def __init__(self, drawn: Drawing, thing: Thing) -> None:
        self.h, self.w = drawn.alpha.shape
        self.size = float(np.sqrt(self.h * self.w))
        self.seed = zlib.crc32(f"{thing.art} {thing.material}".encode())
        solid = drawn.alpha > 0.5
        x = np.arange(self.w, dtype=np.float32)[None]
        y = np.arange(self.h, dtype=np.float32)[:, None]
        compact = solid.mean() > 0.50
        if compact:
            left, right = _edges(solid)
            middle, half = (left + right) / 2, np.maximum((right - left) / 2, 1)
            turn = np.clip((x - middle) / half, -1, 1)
            self.u = as_floats(np.arcsin(turn) * np.float32(2 / np.pi))
            sag = np.sqrt(1 - turn**2) * half / np.float32(self.w) * np.float32(0.36)
        else:
            self.u = as_floats(
                np.broadcast_to(x / np.float32(self.size) * 2 - self.w / self.size, solid.shape)
            )
            sag = np.zeros_like(self.u)
        per = self.w if compact else self.size
        self.v = as_floats((2 * y - self.h) / np.float32(per) - sag)
        wobble = self.noise(3.0, 1) * np.float32(0.018)
        self.u, self.v = self.u + wobble, self.v + wobble
        self.pixel = 2.0 / per

    def noise(self, cells: float, salt: int, stretch: tuple[float, float] = (1.0, 1.0)) -> Floats:
        return field(self.w, self.h, self.w / self.h, cells, self.seed + salt, 4, stretch)


def _edges(solid: np.ndarray) -> tuple[Floats, Floats]:
    """(h, 1) twice: where each row begins and ends, calmed along the outline."""
    rows = solid.any(1)
    first = np.where(rows, solid.argmax(1), np.nan)
    last = np.where(rows, solid.shape[1] - 1 - solid[:, ::-1].argmax(1), np.nan)
    known = np.flatnonzero(rows)
    found = []
    for edge in (first, last):
        full = np.interp(np.arange(len(edge)), known, edge[known]).astype(np.float32)[:, None]
        found.append(cv2.GaussianBlur(full, (1, 0), 0.01, sigmaY=max(0.4, len(edge) * 0.02))
                     if len(edge) > 4 else full)  # fmt: skip
    return as_floats(found[0].reshape(-1, 1)), as_floats(found[1].reshape(-1, 1))


# ------------------------------------------------------------------ patterns
def _patterned(drawn: Drawing, thing: Thing, name: str) -> Floats:
    """A second colour on the main part, as light and dark as that is there."""
    h, w = drawn.alpha.shape
    share = art.main_part(thing.art, w, h, thing.flip, thing.tilt)
    lab = lab_of(drawn.rgb)
    inside = (share > 0.5) & (drawn.alpha > 0.5)
    if inside.sum() < 12:
        share, inside = drawn.alpha, drawn.alpha > 0.5
    base = np.median(lab[inside], axis=0)
    other = _second(base, thing)
    away = np.clip(lab[..., 0] - base[0], -30, 20) * np.float32(0.7)
    second = np.empty_like(lab)
    second[..., 0] = np.clip(other[0] + away, 4, 99)
    second[..., 1:] = other[1:]
    laid = PATTERN[name](Surface(drawn, thing), thing)
    out = mix(lab, second, laid * share)
    if name == "flowered":
        centre = lab_colour(rgb_of("e9b93c" if base[0] < 72 or base[2] < 25 else "b5483c"))
        hearts = _flowers(Surface(drawn, thing), 0.30)
        out = mix(out, np.broadcast_to(centre, out.shape), hearts * share)
    return rgb_of_lab(out)


def _second(base: Floats, thing: Thing) -> Floats:
    """(3,) Lab of the pattern: the colour asked for, an animal's own in dark, else white or a dark blue."""
    asked = second_colour(thing.material)
    known = noun(thing.name)
    if asked:
        other = aimed(asked).copy()
    elif known is not None and known.kind in FLESH:
        other = base * np.array([1, 0.8, 0.8], np.float32)
        other[0] = base[0] - 36 if base[0] > 44 else base[0] + 40
    else:
        other = aimed("dark blue" if base[0] > 74 else "white").copy()
    apart = other[0] - base[0]
    if abs(apart) < LEAST_APART:
        up = (apart > 0 or base[0] < 40) and base[0] < 72
        other[0] = np.clip(base[0] + (LEAST_APART if up else -LEAST_APART), 8, 97)
    return as_floats(other)


def _stripes(surface: Surface, thing: Thing) -> Floats:
    ringed = any(word in thing.name for word in RINGED)
    along = surface.v if ringed else surface.u
    return _bands(along, BANDS if not ringed else 0.8 * BANDS, surface.pixel)


def _bands(along: Floats, many: float, pixel: float) -> Floats:
    edge = min(0.9, np.pi * many * pixel * 0.8)
    return soft(-edge, edge, as_floats(np.sin(np.float32(np.pi * many) * along + np.float32(0.5))))


def _spots(surface: Surface, thing: Thing) -> Floats:
    known = noun(thing.name)
    if known is not None and known.kind in FLESH:  # patches of a coat, none like another
        return soft(0.32, 0.55, surface.noise(6.5, 5))
    cell = 0.40
    across, down, _ = _cells(surface, cell)
    away = np.hypot(across, down)
    edge = surface.pixel / cell * 0.8
    return soft(0.29 + edge, 0.29 - edge, as_floats(away))


def _flowers(surface: Surface, grown: float = 1.0) -> Floats:
    """Five petals each; with `grown` below 1 only their hearts."""
    cell = 0.46
    across, down, row = _cells(surface, cell)
    away, turn = np.hypot(across, down), np.arctan2(down, across)
    petals = 0.29 * (1 + 0.30 * np.cos(5 * turn + row)) if grown == 1.0 else 0.29 * grown
    edge = surface.pixel / cell * 0.8
    return soft(edge, -edge, as_floats(away - petals))


def _cells(surface: Surface, cell: float) -> tuple[Floats, Floats, Floats]:
    """Across and down from the middle of the nearest cell (-0.5..0.5) of rows set off against each other."""
    down = surface.v / np.float32(cell)
    row = np.round(down)
    across = surface.u / np.float32(cell) + np.float32(0.5) * (row % 2)
    return as_floats(across - np.round(across)), as_floats(down - row), as_floats(row)


def _checks(surface: Surface, _thing: Thing) -> Floats:
    """Two sets of bands over each other, as they are woven."""
    one = _bands(surface.u, BANDS * 0.8, surface.pixel)
    two = _bands(surface.v, BANDS * 0.8, surface.pixel)
    return as_floats((one + two) / 2)


PATTERN: dict[str, Callable[[Surface, Thing], Floats]] = {
    "striped": _stripes, "spotted": _spots, "checked": _checks,
    "flowered": lambda surface, _thing: _flowers(surface),
}  # fmt: skip


# ------------------------------------------------------------------ wood, stone, brick
def _carved(drawn: Drawing, thing: Thing, name: str) -> Floats:
    """All of it made of that, with what was drawn as its relief; of a building only the walls."""
    h, w = drawn.alpha.shape
    known = noun(thing.name)
    built = known is not None and known.kind == "building"
    share = art.main_part(thing.art, w, h, thing.flip, thing.tilt) if built else drawn.alpha
    lab = lab_of(drawn.rgb)
    inside = (share > 0.5) & (drawn.alpha > 0.5)
    if inside.sum() < 12:
        share, inside = drawn.alpha, drawn.alpha > 0.5
    base = aimed(thing.colour) if thing.colour else lab_colour(rgb_of(BASES[name]))
    away = np.clip((lab[..., 0] - np.median(lab[inside][:, 0])) * np.float32(0.62), -34, 16)
    out = np.empty_like(lab)
    out[:] = base
    out[..., 0] += away
    surface = Surface(drawn, thing)
    planked = known is not None and known.kind in PLANKED
    match name:
        case "wooden":
            _grain(out, surface, planked)
        case "marble":
            _veins(out, surface)
        case "stone" if not planked and thing.name not in ("wall", "bridge", "well", "fireplace"):
            _weathered(out, surface)
        case _:
            _courses(out, surface, name, bool(thing.colour))
    np.clip(out[..., 0], 4, 98, out=out[..., 0])
    return rgb_of_lab(mix(lab, out, share))


def _grain(lab: Floats, surface: Surface, planked: bool) -> None:
    """Rings drawn out along the longer side, fibres between them, here a knot; planks where it was built."""
    upright = surface.h > surface.w * 1.15 and not planked
    stretch = (2.2, 0.35) if upright else (0.35, 2.2)
    along, across = (surface.v, surface.u) if upright else (surface.u, surface.v)
    warp = surface.noise(2.2, 11, stretch) * np.float32(0.5)
    chance = np.random.default_rng(surface.seed)
    for _ in range(2):
        x, y = chance.uniform(-0.7, 0.7, 2)
        away = ((along - np.float32(x)) / 0.30) ** 2 + ((across - np.float32(y)) / 0.12) ** 2
        warp += np.exp(-as_floats(away)) * np.float32(1.3)
    rings = np.sin(across * np.float32(19) + warp * np.float32(2.6))
    ring = soft(0.35, 0.98, as_floats(rings))
    fibre = surface.noise(9.0, 12, (stretch[0] * 1.6, stretch[1] * 1.6))
    lab[..., 0] += np.float32(4) - ring * np.float32(15) + fibre * np.float32(2.2)
    lab[..., 1] += ring * np.float32(3)
    if planked:
        many = 3.6
        place = across * np.float32(many)
        number = np.floor(place)
        seam = np.abs(place - np.round(place))
        edge = max(0.06, surface.pixel * many * 0.9)
        lab[..., 0] += np.sin(number * np.float32(12.9)) * np.float32(4)
        lab[..., 0] -= soft(edge, edge * 0.3, as_floats(seam)) * np.float32(22)


def _courses(lab: Floats, surface: Surface, name: str, coloured: bool) -> None:
    """Blocks in rows set off against each other, none quite alike, with mortar between."""
    high = 0.22 if name == "stone" else 0.11
    row = surface.v / np.float32(high)
    course = np.floor(row)
    wide = np.float32(2.0 * high) * (1 + np.float32(0.16) * np.sin(course * np.float32(7.3)))
    off = np.float32(0.5) * (course % 2) + np.float32(0.13) * np.sin(course * np.float32(3.1))
    column = surface.u / wide + off
    block = np.floor(column)
    near = np.minimum(
        np.abs(row - np.round(row)) * np.float32(high), np.abs(column - np.round(column)) * wide
    )
    joint = max(0.018 if name == "stone" else 0.012, surface.pixel * 0.9)
    mortar = soft(joint, joint * 0.35, as_floats(near))
    tone = np.sin(block * np.float32(12.9898) + course * np.float32(78.233)) * np.float32(
        43758.5453
    )
    tone = (tone - np.floor(tone)) - np.float32(0.5)
    lab[..., 0] += tone * np.float32(20) + surface.noise(8.0, 21) * np.float32(2.2)
    lab[..., 1] += tone * np.float32(-5 if name == "brick" else 3)
    between = lab_colour(rgb_of(MORTAR[name])).copy()
    if coloured:
        between[1:] = 0
    keep = lab[..., 0].copy()
    lab += (between - lab) * mortar[..., None]
    lab[..., 0] += (keep - lab[..., 0]) * np.float32(0.15)


def _weathered(lab: Floats, surface: Surface) -> None:
    """Hewn stone: mottled, with a few cracks."""
    lab[..., 0] += surface.noise(5.0, 31) * np.float32(4) + surface.noise(16.0, 32) * np.float32(3)
    crack = np.abs(surface.noise(2.6, 33))
    lab[..., 0] -= soft(0.07, 0.02, as_floats(crack)) * np.float32(16)
    lab[..., 2] += surface.noise(4.0, 34) * np.float32(2.5)


def _veins(lab: Floats, surface: Surface) -> None:
    """Grey veins that wander and fade, in white."""
    for cells, salt, strong in ((2.2, 41, 20), (5.0, 42, 10)):
        vein = np.abs(surface.noise(cells, salt) + surface.u * np.float32(0.6))
        fade = soft(-0.8, 0.9, surface.noise(2.0, salt + 5))
        lab[..., 0] -= soft(0.16, 0.0, as_floats(vein)) * fade * np.float32(strong)
    lab[..., 0] -= blurred(np.maximum(surface.noise(2.0, 44), 0), 1.0) * np.float32(3)
