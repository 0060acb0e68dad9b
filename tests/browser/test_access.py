"""Every page and state can be read and used by everybody: no axe-core violation, light and dark, wide and narrow."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from app.domain.runs import Policy
from tests.browser.atelier import Atelier, status
from tests.browser.conftest import Scheme, Windows

pytestmark = pytest.mark.browser
State = Callable[[Page, Atelier], object]
NARROW, TABLET, WIDE = (390, 844), (820, 1180), (1440, 900)
EVERYWHERE: list[tuple[tuple[int, int], Scheme]] = [
    (WIDE, "light"),
    (WIDE, "dark"),
    (NARROW, "dark"),
]
STUCK = {"for": "draft", "times": 0, "acts": [{"previews": 2}, {"until": "draft"}]}
BROKEN = {"for": "draft", "times": 0, "acts": [{"error": "The paint has run out."}]}


def violations(page: Page, axe: str) -> list[str]:
    if not page.evaluate("'axe' in window"):
        page.evaluate(axe)
    found: dict[str, Any] = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [f"{v['id']}: {v['nodes'][0]['html'][:160]}" for v in found["violations"]]


def scrolls_to(page: Page) -> int:
    """How far the page reaches to the right, in pixels."""
    found: int = page.evaluate("document.documentElement.scrollWidth")
    return found


def named(state: State) -> str:
    return getattr(state, "__name__", "")


# Whatever a finger may press and is smaller than 44 pixels in height.
# A pin is drawn smaller than what it answers to.
SMALL = """() => [...document.querySelectorAll('button:not(.pin), summary, select, textarea, [name=title], .gate span')]
  .filter((one) => one.checkVisibility({ opacityProperty: true }) && one.offsetHeight && one.offsetHeight < 44)
  .map((one) => one.outerHTML.slice(0, 120))"""


def home(page: Page, atelier: Atelier) -> None:
    atelier.waiting("draft")
    page.goto("/")


def trash(page: Page, atelier: Atelier) -> None:
    home(page, atelier)
    with page.expect_event("load"):
        page.locator("[data-trash]").first.click()
    page.locator(".trash summary").click()
    expect(page.locator("[data-restore]").first).to_be_visible()


def refused(page: Page, atelier: Atelier) -> None:
    page.goto("/")
    page.get_by_label("Your picture in words").fill(" ")
    page.keyboard.press("Enter")
    expect(page.locator("#problem")).to_be_visible()


def missing(page: Page, atelier: Atelier) -> None:
    page.goto("/pictures/none")


def making(page: Page, atelier: Atelier) -> None:
    page.goto(atelier.picture(STUCK).path)
    page.get_by_role("button", name="Go on", exact=True).first.click()
    expect(page.locator("#making .preview")).to_be_visible()


def failed(page: Page, atelier: Atelier) -> None:
    page.goto(atelier.picture(BROKEN, policy=Policy()).path)
    status(page, "The draft failed")


def edited(page: Page, atelier: Atelier) -> None:
    page.goto(atelier.waiting("plan").path)
    page.get_by_label("Line 1 of Plan 1").fill("Paint a valley")
    page.keyboard.press("Enter")
    expect(page.get_by_text("not yet a step")).to_be_visible()


def ended(page: Page, atelier: Atelier) -> None:
    page.goto(atelier.finished().path)
    status(page, "Done")


def menus(page: Page, atelier: Atelier) -> None:
    page.goto(atelier.waiting("reflection").path)
    page.keyboard.press("?")
    expect(page.locator("#keys")).to_be_visible()


def branching(page: Page, atelier: Atelier) -> None:
    page.goto(atelier.waiting("reflection").path)
    page.get_by_title("Branches of this picture").click()
    expect(page.locator("#branch-list")).to_be_visible()


STATES = [home, trash, refused, missing, making, failed, edited, ended, menus, branching]


@pytest.mark.parametrize("state", STATES, ids=named)
def test_everybody_can_use_it(
    windows: Windows, atelier: Atelier, axe_source: str, state: State
) -> None:
    windows.expected = ("status of 422", "status of 404")
    page = windows("/health")
    state(page, atelier)
    for (width, height), scheme in EVERYWHERE:
        page.set_viewport_size({"width": width, "height": height})
        page.emulate_media(color_scheme=scheme)
        assert violations(page, axe_source) == [], (width, scheme)
    for width, height in (NARROW, TABLET, WIDE):
        page.set_viewport_size({"width": width, "height": height})
        assert scrolls_to(page) <= width


@pytest.mark.parametrize("state", [trash, making, failed, edited, menus], ids=named)
def test_a_finger_hits_everything(windows: Windows, atelier: Atelier, state: State) -> None:
    page = windows("/health", *NARROW)
    state(page, atelier)
    assert page.evaluate("matchMedia('(pointer: coarse)').matches")
    assert page.evaluate(SMALL) == []
    assert scrolls_to(page) <= NARROW[0]
