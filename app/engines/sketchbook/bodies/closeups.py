"""Head and neck of a four-legged animal from the front, for a picture of its face.

Made of the same coats, ears, horns and markings as the whole animal. One unit is half a head; the middle between the
eyes is at (0, 0), down is positive.
"""

import math
from collections.abc import Callable
from functools import partial

from app.engines.sketchbook.bodies.kinds import KINDS
from app.engines.sketchbook.bodies.muzzles import long_face, round_face
from app.engines.sketchbook.bodies.pen import Pen, shaded
from app.engines.sketchbook.bodies.skeleton import Beast

_SIDES = (-1.0, 1.0)


def closeup(name: str) -> str:
    """SVG elements of the face of a kind of `kinds`."""
    b = KINDS[name][0]
    pen = Pen(b.dyes, times=10)
    long = b.hoofed or b.trunk or name == "camel"
    _neck(pen, b)
    _mane(pen, b)
    _horns(pen, b)
    for side in _SIDES:
        _ear(pen, b, side)
    (long_face if long else round_face)(pen, b, name)
    pen.spot("head", 0, 0.2, 1.15)
    pen.spot("neck", 0, 1.7, 0.9)
    return pen.done()


def _neck(pen: Pen, b: Beast) -> None:
    wide = 0.62 if b.hoofed else 0.92
    body = pen.wedge(b.coat, (-wide, 0.2), (wide, 0.2), (wide * 1.25, 1.3), (wide * 1.7, 2.4), (-wide * 1.7, 2.4),
                     (-wide * 1.25, 1.3))  # fmt: skip
    pen.within(body)
    pen.patch(
        shaded(b.coat, 0.8),
        (0.3, 0.6),
        (wide * 2, 0.2),
        (wide * 2, 2.8),
        (wide * 0.7, 2.8),
        (wide * 0.8, 1.8),
    )
    pen.tube(shaded(b.coat, 0.66), (-0.9, 0.9, 0.2), (0.0, 1.3, 0.3), (0.9, 0.9, 0.3))
    if b.belly:
        pen.patch(
            b.pale, (-0.35, 0.9), (0.35, 0.9), (0.55, 1.8), (0.5, 2.8), (-0.5, 2.8), (-0.55, 1.8)
        )
    _marks(pen, b, (-wide * 1.4, wide * 1.4), (1.3, 2.3))
    pen.within("")


def _marks(pen: Pen, b: Beast, across: tuple[float, float], down: tuple[float, float]) -> None:
    """The coat's pattern on a neck."""
    for k in range(4):
        y = down[0] + (down[1] - down[0]) * (k + 0.5) / 4
        if b.coat_of in ("tiger", "stripes"):
            for x in across:
                pen.tube(
                    b.dark,
                    (x, y - 0.1, 0.08),
                    (x * 0.55, y + 0.04, 0.06),
                    (x * 0.25, y + 0.12, 0.01),
                )
        if b.coat_of in ("spots", "net"):
            for m in range(5):
                x = across[0] + (across[1] - across[0]) * (m + 0.3 + 0.4 * (k % 2)) / 5
                pen.oval(
                    b.dark,
                    x,
                    y,
                    0.10 if b.coat_of == "spots" else 0.19,
                    0.08 if b.coat_of == "spots" else 0.15,
                )
        if b.coat_of == "wool":
            for m in range(7):
                x = across[0] + (across[1] - across[0]) * (m + 0.5 * (k % 2)) / 6
                pen.oval(shaded(b.coat, 0.88 if m % 2 else 1.0), x, y, 0.24, 0.2)


def _mane(pen: Pen, b: Beast) -> None:
    if b.mane == "ruff":
        for reach, fill, many in ((1.95, b.dark, 26), (1.62, b.shade, 22)):
            for k in range(many):
                a = math.tau * k / many
                x, y = math.sin(a), -math.cos(a)
                tip = reach * (1.0 + 0.08 * math.sin(5 * a + 1))
                pen.tube(shaded(fill, 0.86 + 0.2 * (k % 2)), (x * 0.7, 0.2 + y * 0.7, 0.3),
                         (x * tip * 0.8, 0.25 + y * tip * 0.8, 0.26), (x * tip, 0.35 + y * tip, 0.03))  # fmt: skip
    if b.mane in ("crest", "bristles"):
        fill = b.dark
        pen.patch(
            fill,
            (-0.2, -1.0),
            (0.3, -1.05),
            (0.66, -0.6),
            (0.86, 0.4),
            (0.95, 1.6),
            (0.6, 1.4),
            (0.4, 0.2),
        )
    if b.coat_of == "wool":
        for k in range(16):
            a = math.tau * k / 16
            pen.oval(
                shaded(b.coat, 0.9 + 0.12 * (k % 2)),
                0.8 * math.sin(a),
                -0.25 - 0.75 * math.cos(a),
                0.34,
                0.32,
            )


def _ear(pen: Pen, b: Beast, side: float) -> None:
    coat = b.coat if side < 0 else shaded(b.coat, 0.86)
    inner = shaded(b.pale, 0.8) if b.belly else shaded(b.coat, 0.62)
    if b.coat_of == "panda":
        coat = inner = b.dark
    if b.ear == "pointed":
        pen.wedge(coat, (side * 0.14, -0.86), (side * 0.72, -1.86), (side * 1.0, -0.5))
        pen.wedge(inner, (side * 0.34, -0.86), (side * 0.70, -1.56), (side * 0.88, -0.6))
    elif b.ear == "round":
        r = 0.52 if b.coat_of == "grey" else 0.40
        pen.oval(coat, side * 0.78, -0.86, r, r)
        pen.oval(inner, side * 0.76, -0.82, r * 0.62, r * 0.64)
    elif b.ear == "drop":
        pen.tube(b.shade if side < 0 else shaded(b.shade, 0.86), (side * 0.6, -0.72, 0.2), (side * 1.02, -0.35, 0.3),
                 (side * 1.08, 0.5, 0.2))  # fmt: skip
    elif b.ear == "long":
        pen.tube(
            coat, (side * 0.36, -0.7, 0.2), (side * 0.46, -1.6, 0.28), (side * 0.62, -2.4, 0.1)
        )
        pen.tube(
            inner, (side * 0.38, -0.9, 0.08), (side * 0.47, -1.6, 0.15), (side * 0.6, -2.2, 0.04)
        )
    elif b.ear == "leaf":
        pen.tube(
            coat, (side * 0.6, -0.55, 0.14), (side * 1.06, -0.68, 0.24), (side * 1.55, -0.5, 0.06)
        )
        pen.tube(
            inner, (side * 0.75, -0.56, 0.05), (side * 1.08, -0.64, 0.12), (side * 1.42, -0.5, 0.03)
        )
    elif b.ear == "huge":
        pen.patch(b.shade if side < 0 else shaded(b.shade, 0.86), (side * 0.6, -0.9), (side * 1.5, -1.1),
                  (side * 2.1, -0.3),
                  (side * 1.9, 0.9), (side * 1.3, 1.5), (side * 0.7, 0.9))  # fmt: skip
        pen.patch(
            b.pale,
            (side * 0.8, -0.5),
            (side * 1.45, -0.7),
            (side * 1.8, -0.1),
            (side * 1.6, 0.8),
            (side * 1.1, 0.9),
        )


def _horns(pen: Pen, b: Beast) -> None:
    bone = "#cbb893"
    for s in _SIDES:
        tone = bone if s < 0 else shaded(bone, 0.86)
        if b.horn == "curved":
            pen.tube(tone, (s * 0.5, -0.8, 0.17), (s * 1.15, -1.0, 0.14), (s * 1.3, -1.6, 0.04))
        elif b.horn == "back":
            pen.tube(tone, (s * 0.3, -0.85, 0.16), (s * 0.5, -1.6, 0.12), (s * 0.85, -2.0, 0.04))
        elif b.horn == "coiled":
            pen.tube(tone, (s * 0.4, -0.8, 0.26), (s * 1.1, -0.9, 0.27), (s * 1.35, -0.1, 0.22), (s * 0.95, 0.35, 0.15),
                     (s * 0.85, -0.1, 0.06))  # fmt: skip
        elif b.horn == "knobs":
            pen.tube(b.shade, (s * 0.25, -0.8, 0.1), (s * 0.34, -1.4, 0.12))
        elif b.horn == "antlers":
            pen.tube(
                tone,
                (s * 0.3, -0.85, 0.11),
                (s * 0.8, -1.5, 0.10),
                (s * 0.95, -2.3, 0.09),
                (s * 0.7, -3.0, 0.04),
            )
            pen.tube(tone, (s * 0.5, -1.1, 0.08), (s * 0.3, -1.9, 0.03))
            pen.tube(tone, (s * 0.86, -1.7, 0.08), (s * 1.45, -2.1, 0.03))
            pen.tube(tone, (s * 0.95, -2.3, 0.07), (s * 1.4, -2.8, 0.03))
        elif b.horn == "palms":
            pen.tube(
                tone,
                (s * 0.4, -0.8, 0.14),
                (s * 1.0, -1.1, 0.2),
                (s * 1.8, -1.6, 0.4),
                (s * 2.2, -2.2, 0.2),
            )
    if b.horn == "spire":
        pen.tube("#e3c46a", (0.0, -0.7, 0.18), (0.05, -2.3, 0.02))


OWN: dict[str, Callable[[], str]] = {f"{name}-portrait": partial(closeup, name) for name in KINDS}
