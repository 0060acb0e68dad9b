"""Several like things in one region: how "three white ducks" share the room, the same way every time."""

from math import ceil

from app.domain.canvas import Region, clipped

_OVERLAP = 1.0  # of its width, from one standing thing to the next
_IN_AIR = 1.16
_CLOSE = 0.52  # flowers in a vase, apples in a bowl
_STEPS = (0.0, 1.0, 0.35, 0.8)  # how far down each next one is, of the stagger


def _rows(count: int) -> int:
    return 1 if count <= 4 else 2 if count <= 8 else 3


def _across(count: int, flying: bool, close: bool) -> float:
    """A row's width in widths of one thing."""
    a_row = ceil(count / _rows(count))
    return 1 + (a_row - 1) * (_CLOSE if close else _IN_AIR if flying else _OVERLAP)


def _down(count: int, flying: bool) -> float:
    """The group's height in heights of one thing."""
    stagger, step = (0.5, 1.05) if flying else (0.14, 0.5)
    return 1 + (stagger if count > 1 else 0) + step * (_rows(count) - 1)


def spread(
    count: int, w: float, h: float, flying: bool, close: bool = False
) -> tuple[float, float]:
    """The room that so many things of w x h need together."""
    return w * _across(count, flying, close), h * _down(count, flying)


def cells(region: Region, count: int, flying: bool, close: bool = False) -> tuple[Region, ...]:
    """One box for each of the things, far ones first; they fill the region. `close` things overlap."""
    if count == 1:
        return (region,)
    w, h = region.w / _across(count, flying, close), region.h / _down(count, flying)
    stagger, step = (0.5, 1.05) if flying else (0.14, 0.5)
    rows, boxes = _rows(count), []
    a_row = ceil(count / rows)
    for number in range(count):
        row, column = divmod(number, a_row)
        here = min(a_row, count - row * a_row)
        pitch = (region.w - w) / (a_row - 1) if a_row > 1 else 0.0
        left = region.x + column * pitch + (a_row - here) * pitch / 2
        top = region.y + row * step * h + _STEPS[(column + row) % 4] * stagger * h
        boxes.append(clipped(left, top, w, h, region.mask))
    return tuple(boxes)
