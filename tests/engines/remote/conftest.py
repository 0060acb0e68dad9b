"""One real server for all tests of remote engines, and the file that names it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.engines.base import Workbench
from app.engines.remote.engine import Remote
from tests.engines.remote.speaking import Spoken, listening


@pytest.fixture(scope="session")
def one_server() -> Iterator[Spoken]:
    with listening() as spoken:
        yield spoken


@pytest.fixture
def server(one_server: Spoken) -> Spoken:
    return one_server.say()


@pytest.fixture
def remote(server: Spoken, tmp_path: Path) -> Callable[..., Remote]:
    """An engine on the server: `remote("chat", timeout=1)`."""

    def made(kind: str, path: str = "/v1", **more: object) -> Remote:
        lines = [
            f'kind = "{kind}"', f'url = "{server.url}{path}"', 'model = "m"', 'title = "The server"', "retries = 1",
        ]  # fmt: skip
        lines += [f"{name} = {_toml(value)}" for name, value in more.items()]
        file = tmp_path / "servers.toml"
        file.write_text("[it]\n" + "\n".join(lines))
        return Remote("it", Workbench(tmp_path, file, tmp_path / "prompts"))

    return made


def _toml(value: object) -> str:
    import json

    if isinstance(value, dict):
        return "{ " + ", ".join(f"{name} = {_toml(each)}" for name, each in value.items()) + " }"
    return json.dumps(value)
