"""Tails of four-legged animals, one function a kind; `x`, `y` is the root, at the rump."""

from collections.abc import Callable

from app.engines.sketchbook.bodies.pen import Pen
from app.engines.sketchbook.bodies.skeleton import Beast, Pose


def tail_of(pen: Pen, kind: Beast, x: float, y: float, pose: Pose) -> None:
    """The animal's tail as the pose holds it; nothing where it has none to speak of."""
    draw = _TAILS.get(kind.tail)
    if draw:
        draw(pen, kind, x, y, pose)


def _lies(pose: Pose) -> bool:
    return pose in ("sitting", "lying")


def _bushy(pen: Pen, kind: Beast, x: float, y: float, pose: Pose) -> None:
    """Full and pale-tipped."""
    if _lies(pose):
        pen.tube(
            kind.coat,
            (x - 0.5, -1.0, 0.7),
            (x + 1.6, -1.2, 1.2),
            (x + 3.6, -2.0, 1.25),
            (x + 5.0, -3.6, 0.35),
        )
        pen.tube(kind.pale, (x + 3.9, -2.3, 0.8), (x + 5.1, -3.8, 0.2))
    elif pose == "running":
        pen.tube(
            kind.coat,
            (x - 0.6, y, 0.6),
            (x + 2, y - 0.2, 1.1),
            (x + 4.6, y, 1.1),
            (x + 6.4, y + 0.4, 0.25),
        )
        pen.tube(kind.pale, (x + 4.9, y, 0.75), (x + 6.5, y + 0.4, 0.2))
    else:
        pen.tube(
            kind.coat,
            (x - 0.6, y, 0.6),
            (x + 1.4, y + 1.3, 1.05),
            (x + 3.0, y + 3.3, 1.15),
            (x + 4.4, y + 4.6, 0.25),
        )
        pen.tube(kind.pale, (x + 3.3, y + 3.6, 0.75), (x + 4.5, y + 4.7, 0.2))


def _thin(pen: Pen, kind: Beast, x: float, y: float, pose: Pose) -> None:
    """A cat's."""
    if _lies(pose):
        pen.tube(
            kind.shade,
            (x - 1.2, -1.0, 0.5),
            (x + 1.0, -0.5, 0.42),
            (x + 3.0, -0.6, 0.4),
            (x + 4.0, -1.6, 0.3),
        )
    elif pose == "running":
        pen.tube(
            kind.shade,
            (x - 1.0, y, 0.5),
            (x + 1.6, y - 0.3, 0.42),
            (x + 3.6, y - 0.9, 0.4),
            (x + 5.2, y - 0.6, 0.3),
        )
    else:
        pen.tube(
            kind.shade,
            (x - 0.9, y + 0.1, 0.5),
            (x + 0.9, y + 1.3, 0.42),
            (x + 1.5, y + 3.4, 0.4),
            (x + 3.2, y + 4.4, 0.3),
        )


def _plume(pen: Pen, kind: Beast, x: float, y: float, pose: Pose) -> None:
    """Carried over the back, as a squirrel's."""
    top = -9.5 if _lies(pose) else y - 4.5
    root = -1.0 if _lies(pose) else y
    pen.tube(
        kind.shade,
        (x - 1.0, root, 0.7),
        (x + 1.6, root - 0.6, 1.5),
        (x + 1.9, (root + top) / 2, 1.9),
        (x + 2.4, top, 1.7),
        (x + 4.0, top - 0.2, 0.5),
    )
    pen.tube(
        kind.coat,
        (x - 0.6, root, 0.4),
        (x + 1.4, root - 0.8, 0.9),
        (x + 1.5, (root + top) / 2, 1.2),
        (x + 2.0, top, 1.0),
        (x + 3.6, top - 0.3, 0.3),
    )


def _hanging(pen: Pen, kind: Beast, x: float, y: float, pose: Pose) -> None:
    """Long hair, or a thin tail with a tuft."""
    end = -0.8 if _lies(pose) else y + 4.2
    w = 0.3 if kind.tail == "tuft" else 0.8
    back = 3.2 if pose == "running" else 0.9
    fill = kind.shade if kind.tail == "tuft" else kind.dark
    pen.tube(fill, (x - 0.6, y, 0.35), (x + back * 0.7, y + 0.9, w), (x + back, end, w * 0.8))
    pen.tube(
        kind.dark,
        (x + back * 0.95, end - 0.9, w * 1.4),
        (x + back * 1.05, end + 0.9 if not _lies(pose) else end, 0.2),
    )


def _short(pen: Pen, kind: Beast, x: float, y: float, pose: Pose) -> None:
    """A scut."""
    pen.tube(kind.pale, (x - 0.4, y, 0.6), (x + 0.7, y + 0.5, 0.6), (x + 1.0, y + 1.2, 0.25))


def _curl(pen: Pen, kind: Beast, x: float, y: float, pose: Pose) -> None:
    """A pig's."""
    pen.tube(
        kind.shade,
        (x - 0.3, y, 0.3),
        (x + 0.9, y - 0.6, 0.28),
        (x + 1.2, y + 0.4, 0.25),
        (x + 0.5, y + 0.3, 0.2),
        (x + 1.2, y - 0.9, 0.15),
    )


def _ringed(pen: Pen, kind: Beast, x: float, y: float, pose: Pose) -> None:
    """Thick, with dark rings and a dark tip."""
    low = -1.1 if _lies(pose) else y + (0.2 if pose == "running" else 2.2)
    start = -1.0 if _lies(pose) else y
    way = [
        (x - 0.8, start),
        (x + 1.4, (start + low) / 2 + 0.2),
        (x + 3.4, low),
        (x + 5.2, low - 0.4),
    ]
    outline = pen.tube(
        kind.shade, *((u, v, r) for (u, v), r in zip(way, (0.7, 0.95, 0.9, 0.4), strict=True))
    )
    pen.within(outline)
    for t in (0.5, 1.2, 1.9, 2.5, 3.0):
        k = min(2, int(t))
        u, v = (way[k][n] + (way[k + 1][n] - way[k][n]) * (t - k) for n in (0, 1))
        pen.tube(kind.dark, (u, v - 1.2, 0.24), (u + 0.2, v + 1.2, 0.24))
    pen.within("")


_TAILS: dict[str, Callable[[Pen, Beast, float, float, Pose], None]] = {
    "bushy": _bushy,
    "thin": _thin,
    "plume": _plume,
    "tuft": _hanging,
    "hair": _hanging,
    "short": _short,
    "curl": _curl,
    "ringed": _ringed,
}
