"""Some of a group told from the others: "the middle one white", "the biggest of them", "two of the five houses".

Takes words and a place in them, gives who is meant and what is said of them. Knows no group (`parting`).
"""

from dataclasses import replace

from app.engines.sketchbook import lexicon as lex
from app.engines.sketchbook.english import colours
from app.engines.sketchbook.english.heads import ENDS, Words, describes, is_number, noun_follows
from app.engines.sketchbook.english.nounphrase import noun_phrase
from app.engines.sketchbook.english.pieces import One, Piece, Things, Which
from app.engines.sketchbook.scene import Colour
from app.engines.sketchbook.vocabulary import longest_noun, singular

_WHICH: dict[str, Which] = {
    **dict.fromkeys(("middle", "central", "centre", "center"), "between"),
    **dict.fromkeys(("left", "leftmost", "first", "left-hand"), "left of"),
    **dict.fromkeys(("right", "rightmost", "last", "right-hand"), "right of"),
    **dict.fromkeys(("front", "nearest", "foremost", "closest"), "in front of"),
    **dict.fromkeys(("back", "rear", "farthest", "furthest", "hindmost"), "behind"),
    **dict.fromkeys(("top", "topmost", "upper", "highest"), "above"),
    **dict.fromkeys(("bottom", "lowest", "lower"), "below"),
}  # fmt: skip
_SIDES = frozenset(
    {"left", "right", "front", "back", "top", "bottom", "rear"}
)  # "left of" is a relation
_STANDING: dict[str, Which] = {
    "in the middle": "between", "in the centre": "between", "in the center": "between",
    "on the left": "left of", "on the right": "right of", "to the left": "left of", "to the right": "right of",
    "in front": "in front of", "in the front": "in front of", "at the back": "behind", "in the back": "behind",
}  # fmt: skip
_SUPERLATIVES: dict[str, float] = {
    **dict.fromkeys(("biggest", "largest", "tallest", "oldest"), 1.4),
    **dict.fromkeys(("smallest", "shortest", "littlest", "youngest", "tiniest"), 0.72),
    "bigger": 1.4, "larger": 1.4, "taller": 1.4, "smaller": 0.72, "shorter": 0.72,
}  # fmt: skip
_THEM = frozenset({"them", "these", "those", "which", "whom"})
_MADE = frozenset(
    {"is", "are", "was", "were", "being", "painted", "coloured", "colored", "in", "very"}
)
_SAYS = frozenset({"is", "are", "was", "were"})
_REST = frozenset({"other", "others", "rest", "remaining"})
_STOPS = frozenset({",", ".", "and", "or"})


def individual(words: Words, at: int) -> tuple[list[Piece], int] | None:
    """Who of a group is meant by the words at `at`, what is said of them, and where that ends.

    A group that is named in the same breath ("the leftmost of three boats") comes before its member.
    """
    the = words[at] == "the"
    start = at + the
    if start >= len(words):
        return None
    found = _of_group(words, start) or _counted(words, start)
    if found is None:
        found = _named(words, start) if the else _one_is(words, start)
    if found is None:
        return None
    group, one, at = found
    which, at = (one.which, at) if one.which else _stands(words, at)
    colour, size, end = _looks(words, at)
    bare = colour is None and size == 1.0
    if one.noun and bare and one.size == 1.0:
        return None  # "the left boat" and nothing of it: a noun phrase like others
    return [*group, One(which, one.count, colour, one.size * size, one.noun)], end


_Found = tuple[list[Piece], One, int]


def _who(words: Words, at: int) -> One | None:
    """`leftmost`, `biggest`, `two`, `some`: who of a group that "of" names next."""
    word = words[at]
    if word in ("half", "most"):
        return One("half")
    if word in _SUPERLATIVES:
        return One(size=_SUPERLATIVES[word])
    if word in _WHICH and word not in _SIDES:
        return One(_WHICH[word])
    if word.isdigit() or (
        word in lex.NUMBERS and 0 < lex.NUMBERS[word] <= 12 and word not in lex.GROUPS
    ):
        return One(count=min(12, int(word[:3])) if word.isdigit() else lex.NUMBERS[word])
    return None


def _of_group(words: Words, at: int) -> _Found | None:
    """`one of them`, `two of the five houses`, `the leftmost of three boats`."""
    who = _who(words, at)
    if who is None or words[at + 1 : at + 2] != ("of",) or at + 2 >= len(words):
        return None
    if words[at + 2] in _THEM and not noun_follows(words, at + 3):
        return [], who, at + 3
    if words[at + 2] not in lex.DEFINITE and not is_number(words[at + 2]):
        return None
    pieces, end = noun_phrase(words, at + 2, True)
    things = pieces[-1] if pieces else None
    if not isinstance(things, Things) or things.count < 2:
        return None
    if who.which == "half":
        return pieces, One(count=max(1, things.count // 2)), end
    if things.count <= who.count and not things.counted:
        pieces = [*pieces[:-1], replace(things, count=min(12, who.count + 2))]
    elif things.count <= who.count:
        return None
    return pieces, One(who.which, who.count, None, who.size, None), end


def _counted(words: Words, at: int) -> _Found | None:
    """`two red`, where no noun comes: some of those named before."""
    every = words[at] in ("both", "all")
    known = every or (is_number(words[at]) and words[at] not in ("one", *lex.GROUPS))
    if not known or at + 1 >= len(words):
        return None
    end = at + 1 + (words[at + 1] in _SAYS)
    told = end
    while told < len(words) and describes(words[told]):
        told += 1
    if told == end or (told < len(words) and words[told] not in _STOPS):
        return None
    who = One("all") if every else _who(words, at)
    return ([], who, end) if who else None


def _one_is(words: Words, at: int) -> _Found | None:
    """`one is red`, `one bigger than the other`."""
    after = words[at + 1] if at + 1 < len(words) else ""
    if words[at] == "one" and after in _SUPERLATIVES and words[at + 2 : at + 4] == ("than", "the"):
        if words[at + 4 : at + 5] in (("other",), ("others",), ("rest",)):
            return [], One(size=_SUPERLATIVES[after]), at + 5
    for phrase, how in lex.RELATIONS if words[at] == "one" else ():
        end = at + 1 + len(phrase.split())
        if " ".join(words[at + 1 : end]) == phrase and words[end : end + 2] == ("the", "other"):
            return [], One(how), end + 2
    said = words[at] == "one" and words[at + 1 : at + 2] in (("is",), ("was",))
    return ([], One(), at + 2) if said and _looks(words, at + 2)[0] else None


def _named(words: Words, at: int) -> _Found | None:
    """`the middle one`, `the one on the left`, `the biggest duck`, `the other two`, `the rest`."""
    word, after = words[at], words[at + 1] if at + 1 < len(words) else ""
    if word in ("one", "ones"):
        which, end = _stands(words, at + 1)
        return ([], One(which), end) if which else None
    if word in _REST:
        end = at + 1 + (is_number(after) or after in ("one", "ones"))
        return (
            None
            if word == "other" and end == at + 1 and noun_follows(words, end)
            else ([], One("rest"), end)
        )
    if word not in _WHICH and word not in _SUPERLATIVES:
        return None
    standing, size = _WHICH.get(word, ""), _SUPERLATIVES.get(word, 1.0)
    if after in ("one", "ones"):
        return [], One(standing, 1, None, size), at + 2
    thing = longest_noun(words[at + 1 : at + 5])
    if thing and singular(words[at + thing[1]]) == words[at + thing[1]]:
        return [], One(standing, 1, None, size, thing[0]), at + 1 + thing[1]
    if (word in _SUPERLATIVES or (word in _WHICH and after in _SAYS)) and (
        not after or after in _STOPS or after in _SAYS or _stands(words, at + 1)[0]
    ):
        return [], One(standing, 1, None, size), at + 1
    return None


def _stands(words: Words, at: int) -> tuple[Which, int]:
    """Where in the group: `in the middle`, `on the left`; not "on the left of the house"."""
    for turn, how in _STANDING.items():
        end = at + len(turn.split())
        if " ".join(words[at:end]) == turn and words[end : end + 1] != ("of",):
            return how, end
    return "", at


def _looks(words: Words, at: int) -> tuple[Colour | None, float, int]:
    """The colour and the size said right after, and where they end."""
    start = at
    while at < len(words) and words[at] in _MADE:
        at += 1
    said: list[str] = []
    size = 1.0
    while at < len(words):
        word = words[at]
        if word in lex.SIZES:
            size *= lex.SIZES[word]
        elif describes(word) or " ".join(words[at : at + 2]) in colours.TWO_WORD_SHADES:
            said.append(word)
        elif not (word == "and" and words[at + 1 : at + 2] and describes(words[at + 1])):
            break
        at += 1
    if at > start and at < len(words) and words[at] not in ENDS and noun_follows(words, at, 0):
        return None, 1.0, start  # "the other, a red boat": another thing comes
    told = colours.colour_words(said)
    return (told[0] if told else None), size, (at if told or size != 1.0 else start)
