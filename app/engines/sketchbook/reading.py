"""A sentence as what it asks for: things with number, colour, size and place, relations, setting, mood.

Pure: the same words, the same reading. Nothing named is dropped in silence: what cannot be painted ends up
in `missing`, in sentences a person reads.
"""

from dataclasses import replace
from functools import lru_cache

from app.engines.sketchbook.english import moods
from app.engines.sketchbook.english.american import usual
from app.engines.sketchbook.english.contents import without_contents
from app.engines.sketchbook.english.costumes import costumed
from app.engines.sketchbook.english.ending import MOST_GROUPS, reading_of
from app.engines.sketchbook.english.jargon import without_jargon
from app.engines.sketchbook.english.likening import without_likenesses
from app.engines.sketchbook.english.meaning import Mention, Reading, Relation
from app.engines.sketchbook.english.occasions import named_out
from app.engines.sketchbook.english.phrases import pieces_of
from app.engines.sketchbook.english.roofs import on_buildings
from app.engines.sketchbook.english.sentence import HEIGHT_SHOWN, MOST_OF_ONE
from app.engines.sketchbook.english.spelling import mended_words
from app.engines.sketchbook.english.tokens import Tokens, tokens_of
from app.engines.sketchbook.english.treehouses import with_treehouses
from app.engines.sketchbook.english.tying import Tying
from app.engines.sketchbook.tongues.hearing import heard

LANGUAGES = "English, Chinese, Spanish, French, German and Japanese"
__all__ = [
    "LANGUAGES",
    "HEIGHT_SHOWN",
    "MOST_GROUPS",
    "MOST_OF_ONE",
    "Mention",
    "Reading",
    "Relation",
    "read",
]


@lru_cache(256)
def read(text: str) -> Reading:
    """What a text of any length, in any language known here, asks for."""
    if told := heard(text):
        reading = _read(told.english)
        return replace(
            reading, missing=(*told.notes(), *reading.missing), foreign=not reading.words
        )
    return _read(text)


def _read(text: str) -> Reading:
    tokens = tokens_of(text)
    seen, said_moods = moods.without_moods(tokens.words)
    plain, quality = without_jargon(seen)
    mended, notes = mended_words(plain)
    likened, comparisons = without_likenesses(with_treehouses(on_buildings(usual(mended))))
    held, contents = without_contents(likened)
    clad, dresses = costumed(held)
    tying = Tying()
    pieces = pieces_of(named_out(clad))
    for at, piece in enumerate(pieces):
        tying.take(piece, pieces[at + 1 : at + 5])
    taken = moods.take(said_moods, tying.sentence)
    reading = reading_of(tying.sentence)
    words = sum(word not in (".", ",") for word in tokens.words)
    missing = (
        *notes,
        *comparisons,
        *contents,
        *dresses,
        *taken,
        *reading.missing,
        *quality,
        *_not_read(tokens, words, tying.sentence.not_known),
    )
    return replace(reading, missing=missing, words=words, foreign=tokens.foreign)


def _not_read(tokens: Tokens, words: int, not_known: int) -> list[str]:
    said = []
    if not_known > max(2, words / 2):
        said.append("Most of these words are not known to me; I read plain sentences.")
    if tokens.left:
        said.append(f"I read the first {len(tokens.words)} words; {tokens.left} more were left.")
    if tokens.signs:
        said.append("Flags, signs and gestures are not painted; I leave them out.")
    if tokens.foreign and tokens.words:
        said.append(f"I read {LANGUAGES}; words in other scripts were left out.")
    return said
