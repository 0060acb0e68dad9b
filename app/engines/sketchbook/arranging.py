"""Arranging: a place for everything a sentence asks for, so that relations hold; another seed, another composition.

Sizes each group, says where it may stand and what it is tied to, and lets the solver find the places. Knows no pixels;
drawings only by their proportions.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from random import Random

from app.domain.canvas import Region, Size, clipped, union
from app.domain.parts import Plan
from app.engines.sketchbook import art, solver
from app.engines.sketchbook.comparing import compared
from app.engines.sketchbook.composition import Composition, composition_of
from app.engines.sketchbook.ground import FREE, LOWEST, Stage, stage_of
from app.engines.sketchbook.groups import farthest, one_of, spread
from app.engines.sketchbook.planreading import Part, Whole, whole_of
from app.engines.sketchbook.reading import Mention, Relation
from app.engines.sketchbook.relations import Body
from app.engines.sketchbook.scene import Support
from app.engines.sketchbook.seating import (
    comes_in,
    cup_of,
    drawn_as,
    hang_of,
    hollow,
    mouth_of,
    seat_of,
    settled_on,
)
from app.engines.sketchbook.sizes import SMALLEST, heights
from app.engines.sketchbook.solver import Item, Table, Tie
from app.engines.sketchbook.splits import sides, split
from app.engines.sketchbook.supports import all_supports, anchor_of, far_off
from app.engines.sketchbook.surroundings import setting_of

LOW = 0.3  # of a board's width: things on it may be so high
LOWLY = 0.6  # m: below this a plant is a flower and no tree
ALONE, ALONE_WIDE = 0.58, 0.66  # of the picture's height and width, that a laden lone thing fills


@dataclass(frozen=True, slots=True)
class Arranged:
    """Parts with their regions, the relations between them, and those that could not be kept."""

    parts: tuple[Part, ...]
    relations: tuple[Relation, ...]
    broken: tuple[Relation, ...]


def arrange(whole: Whole, size: Size, seed: int) -> Arranged:
    """A place for every part without one. Relations hold in the result, but for those in `broken`."""
    whole = _seated(split(whole))
    stage = stage_of(setting_of(whole), whole.settings[1:])
    chance, meant = Random(seed), composition_of(seed)
    parts, relations = whole.parts, whole.relations
    for shrink in (1.0, 0.86, 0.74, 0.63, 0.52):
        table = _table(parts, relations, stage, size, shrink, meant)
        if solver.settle(table, chance.randrange(2**31)):
            break
    _centred(table)
    left = {(t.a, t.how, t.b) for t, _ in table.broken()}
    broken = tuple(r for r in relations if (r.a, r.how, r.b) in left)
    placed = tuple(
        replace(part, region=_region(item.body, part.region))
        for part, item in zip(parts, table.items, strict=True)
    )
    return Arranged(placed, relations, broken)


@lru_cache(64)
def placed_anew(plan: Plan, size: Size, seed: int) -> Plan:
    """A plan's own lines with every place found again: another seed, another composition."""
    whole = whole_of(plan)
    free = replace(whole, parts=tuple(replace(part, region=None) for part in whole.parts))
    where: dict[str, Region] = {}
    for part in arrange(free, size, seed).parts:
        if part.region is not None:
            known = where.get(part.instruction)
            where[part.instruction] = union(known, part.region) if known else part.region
    lines = tuple(
        replace(line, region=where.get(line.id, line.region)) for line in plan.instructions
    )
    return replace(plan, instructions=lines)


def _seated(whole: Whole) -> Whole:
    """People on a chair sit, on a horse they ride; several things on a shelf stand in a row."""
    parts = list(whole.parts)
    for number, part in enumerate(parts):
        anchor = anchor_of(number, whole.relations)
        if anchor is None:
            continue
        noun, host = part.mention.noun, whole.parts[anchor].mention.noun.art
        drawn = replace(noun, art=settled_on(noun.art, host))
        lined = part.mention.lined or (host == "own:shelf" and part.mention.count > 1)
        parts[number] = replace(part, mention=replace(part.mention, noun=drawn, lined=lined))
    return replace(whole, parts=tuple(parts))


def _centred(table: Table) -> None:
    """What alone rides on a thing sits in its middle, unless that breaks something."""
    for item in table.items:
        riding = [i for i in table.items if i.anchor is not None and i.anchor == item.anchor]
        if item.anchor is None or item.home is not None or len(riding) > 1:
            continue
        faults, x = table.faults(), item.body.x
        item.body.x = table.items[item.anchor].body.middle - item.body.w / 2
        if table.faults() > faults:
            item.body.x = x


def _table(
    parts: Sequence[Part],
    relations: Sequence[Relation],
    stage: Stage,
    size: Size,
    shrink: float,
    meant: Composition,
) -> Table:
    supports = all_supports(parts, relations, stage)
    aspects = [
        float(art.aspect(drawn_as(part.mention.noun.art, support)))
        for part, support in zip(parts, supports, strict=True)
    ]
    usual = heights([part.mention for part in parts], aspects)
    scale = meant.scale if min(usual, default=1.0) * meant.scale >= SMALLEST else 1.0
    tall = [h * shrink * scale for h in compared(usual, relations)]
    unit = min((size.width * size.height) ** 0.5, 1.25 * min(size.width, size.height))
    items: list[Item] = []
    for number, part in enumerate(parts):
        h = tall[number] * unit / size.height
        w = h * aspects[number] * size.height / size.width
        if w > 0.8:
            w, h = 0.8, h * 0.8 / w
        w, h = spread(
            part.mention.count, w, h, supports[number] == "air", sinks(number, parts, relations),
            part.mention.lined,
        )  # fmt: skip
        items.append(_item(number, parts, supports, relations, stage, (w, h)))
    _fit_on_anchors(items, parts)
    _fit_along(items, relations)
    _fill_when_alone(items, size, parts)
    leading = next((i for i in items if i.support != "air"), items[0] if items else None)
    if leading:
        leading.leading = True
    ties = [Tie(r.a, r.how, r.b) for r in (*relations, *sides(parts, relations))]
    return Table(items, ties, stage, (meant.third, meant.feet))


def _item(
    number: int,
    parts: Sequence[Part],
    supports: Sequence[Support],
    relations: Sequence[Relation],
    stage: Stage,
    room: tuple[float, float],
) -> Item:
    part, support = parts[number], supports[number]
    mention = part.mention
    band, across = stage.band(support), FREE
    far = far_off(number, parts, relations)
    if stage.opposite and support == "ground" and far and mention.place != "foreground":
        band = stage.far_shore()
    tied = any(number in (r.a, *r.b) for r in relations)
    if mention.noun.kind == "heaven" and support == "air" and not tied:
        band = stage.heaven(room[1])
        across = stage.open_sky if mention.place in (None, "sky") else FREE
    if support == "air" and "bottom" in (mention.place or ""):
        band = (0.6, 0.86)
    drawn = mention.noun.art
    floats = support == "water"
    group = mention.count, support == "air", sinks(number, parts, relations), mention.lined
    hang = hang_of(drawn_as(drawn, support))
    body = Body(0, 0, *room, seat_of(drawn), support == "air", hollow(drawn), floats,
                farthest(*group), mouth_of(drawn), one_of(*group), cup_of(drawn), hang)  # fmt: skip
    home = None
    if part.region is not None:
        r = part.region
        body.x, body.y, body.w, body.h = r.x, r.y, r.w, r.h
        home, room = (body.middle, body.feet), (r.w, r.h)
    place = None if mention.place == "sky" else mention.place
    anchor = anchor_of(number, relations)
    return Item(
        *room,
        support,
        body,
        band,
        place,
        anchor,
        home,
        across=across,
        edged=comes_in(drawn) and place != "centre",
    )


def _fit_on_anchors(items: Sequence[Item], parts: Sequence[Part]) -> None:
    """What sits on or in another is narrower than it: the one below grows a little, the other shrinks."""
    wide: dict[int, float] = {}  # as they were before
    for number, item in enumerate(items):
        if item.anchor is None or item.home is not None:
            continue
        anchor = items[item.anchor]
        share = _share_of_anchor(anchor, parts[number].mention)
        beside = [i.w for n, i in enumerate(items) if i.anchor == item.anchor and n > number]
        beside += [wide[n] for n in wide if items[n].anchor == item.anchor]
        share *= item.w / (item.w + sum(beside))
        most = anchor.w * share
        if item.w > most and anchor.home is None and not _lowly(anchor, parts[item.anchor]):
            most_grown = 2.0 if parts[number].mention.count > 4 else 1.5
            grow = max(1.0, min(most_grown, item.w / most, 0.6 / anchor.w))
            anchor.w, anchor.h = anchor.w * grow, anchor.h * grow
            most = anchor.w * share
        high = max((1.6 if anchor.body.hollow else 1.15) * anchor.h, LOW * anchor.w)
        fit = min(1.0, most / item.w, high / item.h)
        wide[number] = item.w
        item.w, item.h = item.w * fit, item.h * fit


def _lowly(item: Item, part: Part) -> bool:
    """A flower in the open: it leaves room for the scene around it, whatever sits on it."""
    noun = part.mention.noun
    return item.support == "ground" and noun.kind == "plant" and noun.height < LOWLY


def _fit_along(items: Sequence[Item], relations: Sequence[Relation]) -> None:
    """What a row stands along is about as long as the row."""
    for relation in relations:
        for other in (items[b] for b in relation.b if relation.how == "along"):
            if other.home is None and other.anchor is None:
                grown = max(1.0, min(1.8, items[relation.a].w / other.w, 0.8 / other.w))
                other.w, other.h = other.w * grown, other.h * grown


def _fill_when_alone(items: Sequence[Item], size: Size, parts: Sequence[Part]) -> None:
    """A lone thing with all that is on or in it is as large together as a lone thing deserves; a flower in the open is
    no house."""
    roots = [item for item in items if item.anchor is None]
    if len(roots) != 1 or len(items) == 1 or any(item.home is not None for item in items):
        return
    if any(i.anchor is None and _lowly(i, part) for part, i in zip(parts, items, strict=True)):
        return
    root = roots[0]
    riding = [item for item in items if item.anchor is not None]
    high = root.h + max(0.6 * item.h for item in riding)
    wide = max(item.w for item in items)
    unit = (size.width * size.height) ** 0.5
    grown = max(1.0, min(ALONE * unit / size.height / high, ALONE_WIDE / wide))
    for item in items:
        item.w, item.h = item.w * grown, item.h * grown


def _share_of_anchor(anchor: Item, mention: Mention) -> float:
    """How wide a thing may be, of the width of what it stands on or in; flowers spread out of a vase."""
    if anchor.body.hollow:
        return 1.5 if mention.noun.kind == "plant" else 0.92 * anchor.body.mouth[1]
    return 0.68 if anchor.edged else anchor.body.cup or 0.85


def sinks(number: int, parts: Sequence[Part], relations: Sequence[Relation]) -> bool:
    """Whether a thing is hidden below by the rim of what it is in."""
    return any(
        r.a == number and r.how == "in" and hollow(parts[r.b[0]].mention.noun.art)
        for r in relations
    )


def _region(body: Body, before: Region | None) -> Region:
    same = before is not None and abs(body.x - before.x) + abs(body.y - before.y) < 1e-6
    if same and before is not None:
        return before
    return clipped(body.x, min(body.y, LOWEST), body.w, body.h, before.mask if before else None)
