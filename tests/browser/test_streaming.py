"""Steps arrive by themselves, whatever dies meanwhile, and take neither scroll nor focus nor zoom from a person."""

import pytest
from playwright.sync_api import Page, expect

from app.domain.runs import Policy
from tests.browser.atelier import Atelier, Picture, status
from tests.browser.conftest import Windows

pytestmark = pytest.mark.browser
QUICK = Policy(max_rounds=1)
SLOW_PLAN = {"for": "plan", "acts": [{"text": "First the <b>hill</b>, "}, {"until": "plan"}]}
SLOW_DRAFT = {"for": "draft", "acts": [{"previews": 3, "pause": 0.1}, {"until": "draft"}]}
SLOW_REFLECTION = {"for": "reflection", "acts": [{"texts": 3}, {"until": "reflection"}]}
NASTY = "<img src=x onerror=alert(1)> & </script><b>bold</b>"


@pytest.fixture
def drafting(atelier: Atelier) -> Picture:
    """Its draft is being made, and waits to be let go."""
    return atelier.picture(SLOW_DRAFT, policy=QUICK)


def done(page: Page) -> None:
    status(page, "Done")
    expect(page.locator("#steps .step")).to_have_count(5)


def test_words_arrive_as_they_are_written(windows: Windows, atelier: Atelier) -> None:
    more = {"for": "draft", "acts": [{"pause": 0.1}]}
    picture = atelier.picture(SLOW_PLAN, more, SLOW_REFLECTION, policy=QUICK)
    page = windows(picture.path)
    expect(page.locator("#making .words")).to_have_text("First the <b>hill</b>, ")
    picture.let("plan")
    expect(page.locator("#making .reflection .words, #making .words")).to_contain_text("word 3")
    picture.let("reflection")
    done(page)


def test_words_of_models_and_people_never_become_markup(windows: Windows, atelier: Atelier) -> None:
    plan = {
        "for": "plan", "acts": [{"text": NASTY}],
        "result": {"instructions": [{"id": "i1", "words": NASTY}], "missing": [NASTY], "description": NASTY},
    }  # fmt: skip
    judged = {"for": "reflection", "times": 0, "acts": [{"text": NASTY}], "result": {
        "findings": [{"id": "f", "about": "picture", "verdict": "wrong", "evidence": NASTY}], "summary": NASTY,
    }}  # fmt: skip
    page = windows(atelier.finished(plan, judged, intent=NASTY).path)
    status(page, "Done")
    expect(page.locator(".intent-words")).to_have_text(NASTY)
    expect(page.locator(".missing")).to_have_text(NASTY)
    expect(page.locator(".summary").first).to_have_text(NASTY)
    expect(page.locator(".finding p").first).to_contain_text(NASTY)
    assert page.locator("b, img[src=x]").count() == 0


def test_a_reload_in_the_middle_goes_on_where_it_was(windows: Windows, drafting: Picture) -> None:
    page = windows(drafting.path)
    expect(page.locator("#making .preview")).to_have_attribute(
        "src", f"/previews/{drafting.job}-3.webp"
    )
    page.reload()
    expect(page.locator("#making .preview")).to_have_attribute(
        "src", f"/previews/{drafting.job}-3.webp"
    )
    expect(page.locator("#board .shown")).to_have_attribute(
        "src", f"/previews/{drafting.job}-3.webp"
    )
    drafting.let("draft")
    done(page)


def test_a_killed_engine_begins_the_step_again_by_itself(
    windows: Windows, drafting: Picture
) -> None:
    page = windows(drafting.path)
    expect(page.locator("#making .preview")).to_be_visible()
    drafting.house.kill("child")
    done(page)
    assert drafting.kinds() == ["plan", "draft", "reflection", "refinement", "reflection"]


def test_a_killed_worker_begins_the_step_again_by_itself(
    windows: Windows, drafting: Picture
) -> None:
    page = windows(drafting.path)
    expect(page.locator("#making .preview")).to_be_visible()
    drafting.house.kill("worker")
    done(page)


def test_a_page_finds_its_way_back_to_a_studio_that_was_gone(
    windows: Windows, drafting: Picture
) -> None:
    windows.expected = ("net::ERR_", "htmx", "fetch", "network")
    page = windows(drafting.path)
    expect(page.locator("body")).to_have_attribute("data-net", "on")
    drafting.house.kill("web")
    expect(page.locator("body")).to_have_attribute("data-net", "off")
    drafting.let("draft")
    expect(page.locator("body")).to_have_attribute("data-net", "on", timeout=20_000)
    done(page)


def test_what_is_typed_while_steps_arrive_stays_under_the_cursor(
    windows: Windows, drafting: Picture
) -> None:
    page = windows(drafting.path)
    field = page.get_by_label("Add a line to Plan 1")
    field.fill("a half writ")
    drafting.let("draft")
    done(page)
    expect(field).to_be_focused()
    page.keyboard.type("ten line")
    expect(field).to_have_value("a half written line")


def test_a_line_being_reworded_survives_the_steps_that_arrive(
    windows: Windows, drafting: Picture
) -> None:
    page = windows(drafting.path)
    line = page.get_by_label("Line 1 of Plan 1")
    line.fill("Paint a blue")
    drafting.let("draft")
    done(page)
    expect(line).to_be_focused()
    expect(line).to_have_value("Paint a blue")


def test_a_panel_that_was_scrolled_up_stays_there(windows: Windows, drafting: Picture) -> None:
    page = windows(drafting.path, height=600)
    panel = page.locator(".panel")
    panel.hover()
    page.mouse.wheel(0, -5000)
    expect(panel).to_have_js_property("scrollTop", 0)
    page.mouse.wheel(0, 20)
    expect(panel).to_have_js_property("scrollTop", 20)
    drafting.let("draft")
    done(page)
    expect(panel).to_have_js_property("scrollTop", 20)


def test_a_panel_at_its_end_stays_there_while_cards_grow(
    windows: Windows, drafting: Picture
) -> None:
    page = windows(drafting.path, height=600)
    page.evaluate("""() => {
      const panel = document.querySelector('.panel'), more = document.createElement('div');
      more.style.height = '300px';
      panel.dispatchEvent(new Event('scroll'));
      document.querySelector('#making').append(more);
      panel.dispatchEvent(new Event('scroll'));  // the browser tells of an earlier scroll only now
    }""")
    drafting.let("draft")
    done(page)
    expect(page.locator("#steps .step").last).to_be_in_viewport(ratio=0.5)


def test_what_is_left_for_a_later_pass_is_told_in_one_line(
    windows: Windows, atelier: Atelier
) -> None:
    left = {"about": "picture", "verdict": "not drawn yet", "evidence": "Left for pass 2."}
    findings = [{"id": f"f{n}", **left} for n in (1, 2)]
    judged = {"for": "reflection", "times": 0, "result": {"findings": findings}}
    page = windows(atelier.finished(judged).path)
    expect(page.locator(".holds").first).to_have_text(
        "2 lines not drawn yet: left for a later pass"
    )
    expect(page.locator(".finding")).to_have_count(0)


def test_looking_at_an_old_step_is_not_disturbed(windows: Windows, atelier: Atelier) -> None:
    picture = atelier.picture(SLOW_REFLECTION, policy=QUICK)
    page = windows(picture.path)
    page.get_by_role("navigation", name="History").get_by_role("link", name="Plan 1").click()
    expect(page.get_by_role("button", name="Back to the newest")).to_be_visible()
    picture.let("reflection")
    done(page)
    expect(page.locator(".shown-step")).to_have_attribute("data-title", "Plan 1")
    page.get_by_role("button", name="Back to the newest").click()
    expect(page.locator(".shown-step")).to_have_attribute("data-title", "Reflection 5")


def test_the_view_stays_where_it_was_zoomed_to(windows: Windows, drafting: Picture) -> None:
    page = windows(drafting.path)
    page.get_by_label("Zoom in").click()
    view = page.locator("#board .world").get_attribute("style")
    drafting.let("draft")
    done(page)
    assert page.locator("#board .world").get_attribute("style") == view
