"""The worker on a real database with a real child: what is recorded when all goes well, and when it does not."""

import os
import signal
import sqlite3

import pytest

from app.domain.people import LOCAL
from app.domain.runs import Policy
from app.storage import events
from app.storage.database import transaction
from app.studio import recording, runs
from app.worker.protocol import Made, Said
from tests.waiting import until
from tests.worker.conftest import Bench

pytestmark = pytest.mark.live

WHOLE = ["plan", "draft", "reflection", "refinement", "reflection"]
SLOWLY = {"acts": [{"text": "Well "}, {"pause": 60}]}


def being_made(bench: Bench) -> None:
    bench.works(lambda: bench.heard("text"), "a step that is being made")


def go(bench: Bench) -> None:
    with transaction(bench.worker.writing) as session:
        runs.go(session, LOCAL, bench.picture, bench.branch.id)


def test_a_run_goes_on_by_itself_until_it_ends(bench: Bench) -> None:
    bench.start()
    bench.until_over()
    assert bench.run.state == "ended"
    assert bench.kinds == WHOLE
    assert bench.tree.check() == []


def test_what_a_step_says_is_forgotten_once_it_is_recorded(bench: Bench) -> None:
    bench.start()
    bench.until_over()
    assert [e for kind in ("text", "preview", "progress") for e in bench.heard(kind)] == []


def test_the_tokens_an_engine_uses_are_spent_and_end_the_run(bench: Bench) -> None:
    bench.script(
        {"for": "plan", "acts": [{"tokens": 300}, {"text": "Well"}, {"tokens": 200}]},
        {"for": "reflection", "acts": [{"tokens": 100}]},
    )
    bench.start(Policy(max_tokens=600))
    bench.until_over()
    assert bench.kinds == WHOLE[:3]
    assert bench.run.spend.tokens == 600
    assert (bench.run.state, bench.run.reason[:9]) == ("ended", "The words")


def test_every_image_step_names_an_image_in_the_store(bench: Bench) -> None:
    bench.start()
    bench.until_over()
    for step in bench.tree.steps.values():
        if step.is_image:
            assert bench.store.read(step.painting.image.id).startswith(b"\x89PNG")


def test_a_step_keeps_the_exact_request_with_the_engines_version(bench: Bench) -> None:
    bench.start()
    bench.until_over()
    asked = [step.request for step in bench.tree.steps.values()]
    assert {request.version for request in asked if request} == {"scripted 1"}
    assert None not in asked


def test_a_cancel_keeps_what_was_finished_and_frees_the_child(bench: Bench) -> None:
    bench.script({"for": "draft", **SLOWLY})
    bench.start()
    bench.works(lambda: bench.kinds and bench.heard("text"), "a draft that is being made")
    with transaction(bench.worker.writing) as session:
        recording.cancel(session, LOCAL, bench.job.id)
    bench.works(lambda: bench.worker.executor.slots[0].idle, "a child that is free", 2.5)
    assert (bench.kinds, bench.job.state, bench.run.state) == (["plan"], "cancelled", "paused")
    go(bench)
    bench.until_over()
    assert bench.kinds == WHOLE


def test_a_step_whose_child_was_killed_is_made_again(bench: Bench) -> None:
    bench.script(SLOWLY)
    bench.start()
    being_made(bench)
    os.kill(bench.child, signal.SIGKILL)
    bench.until_over()
    assert len(bench.heard("job again")) == 1
    assert bench.kinds == WHOLE


def test_a_job_that_kills_its_child_twice_is_set_aside_in_words(bench: Bench) -> None:
    bench.script({"for": "draft", "times": 2, "acts": [{"crash": "kill"}]})
    bench.start()
    bench.until_over()
    assert (bench.kinds, bench.job.state, bench.run.state) == (["plan"], "lost", "paused")
    assert "died twice" in (bench.job.error or "")
    go(bench)
    bench.until_over()
    assert bench.kinds == WHOLE


def test_a_failure_is_said_on_the_job_and_the_run_waits(bench: Bench) -> None:
    bench.script({"for": "draft", "acts": [{"error": "The paint ran out."}]})
    bench.start()
    bench.until_over()
    assert (bench.job.state, bench.job.error) == ("failed", "The paint ran out.")
    assert bench.run.state == "paused"


def test_a_late_word_from_a_lost_attempt_changes_nothing(bench: Bench) -> None:
    bench.start()
    bench.until_over()
    last = list(bench.tree.steps.values())[-1]
    assert last.request is not None
    late = Made("slot 1", bench.job.id, 1, last.content, last.request, 0.1)
    bench.worker.unrecorded.append(late)
    bench.works(lambda: not bench.worker.unrecorded, "the late word to be dropped")
    assert bench.kinds == WHOLE


def test_the_job_of_a_worker_that_fell_silent_is_taken_over(bench: Bench) -> None:
    bench.script(SLOWLY)
    silent = bench.another(lease=0.5)
    silent.executor.start()
    first, bench.worker = bench.worker, silent
    bench.start()
    being_made(bench)
    bench.worker = first
    bench.until_over()
    assert bench.kinds == WHOLE
    assert bench.tree.check() == []


def test_a_worker_told_to_stop_gives_its_job_back(bench: Bench) -> None:
    bench.script(SLOWLY)
    bench.start()
    leaving = bench.another()
    leaving.run(lambda: bool(bench.heard("text")))
    assert bench.job.state == "queued"
    bench.until_over()
    assert bench.kinds == WHOLE


def test_a_full_disk_is_said_on_the_job_and_nothing_is_lost(bench: Bench) -> None:
    bench.worker = bench.another(reserve_mb=10**9)
    bench.worker.executor.start()
    bench.start()
    bench.until_over()
    assert bench.kinds == ["plan"]
    assert "disk is full" in (bench.job.error or "")


def test_a_missing_image_is_said_on_the_job_and_nothing_is_lost(bench: Bench) -> None:
    bench.engine = "sketchbook"
    bench.start(Policy(pause="chosen", gates=frozenset({"draft"})))
    bench.works(lambda: bench.run.state != "running", "the gate after the draft", 60)
    draft = list(bench.tree.steps.values())[-1]
    bench.store.path(draft.painting.image.id).unlink()
    go(bench)
    bench.until_over()
    assert bench.kinds == ["plan", "draft"]
    assert "missing from the store" in (bench.job.error or "")


def test_a_locked_database_is_waited_for_and_nothing_is_lost(
    bench: Bench, caplog: pytest.LogCaptureFixture
) -> None:
    bench.script({"for": "plan", "acts": [{"text": "Well "}, {"until": "go"}]})
    bench.start()
    being_made(bench)
    locking = sqlite3.connect(str(bench.database.url.database), isolation_level=None)
    locking.execute("BEGIN IMMEDIATE")
    (bench.home / "go").touch()
    bench.works(lambda: any(isinstance(m, Made) for m in bench.worker.unrecorded), "a plan")
    bench.works(lambda: "Waiting for the database" in caplog.text, "words about the lock")
    assert bench.kinds == []
    locking.execute("ROLLBACK")
    locking.close()
    bench.until_over()
    assert bench.kinds == WHOLE


def test_an_old_preview_goes_without_anybody_asking(bench: Bench) -> None:
    name = bench.store.keep_preview("job", 1, b"webp")
    os.utime(bench.store.preview(name), (0, 0))
    bench.works(lambda: not bench.store.preview(name).exists(), "the old preview to go")
    assert not bench.store.preview(name).exists()


def test_words_that_came_with_their_result_are_not_recorded_for_nothing(bench: Bench) -> None:
    bench.start()
    bench.works(lambda: bench.worker.executor.slots[0].making, "a step that is being made")
    came = bench.worker.unrecorded
    until(
        lambda: (
            came.extend(bench.worker.executor.wait(0.02)) or isinstance(came and came[-1], Made)
        ),
        "a step and its words",
    )
    assert any(isinstance(each, Said) for each in came)
    before, steps = bench.newest, len(bench.kinds)
    bench.worker.turn()
    with bench.worker.reading() as session:
        kept = events.after(session, bench.picture, before)
    assert len(bench.kinds) == steps + 1
    assert bench.newest - before == len(kept)
