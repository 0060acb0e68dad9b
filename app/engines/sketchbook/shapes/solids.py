"""Solids in perspective: blocks, swept outlines, turned bodies; drawn in metres and lit from the upper left.

x runs along the front to the right, y upwards, z away from us; the eye looks level, so uprights stay upright. What is
drawn last lies on top. Fitted to the 32 x 32 square by `done`.
"""

import math
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

import numpy as np

from app.engines.sketchbook.bodies.pen import Pen, smooth
from app.engines.sketchbook.pixels import Floats
from app.engines.sketchbook.shapes.tones import tone

Spot = tuple[float, float, float]
Point = tuple[float, float]
_LIGHT = (-0.50, 0.64, -0.58)  # towards the light, as we see it
_UNITS = 100.0  # of the drawing to a metre


class Solid(Pen):
    """A pen for bodies turned by `turn` degrees (their right end nearer to us).

    They are seen from `eye` metres above the ground, `away` metres off.
    """

    def __init__(self, turn: float = 0.0, eye: float = 1.6, away: float = 20.0) -> None:
        super().__init__()
        self.part = ""  # what is drawn, where others must find it again
        self._mark = ""  # before everything that is of another stuff than the whole
        self._cos, self._sin = math.cos(math.radians(turn)), math.sin(math.radians(turn))
        self._eye, self._away = eye, away

    def seen(self, spot: Spot) -> Spot:
        """A spot as the eye has it: right, up, away."""
        x, y, z = spot
        return (
            x * self._cos + z * self._sin,
            y - self._eye,
            self._away - x * self._sin + z * self._cos,
        )

    def at(self, x: float, y: float, z: float = 0.0) -> Point:
        """Where a spot is drawn."""
        right, up, off = self.seen((x, y, z))
        scale = _UNITS * self._away / off
        return right * scale, -up * scale

    @contextmanager
    def of_other_stuff(self) -> Iterator[None]:
        """What is drawn meanwhile stays as it is whatever the whole is made of: sails, smoke, bedding."""
        self._mark = 'data-stuff="other" '
        yield
        self._mark = ""

    def flat(self, fill: str, *spots: Spot, seam: bool = False) -> str:
        """A closed outline in its own colour, whatever the light; returns its path.

        A `seam` leaves no gap to its neighbour in the same surface.
        """
        drawn = self.wedge(fill, *(self.at(*spot) for spot in spots))
        if seam:
            edge = f' stroke="{fill.lstrip("*")}" stroke-width="{0.05 * self._away:.2f}" d='
            self._elements[-1] = self._elements[-1].replace(" d=", edge, 1)
        return drawn

    def plane(self, fill: str, *spots: Spot, lift: float = 1.0, seam: bool = False) -> str:
        """A closed outline lit as it lies."""
        return self.flat(tone(fill, lift * self.light_on(spots)), *spots, seam=seam)

    def bar(
        self, fill: str, start: Spot, end: Spot, thick: float, tip: float | None = None
    ) -> None:
        """A rod, `thick` metres wide, perhaps thinner at its end."""
        (ax, ay), (bx, by) = self.at(*start), self.at(*end)
        near, far = thick * _UNITS / 2, (thick if tip is None else tip) * _UNITS / 2
        long = math.hypot(bx - ax, by - ay) or 1.0
        x, y = (by - ay) / long, (ax - bx) / long
        self.wedge(
            fill,
            (ax + x * near, ay + y * near),
            (bx + x * far, by + y * far),
            (bx - x * far, by - y * far),
            (ax - x * near, ay - y * near),
        )

    def light_on(self, spots: Sequence[Spot]) -> float:
        """How much light falls on a face, 0.5..1.2."""
        normal = self._normal(spots)
        return 0.64 + 0.54 * max(0.0, sum(n * way for n, way in zip(normal, _LIGHT, strict=True)))

    def sweep(
        self,
        fill: str | Sequence[str],
        outline: Sequence[Point],
        near: float,
        far: float,
        axis: str = "z",
        inset: Callable[[float], float] | None = None,
        cap: str = "",
        lift: float = 1.0,
    ) -> None:
        """A body of one outline all along: (x, y) along z, or (z, y) along x. `inset` draws its sides in by height.

        `fill` may name a colour for each edge of the outline; `cap` is that of the near end; none leaves it open.
        """
        points = list(outline)
        inwards = inset or (lambda _: 0.0)
        if (
            sum(
                a[0] * b[1] - b[0] * a[1]
                for a, b in zip(points, points[1:] + points[:1], strict=True)
            )
            < 0
        ):
            points = points[::-1]
            fill = fill if isinstance(fill, str) else [*reversed(fill[:-1]), fill[-1]]
        rings: list[list[Spot]] = []
        for end, way in ((near, 1.0), (far, -1.0)):
            depths = [end + way * inwards(y) for _, y in points]
            rings.append(
                [
                    (x, y, d) if axis == "z" else (d, y, x)
                    for (x, y), d in zip(points, depths, strict=True)
                ]
            )
        strips = []
        for k in range(len(points)):
            following = (k + 1) % len(points)
            strip = (rings[0][k], rings[0][following], rings[1][following], rings[1][k])
            (ax, ay), (bx, by) = points[k], points[following]
            outwards = (by - ay, ax - bx, 0.0) if axis == "z" else (0.0, ax - bx, by - ay)
            if self._faces_us(strip, outwards):
                colour = fill if isinstance(fill, str) else fill[k % len(fill)]
                strips.append((sum(self.seen(spot)[2] for spot in strip), colour, strip))
        for _, colour, strip in sorted(strips, key=lambda each: -each[0]):
            self.plane(colour, *strip, lift=lift, seam=len(points) > 6)
        if cap != "none":
            seen = [sum(self.seen(spot)[2] for spot in ring) for ring in rings]
            ends = rings[0] if axis == "z" or seen[0] < seen[1] else rings[1]
            self.plane(cap or (fill if isinstance(fill, str) else fill[0]), *ends, lift=lift)

    def block(self, fill: str, x: Point, y: Point, z: Point, lift: float = 1.0) -> None:
        """A box between two places on each axis."""
        self.sweep(fill, ((x[0], y[0]), (x[1], y[0]), (x[1], y[1]), (x[0], y[1])), *z, lift=lift)

    def turned(
        self,
        fill: str,
        middle: Point,
        profile: Sequence[Point],
        lid: str = "",
        shine: float = 0.0,
        soft: bool = False,
    ) -> str:
        """A round body about the upright through (x, z): (half width, height) from the foot up; with light, core and
        shade along it. `lid` is the colour of its open or flat top; `soft` rounds the profile. Returns its outline."""
        x, z = middle
        line = [(r, y) for r, y in profile]
        if soft:
            knots = np.asarray([(r, y, 1.0) for r, y in profile], np.float32)
            line = [(float(r), float(y)) for r, y, _ in smooth(knots)]
        rims = [self._ring(x, y, z, max(r, 0.0)) for r, y in line]
        left = [ring[0] for ring in rims]
        right = [ring[1] for ring in rims]
        (foot, low), (head, high) = line[0], line[-1]
        if low > self._eye:
            self.wedge(tone(fill.lstrip("*"), 0.45), *self._arc(x, low, z, foot, 0, 2 * math.pi))
        over = self._arc(x, high, z, head, math.pi, 0 if high > self._eye else 2 * math.pi)
        ring = [*self._arc(x, low, z, foot, 0, math.pi), *right[1:], *over, *left[:0:-1]]
        outline = self.wedge(tone(fill, 0.98), *ring)
        self.within(outline)
        for start, end, value in ((-1, -0.84, 0.92), (-0.84, -0.28, 1.14), (0.18, 1.1, 0.84), (0.5, 1.1, 0.70),
                                  (0.86, 1.1, 0.80)):  # fmt: skip
            self._stripe(tone(fill, value), left, right, start, end)
        if shine:
            self._stripe(tone(fill, 1.0 + shine), left, right, -0.66, -0.46)
        self.within("")
        if lid:
            self.wedge(lid, *self._arc(x, high, z, head, 0, 2 * math.pi))
        return outline

    def disc(
        self,
        fill: str,
        x: float,
        y: float,
        z: float,
        r: float,
        axis: str = "y",
        squash: float = 1.0,
    ) -> str:
        """A circle across an axis, in its own colour."""
        turns = np.linspace(0, 2 * math.pi, 25)[:-1]
        a, b = r * np.cos(turns), r * squash * np.sin(turns)
        spots = [
            {"y": (x + p, y, z + q), "z": (x + p, y + q, z), "x": (x, y + q, z + p)}[axis]
            for p, q in zip(a.tolist(), b.tolist(), strict=True)
        ]
        return self.flat(fill, *spots)

    def _stripe(
        self, fill: str, left: Sequence[Point], right: Sequence[Point], a: float, b: float
    ) -> None:
        """From `a` to `b` of the way between the middle (0) and the rims (-1, 1), all along a round body."""

        def across(share: float) -> list[Point]:
            t = (share + 1) / 2
            return [
                (p[0] + (q[0] - p[0]) * t, p[1] + (q[1] - p[1]) * t)
                for p, q in zip(left, right, strict=True)
            ]

        one, other = across(a), across(b)
        deep = 0.14 * abs(right[0][0] - left[0][0])
        foot = [(other[0][0], other[0][1] + deep), (one[0][0], one[0][1] + deep)]
        top = [(one[-1][0], one[-1][1] - deep), (other[-1][0], other[-1][1] - deep)]
        self.wedge(fill, *one, *top, *other[::-1], *foot)

    def _ring(self, x: float, y: float, z: float, r: float) -> tuple[Point, Point]:
        """The left and right rim of a level circle."""
        right, up, off = self.seen((x, y, z))
        scale = _UNITS * self._away / off
        return ((right - r) * scale, -up * scale), ((right + r) * scale, -up * scale)

    def _arc(self, x: float, y: float, z: float, r: float, start: float, end: float) -> list[Point]:
        """Part of a level circle's rim, from the left over the front (0..pi) and back behind."""
        right, up, off = self.seen((x, y, z))
        scale = _UNITS * self._away / off
        dip = r * up / off  # how far the rim opens to the eye
        return [
            ((right - r * math.cos(t)) * scale, (-up - dip * math.sin(t)) * scale)
            for t in np.linspace(start, end, 13).tolist()
        ]

    def _normal(self, spots: Sequence[Spot]) -> Spot:
        """Of a face, towards us (Newell's sum over its edges)."""
        seen = [self.seen(spot) for spot in spots]
        nx = ny = nz = 0.0
        for (ax, ay, az), (bx, by, bz) in zip(seen, seen[1:] + seen[:1], strict=True):
            nx += (ay - by) * (az + bz)
            ny += (az - bz) * (ax + bx)
            nz += (ax - bx) * (ay + by)
        mx, my, mz = (sum(part) for part in zip(*seen, strict=True))
        length = math.sqrt(nx * nx + ny * ny + nz * nz) or 1.0
        if nx * mx + ny * my + nz * mz > 0:
            length = -length
        return nx / length, ny / length, nz / length

    def _faces_us(self, spots: Sequence[Spot], outwards: Spot) -> bool:
        mx, my, mz = (sum(part) for part in zip(*map(self.seen, spots), strict=True))
        x, y, z = outwards
        nx, nz = x * self._cos + z * self._sin, z * self._cos - x * self._sin
        return bool(nx * mx + y * my + nz * mz < 0)

    def wedge(self, fill: str, *points: Point) -> str:
        """A closed outline with corners."""
        drawn = "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points) + "z"
        mark = f'class="{self.part}" ' if self.part else ""
        mark = 'class="main" ' if fill.startswith("*") else mark
        self._elements.append(f'<path {self._mark}{mark}fill="{fill.lstrip("*")}" d="{drawn}"/>')
        if not self._clip:
            across, down = zip(*points, strict=True)
            self._reach.append((min(across), min(down), max(across), max(down)))
        return drawn

    def _closed(self, fill: str, rim: Floats) -> str:
        drawn = super()._closed(fill.lstrip("*"), rim)
        if fill.startswith("*"):
            self._elements[-1] = self._elements[-1].replace("<path", '<path class="main"', 1)
        self._elements[-1] = self._elements[-1].replace("<path ", f"<path {self._mark}", 1)
        return drawn


def rounded(points: Sequence[Point], radius: float, steps: int = 4) -> list[Point]:
    """A closed outline with its corners turned in steps."""
    made: list[Point] = []
    for k, (x, y) in enumerate(points):
        sides = []
        for ox, oy in (points[k - 1], points[(k + 1) % len(points)]):
            length = math.hypot(ox - x, oy - y)
            share = min(0.5, radius / length) if length else 0.0
            sides.append((x + (ox - x) * share, y + (oy - y) * share))
        (ax, ay), (bx, by) = sides
        for step in range(steps + 1):
            t = step / steps
            made.append(
                (
                    (1 - t) ** 2 * ax + 2 * t * (1 - t) * x + t * t * bx,
                    (1 - t) ** 2 * ay + 2 * t * (1 - t) * y + t * t * by,
                )
            )
    return made
