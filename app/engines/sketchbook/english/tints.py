"""Which light and colours a clause asks for: of a thing, of the sky or of all, and the hour, the place and the style.

Each reader takes the clause, its words, its reading and what it is about, and gives the changes it finds. Knows no
boxes.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from app.engines.sketchbook.english import colours
from app.engines.sketchbook.english.change import Aim, Change
from app.engines.sketchbook.english.framing import aim_at, picked
from app.engines.sketchbook.english.meaning import Reading
from app.engines.sketchbook.english.paletting import palette_wished
from app.engines.sketchbook.english.stuffs import fits, wished
from app.engines.sketchbook.english.wishwords import (
    LIGHT,
    WARM,
)
from app.engines.sketchbook.palettes import hues_of
from app.engines.sketchbook.reading import read
from app.engines.sketchbook.scene import Colour

_MORE = r"(?:more|stronger|higher|increase|raise|boost|add|deeper|richer|not enough|too little)"
_LESS = r"(?:less|weaker|lower|softer|reduce|decrease|fewer|too much|too strong|not so much|tone down|mute)"
_COLOURS = r"(?:colou?rs?|tones|hues|palette|saturation|chroma)"
_STRONG = re.compile(
    rf"\b(?:colou?rful|vivid|vibrant|saturated|intense {_COLOURS}|stronger {_COLOURS}|brighter {_COLOURS}"
    rf"|richer {_COLOURS}"
    rf"|bolder {_COLOURS}|strong {_COLOURS}|more {_COLOURS}|more saturation|saturate|stronger$)\b"
)
_PALE = re.compile(r"\b(?:pale|dull|washed out|faded|drab|muddy|anaemic|weak)\b")
_QUIET = re.compile(
    rf"\b(?:tone down|mute|desaturate|dim) the {_COLOURS}|\b(?:softer|quieter|weaker|subdued|paler|muted"
    rf"|calmer) {_COLOURS}"
    rf"|\bless (?:saturated|saturation|colou?rful|colou?r|vivid|vibrant|intense {_COLOURS})\b|\bdesaturate\b"
)
_SHARP = re.compile(r"\b(?:sharp|sharper|sharpen|crisp|crisper|clearer edges|harder edges|more details?"
                    r"|finer|more detailed"
                    r"|more definition|defined|better defined|higher detail|detailed|focused)\b")  # fmt: skip
_BLURRY = re.compile(r"\b(?:blurry|blurred|fuzzy|out of focus|unsharp|vague|indistinct|smudged)\b")
_SOFT = re.compile(r"\b(?:soft|softer|soften|smoother|smooth|blur|blurrier|looser|simplify|simplified"
                   r"|less details?|fewer details?"
                   r"|less detailed|less sharp|less crisp|less fussy|too detailed|too sharp|too much"
                   r" detail|broader strokes)\b")  # fmt: skip
_LIT = re.compile(r"\b(?:light|sun|sunlight|lamp|lit|shine|shines|shadows?|illumination)\b")
_SHADED: dict[str, Colour] = {"redder": "red", "greener": "green", "yellower": "yellow", "whiter": "white",
           "blacker": "black", "pinker": "pink", "browner": "brown"}  # fmt: skip


_PAINTED = re.compile(
    r"^(?:paint|make|colou?r|dye|turn) (?P<what>the [a-z ]+?|it|them) (?:in )?"
    rf"(?P<colour>(?:(?:{'|'.join(colours.TINTS)}) )?(?:{'|'.join(colours.SHADES)}))$"
)


def painted(clause: str, last: Aim) -> list[Change]:
    """ "Paint the car orange": the last word is a colour there, and no fruit."""
    found = None if palette_wished(clause) else _PAINTED.match(clause)
    aim = aim_at(found["what"], last) if found else None
    if not found or aim is None or not (aim.noun or aim.which):
        return []
    told = colours.colour_words(found["colour"].split())
    return [Change("colour", picked(clause, aim), colour=told[-1])] if told else []


def clothed(clause: str, last: Aim) -> list[Change]:
    """ "Make the ball striped", "the vase should be of blue glass": a material, and the colour said with it."""
    found = None if palette_wished(clause) else wished(clause)
    aim = aim_at(found[0], last) if found else None
    if not found or aim is None or not (aim.noun or aim.which or found[0] in ("it", "them")):
        return []
    made = found[1]
    if made.material and aim.noun and not fits(made.material, aim.noun.kind):
        return []
    aim = picked(clause, aim)
    coloured = [Change("colour", aim, colour=made.colour)] if made.colour else []
    return [*coloured, Change("material", aim, material=made.material)]


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
    if not left or reading.sky or not (aim.noun or aim.which or {"it", "them"} & set(tokens)):
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


_SKIES: dict[str, Colour] = {"dark": "dark blue", "light": "light blue"}


def sky_toned(clause: str, words: set[str]) -> list[Change]:
    """A darker or lighter sky."""
    light = [LIGHT[w] for w in words if w in LIGHT]
    if not light or not re.search(r"\bthe sky\b|\b(?:darker|lighter|brighter) sky\b", clause):
        return []
    amount = -light[0] if "too" in words else light[0]
    return [Change("surroundings", sky=_SKIES["light" if amount > 0 else "dark"])]


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
    features = reading.features
    if reading.mentions and not (reading.time or reading.style or reading.sky):
        return []
    if not (setting or palette or reading.time or reading.style or features or reading.sky):
        return []
    return [Change("surroundings", setting=setting, time=reading.time, palette=palette,
                   style=reading.style, sky=reading.sky, features=frozenset(features))]  # fmt: skip


_CASTS = (
    (re.compile(r"\btoo (?:yellow|orange|red|warm|golden|brown|reddish|yellowish)\b"), "warmth", -0.4),
    (re.compile(r"\btoo (?:blue|cold|cool|bluish)\b"), "warmth", 0.4),
    (re.compile(r"\btoo (?:green|pink|purple)\b"), "vivid", -0.3),
    (re.compile(r"\b(?:more|brighter|extra) light\b|\b(?:not enough|too little) light\b|\blight it up\b"), "tone", 0.4),
    (re.compile(r"\bless light\b|\btoo much light\b"), "tone", -0.4),
)  # fmt: skip
_PALETTES: tuple[tuple[re.Pattern[str], str, float], ...] = (
    (re.compile(r"\b(?:muted|subdued|quiet|earthy?) (?:colou?rs?|tones|palette)\b"), "vivid", -0.4),
    (re.compile(r"\b(?:vivid|vibrant|strong|loud|bright|saturated) (?:colou?rs?|tones|palette)\b"), "vivid", 0.45),
    (re.compile(r"\b(?:cooler|colder|cool|cold) (?:colou?rs?|tones|palette|light)\b"), "warmth", -0.45),
    (re.compile(r"\b(?:warmer|warm) (?:colou?rs?|tones|palette|light)\b"), "warmth", 0.45),
)  # fmt: skip


def tinted(clause: str, aim: Aim, palettes: Collection[str]) -> list[Change]:
    """A cast of colour that is too much, more or less light, palettes; `palettes` are those a scene has itself."""
    palette = palette_wished(clause)
    pointed = aim.noun and re.search(
        r"\b(?:it|them)\b", clause
    )  # "make it black and white": the cat
    if palette and not (pointed and (hues_of(palette) or "white" in clause)):
        return [Change("surroundings", palette=palette)]
    if aim.noun:
        return []
    for pattern, verb, amount in _CASTS:
        if pattern.search(clause):
            return [Change(verb, amount=amount)]  # type: ignore[arg-type]
    palette = read(clause).palette
    if palette and palette in palettes:
        return [Change("surroundings", palette=palette)]
    for words, verb, amount in _PALETTES:
        if words.search(clause):
            return [Change(verb, amount=amount)]  # type: ignore[arg-type]
    return []


def looking(clause: str, aim: Aim) -> list[Change]:
    """Contrast, strength of colour and detail: of the thing aimed at, else of all."""
    weak = re.search(rf"\b{_LESS}\b", clause)
    if re.search(r"\bcontrasts?\b", clause) and not aim.noun:
        strong = re.search(rf"\b{_MORE}\b", clause) and not weak
        return [Change("contrast", amount=0.35 if strong or not weak else -0.35)]
    if re.search(r"\bhigh contrast\b", clause):
        return [Change("contrast", amount=0.35)]
    if found := _coloured(clause, aim):
        return found
    if _BLURRY.search(clause) or (_SHARP.search(clause) and not _SOFT.search(clause)):
        back = re.search(r"\b(?:make it|more) (?:blurry|blurred)\b", clause)
        return [Change("edges", aim, -0.6 if back else 0.7)]
    return [Change("edges", aim, -0.7)] if _SOFT.search(clause) and not _LIT.search(clause) else []


def _coloured(clause: str, aim: Aim) -> list[Change]:
    """How strong the colours are; a single thing gets a stronger or a paler shade of its own."""
    strong = bool(_STRONG.search(clause))
    pale = bool(_PALE.search(clause)) and bool(
        re.search(r"\btoo\b|\b(?:is|are|look|looks)\b", clause)
    )
    if re.search(
        r"\btoo (?:colou?rful|vivid|saturated|vibrant|strong|bright)\b", clause
    ) and re.search(rf"\b{_COLOURS}|colou?rful|saturated|vivid|vibrant\b", clause):
        strong, quiet = False, True
    else:
        quiet = bool(_QUIET.search(clause))
    if not (strong or pale or quiet):
        return []
    amount = -0.35 if quiet else 0.4
    if aim.noun:
        return [Change("shade", aim, amount)]
    return [Change("vivid", amount=amount)]
