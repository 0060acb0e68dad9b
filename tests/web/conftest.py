"""The site over the house with its cast: a client for each of them, a real server, and a house that stays as it is."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
import sqlalchemy as sa
import uvicorn
from fastapi import FastAPI
from httpx2 import Response
from starlette.testclient import TestClient

from app.domain.people import Viewer
from app.domain.runs import Policy
from app.domain.steps import Step
from app.storage.jobs import Job
from app.storage.tables import metadata
from app.web.access import Access
from app.web.site import Limits, build
from tests.cast import ALICE, PLAN, House, opened, wrong
from tests.waiting import until
from tests.web import markup

SAME = {"origin": "http://localhost"}
HTMX = {"hx-request": "true"}
WAYS = ("form", "htmx", "api")
SiteFor = Callable[..., FastAPI]


def ask(
    client: TestClient, way: str, method: str, path: str, said: object = None, **how: object
) -> Response:
    """The same verb, as a plain form, by htmx, or through the API."""
    if way == "api":
        body = {} if "files" in how or method == "DELETE" else {"json": said or {}}
        return client.request(method, f"/api/v1{path}", **body, **how)
    headers = HTMX if way == "htmx" else {}
    return client.request(method, path, data=said, headers=headers, **how)


def refusal(answer: Response, way: str) -> str:
    """What a refused person reads, in the form they asked for it."""
    if way == "api":
        assert answer.headers["content-type"] == "application/problem+json"
        problem = answer.json()
        assert problem["status"] == answer.status_code
        return str(problem["detail"])
    shown = markup.read(answer.text)
    if way == "htmx":
        assert answer.headers["hx-retarget"] == "#failure"
        return shown.text_of("failure")
    assert answer.text.startswith("\n<!doctype html>") or answer.text.startswith("<!doctype html>")
    return shown.text_of("problem") or shown.text_of("plain")


def everything(house: House) -> dict[str, object]:
    """All that is kept: every row of every table, and the images."""
    with house.look() as session:
        rows = {name: session.execute(sa.select(t)).all() for name, t in metadata.tables.items()}
    return rows | {"files": sorted(house.store.ids())}


@contextmanager
def unchanged(house: House) -> Iterator[None]:
    before = everything(house)
    yield
    assert everything(house) == before


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


@dataclass(frozen=True)
class Still:
    """A plan, a draft and a reflection at a gate, and on another picture a plan that is being made."""

    house: House
    alice: TestClient
    plan: Step
    draft: Step
    reflection: Step
    job: Job

    @property
    def ids(self) -> dict[str, str]:
        main = self.house.branch(self.plan.picture)
        return {
            "picture": main.picture, "branch": main.id, "run": self.house.run(main).id, "plan": self.plan.id,
            "draft": self.draft.id, "reflection": self.reflection.id, "job": self.job.id,
            "busy": self.job.picture, "busy_branch": self.job.branch,
        }  # fmt: skip


@pytest.fixture(scope="module")
def still(migrated_sqlite: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Still]:
    """Shared by the tests of a module, each of which leaves it as it was."""
    home = tmp_path_factory.mktemp("still")
    (home / "db").write_bytes(migrated_sqlite.read_bytes())
    with opened(f"sqlite:///{home / 'db'}", home) as house:
        house.started(Policy(pause="chosen", gates=frozenset({"reflection"})))
        plan, draft, reflection = house.made(PLAN, house.painting(), wrong(2))
        house.started()
        job = house.claimed()
        assert job is not None
        app = build(Limits(home), Access(viewer=ALICE), house.engine)
        with TestClient(app, "http://localhost", headers=SAME, follow_redirects=False) as alice:
            yield Still(house, alice, plan, draft, reflection, job)


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
