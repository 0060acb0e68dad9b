"""Scores: how much of a plan a picture holds, which pictures may be compared, and which is the best of them.

Pure functions of the tree. Knows no policy and no budget; what comes of a score is decided in `runs`.
"""

from dataclasses import dataclass

from app.domain.parts import Reflection
from app.domain.steps import Step
from app.domain.tree import Tree, image_of, plan_of


def score(reflection: Reflection) -> float:
    """The share of a pass's instructions that hold, without `cannot tell`, dismissed and not-yet-drawn ones; 0..1."""
    judged: dict[str, bool] = {}
    for finding in reflection.findings:
        counts = finding.verdict in ("right", "wrong") and finding.decision != "dismissed"
        if counts:
            key = finding.instruction or finding.id
            judged[key] = judged.get(key, True) and finding.verdict == "right"
    return sum(judged.values()) / len(judged) if judged else 1.0


@dataclass(frozen=True, slots=True)
class Judged:
    """An image together with the reflection on it, under one plan."""

    image: Step
    reflection: Step
    plan: str
    after_person: bool

    @property
    def score(self) -> float:
        return score(self.reflection.reflection)

    @property
    def rank(self) -> tuple[float, int, int]:
        size = self.image.painting.image
        return round(self.score, 6), size.width * size.height, self.image.number


def judged(tree: Tree, tip: str | None, run: str | None = None) -> tuple[Judged, ...]:
    """Images comparable with the tip's: same plan, newest critic, last reflected pass; oldest first.

    Steps of the path count, and those of the run, abandoned ones too. What is older than a person's last edit on
    the path is left out.
    """
    path = tree.path(tip)
    plan = plan_of(path)
    on_path = _plans(path)
    reflections = [
        s for s in tree.steps.values()
        if s.kind == "reflection" and s.parent and (s.id in on_path or (run is not None and s.run == run))
    ]  # fmt: skip
    newest = [s for s in path if s.kind == "reflection"]
    if plan is None or not newest:
        return ()
    critic, pass_no = newest[-1].reflection.critic, newest[-1].pass_no
    edited = max(
        (s.number for s in path if s.by_person and (s.is_image or s.kind == "plan")), default=0
    )
    found: dict[str, Judged] = {}
    for reflection in reflections:
        image = tree.step(reflection.parent or "")
        known = image.id in on_path
        its_plan = on_path[image.id] if known else plan_of(tree.path(image.id))
        same = its_plan is not None and its_plan.id == plan.id
        if same and reflection.reflection.critic == critic and reflection.pass_no == pass_no:
            found[image.id] = Judged(image, reflection, plan.id, image.number >= edited)
    return tuple(sorted(found.values(), key=lambda j: j.image.number))


def _plans(path: tuple[Step, ...]) -> dict[str, Step | None]:
    """The plan in force at every step of a path."""
    plan, found = None, dict[str, Step | None]()
    for step in path:
        plan = step if step.kind == "plan" else plan
        found[step.id] = plan
    return found


def best(tree: Tree, tip: str | None, run: str | None = None) -> Step | None:
    """The image to keep: highest score, then larger, then newer; before any reflection, the newest on the path."""
    candidates = [j for j in judged(tree, tip, run) if j.after_person]
    if candidates:
        return max(candidates, key=lambda j: j.rank).image
    return image_of(tree.path(tip))
