"""Adapters are named by their file in the models folder; nothing else on the disk can be."""

import json
from pathlib import Path

import pytest

from app.domain.errors import EngineError
from app.domain.sampling import Adapter
from app.engines.diffusion.adapters import described, file_of, names


@pytest.fixture
def models(tmp_path: Path) -> Path:
    (tmp_path / "adapters").mkdir()
    for name in ("ink", "gouache v2"):
        head = json.dumps({"__metadata__": {"base": "klein"}}).encode()
        file = tmp_path / "adapters" / f"{name}.safetensors"
        file.write_bytes(len(head).to_bytes(8, "little") + head)
    (tmp_path / "secret.safetensors").touch()
    (tmp_path / "adapters" / "pickled.bin").touch()
    return tmp_path


def test_only_safetensors_of_the_folder_are_adapters(models: Path) -> None:
    assert names(models) == ("gouache v2", "ink")
    assert described(file_of(Adapter("ink"), models)) == {"base": "klein"}


@pytest.mark.parametrize("name", ["../secret", "pickled", "", "/etc/passwd", "adapters/ink"])
def test_no_other_file_can_be_named(models: Path, name: str) -> None:
    with pytest.raises(EngineError, match="no adapter called"):
        file_of(Adapter(name), models)


def test_a_broken_adapter_is_said_in_words(models: Path) -> None:
    broken = models / "adapters" / "ink.safetensors"
    broken.write_bytes(b"not at all a header")
    with pytest.raises(EngineError, match="cannot be read"):
        described(broken)
