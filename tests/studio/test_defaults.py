"""Defaults: the studio's choice comes before the workers' and after the person's, while its engine is here."""

from datetime import timedelta

import pytest
import sqlalchemy as sa

from app.domain.errors import Invalid
from app.domain.offers import Offers
from app.domain.requests import ROLES, Role
from app.storage import clock, workers
from app.storage.tables import workers as rows
from app.studio import defaults, pictures
from app.studio.defaults import Defaults
from tests.cast import ALICE, SIZE, House
from tests.offers import BRUSH, OFFERS


@pytest.fixture
def offered(house: House) -> House:
    with house.work() as session:
        workers.seen(session, "w1", OFFERS)
        defaults.set_defaults(session, {"drafter": BRUSH, "refiner": BRUSH})
    return house


def begun(house: House, engines: dict[Role, str] | None = None) -> dict[Role, str]:
    with house.work() as session:
        made = pictures.start(session, ALICE, intent="a hill", size=SIZE, engines=engines)
    return {role: made.engine_for(role) for role in ROLES}


def test_a_new_picture_takes_the_studios_choice_before_the_workers(offered: House) -> None:
    assert begun(offered) == {
        "planner": "sketchbook", "drafter": BRUSH, "critic": "sketchbook", "refiner": BRUSH
    }  # fmt: skip


def test_a_persons_choice_comes_before_the_studios(offered: House) -> None:
    assert begun(offered, {"drafter": "sketchbook"})["drafter"] == "sketchbook"


def test_pictures_of_before_keep_their_engines(offered: House) -> None:
    picture = offered.started()
    with offered.work() as session:
        defaults.set_defaults(session, {})
        assert pictures.open_picture(session, ALICE, picture.id).engine_for("drafter") == BRUSH
    assert begun(offered)["drafter"] == "sketchbook"


def test_a_choice_that_no_worker_has_is_passed_over_and_kept(offered: House) -> None:
    with offered.work() as session:
        workers.forget_silent(session, timedelta(0))
        workers.seen(session, "w2", Offers(OFFERS.engines[:1], OFFERS.chosen))
        assert defaults.defaults(session).passed_over == {"drafter": BRUSH, "refiner": BRUSH}
        defaults.set_defaults(session, {"drafter": BRUSH, "planner": "sketchbook"})
        assert set(defaults.defaults(session).kept) == {"drafter", "planner"}
    assert begun(offered)["drafter"] == "sketchbook"


def silent(house: House) -> None:
    """A little over a minute passes without a word from any worker."""
    with house.work() as session:
        session.execute(sa.update(rows).values(seen=clock.now() - workers.SILENT * 1.1))


def test_while_no_worker_answers_a_new_picture_waits_for_what_was_chosen(offered: House) -> None:
    silent(offered)
    with offered.look() as session:
        found = defaults.defaults(session)
    assert (found.silent, found.passed_over) == (True, {})
    assert found.away == {"drafter": BRUSH, "refiner": BRUSH}
    assert found.title(BRUSH) == "Brush 4B"
    assert begun(offered)["drafter"] == BRUSH


def test_what_the_worker_itself_chose_is_waited_for_too(house: House) -> None:
    with house.work() as session:
        workers.seen(session, "w1", Offers(OFFERS.engines, {"drafter": BRUSH}))
    silent(house)
    assert begun(house) == {
        "planner": "sketchbook", "drafter": BRUSH, "critic": "sketchbook", "refiner": "sketchbook"
    }  # fmt: skip


def test_once_a_worker_is_back_the_choice_counts_again(offered: House) -> None:
    silent(offered)
    with offered.work() as session:
        workers.seen(session, "w2", Offers(OFFERS.engines[:1], OFFERS.chosen))
    assert begun(offered)["drafter"] == "sketchbook"
    with offered.work() as session:
        workers.seen(session, "w1")
        assert defaults.defaults(session).away == {}
    assert begun(offered)["drafter"] == BRUSH


def test_a_choice_whose_engine_lost_its_role_is_passed_over() -> None:
    assert Defaults(OFFERS, {"critic": BRUSH}).used["critic"] == "sketchbook"


def test_what_no_worker_offers_is_no_default(offered: House) -> None:
    with pytest.raises(Invalid, match="Nothing was changed"), offered.work() as session:
        defaults.set_defaults(session, {"drafter": "remote:unheard"})
    assert begun(offered)["drafter"] == BRUSH
