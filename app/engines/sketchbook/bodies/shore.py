"""Animals of the shore: turtle, seal and frog, on land and in the water."""

from collections.abc import Callable

from app.engines.sketchbook.bodies.pen import Pen, shaded

Point = tuple[float, float]


def eye(pen: Pen, x: float, y: float, r: float) -> None:
    """Dark, with a glint."""
    pen.oval("#1c1a1a", x, y, r, r)
    pen.oval("#ffffff", x - r * 0.3, y - r * 0.35, r * 0.3, r * 0.3)


def _shell(pen: Pen, *rim: Point) -> None:
    """A turtle's: a dome with its plates."""
    green = "#6b7a45"
    dome = pen.patch(green, *rim)
    pen.within(dome)
    for x, y, r in ((-2.6, -2.3, 0.95), (-0.8, -3.0, 1.05), (1.2, -2.9, 1.05), (3.0, -2.0, 0.95), (-1.8, -1.0, 0.9),
                    (0.2, -1.2, 1.0), (2.2, -0.9, 0.9)):  # fmt: skip
        pen.oval(shaded(green, 0.78), x, y, r * 1.06, r * 0.92)
        pen.oval(shaded(green, 1.14), x - 0.06, y - 0.08, r * 0.86, r * 0.72)
    pen.tube(shaded(green, 0.7), (-4.4, 0.1, 0.3), (0, 0.35, 0.3), (4.4, 0.1, 0.3))
    pen.within("")


def turtle_walking() -> str:
    """A tortoise on its feet."""
    pen, skin = Pen({"#6b7a45", shaded("#6b7a45", 0.78), shaded("#6b7a45", 1.14)}), "#a39a62"
    for x, fill in ((3.2, shaded(skin, 0.8)), (-2.2, shaded(skin, 0.8)), (2.4, skin), (-3.0, skin)):
        pen.tube(fill, (x, -0.6, 0.75), (x - 0.15, 0.9, 0.62), (x - 0.3, 1.7, 0.55))
    pen.tube(skin, (4.2, -0.4, 0.4), (5.2, 0.3, 0.1))
    pen.tube(skin, (-3.6, -0.4, 0.75), (-5.2, -1.6, 0.62), (-6.0, -2.1, 0.72), (-6.6, -2.0, 0.5))
    _shell(
        pen,
        (-4.6, 0.2),
        (-4.0, -2.2),
        (-1.6, -4.0),
        (1.4, -4.1),
        (4.0, -2.3),
        (4.8, 0.2),
        (0.0, 0.7),
    )
    pen.tube(shaded(skin, 0.7), (-7.0, -1.7, 0.05), (-6.2, -1.6, 0.06))
    eye(pen, -6.25, -2.3, 0.17)
    return pen.done()


def turtle_swimming() -> str:
    """A sea turtle on its way, flippers out."""
    pen, skin = Pen({"#6b7a45", shaded("#6b7a45", 0.78), shaded("#6b7a45", 1.14)}), "#8f9a6a"
    pen.patch(shaded(skin, 0.8), (-2.6, -0.8), (-2.0, 1.6), (-0.2, 3.6), (0.2, 3.2), (-0.6, 0.2))
    pen.patch(shaded(skin, 0.85), (3.4, -0.6), (5.6, 0.2), (6.2, 1.4), (4.6, 0.9), (3.0, 0.3))
    pen.tube(skin, (-3.6, -0.9, 0.75), (-5.0, -1.5, 0.66), (-5.9, -1.6, 0.72), (-6.6, -1.3, 0.45))
    _shell(
        pen,
        (-4.6, -0.3),
        (-3.8, -2.3),
        (-1.4, -3.8),
        (1.6, -3.7),
        (4.2, -1.7),
        (5.2, 0.0),
        (0.0, 0.7),
    )
    flipper = pen.patch(
        skin, (-3.4, -0.6), (-4.2, 1.4), (-3.4, 4.2), (-2.2, 5.2), (-2.4, 3.0), (-1.6, 0.4)
    )
    pen.within(flipper)
    for x, y in ((-3.2, 1.0), (-2.9, 2.2), (-2.8, 3.4), (-2.5, 0.5)):
        pen.oval(shaded(skin, 0.8), x, y, 0.42, 0.36)
    pen.within("")
    pen.tube(shaded(skin, 0.65), (-6.9, -1.0, 0.05), (-6.1, -1.0, 0.06))
    eye(pen, -6.0, -1.75, 0.18)
    return pen.done()


def _seal(
    spine: tuple[tuple[float, float, float], ...], fin: tuple[Point, ...], tail: tuple[Point, ...]
) -> str:
    coat = "#7d7f86"
    pen = Pen({coat, shaded(coat, 0.82)})
    pen.patch(shaded(coat, 0.82), *tail)
    body = pen.tube(coat, *spine)
    pen.within(body)
    pen.tube("#c3c1bd", *((x - 0.1, y + r * 0.95, r * 0.42) for x, y, r in spine[1:-1]))
    for x, y, r in spine[2:-1]:
        pen.oval(shaded(coat, 0.82), x + 0.2, y - 0.4 * r, 0.24, 0.18)
        pen.oval(shaded(coat, 0.82), x - 0.5, y - 0.1 * r, 0.16, 0.13)
    pen.within("")
    pen.patch(shaded(coat, 0.82), *fin)
    hx, hy, r = spine[0]
    pen.oval("#2a2728", hx - r * 0.95, hy - 0.1, 0.24, 0.2)
    for k in range(3):
        pen.tube(
            "#ece7df", (hx - r * 0.6, hy + 0.2, 0.03), (hx - r * 0.4, hy + 0.5 + 0.16 * k, 0.03)
        )
    x, y, r = spine[1]
    eye(pen, x - r * 0.45, y - r * 0.3, 0.22)
    return pen.done()


def seal_lying() -> str:
    """On the shore, its head raised."""
    return _seal(
        ((-5.9, -3.7, 0.5), (-5.0, -4.0, 0.95), (-4.0, -2.9, 1.15), (-2.2, -1.6, 1.6), (0.6, -1.5, 1.55), (3.4,
            -0.9, 0.95),
         (5.4, -0.5, 0.45)),
        ((-2.9, -1.2), (-3.9, 0.0), (-2.2, 0.1), (-1.7, -1.0)), ((5.0, -0.7), (6.8, -1.3), (7.2, -0.6), (6.8, 0.0),
            (5.0, -0.1)),
    )  # fmt: skip


def seal_swimming() -> str:
    return _seal(
        ((-6.4, -0.4, 0.5), (-5.4, -0.6, 0.95), (-3.8, -0.3, 1.2), (-1.4, 0.0, 1.6), (1.6, 0.0, 1.4), (4.2, -0.4, 0.8),
         (5.8, -0.8, 0.4)),
        ((-2.8, 0.6), (-1.8, 2.6), (-0.6, 3.0), (-1.2, 0.8)), ((5.4, -1.0), (7.2, -2.4), (7.8, -1.8), (7.4, -0.4),
            (5.6, -0.5)),
    )  # fmt: skip


def _frog_head(pen: Pen, x: float, y: float, skin: str, pale: str) -> None:
    pen.tube(skin, (x + 0.6, y, 1.2), (x - 0.8, y + 0.1, 0.95), (x - 1.5, y + 0.25, 0.55))
    pen.tube(pale, (x - 1.7, y + 0.75, 0.2), (x - 0.2, y + 1.0, 0.26), (x + 0.8, y + 1.2, 0.2))
    pen.tube(
        shaded(skin, 0.55),
        (x - 2.0, y + 0.35, 0.05),
        (x - 0.6, y + 0.62, 0.07),
        (x + 0.5, y + 0.4, 0.05),
    )
    pen.oval(skin, x - 0.1, y - 1.0, 0.62, 0.58)
    pen.oval("#d9b84a", x - 0.2, y - 1.05, 0.4, 0.4)
    eye(pen, x - 0.25, y - 1.05, 0.25)


def frog_sitting() -> str:
    skin, pale = "#6f9a3f", "#dfe3b4"
    pen = Pen({skin, shaded(skin, 0.82)})
    pen.tube(
        shaded(skin, 0.82),
        (0.2, -1.8, 0.5),
        (-0.6, -0.6, 0.36),
        (-1.0, -0.1, 0.3),
        (-1.8, -0.1, 0.22),
    )
    body = pen.tube(skin, (-1.4, -2.9, 1.15), (0.4, -2.2, 1.45), (2.4, -1.2, 1.15))
    pen.within(body)
    pen.tube(pale, (-2.2, -1.6, 0.7), (0.0, -0.6, 0.7), (1.6, -0.2, 0.5))
    for x, y in ((-0.3, -3.2), (0.8, -2.9), (1.5, -2.1), (2.3, -1.7)):
        pen.oval(shaded(skin, 0.82), x, y, 0.34, 0.24, 30)
    pen.within("")
    _frog_head(pen, -2.1, -3.3, skin, pale)
    pen.tube(skin, (2.6, -0.9, 0.95), (0.6, -1.7, 0.72), (0.2, -1.5, 0.5))
    pen.tube(skin, (0.4, -1.5, 0.5), (2.2, -0.25, 0.36), (0.6, -0.1, 0.24), (-0.4, -0.05, 0.18))
    pen.tube(skin, (-1.2, -2.0, 0.5), (-1.9, -0.9, 0.36), (-1.9, -0.1, 0.28), (-3.0, -0.05, 0.2))
    return pen.done()


def frog_jumping() -> str:
    skin, pale = "#6f9a3f", "#dfe3b4"
    pen = Pen({skin, shaded(skin, 0.82)})
    for dy, fill in ((-0.5, shaded(skin, 0.82)), (0.0, skin)):
        pen.tube(fill, (2.2, -0.2 + dy, 0.75), (4.4, 0.9 + dy, 0.55), (6.4, 0.3 + dy, 0.4), (8.4, 1.6 + dy, 0.28),
                 (9.4, 2.2 + dy, 0.2))  # fmt: skip
    pen.tube(shaded(skin, 0.82), (-1.4, -0.6, 0.42), (-3.2, 0.5, 0.3), (-4.4, 0.0, 0.18))
    body = pen.tube(skin, (-1.6, -1.3, 1.1), (0.4, -0.9, 1.3), (2.6, -0.1, 0.85))
    pen.within(body)
    pen.tube(pale, (-2.0, -0.1, 0.6), (0.4, 0.4, 0.6), (2.4, 0.8, 0.4))
    pen.within("")
    _frog_head(pen, -2.3, -1.8, skin, pale)
    pen.tube(skin, (-1.3, -0.6, 0.45), (-2.4, 0.8, 0.32), (-3.8, 0.8, 0.24), (-4.5, 0.6, 0.15))
    return pen.done()


OWN: dict[str, Callable[[], str]] = {
    "turtle-walking": turtle_walking,
    "turtle-swimming": turtle_swimming,
    "seal-lying": seal_lying,
    "seal-swimming": seal_swimming,
    "frog-sitting": frog_sitting,
    "frog-jumping": frog_jumping,
}
