"""Engines over HTTP: what is offered, chosen and refused."""

import pytest
from starlette.testclient import TestClient

from app.storage import workers
from app.studio import recording
from tests.cast import House
from tests.offers import BRUSH, OFFERS
from tests.web import markup
from tests.web.conftest import WAYS, ask, refusal


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


def test_the_panel_shows_each_role_and_marks_what_may_not_be_sold(
    alice: TestClient, picture: str
) -> None:
    page = alice.get(f"/pictures/{picture}").text
    assert 'name="drafter"' in page
    assert "Brush 4B · non-commercial" in page
    assert "The worker runs on A card with 24 GB." in page
    assert "Brush 4B" in alice.get("/").text


def test_where_only_the_sketchbook_is_offered_there_is_one_sentence(
    alice: TestClient, house: House
) -> None:
    page = alice.get(f"/pictures/{house.started().id}").text
    assert "nothing else is installed here" in page
    assert 'name="drafter"' not in page + alice.get("/").text


def test_a_step_says_how_it_was_made_and_what_each_round_brought(
    alice: TestClient, house: House
) -> None:
    picture = house.started()
    plan, draft, *_ = house.made()
    page = alice.get(f"/pictures/{picture.id}").text
    assert f"<code>{draft.request.seed}</code>" in page
    assert "first draft" in markup.read(page).text_of("gains")
    asked = alice.get(f"/steps/{plan.id}/request")
    assert asked.json()["seed"] == plan.request.seed
    branch = alice.get(f"/api/v1/pictures/{picture.id}/branches/{house.branch(picture.id).id}")
    assert branch.json()["rounds"][0]["images"] == 1


def test_the_tokens_that_models_used_are_told_for_each_round(
    alice: TestClient, house: House
) -> None:
    picture = house.started().id
    for tokens in (0, 120):
        job = house.claimed()
        assert job
        with house.work() as session:
            said = (job.id, job.attempt, house.answer(job), 1.0, tokens)
            recording.record_result(session, house.store, *said)
    where = f"/api/v1/pictures/{picture}/branches/{house.branch(picture).id}"
    assert alice.get(where).json()["rounds"][0]["tokens"] == 120
    assert [step.tokens for step in house.steps(picture)] == [None, 120]
    shown = markup.read(alice.get(f"/pictures/{picture}").text)
    assert "120 tokens" in " ".join(each.text for each in shown.elements)
    schema = alice.get("/api/v1/openapi.json").json()["components"]["schemas"]
    assert "tokens" in schema["RoundDocument"]["properties"]


@pytest.mark.parametrize("way", ["form", "htmx"])
def test_the_panel_is_saved_with_and_without_scripts(
    alice: TestClient, picture: str, way: str
) -> None:
    said = {
        "drafter": BRUSH,
        "advanced": ["steps", "adapters"],
        "steps": "9",
        "adapter": ["inky"],
        "weight": ["0.5"],
    }
    answer = ask(alice, way, "POST", f"/pictures/{picture}/engines", said)
    assert answer.status_code == (303 if way == "form" else 200)
    kept = alice.get(f"/api/v1/pictures/{picture}").json()
    assert (kept["engines"]["drafter"], kept["sampling"]["steps"]) == (BRUSH, 9)
    assert kept["sampling"]["adapters"] == [{"name": "inky", "weight": 0.5}]


def test_a_picture_begins_with_the_engines_chosen_under_more(
    alice: TestClient, picture: str
) -> None:
    where = alice.post("/pictures", data={"intent": "a hill", "drafter": BRUSH}).headers["location"]
    assert alice.get(f"/api/v1{where}").json()["engines"]["drafter"] == BRUSH


@pytest.mark.parametrize("said", [{"drafter": "wild:one"}, {"steps": "many", "advanced": "steps"}])
def test_what_cannot_be_chosen_is_answered_in_words(
    alice: TestClient, picture: str, said: dict[str, str]
) -> None:
    answer = ask(alice, "htmx", "POST", f"/pictures/{picture}/engines", said)
    assert answer.status_code == 422
    assert "Nothing was changed." in refusal(answer, "htmx")


@pytest.mark.parametrize("way", WAYS)
def test_a_seed_is_set_and_taken_away_again_by_whoever_plays(
    alice: TestClient, house: House, way: str
) -> None:
    where = f"/pictures/{house.started().id}"
    for typed, kept in (("21", 21), ("", None)):
        if way == "api":
            answer = alice.patch(f"/api/v1{where}", json={"sampling": {"seed": kept}})
        else:
            said = {"advanced": "seed", "seed": typed}
            answer = ask(alice, way, "POST", f"{where}/engines", said)
        assert answer.status_code == (303 if way == "form" else 200)
        assert alice.get(f"/api/v1{where}").json()["sampling"]["seed"] == kept
    assert 'name="seed"' in alice.get(where).text


@pytest.mark.parametrize("typed", ["2147483648", "-1", "1.5"])
def test_a_seed_that_does_not_fit_is_refused_beside_its_field(
    alice: TestClient, picture: str, typed: str
) -> None:
    said = {"advanced": "seed", "seed": typed}
    answer = ask(alice, "htmx", "POST", f"/pictures/{picture}/engines", said)
    assert (answer.status_code, answer.headers["x-field"]) == (422, "seed")
    change = {"sampling": {"seed": float(typed)}}
    problem = alice.patch(f"/api/v1/pictures/{picture}", json=change).json()
    assert [each["field"].split(".")[-1] for each in problem["fields"]] == ["seed"]


@pytest.mark.parametrize(
    ("name", "weight"), [("inky", "3"), ("inky", "much"), ("nobody", "1"), ("inky", "-2.5")]
)
def test_a_refusal_about_an_adapter_names_their_group_which_the_form_has(
    alice: TestClient, picture: str, name: str, weight: str
) -> None:
    alice.patch(f"/api/v1/pictures/{picture}", json={"engines": {"drafter": BRUSH}})
    said = {"advanced": ["adapters"], "adapter": [name], "weight": [weight]}
    answer = ask(alice, "htmx", "POST", f"/pictures/{picture}/engines", said)
    assert (answer.status_code, answer.headers["x-field"]) == (422, "adapters")
    form = markup.read(alice.get(f"/pictures/{picture}").text)
    assert [each.attributes["name"] for each in form.elements if each.tag == "fieldset"] == [
        "adapters"
    ]


def test_a_refusal_names_the_field_that_it_is_about(alice: TestClient, picture: str) -> None:
    said = {"steps": "many", "advanced": "steps"}
    answer = ask(alice, "htmx", "POST", f"/pictures/{picture}/engines", said)
    assert answer.headers["x-field"] == "steps"
    change = {"sampling": {"guidance": 99}}
    problem = alice.patch(f"/api/v1/pictures/{picture}", json=change).json()
    assert [each["field"] for each in problem["fields"]] == ["guidance"]
