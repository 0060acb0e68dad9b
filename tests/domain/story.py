"""Builds small histories for the domain's tests: one line per step, numbers and parents by themselves."""

from dataclasses import replace
from datetime import UTC, datetime

from app.domain.canvas import ImageRef, Size
from app.domain.parts import Content, Finding, Instruction, Painting, Plan, Reflection
from app.domain.requests import DraftRequest, PlanRequest, Request
from app.domain.runs import Move, Policy, Spend, next_move
from app.domain.steps import Kind, Step
from app.domain.tree import Tree

WHEN = datetime(2026, 1, 1, tzinfo=UTC)
SIZE = Size(512, 512)


def plan(lines: int = 4, passes: int = 1) -> Plan:
    return Plan(
        tuple(
            Instruction(f"i{n}", f"Paint {n}", None, passes if n == lines else 1)
            for n in range(1, lines + 1)
        )
    )


def finding(line: int, verdict: str = "wrong", **fields: object) -> Finding:
    base = Finding(f"f{line}", "picture", "right", "seen", instruction=f"i{line}", fault="place")
    return replace(base, verdict=verdict, **fields)  # type: ignore[arg-type]


def reflection(right: int, wrong: int, critic: str = "c1") -> Reflection:
    rights = tuple(finding(n, "right") for n in range(1, right + 1))
    return Reflection((*rights, *(finding(right + n) for n in range(1, wrong + 1))), "", critic)


class Story:
    """A run on one branch. `tip` is where the branch points; each verb adds a step after it."""

    def __init__(self) -> None:
        self.steps: list[Step] = []
        self.tip: str | None = None

    def add(
        self,
        kind: Kind,
        content: Content,
        by: str = "engine:test",
        after: str | None = "",
        **fields: object,
    ) -> Step:
        number = len(self.steps) + 1
        parent = self.tip if after == "" else after
        step = Step(f"s{number}", "p", number, parent, kind, content, by, WHEN, run="run")
        step = replace(step, **fields)  # type: ignore[arg-type]
        self.steps.append(step)
        self.tip = step.id
        return step

    def plan(self, **fields: object) -> Step:
        lines = fields.pop("content", plan())
        return self.add("plan", lines, after=None, **fields)  # type: ignore[arg-type]

    def draft(self, again: bool = False, **fields: object) -> Step:
        request: Request | None = None
        if again:
            request = DraftRequest("x", plan(), SIZE, SIZE, 1, corrections=(finding(1),))
        return self.add("draft", self.pixels(256), request=request, **fields)  # type: ignore[arg-type]

    def refine(self, size: int = 512, **fields: object) -> Step:
        return self.add("refinement", self.pixels(size), **fields)  # type: ignore[arg-type]

    def reflect(self, right: int = 4, wrong: int = 0, **fields: object) -> Step:
        content = fields.pop("content", reflection(right, wrong))
        round_no = 0 if self.tree.step(self.tip or "").kind == "draft" else 1
        return self.add("reflection", content, round=round_no, **fields)  # type: ignore[arg-type]

    def pixels(self, size: int) -> Painting:
        return Painting(ImageRef(f"image{len(self.steps)}", size, size))

    @property
    def tree(self) -> Tree:
        return Tree(self.steps)

    def next(self, policy: Policy | None = None, spend: Spend | None = None) -> Move:
        return next_move(self.tree, self.tip, "run", policy or Policy(), spend or Spend())


def replanning() -> PlanRequest:
    return PlanRequest("x", SIZE, 1, corrections=(finding(1),))
