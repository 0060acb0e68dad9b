"""Unloading: memory that a process needs no more goes back to the system, where the system can take it (Linux, glibc).

Changes no picture. Elsewhere everything here does nothing.
"""

import ctypes
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

LARGE = 12 << 20  # bytes of an array that is worth the system's own care: pages come from it empty
USUAL = 32 << 20  # from where the C library gives arrays back at once in any case
KEPT = 16 << 20  # bytes that may lie free at the end of its heap
_DONTNEED, _MMAP_THRESHOLD, _TRIM_THRESHOLD, _ARENA_MAX = 4, -3, -1, -8
_MAPPING = re.compile(r"^([0-9a-f]+)-([0-9a-f]+) (r-[x-]p) \S+ \S+ \d+ +(\S.*)$")


@contextmanager
def large_arrays() -> Iterator[None]:
    """While it lasts, large arrays go back to the system as soon as they are let go, and leave no gaps."""
    tell = getattr(_libc(), "mallopt", None)
    if tell is None:
        yield
        return
    tell(_ARENA_MAX, 1)  # threads have no heaps of their own
    tell(_TRIM_THRESHOLD, KEPT)
    tell(_MMAP_THRESHOLD, LARGE)
    try:
        yield
    finally:
        tell(_MMAP_THRESHOLD, USUAL)


def library(part: str) -> int:
    """Let go of the pages of libraries whose file's name holds `part`; returns how many bytes were here.

    Only those that are as they are on disk and that nobody may write to: what is needed after all is read again.
    """
    libc, maps = _libc(), Path("/proc/self/smaps")
    if libc is None or not maps.exists():
        return 0
    gone = 0
    for start, end, here in _clean(maps.read_text(), part):
        there = ctypes.c_void_p(start), ctypes.c_size_t(end - start)
        if libc.madvise(*there, _DONTNEED) == 0:
            gone += here
    return gone


def _clean(maps: str, part: str) -> Iterator[tuple[int, int, int]]:
    """Where each mapping of such a file begins and ends, and how many of its bytes are in memory."""
    at: re.Match[str] | None = None
    here = 0
    for line in maps.splitlines():
        if line[0].islower() or line[0].isdigit():
            at = _MAPPING.match(line)
            at = at if at and part in Path(at[4]).name else None
        elif at and line.startswith("Rss:"):
            here = int(line.split()[1]) * 1024
        elif at and line.startswith("Anonymous:") and line.split()[1] == "0":
            yield int(at[1], 16), int(at[2], 16), here


def _libc() -> ctypes.CDLL | None:
    return ctypes.CDLL(None) if sys.platform == "linux" else None
