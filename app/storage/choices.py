"""Choices: the engine that each role of a new picture gets, as somebody chose it for the whole studio."""

from collections.abc import Mapping

import sqlalchemy as sa
from sqlalchemy.orm import Session

from app.domain.requests import Role
from app.storage.tables import choices


def kept(session: Session) -> dict[Role, str]:
    """Roles without a choice are missing; an engine named here may be away."""
    rows = session.execute(sa.select(choices.c.role, choices.c.engine).order_by(choices.c.role))
    return {row.role: row.engine for row in rows}


def keep(session: Session, engines: Mapping[Role, str]) -> None:
    """These and no others. Of two who do so at one moment, one is told so (Conflict) and changes nothing."""
    session.execute(sa.delete(choices))
    if engines:
        rows = [{"role": role, "engine": name} for role, name in engines.items()]
        session.execute(sa.insert(choices), rows)
