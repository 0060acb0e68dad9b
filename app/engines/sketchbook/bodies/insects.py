"""Insects, head to the left: butterfly, bee, wasp, fly, dragonfly, ladybird, beetle."""

from collections.abc import Callable

from app.engines.sketchbook.bodies.pen import Pen, shaded

Point = tuple[float, float]
DARK = "#2b2624"


def legs(pen: Pen, feet: float, *roots: tuple[float, float, float]) -> None:
    """Bent legs: where each begins and how far it reaches forwards."""
    for x, y, reach in roots:
        pen.tube(
            DARK,
            (x, y, 0.16),
            (x - reach * 0.7, (y + feet) / 2 - 0.5, 0.13),
            (x - reach, feet, 0.08),
        )


def feelers(pen: Pen, x: float, y: float, long: float) -> None:
    """Two, raised forwards."""
    for lean in (-0.4, 0.4):
        pen.tube(
            DARK,
            (x, y, 0.08),
            (x - 0.5 * long + lean * 0.4, y - 0.7 * long, 0.06),
            (x - long + lean, y - long, 0.07),
        )


def _wing(pen: Pen, fill: str, points: tuple[Point, ...], share: Point, aside: Point) -> Point:
    """A dark rim, the wing, and a lighter middle (`share` of it, shifted `aside`); its middle. What follows is drawn
    within it."""
    cx, cy = (sum(p[n] for p in points) / len(points) for n in (0, 1))
    pen.within(pen.patch("#3a2a24", *points))
    pen.patch(fill, *((cx + (x - cx) * 0.82, cy + (y - cy) * 0.82) for x, y in points))
    (wide, tall), (right, down) = share, aside
    middle = ((cx + (x - cx) * wide + right, cy + (y - cy) * tall + down) for x, y in points)
    pen.patch(shaded(fill, 1.15), *middle)
    return cx, cy


def butterfly_flying() -> str:
    """From above, its wings spread."""
    wing = "#d9812f"
    pen = Pen({wing, shaded(wing, 1.15)})
    for side in (-1, 1):

        def at(*points: Point, side: int = side) -> tuple[Point, ...]:
            return tuple((side * x, y) for x, y in points)

        low = at((0.3, 0.2), (3.4, 0.4), (5.0, 2.0), (4.4, 4.4), (2.4, 5.0), (0.9, 3.0))
        high = at((0.3, -0.2), (2.2, -3.6), (5.2, -5.6), (7.0, -4.8), (6.4, -1.8), (4.2, 0.4))
        for points, spots in (
            (low, ((3.0, 3.4), (4.0, 2.4))),
            (high, ((5.6, -3.8), (5.0, -4.6), (5.6, -2.4))),
        ):
            _wing(pen, wing, points, (0.42, 0.4), (-side * 0.4, 0.0))
            for x, y in spots:
                pen.oval("#f4ead2", side * x, y, 0.3, 0.24)
            pen.within("")
    pen.tube(DARK, (0, -1.6, 0.42), (0, 0.2, 0.5), (0, 3.0, 0.18))
    pen.oval(DARK, 0, -2.0, 0.46, 0.46)
    for side in (-1, 1):
        pen.tube(DARK, (0, -2.3, 0.08), (side * 0.7, -3.6, 0.06), (side * 1.3, -4.3, 0.12))
    return pen.done()


def butterfly_standing() -> str:
    """From the side, its wings folded."""
    wing = "#d9812f"
    pen = Pen({wing, shaded(wing, 1.15)})
    for points in (((0.0, -0.6), (0.2, -4.0), (2.6, -7.2), (4.4, -6.8), (3.6, -3.2), (1.4, -0.6)),
                   ((0.6, -0.4), (2.6, -2.8), (5.0, -2.8), (5.2, -0.8), (3.0, 0.5), (1.0, 0.2))):  # fmt: skip
        cx, cy = _wing(pen, wing, points, (0.4, 0.4), (-0.3, 0.3))
        pen.oval("#f4ead2", cx + 1.1, cy - 1.0, 0.3, 0.24)
        pen.within("")
    pen.tube(DARK, (-1.0, -0.5, 0.36), (0.4, -0.1, 0.46), (2.6, 0.5, 0.16))
    pen.oval(DARK, -1.4, -0.7, 0.42, 0.42)
    feelers(pen, -1.6, -1.0, 1.9)
    legs(pen, 1.5, (-0.6, 0.0, 0.7), (0.2, 0.2, 0.3), (1.0, 0.3, -0.3))
    return pen.done()


def _striped(coat: str, slim: float) -> str:
    """A bee or a wasp on the wing."""
    pen = Pen({coat})
    for x, y, fill in ((1.0, -5.4, "#c3d3da"), (4.2, -4.2, "#dbe6ea")):
        pen.tube(
            fill,
            (-0.6, -1.0, 0.2),
            (-0.6 + 0.55 * (x + 0.6), -1.0 + 0.55 * (y + 1.0), 0.85),
            (x, y, 0.5),
        )
        pen.tube("#a9bcc4", (-0.6, -1.0, 0.06), (x, y, 0.05))
    legs(pen, 2.6, (-1.2, 1.0, 0.5), (-0.4, 1.1, 0.1), (0.4, 1.0, -0.4))
    body = pen.tube(
        coat,
        (0.4, 0.1, 0.9 * slim),
        (2.0, 0.5, 1.4 * slim),
        (3.6, 1.0, 0.9 * slim),
        (4.6, 1.4, 0.15),
    )
    pen.within(body)
    for k in range(4):
        x = 0.9 + 1.0 * k
        pen.tube(DARK, (x + 0.3, -1.4, 0.26), (x - 0.3, 2.6, 0.26))
    pen.within("")
    pen.oval(shaded(coat, 0.85), -0.8, -0.2, 1.3 * (0.4 + 0.6 * slim), 1.25 * (0.4 + 0.6 * slim))
    pen.oval(DARK, -2.3, -0.1, 0.85, 0.82)
    pen.oval("#e9e4da", -2.6, -0.25, 0.18, 0.26)
    feelers(pen, -2.7, -0.6, 1.3)
    return pen.done()


def bee() -> str:
    return _striped("#e0a72e", 1.0)


def wasp() -> str:
    return _striped("#e8c531", 0.72)


def fly() -> str:
    pen, coat = Pen({"#4a4d55"}), "#4a4d55"
    legs(pen, 2.4, (-1.0, 0.6, 1.0), (0.0, 0.7, 0.2), (1.0, 0.7, -0.8))
    pen.tube(coat, (-0.6, 0.0, 1.0), (1.2, 0.2, 1.05), (2.8, 0.5, 0.4))
    pen.oval("#8f3d33", -1.9, -0.1, 0.8, 0.85)
    for y in (-1.5, -0.9):
        pen.patch("#cfdde2", (-0.4, -0.7), (1.4, y - 0.8), (4.2, y), (3.4, y + 0.9), (1.0, -0.3))
    return pen.done()


def dragonfly() -> str:
    coat = "#3f8a8f"
    pen = Pen({coat, shaded(coat, 0.8)})
    for tip, root in (
        ((-3.0, -6.2), -0.9),
        ((2.6, -5.8), 0.2),
        ((-3.4, 5.0), -0.9),
        ((2.2, 5.2), 0.2),
    ):
        x, y = tip
        pen.tube(
            "#cfe2e6",
            (root, 0.2 * (1 if y > 0 else -1), 0.3),
            ((root + x) / 2, y / 2, 0.72),
            (x, y, 0.5),
        )
        pen.tube("#9fb9c0", (root, 0.0, 0.05), (x, y, 0.05))
        pen.oval(shaded(coat, 0.8), x, y * 0.95, 0.24, 0.16)
    pen.tube(coat, (-1.8, 0, 0.62), (-0.2, 0, 0.72), (1.4, 0, 0.36), (4.4, 0, 0.3), (7.4, 0, 0.26))
    for k in range(5):
        pen.tube(shaded(coat, 0.8), (2.0 + 1.1 * k, -0.35, 0.08), (2.0 + 1.1 * k, 0.35, 0.08))
    for y in (-0.42, 0.42):
        pen.oval("#7a3f34", -2.5, y, 0.55, 0.48)
    return pen.done()


def _domed(coat: str, spots: tuple[Point, ...], horn: bool) -> str:
    """A beetle from the side."""
    pen = Pen({coat, shaded(coat, 1.2)})
    legs(pen, 1.6, (-2.0, 0.0, 1.0), (-0.2, 0.2, 0.4), (1.8, 0.1, -0.8))
    pen.patch(DARK, (-2.2, 0.2), (-3.8, 0.2), (-4.3, -0.9), (-3.6, -2.0), (-2.4, -2.2))
    dome = pen.patch(
        coat,
        (-2.8, 0.4),
        (-2.6, -2.2),
        (-0.6, -3.9),
        (1.8, -3.5),
        (3.6, -1.6),
        (3.8, 0.3),
        (0.4, 0.7),
    )
    pen.within(dome)
    pen.oval(shaded(coat, 1.2), -0.8, -2.7, 1.5, 0.6, -24)
    pen.tube(DARK, (-2.8, 0.5, 0.12), (0.5, 0.75, 0.14), (3.8, 0.5, 0.12))
    for x, y in spots:
        pen.oval(DARK, x, y, 0.62, 0.56)
    pen.within("")
    pen.oval("#efe9dc", -3.6, -1.0, 0.24, 0.24)
    if horn:
        pen.tube(DARK, (-4.0, -1.2, 0.3), (-5.4, -1.8, 0.24), (-6.2, -3.2, 0.1))
    feelers(pen, -3.9, -1.7, 1.2)
    return pen.done()


def ladybird() -> str:
    return _domed(
        "#c8352c",
        ((-1.4, -1.4), (0.4, -2.7), (0.8, -0.8), (2.4, -1.7), (-0.4, -3.6), (3.2, -0.2)),
        False,
    )


def beetle() -> str:
    return _domed("#4a5a3f", (), True)


OWN: dict[str, Callable[[], str]] = {
    "butterfly-flying": butterfly_flying,
    "butterfly-standing": butterfly_standing,
    "bee": bee,
    "wasp": wasp,
    "fly": fly,
    "dragonfly": dragonfly,
    "ladybird": ladybird,
    "beetle": beetle,
}
