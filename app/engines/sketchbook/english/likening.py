"""Comparisons that add nothing to a picture: "a dog like Godzilla", "as white as snow", "as big as a mountain".

Words in, words out: without the comparison, but for the colour or the size that it tells, and what to say of it. Sizes
beside another thing ("as big as the house") are relations and stay. Manners of painting stay too.
"""

from collections.abc import Sequence

from app.engines.sketchbook import lexicon as lex
from app.engines.sketchbook.english import colours
from app.engines.sketchbook.english.heads import ENDS, head, noun_follows
from app.engines.sketchbook.english.manners import manner
from app.engines.sketchbook.english.nounphrase import noun_phrase

_WISHING = frozenset("would i you we they to not id really should do dont people who".split())
_LEADS = frozenset("looks looking look shaped that which is are".split())
_FILLS = frozenset({"just", "almost", "exactly", "much", "more"})


def without_likenesses(words: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words without comparisons, and a sentence for each that was left out."""
    kept: list[str] = []
    notes: list[str] = []
    at = 0
    while at < len(words):
        if end := _like(words, at):
            while kept and kept[-1] in _FILLS | _LEADS:
                kept.pop()
            notes.append(_told(words, at, end))
            at = end
        elif (found := _as(words, at)) is not None:
            new, end = found
            kept += new
            notes += [] if new else [_told(words, at, end)]
            at = end
        else:
            kept.append(words[at])
            at += 1
    return tuple(kept), tuple(notes)


def _told(words: Sequence[str], at: int, end: int) -> str:
    return f"{' '.join(words[at:end])!r} is a comparison; it adds nothing to the picture."


def _like(words: Sequence[str], at: int) -> int:
    """Where "like ..." ends; 0 where none begins, or a wish or a manner of painting."""
    if words[at] != "like" or not at or words[at - 1] in _WISHING:
        return 0
    end = at + 1
    while end < len(words) and words[end] in lex.ARTICLES:
        end += 1
    rest = tuple(words)
    if end >= len(words) or words[end] in ENDS or manner(rest, at + 1) or manner(rest, end):
        return 0
    if words[end] in lex.OF_PICTURE:
        return 0
    return noun_phrase(rest, at + 1, True)[1]


def _as(words: Sequence[str], at: int) -> tuple[list[str], int] | None:
    """ "As white as snow" as "is white", "as big as a mountain" as "is huge"; where it ends."""
    first = words[at] == "as"
    look = at + first
    if tuple(words[look + 1 : look + 2]) != ("as",) or not noun_follows(words, look + 2):
        return None
    end = noun_phrase(tuple(words), look + 2, True)[1]
    if words[look] in colours.SHADES:
        return ["is", words[look]], end
    if not first:
        return None
    if words[look] in lex.SIZES:
        start = look + 2 + (words[look + 2] in lex.ARTICLES)
        return (["is", "huge"], end) if head(words, start)[1] == "setting" else None
    return ([], end) if words[look] not in ("well", "much", "many", "long", "far", "soon") else None
