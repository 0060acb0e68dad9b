"""What stands a little off is no stranger, what is gone was not cut off by the rim, a lost part is noticed."""

from dataclasses import replace

import numpy as np
import pytest

from app.domain.canvas import ImageRef, Region, Size, clipped
from app.domain.requests import PlanRequest, ReflectRequest
from app.engines.sketchbook import layout, painter, planner
from app.engines.sketchbook.critic.reflecting import reflect
from app.engines.sketchbook.critic.sight import looked
from app.engines.sketchbook.critic.strangers import spots
from app.engines.sketchbook.scene import Scene, Style

SIZE = Size(512, 512)


class Look:
    """A planned scene in a style, and what the critic makes of a picture of it."""

    def __init__(self, intent: str, seed: int, style: Style) -> None:
        self.plan = planner.plan(PlanRequest(intent, SIZE, seed), lambda report: None)
        self.scene = layout.scene_of(self.plan, SIZE, seed, style, 1)
        self.request = ReflectRequest(
            intent, self.plan, ImageRef("0" * 64, 512, 512), seed, "draft", style=style
        )

    def painted(self, scene: Scene) -> np.ndarray:
        return painter.draft(scene, SIZE, SIZE, self.request.seed, lambda report: None)

    def faults(self, pixels: np.ndarray) -> set[str]:
        return {each.fault for each in reflect(self.request, pixels, lambda report: None).standing}


@pytest.mark.parametrize("seed", range(3, 9))
def test_what_was_left_out_was_not_cut_off_by_the_rim(seed: int) -> None:
    look = Look("two whales and a ferry on docks at dawn", seed, "pencil")
    pixels = look.painted(replace(look.scene, things=look.scene.things[1:]))
    assert look.faults(pixels) & {"missing", "count"}
    assert "cropped" not in look.faults(pixels)


def test_a_thing_a_little_larger_and_aside_leaves_no_spot_beside_it() -> None:
    look = Look("a boar and a cat in an orchard at dawn", 593, "oil")
    things = []
    for thing in look.scene.things:
        box = thing.box
        there = clipped(box.x + 0.05 * box.w, box.y - 0.05 * box.h, 1.1 * box.w, 1.1 * box.h)
        things.append(replace(thing, box=there))
    pixels = look.painted(replace(look.scene, things=tuple(things)))
    sight = looked(look.request, pixels, lambda done, doing: None)
    width, height = sight.view.width, sight.view.height
    for spot in spots(sight):
        x, y, w, h = spot.box
        at = clipped(x / width, y / height, w / width, h / height)
        assert not any(within(at, thing.box) for thing in things)


def within(spot: Region, box: Region) -> bool:
    x, y = spot.centre
    return box.x < x < box.x + box.w and box.y < y < box.y + box.h


def test_a_part_painted_over_with_the_ground_is_the_weakest() -> None:
    look = Look("a castle in a meadow", 4, "oil")
    pixels = look.painted(look.scene).copy()
    ground = look.painted(replace(look.scene, things=()))
    box = look.scene.things[0].box
    whole = looked(look.request, pixels, lambda done, doing: None).seen[0].numbers
    left, top, right, foot = (
        round(512 * each) for each in (box.x, box.y, box.x + 0.4 * box.w, box.y + box.h)
    )
    pixels[top:foot, left:right] = ground[top:foot, left:right]
    half = looked(look.request, pixels, lambda done, doing: None).seen[0].numbers
    assert whole["least strength"] > 0.7
    assert half["least strength"] < 0.3
    assert half["most bare"] > 0.7 > whole["most bare"]
