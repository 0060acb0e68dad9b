"""LoRA adapters: the safetensors files in the models folder's `adapters`, by the names that pictures use.

Only what the operator put or fetched there can be named; a name is never a path. Reads headers, never weights.
Header layout: the safetensors format (8 bytes of little-endian length, then JSON).
"""

import json
from pathlib import Path

from app.domain.errors import EngineError
from app.domain.sampling import Adapter

FOLDER = "adapters"
LONGEST_HEADER = 100_000_000  # bytes; the format's own limit


def names(models: Path) -> tuple[str, ...]:
    """Every adapter there is, sorted: file names without their ending."""
    return tuple(sorted(file.stem for file in (models / FOLDER).glob("*.safetensors")))


def file_of(adapter: Adapter, models: Path) -> Path:
    """The adapter's file. Raises EngineError when it is not among those in the folder."""
    known = names(models)
    if adapter.name not in known:
        there = ", ".join(known) or "none yet"
        raise EngineError(
            f"There is no adapter called {adapter.name[:60]!r} in the models folder ({there}). "
            "Put its .safetensors file into the folder `adapters`, or take it off this picture and go on."
        )
    return models / FOLDER / f"{adapter.name}.safetensors"


def described(file: Path) -> dict[str, str]:
    """The metadata that its maker wrote into it, such as the base model; {} for none. Raises EngineError if broken."""
    try:
        with file.open("rb") as head:
            length = int.from_bytes(head.read(8), "little")
            if length > LONGEST_HEADER:
                raise ValueError("its header is too long")
            plain = json.loads(head.read(length))
        return {str(k): str(v) for k, v in plain.get("__metadata__", {}).items()}
    except (OSError, ValueError, AttributeError) as fault:
        raise EngineError(
            f"The adapter {file.stem[:60]!r} cannot be read: it is no safetensors file. Fetch it again."
        ) from fault
