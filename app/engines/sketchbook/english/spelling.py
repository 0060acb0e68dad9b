"""Small slips of the pen: two letters exchanged, one missing, one doubled. A real word is never mended.

`mended` gives the known word that another can only be a slip of; what is further off is offered (`meant`), never
painted unasked. The list of real words is opened only for a word that is unknown and looks like a known one.
"""

from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from functools import lru_cache
from importlib.resources import files
from string import ascii_lowercase

from app.engines.sketchbook import lexicon as lex
from app.engines.sketchbook.english.colours import SHADES, TWO_WORD_SHADES
from app.engines.sketchbook.english.inflection import plural
from app.engines.sketchbook.lexicon import SETTINGS, SIZES
from app.engines.sketchbook.vocabulary import own_nouns, singular

MENDED = "I read ‘"
_SHORTEST = 5
_ALIKE = 0.8
_SHORTEST_SLIP = 4
_SURE_OF_LETTERS = 7  # from this length on one wrong letter leaves no doubt either
_RUN_TOGETHER = {
    "infront": "in front", "nextto": "next to", "nexto": "next to", "ontop": "on top", "inbetween": "in between",
    "leftof": "left of", "rightof": "right of", "teh": "the", "hte": "the", "adn": "and", "nad": "and",
}  # fmt: skip
# Names of people that look like a slip of something else.
_PEOPLE = frozenset({"gary", "sean", "olaf", "sven", "greta", "pilar", "nina"})


def mended_words(words: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words with their slips mended, and a sentence for each that was."""
    found: list[str] = []
    notes: list[str] = []
    for word in words:
        stem, owns = word.removesuffix("'s"), word.endswith("'s")
        better = mended(stem)
        if better:
            notes.append(f"{MENDED}{stem}’ as ‘{better}’.")
        found += (better or stem).split()
        if owns:
            found[-1] += "'s"
    return tuple(found), tuple(dict.fromkeys(notes))


@lru_cache(4096)
def mended(word: str) -> str:
    """The one known word that this unknown one is a slip of; empty when there is none, or when it is a real word."""
    if word in _RUN_TOGETHER:
        return _RUN_TOGETHER[word]
    if len(word) < _SHORTEST_SLIP or not word.isalpha() or word in _PEOPLE or word in _targets():
        return ""
    for slips in (_exchanged, _doubled, _missing, _mistaken):
        near = {each for each in slips(word) if each in _targets()}
        if near:
            return near.pop() if len(near) == 1 and f"\n{word}\n" not in _real_words() else ""
    return ""


@lru_cache(256)
def meant(words: str) -> str:
    """The known noun or setting most like the last of these words; empty when none is near."""
    *before, last = words.split()
    word = singular(last)
    if len(word) < _SHORTEST or any(each not in SHADES and each not in SIZES for each in before):
        return ""
    if word in _known():
        return ""
    return next(iter(get_close_matches(word, _known(), 1, _ALIKE)), "")


def _exchanged(word: str) -> Iterator[str]:
    for n in range(len(word) - 1):
        yield word[:n] + word[n + 1] + word[n] + word[n + 2 :]


def _doubled(word: str) -> Iterator[str]:
    for n in range(1, len(word)):
        if word[n] == word[n - 1]:
            yield word[:n] + word[n + 1 :]
    if word.endswith("oe"):
        yield word[:-1]


def _missing(word: str) -> Iterator[str]:
    for n in range(1, len(word) + 1):
        for letter in ascii_lowercase:
            yield word[:n] + letter + word[n:]


def _mistaken(word: str) -> Iterator[str]:
    for n in range(1, len(word) if len(word) >= _SURE_OF_LETTERS else 0):
        for letter in ascii_lowercase:
            yield word[:n] + letter + word[n + 1 :]


@lru_cache(1)
def _targets() -> frozenset[str]:
    """Every single word that the reader knows by itself: names, settings, hours, weather, colours, sizes, relations."""
    names = [*own_nouns(), *SETTINGS]
    tables = (lex.TIMES, lex.FEATURES, lex.STYLES, SHADES, TWO_WORD_SHADES, SIZES, lex.NUMBERS, lex.GROUPS,
              lex.PALETTES, dict(lex.RELATIONS), dict(lex.PLACES), lex.PLACE_ADJECTIVES)  # fmt: skip
    phrases = [
        *names,
        *(plural(name) for name in names),
        *(said for table in tables for said in table),
    ]
    return frozenset(word for phrase in phrases for word in phrase.split())


@lru_cache(1)
def _real_words() -> str:
    """Words of English with four letters and more, a line each."""
    vendor = files(__package__.rpartition(".")[0]) / "vendor"
    return "\n" + (vendor / "words.txt").read_text(encoding="utf-8")


@lru_cache(1)
def _known() -> tuple[str, ...]:
    return tuple(name for name in (*own_nouns(), *SETTINGS) if " " not in name)
