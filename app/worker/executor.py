"""Where jobs run: child processes, each a slot that makes one step at a time, or alike ones in one pass.

`run` and `cancel` go to a slot; `wait` gives what came back, `Lost` for whatever a dead child was making. A dead child
is replaced; one that does not listen to a cancel is ended. A Ray bridge would be one more kind of child that
speaks the same protocol for many slots. Knows no database.
"""

import logging
import os
import selectors
import socket
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from app.engines.base import Workbench
from app.worker.protocol import Cancel, Channel, Failed, Lost, Made, Message, Order, Ready, Run

log = logging.getLogger("pentimento.worker")
DEAF_AFTER = 2.0  # seconds a child may go on after a cancel before it is ended
COLD_AFTER = 2  # deaths before it was ever ready, after which it starts without warming up
LONGEST_WAIT = 5.0
SET_BY = ("PYTORCH_ALLOC_CONF", "PYTORCH_CUDA_ALLOC_CONF")
IN_PIECES = "expandable_segments:True"
ONE_THREAD = "OPENBLAS_NUM_THREADS"  # NumPy's


@dataclass(slots=True)
class Slot:
    """One child and what it is making."""

    name: str
    ready: bool = False
    making: tuple[Order, ...] = ()
    child: subprocess.Popen[bytes] | None = None
    channel: Channel | None = None
    stopping: dict[tuple[str, int], float] = field(default_factory=dict)  # and by when it must have
    put_down: bool = False
    early_deaths: int = 0
    due: float = field(default_factory=time.monotonic)

    @property
    def idle(self) -> bool:
        return self.ready and not self.making


class PipeExecutor:
    """`engine` is warmed before the first job; each job names its own."""

    def __init__(
        self,
        home: Path,
        engine: str,
        children: int = 1,
        reserve_mb: int = 0,
        log_json: bool = False,
        bench: Workbench | None = None,
    ) -> None:
        at = bench or Workbench(home / "models", home / "servers.toml", home / "prompts")
        self._command = [
            sys.executable, "-m", "app.worker.child", "--home", str(home), "--reserve", str(reserve_mb),
            "--models", str(at.models), "--servers", str(at.servers), "--prompts", str(at.prompts),
            *(["--device", at.device] if at.device else []),
            *(["--log-json"] if log_json else []),
        ]  # fmt: skip
        self._engine = engine
        self.slots = [Slot(f"slot {number}") for number in range(1, children + 1)]
        self.selector = selectors.DefaultSelector()

    def start(self) -> None:
        for slot in self.slots:
            self._start(slot)

    def stop(self) -> None:
        """End all children at once, also a second time. What they were making is not recorded."""
        for slot in self.slots:
            self._bury(slot)
        self.selector.close()

    def run(self, slot: Slot, orders: tuple[Order, ...]) -> None:
        slot.making = orders
        self._tell(slot, Run(slot.name, orders))

    def cancel(self, job: str, attempt: int, patience: float = DEAF_AFTER) -> None:
        """Ask for it. A child that has not stopped it within so many seconds is ended, and others with it."""
        for slot in self.slots:
            if any((o.job, o.attempt) == (job, attempt) for o in slot.making):
                if (job, attempt) not in slot.stopping:
                    slot.stopping[job, attempt] = time.monotonic() + patience
                    self._tell(slot, Cancel(slot.name, job, attempt))

    def wait(self, seconds: float) -> list[Message]:
        """What the children said, after at most so many seconds; sooner when there is something."""
        came: list[Message] = []
        for key, _ in self.selector.select(max(0.0, seconds)):
            if isinstance(key.data, Slot):
                came += self._receive(key.data)
        self._look_after()
        return came

    def _receive(self, slot: Slot) -> list[Message]:
        assert slot.channel is not None
        try:
            came = list(slot.channel.receive())
        except EOFError:
            return self._lost(slot)
        for message in came:
            if isinstance(message, Ready):
                slot.ready, slot.early_deaths = True, 0
            elif isinstance(message, Made | Failed):
                slot.making = tuple(o for o in slot.making if o.job != message.job)
                slot.stopping.pop((message.job, message.attempt), None)
        return came

    def _lost(self, slot: Slot) -> list[Message]:
        lost: list[Message] = [
            Lost(slot.name, order.job, order.attempt, died=not slot.put_down)
            for order in slot.making
        ]
        slot.early_deaths += 0 if slot.ready else 1
        wait = min(0.2 * 2**slot.early_deaths, LONGEST_WAIT) if slot.early_deaths else 0.0
        status = self._bury(slot)
        slot.due = time.monotonic() + wait
        log.warning(
            "A child ended (%s); another one is started.", status, extra={"worker": slot.name}
        )
        return lost

    def _look_after(self) -> None:
        now = time.monotonic()
        for slot in self.slots:
            if slot.child is None and slot.due <= now:
                self._start(slot)
            elif slot.child is not None and min(slot.stopping.values(), default=now + 1) <= now:
                slot.put_down = True
                slot.child.kill()  # its end is read from the socket, as any other end

    def _start(self, slot: Slot) -> None:
        mine, its = socket.socketpair()
        warm = [] if slot.early_deaths > COLD_AFTER else ["--warm", self._engine]
        with its:
            slot.child = subprocess.Popen(
                [*self._command, "--slot", slot.name, "--socket", str(its.fileno()), *warm],
                pass_fds=(its.fileno(),),
                stdin=subprocess.DEVNULL,
                env=of_a_child(os.environ),
            )
        slot.channel = Channel(mine)
        self.selector.register(mine, selectors.EVENT_READ, slot)

    def _bury(self, slot: Slot) -> int | None:
        """End the child if it lives still, and let go of all that was its own."""
        status = None
        if slot.child is not None and slot.channel is not None:
            self.selector.unregister(slot.channel.end)
            slot.channel.close()
            slot.child.kill()
            status = slot.child.wait()
        slot.ready, slot.making, slot.stopping, slot.put_down = False, (), {}, False
        slot.child = slot.channel = None
        return status

    def _tell(self, slot: Slot, message: Message) -> None:
        assert slot.channel is not None
        try:
            slot.channel.send(message)
        except OSError:
            log.info("A child is gone; its end will be read.", extra={"worker": slot.name})


def of_a_child(environment: Mapping[str, str]) -> dict[str, str]:
    """What a child is told: also that a second thread would only wait for the first in products as small as its own."""
    return with_memory_in_pieces({ONE_THREAD: "1", **environment})


def with_memory_in_pieces(environment: Mapping[str, str]) -> dict[str, str]:
    """So that a card's memory that one model left can be joined for a larger one; a person's own choice goes first."""
    chosen = any(name in environment for name in SET_BY)
    return dict(environment) if chosen else {**environment, SET_BY[0]: IN_PIECES}
