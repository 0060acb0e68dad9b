"""One clause of a wish: which kinds of change it asks for. Each reader takes the clause, its words, its reading and
what it is about, and gives the changes it finds. Knows no boxes."""

import re
from collections.abc import Sequence
from dataclasses import replace

from app.engines.sketchbook.english import colours
from app.engines.sketchbook.english.change import Aim, Change
from app.engines.sketchbook.english.meaning import Mention, Reading
from app.engines.sketchbook.reading import read
from app.engines.sketchbook.scene import Colour

BIGGER = {
    "bigger": 1.35, "larger": 1.35, "taller": 1.3, "enlarge": 1.35, "grow": 1.3, "huge": 1.9,
    "big": 1.4, "large": 1.4, "giant": 1.9, "enormous": 1.9, "double": 1.9, "twice": 1.9,
    "increase": 1.3, "wider": 1.25, "magnify": 1.35, "fatter": 1.2, "longer": 1.2,
}  # fmt: skip
SMALLER = {
    "smaller": 0.72, "shrink": 0.72, "reduce": 0.75, "tiny": 0.5, "small": 0.7, "little": 0.7,
    "shorter": 0.8, "half": 0.55, "halve": 0.55, "littler": 0.72, "thinner": 0.85, "narrower": 0.85,
}  # fmt: skip
WAYS: dict[str, tuple[float, float]] = {
    "left": (-1, 0), "leftwards": (-1, 0), "right": (1, 0), "rightwards": (1, 0), "up": (0, -1),
    "upwards": (0, -1), "higher": (0, -1), "raise": (0, -1), "lift": (0, -1), "down": (0, 1),
    "downwards": (0, 1), "lower": (0, 1), "sink": (0, 1),
}  # fmt: skip
NEARER = frozenset({"closer", "nearer", "forward", "forwards"})
FARTHER = frozenset({"further", "farther", "back", "backward", "backwards", "away"})
REMOVE = frozenset({"remove", "delete", "erase", "drop", "hide", "without", "lose", "rid", "omit",
                    "unwanted"})  # fmt: skip
ADD = frozenset({"add", "include", "insert", "missing", "need", "needs", "want", "also", "put",
                 "place", "draw", "paint", "give", "bring"})  # fmt: skip
TURN = frozenset({"flip", "mirror", "turn", "rotate", "facing", "face", "faces", "looking", "look"})
CLEAR = frozenset({"clearer", "visible", "legible", "readable", "sharper", "recognisable", "crisper",
                   "recognizable", "clearly", "distinct", "again", "stand", "contrast"})  # fmt: skip
LIGHT = {"lighter": 0.4, "brighter": 0.4, "lighten": 0.4, "brighten": 0.4, "bright": 0.4,
          "darker": -0.4, "darken": -0.4, "dimmer": -0.4, "dark": -0.4, "gloomier": -0.4}  # fmt: skip
WARM = {"warmer": 0.5, "warm": 0.5, "cosier": 0.5, "colder": -0.5, "cooler": -0.5, "cold": -0.5,
         "cool": -0.5, "bluer": -0.4}  # fmt: skip
_SHADED: dict[str, Colour] = {"redder": "red", "greener": "green", "yellower": "yellow", "whiter": "white",
           "blacker": "black", "pinker": "pink", "browner": "brown"}  # fmt: skip


def aim_of(mention: Mention, one: bool = False) -> Aim:
    return Aim(mention.noun, mention.colour, None, one)


def removing(clause: str, tokens: list[str], reading: Reading, aim: Aim) -> list[Change]:
    away = re.search(r"\b(take|paint|leave|cut)\b.*\b(away|out|over)\b", clause)
    extra = bool({"extra", "superfluous"} & set(tokens))
    found: list[Change] = []
    barred = frozenset(word.removesuffix("s") + "s" for word in reading.without)
    barred |= {*reading.without} & {"snow", "autumn", "sun", "moon"}
    if reading.without:
        found.append(Change("surroundings", barred=barred))
        found += [Change("remove", aim_of(read(f"the {w}").mentions[0]))
                  for w in reading.without if read(f"the {w}").mentions]  # fmt: skip
        return found
    if not (set(tokens) & REMOVE or away):
        return []
    if reading.features & {"clouds", "stars", "trees", "snow", "sun", "moon"}:
        return [Change("surroundings", barred=reading.features)]
    one = extra or (aim.one and not extra)
    return [Change("remove", replace(aim_of(m), one=one)) for m in reading.mentions] or [
        Change("remove", aim)
    ]


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
    if wanted and new and not reading.mentions[0].definite:
        return added(reading, aim)
    features = reading.features & {"clouds", "stars", "trees", "snow", "sun", "moon", "autumn"}
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


def turning(tokens: Sequence[str], aim: Aim) -> list[Change]:
    if not set(tokens) & TURN or not (aim.noun or {"it", "them"} & set(tokens)):
        return []
    if {"flip", "mirror", "around", "round"} & set(tokens):
        return [Change("turn", aim)]
    for way, amount in (("left", -1.0), ("right", 1.0)):
        if way in tokens and set(tokens) & {"face", "facing", "faces", "look", "looking"}:
            return [Change("turn", aim, amount=amount)]
    return []


def placing(reading: Reading, aim: Aim) -> list[Change]:
    places = [m.place for m in reading.mentions if m.place and m.place not in ("left", "right")]
    return [Change("place", aim, place=places[0])] if places and aim.noun else []


def moving(tokens: list[str], reading: Reading, aim: Aim) -> list[Change]:
    words = set(tokens)
    if words & TURN & {"facing", "face", "look", "looking", "flip", "mirror"}:
        return []
    if reading.mentions and reading.mentions[0].place in _CORNERS:
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
        found.append(Change("depth", aim, 0.5 * deep * amount / 0.12))
    return found


_CORNERS = frozenset({"top left", "top right", "bottom left", "bottom right"})


def _amount(tokens: Sequence[str]) -> float:
    """How far: said in percent, or by "a little", "much"."""
    for number, word in enumerate(tokens):
        if word.isdigit() and "by" in tokens[max(0, number - 1) : number]:
            return min(0.8, int(word[:3]) / 100)
    if {"bit", "little", "slightly", "tad", "touch"} & set(tokens):
        return 0.06
    return 0.24 if {"much", "far", "lot", "way"} & set(tokens) else 0.12


def sizing(clause: str, words: set[str], reading: Reading, aim: Aim) -> list[Change]:
    words = words - {"little"} if re.search(r"\ba little\b", clause) else words
    a_bit = {"bit", "slightly"} & words or re.search(r"\ba little\b", clause)
    factors = [table[w] for table in (BIGGER, SMALLER) for w in words if w in table]
    adjectives = {"big", "large", "small", "little", "tiny", "huge", "giant", "enormous"}
    said = [m for m in reading.mentions if m.size != 1]
    if not factors or (said and words & adjectives and not words & (set(BIGGER) - adjectives)):
        return []
    factor = factors[0]
    if "too" in words:
        factor = 1 / 1.35 if factor > 1 else 1.35
    if a_bit:
        factor = 1 + (factor - 1) * 0.5
    elif {"much", "lot", "far"} & words:
        factor = factor**1.6
    return [Change("size", aim, factor)]


def colouring(tokens: list[str], reading: Reading, aim: Aim) -> list[Change]:
    """The colour that is not already part of a thing's name: "make the red boat blue"."""
    if {"own", "natural"} & set(tokens) and {"colour", "colours", "color", "colors"} & set(tokens):
        return [Change("colour", aim, colour=None)]
    if "not" in tokens and colours.colour_words(before := tokens[: tokens.index("not")]):
        tokens = before
    own_names = {m.noun.name for m in reading.mentions}
    told = colours.colour_words([t for t in tokens if t not in own_names])
    told += [_SHADED[t] for t in tokens if t in _SHADED][:1]
    named = [m.colour for m in reading.mentions if m.colour]
    left = list(told)
    for colour in named:
        if colour in left and len(left) > 1:
            left.remove(colour)
    if not left or reading.sky or not (aim.noun or {"it", "them"} & set(tokens)):
        return []
    definite = not reading.mentions or reading.mentions[0].definite
    if not definite:
        return []
    only = len(told) == 1 and bool(named) and not _colour_last(tokens, reading)
    if only:
        return []
    clean = replace(aim, colour=named[0] if len(told) > 1 and named else None)
    return [Change("colour", clean, colour=left[-1])]


def _colour_last(tokens: Sequence[str], reading: Reading) -> bool:
    """Whether the colour comes after its noun: "the boat red", not "the red boat"."""
    at = max(n for n, t in enumerate(tokens) if t in colours.SHADES)
    head = reading.mentions[0].noun.name.split()[-1] if reading.mentions else ""
    nouns = [n for n, t in enumerate(tokens) if t.startswith(head[:4])] if head else []
    return bool(nouns) and at > nouns[0]


def lighting(words: set[str], aim: Aim, reading: Reading) -> list[Change]:
    found = []
    about = aim if reading.mentions else Aim()
    share = 0.5 if {"bit", "slightly", "little"} & words else 1.0
    share = -share if "too" in words else share
    coloured = bool(words & colours.SHADES.keys())
    light = [LIGHT[w] for w in words if w in LIGHT and not (w in ("dark", "bright")
             and (about.noun or coloured) and "too" not in words)]  # fmt: skip
    if light:
        found.append(Change("tone", about, light[0] * share))
    warm = [WARM[w] for w in words if w in WARM and not {"colours", "colors"} & words]
    if warm:
        found.append(Change("warmth", about, warm[0] * share))
    return found


def surroundings(reading: Reading, words: set[str]) -> list[Change]:
    """Setting, time, style: when the clause names no thing, or says so plainly."""
    setting = reading.settings[0] if reading.settings and not reading.mentions else None
    palette = reading.palette if {"colours", "colors", "palette", "tones"} & words else None
    features = reading.features & {"snow", "clouds", "stars", "autumn", "trees", "sun", "moon"}
    if reading.mentions and not (reading.time or reading.style or reading.sky):
        return []
    if not (setting or palette or reading.time or reading.style or features or reading.sky):
        return []
    return [Change("surroundings", setting=setting, time=reading.time, palette=palette,
                   style=reading.style, sky=reading.sky, features=frozenset(features))]  # fmt: skip
