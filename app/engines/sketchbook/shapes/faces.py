"""A face of a solid, in metres along and up, and what is on it: windows, doors, boards, patches of weather."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from app.engines.sketchbook.shapes.solids import Point, Solid, Spot
from app.engines.sketchbook.shapes.tones import tone

GLASS, FRAME, TIMBER = "#4d6577", "#efe6d2", "#6b4a30"


@dataclass(frozen=True)
class Face:
    """A plane from `origin`, one metre `along` and one metre `up` it."""

    pen: Solid
    origin: Spot
    along: Spot = (1.0, 0.0, 0.0)
    up: Spot = (0.0, 1.0, 0.0)

    def spot(self, a: float, b: float) -> Spot:
        x, y, z = (
            o + a * u + b * v for o, u, v in zip(self.origin, self.along, self.up, strict=True)
        )
        return x, y, z

    @cached_property
    def light(self) -> float:
        """How much falls on it."""
        return self.pen.light_on(
            [self.spot(0, 0), self.spot(1, 0), self.spot(1, 1), self.spot(0, 1)]
        )

    def shape(self, fill: str, *points: Point, lift: float = 1.0) -> str:
        """A closed outline on the face, lit as the face is."""
        return self.pen.flat(
            tone(fill, lift * self.light), *(self.spot(*point) for point in points)
        )

    def rect(self, fill: str, a: float, b: float, w: float, h: float, lift: float = 1.0) -> str:
        return self.shape(fill, (a, b), (a + w, b), (a + w, b + h), (a, b + h), lift=lift)

    def arch(
        self,
        fill: str,
        a: float,
        b: float,
        w: float,
        h: float,
        point: float = 1.0,
        lift: float = 1.0,
    ) -> str:
        """An opening with a round head; a pointed one above 1."""
        turns = np.linspace(0, np.pi, 9)
        rise = w / 2 * point
        head = [
            (
                a + w / 2 + w / 2 * float(np.cos(t)),
                b + h - rise + rise * float(np.sin(t)) ** (1.5 if point > 1 else 1),
            )
            for t in turns
        ]
        return self.shape(fill, (a, b), (a + w, b), *head, lift=lift)

    def window(
        self, a: float, b: float, w: float, h: float, frame: str = FRAME, bars: tuple[int, int] = (2, 2),
        shutters: str = "", glass: str = GLASS,
    ) -> None:  # fmt: skip
        """A framed window with a sill; the upper panes mirror the sky."""
        rim, bar = 0.09 * min(w, h) + 0.03, 0.05 * min(w, h)
        self.pen.part = "frame"
        self.rect(frame, a - rim, b - rim, w + 2 * rim, h + 2 * rim)
        self.pen.part = "pane"
        self.rect(glass, a, b, w, h, lift=0.86)
        self.shape(glass, (a, b + h), (a, b + 0.35 * h), (a + 0.62 * w, b + h), lift=1.35)
        self.pen.part = "frame"
        self.rect("#2c3a48", a, b + 0.9 * h, w, 0.1 * h)
        for k in range(1, bars[0]):
            self.rect(frame, a + w * k / bars[0] - bar / 2, b, bar, h, lift=0.96)
        for k in range(1, bars[1]):
            self.rect(frame, a, b + h * k / bars[1] - bar / 2, w, bar, lift=0.96)
        if frame:
            self.rect(frame, a - 2 * rim, b - 2.1 * rim, w + 4 * rim, 1.1 * rim, lift=1.1)
            self.rect("#50443c", a - rim, b - 3 * rim, w + 3 * rim, 0.9 * rim)
        self.pen.part = ""
        for side in (-1, 1) if shutters else ():
            x = a - rim - 0.48 * w if side < 0 else a + w + rim
            self.rect(shutters, x, b - rim, 0.48 * w, h + 2 * rim, lift=1.0 if side < 0 else 0.92)
            for k in range(3):
                self.rect(
                    shutters, x + 0.07 * w, b + h * (0.08 + 0.31 * k), 0.34 * w, 0.16 * h, lift=0.78
                )

    def slit(self, fill: str, a: float, b: float, w: float, h: float) -> None:
        """A narrow window in thick walls, without a frame."""
        self.pen.part = "pane"
        self.arch(fill, a, b, w, h)
        self.pen.part = ""

    def door(
        self,
        a: float,
        w: float,
        h: float,
        fill: str = TIMBER,
        frame: str = FRAME,
        step: bool = True,
    ) -> None:
        """A panelled door on the ground."""
        self.rect(frame, a - 0.1 * w, 0, 1.2 * w, 1.07 * h)
        self.rect(fill, a, 0, w, h)
        self.rect(fill, a, 0.93 * h, w, 0.07 * h, lift=0.6)
        for left, low, high in (
            (0.14, 0.1, 0.46),
            (0.56, 0.1, 0.46),
            (0.14, 0.54, 0.88),
            (0.56, 0.54, 0.88),
        ):
            self.rect(fill, a + left * w, low * h, 0.3 * w, (high - low) * h, lift=0.8)
        self.rect("#d8b25a", a + 0.86 * w, 0.48 * h, 0.07 * w, 0.05 * h)
        if step:
            self.rect("#a59a8a", a - 0.2 * w, 0, 1.4 * w, 0.06 * h, lift=1.1)

    def weather(
        self,
        outline: str,
        fill: str,
        w: float,
        h: float,
        seed: int,
        count: int = 7,
        size: float = 0.2,
        spread: float = 0.07,
    ) -> None:
        """Patches of a slightly other tone within an outline of this face, as a wall has them."""
        chance = np.random.default_rng(abs(seed))
        self.pen.within(outline)
        for _ in range(count):
            a, b = float(chance.uniform(0, w)), float(chance.uniform(0, h))
            rx, ry = (float(chance.uniform(0.5, 1.2)) * size * side for side in (w, h))
            turns = np.linspace(0, 2 * np.pi, 8)[:-1]
            reach = chance.uniform(0.7, 1.2, 7)
            ring = [
                (a + rx * float(q * np.cos(t)), b + ry * float(q * np.sin(t)))
                for t, q in zip(turns, reach, strict=True)
            ]
            self.shape(fill, *ring, lift=1 + float(chance.uniform(-spread, spread)))
        self.pen.within("")

    def stones(
        self,
        outline: str,
        fill: str,
        w: float,
        h: float,
        size: float,
        seed: int,
        share: float = 0.4,
        spread: float = 0.13,
    ) -> None:
        """Single stones or bricks that show in the wall, `size` metres long."""
        chance = np.random.default_rng(abs(seed))
        self.pen.within(outline)
        rows = max(1, round(h / (0.5 * size)))
        for row in range(rows):
            for k in range(-1, round(w / size) + 1):
                if chance.random() < share:
                    a, deep = (k + 0.5 * (row % 2)) * size, h / rows
                    lift = 1 + float(chance.uniform(-spread, spread))
                    self.rect(fill, a, row * deep, 0.94 * size, 0.88 * deep, lift=lift)
        self.pen.within("")

    def rows(
        self, outline: str, fill: str, w: float, h: float, count: int, seed: int, lift: float = 0.86
    ) -> None:
        """Courses of tiles, boards or thatch: broken strips across."""
        chance = np.random.default_rng(abs(seed))
        self.pen.within(outline)
        for k in range(1, count):
            a = float(chance.uniform(-0.2, 0.1)) * w
            while a < w:
                long = float(chance.uniform(0.15, 0.4)) * w
                tall = h / count * float(chance.uniform(0.22, 0.4))
                self.rect(
                    fill,
                    a,
                    h * k / count,
                    long,
                    tall,
                    lift=lift + float(chance.uniform(-0.05, 0.05)),
                )
                a += long * float(chance.uniform(1.05, 1.5))
        self.pen.within("")
