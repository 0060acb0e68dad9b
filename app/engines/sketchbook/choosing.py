"""Which things of a picture or a plan words mean: by name and colour, and one of several by where it is or how large.

Knows no words of a sentence and no pixels.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from app.domain.canvas import Region, overlap
from app.engines.sketchbook import materials
from app.engines.sketchbook.english.change import Aim, Which
from app.engines.sketchbook.english.colours import means
from app.engines.sketchbook.scene import Colour, Scene
from app.engines.sketchbook.vocabulary import noun


@dataclass(frozen=True, slots=True)
class Standing:
    """One thing as far as choosing goes."""

    name: str
    art: str
    colour: Colour | None
    box: Region
    material: str = ""


def standing_of(scene: Scene) -> list[Standing]:
    return [Standing(t.name, t.art, t.colour, t.box, t.material) for t in scene.things]


def chosen(aim: Aim, things: Sequence[Standing]) -> list[int]:
    """The numbers of the things meant; without a noun those that `which` picks from, none when it picks nothing."""
    if aim.which == "main":
        return main_of(things)
    if aim.noun is None:
        return _picked(aim.which, _most_of_one_kind(things), things) if aim.which else []
    found = [n for n, t in enumerate(things) if aim.noun.name == t.name]
    found = found or [n for n, t in enumerate(things) if aim.noun.art in (t.art, _usual(t.name))]
    found = found or [n for n, t in enumerate(things) if aim.noun.name in t.name.split()]
    found = [n for n in found if means(aim.colour, things[n].colour)] or found
    found = [n for n in found if materials.means(aim.material, things[n].material)] or found
    return _picked(aim.which, found, things) if aim.which and len(found) > 1 else found


def _usual(name: str) -> str:
    """The drawing that a name usually has: a gull is a seagull, however it is drawn."""
    known = noun(name)
    return known.art if known else ""


def main_of(things: Sequence[Standing]) -> list[int]:
    """The largest thing."""
    return [max(range(len(things)), key=lambda n: things[n].box.area)] if things else []


def _most_of_one_kind(things: Sequence[Standing]) -> list[int]:
    """The most numerous things of one name; all things where none is twice there."""
    many = Counter(t.name for t in things).most_common(1)
    if not many or many[0][1] < 2:
        return list(range(len(things)))
    return [n for n, t in enumerate(things) if t.name == many[0][0]]


def _picked(which: Which, found: Sequence[int], things: Sequence[Standing]) -> list[int]:
    def across(n: int) -> float:
        return things[n].box.centre[0]

    def foot(n: int) -> float:
        return things[n].box.y + things[n].box.h

    orders: dict[str, tuple[Callable[[int], float], int]] = {
        "left": (across, 0), "first": (across, 0), "second": (across, 1), "third": (across, 2),
        "right": (across, -1), "last": (across, -1), "middle": (across, (len(found) - 1) // 2 if found else 0),
        "top": (foot, 0), "farthest": (foot, 0), "bottom": (foot, -1), "nearest": (foot, -1),
        "biggest": (lambda n: things[n].box.area, -1), "smallest": (lambda n: things[n].box.area, 0),
    }  # fmt: skip
    order, at = orders[which]
    ranked = sorted(found, key=order)
    return ranked[at : at + 1 or None] if ranked else []


def meets(box: Region, region: Region) -> bool:
    """Whether a region points at a box: a good part of either lies in the other."""
    if overlap(box, region) > 0.15:
        return True
    x, y = box.centre
    inside = region.x <= x <= region.x + region.w and region.y <= y <= region.y + region.h
    x, y = region.centre
    return inside or (box.x <= x <= box.x + box.w and box.y <= y <= box.y + box.h)
