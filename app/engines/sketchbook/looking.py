"""One thing or a whole scene in another size, colour, tone or direction, and what is said of it.

Takes a change and what it is about; gives the new value. Knows neither which things are meant nor pixels.
"""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from app.engines.sketchbook import art, framing
from app.engines.sketchbook.corrections import Change
from app.engines.sketchbook.english.colours import hue_of
from app.engines.sketchbook.materials import name_of
from app.engines.sketchbook.pixels import lab_of
from app.engines.sketchbook.recolour import aimed
from app.engines.sketchbook.reshaping import brought, limited, sized
from app.engines.sketchbook.scene import COLOURS, SHADED, Colour, Scene, Thing
from app.engines.sketchbook.vocabulary import FACES_RIGHT


def changed(thing: Thing, change: Change, scene: Scene, beside: Sequence[Thing] = ()) -> Thing:
    """One thing in another size, colour, tone or direction; `beside` is what it is told by."""
    match change.verb:
        case "size":
            return sized(thing, change.amount)
        case "match":
            return _matched(thing, change.amount, beside)
        case "colour":
            return replace(thing, colour=change.colour)
        case "material":
            return replace(thing, material=change.material)
        case "alike" if beside:
            return replace(thing, colour=beside[0].colour or own_colour(beside[0].art))
        case "shade" | "vivid":
            return _shaded(thing, change.amount)
        case "tone":
            return replace(thing, tone=limited(thing.tone + change.amount))
        case "warmth":
            return replace(thing, tone=limited(thing.tone + 0.3 * change.amount))
        case "turn":
            return replace(thing, flip=_turned(thing, change.amount, beside))
        case "depth":
            return brought(thing, change.amount, scene)
        case "front":
            nearest = max((t.depth for t in scene.things), default=1.0)
            return replace(thing, depth=min(1.0, round(nearest + 0.01, 4)))
        case _:  # clear: larger, and lighter than what is behind it
            return clearer(thing)


def clearer(thing: Thing) -> Thing:
    """The same thing, easier to make out."""
    return replace(sized(thing, 1.25), depth=min(1.0, max(thing.depth, 0.75)))


def _matched(thing: Thing, amount: float, beside: Sequence[Thing]) -> Thing:
    """As high as another (times `amount`); at least or at most so where it shall be larger or smaller."""
    if not beside:
        return thing
    aim = beside[0].box.h * amount / thing.box.h
    if amount not in (0.5, 1.0, 2.0):
        aim = max(aim, 1.1) if amount > 1 else min(aim, 0.9)
    return sized(thing, aim)


def _turned(thing: Thing, amount: float, beside: Sequence[Thing]) -> bool:
    """Whether it is drawn the other way round: towards a side, towards another, or simply turned."""
    if beside:
        amount = beside[0].box.centre[0] - thing.box.centre[0]
    if not amount:
        return not thing.flip
    return (amount > 0) != (thing.art in FACES_RIGHT)


def _shaded(thing: Thing, amount: float) -> Thing:
    """A stronger or a paler shade of its own colour."""
    colour = thing.colour or own_colour(thing.art)
    shade = f"{'bright' if amount > 0 else 'light'} {hue_of(colour)}"
    return replace(thing, colour=next((each for each in SHADED if each == shade), colour))


def own_colour(name: str) -> Colour:
    """The colour that a drawing has of itself, by its most numerous strong tones."""
    drawn = art.drawing(name, 48, 48, None, False, 0.0)
    lab = lab_of(np.asarray(drawn.rgb, np.float32))[drawn.alpha > 0.5]
    strong = lab[np.hypot(lab[:, 1], lab[:, 2]) > 18]
    mean = np.median(strong if len(strong) > 0.25 * len(lab) else lab, axis=0)
    return min(COLOURS, key=lambda each: float(((aimed(each) - mean) ** 2).sum()))


def toned(scene: Scene, change: Change) -> tuple[Scene, str]:
    """The scene's light and colours changed as a whole, and what to say of it."""
    amount = change.amount
    match change.verb:
        case "tone":
            said = "made it lighter" if amount > 0 else "made it darker"
            return replace(scene, lightness=limited(scene.lightness + amount)), said
        case "warmth":
            said = "made it warmer" if amount > 0 else "made it colder"
            return replace(scene, warmth=limited(scene.warmth + amount)), said
        case "contrast":
            said = "gave it more contrast" if amount > 0 else "gave it less contrast"
            return replace(scene, contrast=limited(scene.contrast + amount)), said
        case _:
            said = "made the colours stronger" if amount > 0 else "made the colours quieter"
            return replace(scene, vividness=limited(scene.vividness + amount)), said


def framed(scene: Scene, change: Change, about: Sequence[int]) -> tuple[Scene, str]:
    """The scene seen otherwise, and what to say of it."""
    match change.verb:
        case "zoom":
            seen = framing.depths(framing.zoomed(scene, about, change.amount))
            return seen, "came closer" if change.amount > 1 else "stepped back"
        case "horizon":
            lower = change.amount > 0
            return framing.horizoned(scene, change.amount), (
                "lowered the horizon" if lower else "raised the horizon"
            )
        case "mirror":
            return framing.mirrored(scene), "mirrored the picture"
        case "light":
            side = "left" if change.way[0] < 0 else "right"
            said = (
                f"let the light come from the {side}"
                if change.way[0]
                else "let the light come from above"
            )
            return framing.lit_from(scene, change.way), said
        case "room":
            name = scene.things[about[0]].name
            return framing.roomier(scene, about), f"gave the {name} more room"
        case _:
            return framing.balanced(scene), "moved the things towards the middle"


def told(change: Change, name: str) -> str:
    """What was done to a thing."""
    if change.verb == "material":
        return f"made the {name} {name_of(change.material) or 'plain'}"
    up = change.amount > 0
    doing = {
        "size": "bigger" if change.amount > 1 else "smaller", "move": "moved", "place": "moved",
        "relate": "moved", "gap": "moved", "colour": change.colour or "its own colours", "turn": "turned",
        "tone": "lighter" if up else "darker", "depth": "nearer" if up else "farther away",
        "front": "to the front", "clear": "clearer", "warmth": "warmer" if up else "colder",
        "match": "fit in size", "alike": "alike in colour", "vivid": "stronger in colour" if up else "paler",
        "shade": "stronger in colour" if up else "paler", "contrast": "clearer",
    }[change.verb]  # fmt: skip
    if doing in ("moved", "turned"):
        return f"{doing} the {name}"
    if change.verb in ("colour",) and not change.colour:
        return f"gave the {name} its own colours"
    return f"made the {name} {doing}"
