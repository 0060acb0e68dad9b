"""200 open windows on 20 running pictures: how late news is, and what the web process uses.

The reference is one window on each picture, in the same run. A real `pentimento serve` with the scripted engine, a
word and a preview of every picture each tenth of a second. Lateness is from the event's own time to its arrival, for
every event of a stretch; CPU is of one core. Aim: under 150 MB.
"""

import asyncio
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from app.storage import events
from benchmarks.measuring import cpu_seconds, median, megabytes, p95, say, table
from tests.live.house import House, house
from tests.waiting import until

PICTURES, STRETCH, TOGETHER = 20, 10.0, (1, 10)
WORDS = [{"text": "word "}, {"previews": 1}, {"pause": 0.1}]
SCRIPT = {"turns": [{"for": "plan", "times": 0, "acts": [*WORDS * 900]}]}
Arrivals = list[tuple[str, int, float]]


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="pentimento-") as folder:
        with house(Path(folder), SCRIPT, worker_children=PICTURES, disk_reserve_mb=0) as at:
            idle = megabytes(at.pid("web"))
            pictures = [at.start() for _ in range(PICTURES)]
            until(lambda: all(at.job(p).state == "running" for p in pictures), "the pictures", 90)
            rows = [("windows", "events heard", "late, median", "p95", "CPU of the web", "memory")]
            late = [measured(at, pictures, each, rows) for each in TOGETHER]
    table(f"{PICTURES} running pictures, {STRETCH:.0f} s each", rows)
    say(f"\nan idle web process: {idle:.0f} MB")
    say(f"p95 with {PICTURES * TOGETHER[1]} windows, ratio {late[1] / late[0]:.2f} to {PICTURES}")


def measured(at: House, pictures: list[str], each: int, rows: list[tuple[str, ...]]) -> float:
    web = at.pid("web")
    heard, used = asyncio.run(listened(at.port, web, pictures * each))
    told = {p: times(at, p) for p in pictures}
    late = [(at_ - told[p][seq]) * 1000 for p, seq, at_ in heard if seq in told[p]]
    rows.append((
        str(len(pictures) * each), f"{len(late):,}", f"{median(late):.0f} ms", f"{p95(late):.0f} ms",
        f"{100 * used / STRETCH:.0f} %", f"{megabytes(web):.0f} MB",
    ))  # fmt: skip
    return p95(late)


def times(at: House, picture: str) -> dict[int, float]:
    """When each event was told."""
    with at.reading() as session:
        return {e.seq: e.at.timestamp() for e in events.after(session, picture, 0, 100_000)}


async def listened(port: int, web: int, pictures: list[str]) -> tuple[Arrivals, float]:
    """Every event that arrived in a stretch, and the web's CPU seconds meanwhile."""
    heard: Arrivals = []
    windows = [asyncio.create_task(listen(port, picture, heard)) for picture in pictures]
    await asyncio.sleep(3)  # all are open, and what was missed has been said
    heard.clear()
    before = cpu_seconds(web)
    await asyncio.sleep(STRETCH)
    used = cpu_seconds(web) - before
    arrived = list(heard)
    for window in windows:
        window.cancel()
    await asyncio.gather(*windows, return_exceptions=True)
    return arrived, used


async def listen(port: int, picture: str, heard: Arrivals) -> None:
    """One window, which counts all numbers up to the one a batch ends with."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    try:
        path = f"/pictures/{picture}/events?after=0"
        writer.write(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n".encode())
        seen = 0
        while line := await reader.readline():
            if line.startswith(b"id: "):
                now, number = time.time(), int(line[4:])
                heard += [
                    (picture, seq, now) for seq in range(seen + 1 if seen else number, number + 1)
                ]
                seen = number
    finally:
        writer.close()


if __name__ == "__main__":
    main()
