"""Precisions: what `from_pretrained` is told so that weights are kept in so many bits on this device.

`for_painter` is told to a diffusers pipeline, `for_words` to a transformers model.
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


def for_painter(precision: str, device: str) -> dict[str, Any]:
    """Keyword arguments for a diffusers pipeline. Raises Invalid or Unavailable."""
    from diffusers import BitsAndBytesConfig, PipelineQuantizationConfig, TorchAoConfig

    found = _plain(precision, device)
    if found:
        return found
    words = for_words(precision, device)
    four = precision == "nf4"
    painter = BitsAndBytesConfig(**_nf4()) if four else TorchAoConfig(_weights_only(precision))
    painters, readers = LARGE[:2], LARGE[2:]
    mapping = dict.fromkeys(painters, painter) | dict.fromkeys(
        readers, words["quantization_config"]
    )
    how = PipelineQuantizationConfig(quant_mapping=mapping)
    return {"dtype": words["dtype"], "quantization_config": how}


def for_words(precision: str, device: str) -> dict[str, Any]:
    """Keyword arguments for a transformers model. Raises Invalid or Unavailable."""
    import torch

    found = _plain(precision, device)
    if found:
        return found
    if precision == "nf4":
        if not device.startswith("cuda"):
            raise Invalid(
                "4-bit weights need an NVIDIA card. Choose another precision of this model."
            )
        _need("bitsandbytes", "4-bit weights")
        from transformers import BitsAndBytesConfig

        return {
            "dtype": torch.bfloat16, "quantization_config": BitsAndBytesConfig(**_nf4()),
        }  # fmt: skip
    _need("torchao", f"{precision} weights")
    from transformers import TorchAoConfig

    dtype = torch.float32 if device == "cpu" else torch.bfloat16
    return {"dtype": dtype, "quantization_config": TorchAoConfig(_weights_only(precision))}


def _plain(precision: str, device: str) -> dict[str, Any]:
    """For weights that are kept as they are; {} for small ones. Raises Invalid for what there is not."""
    import torch

    dtypes = {"fp32": torch.float32, "bf16": torch.bfloat16, "fp16": torch.float16}
    if precision in dtypes:
        return {"dtype": torch.float32 if device == "cpu" else dtypes[precision]}
    if precision in ("nf4", "int8", "fp8"):
        return {}
    raise Invalid(
        f"There is no precision {precision[:20]!r}; there are {', '.join(PLAIN)}, fp8, int8 and nf4."
    )


def _nf4() -> dict[str, Any]:
    import torch

    return {
        "load_in_4bit": True, "bnb_4bit_quant_type": "nf4", "bnb_4bit_compute_dtype": torch.bfloat16,
    }  # fmt: skip


def _weights_only(precision: str) -> Any:
    from torchao.quantization import Float8WeightOnlyConfig, Int8WeightOnlyConfig

    return Int8WeightOnlyConfig() if precision == "int8" else Float8WeightOnlyConfig()


def _need(package: str, what: str) -> None:
    if find_spec(package) is None:
        raise Unavailable(
            f"{what} need the package {package}, which is not installed: pip install {package}"
        )
