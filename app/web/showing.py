"""Gathers what a picture's page and its parts show, within the caller's session, as the templates' context.

One branch is shown at a time: the one asked for, else the one where something is being made, else the newest. Long
histories are shown from their end; the best picture is looked for among the steps that are shown.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import parse_qs

from fastapi import Request
from sqlalchemy.orm import Session

from app.domain.canvas import ImageRef
from app.domain.gains import Gain, gains
from app.domain.parts import Plan
from app.domain.people import Viewer
from app.domain.runs import Policy
from app.domain.scores import best
from app.domain.steps import Step
from app.domain.tree import Tree
from app.storage import branches as branch_rows
from app.storage import edits as edit_rows
from app.storage import events as event_rows
from app.storage import jobs as job_rows
from app.storage import outline
from app.storage import pictures as picture_rows
from app.storage import runs as run_rows
from app.storage import steps as step_rows
from app.storage import workers as worker_rows
from app.storage.branches import Branch
from app.storage.jobs import Job
from app.storage.outline import Line
from app.storage.pictures import Picture
from app.storage.runs import Run
from app.web.cards import Card, Making, cards
from app.web.choosing import Choice, choices
from app.web.history import Strip, strip
from app.web.panel import Panel, panel

Context = dict[str, Any]
ID = r"^[0-9A-Za-z-]{1,64}$"


@dataclass(frozen=True, slots=True)
class Looking:
    """Which branch a window shows, which step it has chosen, and before which it looks, as its address says."""

    branch: str | None = None
    step: str | None = None
    before: str | None = None


def looking(request: Request) -> Looking:
    """From the window that asks: htmx names its address, and so does the browser within one site."""
    headers = request.headers
    address = headers.get("hx-current-url") or headers.get("referer", "")
    query = parse_qs(address.partition("?")[2].partition("#")[0])
    said = (query.get(name, [""])[0] for name in Looking.__slots__)
    return Looking(*(value if re.fullmatch(ID, value) else None for value in said))


@dataclass(frozen=True, slots=True)
class Shown:
    """Everything the parts of one picture's page show. Field names are the templates' names."""

    picture: Picture
    branches: list[Branch]
    branch: Branch
    cards: list[Card]
    older: bool
    card: Card | None
    image: ImageRef | None
    plan: Plan | None
    run: Run | None
    making: Making | None
    policy: Policy
    at_gate: bool
    history: Strip
    variants: list[Choice]
    panel: Panel
    gains: tuple[Gain, ...]
    before: str | None
    seq: int

    def context(self) -> Context:
        return {name: getattr(self, name) for name in self.__slots__}


def show(session: Session, viewer: Viewer, picture_id: str, window: Looking) -> Shown:
    picture = picture_rows.picture_of(session, viewer, picture_id)
    found = branch_rows.of_picture(session, picture.id)
    lines = outline.newest(session, picture.id)
    branch = chosen_branch(session, found, lines, window)
    run = run_rows.latest(session, branch.id)
    path = step_rows.path_page(session, _end(session, viewer, picture, branch, window))
    top = best_of(path, run.id if run else None)
    changes = {
        edit.step: edit.changes for edit in edit_rows.of_picture(session, viewer.person, picture.id)
    }
    shown = cards(path, changes, top, viewer.person, later_children(lines), branch.tip)
    card = next((c for c in shown if c.step.id == window.step), shown[-1] if shown else None)
    making = making_of(session, branch, path[-1] if path else None)
    return Shown(
        picture=picture,
        branches=found,
        branch=branch,
        cards=shown,
        older=bool(path and path[0].parent),
        card=card,
        image=card.image if card else None,
        plan=card.plan if card else None,
        run=run,
        making=making,
        policy=run.policy if run else Policy(),
        at_gate=bool(run and run.state == "at gate"),
        history=strip(lines, found, [s.id for s in path], card.step.id if card else None, top),
        variants=choices(found, lines, branch),
        gains=gains(path, top),
        panel=panel(worker_rows.offers(session), picture),
        before=window.before,
        seq=picture.seq,
    )


def _end(
    session: Session, viewer: Viewer, picture: Picture, branch: Branch, window: Looking
) -> str | None:
    """The last step to show: the branch's tip, or the one before the page that was shown."""
    if window.before is None:
        return branch.tip
    first = step_rows.step_of(session, viewer, window.before)
    return first.parent if first.picture == picture.id else branch.tip


def later_children(lines: Sequence[Line]) -> frozenset[str]:
    """Steps whose parent had been followed before."""
    followed: set[str | None] = set()
    later = set()
    for line in lines:
        if line.parent in followed:
            later.add(line.id)
        followed.add(line.parent)
    return frozenset(later)


def chosen_branch(
    session: Session, found: Sequence[Branch], lines: Sequence[Line], window: Looking
) -> Branch:
    """An unknown branch in an old address is no reason to show nothing."""
    for branch in found:
        if branch.id == window.branch:
            return branch
    if found and (busy := job_rows.live_of_picture(session, found[0].picture)):
        return next(branch for branch in found if branch.id == busy[-1].branch)
    number = {line.id: line.number for line in lines}
    newest = [b for b in found if not b.automatic] or list(found)
    return max(newest, key=lambda branch: number.get(branch.tip or "", 0))


def best_of(path: list[Step], run: str | None) -> str | None:
    """The best picture of the steps shown, which stand for the whole path when it is long."""
    if not path:
        return None
    window = Tree([replace(path[0], parent=None), *path[1:]])
    found = best(window, path[-1].id, run)
    return found.id if found else None


def making_of(session: Session, branch: Branch, tip: Step | None) -> Making | None:
    """What is being made on a branch, or why it could not be; a newer step makes a failure old news."""
    job = job_rows.latest(session, branch.id)
    if job is None or job.state in ("finished", "cancelled"):
        return None
    if job.ended is None:
        return _so_far(session, job)
    if tip is not None and tip.at > job.ended:
        return None
    return Making(job.id, job.kind, "failed", error=job.error or "This step could not be made.")


def _so_far(session: Session, job: Job) -> Making:
    making = Making(job.id, job.kind, job.state)
    for event in event_rows.of_job(session, job.id, job.attempt):
        body = event.body
        if event.kind == "text":
            making = replace(making, text=making.text + body["t"])
        elif event.kind == "progress":
            making = replace(making, fraction=body["f"], doing=body["doing"])
        elif event.kind == "preview":
            making = replace(making, preview=body["src"], number=body["n"])
    return making
