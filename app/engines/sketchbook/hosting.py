"""Parts of a plan that are fastened to others: taken out before places are found, given theirs afterwards.

What is worn or held has no place of its own: its host is given room for it, and it goes wherever that goes.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import reduce

from app.domain.canvas import Region, union
from app.engines.sketchbook.attaching import Fit, fastened_as, fit_of
from app.engines.sketchbook.facing import flipped, looks_right
from app.engines.sketchbook.groups import one_of
from app.engines.sketchbook.lexicon import How
from app.engines.sketchbook.planreading import Part, Whole
from app.engines.sketchbook.reading import Relation
from app.engines.sketchbook.relations import FASTENED


@dataclass(frozen=True, slots=True)
class Room:
    """What a host needs beyond its own box, in its widths and heights: before it, behind it and above it."""

    before: float = 0.0
    behind: float = 0.0
    above: float = 0.0

    @property
    def wide(self) -> float:
        return 1 + self.before + self.behind

    @property
    def high(self) -> float:
        return 1 + self.above

    def within(self, whole: Region, right: bool) -> Region:
        """The host's own box within the room for it and all that is fastened to it."""
        w, h = whole.w / self.wide, whole.h / self.high
        x = whole.x + (self.behind if right else self.before) * w
        return Region(x, whole.y + whole.h - h, w, h)


def hosts(whole: Whole) -> dict[int, int]:
    """Who is fastened to whom, by number: as many as there are hosts, and nothing else is told of them."""
    found: dict[int, int] = {}
    for relation in whole.relations:
        a, b = relation.a, relation.b[0]
        others = [r for r in whole.relations if a in (r.a, *r.b) and r != relation]
        alike = whole.parts[a].mention.count == whole.parts[b].mention.count
        if relation.how in FASTENED and not others and alike:
            found[a] = b
    return found


def without(whole: Whole, fastened: Mapping[int, int]) -> Whole:
    """What has places of its own; parts keep their order."""
    kept = [n for n in range(len(whole.parts)) if n not in fastened]
    new = {old: at for at, old in enumerate(kept)}
    relations = tuple(
        Relation(new[r.a], _plainly(r), tuple(new[b] for b in r.b))
        for r in whole.relations
        if r.a not in fastened
    )
    return replace(whole, parts=tuple(whole.parts[n] for n in kept), relations=relations)


def _plainly(relation: Relation) -> How:
    """What is fastened to one that cannot have it lies on it or stands beside it."""
    plain: dict[How, How] = {"worn by": "on", "held by": "next to"}
    return plain.get(relation.how, relation.how)


def rooms(whole: Whole, fastened: Mapping[int, int], drawn: Sequence[str]) -> dict[int, Room]:
    """The room that single hosts without a place need, by number; `drawn` are all parts' drawings."""
    found: dict[int, Room] = {}
    for number, host in fastened.items():
        part = whole.parts[host]
        if part.region is not None:
            continue
        fit = fitted(whole.parts[number], drawn[host])
        known = found.get(host, Room())
        if part.mention.count > 1:
            high = one_of(part.mention.count, False, lined=part.mention.lined)
            found[host] = Room(above=max(known.above, -fit.y * high))
            continue
        found[host] = Room(
            max(known.before, -fit.x),
            max(known.behind, fit.x + fit.w - 1),
            max(known.above, -fit.y),
        )
    return found


def fitted(part: Part, host: str) -> Fit:
    """Where a part is beside a host drawn so."""
    noun = part.mention.noun
    return fit_of(fastened_as(noun.art, host), host, noun.height, part.mention.size)


def own_box(number: int, whole: Whole, room: Room) -> Region:
    """A host's own box in the room it was given; it looks as it will when it stands there."""
    part = whole.parts[number]
    around, noun = part.region, part.mention.noun
    assert around is not None
    right = looks_right(number, whole, around)
    box = room.within(around, flipped(noun, right))
    if looks_right(number, whole, box) != right:
        box = room.within(around, flipped(noun, not right))
    return box


def beside_hosts(part: Part, host: int, whole: Whole, boxes: Sequence[Region], drawn: str) -> Part:
    """A part with its region, where each of its hosts stands in one of the boxes; which way, `whole` tells."""
    fit, noun = fitted(part, drawn), whole.parts[host].mention.noun
    found = [fit.beside(box, flipped(noun, looks_right(host, whole, box))) for box in boxes]
    return replace(part, region=reduce(union, found))
