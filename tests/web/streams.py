"""What tests of the stream share: a step being made, what is said of it, and a client of the application itself."""

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import Any

from fastapi import FastAPI

from app.storage import events
from app.storage.jobs import Job
from app.studio import recording
from tests.cast import House


def newest(house: House, picture: str) -> int:
    with house.look() as session:
        return events.seqs(session, [picture])[picture]


def say(house: House, job: Job, *said: tuple[str, dict[str, Any]]) -> None:
    with house.work() as session:
        assert recording.record_report(session, job.id, job.attempt, said)


@contextmanager
def making(house: House) -> Iterator[Job]:
    house.started()
    job = house.claimed()
    assert job is not None
    yield job


def run(story: Callable[[], Coroutine[Any, Any, None]]) -> None:
    asyncio.run(story())


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
