"""Variants: four branches from one plan, each with a composition of its own, drafted and waiting to be chosen from."""

import re
import secrets
from dataclasses import replace

from sqlalchemy.orm import Session

from app.domain.errors import Invalid
from app.domain.people import Viewer
from app.domain.requests import PlanRequest
from app.domain.runs import Policy
from app.domain.steps import Step
from app.domain.tree import plan_of
from app.storage import branches, runs, steps
from app.storage.branches import Branch
from app.storage.pictures import Picture
from app.studio.pictures import open_picture
from app.studio.queueing import QUEUE_LIMIT, enqueue, tell_branch, tell_run
from app.studio.requesting import Asked
from app.studio.steps import finished

FOUR = 4
NAMED = re.compile(r"variant \d of plan (\d+)\b")
REASON = "One of four variants."


def four_variants(
    session: Session, viewer: Viewer, step_id: str, *, queue_limit: int = QUEUE_LIMIT
) -> list[Branch]:
    """Four branches that begin with the step's plan in other compositions, each to wait once it is drafted.

    They are built at once, whatever was chosen: a composition is judged by the whole of it. With a seed that a person
    set they are the same four each time.
    Raises Full when so many steps wait already that not all four find room.
    """
    step = finished(session, viewer, step_id)
    picture = open_picture(session, viewer, step.picture)
    plan = plan_of(steps.working_tree(session, step.id, None).path(step.id))
    if plan is None or step.kind == "reflection":
        raise Invalid("Variants begin from a plan or a picture.")
    own = picture.sampling.seed
    seed = secrets.randbelow(2**31) if own is None else own
    policy = _drafted(session, plan)
    return [
        _one(session, viewer, picture, plan, seed, number, policy, queue_limit)
        for number in range(1, FOUR + 1)
    ]


def group_of(name: str) -> str | None:
    """Which plan's variant a branch is by its name; one that a person named is nobody's."""
    found = NAMED.match(name)
    return found[1] if found else None


def _one(
    session: Session, viewer: Viewer, picture: Picture, plan: Step, seed: int, number: int, policy: Policy,
    queue_limit: int,
) -> Branch:  # fmt: skip
    name = f"variant {number} of plan {plan.number}"
    branch = branches.add(session, picture.id, name, None)
    tell_branch(session, branch, viewer.person)
    run = runs.add(session, picture.id, branch.id, viewer.person, policy)
    request = PlanRequest(
        picture.intent, picture.size, seed, picture.style, previous=plan.plan, engine=picture.engine_for("planner"),
        build="at once", anew=True, variant=number,
    )  # fmt: skip
    what = Asked(request, None, plan.id, 0, 1)
    enqueue(session, branch, run, what, queue_limit=queue_limit, reason=REASON)
    tell_run(session, run.id)
    return branch


def _drafted(session: Session, plan: Step) -> Policy:
    """The policy of the plan's run, with a gate after the draft."""
    policy = runs.known(session, plan.run).policy if plan.run else Policy()
    if policy.pause == "always":
        return policy
    return replace(policy, pause="chosen", gates=policy.gates | {"draft"})
