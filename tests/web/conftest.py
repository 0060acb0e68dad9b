"""The site over the house with its cast: a client for each of them, and a real server."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import uvicorn
from fastapi import FastAPI
from starlette.testclient import TestClient

from app.domain.people import Viewer
from app.web.access import Access
from app.web.site import Limits, build
from tests.cast import ALICE, House, opened
from tests.waiting import until

SAME = {"origin": "http://localhost"}
HTMX = {"hx-request": "true"}
SiteFor = Callable[..., FastAPI]


@pytest.fixture
def house(sqlite_url: str, tmp_path: Path) -> Iterator[House]:
    with opened(sqlite_url, tmp_path / "home") as house:
        yield house


@pytest.fixture
def site_for(house: House, tmp_path: Path) -> SiteFor:
    def made(viewer: Viewer = ALICE, **access: object) -> FastAPI:
        return build(Limits(tmp_path / "home"), Access(viewer=viewer, **access), house.engine)

    return made


@pytest.fixture
def visit(site_for: SiteFor) -> Callable[..., TestClient]:
    """A browser of one of the cast, on the studio's own site."""

    def made(viewer: Viewer = ALICE, **access: object) -> TestClient:
        app = site_for(viewer, **access)
        return TestClient(app, "http://localhost", headers=SAME, follow_redirects=False)

    return made


@pytest.fixture
def alice(visit: Callable[..., TestClient]) -> TestClient:
    return visit(ALICE)


@pytest.fixture
def live(site_for: SiteFor) -> Iterator[str]:
    """The address of a real server on a thread."""
    config = uvicorn.Config(
        site_for(), port=0, log_config=None, timeout_graceful_shutdown=1, lifespan="on"
    )
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run)
    thread.start()
    until(lambda: server.started, "the server")
    port = server.servers[0].sockets[0].getsockname()[1]
    yield f"127.0.0.1:{port}"
    server.should_exit = True
    thread.join()
