"""One request that changes a picture, and its answer to a browser.

htmx is answered with the parts that the change's own events touched, made exactly as the stream makes them; a plain
form goes back to the picture's page. When the change made another branch, both go there.
"""

from typing import Annotated
from urllib.parse import urlencode

from fastapi import Depends, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from app.domain.steps import Step
from app.storage import events as event_rows
from app.storage import jobs as job_rows
from app.storage import pictures as picture_rows
from app.storage import runs as run_rows
from app.storage.jobs import Job
from app.storage.pictures import Picture
from app.storage.runs import Run
from app.studio.steps import finished
from app.web import messages, rendering
from app.web.access import InSession, Viewing
from app.web.showing import looking, show


class Asking:
    """Looks up what is asked about, for its viewer, and remembers where the picture's events stood."""

    def __init__(self, request: Request, session: InSession, viewer: Viewing) -> None:
        self.request = request
        self.session = session
        self.viewer = viewer
        self._before: Picture | None = None

    @property
    def queue_limit(self) -> int:
        limit: int = self.request.app.state.site.queue_limit
        return limit

    def picture(self, id: str) -> Picture:
        self._before = picture_rows.picture_of(self.session, self.viewer, id)
        return self._before

    def step(self, id: str) -> Step:
        step = finished(self.session, self.viewer, id)
        self.picture(step.picture)
        return step

    def run(self, id: str) -> Run:
        run = run_rows.run_of(self.session, self.viewer, id)
        self.picture(run.picture)
        return run

    def job(self, id: str) -> Job:
        job = job_rows.job_of(self.session, self.viewer, id)
        self.picture(job.picture)
        return job

    def answer(self, branch: str | None = None) -> Response:
        """What changed, or the way to the branch where it happened."""
        assert self._before is not None
        picture, window = self._before.id, looking(self.request)
        events = event_rows.after(self.session, picture, self._before.seq)
        moved = messages.moved(events) is not None
        if not rendering.wants_part(self.request):
            return RedirectResponse(address(picture, branch or window.branch, moved), 303)
        if branch is not None and branch != window.branch:
            return Response(headers={"HX-Redirect": address(picture, branch, moved)})
        shown = show(self.session, self.viewer, picture, window)
        body = messages.parts(shown, messages.structural(events))
        return HTMLResponse(body, headers={"HX-Reswap": "none"})


Ask = Annotated[Asking, Depends(scope="function")]


def address(picture: str, branch: str | None = None, moved: bool = False) -> str:
    query = urlencode(({"branch": branch} if branch else {}) | ({"moved": 1} if moved else {}))
    return f"/pictures/{picture}{'?' if query else ''}{query}"
