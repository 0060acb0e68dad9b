"""What a hand changes in a finished picture is noticed, and a faithful picture is left in peace."""

import pytest

from app.domain.canvas import Region, overlap
from app.domain.parts import Instruction, Plan
from app.engines.sketchbook import layout
from app.engines.sketchbook.corrections import asked
from tests.engines.sketchbook.critic import easel
from tests.engines.sketchbook.critic.easel import BOAT, PLAN, about, faults, look, picture

DUCKS = [thing.box for thing in layout.places(PLAN) if thing.instruction == "i3"]


def test_a_faithful_picture_has_nothing_wrong() -> None:
    seen = look(picture())
    assert seen.standing == ()
    assert [f.verdict for f in about(seen, "i2") + about(seen, "i3")] == ["right", "right"]


def test_every_instruction_has_a_finding() -> None:
    seen = look(easel.erased(picture(), BOAT))
    assert {f.instruction for f in seen.findings if f.about == "picture"} == {"i1", "i2", "i3"}
    assert len({f.id for f in seen.findings}) == len(seen.findings)


def test_a_thing_of_which_nothing_shows_stops_no_look() -> None:
    plan = easel.plan_of(
        "Paint a meadow by day, in oil.",
        ("Place a mouse.", Region(0.45, 0.6, 0.06, 0.08)),
        ("Place a house in front of it.", Region(0.2, 0.2, 0.6, 0.65)),
    )
    (finding,) = about(look(picture(plan), plan, "a mouse behind a house"), "i2")
    assert finding.verdict == "cannot tell"


def test_what_was_erased_is_missing_where_it_was_planned() -> None:
    (finding,) = look(easel.erased(picture(), BOAT)).standing
    assert (finding.instruction, finding.fault) == ("i2", "missing")
    assert finding.region is not None
    assert overlap(finding.region, BOAT) > 0.3


def test_one_of_two_that_is_gone_is_a_count() -> None:
    (finding,) = look(easel.erased(picture(), DUCKS[0])).standing
    assert (finding.instruction, finding.fault) == ("i3", "count")
    assert finding.evidence == "I find one of the two white ducks."
    assert finding.measures["found"] == 1


def test_what_was_moved_is_found_where_it_stands_now() -> None:
    moved = easel.copied(picture(), BOAT, -0.1, -0.4, onto=easel.erased(picture(), BOAT))
    (finding,) = look(moved).standing
    assert (finding.instruction, finding.fault) == ("i2", "place")
    assert "too high" in finding.evidence
    assert "down by" in finding.correction
    assert finding.measures["down"] == pytest.approx(-0.4, abs=0.05)


def test_another_colour_is_named() -> None:
    (finding,) = look(easel.recoloured(picture(), BOAT)).standing
    assert (finding.instruction, finding.fault) == ("i2", "colour")
    assert "should be red and looks green" in finding.evidence


def test_one_too_many_is_pointed_at() -> None:
    doubled = easel.copied(picture(), BOAT, -0.45, -0.42, onto=picture())
    (finding,) = look(doubled).standing
    assert (finding.instruction, finding.fault) == ("i2", "extra")
    assert finding.region is not None
    assert overlap(finding.region, Region(BOAT.x - 0.45, BOAT.y - 0.42, BOAT.w, BOAT.h)) > 0.3


@pytest.mark.parametrize("right", [0.12, 0.15])
def test_what_the_rim_cuts_off_is_cropped(right: float) -> None:
    edge = Region(0.70, 0.5, 0.28, 0.26)
    plan = easel.plan_of("Paint a lake by day, in oil.", ("Place a red sailboat.", edge))
    intent = "a red sailboat on a lake by day, in oil"
    (finding,) = look(easel.shifted(picture(plan), edge, right), plan, intent).standing
    assert (finding.instruction, finding.fault) == ("i2", "cropped")
    assert "left by" in finding.correction


def test_a_thing_elsewhere_is_told_what_it_no_longer_is() -> None:
    right = easel.plan_of(
        "Paint a lake by day, in oil.", ("Place two white ducks.", easel.DUCKS),
        ("Place a red sailboat right of the ducks.", BOAT),
    )  # fmt: skip
    moved = easel.copied(picture(right), BOAT, -0.5, -0.3, onto=easel.erased(picture(right), BOAT))
    (finding,) = look(moved, right).standing
    assert finding.fault == "place"
    assert "is not right of the two white ducks" in finding.evidence


@pytest.mark.parametrize("share", [0.6, 0.7, 0.8])
def test_what_hardly_stands_out_is_hard_to_read(share: float) -> None:
    (finding,) = look(easel.faded(picture(), BOAT, share)).standing
    assert (finding.instruction, finding.fault) == ("i2", "hard to read")
    assert "% of it looks as planned" in finding.evidence


def test_what_is_covered_is_hard_to_read() -> None:
    assert ("i2", "hard to read") in faults(look(easel.covered(picture(), BOAT)))


@pytest.mark.parametrize("hand", [easel.erased, easel.recoloured, easel.covered])
def test_the_refiner_understands_every_correction(hand: object) -> None:
    assert callable(hand)
    for finding in look(hand(picture(), BOAT)).standing:
        wanted = asked(finding.correction)
        assert wanted.changes, finding.correction
        assert wanted.unclear == ()


def test_a_wide_picture_is_judged_by_its_own_sides() -> None:
    wide = picture()[96:]
    assert look(wide[:, :, :]).findings


def test_a_later_passs_things_are_not_asked_for_yet() -> None:
    whale = Instruction("i4", "Place a black whale.", Region(0.08, 0.44, 0.3, 0.16), 2)
    later = Plan((*PLAN.instructions, whale))
    (finding,) = about(look(picture(), later), "i4")
    assert finding.verdict == "not drawn yet"
    assert ("i4", "missing") in faults(look(picture(), later, pass_no=2))


def test_what_a_person_waved_aside_stays_waved_aside() -> None:
    without = easel.erased(picture(), BOAT)
    (finding,) = look(without).standing
    again = look(without, dismissed=(finding,))
    assert again.standing == ()
    assert [f.decision for f in about(again, "i2")] == ["dismissed"]


@pytest.mark.parametrize("source", ["uploaded", "engine"])
@pytest.mark.parametrize("style", ["oil", "watercolour", "ink"])
def test_in_another_hand_nothing_is_called_missing(source: str, style: str) -> None:
    plan = easel.styled(style)
    seen = look(easel.photograph(), plan, source=source)
    assert [f.verdict for f in about(seen, "i2")] == ["cannot tell"]
    assert [f for f in seen.standing if f.about == "picture"] == []


def test_an_upload_in_the_sketchbooks_hand_is_judged_like_any_other() -> None:
    assert look(picture(), source="uploaded").standing == ()
    assert faults(look(easel.erased(picture(), BOAT), source="uploaded")) == [("i2", "missing")]


def test_the_same_picture_gives_the_same_reflection() -> None:
    assert look(picture()) == look(picture())
