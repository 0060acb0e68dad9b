"""Branches: one from any step, its name, and where it points."""

from typing import Annotated

from fastapi import APIRouter, Form
from fastapi.responses import Response

from app.studio import branches as studio
from app.web.asking import Ask
from app.web.showing import ID

router = APIRouter()


@router.post("/steps/{step_id}/branches")
def fork(ask: Ask, step_id: str, name: Annotated[str, Form()] = "") -> Response:
    ask.step(step_id)
    branch = studio.fork(ask.session, ask.viewer, step_id, name)
    return ask.answer(branch.id)


@router.patch("/pictures/{picture_id}/branches/{branch_id}")
def change(
    ask: Ask,
    picture_id: str,
    branch_id: str,
    name: Annotated[str | None, Form()] = None,
    tip: Annotated[str | None, Form(pattern=ID)] = None,
) -> Response:
    ask.picture(picture_id)
    if tip is not None:
        studio.set_tip(ask.session, ask.viewer, picture_id, branch_id, tip)
    if name is not None:
        studio.rename(ask.session, ask.viewer, picture_id, branch_id, name)
    return ask.answer()
