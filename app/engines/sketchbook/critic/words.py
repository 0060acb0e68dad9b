"""What the critic says: evidence and corrections in sentences a person understands and the refiner obeys.

Knows no pixels and decides nothing.
"""

from collections.abc import Sequence

import numpy as np

from app.domain.canvas import Region
from app.engines.sketchbook.scene import Colour, Thing
from app.engines.sketchbook.vocabulary import article, plural

NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
# Lab of a middle example of each colour word, for naming what was painted
LAB: dict[str, tuple[float, float, float]] = {
    "red": (46, 60, 40), "orange": (67, 40, 62), "yellow": (83, 5, 68), "green": (55, -38, 38),
    "blue": (48, 2, -48), "purple": (42, 42, -46), "pink": (70, 42, 0), "brown": (42, 18, 28),
    "black": (14, 0, 0), "white": (93, 0, 2), "grey": (55, 0, 0),
}  # fmt: skip


def number(count: int) -> str:
    return NUMBERS[count] if count < len(NUMBERS) else str(count)


def named(name: str, colour: Colour | None, count: int = 1) -> str:
    """`red boat`, `red boats`."""
    noun = name if count == 1 else plural(name)
    return f"{colour} {noun}" if colour else noun


def the(things: Sequence[Thing]) -> str:
    """`the red boat`, `the two red boats`, for all the things of one kind."""
    one = things[0]
    if len(things) == 1:
        return f"the {named(one.name, one.colour)}"
    return f"the {number(len(things))} {named(one.name, one.colour, len(things))}"


def one_of(thing: Thing, count: int) -> str:
    """`the red boat` when there is one, else `one of the two red boats`."""
    if count == 1:
        return f"the {named(thing.name, thing.colour)}"
    return f"one of the {number(count)} {named(thing.name, thing.colour, count)}"


def an(thing: Thing) -> str:
    """`a red boat`."""
    return article(named(thing.name, thing.colour))


def counted(thing: Thing, count: int) -> str:
    """`a red boat`, `two red boats`."""
    if count == 1:
        return an(thing)
    return f"{number(count)} {named(thing.name, thing.colour, count)}"


def upper(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]


def percent(share: float) -> str:
    return f"{abs(share) * 100:.0f} %"


def way(planned: Region, found: Region) -> tuple[str, str]:
    """Where it stands as against its plan, and the way back: (`12 % too far right`, `12 % left`)."""
    across = found.centre[0] - planned.centre[0]
    down = found.centre[1] - planned.centre[1]
    off, back = [], []
    larger = max(abs(across), abs(down))
    if abs(across) >= 0.4 * larger:
        off.append(f"{percent(across)} too far {'right' if across > 0 else 'left'}")
        back.append(f"{'left' if across > 0 else 'right'} by {percent(across)}")
    if abs(down) >= 0.4 * larger:
        off.append(f"{percent(down)} too {'low' if down > 0 else 'high'}")
        back.append(f"{'up' if down > 0 else 'down'} by {percent(down)}")
    return " and ".join(off), " and ".join(back)


def where(region: Region) -> str:
    """A place in the picture: `at the upper left`, `in the middle`."""
    x, y = region.centre
    down = "upper" if y < 0.36 else "lower" if y > 0.64 else ""
    across = "left" if x < 0.36 else "right" if x > 0.64 else ""
    if across:
        return f"at the {down} {across}".replace("  ", " ")
    return {"upper": "at the top", "lower": "at the bottom"}.get(down, "in the middle")


def colour_name(lab: tuple[float, float, float]) -> str:
    """The colour word nearest to a Lab colour; lightness counts less than hue."""
    weights = np.array([0.55, 1.0, 1.0])
    apart = {
        name: float(np.linalg.norm((np.array(lab) - np.array(middle)) * weights))
        for name, middle in LAB.items()
    }
    return min(apart, key=lambda name: apart[name])


def joined(parts: Sequence[str]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    return ", ".join(parts[:-1]) + " and " + parts[-1] if len(parts) > 1 else "".join(parts)
