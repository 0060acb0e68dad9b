"""Weights to a pipeline: from a local folder, in the preset's precision, on the bench's device.

What is loaded is a template that never runs. Every request gets a clone: a pipeline object of its own, with its own
scheduler, over the very same weights; sharing one between requests breaks both. Never reaches the network, loads
safetensors only and runs no code that came with the weights.
"""

import inspect
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.domain.errors import Invalid, Unavailable
from app.domain.sampling import Weights
from app.engines import shelf
from app.engines.base import Workbench
from app.engines.diffusion.capabilities import ABILITIES, Abilities
from app.engines.diffusion.latents import Colours, fitted
from app.engines.libraries import MISSING, offline, reading
from app.engines.presets import Need, Precision, Preset, card_for, preset_named
from app.engines.quantising import for_painter, worked_in
from app.engines.residents import GB, device_of, memory_of, residents_of


@dataclass(frozen=True, slots=True)
class Recipe:
    """A model as it is to be run here."""

    preset: Preset
    precision: Precision
    folder: Path
    revision: str
    offload: bool

    @property
    def can(self) -> Abilities:
        return ABILITIES[self.preset.pipeline]

    @property
    def key(self) -> str:
        return f"diffusion:{self.folder}@{self.precision}"

    @property
    def weights(self) -> Weights:
        """What is recorded with every step."""
        return Weights(self.preset.name, self.revision, self.preset.licence, self.precision)


@dataclass(frozen=True, slots=True)
class Loaded:
    """A template and what is known of it."""

    recipe: Recipe
    pipe: Any
    device: str
    colours: Colours
    models: Path


def recipe_of(model: str, bench: Workbench) -> Recipe:
    """From a preset's name or a folder. Raises Invalid, NotAllowed or Unavailable in words."""
    if Path(model.partition("@")[0]).is_absolute():
        preset, precision = _of_folder(model)
    else:
        preset, precision = preset_named(model, bench.models)
    if preset.pipeline not in ABILITIES:
        raise Invalid(
            f"{preset.title} is a {preset.pipeline or 'model without a pipeline'}; the studio can paint with: "
            f"{', '.join(ABILITIES)}."
        )
    folder = shelf.folder_of(preset, bench.models)
    try:
        device = device_of(bench)
    except ImportError as fault:
        raise Unavailable(MISSING) from fault
    card = card_for(memory_of(device) / GB, bench.models)
    offloads = card is not None and card.offload and device != "cpu"
    revision = shelf.revision_of(preset, bench.models)
    return Recipe(preset, worked_in(precision, device), folder, revision, offloads)


def load(recipe: Recipe, bench: Workbench) -> Loaded:
    """From memory if it is there, else from its folder."""
    need = recipe.preset.precisions.get(recipe.precision, Need()).memory
    room = int(need * GB) or sum(
        file.stat().st_size for file in recipe.folder.rglob("*.safetensors")
    )
    found: Loaded = residents_of(bench).get(recipe.key, room, lambda: _load(recipe, bench))
    return found


def clone(loaded: Loaded, kind: str, scheduler: Any) -> Any:
    """A pipeline of class `kind` over the same weights, with this scheduler, ready on the device."""
    import diffusers

    made_by = getattr(diffusers, kind)
    wanted = inspect.signature(made_by.__init__).parameters
    parts = {name: part for name, part in loaded.pipe.components.items() if name in wanted}
    config = {
        name: loaded.pipe.config[name]
        for name in wanted
        if name not in parts and name in loaded.pipe.config
    }
    pipe = made_by(**config, **(parts | {"scheduler": scheduler}))
    pipe.set_progress_bar_config(disable=True)
    if loaded.recipe.offload:
        pipe.enable_model_cpu_offload(device=loaded.device)
    return pipe


def scheduler_of(loaded: Loaded, name: str) -> Any:
    """The one of this name with the weights' own configuration; their own when the name is '' or does not fit."""
    import diffusers

    own = loaded.pipe.scheduler
    kind = loaded.recipe.can.schedulers.get(name)
    return own if kind is None else getattr(diffusers, kind).from_config(own.config)


def _load(recipe: Recipe, bench: Workbench) -> Loaded:
    offline()
    import diffusers

    device = device_of(bench)
    made_by = getattr(diffusers, recipe.preset.pipeline)
    options = for_painter(recipe.precision, device)
    with reading(recipe.preset.title, recipe.folder):
        pipe = made_by.from_pretrained(
            recipe.folder, local_files_only=True, use_safetensors=True, **options
        )
        if not recipe.offload and "quantization_config" not in options:
            pipe.to(device)
    pipe.set_progress_bar_config(disable=True)
    colours = fitted(pipe, recipe.can.latents)
    return Loaded(recipe, pipe, device, colours, bench.models)


def _of_folder(model: str) -> tuple[Preset, Precision]:
    """A folder that no preset names: its own index says which pipeline it is."""
    path, _, precision = model.partition("@")
    index = Path(path) / "model_index.json"
    try:
        kind = str(json.loads(index.read_text(encoding="utf-8"))["_class_name"])
    except (OSError, ValueError, KeyError) as fault:
        raise Unavailable(
            f"There is no diffusers pipeline in {path}: {index.name} cannot be read."
        ) from fault
    roles = frozenset(
        {"drafter", "refiner"} if ABILITIES.get(kind, Abilities()).draws else {"refiner"}
    )
    own = Preset(Path(path).name, Path(path).name, "diffusion", path, roles, pipeline=kind)  # type: ignore[arg-type]
    return own, precision or "bf16"  # type: ignore[return-value]  # unknown ones are refused when weights are loaded
