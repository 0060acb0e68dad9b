"""A whole scene seen otherwise: nearer or from farther away, with another horizon, mirrored, balanced, with room around
a thing. Each takes a scene and gives the new one. Knows no words and no pixels."""

from collections.abc import Sequence
from dataclasses import replace

from app.domain.canvas import Region, clipped, overlap
from app.engines.sketchbook.ground import LOWEST, stage_of
from app.engines.sketchbook.reshaping import LEAST, depth_at, resized
from app.engines.sketchbook.scene import Scene, Thing

MOST = 0.9  # of the picture that one thing may fill after zooming in
LOWEST_HORIZON, HIGHEST_HORIZON = 0.74, 0.32


def zoomed(scene: Scene, about: Sequence[int], factor: float) -> Scene:
    """Everything larger about the middle of what is zoomed in on, or smaller about the picture's; all stays inside."""
    things = scene.things
    if not things:
        return scene
    mine = [things[n].box for n in about] or [t.box for t in things]
    factor = min(factor, *(MOST / max(box.w, box.h) for box in mine)) if factor > 1 else factor
    x = sum(box.centre[0] for box in mine) / len(mine) if factor > 1 else 0.5
    foot = max(box.y + box.h for box in mine)
    foot = min(foot, LOWEST) if factor > 1 else scene.horizon + 0.5 * (LOWEST - scene.horizon)
    middle = 0.5 if factor > 1 else x
    return replace(scene, things=tuple(_seen(t, factor, (x, foot), middle, scene) for t in things))


def _seen(
    thing: Thing, factor: float, centre: tuple[float, float], middle: float, scene: Scene
) -> Thing:
    box = thing.box
    w, h = max(LEAST, min(0.94, box.w * factor)), max(LEAST, min(0.94, box.h * factor))
    x = middle + (box.centre[0] - centre[0]) * factor - w / 2
    if thing.support == "air":
        y = box.centre[1] * (1 if factor > 1 else 0.9) - h / 2
    else:
        foot = centre[1] + (box.y + box.h - centre[1]) * factor
        far = stage_of(scene.setting).band(thing.support)[0]
        y = min(max(foot, min(far, box.y + box.h)), 0.985) - h
    new = clipped(min(max(x, 0.01), 0.99 - w), min(max(y, 0.01), 0.99 - h), w, h)
    return replace(thing, box=new)


def horizoned(scene: Scene, amount: float) -> Scene:
    """The horizon lower (amount above 0: more sky) or higher; what stands keeps its place on the ground."""
    new = round(min(max(scene.horizon + amount, HIGHEST_HORIZON), LOWEST_HORIZON), 3)

    def moved(thing: Thing) -> Thing:
        box = thing.box
        if thing.support == "air":
            at = box.centre[1] * new / scene.horizon - box.h / 2
        elif thing.support == "thing":
            return thing
        else:
            share = (box.y + box.h - scene.horizon) / (1 - scene.horizon)
            at = new + share * (1 - new) - box.h
        return replace(thing, box=clipped(box.x, min(max(at, 0.005), 0.995 - box.h), box.w, box.h))

    return replace(scene, horizon=new, things=tuple(moved(t) for t in scene.things))


def mirrored(scene: Scene) -> Scene:
    """The things and the light from the other side; the setting keeps its own hills."""
    things = tuple(
        replace(t, box=clipped(1 - t.box.x - t.box.w, t.box.y, t.box.w, t.box.h), flip=not t.flip,
                tilt=-t.tilt)
        for t in scene.things
    )  # fmt: skip
    return replace(scene, things=things, light=(round(1 - scene.light[0], 3), scene.light[1]))


def lit_from(scene: Scene, way: tuple[float, float]) -> Scene:
    """The light from that side; a painted sun or moon moves with it."""
    x, y = scene.light
    x, y = (0.5 + 0.34 * way[0], y) if way[0] else (0.5, 0.08)
    shining = ("sun", "moon", "crescent")

    def moved(thing: Thing) -> Thing:
        if thing.support != "air" or not any(name in thing.art for name in shining):
            return thing
        box = thing.box
        return replace(
            thing, box=clipped(min(max(x - box.w / 2, 0.01), 0.99 - box.w), box.y, box.w, box.h)
        )

    return replace(scene, light=(round(x, 3), y), things=tuple(moved(t) for t in scene.things))


def roomier(scene: Scene, about: Sequence[int]) -> Scene:
    """More room around these: the others move away from them as far as they can, then become smaller."""
    things = list(scene.things)
    mine = [things[n].box for n in about]
    if not mine:
        return scene
    left, right = min(b.x for b in mine), max(b.x + b.w for b in mine)
    middle = (left + right) / 2
    others = [n for n in range(len(things)) if n not in about and things[n].support != "thing"]
    for n in others:
        box = things[n].box
        side = 1 if box.centre[0] >= middle else -1
        x = min(max(box.x + side * 0.12, 0.01), 0.99 - box.w)
        things[n] = replace(things[n], box=clipped(x, box.y, box.w, box.h))
        if abs(x - box.x) < 0.06:
            small = resized(things[n].box, 0.8, things[n].support == "air")
            x = 0.99 - small.w if side > 0 else 0.01
            things[n] = replace(things[n], box=clipped(x, small.y, small.w, small.h))
    for n in about:
        things[n] = replace(things[n], box=resized(things[n].box, 0.9, things[n].support == "air"))
    return replace(scene, things=tuple(things))


def balanced(scene: Scene) -> Scene:
    """The things moved sideways so that their weight lies about the middle."""
    free = [t for t in scene.things if t.support != "thing"]
    weight = sum(t.box.area for t in free)
    if not weight:
        return scene
    centre = sum(t.box.area * t.box.centre[0] for t in free) / weight
    by = 0.5 - centre

    def moved(thing: Thing) -> Thing:
        box = thing.box
        return replace(
            thing, box=clipped(min(max(box.x + by, 0.01), 0.99 - box.w), box.y, box.w, box.h)
        )

    return replace(scene, things=tuple(moved(t) for t in scene.things))


def apart(mine: Region, other: Region, wider: bool) -> Region:
    """A box nearer to another or farther from it, sideways; past it where the frame leaves no room."""
    gap = mine.centre[0] - other.centre[0]
    side = 1 if gap >= 0 else -1
    touching = 0.5 * (mine.w + other.w) + 0.02
    if not wider:
        at = other.centre[0] + side * min(max(touching, abs(gap) * 0.55), abs(gap) * 0.85)
        return clipped(min(max(at - mine.w / 2, 0.01), 0.99 - mine.w), mine.y, mine.w, mine.h)
    ends = []
    for way in (side, -side):
        at = other.centre[0] + way * max(abs(gap) * 1.5, abs(gap) + 0.12, touching)
        x = min(max(at - mine.w / 2, 0.01), 0.99 - mine.w)
        ends.append(clipped(x, mine.y, mine.w, mine.h))
    return max(ends, key=lambda box: (abs(box.centre[0] - other.centre[0]) > abs(gap) * 1.15,
                                      box is ends[0]))  # fmt: skip


def spaced(scene: Scene, chosen: Sequence[int], other: int, amount: float) -> dict[int, Thing]:
    """Things nearer to another (amount below 0), farther from it, or (2) on its other side; it may make room."""
    things, beside = scene.things, scene.things[other]
    new = {n: things[n] for n in chosen}
    for n in chosen:
        box = things[n].box
        if amount > 1:
            box = clipped(min(max(2 * beside.box.centre[0] - box.centre[0] - box.w / 2, 0.01), 0.99 - box.w),
                          box.y, box.w, box.h)  # fmt: skip
            box = (
                apart(box, beside.box, True)
                if abs(box.centre[0] - beside.box.centre[0]) < 0.1
                else box
            )
        else:
            box = apart(box, beside.box, amount > 0)
        new[n] = replace(things[n], box=box)
    first = chosen[0]
    if amount == 1 and _between(new[first].box, beside.box) < 1.2 * _between(
        things[first].box, beside.box
    ):
        new[other] = replace(beside, box=apart(beside.box, new[first].box, True))
        for n in chosen:
            new[n] = replace(new[n], box=resized(new[n].box, 0.85, new[n].support == "air"))
            new[n] = replace(new[n], box=apart(new[n].box, new[other].box, True))
    return new


def _between(one: Region, other: Region) -> float:
    return abs(one.centre[0] - other.centre[0])


def depths(scene: Scene) -> Scene:
    """Every thing as near as its feet tell."""
    stage = stage_of(scene.setting)
    return replace(
        scene, things=tuple(replace(t, depth=depth_at(t, t.box, stage)) for t in scene.things)
    )


def uncovered(scene: Scene, new: dict[int, Thing]) -> dict[int, Thing]:
    """Things that grew, moved aside so far that they cover no others than before; where there is no room for that,
    no larger than fits."""
    found = dict(new)
    for n, thing in new.items():
        old = scene.things[n]
        if thing.box.w <= old.box.w or thing.support in ("thing", "air"):
            continue
        others = [
            t.box for m, t in enumerate(scene.things)
            if m not in new and t.support not in ("air", "thing") and not _meet(t.box, old.box)
        ]  # fmt: skip
        found[n] = _beside(thing, old, others)
    return found


def _beside(thing: Thing, old: Thing, others: Sequence[Region]) -> Thing:
    for share in (1.0, 0.85, 0.7, 0.5):
        w, h = (
            o + (s - o) * share for o, s in ((old.box.w, thing.box.w), (old.box.h, thing.box.h))
        )
        before, after = (t.box.y + t.box.h for t in (old, thing))
        foot, middle = before + (after - before) * share, thing.box.centre[0]
        for aside in sorted((step / 50 for step in range(-20, 21)), key=abs):
            x = min(max(middle - w / 2 + aside, 0.01), 0.99 - w)
            box = clipped(x, max(0.01, foot - h), w, h)
            if not any(_meet(box, other) for other in others):
                return replace(thing, box=box)
    return thing


def _meet(a: Region, b: Region) -> bool:
    return overlap(a, b) > 0.04
