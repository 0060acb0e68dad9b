"""Things of one scene are as large beside each other as a person expects, and none too small to be seen."""

from itertools import combinations

import pytest

from app.domain.canvas import Size
from app.domain.requests import PlanRequest
from app.engines.sketchbook.layout import scene_of
from app.engines.sketchbook.planner import plan
from app.engines.sketchbook.scene import Scene

SQUARE = Size(512, 512)
# From small to large: each is lower than all that follow it, ten times three pairs.
RISING = """mouse, cat, horse | bee, fox, tree | bird, man, house | chick, hen, cow | butterfly, rose, bench
    mushroom, fox, deer | bicycle, truck, church | snail, rabbit, cow | parrot, wolf, elephant | car, house, castle"""
CHAINS = [tuple(part.strip().split(", ")) for part in RISING.replace("\n", "|").split("|")]


def scene(words: str, seed: int) -> Scene:
    made = plan(PlanRequest(words, SQUARE, seed), lambda report: None)
    return scene_of(made, SQUARE, seed)


@pytest.mark.parametrize("chain", CHAINS, ids=" ".join)
@pytest.mark.parametrize("seed", [1, 3])
def test_what_is_lower_in_life_is_lower_in_the_picture(chain: tuple[str, ...], seed: int) -> None:
    found = scene(f"a {chain[2]}, a {chain[0]} and a {chain[1]} on a meadow", seed).things
    tall = {thing.name: thing.box.h for thing in found}
    assert [f"{a} {b}" for a, b in combinations(chain, 2) if tall[a] > 0.88 * tall[b]] == []
    assert min(tall.values()) > 0.055


def test_a_lone_small_thing_fills_less_than_a_lone_large_one() -> None:
    tall = [scene(f"a {name} on a hill", 1).things[0].box.h for name in ("bee", "castle")]
    assert tall[0] < 0.8 * tall[1]
