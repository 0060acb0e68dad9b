"""People, teams and what each may see and do.

There is one local person and one team from the first day; every step, job and event names its author.
"""

from dataclasses import dataclass
from typing import Literal

Visibility = Literal["private", "team"]

LOCAL_PERSON = "local"
LOCAL_TEAM = "studio"


@dataclass(frozen=True, slots=True)
class Person:
    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Viewer:
    """Who is asking, and the teams they belong to."""

    person: str
    teams: frozenset[str] = frozenset()

    def sees(self, owner: str, team: str, visibility: Visibility) -> bool:
        return self.person == owner or (visibility == "team" and team in self.teams)


LOCAL = Viewer(LOCAL_PERSON, frozenset({LOCAL_TEAM}))
