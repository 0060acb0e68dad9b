"""The tiny models, built once for all tests of engines."""

from pathlib import Path

import pytest

from app.engines.base import Workbench
from tests.tiny.folder import models_folder


@pytest.fixture(scope="session")
def tiny_models(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return models_folder(tmp_path_factory.mktemp("models"))


@pytest.fixture(scope="session")
def tiny_bench(tiny_models: Path) -> Workbench:
    """A bench whose loaded weights stay for the session, as they do in a child."""
    home = tiny_models.parent / "home"
    return Workbench(tiny_models, home / "servers.toml", home / "prompts", "cpu")
