"""What each planned thing's numbers amount to: there, missing, moved, another colour, hidden, doubled.

Things of one kind are judged together: a duck found where none was planned is the missing one moved, or one
too many. Knows no sentence: `words` tells a person.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np

from app.domain.canvas import Region, clipped, overlap
from app.engines.sketchbook.critic.fusion import STATES, Fusion, here_inputs, there_inputs
from app.engines.sketchbook.critic.measures import Seen
from app.engines.sketchbook.critic.rim import Cut, cut
from app.engines.sketchbook.critic.view import View
from app.engines.sketchbook.scene import Style, Thing

State = Literal["right", "missing", "moved", "recoloured", "covered", "cropped", "faint", "unclear"]

HIDDEN = 0.5  # of a thing visible by plan: with less, nothing can be told
CROPPED = 0.12  # of a thing beyond the rim
FADED = (0.84, 0.85)  # how alike its colours are at least, and how strong at most
CREDIT = (
    1.0,
    1.0,
    0.6,
)  # of what is wrong, in the order of STATES: what is gone is seldom only covered
ALL_KEPT = (
    0.85  # of its colours as planned: then nothing lies before it, but ground of its colours shows
)
CUT_OFF = (
    0.4,
    0.6,
)  # likeness and share of planned colours from which the rest at the rim is that thing
SHIFTED, SURELY = 0.22, 0.5  # of its longer side: farther is not its place; the likeness that takes
MOVED = 0.5  # how sure a second one must be found elsewhere for the one that is wrong here to be called moved
FAINT_CONTRAST, FAINT_OUTLINE = 2.2, 0.30  # both lower: hard to read
SAME_SPOT = 0.3  # intersection over union of two finds of one extra thing


@dataclass(frozen=True, slots=True)
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


def judged(
    seen: Sequence[Seen], view: View, style: Style, fusion: Fusion
) -> tuple[tuple[Judged, ...], tuple[Extra, ...]]:
    """Every thing's state, and what is there too often."""
    if not seen:
        return (), ()
    here = fusion.here.likely(np.array([here_inputs(s.numbers, view.level, style) for s in seen]))
    there = fusion.there.likely(
        np.array([there_inputs(s.numbers, view.level, style) for s in seen])
    )
    kinds: dict[tuple[str, str | None], list[int]] = defaultdict(list)
    for i, one in enumerate(seen):
        kinds[one.planned.thing.art, one.planned.thing.colour].append(i)
    least = fusion.again_from
    alone = [_alone(one, p, view, fusion) for one, p in zip(seen, here, strict=True)]
    extras: list[Extra] = []
    for members in kinds.values():
        spots = _spots([(seen[i], float(there[i, 1])) for i in members], view, least)
        for i in members:
            if (
                spots
                and spots[0].sure > MOVED
                and alone[i].state in ("missing", "covered", "recoloured")
            ):
                spot = spots.pop(0)
                alone[i] = replace(alone[i], state="moved", at=spot.at, sure=spot.sure)
        extras += [spot for spot in spots if spot.sure > least]
    return tuple(alone), tuple(extras)


def _alone(one: Seen, likely: np.ndarray, view: View, fusion: Fusion) -> Judged:
    """The state of one thing by what is at its place only."""
    at = _region(one.box, view)
    wrong = 1 - float(likely[0])
    thing, numbers = one.planned.thing, one.numbers
    if numbers["visible"] < HIDDEN:
        return Judged(thing, "unclear", 0.0, at, one)
    if wrong > fusion.wrong_from:
        name = STATES[1 + int((likely[1:] * CREDIT).argmax())]
        if name == "gone" and _faded(one):
            name = "covered"
        formless = name == "covered" and numbers["kept"] > ALL_KEPT
        state: State = "missing" if name == "gone" or formless else name  # type: ignore[assignment]
        if state != "recoloured" and (part := _cut_off(one, view)):
            return Judged(thing, "cropped", part.likeness, _region(part.box, view), one)
        if state == "missing":
            at = _region(one.planned.box, view)
        return Judged(thing, state, wrong, at, one)
    if _outside(one.box, view) > CROPPED + _outside(one.planned.box, view):
        return Judged(thing, "cropped", 1 - wrong, at, one)
    if numbers["shift"] > SHIFTED and numbers["likeness"] > SURELY:
        return Judged(thing, "moved", 1 - wrong, at, one)
    if numbers["contrast"] < FAINT_CONTRAST and numbers["outline"] < FAINT_OUTLINE:
        return Judged(thing, "faint", 1 - wrong, at, one)
    return Judged(thing, "right", 1 - wrong, at, one)


def _faded(one: Seen) -> bool:
    """Whether it is there after all, washed out: its colours as planned, but weak before the ground."""
    return one.numbers["alike"] > FADED[0] and one.numbers["strength"] < FADED[1]


def _spots(found: Sequence[tuple[Seen, float]], view: View, least: float) -> list[Extra]:
    """The distinct places where things of one kind stand unplanned, likeliest first."""
    spots: list[Extra] = []
    for one, sure in sorted(found, key=lambda pair: -pair[1]):
        if one.elsewhere is None or sure <= min(least, MOVED):
            continue
        at = _region(one.elsewhere.box, view)
        if all(overlap(at, spot.at) < SAME_SPOT for spot in spots):
            spots.append(Extra(one.planned.thing, sure, at))
    return spots


def _cut_off(one: Seen, view: View) -> Cut | None:
    """What the rim left of a thing that was not found whole, if that fits much better than anything at its place."""
    part = cut(view, one.planned, np.array(one.ground, np.float32))
    if part is None or part.likeness < CUT_OFF[0]:
        return None
    return part if part.kept > max(CUT_OFF[1], one.numbers["kept"] + 0.15) else None


def _outside(box: tuple[float, float, float, float], view: View) -> float:
    """The share of a box that lies beyond the picture's rim."""
    x, y, w, h = box
    across = max(0.0, min(x + w, view.width) - max(x, 0.0))
    down = max(0.0, min(y + h, view.height) - max(y, 0.0))
    return 1 - across * down / (w * h)


def _region(box: tuple[float, float, float, float], view: View) -> Region:
    x, y, w, h = (float(each) for each in box)
    return clipped(x / view.width, y / view.height, w / view.width, h / view.height)
