"""Which words name something that can be painted, and with which drawing.

The sketchbook's own table of nouns comes first (`nouns`), behind it stand the labels of emojibase (`labels`).
Gives on what others ask of both, and opens no drawing.
"""

from collections.abc import Sequence
from dataclasses import replace

from app.engines.sketchbook.bodies.poses import posed
from app.engines.sketchbook.english.inflection import article, plural, several, singular
from app.engines.sketchbook.english.names import NAMED
from app.engines.sketchbook.labels import by_last_word, emoji_words, labels
from app.engines.sketchbook.nouns import Kind, Noun, Rests, own_nouns

__all__ = ["FACES_RIGHT", "Kind", "Noun", "Rests", "article", "emoji_words", "longest_noun",
           "nearest_noun", "noun", "own_nouns", "plural", "several", "singular"]  # fmt: skip

MOST_WORDS = 10
FACES_RIGHT = frozenset({"blackbird", "snake", "airplane", "rocket", "chestnut"})


def noun(words: str) -> Noun | None:
    """The paintable thing of a word or phrase, in singular or plural; None if there is none by name."""
    words = words.lower().replace("-", " ")
    words = NAMED.get(words, words)
    one = singular(words)
    own, known_labels = own_nouns(), labels()
    known = own.get(words) or own.get(one) or known_labels.get(words) or known_labels.get(one)
    pose, _, name = one.partition(" ")  # "sleeping cat": the cat of the table, drawn otherwise
    drawn = posed(usual.art, pose) if (usual := own.get(name)) else ""
    return replace(usual, art=drawn) if usual and drawn and not known else known


def longest_noun(words: Sequence[str]) -> tuple[Noun, int] | None:
    """The longest noun these words begin with, and how many of them it takes."""
    for many in range(min(MOST_WORDS, len(words)), 0, -1):
        if found := noun(" ".join(words[:many])):
            return found, many
    return None


def nearest_noun(word: str) -> Noun | None:
    """Something near to an unknown noun, found by a word of its name; its `nearest` says what."""
    found = by_last_word().get(word) or by_last_word().get(singular(word))
    if found is None:
        return None
    return replace(found, name=singular(word), nearest=f"the nearest is {article(found.name)}")
