"""Scenes whose composition is not as planned: hardly to be seen, cut off, on the wrong side, without its reflection.

Also all on one side, all on one heap, and without its weather. What no scene can say (half a thing, a thing without
its reflection) is a second painting of the same scene that shows in one part of the first.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import reduce

import numpy as np

from app.domain.canvas import Region, clipped, union
from app.domain.parts import Plan
from app.engines.sketchbook.critic.expectation import expectation
from app.engines.sketchbook.critic.view import Floats
from app.engines.sketchbook.planreading import whole_of
from app.engines.sketchbook.scene import COLOURS, WEATHER, Scene, Thing
from benchmarks.critic_against import WHOLE, Against, apart, recoloured

WHOLES = (
    "low contrast", "beyond frame", "cut", "other side", "no reflection", "other reflection", "lopsided", "crowded",
    "no weather",
)  # fmt: skip
SEEN, UNSEEN = 16.0, 9.0  # Lab between a thing and what is around it: as planned, and hardly
CHANGED = 12.0  # Lab on the thing itself: less is no fault
MIRRORED = 5.0  # Lab: from this a missing reflection is seen
FELT = 6.0  # Lab: from this a missing weather is seen
LOST = (0.3, 0.45)  # of a thing cut off
ASIDE = 0.27  # of the width: the middle of all things when they are on one side
HEAPED = 0.2  # of their distances that is left to things on one heap
SMALL = (160, 160)
FULL = (640, 640)


class Beyond(Region):
    """A box that may lie partly outside the picture."""

    def __post_init__(self) -> None:
        """Anywhere will do."""


def whole(
    scene: Scene, plan: Plan, fault: str, target: int, chance: np.random.Generator
) -> Against | None:
    """The scene with one fault of composition; None where it cannot be done here."""
    alone: dict[str, Callable[[Scene, np.random.Generator], Against | None]] = {
        "lopsided": _lopsided, "crowded": _crowded, "no weather": _dry,
    }  # fmt: skip
    if fault in alone:
        return alone[fault](scene, chance)
    if fault == "other side":
        return _other_side(scene, plan)
    if target < 0:
        return None
    ways: dict[str, Callable[[Scene, int, np.random.Generator], Against | None]] = {
        "low contrast": _pale, "beyond frame": _beyond, "cut": _cut, "no reflection": _unmirrored,
        "other reflection": _mirrored_otherwise,
    }  # fmt: skip
    return ways[fault](scene, target, chance)


def _with(scene: Scene, target: int, thing: Thing) -> Scene:
    things = list(scene.things)
    things[target] = thing
    return replace(scene, things=tuple(things))


def _without(scene: Scene, target: int) -> Scene:
    return replace(scene, things=tuple(t for n, t in enumerate(scene.things) if n != target))


def _pale(scene: Scene, target: int, chance: np.random.Generator) -> Against | None:
    """In colours so near to those around it that it hardly stands out."""
    thing = scene.things[target]
    if _stands_out(scene, target) < SEEN:
        return None
    for colour in chance.permutation(len(COLOURS))[:5]:
        for tone in (0.0, float(chance.choice((-0.6, 0.6)))):
            other = _with(scene, target, replace(thing, colour=COLOURS[colour], tone=tone))
            if _stands_out(other, target) < UNSEEN and apart(scene, other, target) > CHANGED:
                return Against(other, (thing.box,))
    return None


def _stands_out(scene: Scene, target: int) -> float:
    """How far (Lab) a thing is from what is behind it, in its style's own hand; 0 where it does not show."""
    meant = expectation(scene, *SMALL, FULL)
    seen = next((each.seen for each in meant.layers if each.thing is scene.things[target]), None)
    if seen is None or not seen.any():
        return 0.0
    step = np.median(meant.lab[seen], 0) - np.median(meant.bare[seen], 0)
    return float(np.linalg.norm(step))


def _beyond(scene: Scene, target: int, chance: np.random.Generator) -> Against | None:
    """Moved across the rim that is nearest, so that a part of it is outside."""
    thing, lost = scene.things[target], chance.uniform(*LOST)
    box = thing.box
    ways = {
        (-box.x - lost * box.w, 0.0): box.x < 0.9 * box.w,
        (1 - box.x - box.w + lost * box.w, 0.0): 1 - box.x - box.w < 0.9 * box.w,
        (0.0, 1 - box.y - box.h + lost * box.h): 1 - box.y - box.h < 0.6 * box.h,
    }
    near = [way for way, able in ways.items() if able]
    if not near:
        return None
    right, down = near[int(chance.integers(len(near)))]
    there = Beyond(box.x + right, box.y + down, box.w, box.h)
    shown = clipped(there.x, there.y, there.w, there.h)
    return Against(_with(scene, target, replace(thing, box=there)), (shown, box))


def _cut(scene: Scene, target: int, chance: np.random.Generator) -> Against | None:
    """Only a part of it painted: the rest ends along a straight line, as at the edge of a region."""
    box, lost = scene.things[target].box, chance.uniform(*LOST)
    sides = {
        "left": (box.x, box.y, lost * box.w, box.h),
        "right": (box.x + (1 - lost) * box.w, box.y, lost * box.w, box.h),
        "top": (box.x, box.y, box.w, lost * box.h),
    }
    part = _wider(clipped(*sides[str(chance.choice(sorted(sides)))]))
    return Against(scene, (box,), patch=_without(scene, target), part=part)


def _wider(region: Region, by: float = 0.01) -> Region:
    return clipped(region.x - by, region.y - by, region.w + 2 * by, region.h + by)


def _other_side(scene: Scene, plan: Plan) -> Against | None:
    """On the other side of what it is related to, if the words name a side."""
    read = whole_of(plan)
    for relation in read.relations:
        subject, other = read.parts[relation.a].mention, read.parts[relation.b[0]].mention
        mine = [n for n, t in enumerate(scene.things) if t.name == subject.noun.name]
        to = _around([t.box for t in scene.things if t.name == other.noun.name])
        here = _around([scene.things[n].box for n in mine])
        if relation.how not in ("left of", "right of") or not to or not here:
            continue
        way = -1 if relation.how == "right of" else 1
        beside = to.centre[0] + way * 0.55 * (here.w + to.w) - here.w / 2
        step = min(max(0.0, beside), 1 - here.w) - here.x
        if way * (here.centre[0] + step - to.centre[0]) < 0.3 * (here.w + to.w):
            continue
        moved = scene
        for n in mine:
            thing = scene.things[n]
            there = replace(thing.box, x=thing.box.x + step)
            moved = _with(moved, n, replace(thing, box=there))
        now = replace(here, x=here.x + step)
        boxes = (moved.things[n].box for n in mine)
        return Against(moved, (now, here, *boxes, union(now, to)), about=False)
    return None


def _around(boxes: Sequence[Region]) -> Region | None:
    """What holds all of them."""
    return reduce(union, boxes) if boxes else None


def _unmirrored(scene: Scene, target: int, chance: np.random.Generator) -> Against | None:
    """On the water, and nothing of it in the water."""
    return _in_the_water(scene, target, _without(scene, target))


def _mirrored_otherwise(scene: Scene, target: int, chance: np.random.Generator) -> Against | None:
    """On the water, with the reflection of one of another colour, and another way round."""
    colour = COLOURS[int(chance.integers(len(COLOURS)))]
    other = recoloured(scene, target, colour)
    return _in_the_water(scene, target, other) if other else None


def _in_the_water(scene: Scene, target: int, other: Scene) -> Against | None:
    """The scene with what is below a thing from another scene; None where that would not be seen."""
    thing = scene.things[target]
    foot = thing.box.y + thing.box.h
    if thing.support != "water" or foot > 0.97:
        return None
    part = clipped(thing.box.x - 0.02, foot, thing.box.w + 0.04, min(0.72 * thing.box.h, 1 - foot))
    one, two = (expectation(each, *SMALL, FULL).lab for each in (scene, other))
    rows = slice(round((part.y + 0.01) * SMALL[1]), round((part.y + 0.6 * part.h) * SMALL[1]) + 1)
    middle = thing.box.centre[0]
    columns = slice(
        round((middle - 0.25 * thing.box.w) * SMALL[0]),
        round((middle + 0.25 * thing.box.w) * SMALL[0]) + 1,
    )
    if _median(one[rows, columns] - two[rows, columns]) < MIRRORED:
        return None
    return Against(scene, (part, thing.box), about=False, patch=other, part=part)


def _median(step: Floats) -> float:
    return float(np.median(np.linalg.norm(step, axis=-1))) if step.size else 0.0


def _lopsided(scene: Scene, chance: np.random.Generator) -> Against | None:
    """All things together on one side, where the plan spreads them."""
    things = scene.things
    middles = [thing.box.centre[0] for thing in things]
    if len(things) < 2 or max(middles) - min(middles) < 0.35:
        return None
    left = bool(chance.random() < 0.5)
    narrow = [0.06 + 0.4 * (x - min(middles)) / (max(middles) - min(middles)) for x in middles]
    moved = []
    for thing, x in zip(things, narrow, strict=True):
        at = min(max(x if left else 1 - x, thing.box.w / 2), 1 - thing.box.w / 2)
        moved.append(replace(thing, box=replace(thing.box, x=at - thing.box.w / 2)))
    weight = np.array([t.box.area for t in moved])
    where = float(weight @ np.array([t.box.centre[0] for t in moved]) / weight.sum())
    if not (where < ASIDE or where > 1 - ASIDE):
        return None
    boxes = (*(t.box for t in moved), WHOLE)
    return Against(replace(scene, things=tuple(moved)), boxes, about=False)


def _crowded(scene: Scene, chance: np.random.Generator) -> Against | None:
    """Three things or more on one heap, where the plan gives each its room."""
    things = scene.things
    if len(things) < 3:
        return None
    on = [t for t in things if t.support != "air"]
    if len(on) < 3:
        return None
    middle = float(np.median([t.box.centre[0] for t in on]))
    moved = []
    for thing in things:
        x = middle + HEAPED * (thing.box.centre[0] - middle) - thing.box.w / 2
        box = replace(thing.box, x=min(max(0.0, x), 1 - thing.box.w))
        moved.append(replace(thing, box=box) if thing in on else thing)
    boxes = tuple(t.box for t in moved if t.support != "air")
    heap = reduce(union, boxes)
    if sum(box.area for box in boxes) < 1.3 * heap.area:
        return None
    return Against(replace(scene, things=tuple(moved)), (heap, *boxes), about=False)


def _dry(scene: Scene, chance: np.random.Generator) -> Against | None:
    """Without the weather that the plan asks for, if that shows."""
    for feature in sorted(scene.features & WEATHER):
        other = replace(scene, features=scene.features - {feature})
        if apart(scene, other, None) > FELT:
            return Against(other, (WHOLE,), about=False)
    return None
