"""What a worker and its children say to each other arrives as it was said."""

import socket

import pytest

from app.domain.canvas import ImageRef, Size
from app.domain.parts import Instruction, Painting, Plan
from app.domain.requests import DraftRequest, PlanRequest
from app.worker.protocol import (
    Cancel,
    Channel,
    Failed,
    Lost,
    Made,
    Message,
    Order,
    Ready,
    Run,
    Said,
    from_line,
    to_line,
)

PLAN = PlanRequest("ein Hügel 🌄", Size(512, 512), 7)
DRAFT = DraftRequest(
    "a hill", Plan((Instruction("i1", "a hill"),)), Size(256, 256), Size(512, 512), 1
)
MESSAGES: list[Message] = [
    Run("slot 1", (Order("j1", 2, PLAN), Order("j2", 1, DRAFT))),
    Cancel("slot 1", "j1", 2),
    Ready("slot 1"),
    Said("slot 1", "j1", 2, ({"kind": "text", "at": 0, "t": "zwei\nZeilen 🌄"},)),
    Made("slot 1", "j1", 2, Painting(ImageRef("a" * 64, 256, 256), {"v": 1}), DRAFT, 0.4),
    Failed("slot 1", "j1", 2, "It could not.", cancelled=True),
    Lost("slot 1", "j1", 2, died=True),
]


@pytest.mark.parametrize("message", MESSAGES, ids=lambda message: type(message).__name__)
def test_what_is_said_arrives(message: Message) -> None:
    assert from_line(to_line(message)) == message


@pytest.mark.parametrize("message", MESSAGES, ids=lambda message: type(message).__name__)
def test_a_message_is_one_line(message: Message) -> None:
    assert to_line(message).count(b"\n") == 1


def test_a_message_in_two_halves_arrives_whole() -> None:
    mine, its = socket.socketpair()
    with mine, its:
        line, channel = to_line(MESSAGES[0]), Channel(its)
        mine.sendall(line[:20])
        assert list(channel.receive()) == []
        mine.sendall(line[20:] + to_line(MESSAGES[1]))
        assert list(channel.receive()) == MESSAGES[:2]


def test_the_end_of_the_other_is_noticed() -> None:
    mine, its = socket.socketpair()
    with its:
        mine.close()
        with pytest.raises(EOFError):
            Channel(its).receive()
