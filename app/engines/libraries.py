"""The libraries that load weights: never online, quiet, and their faults in words.

Both kinds of weights are read through here, so that a missing package, a broken pair of packages, weights that cannot
be read and a device that is too small are told alike. Imports nothing heavy by itself.
"""

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec

from app.domain.errors import OutOfMemory, Unavailable

MISSING = (
    "Models need PyTorch, diffusers and transformers, and they are not installed. All finished steps are kept. "
    "Install them with: pip install 'pentimento[gpu]'"
)
TOO_LARGE = (
    "{} does not fit into the device's memory. All finished steps are kept: choose a smaller precision or a smaller "
    "model for this role, and try again."
)
RAN_OUT = ("out of memory", "can't allocate memory", "ALLOC_FAILED")
CHATTY = ("torchao", "diffusers", "transformers", "torch")


def offline() -> None:
    """Make this process, which makes steps and nothing else, load from folders only. Raises Unavailable."""
    os.environ.setdefault("HF_HUB_OFFLINE", "1")
    if any(find_spec(name) is None for name in ("torch", "diffusers", "transformers")):
        raise Unavailable(MISSING)
    for name in CHATTY:
        logging.getLogger(name).setLevel(logging.ERROR)
    import diffusers
    import transformers

    for library in (diffusers.utils.logging, transformers.utils.logging):
        library.set_verbosity_error()
        library.disable_progress_bar()


def ran_out(fault: Exception) -> bool:
    """Whether a device had too little memory. Only CUDA's own allocator has an exception for that; Apple's, the CPU's
    and CUDA's libraries say it in words (PyTorch 2.13)."""
    import torch

    told = isinstance(fault, RuntimeError) and any(words in str(fault) for words in RAN_OUT)
    return isinstance(fault, torch.OutOfMemoryError) or told


@contextmanager
def reading(title: str, folder: object) -> Iterator[None]:
    """Faults of what is read inside, in words. Raises Unavailable or OutOfMemory."""
    try:
        yield
    except (OSError, ValueError, KeyError, ImportError, RuntimeError) as fault:
        if ran_out(fault):
            raise OutOfMemory(TOO_LARGE.format(title)) from fault
        raise Unavailable(
            f"The weights of {title} in {folder} cannot be read. All finished steps are kept. "
            f"Fetch them again, or look at what is there: {' '.join(str(fault).split())[:200]}"
        ) from fault
