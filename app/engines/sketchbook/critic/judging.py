"""What each planned thing's numbers amount to: there, missing, moved, another colour, hidden, doubled.

Things of one kind are judged together: a duck found where none was planned is the missing one moved, or one
too many. Knows no sentence: `words` tells a person.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np

from app.domain.canvas import Region, clipped
from app.engines.sketchbook.critic.elsewhere import Elsewhere, elsewhere
from app.engines.sketchbook.critic.fusion import STATES, Fusion
from app.engines.sketchbook.critic.measures import Seen, measured
from app.engines.sketchbook.critic.rim import Cut, cut
from app.engines.sketchbook.critic.search import ANY_SIZE
from app.engines.sketchbook.critic.sight import Sight, kind_of
from app.engines.sketchbook.critic.strangers import spots
from app.engines.sketchbook.critic.view import Floats, View
from app.engines.sketchbook.scene import Thing

State = Literal[
    "right", "missing", "moved", "resized", "recoloured", "covered", "cropped", "faint", "unclear"
]

AT_ITS_PLACE: tuple[Literal["gone", "recoloured", "covered", "faint"], ...] = (
    "gone",
    "recoloured",
    "covered",
    "faint",
)
TAUGHT = {"covered": 5.0}  # how many times as often as it occurs it was shown to the eyes
LOST = ("missing", "covered", "recoloured", "faint")  # not as planned at its place
HIDDEN = 0.35  # of a thing visible by plan: with less, nothing can be told
SMALLEST = 40  # px of a thing that show by plan: with fewer, nothing can be told
CROPPED = 0.12  # of a thing beyond the rim
CUT_OFF = (0.5, 0.65)  # likeness and kept share from which the rest at the rim is it
RESIZED = (
    0.58,
    0.6,
    0.7,
)  # likeness, kept share or inner likeness from which another size of it is it
DOUBTED, DOUBTED_GAIN = (
    0.15,
    0.15,
)  # how wrong it may be as planned, and likeness that another size must gain, to be called that size
SHIFTED, SURELY = 0.24, 0.5  # of its longer side: farther is not its place; the likeness that takes
OTHERWISE = (
    22.0  # Lab: what is coloured more otherwise is not a second one of it, whatever its shape
)
CERTAIN = 0.5  # as MOVED, for one that the rim seems to cut off
MOVED = 0.12  # how sure a second one must be found elsewhere for the one that is wrong here to be called moved
STAYED = (
    0.75  # shared part of where it was planned and where it is found, from which it has not moved
)
FAINT_CONTRAST, FAINT_MET = 2.2, 0.30  # both lower: hard to read


@dataclass(frozen=True, slots=True, eq=False)
class Judged:
    """One planned thing: what is the case and where. `sure` is 0..1; `at` is where it was found, in 0..1."""

    thing: Thing
    state: State
    sure: float
    at: Region
    seen: Seen


@dataclass(frozen=True, slots=True)
class Extra:
    """Something that looks like `thing` where none was planned."""

    thing: Thing
    sure: float
    at: Region


@dataclass(frozen=True, slots=True)
class Stranger:
    """Something at a place where the plan has nothing."""

    sure: float
    at: Region


def judged(
    sight: Sight, fusion: Fusion, known: Sequence[Judged] = ()
) -> tuple[tuple[Judged, ...], tuple[Extra, ...]]:
    """Every thing's state, and what is there too often; `known` are the `states` where those were made before."""
    if not sight.seen:
        return (), ()
    alone = list(known) or states(sight, fusion)
    first = tuple(alone)
    kinds: dict[tuple[str, str | None], list[int]] = defaultdict(list)
    for i, one in enumerate(sight.seen):
        kinds[kind_of(one.layer.thing)].append(i)
    extras: list[Extra] = []
    for kind, members in kinds.items():
        gone = any(alone[i].state in (*LOST, "cropped") for i in members)
        matches = _anywhere(sight, first, members) if gone else sight.again[kind]
        spots = _spots(sight, [sight.seen[i] for i in members], matches, fusion)
        for i in sorted(members, key=lambda i: -alone[i].sure):
            there = spots[0] if spots else None
            if there and there.sure > _moved_from(alone[i]) and not stayed(alone[i], there.at):
                spot = spots.pop(0)
                alone[i] = replace(alone[i], state="moved", at=spot.at, sure=spot.sure)
        own = [alone[i].at for i in members if alone[i].state == "resized"]
        own += [alone[i].thing.box for i in members if alone[i].state == "moved"]
        extras += [
            spot for spot in spots
            if spot.sure > fusion.again_from and not any(shared(spot.at, at) > 0.3 for at in own)
        ]  # fmt: skip
    return tuple(alone), tuple(extras)


def _moved_from(one: Judged) -> float:
    """How sure a second one must be found elsewhere for this one to have moved there."""
    return MOVED if one.state in LOST else CERTAIN if one.state == "cropped" else 1.0


def states(sight: Sight, fusion: Fusion, earlier: Sequence[Judged] = ()) -> list[Judged]:
    """Each thing by what is at its place only; those that are the same as `earlier` are judged the same."""
    if not sight.seen:
        return []
    likely = fusion.states_of(sight.seen, sight.level, sight.scene.style)
    return [
        replace(earlier[at], thing=one.layer.thing)
        if at in sight.same
        else _alone(one, p, sight, fusion)
        for at, (one, p) in enumerate(zip(sight.seen, likely, strict=True))
    ]


def _alone(one: Seen, likely: Floats, sight: Sight, fusion: Fusion) -> Judged:
    view = sight.view
    at = region_of(one.box, view)
    wrong = 1 - float(likely[0])
    thing, numbers = one.layer.thing, one.numbers
    if numbers["visible"] < HIDDEN or one.layer.seen.sum() < SMALLEST:
        return Judged(thing, "unclear", 0.0, at, one)
    if wrong > fusion.wrong_from:
        return _amiss(one, likely, sight)
    if wrong > DOUBTED and (other := of_another_size(one, sight, DOUBTED_GAIN)):
        sure = other.numbers["likeness"]
        return Judged(thing, "resized", sure, region_of(other.box, view), other)
    if _outside(one.box, view) > CROPPED + _outside(one.layer.box, view):
        return Judged(thing, "cropped", 1 - wrong, at, one)
    if numbers["shift"] > SHIFTED and numbers["likeness"] > SURELY:
        return Judged(thing, "moved", 1 - wrong, at, one)
    if numbers["contrast"] < FAINT_CONTRAST and numbers["met"] < FAINT_MET:
        return Judged(thing, "faint", 1 - wrong, at, one)
    return Judged(thing, "right", 1 - wrong, at, one)


def _amiss(one: Seen, likely: Floats, sight: Sight) -> Judged:
    """What is the matter with a thing that is not as planned: cut off and of another size only where that is found."""
    view, thing, wrong = sight.view, one.layer.thing, 1 - float(likely[0])
    name = STATES[1 + int(likely[1:].argmax())]
    if name != "recoloured" and (part := _cut_off(one, sight)):
        return Judged(thing, "cropped", part.likeness, region_of(part.box, view), one)
    if name != "recoloured" and (other := of_another_size(one, sight)):
        sure = other.numbers["likeness"]
        return Judged(thing, "resized", sure, region_of(other.box, view), other)
    name = max(AT_ITS_PLACE, key=lambda state: likely[STATES.index(state)] / TAUGHT.get(state, 1))
    if name == "gone":
        return Judged(thing, "missing", wrong, region_of(one.layer.box, view), one)
    return Judged(thing, name, wrong, region_of(one.box, view), one)


def _anywhere(
    sight: Sight, alone: Sequence[Judged], members: Sequence[int]
) -> tuple[Elsewhere, ...]:
    """Where a thing that is not at its place may be: also where others should be that are not there either."""
    layers = sight.expected.layers
    own = max(members, key=lambda i: layers[i].seen.sum())
    gone = [i for i in members if alone[i].state == "missing"]
    taken = [
        layer for i, layer in enumerate(layers)
        if i not in gone and (i in members or alone[i].state not in LOST)
    ]  # fmt: skip
    left = [layers[i] for i in gone]
    return elsewhere(sight.view, sight.meant, sight.bare, layers[own], taken, left)


def _spots(
    sight: Sight, members: Sequence[Seen], matches: Sequence[Elsewhere], fusion: Fusion
) -> list[Extra]:
    """The places where things of one kind stand unplanned, likeliest first."""
    matches = [each for each in matches if each.colour < OTHERWISE]
    if not matches:
        return []
    thing, numbers = members[0].layer.thing, members[0].numbers
    inputs = np.array([
        fusion.there_inputs({**numbers, **again(each)}, sight.level, sight.scene.style)
        for each in matches
    ])  # fmt: skip
    sure = fusion.there.likely(inputs)[:, 1]
    found = [
        Extra(thing, float(p), region_of(each.box, sight.view))
        for p, each in zip(sure, matches, strict=True)
    ]
    return sorted(found, key=lambda spot: -spot.sure)


def again(match: Elsewhere) -> dict[str, float]:
    """A match elsewhere as the numbers that the second net reads."""
    return {
        "again": match.likeness, "again shape": match.shape,
        "again colour": match.colour, "again off": match.off,
    }  # fmt: skip


def _cut_off(one: Seen, sight: Sight) -> Cut | None:
    """What the rim left of a thing that was not found whole, if that fits much better than anything at its place."""
    part = cut(sight.view, sight.meant, sight.bare, one.layer)
    if part is None or part.likeness < CUT_OFF[0] or part.nearer <= 0:
        return None
    return part if part.kept > max(CUT_OFF[1], one.numbers["kept"] + 0.15) else None


def of_another_size(one: Seen, sight: Sight, gain: float = -1.0) -> Seen | None:
    """The thing much larger or smaller than planned, where it fits that much better than as planned."""
    other = measured(sight.view, sight.meant, sight.bare, one.layer, None, sight.fits, ANY_SIZE)
    kept = other.numbers["kept"] > max(RESIZED[1], one.numbers["kept"] + 0.15)
    alike = other.numbers["inner"] > max(RESIZED[2], one.numbers["inner"] + 0.3)
    least = max(RESIZED[0], one.numbers["likeness"] + gain)
    return other if other.numbers["likeness"] > least and (kept or alike) else None


def strangers(
    sight: Sight, fusion: Fusion, known: Sequence[Judged], extras: Sequence[Extra]
) -> tuple[Stranger, ...]:
    """What stands there unasked and is nothing that was found out of its place."""
    told = [at for one in known if one.state != "right" for at in (one.at, one.thing.box)]
    told += [extra.at for extra in extras]
    found = []
    seen = spots(sight)
    likely = fusion.unasked(seen, sight.level, sight.scene.style).tolist()
    for spot, sure in zip(seen, likely, strict=True):
        at = region_of(spot.box, sight.view)
        if sure > fusion.strange_from and not any(shared(at, other) > 0.2 for other in told):
            found.append(Stranger(sure, at))
    return tuple(found)


def stayed(one: Judged, at: Region) -> bool:
    """Whether that is where it was planned, so that it has not moved."""
    return shared(at, one.thing.box) > STAYED


def shared(a: Region, b: Region) -> float:
    """How much of the smaller of two regions lies in the other, 0..1."""
    w = min(a.x + a.w, b.x + b.w) - max(a.x, b.x)
    h = min(a.y + a.h, b.y + b.h) - max(a.y, b.y)
    return max(0.0, w) * max(0.0, h) / min(a.area, b.area)


def _outside(box: tuple[float, float, float, float], view: View) -> float:
    """The share of a box that lies beyond the picture's rim."""
    x, y, w, h = box
    across = max(0.0, min(x + w, view.width) - max(x, 0.0))
    down = max(0.0, min(y + h, view.height) - max(y, 0.0))
    return 1 - across * down / max(1.0, w * h)


def region_of(box: tuple[float, float, float, float], view: View) -> Region:
    x, y, w, h = (float(each) for each in box)
    return clipped(x / view.width, y / view.height, w / view.width, h / view.height)
