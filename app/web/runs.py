"""Runs: go, pause, go on, one step; from a branch's tip or from any step; and a person's words at a tip."""

from dataclasses import replace
from typing import Annotated

from fastapi import APIRouter, Depends, Form
from fastapi.responses import Response

from app.domain.errors import Invalid
from app.domain.runs import Pause, Policy
from app.domain.steps import Kind
from app.storage import runs as run_rows
from app.studio import runs as studio
from app.studio import words as speaking
from app.web.asking import Ask

router = APIRouter()


class Wanted:
    """A policy as a form sends it; what is not said stays as it was."""

    def __init__(
        self,
        pause: Annotated[Pause | None, Form()] = None,
        gates: Annotated[list[Kind] | None, Form()] = None,
        max_rounds: Annotated[int | None, Form(ge=1, le=20)] = None,
    ) -> None:
        self.pause = pause
        self.gates = gates
        self.max_rounds = max_rounds

    def over(self, policy: Policy) -> Policy:
        if self.pause is not None:
            policy = replace(policy, pause=self.pause, gates=frozenset(self.gates or ()))
        if self.max_rounds is not None:
            policy = replace(policy, max_rounds=self.max_rounds)
        return policy

    @property
    def is_said(self) -> bool:
        return self.pause is not None or self.max_rounds is not None


@router.post("/pictures/{picture_id}/branches/{branch_id}/runs")
def go(
    ask: Ask,
    picture_id: str,
    branch_id: str,
    wanted: Annotated[Wanted, Depends()],
    one_step: Annotated[bool, Form()] = False,
) -> Response:
    ask.picture(picture_id)
    policy = _policy(ask, branch_id, wanted)
    run = studio.go(
        ask.session, ask.viewer, picture_id, branch_id, policy=policy, one_step=one_step, queue_limit=ask.queue_limit,
    )  # fmt: skip
    return ask.answer(run.branch)


@router.patch("/runs/{run_id}")
def change(
    ask: Ask,
    run_id: str,
    wanted: Annotated[Wanted, Depends()],
    state: Annotated[str | None, Form()] = None,
    one_step: Annotated[bool, Form()] = False,
) -> Response:
    """`state` is `paused` or `running`; the policy may change while the run goes on."""
    run = ask.run(run_id)
    if state not in (None, "paused", "running"):
        raise Invalid("A run can be set to `paused` or to `running`.")
    if wanted.is_said:
        studio.set_policy(ask.session, ask.viewer, run_id, wanted.over(run.policy))
    if state == "paused":
        studio.pause(ask.session, ask.viewer, run_id)
    if state == "running":
        limit = ask.queue_limit
        studio.resume(ask.session, ask.viewer, run_id, one_step=one_step, queue_limit=limit)
    return ask.answer()


@router.post("/pictures/{picture_id}/branches/{branch_id}/words")
def say(
    ask: Ask,
    picture_id: str,
    branch_id: str,
    wanted: Annotated[Wanted, Depends()],
    words: Annotated[str, Form()] = "",
) -> Response:
    ask.picture(picture_id)
    policy = _policy(ask, branch_id, wanted)
    run = speaking.say(
        ask.session, ask.viewer, picture_id, branch_id, words, policy=policy, queue_limit=ask.queue_limit
    )  # fmt: skip
    return ask.answer(run.branch)


def _policy(ask: Ask, branch_id: str, wanted: Wanted) -> Policy | None:
    """What the form says over the branch's last run; None where it says nothing."""
    latest = run_rows.latest(ask.session, branch_id)
    return wanted.over(latest.policy if latest else Policy()) if wanted.is_said else None


@router.post("/steps/{step_id}/runs")
def go_on_from(ask: Ask, step_id: str, one_step: Annotated[bool, Form()] = False) -> Response:
    ask.step(step_id)
    run = studio.go_on_from(
        ask.session, ask.viewer, step_id, one_step=one_step, queue_limit=ask.queue_limit
    )
    return ask.answer(run.branch)


@router.post("/steps/{step_id}/redos")
def redo_from(
    ask: Ask,
    step_id: str,
    new_seed: Annotated[str, Form()] = "",
    words: Annotated[str, Form()] = "",
) -> Response:
    """`new_seed` empty or not said: the same seed once more."""
    ask.step(step_id)
    branch = speaking.redo(
        ask.session, ask.viewer, step_id, words, new_seed=bool(new_seed), queue_limit=ask.queue_limit
    )  # fmt: skip
    return ask.answer(branch.id)
