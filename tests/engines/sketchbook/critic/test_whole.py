"""The picture as a whole against the planned one: its setting, hour and sizes, and what nobody asked for."""

from dataclasses import replace

import numpy as np
import pytest

from app.domain.canvas import Region, overlap
from app.domain.parts import Instruction
from app.engines.sketchbook.corrections import asked
from tests.engines.sketchbook.critic import easel
from tests.engines.sketchbook.critic.easel import (
    BOAT,
    DUCKS,
    INTENT,
    PLAN,
    about,
    faults,
    look,
    picture,
)

SKY = Region(0.12, 0.08, 0.2, 0.16)
NIGHT = easel.plan_of(
    "Paint a lake at night, in oil.", ("Place a red sailboat.", BOAT), ("Place two white ducks.", DUCKS)
)  # fmt: skip


def test_the_setting_is_judged_by_the_whole_picture() -> None:
    (finding,) = about(look(picture()), "i1")
    assert (finding.verdict, finding.evidence) == ("right", "The lake by day is as planned.")


def test_another_hour_than_the_plans_is_named() -> None:
    (finding,) = about(look(picture(NIGHT)), "i1")
    assert (finding.verdict, finding.fault) == ("wrong", "words")
    assert finding.evidence == "The plan says day; the picture looks like night."
    assert [change.verb for change in asked(finding.correction).changes] != []


def test_another_palette_than_the_plans_is_named() -> None:
    asked_for = replace(
        PLAN, instructions=(*PLAN.instructions, Instruction("i9", "Use sepia tones."))
    )
    (finding,) = about(look(picture(), asked_for), "i9")
    assert (finding.verdict, finding.correction) == ("wrong", "Make the colours sepia.")
    (finding,) = about(look(picture(asked_for), asked_for), "i9")
    assert finding.verdict == "right"
    (finding,) = about(look(picture(asked_for)), "i1")
    assert finding.correction == "Make the colours natural."


def test_another_seeds_setting_is_not_called_wrong() -> None:
    assert look(picture(), seed=8).standing == ()


def test_what_nobody_asked_for_is_pointed_at_and_can_be_waved_aside() -> None:
    spoilt = easel.covered(picture(), SKY)
    (finding,) = look(spoilt).standing
    assert (finding.instruction, finding.fault) == (None, "extra")
    assert finding.region is not None
    assert overlap(finding.region, SKY) > 0.3
    assert "at the upper left" in finding.evidence
    assert look(spoilt, dismissed=(replace(finding, decision="dismissed"),)).standing == ()


@pytest.mark.parametrize(("grown", "says"), [(1.5, "larger"), (0.62, "smaller")])
def test_a_thing_of_another_size_is_told_how_much(grown: float, says: str) -> None:
    w, h = BOAT.w * grown, BOAT.h * grown
    box = Region(BOAT.centre[0] - w / 2, BOAT.y + BOAT.h - h, w, h)
    other = easel.plan_of(
        "Paint a lake by day, in oil.", ("Place a red sailboat.", box), ("Place two white ducks.", DUCKS)
    )  # fmt: skip
    (finding,) = look(picture(other)).standing
    assert (finding.instruction, finding.fault) == ("i2", "place")
    assert f"% {says} than planned" in finding.evidence


def test_a_vague_plan_is_no_fault() -> None:
    box = Region(BOAT.x + 0.1 * BOAT.w, BOAT.y - 0.06 * BOAT.h, BOAT.w * 1.08, BOAT.h * 1.08)
    vague = easel.plan_of(
        "Paint a lake by day, in oil.", ("Place a red sailboat.", box), ("Place two white ducks.", DUCKS)
    )  # fmt: skip
    assert look(picture(), vague).standing == ()


def test_in_another_hand_the_setting_cannot_be_told() -> None:
    (finding,) = about(look(easel.photograph(), source="uploaded"), "i1")
    assert finding.verdict == "cannot tell"
    assert "not my own hand" in finding.evidence


def test_a_style_without_a_mark_of_its_own_is_not_called_another_hand() -> None:
    (finding,) = about(look(easel.photograph(), easel.styled("gouache"), source="uploaded"), "i1")
    assert finding.verdict == "cannot tell"
    assert "nor by whose hand it is" in finding.evidence


def test_a_plain_sheet_is_no_picture_of_anything() -> None:
    seen = look(np.full((256, 256, 3), 200, np.uint8), source="uploaded")
    assert {f.verdict for f in seen.findings if f.about == "picture"} == {"cannot tell"}


def test_one_fault_twice_does_not_hide_another() -> None:
    spoilt = easel.recoloured(easel.covered(picture(), SKY), BOAT)
    assert sorted(faults(look(spoilt, PLAN, INTENT)), key=str) == [
        ("i2", "colour"),
        (None, "extra"),
    ]
