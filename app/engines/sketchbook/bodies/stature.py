"""How high an animal or a person is in a pose, beside the height by which it is known."""

import re
from functools import lru_cache

from app.engines.sketchbook import art
from app.engines.sketchbook.bodies import folk
from app.engines.sketchbook.bodies.poses import OWN

_SCALED = re.compile(r"scale\(([\d.]+)\)")


def stature(drawn: str, usual: str) -> float:
    """Of the usual drawing's height, or of an upright body where both are people: a sleeper is 0.2, one with a rod 1.1.
    1 where nothing is known."""
    name, other = drawn.removeprefix(art.OWN), usual.removeprefix(art.OWN)
    person = folk.look_of(name)[0]
    if person in OWN and (upright := folk.height_of(name)):
        return _units(person) / upright
    return _units(name) / _units(other) if {name, other} <= OWN.keys() and name != other else 1.0


@lru_cache(512)
def _units(name: str) -> float:
    """A drawing's height in the measures it is drawn in."""
    scale = _SCALED.search(OWN[name]())
    return art.outline(art.OWN + name).h / (float(scale[1]) if scale else 1.0)
