"""Manners of painting in words: "in oil", "an ink drawing of", "in the style of Hokusai".

Takes words and a place in them, gives the mood and what to say of it. Knows no things.
"""

from app.engines.sketchbook import lexicon as lex
from app.engines.sketchbook.english.heads import ENDS
from app.engines.sketchbook.english.names import titled
from app.engines.sketchbook.english.pieces import Mood, Piece, Unknown
from app.engines.sketchbook.scene import Style
from app.engines.sketchbook.vocabulary import MOST_WORDS, longest_noun

_DRAWN = (("portrait",), ("illustration",), ("study",), ("headshot",))
_LONGEST_NAME = 3  # words
_ALSO_THINGS = frozenset(
    {"pencil", "charcoal"}
)  # a manner after "in", or last of all: "a cat, pencil"


def manner(words: tuple[str, ...], at: int) -> tuple[list[Piece], int] | None:
    """`in oil`, `an ink drawing of`, `in the style of Hokusai`."""
    for lead in ("in the style of", "the style of", "style of", "painted by"):
        many = len(lead.split())
        if said(words, at, many) == lead and at + many < len(words):
            at += many + (words[at + many] in ("a", "an") and at + many + 1 < len(words))
            used = (
                _longest(words, at, lex.OTHER_STYLES)
                or _longest(words, at, lex.STYLES)
                or _name(words, at)
            )
            return _named_style(said(words, at, used)), at + used
    start = at
    while at < len(words) and words[at] in ("in", "as", "a", "an", "using", "by"):
        at += 1
    used = max(_longest(words, at, lex.STYLES), _longest(words, at, lex.OTHER_STYLES))
    thing = longest_noun(words[at : at + MOST_WORDS])
    if not used or (thing and thing[1] > used) or (at == start and start and used == 1 and
                                                   words[at] == "turner"):  # fmt: skip
        return None
    last = bool(at) and words[at - 1] == "," and all(word in ",." for word in words[at + 1 :])
    drawn = tuple(words[at + 1 : at + 2]) in _DRAWN
    article = at > start and words[at - 1] in ("a", "an")
    if (
        used == 1
        and words[at] in _ALSO_THINGS
        and not drawn
        and (article or (at == start and not last))
    ):
        return None
    return _named_style(said(words, at, used)), at + used


def _name(words: tuple[str, ...], at: int) -> int:
    """How many words an unknown artist's name takes: to the next mark or small word."""
    end = at + 1
    while end < len(words) and words[end] not in ENDS and end - at < _LONGEST_NAME:
        end += 1
    return end - at


def _named_style(name: str) -> list[Piece]:
    if name in lex.STYLES:
        return [Mood(style=lex.STYLES[name])]
    near = lex.OTHER_STYLES.get(name, "oil")
    shown = name if name in lex.OTHER_STYLES else titled(name)
    said = f"I do not paint in the manner of {shown}; the nearest I have is {near}."
    return [Mood(style=near), Unknown(said, "near")]


def _longest(words: tuple[str, ...], at: int, table: dict[str, Style]) -> int:
    sizes = range(min(4, len(words) - at), 0, -1)
    return next((many for many in sizes if said(words, at, many) in table), 0)


def said(words: tuple[str, ...], at: int, many: int) -> str:
    return " ".join(words[at : at + many])
