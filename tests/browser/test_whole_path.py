"""A person's whole path on the embedded painter: type, watch all four stages, and find everything there tomorrow."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Windows
from tests.live.house import house

pytestmark = pytest.mark.browser
TITLES = "all => all.map(one => one.dataset.title)"
WATCH = """
window.seen = { shown: new Set(), words: new Set(), made: new Set() };
new MutationObserver(() => {
  const shown = document.querySelector('#board .shown')?.getAttribute('src');
  const words = document.querySelector('[data-text]')?.textContent;
  const kind = document.querySelector('.making')?.dataset.kind;
  if (shown?.startsWith('/previews/')) seen.shown.add(shown);
  if (words) seen.words.add(words);
  if (kind) seen.made.add(kind);
}).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
"""


def titles(page: Page) -> list[str]:
    found: list[str] = page.locator("#steps .step").evaluate_all(TITLES)
    return found


def paint(page: Page) -> list[str]:
    """Type an intent, watch it being made, and return the titles of its steps."""
    page.context.add_init_script(WATCH)
    page.get_by_label("Your picture in words").fill("A red barn, a yellow moon above the hills")
    page.keyboard.press("Enter")
    expect(page.locator("#status")).to_contain_text("Done", timeout=60_000)
    assert page.evaluate("seen.shown.size") >= 4
    assert page.evaluate("seen.words.size") >= 1
    return titles(page)


def test_typed_watched_and_still_there_tomorrow(chromium: Browser, tmp_path: Path) -> None:
    with house(tmp_path, {}, engine="sketchbook") as today:
        windows = Windows(chromium, f"http://127.0.0.1:{today.port}")
        page = windows()
        made = paint(page)
        kinds = [title.split()[0] for title in made[:4]]
        assert kinds == ["Plan", "Draft", "Reflection", "Refinement"]
        page.reload()
        assert titles(page) == made
        address = page.url.removeprefix(windows.address)
        page.context.close()
    with house(tmp_path, {}, engine="sketchbook") as tomorrow:
        windows.address = f"http://127.0.0.1:{tomorrow.port}"
        page = windows(address)
        assert titles(page) == made
        expect(page.locator("#board .shown")).to_be_visible()
        page.context.close()
    assert windows.faults == []
