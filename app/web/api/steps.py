"""Steps and the edits of steps, as JSON; layers, masks and uploads as files."""

from typing import Annotated

from fastapi import APIRouter, File, Request, UploadFile
from fastapi.responses import JSONResponse

from app.domain.content import step_to_json
from app.domain.edits import Change
from app.storage import edits as edit_rows
from app.storage import steps as step_rows
from app.storage.edits import PendingEdit
from app.studio import branches as branching
from app.studio import edits as studio
from app.studio import runs
from app.studio import variants as varying
from app.studio.steps import finished
from app.web import uploading
from app.web.access import Viewing
from app.web.api import documents
from app.web.api.documents import BranchDocument, ChangeDocument, SaveDocument
from app.web.api.once import Ask, Asking, tag

router = APIRouter(prefix="/steps/{step_id}", tags=["steps"])
Picked = Annotated[UploadFile, File()]


@router.get("")
def step(ask: Ask, step_id: str) -> JSONResponse:
    """A step: its content, who made it, and the exact request."""
    return JSONResponse(step_to_json(step_rows.step_of(ask.session, ask.viewer, step_id)))


@router.post("/branches", status_code=201)
def fork(ask: Ask, step_id: str, said: BranchDocument) -> JSONResponse:
    """A new branch at this step. Nothing is copied."""
    return ask.once(
        lambda: documents.branch(branching.fork(ask.session, ask.viewer, step_id, said.name))
    )


@router.post("/variants", status_code=201)
def variants(ask: Ask, step_id: str) -> JSONResponse:
    """Four branches with other compositions of this step's plan, each drafted and then waiting."""
    limit = ask.queue_limit
    return ask.once(
        lambda: {
            "items": [
                documents.branch(branch)
                for branch in varying.four_variants(
                    ask.session, ask.viewer, step_id, queue_limit=limit
                )
            ],
            "next": None,
        }
    )


@router.get("/changes")
def pending(ask: Ask, step_id: str) -> JSONResponse:
    """What you have changed here and not saved yet."""
    return _edit(step_id, _pending(ask, step_id))


@router.post("/changes", status_code=201)
def gather(ask: Ask, step_id: str, said: ChangeDocument) -> JSONResponse:
    """Add a change to what is gathered."""
    return _gather(ask, step_id, said.change())


@router.delete("/changes/last")
def undo(ask: Ask, step_id: str) -> JSONResponse:
    """Take the last change back."""
    ask.require_match(_pending(ask, step_id))
    return _edit(step_id, studio.undo(ask.session, ask.viewer, step_id))


@router.delete("/changes")
def discard(ask: Ask, step_id: str) -> JSONResponse:
    """Take all changes back."""
    ask.require_match(_pending(ask, step_id))
    studio.discard(ask.session, ask.viewer, step_id)
    return _edit(step_id, None)


@router.post("/edits", status_code=201)
def save(ask: Ask, step_id: str, said: SaveDocument) -> JSONResponse:
    """The new step and the branch it went to; `moved` when that is another than the one looked at."""
    return ask.once(lambda: _saved(ask, step_id, said))


@router.post("/layers", status_code=201)
def layer(request: Request, viewer: Viewing, ask: Ask, step_id: str, file: Picked) -> JSONResponse:
    """Paint: a PNG with alpha, of the size of the picture."""
    return _gather(ask, step_id, uploading.layer(request, viewer, step_id, file.file.read()))


@router.post("/masks", status_code=201)
def mask(request: Request, viewer: Viewing, ask: Ask, step_id: str, file: Picked) -> JSONResponse:
    """Where changes may happen: light is yes; an empty one removes it."""
    return _gather(ask, step_id, uploading.mask(request, viewer, step_id, file.file.read()))


@router.post("/uploads", status_code=201)
def upload(request: Request, viewer: Viewing, ask: Ask, step_id: str, file: Picked) -> JSONResponse:
    """A picture of your own in place of the step's."""
    return _gather(ask, step_id, uploading.upload(request, viewer, step_id, file.file.read()))


def _pending(ask: Asking, step_id: str) -> PendingEdit | None:
    finished(ask.session, ask.viewer, step_id)
    return edit_rows.pending(ask.session, ask.viewer.person, step_id)


def _gather(ask: Asking, step_id: str, change: Change) -> JSONResponse:
    def work() -> documents.Plain:
        ask.require_match(_pending(ask, step_id))
        return documents.edit(step_id, studio.gather(ask.session, ask.viewer, step_id, change))

    answer = ask.once(work)
    answer.headers["ETag"] = tag(_pending(ask, step_id))
    return answer


def _saved(ask: Asking, step_id: str, said: SaveDocument) -> documents.Plain:
    ask.require_match(_pending(ask, step_id))
    asked = (ask.session, ask.viewer, step_id, said.saw_tip)
    if said.go_on:
        saved, run = runs.save_and_go(*asked, queue_limit=ask.queue_limit)
        return documents.saved(saved) | {"run": documents.run(run)}
    return documents.saved(studio.save(*asked))


def _edit(step_id: str, edit: PendingEdit | None) -> JSONResponse:
    return JSONResponse(documents.edit(step_id, edit), headers={"ETag": tag(edit)})
