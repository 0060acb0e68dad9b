"""A material covers what is of it and leaves the rest: sails stay cloth, a bed keeps its linen, a house its panes."""

from dataclasses import replace

import numpy as np
import pytest

from app.engines.sketchbook import art
from app.engines.sketchbook.compose import Composition, compose
from app.engines.sketchbook.critic.expectation import Small
from app.engines.sketchbook.pixels import Floats, lab_of
from app.engines.sketchbook.scene import Scene, Support
from tests.engines.sketchbook.painter.canvases import thing

SMALL = Small(192, 192)


def changed(drawn: str, material: str, setting: str, support: Support) -> Floats:
    """(H, W) how far a material takes each pixel of a drawing from what it is without it; empty beside it."""
    name = drawn.removeprefix("own:").replace("-", " ")
    plain = replace(thing(drawn, foot=0.85, side=0.8), name=name, support=support)
    made: list[Composition] = []
    for of in ("", material):
        scene = Scene(setting, horizon=0.4, things=(replace(plain, material=of),), seed=3)  # type: ignore[arg-type]
        made.append(compose(scene, SMALL, SMALL))
    apart = np.abs(lab_of(made[0].rgb) - lab_of(made[1].rgb)).sum(2)
    return np.where(made[0].ids == made[0].numbers[0], apart, np.nan)


@pytest.mark.parametrize("material", ["wooden", "golden", "silver"])
def test_sails_stay_cloth_on_a_hull_of_another_stuff(material: str) -> None:
    apart = changed("own:tall-ship", material, "sea", "water")
    rows = np.flatnonzero(~np.isnan(apart).all(1))
    sails, hull = apart[rows[len(rows) // 4 : len(rows) // 2]], apart[rows[-len(rows) // 12 : -4]]
    assert np.nanmedian(sails) < 2
    assert np.nanmedian(hull) > 10


def test_a_golden_house_keeps_its_panes() -> None:
    apart = changed("own:house", "golden", "hills", "ground")
    panes = art.glazed("own:house", *_size(apart), panes=True) > 0.9
    inside = _cropped(apart)
    assert np.nanmedian(inside[panes]) < 4 < 12 < np.nanmedian(inside[~panes])


def test_a_wooden_bed_has_linen_on_it() -> None:
    apart = _cropped(changed("own:bed", "wooden", "room", "ground"))
    linen = art.other_stuff("own:bed", *_size(apart)) > 0.9
    assert linen.mean() > 0.2
    assert np.nanmedian(apart[linen]) < 2


def test_a_lamp_is_of_glass_where_that_was_said() -> None:
    assert np.nanmedian(changed("own:table-lamp", "glass", "table", "table")) > 8


def test_where_nothing_is_of_another_stuff_nothing_is_spared() -> None:
    assert not art.other_stuff("own:rowing-boat", 40, 30).any()


def _cropped(apart: Floats) -> Floats:
    rows, columns = np.flatnonzero(~np.isnan(apart).all(1)), np.flatnonzero(~np.isnan(apart).all(0))
    return apart[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]


def _size(apart: Floats) -> tuple[int, int]:
    h, w = _cropped(apart).shape
    return w, h


@pytest.mark.parametrize("name", ["crown", "trophy"])
def test_what_is_drawn_in_gold_is_only_polished_by_it(name: str) -> None:
    gold, silver = (np.nanmean(changed(name, of, "table", "table")) for of in ("golden", "silver"))
    assert 1 < gold < 0.6 * silver
