"""The ways a pipeline gets from a picture to a picture: edit it by words, begin from it, paint within a mask.

Which of them a model has is the table's to say (`capabilities`); here each becomes a call.
"""

from app.domain.errors import EngineError
from app.domain.sampling import Sampling
from app.engines import pixels
from app.engines.base import Images
from app.engines.diffusion.loading import Loaded
from app.engines.diffusion.sampling import Call
from app.engines.going_by import left_out, shown
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
    by = [
        pixels.rgb(images, each.id) for each in shown(sampling, loaded.recipe.can.edits, beside=1)
    ]
    return Call(
        loaded.recipe.preset.pipeline, *size, (words,), (seed,), sampling, pictures=(canvas, *by),
        changed=1,
    )  # fmt: skip


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


def unheeded(loaded: Loaded, sampling: Sampling, call: Call) -> str:
    """In sentences, what was set and this model does not have, or not as many of; '' when it has all of it."""
    can = loaded.recipe.can
    plain = Sampling()
    lost = [
        words
        for name, words in NAMES.items()
        if getattr(sampling, name) != getattr(plain, name) and name not in can.settings
    ]
    if sampling.scheduler and sampling.scheduler not in can.schedulers:
        lost.append(f"the scheduler {sampling.scheduler}")
    title = loaded.recipe.preset.title
    said = f"{title} does not have {', '.join(lost)}." if lost else ""
    if "references" not in can.settings:
        return said
    return f"{said} {left_out(title, sampling, len(call.pictures) - call.changed)}".strip()
