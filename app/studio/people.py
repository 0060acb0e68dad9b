"""Who is here: the one local person and their team, made on the first start."""

from sqlalchemy.orm import Session

from app.domain.people import LOCAL_PERSON, LOCAL_TEAM, Viewer
from app.storage import people


def ensure_local(session: Session) -> Viewer:
    """The local person in the studio's team; made when they are not there yet."""
    people.ensure_person(session, LOCAL_PERSON, "You")
    people.ensure_team(session, LOCAL_TEAM, "Studio")
    people.ensure_member(session, LOCAL_TEAM, LOCAL_PERSON)
    return Viewer(LOCAL_PERSON, people.teams_of(session, LOCAL_PERSON))
