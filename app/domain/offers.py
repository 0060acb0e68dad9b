"""What a worker offers: the engines it can run, for which roles, under which licences, and its choice for each role."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.domain.errors import Invalid
from app.domain.requests import Role
from app.domain.sampling import MOST_REFERENCES

ALONE = ("sketchbook", "scripted")  # engines that play all roles by themselves


@dataclass(frozen=True, slots=True)
class Offer:
    """An engine by the name that requests use. `batch` is how many alike requests it makes in one pass,
    `patience` the seconds that a cancel may take: one denoising step, or loading weights.

    `note` says in words what to know before choosing it (memory, speed, that it runs elsewhere); `settings` names the
    fields of `Sampling` that it obeys; `adapters` and `schedulers` the names it knows; `pictures` how many it can be
    shown at once, the one that it changes among them (0: as many as a picture may have).
    """

    name: str
    title: str
    roles: frozenset[Role]
    licence: str = ""
    commercial: bool = True
    note: str = ""
    batch: int = 1
    patience: float = 2.0
    settings: frozenset[str] = frozenset()
    adapters: tuple[str, ...] = ()
    schedulers: tuple[str, ...] = ()
    pictures: int = 0

    def goes_by(self, role: Role) -> int:
        """To how many reference pictures it can look in this role."""
        if "references" not in self.settings:
            return 0
        return self.pictures - (role == "refiner") if self.pictures else MOST_REFERENCES


@dataclass(frozen=True, slots=True)
class Offers:
    """All that a worker has, and `chosen`: the engine of each role unless a picture says otherwise. `device` is the
    name of what it works on, as people read it."""

    engines: tuple[Offer, ...] = ()
    chosen: dict[Role, str] = field(default_factory=dict, hash=False)
    device: str = ""

    def named(self, name: str) -> Offer | None:
        return next((offer for offer in self.engines if offer.name == name), None)

    def able(self, role: Role) -> tuple[Offer, ...]:
        return tuple(offer for offer in self.engines if role in offer.roles)

    def check(self, engines: Mapping[Role, str]) -> None:
        """Raises Invalid unless each of these names is offered for its role."""
        for role, name in engines.items():
            offer = self.named(name)
            if offer is None:
                raise Invalid(
                    f"No worker offers the engine {name[:80]!r} now. Nothing was changed.", role
                )
            if role not in offer.roles:
                raise Invalid(f"{offer.title} cannot be the {role}. Nothing was changed.", role)


def played_by(engine: str) -> str:
    """The engine of every role that the setting `engine` does not give to another."""
    return engine if engine.partition(":")[0] in ALONE else "sketchbook"
