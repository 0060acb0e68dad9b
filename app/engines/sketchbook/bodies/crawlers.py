"""Small animals that crawl, head to the left: ant, spider, grasshopper, snail, caterpillar."""

from collections.abc import Callable

from app.engines.sketchbook.bodies.insects import DARK, feelers, legs
from app.engines.sketchbook.bodies.pen import Pen, shaded

_TURNS = (
    (0.0, 1.0),
    (0.71, 0.71),
    (1.0, 0.0),
    (0.71, -0.71),
    (0.0, -1.0),
    (-0.71, -0.71),
    (-1.0, 0.0),
    (-0.71, 0.71),
)


def ant() -> str:
    coat = "#5a3426"
    pen = Pen({coat, shaded(coat, 1.25)})
    for x, reach in ((-0.7, 1.9), (0.0, 0.4), (0.7, -1.8)):
        for dy in (-0.2, 0.0):
            pen.tube(
                DARK,
                (x, -1.0, 0.16),
                (x - reach * 0.55 + dy, -2.2, 0.13),
                (x - reach + dy, 0.8, 0.08),
            )
    pen.oval(coat, 2.9, -1.3, 1.75, 1.25, -8)
    pen.oval(shaded(coat, 1.25), 2.6, -1.9, 0.9, 0.3, -12)
    pen.tube(coat, (1.4, -1.1, 0.3), (0.2, -1.2, 0.62), (-1.0, -1.3, 0.36))
    pen.oval(coat, -2.1, -1.7, 1.05, 0.9, 20)
    pen.oval("#14100f", -2.5, -1.9, 0.18, 0.2)
    pen.tube(DARK, (-2.9, -1.2, 0.12), (-3.5, -0.8, 0.07))
    for lean in (0.0, 0.5):
        pen.tube(DARK, (-2.6, -2.3, 0.09), (-3.4 + lean, -3.5, 0.07), (-4.6 + lean, -3.3, 0.06))
    return pen.done()


def spider() -> str:
    coat = "#4d4038"
    pen = Pen({coat, shaded(coat, 1.3)})
    for side in (-1, 1):
        for k in range(4):
            up, out = -3.4 + 0.5 * k, 2.2 + 0.75 * k
            pen.tube(
                DARK,
                (side * 0.6, -0.4, 0.2),
                (side * out, up + 0.2, 0.16),
                (side * (out + 1.5), 0.2 + 0.55 * k, 0.07),
            )
    pen.oval(coat, 0.6, -1.6, 2.0, 1.75)
    for x, y in ((0.4, -2.5), (1.2, -1.9), (0.2, -1.5)):
        pen.oval(shaded(coat, 1.3), x, y, 0.36, 0.26)
    pen.oval(coat, -1.1, 0.0, 1.1, 0.95)
    for x, y in ((-1.7, -0.2), (-1.2, -0.3), (-1.55, 0.15)):
        pen.oval("#e9e2d6", x, y, 0.16, 0.16)
    return pen.done()


def grasshopper() -> str:
    coat = "#7a9a45"
    dark = shaded(coat, 0.78)
    pen = Pen({coat, dark})
    pen.tube(dark, (0.6, -0.6, 0.5), (2.8, -4.0, 0.36), (3.0, -4.0, 0.2))
    legs(pen, 1.6, (-2.0, 0.2, 0.8), (-0.6, 0.4, 0.3))
    pen.tube(coat, (-2.6, -0.6, 0.85), (0.0, -0.3, 0.85), (3.0, -0.3, 0.55), (5.2, -0.5, 0.15))
    pen.tube(dark, (-1.2, -1.0, 0.4), (2.0, -1.0, 0.5), (5.6, -0.7, 0.12))
    pen.oval(coat, -3.2, -0.9, 0.9, 1.15, 14)
    pen.oval("#22201c", -3.4, -1.3, 0.24, 0.3)
    pen.tube(coat, (0.4, -0.2, 0.6), (3.4, -4.0, 0.3))
    pen.tube(dark, (3.4, -4.0, 0.22), (4.0, 0.4, 0.14), (4.4, 1.6, 0.1), (3.4, 1.65, 0.08))
    for lean in (0.0, 0.8):
        pen.tube(DARK, (-3.5, -1.9, 0.08), (-4.6 + lean, -3.6, 0.06), (-6.2 + lean, -4.4, 0.03))
    return pen.done()


def snail() -> str:
    coat, skin = "#b07d4a", "#c9b48a"
    pen = Pen({coat, shaded(coat, 0.75), shaded(coat, 1.16)})
    pen.tube(
        skin,
        (4.4, 0.35, 0.15),
        (2.4, 0.1, 0.5),
        (-1.4, 0.1, 0.55),
        (-3.2, -0.5, 0.6),
        (-3.9, -1.6, 0.62),
    )
    for x, tip in ((-4.2, -4.8), (-3.7, -4.0)):
        pen.tube(skin, (x, -1.9, 0.2), (x - 0.5, -3.2, 0.13), (tip, -4.0, 0.16))
        pen.oval("#26201c", tip, -4.1, 0.17, 0.17)
    pen.oval(coat, 0.8, -2.2, 2.7, 2.5)
    spiral = [
        (
            0.8 + 2.1 * 0.86**k * _TURNS[k % 8][0],
            -2.2 + 1.95 * 0.86**k * _TURNS[k % 8][1],
            0.2 * 0.93**k,
        )
        for k in range(17)
    ]
    pen.tube(shaded(coat, 0.75), *spiral)
    pen.oval(shaded(coat, 1.16), -0.1, -3.6, 0.9, 0.4, -30)
    pen.tube(shaded(skin, 0.7), (-4.4, -1.2, 0.04), (-3.9, -1.1, 0.05))
    return pen.done()


def caterpillar() -> str:
    coat = "#8fae3f"
    pen = Pen({coat, shaded(coat, 0.82)})
    humps = (
        (4.8, -0.7),
        (3.6, -0.9),
        (2.4, -1.7),
        (1.2, -2.2),
        (0.0, -1.8),
        (-1.2, -1.0),
        (-2.4, -0.9),
        (-3.6, -1.2),
    )
    for n, (x, y) in enumerate(humps):
        if y > -1.5:
            pen.tube(DARK, (x - 0.1, y + 0.6, 0.16), (x - 0.15, 0.3, 0.12))
        pen.oval(coat if n % 2 else shaded(coat, 0.82), x, y, 0.95, 0.9)
        pen.oval("#d9c24a", x, y - 0.3, 0.22, 0.2)
    pen.oval("#b5563a", -4.6, -1.7, 0.9, 0.88)
    pen.oval("#1f1a18", -4.9, -1.85, 0.2, 0.22)
    feelers(pen, -4.7, -2.4, 0.9)
    return pen.done()


OWN: dict[str, Callable[[], str]] = {
    "ant": ant,
    "spider": spider,
    "grasshopper": grasshopper,
    "snail": snail,
    "caterpillar": caterpillar,
}
