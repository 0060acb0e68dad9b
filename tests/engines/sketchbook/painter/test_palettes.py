"""What palettes do to pixels: one hue in many values, more or less chroma, few hues; asked colours survive."""

import re
from dataclasses import replace
from functools import cache

import numpy as np
import pytest

from app.engines.sketchbook import painter
from app.engines.sketchbook.compose import Composition, compose
from app.engines.sketchbook.critic.expectation import Small
from app.engines.sketchbook.pixels import Floats, lab_of
from app.engines.sketchbook.scene import Palette, Scene, Style, from_json, to_json
from app.engines.sketchbook.vector import svg
from tests.engines.sketchbook.painter.canvases import Told, thing

SMALL = Small(160, 160)
BARN = thing("own:house", x=0.3, foot=0.8, side=0.3, colour="red")
TREE = thing("own:tree", x=0.7, foot=0.85, side=0.4)
SCENE = Scene("hills", horizon=0.5, things=(BARN, TREE), seed=3)


@cache
def meant(palette: Palette) -> Composition:
    return compose(replace(SCENE, palette=palette), SMALL, SMALL)


@cache
def lab(palette: Palette) -> Floats:
    return lab_of(meant(palette).rgb)


def chroma(seen: Floats) -> float:
    return float(np.hypot(seen[..., 1], seen[..., 2]).mean())


def of(number: int, palette: Palette) -> Floats:
    return np.asarray(
        lab(palette)[meant(palette).ids == meant(palette).numbers[number]], np.float32
    )


def test_muted_has_less_chroma_than_natural_and_vivid_more() -> None:
    assert chroma(lab("muted")) * 1.4 < chroma(lab("natural")) < chroma(lab("vivid")) / 1.15
    assert chroma(lab("pastel")) < chroma(lab("natural"))
    assert np.percentile(lab("pastel")[..., 0], 5) > np.percentile(lab("natural")[..., 0], 5) + 10


@pytest.mark.parametrize(
    ("style", "palette"), [("oil", "sepia"), ("oil", "monochrome"), ("pencil", "sepia")]
)
def test_sepia_and_grey_are_one_hue_in_many_values_to_the_last_stroke(
    style: Style, palette: Palette
) -> None:
    scene = replace(SCENE, style=style, palette=palette)
    painted = painter.draft(scene, SMALL, SMALL, 1, Told())
    seen = lab_of(painted.astype(np.float32) / 255)
    strong = np.hypot(seen[..., 1], seen[..., 2]) > 10
    hues = np.arctan2(seen[strong][:, 2], seen[strong][:, 1])
    assert strong.any() == (palette == "sepia")
    assert float(np.ptp(hues) if hues.size else 0.0) <= 0.55
    assert seen[..., 0].std() > 6


def test_only_the_palettes_hues_are_left_where_none_was_asked_for() -> None:
    plain = compose(replace(SCENE, things=(TREE,), palette="blue and gold"), SMALL, SMALL)
    seen = lab_of(plain.rgb).reshape(-1, 3)
    seen = seen[np.hypot(seen[:, 1], seen[:, 2]) > 14]
    hues = np.degrees(np.arctan2(seen[:, 2], seen[:, 1])) % 360
    on = ((hues > 50) & (hues < 105)) | ((hues > 225) & (hues < 300))
    assert on.mean() > 0.9


@pytest.mark.parametrize("palette", ["muted", "pastel", "blue and gold", "green"])
def test_a_colour_that_was_asked_for_is_still_that_colour(palette: Palette) -> None:
    red = of(0, palette)
    red = red[red[:, 1] > 12]
    assert len(red) > 0.3 * len(of(0, palette))


@pytest.mark.parametrize("palette", ["monochrome", "red and black", "sepia"])
def test_a_thing_still_stands_out_from_its_ground(palette: Palette) -> None:
    for number in (0, 1):
        place = meant(palette).ids == meant(palette).numbers[number]
        rows, columns = np.nonzero(place)
        near = np.zeros_like(place)
        near[
            max(0, rows.min() - 5) : rows.max() + 6, max(0, columns.min() - 5) : columns.max() + 6
        ] = True
        apart = lab(palette)[place].mean(0) - lab(palette)[near & ~place].mean(0)
        assert np.linalg.norm(apart) > 7


def test_a_palette_of_colours_is_stored_and_an_old_scene_has_its_own() -> None:
    scene = replace(SCENE, palette="blue and gold")
    assert from_json(to_json(scene)) == scene
    old = {key: value for key, value in to_json(SCENE).items() if key != "palette"}
    assert from_json(old).palette == "natural"


def test_an_export_in_shapes_keeps_to_the_palette_too() -> None:
    grey = svg(replace(SCENE, palette="monochrome"), SMALL)
    told = set(re.findall(r'fill="#(\w{6})"', grey))
    assert len(told) > 3
    assert all(
        max(int(each[n : n + 2], 16) for n in (0, 2, 4)) - int(each[:2], 16) < 4 for each in told
    )
