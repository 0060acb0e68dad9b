"""Sizes, regions and image references: geometry of a picture, without pixels.

Regions are boxes in 0..1 of the picture's width and height with an optional mask image; sizes are pixels.
Knows no files: an `ImageRef` names bytes by their SHA-256, where they lie is storage's business.
"""

from dataclasses import dataclass

from app.domain.errors import Invalid

SMALLEST, LARGEST, MULTIPLE = 256, 2048, 16


@dataclass(frozen=True, slots=True)
class Size:
    """Pixels. Sides from 256 to 2048, multiples of 16."""

    width: int
    height: int

    def __post_init__(self) -> None:
        for side in (self.width, self.height):
            if not SMALLEST <= side <= LARGEST:
                raise Invalid(f"A side must be from {SMALLEST} to {LARGEST} pixels; {side} is not.")
            if side % MULTIPLE:
                raise Invalid(f"A side must be a multiple of {MULTIPLE} pixels; {side} is not.")

    @property
    def draft(self) -> "Size":
        """Half of each side, rounded to a multiple of 16; larger where a side would be under the smallest, so that
        the draft has the picture's form."""
        part = max(0.5, SMALLEST / min(self.width, self.height))
        return Size(_part(self.width, part), _part(self.height, part))

    def __str__(self) -> str:
        return f"{self.width}x{self.height}"


def _part(side: int, part: float) -> int:
    return max(SMALLEST, round(side * part / MULTIPLE) * MULTIPLE)


def parse_size(text: str) -> Size:
    """`768x768` to a Size; anything else is Invalid, with the form that is wanted."""
    parts = text.lower().replace("×", "x").split("x")
    if len(parts) != 2 or not all(
        part.strip().isascii() and part.strip().isdigit() for part in parts
    ):
        raise Invalid(f"A size is written WIDTHxHEIGHT, as in 768x768; {text[:40]!r} is not.")
    if any(len(part.strip()) > 6 for part in parts):
        raise Invalid(f"A side must be from {SMALLEST} to {LARGEST} pixels.")
    return Size(int(parts[0]), int(parts[1]))


@dataclass(frozen=True, slots=True)
class Region:
    """A box, left-top-width-height in 0..1 of the picture; `mask` names a grey image inside it, if any."""

    x: float
    y: float
    w: float
    h: float
    mask: str | None = None

    def __post_init__(self) -> None:
        inside = 0 <= self.x <= 1 and 0 <= self.y <= 1 and self.w > 0 and self.h > 0
        if not inside or self.x + self.w > 1.0001 or self.y + self.h > 1.0001:
            raise Invalid("A region must lie inside the picture and have a width and a height.")

    @property
    def centre(self) -> tuple[float, float]:
        return self.x + self.w / 2, self.y + self.h / 2

    @property
    def area(self) -> float:
        return self.w * self.h


def clipped(x: float, y: float, w: float, h: float, mask: str | None = None) -> Region:
    """The part of a box that lies inside the picture; at least one percent on each side."""
    least = 0.01
    left, top = min(max(x, 0.0), 1 - least), min(max(y, 0.0), 1 - least)
    right, bottom = min(max(x + w, left + least), 1.0), min(max(y + h, top + least), 1.0)
    x, y, w, h = (round(float(side), 4) for side in (left, top, right - left, bottom - top))
    return Region(x, y, w, h, mask)


def overlap(a: Region, b: Region) -> float:
    """Intersection over union, 0..1."""
    w = min(a.x + a.w, b.x + b.w) - max(a.x, b.x)
    h = min(a.y + a.h, b.y + b.h) - max(a.y, b.y)
    shared = max(0.0, w) * max(0.0, h)
    return shared / (a.area + b.area - shared)


def union(a: Region, b: Region) -> Region:
    """The smallest box that holds both."""
    x, y = min(a.x, b.x), min(a.y, b.y)
    return clipped(x, y, max(a.x + a.w, b.x + b.w) - x, max(a.y + a.h, b.y + b.h) - y)


@dataclass(frozen=True, slots=True)
class ImageRef:
    """An 8-bit sRGB PNG in the store. `id` is the SHA-256 of its bytes in hex; width and height in pixels."""

    id: str
    width: int
    height: int
    source: str = "engine"  # engine, painted or uploaded
    licence: str = ""
