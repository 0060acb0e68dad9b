"""What a step says on the way, gathered so that at most one batch leaves every 50 ms.

In a batch neighbouring words are one piece of text, and only the newest progress and the newest preview are kept.
The first report leaves at once. A preview that finds no room on the disk is left out: the step does not depend on it.
"""

import contextlib
import threading
from collections.abc import Callable
from typing import Any

from app.domain.errors import Full
from app.engines.base import Preview, Progress, Text
from app.storage.images import ImageStore
from app.worker.protocol import Order, Said

EVERY = 0.05


class Reporting:
    """One for each order. `add` is called by the engine's thread, a thread of its own sends."""

    def __init__(
        self, slot: str, order: Order, store: ImageStore, send: Callable[[Said], None]
    ) -> None:
        self.slot, self.order, self.store, self.send = slot, order, store, send
        self._lock = threading.Lock()
        self._sending = threading.Lock()
        self._some = threading.Event()
        self._over = threading.Event()
        self._texts: list[Text] = []
        self._progress: Progress | None = None
        self._preview: Preview | None = None
        threading.Thread(target=self._send_now_and_then, name="report", daemon=True).start()

    def add(self, said: Text | Progress | Preview) -> None:
        with self._lock:
            if isinstance(said, Text):
                self._texts.append(said)
            elif isinstance(said, Progress):
                self._progress = said
            else:
                self._preview = said
        self._some.set()

    def end(self) -> None:
        """Send what is left. Afterwards nothing more is sent for this order."""
        if not self._over.is_set():
            self._over.set()
            self._some.set()
            self._flush()

    def _send_now_and_then(self) -> None:
        while not self._over.is_set():
            self._some.wait()
            self._some.clear()
            if not self._over.is_set():
                self._flush()
                self._over.wait(EVERY)

    def _flush(self) -> None:
        with self._sending:  # so that the last batch of a step leaves before its result
            with self._lock:
                texts, self._texts = self._texts, []
                progress, self._progress = self._progress, None
                preview, self._preview = self._preview, None
            reports = [text_report(piece) for piece in joined(texts)]
            if progress is not None:
                reports.append(
                    {"kind": "progress", "f": progress.fraction, "doing": progress.doing}
                )
            if preview is not None:
                with contextlib.suppress(Full):
                    reports.append(self._shown(preview))
            if reports:
                with contextlib.suppress(OSError):  # the worker is gone, and soon so are we
                    self.send(Said(self.slot, self.order.job, self.order.attempt, tuple(reports)))

    def _shown(self, preview: Preview) -> dict[str, Any]:
        name = self.store.keep_preview(self.order.job, preview.number, preview.webp)
        return {
            "kind": "preview", "n": preview.number, "src": name, "w": preview.width, "h": preview.height,
        }  # fmt: skip


def joined(texts: list[Text]) -> list[Text]:
    """Pieces that follow each other become one; offsets are UTF-16 units."""
    found: list[Text] = []
    for piece in texts:
        if found and found[-1].at + units(found[-1].text) == piece.at:
            found[-1] = Text(found[-1].at, found[-1].text + piece.text)
        else:
            found.append(piece)
    return found


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def text_report(piece: Text) -> dict[str, Any]:
    return {"kind": "text", "at": piece.at, "t": piece.text}
