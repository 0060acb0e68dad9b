"""Residents: which weights are in memory, and which leave first when others need the room.

One for each process, shared by its engines. The budget is the device's memory less a reserve; what was used longest
ago leaves first. What does not fit even alone is loaded all the same: the device has the last word, and when it says
no, all others leave. Torch is imported only when something is loaded.
"""

import gc
import traceback
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from app.domain.errors import OutOfMemory
from app.engines.base import Workbench

GB = 10**9
RESERVE = 0.1  # of the device's memory: activations, and whatever else runs on it
SHARED = "residents"


@dataclass(frozen=True, slots=True)
class Resident:
    """Something loaded and the memory it takes, in bytes, while it works."""

    thing: Any
    bytes: int


class Residents:
    """By key, the last used at the end. `budget` is in bytes."""

    def __init__(self, budget: int) -> None:
        self.budget = budget
        self._held: OrderedDict[str, Resident] = OrderedDict()

    def get(self, key: str, bytes: int, load: Callable[[], Any]) -> Any:
        """The thing of this key, loaded if it is not here; others leave first if it needs their room."""
        if key not in self._held:
            self.make_room(bytes)
            self._held[key] = Resident(self._loaded(load), bytes)
        self._held.move_to_end(key)
        return self._held[key].thing

    def _loaded(self, load: Callable[[], Any]) -> Any:
        """Once more with all the room there is, where others took more of it than was thought."""
        try:
            return load()
        except OutOfMemory as fault:
            if not self._held:
                raise
            hand_back(fault)
        self.forget_all()
        return load()

    def make_room(self, bytes: int) -> None:
        """Let go of what was used longest ago until so many bytes fit, or nothing is left."""
        left = False
        while self._held and self.used + bytes > self.budget:
            self._held.popitem(last=False)
            left = True
        if left:
            free_memory()

    def forget(self, key: str) -> None:
        if self._held.pop(key, None) is not None:
            free_memory()

    def forget_all(self) -> None:
        self._held.clear()
        free_memory()

    @property
    def used(self) -> int:
        return sum(each.bytes for each in self._held.values())

    @property
    def keys(self) -> tuple[str, ...]:
        """The one that would leave first comes first."""
        return tuple(self._held)


def residents_of(bench: Workbench) -> Residents:
    """Those of this process."""
    if SHARED not in bench.shared:
        bench.shared[SHARED] = Residents(int(memory_of(device_of(bench)) * (1 - RESERVE)))
    found: Residents = bench.shared[SHARED]
    return found


def device_of(bench: Workbench) -> str:
    """The device that was asked for, else the best there is."""
    import torch

    if bench.device:
        return bench.device
    if torch.cuda.is_available():
        return "cuda"
    return "mps" if torch.backends.mps.is_available() else "cpu"


def memory_of(device: str) -> int:
    """Bytes that the device has in all; for a CPU what the machine has."""
    import os

    import torch

    if device.startswith("cuda"):
        return int(torch.cuda.get_device_properties(device).total_memory)
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")


def free_memory() -> None:
    """Hand back what nobody holds any more."""
    gc.collect()
    _empty_cache()


def hand_back(fault: BaseException) -> None:
    """Hand back what the frames hold that a fault came through: a pass that ended in the middle leaves all of its own.

    Clears their variables; those of frames that still run stay. Takes no time worth counting, unlike `free_memory`.
    """
    at: BaseException | None = fault
    while at is not None:
        traceback.clear_frames(at.__traceback__)
        at = at.__cause__ or at.__context__
    _empty_cache()


def _empty_cache() -> None:
    """To the device: other processes have no use of what PyTorch keeps for later."""
    import torch

    if torch.cuda.is_available():
        torch.cuda.empty_cache()
    elif torch.backends.mps.is_available():
        torch.mps.empty_cache()
