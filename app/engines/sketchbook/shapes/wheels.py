"""What rolling things are made of: wheels with tyres or spokes, lamps, panes. In metres, on a `Solid`."""

import math
from collections.abc import Iterable

from app.engines.sketchbook.shapes.solids import Point, Solid
from app.engines.sketchbook.shapes.tones import tone

TYRE, METAL, PANE, PANE_LIT = "#2b2a2e", "#b9bcc0", "#3f5264", "#9fb9c9"


def wheel(
    pen: Solid,
    x: float,
    z: float,
    r: float,
    wide: float = 0.2,
    rim: str = METAL,
    share: float = 0.62,
) -> None:
    """A rubber tyre on a rim with a hub; it stands on the ground at x, its near side at z."""
    _tread(pen, x, r, z, z + wide, r, TYRE)
    pen.disc("#3b3a40", x, r, z, r, "z")
    pen.disc("#1c1b1f", x, r, z, (share + 0.06) * r, "z")
    pen.disc(tone(rim, 0.82), x, r, z, share * r, "z")
    pen.disc(tone(rim, 1.12), x - 0.05 * r, r + 0.05 * r, z, 0.46 * r * share / 0.62, "z")
    for k in range(5):
        turn = 2 * math.pi * (k + 0.25) / 5
        pen.disc(
            "#3a3a40",
            x + 0.38 * r * math.cos(turn),
            r + 0.38 * r * math.sin(turn),
            z,
            0.09 * r,
            "z",
        )
    pen.disc(tone(rim, 0.9), x, r, z, 0.16 * r, "z")


def spoked(
    pen: Solid, x: float, z: float, r: float, fill: str, wide: float = 0.08, spokes: int = 10, felloe: float = 0.13,
    y: float | None = None, hub: float = 0.16, thin: float = 0.05,
) -> None:  # fmt: skip
    """A wheel of spokes that one sees through: of a cart, a bicycle, an engine."""
    middle = r if y is None else y
    for k in range(spokes):
        turn = 2 * math.pi * (k + 0.3) / spokes
        end = (x + 0.96 * r * math.cos(turn), middle + 0.96 * r * math.sin(turn), z + wide / 2)
        pen.bar(tone(fill, 0.9 if k % 2 else 1.05), (x, middle, z + wide / 2), end, thin * r * 2)
    for shift, lift in ((wide, 0.6), (0.0, 1.05)):
        ring(pen, tone(fill, lift), x, middle, z + shift, r, (1 - felloe) * r)
    pen.disc(tone(fill, 0.8), x, middle, z, hub * r, "z")
    pen.disc(tone(fill, 1.2), x - 0.02 * r, middle + 0.02 * r, z, 0.6 * hub * r, "z")


def ring(pen: Solid, fill: str, x: float, y: float, z: float, outer: float, inner: float) -> None:
    """An open hoop across z."""
    turns = [2 * math.pi * k / 28 for k in range(29)]
    edge = [pen.at(x + outer * math.cos(t), y + outer * math.sin(t), z) for t in turns]
    hole = [pen.at(x + inner * math.cos(t), y + inner * math.sin(t), z) for t in reversed(turns)]
    pen.wedge(fill, *edge, *hole)


def arch_over(pen: Solid, x: float, z: float, r: float, fill: str = "#1e1d22") -> None:
    """The dark hollow of a wing over a wheel."""
    turns = [math.pi * k / 12 for k in range(13)]
    pen.flat(
        fill, *((x + r * math.cos(t), max(0.2, r * 0.9) + r * 0.95 * math.sin(t), z) for t in turns)
    )


def axles(
    pen: Solid, places: Iterable[float], arch: tuple[float, float], z: float, r: float,
    wide: float = 0.2, share: float = 0.62,
) -> None:  # fmt: skip
    """A rubber tyre under its wing at every x of `places`; `arch` is the wing's z and radius."""
    for x in places:
        arch_over(pen, x, *arch)
        wheel(pen, x, z, r, wide, share=share)


def side(pen: Solid, fill: str, z: float, *points: Point, lift: float = 1.0) -> str:
    """An outline (x, y) on the near flank of a body, lit as it is."""
    return pen.plane(fill, *((x, y, z) for x, y in points), lift=lift)


def pane(pen: Solid, z: float, *points: Point, lit: float = 0.5) -> None:
    """A window of a vehicle's flank: dark, the sky in its upper corner."""
    outline = pen.flat(PANE, *((x, y, z) for x, y in points))
    left, right = min(x for x, _ in points), max(x for x, _ in points)
    low, high = min(y for _, y in points), max(y for _, y in points)
    wide = right - left
    pen.within(outline)
    pen.flat(
        PANE_LIT,
        (left, high, z),
        (left + lit * wide, high, z),
        (left + (lit - 0.35) * wide, low, z),
        (left, low, z),
    )
    pen.flat(tone(PANE, 0.7), (left, high, z), (right, high, z), (right, high - 0.12 * (high - low), z),
             (left, high - 0.12 * (high - low), z))  # fmt: skip
    pen.within("")


def _tread(pen: Solid, x: float, y: float, near: float, far: float, r: float, fill: str) -> None:
    """The rim of a wheel as far as we see it: both its ends and what joins them."""
    turns = [2 * math.pi * k / 20 for k in range(20)]
    pen.disc(tone(fill, 0.7), x, y, far, r, "z")
    for a, b in zip(turns, [*turns[1:], turns[0]], strict=True):
        spots = [
            (x + r * math.cos(t), y + r * math.sin(t), z)
            for t, z in ((a, near), (b, near), (b, far), (a, far))
        ]
        pen.flat(tone(fill, 0.75), *spots)
