"""The home page: one field, ideas to begin with, one's pictures: named, thrown away and taken back."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.atelier import Atelier, Picture
from tests.browser.conftest import Windows

pytestmark = pytest.mark.browser


@pytest.fixture
def fox(atelier: Atelier) -> Picture:
    return atelier.waiting("draft", intent="a fox of today")


@pytest.fixture
def page(windows: Windows, fox: Picture) -> Page:
    return windows()


def work(picture: Picture) -> str:
    return f"#picture-{picture.id}"


def test_an_idea_fills_the_field_and_the_field_has_the_cursor(page: Page) -> None:
    idea = page.get_by_role("list", name="Ideas to begin with").get_by_role("button").first
    idea.press("Enter")
    field = page.get_by_label("Your picture in words")
    expect(field).to_be_focused()
    expect(field).to_have_value(idea.inner_text())


def test_a_picture_of_nothing_is_refused_in_words(page: Page, windows: Windows) -> None:
    windows.expected = ("status of 422",)
    page.get_by_label("Your picture in words").fill("   ")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert").first).to_be_visible()
    expect(page).to_have_url(re.compile("/pictures$"))


def test_a_picture_is_opened_with_its_thumbnail(page: Page, fox: Picture) -> None:
    card = page.locator(work(fox))
    expect(card.locator("img")).to_be_visible()
    card.get_by_role("link").press("Enter")
    expect(page.get_by_label("Title of this picture")).to_have_value("a fox of today")


def test_a_title_is_written_in_place(page: Page, fox: Picture) -> None:
    title = page.locator(work(fox)).get_by_role("textbox")
    title.fill("Dawn")
    title.press("Enter")
    expect(title).not_to_be_focused()
    expect(title).to_have_js_property("defaultValue", "Dawn")
    page.reload()
    expect(title).to_have_value("Dawn")
    title.fill("Dusk")
    title.press("Escape")
    expect(title).to_have_value("Dawn")


def test_thrown_away_and_taken_back_by_keyboard(page: Page, fox: Picture) -> None:
    card = page.locator(work(fox))
    card.get_by_label("Move a fox of today to the trash").press("Enter")
    expect(page.locator(f"#pictures {work(fox)}")).to_have_count(0)
    expect(page.locator("body[data-ready]")).to_be_visible()
    page.locator(".trash summary").press("Enter")
    card.get_by_label("Restore a fox of today").press("Enter")
    expect(card.get_by_role("textbox")).to_have_value("a fox of today")
