"""The form of a palm: a bent trunk and drooping fronds, as polygons in heights of the tree. Knows no colours."""

import math

import numpy as np

HALF = 0.46  # half the width of the drawing, in heights

Points = list[tuple[float, float]]


def trunk(chance: np.random.Generator) -> tuple[Points, tuple[float, float]]:
    """The trunk's outline, foot in the middle of the bottom edge, and the point that the fronds spring from."""
    lean = float(chance.uniform(-0.16, 0.16))
    left, right = [], []
    for k in range(8):
        t = k / 7
        x, y = HALF + lean * t**1.7, 1 - 0.68 * t
        wide = 0.020 - 0.009 * t + (0.012 if k == 0 else 0)
        left.append((x - wide, y))
        right.append((x + wide, y))
    return [*left, *reversed(right)], (HALF + lean, 0.32)


def fronds(chance: np.random.Generator, crown: tuple[float, float]) -> list[tuple[Points, float]]:
    """Fronds from the back to the front, each with how much light lies on it, 0..1."""
    found = []
    count = 13
    for k in range(count):
        around = math.pi * (0.04 + 0.92 * ((k * 5) % count) / (count - 1))
        long = float(chance.uniform(0.26, 0.36))
        droop = float(chance.uniform(0.20, 0.34)) + 0.10 * abs(math.cos(around))
        tone = 0.25 + 0.6 * math.sin(around) * float(chance.uniform(0.6, 1.1))
        found.append((_frond(chance, crown, around, long, droop), min(1.0, max(0.0, tone))))
    return found


def _frond(
    chance: np.random.Generator,
    crown: tuple[float, float],
    around: float,
    long: float,
    droop: float,
) -> Points:
    """One frond: a rib that bends down under its weight, leaflets hanging from both sides."""
    upper: Points = []
    lower: Points = []
    steps = 9
    for k in range(steps + 1):
        t = k / steps
        x = crown[0] + math.cos(around) * long * t
        y = crown[1] - math.sin(around) * long * 0.62 * t + droop * t**2.1 * long * 2.2
        wide = 0.052 * math.sin(math.pi * min(1.0, t * 0.92 + 0.06)) ** 0.8
        ragged = float(chance.uniform(0.55, 1.15)) if k % 2 else 0.35
        upper.append((x, y - 0.35 * wide * ragged))
        lower.append((x, y + wide * ragged))
    return [*upper, *reversed(lower)]
