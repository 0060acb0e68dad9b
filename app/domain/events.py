"""What happened, numbered per picture: the stream, every open window and a reconnect are made from these.

Ids and text only, never image bytes. `text`, `progress` and `preview` are passing: they are removed once their
step is recorded, and catch-up is from state.
"""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

EventKind = Literal[
    "job queued", "job running", "text", "progress", "preview", "job again", "job failed", "job cancelled",
    "step", "branch", "run", "edit", "picture",
]  # fmt: skip
PASSING: frozenset[str] = frozenset({"text", "progress", "preview"})


@dataclass(frozen=True, slots=True)
class Event:
    """`body` holds plain JSON values. `job` and `attempt` are given when a job said it."""

    picture: str
    seq: int
    kind: EventKind
    author: str
    at: datetime
    body: dict[str, Any] = field(default_factory=dict, hash=False)
    job: str | None = None
    attempt: int = 0
    v: int = 1
