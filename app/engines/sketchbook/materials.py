"""Materials and patterns by name: what a thing can be made of or covered with, beside its colour.

`striped`, or with the colour of the pattern itself `striped white`. Knows no pixels (`patterns`, `carving`, `sheens`).
"""

from typing import cast

from app.engines.sketchbook.scene import Colour

PATTERNS = ("striped", "spotted", "checked", "flowered")
CARVED = ("wooden", "stone", "marble", "brick")
METALS = ("golden", "silver", "copper", "metal")
BURNING = "burning"  # no stuff, but as much its look: fire has taken hold of it
MATERIALS = (*PATTERNS, *CARVED, *METALS, "glass", BURNING)


def name_of(material: str) -> str:
    """`striped` of `striped white`."""
    return material.partition(" ")[0]


def second_colour(material: str) -> Colour | None:
    """The colour that was asked for the pattern itself."""
    return cast(Colour, material.partition(" ")[2]) or None


def with_second(name: str, colour: Colour | None) -> str:
    """A pattern in a colour of its own; what is no pattern has none."""
    return f"{name} {colour}" if colour and name in PATTERNS else name


def means(said: str, known: str) -> bool:
    """Whether "the striped ball" may be a ball of this material: none said, or the same."""
    return not said or name_of(said) == name_of(known)
