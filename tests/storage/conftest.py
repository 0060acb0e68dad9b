"""The house with its cast, once on each kind of database."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cast import House, opened


@pytest.fixture
def house(database_url: str, tmp_path: Path) -> Iterator[House]:
    with opened(database_url, tmp_path / "home") as house:
        yield house
