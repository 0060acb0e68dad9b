"""First drafts that went wrong: the same plan, with one thing painted as it was not meant.

A painter that never errs leaves a loop nothing to do; these say what the loop does for one that does. The slip is in
the first draft alone, and the critic is told of it as little as of anything else.
"""

from dataclasses import replace
from random import Random

from app.domain.canvas import clipped
from app.engines.sketchbook.scene import Colour, Scene, Thing

SLIPS = (
    "left out",
    "wrong colour",
    "elsewhere",
    "one too many",
    "too faint",
    "in front of another",
)
OTHERS: tuple[Colour, ...] = ("red", "blue", "green", "yellow", "purple", "white")
OPPOSITE: dict[str, Colour] = {
    "red": "green", "blue": "yellow", "green": "purple", "yellow": "blue", "purple": "yellow",
    "white": "red", "pink": "green", "orange": "blue",
}  # fmt: skip


def slipped(scene: Scene, slip: str, chance: Random) -> Scene | None:
    """The scene with one thing wrong; None where there is nothing that could go wrong so."""
    things = list(scene.things)
    fit = [n for n, t in enumerate(things) if t.box.area > 0.004]
    if slip == "wrong colour":
        fit = [n for n in fit if things[n].colour] or fit
    if slip == "in front of another":
        fit = [n for n in fit if len(things) > 1 and things[n].support != "air"]
    if not fit:
        return None
    at = chance.choice(fit)
    match slip:
        case "left out":
            return replace(scene, things=tuple(things[:at] + things[at + 1 :]))
        case "wrong colour":
            colour = OPPOSITE.get(things[at].colour or "", chance.choice(OTHERS))
            things[at] = replace(things[at], colour=colour)
        case "elsewhere":
            things[at] = _elsewhere(things[at])
        case "one too many":
            things.append(_elsewhere(things[at]))
        case "too faint":
            things[at] = replace(things[at], depth=0.0, tone=0.7)
        case _:
            others = [n for n in fit if n != at]
            if not others:
                return None
            other = things[chance.choice(others)]
            x = other.box.centre[0] - things[at].box.w / 2
            foot = other.box.y + other.box.h + 0.01
            box = clipped(x, foot - things[at].box.h, things[at].box.w, things[at].box.h)
            things[at] = replace(things[at], box=box, depth=min(1.0, other.depth + 0.02))
    return replace(scene, things=tuple(things))


def _elsewhere(thing: Thing) -> Thing:
    """Across the picture, in its own size, on its own height."""
    box = thing.box
    x = box.x + 0.45 if box.centre[0] < 0.5 else box.x - 0.45
    return replace(thing, box=clipped(min(max(x, 0.01), 0.99 - box.w), box.y, box.w, box.h))
