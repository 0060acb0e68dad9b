"""Two art sets, one look: as flat, in about as many tones, as light and as vivid as each other."""

import json
from collections.abc import Callable
from functools import cache
from importlib.resources import files

import numpy as np
import pytest

from app.engines.sketchbook import art, matching
from app.engines.sketchbook.art import Outline
from app.engines.sketchbook.pixels import Floats, lab_of

SEEN = 72  # px


@cache
def bodies(of_set: str) -> dict[str, str]:
    text = (files("app.engines.sketchbook") / "vendor" / f"{of_set}.json").read_text()
    return {name: icon["body"] for name, icon in json.loads(text)["icons"].items()}


@cache
def in_both() -> tuple[str, ...]:
    """Every eighth drawing that both sets have."""
    return tuple(sorted(bodies("icons").keys() & bodies("second").keys()))[::8]


def raw(body: str) -> str:
    return f'<svg width="32" height="32" viewBox="0 0 128 128">{body}</svg>'


@cache
def looks(of_set: str, made: Callable[[str], str] = str) -> tuple[Floats, ...]:
    """Lab (n, 3) of each drawing of a set."""
    found = []
    for name in in_both():
        drawn = art.rastered(made(bodies(of_set)[name]), Outline(0, 0, 32, 32), SEEN, SEEN)
        found.append(lab_of(drawn[..., 2::-1].astype(np.float32) / 255)[drawn[..., 3] > 250])
    return tuple(found)


def tones(lab: Floats) -> int:
    """How many different colours cover more than a fiftieth each."""
    _, counts = np.unique(np.round(lab / 9), axis=0, return_counts=True)
    return int((counts > 0.02 * len(lab)).sum())


def quartiles(seen: tuple[Floats, ...], chroma: bool) -> Floats:
    each = [np.hypot(lab[:, 1], lab[:, 2]) if chroma else lab[:, 0] for lab in seen]
    return np.mean([np.quantile(values, (0.25, 0.5, 0.75)) for values in each], 0)


def test_no_drawing_of_the_second_set_keeps_a_gradient() -> None:
    shaded = [name for name in in_both() if "Gradient" in bodies("second")[name]]
    assert len(shaded) > 2
    assert [name for name in shaded if "url(#" in art.body_of(name).replace("clip-path=", "")] == []


def test_the_second_set_is_painted_in_about_as_many_tones_as_the_first() -> None:
    first, before = looks("icons"), looks("second", raw)
    after = looks("second", matching.matched)
    many = [float(np.mean([tones(lab) for lab in seen])) for seen in (first, before, after)]
    assert many[2] < many[1] - 0.6
    assert many[2] < many[0] * 1.55


@pytest.mark.parametrize(("chroma", "most"), [(False, 6.0), (True, 9.0)])
def test_both_sets_are_as_light_and_as_vivid(chroma: bool, most: float) -> None:
    first, second = looks("icons"), looks("second", matching.matched)
    assert np.abs(quartiles(first, chroma) - quartiles(second, chroma)).max() < most


def test_nothing_of_the_second_set_is_drawn_beyond_its_square() -> None:
    assert art.outline("crossed-swords").w <= 32.5  # its file holds a second pair beside it
