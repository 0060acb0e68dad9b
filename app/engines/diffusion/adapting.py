"""LoRA adapters on a pipeline for the length of one pass: loaded, weighted, and taken off again whatever happens."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from app.domain.errors import EngineError
from app.domain.sampling import Adapter
from app.engines.diffusion.adapters import file_of
from app.engines.libraries import ran_out


@contextmanager
def adapted(pipe: Any, adapters: tuple[Adapter, ...], models: Path) -> Iterator[None]:
    """Raises EngineError, in words, for an adapter that is not there or was not made for this model."""
    if not adapters:
        yield
        return
    files = [file_of(adapter, models) for adapter in adapters]
    if not hasattr(pipe, "load_lora_weights"):
        raise EngineError("This model takes no adapters. Take them off this picture and go on.")
    try:
        _put_on(pipe, files, [adapter.weight for adapter in adapters])
        yield
    finally:
        pipe.unload_lora_weights()


def _put_on(pipe: Any, files: list[Path], weights: list[float]) -> None:
    names = [f"adapter{number}" for number in range(len(files))]
    for name, file, weight in zip(names, files, weights, strict=True):
        try:
            pipe.load_lora_weights(
                file.parent, weight_name=file.name, adapter_name=name, use_safetensors=True
            )
            pipe.set_adapters(name, weight)
        except (ValueError, KeyError, RuntimeError) as fault:
            if ran_out(fault):
                raise
            raise EngineError(
                f"The adapter {file.stem!r} was not made for this model. Take it off this picture and go on."
            ) from fault
    pipe.set_adapters(names, weights)
