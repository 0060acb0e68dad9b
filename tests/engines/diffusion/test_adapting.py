"""LoRA adapters change a picture by their weight, for one pass only; one made for another model is said in words."""

from pathlib import Path

import numpy as np
import pytest
import torch

from app.domain.errors import EngineError
from app.domain.sampling import Adapter
from app.engines.base import Workbench
from app.engines.diffusion.engine import Diffusion
from app.engines.diffusion.loading import load
from tests.engines.contract import Listener, Store
from tests.engines.diffusion.test_engine import asked, pixels


@pytest.fixture(scope="module")
def bench(tiny_bench: Workbench) -> Workbench:
    """With an adapter for the tiny Z-Image, as a training run would save it."""
    from diffusers import ZImagePipeline
    from peft import LoraConfig
    from peft.utils import get_peft_model_state_dict

    folder = tiny_bench.models / "adapters"
    loaded = load(Diffusion("tiny-zimage", tiny_bench).recipe, tiny_bench)
    transformer = type(loaded.pipe.transformer).from_config(loaded.pipe.transformer.config)
    torch.manual_seed(1)
    transformer.add_adapter(
        LoraConfig(r=4, init_lora_weights=False, target_modules=["to_q", "to_k", "to_v"])
    )
    layers = {k: v * 3 for k, v in get_peft_model_state_dict(transformer).items()}
    ZImagePipeline.save_lora_weights(
        folder, transformer_lora_layers=layers, weight_name="ink.safetensors"
    )
    return tiny_bench


def painted(bench: Workbench, precision: str, *adapters: Adapter) -> np.ndarray:
    request = asked("zimage", adapters=adapters)
    return pixels(Diffusion(f"tiny-zimage@{precision}", bench).run(request, Store(), Listener()))


@pytest.mark.parametrize("precision", ["fp32", "int8", "fp8"])
def test_an_adapter_changes_the_picture_by_its_weight_and_then_is_gone(
    precision: str, bench: Workbench
) -> None:
    plain = painted(bench, precision)
    assert (painted(bench, precision, Adapter("ink", 1.0)) != plain).any()
    assert (painted(bench, precision, Adapter("ink", 0.0)) == plain).all()
    assert (painted(bench, precision) == plain).all()


def test_an_adapter_for_another_model_is_said_and_leaves_nothing(bench: Workbench) -> None:
    plain = pixels(Diffusion("tiny-sd", bench).run(asked("sd"), Store(), Listener()))
    with pytest.raises(EngineError, match="'ink' was not made for this model"):
        Diffusion("tiny-sd", bench).run(
            asked("sd", adapters=(Adapter("ink"),)), Store(), Listener()
        )
    assert (
        pixels(Diffusion("tiny-sd", bench).run(asked("sd"), Store(), Listener())) == plain
    ).all()


def test_an_adapter_that_is_not_there_is_said_before_anything_is_painted(bench: Workbench) -> None:
    listener = Listener()
    with pytest.raises(EngineError, match="no adapter called 'nobody'"):
        Diffusion("tiny-zimage", bench).run(
            asked("zimage", adapters=(Adapter("nobody"),)), Store(), listener
        )
    assert Path(bench.models / "adapters" / "ink.safetensors").is_file()
