"""Runs and jobs, as JSON: go, pause, go on, change the policy, cancel."""

from fastapi import APIRouter
from fastapi.responses import JSONResponse

from app.domain.runs import Policy
from app.storage import jobs as job_rows
from app.storage import pictures as picture_rows
from app.storage import runs as run_rows
from app.studio import recording
from app.studio import runs as studio
from app.studio import words as speaking
from app.web.api import documents
from app.web.api.documents import GoDocument, RedoDocument, RunChange, WordsDocument
from app.web.api.once import Ask

router = APIRouter(tags=["runs"])


@router.post("/pictures/{picture_id}/branches/{branch_id}/runs", status_code=201)
def go(ask: Ask, picture_id: str, branch_id: str, said: GoDocument) -> JSONResponse:
    """Go on at the branch's tip."""
    picture_rows.picture_of(ask.session, ask.viewer, picture_id)
    latest = run_rows.latest(ask.session, branch_id)
    policy = said.policy.over(latest.policy if latest else Policy()) if said.policy else None
    return ask.once(
        lambda: documents.run(
            studio.go(
                ask.session, ask.viewer, picture_id, branch_id, policy=policy, one_step=said.one_step,
                queue_limit=ask.queue_limit,
            )
        )
    )  # fmt: skip


@router.post("/pictures/{picture_id}/branches/{branch_id}/words", status_code=201)
def say(ask: Ask, picture_id: str, branch_id: str, said: WordsDocument) -> JSONResponse:
    """A person's words at the branch's tip, and on."""
    return ask.once(
        lambda: documents.run(
            speaking.say(
                ask.session, ask.viewer, picture_id, branch_id, said.words,
                region=said.region.model_dump() if said.region else None, queue_limit=ask.queue_limit,
            )
        )
    )  # fmt: skip


@router.get("/runs/{run_id}")
def run(ask: Ask, run_id: str) -> JSONResponse:
    """A run: its state, its reason, its policy, what it has spent."""
    return JSONResponse(documents.run(run_rows.run_of(ask.session, ask.viewer, run_id)))


@router.patch("/runs/{run_id}")
def change(ask: Ask, run_id: str, said: RunChange) -> JSONResponse:
    """Pause it, let it go on, or change its policy while it runs."""
    found = run_rows.run_of(ask.session, ask.viewer, run_id)
    if said.policy is not None:
        found = studio.set_policy(ask.session, ask.viewer, run_id, said.policy.over(found.policy))
    if said.state == "paused":
        found = studio.pause(ask.session, ask.viewer, run_id)
    if said.state == "running":
        limit = ask.queue_limit
        found = studio.resume(
            ask.session, ask.viewer, run_id, one_step=said.one_step, queue_limit=limit
        )
    return JSONResponse(documents.run(found))


@router.post("/steps/{step_id}/runs", status_code=201)
def go_on_from(ask: Ask, step_id: str, said: GoDocument) -> JSONResponse:
    """Go on from any step, on a branch of its own where needed."""
    policy = said.policy.over(Policy()) if said.policy else None
    return ask.once(
        lambda: documents.run(
            studio.go_on_from(
                ask.session, ask.viewer, step_id, policy=policy, one_step=said.one_step, queue_limit=ask.queue_limit
            )
        )
    )  # fmt: skip


@router.post("/steps/{step_id}/redos", status_code=201)
def redo_from(ask: Ask, step_id: str, said: RedoDocument) -> JSONResponse:
    """Make a step again beside itself, with a new seed or the same."""
    return ask.once(
        lambda: documents.branch(
            speaking.redo(
                ask.session, ask.viewer, step_id, said.words, new_seed=said.new_seed, queue_limit=ask.queue_limit
            )
        )
    )  # fmt: skip


@router.get("/jobs/{job_id}")
def job(ask: Ask, job_id: str) -> JSONResponse:
    """A step being made, or why it could not be."""
    return JSONResponse(documents.job(job_rows.job_of(ask.session, ask.viewer, job_id)))


@router.delete("/jobs/{job_id}")
def cancel(ask: Ask, job_id: str) -> JSONResponse:
    """Stop a step; what was finished is kept."""
    return JSONResponse(documents.job(recording.cancel(ask.session, ask.viewer, job_id)))
