"""People and teams as rows. Today one local person and one team; who signs in otherwise comes later."""

import sqlalchemy as sa
from sqlalchemy.orm import Session

from app.storage.database import unless_there
from app.storage.tables import members, people, teams


def ensure_person(session: Session, id: str, name: str) -> None:
    unless_there(session, people, [{"id": id, "name": name}])


def ensure_team(session: Session, id: str, name: str) -> None:
    unless_there(session, teams, [{"id": id, "name": name}])


def ensure_member(session: Session, team: str, person: str) -> None:
    unless_there(session, members, [{"team": team, "person": person}])


def teams_of(session: Session, person: str) -> frozenset[str]:
    return frozenset(session.scalars(sa.select(members.c.team).where(members.c.person == person)))


def names(session: Session) -> dict[str, str]:
    return {row.id: row.name for row in session.execute(sa.select(people))}
