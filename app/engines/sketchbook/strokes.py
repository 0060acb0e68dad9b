"""Brush strokes as compiled loops: `trace` grows them along a direction field, `lay` puts them on the canvas.

The idea of curved strokes from coarse to fine is Hertzmann's ("Painterly rendering with curved brush strokes of
multiple sizes", SIGGRAPH 1998); bristles, relief and the guard at silhouettes are this module's own. Signatures
are explicit and machine code is cached on disk, so nothing compiles twice. Knows no styles, no scene and no files.
`strokes_plain` offers the same two functions where numba cannot be imported.
"""

import functools
import os
from concurrent.futures import ThreadPoolExecutor

import numpy as np
from numba import njit

from app.engines.sketchbook.pixels import Floats, Ints, Regions
from app.engines.sketchbook.scratch import Scratch

KIND = "compiled"
BANDS = 4
LAST = 1 << 30  # number of a pixel met from which they are counted anew

_TRACE = (
    "Tuple((float32[:,:,::1], int32[::1], float32[:,::1]))"
    "(float32[:,:,::1], float32[:,:,::1], uint16[:,::1], float32[:,::1], float32[:,::1],"
    " int32[::1], int32[::1], float32, int32, boolean)"
)
_LAY = (
    "int32(float32[:,:,::1], float32[:,::1], float32[:,::1], float32[:,:,::1], int32[::1], float32[:,::1],"
    " float32[::1], int32[::1], float32[:,::1], float32[::1],"
    " int32[:,::1], int32, uint16[:,::1], boolean, int32, int32)"
)


@njit(_TRACE, cache=True, fastmath=True)
def trace(  # type: ignore[no-untyped-def]
    wanted, canvas, ids, along_x, along_y, start_x, start_y, radius, longest, stop_at_ids
):
    """Grow one stroke from every start, in steps of one radius.

    A stroke ends at the rim, where the wanted colour has left its own and the canvas is already better, and (when
    `stop_at_ids`) where the region changes. wanted, canvas: (H, W, 3) float32 0..1; ids: (H, W) uint16; along_x,
    along_y: (h, w) float32 unit directions, a field of any size over the picture; start_x, start_y: (n,) int32 px.
    Returns points (n, longest + 1, 2) float32 px, counts (n,) int32 and colours (n, 3) float32.
    """
    height, width = ids.shape
    n = start_x.size
    points = np.zeros((n, longest + 1, 2), np.float32)
    counts = np.zeros(n, np.int32)
    colours = np.zeros((n, 3), np.float32)
    for k in range(n):
        column, row = start_x[k], start_y[k]
        x, y = np.float32(column), np.float32(row)
        own = ids[row, column]
        red, green, blue = wanted[row, column, 0], wanted[row, column, 1], wanted[row, column, 2]
        colours[k, 0], colours[k, 1], colours[k, 2] = red, green, blue
        points[k, 0, 0], points[k, 0, 1] = x, y
        count = 1
        last_x, last_y = np.float32(0), np.float32(0)
        for step in range(longest):
            r, c = row * along_x.shape[0] // height, column * along_x.shape[1] // width
            vx, vy = along_x[r, c], along_y[r, c]
            if last_x * vx + last_y * vy < 0:
                vx, vy = -vx, -vy
            if step > 0:
                vx = np.float32(0.7) * vx + np.float32(0.3) * last_x
                vy = np.float32(0.7) * vy + np.float32(0.3) * last_y
            norm = np.sqrt(vx * vx + vy * vy) + np.float32(1e-6)
            vx, vy = vx / norm, vy / norm
            last_x, last_y = vx, vy
            x += vx * radius
            y += vy * radius
            column, row = int(np.floor(x)), int(np.floor(y))
            if column < 0 or row < 0 or column >= width or row >= height:
                break
            if stop_at_ids and ids[row, column] != own:
                break
            if step >= 1:
                away = (
                    abs(wanted[row, column, 0] - red)
                    + abs(wanted[row, column, 1] - green)
                    + abs(wanted[row, column, 2] - blue)
                )
                wrong = (
                    abs(wanted[row, column, 0] - canvas[row, column, 0])
                    + abs(wanted[row, column, 1] - canvas[row, column, 1])
                    + abs(wanted[row, column, 2] - canvas[row, column, 2])
                )
                if away > wrong and away > 0.12:
                    break
            points[k, count, 0], points[k, count, 1] = x, y
            count += 1
        counts[k] = count
    return points, counts, colours


def lay(
    canvas: Floats, relief: Floats, fresh: Floats, points: Floats, counts: Ints, colours: Floats, radii: Floats,
    offsets: Ints, bristles: Floats, brush: Floats, scratch: Scratch, ids: Regions, guard: bool,
) -> None:  # fmt: skip
    """Put strokes on the canvas in order, each pixel once per stroke.

    canvas (H, W, 3), relief (H, W) and fresh (H, W) float32 are changed in place: colour, thickness of paint, and
    how much new paint covers what was there (0..1); a relief of (1, 1) is left alone. bristles: (V, S) float32 0..1,
    across and along the brush; offsets (n,) int32 shift it per stroke. brush: (opacity, bristle, dryness, ring), each
    0..1. With `guard` a stroke stays inside the region where it began. Bands of rows are painted side by side: no
    pixel knows of it.
    """
    if scratch.next > LAST:
        scratch.seen.fill(-1)
        scratch.next = 0
    first = scratch.next
    edges = np.linspace(0, ids.shape[0], BANDS + 1).astype(int)

    def band(top: int, bottom: int) -> int:
        met: int = _lay_rows(
            canvas, relief, fresh, points, counts, colours, radii, offsets, bristles, brush, scratch.seen,
            first, ids, guard, top, bottom,
        )  # fmt: skip
        return met

    scratch.next = max(_hands().map(band, edges[:-1].tolist(), edges[1:].tolist()))


@functools.cache
def _hands() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(min(BANDS, os.cpu_count() or 1), "brush")


@njit
def _room(path, wide):  # type: ignore[no-untyped-def]
    """More pixels than one stroke can meet: those of its joints' boxes."""
    reach = 2 * int(wide + 1) + 5
    room = 0
    for i in range(max(1, len(path) - 1)):
        j = min(i + 1, len(path) - 1)
        across, down = abs(path[j, 0] - path[i, 0]), abs(path[j, 1] - path[i, 1])
        room += (reach + int(across)) * (reach + int(down))
    return room


@njit
def _length(path):  # type: ignore[no-untyped-def]
    total = np.float32(1e-3)
    for i in range(len(path) - 1):
        total += np.hypot(path[i + 1, 0] - path[i, 0], path[i + 1, 1] - path[i, 1])
    return total


@njit
def _share(edge, b, u, out, brush):  # type: ignore[no-untyped-def]
    """How much a hair that carries `b` covers, `u` 0..1 along the stroke and `out` 0..1 from its middle to its rim."""
    bristle, dryness, ring = brush[1], brush[2], brush[3]
    one = np.float32(1)
    a = edge * np.float32(0.12)
    if b > dryness * u * u:
        a = edge * (one - bristle * (one - b))
    if ring > 0:
        a *= one - ring + ring * out * out * out * np.float32(1.5)
    return a


@njit
def _cover(  # type: ignore[no-untyped-def]
    path, wide, offset, own, bristles, brush, seen, cover, bristle_at, touched, first, ids, first_row, end_row,
):  # fmt: skip
    """Find the pixels one stroke meets, how much it covers each and which hair does; returns how many they are."""
    width, (across, along) = ids.shape[1], bristles.shape
    zero, one, half = np.float32(0), np.float32(1), np.float32(0.5)
    total = _length(path)
    met, run = 0, zero
    reach = (wide + one) * (wide + one)
    stretch = np.float32(24) / (wide + np.float32(4))
    last = max(0, len(path) - 2)
    for i in range(last + 1):
        j = min(i + 1, len(path) - 1)
        ax, ay = path[i, 0], path[i, 1]
        bx, by = path[j, 0] - ax, path[j, 1] - ay
        square = bx * bx + by * by + np.float32(1e-6)
        length = np.sqrt(square)
        per_square, per_width = one / square, one / (length * wide)
        left = max(0, int(min(ax, ax + bx) - wide - 1))
        right = min(width - 1, int(max(ax, ax + bx) + wide + 2))
        top = max(first_row, int(min(ay, ay + by) - wide - 1))
        bottom = min(end_row - 1, int(max(ay, ay + by) + wide + 2))
        for y in range(top, bottom + 1):
            qy = np.float32(y) - ay
            for x in range(left, right + 1):
                qx = np.float32(x) - ax
                t = (qx * bx + qy * by) * per_square
                if t > one and i < last:
                    continue  # the next joint is nearer
                t = min(one, max(zero, t))
                ex, ey = qx - t * bx, qy - t * by
                apart = ex * ex + ey * ey
                if apart > reach or (own >= 0 and ids[y, x] != own):
                    continue
                apart = np.sqrt(apart)
                there = run + t * length
                u = there / total
                here = wide * (one - np.float32(0.35) * u * u)
                edge = min(one, here - apart + half)
                if edge <= 0:
                    continue
                v = (qx * by - qy * bx) * per_width
                hair = min(across - 1, max(0, int((v * half + half) * (across - 1))))
                b = bristles[hair, (int(there * stretch) + offset) % along]
                a = _share(edge, b, u, apart / (here + np.float32(0.1)), brush)
                at = seen[y, x] - first
                if at < 0:
                    seen[y, x] = first + met
                    cover[met], bristle_at[met], touched[met] = a, b, y * width + x
                    met += 1
                elif a > cover[at]:
                    cover[at], bristle_at[at] = a, b
        run += length
    return met


@njit
def _blend(canvas, relief, fresh, colour, wide, brush, cover, bristle_at, touched, met):  # type: ignore[no-untyped-def]
    """Lay one stroke's paint on the pixels it met."""
    width, thick = fresh.shape[1], relief.size > 1
    opacity, bristle = brush[0], brush[1]
    one, half = np.float32(1), np.float32(0.5)
    ridge = np.sqrt(wide) * np.float32(0.25)
    for q in range(met):
        y, x = touched[q] // width, touched[q] % width
        a = min(one, cover[q] * opacity)
        b = bristle_at[q]
        tone = one + (b - half) * bristle * np.float32(0.30)
        for c in range(3):
            canvas[y, x, c] += (colour[c] * tone - canvas[y, x, c]) * a
        if thick:
            relief[y, x] += (b * ridge + np.float32(0.25) - relief[y, x]) * a
        fresh[y, x] += (one - fresh[y, x]) * a


@njit(_LAY, cache=True, fastmath=True, nogil=True)
def _lay_rows(  # type: ignore[no-untyped-def]
    canvas, relief, fresh, points, counts, colours, radii, offsets, bristles, brush,
    seen, first, ids, guard, first_row, end_row,
):  # fmt: skip
    """What `lay` does in the rows from `first_row` up to `end_row`; returns the number of the next pixel to be met."""
    room = 0
    for k in range(counts.size):
        room = max(room, _room(points[k, : counts[k]], radii[k]))
    cover, bristle_at = np.empty(room, np.float32), np.empty(room, np.float32)
    touched = np.empty(room, np.int32)
    for k in range(counts.size):
        path, wide = points[k, : counts[k]], radii[k]
        if path[:, 1].max() + wide + 2 < first_row or path[:, 1].min() - wide - 1 >= end_row:
            continue
        own = ids[int(path[0, 1]), int(path[0, 0])] if guard else -1
        met = _cover(
            path, wide, offsets[k], own, bristles, brush, seen, cover, bristle_at, touched, first, ids,
            first_row, end_row,
        )  # fmt: skip
        _blend(canvas, relief, fresh, colours[k], wide, brush, cover, bristle_at, touched, met)
        first += met
    return first
