"""A house in a tree is one thing: "a tree house in an old oak", "a little hut up in a tree" as "a treehouse".

Words in, words out. What a tree has around it ("a tree house between two pines") stays as it is.
"""

from collections.abc import Sequence

from app.engines.sketchbook.english.colours import SHADES
from app.engines.sketchbook.english.heads import ENDS
from app.engines.sketchbook.lexicon import ARTICLES, NUMBERS, SETTINGS, SIZES
from app.engines.sketchbook.vocabulary import longest_noun

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


def with_treehouses(words: Sequence[str]) -> tuple[str, ...]:
    """The words with every house in a tree as a treehouse, its tree not said again."""
    said: list[str] = []
    at = 0
    while at < len(words):
        known = next(
            (len(name) for name in _ALREADY if tuple(words[at : at + len(name)]) == name), 0
        )
        lone = words[at] in _DWELLINGS and at and words[at - 1] in _BEFORE
        end = _tree(words, at + (known or 1)) if known or lone else 0
        said += ["treehouse"] if known or end else [words[at]]
        at = end or at + (known or 1)
    return tuple(said)


def _tree(words: Sequence[str], at: int) -> int:
    """Where "up in a big old oak" ends; 0 where nothing of the kind begins."""
    lead = next((len(each) for each in _IN if tuple(words[at : at + len(each)]) == each), 0)
    first = at + lead + (words[at + lead : at + lead + 1] != () and words[at + lead] in ARTICLES)
    for start in range(first, first + _MOST_LOOKS + 1) if lead else ():
        found = longest_noun(tuple(words[start:]))
        if found:
            return start + found[1] if found[0].kind == "tree" else 0
        if start >= len(words) or words[start] in ENDS or words[start] in SETTINGS:
            return 0
    return 0
