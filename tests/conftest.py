"""What every test may ask for: databases of both kinds, an empty home, and the programs that `make test` brought."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.databases import PostgreSQL, running_postgresql

settings.register_profile("house", derandomize=True, deadline=None)  # the same cases everywhere
settings.load_profile("house")
ROOT = Path(__file__).resolve().parent.parent
TOOLS = ROOT / ".cache/test-tools.json"


@pytest.fixture(scope="session")
def tools() -> dict[str, str]:
    if not TOOLS.exists():
        pytest.fail("The test tools are not prepared: run `make prepare-tests` first.")
    return json.loads(TOOLS.read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def chromium_path(tools: dict[str, str]) -> str:
    return tools["chromium"]


@pytest.fixture(scope="session")
def axe_source(tools: dict[str, str]) -> str:
    """axe-core as one script, to be evaluated in a page."""
    return (ROOT / ".cache/test-assets/axe.min.js").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def postgresql(tools: dict[str, str]) -> Iterator[PostgreSQL]:
    """One real server for the whole run, of its own, on a unix socket."""
    with running_postgresql(Path(tools["postgres_bin"])) as server:
        yield server


@pytest.fixture(scope="session")
def migrated_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated database to copy; tests never open it."""
    file = tmp_path_factory.mktemp("migrated") / "template.sqlite3"
    migrate(f"sqlite:///{file}", file.parent)
    return file


@pytest.fixture(scope="session")
def migrated_postgresql(postgresql: PostgreSQL, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The name of a migrated database that tests use one after the other."""
    name = postgresql.create()
    migrate(postgresql.url(name), tmp_path_factory.mktemp("migrated"))
    return name


@pytest.fixture
def sqlite_url(migrated_sqlite: Path, tmp_path: Path) -> str:
    """A migrated SQLite database of this test's own."""
    file = tmp_path / "pentimento.sqlite3"
    file.write_bytes(migrated_sqlite.read_bytes())
    return f"sqlite:///{file}"


@pytest.fixture
def postgresql_url(postgresql: PostgreSQL, migrated_postgresql: str) -> str:
    """A migrated PostgreSQL database with nothing in it. Who changes its tables takes `empty_database_url`."""
    postgresql.clear(migrated_postgresql)
    return postgresql.url(migrated_postgresql)


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    """A migrated database with nothing in it; the test runs once on each kind."""
    return request.getfixturevalue(f"{request.param}_url")


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A database with nothing in it; the test runs once on each kind."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'empty.sqlite3'}"
        return
    server: PostgreSQL = request.getfixturevalue("postgresql")
    name = server.create()
    yield server.url(name)
    server.drop(name)


def migrate(url: str, home: Path) -> None:
    from app.storage.migrating import migrate as run

    run(url, home)
