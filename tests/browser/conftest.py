"""One Chromium and one running studio for all browser tests; every window must keep its console clean."""

from collections.abc import Iterator
from typing import Literal

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, expect, sync_playwright

from tests.browser.atelier import Atelier, Picture
from tests.live.house import house

FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
Scheme = Literal["light", "dark"]
PATIENCE = 15  # seconds for a state to come; it takes a fraction of one unless the machine is busy


@pytest.fixture(scope="package")
def chromium(chromium_path: str) -> Iterator[Browser]:
    """Ends with the folder: its event loop stays on this thread, and others could not run one of their own."""
    expect.set_options(timeout=PATIENCE * 1000)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="package")
def atelier(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Atelier]:
    home = tmp_path_factory.mktemp("atelier")
    with house(home, {}, lease_seconds=0.5) as running:
        yield Atelier(running, home)


@pytest.fixture
def drafted(atelier: Atelier) -> Picture:
    """A plan, and a draft in one colour that waits for its person."""
    return atelier.waiting("draft")


class Windows:
    """A person's windows. What their consoles say that nobody expected is kept in `faults`."""

    def __init__(self, browser: Browser, address: str) -> None:
        self.browser, self.address = browser, address
        self.faults: list[str] = []
        self.expected: tuple[str, ...] = ()

    def __call__(
        self, path: str = "/", width: int = 1440, height: int = 900, scheme: Scheme = "dark"
    ) -> Page:
        """A new window of a device of its own, as large as this; returns when the page listens."""
        context = self.browser.new_context(
            base_url=self.address, viewport={"width": width, "height": height}, color_scheme=scheme,
            has_touch=width < 1000, reduced_motion="reduce",
        )  # fmt: skip
        context.set_default_timeout(PATIENCE * 1000)
        page = context.new_page()
        page.on("console", self._hear)
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.goto(path)
        return page

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning") and not any(
            w in message.text for w in self.expected
        ):
            self.faults.append(message.text)


@pytest.fixture
def windows(chromium: Browser, atelier: Atelier) -> Iterator[Windows]:
    opened = Windows(chromium, atelier.address)
    yield opened
    for context in chromium.contexts:
        context.close()
    atelier.tidy()
    assert opened.faults == []
