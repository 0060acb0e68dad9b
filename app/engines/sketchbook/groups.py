"""Several like things in one region: how "three white ducks" share the room, the same way every time.

A painter does not line things up: each one stands a little nearer or farther than its neighbour, and those in
front are larger.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from app.domain.canvas import Region, clipped

_STEPS = (0.30, 1.0, 0.0, 0.72, 0.15, 0.55)  # how far down each next one is, of the stagger
_SIDEWAYS = (0.0, 0.10, -0.06, 0.12, -0.10, 0.04)  # of a thing's width, off its even place


@dataclass(frozen=True, slots=True)
class _Way:
    """Widths from one thing to the next; heights that a row is staggered by; heights from row to row; how much
    smaller the farthest one is."""

    pitch: float
    stagger: float
    row: float
    shrink: float


_STANDING = _Way(1.12, 0.34, 0.56, 0.16)
_FLYING = _Way(1.16, 0.5, 1.05, 0.10)
_LINED = _Way(1.4, 0.0, 0.0, 0.0)  # lanterns along a wall
_CLOSE = _Way(1.0, 0.0, 0.72, 0.0)  # flowers in a vase, apples in a bowl
# How many of so many close things are in each row from the front: a heap.
_HEAPS = (
    (1,),
    (2,),
    (2, 1),
    (3, 1),
    (3, 2),
    (3, 2, 1),
    (4, 3),
    (4, 3, 1),
    (4, 3, 2),
    (5, 4, 1),
    (5, 4, 2),
    (5, 4, 3),
)


def spread(
    count: int, w: float, h: float, flying: bool, close: bool = False, lined: bool = False
) -> tuple[float, float]:
    """The room that so many things of w x h need together."""
    way = _way(flying, close, lined)
    return w * _across(count, way), h * _down(count, way)


def cells(
    region: Region, count: int, flying: bool, close: bool = False, lined: bool = False
) -> tuple[Region, ...]:
    """One box for each of the things, far ones first; they fill the region. `close` things overlap, `lined` ones
    stand in one row from left to right."""
    if count == 1:
        return (region,)
    way = _way(flying, close, lined)
    w, h = region.w / _across(count, way), region.h / _down(count, way)
    if way is _LINED:
        pitch = (region.w - w) / (count - 1)
        return tuple(
            clipped(region.x + n * pitch, region.y, w, h, region.mask) for n in range(count)
        )
    if close:
        return _heap(region, count, w, h)
    rows, boxes = _rows(count), []
    a_row = ceil(count / rows)
    for number in range(count):
        row, column = divmod(number, a_row)
        here = min(a_row, count - row * a_row)
        pitch = (region.w - w) / (a_row - 1) if a_row > 1 else 0.0
        step = _STEPS[(column + 2 * row) % len(_STEPS)]
        size = 1 - way.shrink * (1 - step)
        left = region.x + column * pitch + (a_row - here) * pitch / 2 + w * (1 - size) / 2
        if 0 < column < here - 1:
            left += _SIDEWAYS[(column + row) % len(_SIDEWAYS)] * w
        foot = region.y + h + row * way.row * h + step * way.stagger * h
        boxes.append(clipped(left, foot - h * size, w * size, h * size, region.mask))
    return tuple(sorted(boxes, key=lambda box: box.y + box.h))


def _heap(region: Region, count: int, w: float, h: float) -> tuple[Region, ...]:
    """Rows behind rows, each in the gaps of the one before it; the farthest first."""
    boxes = []
    front = _HEAPS[count - 1][0]
    for row, many in enumerate(_HEAPS[count - 1]):
        foot = region.y + region.h - row * _CLOSE.row * h
        start = (front - many) / 2 if (front - many) % 2 == row % 2 else row / 2
        for column in range(many):
            left = region.x + (start + column) * _CLOSE.pitch * w
            boxes.append(clipped(left, foot - h, w, h, region.mask))
    return tuple(reversed(boxes))


def on_each(hosts: Sequence[Region], own: Region, seat: float) -> tuple[Region, ...]:
    """One like `own` on each host, its feet `seat` of the host's height below its top: a hat for every head."""
    boxes = []
    for host in hosts:
        w = min(own.w, 0.85 * host.w)
        h = own.h * w / own.w
        foot = host.y + seat * host.h
        boxes.append(clipped(host.centre[0] - w / 2, max(0.0, foot - h), w, h, own.mask))
    return tuple(boxes)


def one_of(count: int, flying: bool, close: bool = False, lined: bool = False) -> float:
    """How high one of a group is, 0..1 of the group's height."""
    return 1.0 / _down(count, _way(flying, close, lined))


def farthest(count: int, flying: bool, close: bool = False, lined: bool = False) -> float:
    """How far down the farthest of a group stands, 0..1 of the group's height."""
    way = _way(flying, close, lined)
    if close:
        return 1.0 / _down(count, way)
    step = min(_STEPS[: ceil(count / _rows(count))]) if count > 1 else 1.0
    return 1.0 if count == 1 else (1 + step * way.stagger) / _down(count, way)


def _way(flying: bool, close: bool, lined: bool) -> _Way:
    if close and not lined:
        return _CLOSE
    return _LINED if lined else _FLYING if flying else _STANDING


def _rows(count: int) -> int:
    return 1 if count <= 4 else 2 if count <= 8 else 3


def _across(count: int, way: _Way) -> float:
    """A row's width in widths of one thing."""
    if way is _CLOSE:
        return 1 + (_HEAPS[count - 1][0] - 1) * way.pitch
    if way is _LINED:
        return 1 + (count - 1) * way.pitch
    return 1 + (ceil(count / _rows(count)) - 1) * way.pitch


def _down(count: int, way: _Way) -> float:
    """The group's height in heights of one thing."""
    if way is _CLOSE:
        return 1 + (len(_HEAPS[count - 1]) - 1) * way.row
    if way is _LINED:
        return 1.0
    return 1 + (way.stagger if count > 1 else 0) + way.row * (_rows(count) - 1)
