"""What every API request brings: its viewer, its session, and the key under which a POST is done only once.

`Idempotency-Key`: the first answer is kept in the transaction of the work and given again to the same request; the
same key with another request is refused. `If-Match`: the pending edit must be the one that was seen.
"""

import hashlib
import json
from collections.abc import Callable
from typing import Annotated, Any

from fastapi import Depends, Header, Request
from fastapi.responses import JSONResponse
from starlette.datastructures import UploadFile

from app.domain.errors import Stale
from app.storage import idempotency
from app.storage.edits import PendingEdit
from app.storage.idempotency import Answer
from app.web.access import InSession, Viewing

FORMS = ("multipart/form-data", "application/x-www-form-urlencoded")


async def asked(request: Request) -> str:
    """Names a request that has a key: its method, its address and what it says, files too."""
    if "idempotency-key" not in request.headers:
        return ""
    said = hashlib.sha256()
    if request.headers.get("content-type", "").startswith(FORMS):
        for name, value in (await request.form()).multi_items():
            said.update(f"{name}\0".encode())
            said.update(await _read(value))
    else:
        said.update(await request.body())
    return f"{request.method} {request.url.path} {said.hexdigest()}"


async def _read(value: UploadFile | str) -> bytes:
    if isinstance(value, str):
        return value.encode()
    content = await value.read()
    await value.seek(0)
    return content


class Asking:
    def __init__(
        self,
        request: Request,
        session: InSession,
        viewer: Viewing,
        asked: Annotated[str, Depends(asked)],
        idempotency_key: Annotated[str | None, Header()] = None,
        if_match: Annotated[str | None, Header()] = None,
    ) -> None:
        self.request = request
        self.session = session
        self.viewer = viewer
        self.asked = asked
        self.key = idempotency_key
        self.if_match = if_match

    @property
    def queue_limit(self) -> int:
        limit: int = self.request.app.state.site.queue_limit
        return limit

    def once(self, work: Callable[[], Any], status: int = 201) -> JSONResponse:
        """Do the work unless it has been done under this key."""
        if self.key is None:
            return _answer(status, work())
        person = self.viewer.person
        before = idempotency.answered(self.session, person, self.key, self.asked)
        if before is not None:
            return _answer(before.status, before.body, {"Idempotent-Replayed": "true"})
        body = work()
        idempotency.keep(self.session, person, self.key, self.asked, Answer(status, body))
        return _answer(status, body)

    def require_match(self, edit: PendingEdit | None) -> None:
        if self.if_match not in (None, "*", tag(edit)):
            raise Stale


def tag(edit: PendingEdit | None) -> str:
    """The version of a pending edit, as ETag and If-Match say it."""
    changes = json.dumps(edit.changes if edit else [], sort_keys=True)
    return f'"{hashlib.sha256(changes.encode()).hexdigest()[:16]}"'


def _answer(status: int, body: Any, headers: dict[str, str] | None = None) -> JSONResponse:
    where = {"Location": body["address"]} if status == 201 and "address" in body else {}
    return JSONResponse(body, status, headers=where | (headers or {}))


Ask = Annotated[Asking, Depends(scope="function")]
