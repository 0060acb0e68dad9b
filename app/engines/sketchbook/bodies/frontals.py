"""What people wear on their heads seen from the front, by the names that `headwear` has for it."""

import math
from collections.abc import Callable

from app.engines.sketchbook.bodies.headwear import GOLD, STEEL, STRAW
from app.engines.sketchbook.bodies.pen import Pen, shaded

_WIDE = {"straw": STRAW, "tricorn": "", "top": "", "fire helmet": ""}


def hat_behind(pen: Pen, hat: str, fill: str) -> None:
    """What hangs behind the head."""
    if hat == "veil":
        pen.patch("#dcd8ce", (0.0, -1.3), (-0.8, -1.0), (-1.15, 0.2), (-1.4, 2.0), (-1.2, 3.1), (1.2, 3.1), (1.45, 2.0),
                  (1.15, 0.2), (0.8, -1.0))  # fmt: skip
    if hat in ("hood", "scarf"):
        pen.patch(shaded(fill, 0.8), (0.0, -1.34), (-0.72, -1.1), (-1.0, -0.3), (-0.98, 0.7), (-0.7, 1.5), (0.72, 1.5),
                  (1.0, 0.7), (1.02, -0.3), (0.74, -1.1))  # fmt: skip
    if hat in _WIDE:
        pen.oval(shaded(_WIDE[hat] or fill, 0.72), 0, -0.62, 1.5 if hat == "straw" else 1.25, 0.26)
    if hat == "bearskin":
        pen.oval(shaded(fill, 0.8), 0, -1.1, 0.92, 1.0)


def hat_before(pen: Pen, hat: str, fill: str) -> None:
    """What sits on the hair; nothing for who wears none."""
    if hat:
        _FRONTS.get(hat, _cap)(pen, fill)


def _band(pen: Pen, fill: str, y: float, thick: float) -> None:
    pen.tube(fill, (-0.86, y + 0.12, thick), (0.0, y - 0.03, thick), (0.88, y + 0.12, thick))


def _dome(pen: Pen, fill: str, top: float, wide: float = 0.92) -> None:
    whole = pen.patch(fill, (-wide, -0.5), (-wide * 0.86, -1.0), (-0.4, top), (0.4, top), (wide * 0.88, -1.0),
                      (wide + 0.02, -0.5), (0.0, -0.62))  # fmt: skip
    pen.within(whole)
    pen.patch(shaded(fill, 0.8), (0.4, top), (0.3, -0.9), (0.42, -0.5), (1.1, -0.4), (1.1, -1.2))
    pen.within("")


def _brim(pen: Pen, fill: str, wide: float) -> None:
    pen.tube(
        fill, (-wide, -0.50, 0.07), (-0.5, -0.60, 0.12), (0.5, -0.60, 0.12), (wide, -0.50, 0.07)
    )


def _cap(pen: Pen, fill: str) -> None:
    _dome(pen, fill, -1.38)
    pen.patch(
        shaded(fill, 0.7), (-0.8, -0.52), (0.0, -0.68), (0.8, -0.52), (0.4, -0.36), (-0.4, -0.36)
    )


def _straw(pen: Pen, fill: str) -> None:
    _dome(pen, STRAW, -1.42, 0.84)
    _band(pen, fill, -0.74, 0.1)
    _brim(pen, shaded(STRAW, 0.9), 1.55)


def _top(pen: Pen, fill: str) -> None:
    pen.wedge(fill, (-0.76, -0.6), (-0.86, -2.1), (0.86, -2.1), (0.76, -0.6))
    pen.wedge(shaded(fill, 1.5), (-0.6, -0.7), (-0.68, -2.0), (-0.5, -2.0), (-0.44, -0.7))
    _band(pen, shaded(fill, 1.8), -0.78, 0.08)
    _brim(pen, fill, 1.25)


def _tricorn(pen: Pen, fill: str) -> None:
    pen.patch(fill, (-1.45, -0.72), (-0.9, -1.1), (-0.3, -1.35), (0.3, -1.35), (0.9, -1.1), (1.45, -0.72), (0.6, -0.5),
              (-0.6, -0.5))  # fmt: skip
    pen.tube(GOLD, (-1.45, -0.74, 0.03), (0.0, -0.56, 0.04), (1.45, -0.74, 0.03))


def _crown(pen: Pen, fill: str) -> None:
    pen.patch(fill, (-0.7, -0.8), (-0.5, -1.35), (0.5, -1.35), (0.72, -0.8), (0.0, -0.7))
    points = [(-0.84, -0.58), (-1.0, -1.4), (-0.62, -1.05), (-0.36, -1.55), (0.0, -1.1), (0.36, -1.55), (0.64, -1.05),
              (1.02, -1.4), (0.86, -0.58), (0.0, -0.74)]  # fmt: skip
    pen.wedge(GOLD, *points)
    _band(pen, shaded(GOLD, 0.76), -0.72, 0.08)
    for x, gem in ((-0.55, "#3f6aa6"), (0.0, "#b8344a"), (0.55, "#3f8a5a")):
        pen.oval(gem, x, -0.92, 0.08, 0.1)


def _tiara(pen: Pen, fill: str) -> None:
    pen.wedge(GOLD, (-0.62, -0.74), (-0.42, -1.0), (-0.22, -0.98), (0.0, -1.42), (0.22, -0.98), (0.42, -1.0),
              (0.64, -0.74), (0.0, -0.88))  # fmt: skip
    pen.oval("#7fb3d9", 0.0, -1.08, 0.07, 0.1)


def _beret(pen: Pen, fill: str) -> None:
    pen.patch(
        fill,
        (-0.86, -0.56),
        (-0.9, -1.0),
        (-0.2, -1.42),
        (0.8, -1.32),
        (1.3, -0.86),
        (0.92, -0.54),
        (0.0, -0.7),
    )
    _band(pen, shaded(fill, 0.72), -0.66, 0.06)


def _toque(pen: Pen, fill: str) -> None:
    for x, y, r in ((-0.62, -1.6, 0.48), (0.62, -1.6, 0.48), (0.0, -1.85, 0.6)):
        pen.oval(fill, x, y, r, r * 0.85)
    pen.wedge(
        shaded(fill, 0.93), (-0.84, -0.55), (-0.9, -1.3), (0.9, -1.3), (0.86, -0.55), (0.0, -0.66)
    )


def _pointed(pen: Pen, fill: str) -> None:
    pen.wedge(
        fill, (-0.86, -0.6), (-0.4, -1.9), (0.15, -2.9), (0.5, -3.1), (0.42, -2.0), (0.88, -0.6)
    )
    pen.wedge(shaded(fill, 0.8), (0.2, -0.7), (0.24, -2.4), (0.5, -3.1), (0.42, -2.0), (0.88, -0.6))
    _band(pen, GOLD, -0.78, 0.09)
    _brim(pen, shaded(fill, 0.86), 1.4)


def _nightcap(pen: Pen, fill: str) -> None:
    pen.patch("#b8302e", (-0.86, -0.6), (-0.7, -1.2), (-0.1, -1.62), (0.7, -1.55), (1.3, -0.9), (1.36, -0.45),
              (1.0, -0.8), (0.86, -0.6), (0.0, -0.72))  # fmt: skip
    pen.oval("#f4f1ea", 1.32, -0.45, 0.24, 0.24)
    _band(pen, "#f4f1ea", -0.66, 0.17)


def _sailor(pen: Pen, fill: str) -> None:
    pen.patch(
        "#f1efe8",
        (-0.86, -0.62),
        (-1.05, -1.0),
        (0.0, -1.32),
        (1.08, -1.0),
        (0.88, -0.62),
        (0.0, -0.74),
    )
    _band(pen, "#2b3f66", -0.7, 0.12)


def _peaked(pen: Pen, fill: str) -> None:
    pen.patch(
        fill, (-0.84, -0.68), (-1.12, -1.1), (0.0, -1.5), (1.14, -1.1), (0.86, -0.68), (0.0, -0.8)
    )
    _band(pen, shaded(fill, 0.7), -0.72, 0.1)
    pen.patch("#1d1d22", (-0.76, -0.58), (0.0, -0.7), (0.78, -0.58), (0.36, -0.42), (-0.36, -0.42))
    pen.oval(GOLD, 0.0, -1.02, 0.14, 0.16)


def _fire(pen: Pen, fill: str) -> None:
    _dome(pen, fill, -1.46)
    pen.tube(shaded(fill, 1.15), (0.0, -1.5, 0.06), (0.0, -0.8, 0.08))
    _brim(pen, shaded(fill, 0.85), 1.25)
    pen.oval(GOLD, 0.0, -0.92, 0.18, 0.2)


def _visor(pen: Pen, fill: str) -> None:
    """A knight's helmet, its visor raised."""
    pen.tube(fill, (0.0, -1.4, 0.14), (0.5, -1.9, 0.3), (1.2, -1.5, 0.3), (1.4, -0.6, 0.1))
    _dome(pen, STEEL, -1.4, 1.0)
    for side in (-1.0, 1.0):
        pen.patch(shaded(STEEL, 0.92 if side < 0 else 0.74), (side * 0.62, -0.6), (side * 0.98, -0.5), (side * 0.96,
                  0.4),
                  (side * 0.6, 1.12), (side * 0.46, 0.9), (side * 0.66, 0.3))  # fmt: skip
    pen.patch(
        shaded(STEEL, 1.12),
        (-0.86, -0.55),
        (-0.5, -0.95),
        (0.5, -0.95),
        (0.88, -0.55),
        (0.0, -0.72),
    )
    pen.tube("#24262b", (-0.5, -0.74, 0.025), (0.0, -0.82, 0.03), (0.5, -0.74, 0.025))


def _kerchief(pen: Pen, fill: str) -> None:
    for side in (-1.0, 1.0):
        pen.patch(fill if side < 0 else shaded(fill, 0.84), (0.0, -1.34), (side * 0.7, -1.08), (side * 0.98, -0.2),
                  (side * 0.86, 0.7), (side * 0.24, 1.32), (side * 0.56, 0.7), (side * 0.68, -0.1),
                  (side * 0.4, -0.7), (0.0, -0.82))  # fmt: skip
    pen.wedge(fill, (-0.2, 1.2), (-0.46, 1.7), (0.0, 1.44), (0.46, 1.7), (0.2, 1.2))


def _hood(pen: Pen, fill: str) -> None:
    _kerchief(pen, fill)
    pen.patch(fill, (-0.7, 0.3), (0.0, 0.38), (0.72, 0.3), (0.6, 1.2), (0.0, 1.5), (-0.58, 1.2))


def _veil(pen: Pen, fill: str) -> None:
    _tiara(pen, fill)
    for side in (-1.0, 1.0):
        pen.tube(
            "#f4f1ea",
            (side * 0.5, -1.0, 0.1),
            (side * 0.98, -0.2, 0.14),
            (side * 1.2, 1.6, 0.2),
            (side * 1.3, 3.0, 0.2),
        )


def _globe(pen: Pen, fill: str) -> None:
    """An astronaut's helmet with the face behind its glass."""
    rim = [
        (1.3 * math.sin(math.tau * k / 16), -1.3 * math.cos(math.tau * k / 16), 0.2)
        for k in range(17)
    ]
    pen.tube("#d9d7d0", *rim)
    pen.tube("#a9a7a2", *((x * 1.06, y * 1.06, 0.09) for x, y, _ in rim[2:9]))
    pen.tube("#dfeaf2", (-0.92, -0.5, 0.05), (-0.6, -0.98, 0.07), (-0.2, -1.16, 0.03))


def _mask(pen: Pen, fill: str) -> None:
    pen.patch("#23282c", (-0.66, -0.26), (0.0, -0.3), (0.5, -0.26), (0.52, 0.24), (0.06, 0.28), (-0.1, 0.18), (-0.3,
              0.28),
              (-0.68, 0.24))  # fmt: skip
    for side in (-1.0, 1.0):
        pen.patch("#9fc9d6", (side * 0.3 - 0.32, -0.14), (side * 0.3 + 0.14, -0.14), (side * 0.3 + 0.12, 0.14),
                  (side * 0.3 - 0.3, 0.14))  # fmt: skip


def _bearskin(pen: Pen, fill: str) -> None:
    pen.patch(
        fill,
        (-0.9, -0.5),
        (-0.98, -1.5),
        (-0.7, -2.4),
        (0.0, -2.6),
        (0.7, -2.4),
        (0.98, -1.5),
        (0.9, -0.5),
        (0.0, -0.6),
    )
    pen.tube(
        GOLD,
        (-0.7, -0.2, 0.03),
        (-0.5, 0.6, 0.03),
        (-0.1, 0.96, 0.04),
        (0.5, 0.6, 0.03),
        (0.72, -0.2, 0.03),
    )


_FRONTS: dict[str, Callable[[Pen, str], None]] = {
    "straw": _straw, "beret": _beret, "toque": _toque, "crown": _crown, "pointed": _pointed, "sailor": _sailor,
    "peaked": _peaked, "fire helmet": _fire, "visor": _visor, "scarf": _kerchief, "globe": _globe, "mask": _mask,
    "bearskin": _bearskin, "nightcap": _nightcap, "top": _top, "hood": _hood, "tricorn": _tricorn, "veil": _veil,
    "tiara": _tiara,
}  # fmt: skip
