"""What "left of", "on" or "between" mean in a picture: how far two boxes are from standing so.

Boxes are left, top, width, height in 0..1. Knows no words beyond the relations' names and no pixels.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from app.engines.sketchbook.lexicon import SIZED, How

HIDDEN_AT_MOST = 0.42  # of a thing behind another
SUNK = 0.14  # of a thing behind the rim of what it is in
RESTING = frozenset[How]({"on", "in", "worn by", "held by"})  # where one goes as the other goes
AT_HAND = frozenset[How]({"pushing", "pulling", "kicking", "playing"})
FASTENED = frozenset[How]({"worn by", "held by"})
HELD = 0.012  # a gap up to this counts as none: it cannot be seen


@dataclass(slots=True)
class Body:
    """A box on its way to its place. `seat` is how far down from its top others sit on it, 0..1 of its
    height; `flies` tells that it stands on nothing, `floats` that it rests on water, `hollow` that things inside
    are hidden by its rim, `back` how far down the farthest of a group stands, 0..1 of its height; `mouth` how far down
    a vessel's rim is and how wide it is there, 0..1 of its sides; `one` how high one of a group is, of its height;
    `cup` how wide the hollow is where things lie in full sight, 0..1 of its width, 0 where there is none;
    `hang` how much of its height hangs below what it sits on."""

    x: float
    y: float
    w: float
    h: float
    seat: float = 0.1
    flies: bool = False
    hollow: bool = False
    floats: bool = False
    back: float = 1.0
    mouth: tuple[float, float] = (0.1, 0.9)
    one: float = 1.0
    cup: float = 0.0
    hang: float = 0.0

    @property
    def right(self) -> float:
        return self.x + self.w

    @property
    def feet(self) -> float:
        return self.y + self.h

    @property
    def middle(self) -> float:
        return self.x + self.w / 2

    @property
    def area(self) -> float:
        return self.w * self.h


def gap(how: How, a: Body, others: Sequence[Body]) -> float:
    """How far, in 0..1 of the picture, `a` is from standing so to the others; 0 when it does."""
    if how == "between":
        return _between(a, others)
    if how in SIZED:
        return max(_size(SIZED[how], a, b) for b in others)
    return max(_GAPS[how](a, b) for b in others)


def shared(a: Body, b: Body) -> float:
    """The area that two boxes share."""
    w = min(a.right, b.right) - max(a.x, b.x)
    h = min(a.feet, b.feet) - max(a.y, b.y)
    return w * h if w > 0 and h > 0 else 0.0


def _over(value: float) -> float:
    return value if value > 0 else 0.0


def _apart(a: Body, b: Body) -> float:
    """The free room between two boxes from side to side; negative where they overlap."""
    return max(a.x - b.right, b.x - a.right)


def _left(a: Body, b: Body) -> float:
    return _over(a.right - b.x - 0.12 * min(a.w, b.w))


def _right(a: Body, b: Body) -> float:
    return _left(b, a)


def _above(a: Body, b: Body) -> float:
    return max(
        _over(a.feet - b.y - 0.08 * min(a.h, b.h)),
        _over(abs(a.middle - b.middle) - 0.6 * max(a.w, b.w)),
    )


def _below(a: Body, b: Body) -> float:
    """Lower in the picture, and not far to the side."""
    aside = _over(abs(a.middle - b.middle) - 0.6 * max(a.w, b.w))
    if b.flies or a.flies:
        return max(aside, _over(b.feet - a.y - 0.08 * min(a.h, b.h)))
    return max(aside, _over(b.feet + 0.005 - a.y - a.back * a.h))


def _under(a: Body, b: Body) -> float:
    """Under a cloud is beneath it; under a tree is at its foot, before its trunk."""
    if b.flies or a.flies:
        return _over(b.feet - a.y - 0.08 * min(a.h, b.h))
    if a.floats and b.floats:  # lower in the water, and nearer to us
        return max(
            _over(b.feet - a.y - 0.10 * min(a.h, b.h)),
            _over(abs(a.middle - b.middle) - 0.6 * max(a.w, b.w)),
        )
    narrow = a.w < 0.5 * b.w and b.h > 1.2 * a.h  # beside its trunk, not in front of it
    return max(
        _over(abs(a.middle - b.middle) - 0.35 * max(a.w, b.w)),
        _over(0.16 * b.w - abs(a.middle - b.middle)) if narrow else 0.0,
        _over(b.feet + 0.005 - a.y - a.back * a.h),
        _over(a.y + a.back * a.h - b.feet - 0.09),
    )


def _on(a: Body, b: Body) -> float:
    seat = b.y + b.seat * b.h
    return max(
        _over(abs(a.feet - a.hang * a.h - seat) - 0.03 * b.h),
        _over(abs(a.middle - b.middle) - 0.34 * b.w),
    )


def _in(a: Body, b: Body) -> float:
    if b.hollow:
        rim, wide = b.mouth
        level, room = b.y + rim * b.h + SUNK * a.one * a.h, wide * b.w
        aside = 0.5 * a.w if a.w > 1.1 * room else 0.5 * _over(room - a.w) + 0.02 * b.w
        far = 3 * _over(abs(a.feet - level) - 0.02 * a.one * a.h)  # small things sink soon
        return max(far, _over(abs(a.middle - b.middle) - aside))
    if b.cup:
        level, aside = b.y + b.seat * b.h, 0.5 * _over(b.cup * b.w - a.w) + 0.02 * b.w
        return max(_over(abs(a.feet - level) - 0.03 * b.h), _over(abs(a.middle - b.middle) - aside))
    level = b.y + 0.62 * b.h
    return max(
        _over(abs(a.feet - level) - 0.10 * b.h), _over(abs(a.middle - b.middle) - 0.28 * b.w)
    )


def _behind(a: Body, b: Body) -> float:
    hidden = shared(a, b) / a.area - HIDDEN_AT_MOST
    return max(
        0.0 if a.flies or b.flies else _over(a.feet - b.y - b.back * b.h + 0.02),
        _over(_apart(a, b) - 0.02),
        _over(hidden) * 0.3,
    )


def _front(a: Body, b: Body) -> float:
    return _behind(b, a)


def _next_to(a: Body, b: Body) -> float:
    apart = _apart(a, b)
    apart_in_kind = a.flies or b.flies or a.floats != b.floats
    level = 0.0 if apart_in_kind else _over(abs(a.feet - b.feet) - 0.05)
    return max(_over(apart - 0.09), _over(-0.05 * min(a.w, b.w) - apart), level)


def _near(a: Body, b: Body) -> float:
    """Close by, with a little air between them."""
    apart = _apart(a, b)
    return max(_over(apart - 0.22), _over(0.02 - apart), _off_level(a, b, 0.16))


def _far(a: Body, b: Body) -> float:
    """Much room between them, from side to side or into the depth."""
    apart = _apart(a, b)
    deep = max(_over(0.26 - abs(a.feet - b.feet)), _over(0.03 - apart))
    return min(_over(0.2 - apart), deep)


def _around(a: Body, b: Body) -> float:
    """On some side of it: which one is for the others around it to leave free."""
    hidden = shared(a, b) / min(a.area, b.area) - HIDDEN_AT_MOST
    return max(_over(_apart(a, b) - 0.1), _over(hidden) * 0.3, _off_level(a, b, 0.2))


def _along(a: Body, b: Body) -> float:
    """Before it from end to end, as far as the shorter of the two reaches."""
    level = 0.0 if a.flies or b.flies else max(
        _over(b.feet - 0.01 - a.feet), _over(a.feet - b.feet - (0.12 if a.floats == b.floats else 0.3))
    )  # fmt: skip
    return max(_over(abs(a.middle - b.middle) - 0.5 * abs(b.w - a.w) - 0.05 * b.w), level)


def _against(a: Body, b: Body) -> float:
    """Touching its side, before it."""
    apart = _apart(a, b)
    level = max(_over(b.feet - 0.005 - a.feet), _over(a.feet - b.feet - 0.05))
    return max(_over(apart), _over(-0.6 * min(a.w, b.w) - apart), level)


def _at_hand(a: Body, b: Body) -> float:
    """Touching its side, on the same ground: pushed, pulled, kicked, played."""
    apart = _apart(a, b)
    return max(_over(apart - 0.004), _over(-0.2 * min(a.w, b.w) - apart), _off_level(a, b, 0.012))


def _facing(a: Body, b: Body) -> float:
    apart = _apart(a, b)
    return max(_over(apart - 0.3), _over(0.01 - apart), _off_level(a, b, 0.08))


def _fastened(a: Body, b: Body) -> float:
    """Touching it: exactly where is for whoever fastens it (`attaching`)."""
    return max(_over(_apart(a, b)), _over(a.y - b.feet), _over(b.y - a.feet))


def _off_level(a: Body, b: Body, most: float) -> float:
    """How much more than `most` the feet of two are apart, where both stand or both float."""
    if a.flies or b.flies or a.floats != b.floats:
        return 0.0
    return _over(abs(a.feet - b.feet) - most)


def _foot(a: Body, b: Body) -> float:
    """Before the lower end of it."""
    far = a.y + a.back * a.h
    aside = _over(abs(a.middle - b.middle) - 0.5 * max(a.w, b.w))
    return max(aside, _over(b.feet + 0.003 - far), _over(far - b.feet - 0.08))


def _size(wanted: float, a: Body, b: Body) -> float:
    """How much one of `a` is too small or too large beside one of `b`: `wanted` times as high, more or less."""
    high, other = a.one * a.h, b.one * b.h
    least, most = wanted * 0.8, wanted * 1.25
    if wanted in (SIZED["bigger than"], SIZED["smaller than"]):
        least, most = (1.05, 99.0) if wanted > 1 else (0.0, 0.95)
    return max(_over(least * other - high), _over(high - most * other))


def _between(a: Body, others: Sequence[Body]) -> float:
    first, last = min(others, key=lambda b: b.middle), max(others, key=lambda b: b.middle)
    if a.flies:
        level = _over(min(b.y for b in others) - 0.04 - a.feet)
    else:
        level = max(
            0.0 if a.floats != b.floats else _over(abs(a.feet - b.feet) - 0.12) for b in others
        )
    return max(_over(first.right - a.x - 0.08 * a.w), _over(a.right - last.x - 0.08 * a.w), level)


_GAPS = {
    "left of": _left, "right of": _right, "above": _above, "below": _below, "on": _on, "in": _in,
    "behind": _behind, "in front of": _front, "next to": _next_to,
    "under": _under, "near": _near, "far from": _far, "around": _around, "along": _along,
    **dict.fromkeys(AT_HAND, _at_hand),
    "against": _against, "facing": _facing, "at the foot of": _foot, "worn by": _fastened, "held by": _fastened,
}  # fmt: skip
