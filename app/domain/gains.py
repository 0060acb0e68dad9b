"""Gains: what each round of a branch cost and what it brought. Pure functions of its path."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from app.domain.scores import score
from app.domain.steps import Step


@dataclass(frozen=True, slots=True)
class Gain:
    """Round `round` of pass `pass_no`; 0 is the first draft. `seconds` are those engines spent on it, plans too;
    `tokens` those that models read and wrote for it, as far as their engines said.

    `score` (0..1) and `standing` are the newest reflection's, None before there is one; `before` and `stood` those
    of the reflection that the round began from, None for a first draft. `best` says that the image kept is from here.
    """

    pass_no: int
    round: int
    seconds: float = 0.0
    images: int = 0
    tokens: int = 0
    score: float | None = None
    standing: int | None = None
    before: float | None = None
    stood: int | None = None
    best: bool = False


def gains(path: Iterable[Step], best: str | None) -> tuple[Gain, ...]:
    """A line for each round on the path, oldest first; steps of a person cost nothing."""
    found: list[Gain] = []
    before: Step | None = None  # the reflection that stands
    planning, read = 0.0, 0
    for step in path:
        if step.kind == "plan":
            planning, read = planning + step.seconds, read + (step.tokens or 0)
            continue
        last = (found[-1].pass_no, found[-1].round) if found else None
        if step.is_image and last != (step.pass_no, step.round):
            found.append(replace(_begun(step, before), seconds=planning, tokens=read))
            planning, read = 0.0, 0
        if found:
            found[-1] = _with(found[-1], step, best)
        before = step if step.kind == "reflection" else before
    return tuple(found)


def _begun(step: Step, before: Step | None) -> Gain:
    if before is None or before.pass_no != step.pass_no:
        return Gain(step.pass_no, step.round)
    looked = before.reflection
    return Gain(step.pass_no, step.round, before=score(looked), stood=len(looked.standing))


def _with(gain: Gain, step: Step, best: str | None) -> Gain:
    gain = replace(
        gain, seconds=gain.seconds + step.seconds, tokens=gain.tokens + (step.tokens or 0),
        best=gain.best or step.id == best,
    )  # fmt: skip
    if step.is_image and not step.by_person:
        return replace(gain, images=gain.images + 1)
    if step.kind == "reflection":
        return replace(gain, score=score(step.reflection), standing=len(step.reflection.standing))
    return gain
