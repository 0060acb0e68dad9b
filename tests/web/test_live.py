"""A real server on a thread: what a browser would be sent, byte by byte."""

import http.client
import re
import socket
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress

import pytest

from app.storage import events
from app.studio import recording
from tests.cast import PLAN, House
from tests.waiting import until

pytestmark = pytest.mark.live


class Window(threading.Thread):
    """A connection to a picture's stream, and everything it has heard."""

    def __init__(self, live: str, path: str, last: str = "") -> None:
        super().__init__(daemon=True)
        self.line = http.client.HTTPConnection(live, timeout=20)
        self.line.request("GET", path, headers={"Last-Event-ID": last} if last else {})
        self.answer = self.line.getresponse()
        self.heard = b""
        self.start()

    def run(self) -> None:
        with suppress(http.client.HTTPException, OSError):  # the line is cut
            while heard := self.answer.read1():
                self.heard += heard

    def hears(self, words: str, seconds: float = 10) -> str:
        until(lambda: words.encode() in self.heard, words, seconds)
        return self.heard.decode()

    @property
    def last(self) -> str:
        return re.findall(rb"^id: (\d+)$", self.heard, re.MULTILINE)[-1].decode()

    def close(self) -> None:
        if self.line.sock:
            with suppress(OSError):  # the server went first
                self.line.sock.shutdown(socket.SHUT_RDWR)
        self.join()
        self.answer.close()
        self.line.close()


@contextmanager
def window(live: str, path: str, last: str = "") -> Iterator[Window]:
    with closing(Window(live, path, last)) as made:
        yield made


@pytest.fixture
def windows() -> Iterator[list[Window]]:
    """Asked for before the server, so that they are closed after it."""
    opened: list[Window] = []
    yield opened
    for window in opened:
        window.close()


def get(live: str, path: str) -> str:
    with closing(http.client.HTTPConnection(live, timeout=20)) as line:
        line.request("GET", path)
        return line.getresponse().read().decode()


def stream_of(page: str) -> str:
    (path,) = re.findall(r'hx-sse:connect="([^"]+)"', page)
    return path.replace("&amp;", "&")


def newest(house: House, picture: str) -> int:
    with house.look() as session:
        return events.seqs(session, [picture])[picture]


def say(house: House, job: str, at: int, words: str) -> None:
    with house.work() as session:
        assert recording.record_report(session, job, 1, [("text", {"at": at, "t": words})])


def test_a_window_hears_all_that_came_after_its_page_and_resumes_where_it_was(
    live: str, house: House
) -> None:
    picture, job = house.started(), house.claimed()
    assert job is not None
    page = get(live, f"/pictures/{picture.id}")
    path = stream_of(page)
    assert f"after={newest(house, picture.id)}&" in path
    say(house, job.id, 0, "while the page was on its way")
    with window(live, path) as first:
        assert first.answer.headers["content-type"].startswith("text/event-stream")
        first.hears("while the page was on its way")
        say(house, job.id, 29, "and then")
        assert first.hears("and then").count("while the page") == 1
        until(lambda: first.last == str(newest(house, picture.id)), "the cursor")
    say(house, job.id, 37, "while nobody listened")
    with window(live, path, first.last) as again:
        assert "and then" not in again.hears("while nobody listened")


def test_two_windows_hear_the_same_and_a_third_that_never_reads_holds_nobody_up(
    live: str, house: House
) -> None:
    picture, job = house.started(), house.claimed()
    assert job is not None
    path = stream_of(get(live, f"/pictures/{picture.id}"))
    deaf = http.client.HTTPConnection(live, timeout=20)
    deaf.request("GET", path)
    with closing(deaf), window(live, path) as one, window(live, path) as other:
        for n in range(60):
            say(house, job.id, n * 9000, f"{n:04} " + "x" * 8995)
        with house.work() as session:
            recording.record_result(session, house.store, job.id, 1, PLAN, 1.0)
        last = f"id: {newest(house, picture.id)}\n"
        for either in (one, other):  # each may be told in other batches
            either.hears(last)
            assert "a red boat" in either.heard.decode()


def test_a_picture_that_is_not_there_has_no_stream(live: str, house: House) -> None:
    with closing(http.client.HTTPConnection(live, timeout=20)) as line:
        line.request("GET", f"/pictures/{'0' * 32}/events")
        answer = line.getresponse()
        assert (answer.status, answer.headers["content-type"][:9]) == (404, "text/html")
        assert b"not here" in answer.read()


def test_sixty_megabytes_are_refused_in_words(live: str, house: House) -> None:
    _, draft = house.drafted()
    with closing(http.client.HTTPConnection(live, timeout=20)) as line:
        headers = {"origin": f"http://{live}", "content-type": "multipart/form-data; boundary=x"}
        line.request("POST", f"/api/v1/steps/{draft.id}/uploads", b"x" * 60_000_000, headers)
        answer = line.getresponse()
        assert answer.status == 413
        assert b"25 MB" in answer.read()


def test_a_server_stops_while_windows_listen(
    windows: list[Window], live: str, house: House
) -> None:
    """The server is stopped by its fixture, which would wait here for ever."""
    picture = house.started()
    windows.append(Window(live, stream_of(get(live, f"/pictures/{picture.id}"))))
    windows[0].hears("news")
    assert windows[0].is_alive()
