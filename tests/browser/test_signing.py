"""A studio with a key: nobody gets in without it, and the pages on the way are for everybody."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import Windows
from tests.browser.test_access import EVERYWHERE, scrolls_to, violations
from tests.live.house import house

pytestmark = pytest.mark.browser
KEY = "sixteen letters or more"


def test_the_key_opens_an_empty_studio_and_signing_out_shuts_it(
    chromium: Browser, tmp_path: Path, axe_source: str
) -> None:
    with house(tmp_path, {}, access_key=KEY) as running:
        windows = Windows(chromium, f"http://127.0.0.1:{running.port}")
        windows.expected = ("status of 401",)
        page = windows()
        page.get_by_label("Access key").fill("not the key at all")
        page.keyboard.press("Enter")
        expect(page.get_by_role("alert").first).to_have_text("That is not the key.")
        for inside in (False, True):
            for (width, height), scheme in EVERYWHERE:
                page.set_viewport_size({"width": width, "height": height})
                page.emulate_media(color_scheme=scheme)
                assert violations(page, axe_source) == []
                assert scrolls_to(page) <= width
            if not inside:
                page.get_by_label("Access key").fill(KEY)
                page.keyboard.press("Enter")
                expect(page.get_by_label("Your picture in words")).to_be_visible()
        page.get_by_role("button", name="Sign out").click()
        expect(page.get_by_label("Access key")).to_be_visible()
        page.context.close()
    assert windows.faults == []
