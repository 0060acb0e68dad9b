"""Two windows, or two devices, on one picture: what one does, the other shows."""

import pytest
from playwright.sync_api import Page, expect

from app.domain.runs import Policy
from tests.browser.atelier import Atelier, Picture, status
from tests.browser.conftest import Windows

pytestmark = pytest.mark.browser


@pytest.fixture
def planned(atelier: Atelier) -> Picture:
    return atelier.waiting("plan")


@pytest.fixture
def desk(windows: Windows, planned: Picture) -> Page:
    return windows(planned.path)


@pytest.fixture
def tablet(windows: Windows, planned: Picture) -> Page:
    page = windows(planned.path, width=820, height=1180)
    expect(page.locator("body")).to_have_attribute("data-net", "on")
    return page


def test_a_new_title_is_read_everywhere(desk: Page, tablet: Page) -> None:
    desk.get_by_label("Title of this picture").fill("Fox at dawn")
    desk.keyboard.press("Enter")
    expect(tablet.get_by_label("Title of this picture")).to_have_value("Fox at dawn")


def test_an_edit_is_seen_everywhere_before_it_is_a_step(desk: Page, tablet: Page) -> None:
    desk.get_by_label("Line 2 of Plan 1").fill("Place a hare")
    desk.keyboard.press("Enter")
    expect(tablet.get_by_label("Line 2 of Plan 1")).to_have_value("Place a hare")
    tablet.get_by_label("Discard the changes to Plan 1").click()
    expect(desk.get_by_text("not yet a step")).to_have_count(0)
    expect(desk.get_by_label("Line 2 of Plan 1")).to_have_value("Place a red fox")


def test_new_steps_and_branches_appear_everywhere(desk: Page, tablet: Page) -> None:
    tablet.get_by_label("One step").click()
    expect(desk.get_by_role("heading", name="Draft 2")).to_be_visible()
    tablet.get_by_title("Branches of this picture").click()
    desk.get_by_label("Branch from here: Plan 1").click()
    expect(desk.locator(".branch-name")).to_have_text("from step 1")
    expect(tablet.get_by_role("link", name="from step 1", exact=True)).to_be_visible()


def test_going_on_elsewhere_takes_a_change_along(desk: Page, tablet: Page) -> None:
    desk.get_by_label("Line 2 of Plan 1").fill("Place a hare")
    desk.keyboard.press("Enter")
    expect(desk.get_by_text("1 change, not yet a step")).to_be_visible()
    tablet.get_by_label("One step").click()
    for page in (desk, tablet):
        expect(page.get_by_role("heading", name="Draft 3")).to_be_visible()
        expect(page.get_by_label("Line 2 of Plan 2")).to_have_value("Place a hare")


def test_a_change_saved_while_its_plan_is_drafted_becomes_a_branch(
    windows: Windows, atelier: Atelier
) -> None:
    stuck = {"for": "draft", "acts": [{"until": "draft"}]}
    page = windows(atelier.picture(stuck, policy=Policy()).path)
    status(page, "Making the draft")
    page.get_by_label("Line 2 of Plan 1").fill("Place a hare")
    page.keyboard.press("Enter")
    page.get_by_label("Save the changes to Plan 1").click()
    expect(page.locator(".branch-name")).to_have_text("edit of plan 2")


def test_that_a_branch_had_moved_on_is_told_once(windows: Windows, planned: Picture) -> None:
    page = windows(f"{planned.path}?moved=1")
    expect(page.get_by_role("alert")).to_contain_text("The branch had moved on")
    expect(page).to_have_url(f"{windows.address}{planned.path}")
    page.reload()
    expect(page.get_by_role("alert")).to_be_empty()
