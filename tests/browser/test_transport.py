"""Run, pause, one step, pause after, cancel, and what a person says: the run obeys at once and loses nothing."""

import pytest
from playwright.sync_api import Locator, Page, expect

from app.domain.runs import Policy
from tests.browser.atelier import Atelier, status
from tests.browser.conftest import Windows
from tests.waiting import until

pytestmark = pytest.mark.browser
SLOW_DRAFT = {"for": "draft", "acts": [{"previews": 2}, {"until": "draft"}]}


def steps(page: Page, count: int) -> None:
    expect(page.locator("#steps .step")).to_have_count(count)


def button(page: Page, name: str) -> Locator:
    group = page.get_by_role("group", name="Run", exact=True)
    return group.get_by_role("button", name=name, exact=True)


def test_one_step_makes_one_step(windows: Windows, atelier: Atelier) -> None:
    picture = atelier.waiting("plan")
    page = windows(picture.path)
    status(page, "Waiting for you")
    button(page, "One step").click()
    steps(page, 2)
    picture.rests()
    assert picture.kinds() == ["plan", "draft"]


def test_a_run_pauses_after_its_step_and_goes_on(windows: Windows, atelier: Atelier) -> None:
    picture = atelier.picture(SLOW_DRAFT, policy=Policy(max_rounds=1))
    page = windows(picture.path)
    status(page, "Making the draft")
    button(page, "Pause after this step").click()
    expect(button(page, "Go on")).to_be_visible()
    picture.let("draft")
    status(page, "Paused")
    steps(page, 2)
    button(page, "Go on").click()
    status(page, "Done")
    steps(page, 5)


def test_gates_may_change_while_it_runs(windows: Windows, atelier: Atelier) -> None:
    picture = atelier.picture(SLOW_DRAFT, policy=Policy(max_rounds=1))
    page = windows(picture.path)
    status(page, "Making the draft")
    page.locator(".gate.reflection").click()
    expect(page.get_by_role("checkbox", name="reflection")).to_be_checked()
    until(lambda: picture.house.run(picture.id).policy.gates, "the gate")
    picture.let("draft")
    status(page, "Waiting for you")
    steps(page, 3)


def test_a_cancelled_step_stops_and_can_be_made_again(windows: Windows, atelier: Atelier) -> None:
    picture = atelier.picture(SLOW_DRAFT, policy=Policy(max_rounds=1))
    page = windows(picture.path)
    expect(page.locator("#making .preview")).to_be_visible()
    page.get_by_label("Cancel this draft").click()
    status(page, "Paused")
    expect(page.locator("#making .step")).to_have_count(0)
    steps(page, 1)
    button(page, "Go on").click()
    status(page, "Done")
    steps(page, 5)


def test_what_a_person_says_is_obeyed(windows: Windows, atelier: Atelier) -> None:
    picture = atelier.finished()
    page = windows(picture.path)
    page.keyboard.press("/")
    page.keyboard.type("make it warmer")
    page.keyboard.press("Enter")
    expect(page.get_by_label("Say what to change")).to_have_value("")
    expect(page.get_by_text("make it warmer").first).to_be_visible()
    picture.rests()
    assert picture.kinds()[5:8] == ["reflection", "plan", "refinement"]
    expect(page.locator(".said")).to_have_text("make it warmer.")


def test_what_is_said_is_paused_after_as_the_form_says(windows: Windows, atelier: Atelier) -> None:
    finished = atelier.finished()
    page = windows(finished.path)
    page.locator("body[data-ready] .gate.plan").click()
    page.get_by_label("Say what to change").fill("make it night")
    page.keyboard.press("Enter")
    status(page, "Waiting for you")
    finished.rests()
    assert finished.kinds()[-1] == "plan"


def test_a_failed_step_says_so_in_words_and_can_be_tried_again(
    windows: Windows, atelier: Atelier
) -> None:
    trouble = {"for": "draft", "acts": [{"error": "The paint has run out."}]}
    page = windows(atelier.picture(trouble, policy=Policy(max_rounds=1)).path)
    status(page, "The draft failed")
    expect(page.locator("#making")).to_contain_text("The paint has run out.")
    button(page, "Go on").click()
    status(page, "Done")
    expect(page.locator("#making .step")).to_have_count(0)


def test_run_begins_another_run_where_one_has_ended(windows: Windows, atelier: Atelier) -> None:
    picture = atelier.finished()
    page = windows(picture.path)
    status(page, "Done")
    button(page, "Run").click()
    steps(page, 7)
    picture.rests()
    assert picture.kinds()[5:] == ["refinement", "reflection"]
