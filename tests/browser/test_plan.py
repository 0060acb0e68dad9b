"""A plan is changed in place: its lines and their boxes, by hand and by keyboard."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.atelier import Atelier, changes
from tests.browser.conftest import Windows
from tests.browser.gestures import across, drag, spot

pytestmark = pytest.mark.browser


@pytest.fixture
def page(windows: Windows, atelier: Atelier) -> Page:
    """A plan of three lines that waits for its person; the second line has a box."""
    return windows(atelier.waiting("plan").path)


def line(page: Page, number: int, plan: int = 1) -> Locator:
    return page.get_by_label(f"Line {number} of Plan {plan}", exact=True)


def words(page: Page, plan: int = 1) -> list[str]:
    lines = page.get_by_role("list", name=f"Lines of Plan {plan}", exact=True).get_by_role(
        "textbox"
    )
    found: list[str] = lines.evaluate_all("all => all.map(one => one.value)")
    return found


def box(page: Page) -> Locator:
    return page.get_by_role("group", name="Box of line 2")


def test_a_reworded_line_is_saved_as_a_plan_of_ones_own(page: Page) -> None:
    line(page, 2).fill("Place a grey wolf")
    line(page, 2).press("Enter")
    changes(page, 1)
    page.get_by_label("Save the changes to Plan 1").click()
    expect(line(page, 2, plan=2)).to_have_value("Place a grey wolf")
    expect(page.locator(".step.plan").get_by_text("yours")).to_be_visible()


def test_lines_are_added_reordered_and_deleted(page: Page) -> None:
    page.get_by_label("Add a line to Plan 1").fill("Place a star")
    page.keyboard.press("Enter")
    changes(page, 1)
    page.get_by_label("Move line 4 up").click(force=True)
    changes(page, 2)
    page.get_by_label("Delete line 1").click(force=True)
    changes(page, 3)
    assert words(page) == ["Place a red fox", "Place a star", "Place a pale moon"]


def test_a_reload_keeps_what_is_not_yet_a_step(page: Page) -> None:
    line(page, 3).fill("Place a full moon")
    line(page, 3).press("Enter")
    changes(page, 1)
    page.reload()
    changes(page, 1)
    expect(line(page, 3)).to_have_value("Place a full moon")


def test_escape_leaves_a_line_as_it_was(page: Page) -> None:
    line(page, 1).fill("nonsense")
    line(page, 1).press("Escape")
    expect(line(page, 1)).to_have_value("Paint a green hill")
    expect(page.get_by_text("not yet a step")).to_have_count(0)


def test_undo_takes_the_last_change_back_and_redo_makes_it_again(page: Page) -> None:
    page.get_by_label("Delete line 1").click(force=True)
    changes(page, 1)
    page.keyboard.press("Control+z")
    expect(page.get_by_text("not yet a step")).to_have_count(0)
    assert len(words(page)) == 3
    page.keyboard.press("Control+Shift+z")
    changes(page, 1)
    assert len(words(page)) == 2


def test_going_on_with_a_changed_plan_drafts_it(page: Page) -> None:
    line(page, 2).fill("Place a white hare")
    line(page, 2).press("Enter")
    page.get_by_label("Go on with the changes to Plan 1").click()
    expect(page.get_by_role("link", name="Show Draft")).to_be_visible()
    expect(line(page, 2, plan=2)).to_have_value("Place a white hare")


def test_a_box_is_moved_and_resized_by_mouse(page: Page) -> None:
    left, right = spot(box(page), 0, 0), spot(box(page), 1, 1)
    drag(page, spot(box(page), 0.5, 0.5), (60, 0))
    changes(page, 1)
    assert spot(box(page), 0, 0) == pytest.approx((left[0] + 60, left[1]), abs=3)
    drag(page, spot(box(page), 1, 1), (40, 30))
    changes(page, 2)
    assert spot(box(page), 1, 1) == pytest.approx((right[0] + 100, right[1] + 30), abs=3)


def test_a_box_is_moved_resized_and_removed_by_keyboard(page: Page) -> None:
    box(page).press("ArrowRight")
    expect(page.locator(".line[data-instruction=i2]")).to_have_attribute("data-x", "0.302")
    expect(box(page)).to_be_focused()
    page.keyboard.press("Alt+Shift+ArrowDown")
    expect(page.locator(".line[data-instruction=i2]")).to_have_attribute("data-h", "0.42")
    page.keyboard.press("Delete")
    expect(box(page)).to_have_count(0)


def test_a_box_in_hand_stays_where_it_is_held_when_the_plan_is_said_again(page: Page) -> None:
    box(page).focus()
    page.keyboard.down("ArrowRight")
    held = spot(box(page), 0, 0)
    line(page, 1).evaluate("line => line.closest('.line').dataset.x = 0.5")  # the board mirrors
    expect(page.get_by_role("group", name="Box of line 1")).to_be_visible()
    assert spot(box(page), 0, 0) == held
    page.keyboard.up("ArrowRight")
    expect(page.locator(".line[data-instruction=i2]")).to_have_attribute("data-x", "0.302")


def test_a_box_moved_by_key_is_placed_when_the_keyboard_goes_elsewhere(page: Page) -> None:
    box(page).focus()
    page.keyboard.down("ArrowRight")
    line(page, 1).focus()
    page.keyboard.up("ArrowRight")
    expect(page.locator(".line[data-instruction=i2]")).to_have_attribute("data-x", "0.302")


def test_every_one_of_many_quick_nudges_counts(page: Page) -> None:
    box(page).focus()
    for _ in range(20):
        page.keyboard.press("ArrowRight")
    expect(page.locator(".line[data-instruction=i2]")).to_have_attribute("data-x", "0.34")


def test_a_line_without_a_box_gets_one_drawn(page: Page) -> None:
    page.get_by_label("Draw a box for line 3").click(force=True)
    across(page, (0.05, 0.05), (0.2, 0.25))
    changes(page, 1)
    expect(page.get_by_role("group", name="Box of line 3")).to_be_visible()


def test_a_box_drawn_for_nothing_becomes_a_line_to_write(page: Page) -> None:
    page.keyboard.press("r")
    across(page, (0.05, 0.05), (0.2, 0.25))
    expect(line(page, 4)).to_be_focused()
    page.keyboard.type("Place a kite")
    page.keyboard.press("Enter")
    changes(page, 2)
    assert words(page)[3] == "Place a kite"


def test_a_line_lights_its_box_and_a_box_its_line(page: Page) -> None:
    line(page, 2).hover()
    expect(box(page)).to_have_class("box lit")
    line(page, 1).hover()
    expect(box(page)).to_have_class("box")
    box(page).hover()
    expect(page.locator(".line[data-instruction=i2]")).to_have_class("line lit")


def test_a_long_name_of_a_pass_leaves_a_steps_title_whole(
    windows: Windows, atelier: Atelier
) -> None:
    lines = [{"id": f"i{n}", "words": "Paint a hill", "pass_no": n} for n in (1, 2)]
    turn = {"for": "plan", "times": 0, "result": {"instructions": lines}}
    page = windows(atelier.finished(turn).path)
    named = page.locator(".step.reflection .tag.pass")
    named.first.evaluate("tag => { tag.textContent = 'Pass 1 of 2: the place and the weather' }")
    high = page.locator(".step h2").evaluate_all("all => all.map(h2 => h2.offsetHeight)")
    assert len(set(high)) == 1
