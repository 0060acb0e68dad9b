"""Ears of four-legged animals, and the skull that they stand on: pointed, round, drooping, long, leaf-shaped, huge."""

import math

from app.engines.sketchbook.bodies.pen import Pen
from app.engines.sketchbook.bodies.skeleton import Beast, Point


class Skull:
    """Where things are on a head, and its ears."""

    def __init__(self, pen: Pen, beast: Beast, x: float, y: float, down: float) -> None:
        self.pen, self.beast, self.x, self.y = pen, beast, x, y
        self.cos, self.sin = math.cos(down), math.sin(down)

    def at(self, u: float, v: float) -> Point:
        h = self.beast.head
        return (
            self.x - (u * self.cos + v * self.sin * 1) * h,
            self.y + (u * self.sin - v * self.cos) * h,
        )

    def up(self, u: float, v: float) -> Point:
        """As `at`, but ears and horns stay upright whatever the muzzle does."""
        h, (px, py) = self.beast.head, self.at(0.0, 0.7)
        return (px - u * h, py - v * h)

    def ear(self, fill: str, back: float) -> None:
        """The near ear, or with `back` the far one behind the skull."""
        draw = {
            "pointed": self._pointed_ear,
            "round": self._round_ear,
            "drop": self._drop_ear,
            "long": self._long_ear,
            "leaf": self._leaf_ear,
            "small": self._small_ear,
            "huge": self._huge_ear,
        }.get(self.beast.ear)
        if draw:
            draw(fill, back)

    def _inner(self, fill: str, back: float) -> str:
        return self.beast.dark if back == 0 else fill

    def _pointed_ear(self, fill: str, back: float) -> None:
        pen = self.pen
        pen.wedge(
            fill,
            self.up(0.15 + back, 0.0),
            self.up(-0.25 + back, 1.15),
            self.up(-0.75 + back, -0.1),
        )
        pen.wedge(
            self._inner(fill, back),
            self.up(0.0 + back, 0.1),
            self.up(-0.24 + back, 0.85),
            self.up(-0.5 + back, 0.05),
        )

    def _round_ear(self, fill: str, back: float) -> None:
        b, pen, h = self.beast, self.pen, self.beast.head
        dark = b.dark if b.coat_of == "panda" else fill
        if b.coat_of == "grey":  # a koala's
            pen.oval(fill, *self.up(-0.6 - back * 2.2, -0.1), h * 0.68, h * 0.7)
            pen.oval(
                b.pale if back == 0 else fill,
                *self.up(-0.55 - back * 2.2, -0.15),
                h * 0.42,
                h * 0.45,
            )
            return
        pen.oval(dark, *self.up(-0.45 + back, 0.2), h * 0.42, h * 0.44)
        pen.oval(self._inner(fill, back), *self.up(-0.42 + back, 0.16), h * 0.22, h * 0.25)

    def _drop_ear(self, fill: str, back: float) -> None:
        b, pen, h = self.beast, self.pen, self.beast.head
        pen.tube(
            b.shade if back == 0 else b.dark,
            (*self.up(-0.5 + back, 0.05), h * 0.2),
            (*self.up(-0.75 + back, -0.5), h * 0.38),
            (*self.up(-0.6 + back, -1.2), h * 0.26),
        )

    def _long_ear(self, fill: str, back: float) -> None:
        b, pen, h = self.beast, self.pen, self.beast.head
        pen.tube(
            fill,
            (*self.up(-0.3 + back, -0.1), h * 0.22),
            (*self.up(-0.55 + back * 1.3, 1.1), h * 0.36),
            (*self.up(-1.0 + back * 1.5, 2.1), h * 0.12),
        )
        pen.tube(
            self._inner(fill, back) if b.belly is False else b.pale,
            (*self.up(-0.38 + back, 0.2), h * 0.08),
            (*self.up(-0.55 + back * 1.3, 1.1), h * 0.18),
            (*self.up(-0.9 + back * 1.5, 1.8), h * 0.05),
        )

    def _leaf_ear(self, fill: str, back: float) -> None:
        pen, h = self.pen, self.beast.head
        pen.tube(
            fill,
            (*self.up(-0.35, -0.15 + back), h * 0.15),
            (*self.up(-0.85, 0.15 + back * 0.6), h * 0.3),
            (*self.up(-1.4, 0.3 + back), h * 0.08),
        )

    def _small_ear(self, fill: str, back: float) -> None:
        self.pen.tube(
            fill,
            (*self.up(-0.5 + back, -0.1), self.beast.head * 0.14),
            (*self.up(-0.72 + back, 0.3), self.beast.head * 0.2),
            (*self.up(-0.85 + back, 0.62), self.beast.head * 0.07),
        )

    def _huge_ear(self, fill: str, back: float) -> None:
        b, pen = self.beast, self.pen
        if back != 0:
            return
        pen.patch(
            b.shade,
            self.at(-0.1, 0.7),
            self.at(-1.0, 1.0),
            self.at(-1.8, 0.2),
            self.at(-1.7, -1.2),
            self.at(-0.9, -1.7),
            self.at(-0.2, -0.6),
        )
        pen.patch(
            b.pale,
            self.at(-0.4, 0.3),
            self.at(-1.1, 0.5),
            self.at(-1.55, -0.1),
            self.at(-1.4, -1.0),
            self.at(-0.8, -1.2),
        )
