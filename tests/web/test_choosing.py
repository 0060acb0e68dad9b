"""Engines over HTTP: what is offered, chosen and refused."""

import pytest
from starlette.testclient import TestClient

from app.storage import workers
from tests.cast import House
from tests.offers import BRUSH, OFFERS


@pytest.fixture
def picture(house: House) -> str:
    with house.work() as session:
        workers.seen(session, "w1", OFFERS)
    return house.started().id


def test_the_api_lists_what_workers_offer(alice: TestClient, picture: str) -> None:
    said = alice.get("/api/v1/offers").json()
    brush = next(each for each in said["items"] if each["name"] == BRUSH)
    assert (brush["roles"], brush["commercial"]) == (["drafter", "refiner"], False)
    assert said["chosen"]["drafter"] == "sketchbook"


def test_the_api_chooses_engines_and_settings(alice: TestClient, picture: str) -> None:
    change = {
        "engines": {"drafter": BRUSH},
        "sampling": {"steps": 8, "adapters": [{"name": "inky"}]},
    }
    said = alice.patch(f"/api/v1/pictures/{picture}", json=change).json()
    assert said["engines"] == {
        "planner": "sketchbook", "drafter": BRUSH, "critic": "sketchbook", "refiner": "sketchbook"
    }  # fmt: skip
    said = alice.patch(f"/api/v1/pictures/{picture}", json={"sampling": {"guidance": 3}}).json()
    assert (said["sampling"]["steps"], said["sampling"]["guidance"]) == (8, 3)


@pytest.mark.parametrize(
    "change",
    [{"engines": {"critic": BRUSH}}, {"sampling": {"steps": 0}}, {"sampling": {"wild": 1}}],
)
def test_the_api_says_what_cannot_be_chosen(
    alice: TestClient, picture: str, change: dict[str, object]
) -> None:
    before = alice.get(f"/api/v1/pictures/{picture}").json()
    assert alice.patch(f"/api/v1/pictures/{picture}", json=change).status_code == 422
    assert alice.get(f"/api/v1/pictures/{picture}").json() == before
