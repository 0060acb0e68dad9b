"""Patterns on a drawing, before light falls on it: stripes, spots, checks, flowers.

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
    lab_colour,
    lab_of,
    mix,
    rgb_of,
    rgb_of_lab,
    soft,
)
from app.engines.sketchbook.recolour import aimed, recoloured
from app.engines.sketchbook.scene import Thing
from app.engines.sketchbook.vocabulary import noun

FLESH = frozenset({"animal", "bird", "fish", "insect"})
RINGED = ("lighthouse", "tower", "sock", "shirt", "jersey", "scarf", "dress", "vase", "cup", "mug", "pot", "hat",
          "coat", "jacket", "bee", "candle", "bottle", "chimney", "glove", "bikini", "lamp")  # fmt: skip
SEAMED = frozenset(
    {"soccer-ball", "basketball", "volleyball"}
)  # of another stuff it is a plain ball
STRIPED = frozenset(
    {"own:lighthouse", "own:hot-air-balloon"}
)  # as they are: a colour said for the stripes is for these
LEAST_APART = 26.0  # of lightness: a pencil has nothing else to tell a pattern by
BANDS = 4.5  # stripes of each colour across a thing


def bare(drawn: Drawing, thing: Thing) -> Drawing:
    """The drawing without what only its own stuff has: the seams of leather on a ball of glass."""
    seamed = thing.material and thing.art in SEAMED
    return Drawing(_seamless(drawn, thing), drawn.alpha) if seamed else drawn


def clad(drawn: Drawing, thing: Thing) -> Drawing:
    """The drawing in its thing's pattern; itself where it has none."""
    name = name_of(thing.material)
    if name == "striped" and thing.art in STRIPED:
        return Drawing(_restriped(drawn, thing), drawn.alpha)
    return Drawing(_patterned(drawn, thing, name), drawn.alpha) if name in PATTERNS else drawn


def _seamless(drawn: Drawing, thing: Thing) -> Floats:
    """(h, w, 3) of one colour: the one asked for, else that of bare leather."""
    lab = aimed(thing.colour) if thing.colour else lab_colour(rgb_of("e4d9c6"))
    plain = np.empty_like(drawn.rgb)
    plain[:] = rgb_of_lab(lab.reshape(1, 1, 3))[0, 0]
    return plain


def _restriped(drawn: Drawing, thing: Thing) -> Floats:
    """Its own stripes in the colour that was asked for them."""
    asked = second_colour(thing.material)
    if asked is None or thing.colour is not None:
        return drawn.rgb
    h, w = drawn.alpha.shape
    told = art.main_part(thing.art, w, h, thing.flip, thing.tilt)
    return recoloured(drawn.rgb, drawn.alpha, asked, told)


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
    share = drawn.alpha if thing.art in SEAMED else share
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
