"""The tiny models, built once for all tests of engines."""

import pytest

from app.engines.base import Workbench
from tests.tiny import folder


@pytest.fixture(scope="session")
def tiny_bench() -> Workbench:
    """A bench whose loaded weights stay for the session, as they do in a child."""
    return folder.tiny_bench()
