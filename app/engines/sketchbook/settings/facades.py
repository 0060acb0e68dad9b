"""Rows of buildings that fade with distance, their windows lit towards evening; plain shapes."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from app.engines.sketchbook import marks
from app.engines.sketchbook.light import hazed
from app.engines.sketchbook.pixels import Floats, blurred, mix, rgb_of, shone
from app.engines.sketchbook.sheet import Sheet

Corners = np.ndarray | Sequence[tuple[float, float]]

FACADES = ("c98f6a", "d9c4a0", "a8a29a", "b8705a", "8f9aa8", "e0d2b8", "9a7f6a")
ROOFS = ("7a3f32", "5a5560", "6a4a3a")
GLASS, LAMP = rgb_of("6f8ea6"), rgb_of("ffd886")
EVENING = {"night": 0.62, "dusk": 0.5, "dawn": 0.2}  # share of windows with light in them


class Spot(NamedTuple):
    """Where something plain stands: the middle of its foot, its width and height, all in 0..1 of the picture."""

    sheet: Sheet
    cover: Floats
    x: float
    foot: float
    w: float
    h: float


def paint_row(
    sheet: Sheet, base: float, height: float, haze: float, wide: float, salt: int
) -> None:
    """One row of buildings standing on `base`; heights in 0..1 of the picture, widths in units."""
    sheet.look()
    chance, light = sheet.chance(salt), sheet.light
    cover = np.zeros((sheet.height, sheet.width), np.float32)
    shine = np.zeros_like(cover)
    x = -0.02
    while x < 1.02:
        w = wide * float(chance.uniform(0.7, 1.35)) / sheet.across
        h = height * float(chance.uniform(0.45, 1.0)) * (1.25 if chance.random() < 0.15 else 1.0)
        facade = rgb_of(FACADES[int(chance.integers(len(FACADES)))])
        lit, dark = hazed(light, light.lit(facade), haze), hazed(light, light.shaded(facade), haze)
        _building(sheet, (cover, shine), (x, base - h, w, h), lit, dark, haze, chance)
        x += w * float(chance.uniform(0.92, 1.08))
    if sheet.scene.time in EVENING:  # what shines in a window lights the air before it
        glow = blurred(shine, sheet.unit * 0.012) * np.float32(0.55 * (1 - 0.6 * haze))
        sheet.rgb[:] = shone(sheet.rgb, LAMP, glow)
    sheet.claim(cover, 0.40 - 0.3 * haze, 1.5)


def _building(
    sheet: Sheet,
    marks_: tuple[Floats, Floats],
    place: tuple[float, float, float, float],
    lit: Floats,
    dark: Floats,
    haze: float,
    chance: np.random.Generator,
) -> None:
    """A front, a shaded side, a roof, and windows in rows; all chance is drawn whatever the size."""
    (cover, shine), (x, y, w, h) = marks_, place
    to_light = sheet.light.side
    fill(sheet, cover, x, y, w, h + 0.02, lit)
    side = 0.26 * w
    fill(sheet, cover, x if to_light > 0 else x + w - side, y, side, h + 0.02, dark)
    roof = hazed(
        sheet.light, sheet.light.shaded(rgb_of(ROOFS[int(chance.integers(len(ROOFS)))])), haze
    )
    if "snow" in sheet.scene.features:
        roof = hazed(sheet.light, sheet.light.lit_snow(rgb_of("eef2f8")), haze)
    style = float(chance.random())
    if style < 0.45:
        top = 0.30 * w * sheet.across / sheet.down
        corners = np.array([[x - 0.004, y], [x + w / 2, y - top], [x + w + 0.004, y]])
        polygon(sheet, cover, corners, roof)
    elif style < 0.7:
        fill(sheet, cover, x - 0.004, y - 0.010, w + 0.008, 0.012, roof)
    else:
        fill(sheet, cover, x + w * 0.3, y - 0.02, w * 0.4, 0.022, dark)
    columns = max(2, round(w * sheet.across / 0.030))
    rows = max(2, round(h * sheet.down / 0.050))
    evening = EVENING.get(sheet.scene.time, 0.0)
    glass = hazed(sheet.light, mix(sheet.light.shaded(GLASS), sheet.light.sky[0], 0.3), haze)
    lamp = hazed(sheet.light, LAMP, haze * 0.45)
    for row in range(rows):
        for column in range(columns):
            shines = float(chance.random()) < evening
            cx = x + w * (column + 0.5) / columns
            cy = y + h * (row + 0.55) / rows
            fill(
                sheet,
                shine if shines else None,
                cx - 0.22 * w / columns,
                cy - 0.24 * h / rows,
                0.44 * w / columns,
                0.5 * h / rows,
                lamp if shines else glass,
            )


def fill(
    sheet: Sheet, cover: Floats | None, x: float, y: float, w: float, h: float, colour: Floats
) -> None:
    """A box of one colour, 0..1 of the picture."""
    polygon(sheet, cover, [(x, y), (x + w, y), (x + w, y + h), (x, y + h)], colour)


def polygon(sheet: Sheet, cover: Floats | None, corners: Corners, colour: Floats) -> None:
    """A polygon of one colour, corners (n, 2) in 0..1 of the picture."""
    scaled = np.asarray(corners, float) * (sheet.width, sheet.height)
    marks.polygon(sheet.rgb, scaled, colour)
    if cover is not None:
        marks.polygon(cover, scaled, 1.0)
