"""Weights to a model that looks and writes: from a local folder, or from inside a painter's own pipeline.

Never reaches the network, loads safetensors only and runs no code that came with the weights.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any
from weakref import WeakKeyDictionary

from app.domain.errors import Invalid, Unavailable
from app.engines import recipes
from app.engines.base import Workbench
from app.engines.libraries import offline, reading
from app.engines.presets import Precision, Preset
from app.engines.quantising import for_words
from app.engines.recipes import Recipe
from app.engines.residents import residents_of

THINKING = "thinking"  # grammars' marks of painters' encoders, among what a process shares


@dataclass(frozen=True, slots=True)
class Loaded:
    """`marks` is the tokenizer as the grammar knows it; `words` how many tokens the model can say."""

    model: Any
    processor: Any
    marks: Any
    words: int


def recipe_of(model: str, bench: Workbench) -> Recipe:
    """From a preset's name or a folder. Raises Invalid, NotAllowed or Unavailable in words."""
    preset, precision = recipes.named(model, bench.models, _of_folder)
    if preset.engine != "language" and not preset.thinks:
        raise Invalid(f"{preset.title} only paints; choose another model to plan and to look.")
    return recipes.recipe_of(preset, precision, bench)


def load(recipe: Recipe, bench: Workbench) -> Loaded:
    """From memory if it is there, else from its folder, or from inside the painter that it is a part of."""
    if recipe.preset.engine == "diffusion":
        return _inside(recipe, bench)
    found: Loaded = residents_of(bench).get(
        recipe.key, recipe.room, lambda: _ready(*parts_of(recipe))
    )
    return found


def parts_of(recipe: Recipe) -> tuple[Any, Any]:
    """The processor, and the model on the recipe's device, read from its folder. Raises Unavailable or OutOfMemory."""
    offline()
    import transformers

    options = for_words(recipe.precision, recipe.device)
    from_disk = {"local_files_only": True}
    with reading(recipe.preset.title, recipe.folder):
        processor = transformers.AutoProcessor.from_pretrained(recipe.folder, **from_disk)
        model = transformers.AutoModelForImageTextToText.from_pretrained(
            recipe.folder, use_safetensors=True, **from_disk, **options
        )
        model.to(recipe.device)  # small ones too: they are made on the CPU
    return processor, model.eval()


def _inside(recipe: Recipe, bench: Workbench) -> Loaded:
    """The text encoder of a pipeline that is, or will be, the painter's too."""
    from app.engines.diffusion import loading

    named = f"{recipe.preset.name}@{recipe.precision}"
    painter = loading.load(loading.recipe_of(named, bench), bench)
    encoder, processor = painter.pipe.text_encoder, painter.pipe.processor
    if painter.recipe.offload:  # a painter's pass takes it back to the CPU
        with reading(recipe.preset.title, recipe.folder):
            encoder.to(painter.device)
    known = bench.shared.setdefault(THINKING, WeakKeyDictionary())  # so that it can leave
    if encoder not in known:
        known[encoder] = _marks_of(processor, encoder)
    return Loaded(encoder, processor, *known[encoder])


def _ready(processor: Any, model: Any) -> Loaded:
    return Loaded(model, processor, *_marks_of(processor, model))


def _marks_of(processor: Any, model: Any) -> tuple[Any, int]:
    import llguidance.hf

    words = int(model.get_output_embeddings().weight.shape[0])
    ends = model.generation_config.eos_token_id
    marks = llguidance.hf.from_tokenizer(processor.tokenizer, n_vocab=words, eos_token=ends)
    return marks, words


def _of_folder(model: str) -> tuple[Preset, Precision]:
    """A folder that no preset names."""
    path, _, precision = model.partition("@")
    if not (Path(path) / "config.json").is_file():
        raise Unavailable(f"There is no transformers model in {path}: config.json is missing.")
    name = Path(path).name
    own = Preset(name, name, "language", path, frozenset({"planner", "critic"}))
    return own, precision or "bf16"  # type: ignore[return-value]  # unknown ones are refused when weights are loaded
