"""The stream without a server: the generator alone."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
import sqlalchemy as sa

from app.domain.errors import Unavailable
from app.domain.events import Event
from app.domain.people import Viewer
from app.storage import pictures
from app.storage.database import sessions
from app.storage.jobs import Job
from app.storage.news import News
from app.storage.tables import members
from app.studio import recording
from app.web.events import PING, Telling, tell
from app.web.showing import Looking
from app.web.tailing import HELD, Feed, Tailer
from tests.cast import ALICE, BOB, House
from tests.waiting import until
from tests.web.streams import making, newest, run, say
from tests.web.test_messages import happened

Stream = AsyncIterator[bytes]


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
