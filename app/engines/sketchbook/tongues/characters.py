"""Chinese and Japanese as the English that the sketchbook reads: the longest known words, clause by clause.

Nothing stands between the words, so the longest name at each place counts; signs in no table are given back in runs.
What a thing is beside comes before the relation here and after it in English (`clauses`).
"""

import re
import unicodedata

from app.engines.sketchbook.tongues.clauses import Clauses
from app.engines.sketchbook.tongues.pieces import Piece
from app.engines.sketchbook.tongues.tables import Term, longest_run
from app.engines.sketchbook.tongues.traditional import SIMPLE

# Small words that tie a sentence: what owns or describes, who it is about, where, what is there.
_TIES = {
    "zh": {"的": "of", "在": "in", "比": "than", "有": "there", "是": "there", "们": "many", "们的": "of"},
    "ja": {"の": "of", "より": "than", "よりも": "than",
           "が": "who", "は": "who", "も": "who", "に": "at", "で": "at", "には": "at", "では": "at",
           "には、": "at", "を": "what", "たち": "many", "達": "many", "がある": "there", "がいる": "there"},
}  # fmt: skip
_STOPS = dict.fromkeys("。．.!?！？;；\n", ".") | dict.fromkeys("，,、：:（）()「」『』", ",")
_ENDING = re.compile("[\u3041-\u309f]{1,2}$")  # of a verb
_LATIN = re.compile(r"[a-z]+|\d+")
_KATAKANA = re.compile("[\u30a1-\u30fa\u30fc]+")
_SHORTEST_PART = 3  # of a word in katakana that is understood by its end alone


def told(language: str, text: str) -> tuple[str, tuple[str, ...]]:
    """The English of a text, and the runs of signs in it that were not understood."""
    pieces, unknown = pieces_of(language, text)
    return Clauses(language).told(pieces), unknown


def pieces_of(language: str, text: str) -> tuple[list[Piece], tuple[str, ...]]:
    """The known words in order, with ties and stops, and what is between them."""
    text = unicodedata.normalize("NFKC", text).lower()
    text = text.translate(SIMPLE) if language == "zh" else text
    pieces: list[Piece] = []
    unknown: list[str] = []
    run, at = "", 0
    while at < len(text):
        piece, many = _next(language, text, at)
        if piece is None and not text[at].isspace():
            run += text[at : at + many]
        elif run:
            unknown.append(run)
            pieces.append(Piece(run, tie="?"))
            run = ""
        pieces += [piece] if piece else []
        at += many
    unknown += [run] if run else []
    return pieces, tuple(word for word in dict.fromkeys(unknown) if not _ENDING.match(word))


def _next(language: str, text: str, at: int) -> tuple[Piece | None, int]:
    if text[at] == "、" and language == "zh":
        return Piece("、", (Term("x", "and"),)), 1
    if text[at] in _STOPS:
        return Piece(text[at], tie=_STOPS[text[at]]), 1
    found, many = longest_run(language, text, at)
    if language == "ja" and (strange := _strange(text, at)):
        return None, strange
    ties = _TIES[language]
    tie = next(
        (n for n in (3, 2, 1) if text[at : at + n] in ties and len(text[at : at + n]) == n), 0
    )
    while tie > 1 and longest_run(language, text, at + tie - 1)[1] > 1:
        tie -= 1  # "右にはしご": a ladder, not "には"
        tie = tie if text[at : at + tie] in ties else 0
    if tie and (not found or tie > many or (tie == many and all(t.kind in "iv" for t in found))):
        return Piece(text[at : at + tie], tie=ties[text[at : at + tie]]), tie
    if found:
        return Piece(text[at : at + many], found), many
    if other := _LATIN.match(text, at):
        return _latin(language, other.group()), len(other.group())
    return None, 1


def _strange(text: str, at: int) -> int:
    """How many signs of a word in katakana that begins here are not understood: "カバン" is no "カバ"."""
    run = _KATAKANA.match(text, at)
    if run is None or (at and _KATAKANA.match(text, at - 1)) or _is_made_of_known(run.group()):
        return 0
    word = run.group()
    if longest_run("ja", text, at)[1] > len(word):
        return 0
    cuts = range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1)
    return next((cut for cut in cuts if _is_known(word[cut:])), len(word))


def _is_made_of_known(word: str) -> bool:
    return any(
        _is_known(word[:cut]) and (cut == len(word) or _is_made_of_known(word[cut:]))
        for cut in range(len(word), 1, -1)
    )


def _is_known(word: str) -> bool:
    found, many = longest_run("ja", word, 0)
    return bool(found) and many == len(word)


def _latin(language: str, word: str) -> Piece | None:
    return Piece(word, number=word) if word.isdigit() else None
