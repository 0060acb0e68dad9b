"""Jobs: cancelling one."""

from fastapi import APIRouter
from fastapi.responses import Response

from app.studio import recording
from app.web.asking import Ask

router = APIRouter()


@router.delete("/jobs/{job_id}")
def cancel(ask: Ask, job_id: str) -> Response:
    ask.job(job_id)
    recording.cancel(ask.session, ask.viewer, job_id)
    return ask.answer()
