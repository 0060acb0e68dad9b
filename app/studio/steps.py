"""Steps: the lookup that everything done to a step begins with."""

from sqlalchemy.orm import Session

from app.domain.errors import NotFinished, NotFound
from app.domain.people import Viewer
from app.domain.steps import Step
from app.storage import jobs, steps


def finished(session: Session, viewer: Viewer, id: str) -> Step:
    """The viewer's step. A job's id is a step that is still being made: NotFinished."""
    try:
        return steps.step_of(session, viewer, id)
    except NotFound:
        job = jobs.known(session, id)
        if job is not None and job.state in ("queued", "running"):
            jobs.job_of(session, viewer, id)
            raise NotFinished from None
        raise
