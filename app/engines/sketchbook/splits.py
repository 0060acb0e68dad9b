"""Groups that need more than one place: a house on either side, trees on several sides of a pond.

One part becomes several, each to find its own place; `sides` says which of them goes where. Knows no boxes.
"""

from collections.abc import Sequence
from dataclasses import replace

from app.engines.sketchbook.lexicon import How
from app.engines.sketchbook.planreading import Part, Whole
from app.engines.sketchbook.reading import Relation


def split(whole: Whole) -> Whole:
    """ "Between two houses" needs a house on either side, "around the pond" trees on up to three sides of it."""
    parts, relations = list(whole.parts), list(whole.relations)
    for at, relation in enumerate(whole.relations):
        if relation.how == "between" and len(relation.b) == 1:
            _on_either_side(relations[at], parts, relations)
        elif relation.how == "around":
            _on_several_sides(relation, parts, relations)
    return replace(whole, parts=tuple(parts), relations=tuple(relations))


def sides(parts: Sequence[Part], relations: Sequence[Relation]) -> list[Relation]:
    """For what is around another the side that each part takes, in turn; nothing for what has its place."""
    taken: dict[tuple[int, ...], list[int]] = {}
    for relation in relations:
        if relation.how == "around":
            taken.setdefault(relation.b, []).append(relation.a)
    found: list[Relation] = []
    for others, around in taken.items():
        larger = parts[around[0]].mention.noun.height > parts[others[0]].mention.noun.height
        turns: tuple[How, ...] = ("left of", "right of", "behind" if larger else "in front of")
        if len(around) > 1:
            found += [
                Relation(number, how, others)
                for number, how in zip(around, turns, strict=False)
                if parts[number].region is None
            ]
    return found


def _on_either_side(relation: Relation, parts: list[Part], relations: list[Relation]) -> None:
    group = relation.b[0]
    mention = parts[group].mention
    if mention.count > 1 and parts[group].region is None:
        _some_elsewhere(group, mention.count // 2, parts, relations)


def _on_several_sides(relation: Relation, parts: list[Part], relations: list[Relation]) -> None:
    group = relation.a
    count = parts[group].mention.count
    if count < 2 or parts[group].region is not None:
        return
    right, third = (count + 1) // 3 or 1, count // 3
    _some_elsewhere(group, right, parts, relations)
    if third:
        _some_elsewhere(group, third, parts, relations)


def _some_elsewhere(group: int, count: int, parts: list[Part], relations: list[Relation]) -> None:
    """Takes so many out of a group, to stand as it does."""
    part, new = parts[group], len(parts)
    parts[group] = replace(part, mention=replace(part.mention, count=part.mention.count - count))
    parts.append(Part(part.instruction, replace(part.mention, count=count), None, part.pass_no))
    relations += [replace(r, a=new) for r in relations if r.a == group]
    relations[:] = [replace(r, b=(*r.b, new)) if group in r.b else r for r in relations]
