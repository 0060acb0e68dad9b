"""One box after a wish: larger or smaller on its feet, nearer or farther away by the depth rule, moved as far as the
picture and what it stands on reach. Knows no words and no pixels."""

from dataclasses import replace

from app.domain.canvas import Region, clipped, union
from app.engines.sketchbook.ground import Stage, stage_of
from app.engines.sketchbook.scene import Scene, Support, Thing

LEAST = 0.02


def sized(thing: Thing, factor: float) -> Thing:
    """A thing larger or smaller on the same feet (in the air: about its middle), inside the picture."""
    return replace(thing, box=resized(thing.box, factor, thing.support == "air"))


def resized(box: Region, factor: float, air: bool = False) -> Region:
    factor = min(factor, 0.94 / box.w, 0.94 / box.h)
    w, h = max(box.w * factor, LEAST), max(box.h * factor, LEAST)
    x = min(max(box.centre[0] - w / 2, 0.01), 0.99 - w)
    y = box.centre[1] - h / 2 if air else box.y + box.h - h
    return clipped(x, min(max(y, 0.01), 0.99 - h), w, h)


def shifted(
    box: Region, way: tuple[float, float], amount: float, support: Support, stage: Stage
) -> Region:
    """A box that much further, as far as the picture reaches; what stands keeps to its ground and grows as it nears."""
    x = min(max(box.x + way[0] * amount, 0.01), 0.99 - box.w)
    if support in ("air", "thing") or not way[1]:
        y = min(max(box.y + way[1] * amount, 0.01), 0.99 - box.h)
        return clipped(x, y, box.w, box.h)
    far, near = stage.band(support)
    foot = box.y + box.h
    there = min(max(foot + way[1] * amount, min(far, foot)), max(near, foot))
    factor = stage.scale(there, support) / stage.scale(foot, support)
    moved = clipped(x, max(0.0, there - box.h), box.w, box.h)
    return resized(moved, factor)


def nearer(box: Region, amount: float, support: Support, stage: Stage) -> Region:
    """A box nearer (amount above 0) or farther away: its feet move in their band and its size follows, clearly."""
    growth = 1 + 0.28 * amount / 0.5 if amount > 0 else 1 / (1 + 0.34 * -amount / 0.5)
    if support in ("air", "thing"):
        return resized(box, growth, support == "air")
    far, near = stage.band(support)
    far = min(far, stage.horizon + 0.04) if support == "ground" and not stage.water else far
    foot = box.y + box.h
    there = foot + 0.09 * amount / 0.5
    there = min(max(there, min(far, foot)), max(near, foot, 0.95 if amount > 0 else 0.0))
    moved = clipped(box.x, max(0.0, there - box.h), box.w, box.h)
    return resized(moved, growth)


def brought(thing: Thing, amount: float, scene: Scene) -> Thing:
    """A thing nearer or farther away in its scene."""
    stage = replace(stage_of(scene.setting), horizon=scene.horizon)
    box = nearer(thing.box, amount, thing.support, stage)
    return replace(thing, box=box, depth=depth_at(thing, box, stage))


def depth_at(thing: Thing, box: Region, stage: Stage) -> float:
    """How near a thing is with its feet there."""
    if thing.support in ("ground", "water", "table"):
        return round(0.1 + 0.9 * stage.nearness(box.y + box.h), 4)
    return thing.depth


def limited(value: float) -> float:
    return max(-1.0, min(1.0, round(value, 3)))


def with_shadow(box: Region) -> Region:
    """A thing's box with the shadow or reflection it casts."""
    return union(box, clipped(box.x - 0.3 * box.w, box.y, 1.6 * box.w, 1.25 * box.h))
