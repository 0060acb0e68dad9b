"""What a worker and its children say to each other: one JSON document a line, over a socket.

The worker says `Run` and `Cancel`; a child says `Ready`, `Said`, `Made`, `Failed` and `Lost`. Every word about a job
carries its attempt, so that a late word from a lost attempt can be told apart. Ids and text only: images go straight
into the store. Knows no database, no engine and no process.
"""

import json
import socket
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from app.domain.content import (
    content_from_json,
    content_to_json,
    request_from_json,
    request_to_json,
)
from app.domain.parts import Content
from app.domain.requests import Request

Plain = dict[str, Any]
_AT_ONCE = 1 << 16


@dataclass(frozen=True, slots=True)
class Order:
    """One step to make."""

    job: str
    attempt: int
    request: Request


@dataclass(frozen=True, slots=True)
class Run:
    """Make these: several are alike, for an engine that may make them in one pass."""

    slot: str
    orders: tuple[Order, ...]


@dataclass(frozen=True, slots=True)
class Cancel:
    slot: str
    job: str
    attempt: int


@dataclass(frozen=True, slots=True)
class Ready:
    """The slot can take work."""

    slot: str


@dataclass(frozen=True, slots=True)
class Said:
    """What a step said on the way since the last time: `text`, `progress` and `preview`, as plain values."""

    slot: str
    job: str
    attempt: int
    reports: tuple[Plain, ...]


@dataclass(frozen=True, slots=True)
class Made:
    """The step's content, what it took, and the request with the engine's version filled in."""

    slot: str
    job: str
    attempt: int
    content: Content
    request: Request
    seconds: float
    tokens: int = 0


@dataclass(frozen=True, slots=True)
class Failed:
    """Why there is no step, in words for a person; `cancelled` when a person stopped it."""

    slot: str
    job: str
    attempt: int
    words: str
    cancelled: bool = False


@dataclass(frozen=True, slots=True)
class Lost:
    """Nothing more will come of this attempt. `died` when the process that made it ended under it."""

    slot: str
    job: str
    attempt: int
    died: bool


Message = Run | Cancel | Ready | Said | Made | Failed | Lost
_NAMES: dict[str, type[Message]] = {
    type_.__name__: type_ for type_ in (Run, Cancel, Ready, Said, Made, Failed, Lost)
}


def to_line(message: Message) -> bytes:
    plain: Plain = {"is": type(message).__name__}
    for name in type(message).__dataclass_fields__:
        plain[name] = _plain(name, getattr(message, name))
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def from_line(line: bytes) -> Message:
    plain = json.loads(line)
    type_ = _NAMES[plain.pop("is")]
    return type_(**{name: _typed(name, value) for name, value in plain.items()})


def _plain(name: str, value: Any) -> Any:
    if name == "orders":
        return [
            {"job": o.job, "attempt": o.attempt, "request": request_to_json(o.request)}
            for o in value
        ]
    if name == "content":
        return content_to_json(value)
    return request_to_json(value) if name == "request" else value


def _typed(name: str, value: Any) -> Any:
    if name == "orders":
        return tuple(Order(o["job"], o["attempt"], request_from_json(o["request"])) for o in value)
    if name == "content":
        return content_from_json(value)
    if name == "request":
        return request_from_json(value)
    return tuple(value) if name == "reports" else value


class Channel:
    """One end of the socket. `receive` gives whole messages; EOFError when the other end is gone."""

    def __init__(self, end: socket.socket) -> None:
        self.end = end
        self._rest = b""

    def send(self, message: Message) -> None:
        """Raises OSError when the other end is gone."""
        self.end.sendall(to_line(message))

    def receive(self) -> Iterator[Message]:
        """What has come by now; waits for the first byte when the socket blocks."""
        try:
            came = self.end.recv(_AT_ONCE)
        except ConnectionError:
            came = b""
        if not came:
            raise EOFError
        *lines, self._rest = (self._rest + came).split(b"\n")
        return map(from_line, lines)

    def close(self) -> None:
        self.end.close()
