"""`pentimento doctor` and `pentimento models`: what this machine can run, in words, with the command that mends it."""

import json
from pathlib import Path

import pytest

from app.doctor import Line, examined
from app.engines import shelf
from app.engines.base import Workbench
from app.engines.shelf import Fetched
from app.settings import Settings
from tests.house.test_commands import pentimento


def said(home: Path, bench: Workbench) -> list[Line]:
    settings = Settings(home=home, device="cpu", _env_file=None)  # type: ignore[call-arg]
    return list(examined(settings, bench))


@pytest.fixture
def bench(tmp_path: Path) -> Workbench:
    return Workbench(tmp_path / "models", tmp_path / "servers.toml", tmp_path / "prompts", "cpu")


def test_every_lack_comes_with_what_mends_it(tmp_path: Path, bench: Workbench) -> None:
    (tmp_path / "servers.toml").write_text('[it]\nkind = "magic"\n')
    lines = said(tmp_path, bench)
    lacks = [line for line in lines if line.mark == "lacks"]
    assert [line.mend for line in lacks] == ["mend that file"]
    assert "of the kind 'magic'" in lacks[0].words


def test_what_is_fetched_and_what_is_not_is_told(tmp_path: Path, bench: Workbench) -> None:
    (bench.models / "weights/qwen3-vl-2b").mkdir(parents=True)
    shelf.note_fetched(bench.models, "qwen3-vl-2b", Fetched("hub", "abc", "x"))
    lines = said(tmp_path, bench)
    words = "\n".join(f"{line.words} {line.mend}" for line in lines)
    assert "Qwen3-VL 2B is here" in words
    assert "With ENGINE=diffusers the planner is language:qwen3-vl-2b@" in words
    assert "With ENGINE=diffusers the drafter is sketchbook." in words
    assert all(line.mark != "lacks" for line in lines)


def test_models_are_listed_accepted_and_removed(tmp_path: Path) -> None:
    home = {"PENTIMENTO_HOME": str(tmp_path)}

    def states() -> dict[str, str]:
        listed = pentimento("models", "--json", cwd=tmp_path, **home)
        return {each["name"]: each["state"] for each in json.loads(listed.stdout)}

    assert states()["klein-9b"] == "accept klein-9b"
    assert states()["klein-4b"] == "fetch klein-4b"
    accepted = pentimento("models", "accept", "klein-9b", cwd=tmp_path, **home)
    assert "FLUX Non-Commercial License" in accepted.stdout
    assert states()["klein-9b"] == "fetch klein-9b"
    removed = pentimento("models", "remove", "klein-9b", cwd=tmp_path, **home)
    assert "was not here" in removed.stdout


def test_a_preset_that_there_is_not_is_refused_in_words(tmp_path: Path) -> None:
    refused = pentimento("models", "fetch", "nobody", cwd=tmp_path, PENTIMENTO_HOME=str(tmp_path))
    assert refused.returncode == 2
    assert "no preset called 'nobody'; there are: klein-4b" in refused.stderr
