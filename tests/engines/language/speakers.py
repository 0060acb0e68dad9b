"""Somebody who answers what a test wrote down, in pieces as a model does, and remembers what was asked."""

import json
from collections.abc import Sequence
from typing import Any

from app.engines.language.speaking import Hearer, Reply, Said


class Scripted:
    """Answers in order; the last one for ever. An object is answered as JSON, a text as it is."""

    def __init__(self, *answers: object, piece: int = 5) -> None:
        self.answers = [each if isinstance(each, str) else json.dumps(each) for each in answers]
        self.piece = piece
        self.heard: list[tuple[Sequence[Said], dict[str, Any], int]] = []

    def reply(self, said: Sequence[Said], schema: dict[str, Any], seed: int, hear: Hearer) -> Reply:
        text = self.answers[min(len(self.heard), len(self.answers) - 1)]
        self.heard.append((tuple(said), schema, seed))
        for at in range(0, len(text), self.piece):
            hear(text[at : at + self.piece])
        return Reply(text, len(text))

    @property
    def asked(self) -> str:
        """The last question."""
        return self.heard[-1][0][-1].text


def ins(words: str, line: int = 0, box: object = None, pass_no: int = 1) -> dict[str, object]:
    return {"line": line, "words": words, "box": box, "pass": pass_no}


def plan_of(*lines: dict[str, object], **more: object) -> dict[str, object]:
    return {"ins": list(lines), "des": "A lake.", "passes": [], "missing": [], **more}


def seen(verdict: str = "right", **more: object) -> dict[str, object]:
    return {"saw": "A boat.", "verdict": verdict, "fault": "", "box": None, "refine": "", **more}


def looked(**more: object) -> dict[str, object]:
    return {"plan": [], "lines": {}, "extra": [], "summary": "Good.", **more}
