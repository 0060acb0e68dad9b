"""Settings: the engines that new pictures begin with, as JSON."""

from fastapi import APIRouter
from fastapi.responses import JSONResponse

from app.studio import defaults
from app.web.api import documents
from app.web.api.documents import DefaultsDocument
from app.web.api.once import Ask

router = APIRouter(prefix="/settings", tags=["engines"])


@router.get("")
def settings(ask: Ask) -> JSONResponse:
    """The engine chosen for each role of new pictures, those passed over as no worker has them, and who plays now."""
    return JSONResponse(documents.defaults(defaults.defaults(ask.session)))


@router.put("")
def change(ask: Ask, said: DefaultsDocument) -> JSONResponse:
    """Choose the engines that new pictures begin with; a role that is not named is left to the workers."""
    return JSONResponse(documents.defaults(defaults.set_defaults(ask.session, said.engines)))
