"""A cliff: a mass of rock that comes in from the picture's edge and falls sheer, turf on top. Lit from the left."""

from itertools import pairwise

import numpy as np

from app.engines.sketchbook.shapes.svg import line, marked, mass, polygon
from app.engines.sketchbook.shapes.tones import tone

ROCK, TURF, FOAM = "*#8d8175", "#6f8f45", "#eef5f6"
FOOT = 30.3
_BROW = (
    (0, 7.6), (3.5, 7.2), (7, 7.5), (11, 6.9), (15, 7.1), (19, 6.6), (23, 7.0), (26.2, 7.5), (27.6, 8.5)
)  # fmt: skip
_FACE = (
    (28.2, 10.6), (27.7, 12.6), (28.8, 15.2), (28.4, 17.8), (29.6, 20.4), (29.8, 24.0), (30.8, 27.0), (31.8, FOOT)
)  # fmt: skip


def cliff() -> str:
    """On land: its foot in scree."""
    chance = np.random.default_rng(5)
    scree = "".join(
        mass(tone(ROCK, 0.55 + 0.12 * (k % 4)), 1.4 + 29 * k / 23, FOOT - 0.2, 0.6 + 0.5 * float(chance.random()),
             chance, 0.7)
        for k in range(24)
    )  # fmt: skip
    return marked(_mass() + scree)


def sea_cliff() -> str:
    """In the sea: rocks before it, and the swell breaking on them."""
    chance = np.random.default_rng(7)
    rocks = "".join(
        mass(tone(ROCK, value), x, FOOT - 0.3, r, chance, 0.75)
        for x, r, value in (
            (29.4, 1.3, 0.5),
            (26.6, 1.0, 0.62),
            (30.9, 0.7, 0.44),
            (20.5, 1.0, 0.6),
            (12, 0.8, 0.55),
        )
    )
    surf = "".join(
        mass(FOAM, x, FOOT - 0.05 + 0.3 * float(chance.random()), 0.9 + 0.7 * float(chance.random()), chance, 0.22)
        for x in (1.8, 4.4, 6.0, 9.8, 11.6, 13.2, 17.0, 20.4, 22.0, 25.4, 27.2, 28.6, 30.0, 31.2)
    )  # fmt: skip
    spray = "".join(
        mass(FOAM, 28.8 + dx, FOOT - dy, r, chance, 0.8)
        for dx, dy, r in ((0, 0.7, 0.6), (0.8, 1.4, 0.4), (1.9, 0.7, 0.5), (-2.3, 0.6, 0.4), (-8.3, 0.6, 0.4))
    )  # fmt: skip
    return marked(_mass() + rocks + spray + surf)


def _mass() -> str:
    whole = polygon(tone(ROCK, 0.60), *_BROW, *_FACE, (0, FOOT))
    return whole + _ribs() + _turf()


def _ribs() -> str:
    """Ribs of broken rock from the brow to the foot: slabs one below another, each with a lit and a shaded side."""
    chance = np.random.default_rng(11)
    made = ""
    edges = (0.0, 3.4, 7.6, 10.2, 14.2, 16.8, 20.6, 23.8, 27.0)
    for n, (left, right) in enumerate(pairwise(edges)):
        own = float(chance.uniform(0.94, 1.12))
        top = float(chance.uniform(7.2, 9.0))
        near = float(
            chance.uniform(-0.4, 0.5)
        )  # how far a rib stands out: the nearer are wider below
        while top < FOOT - 0.5:
            low = min(FOOT, top + float(chance.uniform(2.2, 5.4)))
            if FOOT - low < 1.6:
                low = FOOT
            wide = [_spread(y) * (right - left) for y in (top, low)]
            x = [
                _spread(y) * left + (near + 0.25 * float(chance.uniform(-1, 1))) * (n > 0)
                for y in (top, low)
            ]
            ridge = [float(chance.uniform(0.42, 0.74)) for _ in range(2)]
            step = float(chance.uniform(0.0, 0.5))
            value = own * float(chance.uniform(0.90, 1.12))
            lit = [(x[0], top), (x[0] + ridge[0] * wide[0], top - step), (x[1] + ridge[1] * wide[1], low),
                   (x[1] - 0.2, low + step)]  # fmt: skip
            dark = [
                lit[1],
                (x[0] + wide[0] + 0.1, top + 0.3),
                (x[1] + wide[1] + 0.15, low + 0.2),
                lit[2],
            ]
            made += polygon(tone(ROCK, value), *lit) + polygon(tone(ROCK, 0.66 * value), *dark)
            made += polygon(
                tone(ROCK, 1.26),
                lit[0],
                lit[1],
                (lit[1][0] - 0.3, lit[1][1] + 0.42),
                (x[0] + 0.2, top + 0.3),
            )
            made += _crack(chance, lit[2][0], low, wide[1])
            top = low
    return made + polygon(
        tone(ROCK, 0.46), (27.0, 8.4), *_FACE, (27.0 * _spread(FOOT), FOOT), (28.2, 19.0)
    )


def _spread(y: float) -> float:
    """How much broader the mass is at that height than at its brow."""
    return 1 + 0.11 * max(0.0, y - 8) / (FOOT - 8)


def _crack(chance: np.random.Generator, x: float, y: float, wide: float) -> str:
    """The shadow under a slab, and what runs down from it."""
    long, deep = wide * float(chance.uniform(0.3, 0.6)), float(chance.uniform(1.0, 2.6))
    under = polygon(
        tone(ROCK, 0.36), (x - long, y), (x + 0.4 * long, y - 0.15), (x + 0.1, y + 0.45)
    )
    return under + line(
        tone(ROCK, 0.40), 0.2, f"M{x:.3g} {y:.3g}l{0.12 * deep:.2g} {min(deep, FOOT - y):.2g}"
    )


def _turf() -> str:
    """Grass on top, hanging over the brow here and there."""
    chance = np.random.default_rng(6)
    under = [(x, y + 0.7 + float(chance.uniform(0, 1.1))) for x, y in reversed(_BROW)]
    made = polygon(tone(TURF, 0.72), *_BROW, *under)
    sunny = [(x, y + 0.45) for x, y in reversed(_BROW)]
    made += polygon(tone(TURF, 1.08), *_BROW, *sunny)
    for x in np.arange(0.6, 27.0, 0.8):
        y = float(np.interp(x, [p[0] for p in _BROW], [p[1] for p in _BROW]))
        high = float(chance.uniform(0.25, 0.7))
        made += line(
            tone(TURF, 0.85 + 0.3 * float(chance.random())),
            0.2,
            f"M{x:.3g} {y + 0.2:.3g}l.15 -{high:.2g}",
        )
    return made


CLIFFS = {"cliff": cliff, "sea-cliff": sea_cliff}
