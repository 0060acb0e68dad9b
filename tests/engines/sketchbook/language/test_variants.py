"""Four variants of a plan are four compositions; and a request for one of them is kept as a plain seed."""

from dataclasses import replace
from itertools import combinations

from app.domain.canvas import Size
from app.domain.parts import Plan
from app.domain.requests import PlanRequest
from app.engines.sketchbook import variants
from app.engines.sketchbook.arranging import placed_anew
from app.engines.sketchbook.composition import distance, farthest
from app.engines.sketchbook.engine import Sketchbook
from app.engines.sketchbook.layout import scene_of
from app.engines.sketchbook.planner import plan
from app.engines.sketchbook.scene import Scene

SIZE = Size(768, 576)
PLAINLY = 0.2
INTENTS = (
    "a fox in a forest", "two red boats on a lake", "a castle on a hill", "a girl and a dog on a beach",
    "a lighthouse on the sea, a sailboat", "the moon over a city, a red car", "an apple on a table",
    "a red house between two trees", "three sheep on a meadow", "a bear left of a tent", "a swan on a lake",
    "a snowman in a snowy forest", "a cat on a chair", "a windmill and a cow", "a whale in the sea",
    "a hot-air balloon above green hills", "a vase with flowers and a lemon on a table", "an owl on a tree",
    "a train in front of mountains", "a rabbit next to a mushroom",
)  # fmt: skip


def planned(intent: str) -> Plan:
    return plan(PlanRequest(intent, SIZE, 5), lambda _told: None)


def four(made: Plan) -> list[Scene]:
    seeds = variants.seeds_of(made, SIZE, 5)
    return [scene_of(placed_anew(made, SIZE, seed), SIZE, seed) for seed in seeds]


def test_each_two_of_four_variants_are_plainly_different() -> None:
    least = {
        intent: min(distance(a, b) for a, b in combinations(four(planned(intent)), 2))
        for intent in INTENTS
    }
    assert {intent: far for intent, far in least.items() if far < PLAINLY} == {}


def test_the_farthest_are_farther_apart_than_the_first_that_come() -> None:
    made = planned(INTENTS[3])
    scenes = [scene_of(placed_anew(made, SIZE, seed), SIZE, seed) for seed in range(8)]
    chosen = [scenes[number] for number in farthest(scenes, 4)]

    def least(of: list[Scene]) -> float:
        return min(distance(a, b) for a, b in combinations(of, 2))

    assert least(chosen) > least(scenes[:4])
    assert distance(scenes[0], scenes[0]) == 0


def test_a_variant_keeps_the_lines_and_finds_every_place_again() -> None:
    made = planned(INTENTS[9])
    request = PlanRequest("x", SIZE, 5, previous=made, anew=True, variant=2)
    other = Sketchbook().run(request, None, lambda _told: None)  # type: ignore[arg-type]
    assert isinstance(other, Plan)
    assert [i.words for i in other.instructions] == [i.words for i in made.instructions]
    assert [i.region for i in other.instructions] != [i.region for i in made.instructions]


def test_a_request_for_a_variant_is_kept_as_a_plain_seed() -> None:
    made = planned(INTENTS[0])
    asked = [
        PlanRequest("x", SIZE, 5, previous=made, anew=True, variant=n, engine="sketchbook")
        for n in (1, 2, 3, 4)
    ]
    kept = [Sketchbook().settled(request) for request in asked]
    assert [k.seed for k in kept] == list(variants.seeds_of(made, SIZE, 5))
    assert kept[0] == replace(asked[0], seed=kept[0].seed, variant=0)
    assert Sketchbook().settled(kept[0]) == kept[0]
