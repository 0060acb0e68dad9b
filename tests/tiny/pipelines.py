"""Tiny diffusers pipelines with random weights, each of the real class, built in memory in well under a second.

They paint noise, but by the very code that paints with real weights: what they prove is wiring, never quality.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import torch

from tests.tiny.thinkers import brief
from tests.tiny.tokenizers import clip_tokenizer, qwen_tokenizer

CLIP_WORDS = 514


def stable_diffusion() -> Any:
    from diffusers import EulerDiscreteScheduler, StableDiffusionPipeline, UNet2DConditionModel

    unet = UNet2DConditionModel(
        block_out_channels=(32, 64), layers_per_block=1, sample_size=8, in_channels=4, out_channels=4,
        down_block_types=("DownBlock2D", "CrossAttnDownBlock2D"),
        up_block_types=("CrossAttnUpBlock2D", "UpBlock2D"), cross_attention_dim=32,
    )  # fmt: skip
    scheduler = EulerDiscreteScheduler(
        beta_start=0.00085, beta_end=0.012, beta_schedule="scaled_linear", steps_offset=1
    )
    return StableDiffusionPipeline(
        vae=_vae(), text_encoder=_clip(), tokenizer=clip_tokenizer(), unet=unet, scheduler=scheduler,
        safety_checker=None, feature_extractor=None, requires_safety_checker=False,
    )  # fmt: skip


def stable_diffusion_xl() -> Any:
    from diffusers import EulerDiscreteScheduler, StableDiffusionXLPipeline, UNet2DConditionModel

    unet = UNet2DConditionModel(
        block_out_channels=(32, 64), layers_per_block=1, sample_size=8, in_channels=4, out_channels=4,
        down_block_types=("DownBlock2D", "CrossAttnDownBlock2D"),
        up_block_types=("CrossAttnUpBlock2D", "UpBlock2D"), attention_head_dim=(2, 4), use_linear_projection=True,
        addition_embed_type="text_time", addition_time_embed_dim=8, transformer_layers_per_block=(1, 2),
        projection_class_embeddings_input_dim=80, cross_attention_dim=64,
    )  # fmt: skip
    scheduler = EulerDiscreteScheduler(
        beta_start=0.00085,
        beta_end=0.012,
        beta_schedule="scaled_linear",
        timestep_spacing="trailing",
    )
    return StableDiffusionXLPipeline(
        vae=_vae(), text_encoder=_clip(), text_encoder_2=_clip(projected=True), tokenizer=clip_tokenizer(),
        tokenizer_2=clip_tokenizer(), unet=unet, scheduler=scheduler, force_zeros_for_empty_prompt=True,
        add_watermarker=False,
    )  # fmt: skip


def flux2_klein() -> Any:
    """28 layers of text encoder, because the pipeline reads the 9th, 18th and 27th."""
    from diffusers import AutoencoderKLFlux2, Flux2KleinPipeline, Flux2Transformer2DModel

    transformer = Flux2Transformer2DModel(
        patch_size=1, in_channels=16, num_layers=1, num_single_layers=1, attention_head_dim=16,
        num_attention_heads=2, joint_attention_dim=48, timestep_guidance_channels=256, axes_dims_rope=[4, 4, 4, 4],
        guidance_embeds=False,
    )  # fmt: skip
    vae = AutoencoderKLFlux2(
        in_channels=3, out_channels=3, down_block_types=("DownEncoderBlock2D",) * 4,
        up_block_types=("UpDecoderBlock2D",) * 4, block_out_channels=(32, 32, 32, 32), layers_per_block=1,
        latent_channels=4, use_quant_conv=False, use_post_quant_conv=False,
    )  # fmt: skip
    return Flux2KleinPipeline(
        transformer=transformer, vae=vae, scheduler=_flow(), text_encoder=_qwen3(layers=28),
        tokenizer=qwen_tokenizer(), is_distilled=True,
    )  # fmt: skip


def z_image() -> Any:
    from diffusers import ZImagePipeline, ZImageTransformer2DModel

    transformer = ZImageTransformer2DModel(
        all_patch_size=(2,), all_f_patch_size=(1,), in_channels=16, dim=32, n_layers=2, n_refiner_layers=1, n_heads=2,
        n_kv_heads=2, cap_feat_dim=16, axes_dims=[8, 4, 4], axes_lens=[1024, 64, 64],
    )  # fmt: skip
    with torch.no_grad():  # the model makes these without a value
        transformer.x_pad_token.fill_(0.02)
        transformer.cap_pad_token.fill_(0.02)
    vae = _vae(
        16,
        use_quant_conv=False,
        use_post_quant_conv=False,
        scaling_factor=0.3611,
        shift_factor=0.1159,
    )
    return ZImagePipeline(
        transformer=transformer, scheduler=_flow(), vae=vae, text_encoder=_qwen3(causal=False),
        tokenizer=qwen_tokenizer(),
    )  # fmt: skip


def qwen_image() -> Any:
    from diffusers import AutoencoderKLQwenImage, QwenImagePipeline, QwenImageTransformer2DModel

    transformer = QwenImageTransformer2DModel(
        patch_size=2, in_channels=16, out_channels=4, num_layers=2, attention_head_dim=16, num_attention_heads=3,
        joint_attention_dim=16, axes_dims_rope=(8, 4, 4),
    )  # fmt: skip
    vae = AutoencoderKLQwenImage(
        base_dim=8, z_dim=4, dim_mult=[1, 2, 4, 4], num_res_blocks=1, temperal_downsample=[False, True, True],
        latents_mean=[0.0] * 4, latents_std=[1.0] * 4,
    )  # fmt: skip
    return QwenImagePipeline(
        transformer=transformer, vae=vae, scheduler=_flow(), text_encoder=_qwen25_vl(), tokenizer=qwen_tokenizer()
    )  # fmt: skip


def qwen_image_edit() -> Any:
    """As Qwen-Image, with the processor by which its text encoder sees the pictures."""
    from diffusers import QwenImageEditPlusPipeline
    from transformers import Qwen2VLProcessor

    without_torchvision()
    parts = dict(qwen_image().components)
    tokenizer = parts["tokenizer"]
    processor = Qwen2VLProcessor(_small(14), tokenizer, chat_template=tokenizer.chat_template)
    return QwenImageEditPlusPipeline(**parts, processor=processor)


def qwen_image_21() -> Any:
    """Its text encoder is a whole language model that sees: one set of weights for all four roles."""
    from diffusers import (
        AutoencoderKLQwenImage21,
        QwenImage21Pipeline,
        QwenImage21Transformer2DModel,
    )

    transformer = QwenImage21Transformer2DModel(
        patch_size=1, in_channels=16, out_channels=16, num_layers=2, attention_head_dim=16, num_attention_heads=2,
        context_in_dim=32, mlp_ratio=2, axes_dims_rope=(4, 6, 6),
    )  # fmt: skip
    vae = AutoencoderKLQwenImage21(
        base_dim=8, decoder_base_dim=8, z_dim=16, dim_mult=[1, 2, 2, 2, 2], num_res_blocks=1,
        temperal_downsample=[False, True, True, True], latents_mean=[0.0] * 16, latents_std=[1.0] * 16,
    )  # fmt: skip
    encoder, processor = _qwen3_vl()
    return QwenImage21Pipeline(
        scheduler=_flow(), vae=vae, transformer=transformer, text_encoder=encoder, processor=processor
    )  # fmt: skip


def tiny_autoencoder(folder: Path, channels: int = 4, **more: Any) -> Path:
    """One that decodes 8 px a latent, as those of real models do, written into this folder."""
    from diffusers import AutoencoderTiny

    torch.manual_seed(1)
    AutoencoderTiny(
        encoder_block_out_channels=(8,) * 4, decoder_block_out_channels=(8,) * 4, latent_channels=channels,
        num_encoder_blocks=(1,) * 4, num_decoder_blocks=(1,) * 4, **more,
    ).save_pretrained(folder)  # fmt: skip
    return folder


def without_torchvision() -> None:
    """Let Qwen's processors do without the part for videos, the only one that needs torchvision."""
    from transformers import Qwen2VLProcessor, Qwen3VLProcessor

    for each in (Qwen2VLProcessor, Qwen3VLProcessor):
        each.get_attributes = classmethod(lambda cls: ["image_processor", "tokenizer"])


PIPELINES: dict[str, Callable[[], Any]] = {
    "sd": stable_diffusion,
    "sdxl": stable_diffusion_xl,
    "klein": flux2_klein,
    "zimage": z_image,
    "qwen": qwen_image,
    "edit": qwen_image_edit,
    "one": qwen_image_21,
}


def saved(name: str, folder: Path) -> Path:
    """The pipeline of this name, written into a folder of its own as a hub would hold it."""
    torch.manual_seed(0)
    PIPELINES[name]().save_pretrained(folder / name)
    return folder / name


def _qwen3_vl() -> tuple[Any, Any]:
    from transformers import Qwen3VLForConditionalGeneration, Qwen3VLProcessor

    without_torchvision()
    tokenizer = qwen_tokenizer()
    encoder = Qwen3VLForConditionalGeneration(_qwen3_vl_config())
    brief(encoder, tokenizer)
    return encoder, Qwen3VLProcessor(_small(16), tokenizer, chat_template=tokenizer.chat_template)


def _small(patch: int) -> Any:
    """What makes pictures small for Qwen's eyes, of patches of so many pixels."""
    from transformers import Qwen2VLImageProcessorPil

    return Qwen2VLImageProcessorPil(
        patch_size=patch,
        temporal_patch_size=2,
        merge_size=2,
        min_pixels=32 * 32,
        max_pixels=1024 * 1024,
    )


def _qwen3_vl_config() -> Any:
    from transformers import Qwen3VLConfig

    text = {
        "hidden_size": 32, "intermediate_size": 64, "num_hidden_layers": 2, "num_attention_heads": 2,
        "num_key_value_heads": 2, "head_dim": 16, "vocab_size": 266, "max_position_embeddings": 16384,
        "eos_token_id": 258, "bos_token_id": None, "pad_token_id": 256,
        "rope_parameters": {
            "rope_type": "default", "mrope_section": [4, 2, 2], "mrope_interleaved": True, "rope_theta": 10000.0,
        },
    }  # fmt: skip
    vision = {
        "depth": 2, "hidden_size": 32, "intermediate_size": 64, "num_heads": 2, "out_hidden_size": 32, "patch_size": 16,
        "spatial_merge_size": 2, "temporal_patch_size": 2, "num_position_embeddings": 64,
        "deepstack_visual_indexes": [0],
    }  # fmt: skip
    marks = {
        "vision_start_token_id": 259, "vision_end_token_id": 260, "image_token_id": 262, "video_token_id": 263,
    }  # fmt: skip
    return Qwen3VLConfig(text_config=text, vision_config=vision, tie_word_embeddings=False, **marks)


def _clip(projected: bool = False) -> Any:
    from transformers import CLIPTextConfig, CLIPTextModel, CLIPTextModelWithProjection

    config = CLIPTextConfig(
        hidden_size=32, intermediate_size=37, num_attention_heads=4, num_hidden_layers=2, vocab_size=CLIP_WORDS,
        max_position_embeddings=77, bos_token_id=512, eos_token_id=513, pad_token_id=513, projection_dim=32,
        hidden_act="gelu",
    )  # fmt: skip
    return (CLIPTextModelWithProjection if projected else CLIPTextModel)(config)


def _vae(channels: int = 4, **more: Any) -> Any:
    from diffusers import AutoencoderKL

    return AutoencoderKL(
        block_out_channels=(32,) * 4, in_channels=3, out_channels=3, down_block_types=("DownEncoderBlock2D",) * 4,
        up_block_types=("UpDecoderBlock2D",) * 4, latent_channels=channels, **more,
    )  # fmt: skip


def _flow() -> Any:
    from diffusers import FlowMatchEulerDiscreteScheduler

    return FlowMatchEulerDiscreteScheduler()


def _qwen3(causal: bool = True, layers: int = 2) -> Any:
    from transformers import Qwen3Config, Qwen3ForCausalLM, Qwen3Model

    config = Qwen3Config(
        hidden_size=16, intermediate_size=16, num_hidden_layers=layers, num_attention_heads=2, num_key_value_heads=2,
        head_dim=8, vocab_size=266, max_position_embeddings=4096, eos_token_id=258, pad_token_id=256, bos_token_id=None,
    )  # fmt: skip
    return (Qwen3ForCausalLM if causal else Qwen3Model)(config)


def _qwen25_vl() -> Any:
    from transformers import Qwen2_5_VLConfig, Qwen2_5_VLForConditionalGeneration

    text = {
        "hidden_size": 16, "intermediate_size": 16, "num_hidden_layers": 2, "num_attention_heads": 2,
        "num_key_value_heads": 2, "vocab_size": 266, "max_position_embeddings": 8192, "eos_token_id": 258,
        "bos_token_id": None, "pad_token_id": 256,
        "rope_parameters": {"mrope_section": [1, 1, 2], "rope_type": "default", "rope_theta": 1e6},
    }  # fmt: skip
    vision = {
        "depth": 2, "hidden_size": 16, "intermediate_size": 16, "num_heads": 2, "out_hidden_size": 16,
        "fullatt_block_indexes": [1], "patch_size": 14, "spatial_merge_size": 2, "temporal_patch_size": 2,
        "window_size": 112,
    }  # fmt: skip
    marks = {
        "vision_start_token_id": 259, "vision_end_token_id": 260, "image_token_id": 262, "video_token_id": 263,
    }  # fmt: skip
    return Qwen2_5_VLForConditionalGeneration(
        Qwen2_5_VLConfig(text_config=text, vision_config=vision, **marks)
    )
