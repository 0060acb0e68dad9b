"""What a person paints or uploads for a step: bytes to a change, with the pixels already in the store.

The step is looked up in a reading session of its own and the pixels are worked on before the writing one begins, so
that a large picture keeps no writer waiting.
"""

from dataclasses import dataclass

from fastapi import Request
from starlette.datastructures import State

from app.domain.canvas import ImageRef, Size
from app.domain.edits import Change, applied
from app.domain.errors import Invalid
from app.domain.parts import Painting
from app.domain.people import Viewer
from app.storage import edits as edit_rows
from app.storage import pictures
from app.storage.database import transaction
from app.storage.images import ImageStore
from app.studio import choosing, uploads
from app.studio.steps import finished


@dataclass(frozen=True, slots=True)
class Canvas:
    """What is painted on: the step's picture without this edit's paint, and the layer it had before.

    `painted` says whether this edit has paint on it.
    """

    image: ImageRef
    layer: str | None
    painted: bool


def layer(request: Request, viewer: Viewer, step_id: str, content: bytes) -> Change:
    """The whole sheet a person painted on, RGBA, of the size of the step's picture; all erased, it is as before."""
    canvas = _canvas(request.app.state, viewer, step_id)
    store: ImageStore = request.app.state.store
    sheet = uploads.admitted_layer(content, _limits(request), _size(canvas.image))
    if uploads.painted_box(sheet) is None and canvas.painted:
        image = _plain(canvas.image.id, _size(canvas.image), canvas.image.source)
        return {"op": "erase", "image": image, "layer": canvas.layer}
    if canvas.layer is not None:
        sheet = uploads.layers_joined(store.read(canvas.layer), sheet)
    box = uploads.painted_box(sheet)
    if box is None:
        raise Invalid("There is no paint on this layer. Nothing was changed.")
    laid = uploads.laid_on(store.read(canvas.image.id), sheet)
    image = _plain(store.keep(laid), _size(canvas.image), "painted")
    where = {"x": box.x, "y": box.y, "w": box.w, "h": box.h}
    return {"op": "paint", "image": image, "layer": store.keep(sheet), "box": where}


def mask(request: Request, viewer: Viewer, step_id: str, content: bytes) -> Change:
    """Where changes may happen; an empty one removes the mask."""
    canvas = _canvas(request.app.state, viewer, step_id)
    sheet = uploads.admitted_layer(content, _limits(request), _size(canvas.image))
    grey = uploads.mask_of(sheet)
    return {"op": "mask", "mask": request.app.state.store.keep(grey) if grey else None}


def upload(request: Request, viewer: Viewer, step_id: str, content: bytes) -> Change:
    """A picture of one's own in the place of the step's, of the same size."""
    canvas = _canvas(request.app.state, viewer, step_id)
    png, size = uploads.admitted(content, _limits(request), _size(canvas.image))
    return {"op": "replace", "image": _plain(request.app.state.store.keep(png), size, "uploaded")}


def reference(request: Request, viewer: Viewer, picture_id: str, content: bytes) -> ImageRef:
    """A picture to go by, of nearly its own size; looked at only where an engine of the picture goes by it."""
    with transaction(request.app.state.reading) as session:
        choosing.require_references(session, pictures.picture_of(session, viewer, picture_id))
    png, size = uploads.admitted(content, _limits(request))
    return ImageRef(request.app.state.store.keep(png), size.width, size.height, "uploaded")


def _canvas(state: State, viewer: Viewer, step_id: str) -> Canvas:
    with transaction(state.reading) as session:
        step = finished(session, viewer, step_id)
        if not isinstance(step.content, Painting):
            raise Invalid("Only a draft or a refinement can be painted on.")
        pending = edit_rows.pending(session, viewer.person, step_id)
    changes = pending.changes if pending else ()
    before = [change for change in changes if change["op"] not in ("paint", "erase")]
    own = [change["op"] for change in changes if change["op"] in ("paint", "erase", "replace")]
    content = applied(step.content, before, viewer.person)
    assert isinstance(content, Painting)
    return Canvas(content.image, content.protected, own[-1:] == ["paint"])


def _limits(request: Request) -> uploads.Limits:
    site = request.app.state.site
    return uploads.Limits(site.max_upload_mb, site.max_megapixels)


def _size(image: ImageRef) -> Size:
    return Size(image.width, image.height)


def _plain(id: str, size: Size, source: str) -> Change:
    return {"id": id, "width": size.width, "height": size.height, "source": source}
