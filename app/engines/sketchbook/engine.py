"""The sketchbook as an engine: all four roles, no weights, no GPU.

Hands each request to the part that answers it and takes care of what all pictures share: sizes, the layer a
person painted (kept as it is, on top), masks, and the scene that is remembered for the next refinement.
"""

from dataclasses import replace

import cv2

from app.domain.requests import (
    DraftRequest,
    PlanRequest,
    RefineRequest,
    ReflectRequest,
    Request,
    Role,
)
from app.engines import pixels
from app.engines.base import Images, Painted, Reporter, Result
from app.engines.sketchbook import layout, painter, planner, refiner, unloading, variants
from app.engines.sketchbook.amending import tied
from app.engines.sketchbook.pixels import Bytes
from app.engines.sketchbook.scene import remembered, to_json

VERSION = "2"
UNCHANGED = "Finished as it was drafted."


class Sketchbook:
    """`run` answers one request at a time. The same request gives the same plan, pixels and words."""

    name = "sketchbook"
    version = VERSION
    roles: frozenset[Role] = frozenset({"planner", "drafter", "critic", "refiner"})

    def settled(self, request: Request) -> Request:
        """The request as it is kept: one of four variants becomes its own seed."""
        return variants.settled(request) if isinstance(request, PlanRequest) else request

    def run(self, request: Request, images: Images, report: Reporter) -> Result:
        """Raises `Invalid` for intents without words, `MissingImage`, `EngineError`, and what `report` raises."""
        with unloading.large_arrays():
            return _run(request, images, report)


def _run(request: Request, images: Images, report: Reporter) -> Result:
    match request:
        case PlanRequest():
            return planner.plan(variants.settled(request), report)
        case DraftRequest():
            return _draft(request, images, report)
        case ReflectRequest():
            return _reflect(request, images, report)
        case RefineRequest():
            return _refine(request, images, report)


def _draft(request: DraftRequest, images: Images, report: Reporter) -> Painted:
    if request.base is not None:
        return _draft_over(request, request.base.id, images, report)
    scene = layout.scene_of(
        request.plan, request.full, request.seed, request.style, request.pass_no
    )
    change = refiner.folded_in(scene, request)
    canvas = painter.draft(change.scene, request.size, request.full, request.seed, report)
    canvas = pixels.with_layer(canvas, images, request.protected)
    return _painted(canvas, change, change.note)


def _draft_over(request: DraftRequest, base: str, images: Images, report: Reporter) -> Painted:
    """A later pass: what it adds, over the picture that the passes before it left."""
    before = remembered(request.scene) or layout.scene_of(
        request.plan, request.full, request.seed, request.style, request.pass_no - 1
    )
    scene = layout.added_to(before, request.plan, request.pass_no)
    change = refiner.folded_in(scene, request)
    start = pixels.rgb(images, base)
    canvas = painter.add(
        before, change.scene, request.size, request.full, request.seed, start, report
    )
    canvas = pixels.with_layer(canvas, images, request.protected)
    return _painted(canvas, replace(change, scene=replace(change.scene, rough=True)), change.note)


def _refine(request: RefineRequest, images: Images, report: Reporter) -> Painted:
    change = refiner.changed(request)
    start = pixels.rgb(images, request.image.id)
    mask = pixels.mask(images, request.mask)
    canvas = refiner.repainted(request, change, start, mask, report)
    canvas = pixels.with_layer(canvas, images, request.protected)
    change = replace(change, scene=replace(tied(change.scene, request.plan), rough=False))
    return _painted(canvas, change, change.note or UNCHANGED)


def _reflect(request: ReflectRequest, images: Images, report: Reporter) -> Result:
    from app.engines.sketchbook.critic.reflecting import reflect

    return reflect(request, pixels.rgb(images, request.image.id), report)


def _painted(canvas: Bytes, change: refiner.Change, note: str) -> Painted:
    done, png = cv2.imencode(
        ".png", cv2.cvtColor(canvas, cv2.COLOR_RGB2BGR), [cv2.IMWRITE_PNG_COMPRESSION, 2]
    )
    assert done
    height, width = canvas.shape[:2]
    return Painted(png.tobytes(), width, height, to_json(change.scene), note)
