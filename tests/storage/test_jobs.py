"""The queue is fair, a claim is had by one only, a lease ends, and a late word changes nothing."""

import threading
from datetime import timedelta

import pytest

from app.domain.errors import Conflict
from app.domain.runs import Policy
from app.storage import events, jobs, workers
from app.studio import pictures, recording
from tests.cast import ALICE, BOB, INTENT, PLAN, SIZE, House

LEASE = timedelta(seconds=3)
OVER = timedelta(seconds=-1)


def test_nobody_claims_what_somebody_has(house: House) -> None:
    house.started()
    assert house.claimed() is not None
    assert house.claimed() is None


def test_of_many_workers_at_once_each_job_has_one(house: House) -> None:
    for _ in range(8):
        house.started()
    taken: list[str] = []
    threads = [
        threading.Thread(target=lambda: taken.extend(j.id for j in (house.claimed(),) if j))
        for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(taken) == len(set(taken)) == 8


def test_who_used_little_lately_comes_first(house: House) -> None:
    house.started()
    house.made(PLAN, seconds=50.0)
    house.started()
    with house.work() as session:
        pictures.start(session, BOB, intent=INTENT, size=SIZE)
    assert [house.claimed().person for _ in range(3)] == ["bob", "alice", "alice"]


def test_priority_comes_before_fairness(house: House) -> None:
    first, second = house.started(), house.started()
    with house.work() as session:
        (job,) = jobs.live_of_picture(session, second.id)
        session.execute(jobs.jobs.update().where(jobs.jobs.c.id == job.id).values(priority=5))
    assert [house.claimed().picture for _ in range(2)] == [second.id, first.id]


def test_a_silent_workers_job_is_made_again_and_its_late_word_dropped(house: House) -> None:
    picture = house.started()
    with house.work() as session:
        lost = jobs.claim(session, "silent", OVER)
    again = house.claimed()
    assert (again.id, again.attempt) == (lost.id, 2)
    with house.work() as session:
        assert not recording.record_report(session, lost.id, 1, [("text", {"at": 0, "t": "late"})])
        assert recording.record_result(session, house.store, lost.id, 1, PLAN, 1.0) is None
        assert not recording.record_failure(session, lost.id, 1, "late")
        assert not recording.record_lost(session, lost.id, 1, child_died=True)
        assert recording.record_result(session, house.store, again.id, 2, PLAN, 1.0)
    assert len(house.steps(picture.id)) == 1
    house.check()


def test_a_heartbeat_keeps_the_lease_and_says_what_is_still_held(house: House) -> None:
    house.started()
    with house.work() as session:
        job = jobs.claim(session, "worker", OVER)
        assert recording.heartbeat(session, "worker") == {job.id: 1}
    assert house.claimed() is None
    with house.work() as session:
        assert workers.last_seen(session) is not None


def test_a_job_that_kills_its_child_twice_is_set_aside_in_words(house: House) -> None:
    picture = house.started()
    for _ in range(2):
        job = house.claimed()
        with house.work() as session:
            recording.record_lost(session, job.id, job.attempt, child_died=True)
    assert house.claimed() is None
    run = house.run(house.branch(picture.id))
    assert (run.state, run.reason) == ("paused", recording.SET_ASIDE)


def test_a_worker_that_dies_sets_nothing_aside(house: House) -> None:
    house.started()
    for _ in range(5):
        job = house.claimed()
        with house.work() as session:
            recording.record_lost(session, job.id, job.attempt, child_died=False)
    assert house.claimed().attempt == 6


def test_a_branch_has_one_live_job_whoever_writes(house: House) -> None:
    picture = house.started(Policy())
    branch = house.branch(picture.id)
    with house.look() as session:
        job = jobs.live(session, branch.id)
    with pytest.raises(Conflict), house.work() as session:
        jobs.add(
            session, picture=picture.id, branch=branch.id, run=job.run, request=job.request,
            person=ALICE.person, parent=None,
        )  # fmt: skip


def test_no_reader_can_skip_a_number(house: House) -> None:
    picture = house.started()

    def say(who: str) -> None:
        for n in range(10):
            with house.work() as session:
                events.append(session, picture.id, [("edit", {"n": n})] * 2, author=who)

    threads = [threading.Thread(target=say, args=(name,)) for name in ("alice", "bob")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with house.look() as session:
        numbers = [event.seq for event in events.after(session, picture.id, 0)]
        assert numbers == list(range(1, events.seqs(session, [picture.id])[picture.id] + 1))
    assert len(numbers) >= 40


def drafts_wait(house: House, count: int) -> list[str]:
    """Pictures that are planned, each with its first draft in the queue; the oldest first."""
    made = [house.started().id for _ in range(count)]
    for _ in made:
        job = house.claimed()
        assert job is not None
        with house.work() as session:
            recording.record_result(session, house.store, job.id, job.attempt, PLAN, 1.0)
    return made


def test_alike_jobs_are_claimed_together_the_oldest_first(house: House) -> None:
    made = drafts_wait(house, 3)
    with house.work() as session:
        first = jobs.claim(session, "worker", LEASE)
        assert first is not None
        others = jobs.claim_alike(session, "worker", LEASE, first, most=1)
        assert [job.picture for job in (first, *others)] == made[:2]
        assert {job.attempt for job in others} == {1}
        last = jobs.claim_alike(session, "other", LEASE, first, most=3)
        assert [job.picture for job in last] == made[2:]


def test_a_job_over_which_a_child_died_is_claimed_by_itself(house: House) -> None:
    drafts_wait(house, 2)
    with house.work() as session:
        first = jobs.claim(session, "worker", LEASE)
        assert first is not None
        recording.record_lost(session, first.id, first.attempt, child_died=True)
        again, other = jobs.claim(session, "worker", LEASE), jobs.claim(session, "worker", LEASE)
        assert again is not None
        assert other is not None
        assert (again.id, again.deaths) == (first.id, 1)
        recording.record_lost(session, other.id, other.attempt, child_died=False)
        assert jobs.claim_alike(session, "worker", LEASE, again, most=3) == []
        other = jobs.claim(session, "worker", LEASE)
        recording.record_lost(session, again.id, again.attempt, child_died=False)
        assert other is not None
        assert jobs.claim_alike(session, "worker", LEASE, other, most=3) == []
