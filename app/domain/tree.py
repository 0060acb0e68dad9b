"""The tree of a picture's steps: paths, children, the memory of a path; it only grows.

`check()` re-derives every rule from what storage returned and lists what is broken. Knows no storage and no runs.
"""

from collections.abc import Iterable

from app.domain.errors import NotFound
from app.domain.parts import Finding, alike
from app.domain.steps import FOLLOWS, Step, fits


class Tree:
    """Steps by id, children in the order of their numbers. Built once from values, never changed."""

    def __init__(self, steps: Iterable[Step]) -> None:
        self.steps = {step.id: step for step in sorted(steps, key=lambda step: step.number)}
        self._children: dict[str | None, list[Step]] = {}
        for step in self.steps.values():
            self._children.setdefault(step.parent, []).append(step)

    def step(self, id: str) -> Step:
        if id not in self.steps:
            raise NotFound("That step is not in this picture.")
        return self.steps[id]

    def children(self, id: str | None) -> tuple[Step, ...]:
        return tuple(self._children.get(id, ()))

    def path(self, tip: str | None) -> tuple[Step, ...]:
        """From the first plan to the tip, without recursion: histories get deep."""
        found: list[Step] = []
        while tip is not None:
            step = self.step(tip)
            found.append(step)
            tip = step.parent
        return tuple(reversed(found))

    def check(self) -> list[str]:
        """Every broken rule in words; an empty list means the tree is sound."""
        broken: list[str] = []
        numbers = [step.number for step in self.steps.values()]
        if len(set(numbers)) != len(numbers):
            broken.append("two steps carry the same number")
        for step in self.steps.values():
            broken += self._broken(step)
        return broken

    def _broken(self, step: Step) -> list[str]:
        parent = self.steps.get(step.parent) if step.parent else None
        rules = {
            "its parent is missing": step.parent is None or parent is not None,
            "its parent is newer": parent is None or parent.number < step.number,
            "it may not follow its parent": step.kind in FOLLOWS[parent.kind if parent else None],
            "a plan within a path goes back to an earlier pass": step.kind != "plan"
            or parent is None
            or step.pass_no >= parent.pass_no,
            "a refinement follows a plan that changed no picture": step.kind != "refinement"
            or parent is None
            or parent.kind != "plan"
            or amends(parent, self.steps.get(parent.parent or "")),
            "its content is of another kind": fits(step.kind, step.content),
            "it belongs to another picture": parent is None or parent.picture == step.picture,
            "what it was made from is missing": step.made_from is None
            or step.made_from in self.steps,
            "a person's step carries a request": not (step.by_person and step.request),
        }
        return [f"step {step.number}: {rule}" for rule, holds in rules.items() if not holds]


def plan_of(path: tuple[Step, ...]) -> Step | None:
    """The plan in force at the end of a path."""
    return next((step for step in reversed(path) if step.kind == "plan"), None)


def amends(plan: Step, parent: Step | None) -> bool:
    """Whether a plan is another's with a person's words about the picture: of the same pass as what came before it."""
    return parent is not None and plan.kind == "plan" and plan.pass_no == parent.pass_no


def image_of(path: tuple[Step, ...]) -> Step | None:
    """The newest image on a path."""
    return next((step for step in reversed(path) if step.is_image), None)


def dismissed_in(tree: Tree) -> tuple[Finding, ...]:
    """What people waved aside anywhere in the picture, on whichever branch; the newest word on a fault counts."""
    waved: list[Finding] = []
    for step in tree.steps.values():
        if step.kind != "reflection":
            continue
        before = tree.steps.get(step.made_from) if step.made_from else None
        was = {f.id for f in before.reflection.findings if f.decision} if before else set()
        for finding in step.reflection.findings:
            taken_back = step.by_person and finding.id in was
            if finding.decision or taken_back:
                waved = [old for old in waved if not alike(old, finding)]
            if finding.decision == "dismissed":
                waved.append(finding)
    return tuple(waved)
