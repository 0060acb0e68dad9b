"""A picture built in passes: each begins with a plan of its own and grows from the best image of the one before."""

from dataclasses import replace

from app.domain.parts import Plan
from app.domain.runs import Policy
from app.domain.steps import Step
from app.studio import edits, pictures, runs
from tests.cast import ALICE, PLAN, House, right, wrong

TWO = Plan((PLAN.instructions[0], replace(PLAN.instructions[1], pass_no=2)), "A lake.")


def first_pass(house: House, policy: Policy | None = None) -> tuple[str, list[Step]]:
    """A plan of two passes, and the first of them finished."""
    picture = house.started(policy)
    return picture.id, house.made(TWO, house.painting(), right(), house.painting(), right())


def test_a_later_pass_has_all_four_stages_of_its_own(house: House) -> None:
    _, before = first_pass(house)
    made = house.made(TWO, house.painting(), right(), house.painting(), right())
    assert [s.kind for s in made] == ["plan", "draft", "reflection", "refinement", "reflection"]
    assert {s.pass_no for s in made} == {2}
    assert made[0].parent == before[-1].id
    assert (made[0].request.pass_no, made[0].request.previous) == (2, TWO)


def test_a_later_pass_is_drafted_over_the_finished_one_as_large_as_that(house: House) -> None:
    _, before = first_pass(house)
    draft = house.made(TWO, house.painting())[1]
    under = before[3].painting
    assert (draft.request.base, draft.request.scene) == (under.image, under.scene)
    assert (draft.request.size, draft.request.pass_no) == (draft.request.full, 2)


def test_a_pass_grows_from_the_best_image_and_keeps_the_rest_within_reach(house: House) -> None:
    picture = house.started(Policy(max_rounds=1))
    steps = house.made(TWO, house.painting(), wrong(2), house.painting(), wrong(1, 2))
    steps += house.made(TWO, house.painting())
    best, plan, draft = steps[2], steps[-2], steps[-1]
    assert (plan.parent, plan.pass_no) == (best.id, 2)
    assert draft.request.base == steps[1].painting.image
    assert house.branches(picture.id)["main, before"].automatic


def test_a_later_pass_drafted_again_begins_from_the_same_base(house: House) -> None:
    _, before = first_pass(house)
    draft, again = house.made(TWO, house.painting(), wrong(1, 2), house.painting())[1::2]
    assert again.kind == "draft"
    assert again.request.base == draft.request.base == before[3].painting.image


def test_the_plan_of_a_pass_can_be_changed_before_it_is_drafted(house: House) -> None:
    picture, _ = first_pass(house)
    run = house.run(house.branch(picture))
    with house.work() as session:
        runs.set_policy(session, ALICE, run.id, Policy(pause="chosen", gates=frozenset({"plan"})))
    (plan,) = house.made(TWO)
    with house.work() as session:
        edits.gather(session, ALICE, plan.id, {"op": "reword", "id": "i2", "words": "a blue boat"})
        runs.save_and_go(session, ALICE, plan.id)
    draft = house.made(house.painting())[0]
    assert draft.request.plan.instruction("i2").words == "a blue boat"
    assert (draft.pass_no, draft.request.pass_no) == (2, 2)


def test_a_pass_that_misses_the_intent_is_planned_again_in_its_place(house: House) -> None:
    _, before = first_pass(house)
    made = house.made(TWO, house.painting(), wrong(1, about="plan"), TWO)
    assert (made[3].parent, made[3].made_from) == (before[-1].id, made[0].id)
    assert (made[3].pass_no, made[3].request.pass_no) == (2, 2)


def test_how_a_picture_is_built_is_kept_and_asked_for_from_then_on(house: House) -> None:
    picture, _ = first_pass(house)
    with house.work() as session:
        pictures.set_build(session, ALICE, picture, "at once")
        branch = runs.redo_from(session, ALICE, house.steps(picture)[0].id)
    assert branch.tip is None
    asked = {job.request.build for job in (house.claimed(), house.claimed()) if job}
    assert asked == {"as suits", "at once"}
