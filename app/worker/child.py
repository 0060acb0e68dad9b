"""A process that makes steps: builds the engines, takes orders and says what happens on the way.

Pictures and previews go straight into the image store; only ids and words go back. It ends when its worker does,
however that went. How an order becomes a step is told in `making`. Knows no database.
"""

import argparse
import logging
import os
import queue
import signal
import socket
import threading
from pathlib import Path

from app import logs
from app.domain.errors import PentimentoError
from app.engines.base import Engine, Workbench
from app.engines.registry import engine_named
from app.storage.images import ImageStore
from app.worker.making import Making, make
from app.worker.protocol import Cancel, Channel, Message, Order, Ready, Run
from app.worker.reporting import Reporting

log = logging.getLogger("pentimento.child")


class Child:
    """One slot. The main thread runs engines, a second one listens, a third one sends what was reported."""

    def __init__(
        self, slot: str, channel: Channel, store: ImageStore, bench: Workbench | None = None
    ) -> None:
        self.slot, self.channel, self.store = slot, channel, store
        self.bench = bench or Workbench()
        self.engines: dict[str, Engine] = {}
        self.waiting: queue.SimpleQueue[tuple[Order, ...]] = queue.SimpleQueue()
        self.stopped: set[tuple[str, int]] = set()
        self._sending = threading.Lock()

    def work(self) -> None:
        """Until the worker is gone."""
        threading.Thread(target=self._listen, name="listen", daemon=True).start()
        self.send(Ready(self.slot))
        while True:
            self._make(self.waiting.get())

    def send(self, message: Message) -> None:
        with self._sending:
            self.channel.send(message)

    def engine(self, name: str) -> Engine:
        if name not in self.engines:
            self.engines[name] = engine_named(name, self.bench)
        return self.engines[name]

    def _listen(self) -> None:
        while True:
            try:
                for message in self.channel.receive():
                    if isinstance(message, Run):
                        self.waiting.put(message.orders)
                    elif isinstance(message, Cancel):
                        self.stopped.add((message.job, message.attempt))
            except EOFError:
                os._exit(0)

    def _make(self, orders: tuple[Order, ...]) -> None:
        steps = [
            Making(
                order, Reporting(self.slot, order, self.store, self.send), self.send, self.stopped
            )
            for order in orders
        ]
        try:
            make(steps, self.engine, self.store)
        finally:
            for step in steps:
                step.reporting.end()
                self.stopped.discard(step.key)


def main() -> None:
    said = argparse.ArgumentParser(description="Makes steps for a worker.")
    said.add_argument("--socket", type=int, required=True)
    said.add_argument("--slot", required=True)
    said.add_argument("--home", type=Path, required=True)
    said.add_argument("--reserve", type=int, default=0, help="Megabytes that stay free.")
    said.add_argument("--warm", default="", help="The engine to have ready before the first job.")
    said.add_argument("--models", type=Path, default=Path("data/models"))
    said.add_argument("--servers", type=Path, default=Path("data/servers.toml"))
    said.add_argument("--prompts", type=Path, default=Path("data/prompts"))
    said.add_argument("--device", default="", help="cuda, mps or cpu; empty takes the best.")
    said.add_argument("--log-json", action="store_true")
    asked = said.parse_args()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the worker's to answer
    logs.configure("child", as_json=asked.log_json)
    channel = Channel(socket.socket(fileno=asked.socket))
    bench = Workbench(asked.models, asked.servers, asked.prompts, asked.device)
    child = Child(asked.slot, channel, ImageStore(asked.home, asked.reserve), bench)
    if asked.warm:
        warm(child, asked.warm)
    child.work()


def warm(child: Child, name: str) -> None:
    """Load what the first job would wait for. An engine that cannot be made says so when a job asks for it."""
    try:
        ready = getattr(child.engine(name), "warm", None)
        if ready is not None:
            ready()
    except PentimentoError as error:
        log.warning("The engine is not warm: %s", error.message)


if __name__ == "__main__":
    main()
