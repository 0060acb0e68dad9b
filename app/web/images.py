"""Images, thumbnails and previews: to whom sees a picture that holds them. Named by content, so kept by browsers."""

from fastapi import APIRouter, Request
from fastapi.responses import FileResponse

from app.domain.errors import MissingImage, NotFound
from app.storage import holdings
from app.storage import jobs as job_rows
from app.storage.images import ImageStore
from app.web.access import InSession, Viewing

FOREVER = {"Cache-Control": "private, max-age=31536000, immutable"}

router = APIRouter()


@router.get("/images/{image_id}.png")
def image(request: Request, session: InSession, viewer: Viewing, image_id: str) -> FileResponse:
    holdings.require(session, viewer, image_id)
    path = _store(request).path(image_id)
    if not path.is_file():
        raise NotFound("This image is missing from the store.")
    return FileResponse(path, media_type="image/png", headers=FOREVER)


@router.get("/images/{image_id}/{side}.webp")
def thumbnail(
    request: Request, session: InSession, viewer: Viewing, image_id: str, side: int
) -> FileResponse:
    holdings.require(session, viewer, image_id)
    try:
        path = _store(request).thumbnail(image_id, side)
    except MissingImage as error:
        raise NotFound("This image is missing from the store.") from error
    return FileResponse(path, media_type="image/webp", headers=FOREVER)


@router.get("/previews/{name}")
def preview(request: Request, session: InSession, viewer: Viewing, name: str) -> FileResponse:
    """A preview's name begins with its job's."""
    path = _store(request).preview(name)
    job_rows.job_of(session, viewer, name.partition("-")[0])
    if not path.is_file():
        raise NotFound("This preview is gone.")
    return FileResponse(path, media_type="image/webp", headers=FOREVER)


def _store(request: Request) -> ImageStore:
    store: ImageStore = request.app.state.store
    return store
