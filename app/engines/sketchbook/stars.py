"""Stars: small single dabs of several sizes, few of them large, that the hand lays last over the dry sky.

A setting scatters them; what stands before them hides them. Strokes would smear them. Knows no words.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from app.engines.sketchbook.pixels import Flags, Floats, rgb_of
from app.engines.sketchbook.sheet import Sheet, Star

COLOURS = ("c4d6ff", "fff3d2", "ffffff", "ffffff")
DABBED = frozenset({"oil", "watercolour", "gouache", "pastel"})
LATER = DABBED | {"pixel"}  # elsewhere they are part of the picture from the first
LEAST, LARGEST = 0.0010, 0.0036  # radius in units
SHINES = 0.0020  # from this radius on there is a little light around it


class _Patch(NamedTuple):
    rows: slice
    columns: slice
    away: Floats


def scatter(
    sheet: Sheet, count: int, bottom: float, salt: int, clear: Flags | None = None, ahead: int = 0
) -> None:
    """Stars above `bottom` where it is `clear` (H, W), on the region put last or `ahead` of it.

    Ink leaves them out: its contour would turn them into rings.
    """
    if sheet.scene.style == "ink":
        return
    chance = sheet.chance(salt)
    for _ in range(int(count * max(1.0, sheet.across * sheet.down))):
        x, y, size = chance.random(), chance.random() * bottom, chance.random() ** 7
        colour = COLOURS[chance.integers(len(COLOURS))]
        bright = 0.55 + 0.45 * max(size, chance.random())
        row, column = int(y * sheet.height), int(x * sheet.width)
        if clear is None or clear[row, column]:
            radius = LEAST + (LARGEST - LEAST) * size
            sheet.stars.append(Star(x, y, radius, colour, bright, sheet.regions + ahead))


def shown(sheet: Sheet) -> tuple[Star, ...]:
    """Those that nothing stands before."""
    h, w = sheet.ids.shape
    return tuple(s for s in sheet.stars if sheet.ids[int(s.y * h), int(s.x * w)] == s.region)


def lay(rgb: Floats, stars: Sequence[Star]) -> None:
    """The dabs, in place, on (H, W, 3)."""
    unit = float(np.sqrt(rgb.shape[0] * rgb.shape[1]))
    for star in stars:
        radius = max(0.55, star.radius * unit)
        wide = star.radius > SHINES
        part = _around(rgb, star, radius * (3.2 if wide else 1.0) + 1)
        share = np.clip(radius + np.float32(0.5) - part.away, 0, 1) * np.float32(star.bright)
        if wide:
            halo = np.float32(0.34) * np.exp(-((part.away / np.float32(1.7 * radius)) ** 2))
            share = np.maximum(share, halo)
        here = rgb[part.rows, part.columns]
        here += (rgb_of(star.colour) - here) * share[..., None]


def _around(rgb: Floats, star: Star, reach: float) -> _Patch:
    """The pixels within `reach` px of a star, and how far each is from it."""
    h, w = rgb.shape[:2]
    x, y = star.x * w, star.y * h
    rows = slice(max(0, int(y - reach)), min(h, int(y + reach) + 2))
    columns = slice(max(0, int(x - reach)), min(w, int(x + reach) + 2))
    down = np.arange(rows.start, rows.stop, dtype=np.float32)[:, None] + np.float32(0.5 - y)
    across = np.arange(columns.start, columns.stop, dtype=np.float32)[None] + np.float32(0.5 - x)
    return _Patch(rows, columns, np.hypot(across, down))
