"""Whether the studio is well: the database answers, the disk has room, a worker was seen lately. Open to all."""

import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse

from app.domain.errors import PentimentoError
from app.storage import jobs, workers
from app.storage.database import transaction

LATELY = timedelta(seconds=15)

router = APIRouter()


@router.get("/health")
def health(request: Request) -> JSONResponse:
    state = request.app.state
    try:
        with transaction(state.reading) as session:
            seen, waiting = workers.last_seen(session), jobs.waiting(session)
    except PentimentoError as error:
        return JSONResponse({"well": False, "database": error.message}, 503)
    worker = seen is not None and datetime.now(UTC) - seen < LATELY
    free = _free_mb(state.site.home)
    room = free > state.site.reserve_mb
    found = {
        "well": worker and room,
        "database": "answers",
        "worker": "works" if worker else "not seen lately",
        "disk": "has room" if room else "nearly full" if free >= 0 else "not there",
        "free_mb": free,
        "waiting": waiting,
    }
    return JSONResponse(found, 200 if found["well"] else 503)


def _free_mb(home: Path) -> int:
    """-1 where the home folder is not there, as when its disk is not mounted."""
    try:
        return shutil.disk_usage(home).free // 2**20
    except OSError:
        return -1
