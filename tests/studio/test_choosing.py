"""Choosing engines and settings: what workers offer, for the steps that follow."""

import pytest

from app.domain.errors import Invalid
from app.domain.runs import Policy
from app.domain.sampling import Adapter, Sampling
from app.storage import workers
from app.studio import choosing, pictures, runs
from tests.cast import ALICE, PLAN, SIZE, House, right, wrong
from tests.offers import BRUSH, OFFERS


@pytest.fixture
def offered(house: House) -> House:
    with house.work() as session:
        workers.seen(session, "w1", OFFERS)
    return house


def test_a_new_picture_takes_the_workers_choice_unless_told_otherwise(offered: House) -> None:
    with offered.work() as session:
        usual = pictures.start(session, ALICE, intent="a hill", size=SIZE)
        told = pictures.start(
            session, ALICE, intent="a hill", size=SIZE, engines={"drafter": BRUSH}
        )
    assert usual.engine_for("drafter") == "sketchbook"
    assert told.engine_for("drafter") == BRUSH
    assert told.engine_for("critic") == "sketchbook"


@pytest.mark.parametrize("engines", [{"planner": BRUSH}, {"drafter": "remote:unheard"}])
def test_what_no_worker_offers_for_a_role_is_refused(offered: House, engines: dict) -> None:
    picture = offered.started()
    with pytest.raises(Invalid, match="Nothing was changed"), offered.work() as session:
        choosing.choose(session, ALICE, picture.id, engines)
    with pytest.raises(Invalid), offered.work() as session:
        pictures.start(session, ALICE, intent="a hill", size=SIZE, engines=engines)


def test_only_the_steps_that_follow_have_the_new_engine(offered: House) -> None:
    picture = offered.started()
    waiting = offered.claimed()
    with offered.work() as session:
        choosing.choose(session, ALICE, picture.id, {"drafter": BRUSH}, Sampling(steps=6))
    assert waiting is not None
    assert waiting.request.engine == "sketchbook"
    with offered.work() as session:
        kept = pictures.open_picture(session, ALICE, picture.id)
    assert (kept.engine_for("drafter"), kept.sampling.steps) == (BRUSH, 6)


@pytest.mark.parametrize(
    "how",
    [Sampling(strength=0.5), Sampling(scheduler="nobody"), Sampling(adapters=(Adapter("nobody"),))],
)
def test_a_setting_that_no_painter_obeys_is_refused(offered: House, how: Sampling) -> None:
    picture = offered.started()
    with pytest.raises(Invalid, match="Nothing was changed"), offered.work() as session:
        choosing.choose(session, ALICE, picture.id, {"drafter": BRUSH}, how)


def test_a_seed_that_is_set_begins_plans_and_drafts_and_what_follows_goes_on_with_it(
    house: House,
) -> None:
    picture = house.started(Policy(pause="chosen", gates=frozenset({"plan"})), seed=11)
    plan = house.made()[0]
    with house.work() as session:
        choosing.choose(session, ALICE, picture.id, {}, Sampling(seed=21))
        runs.resume(session, ALICE, house.run(house.branch(picture.id)).id)
    steps = [plan, *house.made()]
    assert [step.request.seed for step in steps] == [11, 21, 21, 21, 21]
    asked = [step.request.sampling for step in steps if step.is_image]
    assert asked == [Sampling(), Sampling()]


def test_a_fresh_move_takes_its_seed_from_the_one_that_is_set(house: House) -> None:
    seeds = []
    for own in (None, 21, 21):
        picture = house.started(seed=11)
        with house.work() as session:
            choosing.choose(session, ALICE, picture.id, {}, Sampling(seed=own))
        house.made(PLAN, house.painting(), wrong(2), house.painting(), wrong(1, 2))
        seeds.append(house.made(house.painting(), right())[0].request.seed)
    assert seeds[0] != seeds[1] == seeds[2] != 21


@pytest.mark.parametrize("seed", [-1, 2**31])
def test_a_seed_out_of_its_range_is_refused(seed: int) -> None:
    with pytest.raises(Invalid, match=f"{seed}; it goes from 0 to 2147483647") as refused:
        Sampling(seed=seed)
    assert refused.value.field == "seed"


def test_an_engine_that_is_away_is_kept(house: House) -> None:
    picture = house.started()
    with house.work() as session:
        kept = choosing.choose(session, ALICE, picture.id, {"drafter": "sketchbook"})
    assert kept.engine_for("drafter") == "sketchbook"


def test_a_redo_is_made_by_whom_and_how_was_chosen_by_then(offered: House) -> None:
    picture = offered.started()
    draft = offered.made()[1]
    with offered.work() as session:
        choosing.choose(session, ALICE, picture.id, {"drafter": BRUSH}, Sampling(steps=6))
        runs.redo_from(session, ALICE, draft.id, new_seed=False, one_step=True)
    asked = offered.made()[0].request
    assert (draft.request.engine, asked.engine) == ("sketchbook", BRUSH)
    assert (asked.sampling, asked.seed) == (Sampling(steps=6), draft.request.seed)
    assert (asked.plan, asked.version, asked.scene) == (draft.request.plan, "", None)
