"""The critic's benchmark counts a fault only where its pixels can be seen to have changed."""

import numpy as np

from app.domain.canvas import Region
from benchmarks.critic_doctoring import Spot
from benchmarks.critic_visible import at_a_glance, visible

WHERE = (Region(0.25, 0.25, 0.25, 0.25),)
THING = Spot((128.0, 128.0, 128.0, 128.0), np.ones((128, 128), np.float32))


def sheet(shade: int, side: int) -> np.ndarray:
    """A grey picture of 512 px with a square of another shade from (128, 128)."""
    pixels = np.full((512, 512, 3), 120, np.uint8)
    pixels[128 : 128 + side, 128 : 128 + side] = shade
    return pixels


def test_a_clear_change_of_the_whole_thing_is_seen() -> None:
    assert visible(at_a_glance(sheet(120, 0)), sheet(200, 128), WHERE, THING)


def test_what_changed_hardly_or_elsewhere_or_in_a_small_part_is_not() -> None:
    before = at_a_glance(sheet(120, 0))
    assert not visible(before, sheet(135, 128), WHERE, THING)
    assert not visible(before, sheet(200, 128), (Region(0.6, 0.6, 0.3, 0.3),), THING)
    assert not visible(before, sheet(200, 40), WHERE, THING)
    assert not visible(before, sheet(200, 8), WHERE, None)
