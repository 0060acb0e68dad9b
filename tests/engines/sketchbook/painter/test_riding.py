"""Who rides or stands on something touches it, in a size that fits, and the pair is large enough to see."""

import pytest

from app.domain.canvas import Size
from app.domain.requests import PlanRequest
from app.engines.sketchbook import layout
from app.engines.sketchbook.planner import plan
from app.engines.sketchbook.scene import Thing
from app.engines.sketchbook.seating import hang_of, seat_of
from tests.engines.sketchbook.critic.reflections import judged

FORMATS = ((3, Size(1024, 768)), (5, Size(768, 1024)), (8, Size(1024, 512)), (13, Size(768, 768)))


def pair(intent: str, seed: int, size: Size) -> tuple[Thing, Thing]:
    """Who is on what, in that order."""
    made = plan(PlanRequest(intent, size, seed), lambda told: None)
    things = layout.scene_of(made, size, seed).things
    rider = next(thing for thing in things if thing.support == "thing")
    under = max((t for t in things if t.depth < rider.depth), key=lambda t: t.depth)
    return rider, under


@pytest.mark.parametrize(("seed", "size"), FORMATS)
@pytest.mark.parametrize(
    ("intent", "least", "most"),
    [
        ("a girl riding a bicycle", 0.8, 1.3), ("a man riding a camel", 0.4, 0.7),
        ("a knight riding a white horse in front of a castle", 0.6, 0.85), ("a child on a swing", 0.4, 0.7),
        ("a cowboy riding a horse", 0.6, 0.85), ("a boy on a bicycle in front of a house", 0.8, 1.3),
    ],
)  # fmt: skip
def test_a_rider_sits_in_the_saddle_in_a_riders_size(
    intent: str, least: float, most: float, seed: int, size: Size
) -> None:
    rider, mount = pair(intent, seed, size)
    seat = mount.box.y + seat_of(mount.art) * mount.box.h
    hips = rider.box.y + (1 - hang_of(rider.art)) * rider.box.h
    assert abs(hips - seat) < 0.04 * mount.box.h
    assert abs(rider.box.centre[0] - mount.box.centre[0]) < 0.1 * mount.box.w
    assert least < rider.box.h / mount.box.h < most
    assert mount.box.h > 0.15


@pytest.mark.parametrize(("seed", "size"), FORMATS)
@pytest.mark.parametrize(
    ("intent", "least", "most"),
    [
        ("a teddy bear on a skateboard", 0.7, 1.2), ("a boy on a skateboard", 0.3, 0.7),
        ("a woman on a surfboard", 0.9, 1.5), ("a girl on a sledge", 0.7, 1.3),
        ("a dog on a surfboard", 0.9, 1.8),
    ],
)  # fmt: skip
def test_feet_are_on_a_level_board_that_fits_them(
    intent: str, least: float, most: float, seed: int, size: Size
) -> None:
    rider, board = pair(intent, seed, size)
    deck = board.box.y + seat_of(board.art) * board.box.h
    hang = hang_of(rider.art) * rider.box.h
    assert abs(rider.box.y + rider.box.h - hang - deck) < 0.02 * rider.box.h
    assert board.tilt == 0.0
    long = board.box.w * size.width / (rider.box.h * size.height)
    assert least < long < most


@pytest.mark.parametrize(
    "intent", ["a teddy bear on a skateboard", "a knight riding a white horse in front of a castle"]
)
def test_the_critic_finds_nothing_wrong_with_them(intent: str) -> None:
    assert judged(intent) == []
