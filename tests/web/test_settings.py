"""The settings page and its address in the API: what is here, what new pictures begin with, and what is refused."""

from datetime import timedelta

import pytest
import sqlalchemy as sa
from starlette.testclient import TestClient

from app.domain.offers import Offers
from app.storage import clock, workers
from app.storage.tables import workers as rows
from tests.cast import House
from tests.offers import BRUSH, OFFERS
from tests.web.conftest import ask, refusal, unchanged
from tests.web.markup import read


@pytest.fixture
def offered(house: House, alice: TestClient) -> TestClient:
    with house.work() as session:
        workers.seen(session, "w1", OFFERS)
    return alice


def test_the_page_shows_every_engine_and_the_device(offered: TestClient) -> None:
    shown = read(offered.get("/settings").text).text_of("main")
    for words in ("A card with 24 GB", "The sketchbook", "MIT", "Brush 4B", "Needs 12 GB."):
        assert words in shown
    assert "not for commercial use" in shown
    assert "Drafts, refines" in shown
    assert 'href="/settings"' in offered.get("/").text


@pytest.mark.parametrize("way", ["form", "htmx", "api"])
def test_a_default_is_saved_in_every_way(offered: TestClient, way: str) -> None:
    said = {"planner": "", "drafter": BRUSH}
    body = {"engines": {"drafter": BRUSH}} if way == "api" else said
    answer = ask(offered, way, "POST" if way == "form" else "PUT", "/settings", body)
    assert answer.status_code == (303 if way == "form" else 200)
    assert offered.get("/api/v1/settings").json()["engines"] == {"drafter": BRUSH}


def test_new_pictures_begin_with_the_default(offered: TestClient) -> None:
    saved = offered.post("/settings", data={"drafter": BRUSH}).headers["location"]
    assert "Saved." in offered.get(saved).text
    picture = offered.post("/api/v1/pictures", json={"intent": "a hill"}).json()
    assert picture["engines"]["drafter"] == BRUSH
    assert f'<option value="{BRUSH}" selected>' in offered.get("/").text


def test_a_role_left_to_the_worker_has_no_default(offered: TestClient) -> None:
    offered.put("/api/v1/settings", json={"engines": {"drafter": BRUSH, "refiner": BRUSH}})
    offered.post("/settings", data={"refiner": BRUSH, "drafter": ""})
    said = offered.get("/api/v1/settings").json()
    assert (said["engines"], said["used"]["drafter"]) == ({"refiner": BRUSH}, "sketchbook")


@pytest.mark.parametrize("way", ["form", "htmx", "api"])
def test_what_cannot_be_a_default_is_answered_in_words(
    offered: TestClient, house: House, way: str
) -> None:
    body = {"engines": {"critic": BRUSH}} if way == "api" else {"critic": BRUSH}
    with unchanged(house):
        answer = ask(offered, way, "POST" if way == "form" else "PUT", "/settings", body)
    assert answer.status_code == 422
    assert "Brush 4B cannot be the critic. Nothing was changed." in refusal(answer, way)


def test_a_default_that_is_away_is_said_and_kept_until_it_is_changed(
    offered: TestClient, house: House
) -> None:
    offered.post("/settings", data={"drafter": BRUSH})
    with house.work() as session:
        workers.forget_silent(session, timedelta(0))
        workers.seen(session, "w2", Offers(OFFERS.engines[:1], OFFERS.chosen))
    said = read(offered.get("/settings").text).text_of("away-drafter")
    assert said == f"No worker offers {BRUSH} now, so it is passed over: The sketchbook does this."
    assert offered.get("/api/v1/settings").json()["passed_over"] == {"drafter": BRUSH}
    assert offered.post("/settings", data={"drafter": BRUSH}).status_code == 303


def absent(house: House, *others: Offers) -> None:
    """The worker falls silent for over a minute; others answer."""
    with house.work() as session:
        session.execute(sa.update(rows).values(seen=clock.now() - workers.SILENT * 1.1))
        for number, offers in enumerate(others):
            workers.seen(session, f"other {number}", offers)


def test_before_they_begin_a_person_is_told_whose_worker_does_not_answer(
    offered: TestClient, house: House
) -> None:
    offered.post("/settings", data={"drafter": BRUSH})
    assert read(offered.get("/").text).text_of("absence") == ""
    absent(house)
    assert read(offered.get("/").text).text_of("absence") == (
        "No worker that runs Brush 4B answers now. Begin all the same: the picture waits, and is made as you chose "
        "once one is back."
    )
    assert "New pictures wait for" in read(offered.get("/settings").text).text_of("away-drafter")
    refused = offered.post("/pictures", data={"intent": " "})
    assert "Brush 4B" in read(refused.text).text_of("absence")


def test_where_others_answer_a_person_is_told_who_does_it_meanwhile(
    offered: TestClient, house: House
) -> None:
    offered.post("/settings", data={"drafter": BRUSH})
    absent(house, Offers(OFFERS.engines[:1], OFFERS.chosen))
    assert read(offered.get("/").text).text_of("absence") == (
        "No worker that runs Brush 4B answers now. The sketchbook does this part in new pictures meanwhile; your "
        "choice is kept and counts again once one is back."
    )
    picture = offered.post("/api/v1/pictures", json={"intent": "a hill"}).json()
    assert picture["engines"]["drafter"] == "sketchbook"


def test_with_only_the_sketchbook_nobody_is_missed(alice: TestClient, house: House) -> None:
    with house.work() as session:
        workers.seen(session, "w1", Offers(OFFERS.engines[:1], OFFERS.chosen))
    absent(house)
    assert read(alice.get("/").text).text_of("absence") == ""


def test_with_only_the_sketchbook_the_page_says_how_models_are_added(
    alice: TestClient, house: House
) -> None:
    assert "No worker answers now" in alice.get("/settings").text
    with house.work() as session:
        workers.seen(session, "w1", Offers(OFFERS.engines[:1]))
    page = alice.get("/settings").text
    assert "pentimento models" in page
    assert "<select" not in page
