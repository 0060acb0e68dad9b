"""Alike steps in one pass of a real child: each has an end of its own, whatever becomes of the others."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from app.domain.canvas import Size
from app.domain.offers import Offer, Offers
from app.domain.parts import Plan
from app.domain.people import LOCAL
from app.domain.requests import ROLES, DraftRequest, PlanRequest
from app.storage import workers
from app.storage.database import transaction
from app.studio import pictures
from app.worker.executor import PipeExecutor
from app.worker.protocol import Failed, Lost, Made, Message, Order, Said
from tests.waiting import until
from tests.worker.conftest import Bench

pytestmark = pytest.mark.live
SMALL = Size(256, 256)


class Pass:
    """A child with two alike drafts on it."""

    def __init__(self, home: Path) -> None:
        self.home, self.heard = home, list[Message]()
        self.executor = PipeExecutor(home, "scripted")
        self.executor.start()
        self.slot = self.executor.slots[0]

    def begins(self, *turns: dict[str, Any]) -> None:
        file = self.home / "script.json"
        file.write_text(json.dumps({"turns": turns}))
        until(lambda: self.executor.wait(0.02) or self.slot.idle, "a child that is ready")
        asked = (
            DraftRequest("a hill", Plan(()), SMALL, SMALL, seed, engine=f"scripted:{file}")
            for seed in (1, 2)
        )
        orders = tuple(Order(f"j{n}", 1, request) for n, request in enumerate(asked, 1))
        self.executor.run(self.slot, orders)

    def hears(self, kind: type[Message], times: int = 1) -> list[Any]:
        def look() -> list[Message] | None:
            self.heard += self.executor.wait(0.02)
            found = [m for m in self.heard if isinstance(m, kind)]
            return found if len(found) >= times else None

        return until(look, f"{times} {kind.__name__}")  # type: ignore[no-any-return]


@pytest.fixture
def at_work(tmp_path: Path) -> Iterator[Pass]:
    made = Pass(tmp_path)
    yield made
    made.executor.stop()


def test_each_has_its_own_result_and_says_its_own_words(at_work: Pass) -> None:
    at_work.begins({"times": 0, "acts": [{"text": "Well"}, {"tokens": 5}, {"previews": 1}]})
    first, second = at_work.hears(Made, 2)
    assert (first.job, second.job) == ("j1", "j2")
    assert first.content.image.id != second.content.image.id
    assert (first.tokens, second.tokens) == (5, 5)
    assert {m.job for m in at_work.heard if isinstance(m, Said)} == {"j1", "j2"}


def test_one_can_be_stopped_while_the_other_goes_on(at_work: Pass) -> None:
    waiting = {"times": 0, "acts": [{"text": "Well"}, {"until": "go"}, {"text": "then"}]}
    at_work.begins(waiting)
    at_work.hears(Said)
    at_work.executor.cancel("j1", 1)
    (failed,) = at_work.hears(Failed)
    assert (failed.job, failed.cancelled) == ("j1", True)
    (at_work.home / "go").touch()
    (made,) = at_work.hears(Made)
    assert made.job == "j2"
    assert not at_work.slot.stopping


def test_one_that_fails_takes_no_other_with_it(at_work: Pass) -> None:
    at_work.begins({"acts": [{"error": "No."}]}, {"acts": [{"text": "Well"}]})
    assert at_work.hears(Failed)[0].job == "j1"
    assert at_work.hears(Made)[0].job == "j2"


def test_all_are_lost_with_their_child(at_work: Pass) -> None:
    at_work.begins({"acts": [{"crash": "kill"}]})
    assert [(m.job, m.died) for m in at_work.hears(Lost, 2)] == [("j1", True), ("j2", True)]


def test_one_deaf_to_its_cancel_costs_the_other_no_life(at_work: Pass) -> None:
    at_work.begins({"times": 0, "acts": [{"text": "Well"}, {"deaf": 60}]})
    at_work.hears(Said)
    at_work.executor.cancel("j1", 1, patience=0.0)
    assert [m.died for m in at_work.hears(Lost, 2)] == [False, False]


def test_waiting_drafts_of_several_pictures_are_one_pass(bench: Bench) -> None:
    offer = Offer("scripted", "Scripted", frozenset(ROLES), batch=3)
    bench.worker.offers = Offers((offer,))
    bench.start()
    with transaction(bench.worker.writing) as session:
        for seed in (2, 3, 4):
            pictures.start(
                session, LOCAL, intent="a hill", size=SMALL, seed=seed, engine="scripted"
            )
    bench.works(lambda: _making(bench) == ["draft"] * 3, "three drafts in one pass")
    bench.until_over()
    assert bench.kinds[:2] == ["plan", "draft"]


def test_a_worker_leaves_to_others_what_only_they_have(bench: Bench) -> None:
    scripted = Offer("scripted", "Scripted", frozenset(ROLES))
    with transaction(bench.worker.writing) as session:
        workers.seen(session, "one with a card", Offers((scripted,)))
    bench.start()
    bench.worker.turn()
    assert bench.worker.without == {"scripted"}
    bench.works(lambda: bench.worker.executor.slots[0].idle, "a child that is ready")
    bench.worker.turn()
    assert bench.job.state == "queued"
    bench.worker.offers, bench.worker._beat_due = Offers((scripted,)), 0.0
    bench.until_over()
    assert bench.run.state == "ended"


def _making(bench: Bench) -> list[str]:
    slot = bench.worker.executor.slots[0]
    return ["plan" if isinstance(order.request, PlanRequest) else "draft" for order in slot.making]
