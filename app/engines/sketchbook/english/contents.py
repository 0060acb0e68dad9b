"""What a thing holds already or hides: the candles of "a birthday cake with five candles", the milk of "a jug of milk".

Words in, words out: the thing alone, and what to say of the rest. A name of its own ("glass of milk") stays.
"""

from collections.abc import Sequence

from app.engines.sketchbook.english.doings import VESSELS
from app.engines.sketchbook.lexicon import ARTICLES, NUMBERS
from app.engines.sketchbook.vocabulary import longest_noun, singular

_DRINKS = frozenset(
    "milk water wine beer juice tea coffee lemonade cider cream oil ale mead rum".split()
)
_CANDLES = frozenset({"candle", "candles"})
_MOST_BETWEEN = 3  # words: "with ten lit candles"


def without_contents(words: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words without what is in their things unseen, and a sentence for each."""
    said: list[str] = []
    notes: list[str] = []
    at = 0
    while at < len(words):
        many, note, end = _holding(words, at)
        said += words[at : at + many]
        notes += [note] if note else []
        at = end
    return tuple(said), tuple(notes)


def _holding(words: Sequence[str], at: int) -> tuple[int, str, int]:
    """How many words at `at` stay, what is said of those after them, and where these end."""
    if tuple(words[at : at + 3]) == ("birthday", "cake", "with"):
        for end in range(at + 3, min(at + 4 + _MOST_BETWEEN, len(words))):
            if words[end] in _CANDLES:
                return 2, "A birthday cake has candles of its own; I cannot count them.", end + 1
            if words[end] not in ARTICLES | {*NUMBERS} | {"lit", "burning", "of"}:
                break
    vessel = singular(words[at])
    if vessel in VESSELS and tuple(words[at + 1 : at + 2]) == ("of",) and at + 2 < len(words):
        found = longest_noun(tuple(words[at : at + 4]))
        if words[at + 2] in _DRINKS and not (found and found[1] > 2):
            return (
                1,
                f"The {words[at + 2]} in the {vessel} is not seen; I paint the {vessel}.",
                at + 3,
            )
    return 1, "", at + 1
