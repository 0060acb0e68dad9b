"""The same strokes without a compiler: traced for all of them at once in NumPy, laid as thick lines by OpenCV.

For machines where numba cannot be imported; two to four times slower and without bristles along the stroke, but the
same two functions with the same arguments as `strokes`, where shapes and ranges are written down.
"""

import cv2
import numpy as np

from app.engines.sketchbook.pixels import Floats, Ints, Regions
from app.engines.sketchbook.scratch import Scratch

KIND = "plain"
_SUB = 4  # cv2 draws in sixteenths of a pixel


def trace(
    wanted: Floats,
    canvas: Floats,
    ids: Regions,
    along_x: Floats,
    along_y: Floats,
    start_x: Ints,
    start_y: Ints,
    radius: np.float32,
    longest: np.int32,
    stop_at_ids: bool,
) -> tuple[Floats, Ints, Floats]:
    """Points, counts and colours of one stroke from every start; see `strokes.trace`."""
    height, width = ids.shape
    n = start_x.size
    points = np.zeros((n, int(longest) + 1, 2), np.float32)
    counts = np.ones(n, np.int32)
    colours = wanted[start_y, start_x].copy()
    own = ids[start_y, start_x]
    x, y = start_x.astype(np.float32), start_y.astype(np.float32)
    points[:, 0, 0], points[:, 0, 1] = x, y
    last_x, last_y = np.zeros(n, np.float32), np.zeros(n, np.float32)
    row, column, going = start_y.copy(), start_x.copy(), np.ones(n, bool)
    for step in range(int(longest)):
        r, c = row * along_x.shape[0] // height, column * along_x.shape[1] // width
        vx, vy = along_x[r, c], along_y[r, c]
        back = last_x * vx + last_y * vy < 0
        vx, vy = np.where(back, -vx, vx), np.where(back, -vy, vy)
        if step > 0:
            vx = np.float32(0.7) * vx + np.float32(0.3) * last_x
            vy = np.float32(0.7) * vy + np.float32(0.3) * last_y
        norm = np.sqrt(vx * vx + vy * vy) + np.float32(1e-6)
        last_x, last_y = vx / norm, vy / norm
        x, y = x + last_x * radius, y + last_y * radius
        column, row = np.floor(x).astype(np.int32), np.floor(y).astype(np.int32)
        going &= (column >= 0) & (row >= 0) & (column < width) & (row < height)
        column, row = np.clip(column, 0, width - 1), np.clip(row, 0, height - 1)
        if stop_at_ids:
            going &= ids[row, column] == own
        if step >= 1:
            here = wanted[row, column]
            away = np.abs(here - colours).sum(1)
            wrong = np.abs(here - canvas[row, column]).sum(1)
            going &= ~((away > wrong) & (away > 0.12))
        if not going.any():
            break
        points[going, step + 1, 0], points[going, step + 1, 1] = x[going], y[going]
        counts[going] += 1
    return points, counts, colours


def lay(
    canvas: Floats,
    relief: Floats,
    fresh: Floats,
    points: Floats,
    counts: Ints,
    colours: Floats,
    radii: Floats,
    offsets: Ints,
    bristles: Floats,
    brush: Floats,
    scratch: Scratch,
    ids: Regions,
    guard: bool,
) -> None:
    """Put strokes on the canvas in order; see `strokes.lay`."""
    height, width = ids.shape
    opacity, hairy = float(brush[0]), float(brush[1])
    across, along = bristles.shape
    for k in range(counts.size):
        path, radius = points[k, : counts[k]], float(radii[k])
        own = ids[int(path[0, 1]), int(path[0, 0])]
        x0, y0 = np.maximum(0, (path.min(0) - radius - 2).astype(int))
        x1, y1 = np.minimum((width, height), (path.max(0) + radius + 3).astype(int))
        here = np.s_[y0:y1, x0:x1]
        mask = np.zeros((y1 - y0, x1 - x0), np.uint8)
        line = np.round((path - (x0, y0)) * (1 << _SUB)).astype(np.int32)
        if counts[k] > 1:
            cv2.polylines(mask, [line], False, 255, max(1, round(2 * radius)), cv2.LINE_AA, _SUB)
        else:
            centre = (int(line[0, 0]), int(line[0, 1]))
            cv2.circle(mask, centre, round(radius * (1 << _SUB)), 255, -1, cv2.LINE_AA, _SUB)
        share = mask * np.float32(opacity / 255)
        if guard:
            share *= ids[here] == own
        # hairs run along the stroke's chord
        chord = path[-1] - path[0]
        chord = chord / max(1e-3, float(np.hypot(chord[0], chord[1])))
        xs = np.arange(x1 - x0, dtype=np.float32)[None] * np.float32(-chord[1])
        ys = np.arange(y1 - y0, dtype=np.float32)[:, None] * np.float32(chord[0])
        hair = ((xs + ys) * np.float32(across / (2 * radius + 2))).astype(np.int32) % across
        rows = bristles[:, int(offsets[k]) % along][hair]
        share *= np.float32(1) - np.float32(hairy * 0.5) * (np.float32(1) - rows)
        tone = np.float32(1) + (rows - np.float32(0.5)) * np.float32(hairy * 0.30)
        canvas[here] += (colours[k] * tone[..., None] - canvas[here]) * share[..., None]
        if relief.size > 1:
            relief[here] += (
                np.float32(radius**0.5 * 0.25) * rows + np.float32(0.25) - relief[here]
            ) * share
        fresh[here] += (np.float32(1) - fresh[here]) * share
