"""The stream without a server: the generator alone, then the whole application with a limit on its time."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import Any

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from starlette.testclient import TestClient

from app.domain.errors import Unavailable
from app.domain.events import Event
from app.domain.people import Viewer
from app.domain.steps import Step
from app.storage import events, pictures
from app.storage.database import sessions
from app.storage.jobs import Job
from app.storage.news import News
from app.storage.tables import members
from app.studio import recording
from app.web.events import PING, Telling, tell
from app.web.showing import Looking
from app.web.tailing import HELD, Feed, Tailer
from tests.cast import ALICE, BOB, CHARLIE, House
from tests.waiting import until
from tests.web import markup
from tests.web.test_messages import happened

Stream = AsyncIterator[bytes]


def newest(house: House, picture: str) -> int:
    with house.look() as session:
        return events.seqs(session, [picture])[picture]


def say(house: House, job: Job, *said: tuple[str, dict[str, Any]]) -> None:
    with house.work() as session:
        assert recording.record_report(session, job.id, job.attempt, said)


def preview(n: int) -> tuple[str, dict[str, Any]]:
    return "preview", {"n": n, "src": f"j-{n}.webp", "w": 64, "h": 64}


def of_kind(kind: str, said: bytes) -> list[dict[str, Any]]:
    """The bodies of the messages of one kind."""
    found = [message.split("\n") for message in said.decode().split("\n\n")]
    return [json.loads(m[-1].removeprefix("data: ")) for m in found if f"event: {kind}" in m]


@asynccontextmanager
async def tailing(house: House) -> AsyncIterator[Tailer]:
    """A tailer on this loop, as the site starts it."""
    tailer = Tailer(News(house.engine), sessions(house.engine, reading=True))
    tailer.start()
    async with asyncio.timeout(20):
        yield tailer
    await tailer.stop()


def telling(house: House, picture: str, viewer: Viewer = ALICE, **how: float) -> Telling:
    return Telling(sessions(house.engine, reading=True), viewer, picture, Looking(), **how)


async def reached(feed: Feed, seq: int) -> None:
    """Wait until the feed knows what happened up to there."""
    while feed.seq < seq:
        assert await feed.wait(10)


@contextmanager
def making(house: House) -> Iterator[Job]:
    house.started()
    job = house.claimed()
    assert job is not None
    yield job


@asynccontextmanager
async def listening(
    house: House, viewer: Viewer = ALICE, **how: float
) -> AsyncIterator[tuple[Job, Tailer, Stream]]:
    """A step being made, and a window that has read everything up to now."""
    with making(house) as job:
        share(house, job.picture, "team")
        async with tailing(house) as tailer:
            now, ping = newest(house, job.picture), how.pop("ping", PING)
            stream = tell(tailer, telling(house, job.picture, viewer, **how), now, now, ping)
            await anext(stream)
            yield job, tailer, stream
            await stream.aclose()


def run(story: Callable[[], Coroutine[Any, Any, None]]) -> None:
    asyncio.run(story())


def test_a_feed_knows_what_came_after_a_cursor_as_far_back_as_it_remembers() -> None:
    feed = Feed(0)
    feed.add([*happened(("edit", {}), ("edit", {}))])
    assert [event.seq for event in feed.after(1) or []] == [2]
    feed.add([Event("p", n, "edit", "x", happened(("edit", {}))[0].at) for n in range(3, HELD + 4)])
    assert feed.after(0) is None
    assert len(feed.after(feed.first) or []) == HELD


def test_what_stands_at_the_same_place_is_made_once() -> None:
    made = []

    async def make() -> bytes:
        made.append(1)
        return b"x"

    async def story() -> None:
        feed = Feed(0)
        assert await asyncio.gather(*(feed.batch((1,), make) for _ in range(9))) == [b"x"] * 9

    run(story)
    assert made == [1]


def test_a_batch_that_failed_is_made_anew_for_the_next_window() -> None:
    answers = iter([Unavailable(), b"whole"])

    async def make() -> bytes:
        answer = next(answers)
        if isinstance(answer, Exception):
            raise answer
        return answer

    async def asked() -> bytes:
        feed = Feed(1)
        with pytest.raises(Unavailable):
            await feed.batch((1,), make)
        return await feed.batch((1,), make)

    assert asyncio.run(asked()) == b"whole"


def test_a_window_hears_what_it_missed_and_then_what_comes(house: House) -> None:
    async def story() -> None:
        with making(house) as job:
            async with tailing(house) as tailer:
                stream = tell(tailer, telling(house, job.picture), newest(house, job.picture), 0)
                assert (await anext(stream)).startswith(b":")
                missed = await anext(stream)
                assert b'hx-target="#transport"' in missed
                assert f"id: {newest(house, job.picture)}\n".encode() in missed
                say(house, job, ("text", {"at": 0, "t": "A boat"}))
                assert of_kind("text", await anext(stream)) == [
                    {"job": job.id, "at": 0, "t": "A boat"}
                ]
                await stream.aclose()
                assert tailer.feeds == {}

    run(story)


def test_a_slow_window_gets_only_the_newest_preview_and_all_words(house: House) -> None:
    async def story() -> None:
        async with listening(house) as (job, tailer, stream):
            heard = asyncio.ensure_future(anext(stream))
            say(house, job, preview(1))
            await heard
            for n in range(2, 40):
                say(house, job, preview(n), ("text", {"at": n - 2, "t": chr(60 + n)}))
            await reached(tailer.feeds[job.picture], newest(house, job.picture))
            said = await anext(stream)
            assert [body["n"] for body in of_kind("preview", said)] == [39]
            (words,) = of_kind("text", said)
            assert words["t"] == "".join(chr(60 + n) for n in range(2, 40))

    run(story)


def test_a_window_further_behind_than_the_feed_remembers_loses_nothing(house: House) -> None:
    async def story() -> None:
        async with listening(house) as (job, tailer, stream):
            now = newest(house, job.picture)
            heard = asyncio.ensure_future(anext(stream))
            say(house, job, ("text", {"at": 0, "t": "."}))
            await heard
            count = 2 * HELD + 50
            say(house, job, *(("text", {"at": n, "t": "x"}) for n in range(1, count)))
            await reached(feed := tailer.feeds[job.picture], newest(house, job.picture))
            assert feed.first > now + 1
            words = ""
            while len(words) < count - 1:
                for body in of_kind("text", await anext(stream)):
                    assert body["at"] == len(words) + 1
                    words += body["t"]

    run(story)


class Late(Telling):
    """Something happens just after this window has looked for what it missed."""

    def missed(self, cursor: int) -> list[Event]:
        found = super().missed(cursor)
        self.then()
        return found


def test_what_happens_while_a_window_connects_does_not_wait_for_a_ping(house: House) -> None:
    async def story() -> None:
        with making(house) as job:
            async with tailing(house) as tailer:
                late = Late(sessions(house.engine, reading=True), ALICE, job.picture, Looking())

                def then() -> None:
                    say(house, job, ("text", {"at": 0, "t": "now"}))
                    wanted = newest(house, job.picture)
                    until(lambda: tailer.feeds[job.picture].seq >= wanted, "the feed")

                late.then = then
                now = newest(house, job.picture)
                stream = tell(tailer, late, now, now, ping=0.2)
                await anext(stream)
                assert of_kind("text", await anext(stream))[0]["t"] == "now"
                await stream.aclose()

    run(story)


def test_a_quiet_stream_pings(house: House) -> None:
    async def story() -> None:
        async with listening(house, ping=0.01) as (_, _, stream):
            assert [await anext(stream) for _ in range(2)] == [b"event: ping\ndata: {}\n\n"] * 2

    run(story)


def test_a_stream_ends_when_its_picture_is_no_longer_seen(house: House) -> None:
    async def story() -> None:
        async with listening(house, BOB) as (job, _, stream):
            share(house, job.picture, "private")
            with house.work() as session:
                recording.cancel(session, ALICE, job.id)
            assert [said async for said in stream] == [b"event: end\ndata: {}\n\n"]

    run(story)


def test_who_no_longer_sees_the_picture_hears_no_more_words(house: House) -> None:
    async def story() -> None:
        async with listening(house, BOB, look_again=0.0) as (job, _, stream):
            say(house, job, ("text", {"at": 0, "t": "A boat"}))
            assert of_kind("text", await anext(stream))
            leave_the_team(house, BOB)
            say(house, job, ("text", {"at": 6, "t": " on a lake"}))
            assert [said async for said in stream] == [b"event: end\ndata: {}\n\n"]

    run(story)


def leave_the_team(house: House, viewer: Viewer) -> None:
    with house.work() as session:
        session.execute(sa.delete(members).where(members.c.person == viewer.person))


def share(house: House, picture: str, visibility: str) -> None:
    with house.work() as session:
        pictures.update(session, picture, visibility=visibility)


class Client:
    """Asks the application itself, as a server would, and may leave at any time."""

    def __init__(self, app: FastAPI, path: str, headers: dict[str, str] | None = None) -> None:
        address, _, query = path.partition("?")
        said = {"host": "localhost", **(headers or {})}
        self.scope = {
            "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": "GET", "scheme": "http",
            "path": address, "raw_path": address.encode(), "query_string": query.encode(), "root_path": "",
            "headers": [(k.encode(), v.encode()) for k, v in said.items()],
            "client": ("127.0.0.1", 1), "server": ("localhost", 80),
        }  # fmt: skip
        self.said: asyncio.Queue[dict[str, Any]] = asyncio.Queue()
        self.gone = asyncio.Event()
        self.task = asyncio.ensure_future(app(self.scope, self._receive, self.said.put))
        self.asked = False

    async def _receive(self) -> dict[str, Any]:
        if self.asked:
            await self.gone.wait()
            return {"type": "http.disconnect"}
        self.asked = True
        return {"type": "http.request", "body": b"", "more_body": False}

    async def start(self) -> tuple[int, dict[str, str]]:
        first = await self.said.get()
        return first["status"], {k.decode(): v.decode() for k, v in first["headers"]}

    async def until(self, words: bytes) -> bytes:
        """Everything up to these words."""
        heard = b""
        while words not in heard:
            heard += (await self.said.get())["body"]
        return heard

    async def leave(self) -> None:
        self.gone.set()
        await self.task


@asynccontextmanager
async def opened(app: FastAPI) -> AsyncIterator[FastAPI]:
    async with app.router.lifespan_context(app), asyncio.timeout(20):
        yield app


def test_the_application_streams_until_its_listener_leaves(site_for: Any, house: House) -> None:
    async def story() -> None:
        with making(house) as job:
            async with opened(site_for()) as app:
                now = newest(house, job.picture)
                window = Client(app, f"/pictures/{job.picture}/events?after={now}")
                status, headers = await window.start()
                assert (status, headers["content-type"]) == (
                    200,
                    "text/event-stream; charset=utf-8",
                )
                assert (headers["cache-control"], headers["x-accel-buffering"]) == (
                    "no-store",
                    "no",
                )
                say(house, job, ("text", {"at": 0, "t": "A boat"}))
                assert b"#transport" not in await window.until(b"A boat")
                assert list(app.state.tailer.feeds) == [job.picture]
                await window.leave()
                assert app.state.tailer.feeds == {}

    run(story)


@pytest.mark.parametrize(
    ("last", "again"), [(None, True), ("0", True), ("{now}", False), ("nonsense", True), ("9" * 40, False)]
)  # fmt: skip
def test_a_window_that_comes_back_says_where_it_was(
    site_for: Any, house: House, last: str | None, again: bool
) -> None:
    async def story() -> None:
        with making(house) as job:
            async with opened(site_for()) as app:
                now = newest(house, job.picture)
                headers = {"last-event-id": last.format(now=now)} if last else {}
                window = Client(app, f"/pictures/{job.picture}/events?after=0", headers)
                await window.start()
                await window.until(b"news\n\n")
                if not again:
                    say(house, job, ("text", {"at": 0, "t": "A boat"}))
                heard = await window.until(b"id: ")
                assert (b"#transport" in heard) == again
                await window.leave()

    run(story)


def test_a_window_on_an_older_part_of_the_history_stays_there(
    site_for: Any, house: House, alice: TestClient
) -> None:
    plan, draft = house.drafted()
    page = markup.read(alice.get(f"/pictures/{plan.picture}?before={draft.id}").text)
    assert not any("data-tip" in e.attributes for e in page.elements), "the tip is on a later page"
    (stream,) = (e for e in page.elements if e.attributes.get("id") == "stream")

    async def story() -> None:
        async with opened(site_for()) as app:
            address = stream.attributes["hx-sse:connect"]
            window = Client(app, address, {"last-event-id": "0"})
            await window.start()
            heard = (await window.until(b"id: ")).decode()
            assert f'id="step-{plan.id}"' in heard
            assert f'id="step-{draft.id}"' not in heard
            await window.leave()

    run(story)


@pytest.mark.parametrize("viewer", [ALICE, CHARLIE])
def test_a_stranger_gets_a_whole_refusal_and_no_first_byte(
    site_for: Any, house: House, viewer: Viewer
) -> None:
    async def story() -> None:
        with making(house) as job:
            picture = job.picture if viewer is CHARLIE else "0" * 32
            async with opened(site_for(viewer)) as app:
                window = Client(app, f"/pictures/{picture}/events")
                status, headers = await window.start()
                assert (status, headers["content-type"][:9]) == (404, "text/html")
                assert b"news" not in await window.until(b"</html>")
                await window.task
                assert app.state.tailer.feeds == {}

    run(story)


def test_two_windows_hear_the_same(site_for: Any, house: House) -> None:
    async def story() -> None:
        with making(house) as job:
            async with opened(site_for()) as app:
                path = f"/pictures/{job.picture}/events?after={newest(house, job.picture)}"
                windows = [Client(app, path) for _ in range(2)]
                for window in windows:
                    await window.start()
                    await window.until(b"news\n\n")
                step = await asyncio.to_thread(finish, house, job)
                ends = [await window.until(f"step-{step.id}".encode()) for window in windows]
                assert ends[0] == ends[1]
                for window in windows:
                    await window.leave()

    run(story)


def finish(house: House, job: Job) -> Step:
    with house.work() as session:
        step = recording.record_result(session, house.store, job.id, 1, house.answer(job), 1.0)
    assert step is not None
    return step
