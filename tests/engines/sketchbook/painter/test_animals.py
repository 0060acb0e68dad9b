"""Animals drawn whole: every kind in its poses, on its feet, and the poses that words ask for."""

import numpy as np
import pytest

from app.engines.sketchbook.bodies import crawlers, fishes, guests, insects, seafloor, shore
from app.engines.sketchbook.bodies.birds import BIRDS
from app.engines.sketchbook.bodies.kinds import KINDS
from app.engines.sketchbook.bodies.poses import kind_of
from app.engines.sketchbook.reading import read
from app.engines.sketchbook.seating import drawn_as
from app.engines.sketchbook.vocabulary import own_nouns
from app.engines.sketchbook.wording import phrase
from tests.engines.sketchbook.painter.drawings import seen

DRAWN = {kind: poses for kind, (_, poses) in (*KINDS.items(), *BIRDS.items())}
DRAWN |= dict.fromkeys(fishes.SWIMMERS, tuple(fishes.BENDS))


@pytest.mark.parametrize("kind", DRAWN)
def test_every_pose_stands_on_the_lower_edge_in_sane_proportions_and_differs(kind: str) -> None:
    looks = [seen(f"{kind}-{pose}") for pose in DRAWN[kind]]
    for number, one in enumerate(looks):
        assert 30.4 < one.foot < 31.6
        assert 0.4 < one.size[0] / one.size[1] < 4.2
        assert one.drawn.mean() > 0.08
        assert one.main[one.drawn].mean() > 0.15
        assert all(np.mean(one.drawn ^ other.drawn) > 0.01 for other in looks[:number])


@pytest.mark.parametrize(
    "name", [*shore.OWN, *seafloor.OWN, *insects.OWN, *crawlers.OWN, *guests.OWN]
)
def test_a_small_animal_fills_its_box_and_takes_a_colour(name: str) -> None:
    one = seen(name)
    assert 30.4 < one.foot < 31.6
    assert max(one.size) > 29
    assert one.main[one.drawn].mean() > 0.05
    assert any(kind_of(known.art) == kind_of(name) for known in own_nouns().values())


def test_a_colour_leaves_stripes_tips_and_bellies() -> None:
    for name, kept in (
        ("zebra-standing", "#26221f"),
        ("fox-standing", "#f6e6d0"),
        ("orca-swimming", "#f1f1ee"),
    ):
        one = seen(name)
        assert one.near(kept).sum() > 20
        assert not one.main[one.near(kept)].any()


def test_what_swims_is_drawn_swimming_in_water_and_what_leaps_leaping() -> None:
    assert drawn_as("own:turtle-walking", "water") == "own:turtle-swimming"
    assert drawn_as("own:goose-standing", "water") == "own:goose-swimming"
    assert drawn_as("own:dolphin-jumping", "water") == "own:dolphin-jumping"
    assert read("a dolphin that leaps").mentions[0].noun.art == "own:dolphin-jumping"
    assert read("a cat and a sleeping cat").mentions[0].noun.art == "own:cat-sitting"


def test_a_word_before_the_animal_chooses_its_pose() -> None:
    for words, drawn in (("a sleeping cat", "own:cat-lying"), ("two running horses", "own:horse-running"),
                         ("a sitting dog", "own:dog-sitting"), ("a black sleeping cat", "own:cat-lying")):  # fmt: skip
        mention = read(words).mentions[0]
        assert mention.noun.art == drawn
        assert read(phrase(mention)).mentions[0].noun == mention.noun


def test_no_mere_head_is_left_of_what_is_drawn_whole() -> None:
    table = own_nouns()
    assert all(
        table[name].art.startswith("own:")
        for name in (
            "wolf",
            "bear",
            "lion",
            "panda",
            "moose",
            "boar",
            "koala",
            "raccoon",
            "hamster",
            "unicorn",
            "monkey",
            "penguin",
            "peacock",
        )
    )


def test_a_bird_in_the_air_spreads_its_wings() -> None:
    assert drawn_as("own:eagle-standing", "air") == "own:eagle-flying"
    assert drawn_as("owl", "air") == "own:owl-flying"
    assert drawn_as("own:eagle-standing", "ground") == "own:eagle-standing"


@pytest.mark.parametrize(
    ("young", "old"), [("duckling", "duck"), ("gosling", "goose"), ("cygnet", "swan")]
)
def test_the_young_of_a_bird_have_a_drawing_of_their_own(young: str, old: str) -> None:
    one, other = seen(f"{young}-swimming"), seen(f"{old}-swimming")
    assert np.mean(one.drawn ^ other.drawn) > 0.1
    assert read(f"two {young}s").mentions[0].noun.art == f"own:{young}-standing"
