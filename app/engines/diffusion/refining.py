"""Refinements: the findings mended, or a right draft finished, at the size that was asked for.

An instruction and the picture where the model edits by words; else the picture is begun again, as far as the findings
are grave. A person's mask bounds everything, else local findings do where the model begins from the picture: outside
a mask no pixel changes. A right draft is finished by going over it, not by words, where the model can.
"""

from app.domain.errors import Cancelled, EngineError
from app.domain.requests import RefineRequest
from app.engines import pixels
from app.engines.base import Images, Painted, Reporter
from app.engines.diffusion.loading import Loaded
from app.engines.diffusion.regions import mask_of
from app.engines.diffusion.sampling import Call, paint
from app.engines.diffusion.severity import strength
from app.engines.diffusion.ways import beginning, editing, unheeded
from app.engines.diffusion.wording import to_change, to_go_over
from app.engines.pixels import Mask, Rgb

BY_WORDS = "Changed by an instruction."
WITHIN = "Painted anew where the findings are."
OVER = "Gone over once more."
MASKED = "Only within your mask."


def refine(loaded: Loaded, request: RefineRequest, images: Images, report: Reporter) -> Painted:
    """Raises `MissingImage`, `OutOfMemory`, `EngineError` and what `report` raises."""
    size = request.size
    start = pixels.resized(pixels.rgb(images, request.image.id), size.width, size.height)
    mask = mask_of(request, images, size.width, size.height)
    call, how = _call(loaded, request, start, mask, images)
    (canvas,) = paint(loaded, call, [report])
    if isinstance(canvas, Cancelled | EngineError):
        raise canvas
    bound = mask if request.mask is not None or call.starts else None
    if bound is not None:
        canvas = pixels.mixed(start, canvas, bound)
    canvas = pixels.with_layer(canvas, images, request.protected)
    masked = MASKED if request.mask is not None else ""
    said = (how, masked, unheeded(loaded, request.sampling, call))
    return Painted(pixels.png(canvas), size.width, size.height, None, " ".join(filter(None, said)))


def _call(
    loaded: Loaded, request: RefineRequest, start: Rgb, mask: Mask | None, images: Images
) -> tuple[Call, str]:
    can, size = loaded.recipe.can, (request.size.width, request.size.height)
    by_strength = bool(can.begins or can.inpaints)
    finishing = not request.findings and not request.words
    if can.edits and not (finishing and by_strength):
        words = to_change(request)
        return editing(loaded, size, words, request.seed, request.sampling, start, images), BY_WORDS
    far = strength(request.findings, request.sampling.strength)
    words = to_go_over(request)
    call = beginning(
        loaded, size, (words,), (request.seed,), request.sampling, (start,), far, mask
    )  # fmt: skip
    return call, OVER if mask is None else WITHIN
