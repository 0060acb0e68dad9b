"""The supervisor keeps two real processes alive, and leaves none behind."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.errors import Unavailable
from app.supervisor import free_port
from tests.waiting import until

PART = Path(__file__).with_name("part.py")
SCRIPT = """
import os, sys
from app.supervisor import Part, keep_alive
part, folder, port, other = sys.argv[1:]
command = [sys.executable, part]
sys.exit(keep_alive([
    Part("web", [*command, "web", folder, port], dict(os.environ)),
    Part("worker", [*command, "worker", folder, other], dict(os.environ)),
], f"http://127.0.0.1:{port}"))
"""


class Supervised:
    """A supervisor in a process of its own, over two small parts."""

    def __init__(self, folder: Path, other: str = "0") -> None:
        self.folder = folder
        command = [sys.executable, "-c", SCRIPT, str(PART), str(folder)]
        command += [str(free_port("127.0.0.1", 0)), other]
        self.child = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)

    def pids(self, name: str) -> list[int]:
        notes = self.folder / name
        return [int(line) for line in notes.read_text().split()] if notes.exists() else []

    def until_healthy(self) -> None:
        assert self.child.stderr is not None
        until(lambda: "Pentimento is at" in self.child.stderr.readline(), "the address")

    def started(self, name: str, times: int) -> int:
        return until(lambda: self.pids(name)[times - 1 : times], f"start {times} of the {name}")[0]


@pytest.fixture
def supervised(tmp_path: Path) -> Iterator[Supervised]:
    running = Supervised(tmp_path)
    with running.child:
        yield running
        running.child.kill()


def is_gone(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    return Path(f"/proc/{pid}/stat").exists() and ") Z " in Path(f"/proc/{pid}/stat").read_text()


@pytest.mark.parametrize("name", ["web", "worker"])
def test_a_part_that_is_killed_is_started_again(supervised: Supervised, name: str) -> None:
    supervised.until_healthy()
    os.kill(supervised.started(name, 1), signal.SIGKILL)
    assert not is_gone(supervised.started(name, 2))


def test_ctrl_c_ends_both_parts_and_says_all_is_well(supervised: Supervised) -> None:
    supervised.until_healthy()
    parts = [supervised.started(name, 1) for name in ("web", "worker")]
    supervised.child.send_signal(signal.SIGINT)
    assert supervised.child.wait(timeout=10) == 0
    assert all(is_gone(pid) for pid in parts)


def test_no_part_outlives_a_supervisor_that_is_killed(supervised: Supervised) -> None:
    supervised.until_healthy()
    supervised.child.kill()
    for name in ("web", "worker"):
        pid = supervised.started(name, 1)
        assert until(lambda pid=pid: is_gone(pid), f"the end of the {name}")


def test_a_part_that_always_dies_at_once_stops_the_start_in_words(tmp_path: Path) -> None:
    running = Supervised(tmp_path, other="ends")
    with running.child:
        _, words = running.child.communicate(timeout=30)
    assert running.child.returncode == 1
    assert "could not start" in words
    assert len(running.pids("worker")) == 5


def test_a_busy_port_is_refused_with_the_command_for_another() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(Unavailable, match=f"make run PORT={port + 1}"):
            free_port("127.0.0.1", port)


def test_port_zero_takes_a_free_one() -> None:
    assert free_port("127.0.0.1", 0) > 0
