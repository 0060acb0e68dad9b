"""Putting the next step of a run into the queue, and asking the run what that is.

The one place where `next_move` is asked. Knows no engine and no worker; the caller holds the picture still.
"""

from dataclasses import replace
from typing import Any

from sqlalchemy.orm import Session

from app.domain.errors import Busy, Full
from app.domain.events import EventKind
from app.domain.requests import kind_of
from app.domain.runs import Move, next_move, waits
from app.domain.scores import best
from app.domain.steps import Step
from app.domain.tree import Tree
from app.storage import events, holdings, jobs, pictures, runs, steps
from app.storage.branches import Branch
from app.storage.pictures import Picture
from app.storage.runs import Run
from app.studio.requesting import Asked, asked

QUEUE_LIMIT = 200
ONE_STEP = "One step, as you asked."


def advance(
    session: Session,
    picture: Picture,
    branch: Branch,
    run: Run,
    *,
    queue_limit: int,
    after: Step | None = None,
) -> None:
    """Queue what comes next, wait at a gate, or end. `after` is the step just recorded; None when a person says go."""
    tree = steps.working_tree(session, branch.tip, run.id)
    move = next_move(tree, branch.tip, run.id, run.policy, run.spend)
    _cover(session, picture, tree, branch.tip, run.id)
    if move.act == "end":
        runs.update(session, run.id, state="ended", reason=move.reason)
    elif after is not None and run.state == "paused":
        return
    elif after is not None and run.one_step:
        runs.update(session, run.id, state="paused", reason=ONE_STEP, one_step=False)
    elif after is not None and (reason := waits(run.policy, after)):
        runs.update(session, run.id, state="at gate", reason=reason, gate=after.id)
    else:
        _go(
            session,
            picture,
            branch,
            run,
            tree,
            move,
            queue_limit=queue_limit,
            checked=after is None,
        )
    tell_run(session, run.id, move.act)


def enqueue(
    session: Session,
    branch: Branch,
    run: Run,
    what: Asked,
    *,
    queue_limit: int | None,
    reason: str = "",
) -> str:
    """Add the job. Raises Busy when the branch has one, Full when too many wait (not asked of a run under way)."""
    if jobs.live(session, branch.id) is not None:
        raise Busy
    if queue_limit is not None and jobs.waiting(session) >= queue_limit:
        raise Full(
            f"{queue_limit} steps are already waiting. Everything is kept; go on when some are done."
        )
    id = jobs.add(
        session, picture=branch.picture, branch=branch.id, run=run.id, request=what.request, person=run.person,
        parent=what.parent, made_from=what.made_from, round=what.round, pass_no=what.pass_no,
    )  # fmt: skip
    body = {
        "job": id,
        "branch": branch.id,
        "run": run.id,
        "kind": kind_of(what.request),
        "reason": reason,
    }
    tell(session, branch.picture, "job queued", body, author=run.person, job=id)
    return id


def tell_run(session: Session, run_id: str, act: str = "") -> None:
    run = runs.known(session, run_id)
    body = {
        "run": run.id,
        "branch": run.branch,
        "state": run.state,
        "reason": run.reason,
        "act": act,
    }
    tell(session, run.picture, "run", body, author=run.person)


def tell_branch(session: Session, branch: Branch, author: str, why: str = "") -> None:
    body = {
        "branch": branch.id,
        "name": branch.name,
        "tip": branch.tip,
        "automatic": branch.automatic,
        "why": why,
    }
    tell(session, branch.picture, "branch", body, author=author)


def tell(
    session: Session,
    picture: str,
    kind: EventKind,
    body: dict[str, Any],
    *,
    author: str,
    job: str | None = None,
    attempt: int = 0,
) -> None:
    events.append(session, picture, [(kind, body)], author=author, job=job, attempt=attempt)


def _go(
    session: Session,
    picture: Picture,
    branch: Branch,
    run: Run,
    tree: Tree,
    move: Move,
    *,
    queue_limit: int,
    checked: bool,
) -> None:
    boxes = holdings.boxes(session, picture.id)
    what = asked(picture, tree, branch.tip, move, run.spend.rounds, boxes)
    values: dict[str, Any] = {"state": "running", "reason": move.reason}
    if move.act == "continue":
        values["spend"] = replace(run.spend, rounds=0)
    runs.update(session, run.id, **values)
    limit = queue_limit if checked else None
    enqueue(session, branch, run, what, queue_limit=limit, reason=move.reason)


def _cover(session: Session, picture: Picture, tree: Tree, tip: str | None, run: str) -> None:
    image = best(tree, tip, run)
    if image is not None and image.painting.image.id != picture.cover:
        pictures.update(session, picture.id, cover=image.painting.image.id)
