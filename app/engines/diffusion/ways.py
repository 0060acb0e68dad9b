"""The ways a pipeline gets from a picture to a picture: edit it by words, begin from it, paint within a mask.

Which of them a model has is the table's to say (`capabilities`); here each becomes a call.
"""

from app.domain.errors import EngineError
from app.domain.sampling import Sampling
from app.engines import pixels
from app.engines.base import Images
from app.engines.diffusion.loading import Loaded
from app.engines.diffusion.sampling import Call
from app.engines.pixels import Mask, Rgb

NAMES = {
    "guidance": "the guidance scale", "negative": "what to avoid", "scheduler": "the scheduler",
    "strength": "the strength", "references": "the reference pictures", "block_in": "the block-in",
    "steps": "the steps", "adapters": "the adapters",
}  # fmt: skip


def editing(
    loaded: Loaded, size: tuple[int, int], words: str, seed: int, sampling: Sampling, canvas: Rgb, images: Images
) -> Call:  # fmt: skip
    """The picture and its references beside an instruction; `size` is width and height in pixels."""
    most = loaded.recipe.can.edits
    by = [pixels.rgb(images, each.id) for each in sampling.references[: most - 1]]
    return Call(
        loaded.recipe.preset.pipeline, *size, (words,), (seed,), sampling, pictures=(canvas, *by)
    )


def beginning(
    loaded: Loaded, size: tuple[int, int], words: tuple[str, ...], seeds: tuple[int, ...], sampling: Sampling,
    starts: tuple[Rgb, ...], strength: float, mask: Mask | None = None,
) -> Call:  # fmt: skip
    """Image-to-image at a denoising strength of 0..1, within the mask where the model can. Raises EngineError."""
    can = loaded.recipe.can
    kind = can.inpaints if can.inpaints and (mask is not None or not can.begins) else can.begins
    if not kind:
        raise EngineError(
            f"{loaded.recipe.preset.title} cannot begin from a picture. All finished steps are kept: choose another "
            "model for this part, or build the picture all at once."
        )
    return Call(kind, *size, words, seeds, sampling, starts, strength, mask)


def unheeded(loaded: Loaded, sampling: Sampling) -> str:
    """A sentence about what was set and this model does not have; '' when it has all of it."""
    can = loaded.recipe.can
    plain = Sampling()
    lost = [
        words
        for name, words in NAMES.items()
        if getattr(sampling, name) != getattr(plain, name) and name not in can.settings
    ]
    if sampling.scheduler and sampling.scheduler not in can.schedulers:
        lost.append(f"the scheduler {sampling.scheduler}")
    return f"{loaded.recipe.preset.title} does not have {', '.join(lost)}." if lost else ""
