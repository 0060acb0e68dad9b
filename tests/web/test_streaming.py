"""The stream of the whole application without a server, with a limit on its time."""

import asyncio
from typing import Any

import pytest
from starlette.testclient import TestClient

from app.domain.people import Viewer
from app.domain.steps import Step
from app.storage.jobs import Job
from app.studio import recording
from tests.cast import ALICE, CHARLIE, House
from tests.web import markup
from tests.web.streams import Client, making, newest, opened, run, say


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
