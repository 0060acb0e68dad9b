"""A reflection is changed in place: its findings are accepted, dismissed, reworded and added to."""

import pytest
from playwright.sync_api import Page, expect

from app.domain.parts import Finding, Reflection
from tests.browser.atelier import Atelier, Picture, changes
from tests.browser.conftest import Windows
from tests.browser.gestures import across

pytestmark = pytest.mark.browser


@pytest.fixture
def judged(atelier: Atelier) -> Picture:
    """Its fox is wrong, its moon cannot be told."""
    return atelier.waiting("reflection")


@pytest.fixture
def page(windows: Windows, judged: Picture) -> Page:
    return windows(judged.path)


def findings(picture: Picture) -> list[Finding]:
    content = picture.steps()[3].content
    assert isinstance(content, Reflection)
    return list(content.findings)


def go_on(page: Page) -> None:
    page.get_by_label("Go on with the changes to Reflection 3").click()
    expect(page.get_by_role("heading", name="Reflection 4")).to_be_visible()


def test_a_finding_is_accepted_or_dismissed_or_left(page: Page) -> None:
    accept, dismiss = page.get_by_label("Accept finding 1"), page.get_by_label("Dismiss finding 1")
    accept.click()
    expect(accept).to_have_attribute("aria-pressed", "true")
    dismiss.click()
    expect(dismiss).to_have_attribute("aria-pressed", "true")
    expect(accept).to_have_attribute("aria-pressed", "false")
    dismiss.click()
    expect(dismiss).to_have_attribute("aria-pressed", "false")


def test_single_keys_accept_and_dismiss_the_finding_in_hand(page: Page) -> None:
    page.keyboard.press("a")
    expect(page.get_by_label("Accept finding 1")).to_have_attribute("aria-pressed", "true")
    page.get_by_label("Accept finding 1").focus()
    page.keyboard.press("x")
    expect(page.get_by_label("Dismiss finding 1")).to_have_attribute("aria-pressed", "true")


def test_a_dismissed_finding_is_kept_as_dismissed(page: Page, judged: Picture) -> None:
    page.get_by_label("Dismiss finding 1").click()
    changes(page, 1)
    go_on(page)
    assert findings(judged)[0].decision == "dismissed"


def test_a_correction_is_reworded(page: Page, judged: Picture) -> None:
    field = page.get_by_label("What to do about finding 1")
    field.fill("Make the fox white")
    field.press("Enter")
    changes(page, 1)
    go_on(page)
    assert findings(judged)[0].correction == "Make the fox white"


def test_a_finding_is_added_in_words(page: Page, judged: Picture) -> None:
    page.get_by_label("Add a finding to Reflection 3", exact=True).fill("Add a bird")
    page.keyboard.press("Enter")
    changes(page, 1)
    go_on(page)
    assert findings(judged)[-1].correction == "Add a bird"


def test_a_finding_is_added_with_its_place(page: Page, judged: Picture) -> None:
    page.get_by_label("Add a finding with a box to Reflection 3").click()
    across(page, (0.1, 0.1), (0.3, 0.4))
    changes(page, 1)
    expect(page.locator(".findings textarea").last).to_be_focused()
    page.keyboard.type("Add a bird here")
    page.keyboard.press("Enter")
    changes(page, 2)
    go_on(page)
    added = findings(judged)[-1]
    assert added.correction == "Add a bird here"
    assert added.region is not None
    assert (added.region.x, added.region.w) == pytest.approx((0.1, 0.2), abs=0.01)


def test_a_pin_leads_to_its_finding(page: Page) -> None:
    pin = page.get_by_role("button", name="Finding 1: Make the fox red")
    pin.hover()
    expect(page.locator("[data-finding=f1]")).to_have_class("finding lit")
    pin.click()
    expect(page.get_by_label("What to do about finding 1")).to_be_focused()


def test_a_finding_lights_its_pin_and_the_box_it_is_about(page: Page) -> None:
    page.get_by_text("The fox is blue.").hover()
    expect(page.locator(".pin")).to_have_class("pin lit")
    expect(page.locator(".box[data-id=i2]")).to_have_class("box lit")


def test_what_cannot_be_told_is_no_task(page: Page) -> None:
    expect(page.get_by_text("The moon is dim.")).to_be_visible()
    expect(page.get_by_label("Accept finding 2")).to_have_count(0)
