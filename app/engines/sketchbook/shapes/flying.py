"""What people fly in: airliner, biplane, helicopter, balloon, rocket, airship. The nose to the left."""

import itertools
import math

from app.engines.sketchbook.shapes.solids import Point, Solid
from app.engines.sketchbook.shapes.tones import tone
from app.engines.sketchbook.shapes.wheels import METAL, PANE

_RED, _CREAM, _DARK = "*#c2402f", "#efe4cc", "#2b2a30"


def _fuselage(
    pen: Solid, fill: str, upper: tuple[Point, ...], lower: tuple[Point, ...], belly: str = ""
) -> str:
    """A rounded body between two lines: lit above, shaded below, a reflection at its foot."""
    outline = pen.patch(tone(fill, 1.0), *(pen.at(x, y) for x, y in (*upper, *reversed(lower))))
    pen.within(outline)
    for share, value in ((0.0, 1.16), (0.30, 1.0), (0.58, 0.82), (0.80, 0.66), (0.93, 0.76)):
        line = [(x, y + (v - y) * share) for (x, y), (_, v) in zip(upper, lower, strict=True)]
        tint = belly if belly and share > 0.5 else fill
        pen.wedge(tone(tint, value), *(pen.at(x, y + (0.5 if not share else 0)) for x, y in line),
                  *(pen.at(x, y - 3) for x, y in reversed(lower)))  # fmt: skip
    pen.within("")
    return outline


def airplane() -> str:
    """An airliner in the climb, engines under its wings."""
    pen = Solid(turn=0, eye=0.0, away=90)
    white, blue = "*#e8e8e6", "#3a639c"
    pen.wedge(
        tone(white, 0.86),
        *(pen.at(x, y) for x, y in ((0.5, 1.3), (3.8, 1.2), (8.6, 5.6), (7.4, 5.7))),
    )
    pen.wedge(
        tone(white, 0.8),
        *(pen.at(x, y) for x, y in ((13.2, 2.0), (15.4, 2.2), (18.2, 3.9), (17.0, 4.0))),
    )
    upper = ((-17.5, 0.2), (-16.0, 1.5), (-13.0, 2.25), (0.0, 2.4), (10.0, 2.4), (17.5, 2.3))
    lower = ((-17.5, -0.3), (-16.0, -1.2), (-13.0, -1.7), (0.0, -1.8), (9.0, -1.2), (17.5, 1.9))
    _fuselage(pen, white, upper, lower)
    for k in range(20):
        x, y = pen.at(-11.4 + 1.14 * k, 0.95)
        pen.oval("#44586a", x, y, 28, 40)
    pen.wedge(
        PANE, *(pen.at(x, y) for x, y in ((-16.1, 1.0), (-15.2, 1.7), (-13.9, 1.75), (-14.0, 1.05)))
    )
    pen.wedge(
        blue, *(pen.at(x, y) for x, y in ((-16.8, -0.05), (15.5, 0.5), (15.8, 0.9), (-17.0, 0.2)))
    )
    pen.wedge(
        blue, *(pen.at(x, y) for x, y in ((11.2, 2.2), (16.2, 7.4), (18.6, 7.4), (17.4, 2.1)))
    )
    pen.wedge(
        tone(blue, 0.75),
        *(pen.at(x, y) for x, y in ((15.6, 2.2), (17.8, 7.4), (18.6, 7.4), (17.4, 2.1))),
    )
    pen.wedge(
        tone(white, 0.92),
        *(pen.at(x, y) for x, y in ((13.0, 1.1), (16.6, 1.3), (19.6, -0.2), (18.4, -0.2))),
    )
    for x, y in ((1.8, -3.2), (5.2, -4.8)):
        shape = (
            (x - 2.0, y + 0.9),
            (x + 1.4, y + 0.75),
            (x + 1.7, y),
            (x + 1.2, y - 0.7),
            (x - 1.9, y - 0.8),
        )
        pen.patch(tone(white, 0.8), *(pen.at(*point) for point in shape))
        px, py = pen.at(x - 2.0, y + 0.05)
        pen.oval(_DARK, px, py, 32, 82)
    pen.wedge(
        tone(white, 1.05),
        *(
            pen.at(x, y)
            for x, y in ((-3.6, -0.6), (4.4, -0.9), (12.6, -7.2), (10.4, -7.4), (2.0, -3.2))
        ),
    )
    pen.wedge(
        tone(white, 0.78),
        *(pen.at(x, y) for x, y in ((0.6, -1.4), (4.4, -0.9), (12.6, -7.2), (11.4, -7.2))),
    )
    return pen.done()


def biplane() -> str:
    """Two wings held by struts and wires, the pilot in the open."""
    pen = Solid(turn=-24, eye=-1.2, away=18)
    pen.sweep(_CREAM, ((-1.5, -0.72), (-0.2, -0.72), (-0.2, -0.62), (-1.5, -0.62)), 0.5, 4.2)
    for x in (-1.3, -0.5):
        pen.bar("#7a5434", (x, -0.7, 3.0), (x, 1.0, 3.0), 0.08)
    side = (
        ((-2.2, 0.5), (-1.2, 0.66), (0.6, 0.6), (3.6, 0.3)),
        ((-2.2, -0.5), (-1.2, -0.68), (0.6, -0.5), (3.6, 0.12)),
    )
    pen.sweep(_RED, (*side[0], *reversed(side[1])), -0.42, 0.42, inset=lambda y: 0.25 * abs(y))
    pen.block("#5a3f2c", (0.3, 0.9), (0.45, 0.68), (-0.25, 0.25))
    x, y = pen.at(0.6, 0.86, 0)
    pen.oval("#6b4a30", x, y, 26, 28)
    pen.oval("#e8c6a0", x - 10, y + 4, 14, 16)
    pen.wedge(_RED, *(pen.at(p, q) for p, q in ((2.7, 0.3), (3.2, 1.25), (3.8, 1.25), (3.7, 0.2))))
    pen.sweep(_RED, ((2.8, 0.2), (3.7, 0.2), (3.6, 0.28), (2.8, 0.28)), -1.3, 1.3)
    for z in (-0.5, 0.5):
        pen.bar("#4a4a50", (-1.1, -0.6, z), (-1.2, -1.15, z * 1.2), 0.07)
    for z in (0.55, -0.68):
        pen.disc(_DARK, -1.2, -1.2, z, 0.36, "z")
        pen.disc(METAL, -1.2, -1.2, z - 0.02, 0.17, "z")
    for x in (-1.3, -0.5):
        pen.bar("#7a5434", (x, -0.7, -3.0), (x, 1.0, -3.0), 0.08)
    pen.sweep(_CREAM, ((-1.5, -0.72), (-0.2, -0.72), (-0.2, -0.60), (-1.5, -0.62)), -4.2, -0.5)
    for x in (-1.0, -0.5):
        pen.bar("#7a5434", (x, 0.6, -0.3), (x, 1.0, -0.4), 0.07)
    pen.sweep(_RED, ((-1.7, 1.0), (-0.2, 1.0), (-0.3, 1.14), (-1.6, 1.14)), -4.4, 4.4)
    pen.disc("#8f9096", -2.24, 0.0, 0.0, 0.5, "x")
    pen.disc(_DARK, -2.26, 0.0, 0.0, 0.2, "x")
    pen.bar("#8a6040", (-2.4, -1.25, -0.35), (-2.4, 1.25, 0.35), 0.14)
    return pen.done()


def helicopter() -> str:
    """A glass nose, a slim tail, the rotor turning."""
    pen = Solid(turn=0, eye=0.0, away=40)
    fill = "*#d8a02f"
    pen.wedge(
        tone(fill, 0.9),
        *(pen.at(x, y) for x, y in ((1.0, 0.9), (6.6, 0.9), (6.8, 0.5), (1.0, -0.1))),
    )
    pen.wedge(
        tone(fill, 0.72),
        *(pen.at(x, y) for x, y in ((1.0, 0.4), (6.7, 0.7), (6.8, 0.5), (1.0, -0.1))),
    )
    pen.wedge(fill, *(pen.at(x, y) for x, y in ((6.0, 0.6), (6.8, 2.3), (7.5, 2.3), (7.0, 0.4))))
    upper = ((-3.2, 0.0), (-2.5, 1.0), (-1.0, 1.65), (0.8, 1.6), (2.0, 1.0), (2.6, 0.5))
    lower = ((-3.2, -0.3), (-2.6, -1.0), (-1.0, -1.35), (0.8, -1.3), (1.9, -0.7), (2.6, 0.3))
    _fuselage(pen, fill, upper, lower)
    pen.patch(
        PANE,
        *(
            pen.at(x, y)
            for x, y in ((-3.05, 0.1), (-2.4, 0.95), (-1.2, 1.35), (-0.9, 0.2), (-1.9, -0.25))
        ),
    )
    pen.wedge(
        "#a9c3d2",
        *(pen.at(x, y) for x, y in ((-2.5, 0.75), (-1.9, 1.05), (-2.1, 0.1), (-2.7, 0.1))),
    )
    pen.wedge(PANE, *(pen.at(x, y) for x, y in ((-0.6, 0.2), (-0.5, 1.25), (0.5, 1.2), (0.5, 0.2))))
    pen.bar(_DARK, (0.1, 1.6, 0), (0.1, 2.3, 0), 0.3)
    pen.wedge(
        "#4a4d55",
        *(
            pen.at(x, y)
            for x, y in (
                (-6.2, 2.5),
                (0.1, 2.28),
                (6.4, 2.5),
                (6.4, 2.36),
                (0.1, 2.12),
                (-6.2, 2.36),
            )
        ),
    )
    for turn in (0.7, 0.7 + math.pi / 2):
        dx, dy = 0.8 * math.cos(turn), 0.8 * math.sin(turn)
        pen.bar("#4a4d55", (7.1 - dx, 1.5 - dy, 0), (7.1 + dx, 1.5 + dy, 0), 0.14)
    for x in (-1.5, 0.9):
        pen.bar(_DARK, (x, -1.1, 0), (x - 0.2, -2.0, 0), 0.12)
    pen.bar(_DARK, (-2.9, -2.0, 0), (1.8, -2.05, 0), 0.16)
    pen.bar(_DARK, (-2.9, -2.0, 0), (-3.3, -1.75, 0), 0.14)
    return pen.done()


def hot_air_balloon() -> str:
    """Gores in two colours, a wicker basket on ropes."""
    pen = Solid(turn=0, eye=6.0, away=60)
    one, other = "*#c9402f", "#f0d9a0"
    for x in (-0.9, -0.3, 0.3, 0.9):
        pen.bar("#6b5a44", (x * 1.7, 5.2, 0), (x, 2.0, 0), 0.09)
    pen.turned("#a8743f", (0, 0), [(0.85, 0.0), (1.0, 1.7)], lid="#5a3c24")
    for b in (0.35, 0.75, 1.15):
        pen.flat("#7a5230", (-0.9, b, -1), (0.9, b, -1), (0.9, b + 0.12, -1), (-0.9, b + 0.12, -1))
    pen.flat("#f8b84a", (-0.16, 2.4, 0), (0.16, 2.4, 0), (0.0, 3.6, 0))
    profile = [
        (1.5, 5.0),
        (2.6, 6.6),
        (4.9, 9.4),
        (6.1, 12.4),
        (5.9, 15.2),
        (4.4, 17.6),
        (2.0, 19.0),
        (0.1, 19.3),
    ]
    outline = pen.turned(one, (0, 0), profile, soft=True)
    pen.within(outline)
    for k in range(-5, 6, 2):
        left, right = math.sin((k - 0.5) * math.pi / 12), math.sin((k + 0.5) * math.pi / 12)
        for share, lift in (((left, right), 1.16 - 0.10 * (k + 5) / 2),):
            ring = [(share[0] * r, y) for r, y in profile] + [
                (share[1] * r, y) for r, y in reversed(profile)
            ]
            pen.patch(tone(other, lift), *(pen.at(x, y) for x, y in ring))
    pen.within("")
    pen.turned(tone(one, 0.7), (0, 0), [(1.5, 4.9), (1.65, 5.4)])
    return pen.done()


def rocket() -> str:
    """Slim, with fins and a porthole, fire under it."""
    pen = Solid(turn=0, eye=3.0, away=40)
    white, red = "*#e6e4df", "#b83a30"
    for w, low, tint in ((0.9, -3.4, "#e8702a"), (0.6, -2.5, "#f8b03a"), (0.3, -1.5, "#fdeeb0")):
        pen.wedge(
            tint,
            *(
                pen.at(x, y)
                for x, y in (
                    (-w, 0.4),
                    (w, 0.4),
                    (0.6 * w, 0.5 * low),
                    (0, low),
                    (-0.6 * w, 0.5 * low),
                )
            ),
        )
    pen.turned("#4a4a50", (0, 0), [(0.95, 0.1), (0.6, 0.9)])
    for side in (-1, 1):
        fin = ((side * 1.3, 3.6), (side * 2.7, 1.0), (side * 2.7, -0.4), (side * 1.1, 0.9))
        pen.wedge(tone(red, 1.05 if side < 0 else 0.72), *(pen.at(*point) for point in fin))
    profile = [(1.1, 0.8), (1.45, 3.0), (1.5, 6.0), (1.2, 9.0), (0.7, 11.2), (0.06, 13.0)]
    outline = pen.turned(white, (0, 0), profile, soft=True)
    pen.within(outline)
    for a, b, value in ((-3.0, -0.5, 1.15), (-0.5, 0.5, 1.0), (0.5, 3.0, 0.72)):
        pen.wedge(
            tone(red, value), *(pen.at(x, y) for x, y in ((a, 9.8), (b, 9.8), (b, 14), (a, 14)))
        )
        pen.wedge(
            tone(red, value), *(pen.at(x, y) for x, y in ((a, 2.2), (b, 2.2), (b, 2.9), (a, 2.9)))
        )
    pen.within("")
    x, y = pen.at(0, 7.4)
    for r, tint in ((84, METAL), (66, "#2f4256"), (60, "#5a86a8")):
        pen.oval(tint, x, y, r, r)
    pen.oval("#bfe0ee", x - 20, y - 22, 18, 14)
    pen.wedge(
        tone(red, 0.9),
        *(pen.at(*point) for point in ((-0.16, 3.4), (0.16, 3.4), (0.2, -0.3), (-0.2, -0.3))),
    )
    return pen.done()


def airship() -> str:
    """A long silver hull with a cabin under it."""
    pen = Solid(turn=0, eye=0.0, away=120)
    upper = ((-20.0, 0.3), (-17.0, 3.2), (-10.0, 5.2), (0.0, 5.8), (10.0, 4.4), (20.0, 0.9))
    lower = ((-20.0, -0.3), (-17.0, -3.0), (-10.0, -4.8), (0.0, -5.2), (10.0, -3.9), (20.0, -0.4))
    for y in (4.6, -4.4):
        pen.wedge(
            "#9a4a3f",
            *(pen.at(*point) for point in ((13.0, 0.4 * y), (16.6, y), (19.4, y), (19.6, 0.2 * y))),
        )
    _fuselage(pen, "*#c6c8cb", upper, lower)
    for share in (0.22, 0.5, 0.76):
        line = [(x, y + (v - y) * share) for (x, y), (_, v) in zip(upper, lower, strict=True)]
        for a, b in itertools.pairwise(line):
            pen.bar("#8f9296", (*a, 0), (*b, 0), 0.14)
    pen.wedge(
        "#b0584a",
        *(
            pen.at(*point)
            for point in ((14.0, 0.2), (17.6, 0.9), (20.4, 0.5), (20.2, -0.2), (17.6, -0.5))
        ),
    )
    pen.wedge(
        "#5f646b",
        *(pen.at(*point) for point in ((-8.5, -4.6), (1.5, -5.0), (0.5, -7.2), (-7.6, -7.2))),
    )
    for k in range(5):
        pen.wedge(
            "#e8cf8a",
            *(
                pen.at(*p)
                for p in (
                    (-7.2 + 1.5 * k, -5.4),
                    (-6.2 + 1.5 * k, -5.4),
                    (-6.2 + 1.5 * k, -6.4),
                    (-7.2 + 1.5 * k, -6.4),
                )
            ),
        )
    return pen.done()


FLYING = {
    "airplane": airplane, "biplane": biplane, "helicopter": helicopter, "hot-air-balloon": hot_air_balloon,
    "rocket": rocket, "airship": airship,
}  # fmt: skip
