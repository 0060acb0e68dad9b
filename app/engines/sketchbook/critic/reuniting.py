"""What is amiss and what nobody asked for, brought together: one thing that was moved, or grew, is not two faults."""

from collections.abc import Sequence
from dataclasses import replace

from app.engines.sketchbook.critic.elsewhere import Elsewhere, within
from app.engines.sketchbook.critic.judging import (
    DOUBTED,
    LOST,
    OTHERWISE,
    Judged,
    Stranger,
    of_another_size,
    region_of,
    shared,
    stayed,
)
from app.engines.sketchbook.critic.sight import Sight

REUNITED, SAME = (
    0.35,
    0.5,
)  # likeness and shared part from which a stranger is the thing that is missing
SIZED = (
    0.1,
    2.5,
)  # a spot's size, of a thing's that it may be: of much only a part differs from what is behind
PART = 0.2  # shared part from which what is unasked is a part of what has grown
WITHIN = 0.7  # shared part from which a spot is a part of what is as planned
PERHAPS = 0.1  # alike in shape, and shared part, when one is amiss and one too many


def reunited(
    sight: Sight, known: Sequence[Judged], odd: Sequence[Stranger]
) -> tuple[tuple[Judged, ...], tuple[Stranger, ...]]:
    """What is missing and what nobody asked for, where the second looks like the first: it was moved."""
    known, left = list(known), list(odd)
    for stranger in odd:
        if stranger in left and (grown := _grown(known, stranger, sight)):
            n, other = grown
            known[n] = other
            left = [each for each in left if shared(each.at, other.at) < PART]
    alone = len(left) == 1 and sum(_elsewhere_perhaps(one) for one in known) == 1
    for stranger in tuple(left):
        fits = [
            (match.likeness, n, match)
            for n, one in enumerate(known)
            if _elsewhere_perhaps(one) and (match := _fits(one, stranger, sight, alone))
        ]
        if fits:
            likeness, n, match = max(fits, key=lambda each: each[0])
            known[n] = replace(
                known[n], state="moved", at=region_of(match.box, sight.view), sure=likeness
            )
            left.remove(stranger)
    there = [one.at for one in known if one.state == "right"]
    left = [each for each in left if not any(shared(each.at, at) > WITHIN for at in there)]
    return tuple(known), tuple(left)


def _grown(known: Sequence[Judged], stranger: Stranger, sight: Sight) -> tuple[int, Judged] | None:
    """Which thing it is whose place it shares, in another size; None when it is none."""
    for n, one in enumerate(known):
        if shared(stranger.at, one.thing.box) > SAME and one.state in ("right", *LOST):
            other = of_another_size(one.seen, sight)
            if other and shared(at := region_of(other.box, sight.view), stranger.at) > SAME:
                return n, Judged(one.thing, "resized", other.numbers["likeness"], at, other)
    return None


def _fits(one: Judged, stranger: Stranger, sight: Sight, alone: bool) -> Elsewhere | None:
    """The thing laid on what nobody asked for, where the two are of a size and alike; `alone`, when one thing is
    amiss and one too many, less will do."""
    spot, box = stranger.at, one.thing.box
    if not SIZED[0] < spot.area / box.area < SIZED[1]:
        return None
    view = sight.view
    near = (spot.x * view.width, spot.y * view.height, spot.w * view.width, spot.h * view.height)
    match = within(view, sight.meant, sight.bare, one.seen.layer, near)
    if match is None or match.colour > OTHERWISE:
        return None
    at = region_of(match.box, view)
    part = 0.0 if stayed(one, at) else shared(at, spot)
    alike = match.likeness > REUNITED and part > SAME
    return match if alike or (alone and match.shape > PERHAPS and part > PERHAPS) else None


def _elsewhere_perhaps(one: Judged) -> bool:
    """Whether it may be what stands elsewhere unasked: not found, cut off where little is left, or hardly believed."""
    return one.state in ("missing", "cropped", "covered") or (
        one.state == "right" and one.sure < 1 - DOUBTED
    )
