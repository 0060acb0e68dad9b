"""Trees with leaves, through the year: crowns of several boughs on trunks with limbs; bare ones in winter.

Drawn on a plain sheet, y downwards, the foot at (0, 0), about a hundred units high. Chance is fixed.
"""

import math
from collections.abc import Callable
from functools import partial

import numpy as np

from app.engines.sketchbook.shapes.foliage import LEAVES, Bough, Leaf, crown
from app.engines.sketchbook.shapes.solids import Solid
from app.engines.sketchbook.shapes.stems import limbs, mains, stem, trunk
from app.engines.sketchbook.shapes.tones import tone

BARK, PALE_BARK = "#5f4838", "#d9d4ca"
FRESH = ("#4a6b2c", "#6a913a", "#8cb34a", "#abcb62", "#cbdf8c")
RUST = ("#6b3a1e", "#9a5423", "#c4752c", "#dd9a3a", "#efc05a")
SCARLET = ("#5e2420", "#8f3226", "#b8452c", "#d2693a", "#e59a55")
GOLD = ("#7a5c22", "#a8842f", "#cfa83a", "#e3c455", "#f2dc86")
PINK = ("#a86a80", "#cf8fa6", "#e6b0c2", "#f2cdd8", "#fae6ea")
OLIVE = ("#4a5540", "#66735a", "#879477", "#a5b094", "#c5cdb4")
WHITE = ("#8f9a8c", "#b8c2b4", "#d5dad0", "#e9ebe5", "#f8f8f4")


def oak(tones: tuple[str, ...] = LEAVES) -> str:
    """Broad and round, on a short stout trunk."""
    boughs: tuple[Bough, ...] = (
        (-21, -44, 15, 13),
        (22, -46, 15, 13),
        (-12, -62, 16, 15),
        (14, -64, 16, 15),
        (0, -54, 15, 13),
        (1, -79, 17, 14),
        (-25, -58, 11, 11),
        (26, -60, 11, 11),
    )
    pen = Solid()
    trunk(pen, BARK, (0, 0, 5.2), (0.4, -16, 4.0), (-0.2, -34, 3.4))
    limbs(pen, BARK, (0, -26), boughs[:5], 2.0)
    crown(pen, boughs, Leaf(mains(tones), 0.27, 30, 0.85), 7)
    return pen.done()


def maple(tones: tuple[str, ...] = LEAVES) -> str:
    """Rounder and higher, in dense tiers."""
    boughs: tuple[Bough, ...] = (
        (-20, -36, 15, 11),
        (20, -38, 15, 11),
        (0, -44, 18, 13),
        (-14, -58, 18, 13),
        (16, -60, 17, 13),
        (1, -74, 18, 14),
        (0, -90, 12, 9),
    )
    pen = Solid()
    trunk(pen, BARK, (0, 0, 3.8), (-0.3, -18, 3.0), (0.3, -40, 2.4))
    limbs(pen, BARK, (0, -22), boughs[:4], 1.6)
    crown(pen, boughs, Leaf(mains(tones), 0.26, 30, 0.8), 11)
    return pen.done()


def birch(tones: tuple[str, ...] = FRESH) -> str:
    """Two white stems with dark marks under loose, hanging leaves."""
    boughs: tuple[Bough, ...] = (
        (-15, -40, 9, 13), (15, -44, 9, 14), (-9, -58, 10, 13), (11, -62, 10, 14), (0, -52, 8, 11), (-5, -76, 10, 12),
        (7, -80, 9, 12), (1, -93, 7, 8), (-18, -54, 7, 11), (19, -58, 7, 11),
    )  # fmt: skip
    pen = Solid()
    for knots in (
        ((3, 0, 2.3), (5.5, -30, 1.8), (9, -70, 0.9)),
        ((-2, 0, 2.6), (-3.6, -34, 2.0), (-1, -86, 0.7)),
    ):
        trunk(pen, PALE_BARK, *knots)
        for k in range(9):
            t = k / 9
            x = knots[0][0] + (knots[1][0] - knots[0][0]) * 2 * t
            pen.wedge(
                "#4a4440",
                (x - 1.9, -4 - 5.6 * k),
                (x + 0.4 - 0.5 * (k % 2), -4.6 - 5.6 * k),
                (x - 1.5, -5.4 - 5.6 * k),
            )
    limbs(pen, "#8f857a", (-2, -34), boughs[:6], 0.8)
    crown(pen, boughs, Leaf(mains(tones), 0.24, 26, 0.9, droop=0.4), 5)
    return pen.done()


def poplar(tones: tuple[str, ...] = LEAVES) -> str:
    """A tall column."""
    boughs = tuple(
        (1.6 * math.sin(2.3 * k), -18 - 9.0 * k, 10.5 - 0.10 * (k - 3.2) ** 2, 9.0)
        for k in range(10)
    )
    pen = Solid()
    trunk(pen, BARK, (0, 0, 2.6), (0, -20, 2.0), (0, -60, 1.0))
    crown(pen, boughs, Leaf(mains(tones), 0.30, 20, 1.25), 3)
    return pen.done()


def willow(tones: tuple[str, ...] = ("#3f5a30", "#5a7a3a", "#7a9a48", "#9ab65c", "#bccf80")) -> str:
    """Curtains of leaves that hang almost to the ground."""
    pen = Solid()
    chance = np.random.default_rng(4)
    trunk(pen, BARK, (0, 0, 5.0), (1.5, -18, 4.0), (-1.5, -44, 2.8))
    top: tuple[Bough, ...] = ((-14, -66, 16, 11), (14, -68, 16, 11), (0, -76, 18, 12))
    limbs(pen, BARK, (0, -36), top, 2.0)
    strands = []
    for _k in range(150):
        turn = math.pi * (0.02 + 0.96 * float(chance.random()))
        out = 0.45 + 0.55 * float(chance.random()) ** 0.5
        x, y = -36 * math.cos(turn) * out, -52 - 30 * math.sin(turn) * out
        long = (18 + 34 * abs(math.cos(turn)) * out) * float(chance.uniform(0.65, 1.05))
        value = (
            0.62
            - 0.011 * x
            + 0.006 * (-y - 52)
            + float(chance.uniform(-0.22, 0.22))
            - 0.25 * (1 - out)
        )
        strands.append((out, x, y, min(long, -y - 4), tones[min(4, max(0, int(5 * value)))]))
    crown(pen, top, Leaf(mains(tones), 0.30, 18, 0.8), 6)
    for _, x, y, long, tint in sorted(strands):
        lean = 0.10 * x
        pen.tube(
            "*" + tint,
            (x, y, 1.5),
            (x + 0.7 * lean, y + 0.5 * long, 2.0),
            (x + lean, y + long, 0.5),
        )
    return pen.done()


def fruit_tree(fruit: str, tones: tuple[str, ...] = LEAVES) -> str:
    """Low, on a leaning trunk, fruit among the leaves."""
    boughs: tuple[Bough, ...] = (
        (-24, -40, 15, 12),
        (23, -42, 16, 12),
        (-11, -54, 16, 13),
        (12, -56, 16, 13),
        (0, -44, 15, 11),
        (0, -68, 16, 11),
    )
    pen = Solid()
    trunk(pen, "#6b5442", (0, 0, 3.6), (-2.2, -14, 2.8), (0.5, -30, 2.2))
    limbs(pen, "#6b5442", (-1, -20), boughs[:5], 1.5)
    crown(pen, boughs, Leaf(mains(tones), 0.26, 26, 0.85), 9)
    chance = np.random.default_rng(12)
    for x, y, rx, ry in boughs if fruit else ():
        for _ in range(6):
            turn, out = float(chance.uniform(0, 2 * math.pi)), float(chance.uniform(0.2, 0.85))
            px, py = x + out * rx * math.cos(turn), y + out * ry * math.sin(turn)
            pen.oval(tone(fruit, 0.72), px + 0.35, py + 0.35, 2.0, 2.0)
            pen.oval(fruit, px, py, 1.8, 1.8)
            pen.oval(tone(fruit, 1.3), px - 0.6, py - 0.6, 0.65, 0.65)
    return pen.done()


def blossoming(tones: tuple[str, ...] = PINK) -> str:
    """A cherry in flower: dark limbs show between clouds of it."""
    boughs: tuple[Bough, ...] = (
        (-28, -44, 13, 9), (27, -48, 13, 9), (-17, -58, 14, 10), (16, -62, 14, 10), (-2, -50, 11, 8), (0, -74, 15, 10),
        (-33, -56, 9, 7), (33, -60, 9, 7), (-13, -72, 10, 7),
    )  # fmt: skip
    pen = Solid()
    bark = "#4f3a38"
    trunk(pen, bark, (0, 0, 4.0), (2.4, -14, 3.0), (-1.0, -32, 2.4))
    limbs(pen, bark, (0, -22), boughs, 1.5)
    crown(pen, boughs, Leaf(mains(tones), 0.25, 26, 0.85), 8)
    limbs(pen, bark, (-0.5, -30), ((-20, -50, 1, 1), (20, -54, 1, 1), (2, -64, 1, 1)), 0.8)
    return pen.done()


def olive() -> str:
    """Silver leaves on a hollow, twisted trunk."""
    boughs: tuple[Bough, ...] = (
        (-26, -38, 13, 9), (24, -42, 14, 10), (-12, -52, 15, 11), (12, -56, 15, 11), (-1, -42, 12, 8), (0, -66, 13, 9),
    )  # fmt: skip
    pen = Solid()
    bark = "#7a6c5a"
    trunk(pen, bark, (4, 0, 4.4), (-2, -12, 3.6), (4, -26, 2.6), (9, -38, 1.6))
    trunk(pen, bark, (-3, 0, 4.0), (1, -12, 3.4), (-6, -26, 2.4), (-12, -38, 1.5))
    pen.oval("#3f342a", 0.5, -7, 1.8, 4.6, 12)
    limbs(pen, bark, (0, -22), boughs, 1.2)
    crown(pen, boughs, Leaf(mains(OLIVE), 0.24, 26, 0.7), 14)
    return pen.done()


def bare(
    spread: float = 0.46, bark: str = BARK, seed: int = 12, reach: float = 21.0, lean: float = 0.02
) -> str:
    """In winter: limbs that fork and thin out, light on their left."""
    pen = Solid()
    chance = np.random.default_rng(seed)
    mark = "*" + bark

    def grow(x: float, y: float, turn: float, length: float, thick: float, depth: int) -> None:
        mid = turn + float(chance.uniform(-0.12, 0.12))
        bx, by = x + 0.5 * length * math.sin(mid), y - 0.5 * length * math.cos(mid)
        tx, ty = x + length * math.sin(turn), y - length * math.cos(turn)
        if depth > 3:
            stem(
                pen, tone(mark, 0.8), (x, y, thick), (bx, by, 0.88 * thick), (tx, ty, 0.74 * thick)
            )
            stem(pen, tone(mark, 1.12), (x - 0.4 * thick, y, 0.4 * thick), (bx - 0.4 * thick, by, 0.36 * thick),
                     (tx - 0.3 * thick, ty, 0.3 * thick))  # fmt: skip
        else:
            long = math.hypot(tx - x, ty - y) or 1.0
            sx, sy = (ty - y) / long * thick, (x - tx) / long * thick
            pen.wedge(tone(mark, 0.72 + 0.1 * (depth % 3)), (x + sx, y + sy), (tx + 0.5 * sx, ty + 0.5 * sy),
                      (tx - 0.5 * sx, ty - 0.5 * sy), (x - sx, y - sy))  # fmt: skip
        if not depth:
            return
        turns = (-spread, spread * 0.86) if depth % 3 else (-spread * 1.1, 0.06, spread)
        for side in turns:
            way = 0.94 * (turn + side + float(chance.uniform(-0.16, 0.16)))
            grow(tx, ty, way, length * float(chance.uniform(0.68, 0.84)), 0.68 * thick, depth - 1)

    grow(0, 0, lean, reach, 3.6, 6)
    return pen.done()


def dead() -> str:
    """A lone old trunk, broken limbs, no leaf."""
    pen = Solid()
    bark = "*#7d7268"
    trunk(pen, bark, (0, 0, 6.0), (-1.5, -22, 4.6), (1.5, -48, 3.6), (-1, -66, 2.4))
    for knots in (
        ((-1, -34, 2.4), (-14, -44, 1.9), (-22, -60, 1.2)),
        ((1, -44, 2.3), (15, -56, 1.8), (19, -74, 1.0)),
        ((0, -58, 2.0), (-8, -76, 1.3), (-6, -92, 0.6)),
        ((-14, -44, 1.3), (-28, -46, 1.0), (-33, -52, 0.5)),
        ((15, -56, 1.3), (28, -60, 1.0), (33, -70, 0.4)),
        ((0, -62, 1.6), (8, -78, 1.1), (13, -86, 0.4)),
    ):
        stem(pen, tone(bark, 0.75), *knots)
        stem(pen, tone(bark, 1.15), *((x - 0.4 * r, y - 0.3 * r, 0.4 * r) for x, y, r in knots))
    pen.oval("#3a322c", 0.0, -30, 1.6, 3.6)
    return pen.done()


TREES: dict[str, Callable[[], str]] = {
    "tree": oak, "tree-autumn": partial(oak, RUST), "tree-spring": partial(oak, FRESH), "tree-winter": bare,
    "maple": maple, "maple-autumn": partial(maple, SCARLET), "maple-spring": partial(maple, FRESH),
    "maple-winter": partial(bare, 0.40, BARK, 5, 23.0),
    "birch": birch, "birch-autumn": partial(birch, GOLD), "birch-winter": partial(bare, 0.30, "#b9b1a6", 8, 26.0),
    "poplar": poplar, "poplar-autumn": partial(poplar, GOLD), "poplar-spring": partial(poplar, FRESH),
    "poplar-winter": partial(bare, 0.20, BARK, 21, 27.0),
    "willow": willow, "willow-autumn": partial(willow, GOLD), "willow-spring": partial(willow, FRESH),
    "apple-tree": partial(fruit_tree, "#c8352c"), "apple-tree-autumn": partial(fruit_tree, "#c8352c", GOLD),
    "apple-tree-spring": partial(blossoming, WHITE), "apple-tree-winter": partial(bare, 0.55, "#6b5442", 17, 17.0),
    "orange-tree": partial(fruit_tree, "#e88a2c"), "lemon-tree": partial(fruit_tree, "#f0d040"),
    "pear-tree": partial(fruit_tree, "#c9c24a"),
    "cherry-tree": partial(fruit_tree, "#a81f36"), "cherry-tree-spring": blossoming,
    "cherry-tree-autumn": partial(fruit_tree, "", SCARLET), "cherry-tree-winter": partial(bare, 0.5,
    "#4f3a38", 9, 18.0),
    "blossoming": blossoming, "olive-tree": olive, "bare": partial(bare, 0.44, BARK, 30), "dead-tree": dead,
}  # fmt: skip
