"""A house in a tree is one thing: "a tree house in an old oak", "a little hut up in a tree" as "a treehouse".

Words in, words out. What a tree has around it ("a tree house between two pines") stays as it is.
"""

from collections.abc import Sequence

from app.engines.sketchbook.english.colours import SHADES
from app.engines.sketchbook.english.heads import ENDS
from app.engines.sketchbook.lexicon import ARTICLES, NUMBERS, SETTINGS, SIZES
from app.engines.sketchbook.vocabulary import longest_noun, singular

_ALREADY = (("treehouse",), ("tree", "house"), ("tree", "hut"))
_DWELLINGS = frozenset({"house", "hut", "cabin", "cottage", "shack", "lodge"})
_BEFORE = frozenset({*ARTICLES, *NUMBERS, *SIZES, *SHADES, "wooden", "old", "cosy", "cozy"})
_IN = (
    ("up", "in"),
    ("high", "up", "in"),
    ("high", "in"),
    ("built", "in"),
    ("in",),
    ("on",),
    ("up",),
)
_MOST_LOOKS = 3  # words between the article and the tree
_GOING_ON = frozenset({"during", "surrounded", "full", "overlooking"})


def with_treehouses(words: Sequence[str]) -> tuple[str, ...]:
    """The words with every house in a tree as a treehouse, its tree not said again."""
    said: list[str] = []
    at = 0
    while at < len(words):
        known = next(
            (len(name) for name in _ALREADY if tuple(words[at : at + len(name)]) == name), 0
        )
        known = 0 if at and _longer(words[at - 1 : at + 1]) else known
        lone = words[at] in _DWELLINGS and at and words[at - 1] in _BEFORE
        end = _tree(words, at + (known or 1)) if known or lone else 0
        said += ["treehouse"] if known or end else [words[at]]
        at = end or at + (known or 1)
    return tuple(said)


def _longer(words: Sequence[str]) -> bool:
    """Whether two words name a tree that neither of them is: "christmas tree"."""
    found = longest_noun(tuple(words))
    return bool(found and found[1] == 2 and not longest_noun((words[0],)))


def _tree(words: Sequence[str], at: int) -> int:
    """Where "up in a big old oak" ends; 0 where nothing of the kind begins, or where it is a wood or a street."""
    lead = next((len(each) for each in _IN if tuple(words[at : at + len(each)]) == each), 0)
    first = at + lead + 1
    plain = tuple(words[at : at + lead]) == ("on",)  # "on a tree", but not "on a steep oak hill"
    if not lead or not {*words[at + lead : first]} & ARTICLES:
        return 0
    for start in range(first, first + (0 if plain else _MOST_LOOKS) + 1):
        found = longest_noun(tuple(words[start:]))
        if found:
            end = start + found[1]
            return end if found[0].kind == "tree" and _ends(words, end) else 0
        if start >= len(words) or words[start] in ENDS or words[start] in SETTINGS:
            return 0
    return 0


def _ends(words: Sequence[str], end: int) -> bool:
    """Whether one tree is named before `end` and its noun phrase goes no further."""
    alone = end >= len(words) or words[end] in ENDS or words[end] in _GOING_ON
    return alone and singular(words[end - 1]) == words[end - 1]
