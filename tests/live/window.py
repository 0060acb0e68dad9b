"""A window on a picture's page without a screen: what the page's scripts do with the stream, in Python.

It reads the page, connects to the stream the page names, says where it was when it comes back, morphs the parts by
their ids, appends words at their UTF-16 offsets and shows the newest preview (`stream.js`, `upsert.js`, `words.js`,
`previews.js`). It has no watch for lines that are open and silent.
"""

import codecs
import contextlib
import http.client
import json
import random
import re
import socket
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tests.live.markup import Element, parsed

DELAY, LONGEST = 0.02, 0.2  # seconds; the page's own are 0.25 and 5
PARTS = ("making", "transport", "history", "branches", "title")


class Gap(Exception):
    """Words are missing before those that came."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What a person would see: the cards in order, and of the step being made its words and its newest picture."""

    cards: tuple[str, ...]
    job: str | None
    words: str
    preview: str | None
    fraction: float


class Window(threading.Thread):
    """Opened at the page's state; lives until it is closed."""

    def __init__(self, port: int, picture: str) -> None:
        super().__init__(name="window")
        self.port = port
        page = parsed(self.get(f"/pictures/{picture}"))
        self.stream = page.known["stream"].attributes["hx-sse:connect"]
        self.cards = {card.id: card for card in page.known["steps"].elements}
        self.parts = {name: page.known[name] for name in PARTS}
        self.cursor, self.connections, self.gaps = "", 0, 0
        self.lock = threading.Lock()
        self.closed = threading.Event()
        self.socket: socket.socket | None = None
        self._make()

    def get(self, path: str) -> str:
        with contextlib.closing(_line(self.port)) as line:
            line.request("GET", path, headers={"Connection": "close"})
            answer = line.getresponse()
            words = answer.read().decode()
            assert answer.status == 200, words
            return words

    @property
    def seen(self) -> int:
        """The number up to which this window believes to know everything."""
        return int(self.cursor or re.findall(r"after=(\d+)", self.stream)[0])

    def shown(self) -> Shown:
        with self.lock:
            ids = tuple(card.attributes["data-step"] for card in self.cards.values())
            return Shown(ids, self.job, self.words, self.preview, self.fraction)

    def markup(self) -> list[str]:
        """The cards and the parts, each as one line."""
        with self.lock:
            return [one.line for one in (*self.cards.values(), *self.parts.values())]

    def close(self) -> None:
        self.closed.set()
        with contextlib.suppress(OSError, AttributeError):
            self.socket.shutdown(socket.SHUT_RDWR)  # type: ignore[union-attr]
        self.join()

    def run(self) -> None:
        attempt, chance = 0, random.Random(self.name)
        while not self.closed.is_set():
            try:
                with contextlib.closing(_line(self.port)) as line:
                    answer = self._connect(line)
                    attempt = 0
                    for message in messages(answer, self.closed):
                        self._hear(*message)
            except Gap:
                self.gaps += 1
                self.cursor = ""  # from the page's own number: everything since, from state
            except (OSError, http.client.HTTPException):
                pass  # the line was cut, which is what these tests are about: it is taken up again below
            self.closed.wait(min(DELAY * 2**attempt, LONGEST) * chance.uniform(0.7, 1.3))
            attempt += 1

    def where(self) -> dict[str, str]:
        return {"Last-Event-ID": self.cursor} if self.cursor else {}

    def fresh(self, at: int, words: str) -> str:
        """What of these words is new."""
        have = units(self.words)
        if at > have:
            raise Gap
        return words.encode("utf-16-le")[2 * (have - at) :].decode("utf-16-le")

    def _connect(self, line: http.client.HTTPConnection) -> http.client.HTTPResponse:
        line.connect()
        self.socket = line.sock
        line.request("GET", self.stream, headers={"Accept": "text/event-stream", **self.where()})
        answer = line.getresponse()
        if answer.status != 200:
            raise ConnectionError(answer.status)
        self.connections += 1
        return answer

    def _hear(self, event: str, data: str, id: str | None) -> None:
        with self.lock:
            self.cursor = self.cursor if id is None else id
            if not event:
                for partial in parsed(data).elements:
                    self._swap(partial)
            elif event in ("text", "progress", "preview"):
                body = json.loads(data)
                if body["job"] == self.job:
                    getattr(self, f"_{event}")(body)

    def _swap(self, partial: Element) -> None:
        target, how = partial.attributes["hx-target"][1:], partial.attributes["hx-swap"]
        new = {element.id: element for element in partial.elements}
        if how == "innerMorph":
            assert target == "steps"
            self.cards = new
        elif how == "upsertMorph":
            self.cards |= new
        elif target in self.parts:
            self.parts[target] = new[target]
            self._make()

    def _make(self) -> None:
        """What the page's own markup says about the step being made."""
        making = self.parts["making"]
        card = next(iter(making.elements), None)
        self.job = card.attributes["data-job"] if card else None
        self.preview = card.attributes.get("data-preview-now") if card else None
        words = making.having("data-text")
        self.words = words.text if words else ""
        progress = making.having("data-progress")
        self.fraction = float(progress.attributes["value"]) if progress else 0.0

    def _text(self, body: dict[str, Any]) -> None:
        if self.parts["making"].having("data-text"):
            self.words += self.fresh(body["at"], body["t"])

    def _progress(self, body: dict[str, Any]) -> None:
        self.fraction = body["f"]

    def _preview(self, body: dict[str, Any]) -> None:
        if self.parts["making"].having("data-preview"):
            self.preview = body["src"]


class Careless(Window):
    """Takes all words that come for new ones."""

    def fresh(self, at: int, words: str) -> str:
        return words


class Forgetful(Window):
    """Comes back as one who has missed nothing."""

    def where(self) -> dict[str, str]:
        return {"Last-Event-ID": "999999999"} if self.connections else {}


def messages(
    answer: http.client.HTTPResponse, closed: threading.Event
) -> Iterator[tuple[str, str, str | None]]:
    """Event, data and id of each whole message; half a message at the end is none."""
    decode = codecs.getincrementaldecoder("utf-8")("replace").decode
    rest, fields = "", dict[str, str]()
    while (came := answer.read1(1 << 16)) and not closed.is_set():
        *lines, rest = re.split(r"\r\n|\r|\n", rest + decode(came))
        for line in lines:
            name, _, value = line.partition(":")
            if line and name:
                before = f"{fields[name]}\n" if name == "data" and "data" in fields else ""
                fields[name] = before + value.removeprefix(" ")
            elif not line and ("data" in fields or "event" in fields):
                yield fields.get("event", ""), fields.get("data", ""), fields.get("id")
            if not line:
                fields = {}


def _line(port: int) -> http.client.HTTPConnection:
    return http.client.HTTPConnection("127.0.0.1", port, timeout=20)


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
