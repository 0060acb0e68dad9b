"""Defaults: who plays the roles of new pictures, as the studio chose it where that is still here, else the workers.

While no worker answers nothing can be made, so a new picture keeps what was chosen and waits for it with everything
else. While others answer, a choice that none of them runs is passed over, and counts again once one is back.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from sqlalchemy.orm import Session

from app.domain.offers import ALONE, Offers
from app.domain.requests import Role
from app.storage import choices, workers


@dataclass(frozen=True, slots=True)
class Defaults:
    """`kept` is what the studio chose for single roles, `offers` what workers have and choose, `known` the same of all
    that were heard within a day, silent or not."""

    offers: Offers
    kept: Mapping[Role, str]
    known: Offers = field(default_factory=Offers)

    @property
    def silent(self) -> bool:
        """Whether no worker answers."""
        return not self.offers.engines

    @property
    def passed_over(self) -> dict[Role, str]:
        """Choices whose engine no worker offers for that role, where others answer."""
        if self.silent:
            return {}
        return {role: name for role, name in self.kept.items() if not self._plays(role, name)}

    @property
    def used(self) -> dict[Role, str]:
        """The engines of a new picture of which nothing else is said; a role that is missing gets the site's."""
        if self.silent:
            return {**self.known.chosen, **self.kept}
        here = {role: name for role, name in self.kept.items() if self._plays(role, name)}
        return {**self.offers.chosen, **here}

    @property
    def away(self) -> dict[Role, str]:
        """The engines of new pictures that no worker runs now: waited for, or passed over."""
        if not self.silent:
            return self.passed_over
        return {r: name for r, name in self.used.items() if name.partition(":")[0] not in ALONE}

    @property
    def beginning(self) -> Offers:
        """What workers have, and what is chosen for a new picture."""
        return replace(self.offers, chosen=self.used)

    def title(self, engine: str) -> str:
        """What people call it; its name where no worker has told."""
        offer = self.known.named(engine) or self.offers.named(engine)
        return offer.title if offer else engine

    def _plays(self, role: Role, name: str) -> bool:
        offer = self.offers.named(name)
        return offer is not None and role in offer.roles


def defaults(session: Session) -> Defaults:
    known = workers.offers(session, workers.FORGOTTEN)
    return Defaults(workers.offers(session), choices.kept(session), known)


def offers(session: Session) -> Offers:
    """What workers have, with the studio's choice before theirs."""
    return defaults(session).beginning


def set_defaults(session: Session, engines: Mapping[Role, str]) -> Defaults:
    """A role that is not named is left to the workers; a choice that stays may be away. Raises Invalid."""
    found = defaults(session)
    found.offers.check({r: n for r, n in engines.items() if found.kept.get(r) != n})
    choices.keep(session, engines)
    return replace(found, kept=dict(engines))
