"""People drawn whole: every one in every pose, dressed in the colour that was said, with looks of their own."""

import numpy as np
import pytest

from app.domain.requests import PlanRequest
from app.engines.sketchbook import art
from app.engines.sketchbook.bodies.folk import LOOKS, PEOPLE
from app.engines.sketchbook.bodies.stature import stature
from app.engines.sketchbook.layout import SQUARE, scene_of
from app.engines.sketchbook.planner import plan
from app.engines.sketchbook.reading import read
from app.engines.sketchbook.wording import phrase
from tests.engines.sketchbook.painter.drawings import seen


@pytest.mark.parametrize(("number", "kind"), [*enumerate(PEOPLE)])
def test_a_person_fills_the_box_and_a_colour_dyes_the_clothes_alone(number: int, kind: str) -> None:
    poses = PEOPLE[kind][1]
    one = seen(f"{kind}-{poses[number % len(poses)]}")  # another pose for each
    assert 30.4 < one.foot < 31.6
    assert max(one.size) > 29
    assert 0.04 < one.main[one.drawn].mean() < 0.96
    skin = one.near(LOOKS[PEOPLE[kind][0].look][0])
    assert one.main[skin].mean() < 0.15 if skin.any() else kind in ("astronaut", "knight")


def test_looks_differ_in_colour_alone_and_stay_the_same_for_a_seed() -> None:
    first, other = (art.drawing(f"own:girl-standing{look}", 96, 96) for look in ("", "~3"))
    assert np.array_equal(first.alpha, other.alpha)
    assert np.abs(first.rgb - other.rgb).mean() > 0.02
    made = plan(PlanRequest("three women in a garden", SQUARE, 3), lambda said: None)
    arts = [[thing.art for thing in scene_of(made, SQUARE, seed).things] for seed in (1, 1, 2)]
    assert arts[0] == arts[1] != arts[2]
    assert len(set(arts[0])) == 3


def test_who_lies_is_low_and_who_shoulders_an_axe_is_high() -> None:
    assert stature("own:man-standing", "own:man-standing") == pytest.approx(1, abs=0.03)
    assert stature("own:man-lying~2", "own:man-standing") < 0.3
    assert 0.5 < stature("own:girl-sitting", "own:girl-standing") < 0.8
    assert stature("own:woodcutter-standing", "own:woodcutter-standing") > 1.02
    assert stature("own:dog-lying", "own:dog-standing") < 0.8


@pytest.mark.parametrize(
    ("words", "drawn"),
    [
        ("a dog running", "own:dog-running"), ("a cat asleep on a chair", "own:cat-lying"),
        ("a horse that jumps over a fence", "own:horse-running"), ("two horses are galloping", "own:horse-running"),
        ("a woman reading a book", "own:woman-reading"), ("a knight riding a horse", "own:knight-riding"),
        ("a girl playing the violin", "own:girl-fiddling"), ("a boy with a fishing rod", "own:boy-fishing"),
        ("a boy and a girl dancing", "own:boy-dancing"), ("a man swimming in a lake", "own:man-swimming"),
        ("a cow grazing and a dog running", "own:cow-grazing"), ("an old man is sitting on a bench",
                "own:old-man-sitting"),
    ],
)  # fmt: skip
def test_a_word_after_its_thing_chooses_the_pose(words: str, drawn: str) -> None:
    understood = read(words)
    first = understood.mentions[0]
    assert first.noun.art == drawn
    assert not understood.missing
    assert read(phrase(first)).mentions[0].noun == first.noun


@pytest.mark.parametrize(
    "words",
    [
        "a girl in a dark red dress",
        "a girl with a dark red coat",
        "a girl wearing a dark red gown",
        "a girl in dark red",
    ],
)
def test_clothes_that_were_said_are_the_colour_of_the_person(words: str) -> None:
    (girl,) = read(words).mentions
    assert girl.colour == "dark red"
    assert phrase(girl) == "a girl in dark red"
    assert read(phrase(girl)).mentions == (girl,)
