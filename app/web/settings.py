"""Settings: where the work is done, which engines there are, and who plays the roles of new pictures."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Depends, Request
from fastapi.responses import RedirectResponse, Response

from app.domain.errors import Invalid
from app.domain.offers import Offer
from app.domain.requests import ROLES, Role
from app.studio import choosing, defaults
from app.studio.defaults import Defaults
from app.web import rendering
from app.web.access import InSession
from app.web.engines import Cast
from app.web.panel import SAID

router = APIRouter()


@dataclass(frozen=True, slots=True)
class Row:
    """A role as the form shows it. `chosen` is '' where it is left to the worker, whose choice `usual` says in words;
    `away`: no worker has the engine chosen."""

    role: Role
    words: str
    chosen: str
    away: bool
    usual: str
    able: tuple[Offer, ...]


@router.get("/settings")
def settings(request: Request, session: InSession, saved: bool = False) -> Response:
    return _page(request, defaults.defaults(session), saved=saved)


@router.put("/settings")
@router.post("/settings")  # a plain form knows no PUT
def change(request: Request, session: InSession, cast: Annotated[Cast, Depends()]) -> Response:
    """A role that is not named is left to the workers."""
    try:
        defaults.set_defaults(session, cast.engines)
    except Invalid as error:
        if rendering.wants_part(request):
            raise
        return _page(request, defaults.defaults(session), error.status, problem=error.message)
    if rendering.wants_part(request):
        return Response(headers={"HX-Redirect": "/settings?saved=1"})
    return RedirectResponse("/settings?saved=1", 303)


def _page(
    request: Request, found: Defaults, status: int = 200, *, saved: bool = False, problem: str = ""
) -> Response:
    offers = found.offers
    simple = choosing.only_one(offers) and not found.kept
    return rendering.page(
        request,
        "settings.html",
        status,
        device=offers.device,
        engines=offers.engines,
        said=SAID,
        rows=() if simple else tuple(_row(found, role) for role in ROLES),
        alone=all(offer.name == "sketchbook" for offer in offers.engines),
        silent=found.silent,
        saved=saved and not problem,
        problem=problem,
    )


def _row(found: Defaults, role: Role) -> Row:
    usual = found.offers.chosen.get(role, "")
    offer = found.offers.named(usual)
    return Row(
        role, SAID[role], found.kept.get(role, ""), role in found.away and role in found.kept,
        offer.title if offer else usual, found.offers.able(role),
    )  # fmt: skip
