"""Changes to a picture as values: what each is about, and what to do."""

from dataclasses import dataclass
from typing import Literal

from app.engines.sketchbook.english.meaning import Mention
from app.engines.sketchbook.lexicon import How, Place
from app.engines.sketchbook.scene import Colour, Palette, Setting, Style, Time
from app.engines.sketchbook.vocabulary import Noun

Verb = Literal[
    "size", "move", "depth", "place", "relate", "remove", "colour", "add", "count", "clear",
    "tone", "warmth", "turn", "surroundings", "front",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Aim:
    """What a change is about: things of this name (and colour, and place); no noun means all of it."""

    noun: Noun | None = None
    colour: Colour | None = None
    place: Place | None = None
    one: bool = False


@dataclass(frozen=True, slots=True)
class Change:
    """One change. What its fields mean depends on `verb`; unused ones keep their defaults.

    `amount` is a factor for size, 0..1 of the picture for move (`way` its direction), -1..1 for the rest.
    """

    verb: Verb
    aim: Aim = Aim()
    amount: float = 0.0
    way: tuple[float, float] = (0.0, 0.0)
    how: How | None = None
    others: tuple[Aim, ...] = ()
    place: Place | None = None
    colour: Colour | None = None
    mention: Mention | None = None
    count: int = 0
    setting: Setting | None = None
    time: Time | None = None
    palette: Palette | None = None
    style: Style | None = None
    features: frozenset[str] = frozenset()
    barred: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Asked:
    """The changes in the order they were asked for, and the clauses that were not understood."""

    changes: tuple[Change, ...] = ()
    unclear: tuple[str, ...] = ()
