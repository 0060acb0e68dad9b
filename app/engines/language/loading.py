"""Weights to a model that looks and writes: from a local folder, or from inside a painter's own pipeline.

Never reaches the network, loads safetensors only and runs no code that came with the weights.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.domain.errors import Invalid, Unavailable
from app.domain.sampling import Weights
from app.engines import shelf
from app.engines.base import Workbench
from app.engines.libraries import MISSING, offline, reading
from app.engines.presets import Need, Precision, Preset, preset_named
from app.engines.quantising import for_words, worked_in
from app.engines.residents import GB, device_of, residents_of


@dataclass(frozen=True, slots=True)
class Recipe:
    """A model as it is to be run here. `inside` says that it is the text encoder of a painter's pipeline."""

    preset: Preset
    precision: Precision
    folder: Path
    revision: str
    inside: bool = False

    @property
    def key(self) -> str:
        return f"{'diffusion' if self.inside else 'language'}:{self.folder}@{self.precision}"

    @property
    def weights(self) -> Weights:
        """What is recorded with every step."""
        return Weights(self.preset.name, self.revision, self.preset.licence, self.precision)


@dataclass(frozen=True, slots=True)
class Loaded:
    """`marks` is the tokenizer as the grammar knows it; `words` how many tokens the model can say."""

    model: Any
    processor: Any
    marks: Any
    words: int


def recipe_of(model: str, bench: Workbench) -> Recipe:
    """From a preset's name or a folder. Raises Invalid, NotAllowed or Unavailable in words."""
    if Path(model.partition("@")[0]).is_absolute():
        preset, precision = _of_folder(model)
    else:
        preset, precision = preset_named(model, bench.models)
    if preset.engine != "language" and not preset.thinks:
        raise Invalid(f"{preset.title} only paints; choose another model to plan and to look.")
    folder = shelf.folder_of(preset, bench.models)
    try:
        device = device_of(bench)
    except ImportError as fault:
        raise Unavailable(MISSING) from fault
    revision = shelf.revision_of(preset, bench.models)
    inside = preset.engine == "diffusion"
    return Recipe(preset, worked_in(precision, device), folder, revision, inside)


def load(recipe: Recipe, bench: Workbench) -> Loaded:
    """From memory if it is there, else from its folder."""
    held = residents_of(bench)
    if recipe.inside:
        return _inside(recipe, bench)
    need = recipe.preset.precisions.get(recipe.precision, Need()).memory
    room = int(need * GB) or sum(
        file.stat().st_size for file in recipe.folder.rglob("*.safetensors")
    )
    found: Loaded = held.get(recipe.key, room, lambda: _load(recipe, bench))
    return found


def _load(recipe: Recipe, bench: Workbench) -> Loaded:
    offline()
    import transformers

    device = device_of(bench)
    options = for_words(recipe.precision, device)
    from_disk = {"local_files_only": True}
    with reading(recipe.preset.title, recipe.folder):
        processor = transformers.AutoProcessor.from_pretrained(recipe.folder, **from_disk)
        model = transformers.AutoModelForImageTextToText.from_pretrained(
            recipe.folder, use_safetensors=True, **from_disk, **options
        )
        if "quantization_config" not in options:
            model.to(device)
    return _ready(model.eval(), processor)


def _inside(recipe: Recipe, bench: Workbench) -> Loaded:
    """The text encoder of a pipeline that is, or will be, the painter's too."""
    from app.engines.diffusion import loading

    named = f"{recipe.preset.name}@{recipe.precision}"
    painter = loading.load(loading.recipe_of(named, bench), bench)
    key = f"thinking:{recipe.key}"
    held = bench.shared.get(key)
    if held is None or held.model is not painter.pipe.text_encoder:
        held = bench.shared[key] = _ready(painter.pipe.text_encoder, painter.pipe.processor)
    found: Loaded = held
    return found


def _ready(model: Any, processor: Any) -> Loaded:
    import llguidance.hf

    words = int(model.get_output_embeddings().weight.shape[0])
    ends = model.generation_config.eos_token_id
    marks = llguidance.hf.from_tokenizer(processor.tokenizer, n_vocab=words, eos_token=ends)
    return Loaded(model, processor, marks, words)


def _of_folder(model: str) -> tuple[Preset, Precision]:
    """A folder that no preset names."""
    path, _, precision = model.partition("@")
    if not (Path(path) / "config.json").is_file():
        raise Unavailable(f"There is no transformers model in {path}: config.json is missing.")
    name = Path(path).name
    own = Preset(name, name, "language", path, frozenset({"planner", "critic"}))
    return own, precision or "bf16"  # type: ignore[return-value]  # unknown ones are refused when weights are loaded
