"""People and teams as rows. Today one local person and one team; who signs in otherwise comes later."""

import sqlalchemy as sa
from sqlalchemy.orm import Session

from app.storage.tables import members, people, teams


def ensure_person(session: Session, id: str, name: str) -> None:
    if session.execute(sa.select(people.c.id).where(people.c.id == id)).first() is None:
        session.execute(sa.insert(people).values(id=id, name=name))


def ensure_team(session: Session, id: str, name: str) -> None:
    if session.execute(sa.select(teams.c.id).where(teams.c.id == id)).first() is None:
        session.execute(sa.insert(teams).values(id=id, name=name))


def ensure_member(session: Session, team: str, person: str) -> None:
    query = sa.select(members).where(members.c.team == team, members.c.person == person)
    if session.execute(query).first() is None:
        session.execute(sa.insert(members).values(team=team, person=person))


def teams_of(session: Session, person: str) -> frozenset[str]:
    return frozenset(session.scalars(sa.select(members.c.team).where(members.c.person == person)))


def names(session: Session) -> dict[str, str]:
    return {row.id: row.name for row in session.execute(sa.select(people))}
