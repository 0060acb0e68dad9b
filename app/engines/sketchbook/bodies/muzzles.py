"""Faces of animals from the front: the round ones of cats, bears and mice, the long ones of horses and cows.

Drawn on the coordinates of `closeups`.
"""

from app.engines.sketchbook.bodies.pen import Pen, shaded
from app.engines.sketchbook.bodies.skeleton import Beast

_SIDES = (-1.0, 1.0)
_IRIS = {"cat": "#8fa347", "tiger": "#c9a23f", "lion": "#b9853a", "lioness": "#b9853a", "leopard": "#b3a24a",
         "wolf": "#c9a545", "fox": "#b8752e", "husky": "#7fb0d6", "goat": "#c2a548"}  # fmt: skip
_SLITS = frozenset({"cat", "fox"})
_SMALL = ("rabbit", "mouse", "hamster", "squirrel")


def round_face(pen: Pen, b: Beast, name: str) -> None:
    wide = (
        1.12
        if name in ("cat", "lion", "bear", "polar-bear", "panda", "koala", "hamster", *_SMALL)
        else 1.04
    )
    skull = pen.patch(b.coat, (0.0, -1.06), (-0.55, -0.94), (-0.94, -0.45), (-wide, 0.2), (-0.84, 0.72), (-0.42, 1.08),
                      (0.0, 1.18), (0.42, 1.08), (0.84, 0.72), (wide, 0.2), (0.94, -0.45), (0.55, -0.94))  # fmt: skip
    pen.within(skull)
    pen.patch(
        shaded(b.coat, 0.84),
        (0.7, -1.0),
        (0.6, -0.2),
        (0.75, 0.5),
        (0.3, 1.3),
        (1.4, 1.2),
        (1.4, -0.8),
    )
    pen.oval(shaded(b.coat, 1.10), -0.25, -0.62, 0.42, 0.26)
    if b.belly or b.mane == "ruff":
        for s in _SIDES:
            pen.oval(b.pale, s * 0.74, 0.55, 0.34, 0.36, -28 * s)
            pen.oval(b.pale, s * 0.40, -0.36, 0.20, 0.12, 14 * s)
    _pattern(pen, b)
    pen.within("")
    snout = 0.34 if b.muzzle[0] > 2 else 0.27
    for s in _SIDES:
        pen.oval(b.pale if s < 0 else shaded(b.pale, 0.9), s * 0.24, 0.60, 0.36, snout)
    pen.oval(shaded(b.pale, 0.88), 0.0, 0.92, 0.25, 0.18)
    pen.tube(shaded(b.coat, 1.06), (-0.03, -0.3, 0.14), (-0.02, 0.2, 0.2))
    pen.tube(shaded(b.coat, 0.8), (0.17, -0.2, 0.04), (0.2, 0.3, 0.06))
    nose = "#c98f88" if name in _SMALL or name == "cat" else "#2b2422"
    big = 1.35 if b.muzzle[0] > 2 or b.coat_of == "grey" else 1.0
    pen.patch(
        nose,
        (-0.2 * big, 0.30),
        (0.0, 0.26),
        (0.2 * big, 0.30),
        (0.1 * big, 0.46),
        (0.0, 0.50),
        (-0.1 * big, 0.46),
    )
    pen.oval(shaded(nose, 1.7), -0.07, 0.33, 0.06, 0.03)
    pen.tube("#3a2a26", (0.0, 0.48, 0.02), (0.0, 0.64, 0.02))
    for s in _SIDES:
        pen.tube("#3a2a26", (0.0, 0.64, 0.02), (s * 0.18, 0.74, 0.026), (s * 0.38, 0.66, 0.012))
        _eye(pen, b, name, s * 0.42, -0.04, 0.2 if name not in _SMALL else 0.24)
        for k in range(3):
            pen.oval("#4a3a34", s * (0.24 + 0.1 * k), 0.56 + 0.05 * (k % 2), 0.016, 0.016)
            pen.tube(shaded(b.pale, 1.1), (s * 0.34, 0.56 + 0.05 * k, 0.008), (s * 0.9, 0.5 + 0.12 * k, 0.012),
                     (s * 1.3, 0.55 + 0.2 * k, 0.005))  # fmt: skip


def _pattern(pen: Pen, b: Beast) -> None:
    """Stripes, spots and masks on a round face."""
    if b.coat_of == "tiger":
        for k in range(4):
            y = -0.94 + 0.17 * k
            for s in _SIDES:
                pen.tube(b.dark, (s * 0.06, y + 0.08, 0.05), (s * (0.24 + 0.05 * k), y - 0.02, 0.06),
                         (s * (0.42 + 0.07 * k), y - 0.06, 0.02))  # fmt: skip
                pen.tube(b.dark, (s * 1.2, -0.30 + 0.30 * k, 0.07), (s * 0.92, -0.12 + 0.27 * k, 0.065),
                         (s * 0.70, -0.10 + 0.25 * k, 0.01))  # fmt: skip
    elif b.coat_of == "spots":
        for x, y in ((0.0, -0.8), (0.26, -0.86), (0.5, -0.66), (0.16, -0.56), (0.7, -0.4), (0.86, -0.1), (0.9, 0.3),
                     (0.4, -0.5), (0.68, 0.1), (0.1, -0.3)):  # fmt: skip
            for s in _SIDES:
                pen.oval(b.dark, s * x, y, 0.07, 0.06)
    elif b.coat_of == "panda":
        for s in _SIDES:
            pen.oval(b.dark, s * 0.44, 0.02, 0.3, 0.36, 28 * s)
    elif b.coat_of == "mask":
        for s in _SIDES:
            pen.tube(b.dark, (s * 0.2, 0.0, 0.2), (s * 0.6, 0.04, 0.28), (s * 1.1, 0.3, 0.12))
            pen.tube(b.pale, (s * 0.2, -0.34, 0.07), (s * 0.6, -0.38, 0.1), (s * 1.0, -0.1, 0.06))
        pen.tube(b.dark, (0.0, -0.9, 0.05), (0.0, 0.2, 0.1))


def _eye(pen: Pen, b: Beast, name: str, x: float, y: float, r: float) -> None:
    s = 1.0 if x > 0 else -1.0
    iris = _IRIS.get(name, "#5a3a22")
    pen.patch("#241a17", (x - s * r * 1.25, y + r * 0.35), (x - s * r * 0.3, y - r * 0.85), (x + s * r * 0.9,
              y - r * 0.7),
              (x + s * r * 1.3, y - r * 0.15), (x + s * r * 0.5, y + r * 0.85), (x - s * r * 0.5,
              y + r * 0.8))  # fmt: skip
    pen.oval(iris, x, y, r * 0.82, r * 0.74)
    pen.oval(shaded(iris, 1.3), x + 0.02, y + r * 0.3, r * 0.5, r * 0.26)
    pen.oval(
        "#0f0c0b",
        x,
        y,
        r * (0.2 if name in _SLITS else 0.42),
        r * (0.62 if name in _SLITS else 0.42),
    )
    pen.oval("#ffffff", x - r * 0.3, y - r * 0.34, r * 0.18, r * 0.18)
    pen.tube(
        shaded(b.coat, 0.6),
        (x - s * r * 1.3, y + r * 0.2, 0.02),
        (x, y - r * 1.05, 0.03),
        (x + s * r * 1.4, y - r * 0.2, 0.02),
    )


def long_face(pen: Pen, b: Beast, name: str) -> None:
    half = 0.34 + 0.28 * b.muzzle[1]
    coat = b.dark if b.coat_of == "wool" else b.coat
    low = 1.9 if not b.trunk else 1.2
    skull = pen.patch(coat, (0.0, -1.02), (-0.5, -0.9), (-0.72, -0.3), (-0.62, 0.4), (-half * 0.9, 1.1), (-half,
              low - 0.35),
                      (-half * 0.6, low), (0.0, low + 0.06), (half * 0.6, low), (half, low - 0.35), (half * 0.9, 1.1),
                      (0.62, 0.4), (0.72, -0.3), (0.5, -0.9))  # fmt: skip
    pen.within(skull)
    pen.patch(
        shaded(coat, 0.82),
        (0.5, -1.0),
        (0.36, 0.0),
        (0.3, 1.0),
        (0.5, 2.2),
        (1.2, 2.0),
        (1.0, -0.6),
    )
    pen.patch(
        shaded(coat, 1.12), (-0.3, -0.7), (-0.05, -0.5), (-0.1, 0.9), (-0.3, 0.8), (-0.34, 0.0)
    )
    _marks(pen, b)
    _nose(pen, b, name, half, low)
    pen.within("")
    if b.trunk:
        _trunk(pen, b)
    else:
        _nostrils(pen, half, low)
    for s in _SIDES:
        _eye(pen, b, name, s * 0.52, -0.1, 0.16)
    if b.mane == "crest":
        _crest(pen, b)


def _marks(pen: Pen, b: Beast) -> None:
    if b.coat_of == "stripes":
        for k in range(8):
            y = -0.95 + 0.27 * k
            for s in _SIDES:
                pen.tube(
                    b.dark,
                    (s * 0.08, y + 0.12, 0.045),
                    (s * 0.4, y, 0.06),
                    (s * 0.8, y - 0.12, 0.06),
                )
    if b.coat_of == "net":
        for x, y in ((0.0, -0.6), (0.34, -0.3), (0.3, 0.3), (0.1, 0.0), (0.2, 0.8)):
            for s in _SIDES:
                pen.oval(b.dark, s * x, y, 0.15, 0.16)
    if b.coat_of == "patches":
        pen.patch(b.dark, (0.16, -1.0), (0.8, -1.0), (0.9, 0.4), (0.4, 0.9), (0.2, 0.2))


def _nose(pen: Pen, b: Beast, name: str, half: float, low: float) -> None:
    if b.belly or name in ("horse", "donkey"):
        pen.oval(b.pale, 0.0, low - 0.16, half * 1.1, 0.36)
    elif b.coat_of in ("patches", "plain") and not b.trunk:
        pen.oval(
            "#d9a79c" if b.coat_of == "patches" or name == "pig" else b.shade,
            0.0,
            low - 0.2,
            half * 1.1,
            0.4,
        )
    if b.coat_of == "stripes":
        pen.oval(b.dark, 0.0, low - 0.1, half, 0.34)


def _trunk(pen: Pen, b: Beast) -> None:
    pen.tube(b.coat, (0.0, 0.4, 0.5), (0.0, 1.4, 0.4), (0.05, 2.05, 0.32))
    for k in range(7):
        pen.tube(
            shaded(b.coat, 0.78),
            (-0.3, 0.8 + 0.22 * k, 0.015),
            (0.0, 0.86 + 0.22 * k, 0.025),
            (0.3, 0.8 + 0.22 * k, 0.015),
        )
    for s in _SIDES:
        pen.tube("#f3ecd9", (s * 0.5, 0.9, 0.13), (s * 0.66, 1.6, 0.11), (s * 0.6, 2.1, 0.03))


def _nostrils(pen: Pen, half: float, low: float) -> None:
    for s in _SIDES:
        pen.oval("#2a1f1c", s * half * 0.5, low - 0.28, 0.08, 0.12, 24 * s)
    pen.tube(
        "#3a2a26",
        (-half * 0.6, low - 0.06, 0.02),
        (0.0, low - 0.02, 0.03),
        (half * 0.6, low - 0.06, 0.02),
    )


def _crest(pen: Pen, b: Beast) -> None:
    pen.patch(
        b.dark,
        (-0.25, -1.1),
        (0.3, -1.1),
        (0.34, -0.6),
        (0.1, 0.1),
        (-0.05, -0.4),
        (-0.2, -0.5),
    )
