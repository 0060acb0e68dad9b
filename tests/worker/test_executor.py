"""Real child processes with the scripted engine: what comes back, and what happens when one ends."""

import json
import os
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from app.domain.canvas import Size
from app.domain.parts import Painting, Plan
from app.domain.requests import DraftRequest, PlanRequest
from app.storage.images import ImageStore
from app.worker.executor import PipeExecutor, Slot, with_memory_in_pieces
from app.worker.protocol import Failed, Lost, Made, Message, Order, Said
from tests.waiting import until

pytestmark = pytest.mark.live


class Stage:
    """An executor with one child, and everything the child has said."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.executor = PipeExecutor(home, "scripted")
        self.heard: list[Message] = []
        self.executor.start()

    @property
    def slot(self) -> Slot:
        return self.executor.slots[0]

    @property
    def pid(self) -> int:
        assert self.slot.child is not None
        return self.slot.child.pid

    def script(self, *turns: dict[str, Any]) -> str:
        file = self.home / "script.json"
        file.write_text(json.dumps({"turns": turns}))
        return f"scripted:{file}"

    def ask(self, engine: str = "scripted", attempt: int = 1) -> None:
        until(lambda: self.executor.wait(0.02) or self.slot.idle, "a child that is ready")
        request = PlanRequest("a hill", Size(256, 256), 7, engine=engine)
        self.executor.run(self.slot, (Order("j1", attempt, request),))

    def hears(self, kind: type[Message]) -> Any:
        def look() -> Message | None:
            self.heard += self.executor.wait(0.02)
            return next((m for m in self.heard if isinstance(m, kind)), None)

        return until(look, kind.__name__)


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    stage = Stage(tmp_path)
    yield stage
    stage.executor.stop()


def test_a_step_comes_back_after_everything_it_said(stage: Stage) -> None:
    stage.ask()
    made = stage.hears(Made)
    said = [m for m in stage.heard if isinstance(m, Said)]
    words = "".join(r["t"] for m in said for r in m.reports if r["kind"] == "text")
    assert isinstance(made.content, Plan)
    assert words.startswith("word 1 ")
    assert words.endswith("word 6 ")
    assert stage.heard[-1] is made


def test_the_request_comes_back_with_the_engines_version(stage: Stage) -> None:
    stage.ask()
    assert stage.hears(Made).request.version == "scripted 1"


def test_a_picture_lies_in_the_store_before_it_is_named(stage: Stage) -> None:
    until(lambda: stage.executor.wait(0.02) or stage.slot.idle, "a child that is ready")
    request = DraftRequest(
        "a hill", Plan(()), Size(256, 256), Size(512, 512), 7, engine="scripted", protected="p" * 64
    )
    stage.executor.run(stage.slot, (Order("j1", 1, request),))
    painting = stage.hears(Made).content
    assert isinstance(painting, Painting)
    assert painting.protected == "p" * 64
    assert ImageStore(stage.home).read(painting.image.id).startswith(b"\x89PNG")


def test_a_preview_lies_in_the_store_before_it_is_named(stage: Stage) -> None:
    stage.ask(stage.script({"acts": [{"previews": 3}]}))
    stage.hears(Made)
    shown = [
        r for m in stage.heard if isinstance(m, Said) for r in m.reports if r["kind"] == "preview"
    ]
    assert shown[-1]["n"] == 3
    assert ImageStore(stage.home).preview(shown[-1]["src"]).read_bytes()[:4] == b"RIFF"


def test_a_failure_comes_back_in_the_engines_words(stage: Stage) -> None:
    stage.ask(stage.script({"acts": [{"error": "The paint ran out."}]}))
    assert stage.hears(Failed).words == "The paint ran out."


def test_an_unforeseen_fault_fails_the_job_and_not_the_child(stage: Stage) -> None:
    stage.ask(stage.script({"result": {"instructions": [{"nonsense": 1}]}}))
    pid = stage.pid
    said = stage.hears(Failed).words
    assert said.startswith("Something went wrong in the engine")
    assert "nonsense" not in said
    stage.ask()
    stage.hears(Made)
    assert stage.pid == pid


def test_an_engine_that_does_not_exist_fails_the_job_in_words(stage: Stage) -> None:
    stage.ask("watercolourist")
    assert "There is no engine called 'watercolourist'" in stage.hears(Failed).words


def test_a_cancel_stops_the_step_and_keeps_the_child(stage: Stage) -> None:
    stage.ask(stage.script({"acts": [{"text": "Well "}, {"pause": 60}]}))
    stage.hears(Said)
    pid = stage.pid
    stage.executor.cancel("j1", 1)
    assert stage.hears(Failed).cancelled
    assert stage.slot.idle
    assert stage.pid == pid


def test_a_child_deaf_to_a_cancel_is_ended_and_replaced(stage: Stage) -> None:
    stage.ask(stage.script({"acts": [{"text": "Well "}, {"deaf": 60}]}))
    stage.hears(Said)
    pid = stage.pid
    stage.executor.cancel("j1", 1)
    stage.hears(Lost)
    until(lambda: stage.executor.wait(0.02) or stage.slot.idle, "another child")
    assert stage.pid != pid


def test_a_killed_child_is_replaced_and_what_it_made_is_lost(stage: Stage) -> None:
    stage.ask(stage.script({"acts": [{"text": "Well "}, {"pause": 60}]}))
    stage.hears(Said)
    os.kill(stage.pid, signal.SIGKILL)
    lost = stage.hears(Lost)
    assert (lost.job, lost.attempt, lost.died) == ("j1", 1, True)
    stage.ask(attempt=2)
    assert stage.hears(Made).attempt == 2


def test_a_child_ends_with_its_worker(stage: Stage) -> None:
    stage.ask(stage.script({"acts": [{"text": "Well "}, {"deaf": 60}]}))
    stage.hears(Said)
    child, channel = stage.slot.child, stage.slot.channel
    assert child is not None
    assert channel is not None
    stage.executor.selector.unregister(channel.end)
    channel.close()  # what the system does for a worker that was killed
    until(lambda: child.poll() is not None, "the end of the child")
    stage.slot.child = stage.slot.channel = None


def test_a_child_that_cannot_warm_up_works_all_the_same(tmp_path: Path) -> None:
    stage = Stage(tmp_path)
    stage.executor.stop()
    stage.executor = PipeExecutor(tmp_path, "watercolourist")
    stage.executor.start()
    stage.ask()
    assert isinstance(stage.hears(Made).content, Plan)
    stage.executor.stop()


def test_a_child_keeps_a_cards_memory_in_pieces_that_can_be_joined(stage: Stage) -> None:
    said = Path(f"/proc/{stage.pid}/environ").read_bytes().split(b"\0")
    assert b"PYTORCH_ALLOC_CONF=expandable_segments:True" in said


def test_a_childs_small_products_keep_to_one_thread(stage: Stage) -> None:
    said = Path(f"/proc/{stage.pid}/environ").read_bytes().split(b"\0")
    assert b"OPENBLAS_NUM_THREADS=1" in said


def test_a_persons_own_choice_of_how_memory_is_kept_goes_first() -> None:
    own = {"PYTORCH_CUDA_ALLOC_CONF": "max_split_size_mb:512"}
    assert with_memory_in_pieces(own) == own
