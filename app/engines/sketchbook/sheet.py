"""The sheet: the picture while it is composed, and what the painter must know of it besides its colours.

Settings and things lay colours on it, back to front. Coordinates are 0..1 of the picture's width and height;
`unit` (the geometric mean of the sides, px) measures what must not be stretched. Knows no particular setting.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import NamedTuple

import cv2
import numpy as np

from app.domain.canvas import Size
from app.engines.sketchbook import noise
from app.engines.sketchbook.light import Light
from app.engines.sketchbook.pixels import Floats, Regions, lay_over, resized
from app.engines.sketchbook.scene import Scene


class Star(NamedTuple):
    """Where a star stands (0..1), its radius in units, colour, brightness 0..1, and the region it is seen on."""

    x: float
    y: float
    radius: float
    colour: str
    bright: float
    region: int


class Touch(NamedTuple):
    """Cover (h, w) 0..1 of what the finest brush does at last, px of its left top, the last region that it is seen on;
    `bare` leaves the paper of a drawing free of lines there."""

    cover: Floats
    left: int
    top: int
    region: int
    bare: bool = False

    @property
    def on(self) -> tuple[slice, slice]:
        """Where it lies, of rows and columns."""
        h, w = self.cover.shape
        return slice(self.top, self.top + h), slice(self.left, self.left + w)


@dataclass(slots=True)
class Sheet:
    """rgb (H, W, 3), focus (H, W) 0 loose .. 1 fine, angle (H, W) radians: float32; ids (H, W) uint16 region numbers.

    x is (1, W) and y is (H, 1). `look` is called between layers and may raise to stop.
    """

    scene: Scene
    light: Light
    width: int
    height: int
    aspect: float
    look: Callable[[], None]
    rgb: Floats = field(init=False)
    ids: Regions = field(init=False)
    focus: Floats = field(init=False)
    angle: Floats = field(init=False)
    x: Floats = field(init=False)
    y: Floats = field(init=False)
    regions: int = 0
    land: float | None = None  # where near ground begins, 0..1 from the top; None: there is none
    water: tuple[float, float] | None = None  # from where to where open water lies
    far: float | None = None  # where the dry ground beyond that water begins
    pen: Floats | None = None  # (H, W) 0..1: what falls, where it is drawn in lines and not painted
    stars: list[Star] = field(default_factory=list)  # laid when all else is there
    touches: list[Touch] = field(
        default_factory=list
    )  # laid after that; a setting's cover all of it
    bolts: list[tuple[list[Floats], int]] = field(
        default_factory=list
    )  # outlines in units, and their region

    def __post_init__(self) -> None:
        flat = (self.height, self.width)
        self.rgb = np.zeros((*flat, 3), np.float32)
        self.ids = np.zeros(flat, np.uint16)
        self.focus = np.zeros(flat, np.float32)
        self.angle = np.zeros(flat, np.float32)
        columns = np.linspace(0.5, self.width - 0.5, self.width, dtype=np.float32)
        rows = np.linspace(0.5, self.height - 0.5, self.height, dtype=np.float32)
        self.x = (columns / np.float32(self.width))[None]
        self.y = (rows / np.float32(self.height))[:, None]

    def enlarged(self, size: Size) -> "Sheet":
        """What lies on it, at another size: itself where that is its own."""
        w, h = size.width, size.height
        if (w, h) == (self.width, self.height):
            return self
        large = replace(self, width=w, height=h)
        large.rgb, large.focus = resized(self.rgb, w, h), resized(self.focus, w, h)
        near = cv2.resize(self.ids, (w, h), interpolation=cv2.INTER_NEAREST)
        large.ids = np.asarray(cv2.medianBlur(near, 5), np.uint16)  # no stairs along slopes
        large.angle = resized(self.angle, w, h, smooth=False)
        large.touches = [touch._replace(cover=resized(touch.cover, w, h)) for touch in self.touches]
        return large

    @property
    def unit(self) -> float:
        """Geometric mean of the sides in px."""
        return math.sqrt(self.width * self.height)

    @property
    def across(self) -> float:
        """Width in units."""
        return self.width / self.unit

    @property
    def down(self) -> float:
        """Height in units."""
        return self.height / self.unit

    def distance(self, x: float, y: float) -> Floats:
        """(H, W) of how far each pixel is from a point, in units."""
        away = np.hypot((self.x - x) * self.across, (self.y - y) * self.down)
        return np.asarray(away, np.float32)

    def noise(
        self, cells: float, salt: int, octaves: int = 5, stretch: tuple[float, float] = (1.0, 1.0)
    ) -> Floats:
        """(H, W) noise of mean 0 and deviation about 1; `salt` tells one use from another."""
        self.look()
        return noise.field(
            self.width, self.height, self.aspect, cells, self.salted(salt), octaves, stretch
        )

    def ridge(self, frequency: float, salt: int, octaves: int = 7, rough: float = 0.5) -> Floats:
        """(W,) skyline, about -1..1."""
        return noise.line(self.width, self.aspect, frequency, self.salted(salt), octaves, rough)

    def chance(self, salt: int) -> np.random.Generator:
        """Random numbers that depend on the scene's seed and the use, never on the size."""
        return np.random.default_rng(self.salted(salt))

    def salted(self, salt: int) -> int:
        return (self.scene.seed * 1_000_003 + salt * 7919) % (2**63)

    def put(
        self,
        colour: Floats,
        cover: Floats | None = None,
        angle: Floats | float | None = None,
        focus: float = 0.0,
        new: bool = True,
        top: float = 0.0,
    ) -> None:
        """Lay a colour ((3,) or (H, W, 3)) where `cover` (H, W) 0..1 says; everywhere below `top` (0..1) without.

        Rows above `top` are left alone. `new` makes it a region of its own, which fine strokes do not leave.
        """
        self.look()
        first = min(self.height - 1, max(0, int(top * self.height)))
        rows = np.s_[first:]
        here = self.rgb[rows]
        painted = colour[rows] if colour.ndim == 3 else colour
        if new:
            self.regions += 1
        if cover is None:
            here[:] = painted
            inside: np.ndarray | slice = np.s_[:]
        else:
            share = cover[rows]
            lay_over(here, painted, share, here)
            inside = share > 0.5
        if new:
            self.ids[rows][inside] = self.regions
        if angle is not None:
            self.angle[rows][inside] = (
                angle[rows][inside] if isinstance(angle, np.ndarray) else angle
            )
        self.focus[rows][inside] = focus

    def claim(self, cover: Floats, focus: float, angle: float) -> None:
        """Whatever `cover` (H, W) 0..1 mostly covers becomes one region of its own, with one focus and direction."""
        self.regions += 1
        inside = cover > 0.5
        self.ids[inside], self.focus[inside], self.angle[inside] = self.regions, focus, angle
