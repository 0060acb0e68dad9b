"""Hulls of boats, in metres: x from the bow (left) to the stern, lit station by station; they float on y = 0."""

import itertools
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.engines.sketchbook.shapes.solids import Point, Solid, Spot
from app.engines.sketchbook.shapes.tones import tone

_STATIONS = 16


@dataclass(frozen=True)
class Hull:
    """`long` and `wide` overall; the sheer is `middle` high amidships and rises to `bow` and `stern`.

    `rake` draws the stem in at the water, `transom` is how wide the stern is cut off, of the beam.
    """

    pen: Solid
    long: float
    wide: float
    fill: str
    middle: float
    bow: float
    stern: float
    inside: str = "#7a5a3c"
    rake: float = 0.1
    transom: float = 0.55

    def spot(self, t: float, height: float = 1.0, side: float = -1.0) -> Spot:
        """On the skin: t from bow 0 to stern 1, height from water 0 to sheer 1, side -1 near or 1 far."""
        lean = self.rake * self.long * (1 - height)
        x = -self.long / 2 + t * self.long
        x += lean * (1 - t) ** 2 - 0.35 * lean * t**3
        return x, height * self.sheer(t), side * self.beam(t) * (0.72 + 0.28 * height)

    def sheer(self, t: float) -> float:
        end, far = (self.bow, (0.5 - t) / 0.5) if t < 0.5 else (self.stern, (t - 0.5) / 0.5)
        return self.middle + (end - self.middle) * far**2

    def beam(self, t: float) -> float:
        """Half the width there."""
        full: float = math.sin(min(1.0, t / 0.55) * math.pi / 2) ** 0.8
        if t > 0.55:
            full = 1 - (1 - self.transom) * ((t - 0.55) / 0.45) ** 2
        return self.wide / 2 * max(0.02, full)

    def back(self, floor: float = 0.25, deck: str = "") -> None:
        """What is seen of the inside: the far flank and the floor, or a deck at the sheer."""
        ts = [k / _STATIONS for k in range(_STATIONS + 1)]
        far = [self.spot(t, 1.0, 1.0) for t in ts]
        near = [self.spot(t, 1.0, -1.0) for t in ts]
        if deck:
            self.pen.flat(tone(deck, 1.05), *far, *reversed(near))
            return
        self.pen.flat(tone(self.inside, 0.62), *far, *reversed(near))
        for a, b in itertools.pairwise(ts):
            spots = (
                self.spot(a, 1.0, 1.0),
                self.spot(b, 1.0, 1.0),
                self.spot(b, floor, 0.8),
                self.spot(a, floor, 0.8),
            )
            self.pen.plane(self.inside, *spots, lift=1.0 - 0.25 * b)
        self.pen.flat(tone(self.inside, 0.8), *(self.spot(t, floor, 0.8) for t in ts),
                      *(self.spot(t, floor, -0.8) for t in reversed(ts)))  # fmt: skip

    def thwarts(self, places: Iterable[float], height: float, deep: float, fill: str) -> None:
        """Benches from side to side, each beginning at a t of `places`."""
        for t in places:
            a, b = self.spot(t, height, 1.0), self.spot(t, height, -1.0)
            c, d = self.spot(t + deep, height, -1.0), self.spot(t + deep, height, 1.0)
            self.pen.plane(fill, a, b, c, d)

    def ports(
        self, places: Iterable[float], deep: float, low: float, high: float, fill: str
    ) -> None:
        """Square openings in the near flank, each beginning at a t of `places`."""
        for t in places:
            corners = ((t, low), (t + deep, low), (t + deep, high), (t, high))
            self.pen.flat(fill, *(self.spot(*corner) for corner in corners))

    def near(
        self, band: str = "", boot: str = "", rail: str = "", strakes: int = 0, name: float = 0.0
    ) -> None:
        """The near flank down to the water: a rail at the sheer, a band under it, another colour at the water."""
        ts = [k / _STATIONS for k in range(_STATIONS + 1)]
        self._strip(ts, self.fill, 0.0, 1.0)
        for k in range(1, strakes + 1):
            high = k / (strakes + 1)
            self._strip(ts, self.fill, high - 0.02, high + 0.015, 0.72)
        if boot:
            self._strip(ts, boot, 0.0, 0.24)
        self._strip(ts, boot or self.fill, 0.0, 0.09, 0.68)
        if band:
            self._strip(ts, band, 0.74, 0.88)
        if name:
            self._strip([t for t in ts if 0.1 < t < 0.1 + name], "#efe6d2", 0.56, 0.66)
        if rail:
            self._strip(ts, rail, 0.92, 1.02, 1.15)
        if self.transom > 0.2:
            spots = (
                self.spot(1, 1.0, -1.0),
                self.spot(1, 1.0, 1.0),
                self.spot(1, 0.1, 0.8),
                self.spot(1, 0.0, -0.9),
            )
            right = self.pen.seen(spots[0])[0] < self.pen.seen(spots[1])[0]
            if right and self.pen.at(*spots[0])[0] < self.pen.at(*spots[1])[0]:
                self.pen.plane(self.fill, *spots, lift=0.92)

    def _strip(
        self, ts: list[float], fill: str, low: float, high: float, lift: float = 1.0
    ) -> None:
        for a, b in itertools.pairwise(ts):
            spots = (self.spot(a, high), self.spot(b, high), self.spot(b, low), self.spot(a, low))
            mid = self.pen.light_on(spots)
            self.pen.flat(tone(fill, lift * (mid + 0.06 * (0.5 - a))), *spots, seam=True)


def sail(
    pen: Solid,
    fill: str,
    *corners: Point,
    belly: float = 0.12,
    z: float = 0.0,
    seams: int = 4,
    lift: float = 1.0,
) -> None:
    """A three- or four-cornered sail, full of wind: its edges bend, its leech lies in the shade."""
    ring: list[Point] = []
    middle = (sum(x for x, _ in corners) / len(corners), sum(y for _, y in corners) / len(corners))
    for (ax, ay), (bx, by) in zip(corners, [*corners[1:], corners[0]], strict=True):
        for k in range(6):
            t = k / 6
            x, y = ax + (bx - ax) * t, ay + (by - ay) * t
            out = belly * math.sin(math.pi * t) * math.hypot(bx - ax, by - ay)
            long = math.hypot(bx - ax, by - ay) or 1.0
            nx, ny = (by - ay) / long, (ax - bx) / long
            if nx * (x - middle[0]) + ny * (y - middle[1]) < 0:
                nx, ny = -nx, -ny
            ring.append((x + nx * out, y + ny * out))
    with pen.of_other_stuff():
        _cloth(pen, fill, ring, z, seams, lift)


def _cloth(pen: Solid, fill: str, ring: Sequence[Point], z: float, seams: int, lift: float) -> None:
    outline = pen.flat(tone(fill, 1.06 * lift), *((x, y, z) for x, y in ring))
    left, right = min(x for x, _ in ring), max(x for x, _ in ring)
    low, high = min(y for _, y in ring), max(y for _, y in ring)
    wide, tall = right - left, high - low
    pen.within(outline)
    for start, value in ((0.55, 0.94), (0.78, 0.82)):
        x = left + start * wide
        bend = [(x + 0.10 * wide * math.sin(math.pi * k / 6), low + tall * k / 6) for k in range(7)]
        pen.flat(
            tone(fill, value * lift),
            *((p, q, z) for p, q in bend),
            (right + wide, high, z),
            (right + wide, low, z),
        )
    for k in range(1, seams):
        y = low + tall * k / seams
        pen.flat(
            tone(fill, 0.88 * lift),
            (left, y, z),
            (right, y + 0.02 * tall, z),
            (right, y + 0.035 * tall, z),
            (left, y + 0.015 * tall, z),
        )
    pen.within("")
