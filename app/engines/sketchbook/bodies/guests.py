"""Three from far away, each with a body of its own: a monkey that sits, a penguin, a peacock that spreads its train.

Heads to the left.
"""

import math
from collections.abc import Callable

from app.engines.sketchbook.bodies.pen import Pen, shaded


def monkey() -> str:
    """Brown, long-tailed, its hands on its knees."""
    coat, deep, skin = "#8a6243", "#694831", "#d9ad85"
    pen = Pen({coat, deep})
    pen.tube(deep, (2.6, 6.0, 0.7), (6.2, 6.6, 0.62), (8.0, 3.4, 0.55), (7.0, 0.4, 0.48), (8.0, -2.6, 0.42),
             (9.4, -2.2, 0.36), (9.2, -0.9, 0.3))  # fmt: skip
    pen.tube(deep, (0.2, 4.9, 1.7), (-2.4, 3.0, 1.25), (-2.1, 6.6, 0.8))
    pen.tube(skin, (-1.8, 7.3, 0.5), (-3.6, 7.5, 0.42))
    pen.tube(deep, (-1.0, -1.2, 1.0), (-3.2, 0.9, 0.8), (-2.9, 3.2, 0.62))
    trunk = pen.tube(coat, (-1.1, -2.9, 1.5), (-0.5, 0.2, 2.3), (0.9, 4.4, 3.1), (1.3, 5.8, 2.2))
    pen.within(trunk)
    pen.tube("#c9a076", (-2.5, -2.0, 0.9), (-2.4, 1.4, 1.3), (-1.5, 5.2, 1.5))
    pen.within("")
    pen.tube(coat, (1.4, 5.3, 2.3), (-1.5, 3.0, 1.5), (-2.0, 5.2, 1.05), (-1.6, 6.8, 0.85))
    pen.tube(skin, (-1.3, 7.4, 0.58), (-3.0, 7.6, 0.5), (-4.3, 7.5, 0.4))
    pen.tube(coat, (0.1, -1.7, 1.2), (-0.9, 0.9, 0.95), (-2.6, 2.4, 0.72))
    pen.oval(skin, -3.0, 2.6, 0.75, 0.6, 20)
    for k in range(3):
        pen.tube(skin, (-3.3 + 0.3 * k, 2.7, 0.22), (-3.7 + 0.35 * k, 3.5, 0.18))
    _monkeys_head(pen, coat, deep, skin)
    return pen.done()


def _monkeys_head(pen: Pen, coat: str, deep: str, skin: str) -> None:
    for x, wide in ((0.75, 1.0), (-3.9, 0.6)):
        pen.oval(deep, x, -5.3, wide, 1.15)
        pen.oval(skin, x - 0.05, -5.2, 0.62 * wide, 0.75)
    pen.oval(coat, -1.6, -5.5, 2.35, 2.25)
    pen.patch(skin, (-3.5, -6.0), (-2.9, -6.9), (-2.2, -6.3), (-1.4, -6.8), (-0.7, -5.9), (-1.0, -4.9), (-2.2, -4.6),
              (-3.4, -5.0))  # fmt: skip
    pen.oval(shaded(skin, 1.06), -2.5, -4.3, 1.45, 1.1)
    for x in (-3.0, -1.55):
        pen.oval("#2a1c14", x, -5.75, 0.33, 0.38)
        pen.oval("#ffffff", x - 0.1, -5.88, 0.1, 0.1)
    pen.tube(deep, (-3.5, -6.35, 0.14), (-2.9, -6.5, 0.18), (-2.45, -6.3, 0.12))
    pen.tube(deep, (-2.0, -6.3, 0.12), (-1.5, -6.5, 0.18), (-0.95, -6.3, 0.14))
    for x in (-2.85, -2.45):
        pen.oval("#5a3a28", x, -4.75, 0.13, 0.1)
    pen.tube("#7a4a38", (-3.4, -3.95, 0.07), (-2.5, -3.75, 0.09), (-1.7, -4.05, 0.07))


def penguin() -> str:
    """An emperor: black back, white front, gold at the throat, upright on two webbed feet."""
    back, white, gold = "#2b2e38", "#f3f1ea", "#e8b13e"
    pen = Pen({back})
    pen.tube(back, (1.6, 5.2, 0.9), (3.0, 7.3, 0.3))
    for x in (-1.5, 0.9):
        pen.tube("#3a3230", (x + 0.3, 7.4, 0.5), (x - 0.9, 7.6, 0.42))
        for toe in (-0.5, 0.0, 0.5):
            pen.tube("#453b36", (x - 0.6, 7.5, 0.2), (x - 1.7, 7.55 + 0.25 * toe, 0.12))
    pen.tube(shaded(back, 0.8), (-2.4, -2.6, 0.5), (-3.7, 0.4, 0.62), (-3.5, 3.2, 0.26))
    body = pen.tube(
        back,
        (-0.7, -5.4, 1.3),
        (-0.3, -2.6, 2.0),
        (0.1, 2.0, 3.05),
        (0.2, 5.6, 2.5),
        (0.2, 6.8, 1.6),
    )
    pen.within(body)
    pen.tube(white, (-2.0, -3.4, 1.0), (-1.7, -0.6, 1.9), (-1.4, 3.0, 2.45), (-1.0, 6.0, 2.1))
    pen.tube(gold, (-2.1, -4.0, 0.75), (-1.9, -2.6, 0.65))
    pen.tube(shaded(white, 0.86), (0.5, -1.0, 0.3), (1.0, 3.0, 0.4), (0.9, 6.4, 0.4))
    pen.within("")
    pen.oval(back, -1.0, -6.2, 1.62, 1.5)
    pen.patch(gold, (-0.5, -5.9), (0.15, -5.5), (-0.1, -4.4), (-0.7, -4.2), (-0.9, -5.1))
    pen.tube(back, (-2.1, -6.3, 0.5), (-3.2, -6.15, 0.32), (-4.2, -5.75, 0.1))
    pen.tube("#d98a4a", (-2.4, -5.98, 0.16), (-3.3, -5.85, 0.1), (-3.9, -5.65, 0.04))
    pen.oval("#f3f1ea", -1.65, -6.5, 0.2, 0.2)
    pen.oval("#0d0d10", -1.67, -6.5, 0.14, 0.14)
    pen.tube(
        shaded(back, 1.25), (1.6, -2.6, 0.55), (2.9, 0.2, 0.78), (3.0, 2.6, 0.55), (2.5, 4.2, 0.16)
    )
    return pen.done()


def peacock() -> str:
    """Blue, before its spread train of green feathers with an eye on each."""
    blue, green = "#23509a", "#3f7d4a"
    pen = Pen({blue})
    for reach, many, wide in ((12.4, 19, 0.95), (9.6, 17, 0.9), (7.0, 13, 0.85)):
        for k in range(many):
            turn = math.pi * (0.02 + 0.96 * (k + 0.5 * (reach < 12 and reach > 9)) / (many - 0.5))
            _feather(pen, green, turn, reach, wide)
    pen.oval(shaded("#6f9a4f", 0.8), 0.6, -0.4, 3.6, 3.2)
    for x in (0.2, 1.4):
        pen.tube("#8a7258", (x, 4.0, 0.26), (x + 0.1, 5.6, 0.2), (x - 0.1, 7.2, 0.18))
        pen.tube("#8a7258", (x + 0.3, 7.25, 0.14), (x - 1.1, 7.35, 0.12))
    pen.tube("#7a6248", (2.4, 1.4, 1.2), (1.4, 2.6, 1.6), (0.2, 3.3, 1.0))
    pen.tube(
        blue,
        (1.4, 1.9, 1.9),
        (-0.2, 1.0, 2.0),
        (-1.1, -1.6, 1.15),
        (-1.2, -4.0, 0.72),
        (-1.5, -5.4, 0.7),
    )
    pen.tube(shaded(blue, 1.35), (-1.5, 0.6, 0.6), (-1.75, -1.6, 0.35), (-1.6, -4.0, 0.2))
    pen.oval(blue, -1.75, -5.9, 1.0, 0.88)
    pen.tube("#efeae0", (-2.3, -6.2, 0.16), (-1.4, -6.3, 0.12))
    pen.tube("#efeae0", (-2.2, -5.5, 0.14), (-1.4, -5.5, 0.12))
    pen.oval("#14141a", -1.95, -5.88, 0.2, 0.2)
    pen.tube("#b5a48c", (-2.6, -5.85, 0.26), (-3.5, -5.6, 0.08))
    for k in range(5):
        x, y = -1.9 + 0.42 * k, -8.0 + 0.16 * abs(k - 1.5)
        pen.tube("#2b3a4a", (-1.5, -6.6, 0.05), (x, y, 0.05))
        pen.oval(blue, x, y, 0.2, 0.26)
    return pen.done()


def _feather(pen: Pen, green: str, turn: float, reach: float, wide: float) -> None:
    """One feather of the train; `turn` is 0 to the left and pi to the right."""
    dx, dy = -math.cos(turn), -math.sin(turn)
    x, y = 0.6, 1.2
    ex, ey = x + dx * reach, y + dy * reach * 0.94
    tint = shaded(green, 0.82 + 0.3 * ((reach * 7 + turn * 11) % 1))
    pen.tube(tint, (x, y, 0.2), (x + dx * reach * 0.6, y + dy * reach * 0.56, 0.45), (ex, ey, wide))
    lean = math.degrees(math.atan2(dy, dx))
    pen.oval("#b08a3a", ex, ey, wide * 0.82, wide * 0.66, lean)
    pen.oval("#3f9a9a", ex, ey, wide * 0.6, wide * 0.5, lean)
    pen.oval("#1d2f6a", ex - 0.1 * dx, ey - 0.1 * dy, wide * 0.34, wide * 0.3, lean)


OWN: dict[str, Callable[[], str]] = {
    "monkey-sitting": monkey,
    "penguin-standing": penguin,
    "peacock-standing": peacock,
}
