"""German words made of words: `Rotfuchs`, `Herbstwald`, `Dorfkirche`. Knows what the tables know and no others."""

from dataclasses import dataclass
from functools import lru_cache

from app.engines.sketchbook.lexicon import SETTINGS
from app.engines.sketchbook.tongues.tables import Term, own_terms
from app.engines.sketchbook.vocabulary import noun

_LINKS = ("", "s", "n", "en", "es", "er", "e")
_SHORTEST = 3


@dataclass(frozen=True, slots=True)
class Compound:
    """The thing or setting at its end, what its beginning says of it, and what of it is not understood."""

    term: Term
    looks: tuple[str, ...] = ()
    moods: tuple[str, ...] = ()
    unread: str = ""


@lru_cache(512)
def compound(word: str) -> Compound | None:
    """The longest known end of a bare word, with its beginning; None when no end is known."""
    for cut in range(_SHORTEST, len(word) - _SHORTEST + 1):
        ends = [term for term in own_terms("de", (word[cut:],)) if term.kind in "nsc"]
        if ends:
            return _made(word[:cut], ends[0])
    return None


def _made(before: str, end: Term) -> Compound:
    begins = _beginnings(before)
    for term in begins:
        if term.kind in "lc" or (term.kind == "t" and end.kind == "c"):
            return Compound(end, (term.english,))
        if term.kind == "m":
            return Compound(end, (), (term.english,))
        joined = f"{term.english} {end.english}"
        if term.kind in "ns" and (noun(joined) or joined in SETTINGS):
            return Compound(Term("n" if noun(joined) else "s", joined, end.many))
        if term.kind == "s":
            return Compound(end, (term.english,))
    return Compound(end, unread=before)


def _beginnings(before: str) -> list[Term]:
    for link in _LINKS:
        if before.endswith(link) and len(before) - len(link) >= _SHORTEST:
            if found := own_terms("de", (before[: len(before) - len(link)],)):
                return list(found)
    return []
