"""Who may ask: the signed-in viewer, the session that commits once, and the guard in front of every route.

The guard checks the Host, the origin of what changes something, the key where one is set, and the size of what is
sent; it adds the headers that keep a page to its own scripts. What a viewer may see is decided in the studio's
lookups. Does not protect against someone who can read the home folder, nor against a flood.
"""

import hashlib
import hmac
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request
from sqlalchemy.orm import Session
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.domain.errors import Invalid, NotAllowed, NotFound, NotSignedIn, PentimentoError, TooLarge
from app.domain.people import LOCAL, Viewer
from app.storage.database import transaction
from app.web import failures
from app.web.headers import HEADERS

COOKIE = "pentimento"
SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
OPEN = ("/static/", "/favicon.ico", "/session", "/health")
LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
MEBIBYTE = 1024 * 1024
WORDS = ("text/html", "application/json", "application/problem+json")


@dataclass(frozen=True, slots=True)
class Access:
    """Who is let in. An empty key lets everyone in who can reach the address; `hosts` are names without a port."""

    key: str = ""
    hosts: frozenset[str] = LOOPBACK
    viewer: Viewer = LOCAL
    max_upload: int = 25 * MEBIBYTE

    @property
    def needs_key(self) -> bool:
        return bool(self.key)

    @property
    def cookie(self) -> str:
        """What a browser keeps: made from the key, and of no use for finding it."""
        return hmac.new(self.key.encode(), b"signed in", hashlib.sha256).hexdigest()

    def fits(self, key: str) -> bool:
        return hmac.compare_digest(key.encode(), self.key.encode())

    def knows(self, headers: Headers, cookie: str) -> bool:
        return (
            not self.needs_key
            or self.bears_key(headers)
            or hmac.compare_digest(cookie.encode(), self.cookie.encode())
        )

    def bears_key(self, headers: Headers) -> bool:
        scheme, _, key = headers.get("authorization", "").partition(" ")
        return self.needs_key and scheme.lower() == "bearer" and self.fits(key.strip())


def viewer(request: Request) -> Viewer:
    access: Access = request.app.state.access
    return access.viewer


def session(request: Request) -> Iterator[Session]:
    """One transaction for one request: committed before the answer leaves, undone by any error.

    What only looks never waits for a writer.
    """
    safe = request.method in SAFE
    with transaction(request.app.state.reading if safe else request.app.state.writing) as session:
        yield session


Viewing = Annotated[Viewer, Depends(viewer)]
InSession = Annotated[Session, Depends(session, scope="function")]


class Guard:
    """In front of every route, static files too."""

    def __init__(self, app: ASGIApp, access: Access) -> None:
        self.app = app
        self.access = access

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
                if headers.get("content-type", "").startswith(WORDS):
                    headers.setdefault("Cache-Control", "no-store")
            await send(message)

        request = Request(scope, receive)
        try:
            self._check(request)
        except PentimentoError as error:
            await failures.of(request, error)(scope, receive, send_with_headers)
        else:
            await self.app(scope, receive, send_with_headers)

    def _check(self, request: Request) -> None:
        headers = request.headers
        if "\0" in request.url.path or "%00" in request.url.query:  # PostgreSQL keeps no such text
            raise NotFound
        if _host(headers.get("host", "")) not in self.access.hosts:
            raise NotAllowed("The studio does not answer under this name. Nothing was changed.")
        if request.method not in SAFE:
            self._check_change(request)
        cookie = request.cookies.get(COOKIE, "")
        if not request.url.path.startswith(OPEN) and not self.access.knows(headers, cookie):
            raise NotSignedIn

    def _check_change(self, request: Request) -> None:
        headers = request.headers
        if not self.access.bears_key(headers) and not _same_origin(headers):
            raise NotAllowed("This came from another site. Nothing was changed.")
        if "transfer-encoding" in headers:
            raise Invalid("Say the length of what you send (Content-Length).")
        length = headers.get("content-length", "0")
        whole = headers.get("content-type", "").startswith("multipart/")
        most = self.access.max_upload + MEBIBYTE if whole else MEBIBYTE
        if not _number(length) or int(length) > most:
            megabytes = self.access.max_upload // MEBIBYTE
            raise TooLarge(
                f"This is larger than the {megabytes} MB the studio takes. Nothing was changed."
            )


def _host(value: str) -> str:
    """The name without the port, lower case; an IPv6 address without its brackets."""
    if value.startswith("["):
        return value[1:].partition("]")[0].lower()
    return value.partition(":")[0].lower()


def _number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= 20


def _same_origin(headers: Headers) -> bool:
    """Browsers say where a request comes from; a request that says nothing needs a key."""
    origin = headers.get("origin")
    if origin is not None:
        return origin.partition("://")[2].lower() == headers.get("host", "").lower()
    return headers.get("sec-fetch-site") in ("same-origin", "none")
