"""Steps: the nodes of a picture's tree, never changed once they are finished.

Knows which kind may follow which and which content stands in which kind; the tree checks the rest.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from app.domain.parts import Content, Painting, Plan, Reflection
from app.domain.requests import Request

Kind = Literal["plan", "draft", "reflection", "refinement"]
KINDS: tuple[Kind, ...] = ("plan", "draft", "reflection", "refinement")

FOLLOWS: dict[Kind | None, frozenset[Kind]] = {
    None: frozenset({"plan"}),
    "plan": frozenset({"draft", "refinement"}),
    "draft": frozenset({"reflection"}),
    "refinement": frozenset({"reflection"}),
    "reflection": frozenset({"refinement", "draft", "plan"}),
}


@dataclass(frozen=True, slots=True)
class Step:
    """One finished node. `number` counts up within the picture, `round` and `pass_no` are those of its run.

    `author` is a person's id or `engine:NAME`; `made_from` names the sibling step that a person's edit or a redo
    started from. `request` is the exact request an engine answered; None for a person's step.
    `tokens` are those its model read and wrote; None where no engine said.
    """

    id: str
    picture: str
    number: int
    parent: str | None
    kind: Kind
    content: Content
    author: str
    at: datetime
    made_from: str | None = None
    run: str | None = None
    round: int = 0
    pass_no: int = 1
    request: Request | None = None
    seconds: float = 0.0
    tokens: int | None = None

    @property
    def by_person(self) -> bool:
        return not self.author.startswith("engine:")

    @property
    def plan(self) -> Plan:
        assert isinstance(self.content, Plan)
        return self.content

    @property
    def painting(self) -> Painting:
        assert isinstance(self.content, Painting)
        return self.content

    @property
    def reflection(self) -> Reflection:
        assert isinstance(self.content, Reflection)
        return self.content

    @property
    def is_image(self) -> bool:
        return self.kind in ("draft", "refinement")


def fits(kind: Kind, content: Content) -> bool:
    """Whether this content may stand in a step of this kind."""
    wanted = {"plan": Plan, "reflection": Reflection}.get(kind, Painting)
    return isinstance(content, wanted)
