"""Runs: go, pause, go on; from a branch's tip or from any step, old or new."""

import secrets
from dataclasses import replace

from sqlalchemy.orm import Session

from app.domain.errors import Busy, Conflict
from app.domain.people import Viewer
from app.domain.requests import PlanRequest
from app.domain.runs import Act, Move, Policy
from app.domain.steps import Kind, Step
from app.domain.tree import amends
from app.storage import branches, holdings, jobs, pictures, runs, steps
from app.storage.branches import Branch
from app.storage.pictures import Picture
from app.storage.runs import Run
from app.studio import edits, wording
from app.studio.edits import Saved
from app.studio.pictures import open_picture
from app.studio.queueing import QUEUE_LIMIT, advance, enqueue, tell_branch, tell_run
from app.studio.requesting import Asked, again, asked
from app.studio.steps import finished

PAUSED = "You paused it."


def go(
    session: Session, viewer: Viewer, picture_id: str, branch_id: str, *, policy: Policy | None = None,
    one_step: bool = False, queue_limit: int = QUEUE_LIMIT,
) -> Run:  # fmt: skip
    """Go on at a branch's tip: the run that waits there, or a new one. Raises Busy when a step is being made.

    What the person has changed at the tip and not saved yet is saved first.
    """
    picture = open_picture(session, viewer, picture_id)
    branch = branches.branch_of(session, picture_id, branch_id)
    if jobs.live(session, branch_id) is not None:
        raise Busy
    branch = edits.saved_at_tip(session, viewer, branch)
    run = _run(session, viewer, branch, policy, one_step)
    advance(session, picture, branch, run, queue_limit=queue_limit)
    return runs.known(session, run.id)


def pause(session: Session, viewer: Viewer, run_id: str) -> Run:
    """Wait after the step that is being made. A run that has ended stays ended."""
    run = _held(session, viewer, run_id)
    if run.state in ("running", "at gate"):
        runs.update(session, run_id, state="paused", reason=PAUSED)
        tell_run(session, run_id)
    return runs.known(session, run_id)


def resume(
    session: Session,
    viewer: Viewer,
    run_id: str,
    *,
    one_step: bool = False,
    queue_limit: int = QUEUE_LIMIT,
) -> Run:
    """Go on where the run waits; while its step is still being made, just do not wait after it."""
    run = _held(session, viewer, run_id)
    if run.state == "ended":
        raise Conflict("This run has ended. Press Go for a new one.")
    if run.job is not None:
        runs.update(session, run_id, state="running", reason="", one_step=one_step)
        tell_run(session, run_id)
        return runs.known(session, run_id)
    return go(session, viewer, run.picture, run.branch, one_step=one_step, queue_limit=queue_limit)


def set_policy(session: Session, viewer: Viewer, run_id: str, policy: Policy) -> Run:
    """Gates and budget, changeable while it runs; what is being made is not touched."""
    run = _held(session, viewer, run_id)
    if run.state == "ended":
        raise Conflict("This run has ended. Press Go for a new one.")
    runs.update(session, run_id, policy=policy)
    tell_run(session, run_id)
    return runs.known(session, run_id)


def go_on_from(
    session: Session, viewer: Viewer, step_id: str, *, policy: Policy | None = None, one_step: bool = False,
    queue_limit: int = QUEUE_LIMIT,
) -> Run:  # fmt: skip
    """Go on from any step: on the idle branch whose tip it is, else on a new branch."""
    step = finished(session, viewer, step_id)
    open_picture(session, viewer, step.picture)
    idle = (b for b in branches.at_tip(session, step.id) if jobs.live(session, b.id) is None)
    branch = next(idle, None)
    if branch is None:
        branch = branches.add(session, step.picture, f"from step {step.number}", step.id)
        tell_branch(session, branch, viewer.person)
    policy = policy or _policy_near(session, viewer, step.id)
    return go(
        session,
        viewer,
        step.picture,
        branch.id,
        policy=policy,
        one_step=one_step,
        queue_limit=queue_limit,
    )


def save_and_go(
    session: Session, viewer: Viewer, step_id: str, saw_tip: str | None = None, *, queue_limit: int = QUEUE_LIMIT,
) -> tuple[Saved, Run]:  # fmt: skip
    """Save what the person has changed about a step, then go on from what was saved."""
    saved = edits.save(session, viewer, step_id, saw_tip)
    picture, branch = saved.step.picture, saved.branch.id
    return saved, go(session, viewer, picture, branch, queue_limit=queue_limit)


def redo_from(
    session: Session, viewer: Viewer, step_id: str, *, new_seed: bool = True, words: str = "",
    policy: Policy | None = None, one_step: bool = False, queue_limit: int = QUEUE_LIMIT,
) -> Branch:  # fmt: skip
    """Make a step again beside itself, on a new branch that grows from its parent."""
    step = finished(session, viewer, step_id)
    picture = open_picture(session, viewer, step.picture)
    branch = branches.add(session, step.picture, f"redo of step {step.number}", step.parent)
    tell_branch(session, branch, viewer.person)
    policy = policy or _policy_near(session, viewer, step.id)
    run = runs.add(session, step.picture, branch.id, viewer.person, policy, one_step=one_step)
    what = _again(session, picture, step, new_seed=new_seed, words=wording.words(words))
    enqueue(session, branch, run, what, queue_limit=queue_limit, reason="You asked for it again.")
    tell_run(session, run.id)
    return branch


def on(session: Session, branch: Branch) -> Run:
    """The run that is under way on a branch."""
    run = runs.live(session, branch.id)
    if run is None:
        raise Conflict("Nothing runs on this branch.")
    return run


def _run(
    session: Session, viewer: Viewer, branch: Branch, policy: Policy | None, one_step: bool
) -> Run:
    waiting = runs.live(session, branch.id)
    if waiting is None:
        latest = runs.latest(session, branch.id)
        policy = policy or (latest.policy if latest else _policy_near(session, viewer, branch.tip))
        return runs.add(
            session, branch.picture, branch.id, viewer.person, policy, one_step=one_step
        )
    runs.update(
        session,
        waiting.id,
        state="running",
        policy=policy or waiting.policy,
        one_step=one_step,
        reason="",
    )
    return runs.known(session, waiting.id)


def _held(session: Session, viewer: Viewer, run_id: str) -> Run:
    run = runs.run_of(session, viewer, run_id)
    pictures.hold_still(session, run.picture)
    return runs.run_of(session, viewer, run_id)


def _policy_near(session: Session, viewer: Viewer, step_id: str | None) -> Policy:
    """That of the run which made the step, or what it was made from, or what came before."""
    while step_id is not None:
        step = steps.step_of(session, viewer, step_id)
        if step.run is not None:
            return runs.known(session, step.run).policy
        step_id = step.made_from or step.parent
    return Policy()


def _again(session: Session, picture: Picture, step: Step, *, new_seed: bool, words: str) -> Asked:
    """What made the step; for a person's step, what an engine would have been asked in its place."""
    made = (
        Asked(step.request, step.parent, step.id, step.round, step.pass_no)
        if step.request
        else None
    )
    what = made or _in_its_place(session, picture, step)
    seed = secrets.randbelow(2**31) if new_seed else None
    request = again(picture, what.request, step, seed=seed, words=words)
    if isinstance(request, PlanRequest):
        request = replace(request, build=picture.build)
    return replace(what, request=request, made_from=step.id)


def _in_its_place(session: Session, picture: Picture, step: Step) -> Asked:
    tree = steps.working_tree(session, step.parent, None)
    parent = tree.step(step.parent) if step.parent else None
    findings = parent.reflection.standing if parent and parent.kind == "reflection" else ()
    acts: dict[Kind, Act] = {
        "plan": "plan",
        "draft": "draft",
        "reflection": "reflect",
        "refinement": "refine",
    }
    act: Act = "redraft" if step.kind == "draft" and findings else acts[step.kind]
    if step.kind == "plan" and parent:
        act = "amend" if amends(step, parent) else "continue"
    boxes = holdings.boxes(session, picture.id)
    what = asked(
        picture,
        tree,
        step.parent,
        Move(act, "", findings, step.pass_no),
        max(0, step.round - 1),
        boxes,
    )
    return replace(what, round=step.round)
