"""What materials do to pixels: stripes alternate, glass shows what is behind, metal has steep steps, in all styles."""

from dataclasses import asdict, replace
from functools import cache

import numpy as np
import pytest

from app.engines.sketchbook.art import drawing
from app.engines.sketchbook.compose import Composition, compose
from app.engines.sketchbook.critic.expectation import Small, in_hand
from app.engines.sketchbook.patterns import clad
from app.engines.sketchbook.pixels import Floats, lab_of
from app.engines.sketchbook.scene import STYLES, Scene, Style, from_json, to_json
from tests.engines.sketchbook.painter.canvases import thing

SMALL = Small(160, 160)
VASE = thing("own:vase", foot=0.85, side=0.7, colour="red")


def scene(material: str) -> Scene:
    return Scene("hills", horizon=0.5, things=(replace(VASE, material=material),), seed=3)


@cache
def meant(material: str) -> Composition:
    return compose(scene(material), SMALL, SMALL)


def inside(material: str) -> Floats:
    """The lightness of a thing row by row, empty elsewhere."""
    lab = lab_of(meant(material).rgb)
    return np.where(meant(material).ids == meant(material).numbers[0], lab[..., 0], np.nan)


def turns(line: Floats) -> int:
    """How often a line of lightness goes from light to dark or back."""
    line = line[~np.isnan(line)]
    signs = np.sign(line - np.median(line))
    signs = signs[signs != 0]
    return int((np.diff(signs) != 0).sum())


def test_stripes_and_checks_alternate_within_the_thing_and_a_plain_one_does_not() -> None:
    column = {each: inside(each)[:, 80] for each in ("", "striped white", "checked white", "brick")}
    assert turns(column["striped white"]) >= turns(column[""]) + 4
    assert turns(column["checked white"]) >= turns(column[""]) + 4
    assert turns(column["brick"]) >= turns(column[""]) + 4


def test_what_is_striped_by_itself_is_not_striped_again() -> None:
    balloon = thing("own:hot-air-balloon")
    bare = drawing(balloon.art, 96, 96)
    assert clad(bare, replace(balloon, material="striped")).rgb is bare.rgb


def test_glass_shows_what_is_behind_it_and_clay_does_not() -> None:
    post = thing("own:barrel", x=0.56, foot=0.7, side=0.4, colour="black", depth=0.1)
    for material, least, most in (("glass", 0.06, 1.0), ("", 0.0, 0.005)):
        (vase,) = scene(material).things
        clear = replace(vase, colour=None)
        with_post = compose(replace(scene(material), things=(post, clear)), SMALL, SMALL)
        without = compose(replace(scene(material), things=(clear,)), SMALL, SMALL)
        there = without.ids == without.numbers[0]
        assert least <= np.abs(with_post.rgb - without.rgb)[there].mean() <= most


def test_metal_has_steeper_steps_than_paint() -> None:
    steps = {each: np.abs(np.diff(inside(each), axis=0)) for each in ("", "silver")}
    steep = {each: np.nanpercentile(steps[each], 97) for each in steps}
    assert steep["silver"] > 1.8 * steep[""]


@pytest.mark.parametrize("style", STYLES)
def test_every_material_is_seen_in_every_style(style: Style) -> None:
    plain = in_hand(replace(scene(""), style=style), meant("")).astype(np.float32)
    there = meant("").ids == meant("").numbers[0]
    for material in ("striped white", "wooden", "silver", "glass"):
        shown = in_hand(replace(scene(material), style=style), meant(material))
        assert np.abs(shown - plain)[there].mean() > 6, material


def test_a_thing_keeps_its_shape_in_every_material() -> None:
    shape = meant("").ids == meant("").numbers[0]
    for material in ("striped white", "checked white", "wooden", "brick", "silver", "glass"):
        made = meant(material)
        assert np.isfinite(made.rgb).all()
        assert ((made.ids == made.numbers[0]) == shape).mean() > 0.995


def test_a_material_is_stored_and_an_old_thing_has_none() -> None:
    striped = scene("striped white")
    assert from_json(to_json(striped)) == striped
    plain = to_json(scene(""))
    plain["things"] = [{k: v for k, v in asdict(VASE).items() if k != "material"}]
    assert from_json(plain).things[0].material == ""
