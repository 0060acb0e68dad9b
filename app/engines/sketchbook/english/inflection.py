"""One and many: the singular and the plural of English nouns, and a name with its article.

What follows no rule is in `plurals.csv`. Knows no meanings.
"""

import csv
import re
from collections.abc import Callable
from functools import cache
from importlib.resources import files

_IN_OES = frozenset({"tomato", "potato", "mango", "volcano", "hero", "buffalo", "flamingo"})
_ES = re.compile(rf"(ch|sh|x|ss|zz|{'|'.join(sorted(_IN_OES))})es$")


def singular(word: str) -> str:
    """`foxes` to `fox`; a phrase by its last word, `bunches of grapes` by its first."""
    return _by_its_head(word, _singular)


def plural(name: str) -> str:
    """`fox` to `foxes`; a phrase by its last word, `glass of milk` by its first."""
    return _by_its_head(name, _plural)


def _by_its_head(phrase: str, changed: Callable[[str], str]) -> str:
    named, of, rest = phrase.partition(" of ")
    before, space, last = named.rpartition(" ")
    return f"{before}{space}{changed(last)}{of}{rest}".strip()


def article(name: str, count: int = 1) -> str:
    """`a fox`, `an owl`, `foxes`."""
    if count > 1:
        return plural(name)
    bare = _is_same(name) and name.endswith("s") and not name.endswith(("ss", "us", "is"))
    vowel = name[:1] in "aeio" or name.startswith(("um", "unc", "ugl"))
    return name if bare else f"{'an' if vowel else 'a'} {name}"


def several(name: str, count: int) -> str:
    """`a fox`, `3 foxes`."""
    return f"{count} {plural(name)}" if count > 1 else article(name)


def _singular(word: str) -> str:
    if word in _odd():
        return _odd()[word]
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if _ES.search(word):
        return word[:-2]
    if len(word) > 2 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def _plural(word: str) -> str:
    for many, one in _odd().items():
        if one == word != many:
            return many
    if _singular(word) != word:
        return word
    if _is_same(word) and not word.endswith(("ss", "us", "is", "as")):
        return word
    if word.endswith(("ch", "sh", "x", "s", "zz")) or word in _IN_OES:
        return word + "es"
    if word.endswith("y") and word[-2:-1] not in set("aeiou"):
        return word[:-1] + "ies"
    return word + "s"


def _is_same(word: str) -> bool:
    """Whether there is one form only."""
    return _odd().get(word) == word


@cache
def _odd() -> dict[str, str]:
    """Plurals without rule and their singulars; the same word where there is one form."""
    with (files(__package__) / "plurals.csv").open(encoding="utf-8") as lines:
        return {row[0]: row[1] for row in csv.reader(lines, delimiter=";") if row[0][0] != "#"}
