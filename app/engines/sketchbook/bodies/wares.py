"""What people carry or play: books, baskets, bread, flowers and instruments."""

from app.engines.sketchbook.bodies.figure import Joints
from app.engines.sketchbook.bodies.pen import Pen

WOOD, DARK, PALE = "#8a6238", "#5a3d24", "#efe9dc"


def violin(pen: Pen, j: Joints) -> None:
    x, y = j.head[0] - 0.55, j.head[1] + 1.2
    (hx, hy) = j.hands[1]
    pen.tube(DARK, (x - 0.6, y + 0.1, 0.14), (hx - 0.4, hy - 0.2, 0.12))
    pen.tube(
        "#a4592a", (x + 0.5, y - 0.1, 0.5), (x - 0.3, y + 0.1, 0.34), (x - 1.1, y + 0.25, 0.46)
    )
    bx, by = j.hands[0]
    pen.tube("#d8c9a8", (bx + 0.4, by + 0.3, 0.07), (x - 1.9, y - 1.2, 0.05))


def guitar(pen: Pen, j: Joints) -> None:
    x, y = j.hip[0] - 0.9, j.hip[1] - 1.2
    pen.tube(DARK, (x - 1.0, y - 0.5, 0.2), (x - 4.6, y - 2.4, 0.17))
    pen.wedge(DARK, (x - 4.4, y - 2.6), (x - 5.4, y - 3.1), (x - 5.2, y - 2.4), (x - 4.6, y - 2.1))
    pen.tube("#b5712f", (x + 0.8, y + 0.4, 1.2), (x - 0.3, y - 0.1, 0.9), (x - 1.2, y - 0.6, 0.95))
    pen.oval("#3a2618", x - 0.5, y - 0.2, 0.42, 0.42)


def flute(pen: Pen, j: Joints) -> None:
    x, y = j.head[0] - 0.8 * 0.9, j.head[1] + 0.4
    pen.tube("#c9b27c", (x + 0.1, y, 0.12), (j.hands[1][0] - 1.1, j.hands[1][1] + 0.2, 0.12))


def drum(pen: Pen, j: Joints) -> None:
    x, y = j.hip[0] - 1.9, j.hip[1] - 0.9
    pen.oval("#d9b23c", x, y + 1.9, 1.35, 0.5)
    pen.wedge(
        "#b5453a",
        (x - 1.35, y - 0.5),
        (x + 1.35, y - 0.5),
        (x + 1.35, y + 1.8),
        (x - 1.35, y + 1.8),
    )
    for k in (-0.9, 0.0, 0.9):
        pen.tube("#d9b23c", (x + k - 0.4, y - 0.4, 0.06), (x + k + 0.4, y + 1.8, 0.06))
    pen.oval(PALE, x, y - 0.5, 1.4, 0.5)
    for hx, hy in j.hands:
        pen.tube(WOOD, (hx + 0.3, hy - 0.1, 0.09), (hx - 1.3, hy + 0.6, 0.09))


def book(pen: Pen, j: Joints) -> None:
    x, y = j.hands[0][0] - 0.3, min(j.hands[0][1], j.hands[1][1]) - 0.2
    pen.wedge(
        "#8c3f36", (x - 0.1, y + 0.7), (x - 1.5, y - 0.9), (x - 1.1, y - 1.2), (x + 0.2, y + 0.4)
    )
    pen.wedge(PALE, (x, y + 0.6), (x - 1.25, y - 0.95), (x - 0.5, y - 1.2), (x + 0.9, y + 0.1))


def basket(pen: Pen, j: Joints) -> None:
    x, y = j.hands[0][0] - 0.4, (j.hands[0][1] + j.hands[1][1]) / 2
    for dx, dy, fill in ((-0.7, -0.5, "#c8433a"), (0.1, -0.7, "#d98a35"), (0.8, -0.5, "#8fa23c")):
        pen.oval(fill, x + dx, y + dy, 0.55, 0.5)
    pen.wedge(
        "#a87a44", (x - 1.6, y - 0.4), (x + 1.6, y - 0.4), (x + 1.2, y + 1.3), (x - 1.2, y + 1.3)
    )
    for k in range(2):
        pen.tube(
            "#7d5730", (x - 1.4, y + 0.15 + 0.5 * k, 0.07), (x + 1.4, y + 0.15 + 0.5 * k, 0.07)
        )


def loaves(pen: Pen, j: Joints) -> None:
    x, y = j.hands[0][0] - 0.6, (j.hands[0][1] + j.hands[1][1]) / 2
    for dx in (-1.3, 0.0, 1.2):
        pen.oval("#c98a45", x + dx, y - 0.5, 0.75, 0.5, -8)
        pen.tube("#e3bb80", (x + dx - 0.3, y - 0.7, 0.06), (x + dx + 0.2, y - 0.6, 0.06))
    pen.tube(WOOD, (x - 2.3, y, 0.17), (x + 2.0, y, 0.17))


def pan(pen: Pen, j: Joints) -> None:
    x, y = j.hands[0]
    pen.tube("#2b2b2e", (x, y, 0.14), (x - 1.6, y - 0.1, 0.12))
    pen.tube("#3a3a3f", (x - 1.6, y, 0.34), (x - 3.4, y, 0.34))
    pen.oval("#e7c15a", x - 2.5, y - 0.35, 0.8, 0.18)


def pointer(pen: Pen, j: Joints) -> None:
    x, y = j.hands[0]
    pen.tube(WOOD, (x + 0.2, y + 0.1, 0.09), (x - 2.9, y - 2.3, 0.07))
    hx, hy = j.hands[1]
    pen.wedge(
        "#3f5f8c",
        (hx - 0.9, hy - 0.9),
        (hx + 0.7, hy - 1.1),
        (hx + 0.9, hy + 0.7),
        (hx - 0.7, hy + 0.9),
    )


def bag(pen: Pen, j: Joints) -> None:
    x, y = j.hands[0]
    pen.tube("#3c2a22", (x - 0.5, y + 0.7, 0.09), (x, y + 0.1, 0.09), (x + 0.5, y + 0.7, 0.09))
    pen.wedge(
        "#5d4031", (x - 1.3, y + 0.7), (x + 1.3, y + 0.7), (x + 1.5, y + 2.2), (x - 1.5, y + 2.2)
    )


def tray(pen: Pen, j: Joints) -> None:
    """A waiter's, with a bottle and two glasses."""
    x, y = j.hands[0][0] - 0.3, j.hands[0][1] - 0.5
    pen.tube("#4d6b45", (x - 0.4, y - 0.3, 0.34), (x - 0.4, y - 1.4, 0.3), (x - 0.4, y - 2.3, 0.12))
    for dx in (-1.3, 0.7):
        pen.tube("#cfe0e2", (x + dx, y - 0.3, 0.22), (x + dx, y - 0.9, 0.3))
    pen.tube("#b9bec2", (x - 1.9, y, 0.16), (x + 1.6, y, 0.16))


def feathered(pen: Pen, j: Joints) -> None:
    """An angel's wings; drawn behind."""
    x, y = j.shoulder
    for lean, fill in ((0.7, "#d9d6cc"), (0.0, "#f1eee5")):
        for k in range(5):
            t = k / 4
            pen.tube(fill, (x + 0.4, y + 0.4, 0.5), (x + 2.4 + lean - 0.5 * t, y - 1.6 + 1.4 * t, 0.62),
                     (x + 4.6 + lean - 1.4 * t, y - 1.4 + 2.2 * t, 0.6),
                     (x + 4.9 + lean - 2.0 * t, y + 1.6 + 2.6 * t, 0.16))  # fmt: skip


def gauzy(pen: Pen, j: Joints) -> None:
    """A fairy's wings; drawn behind."""
    x, y = j.shoulder[0] + 0.3, j.shoulder[1] + 0.8
    for dx, dy, r in ((3.0, -2.8, 1.25), (3.0, 1.8, 0.9)):
        pen.tube(
            "#bcd9dd", (x, y, 0.25), (x + dx * 0.6, y + dy * 0.6, r), (x + dx, y + dy, r * 0.8)
        )
        pen.tube(
            "#e3f0ee", (x + dx * 0.4, y + dy * 0.4, r * 0.3), (x + dx * 0.9, y + dy * 0.9, r * 0.4)
        )


def bouquet(pen: Pen, j: Joints) -> None:
    x, y = j.hands[0]
    pen.wedge("#5d8a45", (x, y + 0.5), (x - 1.2, y - 1.1), (x + 0.6, y - 1.2))
    for dx, dy, fill in (
        (-0.9, -1.2, "#d9567a"),
        (-0.2, -1.5, "#f0e9dc"),
        (0.5, -1.2, "#d98a35"),
        (-0.3, -0.9, "#c8433a"),
    ):
        pen.oval(fill, x + dx, y + dy, 0.46, 0.42)


def sack(pen: Pen, j: Joints) -> None:
    """Over the shoulder; drawn behind."""
    x, y = j.shoulder
    pen.tube("#9a7446", (x + 0.9, y - 0.2, 0.4), (x + 1.8, y + 1.4, 1.3), (x + 1.9, y + 3.0, 1.7))
