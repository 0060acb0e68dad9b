"""What a sentence asks for, as plain values: mentions of things, relations between them, the whole reading."""

from dataclasses import dataclass

from app.engines.sketchbook.lexicon import How, Place
from app.engines.sketchbook.scene import Colour, Palette, Setting, Side, Style, Time
from app.engines.sketchbook.vocabulary import Noun


@dataclass(frozen=True, slots=True)
class Mention:
    """One group of like things. `size` is a factor of the usual size; `rests` overrides where it rests; `lined`
    ones stand in a row."""

    noun: Noun
    count: int = 1
    colour: Colour | None = None
    size: float = 1.0
    place: Place | None = None
    rests: str = ""
    definite: bool = False
    counted: bool = True
    material: str = ""
    lined: bool = False


@dataclass(frozen=True, slots=True)
class Relation:
    """Mention `a` stands so to the mentions `b` (two for between, or one group of several)."""

    a: int
    how: How
    b: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """What was understood. `settings` come foremost first; None and () mean: not said."""

    mentions: tuple[Mention, ...] = ()
    relations: tuple[Relation, ...] = ()
    settings: tuple[Setting, ...] = ()
    places: tuple[str, ...] = ()
    time: Time | None = None
    palette: Palette | None = None
    style: Style | None = None
    sky: Colour | None = None
    features: frozenset[str] = frozenset()
    without: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    words: int = 0
    foreign: int = 0
    light: Side = ""
