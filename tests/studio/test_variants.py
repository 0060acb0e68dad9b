"""Four variants: four branches with other compositions of one plan, drafted and waiting to be chosen from."""

import pytest

from app.domain.errors import Full, Invalid
from app.domain.sampling import Sampling
from app.domain.steps import Step
from app.studio import choosing, runs, variants
from app.studio.variants import group_of
from tests.cast import ALICE, PLAN, House, right


@pytest.fixture
def steps(house: House) -> list[Step]:
    house.started()
    return house.made()


def test_four_branches_are_drafted_and_wait(house: House, steps: list[Step]) -> None:
    with house.work() as session:
        branches = variants.four_variants(session, ALICE, steps[1].id)
    made = house.made()
    begun = [step for step in made if step.kind == "plan"]
    assert sorted(step.kind for step in made) == ["draft"] * 4 + ["plan"] * 4
    assert {(step.parent, step.made_from) for step in begun} == {(None, steps[0].id)}
    assert {step.request.variant for step in begun} == {1, 2, 3, 4}
    assert {step.request.previous for step in begun} == {PLAN}
    assert {house.run(branch).state for branch in branches} == {"at gate"}


def test_with_a_seed_that_was_set_the_four_are_the_same_each_time(
    house: House, steps: list[Step]
) -> None:
    seeds = []
    for own in (None, 21, 21):
        with house.work() as session:
            choosing.choose(session, ALICE, steps[0].picture, {}, Sampling(seed=own))
            variants.four_variants(session, ALICE, steps[0].id)
        made = [step for step in house.made() if step.kind == "plan"]
        seeds.append({step.request.seed for step in made})
    assert seeds[0] != {21}
    assert seeds[1:] == [{21}, {21}]


def test_the_one_that_is_chosen_goes_on_alone(house: House, steps: list[Step]) -> None:
    with house.work() as session:
        chosen = variants.four_variants(session, ALICE, steps[0].id)[2]
    house.made()
    with house.work() as session:
        runs.go(session, ALICE, chosen.picture, chosen.id)
    assert [s.kind for s in house.made(right())] == ["reflection"]
    assert house.run(chosen).state == "running"


def test_no_variants_begin_from_a_reflection_or_where_there_is_no_room(
    house: House, steps: list[Step]
) -> None:
    with pytest.raises(Invalid), house.work() as session:
        variants.four_variants(session, ALICE, steps[2].id)
    with pytest.raises(Full), house.work() as session:
        variants.four_variants(session, ALICE, steps[0].id, queue_limit=3)
    assert list(house.branches(steps[0].picture)) == ["main"]


def test_a_variant_that_gets_a_name_of_its_own_leaves_the_four() -> None:
    names = ("variant 1 of plan 12", "variant 1 of plan 12 2", "the one", "my variant 1 of plan 1")
    assert [group_of(name) for name in names] == ["12", "12", None, None]
