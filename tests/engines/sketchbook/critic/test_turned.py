"""A thing that looks the other way is as planned, and the second look that tells so is a whole look made shorter."""

from dataclasses import replace

import numpy as np
import pytest

from app.domain.canvas import ImageRef, Region
from app.domain.requests import ReflectRequest
from app.engines.sketchbook import layout, painter
from app.engines.sketchbook.critic.fusion import shipped
from app.engines.sketchbook.critic.judging import judged, states
from app.engines.sketchbook.critic.search import mirrored
from app.engines.sketchbook.critic.sight import Sight, looked
from tests.engines.sketchbook.critic.easel import FULL, Bytes, faults, look, plan_of, quiet

PLAN = plan_of(
    "Paint a meadow by day, in oil.",
    ("Place a brown horse.", Region(0.08, 0.50, 0.34, 0.36)),
    ("Place a red car.", Region(0.62, 0.70, 0.30, 0.16)),
)
SCENE = layout.scene_of(PLAN, FULL, 7)


def painted(turned: int | None = None) -> Bytes:
    """The plan as it is drafted, one of its things looking the other way."""
    things = [replace(t, flip=t.flip ^ (n == turned)) for n, t in enumerate(SCENE.things)]
    return painter.draft(replace(SCENE, things=tuple(things)), FULL.draft, FULL, 7, quiet)


def seen(pixels: Bytes, turned: frozenset[int] = frozenset(), first: Sight | None = None) -> Sight:
    image = ImageRef("0" * 64, pixels.shape[1], pixels.shape[0])
    request = ReflectRequest("", PLAN, image, 7, "draft")
    return looked(request, pixels, lambda done, doing: None, turned, first)


@pytest.mark.parametrize("turned", [0, 1])
def test_a_thing_that_looks_the_other_way_is_as_planned(turned: int) -> None:
    assert not faults(look(painted(turned), PLAN, "a brown horse and a red car in a meadow"))


@pytest.mark.parametrize("turned", [0, 1])
def test_its_mirror_image_fits_what_is_turned_and_nothing_else(turned: int) -> None:
    sight = seen(painted(turned))
    for number, one in enumerate(sight.seen):
        other = mirrored(sight.view, sight.meant, sight.bare, one.layer)
        assert (other > one.numbers["likeness"]) == (number == turned)


@pytest.mark.parametrize("turned", [0, 1])
def test_a_second_look_is_a_whole_look_made_shorter(turned: int) -> None:
    pixels, fusion = painted(turned), shipped()
    first = seen(pixels)
    short, whole = seen(pixels, frozenset({turned}), first), seen(pixels, frozenset({turned}))
    assert short.same == {1 - turned}
    for one, other in zip(short.seen, whole.seen, strict=True):
        assert one.layer.thing is other.layer.thing
        np.testing.assert_allclose([*one.numbers.values()], [*other.numbers.values()], 0.01, 0.02)
    known = states(short, fusion, states(first, fusion))
    assert [each.state for each in judged(short, fusion, known)[0]] == ["right", "right"]
    assert [each.thing for each in known] == list(short.things)
