"""The keyboard reaches everything, single letters are off while somebody types, and can be turned off for good."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.atelier import Atelier, Picture, status
from tests.browser.conftest import Windows

pytestmark = pytest.mark.browser
TOOLS = {
    "h": "Move the view", "r": "Draw a box", "b": "Paint", "e": "Erase what you painted",
    "m": "Mask: where changes may happen", "v": "Select and move",
}  # fmt: skip


@pytest.fixture
def page(windows: Windows, drafted: Picture) -> Page:
    return windows(drafted.path)


def tool(page: Page, name: str) -> Locator:
    return page.get_by_role("button", name=name, exact=True)


def test_every_tool_has_a_key_and_escape_lays_it_down(page: Page) -> None:
    for key, name in TOOLS.items():
        page.keyboard.press(key)
        expect(tool(page, name)).to_have_attribute("aria-pressed", "true")
    page.keyboard.press("b")
    page.keyboard.press("Escape")
    expect(tool(page, "Select and move")).to_have_attribute("aria-pressed", "true")


def test_brackets_change_the_size_of_the_brush(page: Page) -> None:
    size = page.get_by_label("Brush size")
    page.keyboard.press("]")
    expect(size).to_have_value("34")
    page.keyboard.press("[")
    expect(size).to_have_value("28")


def test_letters_are_letters_while_somebody_types(page: Page) -> None:
    page.keyboard.press("/")
    page.keyboard.type("brighter")
    expect(page.get_by_label("Say what to change")).to_have_value("brighter")
    expect(tool(page, "Select and move")).to_have_attribute("aria-pressed", "true")


def test_single_keys_can_be_turned_off_for_good(page: Page) -> None:
    page.keyboard.press("?")
    page.get_by_label("Single letters work as keys").press("Space")
    page.keyboard.press("Escape")
    page.reload()
    page.keyboard.press("b")
    expect(tool(page, "Paint")).to_have_attribute("aria-pressed", "false")


def test_a_run_is_run_by_keys_alone(page: Page, drafted: Picture) -> None:
    page.keyboard.press("n")
    expect(page.get_by_role("heading", name="Reflection 3")).to_be_visible()
    status(page, "One step, as you asked.")
    page.keyboard.press("p")
    expect(page.get_by_role("heading", name="Refinement 4")).to_be_visible()


def test_only_the_picture_and_everything_again(page: Page) -> None:
    page.keyboard.press("f")
    expect(page.locator(".panel")).to_be_hidden()
    page.get_by_label("Show everything again").click()
    expect(page.locator(".panel")).to_be_visible()
    page.keyboard.press("f")
    page.keyboard.press("Escape")
    expect(page.locator(".panel")).to_be_visible()


def test_the_picture_before_is_seen_while_a_key_is_held(windows: Windows, atelier: Atelier) -> None:
    page = windows(atelier.finished().path)
    shown = page.locator("#board .shown")
    now, before = (
        page.locator(f".step.{kind}").get_attribute("data-under")
        for kind in ("refinement", "draft")
    )
    expect(shown).to_have_attribute("src", str(now))
    page.keyboard.down("\\")
    expect(shown).to_have_attribute("src", str(before))
    page.keyboard.up("\\")
    expect(shown).to_have_attribute("src", str(now))


def test_light_or_dark_is_remembered(page: Page) -> None:
    ground = page.locator("body")
    dark = ground.evaluate("body => getComputedStyle(body).backgroundColor")
    page.get_by_label("Switch between light and dark").press("Enter")
    expect(ground).not_to_have_css("background-color", dark)
    page.reload()
    expect(ground).not_to_have_css("background-color", dark)
