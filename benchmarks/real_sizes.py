"""Pipelines as large as the real ones, with random weights: what a GPU has to carry, without a download.

Denoiser and autoencoder have the real shapes (FLUX.2 klein 4B: 3.9 B, Z-Image: 6.2 B, SDXL: 2.6 B parameters, which
`counted` shows without any memory); the text encoders stay tiny, so only the width they hand over is theirs.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import torch

from tests.tiny import pipelines

SDXL = {
    "sample_size": 128, "block_out_channels": (320, 640, 1280), "layers_per_block": 2,
    "down_block_types": ("DownBlock2D", "CrossAttnDownBlock2D", "CrossAttnDownBlock2D"),
    "up_block_types": ("CrossAttnUpBlock2D", "CrossAttnUpBlock2D", "UpBlock2D"), "attention_head_dim": (5, 10, 20),
    "use_linear_projection": True, "transformer_layers_per_block": (1, 2, 10), "addition_embed_type": "text_time",
    "addition_time_embed_dim": 8, "projection_class_embeddings_input_dim": 80, "cross_attention_dim": 64,
}  # fmt: skip


def klein_4b() -> Any:
    from diffusers import AutoencoderKLFlux2, Flux2Transformer2DModel

    pipe = pipelines.flux2_klein()
    pipe.register_modules(
        transformer=Flux2Transformer2DModel(
            num_layers=5, num_single_layers=20, num_attention_heads=24, joint_attention_dim=48, guidance_embeds=False,
        ),
        vae=AutoencoderKLFlux2(),
    )  # fmt: skip
    return pipe


def z_image() -> Any:
    from diffusers import ZImageTransformer2DModel

    pipe = pipelines.z_image()
    pipe.register_modules(transformer=ZImageTransformer2DModel(cap_feat_dim=16), vae=_kl(16))
    return pipe


def sdxl() -> Any:
    from diffusers import UNet2DConditionModel

    pipe = pipelines.stable_diffusion_xl()
    pipe.register_modules(unet=UNet2DConditionModel(**SDXL), vae=_kl(4))
    return pipe


REAL: dict[str, Callable[[], Any]] = {"klein-4b": klein_4b, "z-image": z_image, "sdxl": sdxl}
PIPELINES = {
    "klein-4b": "Flux2KleinPipeline", "z-image": "ZImagePipeline", "sdxl": "StableDiffusionXLPipeline",
}  # fmt: skip


GUIDANCE = {"klein-4b": 1.0, "z-image": 0.0, "sdxl": 5.0}
PREVIEWED = {"z-image": 16, "sdxl": 4}  # channels that a tiny autoencoder of theirs reads


def saved(make: Callable[[], Any], folder: Path, device: str) -> Path:
    """Made on the device in bfloat16 and written as a hub would hold it."""
    before = torch.get_default_dtype()
    torch.set_default_dtype(torch.bfloat16)
    try:
        with torch.device(device):
            pipe = make()
    finally:
        torch.set_default_dtype(before)
    denoiser = getattr(pipe, "transformer", None) or pipe.unet
    for pad in ("x_pad_token", "cap_pad_token"):
        if hasattr(denoiser, pad):
            torch.nn.init.zeros_(getattr(denoiser, pad))
    pipe.to(torch.bfloat16).save_pretrained(folder)
    return folder


def tiny_saved(name: str, folder: Path) -> str:
    """The folder of a tiny autoencoder of real size; '' for a model whose latents none reads."""
    from diffusers import AutoencoderTiny

    if name not in PREVIEWED:
        return ""
    AutoencoderTiny(latent_channels=PREVIEWED[name]).save_pretrained(folder)
    return str(folder)


def counted() -> dict[str, float]:
    """Parameters of each denoiser in billions; takes no memory."""
    found = {}
    for name, make in REAL.items():
        with torch.device("meta"):
            pipe = make()
        denoiser = getattr(pipe, "transformer", None) or pipe.unet
        found[name] = sum(each.numel() for each in denoiser.parameters()) / 1e9
    return found


def _kl(channels: int) -> Any:
    from diffusers import AutoencoderKL

    return AutoencoderKL(
        block_out_channels=(128, 256, 512, 512), layers_per_block=2, latent_channels=channels, sample_size=1024,
        down_block_types=("DownEncoderBlock2D",) * 4, up_block_types=("UpDecoderBlock2D",) * 4,
    )  # fmt: skip
