"""Workers and people act at once: nothing is lost, doubled or locked up, and every tree stays sound."""

import threading
from collections.abc import Callable

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import Session

from app.domain.errors import Conflict
from app.domain.runs import Policy
from app.storage import jobs
from app.storage.pictures import hold_still
from app.studio import edits, recording, runs
from tests.cast import ALICE, PLAN, House
from tests.waiting import until

WAITING = sa.text("SELECT count(*) FROM pg_locks WHERE NOT granted")
on_postgresql = pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)


def at_once(*acts: Callable[[], None]) -> list[BaseException]:
    """Run all in threads of their own; what they raised."""
    raised: list[BaseException] = []

    def guarded(act: Callable[[], None]) -> None:
        try:
            act()
        except BaseException as error:
            raised.append(error)

    threads = [threading.Thread(target=guarded, args=(act,)) for act in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return raised


def paint_all(house: House) -> None:
    while job := house.claimed():
        with house.work() as session:
            recording.record_report(session, job.id, job.attempt, [("progress", {"f": 0.5})])
            recording.heartbeat(session, "worker")
        content = house.answer(job)
        with house.work() as session:
            recording.record_result(session, house.store, job.id, job.attempt, content, 0.1)


def test_many_workers_finish_many_pictures(house: House) -> None:
    pictures = [house.started() for _ in range(6)]
    assert at_once(*[lambda: paint_all(house)] * 4) == []
    paint_all(house)
    for picture in pictures:
        assert [step.number for step in house.steps(picture.id)] == [1, 2, 3, 4, 5]
        assert house.run(house.branch(picture.id)).state == "ended"
    house.check()


def test_people_stop_and_go_on_while_workers_paint(house: House) -> None:
    picture = house.started()
    branch = house.branch(picture.id)
    run = house.run(branch).id

    def stop_and_go() -> None:
        for _ in range(12):
            for act in (lambda s: stop_live(s, branch.id), lambda s: runs.pause(s, ALICE, run), go):
                try:
                    with house.work() as session:
                        act(session)
                except Conflict:
                    continue

    def go(session: Session) -> None:
        runs.go(session, ALICE, picture.id, branch.id, policy=Policy())

    acts = [stop_and_go, stop_and_go, lambda: paint_all(house), lambda: paint_all(house)]
    assert at_once(*acts) == []
    house.check()


@on_postgresql
def test_who_holds_a_picture_can_stop_a_job_while_its_result_waits(house: House) -> None:
    picture = house.started()
    job = house.claimed()

    def result() -> None:
        with house.work() as session:
            recording.record_result(session, house.store, job.id, job.attempt, PLAN, 0.1)

    with house.work() as session:
        hold_still(session, picture.id)
        late = threading.Thread(target=result)
        late.start()
        until(lambda: session.scalar(WAITING), "the result to wait for the picture")
        recording.cancel(session, ALICE, job.id)
    late.join()
    assert house.steps(picture.id) == []
    house.check()


@on_postgresql
def test_a_claim_passes_over_a_picture_that_is_being_changed(house: House) -> None:
    first, second = house.started(), house.started()
    with house.work() as session:
        hold_still(session, first.id)
        with house.work() as worker:
            worker.execute(sa.text("SET LOCAL lock_timeout = '2s'"))
            assert recording.claim(worker, "worker").picture == second.id
            assert recording.claim(worker, "worker") is None
    assert house.claimed().picture == first.id


def stop_live(session: Session, branch: str) -> None:
    job = jobs.live(session, branch)
    if job is not None:
        recording.cancel(session, ALICE, job.id)


def test_two_saves_at_once_make_two_steps_and_move_the_branch_once(house: House) -> None:
    picture = house.started(Policy(pause="always"))
    (plan,) = house.made()
    with house.work() as session:
        edits.gather(session, ALICE, plan.id, {"op": "delete", "id": "i1"})

    def save() -> None:
        with house.work() as session:
            edits.save(session, ALICE, plan.id, plan.id)

    raised = at_once(save, save)
    assert [type(error).__name__ for error in raised] == ["Invalid"]
    tips = [branch.tip for branch in house.branches(picture.id).values()]
    assert len(house.steps(picture.id)) == len(set(tips)) == 2
    house.check()
