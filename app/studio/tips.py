"""Tips: where a branch points. Moving it loses nothing: what it leaves stays within reach under a name of its own."""

from dataclasses import replace

from sqlalchemy.orm import Session

from app.storage import branches, steps
from app.storage.branches import Branch
from app.studio.queueing import tell_branch


def move(session: Session, branch: Branch, tip: str, author: str) -> Branch:
    """The branch points at `tip`; an old tip that is not before it keeps an automatic branch, if it has none."""
    if branch.tip == tip:
        return branch
    branches.update(session, branch.id, tip=tip)
    left = branch.tip is not None and not steps.is_on_path(session, branch.tip, tip)
    if left and branch.tip is not None and not branches.at_tip(session, branch.tip):
        kept = branches.add(
            session, branch.picture, f"{branch.name}, before", branch.tip, automatic=True
        )
        tell_branch(session, kept, author)
    moved = replace(branch, tip=tip)
    tell_branch(session, moved, author)
    return moved
