"""Carved and built materials on a drawing, before light falls on it: wood, hewn stone, marble, brick.

Grain runs along a thing, courses of stone bend with it; its own lights and darks stay. Pure; knows no scene.
"""

import numpy as np

from app.engines.sketchbook import art
from app.engines.sketchbook.art import Drawing
from app.engines.sketchbook.materials import name_of
from app.engines.sketchbook.patterns import Surface
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
PLANKED = frozenset({"building", "boat", "vehicle", "furniture"})


def carved(drawn: Drawing, thing: Thing) -> Drawing:
    """The drawing made of its thing's material, what was drawn as its relief; of a building only the walls, of a ship
    all but its sails.

    Itself where the material is none of these.
    """
    name = name_of(thing.material)
    if name not in BASES:
        return drawn
    h, w = drawn.alpha.shape
    known = noun(thing.name)
    built = known is not None and known.kind == "building"
    spared = art.other_stuff(thing.art, w, h, thing.flip, thing.tilt)
    share = drawn.alpha * (1 - spared)
    if built:
        share = art.main_part(thing.art, w, h, thing.flip, thing.tilt)
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
    return Drawing(rgb_of_lab(mix(lab, out, share)), drawn.alpha)


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
    lab[..., 0] += np.float32(4) - ring * np.float32(20) + fibre * np.float32(2.2)
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
