"""Brushwork: where one size of brush is worth a stroke, which way it goes, and laying it.

One stroke per cell of the brush's size, where the canvas is still wrong, along the picture's own directions. Changes
the canvas in place; knows nothing of previews.
"""

from collections.abc import Callable, Iterator

import cv2
import numpy as np

from app.engines.sketchbook.blends_any import apart
from app.engines.sketchbook.canvas import Canvas
from app.engines.sketchbook.pixels import Flags, Floats, abreast, blurred
from app.engines.sketchbook.strokes_any import lay, trace
from app.engines.sketchbook.styles import Level

CHUNK = 300  # strokes between two looks at whether to stop


def paint_level(
    canvas: Canvas, level: Level, changed: Flags | None, look: Callable[[], None]
) -> Iterator[float]:
    """Lay one size of strokes where the canvas is still wrong; yields how much of them is done, 0..1."""
    meant, brush = canvas.meant, canvas.brush
    radius = max(1.3, level.radius * canvas.unit / 1024)
    wanted = blurred(canvas.wanted, radius * 0.32)
    look()
    along_x, along_y = _directions(wanted, meant.angle, radius)
    starts_x, starts_y = _starts(canvas, level, wanted, radius, changed)
    if not starts_x.size:
        return
    look()
    guard = brush.wet or level.radius < 40  # only the broadest strokes run over silhouettes
    focus = meant.focus[starts_y, starts_x]
    points, counts, colours = trace(
        wanted, canvas.rgb, canvas.regions, along_x, along_y, starts_x, starts_y,
        np.float32(radius), np.int32(brush.longest), guard,
    )  # fmt: skip
    del wanted  # its colours are on the brushes
    n = starts_x.size
    jitter = canvas.chance.normal(0, 1, (n, 1)) * 0.8 + canvas.chance.normal(0, 1, (n, 3)) * 0.6
    amount = brush.jitter * (1 - 0.75 * focus[:, None]) * min(1.3, 0.45 + level.radius / 20)
    colours = np.clip(colours + (jitter * amount).astype(np.float32), 0, 1).astype(np.float32)
    radii = (radius * canvas.chance.uniform(0.75, 1.1, n)).astype(np.float32)
    offsets = canvas.chance.integers(0, 512, n).astype(np.int32)
    fine = min(1.0, radius / 5)
    hand = np.array(
        [brush.opacity, brush.bristle * fine, brush.dryness * fine, brush.ring * fine], np.float32
    )
    for first in range(0, n, CHUNK):
        part = np.s_[first : first + CHUNK]
        lay(
            canvas.rgb, canvas.relief, canvas.fresh, points[part], counts[part], colours[part], radii[part],
            offsets[part], canvas.bristles, hand, canvas.scratch, canvas.regions, guard,
        )  # fmt: skip
        if canvas.witness is not None:
            canvas.witness.see(
                points[part], counts[part], radii[part], offsets[part], canvas.bristles, hand, canvas.scratch,
                canvas.regions, guard,
            )  # fmt: skip
        yield min(1.0, (first + CHUNK) / n)


def _starts(
    canvas: Canvas, level: Level, wanted: Floats, radius: float, changed: Flags | None
) -> tuple[np.ndarray, np.ndarray]:
    """One stroke per cell of the radius's size, at its worst pixel, where the cell is wrong enough; far ones first."""
    cell = max(2, int(radius * (1.0 if level.threshold else 0.9)))
    height, width = wanted.shape[:2]
    rows, columns = height // cell, width // cell
    if level.threshold:
        at, keep = np.empty((rows, columns), np.int64), np.empty((rows, columns), bool)

        def looked(part: slice) -> None:
            here = slice(part.start * cell, part.stop * cell)
            cells = _wrong(canvas, level, wanted, changed, here)
            cells = cells[:, : columns * cell].reshape(-1, cell, columns, cell)
            cells = cells.transpose(0, 2, 1, 3).reshape(-1, columns, cell * cell)
            at[part], keep[part] = cells.argmax(2), cells.mean(2) > level.threshold

        abreast(rows, looked, max(1, 64 // cell))
    else:
        at = canvas.chance.integers(0, cell * cell, (rows, columns))
        keep = np.ones((rows, columns), bool)
    row, column = np.nonzero(keep)
    chosen = at[keep]
    x, y = column * cell + chosen % cell, row * cell + chosen // cell
    if x.size:
        rank = canvas.meant.ids[y, x].astype(np.float64) / max(1, int(canvas.meant.ids.max()))
        order = np.argsort(canvas.chance.random(x.size) + 0.9 * rank, kind="stable")
        x, y = x[order], y[order]
    return x.astype(np.int32), y.astype(np.int32)


def _wrong(
    canvas: Canvas, level: Level, wanted: Floats, changed: Flags | None, rows: slice
) -> Floats:
    """(h, W) of some rows: how far the canvas is from what is wanted, as much as it matters to such a brush."""
    focus = canvas.meant.focus[rows]
    wrong: Floats = np.empty_like(focus)
    apart(canvas.rgb[rows], wanted[rows], wrong)
    wrong *= np.float32(0.65) + np.float32(1.1) * focus
    if changed is not None and level.only_changed:
        wrong *= changed[rows]
    elif level.focus:
        worth = focus >= level.focus
        wrong *= worth if changed is None else worth | (changed[rows] & (level.radius > 3))
    return wrong


def _directions(wanted: Floats, angle: Floats, radius: float) -> tuple[Floats, Floats]:
    """Unit stroke directions, a small field: along edges where there are any (structure tensor), else the setting's."""
    h, w = angle.shape
    step = max(2, int(radius / 2))
    small = (max(48, w // step), max(48, h // step))
    grey = cv2.resize(cv2.cvtColor(wanted, cv2.COLOR_RGB2GRAY), small, interpolation=cv2.INTER_AREA)
    across = cv2.Sobel(grey, cv2.CV_32F, 1, 0, scale=0.25)
    down = cv2.Sobel(grey, cv2.CV_32F, 0, 1, scale=0.25)
    del grey
    sigma = max(1.0, radius / step * 0.9)
    # double angles: a tangent is minus the gradient; the prior weighs as a gradient of 0.02
    sin = blurred(across * down, sigma)
    sin *= np.float32(-2)
    cos = blurred(np.square(down, out=down), sigma)
    cos -= blurred(np.square(across, out=across), sigma)
    del across, down
    double = 2 * cv2.resize(angle, small, interpolation=cv2.INTER_NEAREST)
    cos += np.float32(4e-4) * np.cos(double)
    sin += np.float32(4e-4) * np.sin(double, out=double)
    half = np.arctan2(blurred(sin, sigma * 0.5), blurred(cos, sigma * 0.5), out=double)
    half *= np.float32(0.5)
    return np.cos(half, out=cos), np.sin(half, out=sin)
