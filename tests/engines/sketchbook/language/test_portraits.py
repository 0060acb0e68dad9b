"""A portrait is head and shoulders as large as the picture, with the hair and eyes said, before a backdrop."""

import numpy as np
import pytest

from app.domain.canvas import Size
from app.domain.parts import Plan
from app.domain.requests import PlanRequest
from app.engines.sketchbook import art, painter
from app.engines.sketchbook.bodies.folk import PEOPLE
from app.engines.sketchbook.bodies.kinds import KINDS
from app.engines.sketchbook.bodies.poses import is_framed
from app.engines.sketchbook.bodies.traits import traits_of
from app.engines.sketchbook.layout import scene_of
from app.engines.sketchbook.planner import plan
from app.engines.sketchbook.reading import read
from app.engines.sketchbook.scene import Scene

WIDE = Size(1024, 768)


def planned(intent: str) -> Plan:
    return plan(PlanRequest(intent, WIDE, 5), lambda told: None)


def scene(intent: str) -> Scene:
    return scene_of(planned(intent), WIDE, 5)


@pytest.mark.parametrize(
    "intent",
    ["a portrait of a woman", "headshot of a king", "a close up of a tiger's face", "the face of a lion",
     "a beautiful girl, portrait, oil painting", "portrait of a horse in a forest", "a dog's head",
     "portrait of a robot", "close-up of an owl"],
)  # fmt: skip
def test_a_face_fills_the_picture_and_is_cut_off_by_its_lower_edge(intent: str) -> None:
    (thing,) = scene(intent).things
    assert is_framed(thing.art)
    assert thing.box.h > 0.7
    assert thing.box.y + thing.box.h == pytest.approx(1)


@pytest.mark.parametrize(
    ("intent", "line"),
    [
        ("a portrait of a woman with red hair", "Place a portrait of a woman with red hair."),
        ("a bald man", "Place a man with a bald head."),
        ("a red-haired boy with green eyes", "Place a boy with red hair and green eyes."),
        ("a blonde girl with pigtails", "Place a girl with blonde plaits."),
        ("an old man with a long beard", "Place an old man with a long beard."),
        ("a man in a red shirt, blue eyes", "Place a man in red with blue eyes."),
    ],
)
def test_hair_and_eyes_are_planned_and_read_again_the_same(intent: str, line: str) -> None:
    made = planned(intent)
    (said,) = (each.words for each in made.instructions if each.words.startswith("Place"))
    assert (said, made.missing) == (line, ())
    assert read(said).mentions[0].noun == read(intent).mentions[0].noun


def test_two_portraits_stand_side_by_side() -> None:
    one, other = scene("a portrait of a man and a woman").things
    assert one.box.x + one.box.w <= other.box.x + 0.01
    assert is_framed(one.art)
    assert is_framed(other.art)


def test_a_portrait_stands_before_a_backdrop_unless_a_place_was_said() -> None:
    assert scene("a portrait of a woman").setting == "studio"
    assert scene("a portrait of a woman in a forest").setting == "forest"


@pytest.mark.parametrize(("said", "brighter"), [("white", True), ("black", False)])
def test_a_backdrop_has_the_colour_said(said: str, brighter: bool) -> None:
    picture = painter.draft(
        scene(f"a cat on a {said} background"), Size(320, 256), WIDE, 5, lambda told: None
    )
    corner = np.asarray(picture)[10:40, 10:60].mean()
    assert (corner > 150) if brighter else (corner < 70)


def test_a_pose_keeps_the_hair() -> None:
    (thing,) = scene("a woman with red hair sitting").things
    assert traits_of(thing.art) == {"hair": "red"}
    assert "sitting" in thing.art


@pytest.mark.parametrize("name", [*PEOPLE, *KINDS])
def test_every_face_has_its_own_drawing_flat_below(name: str) -> None:
    drawn = art.drawing(f"own:{name}-portrait", 96, 96)
    assert (drawn.alpha[-3] > 0.5).mean() > 0.3


def test_hair_and_eyes_show_in_the_drawing() -> None:
    plain, told = (
        art.drawing(f"own:{name}-portrait", 160, 160).rgb
        for name in ("woman", "woman+eyes.blue+hair.green")
    )
    greener = told[..., 1] - told[..., 0] > 0.1
    assert greener.mean() > 0.1 > (plain[..., 1] - plain[..., 0] > 0.1).mean()
