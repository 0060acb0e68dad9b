"""Trees and bushes that stay green: pines, fir, cypress, palms, hedge, bushes; with snow on their boughs in winter."""

import math
from collections.abc import Callable
from functools import partial

import numpy as np

from app.engines.sketchbook.shapes.foliage import LEAVES, Bough, Leaf, blot, crown
from app.engines.sketchbook.shapes.solids import Solid
from app.engines.sketchbook.shapes.stems import limbs, mains, trunk
from app.engines.sketchbook.shapes.tones import tone
from app.engines.sketchbook.shapes.trees import BARK, FRESH, PINK, RUST

FIR = ("#1c3a2c", "#27503a", "#35684a", "#4d8560", "#74a67c")
SNOW = ("#1f3d33", "#35584a", "#8fa9b4", "#dbe6ee", "#f7fafc")
NEEDLES = ("#263f2a", "#365a36", "#4d7a44", "#6f9a58", "#98bd78")


def fir(
    tones: tuple[str, ...] = FIR,
    wide: float = 26.0,
    tiers: int = 10,
    seed: int = 3,
    gap: float = 0.0,
) -> str:
    """A cone of drooping boughs, one tier over the other, light on the left."""
    pen = Solid()
    chance = np.random.default_rng(seed)
    tones = mains(tones)
    pen.tube(tone(BARK, 0.8), (0, 0, 2.4), (0, -30, 1.8), (0, -92, 0.4))
    for k in range(tiers):
        t = k / tiers
        hem, half = -8 - 84 * t, wide * (1 - t) ** 0.9 + 2.0
        top = hem - (84 / tiers) * (1.9 - gap)
        points = [(0.0, top)]
        count = 11
        for i in range(count):
            side = 1 - 2 * i / (count - 1)
            sag = (
                3.2 * (i % 2) * (1.1 - abs(side))
                - 2.6 * abs(side)
                + float(chance.uniform(-0.8, 0.8))
            )
            points.append((half * side * float(chance.uniform(0.92, 1.06)), hem + sag))
        pen.wedge(tones[0], *points)
        for _ in range(26):
            side = float(chance.uniform(-0.95, 0.95))
            deep = float(chance.random()) ** 0.7
            y = hem - 1.0 - (hem - top) * 0.72 * (1 - deep) - 2.0 * abs(side) * deep
            x = half * side * (0.32 + 0.66 * deep)
            value = 0.50 - 0.42 * side + 0.18 * (1 - deep) + float(chance.uniform(-0.20, 0.20))
            size = half * 0.12 + 1.0
            fill = tones[min(4, max(0, int(5 * value)))]
            pen.wedge(
                fill,
                (x - 0.2 * size, y - size),
                (x + size, y + 0.1 * size),
                (x + (0.5 + side) * size, y + 1.1 * size),
                (x - (0.5 - side) * size, y + 0.9 * size),
                (x - size, y),
            )
    pen.tube(tones[2], (0, -92, 0.9), (0, -101, 0.2))
    return pen.done()


def scots_pine(tones: tuple[str, ...] = NEEDLES) -> str:
    """A tall reddish trunk, flat clouds of needles at its top."""
    boughs: tuple[Bough, ...] = (
        (-20, -56, 13, 6), (19, -62, 14, 6.5), (-11, -72, 15, 7), (15, -78, 13, 6.5), (0, -88, 16, 8), (-24, -66, 8, 4),
    )  # fmt: skip
    pen = Solid()
    trunk(pen, "#8f5f42", (0, 0, 3.4), (2.2, -30, 2.5), (-1.2, -62, 1.9), (1, -86, 1.0))
    limbs(pen, "#8f5f42", (0.5, -50), boughs, 1.2)
    crown(pen, boughs, Leaf(mains(tones), 0.34, 28, 0.7), 5)
    return pen.done()


def stone_pine() -> str:
    """An umbrella on a long bare stem, as in the south."""
    boughs: tuple[Bough, ...] = (
        (-28, -74, 12, 6), (28, -75, 12, 6), (-14, -79, 15, 8), (14, -80, 15, 8), (0, -76, 14, 7), (0, -86, 15, 7),
    )  # fmt: skip
    pen = Solid()
    trunk(pen, "#8a6248", (0, 0, 3.2), (-2, -32, 2.4), (1, -62, 2.0))
    limbs(pen, "#8a6248", (0, -52), boughs, 1.3)
    crown(pen, boughs, Leaf(mains(NEEDLES), 0.30, 28, 0.7), 8)
    return pen.done()


def cypress(
    tones: tuple[str, ...] = ("#1f3a26", "#2c5032", "#3c6a3e", "#56864e", "#7fa868"),
) -> str:
    """A dark flame."""
    boughs = tuple(
        (0.8 * math.sin(2 * k), -9 - 8.4 * k, 8.6 * (1 - (k / 11.5) ** 2) ** 0.7 + 0.8, 8.4)
        for k in range(11)
    )
    pen = Solid()
    pen.tube(tone(BARK, 0.8), (0, 0, 1.7), (0, -14, 1.2))
    crown(pen, boughs, Leaf(mains(tones), 0.34, 22, 1.7), 6)
    return pen.done()


def palm(lean: float = 14.0, nuts: bool = True, tall: float = 70.0, seed: int = 2) -> str:
    """A ringed, leaning trunk under arching fronds."""
    pen = Solid()
    chance = np.random.default_rng(seed)
    top = (lean, -tall)
    knots = (
        (0, 0, 3.6),
        (0.25 * lean, -0.4 * tall, 2.5),
        (0.6 * lean, -0.75 * tall, 2.2),
        (*top, 2.0),
    )
    fronds = sorted(
        (
            (float(a) + float(chance.uniform(-0.12, 0.12)), float(chance.uniform(36, 46)))
            for a in np.linspace(-2.5, 2.5, 12)
        ),
        key=lambda each: -abs(each[0]),
    )
    behind, before = fronds[::2], fronds[1::2]
    for turn, long in behind:
        _frond(pen, top, turn, 0.92 * long, ("#1f4a2c", "#2f6638", "#468048"))
    trunk(pen, "#94734e", *knots, roots=0.25)
    for k in range(1, 13):
        t = k / 13
        x, y = lean * t**1.3, -tall * t
        pen.wedge(
            "#6f5438",
            (x - 3 + t, y),
            (x + 3 - t, y + 0.9),
            (x + 3 - t, y + 1.9),
            (x - 3 + t, y + 0.8),
        )
    for x, y in ((-2.6, 2.2), (1.6, 3.2), (3.6, 0.8)) if nuts else ():
        pen.oval("#5f4024", top[0] + x, top[1] + y, 2.5, 2.8)
        pen.oval("#8f6a3c", top[0] + x - 0.7, top[1] + y - 0.8, 1.1, 1.2)
    for turn, long in before:
        _frond(pen, top, turn, long, ("#2c6236", "#4a8c42", "#86b85c"))
    return pen.done()


def _frond(
    pen: Solid, top: tuple[float, float], turn: float, long: float, tones: tuple[str, str, str]
) -> None:
    """One leaf that rises and falls, its fingers hanging; lit along its back."""
    dx, rise = math.sin(turn), 0.75 * max(0.0, math.cos(turn)) + 0.16
    spine = []
    for k in range(9):
        t = k / 8
        spine.append(
            (
                top[0] + long * dx * (t - 0.12 * t * t),
                top[1] - long * (rise * 1.5 * t - (rise * 0.9 + 0.62) * t * t),
            )
        )
    dark, mid, lit = (tones[0], tones[1], tones[2])
    low = [
        (x, y + 8.6 * math.sin(math.pi * min(1.0, 0.12 + 0.86 * k / 8)) * (0.6 if k % 2 else 1.1))
        for k, (x, y) in enumerate(spine)
    ]
    high = [
        (x, y - 3.4 * math.sin(math.pi * min(1.0, 0.1 + 0.9 * k / 8)))
        for k, (x, y) in enumerate(spine)
    ]
    pen.wedge("*" + dark, *spine, *reversed(low))
    half = [(x, y + 0.45 * (q - y)) for (x, y), (_, q) in zip(spine, low, strict=True)]
    pen.wedge("*" + mid, *spine, *reversed(half))
    pen.wedge("*" + (lit if dx < 0.3 else mid), *high, *reversed(spine))


def bush(tones: tuple[str, ...] = LEAVES, bloom: tuple[str, ...] = (), share: float = 0.3) -> str:
    """Low and round, several heads."""
    boughs: tuple[Bough, ...] = (
        (-22, -14, 17, 13),
        (22, -13, 17, 12),
        (-9, -26, 17, 13),
        (11, -25, 17, 13),
        (0, -13, 19, 13),
    )
    pen = Solid()
    crown(
        pen,
        boughs,
        Leaf(mains(tones), 0.24, 32, 0.85, strewn=bloom, strewn_share=share, strewn_size=0.42),
        5,
    )
    return pen.done()


def hedge(tones: tuple[str, ...] = LEAVES, bloom: tuple[str, ...] = ()) -> str:
    """Clipped: a long block of leaves, its top in the light, its end in the shade."""
    pen = Solid(turn=18, eye=2.2, away=14)
    tones = mains(tones)
    chance = np.random.default_rng(9)
    pen.block(tones[1], (-3.0, 3.0), (0, 1.4), (0, 1.0))
    for place, many in (("end", 40), ("front", 210), ("top", 90)):
        for _ in range(many):
            a, b = float(chance.random()), float(chance.random())
            spot = {
                "end": (3.0, 1.4 * b, a),
                "front": (6 * a - 3.0, 1.4 * b, 0.0),
                "top": (6 * a - 3.0, 1.4, b),
            }[place]
            value = {"end": 0.08 + 0.25 * b, "front": 0.26 + 0.3 * b - 0.1 * a, "top": 0.78}[
                place
            ] + float(chance.uniform(-0.16, 0.16))
            x, y = pen.at(*spot)
            size = float(chance.uniform(9, 17))
            blot(pen, tones[min(4, max(0, int(5 * value)))], x, y, size, 0.8 * size, chance)
            if bloom and place != "end" and chance.random() < 0.2:
                blot(pen, bloom[0], x + 6, y + 4, 6, 6, chance)
    return pen.done()


EVERGREENS: dict[str, Callable[[], str]] = {
    "pine": partial(fir, NEEDLES, 22.0, 8, 5, 0.25), "pine-winter": partial(fir, SNOW, 22.0, 8, 5, 0.25),
    "fir": fir, "fir-winter": partial(fir, SNOW), "scots-pine": scots_pine,
    "scots-pine-winter": partial(scots_pine, SNOW),
    "stone-pine": stone_pine, "cypress": cypress, "cypress-winter": partial(cypress, SNOW),
    "palm": palm, "date-palm": partial(palm, -3.0, False, 84.0, 6),
    "bush": bush, "bush-autumn": partial(bush, RUST), "bush-spring": partial(bush, FRESH, PINK[2:4]),
    "rose-bush": partial(bush, LEAVES, ("#c8354a", "#e0566a"), 0.34),
    "lilac-bush": partial(bush, LEAVES, ("#a884c8", "#c4a8dc"), 0.6),
    "hedge": hedge, "hedge-autumn": partial(hedge, RUST), "hedge-spring": partial(hedge, FRESH, ("#f3e6ee",)),
}  # fmt: skip
