"""Birds from the side, head to the left, on one skeleton: standing, flying, swimming where they do."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from app.engines.sketchbook.bodies.pen import Pen, shaded

Point = tuple[float, float]


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
    comb: str = ""  # the colour of a comb and wattles
    breast: str = ""  # the colour of the throat, where it has one of its own
    back: float = 1.0  # how far it reaches behind its legs: the young are short


def bird(kind: Bird, pose: str) -> str:
    """SVG elements of a bird in a pose."""
    wings = (kind.wing, shaded(kind.wing, 0.88), shaded(kind.wing, 0.8), shaded(kind.wing, 0.704))
    pen, flies = Pen({kind.coat, kind.head, *wings}), pose == "flying"
    slant = 0.0 if flies or pose == "swimming" else 1.0  # how far the back slopes to the tail
    if pose == "standing":
        _legs(pen, kind)
    if flies:
        dim = shaded(kind.wing, 0.8)
        _raised(pen, dim, dim, (0.0, -1.0), (5.6, -7.4), 8)
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
    back = kind.back
    pen.tube(
        kind.wing,
        (2.6 * back, -0.3 + slant, 1.0),
        (5.0 * back, -0.2 + slant * 1.6, 0.75),
        (6.6 * back, slant * 2.1, 0.5),
    )
    body = pen.tube(kind.coat, (-3.0, -0.7 - slant * 0.5, kind.fat * 0.62),
                    (-1.4, -0.2, kind.fat), (1.0 * back, 0.0, kind.fat * 0.92),
                    (3.6 * back, slant * 0.8, kind.fat * 0.42))  # fmt: skip
    pen.within(body)
    pen.tube(
        kind.pale,
        (-4.2, kind.fat * 0.7, 0.9),
        (-1.0, kind.fat * 1.02, 0.9),
        (3.0, kind.fat * 0.9, 0.6),
    )
    if kind.breast:
        pen.oval(kind.breast, -3.0, 0.4, 1.9, 1.6, 30)
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
    if kind.comb:
        for k in range(4):
            pen.oval(
                kind.comb,
                hx - 0.75 + 0.5 * k,
                hy - kind.skull * 0.95 + 0.12 * abs(k - 1),
                0.38,
                0.5,
            )
        pen.oval(kind.comb, hx - kind.skull * 0.85, hy + 1.0, 0.34, 0.55)
    pen.oval(kind.head, hx, hy, kind.skull, kind.skull * 0.92)
    pen.spot("head", hx, hy, kind.skull)
    pen.spot("slanted-neck", hx + 0.5, hy + 1.1 * kind.skull, 0.8 * kind.skull)
    if kind.breast and not kind.comb:
        pen.oval(
            kind.breast,
            hx - kind.skull * 0.45,
            hy + kind.skull * 0.5,
            kind.skull * 0.5,
            kind.skull * 0.4,
        )
    if kind.skull > 1.5:
        pen.oval(kind.pale, hx - 0.5, hy + 0.1, kind.skull * 0.62, kind.skull * 0.7)
        pen.oval("#dca43c", hx - kind.skull * 0.35, hy - 0.15, 0.45, 0.45)
    pen.oval("#1d1814", hx - kind.skull * 0.35, hy - 0.15, 0.2, 0.2)


def _raised(pen: Pen, coat: str, quills: str, root: Point, tip: Point, feathers: int) -> None:
    """A wing lifted from its root to its tip: quills fan out behind the bone, coverts lie over their roots."""
    wrist = (root[0] * 0.6 + tip[0] * 0.4 - 1.5, root[1] * 0.4 + tip[1] * 0.6)
    bone = [_along(root, wrist, tip, k / (feathers - 1)) for k in range(feathers)]
    ends = []
    for k, (x, y) in enumerate(bone):
        t = k / (feathers - 1)
        ends.append((x + 1.5 + 3.0 * (1 - t) ** 0.5, y + 1.5 * (1 - t) - 1.1 * t))
    within = [
        (x + 0.75 * (u - x), y + 0.75 * (v - y)) for (x, y), (u, v) in zip(bone, ends, strict=True)
    ]
    pen.wedge(shaded(quills, 0.88), *bone, *within[::-1])
    for k, ((x, y), (u, v)) in enumerate(zip(bone, ends, strict=True)):
        pen.tube(
            quills if k % 2 else shaded(quills, 0.88),
            (x, y, 0.4),
            ((x + u) / 2, (y + v) / 2, 0.7),
            (u, v, 0.34),
        )
    coverts = zip(
        bone, (1.05 - 0.95 * (k / (feathers - 1)) ** 1.3 for k in range(feathers)), strict=True
    )
    pen.tube(coat, *((x + 0.45, y + 0.2, r) for (x, y), r in coverts))


def _along(root: Point, wrist: Point, tip: Point, t: float) -> Point:
    """A point of the bent bone of a wing."""
    a, b, c = (1 - t) ** 2, 2 * t * (1 - t), t**2
    return root[0] * a + wrist[0] * b + tip[0] * c, root[1] * a + wrist[1] * b + tip[1] * c


def _spread_wing(pen: Pen, kind: Bird) -> None:
    _raised(pen, kind.coat, kind.wing, (-1.6, -0.3), (2.8, -9.0), 9)


def _folded_wing(pen: Pen, kind: Bird, slant: float) -> None:
    if kind.back < 1:
        pen.tube(
            kind.wing, (-1.2, -0.4, kind.fat * 0.34), (0.6, 0.1, kind.fat * 0.3), (1.9, 0.3, 0.1)
        )
        return
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
    "duckling": (Bird("#dcb046", "#b98f38", "#f2dd96", "#a5713a", "#e5c158", (0.5, 0.5), 0.8, (0.9, 0.4), 2.1, 1.45,
        back=0.5),
                 ("standing", "swimming")),
    "gosling": (Bird("#b9b078", "#938a58", "#e9e2b0", "#5a5248", "#cfc68a", (0.9, 0.5), 1.0, (0.9, 0.4), 2.2, 1.35,
        back=0.5),
                ("standing", "swimming")),
    "cygnet": (Bird("#aaa7a1", "#8c8984", "#d5d2cb", "#4c4a4c", "#b5b2ac", (1.6, 0.6), 1.0, (1.0, 0.4), 2.2, 1.3,
        back=0.5),
               ("standing", "swimming")),
    "eagle": (Bird("#5f4330", "#44301f", "#7c5a40", "#d9a13a", "#efe9dc", (0.9, 0.8), 1.3, (1.0, 0.5), 2.2, 1.2, True),
              ("flying", "standing")),
    "owl": (Bird("#8a6a4c", "#664a33", "#d9c09a", "#4a4038", "#8a6a4c", (0.8, 0.2), 1.0, (0.4, 0.35), 2.3, 1.9, True),
            ("flying",)),
    "blackbird": (Bird("#2b2a30", "#1d1c22", "#3a3942", "#3a3530", "#2b2a30", (0.9, 0.7), 1.5, (1.3, 0.35), 2.0),
                  ("standing", "flying")),
    "parrot": (Bird("#c8382f", "#2f63b0", "#d9563a", "#3a332e", "#c8382f", (0.9, 0.4), 0.9, (0.7, 0.6), 2.1,
                    1.35, True),
               ("standing", "flying")),
    "bird": (Bird("#a9683f", "#6b4a38", "#f0dfc2", "#4a4038", "#a9683f", (0.7, 0.6), 1.2, (0.8, 0.32), 2.1, 1.2),
             ("standing", "flying")),
    "bluebird": (Bird("#4f7fba", "#3a6396", "#e9c9a4", "#4a4038", "#4f7fba", (0.7, 0.6), 1.2, (0.8, 0.32), 2.1, 1.2),
                 ("standing", "flying")),
    "robin": (Bird("#8a6f52", "#6d5640", "#ece4d4", "#4a4038", "#8a6f52", (0.6, 0.6), 1.5, (0.7, 0.28), 2.3, 1.25,
                   breast="#cf5f2f"), ("standing", "flying")),
    "sparrow": (Bird("#a07a50", "#6f5235", "#e3d8c4", "#5a4a3c", "#8a6040", (0.6, 0.6), 1.2, (0.75, 0.36), 2.1, 1.2),
                ("standing", "flying")),
    "dove": (Bird("#f1efe9", "#dcd9d2", "#ffffff", "#c98a6a", "#f1efe9", (1.0, 0.6), 1.1, (0.8, 0.26), 2.1, 1.05),
             ("standing", "flying")),
    "pigeon": (Bird("#8f97a3", "#6a7280", "#b3b8c0", "#c98a6a", "#6d7a86", (1.0, 0.6), 1.1, (0.8, 0.26), 2.1, 1.05),
               ("standing", "flying")),
    "seagull": (Bird("#f2f1ec", "#a4adb5", "#ffffff", "#dba53a", "#f2f1ec", (1.0, 0.7), 1.4, (1.3, 0.34), 2.0, 1.1),
                ("standing", "flying", "swimming")),
    "hen": (Bird("#b5713a", "#8f5529", "#d9a468", "#d9a13a", "#b5713a", (1.5, 0.7), 1.5, (0.8, 0.34), 2.7, 1.05,
                 comb="#c23a30"), ("standing",)),
    "rooster": (Bird("#a84a26", "#2f4a44", "#d9952f", "#d9a13a", "#d08a2e", (2.3, 0.7), 2.0, (0.9, 0.36), 2.4, 1.1,
                     comb="#c8302a"), ("standing",)),
    "flamingo": (Bird("#e594a0", "#d06f80", "#f0b3ba", "#38302e", "#e594a0", (5.6, 0.4), 6.6, (1.5, 0.5), 1.9, 0.95,
        True),
                 ("standing", "flying")),
    "stork": (Bird("#f2efe8", "#2c2b30", "#ffffff", "#cf4f36", "#f2efe8", (4.6, 0.6), 5.6, (2.8, 0.34), 2.0, 0.98),
              ("standing", "flying")),
    "heron": (Bird("#9aa3ad", "#6d7783", "#dfe2e4", "#d0a23c", "#e3e4e2", (5.2, 0.6), 6.0, (2.8, 0.32), 1.9, 0.95),
              ("standing", "flying")),
}  # fmt: skip

OWN: dict[str, Callable[[], str]] = {
    f"{name}-{pose}": partial(bird, kind, pose)
    for name, (kind, poses) in BIRDS.items()
    for pose in poses
}
