"""Defaults: who plays the roles of new pictures, as the studio chose it where that is still here, else the workers."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from app.domain.offers import Offers
from app.domain.requests import Role
from app.storage import choices, workers


@dataclass(frozen=True, slots=True)
class Defaults:
    """`kept` is what the studio chose for single roles, `offers` what workers have and choose."""

    offers: Offers
    kept: Mapping[Role, str]

    @property
    def passed_over(self) -> dict[Role, str]:
        """Choices whose engine no worker offers for that role now."""
        return {role: name for role, name in self.kept.items() if not self._plays(role, name)}

    @property
    def used(self) -> dict[Role, str]:
        """The engines of a new picture of which nothing else is said; a role that is missing gets the site's."""
        here = {role: name for role, name in self.kept.items() if self._plays(role, name)}
        return {**self.offers.chosen, **here}

    def _plays(self, role: Role, name: str) -> bool:
        offer = self.offers.named(name)
        return offer is not None and role in offer.roles


def defaults(session: Session) -> Defaults:
    return Defaults(workers.offers(session), choices.kept(session))


def offers(session: Session) -> Offers:
    """What workers have, with the studio's choice before theirs."""
    found = defaults(session)
    return replace(found.offers, chosen=found.used)


def set_defaults(session: Session, engines: Mapping[Role, str]) -> Defaults:
    """A role that is not named is left to the workers; a choice that stays may be away. Raises Invalid."""
    found = defaults(session)
    found.offers.check({r: name for r, name in engines.items() if found.kept.get(r) != name})
    choices.keep(session, engines)
    return replace(found, kept=dict(engines))
