"""The scripted engine plays its script, act by act."""

import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from app.domain.canvas import ImageRef, Size
from app.domain.errors import Cancelled, EngineError, Invalid
from app.domain.parts import Plan, Reflection
from app.domain.requests import DraftRequest, PlanRequest, ReflectRequest
from app.engines.base import Painted, Preview, Progress, Report, Text
from app.engines.registry import engine_named
from app.engines.scripted import Scripted


class NoImages:
    def read(self, id: str) -> bytes:
        raise AssertionError("the scripted engine reads no images")


def play(engine: Scripted, request: Any) -> tuple[Any, list[Report]]:
    heard: list[Report] = []
    return engine.run(request, NoImages(), heard.append), heard


IMAGE = ImageRef("0" * 64, 256, 256)
PLAN = PlanRequest("a red fox", Size(256, 256), 7)
DRAFT = DraftRequest("a red fox", Plan(()), Size(256, 320), Size(512, 640), 7)


def script(*acts: dict[str, Any], **more: Any) -> Scripted:
    return Scripted({"turns": [{"acts": list(acts), **more}]})


def test_without_a_script_every_step_succeeds() -> None:
    plan, _ = play(Scripted(), PLAN)
    painted, heard = play(Scripted(), DRAFT)
    assert len(plan.instructions) == 2
    assert Image.open(io.BytesIO(painted.png)).size == (256, 320)
    assert [each.number for each in heard if isinstance(each, Preview)] == list(range(1, 9))


def test_words_come_with_their_utf16_offset() -> None:
    _, heard = play(script({"text": "a 🦊 "}, {"text": "ends"}), PLAN)
    assert heard == [Text(0, "a 🦊 "), Text(5, "ends")]


def test_a_turn_waits_for_its_kind_and_is_used_up() -> None:
    engine = Scripted({"turns": [{"for": "draft", "acts": [{"error": "the brush broke"}]}]})
    play(engine, PLAN)
    with pytest.raises(EngineError, match="the brush broke"):
        play(engine, DRAFT)
    assert isinstance(play(engine, DRAFT)[0], Painted)


def test_results_can_be_given() -> None:
    wrong = {"id": "f1", "about": "picture", "verdict": "wrong", "evidence": "no fox"}
    engine = script({"text": "Hm."}, result={"findings": [wrong], "summary": "Not yet."})
    reflection, _ = play(engine, ReflectRequest("", Plan(()), IMAGE, 1))
    assert isinstance(reflection, Reflection)
    assert [each.evidence for each in reflection.standing] == ["no fox"]


def test_a_pause_listens_for_a_cancel() -> None:
    def cancel(report: Report) -> None:
        if isinstance(report, Progress):
            raise Cancelled

    with pytest.raises(Cancelled):
        script({"pause": 60}).run(DRAFT, NoImages(), cancel)


def test_after_a_crash_a_new_process_goes_on_with_the_next_turn(tmp_path: Path) -> None:
    path = tmp_path / "script.json"
    path.write_text(json.dumps({"turns": [{"acts": [{"crash": "kill"}]}]}))
    first = subprocess.run([sys.executable, "-c", RUN, str(path)], check=False)
    second = subprocess.run([sys.executable, "-c", RUN, str(path)], check=False)
    assert (first.returncode, second.returncode) == (-9, 0)


def test_until_waits_for_a_file(tmp_path: Path) -> None:
    path = tmp_path / "script.json"
    path.write_text(json.dumps({"turns": [{"acts": [{"until": "go"}, {"text": "gone"}]}]}))
    heard: list[Report] = []

    def open_the_gate(report: Report) -> None:
        heard.append(report)
        (tmp_path / "go").touch()

    engine_named(f"scripted:{path}").run(PLAN, NoImages(), open_the_gate)
    assert isinstance(heard[0], Progress)
    assert heard[-1] == Text(0, "gone")


@pytest.mark.parametrize("text", ["", "[]", "{"])
def test_a_broken_script_says_so(tmp_path: Path, text: str) -> None:
    path = tmp_path / "script.json"
    path.write_text(text)
    with pytest.raises(Invalid, match="script"):
        Scripted(path)


RUN = """
import sys
from app.domain.canvas import Size
from app.domain.requests import PlanRequest
from app.engines.registry import engine_named
engine_named("scripted:" + sys.argv[1]).run(
    PlanRequest("a fox", Size(256, 256), 1), None, lambda report: None)
"""
