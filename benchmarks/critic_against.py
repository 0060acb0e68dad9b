"""Scenes that are not as planned: one thing left out, elsewhere, in another colour, doubled, hidden or strange to it.

Also two things in each other's places, and another time of day than the plan's. Painted as they are, by the same
brush. Knows no pixels but to see whether a change can be seen at all.
"""

from dataclasses import dataclass, replace

import cv2
import numpy as np

from app.domain.canvas import Region, clipped, overlap
from app.engines.sketchbook import art
from app.engines.sketchbook.critic.expectation import expectation
from app.engines.sketchbook.scene import COLOURS, TIMES, Colour, Scene, Thing
from app.engines.sketchbook.vocabulary import noun

AGAINST = (
    "left out", "elsewhere", "other colour", "one more", "behind another", "stranger", "swapped",
    "resized", "other time",
)  # fmt: skip
KIND_OF = {  # in the words of the doctored faults
    "left out": "erased", "elsewhere": "moved", "other colour": "recoloured", "one more": "doubled",
    "behind another": "covered", "stranger": "stranger", "swapped": "swapped", "resized": "resized",
    "other time": "time",
}  # fmt: skip
HIDDEN = (0.4, 0.85)  # of a covered thing
SEEN, SEEN_IN_INK = 18.0, 12.0  # Lab, in the style's own hand: from this another colour is seen
LIGHT = 12.0  # Lab: from this another time of day is seen
STRANGERS = "chair piano rabbit snowman barrel bicycle robot ball".split()
WHOLE = Region(0, 0, 1, 1)


@dataclass(frozen=True, slots=True)
class Against:
    """A scene, the regions where it is not as planned, and whether that is about one of its things.

    Where there is a `patch`, that scene's painting shows in the `part` of the picture.
    """

    scene: Scene
    regions: tuple[Region, ...]
    about: bool = True
    patch: Scene | None = None
    part: Region = WHOLE


def against(scene: Scene, fault: str, target: int, chance: np.random.Generator) -> Against | None:
    """The scene with one fault; None where it cannot be done here."""
    if fault == "other time":
        return _other_time(scene, chance)
    if target < 0:
        return None
    things = list(scene.things)
    thing = things[target]
    if fault == "left out":
        rest = tuple(t for t in things if t is not thing)
        return Against(replace(scene, things=rest), (thing.box,))
    if fault == "other colour":
        return _other_colour(scene, target, chance)
    if fault == "behind another":
        covers = (_cover(scene, thing, chance) for _ in range(24))
        found = next((c for c in covers if c and HIDDEN[0] < _hidden(c, thing) < HIDDEN[1]), None)
        return Against(found, (thing.box,)) if found else None
    if fault == "swapped":
        return _swapped(scene, target, chance)
    if fault == "resized":
        return _resized(scene, target, chance)
    there = _free_box(things, thing, chance)
    if there is None:
        return None
    if fault == "elsewhere":
        things[target] = replace(thing, box=there)
        return Against(replace(scene, things=tuple(things)), (there, thing.box))
    if fault == "one more":
        more = (*things, replace(thing, box=there))
        return Against(replace(scene, things=more), (there,))
    return _stranger(scene, thing, there, chance)


def _other_time(scene: Scene, chance: np.random.Generator) -> Against | None:
    """Another hour, if its light makes another picture."""
    others = [each for each in TIMES if each != scene.time]
    other = replace(scene, time=others[int(chance.integers(len(others)))])
    if scene.setting == "night sky" or apart(scene, other, None) < LIGHT:
        return None
    return Against(other, (WHOLE,), about=False)


def _other_colour(scene: Scene, target: int, chance: np.random.Generator) -> Against | None:
    thing = scene.things[target]
    for colour in chance.permutation(len(COLOURS))[:4]:
        other = recoloured(scene, target, COLOURS[colour])
        least = SEEN_IN_INK if scene.style == "ink" else SEEN
        if other and apart(scene, other, target) >= least:
            return Against(other, (thing.box,))
    return None


def recoloured(scene: Scene, target: int, colour: Colour) -> Scene | None:
    things = list(scene.things)
    if things[target].colour == colour:
        return None
    things[target] = replace(things[target], colour=colour)
    return replace(scene, things=tuple(things))


def apart(a: Scene, b: Scene, target: int | None) -> float:
    """Median Lab distance of two scenes as their style shows them, on one thing or everywhere."""
    one, two = (expectation(each, 160, 160, (640, 640)) for each in (a, b))
    apart = np.linalg.norm(one.lab - two.lab, axis=2)
    if target is None:
        return float(np.median(apart))
    thing = a.things[target]
    seen = next((layer.seen for layer in one.layers if layer.thing is thing), None)
    return float(np.median(apart[seen])) if seen is not None and seen.any() else 0.0


def _swapped(scene: Scene, target: int, chance: np.random.Generator) -> Against | None:
    """Two things of different kinds in each other's places, their feet on each other's ground."""
    thing = scene.things[target]
    others = [
        i for i, t in enumerate(scene.things)
        if t.art != thing.art and t.support == thing.support
        and abs(t.box.centre[0] - thing.box.centre[0]) > 0.6 * max(t.box.w, thing.box.w)
    ]  # fmt: skip
    if not others:
        return None
    things, other = list(scene.things), int(chance.choice(others))
    a, b = things[target], things[other]
    things[target] = replace(a, box=_onto(a.box, b.box), depth=b.depth)
    things[other] = replace(b, box=_onto(b.box, a.box), depth=a.depth)
    regions = (a.box, b.box, things[target].box, things[other].box)
    return Against(replace(scene, things=tuple(things)), regions)


def _resized(scene: Scene, target: int, chance: np.random.Generator) -> Against | None:
    """Half again as large, or little more than half, on the same feet."""
    thing = scene.things[target]
    here, grown = (
        thing.box,
        float(chance.choice((chance.uniform(0.55, 0.65), chance.uniform(1.45, 1.65)))),
    )
    w, h = here.w * grown, here.h * grown
    if w > 0.6 or h > here.y + here.h or min(w, h) < 0.05:
        return None
    x = min(max(0.0, here.x + (here.w - w) / 2), 1 - w)
    box = clipped(x, here.y + here.h - h, w, h)
    things = list(scene.things)
    things[target] = replace(thing, box=box)
    return Against(replace(scene, things=tuple(things)), (here, box))


def _onto(box: Region, place: Region) -> Region:
    """A box with its feet where another's are."""
    x = min(max(0.0, place.centre[0] - box.w / 2), 1 - box.w)
    return clipped(x, max(0.0, place.y + place.h - box.h), box.w, box.h)


def _stranger(
    scene: Scene, thing: Thing, there: Region, chance: np.random.Generator
) -> Against | None:
    """Something that no line asks for, as large as one of the things."""
    there_are = {each.name for each in scene.things}
    names = [name for name in STRANGERS if name not in there_are]
    word = noun(str(chance.choice(names)))
    if word is None or not art.has(word.art) or there.area < 0.01:
        return None
    other = replace(thing, name=word.name, art=word.art, box=there, colour=None, tilt=0)
    return Against(replace(scene, things=(*scene.things, other)), (there,), about=False)


def _cover(scene: Scene, thing: Thing, chance: np.random.Generator) -> Scene | None:
    """The scene with another of its things before this one; None when all are alike."""
    kinds = {t.art: t for t in scene.things if t.art != thing.art}
    if not kinds:
        return None
    blocker = kinds[str(chance.choice(sorted(kinds)))]
    here, grown = thing.box, chance.uniform(0.9, 1.3)
    x = here.x + chance.uniform(-0.3, 0.3) * here.w - (grown - 1) / 2 * here.w
    box = clipped(x, here.y + (1.05 - grown) * here.h, here.w * grown, here.h * grown)
    before = replace(blocker, box=box, depth=min(1.0, thing.depth + 0.05), colour=None)
    return replace(scene, things=(*scene.things, before))


def _hidden(scene: Scene, thing: Thing) -> float:
    """The share of a thing that the last of the scene's things hides, 0..1."""
    mine, cover = _stamp(thing), _stamp(scene.things[-1])
    return float((mine & cover).sum() / max(1, mine.sum()))


def _stamp(thing: Thing, side: int = 160) -> np.ndarray:
    """(side, side): where a thing is drawn."""
    wide, tall = max(4, round(thing.box.w * side)), max(4, round(thing.box.h * side))
    drawn = art.drawing(thing.art, wide, tall, None, thing.flip, thing.tilt)
    h, w = drawn.alpha.shape
    x, y = round(thing.box.centre[0] * side - w / 2), round((thing.box.y + thing.box.h) * side) - h
    shift = np.array([[1, 0, x], [0, 1, y]], np.float32)
    return cv2.warpAffine(drawn.alpha, shift, (side, side)) > 0.5


def _free_box(things: list[Thing], thing: Thing, chance: np.random.Generator) -> Region | None:
    """Where the thing could stand as well: at about its height, clear of all others."""
    here = thing.box
    for _ in range(200):
        x = chance.uniform(0, 1 - here.w)
        y = float(np.clip(here.y + chance.uniform(-0.08, 0.08), 0, 1 - here.h))
        box = clipped(x, y, here.w, here.h)
        if all(overlap(box, other.box) < 0.02 for other in things):
            return box
    return None
