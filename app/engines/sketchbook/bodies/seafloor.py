"""Animals of the sea floor and the open water: octopus, squid, jellyfish, crab, lobster, starfish, seahorse."""

import math
from collections.abc import Callable

from app.engines.sketchbook.bodies.pen import Pen, shaded
from app.engines.sketchbook.bodies.shore import eye


def octopus() -> str:
    coat = "#b5583f"
    pen = Pen({coat, shaded(coat, 0.82)})
    for k, (x, far, curl) in enumerate(
        ((-2.6, -6.6, 1), (2.6, 6.8, -1), (-1.6, -4.2, -1), (1.6, 4.4, 1))
    ):
        pen.tube(shaded(coat, 0.82), (x * 0.5, -0.8, 0.95), (x * 0.9 + far * 0.3, 1.2, 0.7), (far, 2.6 - 0.3 * k, 0.42),
                 (far + 0.9 * curl, 1.4, 0.26), (far + 0.5 * curl, 0.8, 0.14))  # fmt: skip
    pen.patch(
        coat,
        (-2.4, -0.6),
        (-3.0, -3.6),
        (-1.8, -6.4),
        (0.6, -7.2),
        (2.8, -5.8),
        (3.0, -2.6),
        (2.2, 0.0),
        (0.0, 0.6),
    )
    for x, knots in ((-1.7, (-4.0, 1.6, -6.4, 3.9, -7.6, 3.0)), (-0.6, (-1.8, 2.6, -3.2, 4.8, -4.2, 4.0)),
                     (0.7, (1.4, 2.6, 0.4, 5.0, -0.8, 4.6)), (1.8, (3.6, 1.8, 5.2, 4.4, 6.6, 3.8))):  # fmt: skip
        a, b, c, d, e, f = knots
        pen.tube(coat, (x, -0.6, 0.9), (a, b, 0.72), (c, d, 0.42), (e, f, 0.18))
        pen.oval("#e3b29c", a - 0.1, b + 0.35, 0.2, 0.16)
        pen.oval("#e3b29c", (a + c) / 2, (b + d) / 2 + 0.3, 0.17, 0.14)
    for x, y in ((1.2, -5.6), (1.9, -4.4), (0.2, -6.2), (1.6, -3.0)):
        pen.oval(shaded(coat, 0.82), x, y, 0.4, 0.32)
    for x in (-1.5, 0.5):
        pen.oval("#f2e6d0", x, -2.2, 0.62, 0.56)
        pen.oval("#221c1c", x - 0.1, -2.15, 0.34, 0.24)
    return pen.done()


def squid() -> str:
    coat = "#c98a86"
    pen = Pen({coat, shaded(coat, 0.84)})
    pen.wedge(shaded(coat, 0.84), (3.2, -1.2), (6.8, -2.6), (7.6, 0.0), (6.8, 2.6), (3.2, 1.2))
    for k in range(6):
        y = -0.9 + 0.36 * k
        pen.tube(shaded(coat, 0.84 if k % 2 else 1.0), (-2.6, y * 0.6, 0.3), (-4.6, y * 1.2, 0.24),
                 (-6.6 - 0.4 * (k % 3), y * 1.6 + 0.3 * (k % 2), 0.1))  # fmt: skip
    pen.tube(coat, (-2.4, 0, 0.95), (-1.6, 0, 1.0), (0.8, 0, 1.6), (4.0, 0, 1.1), (7.2, 0, 0.15))
    for x, y in ((0.6, -0.8), (1.8, -0.4), (3.0, -0.6), (2.4, 0.5), (4.2, 0.2)):
        pen.oval(shaded(coat, 0.84), x, y, 0.26, 0.2)
    eye(pen, -1.9, 0.1, 0.4)
    return pen.done()


def jellyfish() -> str:
    coat, pale = "#c79ac9", "#ead6ea"
    pen = Pen({coat, shaded(coat, 0.86), pale})
    for k in range(9):
        x = -3.2 + 0.8 * k
        sway = 0.6 * math.sin(1.7 * k)
        pen.tube(
            shaded(coat, 0.86),
            (x, 0.0, 0.14),
            (x + sway, 2.6, 0.11),
            (x - sway, 5.0, 0.09),
            (x + sway * 0.6, 7.4 - abs(x) * 0.5, 0.05),
        )
    for x in (-1.2, 0.0, 1.2):
        pen.tube(
            pale, (x, 0.0, 0.55), (x + 0.4, 1.8, 0.42), (x - 0.3, 3.6, 0.3), (x + 0.2, 5.0, 0.1)
        )
    bell = pen.patch(coat, (-4.0, 0.2), (-4.1, -2.4), (-2.2, -4.6), (0.0, -5.2), (2.2, -4.6), (4.1, -2.4), (4.0,
        0.2), (2.0, -0.3), (0.0, 0.3), (-2.0, -0.3))  # fmt: skip
    pen.within(bell)
    pen.oval(pale, -1.2, -3.4, 1.6, 1.0, -24)
    for k in range(5):
        x = -2.6 + 1.3 * k
        pen.tube(shaded(coat, 0.86), (x * 0.45, -4.2, 0.08), (x, -1.8, 0.1), (x * 1.2, 0.2, 0.08))
    pen.within("")
    return pen.done()


def crab() -> str:
    coat = "#c4553a"
    dark = shaded(coat, 0.78)
    pen = Pen({coat, dark})
    for side in (-1, 1):
        for k in range(3):
            x = side * (2.4 + 0.3 * k)
            pen.tube(
                dark,
                (x, 0.2, 0.4),
                (x + side * (1.8 - 0.3 * k), -0.6 + 0.5 * k, 0.3),
                (x + side * (2.4 - 0.2 * k), 2.0 + 0.15 * k, 0.12),
            )
        pen.tube(coat, (side * 2.2, -0.8, 0.5), (side * 4.2, -1.4, 0.5), (side * 4.6, -2.8, 0.55))
        pen.patch(coat, (side * 4.0, -2.6), (side * 3.6, -4.4), (side * 4.6, -5.6), (side * 4.7, -4.4), (side * 5.6,
            -5.2), (side * 5.8, -3.6), (side * 5.2, -2.5))  # fmt: skip
        pen.tube(dark, (side * 0.9, -1.6, 0.14), (side * 1.0, -2.6, 0.14))
        eye(pen, side * 1.0, -2.7, 0.32)
    body = pen.patch(
        coat,
        (-3.4, -0.6),
        (-2.2, -1.9),
        (0.0, -2.1),
        (2.2, -1.9),
        (3.4, -0.6),
        (2.4, 1.2),
        (0.0, 1.7),
        (-2.4, 1.2),
    )
    pen.within(body)
    pen.tube("#e8b590", (-2.6, 1.5, 0.5), (0, 1.9, 0.6), (2.6, 1.5, 0.5))
    for x, y in ((-1.6, -0.9), (-0.4, -1.3), (0.9, -1.0), (1.8, -0.4), (-2.2, -0.2)):
        pen.oval(dark, x, y, 0.26, 0.18)
    pen.within("")
    pen.tube(shaded(coat, 0.55), (-0.6, 0.6, 0.06), (0.6, 0.6, 0.06))
    return pen.done()


def lobster() -> str:
    coat = "#a8382f"
    dark = shaded(coat, 0.78)
    pen = Pen({coat, dark})
    for y in (-0.6, 0.1):
        pen.tube(dark, (-2.2, y - 0.4, 0.09), (-5.6, y - 2.4, 0.07), (-7.6, y - 4.6, 0.04))
    for k in range(4):
        pen.tube(
            dark,
            (-1.2 + 0.8 * k, 0.5, 0.24),
            (-1.8 + 0.9 * k, 1.6, 0.18),
            (-2.2 + 1.0 * k, 2.4, 0.09),
        )
    for x, fill in ((4.6, dark), (5.2, coat)):
        pen.patch(fill, (x, 0.4), (x + 1.9, -0.6), (x + 2.6, 0.4), (x + 2.0, 1.5), (x + 0.4, 1.2))
    for k in range(6):
        x = 1.4 + 0.75 * k
        pen.oval(coat if k % 2 else dark, x, 0.0 + 0.08 * k, 0.75, 1.15 - 0.08 * k)
    pen.tube(coat, (-2.8, -0.2, 0.35), (-1.6, -0.3, 0.95), (0.6, -0.2, 1.25), (1.6, -0.1, 1.1))
    for dy, fill in ((-0.7, dark), (0.5, coat)):
        pen.tube(fill, (-1.6, dy * 0.6, 0.3), (-3.4, dy + 0.3, 0.28), (-4.4, dy - 0.1, 0.34))
        pen.patch(fill, (-4.2, dy - 0.4), (-5.6, dy - 1.2), (-7.4, dy - 0.7), (-6.2, dy - 0.2), (-7.3, dy + 0.4),
            (-5.6, dy + 0.7), (-4.2, dy + 0.3))  # fmt: skip
    eye(pen, -2.5, -0.75, 0.22)
    return pen.done()


def shrimp() -> str:
    coat = "#d98a6a"
    dark = shaded(coat, 0.84)
    pen = Pen({coat, dark})
    for y in (-2.6, -2.2):
        pen.tube(dark, (-2.4, y, 0.07), (-5.4, y - 1.4, 0.05), (-6.6, y + 0.4, 0.03))
    for k in range(5):
        pen.tube(dark, (-1.4 + 0.7 * k, -1.2, 0.12), (-1.9 + 0.6 * k, 0.2, 0.05))
    pen.patch(dark, (2.4, 0.6), (1.4, 1.8), (2.4, 2.0), (3.4, 1.4))
    arc = (
        (-2.8, -2.2, 0.4),
        (-1.2, -2.6, 0.85),
        (0.8, -2.4, 1.0),
        (2.4, -1.4, 0.85),
        (2.8, 0.0, 0.6),
        (2.4, 1.0, 0.35),
    )
    body = pen.tube(coat, *arc)
    pen.within(body)
    for x, y, a in ((0.2, -2.6, 0.1), (1.4, -2.1, 0.5), (2.3, -1.2, 1.0), (2.7, -0.2, 1.4)):
        c, s = math.cos(a), math.sin(a)
        pen.tube(dark, (x + s * 1.2, y - c * 1.2, 0.09), (x - s * 1.2, y + c * 1.2, 0.09))
    pen.within("")
    eye(pen, -2.3, -2.6, 0.2)
    return pen.done()


def starfish() -> str:
    coat = "#d9813c"
    pen = Pen({coat, shaded(coat, 0.84)})
    rim = []
    for k in range(10):
        a = math.pi * (k / 5 - 0.5)
        r = 5.0 if k % 2 == 0 else 1.9
        rim.append((r * math.cos(a), r * math.sin(a)))
    pen.patch(coat, *rim)
    for k in range(5):
        a = math.pi * (2 * k / 5 - 0.5)
        for r in (0.9, 1.7, 2.5, 3.3, 4.0):
            pen.oval(
                shaded(coat, 0.84), r * math.cos(a), r * math.sin(a), 0.3 - 0.03 * r, 0.3 - 0.03 * r
            )
    return pen.done()


def seahorse() -> str:
    coat = "#d0a046"
    dark = shaded(coat, 0.8)
    pen = Pen({coat, dark})
    pen.patch(dark, (1.6, -3.0), (3.2, -3.4), (3.4, -1.8), (1.8, -1.2))
    spine = ((-0.8, -7.2, 0.95), (0.4, -5.8, 0.8), (0.4, -4.0, 1.15), (0.6, -2.0, 1.35), (0.9, 0.0, 0.95), (0.8,
        1.8, 0.6),
             (-0.2, 3.0, 0.4), (-1.3, 2.6, 0.32), (-1.4, 1.6, 0.25), (-0.7, 1.4, 0.16))  # fmt: skip
    body = pen.tube(coat, *spine)
    pen.within(body)
    for k in range(9):
        pen.tube(dark, (-1.4, -4.8 + 0.8 * k, 0.08), (2.6, -5.0 + 0.8 * k, 0.1))
    pen.tube("#ecd08a", (-0.9, -4.6, 0.4), (-0.9, -2.0, 0.5), (0.0, 0.4, 0.3))
    pen.within("")
    pen.tube(coat, (-1.0, -6.9, 0.5), (-2.6, -6.3, 0.34), (-3.4, -6.1, 0.38))
    pen.wedge(dark, (-0.6, -8.0), (-0.5, -9.0), (0.0, -8.3), (0.7, -8.6), (0.4, -7.6))
    eye(pen, -1.1, -7.4, 0.24)
    return pen.done()


OWN: dict[str, Callable[[], str]] = {
    "octopus": octopus,
    "squid": squid,
    "jellyfish": jellyfish,
    "crab": crab,
    "lobster": lobster,
    "shrimp": shrimp,
    "starfish": starfish,
    "seahorse": seahorse,
}
