"""What a worker tells: a claim, a sign of life, what a step says on the way, its result, its failure, its loss.

Every word names its attempt; a late one from a lost attempt changes nothing and gets None or False. A result is one
piece of work: the step, its events, the branch's move, the run's state and the next job. Knows no engine.
"""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

from sqlalchemy.orm import Session

from app.domain.errors import EngineError, MissingImage
from app.domain.events import EventKind
from app.domain.offers import Offers
from app.domain.parts import Content, Painting
from app.domain.people import Viewer
from app.domain.requests import DraftRequest, RefineRequest, Request, kind_of
from app.domain.runs import spent_on
from app.domain.steps import Step, fits
from app.storage import branches, clock, events, holdings, jobs, pictures, runs, steps, workers
from app.storage.branches import Branch
from app.storage.events import Said
from app.storage.images import ImageStore
from app.storage.jobs import Job
from app.studio import wording
from app.studio.queueing import QUEUE_LIMIT, advance, tell, tell_branch, tell_run
from app.studio.tips import move

LEASE_SECONDS = 3.0
MOST_DEATHS = 2
STOPPED = "You stopped this step. What was finished is kept."
SET_ASIDE = (
    "The engine died twice over this step, so it was set aside. All finished steps are kept: "
    "go on to try it again, redo it with another seed, or change the step before it."
)


def claim(
    session: Session,
    worker: str,
    *,
    lease_seconds: float = LEASE_SECONDS,
    without: Collection[str] = (),
) -> Job | None:
    """Take the next job in fair order, after putting back what silent workers had. See `left_to_others`."""
    for lost in jobs.expired(session):
        record_lost(session, lost.id, lost.attempt, child_died=False)
    job = jobs.claim(session, worker, timedelta(seconds=lease_seconds), without)
    if job is not None:
        _tell_running(session, job)
    return job


def claim_alike(
    session: Session, worker: str, job: Job, most: int, *, lease_seconds: float = LEASE_SECONDS
) -> list[Job]:
    """Take up to `most` waiting jobs more that can be made in one pass with this one."""
    found = jobs.claim_alike(session, worker, timedelta(seconds=lease_seconds), job, most)
    for other in found:
        _tell_running(session, other)
    return found


def left_to_others(session: Session, own: Offers) -> frozenset[str]:
    """The engines that other live workers have and this one has not: what is asked of them waits for those."""
    return frozenset(offer.name for offer in workers.offers(session).engines) - {
        offer.name for offer in own.engines
    }


def heartbeat(
    session: Session,
    worker: str,
    *,
    lease_seconds: float = LEASE_SECONDS,
    offers: Offers | None = None,
) -> dict[str, int]:
    """Renew the worker's leases. Returns job -> attempt of what it still has: anything else was stopped or lost."""
    workers.seen(session, worker, offers)
    return jobs.extend(session, worker, timedelta(seconds=lease_seconds))


def record_report(session: Session, job_id: str, attempt: int, said: Sequence[Said]) -> bool:
    """Add `text`, `progress` and `preview` events. False when the attempt is no longer the one running."""
    job = jobs.known(session, job_id)
    if job is None or not jobs.is_current(session, job_id, attempt):
        return False
    whole = [(kind, {name: _whole(value) for name, value in body.items()}) for kind, body in said]
    events.append(session, job.picture, whole, author=author_of(job), job=job_id, attempt=attempt)
    return True


def record_result(
    session: Session, store: ImageStore, job_id: str, attempt: int, content: Content, seconds: float,
    tokens: int = 0, request: Request | None = None,
) -> Step | None:  # fmt: skip
    """Make the step and all that follows from it. `request` is what the engine was asked, its version filled in.

    None when the attempt is no longer the one running. Raises MissingImage when its image was not kept first, and
    EngineError when the engine answered with something else than it was asked for.
    """
    job = _with_its_picture(session, job_id)
    if job is None or not jobs.finish(session, job_id, attempt, "finished", seconds=seconds):
        return None
    if not fits(job.kind, content):
        raise EngineError(f"The engine answered with something that is no {job.kind}.")
    content = wording.plain_content(_kept(store, job, content))
    step = replace(
        _step(session, job, content, request or job.request, seconds), tokens=tokens or None
    )
    steps.add(session, step, job.id)
    holdings.hold(session, job.picture, holdings.named_in(_images(content)))
    events.forget_passing(session, job.id)
    body = {
        "step": step.id,
        "number": step.number,
        "kind": step.kind,
        "branch": job.branch,
        "job": job.id,
    }
    tell(session, job.picture, "step", body, author=step.author, job=job.id, attempt=attempt)
    branch = _grown(session, job, step)
    pictures.update(session, job.picture)
    if job.run is not None:
        run = runs.known(session, job.run)
        runs.update(session, run.id, spend=spent_on(run.spend, step, tokens))
        picture = pictures.known(session, job.picture)
        advance(
            session,
            picture,
            branch,
            runs.known(session, run.id),
            queue_limit=QUEUE_LIMIT,
            after=step,
        )
    return step


def record_failure(session: Session, job_id: str, attempt: int, words: str) -> bool:
    """The engine could not make the step: say so on it, and let the run wait for its person."""
    words = wording.plain(words)
    job = _with_its_picture(session, job_id)
    if job is None or not jobs.finish(session, job_id, attempt, "failed", error=words):
        return False
    _ended(session, job_id, attempt, "job failed", words)
    return True


def record_lost(session: Session, job_id: str, attempt: int, *, child_died: bool) -> bool:
    """An attempt was lost: queue the step again, or set it aside once it has killed its child twice."""
    job = _with_its_picture(session, job_id)
    if job is None:
        return False
    if child_died and job.deaths + 1 >= MOST_DEATHS:
        if not jobs.finish(session, job_id, attempt, "lost", error=SET_ASIDE):
            return False
        _ended(session, job_id, attempt, "job failed", SET_ASIDE)
        return True
    if not jobs.requeue(session, job_id, attempt, died=child_died):
        return False
    events.forget_passing(session, job_id)
    body = {"job": job.id, "branch": job.branch, "kind": job.kind, "attempt": attempt}
    tell(
        session, job.picture, "job again", body, author=author_of(job), job=job_id, attempt=attempt
    )
    return True


def cancel(session: Session, viewer: Viewer, job_id: str) -> Job:
    """Stop a job; what was finished is kept and its run waits.

    Where it has just become a step, what its run makes next is stopped instead: that is what the person saw run.
    """
    job = jobs.job_of(session, viewer, job_id)
    pictures.hold_still(session, job.picture)
    job = jobs.job_of(session, viewer, job_id)
    following = jobs.live(session, job.branch) if job.state == "finished" else None
    if following is not None and following.parent == steps.made_by(session, job.id):
        stop(session, following, viewer.person, STOPPED)
    stop(session, job, viewer.person, STOPPED)
    return jobs.job_of(session, viewer, job_id)


def stop(session: Session, job: Job, person: str, why: str) -> None:
    if jobs.cancel(session, job.id):
        _ended(session, job.id, job.attempt, "job cancelled", why, author=person)


def _tell_running(session: Session, job: Job) -> None:
    body = {"job": job.id, "branch": job.branch, "kind": job.kind, "attempt": job.attempt}
    author, picture = author_of(job), job.picture
    tell(session, picture, "job running", body, author=author, job=job.id, attempt=job.attempt)


def _with_its_picture(session: Session, job_id: str) -> Job | None:
    """A job, its picture held. The picture always comes first, or two who each hold one would wait for the other."""
    job = jobs.known(session, job_id)
    if job is None:
        return None
    pictures.hold_still(session, job.picture)
    return jobs.known(session, job_id)


def _whole(value: Any) -> Any:
    return wording.whole(value) if isinstance(value, str) else value


def _grown(session: Session, job: Job, step: Step) -> Branch:
    """The branch points at the new step; a tip it does not grow from stays within reach under a name of its own."""
    before = branches.branch_of(session, job.picture, job.branch)
    if step.parent == before.tip:
        branches.update(session, before.id, tip=step.id)
        branch = replace(before, tip=step.id)
        tell_branch(session, branch, step.author)
        return branch
    return move(session, before, step.id, step.author)


def author_of(job: Job) -> str:
    return f"engine:{job.engine}"


def _ended(
    session: Session, job_id: str, attempt: int, kind: EventKind, words: str, author: str = ""
) -> None:
    job = jobs.known(session, job_id)
    assert job is not None
    events.forget_passing(session, job_id)
    body = {"job": job.id, "branch": job.branch, "kind": job.kind, "error": words}
    tell(
        session,
        job.picture,
        kind,
        body,
        author=author or author_of(job),
        job=job_id,
        attempt=attempt,
    )
    if job.run is not None:
        runs.update(session, job.run, state="paused", reason=words, one_step=False)
        tell_run(session, job.run)


def _kept(store: ImageStore, job: Job, content: Content) -> Content:
    """A painting carries the person's layer on, and its image must be in the store."""
    if not isinstance(content, Painting):
        return content
    if not store.path(content.image.id).exists():
        raise MissingImage
    if isinstance(job.request, DraftRequest | RefineRequest):
        return replace(content, protected=job.request.protected)
    return content


def _images(content: Content) -> list[str]:
    if not isinstance(content, Painting):
        return []
    return [id for id in (content.image.id, content.protected, content.mask) if id]


def _step(session: Session, job: Job, content: Content, request: Request, seconds: float) -> Step:
    return Step(
        id=clock.new_id(), picture=job.picture, number=pictures.next_number(session, job.picture),
        parent=job.parent, kind=kind_of(job.request), content=content, author=author_of(job), at=clock.now(),
        made_from=job.made_from, run=job.run, round=job.round, pass_no=job.pass_no, request=request, seconds=seconds,
    )  # fmt: skip
