"""The drawers of a picture's page: engines and settings are chosen there, and an open one stays open."""

import re
from collections.abc import Iterator

import pytest
import sqlalchemy as sa
from playwright.sync_api import Page, expect

from app.storage import workers
from app.storage.database import transaction
from app.storage.tables import workers as rows
from tests.browser.atelier import Atelier, Picture
from tests.browser.conftest import Windows
from tests.offers import BRUSH, OFFERS

pytestmark = pytest.mark.browser


def come(atelier: Atelier) -> None:
    with transaction(atelier.house.sessions) as session:
        workers.seen(session, "painter", OFFERS)


def gone(atelier: Atelier) -> None:
    with transaction(atelier.house.sessions) as session:
        session.execute(sa.delete(rows).where(rows.c.id == "painter"))


@pytest.fixture
def picture(atelier: Atelier) -> Iterator[Picture]:
    """One that waits after its draft, while a worker offers a painter besides the sketchbook."""
    come(atelier)
    yield atelier.waiting("draft")
    gone(atelier)


@pytest.fixture
def page(windows: Windows, picture: Picture) -> Page:
    page = windows(picture.path)
    expect(page.locator("body[data-ready][data-net=on]")).to_be_visible()
    page.locator("#engines > summary").click()
    page.get_by_label("Drafts").select_option(BRUSH)
    page.get_by_role("button", name="Save", exact=True).click()
    page.locator("#advanced > summary").click()
    return page


def test_engines_and_settings_are_still_there_after_a_reload(page: Page) -> None:
    page.get_by_role("spinbutton", name="Steps").fill("9")
    page.get_by_label("Avoid").fill("fog")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.locator("input[name=steps][value='9']")).to_be_visible()
    page.reload()
    page.locator("#engines > summary").click()
    page.locator("#advanced > summary").click()
    expect(page.get_by_label("Drafts")).to_have_value(BRUSH)
    expect(page.get_by_role("spinbutton", name="Steps")).to_have_value("9")
    expect(page.get_by_label("Avoid")).to_have_value("fog")


def test_drawers_that_were_opened_stay_open_when_more_comes(page: Page) -> None:
    page.locator("#gains > summary").click()
    page.locator("[data-kind=draft] .details > summary").click()
    page.locator(".play").click()
    expect(page.locator("#steps .step")).to_have_count(5)
    opened = page.locator("details[open]")
    expect(opened).to_have_count(4)
    page.get_by_label("Drafts").select_option("sketchbook")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_label("Avoid")).to_have_count(0)
    expect(opened).to_have_count(4)


def test_a_seed_that_is_typed_makes_the_drafts_that_follow(
    windows: Windows, picture: Picture
) -> None:
    page = windows(picture.path)
    page.locator("#engines > summary").click()
    page.locator("#advanced > summary").click()
    seed = page.get_by_label("Seed", exact=True)
    seed.fill("4711")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.locator("input[name=seed][value='4711']")).to_be_visible()
    page.get_by_role("button", name="New seed", exact=True).click()
    expect(seed).to_have_value("")
    page.get_by_label("Go on from here: Plan 1").click()
    drawn = page.locator(".step[data-title='Draft 3']")
    drawn.locator(".details > summary").click()
    expect(drawn.get_by_text("4711", exact=True)).to_be_visible()


def test_a_refusal_about_an_adapter_stands_below_the_adapters(page: Page, windows: Windows) -> None:
    windows.expected = ("status of 422",)
    adapters, weight = page.get_by_role("group", name="Adapters"), page.get_by_label("inky")
    expect(weight).to_be_visible()
    weight.evaluate("field => { field.max = 9; field.value = 5 }")  # past the browser's own check
    page.get_by_role("button", name="Save", exact=True).click()
    expect(adapters).to_have_accessible_description(re.compile("weight of the adapter 'inky' is 5"))
    expect(weight).to_be_focused()
    weight.fill("0.5")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.locator("input[name=weight][value='0.5']")).to_be_visible()
    expect(page.locator("#engines").get_by_role("alert")).to_have_count(0)


def test_a_refusal_stands_beside_its_field_and_nothing_typed_is_lost(
    page: Page, windows: Windows, atelier: Atelier
) -> None:
    windows.expected = ("status of 422",)
    refines, save = (
        page.get_by_label("Refines"),
        page.get_by_role("button", name="Save", exact=True),
    )
    page.get_by_role("spinbutton", name="Steps").fill("9")
    refines.select_option(BRUSH)
    gone(atelier)
    save.click()
    expect(refines).to_have_accessible_description(re.compile("No worker offers"))
    expect(page.locator("#engines").get_by_role("alert")).to_be_visible()
    expect(refines).to_have_value(BRUSH)
    come(atelier)
    save.click()
    expect(page.locator("input[name=steps][value='9']")).to_be_visible()
    expect(page.locator("#engines").get_by_role("alert")).to_have_count(0)
