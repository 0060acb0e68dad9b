"""Edits: changes gather on a step, are undone one by one, and become one sibling step when they are saved.

A save at an idle tip moves the branch there; elsewhere, or when the branch has moved on since it was looked at, the
step gets a branch of its own. Steps and running jobs are never altered.
"""

from dataclasses import replace
from typing import Any, NamedTuple

from sqlalchemy.orm import Session

from app.domain.canvas import Region
from app.domain.edits import Change, applied, region_of
from app.domain.errors import Invalid
from app.domain.parts import Content, Painting
from app.domain.people import Viewer
from app.domain.steps import Step
from app.storage import branches, clock, edits, holdings, jobs, pictures, steps
from app.storage.branches import Branch
from app.storage.edits import PendingEdit
from app.studio import wording
from app.studio.pictures import open_picture
from app.studio.queueing import tell, tell_branch
from app.studio.steps import finished
from app.studio.tips import move

MOST_CHANGES = 500


class Saved(NamedTuple):
    """`moved` when the branch had moved, or was busy, and the step was put on a new one."""

    step: Step
    branch: Branch
    moved: bool


def gather(
    session: Session, viewer: Viewer, step_id: str, change: Change, branch_id: str | None = None
) -> PendingEdit:
    """Add a change to the person's pending edit. `branch_id` is the branch they look at, if the step is its tip."""
    step = finished(session, viewer, step_id)
    open_picture(session, viewer, step.picture)
    change = wording.plain_values(change)
    old = edits.pending(session, viewer.person, step_id) or _fresh(session, viewer, step, branch_id)
    new = replace(old, changes=(*old.changes, change))
    if len(new.changes) > MOST_CHANGES:
        raise Invalid(
            f"An edit gathers at most {MOST_CHANGES} changes. Save it, then go on changing."
        )
    applied(step.content, new.changes, viewer.person)
    _hold(session, step.picture, change)
    return _put(session, viewer, new)


def undo(session: Session, viewer: Viewer, step_id: str) -> PendingEdit | None:
    """Take the last change back; None when none is left."""
    step = finished(session, viewer, step_id)
    open_picture(session, viewer, step.picture)
    old = edits.pending(session, viewer.person, step_id)
    if old is None or len(old.changes) <= 1:
        discard(session, viewer, step.id)
        return None
    return _put(session, viewer, replace(old, changes=old.changes[:-1]))


def discard(session: Session, viewer: Viewer, step_id: str) -> None:
    step = finished(session, viewer, step_id)
    open_picture(session, viewer, step.picture)
    edits.remove(session, viewer.person, step_id)
    _tell(session, viewer, step, {"changes": 0})


def preview(session: Session, viewer: Viewer, step_id: str) -> Content:
    """The step's content as this person has changed it so far."""
    step = finished(session, viewer, step_id)
    old = edits.pending(session, viewer.person, step_id)
    return applied(step.content, old.changes, viewer.person) if old else step.content


def save(session: Session, viewer: Viewer, step_id: str, saw_tip: str | None = None) -> Saved:
    """The pending edit as one sibling step."""
    step = finished(session, viewer, step_id)
    open_picture(session, viewer, step.picture)
    edit = edits.pending(session, viewer.person, step_id)
    if edit is None or not edit.changes:
        raise Invalid("There is nothing to save here yet.")
    new = add_step(session, viewer, step, applied(step.content, edit.changes, viewer.person))
    edits.remove(session, viewer.person, step_id)
    branch, moved = _place(session, viewer, edit, new, saw_tip or edit.saw_tip)
    where = {"branch": branch.id, "name": branch.name, "moved": moved}
    _tell(session, viewer, step, {"changes": 0, "saved": new.id, **where})
    return Saved(new, branch, moved)


def saved_at_tip(session: Session, viewer: Viewer, branch: Branch) -> Branch:
    """The branch with what this person has changed at its tip saved there: whoever goes on goes on from that."""
    edit = edits.pending(session, viewer.person, branch.tip) if branch.tip else None
    if edit is None:
        return branch
    edits.put(session, replace(edit, branch=branch.id))
    return save(session, viewer, edit.step, branch.tip).branch


def add_step(
    session: Session, viewer: Viewer, step: Step, content: Content, *, child: bool = False
) -> Step:
    """A person's step beside `step`, made from it; or, as its child, their reflection on it."""
    made = Step(
        id=clock.new_id(), picture=step.picture, number=pictures.next_number(session, step.picture),
        parent=step.id if child else step.parent, kind="reflection" if child else step.kind, content=content,
        author=viewer.person, at=clock.now(), made_from=None if child else step.id, round=step.round,
        pass_no=step.pass_no,
    )  # fmt: skip
    steps.add(session, made)
    values = {"cover": content.image.id} if isinstance(content, Painting) else {}
    pictures.update(session, step.picture, **values)
    body = {"step": made.id, "number": made.number, "kind": made.kind, "made_from": made.made_from}
    tell(session, step.picture, "step", body, author=viewer.person)
    return made


def _fresh(session: Session, viewer: Viewer, step: Step, branch_id: str | None) -> PendingEdit:
    """Begun at the branch they look at, else at one that a person named: not where an old tip was kept."""
    at = branches.at_tip(session, step.id)
    looked = next((b for b in at if b.id == branch_id or not (branch_id or b.automatic)), None)
    return PendingEdit(
        viewer.person,
        step.id,
        step.picture,
        looked.id if looked else None,
        (),
        looked.tip if looked else None,
    )


def _place(
    session: Session, viewer: Viewer, edit: PendingEdit, new: Step, saw_tip: str | None
) -> tuple[Branch, bool]:
    known = {branch.id: branch for branch in branches.of_picture(session, new.picture)}
    branch = known.get(edit.branch or "")
    here = branch is not None and branch.tip == edit.step and saw_tip == branch.tip
    if branch is not None and here and jobs.live(session, branch.id) is None:
        return move(session, branch, new.id, viewer.person), False
    made = branches.add(session, new.picture, f"edit of {new.kind} {new.number}", new.id)
    moved = saw_tip == edit.step
    tell_branch(session, made, viewer.person, "The branch had moved on." if moved else "")
    return made, moved


def _hold(session: Session, picture: str, change: Change) -> None:
    """Note the images a change brings, and where its layer has paint. Erasing brings none."""
    if change["op"] == "erase":
        return
    image = change.get("image") or {}
    source, licence = str(image.get("source", "painted")), str(image.get("licence", ""))
    if source not in ("painted", "uploaded"):
        raise Invalid("A picture that a person brings is painted or uploaded.")
    if image:
        holdings.hold(session, picture, {str(image["id"])}, source=source, licence=licence)
    layers = {str(change[name]) for name in ("layer", "mask") if change.get(name)}
    box: Region | None = region_of({"region": change["box"]}) if change.get("box") else None
    holdings.hold(session, picture, layers, source="painted", box=box)


def _put(session: Session, viewer: Viewer, edit: PendingEdit) -> PendingEdit:
    edits.put(session, edit)
    body = {"person": viewer.person, "step": edit.step, "changes": len(edit.changes)}
    tell(session, edit.picture, "edit", body, author=viewer.person)
    return edit


def _tell(session: Session, viewer: Viewer, step: Step, what: dict[str, Any]) -> None:
    body = {"person": viewer.person, "step": step.id, **what}
    tell(session, step.picture, "edit", body, author=viewer.person)
