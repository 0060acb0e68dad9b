"""How a picture is built is chosen with its words, changed on its page, and told on its steps."""

from dataclasses import replace

from starlette.testclient import TestClient

from tests.cast import PLAN, House, right

NAMED = replace(
    PLAN,
    instructions=(PLAN.instructions[0], replace(PLAN.instructions[1], pass_no=2)),
    pass_names=("the place", "the boats"),
)


def test_how_it_is_built_is_chosen_with_the_words_and_changed_later(alice: TestClient) -> None:
    said = {"intent": "a fox", "build": "step by step"}
    address = alice.post("/pictures", data=said).headers["location"]
    assert '<option value="step by step" selected>' in alice.get(address).text
    alice.patch(address, data={"build": "at once"})
    assert alice.get(f"/api/v1{address}").json()["build"] == "at once"
    assert alice.patch(address, data={"build": "sideways"}).status_code == 422


def test_the_api_starts_and_changes_it_too(alice: TestClient) -> None:
    said = {"intent": "a fox", "build": "at once"}
    made = alice.post("/api/v1/pictures", json=said).json()
    assert made["build"] == "at once"
    changed = alice.patch(made["address"], json={"build": "as suits"})
    assert changed.json()["build"] == "as suits"


def test_a_step_tells_its_pass_and_what_that_adds(alice: TestClient, house: House) -> None:
    picture = house.started()
    house.made(NAMED, house.painting(), right(), house.painting(), right(), NAMED)
    page = alice.get(f"/pictures/{picture.id}").text
    assert page.count("Pass 1 of 2: the place") == 5
    assert page.count("Pass 2 of 2: the boats") == 1
