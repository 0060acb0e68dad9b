"""What is on a roof is on a building: "a cat on a roof", "two pigeons on rooftops", "a barn with an owl on its roof".

Words in, words out. A roof that is said to be somebody's ("on the roof of a barn") is left to the relations; what the
roof is like is said of a house's, which no drawing shows.
"""

from collections.abc import Sequence

from app.engines.sketchbook.lexicon import ARTICLES, FEATURES, NUMBERS
from app.engines.sketchbook.vocabulary import longest_noun

_ROOFS = {"roof": "house", "rooftop": "house", "roofs": "houses", "rooftops": "houses"}
_ON = frozenset({"on", "onto", "atop", "upon", "across", "along"})
_KNOWN = frozenset({"the", "its", "their"})  # the roof of what was named before
_AS_DRAWN = frozenset({"red", "tiled", "red-tiled", "steep", "sloping", "pointed", "gabled"})
_MOST_LOOKS = 2  # words between the article and the roof


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
    if words[at] not in _ON:
        return None
    start = at + 1
    first = start + (words[start : start + 1] != () and words[start] in ARTICLES | {*NUMBERS})
    for end in range(first, min(first + _MOST_LOOKS + 1, len(words))):
        if words[end] in _ROOFS and tuple(words[end + 1 : end + 2]) != ("of",):
            whose = _building(words[:at]) if words[start] in _KNOWN else ()
            if whose:
                return ["on", "the", *whose], end + 1
            looks = [word for word in words[first:end] if word not in _AS_DRAWN]
            weather = [word for word in looks if word in FEATURES]
            like = ["with", "a", *looks, "roof"] if looks and not weather else []
            return ["on", *words[start:first], *weather, _ROOFS[words[end]], *like], end + 1
    return None


def _building(words: Sequence[str]) -> tuple[str, ...]:
    """The building named last; () where there is none."""
    for at in reversed(range(len(words))):
        found = longest_noun(tuple(words[at:]))
        if found and found[0].kind == "building":
            return tuple(words[at : at + found[1]])
    return ()
