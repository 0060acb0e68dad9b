"""Which pass paints what: the place, then who is in it, then the small things."""

from app.domain.canvas import Size
from app.domain.parts import Plan
from app.domain.requests import Build, PlanRequest
from app.engines.sketchbook import layout, planner

CROWDED = "a castle, three cows, a girl, a dog and two mushrooms on a meadow, apples in a basket"
SQUARE = Size(512, 512)


def planned(intent: str, build: Build, **more: object) -> Plan:
    request = PlanRequest(intent, SQUARE, 3, build=build, **more)  # type: ignore[arg-type]
    return planner.plan(request, lambda _report: None)


def pass_of(plan: Plan, word: str) -> int:
    return next(i.pass_no for i in plan.instructions if word in i.words)


def test_the_place_comes_before_who_is_in_it_before_the_small_things() -> None:
    plan = planned(CROWDED, "step by step")
    assert [pass_of(plan, word) for word in ("Paint", "castle", "girl", "mushroom")] == [1, 1, 2, 3]
    assert plan.pass_names == ("the place", "the figures", "the details")


def test_what_lies_in_a_thing_never_comes_before_it() -> None:
    plan = planned("a bear in a basket, an owl, a fox, a pond and a fly", "step by step")
    assert pass_of(plan, "bear") >= pass_of(plan, "basket.")


def test_many_buildings_leave_the_bare_place_a_pass_of_its_own() -> None:
    plan = planned("a church, a red house, a windmill, a cow, a girl, a rose", "step by step")
    assert plan.passes == 4
    assert [i.words for i in plan.instructions if i.pass_no == 1] == ["Paint green hills by day."]


def test_at_once_is_one_pass_and_a_lone_thing_needs_but_two() -> None:
    assert planned(CROWDED, "at once").passes == 1
    assert planned("a fox", "step by step").passes == 2
    assert planned("a calm lake at dusk", "step by step").passes == 1


def test_the_passes_share_one_layout_with_the_picture_painted_at_once() -> None:
    apart, together = planned(CROWDED, "step by step"), planned(CROWDED, "at once")
    assert layout.places(apart) == layout.places(together)
    scenes = [layout.scene_of(apart, SQUARE, 3, "", n) for n in (1, 2, 3)]
    assert len({(s.horizon, s.light) for s in scenes}) == 1
    assert layout.added_to(scenes[1], apart, 3).things == (
        *scenes[1].things, *(t for t in scenes[2].things if t not in scenes[1].things),
    )  # fmt: skip


def test_the_plan_of_a_pass_keeps_the_lines_and_describes_the_picture_after_it() -> None:
    first = planned(CROWDED, "step by step")
    second = planned(CROWDED, "step by step", previous=first, pass_no=2)
    assert second.instructions == first.instructions
    assert "girl" not in first.description
    assert "girl" in second.description
    assert "mushroom" not in second.description


def test_what_is_left_can_be_painted_at_once_from_any_pass_on() -> None:
    first = planned(CROWDED, "step by step")
    second = planned(CROWDED, "at once", previous=first, pass_no=2)
    assert (second.passes, pass_of(second, "castle"), pass_of(second, "mushroom")) == (2, 1, 2)


def test_a_pass_planned_again_leaves_what_is_painted_in_its_own() -> None:
    first = planned(CROWDED, "step by step")
    again = planned(CROWDED, "step by step", previous=first, pass_no=2, words="add a church")
    assert pass_of(again, "castle") == 1
    assert pass_of(again, "church") >= 2


def test_what_could_not_be_painted_is_told_in_later_passes_too() -> None:
    first = planned(f"{CROWDED}, a blorf", "step by step")
    second = planned(f"{CROWDED}, a blorf", "step by step", previous=first, pass_no=2)
    assert any("blorf" in said for said in first.missing)
    assert second.missing == first.missing
