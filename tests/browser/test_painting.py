"""A draft is changed by hand: painted on, erased, masked, replaced; what was painted is kept until it is unlocked."""

import pytest
from playwright.sync_api import FilePayload, Page, expect

from app.domain.parts import Painting
from tests.browser.atelier import Atelier, Picture, changes, pixel, saved
from tests.browser.conftest import Windows
from tests.browser.gestures import stroke
from tests.cast import png

pytestmark = pytest.mark.browser
RED = (200, 69, 45)  # the colour the brush begins with


@pytest.fixture
def page(windows: Windows, drafted: Picture) -> Page:
    """A draft in one colour that waits for its person."""
    return windows(drafted.path)


def test_a_stroke_becomes_a_draft_of_ones_own_with_that_paint(page: Page, drafted: Picture) -> None:
    stroke(page, "Paint")
    changes(page, 1)
    saved(page, "Draft 2")
    assert pixel(drafted, 0.5, 0.5) == pytest.approx(RED, abs=2)
    assert pixel(drafted, 0.5, 0.1) != pytest.approx(RED, abs=2)
    expect(page.get_by_text("What you painted here is kept as it is.")).to_be_visible()


def test_what_was_erased_is_not_painted(page: Page, drafted: Picture) -> None:
    stroke(page, "Paint", down=0.3)
    stroke(page, "Paint", down=0.7)
    changes(page, 2)
    stroke(page, "Erase what you painted", down=0.3)
    changes(page, 3)
    saved(page, "Draft 2")
    assert pixel(drafted, 0.5, 0.7) == pytest.approx(RED, abs=2)
    assert pixel(drafted, 0.5, 0.3) != pytest.approx(RED, abs=2)


def test_a_stroke_is_undone_and_done_again(page: Page) -> None:
    stroke(page, "Paint")
    changes(page, 1)
    page.keyboard.press("Control+z")
    expect(page.get_by_text("not yet a step")).to_have_count(0)
    page.get_by_role("button", name="Redo", exact=True).click()
    changes(page, 1)


def test_what_was_painted_can_be_unlocked(page: Page, drafted: Picture) -> None:
    stroke(page, "Paint")
    changes(page, 1)
    saved(page, "Draft 2")
    page.get_by_label("Unlock what you painted in Draft 3").click()
    changes(page, 1)
    saved(page, "Draft 3")
    expect(page.get_by_text("What you painted here")).to_have_count(0)
    kept = drafted.steps()[-1].content
    assert isinstance(kept, Painting)
    assert kept.protected is None


def test_a_mask_says_where_changes_may_happen_and_can_be_removed(page: Page) -> None:
    stroke(page, "Mask: where changes may happen")
    expect(page.get_by_text("Changes happen only inside your mask.")).to_be_visible()
    page.get_by_label("Remove the mask of Draft 2").click()
    changes(page, 2)
    expect(page.get_by_text("Changes happen only inside your mask.")).to_have_count(0)


def test_a_picture_of_ones_own_takes_the_place(page: Page, drafted: Picture) -> None:
    file = FilePayload(name="sea.png", mimeType="image/png", buffer=png("teal"))
    page.get_by_label("Replace by a picture of yours").set_input_files(file)
    changes(page, 1)
    saved(page, "Draft 2")
    assert pixel(drafted, 0.5, 0.5) == (0, 128, 128)


def test_what_is_no_picture_is_refused_in_words(page: Page, windows: Windows) -> None:
    windows.expected = ("status of 415",)
    file = FilePayload(name="sea.png", mimeType="image/png", buffer=b"no picture")
    page.get_by_label("Replace by a picture of yours").set_input_files(file)
    expect(page.get_by_role("alert")).to_contain_text("not a picture")
    page.get_by_label("Close this message").click()
    expect(page.get_by_role("alert")).to_be_empty()


def test_a_refinement_is_changed_by_hand_too(windows: Windows, atelier: Atelier) -> None:
    refined = atelier.waiting("refinement")
    page = windows(refined.path)
    stroke(page, "Paint", down=0.3)
    stroke(page, "Paint", down=0.7)
    changes(page, 2)
    stroke(page, "Erase what you painted", down=0.3)
    changes(page, 3)
    stroke(page, "Mask: where changes may happen")
    changes(page, 4)
    saved(page, "Refinement 4")
    kept = refined.steps()[-1]
    assert (kept.kind, kept.painting.mask is None) == ("refinement", False)
    assert pixel(refined, 0.5, 0.7) == pytest.approx(RED, abs=2)
    assert pixel(refined, 0.5, 0.3) != pytest.approx(RED, abs=2)
    file = FilePayload(name="sea.png", mimeType="image/png", buffer=png("teal"))
    page.get_by_label("Replace by a picture of yours").set_input_files(file)
    changes(page, 1)
    saved(page, "Refinement 5")
    assert pixel(refined, 0.5, 0.5) == (0, 128, 128)
