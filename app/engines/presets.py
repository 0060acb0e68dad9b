"""Presets: the models that the studio knows, as data, and what is chosen for a card of so much memory.

Those of the models folder go before the studio's own. Reads two TOML files and no weights; imports nothing heavy.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal, get_args

from app.domain.errors import Invalid, PentimentoError
from app.domain.requests import ROLES, Role

SHIPPED = Path(__file__).with_suffix(".toml")
OWN = "presets.toml"
Precision = Literal["fp32", "bf16", "fp16", "fp8", "int8", "nf4"]
PRECISIONS: tuple[Precision, ...] = get_args(Precision)
MOST_SIDE = 2048


@dataclass(frozen=True, slots=True)
class Need:
    """Gigabytes on disk, and of memory while it works, in one precision."""

    disk: float = 0.0
    memory: float = 0.0


@dataclass(frozen=True, slots=True)
class Preset:
    """One model. `source` is a hub name or a folder; see presets.toml for what each thing means."""

    name: str
    title: str
    engine: Literal["diffusion", "language"]
    source: str
    roles: frozenset[Role]
    licence: str = "unknown"
    commercial: bool = False
    checked: bool = False
    pipeline: str = ""
    revision: str = ""
    steps: int = 28
    guidance: float = 1.0
    least: int = 0
    most: int = MOST_SIDE
    thinks: bool = False
    preview: str = ""
    preview_licence: str = "unknown"
    note: str = ""
    precisions: Mapping[Precision, Need] = field(default_factory=dict, hash=False)

    @property
    def is_folder(self) -> bool:
        return Path(self.source).is_absolute()

    @property
    def for_previews(self) -> "Preset | None":
        """The tiny autoencoder that belongs to it, as something to fetch and to find; several models may share one."""
        if not self.preview:
            return None
        return Preset(
            self.preview.replace("/", "--"), f"The previews of {self.title}", self.engine, self.preview, frozenset(),
            self.preview_licence, commercial=True,
        )  # fmt: skip

    @property
    def first_precision(self) -> Precision:
        """What is taken when nobody says."""
        return next(iter(self.precisions), "bf16")


@dataclass(frozen=True, slots=True)
class Card:
    """What is chosen for a card with at least `memory` GB. `offload`: only the part at work is kept on it."""

    memory: float
    offload: bool
    engines: Mapping[Role, str] = field(default_factory=dict, hash=False)


def presets(models: Path) -> dict[str, Preset]:
    """Every preset by its name. Raises Invalid, in words, for a file of one's own that does not fit."""
    found = dict(_read(SHIPPED)[0])
    own = models / OWN
    return found | dict(_read(own)[0]) if own.is_file() else found


def cards(models: Path) -> tuple[Card, ...]:
    """The choices, the largest card first; a file of one's own that has any takes the place of all."""
    own = models / OWN
    mine = _read(own)[1] if own.is_file() else ()
    return mine or _read(SHIPPED)[1]


def preset_named(name: str, models: Path) -> tuple[Preset, Precision]:
    """`klein-4b` or `klein-4b@nf4`: the preset and a precision it has. Raises Invalid in words."""
    key, _, asked = name.partition("@")
    known = presets(models)
    if key not in known:
        raise Invalid(f"There is no preset called {key[:60]!r}; there are: {', '.join(known)}.")
    preset = known[key]
    if not asked:
        return preset, preset.first_precision
    if asked not in preset.precisions:
        there = ", ".join(preset.precisions)
        raise Invalid(f"{preset.title} does not come as {asked[:20]!r}; it comes as {there}.")
    return preset, asked  # type: ignore[return-value]  # it is one of them


def card_for(memory_gb: float, models: Path) -> Card | None:
    """The largest card's choice that this memory carries; None when it is too small for all."""
    return next((card for card in cards(models) if card.memory <= memory_gb), None)


def _read(file: Path) -> tuple[tuple[tuple[str, Preset], ...], tuple[Card, ...]]:
    return _parsed(file, file.stat().st_mtime_ns)


@lru_cache(16)
def _parsed(file: Path, changed: int) -> tuple[tuple[tuple[str, Preset], ...], tuple[Card, ...]]:
    """`changed` is when the file was written, so that a newer one is read anew."""
    try:
        plain = tomllib.loads(file.read_text(encoding="utf-8"))
        listed = plain.pop("card", [])
        found = tuple((name, _preset(name, each)) for name, each in plain.items())
        return found, tuple(sorted((_card(each) for each in listed), key=lambda card: -card.memory))
    except (OSError, ValueError, TypeError, KeyError, AttributeError) as fault:
        words = fault.message if isinstance(fault, PentimentoError) else str(fault)
        raise Invalid(f"The presets in {file} cannot be read: {words}.") from fault


def _preset(name: str, plain: Mapping[str, Any]) -> Preset:
    values = dict(plain)
    roles = frozenset(values.pop("roles"))
    if odd := roles - set(ROLES):
        raise ValueError(f"{name} has a role {min(odd)!r}")
    given: dict[str, Any] = values.pop("precisions", {})
    if odd_precision := set(given) - set(PRECISIONS):
        raise ValueError(f"{name} has a precision {min(odd_precision)!r}")
    needs = {each: Need(*map(float, gb)) for each, gb in given.items()}
    values.setdefault("title", name)
    return Preset(name=name, roles=roles, precisions=needs, **values)  # type: ignore[arg-type]  # as checked


def _card(plain: Mapping[str, Any]) -> Card:
    engines = {role: str(plain[role]) for role in ROLES if role in plain}
    return Card(float(plain["memory_gb"]), bool(plain.get("offload", False)), engines)
