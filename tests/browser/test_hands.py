"""A pen paints as hard as it is pressed, a finger paints, two fingers move and zoom the view."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.atelier import Picture, changes, pixel, saved
from tests.browser.conftest import Windows
from tests.browser.gestures import fingers, on, pen, pick

pytestmark = pytest.mark.browser
RED = (200, 69, 45)  # the colour the brush begins with


@pytest.fixture
def page(windows: Windows, drafted: Picture) -> Page:
    """A draft on a tablet, with the brush in hand."""
    page = windows(drafted.path, width=820, height=1180)
    pick(page, "Paint")
    return page


def line(page: Page, down: float) -> list[tuple[float, float]]:
    return on(page, *((across, down) for across in (0.3, 0.4, 0.5, 0.6, 0.7)))


def thickness(picture: Picture, down: float) -> int:
    """How many of the rows around are painted."""
    rows = (pixel(picture, 0.5, down + n / 100) for n in range(-15, 16))
    return sum(row == pytest.approx(RED, abs=2) for row in rows)


def view(page: Page) -> dict[str, float]:
    found: dict[str, float] = page.locator("#board").evaluate("board => board.view")
    return found


def test_a_pen_paints_as_hard_as_it_is_pressed(page: Page, drafted: Picture) -> None:
    pen(page, line(page, 0.3), force=0.1)
    changes(page, 1)
    pen(page, line(page, 0.7), force=0.9)
    changes(page, 2)
    saved(page, "Draft 2")
    assert 1 <= thickness(drafted, 0.3) < thickness(drafted, 0.7)


def test_a_finger_paints(page: Page, drafted: Picture) -> None:
    fingers(page, *([place] for place in line(page, 0.5)))
    changes(page, 1)
    saved(page, "Draft 2")
    assert pixel(drafted, 0.5, 0.5) == pytest.approx(RED, abs=2)


def test_once_a_pen_was_seen_a_finger_only_moves_the_view(page: Page) -> None:
    pen(page, line(page, 0.5), force=0.5)
    changes(page, 1)
    before = view(page)
    fingers(page, *([place] for place in line(page, 0.3)))
    after = view(page)
    assert (after["x"] > before["x"], after["zoom"]) == (True, before["zoom"])
    changes(page, 1)


def test_two_fingers_zoom_and_what_the_first_began_is_dropped(page: Page) -> None:
    first, second, wide = on(page, (0.45, 0.5), (0.55, 0.5), (0.95, 0.5))
    before = view(page)
    fingers(page, [first], [first, second], [first, wide])
    assert view(page)["zoom"] > 2 * before["zoom"]
    expect(page.get_by_text("not yet a step")).to_have_count(0)
