"""A run goes from plan to end, waits at its gates, and is paused, stopped and taken up again."""

import pytest

from app.domain.errors import Busy, Conflict, EngineError, Full, Invalid, NotFound
from app.domain.events import PASSING
from app.domain.runs import Policy
from app.storage import events, jobs, pictures
from app.studio import pictures as shelf
from app.studio import recording, runs
from tests.cast import ALICE, CHARLIE, INTENT, PLAN, SIZE, House, right, wrong


def kinds(steps: list) -> list[str]:
    return [step.kind for step in steps]


def test_a_right_draft_is_finished_and_the_run_ends(house: House) -> None:
    picture = house.started()
    steps = house.made()
    assert kinds(steps) == ["plan", "draft", "reflection", "refinement", "reflection"]
    run = house.run(house.branch(picture.id))
    assert (run.state, run.spend.images, run.spend.rounds) == ("ended", 2, 1)
    assert house.branch(picture.id).tip == steps[-1].id
    with house.work() as session:
        assert pictures.known(session, picture.id).cover == steps[3].painting.image.id


def test_every_step_carries_the_request_it_answered(house: House) -> None:
    house.started(seed=11)
    steps = house.made()
    assert [step.request.intent for step in steps] == [INTENT] * 5
    assert steps[1].request.plan == PLAN
    assert steps[1].request.size == SIZE.draft
    assert steps[3].request.scene == steps[1].painting.scene
    assert {step.request.seed for step in steps} == {11}


def test_a_worse_round_goes_back_once_and_leaves_a_branch_behind(house: House) -> None:
    picture = house.started()
    house.made(PLAN, house.painting(), wrong(2), house.painting(), wrong(1, 2))
    steps = house.steps(picture.id)
    again = house.made(house.painting(), right())
    assert again[0].parent == steps[2].id
    assert again[0].request.seed != steps[3].request.seed
    branches = house.branches(picture.id)
    assert branches["main"].tip == again[1].id
    assert branches["main, before"].tip == steps[4].id
    assert branches["main, before"].automatic


@pytest.mark.parametrize("about", ["picture", "plan"])
def test_a_move_that_failed_is_tried_again_as_it_was(house: House, about: str) -> None:
    picture = house.started()
    bad = wrong(1, 2) if about == "picture" else wrong(1, about="plan")
    house.made(PLAN, house.painting(), wrong(2), house.painting(), bad)
    asked = []
    for _ in range(2):
        job = house.claimed()
        asked.append((job.request, job.parent, job.made_from))
        with house.work() as session:
            recording.record_failure(session, job.id, job.attempt, "out of paint")
            runs.go(session, ALICE, picture.id, house.branch(picture.id).id)
    assert asked[0] == asked[1]
    assert list(house.branches(picture.id)) == ["main"]


def test_a_cancel_that_comes_late_stops_what_follows(house: House) -> None:
    picture = house.started()
    job = house.claimed()
    with house.work() as session:
        recording.record_result(session, house.store, job.id, 1, PLAN, 0.1)
        recording.cancel(session, ALICE, job.id)
    assert house.claimed() is None
    assert house.run(house.branch(picture.id)).state == "paused"


def test_a_late_cancel_stops_nothing_further_on(house: House) -> None:
    house.started()
    first = house.claimed()
    with house.work() as session:
        recording.record_result(session, house.store, first.id, 1, PLAN, 0.1)
    house.made(house.painting())
    with house.work() as session:
        recording.cancel(session, ALICE, first.id)
    assert house.claimed() is not None


def test_an_engine_that_answers_with_something_else_is_told_off(house: House) -> None:
    house.started()
    job = house.claimed()
    with pytest.raises(EngineError, match="no plan"), house.work() as session:
        recording.record_result(session, house.store, job.id, 1, right(), 0.1)
    house.check()


def test_a_plan_that_misses_the_intent_gets_a_sibling(house: House) -> None:
    house.started()
    steps = house.made(PLAN, house.painting(), wrong(1, about="plan"), PLAN)
    assert steps[3].parent is None
    assert steps[3].made_from == steps[0].id
    assert steps[3].request.corrections
    assert kinds(house.made()) == ["draft", "reflection", "refinement", "reflection"]


def test_a_draft_wrong_from_the_ground_up_is_drafted_again(house: House) -> None:
    house.started()
    steps = house.made(PLAN, house.painting(), wrong(1, 2), house.painting())
    assert (steps[3].kind, steps[3].round) == ("draft", 1)
    assert steps[3].request.seed != steps[1].request.seed
    assert len(steps[3].request.corrections) == 2


def test_a_run_waits_at_its_gate_and_goes_on(house: House) -> None:
    picture = house.started(Policy(pause="chosen", gates=frozenset({"plan"})))
    assert kinds(house.made()) == ["plan"]
    run = house.run(house.branch(picture.id))
    assert (run.state, run.job) == ("at gate", None)
    with house.work() as session:
        runs.resume(session, ALICE, run.id)
    assert kinds(house.made())[-1] == "reflection"


def test_gates_change_while_it_runs(house: House) -> None:
    picture = house.started()
    run = house.run(house.branch(picture.id))
    with house.work() as session:
        runs.set_policy(session, ALICE, run.id, Policy(pause="always"))
    assert kinds(house.made()) == ["plan"]


def test_one_step_makes_one_step(house: House) -> None:
    picture = house.started(Policy(pause="always"))
    house.made()
    branch = house.branch(picture.id)
    with house.work() as session:
        runs.go(session, ALICE, picture.id, branch.id, policy=Policy(), one_step=True)
    assert kinds(house.made()) == ["draft"]
    assert house.run(branch).state == "paused"


def test_a_pause_waits_for_the_step_being_made(house: House) -> None:
    picture = house.started()
    run = house.run(house.branch(picture.id))
    with house.work() as session:
        assert runs.pause(session, ALICE, run.id).state == "paused"
    assert kinds(house.made()) == ["plan"]
    with house.work() as session:
        runs.resume(session, ALICE, run.id)
    assert len(house.made()) == 4


def test_a_second_job_on_a_busy_branch_is_refused(house: House) -> None:
    picture = house.started()
    with pytest.raises(Busy), house.work() as session:
        runs.go(session, ALICE, picture.id, house.branch(picture.id).id)
    assert len(house.made()) == 5


def test_cancelling_keeps_what_was_finished(house: House) -> None:
    picture = house.started()
    house.made(PLAN)
    job = house.claimed()
    with house.work() as session:
        assert recording.cancel(session, ALICE, job.id).state == "cancelled"
    with house.work() as session:
        assert (
            recording.record_result(session, house.store, job.id, 1, house.painting(), 1.0) is None
        )
        assert recording.heartbeat(session, "worker") == {}
    assert kinds(house.steps(picture.id)) == ["plan"]
    assert house.run(house.branch(picture.id)).state == "paused"


def test_a_failure_is_told_and_go_tries_again(house: House) -> None:
    picture = house.started()
    job = house.claimed()
    with house.work() as session:
        assert recording.record_failure(session, job.id, job.attempt, "The brush broke.")
    branch = house.branch(picture.id)
    assert house.run(branch).reason == "The brush broke."
    with house.work() as session:
        runs.go(session, ALICE, picture.id, branch.id)
    assert len(house.made()) == 5


def test_words_on_the_way_are_forgotten_once_the_step_is_recorded(house: House) -> None:
    picture = house.started()
    job = house.claimed()
    with house.work() as session:
        recording.record_report(session, job.id, 1, [("text", {"at": 0, "t": "A boat"})])
        assert events.of_job(session, job.id, 1)[-1].body["t"] == "A boat"
    with house.work() as session:
        recording.record_result(session, house.store, job.id, 1, PLAN, 1.0)
        kept = events.after(session, picture.id, 0)
    assert not PASSING & {event.kind for event in kept}
    assert [event.seq for event in kept] == sorted({event.seq for event in kept})


@pytest.mark.parametrize("intent", ["", "  \n ", "\x00", "x" * 50_000])
def test_an_intent_that_does_not_fit_starts_nothing(house: House, intent: str) -> None:
    with pytest.raises(Invalid), house.work() as session:
        shelf.start(session, ALICE, intent=intent, size=SIZE)
    with house.work() as session:
        assert shelf.visible(session, ALICE) == []


@pytest.mark.parametrize("intent", ["قارب أحمر", "⛵🌊", "<b>boat</b>", "a\x00b\ud800c"])
def test_any_words_are_an_intent(house: House, intent: str) -> None:
    with house.work() as session:
        picture = shelf.start(session, ALICE, intent=intent, size=SIZE)
    with house.work() as session:
        assert pictures.picture_of(session, ALICE, picture.id).intent == picture.intent


def test_a_full_queue_starts_nothing(house: House) -> None:
    house.started()
    with pytest.raises(Full), house.work() as session:
        shelf.start(session, ALICE, intent=INTENT, size=SIZE, queue_limit=1)
    with house.work() as session:
        assert jobs.waiting(session) == 1


def test_go_on_from_an_old_step_makes_a_branch(house: House) -> None:
    picture = house.started()
    steps = house.made()
    with house.work() as session:
        run = runs.go_on_from(session, ALICE, steps[2].id)
    assert house.made()[0].parent == steps[2].id
    assert run.branch != house.branch(picture.id).id


@pytest.mark.parametrize("index", range(5))
@pytest.mark.parametrize("new_seed", [True, False])
def test_any_step_is_made_again_beside_itself(house: House, index: int, new_seed: bool) -> None:
    house.started()
    step = house.made()[index]
    with house.work() as session:
        runs.redo_from(session, ALICE, step.id, new_seed=new_seed, one_step=True)
    again = house.made()[0]
    assert (again.made_from, again.parent, again.kind) == (step.id, step.parent, step.kind)
    assert (again.request.seed != step.request.seed) == new_seed


def test_the_trash_stops_what_is_being_made(house: House) -> None:
    picture = house.started()
    with house.work() as session:
        shelf.trash(session, ALICE, picture.id)
    assert house.claimed() is None
    with pytest.raises(Conflict), house.work() as session:
        runs.go(session, ALICE, picture.id, house.branch(picture.id).id)
    with house.work() as session:
        shelf.restore(session, ALICE, picture.id)
        runs.go(session, ALICE, picture.id, house.branch(picture.id).id)
    assert len(house.made()) == 5


def test_a_stranger_finds_nothing(house: House) -> None:
    picture = house.started()
    run, step = house.run(house.branch(picture.id)), house.made()[0]
    verbs = [
        lambda s: runs.pause(s, CHARLIE, run.id),
        lambda s: runs.go(s, CHARLIE, picture.id, run.branch),
        lambda s: runs.redo_from(s, CHARLIE, step.id),
        lambda s: recording.cancel(s, CHARLIE, run.job or "none"),
        lambda s: shelf.trash(s, CHARLIE, picture.id),
    ]
    for verb in verbs:
        with pytest.raises(NotFound), house.work() as session:
            verb(session)
