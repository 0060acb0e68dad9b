"""Blending as compiled loops: one pass over the picture where NumPy needs several over its three-wide last axis.

`blends_plain` offers the same nine functions where numba cannot be imported.
"""

import numpy as np
from numba import njit, types

_MAP = types.Array(types.float32, 2, "A", readonly=True)
_PICTURE = types.Array(types.float32, 3, "A", readonly=True)
_OUT = types.Array(types.float32, 3, "A")
_FIELD = types.Array(types.float32, 2, "C")
_COLOUR = types.Array(types.float32, 1, "A", readonly=True)
_LINE = types.Array(types.float32, 1, "C", readonly=True)
_RAMP = types.Array(types.float32, 1, "C")


@njit(types.void(_PICTURE, _PICTURE, _MAP, _OUT), cache=True, fastmath=True, nogil=True)
def blend(a, b, share, out):  # type: ignore[no-untyped-def]
    """out = a where share is 0, b where it is 1. a, b, out: (H, W, 3); share: (H, W); out may be a."""
    height, width = share.shape
    for y in range(height):
        for x in range(width):
            t = share[y, x]
            for c in range(3):
                here = a[y, x, c]
                out[y, x, c] = here + (b[y, x, c] - here) * t


@njit(types.void(_PICTURE, _COLOUR, _MAP, _OUT), cache=True, fastmath=True, nogil=True)
def shine(a, light, share, out):  # type: ignore[no-untyped-def]
    """out = a with that share of light added, never beyond 1. a, out: (H, W, 3); light: (3,); share: (H, W)."""
    height, width = share.shape
    for y in range(height):
        for x in range(width):
            t = share[y, x]
            for c in range(3):
                here = a[y, x, c]
                out[y, x, c] = here + (np.float32(1) - here) * light[c] * t


@njit(types.void(_PICTURE, _PICTURE, _FIELD), cache=True, fastmath=True, nogil=True)
def apart(a, b, out):  # type: ignore[no-untyped-def]
    """out = how far two pictures differ, the mean of their channels. a, b: (H, W, 3); out: (H, W)."""
    height, width = out.shape
    third = np.float32(1 / 3)
    for y in range(height):
        for x in range(width):
            out[y, x] = third * (
                abs(a[y, x, 0] - b[y, x, 0])
                + abs(a[y, x, 1] - b[y, x, 1])
                + abs(a[y, x, 2] - b[y, x, 2])
            )


@njit(types.void(_LINE, types.float32, types.float32, _RAMP), cache=True, fastmath=True, nogil=True)
def ramp(x, low, scale, out):  # type: ignore[no-untyped-def]
    """out = the smooth step of (x - low) * scale, 0 below 0 and 1 above 1. x, out: (n,)."""
    zero, one = np.float32(0), np.float32(1)
    for i in range(x.size):
        t = min(one, max(zero, (x[i] - low) * scale))
        out[i] = t * t * (np.float32(3) - np.float32(2) * t)


@njit(types.uint32(types.int64, types.int64, types.int64), inline="always")
def _mixed(a, b, seed):  # type: ignore[no-untyped-def]
    """A number of two numbers and a seed, any one as likely as another."""
    h = np.uint32((a * 374761393 + b * 668265263 + seed * 2246822519) & 0xFFFFFFFF)
    h = np.uint32(
        (np.uint64(h ^ (h >> np.uint32(13))) * np.uint64(1274126177)) & np.uint64(0xFFFFFFFF)
    )
    return np.uint32(h ^ (h >> np.uint32(16)))


_READ = types.Array(types.float32, 2, "A", readonly=True)


@njit(
    types.void(_READ, _READ, types.float32, types.float32, types.float32, types.int64, _FIELD),
    cache=True,
    fastmath=True,
    nogil=True,
)
def hatch(along, across, cos, sin, length, seed, out):  # type: ignore[no-untyped-def]
    """out = the darkness from which a stroke of hatching is laid there: 0 in the middle of the boldest, 1 between two.

    along, across, out: (H, W); `cos` and `sin` turn the strokes to the lanes and measure them in gaps; `length` of a
    stroke in gaps; a `seed` has its own strokes.
    """
    height, width = along.shape
    share = np.float32(1 / 65536)
    one, half, tip = np.float32(1), np.float32(0.5), np.float32(2.2)
    for y in range(height):
        for x in range(width):
            u, v = along[y, x], across[y, x]
            u, v = u * cos + v * sin, v * cos - u * sin
            lane = np.floor(v)
            first = np.float32(_mixed(int(lane), 7, seed) & 0xFFFF) * share
            along_it = u / length + first * np.float32(9)
            stroke = np.floor(along_it)
            made = _mixed(int(lane), int(stroke) + 1000, seed)
            bold = np.float32(made & 0xFFFF) * share
            askew = np.float32(made >> np.uint32(16)) * share - half
            part = along_it - stroke
            off = (
                v
                - lane
                - half
                + askew * np.float32(0.34)
                + (part - half) * (bold - half) * np.float32(0.5)
            )
            end = max(np.float32(0), one - min(part, one - part) * length / tip)
            out[y, x] = (
                np.float32(2) * abs(off)
                + end * end * np.float32(0.7)
                + (bold - half) * np.float32(0.34)
            )


_NUMBERS = types.Array(types.float32, 1, "C", readonly=True)


@njit(
    types.void(_NUMBERS, _NUMBERS, _NUMBERS, _NUMBERS, _NUMBERS, _RAMP),
    cache=True,
    fastmath=True,
    nogil=True,
)
def lead(dark, first, beside, across, tooth, out):  # type: ignore[no-untyped-def]
    """out = how much of the paper's light a pencil takes where the tone is that dark, 0..1 as `dark` is. All (n,).

    first, beside, across: what `hatch` made of three sets of strokes; tooth: of mean 0 and deviation 1.
    """
    zero, one = np.float32(0), np.float32(1)
    begins = (np.float32(0.015), np.float32(0.22), np.float32(0.46))
    press = (np.float32(0.20), np.float32(0.16), np.float32(0.22))
    for i in range(dark.size):
        d, grain = dark[i], tooth[i]
        ragged = min(np.float32(1.2), max(zero, np.float32(0.92) + grain * np.float32(0.20)))
        hills = min(np.float32(2), max(zero, one + grain * np.float32(0.42)))
        paper = one - d * (np.float32(0.22) + np.float32(0.38) * d) * hills
        stroke = (first[i], beside[i], across[i])
        for k in range(3):
            over = min(one, max(zero, (d - begins[k]) / (one - begins[k])))
            laid = (np.sqrt(over) * np.float32(1.18) - stroke[k]) * np.float32(2.4)
            hard = press[k] + np.float32(0.62) * d
            dark_here = min(one, max(zero, laid)) * hard * ragged
            paper *= one - min(np.float32(0.93), max(zero, dark_here))
        out[i] = one - paper


@njit(
    types.void(_PICTURE, *[_MAP] * 9, _NUMBERS, _NUMBERS, types.float32, _OUT),
    cache=True,
    fastmath=True,
    nogil=True,
)
def dry(  # type: ignore[no-untyped-def]
    wash, tone, pool, held, tooth, edge, rim, shade, fresh, line, paper, ink, settles, out
):
    """out = a wet wash (H, W, 3) when it is dry, on its paper.

    Pigment gathers along some edges (pool (H, W): how much paler all around is, times held), settles in hollows
    (tooth) where it is deep, dries dark at the edge and ends at the rim. Where `fresh` is 0 it was dry before.
    line: a pen's, 0..1; shade: light on the paper; paper, ink: (3,).
    """
    height, width = tone.shape
    zero, one = np.float32(0), np.float32(1)
    for y in range(height):
        for x in range(width):
            deep = min(one, max(zero, np.float32(1.25) - np.float32(1.7) * tone[y, x]))
            stain = min(np.float32(0.06), max(np.float32(-0.02), pool[y, x] * held[y, x]))
            stain = stain * np.float32(4.2) + tooth[y, x] * deep * settles
            stain *= np.float32(0.25) + np.float32(0.75) * fresh[y, x]
            inside = rim[y, x]
            keep = (one + stain + edge[y, x] * np.float32(0.28)) * inside
            drawn = line[y, x] * inside
            for c in range(3):
                laid = paper[c] - (paper[c] - wash[y, x, c]) * keep
                out[y, x, c] = (laid + (ink[c] - laid) * drawn) * shade[y, x]


_SHARP = np.float32(-0.75)


@njit(
    types.void(types.float64, types.int64, types.Array(types.int64, 2, "C"), _FIELD),
    cache=True,
    fastmath=True,
    nogil=True,
)
def _knots(step, size, knots, weights):  # type: ignore[no-untyped-def]
    """Of which four of `size` knots and by what weights each pixel of a line is made, by cubic convolution; the knots
    are mirrored at their ends. knots, weights: (n, 4)."""
    a, one = _SHARP, np.float32(1)
    for n in range(knots.shape[0]):
        at = n * step + 0.5
        first = int(np.floor(at))
        t = np.float32(at - first)
        for k in range(4):
            far = abs(t + one - np.float32(k))
            if far < one:
                weights[n, k] = ((a + 2) * far - (a + 3)) * far * far + one
            else:
                weights[n, k] = ((a * far - 5 * a) * far + 8 * a) * far - 4 * a
            knot = first - 1 + k
            knot = -1 - knot if knot < 0 else knot
            knots[n, k] = knot if knot < size else 2 * size - 1 - knot


@njit(
    types.void(_READ, types.float64, types.float64, _FIELD), cache=True, fastmath=True, nogil=True
)
def enlarge(grid, down, across, out):  # type: ignore[no-untyped-def]
    """out (H, W) = a grid enlarged by cubic convolution (Keys 1981), pixel n at n * down + 0.5, n * across + 0.5 of it.

    A grid has at least two knots each way beyond the last pixel's; what is read outside is mirrored.
    """
    (height, width), high = out.shape, grid.shape[0]
    rows, much = np.empty((height, 4), np.int64), np.empty((height, 4), np.float32)
    columns, share = np.empty((width, 4), np.int64), np.empty((width, 4), np.float32)
    _knots(down, high, rows, much)
    _knots(across, grid.shape[1], columns, share)
    wide = np.empty((high, width), np.float32)
    for y in range(high):
        for x in range(width):
            wide[y, x] = (
                grid[y, columns[x, 0]] * share[x, 0]
                + grid[y, columns[x, 1]] * share[x, 1]
                + grid[y, columns[x, 2]] * share[x, 2]
                + grid[y, columns[x, 3]] * share[x, 3]
            )
    for y in range(height):
        a, b, c, d = much[y, 0], much[y, 1], much[y, 2], much[y, 3]
        first, second, third, fourth = rows[y, 0], rows[y, 1], rows[y, 2], rows[y, 3]
        for x in range(width):
            out[y, x] = (
                wide[first, x] * a + wide[second, x] * b + wide[third, x] * c + wide[fourth, x] * d
            )


_NAMES = types.Array(types.int32, 1, "C")


@njit(types.void(_READ, _READ, _NAMES), cache=True, nogil=True)
def nearest(colours, palette, out):  # type: ignore[no-untyped-def]
    """out (n,) = which of a palette's (m, 3) each of the colours (n, 3) is nearest to, the first where two are."""
    for i in range(out.size):
        least = np.float32(np.inf)
        for k in range(palette.shape[0]):
            a = colours[i, 0] - palette[k, 0]
            b = colours[i, 1] - palette[k, 1]
            c = colours[i, 2] - palette[k, 2]
            off = a * a + b * b + c * c
            if off < least:
                least, out[i] = off, k
