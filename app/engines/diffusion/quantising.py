"""Precisions: what `from_pretrained` is told so that weights are kept in so many bits on this device.

fp32, bf16 and fp16 are plain; int8 and fp8 keep only the weights small (torchao) and work in bf16; nf4 needs an NVIDIA
card and bitsandbytes. A precision that a device cannot do is refused in words, never quietly replaced; bf16 and fp16
are float32 on a CPU, where they only cost time.
"""

from importlib.util import find_spec
from typing import Any

from app.domain.errors import Invalid, Unavailable
from app.engines.presets import Precision

PLAIN: tuple[Precision, ...] = ("fp32", "bf16", "fp16")
LARGE = ("transformer", "unet", "text_encoder", "text_encoder_2")  # parts worth keeping small


def worked_in(precision: Precision, device: str) -> Precision:
    """The precision as it will be on this device, so that what is recorded is what was done."""
    return "fp32" if device == "cpu" and precision in PLAIN else precision


def kept_in(precision: str, device: str) -> dict[str, Any]:
    """Keyword arguments for a diffusers pipeline. Raises Invalid or Unavailable."""
    import torch

    dtypes = {"fp32": torch.float32, "bf16": torch.bfloat16, "fp16": torch.float16}
    if precision in PLAIN:
        return {"dtype": torch.float32 if device == "cpu" else dtypes[precision]}
    if precision == "nf4":
        return {"dtype": torch.bfloat16, "quantization_config": _nf4(device)}
    if precision in ("int8", "fp8"):
        dtype = torch.float32 if device == "cpu" else torch.bfloat16
        return {"dtype": dtype, "quantization_config": _weights_only(precision)}
    raise Invalid(
        f"There is no precision {precision[:20]!r}; there are {', '.join(PLAIN)}, fp8, int8 and nf4."
    )


def _nf4(device: str) -> Any:
    if not device.startswith("cuda"):
        raise Invalid("4-bit weights need an NVIDIA card. Choose another precision of this model.")
    _need("bitsandbytes", "4-bit weights")
    import torch
    from diffusers import BitsAndBytesConfig as ForPainter
    from diffusers import PipelineQuantizationConfig
    from transformers import BitsAndBytesConfig as ForWords

    how = {
        "load_in_4bit": True, "bnb_4bit_quant_type": "nf4", "bnb_4bit_compute_dtype": torch.bfloat16,
    }  # fmt: skip
    painters, readers = LARGE[:2], LARGE[2:]
    mapping = {part: ForPainter(**how) for part in painters} | {
        part: ForWords(**how) for part in readers
    }
    return PipelineQuantizationConfig(quant_mapping=mapping)


def _weights_only(precision: str) -> Any:
    _need("torchao", f"{precision} weights")
    from diffusers import PipelineQuantizationConfig
    from diffusers import TorchAoConfig as ForPainter
    from torchao.quantization import Float8WeightOnlyConfig, Int8WeightOnlyConfig
    from transformers import TorchAoConfig as ForWords

    how = Int8WeightOnlyConfig if precision == "int8" else Float8WeightOnlyConfig
    painters, readers = LARGE[:2], LARGE[2:]
    mapping = {part: ForPainter(how()) for part in painters} | {
        part: ForWords(how()) for part in readers
    }
    return PipelineQuantizationConfig(quant_mapping=mapping)


def _need(package: str, what: str) -> None:
    if find_spec(package) is None:
        raise Unavailable(
            f"{what} need the package {package}, which is not installed: pip install {package}"
        )
