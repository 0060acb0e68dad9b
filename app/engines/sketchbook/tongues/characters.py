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
           "が": "who", "は": "who", "も": "also", "に": "at", "で": "at", "には": "at", "では": "at",
           "には、": "at", "を": "what", "たち": "many", "達": "many", "がある": "there", "がいる": "there"},
}  # fmt: skip
_STOPS = dict.fromkeys("。．.!?！？;；\n", ".") | dict.fromkeys("，,、：:（）()「」『』", ",")
_ENDING = re.compile("[\u3041-\u309f]{1,2}$")  # of a verb
_HAN = re.compile("[\u4e00-\u9fff]")
_SHOPS = ("屋", "店")
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
            run = _with_its_beginning(language, run, pieces, piece)
            unknown.append(run)
            pieces.append(Piece(run, tie="?"))
            run = ""
        if (
            piece
            and not run
            and at
            and _one_word(language, pieces, piece)
            and not text[at - 1].isspace()
        ):
            run, piece = pieces.pop().said + piece.said, None
        pieces += [piece] if piece else []
        at += many
    unknown += [run] if run else []
    return pieces, tuple(word for word in dict.fromkeys(unknown) if not _ENDING.match(word))


def _one_word(language: str, pieces: list[Piece], piece: Piece) -> bool:
    """Whether two known signs side by side are some other Japanese word: "日本" is neither a sun nor a book."""
    two = [*pieces[-1:], piece]
    signs = all(len(each.said) == 1 and _HAN.match(each.said) and each.of("n") for each in two)
    return language == "ja" and len(two) == 2 and signs and piece.said not in _SHOPS


def _with_its_beginning(language: str, run: str, pieces: list[Piece], after: Piece | None) -> str:
    """Signs that nothing ties to the one known sign before them are one Japanese word with it: "三毛猫", "魚市"."""
    begins = pieces[-1] if pieces and language == "ja" and _HAN.match(run) else None
    if begins is None or len(begins.said) > 1 or not _HAN.match(begins.said):
        return run
    named = begins.of("n") or (begins.of("q") and after and after.of("n"))
    return pieces.pop().said + run if named else run


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
