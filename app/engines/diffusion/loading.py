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
from app.engines import recipes, shelf
from app.engines.base import Workbench
from app.engines.diffusion.capabilities import ABILITIES, Abilities
from app.engines.diffusion.latents import Colours, fitted
from app.engines.diffusion.tiny import ROOM, Tiny, tiny_of
from app.engines.libraries import offline, reading
from app.engines.pixels import Rgb
from app.engines.presets import Precision, Preset, card_for
from app.engines.quantising import for_painter
from app.engines.residents import GB, memory_of, residents_of


@dataclass(frozen=True, slots=True)
class Recipe(recipes.Recipe):
    """`offload` keeps on the device only the part that works at the moment. `previews` is the folder of a tiny
    autoencoder, None where previews do without one."""

    offload: bool = False
    previews: Path | None = None

    @property
    def room(self) -> int:
        return super(Recipe, self).room + (ROOM if self.previews else 0)

    @property
    def can(self) -> Abilities:
        return ABILITIES[self.preset.pipeline]


@dataclass(frozen=True, slots=True)
class Loaded:
    """A template and what is known of it."""

    recipe: Recipe
    pipe: Any
    device: str
    colours: Colours
    models: Path
    tiny: Tiny | None = None

    def shown(self, latents: Any) -> Rgb:
        """One item's latents, a (C, h, w) float tensor, as (h, w, 3) uint8: by the tiny autoencoder, else roughly."""
        small = self.tiny.shown(latents) if self.tiny else None
        return self.colours.shown(latents) if small is None else small


def recipe_of(model: str, bench: Workbench) -> Recipe:
    """From a preset's name or a folder. Raises Invalid, NotAllowed or Unavailable in words."""
    preset, precision = recipes.named(model, bench.models, _of_folder)
    if preset.pipeline not in ABILITIES:
        raise Invalid(
            f"{preset.title} is a {preset.pipeline or 'model without a pipeline'}; the studio can paint with: "
            f"{', '.join(ABILITIES)}."
        )
    plain = recipes.recipe_of(preset, precision, bench)
    card = card_for(memory_of(plain.device) / GB, bench.models)
    offloads = card is not None and card.offload and plain.device != "cpu"
    return Recipe(
        preset, plain.precision, plain.folder, plain.revision, plain.device, offload=offloads,
        previews=_previews(preset, plain.device, bench),
    )  # fmt: skip


def load(recipe: Recipe, bench: Workbench) -> Loaded:
    """From memory if it is there, else from its folder."""
    found: Loaded = residents_of(bench).get(recipe.key, recipe.room, lambda: _load(recipe, bench))
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


def pipeline_of(recipe: Recipe) -> Any:
    """Read from its folder, every part on the recipe's device; on the CPU when it is to be offloaded.

    Parts kept small too: a VAE never is, and small ones are made on the CPU. Raises Unavailable or OutOfMemory.
    """
    offline()
    import diffusers

    made_by = getattr(diffusers, recipe.preset.pipeline)
    options = for_painter(recipe.precision, recipe.device)
    with reading(recipe.preset.title, recipe.folder):
        pipe = made_by.from_pretrained(
            recipe.folder, local_files_only=True, use_safetensors=True, **options
        )
        if not recipe.offload:
            pipe.to(recipe.device)
    pipe.set_progress_bar_config(disable=True)
    return pipe


def _load(recipe: Recipe, bench: Workbench) -> Loaded:
    pipe = pipeline_of(recipe)
    with reading(recipe.preset.title, recipe.folder):
        colours = fitted(pipe, recipe.can.latents)
    kind, channels = recipe.can.latents, len(colours.weights)
    tiny = tiny_of(recipe.previews, kind, channels, recipe.device) if recipe.previews else None
    return Loaded(recipe, pipe, recipe.device, colours, bench.models, tiny)


def _previews(preset: Preset, device: str, bench: Workbench) -> Path | None:
    """Where its tiny autoencoder lies, on a device that is quick enough for one."""
    small = preset.for_previews
    if small is None or not (bench.tiny_previews or device.startswith(("cuda", "mps"))):
        return None
    return shelf.place(small, bench.models) if shelf.is_here(small, bench.models) else None


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
