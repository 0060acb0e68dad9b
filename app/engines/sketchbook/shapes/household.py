"""Things of the house: bottle, jug, teapot, lamps, a tall clock, a rug. Lit from the left."""

from app.engines.sketchbook.shapes.faces import Face
from app.engines.sketchbook.shapes.solids import Solid
from app.engines.sketchbook.shapes.tones import tone


def bottle() -> str:
    """Green glass, a cork and a label."""
    pen = Solid(turn=0, eye=0.42, away=2.4)
    glass = "*#3f6648"
    profile = [
        (0.062, 0.0),
        (0.066, 0.1),
        (0.066, 0.36),
        (0.055, 0.44),
        (0.026, 0.52),
        (0.024, 0.64),
    ]
    outline = pen.turned(glass, (0, 0), profile, shine=0.5)
    pen.within(outline)
    for left, right, value in ((-0.07, 0.02, 1.05), (0.02, 0.07, 0.82)):
        pen.flat(
            tone("#e9dfc6", value),
            (left, 0.13, 0),
            (right, 0.13, 0),
            (right, 0.31, 0),
            (left, 0.31, 0),
        )
    pen.flat("#a03a34", (-0.07, 0.16, 0), (0.07, 0.16, 0), (0.07, 0.18, 0), (-0.07, 0.18, 0))
    pen.within("")
    pen.turned("#5f3a30", (0, 0), [(0.028, 0.58), (0.028, 0.63)])
    pen.turned("#b98a58", (0, 0), [(0.021, 0.63), (0.022, 0.675)], lid="#d0a672")
    return pen.done()


def jug() -> str:
    """Glazed clay with a wide lip."""
    pen = Solid(turn=0, eye=0.55, away=2.6)
    clay = "*#4f7f98"
    for value, thick in ((0.72, 0.036), (1.1, 0.014)):
        spots = ((0.10, 0.34), (0.18, 0.35), (0.22, 0.27), (0.19, 0.18), (0.12, 0.13))
        pen.tube(tone(clay, value), *((*pen.at(x, y), 50 * thick) for x, y in spots))
    profile = [(0.09, 0.0), (0.14, 0.08), (0.15, 0.17), (0.11, 0.28), (0.10, 0.36), (0.125, 0.42)]
    outline = pen.turned(clay, (0, 0), profile, lid="#2f4a5a", shine=0.4, soft=True)
    pen.within(outline)
    pen.flat(
        tone("#e6dcc4", 0.95), (-0.3, 0.2, 0), (0.3, 0.2, 0), (0.3, 0.235, 0), (-0.3, 0.235, 0)
    )
    pen.within("")
    pen.wedge(
        tone(clay, 1.15),
        *(pen.at(x, y) for x, y in ((-0.10, 0.425), (-0.15, 0.435), (-0.105, 0.36))),
    )
    return pen.done()


def teapot() -> str:
    """Round, with a curved spout, a lid and a handle."""
    pen = Solid(turn=0, eye=0.42, away=2.2)
    glaze = "*#a8503c"
    for value, thick in ((0.75, 0.034), (1.12, 0.012)):
        spots = ((0.14, 0.19), (0.23, 0.20), (0.26, 0.13), (0.22, 0.07), (0.14, 0.06))
        pen.tube(tone(glaze, value), *((*pen.at(x, y), 50 * thick) for x, y in spots))
    pen.tube(
        tone(glaze, 0.95),
        (*pen.at(-0.13, 0.08), 3.6),
        (*pen.at(-0.20, 0.13), 2.2),
        (*pen.at(-0.25, 0.22), 1.3),
    )
    pen.tube(
        tone(glaze, 1.2),
        (*pen.at(-0.14, 0.095), 1.4),
        (*pen.at(-0.21, 0.145), 0.8),
        (*pen.at(-0.255, 0.22), 0.4),
    )
    profile = [(0.09, 0.0), (0.15, 0.05), (0.165, 0.12), (0.13, 0.20), (0.075, 0.235)]
    pen.turned(glaze, (0, 0), profile, lid=tone(glaze, 0.6), shine=0.45, soft=True)
    pen.turned(tone(glaze, 1.05), (0, 0), [(0.085, 0.232), (0.06, 0.26), (0.015, 0.272)], soft=True)
    pen.turned(glaze, (0, 0), [(0.012, 0.27), (0.024, 0.292), (0.01, 0.31)], soft=True)
    return pen.done()


def table_lamp() -> str:
    """A brass foot and a shade that the light shines through."""
    pen = Solid(turn=0, eye=0.5, away=2.8)
    pen.turned(
        "#b98f45",
        (0, 0),
        [
            (0.11, 0.0),
            (0.10, 0.02),
            (0.03, 0.05),
            (0.022, 0.1),
            (0.05, 0.17),
            (0.02, 0.26),
            (0.015, 0.34),
        ],
        soft=True,
    )
    shade = "*#ecd79c"
    pen.turned(shade, (0, 0), [(0.20, 0.30), (0.11, 0.55)], shine=0.3)
    pen.turned("#b98f45", (0, 0), [(0.112, 0.54), (0.108, 0.555)])
    return pen.done()


def floor_lamp() -> str:
    """A tall stand under a wide shade."""
    pen = Solid(turn=0, eye=1.2, away=6.0)
    pen.turned("#5a4434", (0, 0), [(0.20, 0.0), (0.17, 0.05), (0.035, 0.09), (0.03, 1.3)])
    pen.turned("*#e0b878", (0, 0), [(0.36, 1.22), (0.20, 1.66)], shine=0.3)
    pen.turned("#8a5f3c", (0, 0), [(0.365, 1.20), (0.355, 1.24)])
    return pen.done()


def tall_clock() -> str:
    """A grandfather clock, its pendulum behind glass."""
    pen = Solid(turn=26, eye=1.4, away=7.0)
    wood = "*#7a4a30"
    for x, y, z in (
        (0.3, (0.0, 0.45), (0.0, 0.34)),
        (0.21, (0.45, 1.4), (0.05, 0.3)),
        (0.28, (1.4, 1.95), (0.0, 0.34)),
    ):
        pen.block(wood, (-x, x), y, z)
    pen.block(wood, (-0.33, 0.33), (0.42, 0.5), (-0.03, 0.36))
    pen.block(wood, (-0.32, 0.32), (1.36, 1.44), (-0.03, 0.36))
    head = Face(pen, (-0.32, 1.95, -0.02))
    head.shape(
        wood,
        (0, 0),
        (0.64, 0),
        (0.64, 0.08),
        (0.44, 0.2),
        (0.32, 0.26),
        (0.2, 0.2),
        (0, 0.08),
        lift=1.1,
    )
    body = Face(pen, (-0.21, 0.45, 0.05))
    body.rect("#2f2420", 0.07, 0.12, 0.28, 0.74)
    pen.bar("#d8b25a", body.spot(0.21, 0.84), body.spot(0.23, 0.34), 0.02)
    pen.disc("#e0bc62", *body.spot(0.23, 0.3), 0.065, "z")
    pen.disc("#d8b25a", 0.0, 1.68, -0.01, 0.235, "z")
    pen.disc("#f3ecd8", 0.0, 1.68, -0.02, 0.205, "z")
    pen.bar("#2b2420", (0, 1.68, -0.03), (0.0, 1.84, -0.03), 0.022)
    pen.bar("#2b2420", (0, 1.68, -0.03), (0.1, 1.73, -0.03), 0.028)
    return pen.done()


def rug() -> str:
    """Woven, with a border and fringes, flat on the floor."""
    pen = Solid(turn=24, eye=1.7, away=6.0)
    wool = "*#9a3f38"
    floor = Face(pen, (-1.2, 0.0, 0.0), (1, 0, 0), (0, 0, 1))
    for k in range(26):
        for a in (-0.09, 2.4):
            floor.rect("#e6d6b4", a, 0.03 + 0.055 * k, 0.09, 0.025)
    floor.rect(wool, 0, 0, 2.4, 1.5)
    floor.rect("#e0c890", 0.12, 0.1, 2.16, 1.3)
    floor.rect(wool, 0.18, 0.15, 2.04, 1.2, lift=0.88)
    for a in (0.65, 1.2, 1.75):
        floor.shape("#3f5a70", (a - 0.27, 0.75), (a, 0.35), (a + 0.27, 0.75), (a, 1.15))
        floor.shape("#e0c890", (a - 0.14, 0.75), (a, 0.54), (a + 0.14, 0.75), (a, 0.96))
    return pen.done()


HOUSEHOLD = {
    "bottle": bottle, "jug": jug, "teapot": teapot, "table-lamp": table_lamp, "floor-lamp": floor_lamp,
    "tall-clock": tall_clock, "rug": rug,
}  # fmt: skip
