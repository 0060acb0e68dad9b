"""Things that come into a finished scene or move within it: found a place among what already stands there."""

from collections.abc import Sequence
from dataclasses import replace
from functools import reduce

from app.domain.canvas import Region, Size, clipped, overlap, union
from app.engines.sketchbook import art, solver
from app.engines.sketchbook.dressing import put_on
from app.engines.sketchbook.ground import FAR, far_bank, stage_of
from app.engines.sketchbook.groups import cells, spread
from app.engines.sketchbook.lexicon import How, Place
from app.engines.sketchbook.reading import Mention, Relation
from app.engines.sketchbook.relations import Body
from app.engines.sketchbook.reshaping import brought, depth_at, resized, shifted
from app.engines.sketchbook.scene import Scene, Support, Thing
from app.engines.sketchbook.seating import drawn_as, hollow, mouth_of, seat_of
from app.engines.sketchbook.shapes.seasons import in_season
from app.engines.sketchbook.sizes import beside
from app.engines.sketchbook.solver import Item, Table, Tie
from app.engines.sketchbook.supports import is_far, support_of
from app.engines.sketchbook.vocabulary import FACES_RIGHT, noun

SQUARE = Size(1024, 1024)
_SEED = 11


def moved_by(thing: Thing, way: tuple[float, float], amount: float, scene: Scene) -> Thing:
    """A thing that much further, as far as the picture and its ground reach; nearer it is larger."""
    stage = stage_of(scene.setting)
    box = shifted(thing.box, way, amount, thing.support, stage)
    return replace(thing, box=box, depth=depth_at(thing, box, stage) if way[1] else thing.depth)


def put_for(thing: Thing, mention: Mention, scene: Scene) -> Thing:
    """Another thing where one is: on the same feet, as large as it is beside the others."""
    drawn = drawn_as(mention.noun.art, thing.support)
    h = min(beside(mention, scene), 0.94, 1.8 * thing.box.h)
    w = min(0.94, h * float(art.aspect(drawn)))
    box = _on_feet(thing.box, w, h, thing.support == "air")
    return replace(
        thing,
        name=mention.noun.name,
        art=drawn,
        box=box,
        colour=mention.colour,
        tilt=0.0,
        material=mention.material,
    )


def exchanged_places(scene: Scene, first: Sequence[int], second: Sequence[int]) -> dict[int, Thing]:
    """Two groups, each where the other was, as it stood there; where it cannot stand there, it stands across."""
    new: dict[int, Thing] = {}
    stage = stage_of(scene.setting)
    for mine, theirs in ((first, second), (second, first)):
        here = reduce(union, (scene.things[n].box for n in mine))
        there = reduce(union, (scene.things[n].box for n in theirs))
        across, down = there.centre[0] - here.centre[0], there.y + there.h - here.y - here.h
        host = scene.things[theirs[0]]
        for n in mine:
            thing = scene.things[n]
            if not _may_rest(thing, host.support):
                box = _across(thing.box, across, 0.0)
                new[n] = replace(thing, box=box)
                continue
            box = _across(thing.box, across, down)
            scaled = stage.scale(box.y + box.h, host.support) / stage.scale(
                thing.box.y + thing.box.h, thing.support
            )
            box = box if host.support == "thing" else resized(box, scaled, host.support == "air")
            new[n] = replace(thing, box=box, depth=host.depth, support=host.support)
    return new


_LIKE: dict[Support, frozenset[str]] = {
    "ground": frozenset({"ground", "table", "thing"}), "table": frozenset({"ground", "table", "thing"}),
    "water": frozenset({"water"}), "air": frozenset({"air"}), "thing": frozenset({"thing", "ground", "table"}),
}  # fmt: skip


def _may_rest(thing: Thing, support: Support) -> bool:
    """Whether a thing may stand where another rests: boats stay on the water, houses on land."""
    known = noun(thing.name)
    floats = known is not None and known.rests == "floats"
    return support in _LIKE[thing.support] or (floats and support in ("ground", "water"))


def _across(box: Region, x: float, y: float) -> Region:
    left = min(max(box.x + x, 0.01), 0.99 - box.w)
    return clipped(left, min(max(box.y + y, 0.01), 0.99 - box.h), box.w, box.h)


def _on_feet(box: Region, w: float, h: float, air: bool) -> Region:
    x = min(max(box.centre[0] - w / 2, 0.01), 0.99 - w)
    y = box.centre[1] - h / 2 if air else box.y + box.h - h
    return clipped(x, min(max(y, 0.01), 0.99 - h), w, h)


def put_at(scene: Scene, chosen: Sequence[int], place: Place) -> dict[int, Thing]:
    """Things moved to a place in the picture; "in the sky" they fly, in the foreground they are larger."""
    if place in ("foreground", "background"):
        way = 0.9 if place == "foreground" else -0.9
        return {n: brought(scene.things[n], way, scene) for n in chosen}
    if place in _SIDES:
        return _at_side(scene, chosen, _SIDES[place])
    if place == "sky":
        lifted = tuple(
            replace(t, support="air") if n in chosen else t for n, t in enumerate(scene.things)
        )
        scene = replace(scene, things=lifted)
    table = _table(scene, free=set(chosen))
    for n in chosen:
        table.items[n].place = None if place == "sky" else place
    solver.settle(table, _SEED)
    return {n: _moved(scene.things[n], table.items[n], scene) for n in chosen}


_SIDES: dict[Place, tuple[float, float]] = {
    "left": (0.14, 0.32),
    "right": (0.68, 0.86),
    "centre": (0.5, 0.5),
}


def _at_side(scene: Scene, chosen: Sequence[int], reach: tuple[float, float]) -> dict[int, Thing]:
    """Things sideways to where their middle lies in this reach and they cover least of what stands there."""
    here = reduce(union, (scene.things[n].box for n in chosen))
    others = [t.box for n, t in enumerate(scene.things) if n not in chosen]
    low, high = reach
    spots = [low + (high - low) * step / 6 for step in range(7)]
    middle = sum(reach) / 2

    def cost(at: float) -> float:
        there = _across(here, at - here.centre[0], 0.0)
        return sum(overlap(there, box) for box in others) + 0.2 * abs(at - middle)

    by = min(spots, key=cost) - here.centre[0]
    return {n: replace(scene.things[n], box=_across(scene.things[n].box, by, 0.0)) for n in chosen}


def stood_so(
    scene: Scene, chosen: Sequence[int], how: How, others: Sequence[int]
) -> dict[int, Thing] | None:
    """Things moved so that they stand so to others; None when there is no such place."""
    table = _table(scene, free=set(chosen), tight=how in ("on", "in"))
    several = tuple(others)
    ties = []
    for n in chosen:
        if how == "between":
            ties.append(Tie(n, how, several))
        else:
            ties += [Tie(n, how, (other,)) for other in several[:1]]
        if how in ("on", "in"):
            table.items[n].anchor = several[0]
            most = table.items[several[0]].w * 0.9
            table.items[n].w, table.items[n].h = _narrowed(table.items[n], most)
    table = Table(table.items, ties, table.stage, table.thirds)
    settled = solver.settle(table, _SEED)
    if not settled and table.broken():
        return None
    new = {n: _moved(scene.things[n], table.items[n], scene) for n in chosen}
    if how in ("on", "in"):
        deep = scene.things[several[0]].depth
        sunk = how == "in" and hollow(scene.things[several[0]].art)
        new = {n: replace(t, support="thing", depth=deep + (-0.004 if sunk else 0.004))
               for n, t in new.items()}  # fmt: skip
    return new


def newcomers(
    scene: Scene,
    mention: Mention,
    how: How | None,
    others: Sequence[int],
    place: Place | None,
    region: Region | None,
) -> tuple[Thing, ...]:
    """New things among the old: where they were asked for, else where there is room."""
    if worn := put_on(scene, mention, how, others):
        return worn
    stage = stage_of(scene.setting)
    relations = [Relation(0, how, (1,))] if how and others else []
    on = how in ("on", "in") and bool(others)
    support: Support = "thing" if on else support_of(0, mention, relations, stage)
    across = (
        stage.opposite and support == "ground" and not (others or region)
        and is_far(mention) and (place or mention.place) != "foreground"
    )  # fmt: skip
    h = beside(mention, scene) * (FAR if across else 1.0)
    drawn = in_season(drawn_as(mention.noun.art, support), scene.features)
    w = h * float(art.aspect(drawn))
    w, h = spread(mention.count, w, h, support == "air")
    if region is not None and not others:
        box = _inside(region, w, h)
    else:
        band = far_bank(scene) if across else stage.band(support)
        box = _found(scene, (w, h), support, how, others, place or mention.place, band)
    deep = 0.05 if support == "air" else 0.1 + 0.9 * stage.nearness(box.y + box.h)
    if on:
        anchor = scene.things[others[0]]
        deep = anchor.depth + (-0.004 if how == "in" and hollow(anchor.art) else 0.004)
    flip = box.centre[0] < 0.5 and mention.noun.art not in FACES_RIGHT
    flip = flip and mention.noun.kind in ("animal", "bird", "fish", "vehicle", "boat")
    return tuple(
        Thing("", mention.noun.name, drawn, cell, mention.colour, flip, 0.0,
              round(deep, 4), support, material=mention.material)
        for cell in cells(box, mention.count, support == "air")
    )  # fmt: skip


def _found(
    scene: Scene,
    room: tuple[float, float],
    support: Support,
    how: How | None,
    others: Sequence[int],
    place: Place | None,
    band: tuple[float, float],
) -> Region:
    """A free place for a newcomer of this size, its feet within the band."""
    table = _table(scene, free=set())
    anchor = others[0] if how in ("on", "in") and others else None
    body = Body(0.4, 0.5, *room, flies=support == "air")
    item = Item(*room, support, body, band, None if place == "sky" else place, anchor)
    if anchor is not None:
        most = table.items[anchor].w * 0.85
        item.w, item.h = _narrowed(item, most)
        item.rigid = True
    items = [*table.items, item]
    ties = [Tie(len(items) - 1, how, (n,)) for n in others[:1]] if how and how != "between" else []
    if how == "between" and len(others) > 1:
        ties = [Tie(len(items) - 1, how, tuple(others[:2]))]
    solver.settle(Table(items, ties, table.stage, (0.5, 0.85)), _SEED)
    return clipped(body.x, body.y, body.w, body.h)


def _table(scene: Scene, free: set[int], tight: bool = False) -> Table:
    """The scene's things as they stand; the free ones may go elsewhere, in the size they have."""
    stage = stage_of(scene.setting)
    items = []
    for n, thing in enumerate(scene.things):
        box = thing.box
        body = Body(box.x, box.y, box.w, box.h, seat_of(thing.art), thing.support == "air",
                    hollow(thing.art), mouth=mouth_of(thing.art))  # fmt: skip
        home = None if n in free else (body.middle, body.feet)
        items.append(Item(box.w, box.h, thing.support, body, stage.band(thing.support), None, None,
                          home, rigid=True))  # fmt: skip
    return Table(items, [], stage, (0.5, 0.85))


def _moved(thing: Thing, item: Item, scene: Scene) -> Thing:
    body, stage = item.body, stage_of(scene.setting)
    box = clipped(body.x, body.y, body.w, body.h)
    deep = thing.depth
    if thing.support in ("ground", "water", "table"):
        deep = round(0.1 + 0.9 * stage.nearness(box.y + box.h), 4)
    return replace(thing, box=box, depth=deep)


def _narrowed(item: Item, most: float) -> tuple[float, float]:
    share = min(1.0, most / item.w)
    return item.w * share, item.h * share


def _inside(region: Region, w: float, h: float) -> Region:
    """As large as a pointed-at region, in the thing's own proportions, feet at its lower edge."""
    scale = min(region.w / w, region.h / h)
    w, h = w * scale, h * scale
    return clipped(region.centre[0] - w / 2, region.y + region.h - h, w, h)


def bank_under(scene: Scene, new: Sequence[Thing]) -> list[Region]:
    """Where a near bank comes into a picture of water, because somebody stands there who did not before."""
    stage = stage_of(scene.setting)
    if not (stage.water and stage.ground) or scene.setting == "beach":
        return []
    low = [t.box.y + t.box.h for t in new if t.support == "ground"]
    edge = stage.ground[0] - 0.06
    return [clipped(0.0, edge, 1.0, 1 - edge)] if max(low, default=0.0) >= stage.ground[0] else []
