"""Clothes on a figure: trousers, skirts, coats, sleeves, aprons and capes, each a shape around the bones."""

from dataclasses import dataclass

import cv2
import numpy as np

from app.engines.sketchbook.bodies.figure import Build, Joints, Point, along, between
from app.engines.sketchbook.bodies.pen import Pen, shaded


@dataclass(frozen=True, slots=True)
class Outfit:
    """What somebody wears. A colour word recolours the `top`, and the skirt with it unless it has its own colour.

    `skirt` and `coat` tell how far down the legs they reach (0 none, 1 the ankles); `apron`, `cape`, `belt`,
        `scarf` and
    `shoes` are colours. Legs are `bare`, or in trousers of the colour `legs`.
    """

    top: str
    legs: str = "#4b4a55"
    skirt: float = 0.0
    skirt_own: str = ""
    coat: float = 0.0
    flare: float = 1.0
    sleeves: float = 1.0  # how much of the arm they cover
    bare: float = 0.0  # how much of the leg is bare, from below
    apron: str = ""
    cape: str = ""
    belt: str = ""
    scarf: str = ""
    shoes: str = "#3b302c"
    boots: float = 0.0  # of the shin
    stout: float = 1.0  # how thick the clothes are
    fins: float = 1.0  # how long the feet are


def leg(pen: Pen, build: Build, j: Joints, side: int, fit: Outfit, skin: str, far: bool) -> None:
    """One leg and its shoe; the far one darker."""
    g = build.girth * fit.stout
    dim = 0.84 if far else 1.0
    hip, knee, ankle = j.hip, j.knees[side], j.ankles[side]
    cloth = shaded(fit.legs, dim)
    flesh = shaded(skin, dim)
    if fit.bare:
        slim = build.girth
        pen.tube(flesh, (*hip, 0.8 * slim), (*knee, 0.5 * slim), (*between(knee, ankle, 0.4), 0.47 * slim),
                 (*ankle, 0.28 * slim))  # fmt: skip
    if fit.bare < 1:
        knots = [(*hip, 0.86 * g), (*between(hip, knee, 0.5), 0.78 * g), (*knee, 0.6 * g)]
        if fit.bare < 0.5:
            knots += [(*between(knee, ankle, 0.45), 0.55 * g), (*ankle, 0.42 * g)]
        pen.tube(cloth, *knots)
    _shoe(pen, build, j, side, fit, dim)


def _shoe(pen: Pen, build: Build, j: Joints, side: int, fit: Outfit, dim: float) -> None:
    s, fill = build.girth * (0.5 + 0.5 * fit.stout), shaded(fit.shoes, dim)
    ankle, slope = j.ankles[side], j.shins[side]
    if fit.boots:
        pen.tube(fill, (*between(ankle, j.knees[side], fit.boots), 0.56 * s), (*ankle, 0.4 * s))
    heel = along(ankle, 0.12 * s, slope)
    toe = along(
        along(ankle, 0.2 * s, slope),
        1.15 * s * fit.fins,
        slope + (90 if abs(slope) < 45 or fit.fins == 1 else 25),
    )
    pen.tube(fill, (*heel, 0.34 * s), (*between(heel, toe, 0.5), 0.32 * s), (*toe, 0.2 * s))


def trunk(pen: Pen, build: Build, j: Joints, fit: Outfit) -> None:
    """Shirt or coat from the neck to the hips, a darker back, then belt and skirt or coat tails."""
    g, w = build.girth * fit.stout, build.waist

    def at(t: float) -> Point:
        return between(j.shoulder, j.hip, t)

    if fit.cape:
        _cape(pen, build, j, fit)
    if fit.skirt:
        _skirt(pen, build, j, fit.skirt, fit.flare, fit.skirt_own or fit.top)
    body = pen.tube(fit.top, (*at(-0.06), 0.5 * g), (*at(0.08), 0.92 * g), (*at(0.3), 1.05 * g),
                    (*at(0.62), 0.98 * g * w), (*at(1.0), 0.98 * g))  # fmt: skip
    pen.within(body)
    back = [(x + 0.95 * g, y) for x, y in (at(0.1), at(0.5), at(1.05))]
    pen.tube(shaded(fit.top, 0.82), *((*p, 0.42 * g) for p in back))
    pen.within("")
    if fit.coat:
        _skirt(pen, build, j, fit.coat, fit.flare, fit.top)
    if fit.belt:
        x, y = at(0.78)
        pen.tube(fit.belt, (x - 0.9 * g * w, y - 0.05, 0.2), (x + 0.9 * g * w, y + 0.05, 0.2))
    if fit.apron:
        _apron(pen, build, j, fit)


def _hem(build: Build, j: Joints, side: int, down: float) -> tuple[Point, ...]:
    """The leg as far down as cloth covers it: the knee, and the hem where it hangs below that."""
    whole = build.thigh + build.shin
    part = down * whole
    if part <= build.thigh:
        return (between(j.hip, j.knees[side], part / build.thigh),)
    return j.knees[side], between(j.knees[side], j.ankles[side], (part - build.thigh) / build.shin)


def _skirt(pen: Pen, build: Build, j: Joints, down: float, flare: float, fill: str) -> None:
    """A hull of cloth around both legs, from the waist."""
    g = build.girth
    waist = between(j.shoulder, j.hip, 0.66)
    rings = [(*waist, 0.8 * g * build.waist), (*j.hip, 1.05 * g)]
    for side in (0, 1):
        points = _hem(build, j, side, down)
        wide = g * (0.8 + 0.5 * down * flare)
        rings += [(*p, wide if p is points[-1] else 0.85 * g) for p in points]
    turns = np.linspace(0, 2 * np.pi, 17)[:-1]
    rim = np.concatenate([
        np.stack([x + r * np.cos(turns), y + r * 0.72 * np.sin(turns)], 1) for x, y, r in rings
    ]).astype(np.float32)  # fmt: skip
    hull = cv2.convexHull(rim)[:, 0]
    outline = pen.wedge(fill, *map(tuple, hull.tolist()))
    pen.within(outline)
    ends = [_hem(build, j, side, down)[-1] for side in (0, 1)]
    behind = max(ends)
    pen.tube(shaded(fill, 0.82), (waist[0] + 0.8 * g, waist[1], 0.3 * g), (j.hip[0] + 1.1 * g, j.hip[1], 0.4 * g),
             (behind[0] + g * (1.0 + 0.4 * flare * down), behind[1], 0.55 * g))  # fmt: skip
    for end, t in ((ends[0], 0.25), (ends[1], -0.35)):
        pen.tube(
            shaded(fill, 0.86),
            (j.hip[0] + t * g, j.hip[1] + 0.4, 0.06),
            (end[0] + t * g, end[1], 0.14),
        )
    pen.within("")


def _apron(pen: Pen, build: Build, j: Joints, fit: Outfit) -> None:
    """From the breast to above the knees, over the front."""
    g = build.girth
    x, y = between(j.shoulder, j.hip, 0.3)
    waist, end = between(j.shoulder, j.hip, 0.75), _hem(build, j, 0, 0.42)[-1]
    far = _hem(build, j, 1, 0.42)[-1]
    left = min(end[0], far[0])
    pen.patch(fit.apron, (x - 0.9 * g, y), (x - 0.1 * g, y), (waist[0] + 0.3 * g, waist[1]),
              (end[0] + 0.5 * g, end[1]), (left - 0.9 * g, max(end[1], far[1])), (waist[0] - 1.0 * g,
                  waist[1]))  # fmt: skip


def _cape(pen: Pen, build: Build, j: Joints, fit: Outfit) -> None:
    g = build.girth
    x, y = j.shoulder
    foot = j.ankles[0][1] - 0.6
    pen.patch(fit.cape, (x - 0.7 * g, y - 0.2), (x + 0.8 * g, y - 0.1), (x + 1.7 * g, (y + foot) / 2),
              (j.hip[0] + 2.3 * g, foot), (j.hip[0] - 0.4 * g, foot), (x - 0.6 * g, (y + foot) / 2))  # fmt: skip


def arm(pen: Pen, build: Build, j: Joints, side: int, fit: Outfit, skin: str, far: bool) -> None:
    """One arm, its sleeve and its hand; the near one lies on a thin shadow."""
    g, dim = build.girth, 0.84 if far else 1.0
    sleeve = shaded(fit.top, 0.8 if far else 0.93)
    s, e, h = between(j.shoulder, j.hip, 0.08), j.elbows[side], j.hands[side]
    k = g * (0.5 + 0.5 * fit.stout)
    flesh = shaded(skin, dim)
    pen.tube(flesh, (*s, 0.42 * g), (*e, 0.34 * g), (*h, 0.26 * g))
    if fit.sleeves > 0.6:
        pen.tube(sleeve, (*s, 0.56 * k), (*e, 0.45 * k), (*between(e, h, 0.86), 0.38 * k))
    elif fit.sleeves:
        pen.tube(sleeve, (*s, 0.58 * k), (*between(s, e, 0.7), 0.47 * k))
    tip = between(e, h, 1.16)
    pen.tube(flesh, (*h, 0.32 * g), (*tip, 0.26 * g))
