"""A pen for bodies: tubes of changing width along a smooth line, ovals, lines; fitted to the 32 x 32 square at the end.

Coordinates while drawing are any, y downwards; what is drawn last lies on top.
"""

import math
from collections.abc import Iterable
from hashlib import sha256

import numpy as np

from app.engines.sketchbook.pixels import Floats

Knot = tuple[float, float, float]  # x, y and half width there
DYED = 'class="main" '  # what a colour word recolours
_STEPS = 7  # points between two knots
_LOWEST, _ROOM = 31.0, 31.0  # where the feet are, and how large a drawing may be


class Pen:
    """Collects SVG elements and how far they reach."""

    def __init__(self, dyes: Iterable[str] = (), times: float = 1.0) -> None:
        """`dyes` are the paints that a colour word replaces; what is drawn in them is marked so. All measures are
        taken so many `times`: no line is thinner than a tenth of a unit."""
        self._dyes, self._times = frozenset(dyes), times
        self._elements: list[str] = []
        self._clip = ""
        self._reach: list[tuple[float, float, float, float]] = []

    def tube(self, fill: str, *knots: Knot) -> str:
        """A limb, trunk or tail; returns its path, for `within`."""
        line = smooth(np.asarray(knots, np.float32) * np.float32(self._times))
        slope = _slopes(line[:, :2])
        across = np.stack([-slope[:, 1], slope[:, 0]], 1) * line[:, 2:]
        end, start = _cap(line[-1], slope[-1]), _cap(line[0], -slope[0])
        rim = np.concatenate([line[:, :2] + across, end, (line[:, :2] - across)[::-1], start])
        return self._closed(fill, rim)

    def patch(self, fill: str, *points: tuple[float, float]) -> str:
        """A closed smooth outline through the points."""
        ring = np.asarray([*points[-2:], *points, *points[:2]], np.float32)
        ring = ring * np.float32(self._times)
        curve = smooth(ring)
        return self._closed(fill, curve[2 * _STEPS : -2 * _STEPS])

    def wedge(self, fill: str, *points: tuple[float, float]) -> str:
        """A closed outline with corners."""
        return self._closed(fill, np.asarray(points, np.float32) * np.float32(self._times))

    def oval(self, fill: str, x: float, y: float, rx: float, ry: float, turn: float = 0) -> None:
        """An ellipse turned by so many degrees, clockwise."""
        a = math.radians(turn)
        c, d = math.cos(a), math.sin(a)
        x, y, rx, ry = (each * self._times for each in (x, y, rx, ry))
        self._closed(fill, _CIRCLE @ np.array([[rx * c, rx * d], [-ry * d, ry * c]]) + (x, y))

    def spot(self, name: str, x: float, y: float, r: float) -> None:
        """Tells where a part is that others are fastened to, and how large; draws nothing."""
        x, y, r = x * self._times, y * self._times, r * self._times
        self._elements.append(
            f'<circle class="{name}" fill="none" cx="{x:.3f}" cy="{y:.3f}" r="{r:.3f}"/>'
        )

    def within(self, outline: str) -> None:
        """What follows is seen only inside this outline; an empty one ends that."""
        if self._clip:
            self._elements.append("</g>")
        self._clip = outline
        if outline:
            name = "c" + sha256(outline.encode()).hexdigest()[:10]
            self._elements.append(
                f'<clipPath id="{name}"><path d="{outline}"/></clipPath><g clip-path="url(#{name})">'
            )

    def done(self) -> str:
        """Everything drawn, as large as it fits, standing on the lower edge."""
        self.within("")
        reach = np.asarray(self._reach)
        left, top = reach[:, :2].min(0)
        right, low = reach[:, 2:].max(0)
        scale = _ROOM / max(right - left, low - top)
        x, y = 16 - scale * (left + right) / 2, _LOWEST - scale * low
        return f'<g transform="translate({x:.3f} {y:.3f}) scale({scale:.4f})">{"".join(self._elements)}</g>'

    def _closed(self, fill: str, rim: Floats) -> str:
        d = "M" + "L".join(["%.2f %.2f" % tuple(point) for point in rim.tolist()]) + "z"  # noqa: UP031
        mark = DYED if fill in self._dyes else ""
        self._elements.append(f'<path {mark}fill="{fill}" d="{d}"/>')
        if not self._clip:
            self._reach.append((*rim.min(0).tolist(), *rim.max(0).tolist()))
        return d


def _cap(knot: Floats, way: Floats) -> Floats:
    """A round end."""
    side = np.array([-way[1], way[0]], np.float32)
    return np.asarray(knot[:2] + knot[2] * (_COS * side + _SIN * way), np.float32)


def smooth(knots: Floats) -> Floats:
    """A curve through all knots (Catmull-Rom)."""
    p = np.concatenate([2 * knots[:1] - knots[1:2], knots, 2 * knots[-1:] - knots[-2:-1]])
    spans = np.stack([p[:-3], p[1:-2], p[2:-1], p[3:]], 1)
    curve: Floats = np.empty((len(spans) * _STEPS + 1, p.shape[1]), np.float32)
    curve[:-1] = (_BASIS @ spans).reshape(-1, p.shape[1])
    curve[-1] = knots[-1]
    np.maximum(curve[:, 2:], 0.05, out=curve[:, 2:])
    return curve


def _slopes(line: Floats) -> Floats:
    """(n, 2) unit vectors along a line of points."""
    slope = np.empty_like(line)
    slope[1:-1] = line[2:] - line[:-2]
    slope[0], slope[-1] = line[1] - line[0], line[-1] - line[-2]
    return np.asarray(
        slope / np.maximum(np.sqrt((slope * slope).sum(1)), 1e-6)[:, None], np.float32
    )


_T = np.linspace(0, 1, _STEPS, endpoint=False, dtype=np.float32)[:, None] ** np.arange(4)
_BASIS = 0.5 * (
    _T @ np.array([[0, 2, 0, 0], [-1, 0, 1, 0], [2, -5, 4, -1], [-1, 3, -3, 1]])
).astype(np.float32)
_ROUND = np.linspace(0, 2 * np.pi, 25)[:-1]
_CIRCLE = np.column_stack([np.cos(_ROUND), np.sin(_ROUND)])
_TURNS = np.linspace(0, np.pi, 7, dtype=np.float32)[1:-1]
_COS, _SIN = np.cos(_TURNS)[:, None], np.sin(_TURNS)[:, None]


def shaded(fill: str, times: float) -> str:
    """A paint darker (below 1) or lighter (above 1)."""
    parts = (int(fill[k : k + 2], 16) for k in (1, 3, 5))
    return "#" + "".join(f"{min(255, round(part * times)):02x}" for part in parts)
