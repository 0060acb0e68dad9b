"""What a clause wants to come into a picture or to go out of it, how many there shall be, and what shall stand where.

Each reader takes the clause, its words, its reading and what it is about, and gives the changes it finds. Knows no
boxes.
"""

import re
from dataclasses import replace

from app.engines.sketchbook.english.change import Aim, Change
from app.engines.sketchbook.english.meaning import Reading
from app.engines.sketchbook.english.wishwords import (
    ADD,
    REMOVE,
    aim_of,
)
from app.engines.sketchbook.reading import read
from app.engines.sketchbook.scene import FEATURES


def removing(clause: str, tokens: list[str], reading: Reading, aim: Aim) -> list[Change]:
    away = re.search(
        r"\b(take|paint|leave|cut|clear|wipe|kick|throw|get)\b.*\b(away|out|over|off)\b", clause
    )
    away = away or re.search(
        r"\b(must|should|has to|can|needs to) (go|leave|vanish|disappear)\b", clause
    )
    away = away or re.search(
        r"\b(should|must|shall) not be\b.*\b(there|here|an?)\b|\bnot (need|want)ed\b", clause
    )
    away = away or re.search(
        r"\b(is|are) (superfluous|unnecessary|redundant|not necessary|too much)\b", clause
    )
    extra = bool({"extra"} & set(tokens))
    found: list[Change] = []
    barred = frozenset(word.removesuffix("s") + "s" for word in reading.without)
    barred |= {*reading.without} & {"snow", "autumn", "sun", "moon"}
    if away and not reading.mentions and (plain := read(re.sub(r"\bnot\b", "", clause)).mentions):
        return [Change("remove", replace(aim_of(m), which=aim.which)) for m in plain]
    if reading.without:
        found.append(Change("surroundings", barred=barred))
        found += [Change("remove", aim_of(read(f"the {w}").mentions[0]))
                  for w in reading.without if read(f"the {w}").mentions]  # fmt: skip
        return found
    if not (set(tokens) & REMOVE or away):
        return []
    if reading.features & FEATURES:
        return [Change("surroundings", barred=reading.features)]
    one = extra or (aim.one and not extra)
    aims = dict.fromkeys(replace(aim_of(m), one=one, which=aim.which) for m in reading.mentions)
    return [Change("remove", each) for each in aims or (aim,)]


def relating(clause: str, tokens: list[str], reading: Reading, aim: Aim) -> list[Change]:
    if not reading.relations:
        if reading.mentions and re.search(r"\b(of|to|in|behind|on|under|above|below) it\b", clause):
            return []
        return []
    first = reading.mentions[reading.relations[0].a]
    if not first.definite:
        return []
    return [
        Change("relate", aim_of(reading.mentions[r.a]), how=r.how,
               others=tuple(aim_of(reading.mentions[b]) for b in r.b))
        for r in reading.relations
    ]  # fmt: skip


def counting(clause: str, tokens: list[str], reading: Reading, aim: Aim) -> list[Change]:
    """ "only one boat", "there should be three ducks", "five trees instead of three"."""
    if not reading.mentions or not reading.mentions[0].counted:
        return []
    exact = {"only", "exactly", "just"} & set(tokens) or "instead of" in clause
    said = re.search(r"\b(should|must) be\b", clause) or "not" in tokens
    more = {"more", "another", "extra"} & set(tokens)
    mention = reading.mentions[0]
    if not (exact or said) or more or (mention.definite and mention.count == 1):
        return []
    return [Change("count", Aim(mention.noun, mention.colour), count=mention.count)]


def adding(clause: str, tokens: list[str], reading: Reading, aim: Aim) -> list[Change]:
    wanted = set(tokens) & ADD or re.search(r"\b(there (is|are)|should be|id like|more)\b", clause)
    new = [m for m in reading.mentions if not m.definite]
    behind = {"mountains", "hills", "forest", "city"} & {*reading.settings}
    if (
        behind
        and not reading.mentions
        and {"add", "put", "with", "want", "background"} & set(tokens)
    ):
        if "background" in tokens or "behind" in tokens or "add" in tokens:
            return [Change("surroundings", features=frozenset(behind))]
    if wanted and new and not reading.mentions[0].definite:
        return added(reading, aim)
    features = reading.features & FEATURES
    if set(tokens) & {"add", "more", "with", "want", "paint", "let"} and features:
        return [Change("surroundings", features=features, time=reading.time)]
    if "add" in tokens and reading.mentions:
        return added(reading, aim)
    return []


def added(reading: Reading, aim: Aim) -> list[Change]:
    found = []
    subjects = {r.a for r in reading.relations} | {
        n for n, m in enumerate(reading.mentions) if not m.definite or len(reading.mentions) == 1
    }
    for number, mention in enumerate(reading.mentions):
        ties = [r for r in reading.relations if r.a == number]
        if number not in subjects:
            continue
        how = ties[0].how if ties else None
        others = tuple(aim_of(reading.mentions[b]) for b in ties[0].b) if ties else ()
        found.append(Change("add", how=how, others=others, place=mention.place, mention=mention,
                            aim=Aim(mention.noun)))  # fmt: skip
    return found


_DOING = frozenset(
    {
        "make",
        "move",
        "shift",
        "turn",
        "swap",
        "replace",
        "change",
        "let",
        "use",
        "set",
        "keep",
        "show",
    }
)
_BARE = re.compile(
    r"^(?:(?:i want|make it|there should be|it should have|paint|with|only|just) )?(?P<what>(?:an? |some "
    r"|a few )?[a-z][a-z -]*?)"
    r"(?: (?:would be|is|are) (?:nice|nicer|better|good|great|lovely|missing|wanted|needed|enough)"
    r"| (?:there|too|as well))?$"
)


def becoming(clause: str) -> list[Change]:
    """ "A yellow car": what is there becomes so; what is not there comes in."""
    found = _BARE.match(clause)
    if not found or re.search(r"\b(?:more|another|extra|also|the|second|third|no|not)\b", clause):
        return []
    said = found["what"]
    if said.split()[0] in ADD | REMOVE | _DOING:
        return []
    reading = read(
        re.sub(r"\b(taller|bigger|larger|smaller|shorter)\b", lambda w: _PLAIN[w.group()], said)
    )
    if len(reading.mentions) != 1 or reading.relations or reading.mentions[0].place:
        return []
    if reading.unknown or reading.settings or reading.time or reading.features:
        return []
    return [
        Change(
            "become",
            aim_of(replace(reading.mentions[0], colour=None, material="")),
            mention=reading.mentions[0],
        )
    ]


_PLAIN = {
    "taller": "tall",
    "bigger": "big",
    "larger": "large",
    "smaller": "small",
    "shorter": "short",
}
