"""Where a clause wants a thing to be, how large and turned which way.

Each reader takes the clause, its words, its reading and what it is about, and gives the changes it finds. Knows no
boxes.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from app.engines.sketchbook.english.change import Aim, Change
from app.engines.sketchbook.english.meaning import Reading
from app.engines.sketchbook.english.wishwords import (
    BIGGER,
    FARTHER,
    LIGHT,
    NEARER,
    SMALLER,
    TURN,
    WAYS,
    aim_of,
)
from app.engines.sketchbook.reading import read

_TURNED = re.compile(
    r"^(?:mirror|flip|turn|rotate|reverse|face) (?P<what>the [\w ]+?|it|them)(?: around| round| over|"
    r" about| horizontally| the other way(?: round| around)?)?$"
)
_OTHER_WAY = re.compile(
    r"\b(?:other way|opposite (?:way|direction|side)|backwards|wrong way|other direction)\b"
)
_LOOKS = re.compile(
    r"\b(?:fac(?:e|es|ing)|look(?:s|ing)?|turn(?:s|ed)?|point(?:s|ing)?|gaz(?:e|es|ing))\b"
)


def turning(clause: str, tokens: Sequence[str], reading: Reading, aim: Aim) -> list[Change]:
    if (found := _TURNED.match(clause)) and found["what"] in ("it", "them"):
        return [Change("turn", aim)]
    if found and (known := read(found["what"]).mentions):
        return [Change("turn", replace(aim_of(known[0]), which=aim.which))]
    if not _LOOKS.search(clause) or not (aim.noun or {"it", "them"} & set(tokens)):
        return []
    if _OTHER_WAY.search(clause):
        return [Change("turn", aim)]
    if towards := re.search(r"\b(?:at|to|towards?|fac(?:e|ing)) (the [\w ]+)$", clause):
        if others := read(towards[1]).mentions:
            return [Change("turn", aim, others=(aim_of(others[0]),))]
    for way, amount in (("left", -1.0), ("right", 1.0)):
        if way in tokens and not re.search(r"\b(?:on|to) the (?:left|right) (?:side|of)\b", clause):
            return [Change("turn", aim, amount=amount)]
    return []


_AT_SIDE = re.compile(
    r"\b(?:on|at|in|into|onto|to) the (?:far |very |lower |upper )?(?:left|right)(?: (?:side|edge|half"
    r"|third|part|hand side))?$"
)
_TO_SIDE = re.compile(
    r"^(?:move|shift|push|pull|nudge|slide|drag|bring)\b.*\bto the (?:left|right)$|\bfurther\b|\bmore\b"
)
_MIDDLE = re.compile(
    r"^(?:centre|center) (?:the |it)|\b(?:in|into|to|at) the (?:very )?(?:middle|centre|center)$|\bcent(?:er|re)d$"
)


def placing(clause: str, reading: Reading, aim: Aim) -> list[Change]:
    """A place in the picture; "to the left" is only a way."""
    if not aim.noun:
        return []
    if _MIDDLE.search(clause):
        return [Change("place", aim, place="centre")]
    places = [m.place for m in reading.mentions if m.place and m.place not in ("left", "right")]
    if "too" in clause.split():
        return []
    if places:
        return [Change("place", aim, place=places[0])]
    if _AT_SIDE.search(clause) and not _TO_SIDE.search(clause):
        return [Change("place", aim, place="left" if "left" in clause else "right")]
    return []


def moving(tokens: list[str], reading: Reading, aim: Aim) -> list[Change]:
    words = set(tokens)
    if words & TURN & {"facing", "face", "look", "looking", "flip", "mirror"}:
        return []
    if placing(" ".join(tokens), reading, aim) and aim.noun:
        return []
    too = -1.0 if "too" in words else 1.0
    amount = _amount(tokens)
    x = too * sum(WAYS[w][0] for w in words & {"left", "right", "leftwards", "rightwards"})
    y = too * sum(WAYS[w][1] for w in words & set(WAYS) - {"left", "right"} if WAYS[w][1])
    y += too * (("low" in words) - ("high" in words))
    found = []
    if (x or y) and not words & set(LIGHT):
        found.append(Change("move", aim, amount, (x, y)))
    deep = (bool(words & NEARER) - bool(words & FARTHER)) * too
    if deep:
        found.append(Change("depth", aim, 0.5 * deep * amount / 0.16))
    return found


def _amount(tokens: Sequence[str]) -> float:
    """How far: said in percent, or by "a little", "much"."""
    for number, word in enumerate(tokens):
        if word.isdigit() and "by" in tokens[max(0, number - 1) : number]:
            return min(0.8, int(word[:3]) / 100)
    if {"bit", "little", "slightly", "tad", "touch"} & set(tokens):
        return 0.06
    return 0.26 if {"much", "far", "lot", "way"} & set(tokens) else 0.16


_MAKE = re.compile(r"\b(?:make|turn|should be|must be|paint|draw|want)\b")


def sizing(clause: str, words: set[str], reading: Reading, aim: Aim) -> list[Change]:
    words = words - {"little"} if re.search(r"\ba little\b", clause) else words
    a_bit = {"bit", "slightly"} & words or re.search(r"\ba little\b", clause)
    factors = [table[w] for table in (BIGGER, SMALLER) for w in words if w in table]
    if two := re.search(r"\b(?:scale|blow) (?:it |the [\w ]+ )?(up|down)\b", clause):
        return [
            Change("size", aim, BIGGER["scale up"] if two[1] == "up" else SMALLER["scale down"])
        ]
    adjectives = {"big", "large", "small", "little", "tiny", "huge", "giant", "enormous", "tall",
                  "gigantic", "massive", "short", "high", "wide", "fat", "thin", "narrow", "minuscule"}  # fmt: skip
    if re.search(
        r"\b(?:is|are) (?:a bit |a little |rather )?(?:tiny|small|little|huge|big|giant|enormous|gigantic)\b",
        clause,
    ):
        words = words | {"too"}
        said = []
    said = [m for m in reading.mentions if m.size != 1]
    told = words & {*BIGGER, *SMALLER} - adjectives
    if not factors or (said and not told and "too" not in words and not _MAKE.search(clause)):
        return []
    if told and not (words & {"too"}):
        factors = [
            table[w] for table in (BIGGER, SMALLER) for w in words - adjectives if w in table
        ]
    if not told and "too" not in words and not _MAKE.search(clause):
        return []
    factor = factors[0]
    if "too" in words:
        factor = 1 / 1.35 if factor > 1 else 1.35
    if a_bit:
        factor = 1 + (factor - 1) * 0.5
    elif {"much", "lot", "far"} & words:
        factor = factor**1.6
    return [Change("size", aim, factor)]
