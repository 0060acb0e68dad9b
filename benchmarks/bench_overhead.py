"""The loop in a real `pentimento serve`: what it adds to its engine calls, and how soon anything is known or stopped.

The reference of the first table is the sum of the engine calls, as the process that made them took their time. The
second: a sentence sent by the page until the first word of the step at a window; an event until it is at a window;
a cancel until the next picture is being made in its place; kill -9 until the interrupted step is made again. Aims: at
most 1.05 times the calls, cancel under 300 ms, again within 5 s.
"""

import http.client
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from urllib.parse import urlencode

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from app.domain.events import Event
from app.domain.people import LOCAL
from app.storage import events
from app.storage.database import transaction
from app.studio import recording
from benchmarks.measuring import median, p95, table
from tests.live.house import House, house
from tests.waiting import until

TIMES, KILLED = 7, 5
PAINTED = 3  # whole pictures by the sketchbook
INTENT = "two red boats on a lake in front of snowy mountains at dusk"
KINDS = {"plan": 0.1, "draft": 0.5, "reflection": 0.3, "refinement": 1.5}
SAYS = {"plan": "texts", "draft": "previews", "reflection": "texts", "refinement": "previews"}
LIKE_REAL = [
    {"for": kind, "times": 0, "acts": [{SAYS[kind]: 10, "pause": seconds / 10}]}
    for kind, seconds in KINDS.items()
]  # fmt: skip
ENDLESS = [{"times": 0, "acts": [{"text": "Well "}, {"pause": 600}]}]
Row = tuple[str, ...]


def main() -> None:
    loops: list[Row] = [("engine", "the loop", "its engine calls", "ratio")]
    times: list[Row] = [("what", "median", "p95", "of")]
    with studio(LIKE_REAL) as at:
        compared("scripted, at a usual pace", [whole(at, at.engine) for _ in range(TIMES)], loops)
        noted("an event, until it is at a window", lateness(at), times)
    with studio([]) as at:
        whole(at, "sketchbook", seed=0)  # whatever is loaded once
        pairs = [whole(at, "sketchbook", seed) for seed in range(1, PAINTED + 1)]
        compared("sketchbook, 1024 x 1024", pairs, loops)
        noted("a sentence, until its first event", [submitted(at) for _ in range(TIMES)], times)
    with studio(ENDLESS) as at:
        noted("a cancel, until the next is made", [cancelled(at) for _ in range(TIMES)], times)
        for part in ("child", "worker"):
            again = [killed(at, part) for _ in range(KILLED)]
            noted(f"kill -9 of the {part}, until it goes on", again, times)
    table("A whole picture", loops)
    table("How soon", times)


@contextmanager
def studio(turns: Sequence[object]) -> Iterator[House]:
    with tempfile.TemporaryDirectory(prefix="pentimento-") as folder:
        with house(Path(folder), {"turns": turns}) as at:
            yield at


def compared(name: str, pairs: list[tuple[float, float]], rows: list[Row]) -> None:
    loop, calls = (median(each) for each in zip(*pairs, strict=True))
    ratio = median([took / made for took, made in pairs])
    rows.append((name, f"{loop:.2f} s", f"{calls:.2f} s", f"{ratio:.3f}"))


def noted(what: str, seconds: list[float], rows: list[Row]) -> None:
    ms = [1000 * each for each in seconds]
    rows.append((what, f"{median(ms):.0f} ms", f"{p95(ms):.0f} ms", f"{len(ms)}"))


def whole(at: House, engine: str, seed: int = 1) -> tuple[float, float]:
    """Seconds of a whole run, from its first event to its last, and of its engine calls.

    Another seed is another picture, with files of its own to keep.
    """
    picture = at.start(engine=engine, side=1024, seed=seed)
    until(lambda: at.run(picture).state != "running", "the end of a picture", 120)
    assert at.run(picture).state == "ended", at.job(picture).error
    told = heard(at, picture)
    calls = sum(step.seconds for step in at.tree(picture).steps.values())
    return (told[-1].at - told[0].at).total_seconds(), calls


def heard(at: House, picture: str) -> list[Event]:
    with at.reading() as session:
        return events.after(session, picture, 0, 100_000)


def lateness(at: House) -> list[float]:
    """Of every event of a whole picture at one window. Passing events are read before they are removed."""
    picture, told = at.start(), dict[int, float]()
    arrived: dict[int, float] = {}
    window = threading.Thread(target=listen, args=(at.port, picture, arrived), daemon=True)
    window.start()
    while at.run(picture).state == "running":
        told |= {event.seq: event.at.timestamp() for event in heard(at, picture)}
        time.sleep(0.02)
    last = heard(at, picture)[-1].seq
    until(lambda: last in arrived, "the end at the window")
    return [arrived[seq] - at_ for seq, at_ in told.items() if seq in arrived and seq > 5]


def listen(port: int, picture: str, arrived: dict[int, float]) -> None:
    """All numbers up to the one a batch ends with came with it."""
    with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=60)) as line:
        line.request("GET", f"/pictures/{picture}/events?after=0")
        answer, seen = line.getresponse(), 0
        while words := answer.readline():
            if words.startswith(b"id: "):
                arrived |= dict.fromkeys(range(seen + 1, int(words[4:]) + 1), time.time())
                seen = int(words[4:])


def submitted(at: House) -> float:
    """From the form's POST to the first message with news at a window that was opened on the answer."""
    began = time.time()
    form = urlencode({"intent": INTENT, "size": "1024x1024"})
    sent = asked(at, "POST", "/pictures", form)
    arrived: dict[int, float] = {}
    window = threading.Thread(
        target=listen, args=(at.port, sent.rpartition("/")[2], arrived), daemon=True
    )
    window.start()
    until(lambda: arrived, "the first event")
    return min(arrived.values()) - began


def asked(at: House, method: str, path: str, form: str = "") -> str:
    """Where the answer sends the window, as the page asks."""
    headers = {
        "Origin": f"http://127.0.0.1:{at.port}", "HX-Request": "true",
        "Content-Type": "application/x-www-form-urlencoded",
    }  # fmt: skip
    with closing(http.client.HTTPConnection("127.0.0.1", at.port, timeout=20)) as line:
        line.request(method, path, form, headers)
        answer = line.getresponse()
        assert answer.status < 300, answer.read()
        answer.read()
        return answer.headers.get("HX-Redirect", "")


def cancelled(at: House) -> float:
    """From the page's DELETE to the claim of the picture that waited."""
    first, second = running(at), at.start()
    began = time.time()
    asked(at, "DELETE", f"/jobs/{at.job(first).id}")
    until(lambda: at.job(second).state == "running", "the next picture")
    claimed = next(e for e in heard(at, second) if e.kind == "job running")
    stop(at, second)
    return claimed.at.timestamp() - began


def killed(at: House, part: str) -> float:
    picture = running(at)
    began = time.time()
    at.kill(part)
    until(lambda: at.job(picture).attempt == 2 and at.job(picture).state == "running", part, 60)
    again = [e for e in heard(at, picture) if e.kind == "job running"][-1]
    stop(at, picture)
    return again.at.timestamp() - began


def running(at: House) -> str:
    """A picture whose step says something and never ends."""
    picture = at.start()
    until(lambda: any(e.kind == "text" for e in heard(at, picture)), "a word", 60)
    return picture


def stop(at: House, picture: str) -> None:
    with transaction(at.sessions) as session:
        recording.cancel(session, LOCAL, at.job(picture).id)


if __name__ == "__main__":
    main()
