"""Variants: four other compositions of a plan, and the row that shows them side by side."""

from fastapi import APIRouter
from fastapi.responses import Response

from app.studio import variants as studio
from app.web.asking import Ask

router = APIRouter()


@router.post("/steps/{step_id}/variants")
def four(ask: Ask, step_id: str) -> Response:
    ask.step(step_id)
    made = studio.four_variants(ask.session, ask.viewer, step_id, queue_limit=ask.queue_limit)
    return ask.answer(made[0].id)
