"""Two windows on one step: a save that saw an older tip makes a branch of its own, and both are told."""

from typing import Any

import pytest
from starlette.testclient import TestClient

from app.domain.people import Viewer
from app.domain.runs import Policy
from app.domain.steps import Step
from app.storage import events, pictures
from app.web import messages
from app.web.showing import Looking, show
from tests.cast import ALICE, BOB, PLAN, House
from tests.web.conftest import ask
from tests.web.markup import read

TOLD = "The branch had moved on before these changes were saved."


@pytest.fixture
def plan(house: House) -> Step:
    picture = house.started(Policy(pause="always"))
    (plan,) = house.made(PLAN)
    with house.work() as session:
        pictures.update(session, picture.id, visibility="team")
    return plan


def change(client: TestClient, step: Step, words: str) -> None:
    said = {"op": "reword", "id": "i1", "words": words}
    assert ask(client, "htmx", "POST", f"/steps/{step.id}/changes", said).status_code == 200


def save(client: TestClient, way: str, step: Step, **said: Any) -> Any:
    return ask(client, way, "POST", f"/steps/{step.id}/edits", {"saw_tip": step.id, **said})


def told(house: House, viewer: Viewer, picture: str, after: int) -> str:
    """What the stream says to a window of this viewer on `main` that has seen what is before."""
    with house.look() as session:
        shown = show(session, viewer, picture, Looking(house.branch(picture).id))
        return messages.parts(shown, events.after(session, picture, after))


@pytest.mark.parametrize("way", ["form", "htmx", "api"])
def test_of_two_people_the_second_gets_a_branch_and_both_are_told(
    visit: Any, house: House, plan: Step, way: str
) -> None:
    alice, bob = visit(ALICE), visit(BOB)
    change(alice, plan, "by alice")
    change(bob, plan, "by bob")
    assert "moved" not in save(alice, "htmx", plan).headers.get("hx-redirect", "")
    with house.look() as session:
        before = pictures.known(session, plan.picture).seq
    answer = save(bob, way, plan)
    if way == "api":
        assert answer.json()["moved"] is True
    else:
        where = answer.headers["location" if way == "form" else "hx-redirect"]
        assert TOLD in read(bob.get(where).text).text_of("failure")
    assert TOLD in read(told(house, ALICE, plan.picture, before)).text_of("failure")
    tips = {name: branch.tip for name, branch in house.branches(plan.picture).items()}
    by = {step.id: step.author for step in house.steps(plan.picture)}
    assert [by[tips["main"]], by[tips["edit of plan 3"]], tips["main, before"]] == [
        "alice",
        "bob",
        plan.id,
    ]
    house.check()


def test_a_window_left_behind_that_begins_to_change_only_now_gets_a_branch_too(
    visit: Any, house: House, plan: Step
) -> None:
    front, behind = visit(ALICE), visit(ALICE)
    change(front, plan, "first")
    save(front, "htmx", plan)
    change(behind, plan, "second")
    assert "moved=1" in save(behind, "htmx", plan).headers["hx-redirect"]
    branches = house.branches(plan.picture)
    assert branches["main, before"].tip == plan.id
    words = {s.id: s.plan.instructions[0].words for s in house.steps(plan.picture)}
    assert [words[branches[n].tip] for n in ("main", "edit of plan 3")] == ["first", "second"]


def test_changes_to_an_old_step_are_a_branch_and_nobody_is_alarmed(
    alice: Any, house: House
) -> None:
    plan, draft = house.drafted()
    change(alice, plan, "anew")
    answer = ask(alice, "htmx", "POST", f"/steps/{plan.id}/edits", {"saw_tip": draft.id})
    assert "moved" not in answer.headers["hx-redirect"]
    assert "moved on" not in told(house, ALICE, plan.picture, 0)
    assert house.branch(plan.picture).tip == draft.id


def test_going_on_from_a_branch_that_moved_goes_on_beside_it(
    visit: Any, house: House, plan: Step
) -> None:
    alice, bob = visit(ALICE), visit(BOB)
    change(alice, plan, "by alice")
    change(bob, plan, "by bob")
    save(alice, "htmx", plan, go_on=True)
    assert "moved=1" in save(bob, "htmx", plan, go_on=True).headers["hx-redirect"]
    plans = [
        job.request.plan.instructions[0].words for job in (house.claimed(), house.claimed()) if job
    ]
    assert sorted(plans) == ["by alice", "by bob"]


def test_windows_of_one_person_share_what_is_pending(visit: Any, house: House, plan: Step) -> None:
    change(visit(ALICE), plan, "by one window")
    page = visit(ALICE).get(f"/pictures/{plan.picture}").text
    assert "by one window" in page
    assert "by one window" not in visit(BOB).get(f"/pictures/{plan.picture}").text
