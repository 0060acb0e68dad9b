"""Starting: how long until the address answers, when the worker can take a job, and what lies idle.

A second `pentimento serve` on a home that is there already, as `make run` starts it; the reference is what importing
the web application alone takes. The child's first start ever compiles the strokes and keeps them: measured here with
an empty cache, and over before most people have typed a sentence. Aims: up in under 3 s, the web under 100 MB.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.measuring import median, megabytes, say, table
from tests.live.house import ROOT, house

TIMES = 3


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="pentimento-") as folder:
        started(Path(folder))  # makes the home
        ups = [started(Path(folder)) for _ in range(TIMES)]
        cache = {"NUMBA_CACHE_DIR": str(Path(folder) / "compiled")}
        first = imported("app.engines.sketchbook.engine", cache)
    alone = median([imported("app.main") for _ in range(TIMES)])
    warm = median([imported("app.engines.sketchbook.engine") for _ in range(TIMES)])
    up = median([seconds for seconds, _ in ups])
    rows = [
        ("what", "median"),
        ("serve, until the address answers", f"{up:.2f} s"),
        ("importing the web application", f"{alone:.2f} s"),
        ("the child's engine, first start ever", f"{first:.2f} s"),
        ("the child's engine, later", f"{warm:.2f} s"),
        ("the idle web process", f"{median([memory for _, memory in ups]):.0f} MB"),
    ]
    table("Starting", rows)
    say(f"\nserve, ratio {up / alone:.1f} to importing the web application")


def started(home: Path) -> tuple[float, float]:
    """Seconds until it is healthy, and the web's megabytes then."""
    began = time.perf_counter()
    with house(home, {}) as at:
        return time.perf_counter() - began, megabytes(at.pid("web"))


def imported(module: str, more: dict[str, str] | None = None) -> float:
    began = time.perf_counter()
    command = [sys.executable, "-c", f"import {module}"]
    subprocess.run(command, cwd=ROOT, env=os.environ | (more or {}), check=True)
    return time.perf_counter() - began


if __name__ == "__main__":
    main()
