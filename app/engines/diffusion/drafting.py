"""Drafts: cheap first looks, at the small size that was asked for and in few steps.

A first draft is drawn from words alone, or begun from the sketchbook's block-in of the plan. A later pass adds its own
lines to the picture so far: by words where the model edits, else by going over it; a model that can do neither says so.
"""

from collections.abc import Sequence

from app.domain.errors import EngineError, PentimentoError
from app.domain.requests import DraftRequest
from app.engines import pixels
from app.engines.base import Images, Outcome, Painted, Reporter
from app.engines.diffusion.blockin import BLOCKED_IN, SHARE, STRENGTH, block_in
from app.engines.diffusion.loading import Loaded
from app.engines.diffusion.sampling import Call, paint
from app.engines.diffusion.ways import beginning, editing, unheeded
from app.engines.diffusion.wording import to_add, to_draw
from app.engines.going_by import shown
from app.engines.pixels import Rgb

ADDING = 0.7  # denoising strength of a later pass where the model cannot edit by words


def draft(
    loaded: Loaded, requests: Sequence[DraftRequest], images: Images, reporters: Sequence[Reporter]
) -> list[Outcome]:
    """One outcome for each request of a pass: they are alike. Raises what ends all of them."""
    first = requests[0]
    began, note = 0.0, ""
    if first.base is not None:
        call = _later(loaded, first, images)
    elif first.sampling.block_in and "block_in" in loaded.recipe.can.settings:
        under = tuple(
            block_in(request, images, report)
            for request, report in zip(requests, reporters, strict=True)
        )
        call, began, note = _begun(loaded, requests, under), SHARE, BLOCKED_IN
    else:
        call = _drawn(loaded, requests, images)
    note = " ".join(filter(None, (note, unheeded(loaded, first.sampling, call))))
    found = paint(loaded, call, reporters, began)
    return [
        canvas if isinstance(canvas, PentimentoError) else _painted(canvas, request, images, note)
        for canvas, request in zip(found, requests, strict=True)
    ]


def _drawn(loaded: Loaded, requests: Sequence[DraftRequest], images: Images) -> Call:
    """From words, with the pictures to go by where the model takes any."""
    first, preset = requests[0], loaded.recipe.preset
    if not loaded.recipe.can.draws:
        raise EngineError(
            f"{preset.title} changes pictures and does not draw. All finished steps are kept; choose another drafter."
        )
    most = loaded.recipe.can.edits
    by = shown(first.sampling, most, beside=0) if most > 1 else ()
    return Call(
        preset.pipeline, first.size.width, first.size.height, tuple(map(to_draw, requests)),
        tuple(request.seed for request in requests), first.sampling,
        pictures=tuple(pixels.rgb(images, each.id) for each in by),
    )  # fmt: skip


def _begun(loaded: Loaded, requests: Sequence[DraftRequest], under: tuple[Rgb, ...]) -> Call:
    asked = requests[0].sampling
    strength = STRENGTH if asked.strength is None else asked.strength
    size = requests[0].size.width, requests[0].size.height
    words = tuple(map(to_draw, requests))
    return beginning(loaded, size, words, tuple(r.seed for r in requests), asked, under, strength)


def _later(loaded: Loaded, request: DraftRequest, images: Images) -> Call:
    assert request.base is not None
    base = pixels.rgb(images, request.base.id)
    size = request.size.width, request.size.height
    if loaded.recipe.can.edits:
        return editing(loaded, size, to_add(request), request.seed, request.sampling, base, images)
    strength = ADDING if request.sampling.strength is None else request.sampling.strength
    words, seeds = (to_draw(request),), (request.seed,)
    return beginning(loaded, size, words, seeds, request.sampling, (base,), strength)


def _painted(canvas: Rgb, request: DraftRequest, images: Images, note: str) -> Painted:
    canvas = pixels.with_layer(canvas, images, request.protected)
    return Painted(pixels.png(canvas), request.size.width, request.size.height, None, note)
