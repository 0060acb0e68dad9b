"""The panel of engines: who plays each role of a picture, who else could, and which settings its painters obey."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.domain.offers import Offer, Offers
from app.domain.requests import ROLES, Role
from app.domain.sampling import Sampling
from app.storage.pictures import Picture
from app.studio import choosing
from app.studio.defaults import Defaults

SAID: dict[Role, str] = {
    "planner": "Plans", "drafter": "Drafts", "critic": "Looks", "refiner": "Refines",
}  # fmt: skip
DOES: dict[Role, str] = {"drafter": "drafts", "refiner": "refines"}


@dataclass(frozen=True, slots=True)
class Part:
    """A role as a select shows it. `chosen` is the engine's name and `title` its words; `away`: no worker has it."""

    role: Role
    words: str
    chosen: str
    title: str
    away: bool
    able: tuple[Offer, ...]


@dataclass(frozen=True, slots=True)
class Panel:
    """`parts` is empty where no role leaves a choice. `notes` are the offers in use, each once; `settings` the
    fields of Sampling that count, `adapters` pairs of a name and its weight (None: not used), `device` the name of
    what the worker runs on or '', `left_out` a sentence for each painter that cannot look at all references."""

    parts: tuple[Part, ...]
    notes: tuple[Offer, ...]
    settings: frozenset[str]
    schedulers: tuple[str, ...]
    adapters: tuple[tuple[str, float | None], ...]
    sampling: Sampling
    device: str
    left_out: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """The engines in use, each once."""
        return ", ".join(dict.fromkeys(part.title for part in self.parts))


def panel(offers: Offers, picture: Picture) -> Panel:
    parts = tuple(_part(offers, role, picture.engine_for(role)) for role in ROLES)
    simple = choosing.only_one(offers) and not any(part.away for part in parts if offers.engines)
    able = choosing.painters(offers, picture)
    used = {adapter.name: adapter.weight for adapter in picture.sampling.adapters}
    names = dict.fromkeys([*used, *(name for offer in able for name in offer.adapters)])
    settings = choosing.obeyed(offers, picture)
    return Panel(
        () if simple else parts,
        tuple(dict.fromkeys(o for part in parts if (o := offers.named(part.chosen)))),
        settings,
        tuple(dict.fromkeys(name for offer in able for name in offer.schedulers)),
        tuple((name, used.get(name)) for name in names) if "adapters" in settings else (),
        picture.sampling,
        offers.device,
        tuple(_left_out(offers, picture)) if "references" in settings else (),
    )


def _left_out(offers: Offers, picture: Picture) -> Iterator[str]:
    there = len(picture.sampling.references)
    for role, does in DOES.items():
        offer = offers.named(picture.engine_for(role))
        most = offer.goes_by(role) if offer else there
        if offer is None or there <= most:
            continue
        if not most:
            yield f"{offer.title} goes by no pictures when it {does}."
            continue
        by = "one picture" if most == 1 else f"{most} pictures"
        rest = "the last one is" if there - most == 1 else f"the last {there - most} are"
        yield f"{offer.title} goes by {by} when it {does}: {rest} left out."


def beginning(offers: Offers) -> tuple[Part, ...]:
    """The roles of a picture that is not begun; none where there is nothing to choose."""
    if choosing.only_one(offers):
        return ()
    chosen = ((role, offers.chosen.get(role, "sketchbook")) for role in ROLES)
    return tuple(_part(offers, role, name) for role, name in chosen)


def absence(found: Defaults) -> str:
    """What to know before a picture begins, where who is to play a part in it does not answer; else ''."""
    if not found.away:
        return ""
    lacking = " and ".join(dict.fromkeys(map(found.title, found.away.values())))
    said = f"No worker that runs {lacking} answers now."
    if found.silent:
        return f"{said} Begin all the same: the picture waits, and is made as you chose once one is back."
    others = dict.fromkeys(found.title(found.used.get(role, "sketchbook")) for role in found.away)
    does = "does this part" if len(others) == 1 else "do these parts"
    instead = f"{' and '.join(others)} {does} in new pictures meanwhile"
    return f"{said} {instead}; your choice is kept and counts again once one is back."


def _part(offers: Offers, role: Role, name: str) -> Part:
    offer = offers.named(name)
    return Part(
        role, SAID[role], name, offer.title if offer else name, offer is None, offers.able(role)
    )
