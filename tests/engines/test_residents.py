"""What was used longest ago leaves first, and only when its room is needed."""

import pytest

from app.domain.errors import OutOfMemory
from app.engines.base import Workbench
from app.engines.residents import GB, Residents, memory_of, residents_of


def test_what_is_here_is_not_loaded_again() -> None:
    here, loads = Residents(100), []
    for _ in range(3):
        here.get("a", 10, lambda: loads.append(1) or object())
    assert loads == [1]


def test_the_one_used_longest_ago_leaves_for_one_that_needs_its_room() -> None:
    here = Residents(100)
    for key in ("a", "b", "a"):
        here.get(key, 40, object)
    here.get("c", 50, object)
    assert here.keys == ("a", "c")
    assert here.used == 90


def test_nobody_leaves_while_there_is_room_and_all_do_for_one_too_large() -> None:
    here = Residents(100)
    here.get("a", 60, object)
    here.get("b", 40, object)
    assert here.keys == ("a", "b")
    here.get("large", 300, object)
    assert here.keys == ("large",)


def test_what_finds_no_room_is_loaded_again_once_all_others_have_left() -> None:
    here, tries = Residents(100), []

    def load() -> object:
        tries.append(here.keys)
        if here.keys:
            raise OutOfMemory
        return object()

    here.get("a", 10, object)
    here.get("larger than said", 10, load)
    assert tries == [("a",), ()]
    assert here.keys == ("larger than said",)


def test_what_does_not_fit_alone_is_said_and_tried_once() -> None:
    here, tries = Residents(100), []

    def load() -> object:
        tries.append(1)
        raise OutOfMemory

    with pytest.raises(OutOfMemory):
        here.get("a", 10, load)
    assert tries == [1]


def test_the_engines_of_a_process_share_them() -> None:
    bench = Workbench(device="cpu")
    assert residents_of(bench) is residents_of(bench)
    assert GB < residents_of(bench).budget < memory_of("cpu")
