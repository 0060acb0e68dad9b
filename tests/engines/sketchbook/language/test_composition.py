"""How a plan is composed: groups, the free sky, what is behind what, and where the horizon lies."""

import pytest

from app.domain.canvas import Region, Size
from app.domain.parts import Plan
from app.domain.requests import PlanRequest
from app.engines.sketchbook import planner
from app.engines.sketchbook.groups import cells
from app.engines.sketchbook.layout import places, scene_of
from app.engines.sketchbook.scene import Thing

SQUARE = Size(768, 768)


def planned(sentence: str, seed: int) -> Plan:
    return planner.plan(PlanRequest(sentence, SQUARE, seed), lambda _report: None)


def test_like_things_do_not_stand_in_a_row() -> None:
    boxes = cells(Region(0.1, 0.5, 0.8, 0.3), 4, flying=False)
    assert len({round(box.y + box.h, 3) for box in boxes}) == 4
    near, far = boxes[-1], boxes[0]
    assert near.h > far.h


def test_what_is_behind_a_group_is_behind_its_farthest() -> None:
    plan = planned("a house behind three trees", 7)
    house, *trees = sorted(places(plan), key=lambda thing: thing.art != "own:house")
    feet = [tree.box.y + tree.box.h for tree in trees]
    assert house.box.y + house.box.h < min(feet)


@pytest.mark.parametrize("seed", range(6))
def test_the_moon_hangs_above_the_roofs(seed: int) -> None:
    moon = next(
        t for t in places(planned("the moon over a city, a red car", seed)) if t.name == "moon"
    )
    assert moon.box.y + moon.box.h < 0.3


def test_a_bird_in_the_air_spreads_its_wings() -> None:
    flying = places(planned("a bird above a house", 1))
    assert "own:bird-flying" in {thing.art for thing in flying}
    perched = places(planned("a bird on a house", 1))
    assert "own:bird-standing" in {thing.art for thing in perched}


def test_a_castle_on_a_hill_behind_a_lake_stands_higher_than_the_shore() -> None:
    plan = planned("a castle on a hill behind a lake", 1)
    castle = places(plan)[0].box
    assert castle.y + castle.h < scene_of(plan, SQUARE, 1).horizon - 0.04


def test_the_seed_moves_the_horizon_but_never_past_what_stands() -> None:
    plan = planned("a horse in a meadow", 3)
    horizons = {scene_of(plan, SQUARE, seed).horizon for seed in range(8)}
    horse = places(plan)[0].box
    assert len(horizons) > 4
    assert max(horizons) < horse.y + horse.h - 0.05


def things_of(sentence: str, seed: int = 5) -> dict[str, Thing]:
    return {thing.name: thing for thing in places(planned(sentence, seed))}


def test_a_house_in_front_of_an_animal_stands_on_our_side_of_the_lake() -> None:
    found = things_of("by a lake: a house in front of a bear next to a fox", 0)
    house, bear = found["house"].box, found["bear"].box
    assert house.y + house.h > bear.y + bear.h


def test_what_has_eyes_looks_at_what_it_is_beside() -> None:
    for seed in range(5):
        found = things_of("a dog left of a horse", seed)
        assert found["dog"].flip, "drawn looking left, turned to the right"
        assert not found["horse"].flip


def test_a_rider_looks_the_way_the_mount_does_and_sits_in_its_middle() -> None:
    for seed in range(4):
        found = things_of("a boy on a horse, a cow", seed)
        rider, mount = found["boy"], found["horse"]
        assert rider.flip == mount.flip
        assert abs(rider.box.centre[0] - mount.box.centre[0]) < 0.02


def test_a_lone_basket_with_what_is_in_it_fills_the_picture_as_a_lone_thing_does() -> None:
    found = things_of("four kittens in a basket")
    assert found["basket"].box.w > 0.3


def test_eggs_lie_side_by_side_in_the_hollow_of_their_nest() -> None:
    nest, *eggs = places(planned("three eggs in a nest", 5))
    assert len({round(egg.box.y, 1) for egg in eggs}) == 1
    for egg in eggs:
        assert nest.box.x < egg.box.x
        assert nest.box.y < egg.box.y + egg.box.h < nest.box.y + 0.6 * nest.box.h
