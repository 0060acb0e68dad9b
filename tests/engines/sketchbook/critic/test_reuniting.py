"""What stands elsewhere, or has grown, is told as one fault: not as something missing and something unasked."""

from dataclasses import replace

from app.domain.canvas import ImageRef, Region, Size, clipped
from app.domain.parts import Finding, Plan
from app.domain.requests import PlanRequest, ReflectRequest
from app.engines.sketchbook import layout, painter, planner
from app.engines.sketchbook.critic.reflecting import reflect
from app.engines.sketchbook.scene import Scene

SQUARE = Size(512, 512)


def planned(intent: str, seed: int) -> tuple[Plan, Scene]:
    plan = planner.plan(PlanRequest(intent, SQUARE, seed), lambda report: None)
    return plan, layout.scene_of(plan, SQUARE, seed, "oil", 1)


def found(plan: Plan, scene: Scene, seed: int) -> tuple[Finding, ...]:
    pixels = painter.draft(scene, SQUARE, SQUARE, seed, lambda report: None)
    request = ReflectRequest("", plan, ImageRef("0" * 64, 512, 512), seed, "draft", style="oil")
    seen = reflect(request, pixels, lambda report: None).standing
    return tuple(each for each in seen if each.about == "picture")


def on_the_ground_of(box: Region, other: Region) -> Region:
    return clipped(other.centre[0] - box.w / 2, other.y + other.h - box.h, box.w, box.h)


def test_two_that_stand_in_each_others_places_are_not_missing() -> None:
    plan, scene = planned("a goat next to a cat in a garden", 1)
    goat, cat = scene.things
    swapped = (
        replace(goat, box=on_the_ground_of(goat.box, cat.box)),
        replace(cat, box=on_the_ground_of(cat.box, goat.box)),
    )
    faults = [each.fault for each in found(plan, replace(scene, things=swapped), 1)]
    assert faults
    assert set(faults) <= {"place", "relation"}


def test_what_has_grown_is_not_something_unasked() -> None:
    plan, scene = planned("an owl and a fox in a forest at night", 3)
    first, *rest = scene.things
    box = first.box
    large = clipped(
        box.centre[0] - 0.75 * box.w, box.y + box.h - 1.5 * box.h, 1.5 * box.w, 1.5 * box.h
    )
    (finding,) = found(plan, replace(scene, things=(replace(first, box=large), *rest)), 3)
    assert (finding.instruction, finding.fault) == (first.instruction, "place")
    assert "larger than planned" in finding.evidence
