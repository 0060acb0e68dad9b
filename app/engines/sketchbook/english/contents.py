"""What a vessel hides: the milk of "a jug of milk".

Words in, words out: the thing alone, and what to say of the rest. A name of its own stays: "glass of milk", and the
water lilies of "a bowl of water lilies".
"""

from collections.abc import Sequence

from app.engines.sketchbook.english.doings import SILENT, VESSELS
from app.engines.sketchbook.english.heads import ENDS
from app.engines.sketchbook.vocabulary import longest_noun, singular

_DRINKS = frozenset(
    "milk water wine beer juice tea coffee lemonade cider cream oil ale mead rum".split()
)


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
    vessel = singular(words[at])
    if vessel in VESSELS and tuple(words[at + 1 : at + 2]) == ("of",) and at + 2 < len(words):
        found = longest_noun(tuple(words[at : at + 4]))
        last = at + 3 >= len(words) or words[at + 3] in ENDS or words[at + 3] in SILENT
        if last and words[at + 2] in _DRINKS and not (found and found[1] > 2):
            return (
                1,
                f"The {words[at + 2]} in the {vessel} is not seen; I paint the {vessel}.",
                at + 3,
            )
    return 1, "", at + 1
