"""Wishes about the picture as a whole or the look of a thing: how near, where the horizon lies, whence the light comes,
contrast, strength of colour, detail; and sizes and colours told by another thing.

Each reader takes a clause in plain words and what it is about, and gives the changes it finds. Knows no boxes.
"""

import re
from dataclasses import replace

from app.engines.sketchbook.english.change import Aim, Change
from app.engines.sketchbook.english.meaning import Mention
from app.engines.sketchbook.reading import read

_SIZES = r"(?:big|large|tall|high|long|wide|small|size)"
_TIMES = {"twice": 2.0, "double": 2.0, "half": 0.5, "one and a half times": 1.5, "two times": 2.0, "three"
          " times": 3.0, "triple": 3.0,
          "a third": 1 / 3, "a quarter": 0.25, "two thirds": 0.67}  # fmt: skip
_FACTOR = re.compile(
    rf"\b({'|'.join(_TIMES)})(?: as {_SIZES}\b| (?:of )?(?:its|the|their)(?: own| current)? (?:size"
    rf"|height|width)\b| the size\b|$)"
)
_PERCENT = re.compile(
    r"\b(\d{1,3}) ?(?:%|percent|per cent)? (bigger|larger|taller|smaller|shorter)\b"
)
_AS = re.compile(
    r"^(?:make |)?(?P<a>the [\w ]+?|it)(?: should be| is to be| be)? (?:(?P<half>half|twice) )?as"
    r" (?P<how>big|large|tall|high|small|long|wide) as (?P<b>the [\w ]+)$"
)
_SAME = re.compile(
    r"^(?:make |give )?(?P<a>the [\w ]+?|it)(?: should (?:be|have)| to have)? (?:of )?the (?:same )?size"
    r" (?:as|of|like) (?P<b>the [\w ]+)$"
)
_THAN = re.compile(
    r"^(?:make )?(?P<a>the [\w ]+?|it)(?: should be| is to be| be)? (?:a (?:bit|little) |much"
    r" )?(?P<how>bigger|larger|taller|higher|smaller|shorter|lower) than (?P<b>the [\w ]+)$"
)
_ALIKE = re.compile(
    r"^(?:make |give |paint |colou?r )?(?P<a>the [\w ]+?|it)(?: should (?:be|have)| to have)? (?:in |of"
    r" )?the (?:same )?colou?rs? (?:as|of|like) (?P<b>the [\w ]+)$"
)
_GAP = (
    (re.compile(r"^(?:move |bring |put )?(?P<a>the [\w ]+?|it)(?: should)?(?: be| stand| go)? (?:on|to)"
                r" the (?:other|opposite) side of (?P<b>the [\w ]+)$"), 2.0),
    (re.compile(r"^(?:move |bring |put |push )?(?P<a>the [\w ]+?|it)(?: should (?:be|stand|come))? (?:a"
                r" (?:bit|little) |much )?(?:closer|nearer) (?:to|by) (?P<b>the [\w ]+)$"), -1.0),
    (re.compile(r"^(?:move |bring |put |push )(?P<a>the [\w ]+?) and (?P<b>the [\w ]+?) (?:closer|nearer)"
                r" together$"), -1.0),
    (re.compile(r"^(?P<a>the [\w ]+?) and (?P<b>the [\w ]+?) (?:should be |are )?(?:too far apart"
                r"|(?:closer|nearer) together)$"), -1.0),
    (re.compile(r"^(?:move |bring |put |push )?(?P<a>the [\w ]+?|it)(?: should (?:be|stand))? (?:a (?:bit"
                r"|little) |much )?(?:away|farther|further|farther away|further away) from (?P<b>the [\w ]+)$"), 1.0),
    (re.compile(r"^(?:more|greater|some more) (?:distance|space|room|air) between (?P<a>the [\w ]+?) and"
                r" (?P<b>the [\w ]+)$"), 1.0),
    (re.compile(r"^(?:less|a smaller) (?:distance|space|room) between (?P<a>the [\w ]+?) and (?P<b>the"
                r" [\w ]+)$"), -1.0),
    (re.compile(r"^(?P<a>the [\w ]+?) and (?P<b>the [\w ]+?) (?:should be (?:farther|further) apart|are"
                r" too (?:close|near)(?: together)?)$"), 1.0),
    (re.compile(r"^(?:move |put |pull |take )(?P<a>the [\w ]+?) and (?P<b>the [\w ]+?) (?:farther "
                r"|further )?apart$"), 1.0),
    (re.compile(r"^(?P<a>the [\w ]+?) is too (?:close|near) to (?P<b>the [\w ]+)$"), 1.0),
    (re.compile(r"^(?P<a>the [\w ]+?) is too far (?:away )?from (?P<b>the [\w ]+)$"), -1.0),
)  # fmt: skip
_ROOM = (
    re.compile(r"\b(?:give|leave|allow) (?P<a>the [\w ]+?|it|them) (?:some |a (?:bit|little) )?(?:more"
               r" )?(?:space|room|air)\b"),
    re.compile(r"\b(?:more|some) (?:empty )?(?:space|room|air) (?:around|for|about|near|beside) (?P<a>the"
               r" [\w ]+|it|them)"),
    re.compile(r"(?P<a>the [\w ]+?|it) needs (?:some |a (?:bit|little) )?(?:more )?(?:space|room|air)\b"),
    re.compile(r"(?P<a>the [\w ]+?|it) is (?:too )?(?:cramped|crowded|squeezed|boxed in)\b"),
)  # fmt: skip
_WHOLE = r"(?:picture|image|painting|scene|composition|canvas|whole thing|everything|it all|whole picture|whole scene)"
_LIT = re.compile(r"\b(?:light|sun|sunlight|lamp|lit|shine|shines|shadows?|illumination)\b")
_SIDE = re.compile(r"\b(?:from|on|to) (?:the )?(left|right|above|top|behind)\b")


def mention_of(said: str) -> Mention | None:
    """The one thing that such words name."""
    mentions = read(said).mentions
    return mentions[0] if len(mentions) == 1 else None


def aim_at(said: str, last: Aim) -> Aim | None:
    """The thing meant, `last` for "it"; None when no thing is named."""
    if said in ("it", "them"):
        return last
    mention = mention_of(said)
    return Aim(mention.noun, mention.colour, material=mention.material) if mention else None


def compared(clause: str, last: Aim) -> list[Change]:
    """Sizes and colours told by another thing."""
    for pattern, verb in ((_AS, "match"), (_SAME, "match"), (_THAN, "match"), (_ALIKE, "alike")):
        if not (found := pattern.match(clause)):
            continue
        first, second = aim_at(found["a"], last), aim_at(found["b"], last)
        if first is None or second is None:
            continue
        amount = 1.0
        groups = found.groupdict()
        if pattern is _THAN:
            amount = 0.8 if groups["how"] in ("smaller", "shorter", "lower") else 1.25
        amount *= {"half": 0.5, "twice": 2.0}.get(groups.get("half") or "", 1.0)
        return [Change(verb, first, amount, others=(second,))]  # type: ignore[arg-type]
    return []


def apart(clause: str, last: Aim) -> list[Change]:
    """Distances: between two things, and around one."""
    for pattern, amount in _GAP:
        if found := pattern.match(clause):
            first, second = aim_at(found["a"], last), aim_at(found["b"], last)
            if first and second:
                return [Change("gap", first, amount, others=(second,))]
    for pattern in _ROOM:
        if (found := pattern.search(clause)) and (aim := aim_at(found["a"], last)):
            return [Change("room", aim, 1.0)]
    return []


def scaled(clause: str, aim: Aim) -> list[Change]:
    """ "Twice as big", "half its size", "30 % smaller"."""
    if found := _PERCENT.search(clause):
        share = int(found[1]) / 100
        return [
            Change(
                "size",
                aim,
                1 + share if found[2] in ("bigger", "larger", "taller") else max(0.2, 1 - share),
            )
        ]
    if found := _FACTOR.search(clause):
        return [Change("size", aim, _TIMES[found[1]])]
    return []


_SKY = r"(?:of )?(?:the )?sky$"
_GROUND = r"(?:of )?(?:the )?(?:ground|land|foreground|water|meadow|grass|beach|sand)$"
_LOWER = re.compile(
    rf"\b(?:more|a bigger|a larger|too little) {_SKY}|\b(?:less|too much) {_GROUND}"
    r"|\blower (?:down )?(?:the )?horizon|horizon (?:should be |is to be )?lower|horizon is too high"
)
_HIGHER = re.compile(
    rf"\b(?:less|a smaller|too much) {_SKY}|\b(?:more|too little) {_GROUND}"
    r"|\b(?:raise|higher|lift) (?:up )?(?:the )?horizon|horizon (?:should be |is to be )?higher|horizon is too low"
)


def framed(clause: str, last: Aim) -> list[Change]:
    """Nearer and farther, the horizon, and the picture the other way round."""
    if re.search(rf"\b(?:mirror|flip|reverse)\b(?: the)? {_WHOLE}\b", clause) or re.fullmatch(
        r"(?:mirror|flip) it(?: horizontally)?", clause
    ):
        return [Change("mirror")]
    about = re.search(r"\b(?:on|at|of|to|in on) (the [\w ]+)$", clause)
    aim = (aim_at(about[1], last) if about else None) or Aim(which="main")
    if re.search(
        r"\b(?:zoom in|closer view|close up|come closer|get closer|step closer|crop in|closer crop|tighter)\b",
        clause,
    ):
        return [Change("zoom", aim, 1.35)]
    if re.search(
        r"\b(?:zoom out|step back|wider view|from farther away|from further away|pull back|wider shot|wider angle)\b",
        clause,
    ):
        return [Change("zoom", aim, 0.75)]
    if _LOWER.search(clause):
        return [Change("horizon", amount=0.1)]
    return [Change("horizon", amount=-0.1)] if _HIGHER.search(clause) else []


def lit_from(clause: str) -> list[Change]:
    """ "Light from the left"."""
    side = _SIDE.search(clause)
    if not side or not _LIT.search(clause) or re.search(r"\badd\b", clause):
        return []
    ways = {"left": (-1.0, 0.0), "right": (1.0, 0.0)}
    return [Change("light", way=ways.get(side[1], (0.0, -1.0)))]


def picked(clause: str, aim: Aim) -> Aim:
    """The aim with which of several is meant: "the left duck", "the middle one", "the duck on the right"."""
    names = {
        "left": "left", "leftmost": "left", "right": "right", "rightmost": "right", "middle": "middle",
        "central": "middle", "centre": "middle", "center": "middle", "nearest": "nearest", "closest": "nearest",
        "front": "nearest", "foremost": "nearest", "farthest": "farthest", "furthest": "farthest",
        "back": "farthest", "rear": "farthest", "biggest": "biggest", "largest": "biggest", "smallest": "smallest",
        "first": "first", "second": "second", "third": "third", "last": "last", "upper": "top", "top": "top",
        "lower": "bottom", "bottom": "bottom",
    }  # fmt: skip
    which = "|".join(names)
    head = re.escape(aim.noun.name.split()[-1][:4]) if aim.noun else ""
    ahead = rf"\bthe ({which})(?: \w+)? {head}\w*" if head else "(?!)"
    found = re.search(ahead, clause) or re.search(rf"\bthe ({which}) ones?\b", clause)
    if not found and head:
        found = re.search(
            rf"\bthe (?:one|{head}\w*) (?:on|to|in|at) the (left|right|middle|back"
            rf"|front)\b(?=.*\b(?:should|is|be|needs?)\b)",
            clause,
        )
    return replace(aim, which=names[found[1]]) if found else aim  # type: ignore[arg-type]
