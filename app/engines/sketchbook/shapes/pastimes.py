"""Things at which people sit or stand: an easel with its canvas, a table laid for chess."""

from collections.abc import Callable

from app.engines.sketchbook.shapes.furniture import WOOD, legs, room
from app.engines.sketchbook.shapes.svg import box, line, marked, oval, polygon


def easel() -> str:
    """Three legs and a canvas with a landscape begun on it, seen a little from the side."""
    wood, deep = "*#9a7148", "#6f4f30"
    drawn = [line(deep, 1.0, "M17.500 4L22.500 31"), line(deep, 0.9, "M9.600 22.800H21.600")]
    drawn += [polygon(wood, (14.0, 1.5), (15.4, 1.5), (8.6, 31), (6.9, 31))]
    drawn += [
        polygon(wood, (15.7, 1.5), (17.1, 1.5), (23.8, 31), (22.1, 31)),
        box(wood, 14.9, 0.6, 1.2, 5),
    ]
    drawn += [polygon("#d9d2c2", (7.4, 5.4), (24.6, 4.6), (25.2, 20.6), (7.0, 21.2))]
    drawn += [polygon("*#f3ede0", (7.0, 5.2), (24.2, 4.4), (24.6, 20.2), (6.6, 20.8))]
    drawn += [polygon("#8fb4d0", (8.8, 7.0), (22.5, 6.3), (22.7, 12.4), (8.6, 13.4))]
    hills = (
        (8.6, 13.4),
        (12.0, 10.6),
        (16.4, 13.0),
        (19.6, 11.0),
        (22.7, 12.6),
        (22.8, 15.4),
        (8.5, 16.2),
    )
    drawn += [oval("#f2ead6", 12.6, 8.8, 2.2, 0.9), polygon("#6f8f6a", *hills)]
    drawn += [polygon("#a9b25e", (8.5, 16.0), (22.8, 15.2), (22.9, 18.2), (8.3, 18.8))]
    drawn += [
        box("#b5523f", 17.0, 13.6, 2.2, 2.0),
        polygon("#7f3a30", (16.6, 13.7), (18.1, 12.2), (19.7, 13.6)),
    ]
    drawn += [polygon(wood, (5.2, 21.0), (26.2, 20.1), (26.2, 21.6), (5.2, 22.5))]
    return marked("".join(drawn))


def chess_table() -> str:
    """A square table whose top is a board, the men on it."""
    pen = room(30, 2.1, 6.0)
    legs(pen, WOOD, 0.9, 0.9, 0.68, 0.08)
    pen.block(WOOD, (-0.42, 0.42), (0.58, 0.68), (0.04, 0.86), lift=0.85)
    pen.block(WOOD, (-0.5, 0.5), (0.68, 0.73), (-0.05, 0.95))
    for k in range(8):
        for m in range(8):
            x, z = -0.4 + 0.1 * k, 0.05 + 0.1 * m
            pen.flat("#efe2c4" if (k + m) % 2 else "#5f4330", (x, 0.735, z), (x + 0.1, 0.735, z),
                     (x + 0.1, 0.735, z + 0.1), (x, 0.735, z + 0.1))  # fmt: skip
    for m in (7, 6, 3, 1, 0):
        for k in range(8):
            if (m == 3 and k not in (2, 4)) or (m in (6, 1) and k in (2, 4)):
                continue
            fill = "#33271f" if m > 3 else "#f4ecd8"
            high = 0.17 if m in (7, 0) and 1 < k < 6 else 0.14 if m in (7, 0) else 0.10
            profile = [
                (0.036, 0.73),
                (0.016, 0.76),
                (0.014, 0.73 + 0.7 * high),
                (0.026, 0.73 + high),
            ]
            pen.turned(fill, (-0.35 + 0.1 * k, 0.10 + 0.1 * m), profile, lid=fill)
    return pen.done()


PASTIMES: dict[str, Callable[[], str]] = {"easel": easel, "chess-table": chess_table}
