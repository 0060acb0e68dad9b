"""Pictures, their branches, their events, as JSON."""

from dataclasses import asdict
from typing import Annotated

from fastapi import APIRouter, File, Query, Request, UploadFile
from fastapi.responses import JSONResponse, Response

from app.domain.canvas import parse_size
from app.domain.content import step_to_json
from app.domain.errors import NotFound
from app.domain.gains import gains
from app.domain.runs import Policy
from app.storage import branches as branch_rows
from app.storage import events as event_rows
from app.storage import jobs as job_rows
from app.storage import pictures as picture_rows
from app.storage import runs as run_rows
from app.storage import steps as step_rows
from app.studio import branches as branching
from app.studio import choosing
from app.studio import pictures as studio
from app.web import uploading
from app.web.access import Viewing
from app.web.api import documents
from app.web.api.documents import BranchChange, PictureChange, StartDocument
from app.web.api.once import Ask
from app.web.showing import best_of

router = APIRouter(prefix="/pictures", tags=["pictures"])

Limit = Annotated[int, Query(ge=1, le=200)]
Picked = Annotated[UploadFile, File()]
Cursor = Annotated[str | None, Query(max_length=64)]


@router.get("")
def listed(
    ask: Ask, cursor: Cursor = None, limit: Limit = 50, trashed: bool = False
) -> JSONResponse:
    """Your pictures, the last touched first; `trashed=true` for those in the trash."""
    found = studio.visible(ask.session, ask.viewer, trashed=trashed, limit=limit + 1, after=cursor)
    return _page(
        [documents.picture(p) for p in found[:limit]],
        studio.cursor(found[limit - 1]) if len(found) > limit else None,
    )


@router.post("", status_code=201)
def start(ask: Ask, said: StartDocument) -> JSONResponse:
    """Start a picture: a branch `main`, a run, and the plan queued."""
    policy = said.policy.over(Policy()) if said.policy else None
    return ask.once(
        lambda: documents.picture(
            studio.start(
                ask.session, ask.viewer, intent=said.intent, size=parse_size(said.size), style=said.style,
                seed=said.seed, engine=ask.request.app.state.site.engine, policy=policy, build=said.build,
                engines=said.engines, queue_limit=ask.queue_limit,
            )
        )
    )  # fmt: skip


@router.get("/{picture_id}")
def picture(ask: Ask, picture_id: str) -> JSONResponse:
    """A picture with its branches and what is being made."""
    found = picture_rows.picture_of(ask.session, ask.viewer, picture_id)
    branches = branch_rows.of_picture(ask.session, picture_id)
    jobs = job_rows.live_of_picture(ask.session, picture_id)
    more = {
        "branches": [documents.branch(b) for b in branches],
        "jobs": [documents.job(j) for j in jobs],
    }
    return JSONResponse(documents.picture(found) | more)


@router.patch("/{picture_id}")
def change(ask: Ask, picture_id: str, said: PictureChange) -> JSONResponse:
    """A new title, another way to build it, engines or settings for what follows, or `trashed: false`."""
    found = picture_rows.picture_of(ask.session, ask.viewer, picture_id)
    if said.trashed is False:
        found = studio.restore(ask.session, ask.viewer, picture_id)
    if said.title is not None:
        found = studio.rename(ask.session, ask.viewer, picture_id, said.title)
    if said.build is not None:
        found = studio.set_build(ask.session, ask.viewer, picture_id, said.build)
    if said.engines or said.sampling:
        how = said.sampling.over(found.sampling) if said.sampling else None
        found = choosing.choose(ask.session, ask.viewer, picture_id, said.engines, how)
    return JSONResponse(documents.picture(found))


@router.post("/{picture_id}/references", status_code=201)
def add_reference(
    request: Request, viewer: Viewing, ask: Ask, picture_id: str, file: Picked
) -> JSONResponse:
    """One more picture for its painters to go by, where one of them does."""
    image = uploading.reference(request, viewer, picture_id, file.file.read())
    found = choosing.add_reference(ask.session, ask.viewer, picture_id, image)
    return JSONResponse(documents.picture(found), 201)


@router.delete("/{picture_id}/references/{image_id}")
def remove_reference(ask: Ask, picture_id: str, image_id: str) -> JSONResponse:
    """A reference less; steps that went by it keep it."""
    found = choosing.remove_reference(ask.session, ask.viewer, picture_id, image_id)
    return JSONResponse(documents.picture(found))


@router.delete("/{picture_id}", status_code=204)
def trash(ask: Ask, picture_id: str) -> Response:
    """Into the trash, where it is kept for thirty days."""
    studio.trash(ask.session, ask.viewer, picture_id)
    return Response(status_code=204)


@router.get(
    "/{picture_id}/branches/{branch_id}", responses={200: {"model": documents.BranchAnswer}}
)
def branch(ask: Ask, picture_id: str, branch_id: str) -> JSONResponse:
    """A branch, where it points, its newest run, and what each round cost and brought (its last 200 steps)."""
    picture_rows.picture_of(ask.session, ask.viewer, picture_id)
    found = branch_rows.branch_of(ask.session, picture_id, branch_id)
    run = run_rows.latest(ask.session, branch_id)
    path = step_rows.path_page(ask.session, found.tip)
    rounds = gains(path, best_of(path, run.id if run else None))
    said = documents.BranchAnswer(
        **documents.branch(found),
        run=documents.run(run) if run else None,
        rounds=[documents.RoundDocument(**asdict(gain)) for gain in rounds],
    )
    return JSONResponse(said.model_dump())


@router.patch("/{picture_id}/branches/{branch_id}")
def change_branch(ask: Ask, picture_id: str, branch_id: str, said: BranchChange) -> JSONResponse:
    """Give it a name, or move it to a step, as undo and redo do."""
    picture_rows.picture_of(ask.session, ask.viewer, picture_id)
    found = branch_rows.branch_of(ask.session, picture_id, branch_id)
    if said.tip is not None:
        found = branching.set_tip(ask.session, ask.viewer, picture_id, branch_id, said.tip)
    if said.name is not None:
        found = branching.rename(ask.session, ask.viewer, picture_id, branch_id, said.name)
    return JSONResponse(documents.branch(found))


@router.get("/{picture_id}/branches/{branch_id}/steps")
def path(
    ask: Ask, picture_id: str, branch_id: str, cursor: Cursor = None, limit: Limit = 50
) -> JSONResponse:
    """From the branch's tip back, newest first; `next` goes further back."""
    picture_rows.picture_of(ask.session, ask.viewer, picture_id)
    end = branch_rows.branch_of(ask.session, picture_id, branch_id).tip
    if cursor is not None:
        last = step_rows.step_of(ask.session, ask.viewer, cursor)
        if last.picture != picture_id:
            raise NotFound("That step is not in this picture.")
        end = last.parent
    found = step_rows.path_page(ask.session, end, limit)[::-1]
    return _page(
        [step_to_json(step) for step in found], found[-1].id if found and found[-1].parent else None
    )


@router.get("/{picture_id}/events")
def events(
    ask: Ask, picture_id: str, cursor: Annotated[int, Query(ge=0, lt=2**31)] = 0, limit: Limit = 100
) -> JSONResponse:
    """What happened after the cursor, in order. `next` is always given: more may happen."""
    picture_rows.picture_of(ask.session, ask.viewer, picture_id)
    found = event_rows.after(ask.session, picture_id, cursor, limit)
    return _page([documents.event(e) for e in found], found[-1].seq if found else cursor)


def _page(items: list[documents.Plain], following: str | int | None) -> JSONResponse:
    return JSONResponse({"items": items, "next": following})
