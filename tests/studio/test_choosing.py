"""Choosing engines and settings: what workers offer, for the steps that follow."""

import pytest

from app.domain.errors import Invalid
from app.domain.sampling import Adapter, Sampling
from app.storage import workers
from app.studio import choosing, pictures
from tests.cast import ALICE, SIZE, House
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


def test_an_engine_that_is_away_is_kept(house: House) -> None:
    picture = house.started()
    with house.work() as session:
        kept = choosing.choose(session, ALICE, picture.id, {"drafter": "sketchbook"})
    assert kept.engine_for("drafter") == "sketchbook"
