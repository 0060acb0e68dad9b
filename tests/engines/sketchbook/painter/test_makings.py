"""What people build and plant, drawn whole: solid, standing, in several tones, and coloured where a word means it."""

import numpy as np
import pytest

from app.domain.canvas import Size
from app.domain.requests import PlanRequest
from app.engines.sketchbook import art, planner
from app.engines.sketchbook.layout import places
from app.engines.sketchbook.nouns import own_nouns
from app.engines.sketchbook.pixels import lab_of
from app.engines.sketchbook.reading import read
from app.engines.sketchbook.shapes import MADE
from app.engines.sketchbook.shapes.seasons import in_season, out_of_season

SQUARE = Size(512, 512)


@pytest.mark.parametrize("name", MADE)
def test_what_is_made_stands_whole_in_several_tones_and_tells_what_a_colour_means(
    name: str,
) -> None:
    body = art.body_of(f"own:{name}")
    pixels = art.rastered(body, art.Outline(0, 0, 32, 32), 64, 64)
    drawn = pixels[..., 3] > 220
    rows, columns = np.where(pixels[..., 3] > 40)
    assert 60 <= rows.max() <= 63
    assert max(np.ptp(rows), np.ptp(columns)) > 56
    light = lab_of(pixels[..., 2::-1].astype(np.float32) / 255)[drawn][:, 0]
    assert len(np.unique(np.round(light / 6))) >= 3
    told = art.told_part(body, art.Outline(0, 0, 32, 32), 64, 64)
    assert told is not None
    assert told[drawn].mean() > 0.24


@pytest.mark.parametrize("name", ["house", "windmill", "old-car", "fishing-boat", "shop"])
def test_a_colour_word_paints_the_part_it_means_and_leaves_the_rest(name: str) -> None:
    plain, turned = (art.drawing(f"own:{name}", 48, 48, colour) for colour in (None, "purple"))
    changed = np.abs(plain.rgb - turned.rgb).max(-1)[plain.alpha > 0.9] > 0.05
    assert 0.24 < changed.mean() < 0.85
    assert MADE[name]() == art.body_of(f"own:{name}")


def test_a_colour_word_paints_the_hut_of_a_treehouse_and_not_its_tree() -> None:
    for season in ("", "-autumn", "-spring", "-winter"):
        name = f"own:treehouse{season}"
        plain, turned = (art.drawing(name, 96, 96, colour) for colour in (None, "blue"))
        changed = (np.abs(plain.rgb - turned.rgb).max(-1) > 0.05) & (plain.alpha > 0.9)
        rows = np.where(changed)[0] / len(changed)
        assert changed[plain.alpha > 0.9].mean() > 0.05
        assert 0.3 < rows.min() < rows.max() < 0.75


def test_every_shape_goes_by_a_name() -> None:
    known = {noun.art for noun in own_nouns().values()}
    assert {out_of_season(f"own:{name}") for name in MADE} <= known


@pytest.mark.parametrize(
    ("words", "drawn"),
    [("a maple and a house in autumn", {"own:maple-autumn", "own:house"}), ("a birch", {"own:birch"}),
     ("a cherry tree in spring", {"own:cherry-tree-spring"}), ("a fir in winter", {"own:fir-winter"}),
     ("a treehouse in winter", {"own:treehouse-winter"})],
)  # fmt: skip
def test_the_season_changes_what_grows_and_nothing_else(words: str, drawn: set[str]) -> None:
    plan = planner.plan(PlanRequest(words, SQUARE, 1), lambda _report: None)
    assert {thing.art for thing in places(plan)} == drawn


def test_a_season_asked_for_afterwards_changes_the_trees_that_stand() -> None:
    for features, drawn in (
        (frozenset({"autumn"}), "tree-autumn"),
        (frozenset({"snow"}), "tree-winter"),
    ):
        assert in_season("own:tree-spring", features) == f"own:{drawn}"
    assert in_season("own:tree-autumn", frozenset()) == "own:tree"


@pytest.mark.parametrize(
    ("words", "drawn"),
    [("an old house", "thatched"), ("a lighthouse", "lighthouse"), ("two windmills", "windmill"), ("a ruin", "ruin")],
)  # fmt: skip
def test_a_word_chooses_the_kind(words: str, drawn: str) -> None:
    assert read(words).mentions[0].noun.art == f"own:{drawn}"
