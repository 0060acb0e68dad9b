"""A street: fronts of houses on both sides run together in the distance; doors, windows, lamps, a paved road."""

import itertools
from dataclasses import dataclass

import numpy as np

from app.engines.sketchbook import trees
from app.engines.sketchbook.light import hazed
from app.engines.sketchbook.pixels import Floats, mix, rgb_of, shone
from app.engines.sketchbook.settings.facades import (
    EVENING,
    FACADES,
    GLASS,
    LAMP,
    ROOFS,
    paint_row,
    polygon,
)
from app.engines.sketchbook.settings.far import backdrop
from app.engines.sketchbook.settings.paving import paint_paving
from app.engines.sketchbook.sheet import Sheet
from app.engines.sketchbook.sky import paint_sky

AWNINGS = ("b5473c", "3f6f8f", "d9b04a", "4f7f5a")
DOORS = ("6a3f2c", "2f5a4a", "33475f", "8a3a34")
NEAREST = 1.9  # how much larger than at the picture's plane the nearest house is


@dataclass(frozen=True, slots=True)
class _Side:
    """One side of the street: -1 left, 1 right; where its walls vanish and how far they are from there."""

    side: int
    vanish: tuple[float, float]
    out: float
    high: float
    low: float

    def at(self, scale: float, up: float) -> tuple[float, float]:
        """A point of the wall: `scale` is its nearness, `up` 0 at the foot, 1 at the eaves."""
        x, y = self.vanish
        return x + self.side * self.out * scale, y + (
            self.low - up * (self.low + self.high)
        ) * scale


def paint_street(sheet: Sheet) -> None:
    scene, horizon = sheet.scene, sheet.scene.horizon
    paint_sky(sheet, horizon + 0.02)
    backdrop(sheet, horizon)
    chance = sheet.chance(701)
    vanish = (0.5, horizon)
    paint_row(sheet, horizon + 0.012, 0.14 * min(1.0, horizon * 1.7), 0.55, 0.06, 702)
    trees.plant_row(
        sheet, horizon + 0.014, 0.05, 20, trees.wood_of(sheet, "leafy", 0.5, 0.3), 703, (0.38, 0.62)
    )
    paint_paving(sheet, horizon + 0.012, dashed=False)
    out = 0.33 * min(1.5, max(1.0, 1 / sheet.across))
    wings = [_Side(side, vanish, out, 0.40 * horizon / 0.56, 0.165) for side in (-1, 1)]
    cover = np.zeros((sheet.height, sheet.width), np.float32)
    for wing in wings:
        _wing(sheet, cover, wing, chance)
    sheet.claim(cover, 0.34, 1.5)
    if scene.time in ("night", "dusk"):
        _lamps(sheet, wings)
    sheet.land = horizon + 0.05


def _wing(sheet: Sheet, cover: Floats, wing: _Side, chance: np.random.Generator) -> None:
    """The houses of one side, far to near."""
    scales = [0.11]
    while scales[-1] < NEAREST:
        scales.append(scales[-1] * float(chance.uniform(1.42, 1.68)))
    for far, near in itertools.pairwise(scales):
        _house(sheet, cover, wing, far, near, chance)


def _house(
    sheet: Sheet, cover: Floats, wing: _Side, far: float, near: float, chance: np.random.Generator
) -> None:
    light = sheet.light
    haze = 0.5 * max(0.0, 1 - near / 0.55)
    tall = float(chance.uniform(0.72, 1.08))
    own = rgb_of(FACADES[int(chance.integers(len(FACADES)))])
    in_light = wing.side * light.side < 0
    lit = light.lit(own) if in_light else mix(light.shaded(own), light.lit(own), 0.28)
    wall, dim = hazed(light, lit, haze), hazed(light, light.shaded(own), haze)
    _quad(sheet, cover, wing, far, near, 0.0, tall, wall)
    roof = hazed(light, light.shaded(rgb_of(ROOFS[int(chance.integers(len(ROOFS)))])), haze)
    if "snow" in sheet.scene.features:
        roof = hazed(light, light.lit_snow(rgb_of("eef2f8")), haze)
    if chance.random() < 0.55:
        _quad(sheet, cover, wing, far, near, tall, tall + 0.12, roof)
    _quad(sheet, cover, wing, far, near, tall - 0.012, tall + 0.02, dim)
    _quad(sheet, cover, wing, far, near, 0.0, 0.03, dim)
    glass = hazed(light, mix(light.shaded(GLASS), light.sky[0], 0.35), haze)
    lamp, evening = hazed(light, LAMP, haze * 0.4), EVENING.get(sheet.scene.time, 0.0)
    floors, wide = 3 if tall > 0.85 else 2, 3
    frame = mix(wall, light.lit(rgb_of("efe6d6")), 0.55 if in_light else 0.25)
    for floor in range(1, floors + 1):
        low = 0.30 + (tall - 0.34) * (floor - 1) / floors
        for k in range(wide):
            a, b = (_between(far, near, (k + share) / wide) for share in (0.30, 0.72))
            shines = float(chance.random()) < evening
            high = low + 0.60 * (tall - 0.34) / floors
            _quad(sheet, None, wing, a * 0.992, b * 1.008, low - 0.012, high + 0.012, frame)
            _quad(sheet, None, wing, a, b, low, high, lamp if shines else glass)
    door = hazed(light, light.lit(rgb_of(DOORS[int(chance.integers(4))])) * np.float32(0.9), haze)
    a, b = (_between(far, near, share) for share in (0.12, 0.34))
    _quad(sheet, None, wing, a, b, 0.0, 0.20, door)
    shop = (_between(far, near, 0.46), _between(far, near, 0.90))
    shines = sheet.scene.time in ("night", "dusk")
    _quad(sheet, None, wing, *shop, 0.05, 0.19, lamp if shines else glass)
    awning = hazed(light, light.lit(rgb_of(AWNINGS[int(chance.integers(4))])), haze)
    if chance.random() < 0.7:
        _awning(sheet, cover, wing, shop, awning, dim)


def _awning(
    sheet: Sheet, cover: Floats, wing: _Side, shop: tuple[float, float], colour: Floats, dim: Floats
) -> None:
    """A blind over a shop window that comes out over the pavement."""
    a, b = shop
    reach = -wing.side * 0.045
    upper = [wing.at(a, 0.24), wing.at(b, 0.24)]
    lower = [(x + reach * scale, y) for scale in (b, a) for x, y in [wing.at(scale, 0.17)]]
    polygon(sheet, cover, [*upper, *lower], colour)
    hem = [*reversed(lower), *((x, y + 0.012 * s) for s, (x, y) in zip((b, a), lower, strict=True))]
    polygon(sheet, cover, np.array(hem), mix(colour, dim, 0.45))


def _between(far: float, near: float, share: float) -> float:
    """A nearness so far along a wall, as perspective shortens it."""
    return 1 / (1 / far + (1 / near - 1 / far) * share)


def _quad(
    sheet: Sheet,
    cover: Floats | None,
    wing: _Side,
    far: float,
    near: float,
    low: float,
    high: float,
    colour: Floats,
) -> None:
    corners = [wing.at(far, low), wing.at(far, high), wing.at(near, high), wing.at(near, low)]
    polygon(sheet, cover, np.array(corners), colour)


def _lamps(sheet: Sheet, wings: list[_Side]) -> None:
    """Lanterns on the house fronts, each in its own glow."""
    warm = rgb_of("ffc873")
    for wing in wings:
        for scale in (0.2, 0.36, 0.66, 1.2):
            x, y = wing.at(scale, 0.36)
            x -= wing.side * 0.035 * scale
            away = sheet.distance(x, y)
            glow = np.exp(-away / np.float32(0.085 * scale)) * np.float32(0.60)
            glow += np.exp(-((away / np.float32(0.016 * scale + 0.002)) ** 2)) * np.float32(0.9)
            sheet.rgb[:] = shone(sheet.rgb, warm, np.clip(glow, 0, 1))
