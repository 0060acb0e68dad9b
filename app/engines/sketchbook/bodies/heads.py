"""Head and neck of four-legged animals from the side: muzzle, ears, horns, mane."""

import math

from app.engines.sketchbook.bodies.ears import Skull
from app.engines.sketchbook.bodies.pen import Pen
from app.engines.sketchbook.bodies.skeleton import Beast, Bones, Point, Pose


def head_of(pen: Pen, beast: Beast, b: Bones, pose: Pose) -> None:
    """Neck, then everything on it; the muzzle hangs a little below the level."""
    (sx, sy), a = b.shoulder, math.radians(b.steep)
    x, y = sx - b.reach * math.cos(a), sy - beast.deep * 0.35 - b.reach * math.sin(a)
    if pose == "grazing":
        x, y = sx - b.reach * 0.55, -beast.muzzle[0] * 0.95 - beast.head * 0.95
    thick = beast.deep * 0.78
    neck = pen.tube(
        beast.coat, (sx + 1.0, sy, thick), (sx * 0.6 + x * 0.4 - 0.1, sy * 0.6 + y * 0.4, (thick + beast.nape) / 2),
        (x + 0.3, y, beast.nape * 0.86),
    )  # fmt: skip
    if beast.belly:
        pen.within(neck)
        pen.tube(
            beast.pale,
            (sx - 1.2, sy + 2.0, thick * 0.6),
            (x - 0.6, y + beast.nape, beast.nape * 0.5),
        )
        pen.within("")
    _neck_pattern(pen, beast, neck, (sx, sy), (x, y))
    if pose != "grazing" or beast.mane == "ruff":
        _mane(pen, beast, (sx, sy), (x, y))
    held = 6 if beast.coat_of == "camel" else 24 + 8 * beast.hoofed
    down = math.radians(62 if pose == "grazing" else held)
    _Head(pen, beast, x, y, down).draw()
    pen.spot("head", x - 0.2 * beast.head, y, 1.08 * beast.head)
    at = 0.62
    pen.spot("slanted-neck", sx + (x - sx) * at, sy + (y - sy) * at, 0.9 * (thick + beast.nape) / 2)


def _neck_pattern(pen: Pen, beast: Beast, neck: str, root: Point, top: Point) -> None:
    (sx, sy), (x, y) = root, top
    pen.within(neck)
    for k in range(7):
        t = (k + 0.5) / 7
        u, v = sx + (x - sx) * t, sy + (y - sy) * t
        if beast.coat_of == "stripes":
            pen.tube(
                beast.dark, (u + 1.6, v - 1.0, 0.28), (u - 0.2, v, 0.2), (u - 2.0, v + 1.2, 0.08)
            )
        if beast.coat_of == "net":
            for side in (-0.9, 0.4):
                pen.oval(beast.dark, u + side + 0.35 * (k % 2), v + 0.5 * side, 0.52, 0.45, 30)
        if beast.coat_of == "spots":
            for side in (-0.5, 0.6):
                pen.oval(beast.dark, u + side, v + 0.7 * side, 0.22, 0.18)
    if beast.coat_of == "panda":
        pen.oval(beast.dark, sx + 0.4, sy + 0.6, 1.9, 3.0, 20)
    pen.within("")


def _mane(pen: Pen, beast: Beast, root: Point, top: Point) -> None:
    (sx, sy), (x, y), h = root, top, beast.head
    if beast.mane == "ruff":
        pen.oval(beast.dark, x + h * 0.7, y + h * 0.75, h * 1.85, h * 2.2, 14)
        pen.oval(beast.shade, x + h * 0.1, y + h * 0.55, h * 1.45, h * 1.7, 14)
    if beast.mane in ("crest", "bristles"):
        w = 0.75 if beast.mane == "crest" else 0.5
        back = beast.nape
        pen.tube(beast.dark, (x - h * 0.1, y - h * 0.9, w * 0.7), (x + back * 0.75, y - h * 0.2, w),
                 ((x + sx) / 2 + back * 0.75, (y + sy) / 2 - back * 0.35, w * 1.1),
             (sx + 1.6, sy - beast.deep * 0.85, w * 0.4))  # fmt: skip


class _Head(Skull):
    """Draws in the head's own directions: `u` along the muzzle, `v` upwards from it, in half heights of the skull."""

    def draw(self) -> None:
        b, pen = self.beast, self.pen
        h, (length, half) = b.head, b.muzzle
        long = length / h
        self.ear(b.shade, -0.35)
        if b.horn:
            self._horns(b.shade if b.horn == "antlers" else "#8c8069", -0.3)
        skull = pen.tube(
            b.coat, (*self.at(-0.45, 0.0), h * 0.9), (*self.at(0.15, 0.05), h * 0.93),
            (*self.at(0.8, -0.2), half * 1.3),
            (*self.at(0.75 + long * 0.6, -0.3), half), (*self.at(0.6 + long, -0.32), half * 0.82),
        )  # fmt: skip
        tip = self.at(0.6 + long, -0.32)
        pen.within(skull)
        if b.coat_of in ("tiger", "stripes"):
            for k in range(4):
                u = -0.5 + 0.42 * k
                pen.tube(b.dark, (*self.at(u, 0.9), 0.2), (*self.at(u + 0.1, 0.1 - 0.1 * k), 0.07))
        if b.belly:
            pen.tube(
                b.pale,
                (*self.at(-0.2, -0.95), half * 0.8),
                (*self.at(0.5 + long, -0.9), half * 0.9),
            )
        if b.coat_of == "panda":
            pen.oval(b.dark, *self.at(0.55, 0.15), h * 0.34, h * 0.26, 40)
        if b.coat_of == "mask":
            pen.tube(b.pale, (*self.at(-0.4, 0.62), h * 0.2), (*self.at(0.7, 0.42), h * 0.14))
            pen.tube(b.dark, (*self.at(-0.3, -0.1), h * 0.16), (*self.at(0.45, 0.2), h * 0.34),
                     (*self.at(0.95, 0.05), h * 0.14))  # fmt: skip
        if b.hoofed and b.coat_of not in ("patches", "net"):
            pen.oval(b.shade if b.coat_of != "stripes" else b.dark, *tip, half, half * 1.1)
        pen.within("")
        if b.tail == "curl":
            pen.oval(b.shade, *tip, half * 0.5, half * 1.0, -14)
        if b.coat_of == "camel":
            self._lips(0.6 + long)
        elif b.trunk:
            self._trunk()
        elif not b.hoofed:
            pen.oval(
                "#2b2422", *self.at(0.6 + long + half * 0.55 / h, -0.1), half * 0.42, half * 0.36
            )
        else:
            pen.oval("#3a2c28", *self.at(0.55 + long, -0.12), 0.17, 0.13)
        pen.tube("#4a3630", (*self.at(0.55 + long, -0.62), 0.07), (*self.at(0.75, -0.62), 0.05))
        eye = self.at(0.5, 0.28)
        if b.coat_of == "camel":  # under a bony brow
            pen.oval(b.shade, *self.at(0.42, 0.42), h * 0.46, h * 0.36)
        pen.oval("#221a18", *eye, h * 0.16, h * 0.16)
        pen.oval("#ffffff", eye[0] - h * 0.05, eye[1] - h * 0.06, h * 0.05, h * 0.05)
        if b.coat_of == "camel":  # heavy lids
            pen.tube(b.pale, (*self.at(0.1, 0.42), h * 0.1), (*self.at(0.5, 0.5), h * 0.19),
                     (*self.at(0.86, 0.3), h * 0.07))  # fmt: skip
        if b.horn:
            self._horns("#cbb893" if b.horn != "tusks" else "#f3ecd9", 0.0)
        self.ear(b.coat, 0.0)

    def _lips(self, tip: float) -> None:
        """A cleft upper lip that hangs over, a drooping lower one, and a slit for a nostril."""
        b, pen, h = self.beast, self.pen, self.beast.head
        half = b.muzzle[1]
        pen.oval(b.pale, *self.at(tip - 0.25, -0.98), half * 0.72, half * 0.5, 12)
        pen.oval(b.coat, *self.at(tip + 0.02, -0.42), half * 0.95, half * 0.98)
        pen.tube(
            b.dark, (*self.at(tip + 0.1, -0.02), h * 0.07), (*self.at(tip + 0.5, -0.22), h * 0.05)
        )
        pen.tube(
            "#4a3630",
            (*self.at(tip + 0.62, -0.86), h * 0.06),
            (*self.at(tip - 0.9, -0.84), h * 0.05),
        )

    def _trunk(self) -> None:
        b, pen = self.beast, self.pen
        x, y = self.at(0.9, -0.2)
        end = -1.4
        pen.tube(
            b.coat,
            (x + 0.3, y, b.muzzle[1] * 1.1),
            (x - 0.9, y + 1.6, b.muzzle[1] * 0.9),
            (x - 1.0, (y + end) / 2, 0.62),
            (x - 0.9, end - 1.2, 0.5),
            (x - 1.9, end, 0.42),
        )
        for k in range(5):
            v = y + 1.4 + k * 0.75
            pen.tube(b.shade, (x - 1.6, v, 0.05), (x - 0.6, v + 0.1, 0.05))

    def _horns(self, fill: str, back: float) -> None:
        b, pen, h = self.beast, self.pen, self.beast.head

        def rod(*knots: tuple[float, float, float]) -> None:
            pen.tube(fill, *((*self.up(u + back, v), r * h) for u, v, r in knots))

        if b.horn == "antlers":
            rod((-0.1, 0, 0.14), (-0.5, 1.2, 0.13), (-1.3, 2.2, 0.12), (-1.1, 3.4, 0.06))
            rod((-0.3, 0.7, 0.1), (0.5, 1.5, 0.06))
            rod((-0.8, 1.7, 0.1), (-0.1, 2.7, 0.05))
            rod((-1.25, 2.3, 0.1), (-2.0, 3.0, 0.05))
        if b.horn == "palms":
            rod((-0.1, 0, 0.16), (-0.8, 0.5, 0.2), (-1.7, 1.1, 0.5), (-2.3, 1.9, 0.35))
            for u, v in ((-0.9, 1.7), (-1.5, 2.2), (-2.1, 2.6), (-2.7, 2.1)):
                rod((-1.6, 1.1, 0.2), (u, v, 0.09))
        if b.horn == "curved":
            rod((0.1, 0, 0.18), (0.55, 0.5, 0.14), (0.4, 1.1, 0.05))
        if b.horn == "back":
            rod((0.1, 0, 0.2), (-0.3, 0.9, 0.17), (-1.2, 1.4, 0.07))
        if b.horn == "coiled":
            rod(
                (0.0, 0.1, 0.3),
                (-0.8, 0.5, 0.32),
                (-1.2, -0.4, 0.28),
                (-0.5, -0.9, 0.2),
                (0.1, -0.5, 0.08),
            )
        if b.horn == "knobs":
            rod((-0.1, 0, 0.12), (-0.25, 0.7, 0.16))
        if b.horn == "spire" and back == 0:
            x, y = self.at(0.5, 0.75)
            pen.tube("#e3c46a", (x, y, 0.24), (x - 1.2, y - 3.0, 0.05))
        if b.horn == "tusks" and back == 0:
            x, y = self.at(0.8, -0.7)
            pen.tube(fill, (x, y, 0.22), (x - 0.6, y + 1.2, 0.2), (x - 1.8, y + 1.4, 0.06))
