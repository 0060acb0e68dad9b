"""Latents as a small picture: unpacked to (B, C, h, w), and shown in colour without a decoder.

The map from latents to RGB is linear, fitted once by least squares to the pipeline's own VAE: a few simple pictures are
encoded and their pixels regressed on their latents. So it needs no table of factors and suits any weights. What it
shows is rough, and costs less than a millisecond.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from app.engines.diffusion.capabilities import Latents
from app.engines.pixels import Rgb

Floats = NDArray[np.float32]
SIDE = 128  # px of the pictures that the map is fitted to
RIDGE = 1e-3


@dataclass(frozen=True, slots=True)
class Colours:
    """(C, 3) weights and (3,) offset: latents to sRGB in 0..1."""

    weights: Floats
    offset: Floats

    def shown(self, latents: Any) -> Rgb:
        """One item's latents, a (C, h, w) float tensor, as (h, w, 3) uint8."""
        plain = np.moveaxis(latents.detach().cpu().float().numpy(), 0, -1)
        rgb = plain @ self.weights + self.offset
        return np.asarray(np.clip(np.nan_to_num(rgb) * 255 + 0.5, 0, 255), np.uint8)


def spatial(pipe: Any, kind: Latents, latents: Any, width: int, height: int) -> Any:
    """(B, C, h, w) of what a scheduler holds. `width` and `height` are the picture's, in pixels."""
    if latents.ndim == 4:
        return latents
    if kind == "flux2":
        size = pipe.vae_scale_factor * 2
        rows, columns = height // size, width // size
        return latents.transpose(1, 2).reshape(latents.shape[0], latents.shape[2], rows, columns)
    unpacked = pipe._unpack_latents(latents, height, width, pipe.vae_scale_factor)
    return unpacked[:, :, 0] if kind == "packed video" else unpacked


def fitted(pipe: Any, kind: Latents) -> Colours:
    """The map for this pipeline's VAE. Encodes four small pictures."""
    import torch

    pictures, vae = _pictures(), pipe.vae
    kept_as = vae.dtype
    if kept_as == torch.float16:
        vae.to(torch.float32)  # as pipelines do: SDXL's runs out of the range of half floats
    images = torch.from_numpy(pictures * 2 - 1).permute(0, 3, 1, 2).to(vae.device, vae.dtype)
    if getattr(vae.config, "in_channels", 3) == 4:  # one that knows transparency
        images = torch.cat([images, torch.ones_like(images[:, :1])], dim=1)
    with torch.no_grad():
        latents = _encoded(pipe, kind, images).float().cpu().numpy()
    if vae.dtype != kept_as:
        vae.to(kept_as)
    rows, columns = latents.shape[2:]
    seen = _shrunk(pictures, rows, columns).reshape(-1, 3)
    given = np.moveaxis(latents, 1, -1).reshape(-1, latents.shape[1])
    given = np.concatenate([given, np.ones((len(given), 1), given.dtype)], axis=1).astype(
        np.float64
    )
    square = given.T @ given + RIDGE * len(given) * np.eye(given.shape[1])
    found = np.linalg.solve(square, given.T @ seen.astype(np.float64)).astype(np.float32)
    return Colours(found[:-1], found[-1])


def _encoded(pipe: Any, kind: Latents, images: Any) -> Any:
    """(B, C, h, w), scaled as the denoiser sees them."""
    import torch

    vae, video = pipe.vae, kind == "packed video"
    found = vae.encode(images.unsqueeze(2) if video else images).latent_dist.mode()
    if kind == "flux2":
        patches = pipe._patchify_latents(found)
        mean, variance = vae.bn.running_mean, vae.bn.running_var
        spread = torch.sqrt(variance + vae.config.batch_norm_eps)
        return (patches - mean.view(1, -1, 1, 1)) / spread.view(1, -1, 1, 1)
    if getattr(vae.config, "latents_mean", None):
        mean, spread = (
            torch.tensor(each, device=found.device, dtype=found.dtype).view(
                1, -1, *(1,) * (found.ndim - 2)
            )
            for each in (vae.config.latents_mean, vae.config.latents_std)
        )
        found = (found - mean) / spread
    else:
        found = (
            found - (getattr(vae.config, "shift_factor", None) or 0)
        ) * vae.config.scaling_factor
    return found[:, :, 0] if video else found


def _pictures() -> Floats:
    """(4, SIDE, SIDE, 3) in 0..1: a gradient each way, patches of every hue, greys, soft noise."""
    ramp = np.linspace(0, 1, SIDE, dtype=np.float32)
    across, down = np.meshgrid(ramp, ramp)
    gradient = np.stack([across, down, 1 - (across + down) / 2], axis=-1)
    chance = np.random.default_rng(0)
    patches = np.kron(chance.random((8, 8, 3)), np.ones((SIDE // 8, SIDE // 8, 1)))
    greys = np.repeat((0.5 + 0.5 * np.sin(12 * across * down))[..., None], 3, axis=-1)
    soft = np.kron(chance.random((32, 32, 3)), np.ones((SIDE // 32, SIDE // 32, 1)))
    return np.stack([gradient, patches, greys, soft]).astype(np.float32)


def _shrunk(pictures: Floats, rows: int, columns: int) -> Floats:
    """Mean colours, (B, rows, columns, 3)."""
    blocks = pictures.reshape(len(pictures), rows, SIDE // rows, columns, SIDE // columns, 3)
    return np.asarray(blocks.mean(axis=(2, 4)), np.float32)
