"""An engine that does what a script says, the same every time: to try out runs and faults.

A script is a JSON object, or the path of one:

    {"turns": [{"for": "draft", "times": 2, "acts": [ACT, ...], "result": {...}}, ...]}

For each request the first turn whose `for` fits (a kind of step, or missing for any kind) and that
has turns left (`times`, 1 unless given, 0 for ever) is taken; when none is left, `DEFAULT_ACTS`.
Acts happen in order:

    {"text": "some words"}                  words, at their UTF-16 offset
    {"texts": 20, "pause": 0.01}            that many short words with pauses
    {"progress": 0.5, "doing": "..."}       how far
    {"previews": 8, "pause": 0.02}          what it looks like
    {"tokens": 500}                         so many tokens of a model were used
    {"pause": 0.5}                          wait
    {"until": "FILE"}                       wait for FILE, beside the script or absolute
    {"deaf": 0.5}                           wait without listening for a cancel
    {"error": "words"}                      fail
    {"crash": "exit"} {"crash": "kill"}     end this very process

`result` overrides what comes out: `instructions` (objects with id, words, region, pass_no),
`description` and `missing` for a plan, `findings`, `summary` and `critic` for a reflection,
`colour` [r, g, b], `scene` and `note` for a picture. With a path, the turns taken are written to
`PATH.taken` before their acts begin, one line each, so that a process started after a crash goes on
where the last one was. Reads no images, and takes no care of masks.
"""

import io
import json
import os
import signal
import time
from collections.abc import Iterator, Sequence
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Any

from PIL import Image

from app.domain.canvas import Region, Size
from app.domain.errors import EngineError, Invalid, PentimentoError
from app.domain.parts import Finding, Instruction, Plan, Reflection
from app.domain.requests import DraftRequest, PlanRequest, RefineRequest, Request, Role, kind_of
from app.engines.base import (
    Images,
    Outcome,
    Painted,
    Preview,
    Progress,
    Reporter,
    Result,
    Text,
    Used,
)

DEFAULT_ACTS: dict[str, list[dict[str, Any]]] = {
    "plan": [{"texts": 6}],
    "draft": [{"previews": 8}],
    "reflection": [{"texts": 6}],
    "refinement": [{"previews": 8}],
}
_LISTEN_EVERY = 0.05  # seconds between two looks for a cancel while it waits


class Scripted:
    """`script` is an object as above, the path of one, or None: every step succeeds at once."""

    name = "scripted"
    version = "1"
    roles: frozenset[Role] = frozenset({"planner", "drafter", "critic", "refiner"})

    def __init__(self, script: str | Path | dict[str, Any] | None = None) -> None:
        self._path = Path(script) if isinstance(script, str | Path) else None
        plain = _read(self._path) if self._path else script
        self._turns: list[dict[str, Any]] = list((plain or {}).get("turns", []))  # type: ignore[union-attr]
        self._taken: list[int] = []

    def run(self, request: Request, images: Images, report: Reporter) -> Result:
        """The turn's acts, then its result. Raises what the script says and `report` raises."""
        turn, acts, stage = self._set(request, report)
        for act in acts:
            stage.play(act)
        return _result(request, turn.get("result", {}))

    def _set(
        self, request: Request, report: Reporter
    ) -> tuple[dict[str, Any], list[dict[str, Any]], "_Stage"]:
        kind = kind_of(request)
        turn = self._next_turn(kind)
        stage = _Stage(report, self._path.parent if self._path else Path(), _colour(request, turn))
        return turn, turn.get("acts", DEFAULT_ACTS[kind]), stage

    def run_many(
        self, requests: Sequence[Request], images: Images, reporters: Sequence[Reporter]
    ) -> list[Outcome]:
        """A turn for each, their acts in step with each other. What a script does to the process, it does to all."""
        playing = [
            _Playing(self, request, report)
            for request, report in zip(requests, reporters, strict=True)
        ]
        while [each for each in playing if each.plays_on()]:
            pass
        return [each.outcome for each in playing]

    def _next_turn(self, kind: str) -> dict[str, Any]:
        taken = self._taken_before()
        for number, turn in enumerate(self._turns):
            times = int(turn.get("times", 1))
            if turn.get("for", kind) == kind and (not times or taken.count(number) < times):
                self._take(number)
                return turn
        return {}

    def _taken_before(self) -> list[int]:
        log = self._log()
        if log is None or not log.exists():
            return self._taken
        return [int(line) for line in log.read_text().split()]

    def _take(self, number: int) -> None:
        self._taken.append(number)
        if (log := self._log()) is not None:
            with log.open("a") as lines:
                lines.write(f"{number}\n")
                lines.flush()
                os.fsync(lines.fileno())

    def _log(self) -> Path | None:
        return self._path.with_name(self._path.name + ".taken") if self._path else None


class _Playing:
    """One request among those of a pass. What it raises ends it alone."""

    def __init__(self, engine: Scripted, request: Request, report: Reporter) -> None:
        turn, acts, self.stage = engine._set(request, report)
        self.acts = iter(acts)
        self.finish = partial(_result, request, turn.get("result", {}))
        self.outcome: Outcome = EngineError("This step was not begun.")
        self.over = False

    def plays_on(self) -> bool:
        """One act more. False when there is nothing left to play."""
        if self.over:
            return False
        try:
            if (act := next(self.acts, None)) is not None:
                self.stage.play(act)
                return True
            self.outcome = self.finish()
        except PentimentoError as error:
            self.outcome = error
        self.over = True
        return False


class _Stage:
    """Plays acts, counting words and previews within one step."""

    def __init__(self, report: Reporter, folder: Path, colour: tuple[int, int, int]) -> None:
        self.report, self.folder, self.colour = report, folder, colour
        self.at = self.previews = 0
        self.fraction = 0.0

    def play(self, act: dict[str, Any]) -> None:
        pause = float(act.get("pause", 0.0))
        if "text" in act:
            self._say(str(act["text"]))
        elif "texts" in act:
            for number in range(1, int(act["texts"]) + 1):
                self._say(f"word {number} ")
                self._wait(pause)
        elif "previews" in act:
            for _ in range(int(act["previews"])):
                self._show()
                self._wait(pause)
        elif "progress" in act:
            self.fraction = float(act["progress"])
            self.report(Progress(self.fraction, str(act.get("doing", ""))))
        elif "tokens" in act:
            self.report(Used(int(act["tokens"])))
        elif "until" in act:
            while not (self.folder / str(act["until"])).exists():
                self._wait(_LISTEN_EVERY)
        elif "deaf" in act:
            time.sleep(float(act["deaf"]))
        elif "error" in act:
            raise EngineError(str(act["error"]))
        elif "crash" in act:
            _end_this_process(str(act["crash"]))
        elif "pause" in act:
            self._wait(pause)
        else:
            raise Invalid(f"A script has no act like {json.dumps(act)[:80]}.")

    def _say(self, text: str) -> None:
        self.report(Text(self.at, text))
        self.at += len(text.encode("utf-16-le")) // 2

    def _show(self) -> None:
        self.previews += 1
        share = 1 - 0.5**self.previews
        red, green, blue = (round(255 + (part - 255) * share) for part in self.colour)
        out = io.BytesIO()
        Image.new("RGB", (64, 64), (red, green, blue)).save(out, "WEBP", quality=60, method=0)
        self.report(Preview(self.previews, out.getvalue(), 64, 64))

    def _wait(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            time.sleep(min(left, _LISTEN_EVERY))
            if seconds >= _LISTEN_EVERY:
                self.report(Progress(self.fraction, "waiting"))


def _read(path: Path) -> dict[str, Any]:
    try:
        plain = json.loads(path.read_text())
    except (OSError, ValueError) as fault:
        raise Invalid(f"The script {path} cannot be read: {fault}") from fault
    if not isinstance(plain, dict):
        raise Invalid(f"The script {path} must be a JSON object with turns.")
    return plain


def _end_this_process(way: str) -> None:
    if way == "kill":
        os.kill(os.getpid(), signal.SIGKILL)
    os._exit(70)


def _result(request: Request, given: dict[str, Any]) -> Result:
    if isinstance(request, PlanRequest):
        return _plan(request, given)
    if isinstance(request, DraftRequest | RefineRequest):
        return _painted(request.size, request, given)
    findings = [_finding(plain) for plain in given["findings"]] if "findings" in given else None
    if findings is None:
        findings = [
            Finding(
                f"f{number}", "picture", "right", f"{line.words}: it is there.", instruction=line.id
            )
            for number, line in enumerate(request.plan.instructions, 1)
        ]
    critic = str(given.get("critic", "scripted 1"))
    return Reflection(tuple(findings), str(given.get("summary", "As the script says.")), critic)


def _plan(request: PlanRequest, given: dict[str, Any]) -> Plan:
    intent = " ".join(request.intent.split())[:200] or "nothing"
    lines = given.get("instructions") or [
        {"id": "i1", "words": f"Paint {intent}"},
        {
            "id": "i2",
            "words": "Place a red square",
            "region": {"x": 0.3, "y": 0.3, "w": 0.4, "h": 0.4},
        },
    ]
    instructions = tuple(Instruction(**{**line, "region": _region(line)}) for line in lines)
    missing = tuple(str(each) for each in given.get("missing", ()))
    return Plan(instructions, str(given.get("description", intent)), missing)


def _finding(plain: dict[str, Any]) -> Finding:
    return Finding(**{**plain, "region": _region(plain)})


def _region(plain: dict[str, Any]) -> Region | None:
    box = plain.get("region")
    return Region(**box) if box else None


def _painted(size: Size, request: Request, given: dict[str, Any]) -> Painted:
    out = io.BytesIO()
    Image.new("RGB", (size.width, size.height), _colour(request, {"result": given})).save(
        out, "PNG"
    )
    scene = given.get("scene", {"v": 1, "engine": "scripted"})
    note = str(given.get("note", "Painted one colour."))
    return Painted(out.getvalue(), size.width, size.height, scene, note)


def _colour(request: Request, turn: dict[str, Any]) -> tuple[int, int, int]:
    """What the turn says; else a colour of the whole request, so two steps rarely look alike."""
    given: Iterator[int] = iter(turn.get("result", {}).get("colour", ()))
    chance = sha256(repr(request).encode()).digest()
    red, green, blue = (next(given, part) for part in chance[:3])
    return red, green, blue
