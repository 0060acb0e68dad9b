"""Traits of a person that words ask for: the colour of hair and eyes, how the hair is worn, a beard.

They travel in the name of a drawing, before the pose: `woman+hair.red+eyes.green-standing`. Knows no sentence.
"""

from collections.abc import Sequence

from app.engines.sketchbook.bodies.pen import shaded

_HAIRS = {
    "red": "#a8482a", "orange": "#b8602f", "yellow": "#cda55c", "brown": "#5f3d26", "black": "#1f1a19",
    "white": "#dcd8d0", "pink": "#d987a5", "blue": "#4f74b8", "green": "#4f8f5c", "purple": "#7d5a9e",
}  # fmt: skip
_EYES = {
    "red": "#a8402f", "orange": "#b8772f", "yellow": "#c0a040", "brown": "#6b4426", "black": "#2a1f1a",
    "white": "#9aa3aa", "pink": "#c9809a", "blue": "#4f83c0", "green": "#4f9150", "purple": "#7d5a9e",
}  # fmt: skip
_SHADES = {"dark": 0.72, "light": 1.2, "bright": 1.12}
_STYLES = {
    "long": "long hair", "short": "short hair", "curls": "curly hair", "plaits": "plaits", "tail": "a ponytail",
    "bald": "a bald head",
}  # fmt: skip
_BEARDS = {"0.0": "a moustache", "0.4": "a beard", "1.1": "a long beard"}
_STYLE_WORDS = {
    "long": "long", "short": "short", "curly": "curls", "curled": "curls", "wavy": "long", "flowing": "long",
    "frizzy": "curls", "braided": "plaits", "bald": "bald",
}  # fmt: skip
_PARTS = {
    **dict.fromkeys(("hair", "hairs", "locks", "head", "haired"), ("hair", "")),
    **dict.fromkeys(("eye", "eyes", "eyed"), ("eyes", "")),
    **dict.fromkeys(("curls", "ringlets"), ("hair", "curls")),
    **dict.fromkeys(("plaits", "braids", "pigtails", "plait", "braid"), ("hair", "plaits")),
    **dict.fromkeys(("ponytail", "pony tail"), ("hair", "tail")),
    **dict.fromkeys(("beard", "bearded"), ("beard", "0.4")),
    **dict.fromkeys(("moustache", "mustache", "moustached"), ("beard", "0.0")),
}  # fmt: skip
ALONE = {
    "bald": {"style": "bald"}, "balding": {"style": "bald"}, "bearded": {"beard": "0.4"},
    "moustached": {"beard": "0.0"}, "blonde": {"hair": "yellow"}, "blond": {"hair": "yellow"},
    "old": {"hair": "white"}, "elderly": {"hair": "white"}, "aged": {"hair": "white"},
    "ginger": {"hair": "orange"}, "brunette": {"hair": "brown"}, "unshaven": {"beard": "0.4"},
}  # fmt: skip
CLOSE = "-portrait"  # the end of the name of a drawing of head and shoulders
Traits = dict[str, str]


def traits_said(words: Sequence[str], colour: str) -> Traits:
    """What "long red hair" or "green eyes" asks for, its colour told; nothing where that is no trait, or says nothing
    that can be shown."""
    part, style = _PARTS.get(words[-1], ("", ""))
    if part == "beard":
        return {
            "beard": "1.1" if "long" in words else style,
            **({"hair": colour} if colour else {}),
        }
    found: Traits = {part: colour} if part and colour else {}
    styles = [_STYLE_WORDS[word] for word in words[:-1] if word in _STYLE_WORDS]
    if part == "hair" and (style or styles):
        found["style"] = style or styles[-1]
    return found


def with_traits(art: str, told: Traits) -> str:
    """The same person's drawing with these traits besides."""
    head, _, pose = art.rpartition("-")
    kind = head.partition("+")[0]
    known = traits_of(art) | {key: value.replace(" ", "_") for key, value in told.items()}
    return f"{kind}{''.join(f'+{key}.{value}' for key, value in sorted(known.items()))}-{pose}"


def traits_of(art: str) -> Traits:
    """The traits that a drawing's name carries."""
    said = art.partition("~")[0].rpartition("-")[0].split("+")[1:]
    return {key: value for key, _, value in (each.partition(".") for each in said)}


def plain(name: str) -> str:
    """The name without its traits."""
    head, plus, rest = name.partition("+")
    return f"{head}-{rest.rpartition('-')[2]}" if plus else name


def said_of(art: str) -> str:
    """`with long red hair and green eyes`; nothing for who has no traits."""
    told = traits_of(art)
    words = []
    style, hair = told.get("style", ""), told.get("hair", "").replace("_", " ")
    hair = "blonde" if hair == "yellow" else hair
    if style or hair:
        named = _STYLES.get(style, "hair")
        lead = "a " * named.startswith("a ")
        named = named.removeprefix("a ")
        first, _, last = named.rpartition(" ")
        words.append(" ".join(filter(None, (lead.strip(), first, hair, last))))
    if eyes := told.get("eyes", "").replace("_", " "):
        words.append(f"{eyes} eyes")
    if beard := told.get("beard"):
        words.append(_BEARDS[beard])
    return f"with {' and '.join(words)}" if words else ""


def hair_of(told: Traits, usual: str) -> str:
    """The paint of the hair."""
    return _paint(_HAIRS, told.get("hair", ""), usual)


def eyes_of(told: Traits, usual: str) -> str:
    """The paint of the iris."""
    return _paint(_EYES, told.get("eyes", ""), usual)


def _paint(table: dict[str, str], colour: str, usual: str) -> str:
    tint, _, hue = colour.rpartition("_")
    return shaded(table[hue], _SHADES.get(tint, 1.0)) if hue in table else usual
