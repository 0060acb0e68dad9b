"""Houses' bodies under their roofs: gabled, hipped, flat, round; with eaves, their shadow, and chimneys."""

from typing import Literal

from app.engines.sketchbook.shapes.faces import Face
from app.engines.sketchbook.shapes.solids import Solid, Spot
from app.engines.sketchbook.shapes.tones import blend

EAVES = "#3a3038"


def walls(pen: Solid, w: float, d: float, h: float, fill: str, x: float = 0.0, z: float = 0.0, seed: int = 1,
          base: float = 0.0) -> tuple[Face, Face]:  # fmt: skip
    """Front and right side of a box, its front middle at x, z; weathered. Returns the two faces."""
    front = Face(pen, (x - w / 2, base, z))
    side = Face(pen, (x + w / 2, base, z), (0.0, 0.0, 1.0))
    for face, wide in ((side, d), (front, w)):
        outline = face.rect(fill, 0, 0, wide, h)
        face.weather(outline, fill, wide, h, seed, 9)
        face.weather(outline, blend(fill, "#6f7a58", 0.35), wide, 0.16 * h, seed + 1, 7, 0.12)
    return front, side


def gabled(
    pen: Solid, w: float, d: float, eaves: float, ridge: float, wall: str, roof: str,
    along: Literal["x", "z"] = "x", x: float = 0.0, z: float = 0.0, seed: int = 1, over: float = 0.45, courses: int = 9,
) -> tuple[Face, Face]:  # fmt: skip
    """Walls under a ridge along the front (x), its gable to the right, or away from us (z), its gable in front."""
    front, side = walls(pen, w, d, eaves, wall, x, z, seed)
    left, right = x - w / 2, x + w / 2
    if along == "x":
        gable = side.shape(wall, (0, eaves), (d, eaves), (d / 2, ridge), lift=0.98)
        side.weather(gable, wall, d, ridge, seed + 2, 6)
        side.shape(
            EAVES,
            (-0.2, eaves - 0.25),
            (0, eaves + 0.2),
            (d / 2, ridge),
            (d / 2, ridge - 0.5),
            lift=0.9,
        )
        front.rect(EAVES, 0, eaves - 0.42, w, 0.42, lift=1.15)
        slope = (ridge - eaves) / (d / 2)
        low = eaves - over * slope
        lip, left = right + 0.12, left + over - 0.12
        pen.plane(roof, (left - over, low, z - over), (lip, low, z - over), (lip, low - 0.22, z - over),
                  (left - over, low - 0.22, z - over), lift=0.7)  # fmt: skip
        face = Face(
            pen,
            (left - over, low, z - over),
            (1.0, 0.0, 0.0),
            _unit(0.0, ridge - low, d / 2 + over),
        )
        long = ((ridge - low) ** 2 + (d / 2 + over) ** 2) ** 0.5
        _tiled(face, roof, w + 0.24, long, courses, seed)
        pen.plane(roof, (lip, low, z - over), (lip, ridge, z + d / 2), (lip, ridge - 0.28, z + d / 2),
                  (lip, low - 0.25, z - over), lift=1.15)  # fmt: skip
        pen.plane(roof, (lip, ridge, z + d / 2), (lip, eaves, z + d), (lip, eaves - 0.25, z + d),
                  (lip, ridge - 0.28, z + d / 2), lift=0.85)  # fmt: skip
        return front, side
    gable = front.shape(wall, (0, eaves), (w, eaves), (w / 2, ridge))
    front.weather(gable, wall, w, ridge, seed + 2, 6)
    side.rect(EAVES, 0, eaves - 0.4, d, 0.4, lift=0.9)
    slope = (ridge - eaves) / (w / 2)
    low = eaves - over * slope
    front.shape(
        EAVES, (0, eaves - 0.3), (w / 2, ridge - 0.35), (w / 2, ridge), (0, eaves), lift=1.3
    )
    front.shape(
        EAVES, (w, eaves - 0.3), (w / 2, ridge - 0.35), (w / 2, ridge), (w, eaves), lift=1.1
    )
    face = Face(
        pen,
        (right + over, low, z - over),
        (0.0, 0.0, 1.0),
        _unit(-(w / 2 + over), ridge - low, 0.0),
    )
    long = ((ridge - low) ** 2 + (w / 2 + over) ** 2) ** 0.5
    _tiled(face, roof, d + 2 * over, long, courses, seed)
    for edge, lift in ((left - over, 1.2), (right + over, 0.95)):
        pen.plane(roof, (edge, low, z - over), (x, ridge, z - over), (x, ridge - 0.34, z - over),
                  (edge, low - 0.30, z - over), lift=lift)  # fmt: skip
    return front, side


def hipped(
    pen: Solid,
    w: float,
    d: float,
    eaves: float,
    ridge: float,
    wall: str,
    roof: str,
    x: float = 0.0,
    z: float = 0.0,
    seed: int = 1,
    over: float = 0.45,
    long: float = 0.35,
    courses: int = 8,
    base: float = 0.0,
) -> tuple[Face, Face]:
    """Walls under a roof that slopes to all sides; its ridge takes `long` of the front."""
    front, side = walls(pen, w, d, eaves - base, wall, x, z, seed, base)
    left, right, near, far = x - w / 2 - over, x + w / 2 + over, z - over, z + d + over
    front.rect(EAVES, 0, eaves - base - 0.4, w, 0.4, lift=1.15)
    side.rect(EAVES, 0, eaves - base - 0.4, d, 0.4, lift=0.85)
    tip = (x - long * w / 2, ridge, z + d / 2), (x + long * w / 2, ridge, z + d / 2)
    pen.plane(roof, (right, eaves, near), (right, eaves, far), tip[1], lift=0.98)
    outline = pen.plane(roof, (left, eaves, near), (right, eaves, near), tip[1], tip[0])
    face = Face(pen, (left, eaves, near), (1.0, 0.0, 0.0), _unit(0.0, ridge - eaves, d / 2 + over))
    face.rows(
        outline,
        roof,
        right - left,
        ((ridge - eaves) ** 2 + (d / 2 + over) ** 2) ** 0.5,
        courses,
        seed,
    )
    for a, b in (((left, near), (right, near)), ((right, near), (right, far))):
        pen.plane(roof, (a[0], eaves, a[1]), (b[0], eaves, b[1]), (b[0], eaves - 0.2, b[1]), (a[0], eaves - 0.2, a[1]),
                  lift=0.75)  # fmt: skip
    return front, side


def chimney(
    pen: Solid, x: float, z: float, foot: float, height: float, fill: str, size: float = 0.8
) -> None:
    pen.block(fill, (x - size / 2, x + size / 2), (foot, foot + height), (z, z + size))
    pen.block(fill, (x - 0.62 * size, x + 0.62 * size), (foot + 0.8 * height, foot + 0.93 * height),
              (z - 0.12 * size, z + 1.12 * size), lift=0.85)  # fmt: skip
    for side in (-0.22, 0.22):
        pen.block(
            "#b4623f",
            (x + size * (side - 0.13), x + size * (side + 0.13)),
            (foot + height, foot + 1.22 * height),
            (z + 0.4 * size, z + 0.6 * size),
        )


def cone(
    pen: Solid, x: float, z: float, r: float, base: float, tip: float, fill: str, bend: float = 0.0
) -> None:
    """A pointed round roof; `bend` draws its flanks in."""
    profile = [
        (r * (1 - t) * (1 - bend * t), base + (tip - base) * t)
        for t in (0.0, 0.2, 0.45, 0.75, 0.985)
    ]
    pen.turned(fill, (x, z), profile)


def _tiled(face: Face, fill: str, w: float, h: float, count: int, seed: int) -> None:
    outline = face.rect(fill, 0, 0, w, h)
    face.weather(outline, fill, w, h, seed + 5, 8, 0.2, 0.09)
    face.rows(outline, fill, w, h, count, seed)
    face.rect(fill, 0, 0.955 * h, w, 0.06 * h, lift=1.12)


def _unit(x: float, y: float, z: float) -> Spot:
    long = (x * x + y * y + z * z) ** 0.5
    return x / long, y / long, z / long
