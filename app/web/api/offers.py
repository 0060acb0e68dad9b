"""Offers: the engines that workers have now, as JSON."""

from fastapi import APIRouter
from fastapi.responses import JSONResponse

from app.studio import defaults
from app.web.api import documents
from app.web.api.once import Ask

router = APIRouter(prefix="/offers", tags=["engines"])


@router.get("")
def offers(ask: Ask) -> JSONResponse:
    """Every engine that can be chosen, its roles, licence and settings; who plays each role of a new picture."""
    return JSONResponse(documents.offers(defaults.offers(ask.session)))
