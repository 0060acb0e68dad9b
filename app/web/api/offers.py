"""Offers: the engines that workers have now, as JSON."""

from fastapi import APIRouter
from fastapi.responses import JSONResponse

from app.storage import workers
from app.web.api import documents
from app.web.api.once import Ask

router = APIRouter(prefix="/offers", tags=["engines"])


@router.get("")
def offers(ask: Ask) -> JSONResponse:
    """Every engine that can be chosen, with its roles, licence and the settings it obeys; each role's default."""
    return JSONResponse(documents.offers(workers.offers(ask.session)))
