"""American words that mean something else in Britain, or nothing, as the ones that the tables know.

Most words of either side stand in the tables themselves; here are those that need their neighbours to be told apart.
"""

from collections.abc import Sequence

from app.engines.sketchbook.vocabulary import longest_noun

_BEFORE_FALL = frozenset({"in", "the", "this", "early", "late", "during"})
_AFTER_FALL = frozenset(
    """forest woods day colors colours leaves trees tree landscape morning evening afternoon foliage scene garden park
    meadow hills mountains night sky countryside orchard""".split()
)
_SAID_OTHERWISE = {
    ("stop", "light"): ("traffic", "light"), ("stop", "lights"): ("traffic", "lights"), ("rain", "boots"): ("boots",),
    ("rain", "boot"): ("boot",), ("jack", "olantern"): ("jack", "o", "lantern"),
    ("big", "wheel"): ("ferris", "wheel"), ("movie", "theater"): ("cinema",),
    **{(who, f"cub{s}"): ("baby", f"{who}{s}") for who in ("leopard", "panther") for s in ("", "s")},
    ("fighting", "over"): ("fighting", "next", "to"),
    ("working", "as"): ("dressed", "as"), ("works", "as"): ("dressed", "as"),
    ("fishing", "from"): ("fishing", "on"), ("fishes", "from"): ("fishes", "on"),
}  # fmt: skip


_TOGETHER = {
    "couple": "man and a woman",
    "family": "man and a woman and a child",
    "lovers": "man and a woman",
}
_PARENTS = frozenset("mother father mama mamma papa mum mom dad daddy mummy mommy".split())
_FAR_BANK = (
    ("on", "at"),
    ("the",),
    ("far", "other", "opposite"),
    ("shore", "bank", "side"),
    ("of",),
)
_BEYOND = "in the background by".split()


def usual(words: Sequence[str]) -> tuple[str, ...]:
    """The words with "in the fall" as "in the autumn", "a couple" as "a man and a woman", a far shore as background."""
    found: list[str] = []
    at = 0
    while at < len(words):
        if _is_far_bank(words, at):
            found += _BEYOND
            at += 5
            continue
        pair = tuple(words[at : at + 2])
        if pair in _SAID_OTHERWISE:
            found += _SAID_OTHERWISE[pair]
            at += 2
            continue
        if words[at] in _PARENTS and _is_animal(words, at + 1):
            at += 1  # "a mother duck" is a duck
            continue
        if words[at] in _TOGETHER and words[at + 1 : at + 2] not in (("of",), ["of"]):
            found += [] if not found or found[-1] not in ("two", "both") else [found.pop() and "a"]
            found += _TOGETHER[words[at]].split()
            at += 1
            continue
        found.append("autumn" if words[at] == "fall" and _is_season(words, at) else words[at])
        at += 1
    return tuple(found)


def _is_animal(words: Sequence[str], at: int) -> bool:
    found = longest_noun(tuple(words[at : at + 2]))
    return found is not None and found[0].kind in ("animal", "bird")


def _is_far_bank(words: Sequence[str], at: int) -> bool:
    """Whether "on the far shore of" begins there."""
    return at + 5 < len(words) and all(
        word in known for word, known in zip(words[at : at + 5], _FAR_BANK, strict=True)
    )


def _is_season(words: Sequence[str], at: int) -> bool:
    before = words[at - 1] if at else ""
    after = words[at + 1] if at + 1 < len(words) else ""
    return (before in _BEFORE_FALL and after != "of") or after in _AFTER_FALL
