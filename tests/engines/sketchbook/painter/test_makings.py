"""What people build and plant, drawn whole: solid, standing, in several tones, and coloured where a word means it."""

import numpy as np
import pytest

from app.engines.sketchbook import art
from app.engines.sketchbook.nouns import own_nouns
from app.engines.sketchbook.pixels import lab_of
from app.engines.sketchbook.reading import read
from app.engines.sketchbook.shapes import MADE


@pytest.mark.parametrize("name", MADE)
def test_what_is_made_stands_whole_in_three_tones_or_more(name: str) -> None:
    box, drawn = art.outline(f"own:{name}"), art.drawing(f"own:{name}", 48, 48)
    assert 30.4 < box.y + box.h < 31.7
    assert max(box.w, box.h) > 30
    assert (drawn.alpha > 0.5).mean() > 0.08
    light = lab_of(drawn.rgb)[drawn.alpha > 0.9][:, 0]
    assert len(np.unique(np.round(light / 6))) >= 3
    assert MADE[name]() == art.body_of(f"own:{name}")


@pytest.mark.parametrize("name", MADE)
def test_a_colour_word_paints_the_part_it_means_and_leaves_the_rest(name: str) -> None:
    plain = art.drawing(f"own:{name}", 48, 48)
    turned = art.drawing(f"own:{name}", 48, 48, "purple")
    changed = np.abs(plain.rgb - turned.rgb).max(-1)[plain.alpha > 0.9] > 0.05
    assert 0.1 < changed.mean()
    assert changed.mean() < 0.85 or name not in ("house", "windmill", "shop", "lighthouse")


def test_every_shape_goes_by_a_name() -> None:
    known = {noun.art for noun in own_nouns().values()}
    assert {f"own:{name}" for name in MADE} <= known


@pytest.mark.parametrize(
    ("words", "drawn"),
    [("an old house", "thatched"), ("a lighthouse", "lighthouse"), ("two windmills", "windmill"), ("a ruin", "ruin")],
)  # fmt: skip
def test_a_word_chooses_the_kind(words: str, drawn: str) -> None:
    assert read(words).mentions[0].noun.art == f"own:{drawn}"
