"""Where things stand: the things of a finished plan, one by one, and the scene for the painter.

`places` reads a plan: its regions hold unless its words say otherwise, and what has none finds its place. Knows no
pixels.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from hashlib import sha256
from zlib import crc32

from app.domain.canvas import Region, Size
from app.domain.parts import Plan
from app.engines.sketchbook.arranging import arrange, sinks
from app.engines.sketchbook.bodies.folk import in_look
from app.engines.sketchbook.composition import composition_of
from app.engines.sketchbook.dressing import fastened_to
from app.engines.sketchbook.facing import EYES, FACING, flipped, looks_right
from app.engines.sketchbook.ground import Stage, stage_of
from app.engines.sketchbook.groups import cells, on_each
from app.engines.sketchbook.hosting import hosts
from app.engines.sketchbook.leading import led
from app.engines.sketchbook.planreading import Part, Whole, whole_of
from app.engines.sketchbook.reading import Mention
from app.engines.sketchbook.scene import FLOATING, STYLES, Scene, Style, Support, Thing
from app.engines.sketchbook.seating import comes_in, drawn_as, seat_of
from app.engines.sketchbook.shapes.seasons import in_season
from app.engines.sketchbook.supports import all_supports, anchor_of, host_of_each
from app.engines.sketchbook.surroundings import behind, features_of, light_of, setting_of, time_of

SQUARE = Size(1024, 1024)
_LEANING = (4.0, -9.0, 12.0, -4.0)  # degrees
_PROPPED = 11.0  # degrees that a ladder leans by
_UPRIGHT = frozenset({"building", "tree", "vehicle", "boat", "heaven"})


@lru_cache(64)
def places(plan: Plan) -> tuple[Thing, ...]:
    """Every single thing of a plan and its box, in the plan's order; a function of the plan alone."""
    whole = whole_of(plan)
    stage = stage_of(setting_of(whole), whole.settings[1:])
    seed = int.from_bytes(sha256(repr(plan.instructions).encode()).digest()[:4], "big")
    arranged = arrange(whole, SQUARE, seed)
    whole = replace(whole, parts=arranged.parts, relations=arranged.relations)
    supports = all_supports(whole.parts, whole.relations, stage)
    features = features_of(whole, time_of(whole))
    things: list[Thing] = []
    fastened = hosts(whole)
    by_number: dict[int, list[Thing]] = {}
    depths: dict[int, float] = {}
    boxes: dict[int, tuple[Region, ...]] = {}
    right: dict[int, bool] = {}  # who looks to the right; a rider as the mount does
    for number in _anchors_first(whole):
        part, support = whole.parts[number], supports[number]
        assert part.region is not None
        if number in fastened:
            each = by_number[fastened[number]]
            worn = [fastened_to(host, part.mention, part.instruction) for host in each]
            for leader in _leaders(fastened[number], whole, by_number):
                worn = [led(one, host, leader) for one, host in zip(worn, each, strict=True)]
            things += worn
            continue
        anchor = anchor_of(number, whole.relations)
        sunk = sinks(number, whole.parts, whole.relations)
        many = part.mention.count
        group = cells(part.region, many, support == "air", sunk, part.mention.lined)
        host = host_of_each(number, whole.parts, whole.relations)
        if host is not None:
            group = on_each(boxes[host], group[0], seat_of(whole.parts[host].mention.noun.art))
        boxes[number] = group
        for turn, box in enumerate(group):
            depth = _depth(part.mention, box, support, stage)
            if anchor is not None:
                depth = depths[anchor] + (-0.004 if sunk else 0.004)
            depths[number] = max(depth, depths.get(number, 0.0))
            right[number] = right[anchor] if anchor in right else looks_right(number, whole, box)
            alone = len(group) == 1
            thing = _thing(part, box, support, depth, None if alone else turn, right[number])
            thing = replace(thing, art=in_season(thing.art, features))
            by_number.setdefault(number, []).append(_propped(thing, number, whole))
        things += by_number[number]
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
    things = _looking(places(plan), seed)  # of all passes: they share one horizon and one light
    setting = setting_of(whole)
    time = time_of(whole)
    manner = style.partition(",")[0]  # "oil, muted colours": the colours are in the plan
    given: tuple[Style, ...] = tuple(each for each in STYLES if each == manner)
    return Scene(
        setting,
        time,
        whole.palette or "natural",
        whole.style or (given[0] if given else "oil"),
        features_of(whole, time),
        tuple(thing for thing in things if thing.instruction in due),
        _horizon(stage_of(setting), things, seed),
        light_of(things, time, seed, whole.light),
        seed=seed,
        sky=whole.sky,
        behind=behind(whole, setting),
    )


def added_to(scene: Scene, plan: Plan, pass_no: int) -> Scene:
    """A painted scene with what the passes up to `pass_no` add to it; what it holds is left as it was painted."""
    due = {i.id for i in plan.instructions if i.pass_no <= pass_no}
    known = {thing.instruction for thing in scene.things}
    new = tuple(
        t
        for t in _looking(places(plan), scene.seed)
        if t.instruction in due and t.instruction not in known
    )
    return replace(scene, things=(*scene.things, *new))


@lru_cache(64)
def _looking(things: tuple[Thing, ...], seed: int) -> tuple[Thing, ...]:
    """People as the seed has them: skin, hair and clothes; no two of a group alike. The same values for the same plan
    and seed: the critic knows things by their identity."""
    return tuple(_in_look(thing, seed, n) for n, thing in enumerate(things))


def _in_look(thing: Thing, seed: int, number: int) -> Thing:
    chance = crc32(f"{seed} {thing.instruction}".encode())
    drawn = in_look(thing.art, chance + 3 * number)
    return thing if drawn == thing.art else replace(thing, art=drawn)


def _horizon(stage: Stage, things: Sequence[Thing], seed: int) -> float:
    """Higher or lower than usual, by the seed, as far as everything still stands before it."""
    standing = [thing.box.y + thing.box.h for thing in things if thing.support != "air"]
    nearest = stage.band("ground")[0]
    if stage.setting in FLOATING or any(foot < stage.horizon + 0.05 for foot in standing):
        return stage.horizon
    if stage.water:
        nearest = stage.water[0]
    room = max(0.0, min(standing, default=1.0) - nearest)
    return round(stage.horizon + min(composition_of(seed).level, room), 3)


def _leaders(
    number: int, whole: Whole, by_number: Mapping[int, Sequence[Thing]]
) -> Sequence[Thing]:
    """The one person, if any, that is said to be with a thing, or the only one there, and so holds its leash."""
    tied = {n for r in whole.relations if number in (r.a, *r.b) for n in (r.a, *r.b)} - {number}
    people = [n for n in sorted(by_number) if whole.parts[n].mention.noun.kind == "person"]
    first = [n for n in people if n in tied] or (people if len(people) == 1 else [])
    return by_number[first[0]][:1] if first else ()


def _anchors_first(whole: Whole) -> list[int]:
    def height(number: int) -> int:
        anchor = anchor_of(number, whole.relations)
        return 0 if anchor is None else 1 + height(anchor)

    return sorted(range(len(whole.parts)), key=height)


def _depth(mention: Mention, box: Region, support: Support, stage: Stage) -> float:
    """0 far to 1 near, by the feet; what is in the air is behind all that stands."""
    if mention.noun.kind == "heaven":
        return 0.01
    if support == "air":
        return round(0.03 + 0.05 * min(1.0, box.h / 0.4), 3)
    return round(0.1 + 0.9 * stage.nearness(box.y + box.h), 4)


def _propped(thing: Thing, number: int, whole: Whole) -> Thing:
    """A tall lifeless thing against another leans on it."""
    to = [
        whole.parts[r.b[0]].region for r in whole.relations if r.a == number and r.how == "against"
    ]
    kind = whole.parts[number].mention.noun.kind
    if not to or to[0] is None or kind in _UPRIGHT | EYES or thing.box.w > thing.box.h:
        return thing
    aside = thing.box.centre[0] < to[0].centre[0]
    return replace(thing, tilt=-_PROPPED if aside else _PROPPED)


def _thing(
    part: Part, box: Region, support: Support, depth: float, turn: int | None, right: bool
) -> Thing:
    """One of a part's things; `turn` is its number in a group: no two neighbours are quite alike."""
    noun = part.mention.noun
    flip = flipped(noun, right)
    if comes_in(noun.art):
        flip = box.centre[0] > 0.5
    tilt = 0.0
    if turn is not None and noun.kind not in FACING:
        flip = turn % 2 == 1
        tilt = _LEANING[turn % len(_LEANING)] if noun.kind == "food" else 0.0
    return Thing(
        part.instruction, noun.name, drawn_as(noun.art, support), box, part.mention.colour, flip, tilt,
        min(1.0, max(0.0, depth)), support, material=part.mention.material,
    )  # fmt: skip
