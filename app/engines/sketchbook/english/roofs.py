"""What is on a roof is on a building: "a cat on a roof", "two pigeons on rooftops", "a barn with an owl on its roof".

Words in, words out. "A van with a surfboard on its roof" has it on the van. A roof that is said to be somebody's ("on
the roof of a barn") is left to the relations; what the roof is like is said of a house's, which no drawing shows.
"""

from collections.abc import Sequence

from app.engines.sketchbook.english.heads import ENDS
from app.engines.sketchbook.lexicon import ARTICLES, FEATURES, NUMBERS
from app.engines.sketchbook.vocabulary import longest_noun

_ROOFS = {"roof": "house", "rooftop": "house", "roofs": "houses", "rooftops": "houses"}
_ON = frozenset({"on", "onto", "atop", "upon", "across", "along"})
_KNOWN = frozenset({"the", "its", "their"})  # the roof of what was named before
_AS_DRAWN = frozenset({"red", "tiled", "red-tiled", "steep", "sloping", "pointed", "gabled"})
_MOST_LOOKS = 2  # words between the article and the roof
_ROOFLESS = frozenset({"brick", "bridge", "fountain", "island", "pier", "jetty", "waterfall"})
_LOW = 1.3  # metres: what one rides that is no higher is open


def on_buildings(words: Sequence[str]) -> tuple[str, ...]:
    """The words with a building under everything that is said to be on a roof."""
    said: list[str] = []
    at = 0
    while at < len(words):
        found = _roof(words, at)
        said += found[0] if found else words[at : at + 1]
        at = found[1] if found else at + 1
    return tuple(said)


def _roof(words: Sequence[str], at: int) -> tuple[list[str], int] | None:
    """ "On a green roof" as "on a house with a green roof", and where it ends."""
    end = _named(words, at)
    if not end:
        return None
    start = at + 1
    first = start + (words[start] in ARTICLES | {*NUMBERS})
    if any(_roofed(words[here:end]) == end - here for here in range(first, end)):
        return ["on", *words[start:end]], end + 1  # "on the barn roof"
    whose = _whose(words[:at]) if words[start] in _KNOWN else ()
    if whose:
        return ["on", "the", *whose], end + 1
    looks = [word for word in words[first:end] if word not in _AS_DRAWN]
    weather = [word for word in looks if word in FEATURES]
    like = ["with", "a", *looks, "roof"] if looks and not weather else []
    return ["on", *words[start:first], *weather, _ROOFS[words[end]], *like], end + 1


def _named(words: Sequence[str], at: int) -> int:
    """Where the roof is that something is said to be on at `at`, at most some looks after it; 0 where none is."""
    if words[at] not in _ON or at + 1 >= len(words):
        return 0
    first = at + 1 + (words[at + 1] in ARTICLES | {*NUMBERS})
    for end in range(first, min(first + _MOST_LOOKS + 1, len(words))):
        if words[end] in _ROOFS:
            return 0 if tuple(words[end + 1 : end + 2]) == ("of",) else end
        if words[end] in ENDS or _else(words, end):
            return 0
    return 0


def _else(words: Sequence[str], at: int) -> bool:
    """Whether things are named here that no roof follows: a "chair", but not a "straw roof"."""
    end = at
    while found := longest_noun(tuple(words[end:])):
        end += found[1]
    return end > at and (end >= len(words) or words[end] not in _ROOFS)


def _whose(words: Sequence[str]) -> tuple[str, ...]:
    """The thing with a roof that was named last, but for what is on it; () where there is none."""
    last: tuple[str, ...] = ()
    at = 0
    while at < len(words):
        found = longest_noun(tuple(words[at:]))
        many = found[1] if found else 1
        if at + many < len(words) and _roofed(words[at:]):
            last = tuple(words[at : at + many])
        at += many
    return last


def _roofed(words: Sequence[str]) -> int:
    """How many words name a thing with a roof here; 0 where none does."""
    found = longest_noun(tuple(words))
    if not found or found[0].name in _ROOFLESS:
        return 0
    rides = found[0].kind in ("vehicle", "boat") and found[0].height > _LOW
    return found[1] if rides or found[0].kind == "building" else 0
