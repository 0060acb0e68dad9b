"""A process that makes steps: builds the engine, runs one request at a time, says what happens on the way.

Pictures and previews go straight into the image store; only ids and words go back. It ends when its worker does,
however that went. Here is the job boundary: whatever an engine raises becomes a `Failed` in words. Knows no database.
"""

import argparse
import logging
import os
import queue
import signal
import socket
import threading
import time
import traceback
from dataclasses import replace
from pathlib import Path

from app import logs
from app.domain.canvas import ImageRef
from app.domain.errors import Cancelled, PentimentoError
from app.domain.parts import Content, Painting
from app.domain.requests import ROLE_OF, DraftRequest, RefineRequest, Request, kind_of
from app.engines.base import Engine, Painted, Report, Result, Settles, Used, Workbench
from app.engines.registry import check_role, engine_named
from app.storage.images import ImageStore
from app.worker.protocol import Cancel, Channel, Failed, Made, Message, Order, Ready, Run
from app.worker.reporting import Reporting

log = logging.getLogger("pentimento.child")
UNFORESEEN = (
    "Something went wrong in the engine that should not have; the log says where. "
    "All finished steps are kept: go on to try it again, redo it with another seed, or change the step before it."
)


class Child:
    """One slot. The main thread runs engines, a second one listens, a third one sends what was reported."""

    def __init__(
        self, slot: str, channel: Channel, store: ImageStore, bench: Workbench | None = None
    ) -> None:
        self.slot, self.channel, self.store = slot, channel, store
        self.bench = bench or Workbench()
        self.engines: dict[str, Engine] = {}
        self.orders: queue.SimpleQueue[Order] = queue.SimpleQueue()
        self.stopped: set[tuple[str, int]] = set()
        self._sending = threading.Lock()

    def work(self) -> None:
        """Until the worker is gone."""
        threading.Thread(target=self._listen, name="listen", daemon=True).start()
        self.send(Ready(self.slot))
        while True:
            self._make(self.orders.get())

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
                        for order in message.orders:
                            self.orders.put(order)
                    elif isinstance(message, Cancel):
                        self.stopped.add((message.job, message.attempt))
            except EOFError:
                os._exit(0)

    def _make(self, order: Order) -> None:
        reporting = Reporting(self.slot, order, self.store, self.send)
        try:
            self.send(self._made(order, reporting))
        except Cancelled as stop:
            self.send(self._failed(order, stop.message, cancelled=True))
        except PentimentoError as error:
            self.send(self._failed(order, error.message))
        except (
            Exception
        ) as error:  # the job boundary: an engine's fault is the job's fault, not ours
            # Frames without the error's own words: those may hold an intent.
            frames = "".join(traceback.format_tb(error.__traceback__))
            ids = {"job": order.job, "attempt": order.attempt}
            log.error("%s in the engine\n%s", type(error).__name__, frames, extra=ids)
            self.send(self._failed(order, UNFORESEEN))
        finally:
            reporting.end()
            self.stopped.discard((order.job, order.attempt))

    def _made(self, order: Order, reporting: Reporting) -> Made:
        tokens = 0

        def report(said: Report) -> None:
            nonlocal tokens
            if (order.job, order.attempt) in self.stopped:
                raise Cancelled
            if isinstance(said, Used):
                tokens += said.tokens
            else:
                reporting.add(said)

        began = time.monotonic()
        request = order.request
        check_role(request.engine, ROLE_OF[kind_of(request)])
        engine = self.engine(request.engine)
        request = replace(request, version=f"{engine.name} {engine.version}")
        request = engine.settled(request) if isinstance(engine, Settles) else request
        result = engine.run(request, self.store, report)
        seconds = round(time.monotonic() - began, 3)
        if (order.job, order.attempt) in self.stopped:
            raise Cancelled
        content = self._kept(request, result)
        reporting.end()
        return Made(self.slot, order.job, order.attempt, content, request, seconds, tokens)

    def _kept(self, request: Request, result: Result) -> Content:
        if not isinstance(result, Painted):
            return result
        image = ImageRef(self.store.keep(result.png), result.width, result.height)
        own = request.protected if isinstance(request, DraftRequest | RefineRequest) else None
        return Painting(image, result.scene, protected=own, note=result.note)

    def _failed(self, order: Order, words: str, cancelled: bool = False) -> Failed:
        return Failed(self.slot, order.job, order.attempt, words, cancelled)


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
