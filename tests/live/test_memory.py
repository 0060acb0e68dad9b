"""The web process stays small: whatever paints lives elsewhere."""

import http.client
from contextlib import closing
from pathlib import Path

import pytest

from tests.live.house import house

pytestmark = pytest.mark.live


def megabytes(pid: int) -> float:
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS:")) / 1024


def test_an_idle_web_process_needs_less_than_a_hundred_megabytes(tmp_path: Path) -> None:
    with house(tmp_path, {}) as at:
        with closing(http.client.HTTPConnection("127.0.0.1", at.port, timeout=20)) as line:
            line.request("GET", "/")
            assert line.getresponse().status == 200
        assert 30 < megabytes(at.pid("web")) < 100
