"""What is worn sits on its wearer and what is held is in the hand, whichever way they look and wherever they go."""

import numpy as np
import pytest

from app.domain.canvas import Size
from app.domain.requests import PlanRequest
from app.engines.sketchbook import art, layout
from app.engines.sketchbook.bodies.spots import spots_of
from app.engines.sketchbook.changing import Changing
from app.engines.sketchbook.compose import compose
from app.engines.sketchbook.corrections import asked
from app.engines.sketchbook.planner import plan
from app.engines.sketchbook.scene import Scene, Thing
from tests.engines.sketchbook.critic.reflections import judged

FORMATS = ((3, Size(1024, 768)), (5, Size(768, 1024)), (8, Size(1024, 512)))


def painted(intent: str, seed: int = 5, size: Size = FORMATS[0][1]) -> Scene:
    made = plan(PlanRequest(intent, size, seed), lambda told: None)
    assert not made.missing
    return layout.scene_of(made, size, seed)


def spot(thing: Thing, name: str) -> tuple[float, float]:
    """Where a spot of a thing is in the picture."""
    found, box = spots_of(thing.art)[name], art.outline(thing.art)
    x, y = (found.x - box.x) / box.w, (found.y - box.y) / box.h
    return thing.box.x + thing.box.w * (1 - x if thing.flip else x), thing.box.y + y * thing.box.h


@pytest.mark.parametrize(("seed", "size"), FORMATS)
@pytest.mark.parametrize(
    ("intent", "name", "largest"),
    [
        ("a cat wearing a hat", "head", 0.5), ("a bear wearing a crown", "head", 0.4),
        ("a dog with sunglasses", "head", 0.4), ("a snowman with a top hat", "head", 0.8),
        ("a rabbit with a hat on", "head", 0.6), ("a teddy bear in a red scarf", "neck", 0.7),
        ("a girl wearing a crown", "head", 0.8), ("a penguin in a bow tie", "neck", 0.6),
        ("a girl holding a red balloon", "hand", 1.2), ("a woman holding an umbrella", "hand", 2.6),
        ("a boy flying a kite on a hill", "hand", 3.2),
    ],
)  # fmt: skip
def test_it_is_where_it_belongs_and_of_the_right_size(
    intent: str, name: str, largest: float, seed: int, size: Size
) -> None:
    host, worn = painted(intent, seed, size).things
    there, here = spot(host, name), spot(worn, name)
    assert abs(there[0] - here[0]) < 0.05 * host.box.w
    assert abs(there[1] - here[1]) < 0.03 * host.box.h
    assert 0.1 < worn.box.w / host.box.w < largest
    assert worn.box.y >= 0.0


def test_each_of_several_wears_one() -> None:
    things = painted("three cats wearing red hats").things
    cats, hats = things[:3], things[3:]
    for cat, hat in zip(cats, hats, strict=True):
        assert np.allclose(spot(cat, "head"), spot(hat, "head"), atol=0.01)
        assert hat.colour == "red"
        assert hat.depth > cat.depth


def test_a_hat_casts_no_shadow_on_the_ground() -> None:
    scene = painted("a cat wearing a hat")
    small = Size(256, 256)
    bare = Scene(scene.setting, things=scene.things[:1], horizon=scene.horizon, light=scene.light)
    clad = Scene(scene.setting, things=scene.things, horizon=scene.horizon, light=scene.light)
    low = round(256 * (scene.things[0].box.y + 0.8 * scene.things[0].box.h))
    one, other = (compose(each, small, small).rgb[low:] for each in (bare, clad))
    assert np.abs(one - other).max() < 0.02


@pytest.mark.parametrize(
    "intent", ["a cat wearing a hat", "a girl holding a red balloon", "two girls with umbrellas"]
)
def test_the_critic_finds_nothing_wrong_with_it(intent: str) -> None:
    assert judged(intent) == []


def changed(scene: Scene, words: str) -> list[Thing]:
    changing = Changing(scene)
    for change in asked(words).changes:
        changing.carry_out(change)
    return [*changing.scene.things]


@pytest.mark.parametrize(
    "words", ["move the cat to the right", "make the cat bigger", "turn the cat around"]
)
def test_a_hat_goes_where_its_wearer_goes(words: str) -> None:
    cat, hat = changed(painted("a cat wearing a hat"), words)
    assert np.allclose(spot(cat, "head"), spot(hat, "head"), atol=0.01)


def test_it_can_be_taken_off_put_on_and_dyed() -> None:
    scene = painted("a cat wearing a hat")
    assert [t.name for t in changed(scene, "take the hat off")] == ["cat"]
    assert [t.colour for t in changed(scene, "make the hat red")] == [None, "red"]
    assert [t.name for t in changed(scene, "remove the cat")] == []
    cat, _, scarf = changed(scene, "put a scarf on the cat")
    assert np.allclose(spot(cat, "slanted-neck"), spot(scarf, "slanted-neck"), atol=0.01)


def test_a_hat_put_on_a_drawn_head_stays_inside_it() -> None:
    host, worn = painted("a robot with a red hat").things
    assert host.box.x <= worn.box.x
    assert worn.box.x + worn.box.w <= host.box.x + host.box.w
    assert worn.box.y + worn.box.h < host.box.y + 0.4 * host.box.h
