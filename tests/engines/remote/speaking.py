"""A real HTTP server on a free port, that answers what a test tells it to and keeps what it was asked."""

import asyncio
import base64
import io
import json
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import uvicorn
from PIL import Image
from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route, WebSocketRoute
from starlette.websockets import WebSocket, WebSocketDisconnect

from tests.waiting import until

Answer = Callable[[Request], Response]


@dataclass
class Spoken:
    """`answers` are taken in order, the last one for ever. `gone` is set when a client hung up in the middle."""

    answers: list[Answer] = field(default_factory=list)
    asked: list[tuple[str, str, dict[str, str], Any]] = field(default_factory=list)
    frames: list[str | bytes] = field(default_factory=list)
    gone: threading.Event = field(default_factory=threading.Event)
    queued: threading.Event = field(default_factory=threading.Event)
    url: str = ""

    def say(self, *answers: Answer) -> "Spoken":
        self.answers, self.asked, self.frames = list(answers), [], []
        self.gone.clear()
        self.queued.clear()
        return self

    @property
    def paths(self) -> list[str]:
        return [f"{method} {path}" for method, path, _, _ in self.asked]

    def body(self, number: int = -1) -> Any:
        return self.asked[number][3]

    async def http(self, request: Request) -> Response:
        body = await _body(request)
        self.asked.append((request.method, request.url.path, dict(request.headers), body))
        at = min(len(self.asked), len(self.answers)) - 1
        return self.answers[at](request)

    async def socket(self, socket: WebSocket) -> None:
        """Says its frames once something was queued, then waits for the client to leave."""
        await socket.accept()
        try:
            await asyncio.to_thread(self.queued.wait)
            for frame in self.frames:
                await (
                    socket.send_bytes(frame)
                    if isinstance(frame, bytes)
                    else socket.send_text(frame)
                )
            await socket.receive_text()
        except WebSocketDisconnect:
            self.gone.set()


async def _body(request: Request) -> Any:
    kind = request.headers.get("content-type", "")
    if kind.startswith("multipart/"):
        form = await request.form()
        found = []
        for name, value in form.multi_items():
            found.append((name, value if isinstance(value, str) else await value.read()))
        await form.close()
        return found
    raw = await request.body()
    return json.loads(raw) if raw else None


@contextmanager
def listening() -> Iterator[Spoken]:
    """The server, until the block ends."""
    spoken = Spoken()
    methods = ["GET", "POST"]
    routes = [
        WebSocketRoute("/ws", spoken.socket),
        Route("/{path:path}", spoken.http, methods=methods),
    ]
    config = uvicorn.Config(
        Starlette(routes=routes), port=0, log_level="critical", lifespan="off", ws="websockets-sansio"
    )  # fmt: skip
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    until(lambda: server.started, "the server's start")
    port = server.servers[0].sockets[0].getsockname()[1]
    spoken.url = f"http://127.0.0.1:{port}"
    try:
        yield spoken
    finally:
        server.should_exit = True
        spoken.queued.set()
        thread.join(5)


def plain(value: Any, status: int = 200, **headers: str) -> Answer:
    return lambda request: JSONResponse(value, status, headers)


def page(text: str, status: int = 200, **headers: str) -> Answer:
    return lambda request: Response(text, status, headers, "text/html")


def data(content: bytes) -> Answer:
    return lambda request: Response(content, media_type="image/png")


def events(*said: Any, done: bool = True, cut: bool = False) -> Answer:
    """Server-sent events; `cut` breaks the connection off after them."""
    lines = [f"data: {each if isinstance(each, str) else json.dumps(each)}\n\n" for each in said]

    async def pieces() -> AsyncIterator[str]:
        for line in [*lines, *(["data: [DONE]\n\n"] if done else [])]:
            yield line[:7]
            yield line[7:]
        if cut:
            raise ConnectionResetError

    return lambda request: StreamingResponse(pieces(), media_type="text/event-stream")


def endless(spoken: Spoken, first: str = "") -> Answer:
    """Says `first`, then nothing, until the client hangs up."""

    async def pieces() -> AsyncIterator[str]:
        try:
            if first:
                yield first
            await asyncio.Event().wait()
        except (asyncio.CancelledError, ClientDisconnect):
            spoken.gone.set()
            raise

    return lambda request: StreamingResponse(pieces(), media_type="text/event-stream")


def chunks(text: str, size: int = 9, tokens: int = 42, end: str = "stop") -> Answer:
    """A chat answer as it streams, its usage last."""
    pieces = [text[at : at + size] for at in range(0, len(text), size)]
    said: list[Any] = [{"choices": [{"delta": {"content": piece}}]} for piece in pieces]
    said += [
        {"choices": [{"delta": {}, "finish_reason": end}]},
        {"choices": [], "usage": {"total_tokens": tokens}},
    ]
    return events(*said)


def picture(width: int = 256, height: int = 256, colour: object = (200, 30, 30)) -> str:
    """Base64 of a PNG."""
    out = io.BytesIO()
    Image.new("RGB", (width, height), colour).save(out, "PNG")  # type: ignore[arg-type]
    return base64.b64encode(out.getvalue()).decode()
