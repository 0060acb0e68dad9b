"""Forms of words in Spanish, French and German: without accents, one instead of many, the form that stands in a table.

Knows endings only, no words: a form it gives may be none at all.
"""

import re
import unicodedata
from dataclasses import dataclass
from itertools import product

_CONTRACTED = {
    "es": {"del": "de el", "al": "a el"},
    "fr": {"du": "de le", "des": "de les", "au": "a le", "aux": "a les"},
    "de": {"im": "in dem", "am": "an dem", "vom": "von dem", "zum": "zu dem", "zur": "zu der", "beim": "bei dem",
           "ins": "in das", "ans": "an das", "aufs": "auf das", "unterm": "unter dem", "hinterm": "hinter dem",
           "vorm": "vor dem", "uberm": "uber dem", "ubers": "uber das"},
}  # fmt: skip
_ELIDED = {"l": "le", "d": "de", "qu": "que", "s": "se", "n": "ne", "j": "je", "c": "ce"}
_PIECE = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*|\d+|[.,;:!?()\n]")
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*|\d+")
_LETTERS = str.maketrans({"ß": "ss", "ø": "o", "æ": "ae", "œ": "oe", "’": "'"})
_MOST_FORMS = 48


def bare(word: str) -> str:
    """Small letters without accents: `Füchse` as `fuchse`, `œuf` as `oeuf`."""
    split = unicodedata.normalize("NFKD", word.lower().translate(_LETTERS))
    return "".join(letter for letter in split if not unicodedata.combining(letter))


def words_of(text: str) -> list[str]:
    """The words of a text as they stand there, without its points."""
    return _WORD.findall(text)


@dataclass(frozen=True, slots=True)
class Token:
    """A bare word or stop, and how it was written; of a contracted one all parts bear the whole."""

    word: str
    said: str


def tokens_of(language: str, text: str) -> list[Token]:
    """`l'arbre` as `le arbre`, `à gauche du` as `a gauche de le`, `im` as `in dem`; stops as "." and ","."""
    found = []
    text = re.sub(
        r"\b(l|d|qu|s|n|j|c)['’](?=\w)", lambda e: _ELIDED[e[1].lower()] + " ", text, flags=re.I
    )
    for said in _PIECE.findall(text):
        if not said[0].isalnum():
            found.append(Token("." if said in ".;!?\n" else ",", said))
            continue
        word = bare(said)
        for part in _CONTRACTED[language].get(word, word).replace("-", " ").split():
            found.append(Token(part, said))
    return found


def forms(language: str, word: str) -> list[tuple[str, bool]]:
    """A bare word and what it may be a form of, likeliest first, each with whether it then stands for several."""
    found = [(word, False), *_ENDINGS[language](word)]
    seen: dict[str, bool] = {}
    for form, many in found:
        if form == word or len(form) > 1:
            seen.setdefault(form, many)
    return list(seen.items())


def phrase_forms(language: str, words: tuple[str, ...]) -> list[tuple[str, bool]]:
    """The same for several words at once; several of the first are several of all."""
    each = [forms(language, word)[:5] for word in words]
    found = []
    for chosen in list(product(*each))[:_MOST_FORMS]:
        found.append((" ".join(form for form, _ in chosen), any(many for _, many in chosen)))
    return found


def _spanish(word: str) -> list[tuple[str, bool]]:
    found = []
    if word.endswith("s"):
        one = word[:-1]
        found = [(one, True)]
        if word.endswith("ces"):
            found.append((word[:-3] + "z", True))
        if word.endswith("es"):
            found.append((word[:-2], True))
        if one.endswith("a"):
            found += [(one[:-1] + "o", True), (one[:-1], True)]
    elif word.endswith("a"):
        found = [(word[:-1] + "o", False), (word[:-1], False)]
    small = re.sub(r"(it|cit|ill)([oa])(s?)$", r"\2\3", word)
    return [*found, *([(small.removesuffix("s"), word.endswith("s"))] if small != word else [])]


def _french(word: str) -> list[tuple[str, bool]]:
    found = []
    if word.endswith(("s", "x")):
        one = word[:-1]
        found = [(one, True)]
        if word.endswith("aux"):
            found.append((word[:-3] + "al", True))
        found += [(form, True) for form, _ in _feminine(one)]
    return found + _feminine(word)


def _feminine(word: str) -> list[tuple[str, bool]]:
    if not word.endswith("e"):
        return []
    found = [(word[:-1], False)]
    if word.endswith("euse"):
        found.append((word[:-4] + "eur", False))
    if word[-3:-2] == word[-2:-1]:
        found.append((word[:-2], False))
    if word.endswith("che"):
        found.append((word[:-2], False))
    if word.endswith("ve"):
        found.append((word[:-2] + "f", False))
    return found


def _german(word: str) -> list[tuple[str, bool]]:
    ends = ("ern", "en", "er", "es", "em", "n", "e", "s")
    found = [
        (word[: -len(end)], True) for end in ends if word.endswith(end) and len(word) - len(end) > 2
    ]
    found += [
        (word[: -len(end)] + "e", True) for end in ("en", "er", "es", "em") if word.endswith(end)
    ]
    if word.endswith("nen"):
        found.append((word[:-3], True))
    return found


_ENDINGS = {"es": _spanish, "fr": _french, "de": _german}
