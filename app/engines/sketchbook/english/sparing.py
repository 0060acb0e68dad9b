"""Another colour for what shall not have one: "a car that is not red" becomes a blue one."""

from collections.abc import Sequence

from app.engines.sketchbook.english.colours import hue_of
from app.engines.sketchbook.scene import Colour
from app.engines.sketchbook.vocabulary import Noun

_COATS: tuple[Colour, ...] = ("white", "black", "brown", "orange", "yellow")
_LEAVES: tuple[Colour, ...] = ("green", "yellow", "orange", "pink", "white")
_PAINTS: tuple[Colour, ...] = ("blue", "yellow", "green", "white", "red", "orange")
_OF_KIND: dict[str, tuple[Colour, ...]] = {
    "animal": _COATS, "food": ("red", "yellow", "green", "orange"),
    "tree": _LEAVES, "plant": ("yellow", "pink", "white", "blue"),
}  # fmt: skip


def another_colour(noun: Noun, barred: Sequence[Colour]) -> Colour:
    """A colour that suits a thing and is none of those, nor a shade of them."""
    hues = {hue_of(colour) for colour in barred}
    usual = _OF_KIND.get(noun.kind, _PAINTS)
    return next(colour for colour in (*usual, *_PAINTS, *_COATS, "purple") if colour not in hues)
