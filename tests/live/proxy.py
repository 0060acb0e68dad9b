"""A line that breaks: a TCP proxy that cuts event streams at random bytes and times, and refuses some of them.

What it does to a connection follows from its seed and the connection's number, so a run can be looked at again.
Everything that is no event stream passes unharmed.
"""

import contextlib
import random
import socket
import struct
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass

BUSY = b"HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
WHOLE = 1 << 40


@dataclass(frozen=True, slots=True)
class Fate:
    """What becomes of one connection: after so many bytes or seconds it ends, with a reset or in an orderly way."""

    answer: str = "pass"
    bytes: int = WHOLE
    seconds: float = 3600.0
    reset: bool = False


def fate(chance: random.Random) -> Fate:
    kind = chance.random()
    if kind < 0.18:
        return Fate("busy") if kind < 0.1 else Fate("refuse", reset=True)
    longest = chance.choice([chance.randint(1, 900), chance.randint(900, 9000), WHOLE])
    return Fate("pass", longest, chance.uniform(0.02, 0.6), chance.random() < 0.5)


class Proxy:
    """Listens on a port of its own; counts what it did."""

    def __init__(self, port: int, seed: int) -> None:
        self.upstream, self.seed = port, seed
        self.cuts = self.refused = self.busy = self.connections = 0
        self._listening = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.port: int = self._listening.getsockname()[1]
        self._threads: list[threading.Thread] = []
        self._over = threading.Event()

    def serve(self) -> None:
        while not self._over.is_set():
            with contextlib.suppress(TimeoutError):
                client, _ = self._listening.accept()
                self.connections += 1
                self._spawn(client, random.Random(f"{self.seed} {self.connections}"))

    def stop(self) -> None:
        self._over.set()
        for thread in self._threads:
            thread.join()
        self._listening.close()

    def start(self) -> None:
        self._listening.settimeout(0.1)
        self._threads.append(threading.Thread(target=self.serve, name="proxy"))
        self._threads[0].start()

    def _spawn(self, client: socket.socket, chance: random.Random) -> None:
        thread = threading.Thread(target=self._carry, args=(client, chance), name="line")
        self._threads.append(thread)
        thread.start()

    def _carry(self, client: socket.socket, chance: random.Random) -> None:
        with client, contextlib.suppress(OSError):
            client.settimeout(5)
            head = _head(client)
            its = fate(chance) if b"/events" in head.split(b"\r\n")[0] else Fate()
            if its.answer == "pass":
                self._pass_on(client, head, its)
            elif its.answer == "busy":
                self.busy += 1
                client.sendall(BUSY)
            else:
                self.refused += 1
            if its.reset:
                client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))

    def _pass_on(self, client: socket.socket, head: bytes, its: Fate) -> None:
        left, end = its.bytes, time.monotonic() + its.seconds
        with socket.create_connection(("127.0.0.1", self.upstream)) as studio:
            studio.sendall(head)
            studio.settimeout(0.02)
            while not self._over.is_set():
                if left <= 0 or time.monotonic() >= end:
                    self.cuts += 1
                    return
                try:
                    came = studio.recv(min(left, 1 << 16))
                except TimeoutError:
                    continue
                if not came:
                    return
                client.sendall(came)
                left -= len(came)


def _head(client: socket.socket) -> bytes:
    head = b""
    while not head.endswith(b"\r\n\r\n"):
        came = client.recv(1 << 16)
        if not came:
            raise ConnectionError
        head += came
    return head


@contextlib.contextmanager
def broken_line(port: int, seed: int) -> Iterator[Proxy]:
    proxy = Proxy(port, seed)
    proxy.start()
    try:
        yield proxy
    finally:
        proxy.stop()
