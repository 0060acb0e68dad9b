"""On rails and on two wheels: steam engine, train, wagon, tram, bicycle, motorcycle, scooter. The nose to the left."""

import itertools
import math

from app.engines.sketchbook.shapes.solids import Solid, rounded
from app.engines.sketchbook.shapes.tones import tone
from app.engines.sketchbook.shapes.wheels import METAL, PANE, pane, side, spoked, wheel

LAMP, DARK, GREEN, BRASS = "#fbeec2", "#26262b", "*#3f6650", "#c9a24a"


def _tube(pen: Solid, fill: str, left: float, right: float, y: float, z: float, r: float) -> None:
    """A boiler: round along x, its end to the left."""
    turns = [2 * math.pi * k / 20 for k in range(20)]
    pen.sweep(
        fill, [(z + r * math.cos(t), y + r * math.sin(t)) for t in turns], left, right, axis="x"
    )
    pen.disc(tone(fill, 0.55), left, y, z, r, "x")
    pen.disc(tone(fill, 0.8), left - 0.01, y, z, 0.86 * r, "x")
    pen.disc(tone(fill, 0.62), left - 0.02, y, z, 0.3 * r, "x")


def _track(pen: Solid, left: float, right: float) -> None:
    """Two rails on sleepers in a bed of stones, a little longer than what stands on them."""
    pen.block("#9a8f82", (left, right), (-0.34, -0.16), (-0.7, 3.0))
    for k in range(int((right - left) / 0.75)):
        x = left + 0.2 + 0.75 * k
        pen.block("#6b5038", (x, x + 0.3), (-0.16, -0.08), (-0.35, 2.7))
    for z in (2.1, 0.25):
        pen.block("#7f858a", (left, right), (-0.08, 0.06), (z, z + 0.12))


def steam_engine() -> str:
    """Boiler, funnel, dome and cab on three pairs of driving wheels, steam above."""
    pen, wide = Solid(turn=-22, eye=2.2, away=24), 2.4
    px, py = pen.at(-3.1, 4.4, 1.2)
    for k, tint in enumerate(("#d9d6d4", "#e2dfdd", "#eae8e6", "#f1efed")):
        with pen.of_other_stuff():
            pen.oval(
                tint, px + 75 * k + 16 * k * k, py - 18 - 34 * k, 42 + 26 * k, 32 + 15 * k, -14
            )
    _track(pen, -4.6, 4.2)
    pen.block(DARK, (-3.7, 3.4), (0.75, 1.15), (0.3, wide - 0.3))
    _tube(pen, GREEN, -3.3, 1.4, 2.1, 1.2, 0.78)
    for x in (-2.2, -0.9, 0.4):
        _band(pen, x, 2.1, 1.2, 0.8)
    pen.turned("#2f2d31", (-2.7, 1.2), [(0.3, 2.7), (0.24, 3.7), (0.42, 4.0), (0.42, 4.15)])
    pen.turned(
        BRASS, (-0.6, 1.2), [(0.38, 2.75), (0.36, 3.15), (0.2, 3.42), (0.05, 3.46)], soft=True
    )
    pen.turned(DARK, (0.6, 1.2), [(0.2, 2.8), (0.16, 3.15)])
    pen.block(GREEN, (1.3, 3.2), (1.1, 3.2), (0.2, wide - 0.2))
    pane(pen, 0.2, (1.6, 2.2), (1.6, 2.95), (2.1, 2.95), (2.1, 2.2))
    side(pen, "#2c2a2c", 0.2, (2.4, 1.3), (2.95, 1.3), (2.95, 2.95), (2.4, 2.95))
    side(pen, "#b8402f", 0.19, (1.4, 1.25), (2.25, 1.25), (2.25, 1.32), (1.4, 1.32))
    side(pen, "#b8402f", 0.19, (1.4, 2.0), (2.25, 2.0), (2.25, 2.07), (1.4, 2.07))
    pen.sweep(DARK, ((1.0, 3.2), (3.5, 3.2), (3.4, 3.4), (1.1, 3.4)), 0.0, wide)
    pen.plane(
        "#b8402f", (-3.72, 0.7, 0.1), (-3.72, 0.7, wide), (-3.72, 1.15, wide), (-3.72, 1.15, 0.1)
    )
    pen.plane(
        "#4a4a50",
        (-3.75, 0.1, 0.3),
        (-3.75, 0.1, wide - 0.3),
        (-3.72, 0.7, wide - 0.1),
        (-3.72, 0.7, 0.1),
    )
    for z in (0.4, 2.0):
        pen.disc(METAL, -3.8, 0.95, z, 0.2, "x")
    pen.disc(LAMP, -3.38, 3.0, 1.2, 0.17, "x")
    pen.block("#3f3d42", (-3.3, -2.4), (0.6, 1.2), (0.0, 0.4))
    side(pen, DARK, 0.05, (-3.6, 1.14), (3.3, 1.14), (3.3, 1.26), (-3.6, 1.26))
    for x in (-1.5, 0.1, 1.7):
        spoked(pen, x, 0.1, 0.62, "#a83a2e", wide=0.12, spokes=12, felloe=0.16)
    for x in (-2.9, 2.9):
        spoked(pen, x, 0.12, 0.36, "#a83a2e", wide=0.1, spokes=8, felloe=0.2)
    pen.bar(METAL, (-2.6, 0.8, 0.0), (1.75, 0.5, 0.0), 0.13)
    pen.bar(METAL, (-1.55, 0.42, 0.02), (1.75, 0.42, 0.02), 0.1)
    return pen.done()


def _band(pen: Solid, x: float, y: float, z: float, r: float) -> None:
    turns = [math.pi * (1.12 - 0.85 * k / 12) for k in range(13)]
    spots = [(x, y + r * math.sin(t), z + r * math.cos(t)) for t in turns]
    for a, b in itertools.pairwise(spots):
        pen.bar(BRASS, a, b, 0.07)


def train() -> str:
    """A steam engine with its tender and a carriage behind it."""
    pen = Solid(turn=-24, eye=2.2, away=40)
    _track(pen, -5.4, 16.6)
    _coach(pen, 4.2, 9.8, "*#8a3a34")
    _coach(pen, 10.2, 15.8, "*#8a3a34")
    pen.block(DARK, (1.0, 3.8), (0.75, 1.15), (0.3, 2.1))
    pen.block(GREEN, (1.1, 3.8), (1.1, 2.3), (0.2, 2.2))
    pen.patch(
        "#1f1d20",
        *(pen.at(x, y, 1.2) for x, y in ((1.3, 2.3), (2.0, 2.75), (3.0, 2.7), (3.6, 2.3))),
    )
    for x in (1.7, 3.1):
        spoked(pen, x, 0.1, 0.42, "#a83a2e", wide=0.1, spokes=8, felloe=0.2)
    _engine(pen, -4.2)
    return pen.done()


def _engine(pen: Solid, at: float) -> None:
    """A smaller steam engine, its buffers at `at`."""
    px, py = pen.at(at + 0.9, 4.3, 1.2)
    for k, tint in enumerate(("#d9d6d4", "#e2dfdd", "#eae8e6", "#f1efed", "#f5f4f2")):
        with pen.of_other_stuff():
            pen.oval(
                tint, px + 95 * k + 20 * k * k, py - 10 - 30 * k, 50 + 34 * k, 34 + 17 * k, -10
            )
    pen.block(DARK, (at, at + 5.1), (0.75, 1.15), (0.3, 2.1))
    _tube(pen, GREEN, at + 0.3, at + 3.6, 2.05, 1.2, 0.76)
    for x in (1.2, 2.2):
        _band(pen, at + x, 2.05, 1.2, 0.78)
    pen.turned("#2f2d31", (at + 0.9, 1.2), [(0.3, 2.6), (0.24, 3.5), (0.4, 3.8), (0.4, 3.95)])
    pen.turned(
        BRASS, (at + 2.2, 1.2), [(0.36, 2.7), (0.34, 3.05), (0.2, 3.3), (0.05, 3.35)], soft=True
    )
    pen.block(GREEN, (at + 3.5, at + 5.0), (1.1, 3.1), (0.2, 2.2))
    pane(pen, 0.2, (at + 3.75, 2.1), (at + 3.75, 2.85), (at + 4.25, 2.85), (at + 4.25, 2.1))
    side(pen, "#2c2a2c", 0.2, (at + 4.45, 1.3), (at + 4.9, 1.3), (at + 4.9, 2.9), (at + 4.45, 2.9))
    pen.sweep(DARK, ((at + 3.2, 3.1), (at + 5.3, 3.1), (at + 5.2, 3.3), (at + 3.3, 3.3)), 0.0, 2.4)
    pen.plane(
        "#b8402f",
        (at - 0.02, 0.6, 0.1),
        (at - 0.02, 0.6, 2.3),
        (at - 0.02, 1.15, 2.3),
        (at - 0.02, 1.15, 0.1),
    )
    for z in (0.4, 2.0):
        pen.disc(METAL, at - 0.1, 0.9, z, 0.2, "x")
    pen.disc(LAMP, at + 0.22, 2.95, 1.2, 0.17, "x")
    side(pen, DARK, 0.05, (at + 0.1, 1.14), (at + 5.0, 1.14), (at + 5.0, 1.26), (at + 0.1, 1.26))
    for x in (1.2, 2.6, 4.0):
        spoked(pen, at + x, 0.1, 0.6, "#a83a2e", wide=0.12, spokes=12, felloe=0.16)
    pen.bar(METAL, (at + 0.4, 0.7, 0.0), (at + 4.0, 0.45, 0.0), 0.13)


def _coach(pen: Solid, left: float, right: float, fill: str) -> None:
    pen.block(DARK, (left + 0.1, right - 0.1), (0.6, 0.95), (0.2, 2.2))
    for x in (left + 0.9, left + 1.9, right - 1.9, right - 0.9):
        wheel(pen, x, 0.1, 0.4, 0.1, rim="#5a5a60")
    pen.block(fill, (left, right), (0.9, 3.0), (0.0, 2.4))
    side(pen, "#efe2c4", 0.0, (left, 1.95), (right, 1.95), (right, 2.8), (left, 2.8))
    count = int((right - left - 0.4) / 0.9)
    for k in range(count):
        x = left + 0.35 + (right - left - 0.5) * k / count
        pane(
            pen,
            0.0,
            (x, 2.05),
            (x, 2.7),
            (x + 0.62, 2.7),
            (x + 0.62, 2.05),
            lit=0.3 + 0.1 * (k % 3),
        )
    roof = [
        (1.2 - 1.3 * math.cos(math.pi * k / 8), 3.0 + 0.42 * math.sin(math.pi * k / 8))
        for k in range(9)
    ]
    pen.sweep("#6b6a6e", roof, left - 0.1, right + 0.1, axis="x")


def wagon() -> str:
    """A railway carriage by itself."""
    pen = Solid(turn=-20, eye=2.2, away=24)
    _track(pen, -4.3, 4.3)
    _coach(pen, -3.6, 3.6, "*#8a3a34")
    return pen.done()


def fast_train() -> str:
    """A long nose, a band of windows."""
    pen, wide = Solid(turn=-28, eye=2.3, away=30), 2.6
    white, blue = "*#e9e9e6", "#3f6fa8"
    _track(pen, -6.2, 11.6)
    pen.block(DARK, (-3.8, 11), (0.1, 0.7), (0.3, wide))
    nose = (
        (-5.4, 0.55),
        (11, 0.5),
        (11, 3.3),
        (-1.0, 3.3),
        (-2.2, 2.9),
        (-3.6, 1.9),
        (-5.0, 1.15),
        (-5.5, 0.85),
    )
    points = rounded(nose, 0.3, 3)

    def inset(y: float) -> float:
        return 0.10 * max(0.0, y - 1.6) ** 2

    pen.sweep(white, points, 0.0, wide, inset=inset)
    pen.plane(
        PANE, (-3.5, 1.98, 0.5), (-2.3, 2.86, 0.6), (-2.3, 2.86, 2.0), (-3.5, 1.98, 2.1), lift=0.9
    )
    side(pen, blue, 0.0, (-4.9, 1.0), (-3.4, 1.32), (11, 1.32), (11, 1.0))
    side(pen, PANE, 0.05, (-1.6, 1.85), (-1.1, 2.55), (10.9, 2.55), (10.9, 1.85))
    for k in range(8):
        x = -0.6 + 1.5 * k
        side(pen, white, 0.03, (x, 1.8), (x + 0.16, 1.8), (x + 0.16, 2.6), (x, 2.6), lift=0.95)
        side(pen, "#9fb9c9", 0.03, (x + 0.25, 2.5), (x + 0.8, 2.5), (x + 0.5, 1.9), (x + 0.25, 1.9))
    side(pen, white, 0.0, (-4.6, 0.56), (11, 0.56), (11, 0.8), (-5.0, 0.8), lift=0.75)
    for x in (4.6,):
        side(pen, DARK, -0.01, (x, 0.55), (x + 0.1, 0.55), (x + 0.1, 3.2), (x, 3.2))
    for z in (0.5, 2.1):
        pen.disc(LAMP, -5.2, 1.0, z, 0.14, "x")
    return pen.done()


def tram() -> str:
    """An old tram, one car, its pole to the wire."""
    pen, wide = Solid(turn=-22, eye=2.2, away=20), 2.2
    cream, red = "#efe2c4", "*#a8382e"
    pen.block(DARK, (-2.2, 2.2), (0.3, 0.75), (0.2, wide - 0.1))
    for x in (-1.1, 1.1):
        wheel(pen, x, 0.1, 0.36, 0.1, rim="#5a5a60")
    pen.sweep(red, rounded(((-3.3, 0.62), (3.3, 0.62), (3.3, 1.7), (-3.3, 1.7)), 0.08), 0.0, wide)
    pen.sweep(cream, ((-3.25, 1.66), (3.25, 1.66), (3.2, 2.85), (-3.2, 2.85)), 0.05, wide - 0.05)
    for k in range(5):
        x = -1.9 + 0.78 * k
        pane(
            pen,
            0.04,
            (x, 1.76),
            (x, 2.66),
            (x + 0.66, 2.66),
            (x + 0.66, 1.76),
            lit=0.3 + 0.1 * (k % 3),
        )
    for x in (-3.05, 2.2):
        side(pen, "#5b4030", 0.0, (x, 0.72), (x + 0.85, 0.72), (x + 0.85, 2.66), (x, 2.66))
        pane(pen, -0.01, (x + 0.1, 1.7), (x + 0.1, 2.56), (x + 0.75, 2.56), (x + 0.75, 1.7))
    for z in (0.2, 0.85, 1.5):
        pen.plane(
            PANE, (-3.27, 1.78, z), (-3.27, 1.78, z + 0.5), (-3.23, 2.62, z + 0.5), (-3.23, 2.62, z)
        )
    pen.disc(LAMP, -3.32, 1.25, 1.1, 0.2, "x")
    pen.block(red, (-3.5, 3.5), (2.85, 3.05), (-0.08, wide + 0.08))
    pen.block(red, (-2.4, 2.4), (3.05, 3.3), (0.4, wide - 0.4))
    pen.bar(DARK, (0.6, 3.3, 1.1), (2.6, 4.5, 1.1), 0.07)
    side(pen, "#d8b25a", -0.01, (-1.9, 1.15), (2.0, 1.15), (2.0, 1.22), (-1.9, 1.22))
    return pen.done()


TRAINS = {
    "steam-engine": steam_engine, "train": train, "wagon": wagon, "fast-train": fast_train, "tram": tram,
    }  # fmt: skip
