"""Whence the light comes: "light from the left", "lit from behind", "backlit", "lit by the moon"."""

from collections.abc import Sequence

from app.engines.sketchbook.english.pieces import Mood, Piece
from app.engines.sketchbook.scene import Side

_LIT = frozenset({"light", "lit", "lighted", "sunlight", "lamplight", "daylight", "illuminated"})
_IDLE = frozenset({"coming", "falling", "shining", "streaming", "pouring", "comes", "falls",
                   "shines", "a", "the", "side", "hand", "far", "upper", "top"})  # fmt: skip
_SIDES: dict[str, Side] = {"left": "left", "right": "right", "behind": "behind", "back": "behind",
                           "above": "above", "overhead": "above"}  # fmt: skip
_BACK = (("back", "light"), ("back", "lit"), ("back", "lighting"), ("backlight",), ("backlit",),
         ("backlighting",), ("contre", "jour"), ("against", "the", "light"))  # fmt: skip
_BY: dict[str, Mood] = {
    "moon": Mood(time="night", feature="moon"), "moonlight": Mood(time="night", feature="moon"),
    "sun": Mood(feature="sun"), "sunlight": Mood(feature="sun"), "stars": Mood(feature="stars"),
    "starlight": Mood(time="night", feature="stars"),
}  # fmt: skip


def lighting(words: Sequence[str], at: int) -> tuple[list[Piece], int] | None:
    """The mood that begins at `at` and where it ends; nothing where no word of light begins."""
    for said in _BACK:
        if tuple(words[at : at + len(said)]) == said:
            return [Mood(light="behind")], at + len(said)
    if words[at] not in _LIT:
        return None
    end = _past(words, at + 1)
    if end < len(words) and words[end] in ("from", "on"):
        end = _past(words, end + 1)
        if end < len(words) and (side := _SIDES.get(words[end])):
            many = 1 + (words[end + 1 : end + 2] == ("side",))
            return [Mood(light=side)], end + many
    if words[at] in ("lit", "lighted", "illuminated") and words[at + 1 : at + 2] == ("by",):
        end = _past(words, at + 2)
        if end < len(words) and (mood := _BY.get(words[end])):
            return [mood], end + 1
    return None


def _past(words: Sequence[str], at: int) -> int:
    """Past words that say nothing of the side."""
    while at < len(words) and words[at] in _IDLE:
        at += 1
    return at
