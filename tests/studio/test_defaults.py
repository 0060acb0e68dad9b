"""Defaults: the studio's choice comes before the workers' and after the person's, while its engine is here."""

from datetime import timedelta

import pytest

from app.domain.errors import Invalid
from app.domain.offers import Offers
from app.domain.requests import ROLES, Role
from app.storage import workers
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


def test_a_choice_whose_engine_lost_its_role_is_passed_over() -> None:
    assert Defaults(OFFERS, {"critic": BRUSH}).used["critic"] == "sketchbook"


def test_what_no_worker_offers_is_no_default(offered: House) -> None:
    with pytest.raises(Invalid, match="Nothing was changed"), offered.work() as session:
        defaults.set_defaults(session, {"drafter": "remote:unheard"})
    assert begun(offered)["drafter"] == BRUSH
