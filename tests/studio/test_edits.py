"""What people change gathers, becomes one step beside the old one, and never alters anything."""

from typing import Any

import pytest

from app.domain.canvas import Region
from app.domain.errors import Conflict, Invalid, NotFinished, NotFound
from app.domain.parts import Content
from app.domain.runs import Policy
from app.domain.steps import Step
from app.storage import edits as rows
from app.storage import events, jobs, pictures
from app.studio import edits, recording, runs, uploads, words
from tests.cast import ALICE, BOB, CHARLIE, PLAN, SIZE, House, png, right, wrong

Change = dict[str, Any]
BOX = {"x": 0.4, "y": 0.5, "w": 0.2, "h": 0.2}


def gathered(house: House, step: Step, *changes: Change, viewer: Any = ALICE) -> None:
    with house.work() as session:
        for change in changes:
            edits.gather(session, viewer, step.id, change)


def saved(
    house: House, step: Step, *changes: Change, saw: str | None = None
) -> tuple[Step, Any, bool]:
    gathered(house, step, *changes)
    with house.work() as session:
        return edits.save(session, ALICE, step.id, saw)


def stopped_at(house: House, *contents: Content) -> list[Step]:
    """Steps made one by one, and the run waiting after the last."""
    house.started(Policy(pause="always"))
    steps = house.made(contents[0])
    for content in contents[1:]:
        with house.work() as session:
            runs.go_on_from(session, ALICE, steps[-1].id)
        steps += house.made(content)
    return steps


def layer(house: House) -> Change:
    """A layer painted over the whole picture."""
    painted = house.store.keep(png("red", mode="RGBA"))
    laid = house.store.keep(png("red"))
    image = {"id": laid, "width": SIZE.width, "height": SIZE.height}
    return {"op": "paint", "image": image, "layer": painted, "box": BOX}


@pytest.mark.parametrize(
    "change",
    [
        {"op": "reword", "id": "i2", "words": "a green boat"},
        {"op": "add", "words": "a swan", "region": BOX},
        {"op": "delete", "id": "i1"},
        {"op": "move", "id": "i2", "to": 0},
        {"op": "place", "id": "i2", "region": None},
        {"op": "describe", "words": "Everything green."},
    ],
)
def test_a_plan_is_changed_in_every_way(house: House, change: Change) -> None:
    (plan,) = stopped_at(house, PLAN)
    made, branch, moved = saved(house, plan, change)
    assert (made.made_from, made.parent, made.author, moved) == (plan.id, None, "alice", False)
    assert made.plan != PLAN
    assert branch.tip == made.id
    with house.work() as session:
        runs.go(session, ALICE, plan.picture, branch.id)
    assert house.made(house.painting())[0].request.plan == made.plan


@pytest.mark.parametrize(
    "change",
    [
        {"op": "accept", "id": "f2"},
        {"op": "dismiss", "id": "f2"},
        {"op": "correct", "id": "f2", "words": "paint it green"},
        {"op": "note", "words": "warmer", "region": BOX},
    ],
)
def test_a_reflection_is_answered_in_every_way(house: House, change: Change) -> None:
    steps = stopped_at(house, PLAN, house.painting(), wrong(2))
    made, branch, _ = saved(house, steps[2], change)
    with house.work() as session:
        runs.go(session, ALICE, made.picture, branch.id, policy=Policy())
    said = change["op"] in ("correct", "note")
    asked = house.made(*([PLAN] if said else []), house.painting())[-1].request
    words = [finding.correction for finding in asked.findings]
    expected = {"accept": ["make it red"], "dismiss": [], "correct": ["paint it green"]}
    assert words == expected.get(change["op"], ["make it red", "warmer"])


def test_what_was_dismissed_is_told_to_every_later_look(house: House) -> None:
    steps = stopped_at(house, PLAN, house.painting(), wrong(2))
    made, branch, _ = saved(house, steps[2], {"op": "dismiss", "id": "f2"})
    for content in (house.painting(), wrong(2)):
        with house.work() as session:
            runs.go(session, ALICE, made.picture, branch.id)
        (step,) = house.made(content)
    asked = step.request
    assert [(f.id, f.decision) for f in asked.dismissed] == [("f2", "dismissed")]


def test_a_painted_layer_is_carried_along_the_path(house: House) -> None:
    steps = stopped_at(house, PLAN, house.painting())
    change = layer(house)
    made, branch, _ = saved(house, steps[1], change)
    with house.work() as session:
        runs.go(session, ALICE, made.picture, branch.id, policy=Policy())
    after = house.made(wrong(1), house.painting(), wrong(1), house.painting())
    assert [step.painting.protected for step in after if step.is_image] == [change["layer"]] * 2
    assert after[1].request.protected == change["layer"]


@pytest.mark.parametrize(
    ("region", "kept"), [(BOX, False), ({"x": 0, "y": 0, "w": 0.2, "h": 0.2}, True)]
)
def test_an_accepted_finding_about_it_frees_the_layer(
    house: House, region: Change, kept: bool
) -> None:
    steps = stopped_at(house, PLAN, house.painting())
    made, branch, _ = saved(house, steps[1], layer(house))
    with house.work() as session:
        runs.go(session, ALICE, made.picture, branch.id)
    (reflection,) = house.made(right())
    made, branch, _ = saved(house, reflection, {"op": "note", "words": "bigger", "region": region})
    with house.work() as session:
        runs.go(session, ALICE, made.picture, branch.id, policy=Policy())
    assert (house.made(PLAN, house.painting())[1].painting.protected is not None) == kept


def test_an_unlocked_layer_is_carried_no_further(house: House) -> None:
    steps = stopped_at(house, PLAN, house.painting())
    made, _, _ = saved(house, steps[1], layer(house), {"op": "unlock"})
    assert made.painting.protected is None


def test_a_mask_limits_the_next_refinement_only(house: House) -> None:
    steps = stopped_at(house, PLAN, house.painting())
    mask = house.store.keep(png("white", mode="L"))
    made, branch, _ = saved(house, steps[1], {"op": "mask", "mask": mask})
    with house.work() as session:
        runs.go(session, ALICE, made.picture, branch.id, policy=Policy())
    _, refined, _, again = house.made(wrong(1), house.painting(), wrong(1), house.painting())
    assert (refined.request.mask, again.request.mask) == (mask, None)


def test_an_upload_is_an_unprotected_starting_point(house: House) -> None:
    steps = stopped_at(house, PLAN, house.painting())
    content, size = uploads.admitted(png("navy"), uploads.Limits(), SIZE)
    id = house.store.keep(content)
    image = {"id": id, "width": size.width, "height": size.height, "source": "uploaded"}
    made, _, _ = saved(house, steps[1], {"op": "replace", "image": image})
    assert (made.painting.protected, made.painting.scene) == (None, None)
    with house.look() as session:
        assert pictures.known(session, made.picture).cover == id


def test_the_old_tip_keeps_an_automatic_branch(house: House) -> None:
    (plan,) = stopped_at(house, PLAN)
    made, branch, _ = saved(house, plan, {"op": "delete", "id": "i1"})
    found = house.branches(plan.picture)
    assert found["main"].tip == made.id == branch.tip
    assert [b.tip for b in found.values() if b.automatic] == [plan.id]


def test_an_edit_of_an_old_step_gets_a_branch_of_its_own(house: House) -> None:
    steps = stopped_at(house, PLAN, house.painting())
    made, branch, moved = saved(house, steps[0], {"op": "delete", "id": "i1"})
    assert not moved
    assert (branch.name, branch.tip) == ("edit of plan 3", made.id)
    assert house.branch(made.picture).tip == steps[1].id


def test_of_two_windows_the_second_save_becomes_a_branch_and_both_are_told(house: House) -> None:
    picture = house.started(Policy(pause="always"))
    (plan,) = house.made(PLAN)
    with house.work() as session:
        pictures.update(session, picture.id, visibility="team")
    gathered(house, plan, {"op": "delete", "id": "i1"})
    gathered(house, plan, {"op": "delete", "id": "i2"}, viewer=BOB)
    with house.work() as session:
        first = edits.save(session, ALICE, plan.id, plan.id)
    with house.work() as session:
        second = edits.save(session, BOB, plan.id, plan.id)
        told = [e for e in events.after(session, picture.id, 0) if e.body.get("saved")]
    assert (first[1].name, first[2], second[2]) == ("main", False, True)
    assert [(e.author, e.body["moved"]) for e in told] == [("alice", False), ("bob", True)]
    house.check()


def test_an_edit_beside_a_running_job_does_not_touch_it(house: House) -> None:
    steps = stopped_at(house, PLAN)
    with house.work() as session:
        runs.go_on_from(session, ALICE, steps[0].id)
    gathered(house, steps[0], {"op": "delete", "id": "i1"})
    job = house.claimed()
    with house.work() as session:
        _, branch, moved = edits.save(session, ALICE, steps[0].id, steps[0].id)
    assert moved
    assert branch.name != "main"
    with house.work() as session:
        recording.record_result(session, house.store, job.id, 1, house.painting(), 1.0)
    assert job.request.plan == PLAN
    house.check()


def test_a_step_that_is_being_made_cannot_be_changed(house: House) -> None:
    house.started()
    job = house.claimed()
    for viewer, refusal in ((ALICE, NotFinished), (CHARLIE, NotFound)):
        with pytest.raises(refusal), house.work() as session:
            edits.gather(session, viewer, job.id, {"op": "delete", "id": "i1"})


def test_changes_survive_and_are_undone_one_by_one(house: House) -> None:
    (plan,) = stopped_at(house, PLAN)
    gathered(house, plan, {"op": "delete", "id": "i1"}, {"op": "delete", "id": "i2"})
    with house.work() as session:
        assert len(edits.undo(session, ALICE, plan.id).changes) == 1
        assert edits.preview(session, ALICE, plan.id).instruction("i2")
    with house.work() as session:
        assert edits.undo(session, ALICE, plan.id) is None
        assert rows.pending(session, "alice", plan.id) is None
    with pytest.raises(Invalid), house.work() as session:
        edits.save(session, ALICE, plan.id)


@pytest.mark.parametrize(
    "change",
    [
        {},
        {"op": "paint"},
        {"op": "reword", "id": "i1", "words": " "},
        {"op": "add", "words": "a swan", "at": 10**30},
        {"op": "add", "words": "a swan", "at": float("inf")},
        {"op": "add", "words": "a swan", "pass_no": 10**9},
    ],
)
def test_a_change_that_does_not_fit_is_refused_and_kept_out(house: House, change: Change) -> None:
    (plan,) = stopped_at(house, PLAN)
    with pytest.raises(Invalid):
        gathered(house, plan, change)
    with house.work() as session:
        assert rows.pending(session, "alice", plan.id) is None


def test_words_at_a_picture_are_a_finding_that_the_refiner_obeys(house: House) -> None:
    steps = stopped_at(house, PLAN, house.painting())
    branch = house.branch(steps[0].picture)
    with house.work() as session:
        words.say(
            session, ALICE, branch.picture, branch.id, "make the boat bigger", policy=Policy()
        )
    asked = house.made(PLAN, house.painting())[1].request
    assert [(f.correction, f.fault, f.author) for f in asked.findings] == [
        ("make the boat bigger", "words", "alice")
    ]
    assert Region(**BOX).area > 0


def test_words_at_a_picture_change_its_plan_first(house: House) -> None:
    _, draft = stopped_at(house, PLAN, house.painting())
    branch = house.branch(draft.picture)
    with house.work() as session:
        words.say(session, ALICE, branch.picture, branch.id, "add a swan", policy=Policy())
    amended, _, looked = house.made(PLAN, house.painting(), right())
    asked = amended.request
    assert (asked.previous, asked.words, asked.image) == (PLAN, "add a swan.", draft.painting.image)
    assert looked.request.words == ("add a swan.",)


def test_words_at_a_plan_that_words_changed_join_the_others(house: House) -> None:
    (_, draft) = stopped_at(house, PLAN, house.painting())
    branch = house.branch(draft.picture)
    for said in ("add a swan", "and a moon"):
        with house.work() as session:
            words.say(session, ALICE, branch.picture, branch.id, said)
        (amended,) = house.made(PLAN)
    assert amended.request.words == "add a swan. and a moon."


def test_words_at_a_reflection_join_its_findings(house: House) -> None:
    steps = stopped_at(house, PLAN, house.painting(), wrong(2))
    branch = house.branch(steps[0].picture)
    with house.work() as session:
        words.say(session, ALICE, branch.picture, branch.id, "warmer", region=BOX, policy=Policy())
    asked = house.made(PLAN, house.painting())[1].request
    assert [f.correction for f in asked.findings] == ["make it red", "warmer"]


def test_words_at_a_plan_ask_for_another_plan(house: House) -> None:
    (plan,) = stopped_at(house, PLAN)
    branch = house.branch(plan.picture)
    with house.work() as session:
        words.say(session, ALICE, branch.picture, branch.id, "add a swan")
    again = house.made(PLAN)[0]
    assert (again.request.words, again.request.previous) == ("add a swan", PLAN)
    assert again.made_from == plan.id


@pytest.mark.parametrize("how", ["go", "resume", "go on from", "say"])
def test_whoever_goes_on_goes_on_from_what_they_changed(house: House, how: str) -> None:
    (plan,) = stopped_at(house, PLAN)
    branch = house.branch(plan.picture)
    run = house.run(branch).id
    gathered(house, plan, {"op": "delete", "id": "i1"})
    acts = {
        "go": lambda s: runs.go(s, ALICE, plan.picture, branch.id),
        "resume": lambda s: runs.resume(s, ALICE, run),
        "go on from": lambda s: runs.go_on_from(s, ALICE, plan.id),
        "say": lambda s: words.say(s, ALICE, plan.picture, branch.id, "warmer"),
    }
    with house.work() as session:
        acts[how](session)
    request = house.claimed().request
    seen = request.previous if how == "say" else request.plan
    assert [line.id for line in seen.instructions] == ["i2"]
    house.check()


def test_words_on_a_branch_with_nothing_on_it_say_so(house: House) -> None:
    picture = house.started()
    branch = house.branch(picture.id)
    with house.work() as session:
        recording.cancel(session, ALICE, jobs.live(session, branch.id).id)
    with pytest.raises(Conflict, match="nothing on this branch"), house.work() as session:
        words.say(session, ALICE, picture.id, branch.id, "warmer")


def test_the_run_after_an_edit_keeps_the_gates_of_the_one_before(house: House) -> None:
    house.started(Policy(pause="always", max_rounds=1))
    (plan,) = house.made()
    gathered(house, plan, {"op": "delete", "id": "i1"})
    with house.work() as session:
        _, run = runs.save_and_go(session, ALICE, plan.id, "an older tip")
    assert run.branch != house.branch(plan.picture).id
    assert (run.policy.pause, run.policy.max_rounds) == ("always", 1)


@pytest.mark.parametrize(("number", "asked"), [(1, ["plan"]), (3, ["plan", "refinement"])])
def test_words_at_a_redo_change_the_plan_as_well(
    house: House, number: int, asked: list[str]
) -> None:
    steps = stopped_at(house, PLAN, house.painting(), wrong(2), house.painting())
    with house.work() as session:
        branch = words.redo(session, ALICE, steps[number].id, "add a swan", new_seed=False)
        runs.set_policy(session, ALICE, runs.on(session, branch).id, Policy())
    made = house.made(PLAN, house.painting())[: len(asked)]
    assert [step.kind for step in made] == asked
    assert made[0].request.words.startswith("add a swan")
    assert made[0].request.previous == PLAN
