"""From an order to a step in the child itself: what is told when, seen without a process."""

import threading
from pathlib import Path

from app.domain.canvas import Size
from app.domain.parts import Painting, Plan
from app.domain.requests import DraftRequest
from app.engines.registry import engine_named
from app.storage.images import THUMBNAILS, ImageStore
from app.worker.making import Making, make
from app.worker.protocol import Made, Message, Order
from app.worker.reporting import Reporting
from tests.waiting import until

SIZE = Size(256, 256)


class SlowStore(ImageStore):
    """Makes no thumbnail before it is told to."""

    go = threading.Event()

    def make_thumbnails(self, id: str, png: bytes) -> None:
        self.go.wait(20)
        super().make_thumbnails(id, png)


def test_a_picture_is_told_before_its_thumbnails_are_made(tmp_path: Path) -> None:
    store, told = SlowStore(tmp_path), list[Message]()
    order = Order("j1", 1, DraftRequest("a hill", Plan(()), SIZE, SIZE, 7, engine="scripted"))
    reporting = Reporting("slot 1", order, store, told.append)
    make([Making(order, reporting, told.append, set())], engine_named, store)
    assert isinstance(told[-1], Made)
    assert isinstance(told[-1].content, Painting)
    at = store.path(told[-1].content.image.id)
    small = [at.with_suffix(f".{side}.webp") for side in THUMBNAILS]
    assert [at.is_file(), *(file.is_file() for file in small)] == [True, False, False]
    store.go.set()
    until(lambda: all(file.is_file() for file in small), "the thumbnails")
