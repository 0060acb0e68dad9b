"""Pictures to go by: brought for the painters that go by them, seen, taken away, and never tidied away too early."""

import os
from collections.abc import Callable

import pytest
from starlette.testclient import TestClient

from app.storage import workers
from app.storage.tidying import tidy
from app.studio import choosing
from tests.cast import ALICE, CHARLIE, House, png
from tests.offers import BRUSH, OFFERS
from tests.web.conftest import ask, refusal
from tests.web.markup import read

WAYS = ("form", "htmx", "api")
FILE = {"file": ("x.png", png("olive"))}


@pytest.fixture
def picture(house: House) -> str:
    """Drafted by an engine that goes by references."""
    id = house.started().id
    with house.work() as session:
        workers.seen(session, "w1", OFFERS)
        choosing.choose(session, ALICE, id, {"drafter": BRUSH})
    return id


def references(client: TestClient, picture: str) -> list[str]:
    kept = client.get(f"/api/v1/pictures/{picture}").json()["sampling"]
    return [each["id"] for each in kept.get("references", [])]


@pytest.mark.parametrize("way", WAYS)
def test_a_reference_is_brought_seen_and_taken_away(
    alice: TestClient, picture: str, way: str
) -> None:
    where = f"/pictures/{picture}/references"
    assert ask(alice, way, "POST", where, files=FILE).status_code in (200, 201, 303)
    (kept,) = references(alice, picture)
    assert f"/images/{kept}/256.webp" in alice.get(f"/pictures/{picture}").text
    assert alice.get(f"/images/{kept}/256.webp").status_code == 200
    ask(alice, way, "POST", where, files=FILE)
    assert references(alice, picture) == [kept]
    assert ask(alice, way, "DELETE", f"{where}/{kept}").status_code in (200, 303)
    assert references(alice, picture) == []
    assert ask(alice, way, "DELETE", f"{where}/{kept}").status_code == 404


def test_an_engine_is_asked_with_the_references(
    alice: TestClient, house: House, picture: str
) -> None:
    ask(alice, "api", "POST", f"/pictures/{picture}/references", files=FILE)
    draft = next(step for step in house.made() if step.kind == "draft")
    assert [each.id for each in draft.request.sampling.references] == references(alice, picture)
    shown = read(alice.get(f"/pictures/{picture}").text)
    assert "Given to go by" in shown.text_of(f"made-{draft.id}")


def test_a_reference_is_kept_until_nothing_goes_by_it(
    alice: TestClient, house: House, picture: str
) -> None:
    ask(alice, "api", "POST", f"/pictures/{picture}/references", files=FILE)
    (kept,) = references(alice, picture)
    os.utime(house.store.path(kept), (0, 0))
    tidy(house.engine, house.store, 30)
    assert alice.get(f"/images/{kept}.png").status_code == 200
    ask(alice, "api", "DELETE", f"/pictures/{picture}/references/{kept}")
    tidy(house.engine, house.store, 30)
    assert alice.get(f"/images/{kept}.png").status_code == 404


@pytest.mark.parametrize("way", WAYS)
def test_a_reference_that_is_no_picture_is_refused(
    alice: TestClient, picture: str, way: str
) -> None:
    where = f"/pictures/{picture}/references"
    answer = ask(alice, way, "POST", where, files={"file": ("x.png", b"hello")})
    assert answer.status_code == 415
    assert "picture" in refusal(answer, way)
    assert references(alice, picture) == []


def test_no_reference_is_taken_where_no_painter_goes_by_one(
    alice: TestClient, house: House, picture: str
) -> None:
    other = house.started().id
    answer = ask(alice, "api", "POST", f"/pictures/{other}/references", files=FILE)
    assert answer.status_code == 422
    assert "do not go by reference pictures" in refusal(answer, "api")


def test_a_stranger_neither_brings_nor_sees_a_reference(
    alice: TestClient, visit: Callable[..., TestClient], picture: str
) -> None:
    charlie = visit(CHARLIE)
    where = f"/pictures/{picture}/references"
    ask(alice, "api", "POST", where, files=FILE)
    assert ask(charlie, "api", "POST", where, files=FILE).status_code == 404
    (kept,) = references(alice, picture)
    assert charlie.get(f"/images/{kept}.png").status_code == 404


def test_what_is_left_out_is_said_before_anything_is_painted(
    alice: TestClient, house: House, picture: str
) -> None:
    for colour in ("red", "lime", "blue", "gold"):
        file = {"file": ("x.png", png(colour))}
        ask(alice, "api", "POST", f"/pictures/{picture}/references", files=file)
    with house.work() as session:
        choosing.choose(session, ALICE, picture, {"refiner": BRUSH})
    shown = read(alice.get(f"/pictures/{picture}").text).text_of("advanced")
    assert "Brush 4B goes by 3 pictures when it drafts: the last one is left out." in shown
    assert "Brush 4B goes by 2 pictures when it refines: the last 2 are left out." in shown


def test_a_painter_that_goes_by_none_is_named(alice: TestClient, picture: str) -> None:
    ask(alice, "api", "POST", f"/pictures/{picture}/references", files=FILE)
    shown = read(alice.get(f"/pictures/{picture}").text).text_of("advanced")
    assert "The sketchbook goes by no pictures when it refines." in shown
    assert "Brush 4B goes by" not in shown
