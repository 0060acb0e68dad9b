"""Who is let in, and what a stranger finds at every address: nothing."""

import re
from collections.abc import Callable, Iterator

import pytest
from fastapi import FastAPI
from httpx2 import Response
from starlette.testclient import TestClient

from app.storage import jobs, pictures
from app.web.access import COOKIE
from app.web.site import NOUNS
from tests.cast import ALICE, BOB, CHARLIE, House, png
from tests.web.conftest import HTMX, WAYS, ask, refusal

KEY = "a key of sixteen or more"
Visit = Callable[..., TestClient]
BODIES = {
    "/changes": {"op": "reword", "id": "i1", "words": "a stormy lake"},
    "/words": {"words": "make it red"},
    "/edits": {},
}
PUBLIC = {"/", "/pictures", "/health", "/session", "/session/end", "/api/v1/pictures"}


def routes(app: FastAPI) -> Iterator[tuple[str, str]]:
    """Every method and address of pages and API."""
    schema = app.openapi()["paths"]
    found = {(m.upper(), path) for path, methods in schema.items() for m in methods}
    for noun in NOUNS:
        found |= {(m, route.path) for route in noun.router.routes for m in route.methods}
    return iter(sorted(found))


def asked(client: TestClient, method: str, path: str, ids: dict[str, str]) -> int:
    address = re.sub(r"{(\w+)}", lambda name: ids[name[1]], path)
    if path.endswith(("/layers", "/masks", "/uploads", "/references")):
        return client.request(method, address, files={"file": png()}).status_code
    body = next((b for end, b in BODIES.items() if path.endswith(end)), {})
    how = {"json": body} if "/api/" in path else {"data": body}
    with client.stream(method, address, **(how if method in ("POST", "PATCH") else {})) as answer:
        return answer.status_code


@pytest.fixture
def ids(house: House) -> dict[str, str]:
    _plan, draft = house.drafted()
    picture = draft.picture
    branch = house.branch(picture)
    image = draft.painting.image.id
    with house.look() as session:
        job = jobs.latest(session, branch.id)
    assert job is not None
    house.store.keep_preview(job.id, 1, png())
    return {
        "picture_id": picture, "branch_id": branch.id, "step_id": draft.id, "run_id": house.run(branch).id,
        "job_id": job.id, "image_id": image, "side": "256", "name": f"{job.id}-1.webp",
    }  # fmt: skip


def test_a_stranger_finds_nothing_at_any_address(visit: Visit, ids: dict[str, str]) -> None:
    charlie = visit(CHARLIE)
    private = [r for r in routes(charlie.app) if "{" in r[1] and r[1] not in PUBLIC]
    assert len(private) > 40
    found = {route: asked(charlie, *route, ids) for route in private}
    assert {route: status for route, status in found.items() if status != 404} == {}


def test_the_owner_finds_something_at_every_address_to_look_at(
    visit: Visit, ids: dict[str, str]
) -> None:
    alice = visit(ALICE)
    looked = [r for r in routes(alice.app) if r[0] == "GET" and "{" in r[1]]
    found = {
        r: asked(alice, *r, ids) for r in looked if not r[1].endswith("}/events") or "api" in r[1]
    }
    assert {r: status for r, status in found.items() if status not in (200, 303)} == {}


def test_a_stranger_changes_nothing(visit: Visit, house: House, ids: dict[str, str]) -> None:
    before = house.steps(ids["picture_id"])
    charlie = visit(CHARLIE)
    for route in routes(charlie.app):
        if "{" in route[1] and route[0] != "GET":
            asked(charlie, *route, ids)
    assert house.steps(ids["picture_id"]) == before


def test_a_shelf_shows_only_what_its_viewer_sees(visit: Visit, house: House) -> None:
    house.started()
    assert "red boat" in visit(ALICE).get("/").text
    assert "red boat" not in visit(CHARLIE).get("/").text
    assert visit(CHARLIE).get("/api/v1/pictures").json()["items"] == []


@pytest.mark.parametrize("way", WAYS)
def test_only_its_owner_throws_a_picture_away_and_takes_it_back(
    visit: Visit, house: House, way: str
) -> None:
    path = f"/pictures/{shared(house)}"
    bob, back = visit(BOB), {"trashed": False if way == "api" else "false"}
    assert "Only its owner" in refused(ask(bob, way, "DELETE", path), way)
    assert "data-trash" not in bob.get("/").text
    visit(ALICE).delete(path)
    assert "Only its owner" in refused(ask(bob, way, "PATCH", path, back), way)
    assert "data-restore" not in bob.get("/").text
    assert f'data-restore="{path}"' in visit(ALICE).get("/").text


def refused(answer: Response, way: str) -> str:
    assert answer.status_code == 403
    return refusal(answer, way)


def shared(house: House) -> str:
    picture = house.started()
    with house.work() as session:
        pictures.update(session, picture.id, visibility="team")
    return picture.id


@pytest.mark.parametrize("host", ["evil.example", "localhost.evil.example", "", "10.0.0.1:8000"])
def test_an_unknown_host_is_refused(alice: TestClient, host: str) -> None:
    assert alice.get("/", headers={"host": host}).status_code == 403


@pytest.mark.parametrize("host", ["localhost:8000", "127.0.0.1:1", "[::1]:8000", "LOCALHOST"])
def test_loopback_names_are_known_with_any_port(alice: TestClient, host: str) -> None:
    assert alice.get("/session", headers={"host": host}).status_code == 200


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "http://localhost:81", ""])
def test_another_site_changes_nothing(alice: TestClient, origin: str) -> None:
    answer = alice.post("/pictures", data={"intent": "a boat"}, headers={"origin": origin})
    assert answer.status_code == 403
    assert alice.get("/api/v1/pictures").json()["items"] == []


def test_what_says_nothing_of_where_it_comes_from_is_refused(
    site_for: Callable[..., FastAPI],
) -> None:
    nobody = TestClient(site_for(), "http://localhost")
    assert nobody.post("/pictures", data={"intent": "a boat"}).status_code == 403
    assert nobody.delete("/api/v1/pictures/x").status_code == 403


def test_without_the_key_there_is_only_the_door(visit: Visit) -> None:
    stranger = visit(key=KEY)
    page = stranger.get("/")
    assert page.status_code == 401
    assert "Access key" in page.text
    assert stranger.get("/api/v1/pictures").status_code == 401
    assert stranger.get("/", headers=HTMX).headers["hx-redirect"] == "/session"
    assert stranger.get("/health").status_code in (200, 503)


def test_the_key_opens_and_its_cookie_keeps_open(visit: Visit) -> None:
    alice = visit(key=KEY)
    assert alice.post("/session", data={"key": "not the key at all"}).status_code == 401
    signed = alice.post("/session", data={"key": KEY})
    assert signed.status_code == 303
    assert KEY not in signed.headers["set-cookie"]
    assert "HttpOnly" in signed.headers["set-cookie"]
    assert alice.get("/").status_code == 200
    alice.post("/session/end")
    assert alice.get("/").status_code == 401


def test_a_forged_cookie_does_not_open(visit: Visit) -> None:
    stranger = visit(key=KEY)
    stranger.cookies.set(COOKIE, "0" * 64)
    assert stranger.get("/").status_code == 401


def test_a_program_signs_in_with_the_key_and_needs_no_origin(
    site_for: Callable[..., FastAPI],
) -> None:
    program = TestClient(site_for(key=KEY), "http://localhost")
    answer = program.post(
        "/api/v1/pictures", json={"intent": "a boat"}, headers={"authorization": f"Bearer {KEY}"}
    )
    assert answer.status_code == 201


def test_every_answer_keeps_a_page_to_its_own_scripts(alice: TestClient) -> None:
    for address in ("/", "/nowhere", "/pictures/none", "/static/nothing.js"):
        policy = alice.get(address).headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "script-src 'self';" in policy
        assert "unsafe-eval" not in policy


def test_an_answer_to_what_nobody_foresaw_says_no_more_and_keeps_to_its_own_scripts(
    site_for: Callable[..., FastAPI],
) -> None:
    site = site_for()

    @site.get("/unforeseen")
    def unforeseen() -> None:
        raise RuntimeError("a red boat")

    answer = TestClient(site, "http://localhost", raise_server_exceptions=False).get("/unforeseen")
    assert answer.status_code == 500
    assert "Nothing was lost" in answer.text
    assert "a red boat" not in answer.text
    assert "script-src 'self';" in answer.headers["content-security-policy"]


def test_a_browser_that_asks_for_an_icon_gets_one(visit: Visit) -> None:
    answer = visit(key=KEY).get("/favicon.ico")
    assert (answer.status_code, answer.headers["content-type"]) == (200, "image/svg+xml")
