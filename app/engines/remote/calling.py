"""Calling a server: one place for waiting, asking again, stopping, and saying in words what went wrong.

While nothing comes, `pulse` is called five times a second; what it raises ends the call and closes the connection,
which is how the server learns of it. Nothing of a key is ever told; nothing is followed to another address, and a
private one is never asked through a proxy.
"""

import asyncio
import codecs
import json
import logging
import ssl
from collections.abc import AsyncGenerator, Callable, Generator, Iterator
from contextlib import contextmanager, suppress
from functools import cache
from typing import Any

import httpx2

from app.domain.errors import EngineError
from app.engines.remote.servers import Server

log = logging.getLogger("pentimento.remote")
EVERY = 0.2  # seconds between two looks for a stop
FIRST_WAIT, LONGEST_WAIT = 0.5, 30.0  # seconds before it is asked again
MOST_BYTES = 96_000_000  # of one answer
LONGEST_TOLD = 200  # characters of a server's own words
AGAIN = frozenset({408, 425, 429, 500, 502, 503, 504})
KEPT = "All finished steps are kept: try again, or choose another engine for this role first."

Pulse = Callable[[], None]


class Calling:
    """Calls to one server. `pulse` may raise `Cancelled`."""

    def __init__(self, server: Server, pulse: Pulse, first_wait: float = FIRST_WAIT) -> None:
        self.server, self.pulse, self.first_wait = server, pulse, first_wait

    def json(self, method: str, path: str, **body: Any) -> Any:
        """The answer as JSON. Raises EngineError, in words, and what `pulse` raises."""
        whole = self.whole(method, path, **body)
        try:
            return json.loads(whole)
        except ValueError as fault:
            raise self.fault("answered something that is no JSON") from fault

    def whole(self, method: str, path: str, **body: Any) -> bytes:
        with self.answer(method, path, **body) as pieces:
            return b"".join(pieces)

    def events(self, path: str, **body: Any) -> Generator[Any, None, None]:
        """Server-sent events as JSON, until `[DONE]` or the end. A plain JSON answer is one event."""
        text = ""
        with self.answer("POST", path, **body) as pieces:
            decoder = codecs.getincrementaldecoder("utf-8")("replace")
            for piece in pieces:
                text = (text + decoder.decode(piece)).replace("\r\n", "\n")
                *whole, text = text.split("\n\n")
                for block in whole:
                    for said in _data(block):
                        if said == "[DONE]":
                            return
                        yield self._parsed(said)
        left = text.strip()
        if left:
            said = "".join(_data(left)) if left.startswith(("data:", "event:", ":")) else left
            if said not in ("", "[DONE]"):
                yield self._parsed(said)

    @contextmanager
    def answer(self, method: str, path: str, **body: Any) -> Iterator[Iterator[bytes]]:
        """The pieces of an answer, as they come. Asks again where the server is busy, before the first piece."""
        with asyncio.Runner() as runner:
            client, coming = self._client(), None
            try:
                coming = self._opened(runner, client, method, path, body).aiter_bytes()
                yield self._pieces(runner, coming)
            except httpx2.HTTPError as fault:
                raise self._lost(fault) from fault
            finally:
                runner.run(_closed(client, coming))

    def fault(self, what: str) -> EngineError:
        """An error that names the server, says what it did, and what is kept."""
        said = what.rstrip(". ")
        return EngineError(f"{self.server.title} ({self.server.host}) {said}. {KEPT}")

    def _client(self) -> httpx2.AsyncClient:
        """Proxies of the environment count only where no transport is given."""
        near = httpx2.AsyncHTTPTransport(verify=_trust()) if self.server.is_near else None
        timeout = httpx2.Timeout(self.server.timeout, connect=min(10.0, self.server.timeout))
        return httpx2.AsyncClient(
            verify=_trust(), transport=near, timeout=timeout, follow_redirects=False
        )

    def _opened(
        self,
        runner: asyncio.Runner,
        client: httpx2.AsyncClient,
        method: str,
        path: str,
        body: dict[str, Any],
    ) -> httpx2.Response:
        headers = {"Accept": "*/*"}
        if key := self.server.key():
            headers["Authorization"] = f"Bearer {key}"
        wait = self.first_wait
        for left in range(self.server.retries, -1, -1):
            url = path if path.startswith(("http://", "https://")) else f"{self.server.url}{path}"
            request = client.build_request(method, url, headers=headers, **body)
            try:
                response: httpx2.Response = self._patiently(
                    runner, client.send(request, stream=True)
                )
            except (httpx2.ConnectError, httpx2.ConnectTimeout, httpx2.RemoteProtocolError):
                if not left:
                    raise
                self._wait(runner, wait)
            else:
                if response.status_code < 300:
                    return response
                said = self._patiently(runner, self._told(response))
                if response.status_code not in AGAIN or not left:
                    raise self._refused(response.status_code, said)
                asked = _asked_to_wait(response)
                self._wait(runner, wait if asked is None else asked)
            wait = min(2 * wait, LONGEST_WAIT)
        raise AssertionError("the last try returns or raises")

    def _pieces(
        self, runner: asyncio.Runner, coming: AsyncGenerator[bytes, None]
    ) -> Iterator[bytes]:
        read = 0
        while piece := self._patiently(runner, _next(coming)):
            read += len(piece)
            if read > MOST_BYTES:
                raise self.fault(f"answered more than {MOST_BYTES // 1_000_000} MB")
            yield piece

    def _patiently(self, runner: asyncio.Runner, coming: Any) -> Any:
        """What comes; `pulse` is called while it does not."""

        async def begun() -> "asyncio.Task[Any]":
            return asyncio.ensure_future(coming)

        task = runner.run(begun())
        try:
            while True:
                done, _ = runner.run(asyncio.wait({task}, timeout=EVERY))
                self.pulse()
                if done:
                    return task.result()
        finally:
            if not task.done():
                runner.run(_ended(task))

    def _wait(self, runner: asyncio.Runner, seconds: float) -> None:
        log.info("%s is asked again in %.1f s", self.server.name, seconds)
        self._patiently(runner, asyncio.sleep(seconds))

    async def _told(self, response: httpx2.Response) -> str:
        """What a refusal says, in a few words and without the key."""
        raw = b""
        with suppress(httpx2.HTTPError):
            async for piece in response.aiter_bytes():
                raw += piece
                if len(raw) > 65_536:
                    break
        await response.aclose()
        return self.told(raw)

    def told(self, raw: bytes) -> str:
        """The message in a server's error, or its bare words; never its key."""
        words = raw.decode("utf-8", "replace")
        with suppress(ValueError, AttributeError, TypeError):
            plain = json.loads(words)
            error = plain.get("error") or plain.get("detail") or plain.get("message") or ""
            words = str(error.get("message", "") if isinstance(error, dict) else error)
        if words.lstrip().startswith("<"):
            words = ""  # a page for browsers
        if key := self.server.key():
            words = words.replace(key, "…")
        return " ".join(words.split())[:LONGEST_TOLD]

    def _refused(self, status: int, said: str) -> EngineError:
        because = f": {said}" if said else ""
        if status in (401, 403):
            named = f" in {self.server.key_env}" if self.server.key_env else ""
            return self.fault(f"refused the key{named} ({status}){because}")
        if 300 <= status < 400:
            return self.fault(f"points to another address ({status}), and that is not followed")
        if status == 429:
            return self.fault(f"has too much to do (429){because}")
        return self.fault(f"answered {status}{because}")

    def _lost(self, fault: Exception) -> EngineError:
        if isinstance(fault, httpx2.ConnectError | httpx2.ConnectTimeout):
            return self.fault("cannot be reached")
        if isinstance(fault, httpx2.TimeoutException):
            return self.fault(f"said nothing for {self.server.timeout:g} seconds")
        return self.fault("broke off in the middle of its answer")

    def _parsed(self, said: str) -> Any:
        try:
            return json.loads(said)
        except ValueError as fault:
            raise self.fault("answered something that is no JSON") from fault


@cache
def _trust() -> ssl.SSLContext:
    """Whose certificates are believed; reading them takes longer than most answers."""
    return httpx2.create_ssl_context()


async def _closed(client: httpx2.AsyncClient, coming: AsyncGenerator[bytes, None] | None) -> None:
    """What is left of an answer first: a loop that ends closes the layers of a stream in no order."""
    with suppress(httpx2.HTTPError):
        if coming is not None:
            await coming.aclose()
    await client.aclose()


async def _next(coming: AsyncGenerator[bytes, None]) -> bytes:
    """The next piece that holds anything; b'' at the end."""
    async for piece in coming:
        if piece:
            return piece
    return b""


async def _ended(task: "asyncio.Task[Any]") -> None:
    task.cancel()
    with suppress(asyncio.CancelledError, httpx2.HTTPError):
        await task


def _data(block: str) -> list[str]:
    """What an event says; several lines of one are one."""
    lines = [line[5:].removeprefix(" ") for line in block.split("\n") if line.startswith("data:")]
    return ["\n".join(lines)] if lines else []


def _asked_to_wait(response: httpx2.Response) -> float | None:
    """Seconds of a Retry-After header, at most LONGEST_WAIT; None for none or a date."""
    said = response.headers.get("retry-after", "").strip()
    if not said.replace(".", "", 1).isdecimal():
        return None
    return min(float(said), LONGEST_WAIT)
