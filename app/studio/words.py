"""A person's words at the tip of a branch, and on: another plan, or one more finding that plan and picture follow."""

from dataclasses import replace
from typing import Any

from sqlalchemy.orm import Session

from app.domain.edits import Change, applied
from app.domain.errors import Conflict, NotFinished
from app.domain.parts import Reflection
from app.domain.people import Viewer
from app.domain.runs import Policy
from app.domain.steps import Step
from app.domain.tree import amends, plan_of
from app.storage import branches, jobs, steps
from app.storage.branches import Branch
from app.storage.runs import Run
from app.studio import edits, runs, wording
from app.studio.pictures import open_picture
from app.studio.queueing import QUEUE_LIMIT, tell_branch
from app.studio.steps import finished


def say(
    session: Session, viewer: Viewer, picture_id: str, branch_id: str, words: str, *,
    region: dict[str, Any] | None = None, policy: Policy | None = None, queue_limit: int = QUEUE_LIMIT,
) -> Run:  # fmt: skip
    """What the person had changed at the tip is saved first. Raises NotFinished while a step is being made there."""
    open_picture(session, viewer, picture_id)
    branch = _idle(session, picture_id, branch_id)
    note: Change = {"op": "note", "words": wording.words(words), "region": region}
    applied(Reflection(()), [note], viewer.person)
    branch = edits.saved_at_tip(session, viewer, branch)
    tip = steps.step_of(session, viewer, branch.tip or "")
    about = tip if tip.kind != "plan" else _amended(session, viewer, tip)
    if about is None:
        made = runs.redo_from(
            session, viewer, tip.id, new_seed=False, words=note["words"], policy=policy, queue_limit=queue_limit
        )  # fmt: skip
        return runs.on(session, made)
    if tip.kind == "reflection":
        edits.gather(session, viewer, tip.id, note, branch.id)
    else:
        step = _noted(session, viewer, about, note)
        branches.update(session, branch.id, tip=step.id)
        tell_branch(session, replace(branch, tip=step.id), viewer.person)
    return runs.go(session, viewer, picture_id, branch.id, policy=policy, queue_limit=queue_limit)


def redo(
    session: Session, viewer: Viewer, step_id: str, words: str = "", *,
    new_seed: bool = True, queue_limit: int = QUEUE_LIMIT,
) -> Branch:  # fmt: skip
    """A step made again, on a new branch. With words, a plan is made with them, a draft from such a plan, a refinement
    from one more finding on what it refined. Raises Invalid for a reflection with words."""
    step = finished(session, viewer, step_id)
    if not words or not step.is_image:
        return runs.redo_from(
            session, viewer, step_id, new_seed=new_seed, words=words, queue_limit=queue_limit
        )
    path = steps.working_tree(session, step.parent, None).path(step.parent)
    if step.kind == "draft" and (plan := plan_of(path)):
        return runs.redo_from(
            session, viewer, plan.id, new_seed=new_seed, words=words, queue_limit=queue_limit
        )
    about = next(s for s in reversed(path) if s.kind == "reflection")
    note: Change = {"op": "note", "words": wording.words(words), "region": None}
    said = _noted(session, viewer, about, note)
    branch = branches.add(session, step.picture, f"redo of step {step.number}", said.id)
    tell_branch(session, branch, viewer.person)
    runs.go(session, viewer, step.picture, branch.id, queue_limit=queue_limit)
    return branch


def _noted(session: Session, viewer: Viewer, about: Step, note: Change) -> Step:
    """A reflection with one more finding beside another, or a person's own on an image."""
    before = about.reflection if about.kind == "reflection" else Reflection(())
    content = applied(before, [note], viewer.person)
    return edits.add_step(session, viewer, about, content, child=about.kind != "reflection")


def _amended(session: Session, viewer: Viewer, plan: Step) -> Step | None:
    """The reflection with the words that an amended plan was made of; None for any other plan."""
    parent = steps.step_of(session, viewer, plan.parent) if plan.parent else None
    return parent if amends(plan, parent) else None


def _idle(session: Session, picture: str, id: str) -> Branch:
    branch = branches.branch_of(session, picture, id)
    if jobs.live(session, id) is not None:
        raise NotFinished(
            "A step is still being made here. Cancel it or wait for it, then say what to change."
        )
    if branch.tip is None:
        raise Conflict("There is nothing on this branch yet. Press Run; then say what to change.")
    return branch
