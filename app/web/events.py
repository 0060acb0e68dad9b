"""The stream of one picture's news to one window.

The page is rendered at number N and connects with `after=N`; a reconnect says where it was (`Last-Event-ID`). Access
is decided before the first byte. The stream holds no session: it reads from the process's feed, and what it renders is
rendered once for all windows at the same place; whoever no longer sees the picture is told nothing more within 2 s.
A ping every 15 s tells a window that its connection lives.
"""

import asyncio
import time
from collections.abc import AsyncIterator
from functools import partial
from typing import Annotated

from fastapi import APIRouter, Depends, Header, Query, Request
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import StreamingResponse
from sqlalchemy.orm import Session, sessionmaker

from app.domain.errors import NotFound, PentimentoError
from app.domain.events import Event
from app.domain.people import Viewer
from app.storage import events as event_rows
from app.storage import pictures as picture_rows
from app.storage.database import transaction
from app.web import messages
from app.web.access import InSession, Viewing
from app.web.showing import Looking, show
from app.web.tailing import Feed, Tailer

PING = 15.0
EVERY = 0.05
LOOK_AGAIN = (
    2.0  # seconds between two looks at the viewer's right while only words and previews pass
)
HEADERS = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}

router = APIRouter()


def current(session: InSession, viewer: Viewing, picture_id: str) -> int:
    """The newest number of the viewer's picture, or 404."""
    return picture_rows.picture_of(session, viewer, picture_id).seq


@router.get("/pictures/{picture_id}/events")
async def stream(
    request: Request,
    picture_id: str,
    viewer: Viewing,
    newest: Annotated[int, Depends(current, scope="function")],
    after: Annotated[int, Query(ge=0, lt=2**31)] = 0,
    branch: str | None = None,
    step: str | None = None,
    before: str | None = None,
    last_event_id: Annotated[str | None, Header()] = None,
) -> StreamingResponse:
    seen = last_event_id if last_event_id and last_event_id.isdecimal() else str(after)
    window = Looking(branch, step, before)
    telling = Telling(request.app.state.reading, viewer, picture_id, window)
    tailer: Tailer = request.app.state.tailer
    told = tell(tailer, telling, newest, min(int(seen[:15]), newest))
    return StreamingResponse(told, media_type="text/event-stream", headers=HEADERS)


class Telling:
    """What one window is told; its methods block and run on a thread."""

    def __init__(
        self,
        reading: sessionmaker[Session],
        viewer: Viewer,
        picture: str,
        window: Looking,
        look_again: float = LOOK_AGAIN,
    ) -> None:
        self.reading = reading
        self.viewer = viewer
        self.picture = picture
        self.window = window
        self._look_again = look_again
        self._look_due = time.monotonic() + look_again

    @property
    def key(self) -> tuple[object, ...]:
        return self.viewer.person, self.window

    def missed(self, cursor: int) -> list[Event]:
        with transaction(self.reading) as session:
            return event_rows.after(session, self.picture, cursor)

    def batch(self, events: list[Event]) -> bytes:
        """Raises NotFound once the viewer no longer sees the picture."""
        changes = messages.structural(events)
        if not changes:
            self._look()
            return messages.batch(events, "")
        with transaction(self.reading) as session:
            shown = show(session, self.viewer, self.picture, self.window)
        return messages.batch(events, messages.parts(shown, changes))

    def _look(self) -> None:
        """At the viewer's right, now and then. Windows that share a batch share the look of the one that made it."""
        if time.monotonic() < self._look_due:
            return
        with transaction(self.reading) as session:
            picture_rows.picture_of(session, self.viewer, self.picture)
        self._look_due = time.monotonic() + self._look_again


async def tell(
    tailer: Tailer, telling: Telling, newest: int, cursor: int, ping: float = PING
) -> AsyncIterator[bytes]:
    """Everything after the cursor, then everything that comes, for as long as somebody listens."""
    yield b": the picture's news\n\n"
    with tailer.feed(telling.picture, newest) as feed:
        events: list[Event] | None = None  # what came while the page was on its way
        while True:
            if events is None:
                missed = await run_in_threadpool(telling.missed, cursor)
                events = missed or feed.after(cursor)  # what came while it was looked for
            if events is None:
                continue
            if events:
                try:
                    yield await _batch(feed, telling, cursor, events)
                except PentimentoError as error:
                    if isinstance(error, NotFound):
                        yield messages.message("{}", "end").encode()
                    return  # the window comes back by itself
                cursor = events[-1].seq
                await asyncio.sleep(EVERY)
            elif not await feed.wait(ping):
                yield messages.message("{}", "ping").encode()
            events = feed.after(cursor)


async def _batch(feed: Feed, telling: Telling, cursor: int, events: list[Event]) -> bytes:
    key = (*telling.key, cursor, events[-1].seq)
    return await feed.batch(key, partial(run_in_threadpool, telling.batch, events))
