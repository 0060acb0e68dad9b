"""The small words between the things: joints, what points back, each and both, on either side, in a row.

Takes words and a place in them, gives marks for `tying` and where they end.
"""

from app.engines.sketchbook import lexicon as lex
from app.engines.sketchbook.english.doings import DOINGS
from app.engines.sketchbook.english.heads import Words, noun_follows
from app.engines.sketchbook.english.pieces import Link, Mark, One, Piece, Things

_JOINTS = {"plus": "and", "but": ",", "having": "with", "containing": "with", "&": "and"}
_HAS = (("has",), ("have",), ("with",), ("wears",), ("wear",), ("wearing",), ("in",))
_OF_THEM = (("of", "them"), ("of", "these"), ("of", "which"), ("of", "whom"))
_POINTING = {"it": "it", "them": "them", "they": "them", "he": "who", "she": "who"}
_WHOSE = {"his": "who", "her": "who", "its": "it", "their": "them"}
_ON_SIDES = tuple(("on", *two) for two in (("each", "side"), ("either", "side"), ("both", "sides")))
_IN_ROWS = (("in", "a", "row"), ("in", "a", "line"), ("side", "by", "side"))


def mark_at(words: Words, at: int, last: Piece | None) -> tuple[list[Piece], int] | None:
    """The mark that begins at `at`, if one does."""
    if words[at : at + 3] in _ON_SIDES:
        of = words[at + 3 : at + 4] == ("of",)
        return [Mark("sides"), *([Link("around")] if of else [])], at + 3 + of
    if words[at : at + 3] in _IN_ROWS:
        return [Mark("row")], at + 3
    if words[at] == "at" and words[at + 2 : at + 3] == ("feet",) and words[at + 1] in _WHOSE:
        return [Link("at the foot of"), Mark(_WHOSE[words[at + 1]])], at + 3
    found = _mark(words, at, last)
    return ([Mark(found[0])], found[1]) if found else None


def _mark(words: Words, at: int, last: Piece | None) -> tuple[str, int] | None:
    word, after = words[at], words[at + 1 : at + 2]
    if word in (".", ",", "and", "with", "or") or word in _JOINTS:
        return _JOINTS.get(word, word), at + 1
    if word in ("each", "one") and after in (("other",), ("another",)):
        return "each other", at + 2
    if word in ("each", "both", "all") and (end := _of_each(words, at + 1)):
        return "each", end
    if (
        word in ("has", "have", "had")
        and isinstance(last, Things | One | Mark)
        and last != Mark(",")
    ):
        return "with", at + 1
    if word in ("that", "which", "who") and isinstance(last, Things):
        return "that", at + 1
    if word == "except":
        return "except", at + 1 + (after == ("for",))
    if word in lex.NEGATIONS and after != ("far",):
        at += 1
        while at < len(words) and words[at] in ("any", "a", "an", "the", "of"):
            at += 1
        return "no", at
    if word in ("just", "only"):
        return "just", at + 1
    if word in ("him", "her") and not (word == "her" and noun_follows(words, at + 1)):
        return "who", at + 1
    return (_POINTING[word], at + 1) if word in _POINTING else None


def _of_each(words: Words, at: int) -> int:
    """Where "of them", "one" after "each" ends, before what is said of each; 0 where nothing is."""
    end = at + 2 * (words[at : at + 2] in _OF_THEM) + (words[at : at + 1] == ("one",))
    return (
        end
        if words[end : end + 1] in _HAS or (words[end : end + 1] and words[end] in DOINGS)
        else 0
    )
