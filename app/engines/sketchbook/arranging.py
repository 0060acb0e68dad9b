"""Arranging: a place for everything a sentence asks for, so that relations hold; another seed, another composition.

Sizes each group, says where it may stand and what it is tied to, and lets the solver find the places. Knows no pixels;
drawings only by their proportions.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from random import Random

from app.domain.canvas import Region, Size, clipped, union
from app.domain.parts import Plan
from app.engines.sketchbook import art, hosting, solver
from app.engines.sketchbook.comparing import compared
from app.engines.sketchbook.composition import Composition, composition_of
from app.engines.sketchbook.fitting import fill_when_alone, fit_along, fit_on_anchors
from app.engines.sketchbook.ground import FREE, LOWEST, Stage, stage_of
from app.engines.sketchbook.groups import cells, farthest, one_of, spread
from app.engines.sketchbook.hosting import Room
from app.engines.sketchbook.planreading import Part, Whole, whole_of
from app.engines.sketchbook.portraying import is_close, portrayed
from app.engines.sketchbook.posing import posed
from app.engines.sketchbook.reading import Relation
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
)
from app.engines.sketchbook.sizes import SMALLEST, heights
from app.engines.sketchbook.solver import Item, Table, Tie
from app.engines.sketchbook.splits import sides, split
from app.engines.sketchbook.supports import ON_WALL, all_supports, anchor_of, far_off
from app.engines.sketchbook.surroundings import setting_of


@dataclass(frozen=True, slots=True)
class Arranged:
    """Parts with their regions, the relations between them, and those that could not be kept."""

    parts: tuple[Part, ...]
    relations: tuple[Relation, ...]
    broken: tuple[Relation, ...]


def arrange(whole: Whole, size: Size, seed: int) -> Arranged:
    """A place for every part without one. Relations hold in the result, but for those in `broken`."""
    whole = portrayed(posed(split(whole)), size, composition_of(seed).third)
    fastened = hosting.hosts(whole)
    if not fastened:
        return _placed(whole, size, seed, {})
    drawn = _drawings(whole)
    rooms, alone = hosting.rooms(whole, fastened, drawn), hosting.without(whole, fastened)
    new = {
        old: at for at, old in enumerate(n for n in range(len(whole.parts)) if n not in fastened)
    }
    made = _placed(alone, size, seed, {new[n]: room for n, room in rooms.items()})
    placed = replace(alone, parts=made.parts)
    parts = [*whole.parts]
    for old, at in new.items():
        region = (
            hosting.own_box(at, placed, rooms[old]) if old in rooms else placed.parts[at].region
        )
        parts[old] = replace(parts[old], region=region)
    whole = replace(whole, parts=tuple(parts))
    for number, host in fastened.items():
        group = _hosts_of(whole, host, drawn[host])
        parts[number] = hosting.beside_hosts(parts[number], host, whole, group, drawn[host])
    left = {(r.a, r.b) for r in made.broken}
    broken = [
        r for r in whole.relations if r.a in new and (new[r.a], tuple(new[b] for b in r.b)) in left
    ]
    return Arranged(tuple(parts), whole.relations, tuple(broken))


def _drawings(whole: Whole) -> list[str]:
    """How every part is drawn where it rests."""
    stage = stage_of(setting_of(whole), whole.settings[1:])
    supports = all_supports(whole.parts, whole.relations, stage)
    return [
        drawn_as(part.mention.noun.art, support)
        for part, support in zip(whole.parts, supports, strict=True)
    ]


def _hosts_of(whole: Whole, host: int, drawn: str) -> tuple[Region, ...]:
    """Every single one of a part that others are fastened to."""
    part = whole.parts[host]
    assert part.region is not None
    flies = drawn.endswith("-flying")
    sunk = sinks(host, whole.parts, whole.relations)
    return cells(part.region, part.mention.count, flies, sunk, part.mention.lined)


def _placed(whole: Whole, size: Size, seed: int, rooms: Mapping[int, Room]) -> Arranged:
    """A place for every part, some with room around them for what is fastened to them."""
    stage = stage_of(setting_of(whole), whole.settings[1:])
    chance, meant = Random(seed), composition_of(seed)
    parts, relations = whole.parts, whole.relations
    for shrink in (1.0, 0.86, 0.74, 0.63, 0.52):
        table = _table(parts, relations, stage, size, shrink, meant, rooms)
        if solver.settle(table, chance.randrange(2**31)):
            break
    _centred(table)
    left = {(t.a, t.how, t.b) for t, _ in table.broken()}
    broken = tuple(r for r in relations if (r.a, r.how, r.b) in left)
    placed = tuple(
        part if is_close(part) else replace(part, region=_region(item.body, part.region))
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


def _centred(table: Table) -> None:
    """What alone rides on a thing sits in its middle and touches it, unless that breaks something."""
    on = {tie.a for tie in table.ties if tie.how == "on"}
    for number, item in enumerate(table.items):
        riding = [i for i in table.items if i.anchor is not None and i.anchor == item.anchor]
        if item.anchor is None or item.home is not None or len(riding) > 1:
            continue
        anchor = table.items[item.anchor].body
        faults, x, y = table.faults(), item.body.x, item.body.y
        item.body.x = anchor.middle - item.body.w / 2
        if number in on and not anchor.flies:
            item.body.y = anchor.y + anchor.seat * anchor.h - (1 - item.body.hang) * item.body.h
        if table.faults() > faults:
            item.body.x, item.body.y = x, y


def _table(
    parts: Sequence[Part],
    relations: Sequence[Relation],
    stage: Stage,
    size: Size,
    shrink: float,
    meant: Composition,
    rooms: Mapping[int, Room],
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
        room = rooms.get(number, Room())
        w, h = w * room.wide, h * room.high
        item = _item(number, parts, supports, relations, stage, (w, h))
        item.body.seat = (item.body.seat + room.above) / room.high
        item.body.hang /= room.high
        items.append(item)
    fit_on_anchors(items, parts, size)
    fit_along(items, relations)
    fill_when_alone(items, size, parts)
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
    if stage.opposite and mention.noun.kind == "building" and mention.place == "background":
        band = stage.far_shore()  # a pier too, though it stands in water
    tied = any(number in (r.a, *r.b) for r in relations)
    if mention.noun.kind == "heaven" and support == "air" and not tied:
        band = stage.heaven(room[1])
        across = stage.open_sky if mention.place in (None, "sky") else FREE
    if mention.noun.kind == "aircraft" and support == "air" and not tied:
        band = stage.flight(room[1])
    if support == "air" and stage.setting == "room" and mention.noun.art in ON_WALL:
        band = stage.hung(room[1])
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
