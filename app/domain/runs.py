"""Runs: one press of Go on a branch; its policy, its spend, and what comes next.

`next_move` is a pure function of the run's steps (abandoned ones too), its spend and its policy. It never looks at
a clock, a queue or a person; the caller asks it once after each finished step and writes the reason down.
"""

from dataclasses import dataclass
from typing import Literal

from app.domain.parts import Finding, alike
from app.domain.requests import DraftRequest, PlanRequest
from app.domain.scores import Judged, judged, score
from app.domain.steps import Kind, Step
from app.domain.tree import Tree, amends, dismissed_in, image_of, plan_of

RunState = Literal["running", "at gate", "paused", "ended"]
Pause = Literal["never", "chosen", "always"]
Act = Literal[
    "plan", "draft", "reflect", "refine", "redraft", "replan", "amend", "go back", "continue", "end"
]


@dataclass(frozen=True, slots=True)
class Policy:
    """How far a run may go and where it waits. Seconds are those engines spent.

    `max_rounds` counts per pass. A gate opens after a kind in `gates` when `pause` is "chosen", after every step
    when "always", and after a reflection whose score lies under `gate_below` whatever `pause` says. A draft that scores
    under `redraft_below` is drafted again; under `redraft_meaning_below` too when most of what is wrong is what the
    picture means (`MEANING`), which an edit mends less surely than another draft; local faults are edited.
    """

    max_rounds: int = 3
    max_images: int = 16
    max_tokens: int = 100_000
    max_seconds: float = 600.0
    pause: Pause = "never"
    gates: frozenset[Kind] = frozenset()
    gate_below: float | None = None
    redraft_below: float = 0.34
    redraft_meaning_below: float = 0.5
    patience: int = 2


@dataclass(frozen=True, slots=True)
class Spend:
    """What a run has used. `rounds` are those of the present pass."""

    rounds: int = 0
    images: int = 0
    tokens: int = 0
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Move:
    """What to do next and why, in words for a person. `at` is the step to do it from when it is not the tip."""

    act: Act
    reason: str
    findings: tuple[Finding, ...] = ()
    pass_no: int = 1
    at: str | None = None

    @property
    def makes(self) -> Kind | None:
        return MAKES.get(self.act)


MEANING = frozenset({"missing", "count", "relation", "extra"})
"""Kinds of fault in what a picture says; the others are in how a part of it looks or where it stands."""

MAKES: dict[Act, Kind] = {
    "plan": "plan", "replan": "plan", "amend": "plan", "draft": "draft", "redraft": "draft", "continue": "plan",
    "reflect": "reflection", "refine": "refinement", "go back": "refinement",
}  # fmt: skip


def waits(policy: Policy, step: Step) -> str:
    """Why the run waits for its person after this step; '' when it goes on."""
    if policy.pause == "always":
        return "You asked to look at every step."
    if policy.pause == "chosen" and step.kind in policy.gates:
        return f"You asked to look after each {step.kind}."
    low = policy.gate_below
    if low is not None and step.kind == "reflection" and score(step.reflection) < low:
        return f"The score is under {low:.0%}: have a look."
    return ""


def next_move(tree: Tree, tip: str | None, run: str, policy: Policy, spend: Spend) -> Move:
    """What comes next on the branch whose tip this is. Ends are moves too; every move carries its reason."""
    if tip is None:
        return Move("plan", "A picture begins with a plan.")
    step = tree.step(tip)
    if step.kind == "plan":
        return _after_plan(tree, step)
    if step.is_image:
        return Move("reflect", f"Look at the {step.kind} against the plan.", pass_no=step.pass_no)
    return _after_reflection(tree, step, run, policy, spend)


def _after_plan(tree: Tree, tip: Step) -> Move:
    """A plan is drafted; one that was changed by words about a picture is carried out on that picture."""
    parent = tree.step(tip.parent) if tip.parent else None
    if parent is None or not amends(tip, parent):
        return Move("draft", "The plan is ready to be drafted.", pass_no=tip.pass_no)
    return Move("refine", "Do what you said.", standing_findings(tree, parent), tip.pass_no)


def _after_reflection(tree: Tree, tip: Step, run: str, policy: Policy, spend: Spend) -> Move:
    path = tree.path(tip.id)
    wanted = _wanted(tree, path, tip, run, policy)
    spent = _spent(policy, spend)
    if wanted.act == "end" or not spent:
        rounds = spend.rounds >= policy.max_rounds and wanted.act not in ("end", "continue")
        most = policy.max_rounds
        said = "The one round is used." if most == 1 else f"All {most} rounds are used."
        return _pass_over(tree, tip, run, said) if rounds else wanted
    return Move("end", f"{spent} The best picture is kept.", pass_no=tip.pass_no)


def _wanted(tree: Tree, path: tuple[Step, ...], tip: Step, run: str, policy: Policy) -> Move:
    """What the picture asks for, whatever is left to spend."""
    standing = _unopposed(path, standing_findings(tree, tip))
    if not standing:
        return _all_right(tree, tip, run)
    said = tuple(f for f in standing if f.author and f.about == "picture")
    if said:
        return Move("amend", "Your words change the plan first.", said, tip.pass_no)
    rounds = [
        j
        for j in judged(tree, tip.id, run)
        if run in (j.image.run, j.reflection.run) or j.reflection.id == tip.id
    ]
    earlier = [j for j in rounds if j.reflection.id != tip.id and j.after_person]
    top = max(earlier, key=lambda j: j.rank, default=None)
    now = score(tip.reflection)
    if top is not None and now < top.score and not _went_back(tree, run):
        old = top.reflection
        reason = f"Worse than before ({now:.0%} after {top.score:.0%}): back to the best one."
        return Move("go back", reason, standing_findings(tree, old), tip.pass_no, at=old.id)
    if _no_gain(rounds, policy.patience):
        return _pass_over(tree, tip, run, f"{_number(policy.patience)} rounds gained nothing.")
    misses = [f for f in standing if f.about == "plan" and not f.author]
    if misses and not _replanned(tree, run):
        return Move("replan", "The plan misses the intent.", standing, tip.pass_no)
    return _mend(tree, tip, run, policy, standing)


def standing_findings(tree: Tree, tip: Step) -> tuple[Finding, ...]:
    """What still asks for a change: wrong, dismissed neither here nor anywhere in the picture."""
    waved = dismissed_in(tree)
    return tuple(
        f for f in tip.reflection.standing
        if f.decision == "accepted" or f.author or not any(alike(f, old) for old in waved)
    )  # fmt: skip


def _unopposed(path: tuple[Step, ...], standing: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Where a person has had a hand in plan or picture, a critic may not ask for another plan unless they agree."""
    hand = any(
        (s.by_person and s.kind != "reflection")
        or (s.is_image and s.painting.protected)
        or (isinstance(s.request, PlanRequest) and s.request.words)
        for s in path
    )
    return tuple(
        f for f in standing if not hand or f.about != "plan" or f.author or f.decision == "accepted"
    )


def _spent(policy: Policy, spend: Spend) -> str:
    limits = {
        f"All {policy.max_images} images are used.": spend.images >= policy.max_images,
        "The words this run may use are spent.": spend.tokens >= policy.max_tokens,
        "The time this run may take is spent.": spend.seconds >= policy.max_seconds,
    }
    return next((words for words, reached in limits.items() if reached), "")


def _all_right(tree: Tree, tip: Step, run: str) -> Move:
    image = image_of(tree.path(tip.id))
    if image is not None and image.kind == "draft":
        return Move("refine", "The draft is right: finish it.", pass_no=tip.pass_no)
    return _pass_over(tree, tip, run, "Everything in the plan holds.")


def _pass_over(tree: Tree, tip: Step, run: str, why: str) -> Move:
    """The next pass grows from the reflection on the best image of this one; after the last there is none."""
    plan = plan_of(tree.path(tip.id))
    if plan is not None and tip.pass_no < plan.plan.passes:
        pass_no = tip.pass_no + 1
        reason = f"{why} On to pass {pass_no} of {plan.plan.passes}."
        return Move("continue", reason, pass_no=pass_no, at=_best_looked_at(tree, tip, run))
    return Move("end", f"{why} The best picture is kept.", pass_no=tip.pass_no)


def _best_looked_at(tree: Tree, tip: Step, run: str) -> str | None:
    """The reflection on the best image; None when that is the tip's own."""
    kept = [j for j in judged(tree, tip.id, run) if j.after_person]
    top = max(kept, key=lambda j: j.rank, default=None)
    return top.reflection.id if top is not None and top.reflection.id != tip.id else None


def _mend(tree: Tree, tip: Step, run: str, policy: Policy, standing: tuple[Finding, ...]) -> Move:
    image = tree.step(tip.parent or "")
    own = image.by_person or image.painting.protected or any(f.author for f in standing)
    why = _hopeless(score(tip.reflection), standing, policy)
    if image.kind == "draft" and why and not own and not _redrafted(tree, run, tip.pass_no):
        return Move("redraft", f"{why}: draft it again.", standing, tip.pass_no)
    things = "one thing" if len(standing) == 1 else f"{len(standing)} things"
    return Move(
        "refine",
        f"There {'is' if len(standing) == 1 else 'are'} {things} to mend.",
        standing,
        tip.pass_no,
    )


def _hopeless(held: float, standing: tuple[Finding, ...], policy: Policy) -> str:
    """Why a draft is not worth mending, in words; '' when it is. `held` is its score."""
    if held < policy.redraft_below:
        return "Wrong from the ground up"
    meaning = sum(finding.fault in MEANING for finding in standing)
    if held < policy.redraft_meaning_below and 2 * meaning > len(standing):
        return "Most of what is wrong is what is there, not how it looks"
    return ""


def _no_gain(rounds: list[Judged], patience: int) -> bool:
    """Whether none of the last `patience` rounds beat the best before them. Rounds end in a reflection."""
    after_person = [j for j in rounds if j.after_person]
    if len(after_person) <= patience:
        return False
    before = max(j.score for j in after_person[:-patience])
    return max(j.score for j in after_person[-patience:]) <= before


def _of_run(tree: Tree, run: str) -> list[Step]:
    return [step for step in tree.steps.values() if step.run == run]


def _went_back(tree: Tree, run: str) -> bool:
    """A reflection with two engine refinements of one run below it is where that run went back."""
    seen: set[str | None] = set()
    for step in _of_run(tree, run):
        if step.kind == "refinement" and not step.by_person:
            if step.parent in seen:
                return True
            seen.add(step.parent)
    return False


def _replanned(tree: Tree, run: str) -> bool:
    return any(
        isinstance(step.request, PlanRequest) and step.request.corrections
        for step in _of_run(tree, run)
    )


def _redrafted(tree: Tree, run: str, pass_no: int) -> bool:
    return any(
        isinstance(step.request, DraftRequest)
        and step.request.corrections
        and step.pass_no == pass_no
        for step in _of_run(tree, run)
    )


def _number(count: int) -> str:
    return {1: "One", 2: "Two", 3: "Three"}.get(count, str(count))


def spent_on(spend: Spend, step: Step, tokens: int = 0) -> Spend:
    """The spend after a finished step. A round is one refinement or redraft with the reflection on it."""
    images = spend.images + (1 if step.is_image else 0)
    rounds = spend.rounds + (1 if step.kind == "reflection" and step.round > 0 else 0)
    return Spend(rounds, images, spend.tokens + tokens, spend.seconds + step.seconds)
