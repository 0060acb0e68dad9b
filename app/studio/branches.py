"""Branches: fork at any step, give a name, move the pointer back and forth (undo and redo)."""

from dataclasses import replace

from sqlalchemy.orm import Session

from app.domain.errors import Busy, Conflict, Invalid
from app.domain.people import Viewer
from app.storage import branches, jobs
from app.storage.branches import Branch
from app.studio import wording
from app.studio.pictures import open_picture
from app.studio.queueing import tell_branch
from app.studio.steps import finished
from app.studio.tips import move


def fork(session: Session, viewer: Viewer, step_id: str, name: str = "") -> Branch:
    """A new name at a step. Nothing is copied."""
    step = finished(session, viewer, step_id)
    open_picture(session, viewer, step.picture)
    wanted = wording.name(name, "branch") if name.strip() else f"from step {step.number}"
    if name.strip() and branches.is_taken(session, step.picture, wanted):
        raise Conflict("Another branch of this picture has that name.")
    branch = branches.add(session, step.picture, wanted, step.id)
    tell_branch(session, branch, viewer.person)
    return branch


def rename(session: Session, viewer: Viewer, picture_id: str, branch_id: str, name: str) -> Branch:
    open_picture(session, viewer, picture_id)
    branch = branches.branch_of(session, picture_id, branch_id)
    wanted = wording.name(name, "branch")
    if wanted != branch.name and branches.is_taken(session, picture_id, wanted):
        raise Conflict("Another branch of this picture has that name.")
    branches.update(session, branch_id, name=wanted, automatic=False)
    named = replace(branch, name=wanted, automatic=False)
    tell_branch(session, named, viewer.person)
    return named


def set_tip(
    session: Session, viewer: Viewer, picture_id: str, branch_id: str, step_id: str
) -> Branch:
    """Move the pointer, as undo and redo do; where it was stays reachable. Raises Busy while a step is being made."""
    open_picture(session, viewer, picture_id)
    branch = branches.branch_of(session, picture_id, branch_id)
    step = finished(session, viewer, step_id)
    if step.picture != picture_id:
        raise Invalid("That step belongs to another picture.")
    if jobs.live(session, branch_id) is not None:
        raise Busy
    return move(session, branch, step.id, viewer.person)
