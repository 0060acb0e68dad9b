"""The picture's things together: balance, heaps, reflections, weather, and what the words bar."""

from dataclasses import replace

import pytest

from app.domain.canvas import Region, overlap
from app.domain.parts import Finding
from app.engines.sketchbook import layout, painter
from app.engines.sketchbook.corrections import asked
from app.engines.sketchbook.critic import gathering
from app.engines.sketchbook.critic.judging import Judged, State
from app.engines.sketchbook.scene import Scene, Thing
from app.engines.sketchbook.vocabulary import noun
from tests.engines.sketchbook.critic import easel
from tests.engines.sketchbook.critic.easel import (
    BOAT,
    FULL,
    INTENT,
    PLAN,
    Bytes,
    about,
    faults,
    look,
    picture,
)
from tests.engines.sketchbook.critic.test_mending import Easel

SPREAD = easel.plan_of(
    "Paint hills by day, in oil.", ("Place a red barn.", Region(0.08, 0.5, 0.22, 0.22)),
    ("Place a cow.", Region(0.4, 0.58, 0.22, 0.18)), ("Place a tractor.", Region(0.7, 0.56, 0.24, 0.22)),
)  # fmt: skip


def painted(scene: Scene) -> Bytes:
    return painter.draft(scene, FULL.draft, FULL, 7, easel.quiet)


def standing(*found: tuple[State, float], y: float = 0.56) -> list[Finding]:
    """What is said of the plan's barn, cow and tractor, in such a state and at such a place across."""
    told = []
    for thing, (state, x) in zip(layout.places(SPREAD), found, strict=True):
        at = thing.box if state == "missing" else replace(thing.box, x=x, y=y)
        told.append(Judged(thing, state, 1.0, at, None))  # type: ignore[arg-type]
    return gathering.of_all(told)


def unmirrored(pixels: Bytes) -> Bytes:
    """The boat without its reflection: what is below it is as in a picture that has no boat."""
    scene = layout.scene_of(PLAN, FULL, 7)
    bare = painted(replace(scene, things=tuple(t for t in scene.things if t.instruction != "i2")))
    here = easel.px(pixels, Region(BOAT.x, BOAT.y + BOAT.h + 0.005, BOAT.w, 0.18))
    result = pixels.copy()
    result[here] = bare[here]
    return result


def test_what_the_plan_spreads_and_stands_on_one_side_is_out_of_balance() -> None:
    (finding,) = standing(("moved", 0.0), ("moved", 0.16), ("moved", 0.3))
    assert finding.fault == "balance"
    assert "stands on the left" in finding.evidence
    assert finding.measures["weight"] < 0.33
    assert asked(finding.correction).changes


def test_one_thing_that_strayed_does_not_tip_the_picture() -> None:
    assert standing(("right", 0.08), ("right", 0.4), ("moved", 0.1), y=0.7) == []


def test_what_the_plan_sets_on_one_side_may_stand_there() -> None:
    things = (replace(t, box=replace(t.box, x=t.box.x / 3)) for t in layout.places(SPREAD))
    there = [Judged(t, "right", 1.0, replace(t.box, x=0.05), None) for t in things]  # type: ignore[arg-type]
    assert gathering.of_all(there) == []


@pytest.mark.parametrize("last", ["moved", "missing"])
def test_a_heap_where_the_plan_gives_room_is_crowded(last: State) -> None:
    (finding,) = standing(("moved", 0.34), ("moved", 0.38), (last, 0.36))
    assert (finding.fault, finding.instruction) == ("crowded", "i4" if last == "moved" else "i2")
    assert "stand on one another" in finding.evidence
    assert asked(finding.correction).changes


def test_two_things_before_one_another_are_no_heap() -> None:
    assert standing(("moved", 0.38), ("right", 0.4), ("right", 0.7)) == []


def test_a_missing_reflection_is_seen_and_painted_again() -> None:
    easel_ = Easel()
    easel_.touch(unmirrored(easel_.pixels))
    (finding,) = easel_.reflect()
    assert (finding.instruction, finding.fault) == ("i2", "reflection")
    easel_.refine((finding,))
    assert easel_.reflect() == ()


def test_another_hour_is_named_in_a_hand_without_relief_or_rim() -> None:
    plan = easel.styled("flat")
    night = replace(layout.scene_of(plan, FULL, 7), time="night")
    (finding,) = about(look(painted(night), plan), "i1")
    assert finding.evidence == "The plan says day; the picture looks like night."


def test_weather_that_is_not_there_is_missed() -> None:
    plan = easel.plan_of(
        "Paint a lake in the rain by day, in oil.", ("Place a red sailboat.", BOAT)
    )
    wet = layout.scene_of(plan, FULL, 7)
    assert "rain" in wet.features
    dry = painted(replace(wet, features=wet.features - {"rain"}))
    (finding,) = about(look(dry, plan), "i1")
    assert finding.evidence == "The plan asks for rain; I see none."
    assert about(look(painted(wet), plan), "i1")[0].verdict == "right"


def test_what_the_words_bar_is_called_by_its_name() -> None:
    owl, at = noun("owl"), Region(0.1, 0.08, 0.22, 0.28)
    assert owl is not None
    scene = layout.scene_of(PLAN, FULL, 7)
    stranger = Thing("i9", "owl", owl.art, at, support="air")
    spoilt = painted(replace(scene, things=(*scene.things, stranger)))
    (finding,) = look(spoilt, intent=f"{INTENT}, no owls").standing
    assert finding.evidence == "The intent says no owl; one stands at the upper left."
    assert finding.region is not None
    assert overlap(finding.region, at) > 0.25


def test_a_faithful_picture_is_balanced_roomy_and_mirrored() -> None:
    assert faults(look(picture(SPREAD), SPREAD, "a red barn, a cow and a tractor in hills")) == []
