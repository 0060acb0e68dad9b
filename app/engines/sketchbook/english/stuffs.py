"""Words for what things are made of or covered with: "a striped ball", "a vase of glass", "a dress with white dots".

Gives names of `materials`. Knows where they stand beside a noun, not what becomes of it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.engines.sketchbook.english import colours
from app.engines.sketchbook.materials import (
    BURNING,
    METALS,
    PATTERNS,
    name_of,
    second_colour,
    with_second,
)
from app.engines.sketchbook.scene import Colour

Words = Sequence[str]
STUFFS: dict[str, str] = {
    **dict.fromkeys(("striped", "stripy", "stripey", "pinstriped", "pin-striped", "banded"), "striped"),
    **dict.fromkeys(("spotted", "spotty", "dotted", "polka-dotted", "polka-dot", "polkadot", "speckled", "dappled"),
                    "spotted"),
    **dict.fromkeys(("checked", "chequered", "checkered", "tartan", "plaid", "gingham"), "checked"),
    **dict.fromkeys(("flowered", "floral", "flowery", "flower-patterned", "patterned"), "flowered"),
    **dict.fromkeys(("wooden", "timber", "wood"), "wooden"),
    **dict.fromkeys(("golden", "gold", "gilded", "gilt", "brass"), "golden"),
    **dict.fromkeys(("silver", "silvery", "chrome"), "silver"), **dict.fromkeys(("copper", "bronze"), "copper"),
    **dict.fromkeys(("metal", "metallic", "iron", "steel", "tin"), "metal"),
    **dict.fromkeys(("glass", "crystal", "glassy"), "glass"), "marble": "marble",
    **dict.fromkeys(("stone", "granite", "concrete", "sandstone"), "stone"), "brick": "brick",
    **dict.fromkeys(("burning", "blazing", "ablaze"), BURNING),
}  # fmt: skip
NEAREST = {
    "bronze": "copper",
    "brass": "gold",
    "chrome": "silver",
    "concrete": "stone",
}  # what cannot be told apart
_TWO = {
    ("polka", "dotted"): "spotted",
    ("polka", "dot"): "spotted",
    ("flower", "patterned"): "flowered",
}
_PATTERN_NOUNS = {
    **dict.fromkeys(("stripes", "stripe", "bands"), "striped"), "checks": "checked", "squares": "checked",
    **dict.fromkeys(("spots", "dots", "polka-dots", "speckles"), "spotted"),
}  # fmt: skip
_STUFF_NOUNS = frozenset("""wood gold silver copper bronze brass metal iron steel tin glass crystal stone granite marble
    brick bricks timber sandstone concrete""".split())  # fmt: skip
LIVING = frozenset({"animal", "bird", "fish", "insect", "person", "plant", "tree", "heaven"})
BURN = frozenset({"building", "vehicle", "boat", "tree"})  # what fire can take hold of
BARE = frozenset({"heaven", "person"})  # no pattern shows on them


@dataclass(frozen=True, slots=True)
class Made:
    """A material with the colour of the thing where that was said with it, and how many words said so."""

    material: str
    colour: Colour | None = None
    words: int = 1


def stuff_at(words: Words, at: int) -> tuple[str, int]:
    """The material that an adjective at `at` names and how many words it takes; nothing: ("", 0)."""
    if words[at].rpartition("-")[2] in STUFFS and words[at] not in STUFFS:  # "red-striped"
        return STUFFS[words[at].rpartition("-")[2]], int(
            words[at].rpartition("-")[0] in colours.SHADES
        )
    two = _TWO.get((words[at], words[at + 1])) if at + 1 < len(words) else None
    if two:
        return two, 2
    return (STUFFS[words[at]], 1) if words[at] in STUFFS else ("", 0)


def fits(material: str, kind: str) -> bool:
    """Whether a material can be seen on things of a kind: a golden cat is a yellow one, a striped moon none."""
    name = name_of(material)
    if name == BURNING:
        return kind in BURN
    if name in ("copper", "metal"):
        return kind not in ("plant", "tree", "heaven")
    if name in METALS:
        return kind not in LIVING
    return kind not in BARE if name in PATTERNS else kind != "heaven"


def after_thing(words: Words, at: int) -> Made | None:
    """What is said right after a thing: "made of glass", "of gold", "with white stripes", "(is) striped"."""
    here = tuple(words[at : at + 2])
    if here[:1] in (("with",), ("in",)):
        start = (
            at
            + 1
            + (
                tuple(words[at + 1 : at + 2])
                in (("a",), ("lots",), ("many",), ("big",), ("small",))
            )
        )
        made = _pattern(words, start)
        return Made(made.material, made.colour, start - at + made.words) if made else None
    lead = (
        2
        if here
        in (("made", "of"), ("made", "from"), ("built", "of"), ("carved", "from"), ("cut", "from"))
        else 0
    )
    lead = lead or (1 if here[:1] == ("of",) else 0)
    if lead and tuple(words[at + lead : at + lead + 1])[0:1] and words[at + lead] in _STUFF_NOUNS:
        after = words[at + lead + 1] if at + lead + 1 < len(words) else "."
        if after in _ENDS:
            return Made(
                STUFFS.get(words[at + lead].removesuffix("s"), STUFFS.get(words[at + lead], "")),
                None,
                lead + 1,
            )
    if at and words[at - 1] in ("is", "are", "was", "were", ",") and (made := rest_of(words, at)):
        end = at + made.words
        return made if end == len(words) or words[end] in _ENDS else None
    return None


_ENDS = frozenset({".", ",", "and", "on", "in", "by", "under", "at", "near", "next", "behind", "beside", "with",
                   "above", "between", "to", "left", "before", "over", "below"})  # fmt: skip


def rest_of(words: Words, at: int) -> Made | None:
    """A material with its colours, said as an adjective: "red and white striped", "striped in blue", "blue glass"."""
    told, start = _colours(words, at)
    if start >= len(words):
        return None
    name, many = stuff_at(words, start)
    if not name:
        return _pattern(words, at)
    end = start + many
    if words[end : end + 1] in (["in"], ("in",)):
        more, after = _colours(words, end + 1)
        if more:
            told, end = (*told, *more), after
    if len(told) > 1 and name not in PATTERNS:
        return None
    second = told[1] if len(told) > 1 else None
    return Made(with_second(name, second), told[0] if told else None, end - at)


def _pattern(words: Words, at: int) -> Made | None:
    """ "white stripes", "red and white polka dots", "a floral pattern": one colour is the pattern's own."""
    told, end = _colours(words, at)
    if tuple(words[end : end + 2]) == ("polka", "dots"):
        name, end = "spotted", end + 2
    elif end < len(words) and words[end] in _PATTERN_NOUNS:
        name, end = _PATTERN_NOUNS[words[end]], end + 1
    elif tuple(words[end + 1 : end + 2]) in (("pattern",), ("patterns",)) and words[end] in STUFFS:
        name, end = STUFFS[words[end]], end + 2
    else:
        return None
    if len(told) > 1:
        return Made(with_second(name, told[1]), told[0], end - at)
    return Made(with_second(name, told[0] if told else None), None, end - at)


def _colours(words: Words, at: int) -> tuple[tuple[Colour, ...], int]:
    """The colours said one after the other, with "and" or a comma between, and where they end."""
    told: list[Colour] = []
    end = at
    while at < len(words):
        two = " ".join(words[at : at + 2])
        shade = (
            words[at] in colours.TINTS
            and tuple(words[at + 1 : at + 2]) != ()
            and words[at + 1] in colours.SHADES
        )
        many = 2 if two in colours.TWO_WORD_SHADES or shade else 1
        if many == 1 and (words[at] not in colours.SHADES or (words[at] in STUFFS and not told)):
            break
        told += colours.colour_words(list(words[at : at + many]))
        at = end = at + many
        if tuple(words[at : at + 1]) in (("and",), (",",)):
            at += 1
    return tuple(told), end


def said_after(material: str, colour: Colour | None) -> str:
    """`with white stripes`: a pattern's own colour where the thing's is not said."""
    second = second_colour(material)
    nouns = {
        "striped": "stripes",
        "spotted": "spots",
        "checked": "checks",
        "flowered": "floral pattern",
    }
    if colour or not second:
        return ""
    name = name_of(material)
    if name == "flowered":
        return f"with a {second} floral pattern"
    return f"with {second} {nouns[name]}"


_PLAIN = re.compile(
    r"^(?:please )?(?:remove|take off|no|without|lose|delete) (?:the |any |its )*"
    r"(?:stripes|spots|dots|polka dots|checks|pattern|patterns)(?: (?:from|on|of|off) (?P<what>the .+|it|them))?$"
)
_LEAD = re.compile(
    r"^(?:please )?(?:(?:make|turn|paint|let|have|give|change|draw|carve|build) )?(?P<what>the [a-z -]+?|it|them)"
    r"(?: (?:should|shall|must|could|be|is|are|into|of|out|in|to|made|from|with|some|look|like))*$"
)


_BLUE_TOO = re.compile(
    r"^(?P<what>the [a-z -]+?|it|them)(?: (?:should|shall|must|could|be|is|are))* "
    rf"(?P<colour>(?:(?:{'|'.join(colours.TINTS)}) )?(?:{'|'.join(colours.SHADES)}))(?: and| with| a| some)*$"
)


def wished(clause: str) -> tuple[str, Made] | None:
    """What a wish calls the thing, and what it shall be made of; "" is of nothing but itself."""
    if plain := _PLAIN.match(clause):
        return plain["what"] or "it", Made("")
    words = clause.replace(",", " ,").split()
    for at in range(1, len(words)):
        rest, lead = words[at:], _LEAD.match(" ".join(words[:at]))
        if not lead:
            continue
        if rest[0] == "a" and rest[-1] in ("pattern", "patterns"):
            rest = rest[1:]
        plainly = rest in (["plain"], ["unpatterned"])
        made = Made("") if plainly else rest_of(rest, 0) or _pattern(rest, 0) or _noun(rest)
        if made and made.words == len(rest):
            return _coloured(lead["what"], made)
    return None


def _coloured(what: str, made: Made) -> tuple[str, Made]:
    """ "Make the boat blue with white stripes": the colour said before the material is the thing's."""
    found = None if made.colour else _BLUE_TOO.match(what)
    told = colours.colour_words(found["colour"].split()) if found else []
    return (found["what"], replace(made, colour=told[-1])) if found and told else (what, made)


def _noun(rest: Words) -> Made | None:
    """ "glass" of "made of glass"."""
    known = len(rest) == 1 and rest[0] in _STUFF_NOUNS
    return (
        Made(STUFFS.get(rest[0].removesuffix("s"), STUFFS.get(rest[0], "")), None, 1)
        if known
        else None
    )
