"""What a person expects to see: rays under water, a lamp's light, a camel's head, an aircraft above the mountains."""

from dataclasses import replace

import numpy as np
import pytest

from app.domain.canvas import Size
from app.domain.requests import PlanRequest
from app.engines.sketchbook import art, painter
from app.engines.sketchbook.bodies.spots import spots_of
from app.engines.sketchbook.compose import compose
from app.engines.sketchbook.layout import scene_of
from app.engines.sketchbook.pixels import blurred, lab_of
from app.engines.sketchbook.planner import plan
from app.engines.sketchbook.scene import Scene, Style, Time
from tests.engines.sketchbook.painter.canvases import Told, thing

SIZE = Size(384, 384)
LANDSCAPE = Size(1024, 768)


def seen(intent: str, seed: int) -> Scene:
    return scene_of(plan(PlanRequest(intent, LANDSCAPE, seed), lambda _told: None), LANDSCAPE, seed)


@pytest.mark.parametrize(
    ("style", "least"), [("oil", 7.2), ("watercolour", 5.5), ("gouache", 7.2), ("pastel", 7.2)]
)
def test_rays_of_light_are_seen_under_water(style: Style, least: float) -> None:
    scene = Scene("under water", style=style, horizon=0.76, light=(0.4, 0.1), seed=3)
    tone = painter.draft(scene, SIZE, SIZE, 1, Told()).mean(2).astype(np.float32)[60:150, 40:-40]
    stripes = blurred(tone, 2.0) - blurred(tone, 14.0)
    assert stripes.std() > least


def test_a_lamp_lights_its_shade_and_the_air_around_it() -> None:
    lamp = replace(thing("own:table-lamp", foot=0.8, side=0.3, support="table"), name="lamp")
    lit, dark = (
        compose(Scene("table", time="night", things=things, horizon=0.5, seed=3), SIZE, SIZE)
        for things in ((lamp,), ())
    )
    light, before = (lab_of(picture.rgb)[..., 0] for picture in (lit, dark))
    body = lit.ids == lit.numbers[0]
    shade = light[:258][body[:258]]
    assert np.median(shade) > 75
    around = (light - before)[170:290, 120:264][~body[170:290, 120:264]]
    assert around.mean() > 6


def test_a_lamp_is_no_bulb() -> None:
    assert [t.art for t in seen("a lamp in a room", 5).things] == ["own:table-lamp"]
    assert [t.art for t in seen("a light bulb on a table", 5).things] == ["light-bulb"]


def test_a_camel_carries_a_small_head_high_and_has_no_dogs_nose() -> None:
    box, head = art.outline("own:camel-standing"), spots_of("own:camel-standing")["head"]
    assert head.r / box.h < 0.08
    assert (head.y - box.y) / box.h < 0.095
    drawn = art.drawing("own:camel-standing", 300, 300)
    muzzle = np.s_[:, : round(0.06 * drawn.alpha.shape[1])]
    assert (drawn.rgb[muzzle][drawn.alpha[muzzle] > 0.8].mean(1) < 0.25).mean() < 0.12


@pytest.mark.parametrize("intent", ["a burning house", "a house on fire", "a ship in flames"])
def test_what_burns_is_said_in_the_plan_and_read_back(intent: str) -> None:
    (one,) = seen(intent, 3).things
    assert (one.name, one.material) in {("house", "burning"), ("ship", "burning")}


def test_what_fire_cannot_take_hold_of_does_not_burn() -> None:
    assert [t.material for t in seen("a burning candle on a table", 3).things] == [""]


@pytest.mark.parametrize("time", ["day", "night"])
def test_a_burning_house_has_flames_smoke_and_glow(time: Time) -> None:
    house = replace(thing("own:house", foot=0.85, side=0.45), name="house")
    scene = Scene("plain", time=time, things=(house,), horizon=0.5, seed=3)
    fire = replace(scene, things=(replace(house, material="burning"),))
    burning, whole = (
        lab_of(painter.draft(each, SIZE, SIZE, 1, Told()) / np.float32(255))
        for each in (fire, scene)
    )
    hot = (burning[..., 2] > 45) & (burning[..., 1] > 12) & (burning[..., 0] > 50)
    assert 0.01 < hot.mean() < 0.2
    assert hot[:200].any()
    sky = np.s_[10:100, 100:284]
    assert np.abs(burning - whole)[sky].mean() > 3


@pytest.mark.parametrize("seed", [5, 6, 7])
def test_an_aircraft_flies_above_the_mountains(seed: int) -> None:
    scene = seen("an airplane above mountains", seed)
    (plane,) = scene.things
    assert plane.box.y + plane.box.h < scene.horizon - 0.15
    assert plane.box.w < 0.5


@pytest.mark.parametrize("seed", [5, 6, 7])
def test_lightning_ends_about_the_horizon(seed: int) -> None:
    scene = seen("lightning over the sea", seed)
    (bolt,) = scene.things
    assert bolt.box.h > 0.3
    assert bolt.box.y + bolt.box.h < scene.horizon + 0.08
