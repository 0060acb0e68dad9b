"""A wheel is the whole studio: installed elsewhere, it finds its templates, static files and migrations and starts."""

import http.client
import os
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.supervisor import free_port
from tests.house.source import ROOT
from tests.waiting import until


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment that holds the built wheel and borrows only what the studio depends on."""
    folder = tmp_path_factory.mktemp("wheel")
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
    run([*pip, "wheel", "--no-deps", "--no-build-isolation", "--no-index", "-w", folder, ROOT])
    run([sys.executable, "-m", "venv", "--without-pip", folder / "venv"])
    (wheel,) = folder.glob("*.whl")
    python = folder / "venv/bin/python"
    run([*pip, "--python", python, "install", "--no-deps", "--no-index", wheel])
    (site,) = (folder / "venv/lib").glob("python*/site-packages")
    (site / "borrowed.pth").write_text(sysconfig.get_path("purelib") + "\n")
    return folder / "venv/bin"


@pytest.fixture
def elsewhere(tmp_path: Path) -> dict[str, str]:
    """The environment of someone who installed the wheel and never saw the checkout."""
    bare = {name: value for name, value in os.environ.items() if not name.startswith("PENTIMENTO_")}
    bare.pop("PYTHONPATH", None)
    return bare | {
        "PENTIMENTO_HOME": str(tmp_path),
        "PENTIMENTO_PORT": str(free_port("127.0.0.1", 0)),
    }


@pytest.fixture
def web(installed: Path, elsewhere: dict[str, str], tmp_path: Path) -> Iterator[str]:
    run([installed / "pentimento", "migrate"], env=elsewhere, cwd=tmp_path)
    with subprocess.Popen(
        [installed / "pentimento", "web"], env=elsewhere, cwd=tmp_path
    ) as process:
        yield f"127.0.0.1:{elsewhere['PENTIMENTO_PORT']}"
        process.terminate()


@pytest.mark.live
def test_the_web_starts_from_a_wheel(web: str) -> None:
    until(lambda: answer(web, "/health"), "the web's first answer", seconds=30)
    for page in ("/", "/static/vendor/htmx.js"):
        status, body = answer(web, page) or (0, b"")
        assert (status, bool(body)) == (200, True), page


def test_a_wheel_brings_the_licences_of_what_it_carries(installed: Path) -> None:
    (app,) = installed.parent.glob("lib/python*/site-packages/app")
    for folder in ("shipped/static/vendor", "engines/sketchbook/vendor"):
        assert "== " in (app / folder / "LICENSES.txt").read_text(encoding="utf-8")


def answer(address: str, page: str) -> tuple[int, bytes] | None:
    connection = http.client.HTTPConnection(address, timeout=5)
    try:
        connection.request("GET", page)
        response = connection.getresponse()
        return response.status, response.read()
    except ConnectionRefusedError:
        return None
    finally:
        connection.close()


def run(command: list[str | Path], **how: object) -> None:
    ended = subprocess.run(command, capture_output=True, text=True, **how)
    assert ended.returncode == 0, ended.stdout + ended.stderr
