"""A plan's groups as boxes that can be moved like things of a scene, and back; groups taken apart so that one of
several can be meant. Knows no words of a wish and no pixels."""

from collections.abc import Sequence
from dataclasses import replace

from app.domain.canvas import Region, clipped
from app.engines.sketchbook import relations as rules
from app.engines.sketchbook.choosing import Standing
from app.engines.sketchbook.ground import LOWEST, stage_of
from app.engines.sketchbook.groups import cells
from app.engines.sketchbook.planreading import Part, Whole
from app.engines.sketchbook.reading import Relation
from app.engines.sketchbook.relations import Body
from app.engines.sketchbook.scene import Scene, Thing
from app.engines.sketchbook.seating import hollow, seat_of
from app.engines.sketchbook.solver import MARGIN
from app.engines.sketchbook.supports import supports_of
from app.engines.sketchbook.surroundings import setting_of

_SOMEWHERE = Region(0.4, 0.4, 0.2, 0.2)
HELD = 0.02  # of the picture: as far as a relation may be from holding


def standing_of(whole: Whole) -> list[Standing]:
    """The groups as far as choosing goes."""
    return [
        Standing(
            p.mention.noun.name,
            p.mention.noun.art,
            p.mention.colour,
            p.region or _SOMEWHERE,
            p.mention.material,
        )
        for p in whole.parts
    ]


def scene_of(whole: Whole) -> Scene:
    """The groups as things, each as large as its region, named by their number in the plan."""
    setting = setting_of(whole)
    supports = supports_of(whole)
    things = tuple(
        Thing(str(n), p.mention.noun.name, p.mention.noun.art, p.region or _SOMEWHERE, p.mention.colour,
              support=support, material=p.mention.material)
        for n, (p, support) in enumerate(zip(whole.parts, supports, strict=True))
    )  # fmt: skip
    return Scene(setting, things=things, horizon=stage_of(setting).horizon)


def as_in(whole: Whole, scene: Scene) -> Whole:
    """The groups where the scene's things are; a place or relation that does not hold there is no longer asked for."""
    parts = list(whole.parts)
    moved = set()
    for thing in scene.things:
        number = int(thing.instruction)
        part = parts[number]
        if part.region is None or thing.box == part.region:
            continue
        moved.add(number)
        grown = thing.box.h / part.region.h / _host_grown(number, whole, scene)
        size = part.mention.size * grown if abs(grown - 1) > 0.04 else part.mention.size
        mention = replace(part.mention, size=round(min(4.0, max(0.2, size)), 3), place=None)
        parts[number] = replace(part, mention=mention, region=within(thing.box))
    whole = replace(whole, parts=tuple(parts))
    kept = tuple(r for r in whole.relations if not moved & {r.a, *r.b} or holds(r, whole))
    return replace(whole, relations=kept)


def _host_grown(number: int, whole: Whole, scene: Scene) -> float:
    """How much larger became who wears or holds this: that much is no size of its own."""
    hosts = [r.b[0] for r in whole.relations if r.a == number and r.how in rules.FASTENED]
    boxes = {thing.instruction: thing.box for thing in scene.things}
    old = whole.parts[hosts[0]].region if hosts else None
    return boxes[str(hosts[0])].h / old.h if old is not None else 1.0


def within(box: Region) -> Region:
    """A box as far inside the picture as a plan's places are."""
    w, h = min(box.w, 1 - 2 * MARGIN - 0.001), min(box.h, LOWEST - MARGIN - 0.001)
    x = min(max(box.x, MARGIN + 0.0005), 1 - MARGIN - 0.0005 - w)
    return clipped(x, min(max(box.y, MARGIN + 0.0005), LOWEST - 0.0005 - h), w, h)


def holds(relation: Relation, whole: Whole) -> bool:
    """Whether groups stand so to each other."""
    regions = [whole.parts[n].region for n in (relation.a, *relation.b)]
    if relation.how in rules.FASTENED or any(region is None for region in regions):
        return True
    bodies = [_body(whole.parts[n]) for n in (relation.a, *relation.b)]
    return rules.gap(relation.how, bodies[0], bodies[1:]) < HELD


def _body(part: Part) -> Body:
    box, drawn = part.region or _SOMEWHERE, part.mention.noun.art
    return Body(
        box.x, box.y, box.w, box.h, seat_of(drawn), part.mention.noun.rests == "air", hollow(drawn)
    )


def taken_apart(whole: Whole, numbers: Sequence[int]) -> Whole:
    """These groups as single things, each where it stood; the first keeps the group's line."""
    parts = list(whole.parts)
    supports = supports_of(whole)
    for number in numbers:
        part = parts[number]
        if part.mention.count < 2 or part.region is None:
            continue
        single = replace(part.mention, count=1, counted=True)
        boxes = cells(part.region, part.mention.count, supports[number] == "air")
        boxes = tuple(sorted(boxes, key=lambda box: box.x))
        parts[number] = replace(part, mention=single, region=boxes[0])
        parts += [Part("", single, box, part.pass_no) for box in boxes[1:]]
    return replace(whole, parts=tuple(parts))


def traded(part: Part, there: Part) -> Part:
    """A group where another is: in its own size, on the other's feet."""
    region, old = part.region, there.region
    if region is not None and old is not None:
        x, y = old.centre[0] - region.w / 2, old.y + old.h - region.h
        region = clipped(min(max(x, 0.0), 1 - region.w), max(y, 0.0), region.w, region.h)
    mention = replace(part.mention, place=there.mention.place, rests=there.mention.rests)
    return replace(part, mention=mention, region=region)
