"""A tiny autoencoder for previews: a decoder of a few million weights that knows the latents of one large VAE.

It shows edges and textures where the fitted map shows patches of colour, and takes milliseconds on a card, seconds on
a CPU; so it is used on a card only. It is optional: what cannot be read, does not suit or fails leaves the fitted map.
Source: TAESD, Ollin Boer Bohan, as `diffusers.AutoencoderTiny`.
"""

import logging
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from app.domain.errors import PentimentoError
from app.engines.diffusion.capabilities import Latents
from app.engines.libraries import reading
from app.engines.pixels import Rgb

LONGEST = 512  # px of a preview's long side
SUITED: frozenset[Latents] = frozenset({"plain", "packed"})  # those that are the VAE's own, scaled
ROOM = 300_000_000  # bytes while it works: 10 MB of weights, and what it holds of 512 x 512 px in 64 channels

log = logging.getLogger(__name__)


@dataclass(slots=True)
class Tiny:
    """Its autoencoder in float32; `broken` once it has failed, and from then on nothing is asked of it."""

    vae: Any
    broken: bool = False

    def shown(self, latents: Any) -> Rgb | None:
        """One item's latents, a (C, h, w) float tensor as the denoiser scales them, as (H, W, 3) uint8 of at most
        512 px; None when it fails, which the log says once."""
        if self.broken:
            return None
        try:
            return self._decoded(latents)
        except RuntimeError as fault:
            self.broken = True
            log.warning("The tiny autoencoder failed; previews go on without it: %s", fault)
            return None

    def _decoded(self, latents: Any) -> Rgb:
        import torch

        config = self.vae.config
        with torch.no_grad():
            small = smaller(latents.float()[None].to(self.vae.device), factor_of(self.vae))
            image = self.vae.decode(small / config.scaling_factor + config.shift_factor).sample
        plain = image[0].permute(1, 2, 0).cpu().numpy()
        return np.asarray(np.clip(np.nan_to_num(plain) * 127.5 + 128, 0, 255), np.uint8)


def tiny_of(folder: Path, kind: Latents, channels: int, device: str) -> Tiny | None:
    """From a folder; None, and a line in the log, when it cannot be read or does not know such latents."""
    import diffusers
    import torch

    if kind not in SUITED:
        log.warning("No tiny autoencoder of ours reads latents that are %s: %s", kind, folder)
        return None
    try:
        with reading("the tiny autoencoder", folder):
            vae = diffusers.AutoencoderTiny.from_pretrained(
                folder, local_files_only=True, use_safetensors=True, torch_dtype=torch.float32
            ).to(device)
    except PentimentoError as fault:
        log.warning("Previews go on without a tiny autoencoder. %s", fault.message)
        return None
    if vae.config.latent_channels != channels:
        words = "The tiny autoencoder in %s reads %d channels, the model has %d; previews go on without it."
        log.warning(words, folder, vae.config.latent_channels, channels)
        return None
    return Tiny(vae)


def factor_of(vae: Any) -> int:
    """How many pixels a latent is wide."""
    return int(vae.config.upsampling_scaling_factor ** (len(vae.config.num_decoder_blocks) - 1))


def smaller(latents: Any, factor: int) -> Any:
    """(1, C, h, w) latents, averaged down so that the picture's long side has at most 512 px."""
    import torch

    rows, columns = latents.shape[2:]
    scale = LONGEST / (max(rows, columns) * factor)
    if scale >= 1:
        return latents
    size = max(1, int(rows * scale)), max(1, int(columns * scale))
    return torch.nn.functional.interpolate(latents, size, mode="bilinear", antialias=True)
