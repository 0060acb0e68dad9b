"""Four-legged animals drawn whole from the side: coat, pattern, tail and pose on the common skeleton."""

import math
from random import Random

from app.engines.sketchbook.bodies.heads import head_of
from app.engines.sketchbook.bodies.pen import Pen
from app.engines.sketchbook.bodies.skeleton import Beast, Bones, Pose, bones, folded, leg, trunk_of
from app.engines.sketchbook.bodies.tails import tail_of


def beast(kind: Beast, pose: Pose) -> str:
    """SVG elements of an animal in a pose, its feet on the lower edge."""
    pen, b = Pen(kind.dyes), bones(kind, pose)
    (sx, sy), (hx, hy) = b.shoulder, b.hip
    upright = pose not in ("sitting", "lying")
    tail_of(pen, kind, hx + kind.rump * 0.75, hy - kind.rump * 0.35, pose)
    if upright:
        leg(pen, kind, (hx + 0.2, hy), True, b.hind[0], pose, kind.shade)
    if pose != "lying":
        leg(pen, kind, (sx + 0.6, sy), False, b.fore[0], pose, kind.shade)
    trunk = pen.tube(kind.coat, *trunk_of(kind, b))
    pen.within(trunk)
    if kind.belly:
        low = kind.deep * 0.86
        pen.tube(
            kind.pale,
            (sx - 1, sy + low, 0.9),
            ((sx + hx) / 2, (sy + hy) / 2 + low, 0.8),
            (hx, hy + low, 0.6),
        )
    pen.within("")
    if kind.hump > 1:
        m = (sx + hx) / 2
        pen.tube(
            kind.coat,
            (m - 3, sy - kind.deep * 0.5, 1.2),
            (m, sy - kind.deep * 0.6 - kind.hump, 1.3),
            (m + 3, sy - kind.deep * 0.5, 1.2),
        )
    if upright:
        leg(pen, kind, (hx, hy), True, b.hind[1], pose, kind.coat)
    if pose != "lying":
        leg(pen, kind, (sx, sy), False, b.fore[1], pose, kind.coat)
    pen.within(trunk)
    _pattern(pen, kind, b)
    pen.within("")
    if not upright:
        folded(pen, kind, b, pose)
    if kind.coat_of == "wool":
        _wool(pen, kind, b)
    head_of(pen, kind, b, pose)
    return pen.done()


def _pattern(pen: Pen, kind: Beast, b: Bones) -> None:
    (sx, sy), (hx, hy) = b.shoulder, b.hip
    d, chance = kind.deep * 1.1, Random(kind.coat + kind.coat_of)
    if kind.coat_of in ("stripes", "tiger"):
        many = 9
        for k in range(many):
            t = k / (many - 1) * 1.16 - 0.08
            x, y = sx + (hx - sx) * t, sy + (hy - sy) * t
            deep = d * (0.95 if kind.coat_of == "stripes" else (0.7, 0.25)[k % 2])
            w = 0.34 if kind.coat_of == "stripes" else 0.24
            pen.tube(
                kind.dark,
                (x + 0.3, y - d * 1.1, w * 1.1),
                (x, y, w),
                (x - 0.4, y + deep * 0.8, w * 0.25),
            )
    if kind.coat_of in ("spots", "net"):
        r, step = (0.3, 1.0) if kind.coat_of == "spots" else (0.75, 1.75)
        for row in range(-4, 5):
            for column in range(-2, 14):
                x = sx - 2 + column * step + (row % 2) * step / 2 + chance.uniform(-0.2, 0.2) * step
                t = (x - sx) / (hx - sx)
                y = sy + (hy - sy) * t + row * step * 0.85
                if y < sy + (hy - sy) * t + d * 0.7:
                    pen.oval(kind.dark, x, y, r, r * 0.85, chance.uniform(-40, 40))
    if kind.coat_of == "patches":
        for t, v, r in ((0.05, -0.5, 1.7), (0.45, 0.2, 1.9), (0.92, -0.4, 2.1), (0.3, -1.0, 1.0)):
            pen.oval(
                kind.dark,
                sx + (hx - sx) * t,
                sy + (hy - sy) * t + v * d * 0.7,
                r * 1.15,
                r * 0.85,
                25,
            )
    if kind.coat_of == "panda":
        pen.tube(kind.dark, (sx + 0.3, sy - d * 1.2, 1.5), (sx - 0.2, sy + d * 1.2, 1.7))


def _wool(pen: Pen, kind: Beast, b: Bones) -> None:
    (sx, sy), (hx, hy) = b.shoulder, b.hip
    chance = Random(7)
    for ring, fill in ((1.0, kind.shade), (0.86, kind.coat)):
        for k in range(22):
            a = 2 * math.pi * k / 22
            t, v = 0.5 + 0.6 * math.cos(a) * ring, math.sin(a) * ring
            x, y = sx + (hx - sx) * t, sy + (hy - sy) * t + v * kind.deep * 0.95 - 0.2
            r = chance.uniform(0.8, 1.1)
            pen.oval(fill, x, y, r, r * 0.9)
    pen.oval(kind.coat, (sx + hx) / 2, (sy + hy) / 2 - 0.3, abs(hx - sx) * 0.55, kind.deep * 0.85)
