"""What a batch of events amounts to for a window."""

from datetime import UTC, datetime

from app.domain.events import Event, EventKind
from app.web.messages import passing


def said(seq: int, kind: EventKind, attempt: int, **body: object) -> Event:
    return Event("p1", seq, kind, "engine:e", datetime.now(UTC), body, "j1", attempt)


def test_words_that_follow_each_other_are_one_piece() -> None:
    events = [said(1, "text", 1, at=0, t="🦊 "), said(2, "text", 1, at=3, t="fox")]
    assert passing(events) == [("text", {"job": "j1", "at": 0, "t": "🦊 fox"})]


def test_words_of_a_lost_attempt_are_not_said() -> None:
    events = [
        said(1, "text", 1, at=0, t="never mind"),
        said(2, "job again", 1),
        said(3, "job running", 2),
        said(4, "text", 2, at=0, t="a fox"),
    ]
    assert passing(events) == [("text", {"job": "j1", "at": 0, "t": "a fox"})]
