"""The device that models run on: which there is, how much memory it has, and how it calls itself.

`look` imports torch; `look_apart` lets a process of its own do that, so that whoever asks stays light.
"""

import json
import os
import subprocess
import sys
from dataclasses import asdict, dataclass
from importlib.util import find_spec

from app.engines.base import Workbench
from app.engines.residents import GB, device_of, memory_of

LONGEST = 120.0  # seconds; importing torch from a cold disk takes its time


@dataclass(frozen=True, slots=True)
class Device:
    """`kind` is "cuda", "mps" or "cpu"; `memory` is in bytes, that of the machine where the device has none of its own.

    `driver` names what runs it, such as the CUDA version; '' where there is nothing to name.
    """

    kind: str
    name: str
    memory: int
    driver: str = ""

    @property
    def gb(self) -> float:
        return self.memory / GB

    @property
    def words(self) -> str:
        """As people call it: `NVIDIA H100, 80 GB`; cards are sold by binary gigabytes, and some say them already."""
        if self.kind == "cpu":
            return processor()
        return self.name if "GB" in self.name else f"{self.name}, {round(self.memory / 2**30)} GB"


def processor() -> str:
    """The processor, and how many threads of it this process may use. Needs no torch."""
    threads = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return f"CPU, {threads} thread{'' if threads == 1 else 's'}"


def look(kind: str = "") -> Device:
    """The device asked for, or the best there is. Raises ImportError without torch."""
    import torch

    found = device_of(Workbench(device=kind))
    if found == "cuda":
        name, driver = torch.cuda.get_device_name(), f"CUDA {torch.version.cuda}"
    else:
        name, driver = ("Apple GPU" if found == "mps" else "CPU"), ""
    return Device(found, name, memory_of(found), driver)


def look_apart(kind: str = "") -> Device | None:
    """As `look`, by a process that ends; None where there is no torch, or it cannot be imported."""
    if find_spec("torch") is None:
        return None
    command = [sys.executable, "-m", "app.engines.device", kind]
    try:
        said = subprocess.run(command, capture_output=True, timeout=LONGEST, check=True, text=True)
        return Device(**json.loads(said.stdout.strip().splitlines()[-1]))
    except (subprocess.SubprocessError, OSError, ValueError, IndexError, TypeError):
        return None


if __name__ == "__main__":
    sys.stdout.write(json.dumps(asdict(look(*sys.argv[1:2]))) + "\n")
