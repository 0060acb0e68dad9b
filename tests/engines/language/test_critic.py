"""A language model's reflection: closed questions about the lines that are due, and findings a painter can follow."""

from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from app.domain.canvas import Region
from app.domain.errors import EngineError
from app.domain.parts import Finding, Instruction, Plan, Reflection
from app.domain.requests import ReflectRequest
from app.domain.sampling import Weights
from app.engines.language.critic import reflect
from app.engines.language.prompts import Prompts
from tests.engines.contract import Listener, Store
from tests.engines.language.speakers import Scripted, looked, seen

PLAN = Plan(
    (
        Instruction("a", "A quiet lake"),
        Instruction("b", "A red boat", Region(0.5, 0.5, 0.2, 0.2)),
        Instruction("c", "Two gulls", pass_no=2),
    )
)
STORE = Store()
ASKED = ReflectRequest("a boat", PLAN, STORE.keep(Image.new("RGB", (2000, 1000))), 7, engine="e")
BLUE = seen("wrong", saw="The boat is blue.", fault="colour", refine="Paint the boat red.")


def judged(request: ReflectRequest, *answers: object) -> tuple[Reflection, Scripted]:
    speaker = Scripted(*answers)
    return reflect(request, STORE, speaker, Listener(), Prompts(Path("nowhere"))), speaker


def test_each_line_that_is_due_is_asked_and_later_ones_are_not_drawn_yet() -> None:
    found, speaker = judged(ASKED, looked(lines={"1": seen(), "2": BLUE}))
    assert [(f.id, f.instruction, f.verdict, f.fault) for f in found.findings] == [
        ("f1", "a", "right", ""), ("f2", "b", "wrong", "colour"), ("f3", "c", "not drawn yet", ""),
    ]  # fmt: skip
    assert found.findings[1].correction == "Paint the boat red."
    assert found.findings[1].region == Region(0.5, 0.5, 0.2, 0.2)
    lines = speaker.heard[0][1]["$defs"]["Lines"]
    assert (lines["required"], lines["additionalProperties"]) == (["1", "2"], False)
    assert "not drawn yet: Two gulls" in speaker.asked


def test_only_the_present_picture_is_shown_and_no_larger_than_it_is_seen() -> None:
    import io

    _, speaker = judged(ASKED, looked(lines={"1": seen(), "2": seen()}))
    ((), (shown,)) = (each.images for each in speaker.heard[0][0])
    assert Image.open(io.BytesIO(shown)).size == (1024, 512)


def test_the_plan_is_held_against_the_wish_and_extras_are_findings() -> None:
    answer = looked(
        lines={"1": seen(), "2": seen()},
        plan=[{"evidence": "The wish says night.", "refine": "Make it night."}],
        extra=[{"saw": "A second moon.", "box": [900, 100, 800, 200], "refine": "Take it away."}],
    )
    found = judged(ASKED, answer)[0].findings
    assert (found[0].about, found[0].correction) == ("plan", "Make it night.")
    assert (found[-1].fault, found[-1].instruction) == ("extra", None)
    assert found[-1].region == Region(0.8, 0.1, 0.1, 0.1)


def test_what_was_waved_aside_comes_back_waved_aside_and_is_told() -> None:
    old = Finding("x", "picture", "wrong", "The boat is blue.", "", "b", fault="colour")
    request = replace(ASKED, dismissed=(old,), words=("more air",), earlier=("Round 1: 50%.",))
    found, speaker = judged(request, looked(lines={"1": seen(), "2": BLUE}))
    assert found.findings[1].decision == "dismissed"
    for told in ("- The boat is blue.", "- more air", "- Round 1: 50%."):
        assert told in speaker.asked


def test_a_wrong_line_without_a_correction_gets_the_lines_own_words() -> None:
    found, _ = judged(ASKED, looked(lines={"1": seen(), "2": seen("wrong")}))
    assert found.findings[1].correction == "Make this true: A red boat"
    assert found.findings[1].fault == "missing"


def test_a_line_left_out_is_asked_for_once_more_and_then_given_up() -> None:
    with pytest.raises(EngineError, match=r"lines\.2: field required"):
        judged(ASKED, looked(lines={"1": seen()}))


def test_the_critic_is_named_by_its_weights_and_prompts(tmp_path: Path) -> None:
    (tmp_path / "critic.md").write_text("Look.")
    request = replace(ASKED, weights=Weights("vl", "abc", "", "bf16"))
    answer = looked(lines={"1": seen(), "2": seen()})
    mine = reflect(request, STORE, Scripted(answer), Listener(), Prompts(tmp_path)).critic
    assert mine.startswith("vl abc bf16, prompts ")
    assert mine != judged(request, answer)[0].critic
