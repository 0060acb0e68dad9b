"""What a misspelt word was probably meant to be. Only ever offered, never painted unasked."""

from difflib import get_close_matches
from functools import lru_cache

from app.engines.sketchbook.english.colours import SHADES
from app.engines.sketchbook.lexicon import SETTINGS, SIZES
from app.engines.sketchbook.vocabulary import own_nouns, singular

_SHORTEST = 5
_ALIKE = 0.8


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


@lru_cache(1)
def _known() -> tuple[str, ...]:
    return tuple(name for name in (*own_nouns(), *SETTINGS) if " " not in name)
