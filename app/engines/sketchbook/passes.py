"""Passes: what of a crowded picture is painted first, the way painters build one up.

The place with what stands far and large comes first, then who is in it, then the small things, those that lie on or in
others among them. Pure; knows no pixels. At most four passes, none of them empty.
"""

from collections.abc import Sequence
from dataclasses import replace

from app.domain.parts import Plan
from app.domain.requests import Build
from app.engines.sketchbook.planreading import Part, Whole
from app.engines.sketchbook.reading import Mention, Relation
from app.engines.sketchbook.supports import anchor_of

CROWDED = 4  # more groups of things than this are crowded
MOST_BEHIND = 2  # more large things than these, and the bare place gets a pass of its own
_FAR_AND_LARGE = frozenset({"heaven", "building", "tree"})
_WHO = {
    "person": "the people", "animal": "the animals", "bird": "the animals", "fish": "the animals",
    "vehicle": "the vehicles", "boat": "the boats", "aircraft": "the vehicles",
}  # fmt: skip
_SMALL = {"food": "the food", "plant": "the plants", "insect": "the small things"}
_LARGE_OBJECT = 1.2  # metres: a larger object is as good as somebody
PLACE, BEHIND, WHO, SMALL = range(4)
NAMES = ("the place", "the background", "the figures", "the details")


def passes_of(whole: Whole, build: Build) -> tuple[list[int], tuple[str, ...]]:
    """The pass of each part, from 1, and a name for each pass; all in one, without names, when it is not built up."""
    many = sum(part.mention.noun.kind != "heaven" for part in whole.parts)
    if build == "at once" or not whole.parts or (build == "as suits" and many <= CROWDED):
        return [1] * len(whole.parts), ()
    ranks = _ranks(whole)
    apart = ranks.count(BEHIND) > MOST_BEHIND
    ranks = [PLACE if rank == BEHIND and not apart else rank for rank in ranks]
    shown = sorted({PLACE, *ranks})
    names = tuple(_name(rank, whole.parts, ranks) for rank in shown)
    return [shown.index(rank) + 1 for rank in ranks], names


def up_to(whole: Whole, pass_no: int) -> Whole:
    """The whole as it is after a pass."""
    kept = [n for n, part in enumerate(whole.parts) if part.pass_no <= pass_no]
    new = {old: at for at, old in enumerate(kept)}
    relations = tuple(
        Relation(new[r.a], r.how, tuple(new[b] for b in r.b))
        for r in whole.relations
        if new.keys() >= {r.a, *r.b}
    )
    return replace(whole, parts=tuple(whole.parts[n] for n in kept), relations=relations)


def merged_from(plan: Plan, pass_no: int) -> Plan:
    """The plan with all that is left in one pass."""
    lines = tuple(replace(i, pass_no=min(i.pass_no, pass_no)) for i in plan.instructions)
    names = plan.pass_names[: pass_no - 1]
    return replace(plan, instructions=lines, pass_names=(*names, "the rest") if names else ())


def _ranks(whole: Whole) -> list[int]:
    """What lies on or in a thing waits for it, and what is beside nothing else comes with its like."""
    ranks = [_rank(part.mention) for part in whole.parts]
    for _ in ranks:
        for number in range(len(ranks)):
            anchor = anchor_of(number, whole.relations)
            if anchor is not None and ranks[number] < ranks[anchor]:
                ranks[number] = ranks[anchor]
    return ranks


def _rank(mention: Mention) -> int:
    noun = mention.noun
    if noun.kind in _FAR_AND_LARGE:
        return BEHIND
    if noun.kind in _WHO or (noun.kind not in _SMALL and noun.height >= _LARGE_OBJECT):
        return WHO
    return SMALL


def _name(rank: int, parts: Sequence[Part], ranks: Sequence[int]) -> str:
    """`the animals` where all are of one kind, else what such a pass is in general."""
    kinds = [p.mention.noun.kind for p, mine in zip(parts, ranks, strict=True) if mine == rank]
    said = {_WHO.get(kind) or _SMALL.get(kind, "") for kind in kinds}
    (only,) = said if len(said) == 1 else ("",)
    return only or NAMES[rank]
