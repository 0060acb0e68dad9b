"""One process that keeps the web and the worker alive: starts both, restarts whichever dies, stops both.

Each part is a child in a session of its own, so that Ctrl-C reaches only the supervisor, which passes it on in order.
Each holds one end of a pipe, its lifeline: when the supervisor is gone, however it went, the pipe closes and the part
ends too. Knows no database and no engine; whether the studio is well it asks `/health`, like anybody else.
"""

import contextlib
import http.client
import os
import select
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field

from app.domain.errors import Unavailable
from app.settings import PREFIX, Settings

PARTS = ("web", "worker")
QUICK = 5.0  # a part that lived shorter than this died quickly, and waits longer each time
LONGEST_WAIT = 10.0
GIVE_UP_AFTER = 5  # quick deaths in a row of a part that never lived longer
SOMEBODYS_DOING = (-signal.SIGKILL, -signal.SIGTERM)  # no fault of the part: no reason to wait
STOP_WITHIN = 4.0
HEALTHY_WITHIN = 60.0


@dataclass(slots=True)
class Part:
    """A child process, and when it may be started again."""

    name: str
    command: list[str]
    environment: dict[str, str]
    child: subprocess.Popen[bytes] | None = None
    started: float = 0.0
    quick_deaths: int = 0
    has_lived: bool = False
    due: float = field(default_factory=time.monotonic)

    @property
    def cannot_start(self) -> bool:
        return not self.has_lived and self.quick_deaths >= GIVE_UP_AFTER

    def start(self, lifeline: int) -> None:
        self.child = subprocess.Popen(
            [*self.command, "--lifeline", str(lifeline)],
            env=self.environment,
            pass_fds=(lifeline,),
            start_new_session=True,
        )
        self.started = time.monotonic()

    def bury(self) -> int | None:
        """The exit status if the child has died since the last look; it is then due again."""
        if self.child is None or (status := self.child.poll()) is None:
            return None
        now = time.monotonic()
        self.has_lived |= now - self.started >= QUICK
        if now - self.started >= QUICK:
            self.quick_deaths = 0
        elif status not in SOMEBODYS_DOING:
            self.quick_deaths += 1
        self.due = now + (min(0.1 * 2**self.quick_deaths, LONGEST_WAIT) if self.quick_deaths else 0)
        self.child = None
        return status


def serve(settings: Settings) -> int:
    """Run until told to stop. Returns the exit status for the shell."""
    port = free_port(settings.host, settings.port)
    environment = os.environ | {f"{PREFIX}PORT": str(port)}
    command = [sys.executable, "-m", "app.cli"]
    parts = [Part(name, [*command, name], environment) for name in PARTS]
    return keep_alive(parts, f"http://{_bracketed(_reachable(settings.host))}:{port}")


def keep_alive(parts: list[Part], address: str) -> int:
    """Start the parts, restart those that die, say the address once it is healthy, stop when told to."""
    lifeline, held = os.pipe()
    try:
        with _signals() as inbox:
            try:
                return _watch(parts, lifeline, address, inbox)
            finally:
                _stop(parts, inbox)
    finally:
        os.close(held)
        os.close(lifeline)


def free_port(host: str, port: int) -> int:
    """The port if nobody listens there, or any free one for 0. Raises `Unavailable` in words."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise Unavailable(
                f"Pentimento cannot listen on {host} port {port}: {os.strerror(error.errno or 0).lower()}.\n"
                f"Perhaps it is running already: look at http://{_bracketed(_reachable(host))}:{port}. "
                f"Otherwise choose another port: make run PORT={port + 1 if port < 65535 else 8000}"
            ) from None
        return int(probe.getsockname()[1])


def follow(lifeline: int) -> None:
    """In a part: end when the supervisor's end of the pipe closes; orderly first, and in any case soon."""

    def wait_for_the_end() -> None:
        while os.read(lifeline, 1):
            pass
        os.kill(os.getpid(), signal.SIGTERM)
        time.sleep(STOP_WITHIN)
        os._exit(1)

    threading.Thread(target=wait_for_the_end, name="lifeline", daemon=True).start()


def _watch(parts: list[Part], lifeline: int, address: str, inbox: socket.socket) -> int:
    healthy, reminder = False, time.monotonic() + HEALTHY_WITHIN
    while True:
        for part in parts:
            if (status := part.bury()) is not None:
                _say(f"The {part.name} ended ({_ending(status)}); starting it again.")
            if part.child is None and part.due <= time.monotonic():
                part.start(lifeline)
        if any(part.cannot_start for part in parts):
            _say("Pentimento could not start; the reason is above. Nothing was lost.")
            return 1
        if not healthy:
            healthy = is_healthy(address)
            if healthy:
                _say(f"Pentimento is at {address}   (Ctrl-C stops it; everything is kept)")
            elif time.monotonic() > reminder:
                _say(f"Pentimento is not healthy yet; see {address}/health. Still trying.")
                reminder = time.monotonic() + HEALTHY_WITHIN
        if _told_to_stop(inbox, _patience(parts, healthy)):
            return 0


def is_healthy(address: str) -> bool:
    connection = http.client.HTTPConnection(address.removeprefix("http://"), timeout=2)
    try:
        connection.request("GET", "/health")
        return connection.getresponse().status == 200
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


@contextlib.contextmanager
def _signals() -> Iterator[socket.socket]:
    """Signals arrive as bytes on a socket, so that one `select` waits for deaths, stops and clocks alike."""
    inbox, wake = socket.socketpair()
    inbox.setblocking(False)
    wake.setblocking(False)
    caught = (signal.SIGCHLD, signal.SIGTERM, signal.SIGINT, signal.SIGHUP)
    before = {number: signal.signal(number, lambda *_: None) for number in caught}
    fd = signal.set_wakeup_fd(wake.fileno(), warn_on_full_buffer=False)
    try:
        yield inbox
    finally:
        signal.set_wakeup_fd(fd)
        for number, handler in before.items():
            signal.signal(number, handler)
        inbox.close()
        wake.close()


def _told_to_stop(inbox: socket.socket, patience: float | None) -> bool:
    if not select.select([inbox], [], [], patience)[0]:
        return False
    return any(number != signal.SIGCHLD for number in inbox.recv(4096))


def _patience(parts: list[Part], healthy: bool) -> float | None:
    waits = [max(0.0, part.due - time.monotonic()) for part in parts if part.child is None]
    return min([*waits, *([] if healthy else [0.1])], default=None)


def _stop(parts: list[Part], inbox: socket.socket) -> None:
    """Ask both to end; a second Ctrl-C, or too long a wait, ends them at once."""
    children = [part.child for part in parts if part.child is not None]
    for child in children:
        child.terminate()
    until = time.monotonic() + STOP_WITHIN
    while any(child.poll() is None for child in children):
        left = until - time.monotonic()
        if left <= 0 or _told_to_stop(inbox, left):
            for child in children:
                child.kill()
    for child in children:
        child.wait()


def _reachable(host: str) -> str:
    return {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)


def _bracketed(host: str) -> str:
    return f"[{host}]" if ":" in host else host


def _ending(status: int) -> str:
    return f"status {status}" if status >= 0 else signal.Signals(-status).name


def _say(words: str) -> None:
    sys.stderr.write(f"{words}\n")
    sys.stderr.flush()
