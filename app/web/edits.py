"""Edits: changes gather on a step one by one, are taken back, and become a step of their own."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends, File, Form, Request, UploadFile
from fastapi.responses import Response

from app.domain.edits import Change
from app.domain.errors import Invalid
from app.studio import edits as studio
from app.studio import runs
from app.web import uploading
from app.web.access import Viewing
from app.web.asking import Ask, Asking
from app.web.showing import looking

Picked = Annotated[UploadFile, File()]

router = APIRouter(prefix="/steps/{step_id}")


class Fields:
    """A change as a form sends it: its `op` and words, and a region as `x y w h`."""

    def __init__(
        self,
        op: Annotated[str, Form(max_length=40)],
        id: Annotated[str | None, Form(max_length=80)] = None,
        words: Annotated[str | None, Form()] = None,
        instruction: Annotated[str | None, Form(max_length=80)] = None,
        to: Annotated[int | None, Form(ge=-1, le=1000)] = None,
        at: Annotated[int | None, Form(ge=0, le=1000)] = None,
        pass_no: Annotated[int | None, Form(ge=1, le=20)] = None,
        x: Annotated[float | None, Form()] = None,
        y: Annotated[float | None, Form()] = None,
        w: Annotated[float | None, Form()] = None,
        h: Annotated[float | None, Form()] = None,
    ) -> None:
        named: dict[str, Any] = {
            "op": op, "id": id, "words": words, "instruction": instruction, "to": to, "at": at, "pass_no": pass_no,
        }  # fmt: skip
        self.change: Change = {name: value for name, value in named.items() if value is not None}
        box = {"x": x, "y": y, "w": w, "h": h}
        if any(side is not None for side in box.values()):
            if any(side is None for side in box.values()):
                raise Invalid("A region needs x, y, w and h.")
            self.change["region"] = box


@router.post("/changes")
def gather(ask: Ask, step_id: str, fields: Annotated[Fields, Depends()]) -> Response:
    return _gather(ask, step_id, fields.change)


@router.delete("/changes/last")
def undo(ask: Ask, step_id: str) -> Response:
    ask.step(step_id)
    studio.undo(ask.session, ask.viewer, step_id)
    return ask.answer()


@router.delete("/changes")
def discard(ask: Ask, step_id: str) -> Response:
    ask.step(step_id)
    studio.discard(ask.session, ask.viewer, step_id)
    return ask.answer()


@router.post("/edits")
def save(
    ask: Ask,
    step_id: str,
    saw_tip: Annotated[str | None, Form()] = None,
    go_on: Annotated[bool, Form()] = False,
) -> Response:
    ask.step(step_id)
    asked = (ask.session, ask.viewer, step_id, saw_tip or None)
    if go_on:
        saved, _ = runs.save_and_go(*asked, queue_limit=ask.queue_limit)
    else:
        saved = studio.save(*asked)
    return ask.answer(saved.branch.id)


@router.post("/layers")
def layer(request: Request, viewer: Viewing, ask: Ask, step_id: str, file: Picked) -> Response:
    return _gather(ask, step_id, uploading.layer(request, viewer, step_id, file.file.read()))


@router.post("/masks")
def mask(request: Request, viewer: Viewing, ask: Ask, step_id: str, file: Picked) -> Response:
    return _gather(ask, step_id, uploading.mask(request, viewer, step_id, file.file.read()))


@router.post("/uploads")
def upload(request: Request, viewer: Viewing, ask: Ask, step_id: str, file: Picked) -> Response:
    return _gather(ask, step_id, uploading.upload(request, viewer, step_id, file.file.read()))


def _gather(ask: Asking, step_id: str, change: Change) -> Response:
    ask.step(step_id)
    studio.gather(ask.session, ask.viewer, step_id, change, looking(ask.request).branch)
    return ask.answer()
