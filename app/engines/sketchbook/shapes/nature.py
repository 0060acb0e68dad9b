"""What grows and lies: trees of several kinds, bush, rock, island, waterfall. Drawn from fixed chance."""

import math

import numpy as np

from app.engines.sketchbook.shapes.svg import line, mass, oval, path, polygon

GREENS = ("#2f5a2c", "#40742f", "#56903a", "#74ac48", "#97c45c")
BARK, BARK_LIT = "#5b4030", "#7d5a40"


def tree() -> str:
    """A broad crown of leaf masses on a trunk with limbs."""
    trunk = path(BARK, "M14 31.500c.8-4 .9-8 .7-13h2.800c-.1 5 .1 9 1.100 13z") + path(
        BARK_LIT, "M14 31.500c.8-4 .9-8 .7-13h1c.2 5-.1 9-.4 13z"
    )
    limbs = line(BARK, 1.1, "M16 22.500 10.500 16M16.500 21.500 21.500 15.500M16 20V11")
    return trunk + limbs + _crown(16, 11.2, 10.6, 9.8, 120, 7)


def bush() -> str:
    return _crown(16, 22, 13, 8.6, 90, 5)


def _crown(x: float, y: float, wide: float, high: float, count: int, seed: int) -> str:
    """Leaf masses from dark and low to light and high; the light comes from the upper left."""
    chance = np.random.default_rng(seed)
    turns, out = chance.uniform(0, 2 * math.pi, count), chance.random(count) ** 0.5
    spots = []
    for turn, reach in zip(turns, out, strict=True):
        dx, dy = float(reach * math.cos(turn)), float(reach * math.sin(turn))
        tone = 0.5 - 0.42 * dy - 0.22 * dx + float(chance.uniform(-0.18, 0.18))
        spots.append((tone, x + dx * wide, y + dy * high))
    parts = [mass(GREENS[0], x, y + high * 0.12, wide * 0.84, chance, high / wide)]
    for tone, cx, cy in sorted(spots):
        green = GREENS[min(4, max(0, int(tone * 5)))]
        parts.append(mass(green, cx, cy, float(chance.uniform(1.3, 2.3)), chance, 0.85))
    return "".join(parts)


def pine() -> str:
    """Nine ragged tiers of boughs, lit on the left."""
    chance = np.random.default_rng(3)
    parts = [path(BARK, "M14.900 31.500l.4-6h1.400l.4 6z")]
    tiers = 9
    for k in range(tiers):
        hem = 28.5 - k * 2.9
        half = 8.6 * (1 - k / (tiers + 0.6))
        top = hem - 5.6
        fringe = []
        for i in range(9):
            side = -1 + 2 * i / 8
            sag = (
                (0.0 if i % 2 else 1.2) * (1.2 - abs(side))
                + 0.5 * abs(side)
                + float(chance.uniform(-0.2, 0.2))
            )
            fringe.append((16 + half * side, hem + sag))
        parts.append(polygon(("#214a30", "#2a5837", "#27543a")[k % 3], (16, top), *fringe))
        for q in range(3):
            cx, cy = 16 - half * (0.15 + 0.27 * q), top + (hem - top) * (0.42 + 0.22 * q)
            e = half * float(chance.uniform(0.16, 0.26))
            parts.append(
                polygon(
                    "#5d9160",
                    (cx + e, cy),
                    (cx, cy - e * 0.7),
                    (cx - e * 1.4, cy + e),
                    (cx - e * 0.2, cy + e * 0.4),
                )
            )
    return "".join(parts)


def palm() -> str:
    """A leaning ringed trunk under arching fronds."""
    trunk = path(
        "#8a6844",
        "M13.200 31.500c1-8 2.400-13.500 4.600-19.500l1.900.6c-1.700 6-2.700 11.500-3 18.900z",
    )
    trunk += path(
        "#b08a5c",
        "M13.200 31.500c1-8 2.400-13.500 4.600-19.500l.7.2c-2.200 6.300-3.200 11.300-3.700 19.300z",
    )
    rings = line(
        "#6f5236",
        0.35,
        "M14 27.500l2.900.5M14.600 24l2.700.6M15.400 20.500l2.500.7M16.300 17.300l2.300.7"
        "M17.300 14.500l2 .6",
    )
    fronds = (
        (31, 15, 26, 6.5), (28.5, 21, 27, 12), (5, 13.5, 11, 5.2), (7, 20.5, 10, 11),
        (23.5, 2, 23.5, 7), (12.5, 2.2, 14.5, 7), (20.8, 21.5, 23.5, 14.5), (14, 20, 13, 13),
    )  # fmt: skip
    parts = [trunk, rings]
    x, y = 18.6, 12
    for index, (tx, ty, bx, by) in enumerate(fronds):
        dark, lit = (("#2f6b34", "#4f9143"), ("#3a7d3a", "#6cae4c"))[index % 2]
        side = 1.7
        parts.append(
            path(dark, f"M{x} {y}Q{bx} {by - side} {tx} {ty}Q{bx} {by + side * 1.9} {x} {y}z")
        )
        parts.append(
            path(lit, f"M{x} {y}Q{bx} {by - side} {tx} {ty}Q{bx} {by + side * 0.2} {x} {y}z")
        )
    nuts = oval("#6b4a2c", 17.3, 13.4, 1.1, 1.2) + oval("#7d5836", 19.9, 13.8, 1.1, 1.2)
    return "".join(parts) + nuts


def bare() -> str:
    """A winter tree: forked limbs that thin out."""
    chance = np.random.default_rng(12)
    parts: list[str] = []

    def grow(x: float, y: float, turn: float, length: float, thick: float) -> None:
        tx, ty = x + length * math.sin(turn), y - length * math.cos(turn)
        parts.append(
            line(BARK if thick > 0.6 else "#6d5240", thick, f"M{x:.3g} {y:.3g}L{tx:.3g} {ty:.3g}")
        )
        if thick < 0.3:
            return
        for lean in (-0.42, 0.38):
            grow(
                tx,
                ty,
                turn + lean + float(chance.uniform(-0.18, 0.18)),
                length * float(chance.uniform(0.68, 0.82)),
                thick * 0.66,
            )

    grow(16, 31.5, 0.02, 9, 2.4)
    return "".join(parts)


def rock() -> str:
    return (
        path("#6d6a70", "M2 30 4 19l5-7 7-3 8 3 5 8 1 10z")
        + path("#8f8b8f", "M4 19l5-7 7-3 1 8-6 4-5 1z")
        + path("#aba6a6", "M9 12l7-3 1 8-5 1z")
        + path("#7d797d", "M17 17l7-5 5 8-6 2z")
        + path("#57555c", "M11 21l6-4 6 5-2 8h-9z")
    )


def island() -> str:
    """A rocky hump with grass and a few trees, its foot in the water."""
    chance = np.random.default_rng(9)
    land = path(
        "#8c7a5c",
        "M0.500 27"
        "c3-2.500 5-5.500 8.500-6.500 4-3.500 10-3.500 13.500-.5 4 .5 6 4 9 7 .3 1-31.300 1-31 0"
        "z",
    )
    turf = path(
        "#6f9a48",
        "M4.500 23.500"
        "c2-1.500 3-2.600 4.500-3 4-3.500 10-3.500 13.500-.5 2.500.4 4 1.500"
        " 5.500 3.200-4-.8-6 .8-9.500.2-4-.8-6 1-9.500.4-2-.3-3-.3-4.500-.3"
        "z",
    )
    sand = path(
        "#e2c891", "M.5 27c3-.8 6-.6 9-.2 4 .6 9-.8 13-.2 3 .4 6 0 9 .4.3 1.200-31.300 1.200-31 0z"
    )
    woods = (
        (10.5, 17.5, 3.0),
        (14.5, 15, 4.2),
        (19, 15.500, 3.6),
        (22.500, 18, 2.6),
        (16.500, 17.500, 3.4),
        (12.500, 19, 2.4),
    )
    crowns = "".join(mass("#33632f", x, y + 0.8, r, chance) for x, y, r in woods)
    crowns += "".join(mass("#558c3b", x - 0.5, y - 0.4, r * 0.72, chance) for x, y, r in woods)
    crowns += "".join(mass("#7fb352", x - 0.9, y - 1.1, r * 0.4, chance) for x, y, r in woods)
    return land + turf + crowns + sand


def waterfall() -> str:
    cliff = path("#6f6a66", "M3 31 5 9l5-5 5 2 3-3 6 3 4 6 2 19z") + path(
        "#8d8780", "M5 9l5-5 2 2-2 9-4 6-2-2z"
    )
    cliff += path("#57534f", "M21 6l3 0 4 6 2 19h-7l-1-13z")
    turf = path(
        "#5d8f3e",
        "M4.500 10.500 10 3.500"
        "l5 2.200 3-3.200 6 3.200 4.500 6.500-4-2.500-4-.8-3.200 1.200-3-1.400-4.300 1.400z",
    )
    fall = path(
        "#cfe6ee", "M12.500 8c2-.8 5-.8 6.500 0 .8 6 .6 14 2.500 21h-11c1.700-7 1.300-15 2-21z"
    )
    streaks = line(
        "#ffffff",
        0.7,
        "M14 9c-.2 7 .1 12-1.400 19M16 8.500c.2 7-.2 13 .2 19.500M18 9c.3 7 .2 12 1.600 18.500",
    )
    streaks += line("#8fbfd0", 0.5, "M15 10c0 7 0 11-.8 17M17.200 10c.1 7 .3 11 .9 17")
    foam = "".join(
        oval("#f4fbfc", x, y, rx, 1.6)
        for x, y, rx in ((11, 29.600, 3), (16, 30, 4.5), (21.500, 29.600, 3))
    )
    return cliff + turf + fall + streaks + foam
