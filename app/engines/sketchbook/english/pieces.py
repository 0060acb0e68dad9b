"""The pieces a sentence falls into, before `reading` ties them together. Plain values."""

from dataclasses import dataclass
from typing import Literal

from app.engines.sketchbook.lexicon import How, Place
from app.engines.sketchbook.scene import Colour, Palette, Setting, Side, Style, Time
from app.engines.sketchbook.vocabulary import Noun


@dataclass(frozen=True, slots=True)
class Things:
    """A noun with what was said of it. `counted` tells a number said from one guessed."""

    noun: Noun
    count: int = 1
    counted: bool = False
    colour: Colour | None = None
    size: float = 1.0
    definite: bool = False
    other: bool = False
    place: Place | None = None
    rests: str = ""
    material: str = ""
    lined: bool = False
    each: bool = False


@dataclass(frozen=True, slots=True)
class Ground:
    """A setting and how it was called; a `modifier` only tells what kind of thing follows it."""

    setting: Setting
    word: str
    colour: Colour | None = None
    modifier: bool = False


@dataclass(frozen=True, slots=True)
class Mood:
    """Time, palette, style, a feature of the setting, the sky's colour or whence the light comes; `of` the thing that
    comes next ("two snowy pines")."""

    time: Time | None = None
    palette: Palette | None = None
    style: Style | None = None
    feature: str = ""
    sky: Colour | None = None
    light: Side = ""
    of: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """A relation; what comes after it is its object. `turned`: what comes after is its subject
    ("wearing a hat", "a bowl of pears").
    `towards`: what the subject only turns to ("howling at the moon"). `doing`: a verb, not a preposition."""

    how: How
    turned: bool = False
    towards: bool = False
    doing: bool = False


@dataclass(frozen=True, slots=True)
class At:
    """A place in the picture."""

    place: Place


@dataclass(frozen=True, slots=True)
class Mark:
    """`and`, `or`, `,`, `.`, `with`, `no`, `it`, `who` (her), `them`, `that`, `just`, `each other`, `each` (of those
    named before), `sides` (on both sides), `row` (in a row), `except`; `air`, `water` for doings there."""

    what: str


@dataclass(frozen=True, slots=True)
class Tint:
    """Colour, size or material said after its thing: "the boat is red"; `one` of several: "one red, one blue"."""

    colour: Colour | None
    one: bool = False
    size: float = 1.0
    material: str = ""


Which = How | Literal["", "rest", "all", "half"]


@dataclass(frozen=True, slots=True)
class One:
    """Some of a group named before, and what was said of them: "the middle one white", "two of them red".

    `which` is a way to stand to the others of the group (`between`: in the middle), "" when it was not said,
    "rest" for the others, "all" for everyone spoken of, "half" where their number is still to be told. `noun` is
    the group's name where it was said again."""

    which: Which = ""
    count: int = 1
    colour: Colour | None = None
    size: float = 1.0
    noun: Noun | None = None


@dataclass(frozen=True, slots=True)
class Doing:
    """A word of pose said after its thing: "a cat asleep", "a horse that jumps"."""

    word: str


@dataclass(frozen=True, slots=True)
class Unknown:
    """What cannot be painted: a thing, a look (an adjective or a doing), or `near`, a whole sentence."""

    word: str
    kind: Literal["thing", "look", "near"] = "thing"


Piece = Things | Ground | Mood | Link | At | Mark | Tint | One | Doing | Unknown
