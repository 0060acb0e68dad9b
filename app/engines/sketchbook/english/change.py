"""Changes to a picture as values: what each is about, and what to do."""

from dataclasses import dataclass
from typing import Any, Literal, Protocol

from app.engines.sketchbook.english.meaning import Mention
from app.engines.sketchbook.lexicon import How, Place
from app.engines.sketchbook.scene import Colour, Palette, Setting, Style, Time
from app.engines.sketchbook.vocabulary import Noun

Verb = Literal[
    "size", "move", "depth", "place", "relate", "remove", "colour", "add", "count", "clear",
    "tone", "warmth", "turn", "surroundings", "front", "exchange", "swap", "fewer", "times", "become",
    "match", "alike", "shade", "gap", "room", "zoom", "horizon", "mirror", "light", "contrast", "vivid",
    "edges", "balance", "enliven", "keep", "material",
]  # fmt: skip
Which = Literal[
    "", "left", "right", "middle", "top", "bottom", "nearest", "farthest", "biggest", "smallest",
    "first", "second", "third", "last", "main",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Aim:
    """What a change is about: things of this name (and colour); no noun means all of it.

    `which` picks one of several; without a noun one of the most numerous, `main` the picture's largest. `one` is any
    one of several.
    """

    noun: Noun | None = None
    colour: Colour | None = None
    place: Place | None = None
    one: bool = False
    which: Which = ""
    material: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """One change. What its fields mean depends on `verb`; unused ones keep their defaults.

    `exchange` puts `mention` for what is aimed at, `swap` changes places with the first of `others`, `become` gives
    what is there the colour, size and number of `mention` or adds it. `match` is a size beside `others`' (`amount` of
    it: exactly 1, or at least or at most), `alike` their colour, `gap` the distance to them (1 wider, -1 narrower).
    `keep` protects what is aimed at; without a noun all that nothing else is said of.
    `amount` is a factor for size, times and zoom, 0..1 of the picture for move (`way` its direction), -1..1 else.
    """

    verb: Verb
    aim: Aim = Aim()
    amount: float = 0.0
    way: tuple[float, float] = (0.0, 0.0)
    how: How | None = None
    others: tuple[Aim, ...] = ()
    place: Place | None = None
    colour: Colour | None = None
    material: str = ""
    mention: Mention | None = None
    count: int = 0
    setting: Setting | None = None
    time: Time | None = None
    palette: Palette | None = None
    style: Style | None = None
    sky: Colour | None = None
    features: frozenset[str] = frozenset()
    barred: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Asked:
    """The changes in the order they were asked for, and the clauses that were not understood; `last` is what was
    named last, `taken` says of each vague clause as what it was understood, `clauses` which words each
    change is from."""

    changes: tuple[Change, ...] = ()
    unclear: tuple[str, ...] = ()
    last: Aim = Aim()
    taken: tuple[str, ...] = ()
    clauses: tuple[str, ...] = ()


class Mooded(Protocol):
    """Whatever has an hour, colours and a manner: a plan's whole, or a scene."""

    @property
    def time(self) -> Time | None: ...
    @property
    def palette(self) -> Palette | None: ...
    @property
    def style(self) -> Style | None: ...
    @property
    def sky(self) -> Colour | None: ...
    @property
    def features(self) -> frozenset[str]: ...


def mood_after(change: Change, now: Mooded) -> dict[str, Any]:
    """The fields of mood as a change of the surroundings leaves them: what it does not name stays."""
    return {
        "time": change.time or now.time,
        "palette": change.palette or now.palette,
        "style": change.style or now.style,
        "sky": change.sky or now.sky,
        "features": (now.features | change.features) - change.barred,
    }
