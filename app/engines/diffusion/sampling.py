"""One pass of a pipeline: words and pictures in, pictures out, every step heard and every fault in words.

Noise comes from generators on the CPU, one for each picture, so a seed gives the same picture on every device of the
same precision, alone or among others.
"""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from inspect import signature
from math import ceil
from typing import Any

import numpy as np
from PIL import Image

from app.domain.errors import Cancelled, EngineError, OutOfMemory
from app.domain.sampling import Sampling
from app.engines.base import Reporter
from app.engines.device import look
from app.engines.diffusion.adapting import adapted
from app.engines.diffusion.loading import Loaded, clone, scheduler_of
from app.engines.diffusion.previewing import Listening
from app.engines.diffusion.stepping import heard
from app.engines.libraries import ran_out
from app.engines.pixels import Mask, Rgb, resized
from app.engines.presets import Need
from app.engines.residents import hand_back

LEAST_STRENGTH = 0.02
NOT_FINITE = (
    "The model's picture is no picture: its numbers ran out of range. All finished steps are kept; try another seed, "
    "a lower guidance scale or another precision."
)


@dataclass(frozen=True, slots=True)
class Call:
    """Which pipeline class, at which size in pixels, with which words and seeds.

    `starts` are the pictures that each item begins from, with the denoising `strength` (0..1) and perhaps the `mask` of
    where it may change; `pictures` are those that a model edits or goes by, for all items alike, the first `changed` of
    them to be changed.
    """

    kind: str
    width: int
    height: int
    prompts: tuple[str, ...]
    seeds: tuple[int, ...]
    sampling: Sampling
    starts: tuple[Rgb, ...] = ()
    strength: float = 1.0
    mask: Mask | None = None
    pictures: tuple[Rgb, ...] = ()
    changed: int = 0


def paint(
    loaded: Loaded, call: Call, reporters: Sequence[Reporter], began: float = 0.0
) -> list[Rgb | EngineError]:
    """(H, W, 3) uint8 for each prompt, or the `Cancelled` with which its person stopped it.

    Raises `Cancelled` when all of them were stopped, `OutOfMemory` and `EngineError` in words.
    """
    import torch

    listening = Listening(loaded, reporters, *_within(loaded, call), began)
    pipe = clone(loaded, call.kind, scheduler_of(loaded, call.sampling.scheduler))
    pipe.scheduler = heard(pipe.scheduler, lambda *said: listening.step(pipe, *said))
    try:
        with torch.no_grad(), adapted(pipe, call.sampling.adapters, loaded.models):
            found = pipe(**_arguments(pipe, loaded, call, listening)).images
    except RuntimeError as fault:
        hand_back(fault)
        if not ran_out(fault):
            raise
        raise OutOfMemory(_smaller(loaded, call)) from fault
    except Cancelled as stop:
        hand_back(stop)
        raise
    finally:
        with suppress(AttributeError):
            pipe.maybe_free_model_hooks()
    return [listening.stopped.get(n) or _canvas(image, call) for n, image in enumerate(found)]


def _arguments(pipe: Any, loaded: Loaded, call: Call, listening: Listening) -> dict[str, Any]:
    import torch

    can, asked, many = loaded.recipe.can, call.sampling, len(call.prompts) > 1
    generators = [torch.Generator().manual_seed(seed) for seed in call.seeds]
    steps = asked.steps or loaded.recipe.preset.steps
    given: dict[str, Any] = {
        "prompt": list(call.prompts) if many else call.prompts[0],
        "generator": generators if many else generators[0],
        "num_inference_steps": max(steps, ceil(1 / max(call.strength, LEAST_STRENGTH))),
        "output_type": "np",
    }
    takes = signature(pipe.__call__).parameters
    if "height" in takes:
        given |= {"width": listening.width, "height": listening.height}
    if "output_resolution" in takes:  # the side of a square as large, to which pictures are fitted
        given["output_resolution"] = round((listening.width * listening.height) ** 0.5)
    guidance = loaded.recipe.preset.guidance if asked.guidance is None else asked.guidance
    if can.guidance:
        given[can.guidance] = guidance
    avoid = asked.negative or (" " if can.guidance == "true_cfg_scale" and guidance > 1 else "")
    if can.negative and avoid:
        given["negative_prompt"] = [avoid] * len(call.prompts) if many else avoid
    return given | _images(call, listening.width, listening.height)


def _images(call: Call, width: int, height: int) -> dict[str, Any]:
    """The pictures at the size that the pipeline works at; what a model only goes by keeps its own."""
    if call.pictures:
        first, *others = call.pictures
        return {
            "image": [Image.fromarray(resized(first, width, height)), *map(Image.fromarray, others)]
        }
    if not call.starts:
        return {}
    starts = [Image.fromarray(resized(start, width, height)) for start in call.starts]
    found = {"image": starts if len(starts) > 1 else starts[0], "strength": call.strength}
    if "Inpaint" in call.kind:
        mask = np.ones((height, width), np.float32) if call.mask is None else call.mask
        grey = Image.fromarray(np.asarray(mask * 255 + 0.5, np.uint8)).resize((width, height))
        found["mask_image"] = [grey] * len(starts) if len(starts) > 1 else grey
    return found


def _within(loaded: Loaded, call: Call) -> tuple[int, int]:
    """The size that the pipeline works at: no side under the model's least, multiples of what it needs."""
    least, step = loaded.recipe.preset.least, loaded.recipe.can.multiple
    scale = max(1.0, least / min(call.width, call.height))
    return tuple(max(step, round(side * scale / step) * step) for side in (call.width, call.height))  # type: ignore[return-value]


def _canvas(image: Any, call: Call) -> Rgb | EngineError:
    if not np.isfinite(image).all():
        return EngineError(NOT_FINITE)
    image = np.clip(image, 0, 1)
    if image.shape[-1] == 4:  # over white paper
        image = image[..., :3] * image[..., 3:] + 1 - image[..., 3:]
    canvas = np.asarray(image * 255 + 0.5, np.uint8)
    return resized(canvas, call.width, call.height)


def _smaller(loaded: Loaded, call: Call) -> str:
    """What happened and the next smaller thing to try: a precision by the name that it is offered under."""
    preset, sizes = loaded.recipe.preset, loaded.recipe.preset.precisions
    taken = sizes.get(loaded.recipe.precision, Need()).memory
    able = [each for each in sizes if each != "nf4" or loaded.device.startswith("cuda")]
    smaller = [each for each in able if sizes[each].memory < taken]
    if len(call.prompts) > 1:
        tip = "fewer variants at a time"
    elif smaller:
        tip = f"{preset.title} · {smaller[0]}, or a smaller picture than {call.width}x{call.height}"
    else:
        tip = f"a smaller picture than {call.width}x{call.height}, or a smaller model"
    return (
        f"{look(loaded.device).words} had too little memory for {preset.title} at {call.width}x{call.height}. "
        f"All finished steps are kept. Try {tip}."
    )
