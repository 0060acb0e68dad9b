"""What each diffusers pipeline class can be given: one table, held against the installed library by a test.

Names of arguments differ from class to class, and some are accepted and do nothing; so nothing is guessed from a
signature at run time. Imports nothing: the web's side of a process may read it. Source: the `__call__` of each class in
diffusers 0.42.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Latents = Literal["plain", "flux2", "packed", "packed video"]

DIFFUSION: Mapping[str, str] = {
    "Euler": "EulerDiscreteScheduler", "Euler a": "EulerAncestralDiscreteScheduler",
    "DPM++ 2M": "DPMSolverMultistepScheduler", "DDIM": "DDIMScheduler", "Heun": "HeunDiscreteScheduler",
    "UniPC": "UniPCMultistepScheduler",
}  # fmt: skip
FLOW: Mapping[str, str] = {  # only one: these pipelines set the sigmas, and others do not take any
    "Flow Euler": "FlowMatchEulerDiscreteScheduler",
}


@dataclass(frozen=True, slots=True)
class Abilities:
    """Of the class that loads the weights, and of its sisters that run on the very same ones.

    `edits` is how many pictures `image` takes beside the words as the model's makers say (0: none), `draws` whether
    words alone are enough. `begins` names the sister that begins from a picture with `strength`, `inpaints` the one
    that takes `mask_image` too. `guidance` is the argument that means the guidance scale, "" when the weights
    ignore it; `negative` whether `negative_prompt` is taken. Sides are multiples of `multiple` pixels. `latents`
    says how the denoiser's tokens lie: (B, C, h, w), patches of FLUX.2, packed 2x2 patches, or those with a frame
    axis. `words` is how many tokens of a prompt count, `flow` whether the weights were trained by flow matching.
    """

    draws: bool = True
    edits: int = 0
    begins: str = ""
    inpaints: str = ""
    guidance: str = "guidance_scale"
    negative: bool = True
    multiple: int = 16
    latents: Latents = "plain"
    words: int = 512
    flow: bool = True

    @property
    def schedulers(self) -> Mapping[str, str]:
        """Those it can be swapped to: the studio's names, and diffusers' classes."""
        return FLOW if self.flow else DIFFUSION

    @property
    def settings(self) -> frozenset[str]:
        """The fields of `Sampling` that count."""
        found = {"steps", "scheduler", "adapters"}
        found |= {"guidance"} if self.guidance else set()
        found |= {"negative"} if self.negative else set()
        found |= {"strength", "block_in"} if self.begins or self.inpaints else set()
        return frozenset(found | ({"references"} if self.edits > 1 else set()))


ABILITIES: dict[str, Abilities] = {
    "StableDiffusionPipeline": Abilities(
        begins="StableDiffusionImg2ImgPipeline", inpaints="StableDiffusionInpaintPipeline", multiple=8, words=77,
        flow=False,
    ),
    "StableDiffusionXLPipeline": Abilities(
        begins="StableDiffusionXLImg2ImgPipeline", inpaints="StableDiffusionXLInpaintPipeline", multiple=8, words=77,
        flow=False,
    ),
    "Flux2KleinPipeline": Abilities(
        edits=4, inpaints="Flux2KleinInpaintPipeline", guidance="", negative=False, latents="flux2"
    ),
    "ZImagePipeline": Abilities(begins="ZImageImg2ImgPipeline", inpaints="ZImageInpaintPipeline"),
    "QwenImagePipeline": Abilities(
        begins="QwenImageImg2ImgPipeline", inpaints="QwenImageInpaintPipeline", guidance="true_cfg_scale",
        latents="packed video", words=1024,
    ),
    "QwenImageEditPlusPipeline": Abilities(
        draws=False, edits=3, guidance="true_cfg_scale", latents="packed video", words=1024
    ),
    "QwenImage21Pipeline": Abilities(
        edits=10, guidance="true_cfg_scale", latents="packed video", words=1024, multiple=32
    ),
    "FluxPipeline": Abilities(
        begins="FluxImg2ImgPipeline", inpaints="FluxInpaintPipeline", negative=False, latents="packed"
    ),
}  # fmt: skip
