"""Steps: one card, for a window that wants it alone, and the exact request that a step answered."""

import json

from fastapi import APIRouter
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from app.domain.content import request_to_json
from app.domain.errors import NotFound
from app.web import rendering
from app.web.asking import Ask, address
from app.web.showing import Looking, looking, show

router = APIRouter()


@router.get("/steps/{step_id}")
def step(ask: Ask, step_id: str) -> Response:
    found = ask.step(step_id)
    if not rendering.wants_part(ask.request):
        return RedirectResponse(f"{address(found.picture)}?step={step_id}", 303)
    window = looking(ask.request)
    shown = show(ask.session, ask.viewer, found.picture, Looking(window.branch, step_id))
    card = next((card for card in shown.cards if card.step.id == step_id), None)
    if card is None:
        raise NotFound("This step is on another branch.")
    return HTMLResponse(rendering.part("step", **(shown.context() | {"card": card})))


@router.get("/steps/{step_id}/request")
def request(ask: Ask, step_id: str) -> Response:
    """As text to read and copy; a person's step answered none."""
    asked = ask.step(step_id).request
    if asked is None:
        raise NotFound("This step was made by hand; no engine was asked.")
    said = json.dumps(request_to_json(asked), indent=2, ensure_ascii=False)
    return Response(said, media_type="text/plain; charset=utf-8")
