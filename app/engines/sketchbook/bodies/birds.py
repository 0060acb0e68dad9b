"""Birds from the side, head to the left, on one skeleton: standing, flying, swimming where they do."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from app.engines.sketchbook.bodies.pen import Pen


@dataclass(frozen=True, slots=True)
class Bird:
    """Colours, then measures: neck (length, how far it leans forwards), leg, bill (length, half width), fatness."""

    coat: str
    wing: str
    pale: str
    bill: str
    head: str
    neck: tuple[float, float] = (1.6, 1.2)
    leg: float = 1.6
    beak: tuple[float, float] = (1.2, 0.35)
    fat: float = 2.2
    skull: float = 1.15
    hooked: bool = False


def bird(kind: Bird, pose: str) -> str:
    """SVG elements of a bird in a pose."""
    pen, flies = Pen(), pose == "flying"
    slant = 0.0 if flies or pose == "swimming" else 1.0  # how far the back slopes to the tail
    if pose == "standing":
        _legs(pen, kind)
    if flies:
        pen.wedge(
            kind.wing, (-1.6, -0.8), (0.8, -5.2), (4.6, -8.2), (4.2, -5.6), (3.6, -3.4), (2.4, -0.4)
        )
    _trunk(pen, kind, slant)
    _head(pen, kind, flies)
    if flies:
        _spread_wing(pen, kind)
    else:
        _folded_wing(pen, kind, slant)
    return pen.done()


def _legs(pen: Pen, kind: Bird) -> None:
    for x, fill in ((0.9, kind.bill), (0.1, kind.bill)):
        pen.tube(
            fill,
            (x, 1.0, 0.3),
            (x + 0.2, 1.4 + kind.leg * 0.5, 0.17),
            (x, 1.4 + kind.leg, 0.17),
        )
        pen.tube(fill, (x + 0.4, 1.5 + kind.leg, 0.14), (x - 1.0, 1.55 + kind.leg, 0.14))


def _trunk(pen: Pen, kind: Bird, slant: float) -> None:
    """The tail, and the body with its pale belly."""
    pen.tube(
        kind.wing,
        (2.6, -0.3 + slant, 1.0),
        (5.0, -0.2 + slant * 1.6, 0.75),
        (6.6, slant * 2.1, 0.5),
    )
    body = pen.tube(kind.coat, (-3.0, -0.7 - slant * 0.5, kind.fat * 0.62),
                    (-1.4, -0.2, kind.fat), (1.0, 0.0, kind.fat * 0.92),
                    (3.6, slant * 0.8, kind.fat * 0.42))  # fmt: skip
    pen.within(body)
    pen.tube(
        kind.pale,
        (-4.2, kind.fat * 0.7, 0.9),
        (-1.0, kind.fat * 1.02, 0.9),
        (3.0, kind.fat * 0.9, 0.6),
    )
    pen.within("")


def _head(pen: Pen, kind: Bird, flies: bool) -> None:
    """Neck, bill, skull and eye; an owl has a face around it."""
    reach, lean = kind.neck
    hx, hy = (-3.4 - reach * 0.9, -1.2) if flies else (-3.0 - lean, -1.6 - reach)
    bow = 0.0 if flies else min(1.2, reach * 0.2)
    pen.tube(kind.head, (-2.5, -0.8, kind.fat * 0.55), ((hx - 3.2) / 2 + bow, (hy - 1) / 2, kind.skull * 0.72),
             (hx + 0.5, hy, kind.skull * 0.7))  # fmt: skip
    long, half = kind.beak
    tip = (hx - kind.skull * 0.6 - long, hy + 0.25)
    knots = [
        (hx - kind.skull * 0.5, hy + 0.1, half),
        (tip[0] + long * 0.3, tip[1] - 0.1, half * 0.7),
        (*tip, half * 0.25),
    ]
    if kind.hooked:
        knots.append((tip[0] + 0.05, tip[1] + half * 1.6, 0.08))
    pen.tube(kind.bill, *knots)
    pen.oval(kind.head, hx, hy, kind.skull, kind.skull * 0.92)
    if kind.skull > 1.5:
        pen.oval(kind.pale, hx - 0.5, hy + 0.1, kind.skull * 0.62, kind.skull * 0.7)
        pen.oval("#dca43c", hx - kind.skull * 0.35, hy - 0.15, 0.45, 0.45)
    pen.oval("#1d1814", hx - kind.skull * 0.35, hy - 0.15, 0.2, 0.2)


def _spread_wing(pen: Pen, kind: Bird) -> None:
    pen.wedge(
        kind.wing,
        (-2.4, -0.6),
        (-1.2, -5.0),
        (1.8, -9.6),
        (2.0, -7.2),
        (3.2, -6.6),
        (2.8, -4.8),
        (3.6, -3.6),
        (3.0, 0.4),
        (0.4, 0.9),
    )
    pen.wedge(
        kind.coat,
        (-2.2, -0.6),
        (-1.0, -4.6),
        (0.8, -7.0),
        (1.4, -4.2),
        (2.2, -1.8),
        (1.6, 0.5),
        (0.0, 0.8),
    )


def _folded_wing(pen: Pen, kind: Bird, slant: float) -> None:
    pen.tube(
        kind.wing,
        (-1.6, -0.7, kind.fat * 0.5),
        (0.8, slant * 0.3, kind.fat * 0.62),
        (3.4, slant * 0.9, 0.8),
        (5.2, slant * 1.7, 0.15),
    )
    for k in range(3):
        pen.tube(
            kind.coat,
            (0.4 + k * 0.9, 0.3 + slant * 0.4 - k * 0.1, 0.08),
            (2.8 + k * 0.7, 0.9 + slant * 0.6 - k * 0.35, 0.06),
        )


BIRDS: dict[str, tuple[Bird, tuple[str, ...]]] = {
    "swan": (Bird("#f4f2ec", "#e2dfd8", "#ffffff", "#d9772b", "#f4f2ec", (5.0, 0.9), 1.6, (1.5, 0.42), 2.4),
             ("swimming", "flying", "standing")),
    "goose": (Bird("#8d8172", "#6b6054", "#d9d0c2", "#d98a35", "#8d8172", (3.4, 0.9), 1.7, (1.2, 0.45), 2.5),
              ("standing", "flying", "swimming")),
    "duck": (Bird("#a89a86", "#7a6b59", "#ddd4c4", "#d9a13a", "#2f6b45", (1.4, 0.9), 1.0, (1.5, 0.42), 2.3),
             ("swimming", "flying", "standing")),
    "eagle": (Bird("#5f4330", "#44301f", "#7c5a40", "#d9a13a", "#efe9dc", (0.9, 0.8), 1.3, (1.0, 0.5), 2.2, 1.2, True),
              ("flying", "standing")),
    "owl": (Bird("#8a6a4c", "#664a33", "#d9c09a", "#4a4038", "#8a6a4c", (0.8, 0.2), 1.0, (0.4, 0.35), 2.3, 1.9, True),
            ("flying",)),
    "blackbird": (Bird("#2b2a30", "#1d1c22", "#3a3942", "#3a3530", "#2b2a30", (0.9, 0.7), 1.5, (1.3, 0.35), 2.0),
                  ("standing", "flying")),
    "parrot": (Bird("#c8382f", "#2f63b0", "#d9563a", "#3a332e", "#c8382f", (0.9, 0.4), 0.9, (0.7, 0.6), 2.1,
                    1.35, True),
               ("standing", "flying")),
    "heron": (Bird("#9aa3ad", "#6d7783", "#dfe2e4", "#d0a23c", "#e3e4e2", (5.2, 0.6), 6.0, (2.8, 0.32), 1.9, 0.95),
              ("standing", "flying")),
}  # fmt: skip

OWN: dict[str, Callable[[], str]] = {
    f"{name}-{pose}": partial(bird, kind, pose)
    for name, (kind, poses) in BIRDS.items()
    for pose in poses
}
