"""Bridges and landing stages: stone arches, a wooden footbridge, a hanging bridge, a pier. Lit from the left."""

import itertools
import math

from app.engines.sketchbook.shapes.faces import Face
from app.engines.sketchbook.shapes.foliage import clump
from app.engines.sketchbook.shapes.solids import Point, Solid
from app.engines.sketchbook.shapes.tones import tone

STONE, WOOD = "*#b3a48c", "*#8a6440"


def _arc(x: float, r: float, rise: float) -> list[Point]:
    return [
        (x - r * math.cos(t * math.pi / 12), rise * math.sin(t * math.pi / 12)) for t in range(13)
    ]


def stone_bridge() -> str:
    """Three arches under a humped road, cutwaters at the piers."""
    pen = Solid(turn=14, eye=5.5, away=60)
    arches = ((-8.6, 2.6, 2.9), (0, 3.7, 4.3), (8.6, 2.6, 2.9))
    road = [(x, 5.0 + 1.9 * math.cos(x / 14 * math.pi / 2)) for x in range(-14, 15)]
    for x, r, rise in arches:
        for (ax, ay), (bx, by) in zip(_arc(x, r, rise), _arc(x, r, rise)[1:], strict=False):
            pen.plane(STONE, (ax, ay, 0), (bx, by, 0), (bx, by, 4), (ax, ay, 4), lift=0.62)
    far = Face(pen, (0, 0, 4))
    far.shape(
        STONE, *[(x, y + 0.9) for x, y in road], *[(x, y) for x, y in reversed(road)], lift=0.9
    )
    for (ax, ay), (bx, by) in itertools.pairwise(road):
        pen.plane("#a3937c", (ax, ay, 0), (bx, by, 0), (bx, by, 4), (ax, ay, 4))
    near = Face(pen, (0, 0, 0))
    under: list[Point] = [(-14, 0)]
    for x, r, rise in arches:
        under += _arc(x, r, rise)
    outline = near.shape(STONE, *under, (14, 0), *[(x, y + 1.0) for x, y in reversed(road)])
    wall = Face(pen, (-14, 0, 0))
    wall.weather(outline, STONE, 28, 7, 4, 14, 0.09)
    wall.stones(outline, STONE, 28, 8, 1.2, 6, 0.25, 0.12)
    for x, r, rise in arches:
        outer, inner = _arc(x, r + 0.55, rise + 0.55), _arc(x, r, rise)
        for k in range(12):
            near.shape(
                STONE, outer[k], outer[k + 1], inner[k + 1], inner[k], lift=1.12 if k % 2 else 0.98
            )
    near.shape(
        STONE,
        *[(x, y + 1.15) for x, y in road],
        *[(x, y + 0.85) for x, y in reversed(road)],
        lift=1.16,
    )
    near.shape(
        STONE,
        *[(x, y + 0.2) for x, y in road],
        *[(x, y - 0.05) for x, y in reversed(road)],
        lift=0.78,
    )
    for x in (-4.9, 4.9):
        pen.plane(STONE, (x - 1.0, 0, 0), (x, 0, -1.5), (x, 3.2, -1.3), (x - 1.0, 3.6, 0), lift=1.1)
        pen.plane(STONE, (x, 0, -1.5), (x + 1.0, 0, 0), (x + 1.0, 3.6, 0), (x, 3.2, -1.3), lift=0.8)
    clump(pen, (-13.2, 0, -0.4), 1.8, 3)
    clump(pen, (13.2, 0, -0.4), 2.1, 5)
    return pen.done()


def wooden_bridge() -> str:
    """A footbridge that curves up over a stream."""
    pen = Solid(turn=16, eye=3.4, away=26)
    road = [(x * 0.5, 1.0 + 1.15 * math.cos(x * 0.5 / 5 * math.pi / 2)) for x in range(-10, 11)]
    for z in (2.0,):
        _rail(pen, road, z, 0.85)
    for x in (-3.0, 3.0):
        for z in (0.2, 1.8):
            pen.bar(tone(WOOD, 0.6), (x, 0, z), (x, 1.7, z), 0.26)
    for k, ((ax, ay), (bx, by)) in enumerate(itertools.pairwise(road)):
        pen.plane(
            WOOD,
            (ax, ay, -0.1),
            (bx - 0.05, by, -0.1),
            (bx - 0.05, by, 2.1),
            (ax, ay, 2.1),
            lift=1.05 if k % 2 else 0.92,
        )
    near = Face(pen, (0, 0, -0.1))
    near.shape(WOOD, *road, *[(x, y - 0.42) for x, y in reversed(road)], lift=0.82)
    near.shape(WOOD, *road, *[(x, y - 0.12) for x, y in reversed(road)], lift=1.1)
    _rail(pen, road, -0.1, 1.0)
    for x in (-4.9, 4.8):
        clump(pen, (x, 0.0, -0.5), 0.9, int(x) % 5, "#d9c04a")
    return pen.done()


def _rail(pen: Solid, road: list[Point], z: float, lift: float) -> None:
    for x, y in road[::4]:
        pen.bar(tone(WOOD, 0.95 * lift), (x, y - 0.3, z), (x, y + 1.15, z), 0.2)
    for up, thick in ((1.05, 0.18), (0.55, 0.11)):
        for (ax, ay), (bx, by) in itertools.pairwise(road):
            pen.bar(tone(WOOD, 1.14 * lift), (ax, ay + up, z), (bx, by + up, z), thick)


def hanging_bridge() -> str:
    """Two tall towers, cables, a deck far above the water."""
    pen = Solid(turn=24, eye=9.0, away=260)
    steel = "*#b2452f"
    for z, lift in ((7.0, 0.75), (0.0, 1.0)):
        for a, b, sag in ((-64, -28, 1.0), (-28, 28, -1.0), (28, 64, 1.0)):
            points = []
            for k in range(17):
                t = k / 16
                x = a + (b - a) * t
                y = 12 + 28 * ((x / 28) ** 2) if sag < 0 else 40 - 28 * (abs(x) - 28) / 36
                points.append((x, y))
            for (ax, ay), (bx, by) in itertools.pairwise(points):
                pen.bar(tone(steel, lift), (ax, ay, z), (bx, by, z), 0.8)
            for x, y in points[1:-1]:
                pen.bar(tone(steel, 0.9 * lift), (x, 11, z), (x, y, z), 0.3)
        if z:
            pen.sweep("#7d7470", ((-66, 9.2), (66, 9.2), (66, 11), (-66, 11)), 0, 7)
            pen.plane("#a59c92", (-66, 11, 0), (66, 11, 0), (66, 11, 7), (-66, 11, 7))
        for x in (-28, 28):
            pen.block(steel, (x - 1.6, x + 1.6), (0, 42), (z - 0.9, z + 0.9), lift=lift)
    for x in (-28, 28):
        for y in (20, 30, 40):
            pen.block(steel, (x - 1.2, x + 1.2), (y, y + 1.8), (0, 7))
        pen.block("#8f877c", (x - 4, x + 4), (0, 4), (-3, 10))
    pen.sweep(steel, ((-66, 9.0), (66, 9.0), (66, 10.6), (-66, 10.6)), -0.4, 0.0)
    return pen.done()


def pier() -> str:
    """Planks on posts that run out into the water."""
    pen = Solid(turn=-52, eye=3.0, away=18)
    for z in (8.0, 6.0, 4.0, 2.0, 0.0):
        for x in (-0.95, 0.95):
            pen.bar(tone(WOOD, 0.62 if z else 0.85), (x, 0, z), (x, 1.8 if x < 0 else 1.5, z), 0.26)
    for k in range(28):
        z = 8.2 - 0.3 * k
        pen.block(WOOD, (-1.15, 1.15), (1.0, 1.12), (z, z + 0.27), lift=(1.0, 1.08, 0.93)[k % 3])
    pen.plane(
        WOOD, (-1.15, 0.8, 0.0), (-1.15, 1.0, 0.0), (-1.15, 1.0, 8.4), (-1.15, 0.8, 8.4), lift=0.7
    )
    for z in (4.0, 0.0):
        pen.bar(tone(WOOD, 1.05), (-1.05, 0.1, z), (-1.05, 1.9, z), 0.3)
    pen.bar("#d8c8a0", (-1.05, 1.5, 4.0), (-1.05, 1.25, 2.0), 0.07)
    pen.bar("#d8c8a0", (-1.05, 1.25, 2.0), (-1.05, 1.55, 0.0), 0.07)
    return pen.done()


BRIDGES = {
    "bridge": stone_bridge,
    "wooden-bridge": wooden_bridge,
    "hanging-bridge": hanging_bridge,
    "pier": pier,
}
