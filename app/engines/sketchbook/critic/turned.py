"""Which way things look is no line of a plan: what looks wrong as it was imagined is looked at mirrored as well.

A person may have moved what a fox looked at; it need not turn round for that. Costs a second look, and only where a
thing with a face or a bow was not found as planned.
"""

from collections.abc import Callable

from app.domain.requests import ReflectRequest
from app.engines.sketchbook.critic.fusion import Fusion
from app.engines.sketchbook.critic.judging import LOST, Extra, Judged, judged, states
from app.engines.sketchbook.critic.measures import Seen
from app.engines.sketchbook.critic.search import mirrored
from app.engines.sketchbook.critic.sight import Sight, looked
from app.engines.sketchbook.critic.view import Bytes
from app.engines.sketchbook.facing import FACING
from app.engines.sketchbook.vocabulary import noun

Found = tuple[Sight, tuple[Judged, ...], tuple[Extra, ...]]
DOUBTED = (*LOST, "unclear", "moved", "resized")
LEAST = 0.45  # likeness of a mirror image that may be there
WORSE = 0.13  # likeness: how much worse a mirror image may fit, lit from the wrong side as it is


def seen_either_way(
    request: ReflectRequest, pixels: Bytes, fusion: Fusion, tell: Callable[[float, str], None]
) -> Found:
    """The sight, each thing's state and what is too much; by the second look where that finds more right."""
    sight = looked(request, pixels, tell)
    alone = states(sight, fusion)
    one_by_one, extras = judged(sight, fusion, alone)
    doubted = {
        id(one.thing)
        for one, seen in zip(one_by_one, sight.seen, strict=True)
        if one.state in DOUBTED and _looks(one) and _may_be_turned(seen, sight)
    }
    numbers = frozenset(n for n, thing in enumerate(sight.things) if id(thing) in doubted)
    if not numbers:
        return sight, one_by_one, extras
    other = looked(request, pixels, tell, numbers, sight)
    again, more = judged(other, fusion, states(other, fusion, alone))
    turned = [n for n, one in enumerate(again) if one.state == "right" != one_by_one[n].state]
    if not turned:
        return sight, one_by_one, extras
    right = {id(again[n].thing) for n in turned}
    kept = frozenset(n for n, thing in enumerate(other.things) if id(thing) in right)
    if kept != numbers:
        other = looked(request, pixels, tell, kept, sight)
        again, more = judged(other, fusion, states(other, fusion, alone))
    return other, again, more


def _may_be_turned(seen: Seen, sight: Sight) -> bool:
    """Whether its mirror image fits about as well: of most things it does not, and they need no second look."""
    other = mirrored(sight.view, sight.meant, sight.bare, seen.layer)
    return other > max(LEAST, seen.numbers["likeness"] - WORSE)


def _looks(one: Judged) -> bool:
    """Whether it has a side that it shows: a face, a bow, a front."""
    found = noun(one.thing.name)
    return found is not None and found.kind in FACING
