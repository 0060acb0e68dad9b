"""What a process needs no more goes back to the system; each is tried in a process of its own."""

import subprocess
import sys

HELD = """
from pathlib import Path
def held(): return next(int(line.split()[1]) // 1024
    for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("RssAnon:"))
"""
GAPS = """
import numpy as np
from app.engines.sketchbook import unloading
def laid(large):  # each beside a small one that stays
    for _ in range(3): alone = np.ones(large, np.uint8); del alone
    pairs = [(np.ones(large, np.uint8), np.ones(1 << 16, np.uint8)) for _ in range(5)]
    return [small for _, small in pairs]
before = held()
with unloading.large_arrays(): small = laid(20 << 20)
print(before, held())
"""
LIBRARY = """
import re
from app.engines.sketchbook.strokes_any import KIND
text = Path("/proc/self/smaps").read_text()
here = re.findall(r"llvmlite\\S*[.]so\\nSize.*\\n(?:.*\\n){2}Rss: +(\\d+)", text)
print(KIND, sum(map(int, here)) // 1024)
"""


def said(program: str) -> list[str]:
    child = subprocess.run(
        [sys.executable, "-c", HELD + program], capture_output=True, text=True, check=True
    )
    return child.stdout.split()


def test_large_arrays_that_are_let_go_leave_no_gaps() -> None:
    before, after = map(int, said(GAPS))
    assert after < before + 10


def test_the_compilers_own_pages_are_let_go_when_the_strokes_are_there() -> None:
    kind, here = said(LIBRARY)
    assert kind == "compiled"
    assert int(here) < 12
