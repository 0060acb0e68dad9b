"""Health: the database, the disk and a worker, told to anyone who may reach the address."""

from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from app.storage import clock
from app.storage import workers as alive
from app.storage.database import open_database
from app.storage.tables import workers
from app.web.access import Access
from app.web.health import LATELY
from app.web.site import Limits, build
from tests.cast import House


@pytest.fixture
def home(house: House, tmp_path: Path) -> Path:
    """With a worker that was just seen."""
    with house.work() as session:
        alive.seen(session, "worker")
    (tmp_path / "home").mkdir(exist_ok=True)
    return tmp_path / "home"


def health(house: House, limits: Limits, engine: Any = None) -> Any:
    site = build(limits, Access(key="a key of sixteen or more"), engine or house.engine)
    return TestClient(site, "http://localhost").get("/health")


def test_a_studio_with_all_its_parts_is_well(house: House, home: Path) -> None:
    house.started()
    answer = health(house, Limits(home))
    found = answer.json()
    assert answer.status_code == 200
    assert found.pop("free_mb") > 0
    expected = {
        "well": True,
        "database": "answers",
        "worker": "works",
        "disk": "has room",
        "waiting": 1,
    }
    assert found == expected


def test_without_a_worker_it_is_not(house: House, home: Path) -> None:
    with house.work() as session:
        session.execute(workers.update().values(seen=clock.now() - 2 * LATELY))
    answer = health(house, Limits(home))
    assert (answer.status_code, answer.json()["worker"]) == (503, "not seen lately")


def test_without_room_it_is_not(house: House, home: Path) -> None:
    answer = health(house, Limits(home, reserve_mb=10**9))
    assert (answer.status_code, answer.json()["disk"]) == (503, "nearly full")


def test_without_its_folder_it_is_not(house: House, home: Path) -> None:
    answer = health(house, Limits(home / "unmounted"))
    assert (answer.status_code, answer.json()["disk"]) == (503, "not there")


def test_without_a_database_it_is_not_and_says_so_in_words(house: House, home: Path) -> None:
    gone = open_database(f"sqlite:///{home}")
    answer = health(house, Limits(home), gone)
    gone.dispose()
    assert answer.status_code == 503
    assert answer.json()["well"] is False
    assert "does not answer" in answer.json()["database"]


def test_a_strange_name_is_told_nothing(house: House, home: Path) -> None:
    site = build(Limits(home), Access(), house.engine)
    assert TestClient(site, "http://evil.example").get("/health").status_code == 403
