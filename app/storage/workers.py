"""Workers: which are alive, and what each can run. Whoever needs an engine's name reads it here."""

from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

from app.domain.content import offers_from_json, offers_to_json
from app.domain.offers import Offers
from app.storage import clock
from app.storage.database import unless_there
from app.storage.tables import workers

FORGOTTEN = timedelta(days=1)
SILENT = timedelta(seconds=60)


def seen(session: Session, worker: str, offers: Offers | None = None) -> None:
    """Note that a worker is alive and, when given, what it offers."""
    moment = clock.now()
    values = (
        {"seen": moment} if offers is None else {"seen": moment, "offers": offers_to_json(offers)}
    )
    changed = sa.update(workers).where(workers.c.id == worker).values(values)
    if not session.execute(changed.returning(workers.c.id)).first():
        row = {"id": worker, "started": moment, **values}
        unless_there(session, workers, [row])


def offers(session: Session, within: timedelta = SILENT) -> Offers:
    """What the workers that answered lately can run together; the newest one's choice of roles and device."""
    told = workers.c.offers.is_not(None), workers.c.seen > clock.now() - within
    query = sa.select(workers.c.offers).where(*told)
    found = [
        offers_from_json(plain)
        for plain in session.scalars(query.order_by(workers.c.started.desc(), workers.c.id))
    ]
    engines = {offer.name: offer for each in reversed(found) for offer in each.engines}
    first = next((each for each in found if each.chosen), Offers())
    return Offers(tuple(engines.values()), first.chosen, first.device)


def last_seen(session: Session) -> datetime | None:
    """When any worker last answered."""
    newest: datetime | None = session.execute(sa.select(sa.func.max(workers.c.seen))).scalar_one()
    return newest


def forget_silent(session: Session, silent: timedelta = FORGOTTEN) -> None:
    """Those that have not been seen for so long."""
    session.execute(sa.delete(workers).where(workers.c.seen < clock.now() - silent))
