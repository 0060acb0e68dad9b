"""What workers offer is told once, read by all, and forgotten with them."""

from datetime import timedelta

from app.domain.offers import Offer, Offers
from app.storage import workers
from tests.cast import House

PAINTER = Offer(
    "diffusion:tiny", "Tiny", frozenset({"drafter", "refiner"}), "Apache-2.0", batch=4,
    settings=frozenset({"steps"}), adapters=("ink",), schedulers=("euler",),
)  # fmt: skip
THINKER = Offer("language:tiny", "Tiny", frozenset({"planner"}))


def test_what_a_worker_offers_is_read_as_it_was_told(house: House) -> None:
    told = Offers((PAINTER,), {"drafter": PAINTER.name}, "cpu")
    with house.work() as session:
        workers.seen(session, "one", told)
        workers.seen(session, "one")
        assert workers.offers(session) == told


def test_what_several_workers_offer_is_read_together(house: House) -> None:
    with house.work() as session:
        workers.seen(session, "one", Offers((PAINTER,), {"drafter": PAINTER.name}, "cuda"))
        workers.seen(session, "two", Offers((THINKER,)))
        found = workers.offers(session)
    assert set(found.engines) == {PAINTER, THINKER}
    assert found.able("planner") == (THINKER,)
    assert (found.chosen, found.device) == ({"drafter": PAINTER.name}, "cuda")


def test_a_silent_worker_offers_nothing(house: House) -> None:
    with house.work() as session:
        workers.seen(session, "one", Offers((PAINTER,)))
        workers.forget_silent(session, timedelta(0))
        assert workers.offers(session) == Offers()
