"""What somebody does with a thing at hand: "a robot painting a picture", "a man playing the piano".

Takes words and a place in them, gives the pose and whom or what it is turned to. Knows no boxes.
"""

from app.engines.sketchbook import lexicon as lex
from app.engines.sketchbook.bodies import poses
from app.engines.sketchbook.english.heads import noun_follows
from app.engines.sketchbook.english.pieces import Doing, Link, Piece, Things
from app.engines.sketchbook.vocabulary import MOST_WORDS, longest_noun, noun

_PAINTS = frozenset("painting paints sketching sketches drawing draws".split())
_PICTURES = frozenset(
    "picture pictures painting portrait canvas landscape self-portrait sketch drawing masterpiece mural".split()
)
_PLAYED_AT = frozenset({"own:piano", "own:chess-table"})


def at_work(words: tuple[str, ...], at: int, last: Piece | None) -> tuple[list[Piece], int] | None:
    """Painting and playing, where that begins at `at` right after who does it."""
    if not isinstance(last, Things) or last.noun.kind not in ("person", "animal", "object"):
        return None
    if words[at] in _PAINTS:
        return _painting(words, at + 1, last)
    if words[at] in ("playing", "plays") and _played(words, at + 1):
        return [Link("playing", doing=True)], at + 1
    return None


def _painting(words: tuple[str, ...], at: int, who: Things) -> tuple[list[Piece], int]:
    """With an easel before them; whoever has a brush in hand looks at what is painted."""
    end = at + (words[at : at + 1] != () and words[at] in lex.ARTICLES)
    picture = words[end : end + 1] != () and words[end] in _PICTURES
    end = end + 1 if picture else at
    of = words[end : end + 1] == ("of",)
    if poses.posed(who.noun.art, "painting"):
        turned = of or (not picture and noun_follows(words, end))
        return [Doing("painting"), *([Link("facing", doing=True)] if turned else [])], end + of
    easel = noun("easel")
    assert easel is not None
    return [Link("facing", doing=True), Things(easel, counted=True)], end


def _played(words: tuple[str, ...], at: int) -> bool:
    at += words[at : at + 1] != () and words[at] in lex.ARTICLES
    found = longest_noun(words[at : at + MOST_WORDS])
    return found is not None and found[0].art in _PLAYED_AT
