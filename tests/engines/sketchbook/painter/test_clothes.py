"""Clothes that nobody wears hang somewhere, and a colour word means their cloth."""

import numpy as np
import pytest

from app.domain.canvas import Size
from app.domain.requests import PlanRequest
from app.engines.sketchbook import art
from app.engines.sketchbook.layout import scene_of
from app.engines.sketchbook.planner import plan
from app.engines.sketchbook.shapes.clothes import HUNG

SQUARE = Size(512, 512)


@pytest.mark.parametrize(
    ("where", "how"), [("on a hill", "own:dress-on-line"), ("in a room", "own:dress-on-hanger")]
)
def test_a_dress_hangs_on_a_line_outdoors_and_on_a_hanger_indoors(where: str, how: str) -> None:
    made = plan(PlanRequest(f"a red dress {where}", SQUARE, 1), lambda report: None)
    assert [thing.art for thing in scene_of(made, SQUARE, 1).things] == [how]


@pytest.mark.parametrize("garment", HUNG)
def test_a_colour_dyes_the_cloth_and_leaves_the_posts(garment: str) -> None:
    plain, dyed = (art.drawing(f"own:{garment}-on-line", 120, 120, dye) for dye in (None, "green"))  # type: ignore[arg-type]
    h, w = plain.alpha.shape
    changed = np.abs(plain.rgb - dyed.rgb).max(-1) > 0.08
    middle = np.s_[h * 3 // 10 : h * 4 // 10, w // 2 - 4 : w // 2 + 4]
    assert changed[middle].mean() > 0.9
    assert changed[:, :5].mean() < 0.05
