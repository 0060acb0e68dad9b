"""Fish, whales, dolphins and sharks from the side, head to the left, on a spine that bends: swimming and leaping.

Places on a body are `u` along the spine (0 the snout) and `v` above it; bending carries everything along.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Literal

from app.engines.sketchbook.bodies.pen import Pen, shaded

Point = tuple[float, float]
BENDS = {
    "swimming": (-10.0, 2.0),
    "jumping": (95.0, 14.0),
}  # degrees along the whole spine; how far the head looks up


class Spine:
    """A bent line of a length; `at` leads from the body's own measures to the pen's."""

    def __init__(self, length: float, bend: float, rise: float) -> None:
        self._length, self._bend, self._rise = length, math.radians(bend), math.radians(rise)

    def at(self, u: float, v: float = 0.0) -> Point:
        turn = self._bend * (u / self._length - 0.5) - self._rise * (1 if self._bend > 0 else -1)
        mean = self._bend * (u / self._length / 2 - 0.5) - self._rise * (
            1 if self._bend > 0 else -1
        )
        half = self._bend * u / self._length / 2
        chord = u * (math.sin(half) / half if abs(half) > 1e-3 else 1.0)
        x, y = chord * math.cos(mean), chord * math.sin(mean)
        return x + v * math.sin(turn), y - v * math.cos(turn)


@dataclass(frozen=True, slots=True)
class Swimmer:
    """Colours, length, the half height along the spine, and what stands out from it."""

    back: str
    belly: str
    fin: str
    long: float
    girth: tuple[Point, ...]  # (u, half height)
    dorsal: tuple[Point, ...]
    breast: tuple[Point, ...]
    tail: tuple[Point, ...]
    eye: Point = (1.4, 0.2)
    marks: Literal["", "bands", "orca", "grooves", "gills", "scales", "spots"] = ""
    extra: tuple[tuple[Point, ...], ...] = ()  # other fins
    mouth: float = 0.9  # how long
    swim: float = 1.0  # how much it bends while it swims


def swimmer(kind: Swimmer, pose: str) -> str:
    """SVG elements of a swimmer in a pose."""
    bend, rise = BENDS[pose]
    s = Spine(kind.long, bend * (kind.swim if pose == "swimming" else 1.0), rise)
    pen = Pen({kind.back, kind.fin, shaded(kind.back, 0.85)})
    pen.patch(kind.fin, *(s.at(*p) for p in kind.tail))
    pen.patch(kind.fin, *(s.at(*p) for p in kind.dorsal))
    for fin in kind.extra:
        pen.patch(shaded(kind.back, 0.85), *(s.at(*p) for p in fin))
    body = pen.tube(kind.back, *((*s.at(u), r) for u, r in kind.girth))
    pen.within(body)
    _belly(pen, kind, s)
    _marks(pen, kind, s)
    pen.within("")
    u, v = kind.eye
    low = -0.32 * _half(kind, kind.mouth)
    pen.tube(shaded(kind.back, 0.6), (*s.at(0.1, low * 0.6), 0.05), (*s.at(kind.mouth, low), 0.07))
    pen.patch(kind.fin, *(s.at(*p) for p in kind.breast))
    size = 0.14 + 0.012 * kind.long
    pen.oval(shaded(kind.belly, 0.95), *s.at(u, v), size * 1.25, size * 1.25)
    pen.oval("#1c1c20", *s.at(u, v), size, size)
    pen.oval("#ffffff", *s.at(u - 0.06, v + 0.07), size * 0.3, size * 0.3)
    return pen.done()


def _half(kind: Swimmer, u: float) -> float:
    """Half the body's height there."""
    for (a, ra), (b, rb) in zip(kind.girth, kind.girth[1:], strict=False):
        if a <= u <= b:
            return ra + (rb - ra) * (u - a) / (b - a)
    return kind.girth[-1][1]


def _belly(pen: Pen, kind: Swimmer, s: Spine) -> None:
    steps = [kind.long * t / 6 for t in range(6)]
    pen.tube(
        kind.belly,
        *((*s.at(u, -1.05 * _half(kind, u)), 0.1 + 0.62 * _half(kind, u)) for u in steps),
    )
    pen.tube(
        shaded(kind.back, 0.85),
        *((*s.at(u, 1.0 * _half(kind, u)), 0.05 + 0.3 * _half(kind, u)) for u in steps),
    )


def _marks(pen: Pen, kind: Swimmer, s: Spine) -> None:
    long = kind.long
    if kind.marks == "bands":
        for t in (0.3, 0.55, 0.8):
            h = _half(kind, t * long) * 1.2
            pen.tube(
                "#f6f2ea",
                (*s.at(t * long, h), 0.42),
                (*s.at(t * long - 0.2, 0), 0.5),
                (*s.at(t * long, -h), 0.42),
            )
    if kind.marks == "orca":
        pen.oval("#f4f4f2", *s.at(1.9, 0.62), 0.62, 0.26, -14)
        pen.oval("#f4f4f2", *s.at(6.4, -0.5), 1.1, 0.3, 8)
    if kind.marks == "grooves":
        for k in range(4):
            pen.tube(
                shaded(kind.belly, 0.8),
                (*s.at(0.8, -0.7 - 0.28 * k), 0.05),
                (*s.at(4.6, -1.0 - 0.26 * k), 0.05),
            )
    if kind.marks == "gills":
        for k in range(4):
            pen.tube(
                shaded(kind.back, 0.65),
                (*s.at(2.5 + 0.24 * k, 0.4), 0.05),
                (*s.at(2.6 + 0.24 * k, -0.35), 0.04),
            )
    if kind.marks in ("scales", "spots"):
        for row in range(-2, 3):
            for column in range(5):
                u = long * (0.34 + 0.1 * column) + 0.2 * (row % 2)
                v = 0.36 * row * _half(kind, u)
                tint = shaded(kind.back, 0.8) if kind.marks == "scales" else "#4c4a3c"
                pen.oval(tint, *s.at(u, v + 0.2), 0.13, 0.1)
    if kind.marks in ("bands", "scales", "spots"):
        u = long * 0.26
        h = _half(kind, u)
        pen.tube(
            shaded(kind.back, 0.72),
            (*s.at(u, 0.8 * h), 0.05),
            (*s.at(u + 0.28, 0), 0.08),
            (*s.at(u, -0.8 * h), 0.05),
        )


_WHALE_TAIL = ((9.6, 0.1), (10.8, 1.25), (12.0, 1.5), (11.3, 0.3), (12.1, -0.7), (10.9, -0.8))
_FAN = ((7.0, 0.3), (8.6, 1.7), (9.4, 1.5), (8.7, 0.0), (9.4, -1.5), (8.6, -1.7), (7.0, -0.3))
SWIMMERS: dict[str, Swimmer] = {
    "dolphin": Swimmer("#6d8ba3", "#e2e8e8", "#577389", 10.0,
        ((0.0, 0.14), (0.8, 0.24), (1.2, 0.62), (2.4, 1.08), (4.2, 1.22), (6.2, 0.98), (8.2, 0.48), (9.6, 0.2)),
        ((4.3, 0.9), (5.3, 2.15), (6.1, 2.3), (5.9, 0.8)), ((2.9, -0.7), (3.7, -2.1), (4.4, -2.2), (4.0, -0.6)),
        ((9.2, 0.1), (10.6, 0.9), (11.2, 0.9), (10.4, 0.0), (11.1, -0.7), (10.4, -0.6)), (1.6, 0.12), mouth=1.3),
    "orca": Swimmer("#26292f", "#f1f1ee", "#1d2026", 10.0,
        ((0.0, 0.4), (0.8, 0.85), (2.4, 1.3), (4.2, 1.42), (6.2, 1.15), (8.2, 0.55), (9.6, 0.22)),
        ((3.9, 1.0), (4.6, 3.2), (5.2, 3.3), (5.6, 1.0)), ((2.9, -0.8), (3.5, -2.4), (4.5, -2.5), (4.2, -0.7)),
        ((9.2, 0.1), (10.6, 1.0), (11.3, 1.0), (10.4, 0.0), (11.2, -0.8), (10.4, -0.7)), (1.35, 0.2), "orca"),
    "whale": Swimmer("#4a7089", "#d7e0e1", "#3b5d75", 11.0,
        ((0.0, 0.9), (0.9, 1.55), (2.8, 2.05), (5.2, 1.95), (7.6, 1.2), (9.4, 0.55), (10.6, 0.26)),
        ((6.7, 1.2), (7.5, 1.85), (8.0, 1.75), (8.0, 0.8)), ((3.3, -1.0), (4.2, -3.0), (5.2, -3.5), (4.8, -1.0)),
        _WHALE_TAIL, (2.2, -0.25), "grooves", mouth=2.0, swim=5.0),
    "shark": Swimmer("#7c8b95", "#e9ecea", "#687680", 10.0,
        ((0.0, 0.1), (0.9, 0.5), (2.6, 1.05), (4.6, 1.12), (7.2, 0.6), (9.2, 0.24)),
        ((3.7, 0.8), (4.9, 2.7), (5.4, 2.75), (5.5, 0.7)), ((3.3, -0.6), (4.6, -2.5), (5.2, -2.5), (4.8, -0.6)),
        ((8.8, 0.15), (10.3, 2.1), (10.9, 2.2), (10.0, 0.1), (10.6, -1.2), (9.9, -1.0)), (1.5, 0.22), "gills",
        (((7.2, 0.4), (7.8, 1.1), (8.0, 0.4)), ((6.6, -0.5), (7.3, -1.2), (7.4, -0.5))), 1.4),
    "fish": Swimmer("#7f9488", "#e6e4d2", "#5f7467", 9.0,
        ((0.0, 0.3), (0.9, 0.95), (2.6, 1.5), (4.4, 1.45), (6.2, 0.8), (7.4, 0.42)),
        ((2.6, 1.2), (3.2, 2.2), (4.8, 1.9), (5.4, 0.9)), ((2.6, -0.3), (3.6, -0.9), (3.8, -0.2)), _FAN, (1.25,
            0.3), "spots",
        (((4.6, -1.0), (5.4, -2.0), (5.9, -0.8)), ((2.8, -1.2), (3.4, -2.1), (3.9, -1.2)))),
    "goldfish": Swimmer("#e0832c", "#f6cf8c", "#d9722a", 9.0,
        ((0.0, 0.4), (0.9, 1.3), (2.6, 1.95), (4.4, 1.75), (6.0, 0.85), (7.0, 0.5)),
        ((2.0, 1.5), (2.8, 3.0), (4.6, 2.6), (5.2, 1.1)), ((2.6, -0.4), (3.8, -1.2), (4.0, -0.3)),
        ((6.6, 0.3), (8.4, 2.3), (10.2, 2.2), (9.0, 0.0), (10.2, -2.4), (8.4, -2.2), (6.6, -0.3)), (1.25, 0.4),
            "scales",
        (((4.2, -1.3), (5.2, -2.7), (5.8, -0.9)),)),
    "clownfish": Swimmer("#e2742a", "#ef9a4c", "#c95f1f", 9.0,
        ((0.0, 0.4), (0.9, 1.3), (2.6, 1.9), (4.4, 1.75), (6.2, 0.9), (7.2, 0.6)),
        ((2.2, 1.5), (3.0, 2.5), (5.2, 2.1), (5.8, 0.9)), ((2.6, -0.3), (3.8, -1.1), (4.0, -0.2)),
        ((6.8, 0.4), (8.2, 1.5), (8.8, 0.8), (8.8, -0.8), (8.2, -1.5), (6.8, -0.4)), (1.25, 0.4), "bands",
        (((4.4, -1.3), (5.2, -2.3), (5.8, -0.9)),)),
    "salmon": Swimmer("#8a8f9a", "#eed9cf", "#6f7480", 10.0,
        ((0.0, 0.25), (1.0, 0.8), (3.0, 1.2), (5.4, 1.1), (7.4, 0.55), (8.4, 0.35)),
        ((3.8, 0.9), (4.4, 1.8), (5.4, 1.6), (5.7, 0.8)), ((2.6, -0.4), (3.5, -1.0), (3.7, -0.3)),
        ((8.0, 0.3), (9.5, 1.4), (10.1, 1.3), (9.5, 0.0), (10.1, -1.3), (9.5, -1.4), (8.0, -0.3)), (1.2, 0.22), "spots",
        (((6.2, -0.7), (6.9, -1.5), (7.2, -0.5)), ((4.4, -1.0), (5.0, -1.7), (5.4, -0.9)))),
}  # fmt: skip
OWN: dict[str, Callable[[], str]] = {
    f"{name}-{pose}": partial(swimmer, kind, pose)
    for name, kind in SWIMMERS.items()
    for pose in BENDS
}
