"""A plan after a person's words about its picture: the words are carried out on what was painted, as the refiner will,
and the plan's lines follow. Lines that the words do not touch stay as they are. Knows no pixels.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import reduce

from app.domain.canvas import Region, union
from app.domain.parts import Plan
from app.domain.requests import PlanRequest
from app.engines.sketchbook import layout, rearranging
from app.engines.sketchbook.changing import Changing
from app.engines.sketchbook.corrections import asked
from app.engines.sketchbook.groups import cells
from app.engines.sketchbook.planreading import Part, Whole, whole_of
from app.engines.sketchbook.reading import Mention, Relation
from app.engines.sketchbook.replanning import replanned
from app.engines.sketchbook.scene import Scene, Thing, remembered
from app.engines.sketchbook.vocabulary import noun

ASTRAY = 0.25  # of its longer side: a group whose things stand farther from their places is none
GROWN = 0.12  # of its height: a thing that grew or shrank by more is told larger or smaller
Group = tuple[Thing, ...]
Key = tuple[str, str, str | None, str]  # line, name, colour, material


def amended(request: PlanRequest) -> Whole:
    """What the plan asks for after the words. Of a picture in another hand only the words are known."""
    assert request.previous is not None
    old = whole_of(request.previous)
    said, _ = replanned(old, (request.words,))
    scene = remembered(request.scene)
    if scene is None:
        return said
    changing = Changing(scene)
    for finding in request.corrections:
        for change in asked(finding.correction).changes:
            changing.carry_out(change, finding.region)
    return _as_shown(old, said, scene, changing.scene, request.pass_no)


def tied(scene: Scene, plan: Plan) -> Scene:
    """The scene with every thing under the line of the plan that asks for it; the nearest line of its name."""
    wanted = Counter((t.instruction, t.name) for t in layout.places(plan))
    things: list[Thing] = []
    loose: list[int] = []
    for number, thing in enumerate(scene.things):
        things.append(thing)
        if wanted[thing.instruction, thing.name] > 0:
            wanted[thing.instruction, thing.name] -= 1
        else:
            loose.append(number)
    free = [t for t in layout.places(plan) if wanted[t.instruction, t.name] > 0]
    for number in loose:
        mine = [t for t in free if t.name == things[number].name]
        if mine:
            line = min(mine, key=lambda t, n=number: _apart(t, things[n]))  # type: ignore[misc]
            free.remove(line)
            things[number] = replace(things[number], instruction=line.instruction)
    return replace(scene, things=tuple(things))


def _apart(a: Thing, b: Thing) -> float:
    (ax, ay), (bx, by) = a.box.centre, b.box.centre
    return abs(ax - bx) + abs(ay - by)


def _as_shown(old: Whole, said: Whole, before: Scene, after: Scene, pass_no: int) -> Whole:
    """The old parts as the changed scene has them, then what is new in it."""
    was, groups = _groups(before), _groups(after)
    parts: list[Part] = []
    became: dict[int, int] = {}
    stayed: set[int] = set()
    stood = {thing.box for thing in before.things}
    for number, part in enumerate(old.parts):
        keys = _of(part, old, groups)
        if all(thing.box in stood for key in keys for thing in groups[key]):
            stayed.add(number)
        if keys or part.pass_no > pass_no:
            became[number] = len(parts)
        if not keys and part.pass_no > pass_no:
            parts.append(part)
        for turn, key in enumerate(keys):
            group = groups.pop(key)
            same = len(keys) == 1 and was.get(key) == group
            line = part if turn == 0 else replace(part, instruction="")
            parts += [part] if same else _parts(line, group)
    parts += [Part("", _mention(None, group), _around(group), pass_no) for group in groups.values()]
    whole = replace(said, parts=tuple(parts))
    return replace(whole, relations=_relations(old, said, whole, became, stayed))


def _groups(scene: Scene) -> dict[Key, Group]:
    """Things that one line may speak of: of one line, name, colour and material."""
    found: dict[Key, Group] = {}
    for thing in scene.things:
        key = thing.instruction, thing.name, thing.colour, thing.material
        found[key] = (*found.get(key, ()), thing)
    return found


def _of(part: Part, old: Whole, groups: dict[Key, Group]) -> list[Key]:
    """The groups that came of a part, those like it first, then the largest."""
    name, colour = part.mention.noun.name, part.mention.colour
    others = {p.mention.noun.name for p in old.parts if p.instruction == part.instruction} - {name}
    mine = [k for k in groups if k[0] == part.instruction and k[1] not in others]
    twins = [
        p for p in old.parts if (p.instruction, p.mention.noun.name) == (part.instruction, name)
    ]
    if len(twins) > 1:  # "a red and a blue boat": to each its own colour
        mine = [k for k in mine if k[2] == colour]
    return sorted(mine, key=lambda k: (k[1] != name, k[2] != colour, -len(groups[k])))


def _parts(part: Part, group: Group) -> list[Part]:
    """A group as one part, or each of its things by itself where a plan's group would not stand so."""
    one = _part(part, group)
    assert one.region is not None
    stand = cells(one.region, len(group), group[0].support == "air")
    boxes = sorted((thing.box for thing in group), key=lambda box: box.centre)
    pairs = zip(sorted(stand, key=lambda box: box.centre), boxes, strict=True)
    if all(_far(a, b) < ASTRAY * max(b.w, b.h) for a, b in pairs):
        return [one]
    lines = (part, *[replace(part, instruction="")] * (len(group) - 1))
    return [_part(line, (thing,)) for line, thing in zip(lines, group, strict=True)]


def _far(a: Region, b: Region) -> float:
    """How far two boxes' sides are from each other, the farthest of them."""
    return max(abs(a.x - b.x), abs(a.y - b.y), abs(a.w - b.w), abs(a.h - b.h))


def _part(part: Part, group: Group) -> Part:
    """A part as the scene's things have it; where it was moved, no words place it any more."""
    box = _around(group)
    mention = _mention(part.mention, group)
    old = part.region
    if old is None or abs(box.x - old.x) + abs(box.y - old.y) > rearranging.HELD:
        mention = replace(mention, place=None)
    alike = part.mention.noun.name == group[0].name and part.mention.count == len(group) == 1
    grown = box.h / old.h if old is not None and alike else 1.0
    if abs(grown - 1) > GROWN:
        mention = replace(mention, size=round(min(4.0, max(0.2, mention.size * grown)), 3))
    return replace(part, mention=mention, region=box)


def _mention(known: Mention | None, group: Group) -> Mention:
    first = group[0]
    if known is not None and known.noun.name == first.name:
        counted = known.counted or len(group) != known.count
        known = replace(known, colour=first.colour, material=first.material)
        return replace(known, count=len(group), counted=counted)
    found = noun(first.name)
    assert found is not None, first.name
    return Mention(found, len(group), first.colour, material=first.material)


def _around(group: Group) -> Region:
    """The box around a group, as far inside the picture as a plan's places are."""
    return rearranging.within(reduce(union, (thing.box for thing in group)))


def _relations(
    old: Whole, said: Whole, new: Whole, became: dict[int, int], stayed: set[int]
) -> tuple[Relation, ...]:
    """Those of before between what stayed where it was, those that still hold, and those said now."""
    kept: list[Relation] = []
    for r in old.relations:
        about = {r.a, *r.b}
        if became.keys() >= about:
            moved = Relation(became[r.a], r.how, tuple(became[b] for b in r.b))
            if about <= stayed or rearranging.holds(moved, new):
                kept.append(moved)
    for relation in said.relations:
        if relation not in old.relations:
            a = _found(said.parts[relation.a], new)
            b = tuple(_found(said.parts[n], new) for n in relation.b)
            told = Relation(a, relation.how, b)
            if a >= 0 and min(b) >= 0 and a not in b and rearranging.holds(told, new):
                kept.append(told)
    return tuple(dict.fromkeys(kept))


def _found(part: Part, whole: Whole) -> int:
    """Which part of the whole that is; -1 where it is none."""
    names: Sequence[str] = [p.mention.noun.name for p in whole.parts]
    lines = [
        n
        for n, p in enumerate(whole.parts)
        if part.instruction and p.instruction == part.instruction
    ]
    alike = [n for n, name in enumerate(names) if name == part.mention.noun.name]
    return next(iter([n for n in lines if n in alike] or alike), -1)
