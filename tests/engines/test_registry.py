"""Engines are found by name, and knowing of them costs nothing."""

import subprocess
import sys

import pytest

from app.domain.errors import Invalid
from app.engines.registry import ENGINES, ROLES, check_role, engine_named, split_name


def test_unknown_names_are_invalid_and_say_which_there_are() -> None:
    with pytest.raises(Invalid, match="sketchbook"):
        engine_named("rembrandt")


def test_only_the_scripted_engine_takes_an_argument() -> None:
    assert split_name("scripted:/a/b.json") == ("scripted", "/a/b.json")
    with pytest.raises(Invalid):
        split_name("sketchbook:/a/b.json")


def test_a_role_nobody_offers_is_invalid() -> None:
    check_role("sketchbook", "planner")
    with pytest.raises(Invalid):
        check_role("scripted", "singer")  # type: ignore[arg-type]


def test_every_engine_has_words_and_roles() -> None:
    assert set(ENGINES) == set(ROLES)


def test_knowing_the_engines_imports_nothing_heavy() -> None:
    asked = (
        "import sys, app.engines.registry; "
        "print({'numpy', 'cv2', 'numba', 'PIL', 'torch'} & set(sys.modules))"
    )
    told = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "set()"
