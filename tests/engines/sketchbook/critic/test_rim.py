"""What the rim cuts off is found to the pixel, though it is looked for at half the size first."""

from dataclasses import replace

import numpy as np
import pytest

from app.domain.canvas import ImageRef, Region
from app.domain.requests import ReflectRequest
from app.engines.sketchbook import layout, painter
from app.engines.sketchbook.critic.rim import cut
from app.engines.sketchbook.critic.sight import looked
from tests.engines.sketchbook.critic.easel import FULL, plan_of, quiet

BOX = Region(0.30, 0.45, 0.40, 0.40)
PLAN = plan_of("Paint a meadow by day, in oil.", ("Place a brown horse.", BOX))
SCENE = layout.scene_of(PLAN, FULL, 7)


@pytest.mark.parametrize(("across", "down"), [(0.5, 0), (0.43, 0), (-0.48, 0), (0, 0.35)])
def test_what_the_rim_cuts_off_is_found_where_it_went(across: float, down: float) -> None:
    pixels = painter.draft(replace(SCENE, things=()), FULL.draft, FULL, 7, quiet)
    whole = painter.draft(SCENE, FULL.draft, FULL, 7, quiet)
    height, width = pixels.shape[:2]
    steps = (round(across * width), round(down * height))
    x, y = (round(each) for each in (BOX.x * width, BOX.y * height))
    right, foot = x + round(BOX.w * width), y + round(BOX.h * height)
    for row in range(y, foot):
        for column in range(x, right):
            to = (row + steps[1], column + steps[0])
            if 0 <= to[0] < height and 0 <= to[1] < width:
                pixels[to] = whole[row, column]
    request = ReflectRequest("", PLAN, ImageRef("0" * 64, width, height), 7, "draft")
    sight = looked(request, np.ascontiguousarray(pixels), lambda done, doing: None)
    layer = sight.seen[0].layer
    part = cut(sight.view, sight.meant, sight.bare, layer)
    assert part is not None
    assert part.likeness > 0.7
    there = (layer.box[0] + across * sight.view.width, layer.box[1] + down * sight.view.height)
    assert part.box[:2] == pytest.approx(there, abs=6)
