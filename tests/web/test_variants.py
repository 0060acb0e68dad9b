"""Four variants from the page: one button, then the four side by side."""

import re

from starlette.testclient import TestClient

from tests.cast import House


def test_a_button_makes_four_variants_and_shows_them_side_by_side(
    alice: TestClient, house: House
) -> None:
    picture = house.started()
    plan = house.made()[0]
    page = alice.get(f"/pictures/{picture.id}").text
    assert page.count(f'data-send="/steps/{plan.id}/variants"') == 1
    assert '<nav id="variants" class="variants" aria-label="Variants" hidden>' in page
    where = alice.post(f"/steps/{plan.id}/variants", headers={"HX-Request": "true"})
    shown = where.headers["hx-redirect"]
    assert alice.get(shown).text.count("not drafted yet") == 4
    drafts = [step for step in house.made() if step.kind == "draft"]
    row = re.search(r'<nav id="variants".*?</nav>', alice.get(shown).text, re.S)
    assert row is not None
    assert all(step.painting.image.id in row[0] for step in drafts)
    assert row[0].count('aria-current="true"') == 1


def test_the_api_answers_with_the_four_branches(alice: TestClient, house: House) -> None:
    house.started()
    plan = house.made()[0]
    answer = alice.post(f"/api/v1/steps/{plan.id}/variants")
    assert answer.status_code == 201
    assert [b["name"] for b in answer.json()["items"]] == [
        f"variant {n} of plan 1" for n in (1, 2, 3, 4)
    ]
