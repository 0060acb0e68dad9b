"""Where things stand: regions for a new plan, things for a finished one, the scene for the painter.

`arrange` finds places for what a sentence asks for; another seed, another composition. `places` reads a plan:
its regions hold unless its words say otherwise. Knows no pixels; drawings only by their proportions.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from hashlib import sha256
from random import Random

from app.domain.canvas import Region, Size, clipped
from app.domain.parts import Plan
from app.engines.sketchbook import art, solver
from app.engines.sketchbook.ground import LOWEST, Stage, stage_of
from app.engines.sketchbook.groups import cells, farthest, one_of, spread
from app.engines.sketchbook.planreading import Part, Whole, whole_of
from app.engines.sketchbook.reading import Mention, Relation
from app.engines.sketchbook.relations import Body
from app.engines.sketchbook.scene import STYLES, Scene, Style, Support, Thing
from app.engines.sketchbook.seating import drawn_as, hollow, mouth_of, seat_of
from app.engines.sketchbook.sizes import heights
from app.engines.sketchbook.solver import Item, Table, Tie
from app.engines.sketchbook.supports import all_supports, anchor_of, far_off
from app.engines.sketchbook.surroundings import features_of, light_of, setting_of, time_of
from app.engines.sketchbook.vocabulary import FACES_RIGHT

SQUARE = Size(1024, 1024)
_LEANING = (4.0, -9.0, 12.0, -4.0)  # degrees
_FACING = frozenset({"animal", "bird", "fish", "insect", "vehicle", "boat", "aircraft", "person"})


@dataclass(frozen=True, slots=True)
class Arranged:
    """Parts with their regions, the relations between them, and those that could not be kept."""

    parts: tuple[Part, ...]
    relations: tuple[Relation, ...]
    broken: tuple[Relation, ...]


def arrange(whole: Whole, size: Size, seed: int) -> Arranged:
    """A place for every part without one. Relations hold in the result, but for those in `broken`."""
    whole = _split(whole)
    stage = stage_of(setting_of(whole), whole.settings[1:])
    chance = Random(seed)
    parts, relations = whole.parts, whole.relations
    for shrink in (1.0, 0.86, 0.74, 0.63, 0.52):
        table = _table(parts, relations, stage, size, shrink, chance)
        if solver.settle(table, chance.randrange(2**31)):
            break
    left = {(t.a, t.how, t.b) for t, _ in table.broken()}
    broken = tuple(r for r in relations if (r.a, r.how, r.b) in left)
    placed = tuple(
        replace(part, region=_region(item.body, part.region))
        for part, item in zip(parts, table.items, strict=True)
    )
    return Arranged(placed, relations, broken)


@lru_cache(64)
def places(plan: Plan) -> tuple[Thing, ...]:
    """Every single thing of a plan and its box, in the plan's order; a function of the plan alone."""
    whole = whole_of(plan)
    stage = stage_of(setting_of(whole), whole.settings[1:])
    seed = int.from_bytes(sha256(repr(plan.instructions).encode()).digest()[:4], "big")
    arranged = arrange(whole, SQUARE, seed)
    whole = replace(whole, parts=arranged.parts, relations=arranged.relations)
    supports = all_supports(whole.parts, whole.relations, stage)
    things: list[Thing] = []
    depths: dict[int, float] = {}
    for number in _anchors_first(whole):
        part, support = whole.parts[number], supports[number]
        assert part.region is not None
        anchor = anchor_of(number, whole.relations)
        sinks = _sinks(number, whole.parts, whole.relations)
        group = cells(part.region, part.mention.count, support == "air", sinks)
        for turn, box in enumerate(group):
            depth = _depth(part.mention, box, support, stage)
            if anchor is not None:
                depth = depths[anchor] + (-0.004 if sinks else 0.004)
            depths[number] = max(depth, depths.get(number, 0.0))
            things.append(_thing(part, box, support, depth, turn if len(group) > 1 else None))
    order = {part.instruction: n for n, part in reversed([*enumerate(whole.parts)])}
    return tuple(sorted(things, key=lambda thing: order[thing.instruction]))


def scene_of(
    plan: Plan, size: Size, seed: int, style: str = "", pass_no: int | None = None
) -> Scene:
    """What the painter shall paint: the plan's things of all passes up to `pass_no`, its setting and light.

    The words' own style comes before `style`. `size` decides nothing yet: boxes are in 0..1 of any picture.
    """
    whole = whole_of(plan)
    due = {i.id for i in plan.instructions if pass_no is None or i.pass_no <= pass_no}
    things = places(plan)  # of all passes: they share one horizon and one light
    setting = setting_of(whole)
    time = time_of(whole)
    given: tuple[Style, ...] = tuple(each for each in STYLES if each == style)
    return Scene(
        setting,
        time,
        whole.palette or "natural",
        whole.style or (given[0] if given else "oil"),
        features_of(whole, time),
        tuple(thing for thing in things if thing.instruction in due),
        _horizon(stage_of(setting), things, seed),
        light_of(things, time, seed),
        seed=seed,
        sky=whole.sky,
    )


def added_to(scene: Scene, plan: Plan, pass_no: int) -> Scene:
    """A painted scene with what the passes up to `pass_no` add to it; what it holds is left as it was painted."""
    due = {i.id for i in plan.instructions if i.pass_no <= pass_no}
    known = {thing.instruction for thing in scene.things}
    new = tuple(t for t in places(plan) if t.instruction in due and t.instruction not in known)
    return replace(scene, things=(*scene.things, *new))


def _horizon(stage: Stage, things: Sequence[Thing], seed: int) -> float:
    """Higher or lower than usual, by the seed, as far as everything still stands before it."""
    standing = [thing.box.y + thing.box.h for thing in things if thing.support != "air"]
    nearest = stage.band("table" if stage.setting == "table" else "ground")[0]
    if stage.setting == "night sky" or any(foot < stage.horizon + 0.05 for foot in standing):
        return stage.horizon
    if stage.water:
        nearest = stage.water[0]
    room = max(0.0, min(standing, default=1.0) - nearest)
    wander = Random(seed * 17 + 3).uniform(-0.08, 0.07)
    return round(stage.horizon + min(wander, room), 3)


def scene_of_plan(plan: Plan, style: str = "") -> Scene:
    """The scene as far as the plan alone tells it: without a seed's own chance."""
    return scene_of(plan, SQUARE, 0, style)


# ---------------------------------------------------------------------- what the solver needs
def _split(whole: Whole) -> Whole:
    """ "Between two houses" needs a house on either side: one group becomes two."""
    parts, relations = list(whole.parts), list(whole.relations)
    for at, relation in enumerate(relations):
        if relation.how != "between" or len(relation.b) > 1:
            continue
        group = relation.b[0]
        mention = parts[group].mention
        if mention.count < 2 or parts[group].region is not None:
            continue
        some = (mention.count + 1) // 2
        parts[group] = replace(parts[group], mention=replace(mention, count=some))
        parts.append(Part(parts[group].instruction, replace(mention, count=mention.count - some)))
        both = (group, len(parts) - 1)
        relations = [replace(r, b=both) if r.b == relation.b and r.how == "between" else r
                     for r in relations]  # fmt: skip
        assert relations[at].b == both
    return replace(whole, parts=tuple(parts), relations=tuple(relations))


def _table(
    parts: Sequence[Part],
    relations: Sequence[Relation],
    stage: Stage,
    size: Size,
    shrink: float,
    chance: Random,
) -> Table:
    supports = all_supports(parts, relations, stage)
    aspects = [
        float(art.aspect(drawn_as(part.mention.noun.art, support)))
        for part, support in zip(parts, supports, strict=True)
    ]
    tall = [h * shrink for h in heights([part.mention for part in parts], aspects)]
    unit = min((size.width * size.height) ** 0.5, 1.25 * min(size.width, size.height))
    items: list[Item] = []
    for number, part in enumerate(parts):
        h = tall[number] * unit / size.height
        w = h * aspects[number] * size.height / size.width
        if w > 0.8:
            w, h = 0.8, h * 0.8 / w
        w, h = spread(
            part.mention.count, w, h, supports[number] == "air", _sinks(number, parts, relations)
        )
        items.append(_item(number, parts, supports, relations, stage, (w, h)))
    _fit_on_anchors(items, parts)
    leading = next((i for i in items if i.support != "air"), items[0] if items else None)
    if leading:
        leading.leading = True
    ties = [Tie(r.a, r.how, r.b) for r in relations]
    lone = len(items) == 1
    thirds = (
        chance.uniform(0.3, 0.7) if lone else chance.choice((0.24, 0.34, 0.66, 0.76)),
        chance.uniform(0.74, 0.94),
    )
    return Table(items, ties, stage, thirds)


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
    band = stage.band(support)
    far = far_off(number, parts, relations)
    if stage.setting == "lake" and support == "ground" and far and mention.place != "foreground":
        band = stage.far_shore()
    tied = any(number in (r.a, *r.b) for r in relations)
    if mention.noun.kind == "heaven" and support == "air" and not tied:
        band = stage.heaven(room[1])
    if support == "air" and "bottom" in (mention.place or ""):
        band = (0.6, 0.86)
    drawn = mention.noun.art
    floats = support == "water"
    group = mention.count, support == "air", _sinks(number, parts, relations)
    body = Body(0, 0, *room, seat_of(drawn), support == "air", hollow(drawn), floats,
                farthest(*group), mouth_of(drawn), one_of(*group))  # fmt: skip
    home = None
    if part.region is not None:
        r = part.region
        body.x, body.y, body.w, body.h = r.x, r.y, r.w, r.h
        home, room = (body.middle, body.feet), (r.w, r.h)
    place = None if mention.place == "sky" else mention.place
    return Item(*room, support, body, band, place, anchor_of(number, relations), home)


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
        if item.w > most and anchor.home is None:
            most_grown = 2.0 if parts[number].mention.count > 4 else 1.5
            grow = max(1.0, min(most_grown, item.w / most, 0.6 / anchor.w))
            anchor.w, anchor.h = anchor.w * grow, anchor.h * grow
            most = anchor.w * share
        fit = min(1.0, most / item.w, (1.6 if anchor.body.hollow else 1.15) * anchor.h / item.h)
        wide[number] = item.w
        item.w, item.h = item.w * fit, item.h * fit


def _share_of_anchor(anchor: Item, mention: Mention) -> float:
    """How wide a thing may be, of the width of what it stands on or in; flowers spread out of a vase."""
    if anchor.body.hollow:
        return 1.5 if mention.noun.kind == "plant" else 0.92 * anchor.body.mouth[1]
    return 0.85


def _anchors_first(whole: Whole) -> list[int]:
    def height(number: int) -> int:
        anchor = anchor_of(number, whole.relations)
        return 0 if anchor is None else 1 + height(anchor)

    return sorted(range(len(whole.parts)), key=height)


def _sinks(number: int, parts: Sequence[Part], relations: Sequence[Relation]) -> bool:
    """Whether a thing is hidden below by the rim of what it is in."""
    return any(
        r.a == number and r.how == "in" and hollow(parts[r.b[0]].mention.noun.art)
        for r in relations
    )


def _depth(mention: Mention, box: Region, support: Support, stage: Stage) -> float:
    """0 far to 1 near, by the feet; what is in the air is behind all that stands."""
    if mention.noun.kind == "heaven":
        return 0.01
    if support == "air":
        return round(0.03 + 0.05 * min(1.0, box.h / 0.4), 3)
    return round(0.1 + 0.9 * stage.nearness(box.y + box.h), 4)


def _thing(part: Part, box: Region, support: Support, depth: float, turn: int | None) -> Thing:
    """One of a part's things; `turn` is its number in a group: no two neighbours are quite alike."""
    noun = part.mention.noun
    inward = box.centre[0] < 0.5
    flip = noun.kind in _FACING and inward != (noun.art in FACES_RIGHT)
    tilt = 0.0
    if turn is not None and noun.kind not in _FACING:
        flip = turn % 2 == 1
        tilt = _LEANING[turn % len(_LEANING)] if noun.kind == "food" else 0.0
    return Thing(
        part.instruction, noun.name, drawn_as(noun.art, support), box, part.mention.colour, flip, tilt,
        min(1.0, max(0.0, depth)), support,
    )  # fmt: skip


def _region(body: Body, before: Region | None) -> Region:
    same = before is not None and abs(body.x - before.x) + abs(body.y - before.y) < 1e-6
    if same and before is not None:
        return before
    return clipped(body.x, min(body.y, LOWEST), body.w, body.h, before.mask if before else None)
