"""From any step, old or new: go on, redo, redo with a new seed, branch; branches have names and a menu."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.atelier import Atelier, Picture
from tests.browser.conftest import Windows

pytestmark = pytest.mark.browser


@pytest.fixture
def finished(atelier: Atelier) -> Picture:
    """Plan 1, Draft 2, Reflection 3, Refinement 4, Reflection 5."""
    return atelier.finished()


@pytest.fixture
def page(windows: Windows, finished: Picture) -> Page:
    return windows(finished.path)


def branch(page: Page, name: str) -> None:
    """The window shows this branch."""
    expect(page.locator("body[data-ready] .branch-name")).to_have_text(name)


def heading(page: Page, title: str) -> None:
    expect(page.get_by_role("heading", name=title, exact=True)).to_be_visible()


def test_going_on_from_an_old_step_makes_a_branch(page: Page, finished: Picture) -> None:
    page.get_by_label("Go on from here: Plan 1").click()
    branch(page, "from step 1")
    heading(page, "Draft 6")
    finished.rests()
    assert len(finished.house.tree(finished.id).children(finished.steps()[0].id)) == 2


@pytest.mark.parametrize(("how", "same"), [("the same", True), ("a new", False)])
def test_a_step_is_redone_beside_itself(
    page: Page, finished: Picture, how: str, same: bool
) -> None:
    page.get_by_label(f"Redo from here with {how} seed: Draft 2").click()
    branch(page, "redo of step 2")
    heading(page, "Draft 6")
    old, new = (finished.steps()[n].request for n in (1, 5))
    assert old
    assert new
    assert (old.seed == new.seed) is same


def test_a_branch_from_an_old_step_ends_there_and_main_stays(page: Page) -> None:
    page.get_by_label("Branch from here: Draft 2").click()
    branch(page, "from step 2")
    expect(page.locator("#steps .step")).to_have_count(2)
    page.get_by_title("Branches of this picture").click()
    page.get_by_role("link", name="main", exact=True).click()
    branch(page, "main")
    expect(page.locator("#steps .step")).to_have_count(5)


def test_the_strip_follows_what_is_shown(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.reload()
    branch(page, "main")
    newest = page.locator(".strip .node[aria-current]")
    expect(newest).to_have_accessible_name(re.compile("Reflection 5"))
    expect(newest).to_be_in_viewport(ratio=1)
    page.keyboard.press("n")
    expect(newest).to_have_accessible_name(re.compile("Refinement 6"))
    expect(newest).to_be_in_viewport(ratio=1)


def test_a_branch_is_renamed_in_its_menu(page: Page) -> None:
    page.get_by_title("Branches of this picture").click()
    page.get_by_label("Name of this branch").fill("the good one")
    page.keyboard.press("Enter")
    branch(page, "the good one")
    expect(page.locator(".tips")).to_have_text("the good one")


def test_two_branches_cannot_have_one_name(page: Page, windows: Windows) -> None:
    windows.expected = ("status of 409",)
    page.get_by_label("Branch from here: Plan 1").click()
    branch(page, "from step 1")
    page.get_by_title("Branches of this picture").click()
    page.get_by_label("Name of this branch").fill("main")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text(
        "Another branch of this picture has that name."
    )
    branch(page, "from step 1")


def test_an_edit_of_an_old_step_is_a_branch_and_all_is_kept(page: Page, finished: Picture) -> None:
    page.get_by_label("Line 1 of Plan 1").fill("Paint a yellow field")
    page.keyboard.press("Enter")
    page.get_by_label("Save the changes to Plan 1").click()
    branch(page, "edit of plan 6")
    assert len(finished.steps()) == 6


def test_a_step_is_looked_at_by_mouse_and_by_arrow_keys(page: Page, finished: Picture) -> None:
    strip = page.get_by_role("navigation", name="History")
    strip.get_by_role("link", name="Draft 2").click()
    expect(strip.locator("[aria-current]")).to_have_accessible_name("Draft 2")
    expect(page.get_by_role("button", name="Back to the newest")).to_be_visible()
    page.keyboard.press("ArrowLeft")
    expect(strip.locator("[aria-current]")).to_have_accessible_name("Plan 1")
    page.get_by_role("button", name="Back to the newest").click()
    expect(strip.locator("[aria-current]")).to_have_accessible_name("Reflection 5, end of main")
    expect(page.get_by_role("button", name="Back to the newest")).to_be_hidden()
