"""`make` and `pentimento` explain themselves and refuse in words."""

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.house.source import ROOT

MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")


def pentimento(*words: str, cwd: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "app.cli", *words]
    environment = os.environ | {"PYTHONPATH": str(ROOT), **variables}
    return subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True)


@pytest.mark.parametrize(
    "command",
    [
        "serve",
        "web",
        "worker",
        "migrate",
        "tidy",
        "backup",
        "paint",
        "critique",
        "doctor",
        "models",
    ],
)
def test_every_promised_command_explains_itself(command: str, tmp_path: Path) -> None:
    shown = pentimento(command, "--help", cwd=tmp_path)
    assert shown.returncode == 0, shown.stderr
    assert "Usage" in shown.stdout


def test_a_refusal_ends_with_words_and_without_a_traceback(tmp_path: Path) -> None:
    refused = pentimento("serve", cwd=tmp_path, PENTIMENTO_HOST="0.0.0.0", PENTIMENTO_ACCESS_KEY="")
    assert refused.returncode == 2
    assert "set PENTIMENTO_ACCESS_KEY too" in refused.stderr
    assert "Traceback" not in refused.stderr
    assert list(tmp_path.iterdir()) == []


def test_make_help_lists_what_the_readme_promises() -> None:
    listed = subprocess.run(
        ["make", "help"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    targets = set(re.findall(r"^([a-z%-]+) ", listed, re.M))
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    promised = set(re.findall(r"\bmake ([a-z]+)\b(?= *(?:#|`|$))", readme, re.M))
    assert {"run", "test", "check", "bench", "gallery", "migrate", "clean"} <= targets
    assert promised <= targets | {"help"}


def test_every_program_the_makefile_runs_exists() -> None:
    programs = re.findall(r"\$\(BIN\)/python ([\w/]+\.py)", MAKEFILE)
    assert programs
    assert [p for p in programs if not (ROOT / p).is_file()] == []


def would_run(venv: Path, *said: str, **variables: str) -> str:
    """What `make run` would do in an environment that is not there yet."""
    command = ["make", "-n", "run", f"VENV={venv}", *said]
    environment = os.environ | variables
    return subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    ).stdout


def test_running_with_models_installs_them_and_says_so_to_the_studio(tmp_path: Path) -> None:
    does = would_run(tmp_path, "ENGINE=diffusers")
    assert "-e '.[gpu]'" in does
    assert 'PENTIMENTO_ENGINE="diffusers"' in does


def test_running_without_models_installs_none(tmp_path: Path) -> None:
    for does in (
        would_run(tmp_path),
        would_run(tmp_path, "ENGINE=sketchbook"),
        would_run(tmp_path, ENGINE="diffusers"),
    ):
        assert re.findall(r"-e (\S+)", does) == ["."]


def test_versions_are_pinned_once_for_all() -> None:
    pins = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    assert all(re.fullmatch(r"[A-Za-z0-9_.-]+==[\w.]+", pin) for pin in pins)
    pinned = {pin.split("==")[0].lower().replace("_", "-") for pin in pins}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = sum(project["optional-dependencies"].values(), project["dependencies"])
    assert {re.split(r"[\[ ;=]", each)[0].lower().replace("_", "-") for each in wanted} - {
        "pentimento"
    } <= pinned


def test_the_lock_holds_hashes_and_no_addresses() -> None:
    lock = (ROOT / "package-lock.json").read_text(encoding="utf-8")
    assert "resolved" not in lock
    assert "://" not in lock
    assert lock.count('"integrity": "sha512-') == lock.count('"node_modules/')
