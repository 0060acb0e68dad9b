"""A four-legged animal from the side, its head to the left: one skeleton for all kinds, in several poses.

Lengths are in tenths of the height of its shoulder; the ground lies at y = 0, up is negative.
"""

import math
from dataclasses import dataclass
from typing import Literal

from app.engines.sketchbook.bodies.pen import Knot, Pen

Pose = Literal["standing", "walking", "running", "sitting", "lying", "grazing"]
POSES: tuple[Pose, ...] = ("standing", "walking", "running", "sitting", "lying", "grazing")
Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Beast:
    """The measures of a kind. `neck` is length and steepness in degrees; `muzzle` length and half width."""

    coat: str
    shade: str
    pale: str
    dark: str
    long: float = 11.0
    deep: float = 2.6
    waist: float = 2.0
    rump: float = 2.5
    leg: float = 0.75
    foot: float = 0.7
    neck: Point = (4.0, 45.0)
    nape: float = 1.7
    head: float = 1.7
    muzzle: Point = (2.4, 0.8)
    ear: Literal["pointed", "round", "drop", "long", "leaf", "small", "huge", ""] = "pointed"
    tail: Literal["bushy", "thin", "tuft", "hair", "short", "curl", "ringed", "plume", ""] = "thin"
    horn: Literal["antlers", "palms", "curved", "back", "coiled", "knobs", "tusks", "spire", ""] = (
        ""
    )
    coat_of: Literal[
        "plain",
        "stripes",
        "tiger",
        "spots",
        "net",
        "patches",
        "wool",
        "panda",
        "grey",
        "mask",
        "camel",
    ] = "plain"
    mane: Literal["", "ruff", "crest", "bristles"] = ""
    legs_dark: float = 0.0  # how much of the leg is dark, from below
    hoofed: bool = False
    belly: bool = True
    hump: float = 0.0
    trunk: bool = False
    whole: bool = False  # whether a colour word dyes belly and stripes too

    @property
    def dyes(self) -> tuple[str, ...]:
        """The paints that a colour word replaces."""
        return (self.coat, self.shade, *((self.pale, self.dark) if self.whole else ()))


@dataclass(frozen=True, slots=True)
class Bones:
    """Where the joints are in a pose."""

    shoulder: Point
    hip: Point
    fore: tuple[float, float]  # swing of the far and near foreleg, degrees, forwards positive
    hind: tuple[float, float]
    steep: float  # how the neck rises
    reach: float  # the neck's length


def bones(beast: Beast, pose: Pose) -> Bones:
    """The joints of a kind in a pose."""
    half, high = beast.long * 0.44, 10.0 - beast.deep
    reach, steep = beast.neck
    front, back = (-half, -high), (half, -high - 0.1)
    if pose == "walking":
        return Bones(front, back, (-20, 22), (20, -20), steep - 4, reach)
    if pose == "running":
        return Bones(
            (-half - 0.3, -high - 0.4), (half, -high - 0.6), (42, 62), (-36, -58), steep - 22, reach
        )
    if pose == "sitting":
        slope = 0.62 * beast.long
        return Bones(
            (-slope / 2, -high - 0.6),
            (slope / 2, -beast.rump * 0.95),
            (4, -3),
            (0, 0),
            steep + 12,
            reach,
        )
    if pose == "lying":
        return Bones((-half, -beast.deep), (half, -beast.rump), (0, 0), (0, 0), steep - 6, reach)
    if pose == "grazing":
        length = math.hypot(high - beast.head, 0.45 * reach + 1)
        return Bones(front, back, (10, -8), (6, -10), -58.0, max(reach, length * 0.93))
    return Bones(front, back, (-6, 5), (8, -5), steep, reach)


def trunk_of(beast: Beast, b: Bones) -> tuple[Knot, ...]:
    """The barrel from the breast to the rump."""
    (sx, sy), (hx, hy) = b.shoulder, b.hip

    def at(t: float, r: float, lift: float = 0.0) -> Knot:
        return (sx + (hx - sx) * t, sy + (hy - sy) * t - lift, r)

    middle = (beast.deep + beast.waist) / 2
    return (
        at(-0.07, beast.deep * 0.78), at(0.12, beast.deep), at(0.42, middle, beast.hump * 0.6),
        at(0.7, beast.waist, beast.hump * 0.3), at(0.95, beast.rump), at(1.07, beast.rump * 0.66),
    )  # fmt: skip


def _swung(root: Point, joints: list[Knot], degrees: float, ground: float | None) -> list[Knot]:
    """Joints turned about the root, stretched so that the last one stands on the ground."""
    a = math.radians(degrees)
    turned = [
        (x * math.cos(a) + y * math.sin(a) * -1, x * math.sin(a) * 1 + y * math.cos(a), r)
        for x, y, r in joints
    ]
    low = max(y for _, y, _ in turned)
    stretch = (ground - root[1]) / low if ground is not None and low > 0.1 else 1.0
    return [(root[0] + x, root[1] + y * stretch, r) for x, y, r in turned]


def leg(
    pen: Pen, beast: Beast, root: Point, hind: bool, degrees: float, pose: Pose, fill: str
) -> None:
    """One leg, its foot and its dark stocking."""
    long, w, f = -root[1], beast.leg, beast.foot
    thick = (beast.rump if hind else beast.deep) * 0.62
    bend = 0.6 if pose == "running" else 0.35
    if hind:
        joints = [(0.1, -0.2, thick), (-0.5, long * 0.3, thick * 0.8), (bend + 0.35, long * 0.62, w * 0.95),
                  (0.35, long * 0.8, w * 0.78), (0.25, long - f * 0.7, w * 0.8)]  # fmt: skip
    else:
        joints = [(0.0, 0.2, thick * 0.85), (0.15, long * 0.35, w * 1.25), (-bend * 0.3, long * 0.6, w * 0.9),
                  (0.0, long * 0.8, w * 0.75), (0.0, long - f * 0.7, w * 0.8)]  # fmt: skip
    placed = _swung(root, joints, degrees, None if pose == "running" else -f * 0.7)
    pen.tube(fill, *placed)
    x, y, r = placed[-1]
    if beast.legs_dark:
        first = 0 if beast.coat_of == "panda" else 2 if beast.legs_dark > 0.5 else 3
        pen.tube(beast.dark, *placed[first:])
    foot = beast.dark if beast.hoofed or beast.legs_dark else fill
    if beast.hoofed:
        pen.wedge(
            foot,
            (x - r * 1.2, y + f * 0.7),
            (x - r * 0.8, y - f * 0.3),
            (x + r * 0.8, y - f * 0.3),
            (x + r, y + f * 0.7),
        )
    else:
        pen.tube(foot, (x + r * 0.1, y + f * 0.1, f * 0.6), (x - f * 0.9, y + f * 0.15, f * 0.55))


def folded(pen: Pen, beast: Beast, b: Bones, pose: Pose) -> None:
    """Haunch and feet of one that sits or lies."""
    (sx, _), (hx, hy), f = b.shoulder, b.hip, max(beast.foot, 0.55)
    r = beast.rump
    pen.oval(beast.shade, hx - r * 0.25, hy + 0.1, r * 1.02, r * 0.97, -20)
    pen.oval(beast.coat, hx - r * 0.2, hy + 0.05, r * 0.95, r * 0.9, -20)
    foot = beast.dark if beast.legs_dark or beast.hoofed else beast.coat
    pen.tube(foot, (hx + 0.2, -f * 0.6, f * 0.6), (hx - r * 1.5, -f * 0.55, f * 0.55))
    if pose == "lying":
        pen.tube(
            beast.shade,
            (sx + 1.2, -1.4, beast.leg * 1.2),
            (sx + 0.3, -f * 0.7, f * 0.6),
            (sx - 2.8, -f * 0.6, f * 0.6),
        )
        pen.tube(foot, (sx - 1.6, -f * 0.6, f * 0.62), (sx - 3.2, -f * 0.6, f * 0.6))
