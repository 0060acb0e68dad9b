"""One reader of events per process, which feeds every open stream.

A thread waits for news and reads what is new of the pictures somebody is looking at, once for all who look. Streams
take it from their picture's feed at their own pace, so a slow one makes nobody wait; what a feed no longer holds is
read from the database again. Knows no markup.
"""

import asyncio
import threading
from collections import deque
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager, suppress

from sqlalchemy.orm import Session, sessionmaker

from app.domain.errors import Unavailable
from app.domain.events import Event
from app.storage import events as event_rows
from app.storage.database import transaction
from app.storage.news import News

HELD = 1000  # events a feed remembers
SHARED = 32  # batches that streams in step share


class Feed:
    """The newest events of one picture. Touched only on the event loop."""

    def __init__(self, seq: int) -> None:
        self.first = self.seq = seq
        self.streams = 0
        self._events: deque[Event] = deque()
        self._came = asyncio.Event()
        self._batches: dict[tuple[object, ...], asyncio.Task[bytes]] = {}

    def add(self, events: Sequence[Event]) -> None:
        self._events.extend(event for event in events if event.seq > self.seq)
        self.seq = max([self.seq, *(event.seq for event in events)])
        while len(self._events) > HELD:
            self.first = self._events.popleft().seq
        came, self._came = self._came, asyncio.Event()
        came.set()

    def after(self, cursor: int) -> list[Event] | None:
        """What came after the cursor, or None when the feed no longer remembers that far back."""
        if cursor < self.first:
            return None
        return [event for event in self._events if event.seq > cursor]

    async def wait(self, seconds: float) -> bool:
        """Whether anything came in time."""
        came = self._came
        try:
            async with asyncio.timeout(seconds):
                return await came.wait()
        except TimeoutError:
            return False

    async def batch(self, key: tuple[object, ...], make: Callable[[], Awaitable[bytes]]) -> bytes:
        """Made once for all streams that stand at the same place; what failed is made anew for the next one."""
        task = self._batches.get(key)
        if task is None or (task.done() and (task.cancelled() or task.exception() is not None)):
            while len(self._batches) >= SHARED:
                self._batches.pop(next(iter(self._batches)))
            task = self._batches[key] = asyncio.ensure_future(_run(make))
        return await asyncio.shield(task)


async def _run(make: Callable[[], Awaitable[bytes]]) -> bytes:
    return await make()


class Tailer:
    """Started and stopped with the site. `feed` is for the event loop, everything else is the thread's."""

    def __init__(self, news: News, reading: sessionmaker[Session]) -> None:
        self.news = news
        self.reading = reading
        self.feeds: dict[str, Feed] = {}
        self._loop: asyncio.AbstractEventLoop | None = None
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._tail, name="tailer", daemon=True)

    def start(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._thread.start()

    async def stop(self) -> None:
        self._stopped.set()
        self.news.stop()
        await asyncio.to_thread(self._thread.join)

    @contextmanager
    def feed(self, picture: str, seq: int) -> Iterator[Feed]:
        """The picture's feed for as long as a stream is open. `seq` has just been read."""
        feed = self.feeds.setdefault(picture, Feed(seq))
        feed.streams += 1
        try:
            yield feed
        finally:
            feed.streams -= 1
            if not feed.streams:
                del self.feeds[picture]

    def _tail(self) -> None:
        behind = False
        while not self._stopped.is_set():
            if (self.news.wait(1.0) or behind) and self.feeds:
                behind = not self._look()
        self.news.close()

    def _look(self) -> bool:
        """Read all that is new. False when the database did not answer: then it is looked for again."""
        wanted = {picture: feed.seq for picture, feed in list(self.feeds.items())}
        try:
            with transaction(self.reading) as session:
                newest = event_rows.seqs(session, list(wanted))
                for picture, seq in wanted.items():
                    while newest.get(picture, 0) > seq:
                        events = event_rows.after(session, picture, seq)
                        seq = events[-1].seq if events else newest[picture]
                        self._tell(picture, events)
        except Unavailable:
            return False
        return True

    def _tell(self, picture: str, events: list[Event]) -> None:
        loop = self._loop
        if loop is not None and not self._stopped.is_set():
            with suppress(RuntimeError):  # the loop has ended, and so have its streams
                loop.call_soon_threadsafe(self._add, picture, events)

    def _add(self, picture: str, events: list[Event]) -> None:
        if feed := self.feeds.get(picture):
            feed.add(events)
