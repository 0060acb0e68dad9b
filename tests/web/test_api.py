"""The API: every verb of the page, pages by cursor, problems, a POST done once, edits that must match, a bearer key."""

from typing import Any

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from app.domain.content import step_from_json
from app.storage import jobs
from app.web.site import NOUNS
from tests.cast import CHARLIE, House, png
from tests.web.conftest import Still, unchanged

API = "/api/v1"
KEY = "a key of sixteen or more"
PROBLEM = {"type", "title", "status", "detail", "instance"}
A_FORM_FOR_A_PATCH = "/pictures/{picture_id}/engines"
A_FORM_FOR_A_PUT = "/settings"
ONLY_A_PAGES = {"/session", "/session/end", A_FORM_FOR_A_PATCH, A_FORM_FOR_A_PUT}


def verbs(app: FastAPI) -> set[tuple[str, str]]:
    paths = app.openapi()["paths"]
    return {(m.upper(), path.removeprefix(API)) for path, methods in paths.items() for m in methods}


def test_every_verb_of_the_page_is_in_the_api(alice: TestClient) -> None:
    page = {
        (m, r.path) for noun in NOUNS for r in noun.router.routes for m in r.methods if m != "GET"
    }
    page = {verb for verb in page if verb[1] not in ONLY_A_PAGES}
    assert len(page) > 15
    assert page - verbs(alice.app) == set()


def test_the_api_has_no_verb_that_the_page_lacks(alice: TestClient) -> None:
    page = {(m, r.path) for noun in NOUNS for r in noun.router.routes for m in r.methods}
    assert {verb for verb in verbs(alice.app) if verb[0] != "GET"} - page == set()


def test_every_problem_has_the_same_shape(still: Still) -> None:
    asked = [
        still.alice.get(f"{API}/steps/none"), still.alice.get(f"{API}/nowhere"), still.alice.put(f"{API}/pictures"),
        still.alice.post(f"{API}/pictures", json={"intent": ""}), still.alice.post(f"{API}/pictures", json={}),
        still.alice.post(f"{API}/pictures", json={"intent": "x"}, headers={"origin": "http://evil.example"}),
    ]  # fmt: skip
    assert [answer.status_code for answer in asked] == [404, 404, 405, 422, 422, 403]
    for answer in asked:
        problem = answer.json()
        assert answer.headers["content-type"] == "application/problem+json"
        assert answer.headers["cache-control"] == "no-store"
        assert PROBLEM <= set(problem)
        assert problem["instance"] == answer.request.url.path


def pages(client: TestClient, path: str, **query: Any) -> list[dict[str, Any]]:
    """Everything, page by page."""
    found, cursor = [], None
    while True:
        answer = client.get(path, params=query | ({"cursor": cursor} if cursor else {})).json()
        found += answer["items"]
        if not (cursor := answer["next"]):
            return found


def test_pictures_come_in_pages_newest_first(alice: TestClient, house: House) -> None:
    made = [house.started().id for _ in range(5)]
    alice.delete(f"{API}/pictures/{made[1]}")
    shelf = [p["id"] for p in pages(alice, f"{API}/pictures", limit=2)]
    assert shelf == [made[n] for n in (4, 3, 2, 0)]
    assert [p["id"] for p in pages(alice, f"{API}/pictures", trashed=True)] == [made[1]]


def test_what_is_touched_while_pages_are_turned_repeats_nothing(
    alice: TestClient, house: House
) -> None:
    made = [house.started().id for _ in range(4)]
    first = alice.get(f"{API}/pictures", params={"limit": 2}).json()
    alice.patch(f"{API}/pictures/{made[2]}", json={"title": "touched"})
    rest = alice.get(f"{API}/pictures", params={"cursor": first["next"]}).json()
    assert [p["id"] for p in rest["items"]] == [made[1], made[0]]


def test_steps_of_a_branch_come_in_pages_from_its_tip(still: Still) -> None:
    path = "/pictures/{picture}/branches/{branch}/steps".format(**still.ids)
    found = [step_from_json(plain) for plain in pages(still.alice, API + path, limit=1)]
    assert found == [still.reflection, still.draft, still.plan]
    other = "/pictures/{busy}/branches/{busy_branch}/steps".format(**still.ids)
    assert still.alice.get(API + other, params={"cursor": still.plan.id}).status_code == 404


def test_events_come_in_order_and_there_is_always_a_next(still: Still) -> None:
    path = f"{API}/pictures/{still.plan.picture}/events"
    first = still.alice.get(path, params={"limit": 3}).json()
    rest = still.alice.get(path, params={"cursor": first["next"]}).json()
    seqs = [event["seq"] for event in first["items"] + rest["items"]]
    assert seqs == sorted(set(seqs))
    end = still.alice.get(path, params={"cursor": rest["next"]}).json()
    assert end == {"items": [], "next": rest["next"]}


@pytest.mark.parametrize(
    "query", ["limit=0", "limit=201", "limit=x", "cursor=none", f"cursor={'x' * 65}"]
)
def test_a_page_that_is_not_there_is_a_problem(still: Still, query: str) -> None:
    answer = still.alice.get(f"{API}/pictures?{query}")
    assert answer.status_code in (404, 422)
    assert PROBLEM <= set(answer.json())


def once(client: TestClient, path: str, key: str, **how: Any) -> Any:
    return client.post(f"{API}{path}", headers={"idempotency-key": key}, **how)


def test_a_post_with_a_key_is_done_once(alice: TestClient, visit: Any) -> None:
    first = once(alice, "/pictures", "k1", json={"intent": "a boat", "seed": 3})
    again = once(alice, "/pictures", "k1", json={"intent": "a boat", "seed": 3})
    assert first.status_code == again.status_code == 201
    assert again.json() == first.json()
    assert again.headers["location"] == first.headers["location"] == first.json()["address"]
    assert "idempotent-replayed" not in first.headers
    assert again.headers["idempotent-replayed"] == "true"
    assert len(alice.get(f"{API}/pictures").json()["items"]) == 1
    other = once(visit(CHARLIE), "/pictures", "k1", json={"intent": "a boat", "seed": 3})
    assert other.json()["id"] != first.json()["id"]


def test_a_key_is_for_one_request_only(alice: TestClient, house: House) -> None:
    picture = once(alice, "/pictures", "k1", json={"intent": "a boat"}).json()["id"]
    assert once(alice, "/pictures", "k1", json={"intent": "a swan"}).status_code == 409
    branch = house.branch(picture)
    words = f"/pictures/{picture}/branches/{branch.id}/words"
    assert once(alice, words, "k1", json={"intent": "a boat"}).status_code in (409, 422)
    assert once(alice, "/pictures", "", json={"intent": "a boat"}).status_code == 422
    assert once(alice, "/pictures", "x" * 201, json={"intent": "a boat"}).status_code == 422


def test_what_was_refused_may_be_tried_again_with_its_key(alice: TestClient) -> None:
    assert once(alice, "/pictures", "k1", json={"intent": ""}).status_code == 422
    assert once(alice, "/pictures", "k1", json={"intent": "a boat"}).status_code == 201


def test_a_file_with_a_key_is_taken_once_and_another_is_refused(still: Still) -> None:
    path = f"/steps/{still.draft.id}/uploads"
    answers = [
        once(still.alice, path, "k1", files={"file": png(colour)})
        for colour in ("navy", "navy", "teal")
    ]
    assert [answer.status_code for answer in answers] == [201, 201, 409]
    changes = still.alice.get(f"{API}/steps/{still.draft.id}/changes").json()["changes"]
    assert len(changes) == 1
    still.alice.delete(f"{API}/steps/{still.draft.id}/changes")


def test_an_edit_must_match_what_was_seen(still: Still) -> None:
    path = f"{API}/steps/{still.plan.id}/changes"
    seen = still.alice.get(path).headers["etag"]
    said = {"op": "reword", "id": "i1", "words": "a stormy lake"}
    changed = still.alice.post(path, json=said, headers={"if-match": seen})
    assert changed.status_code == 201
    with unchanged(still.house):
        stale = [
            still.alice.post(path, json=said, headers={"if-match": seen}),
            still.alice.delete(f"{path}/last", headers={"if-match": seen}),
            still.alice.delete(path, headers={"if-match": seen}),
            still.alice.post(path.replace("changes", "edits"), json={}, headers={"if-match": seen}),
        ]
    assert [answer.status_code for answer in stale] == [412] * 4
    assert "another window" in stale[0].json()["detail"]
    now = changed.headers["etag"]
    assert now == still.alice.get(path).headers["etag"] != seen
    assert still.alice.delete(path, headers={"if-match": now}).headers["etag"] == seen


def test_a_bearer_key_opens_what_its_person_sees_and_nothing_else(
    site_for: Any, house: House
) -> None:
    _plan, draft = house.drafted()
    program = TestClient(site_for(key=KEY), "http://localhost")
    right, wrong = (
        {"authorization": f"Bearer {KEY}"},
        {"authorization": "Bearer not the key at all"},
    )
    image = f"/images/{draft.painting.image.id}.png"
    for path in (f"{API}/steps/{draft.id}", image, f"{API}/openapi.json"):
        assert program.get(path, headers=right).status_code == 200
        assert program.get(path, headers=wrong).status_code == 401
        assert program.get(path).status_code == 401
    refused = program.post(f"{API}/pictures", json={"intent": "a boat"}, headers=wrong)
    assert refused.status_code in (401, 403)
    assert program.get(f"{API}/pictures").headers["www-authenticate"] == "Bearer"


def test_a_picture_is_painted_through_the_api_alone(alice: TestClient, house: House) -> None:
    made = alice.post(f"{API}/pictures", json={"intent": "a boat", "seed": 3, "size": "512x512"})
    address = made.headers["location"]
    branch = alice.get(address).json()["branches"][0]["address"]
    run = alice.get(branch).json()["run"]["address"]
    assert (
        alice.patch(run, json={"policy": {"pause": "chosen", "gates": ["draft"]}}).status_code
        == 200
    )
    house.made()
    assert alice.get(run).json()["state"] == "at gate"
    assert (
        alice.patch(run, json={"state": "running", "policy": {"pause": "never"}}).json()["state"]
        == "running"
    )
    house.made()
    assert (alice.get(run).json()["state"], alice.get(run).json()["spend"]["images"]) == (
        "ended",
        2,
    )
    assert len(pages(alice, f"{branch}/steps")) == 5
    assert alice.get(alice.get(address).json()["cover"]).headers["content-type"] == "image/png"


def test_a_job_is_looked_at_and_stopped(alice: TestClient, house: House) -> None:
    picture = house.started()
    job = alice.get(f"{API}/pictures/{picture.id}").json()["jobs"][0]
    assert (job["kind"], job["state"], job["request"]["intent"]) == (
        "plan",
        "queued",
        picture.intent,
    )
    assert alice.delete(job["address"]).json()["state"] == "cancelled"
    with house.look() as session:
        assert jobs.waiting(session) == 0
    assert alice.get(f"{API}/runs/{job['run']}").json()["state"] == "paused"
