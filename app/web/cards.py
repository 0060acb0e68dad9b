"""What the templates show of a step and of a job being made: values gathered once, so that markup only shows.

Knows no session: it is given a tree, a branch and pending edits, and reads nothing itself.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from app.domain.canvas import ImageRef
from app.domain.edits import Change, applied
from app.domain.parts import Content, Plan
from app.domain.steps import Kind, Step


@dataclass(frozen=True, slots=True)
class Card:
    """A step as it is shown. `content` has the pending changes in it; `changes` are those changes, in order.

    `image` is what the step is about: its own picture, or the one it looks at; None for a first plan. `plan` is the
    plan in force there.
    """

    step: Step
    content: Content
    changes: tuple[Change, ...]
    image: ImageRef | None
    plan: Plan | None
    is_tip: bool
    is_best: bool
    grows: bool = True  # nothing followed its parent before it did

    @property
    def kind(self) -> Kind:
        return self.step.kind

    @property
    def edited(self) -> bool:
        return bool(self.changes)


@dataclass(frozen=True, slots=True)
class Making:
    """The job of a branch, from its last state and passing events. `state`: queued, running or failed.

    `text` are the words so far, `fraction` 0..1, `preview` the name of the newest preview or None.
    """

    job: str
    kind: Kind
    state: str
    text: str = ""
    fraction: float = 0.0
    doing: str = ""
    preview: str | None = None
    error: str = ""
    number: int = 0  # of the preview


def cards(
    path: Iterable[Step],
    changes: Mapping[str, Iterable[Change]],
    best: str | None,
    author: str,
    siblings: frozenset[str] = frozenset(),
    tip: str | None = None,
) -> list[Card]:
    """Cards of a path, oldest first. `siblings` are steps that came after another child; `tip` is the branch's, which
    an older page of its path does not hold."""
    found: list[Card] = []
    image, plan = None, None
    for step in path:
        own = tuple(changes.get(step.id, ()))
        content = applied(step.content, own, author) if own else step.content
        plan = content if isinstance(content, Plan) else plan
        image = getattr(content, "image", image)
        is_best, grows = step.id == best, step.id not in siblings
        found.append(Card(step, content, own, image, plan, step.id == tip, is_best, grows))
    return found
