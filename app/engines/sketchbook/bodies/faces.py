"""Heads of people from the side: face, hair and beard, without a smile painted on."""

import math

from app.engines.sketchbook.bodies.figure import Joints, Point
from app.engines.sketchbook.bodies.pen import Pen, shaded


class Face:
    """A head at its place; `at` takes units of half its height, forwards and up."""

    def __init__(self, pen: Pen, j: Joints, size: float) -> None:
        self.pen, self.size = pen, size
        self._x, self._y = j.head
        self._turn = math.radians(j.turn)

    def at(self, u: float, v: float) -> Point:
        c, s = math.cos(self._turn), math.sin(self._turn)
        return self._x - (u * c + v * s) * self.size, self._y - (v * c - u * s) * self.size

    def patch(self, fill: str, *points: Point) -> None:
        self.pen.patch(fill, *(self.at(*p) for p in points))

    def wedge(self, fill: str, *points: Point) -> None:
        self.pen.wedge(fill, *(self.at(*p) for p in points))

    def tube(self, fill: str, *knots: tuple[float, float, float]) -> None:
        self.pen.tube(fill, *((*self.at(u, v), r * self.size) for u, v, r in knots))

    def oval(self, fill: str, u: float, v: float, rx: float, ry: float) -> None:
        turn = math.degrees(self._turn)
        self.pen.oval(fill, *self.at(u, v), rx * self.size, ry * self.size, -turn)


def neck(f: Face, skin: str) -> None:
    """Drawn before the trunk, whose collar covers its end."""
    f.tube(shaded(skin, 0.86), (-0.12, -0.5, 0.4), (-0.2, -1.45, 0.44))


def face(f: Face, skin: str) -> None:
    """The profile: brow, nose, chin, ear and one eye."""
    f.patch(skin, (0.3, 1.0), (0.66, 0.6), (0.72, 0.25), (0.74, 0.06), (0.94, -0.16), (0.78, -0.3),
            (0.8, -0.44), (0.74, -0.58), (0.66, -0.84), (0.3, -0.94), (-0.2, -0.62), (-0.55, -0.5),
            (-0.8, 0.0), (-0.7, 0.6), (-0.2, 1.0))  # fmt: skip
    f.tube(shaded(skin, 0.88), (0.5, -0.84, 0.05), (0.1, -0.72, 0.09), (-0.2, -0.5, 0.06))
    f.oval("#2a211f", 0.52, 0.05, 0.07, 0.1)
    f.tube("#9b5548", (0.78, -0.45, 0.03), (0.56, -0.47, 0.05))
    f.oval(shaded(skin, 0.86), -0.14, -0.02, 0.15, 0.23)


def back_hair(f: Face, style: str, hair: str) -> None:
    """What falls behind the neck and shoulders; drawn before the face."""
    if style == "long":
        f.tube(
            shaded(hair, 0.85),
            (-0.4, 0.5, 0.5),
            (-0.72, -0.5, 0.55),
            (-0.86, -1.6, 0.5),
            (-0.8, -2.5, 0.2),
        )
    if style == "tail":
        f.tube(
            shaded(hair, 0.88),
            (-0.8, 0.5, 0.2),
            (-1.4, 0.2, 0.32),
            (-1.6, -0.7, 0.32),
            (-1.4, -1.6, 0.08),
        )
    if style == "bun":
        f.oval(shaded(hair, 0.88), -1.0, 0.5, 0.42, 0.42)


def front_hair(f: Face, style: str, hair: str) -> None:
    """The cap of hair, and what hangs before the ear."""
    if style == "none":
        return
    f.tube(shaded(hair, 0.8), (0.7, 0.33, 0.035), (0.4, 0.34, 0.05))
    if style == "bald":
        f.patch(
            hair,
            (-0.35, 0.1),
            (-0.55, 0.45),
            (-0.88, 0.3),
            (-0.9, -0.2),
            (-0.6, -0.5),
            (-0.4, -0.25),
        )
        return
    if style == "curls":
        for u, v, r in ((0.45, 0.85, 0.32), (0.1, 1.05, 0.38), (-0.35, 1.0, 0.4), (-0.75, 0.65, 0.42),
                        (-0.9, 0.15, 0.4), (-0.75, -0.35, 0.36), (-0.3, 0.6, 0.4)):  # fmt: skip
            f.oval(hair, u, v, r, r)
        return
    low = -0.85 if style == "bob" else -0.45
    ear = -0.1 if style in ("bob", "long", "plaits") else 0.25
    front = (0.02, -0.5) if style == "bob" else (-0.12, 0.2)
    f.patch(hair, (0.62, 0.52), (0.58, 0.86), (0.2, 1.12), (-0.35, 1.1), (-0.8, 0.75), (-0.98, 0.2), (-0.9, low + 0.2),
            (-0.6, low), (-0.36, ear - 0.2), front, (0.08, 0.42), (0.34, 0.5))  # fmt: skip
    f.tube(shaded(hair, 1.16), (0.3, 0.86, 0.05), (-0.2, 0.9, 0.08), (-0.62, 0.6, 0.05))
    if style == "plaits":
        f.tube(hair, (-0.4, -0.3, 0.25), (-0.5, -1.0, 0.26), (-0.38, -1.7, 0.2))
        f.oval("#b8433a", -0.38, -1.75, 0.2, 0.12)
        f.tube(hair, (-0.36, -1.85, 0.16), (-0.34, -2.2, 0.05))


def beard(f: Face, hair: str, long: float) -> None:
    """`long` is how far it hangs below the chin, in halves of a head; 0 for a moustache alone."""
    if long:
        f.patch(hair, (-0.1, 0.0), (0.1, -0.28), (0.5, -0.3), (0.82, -0.42), (0.78, -0.8), (0.55, -0.8 - long),
                (0.2, -0.85 - 0.4 * long), (-0.15, -0.5))  # fmt: skip
    f.tube(hair, (0.86, -0.36, 0.09), (0.5, -0.38, 0.1))
