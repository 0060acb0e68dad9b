"""Every relation: held by the layout at any seed and format, written into a plan, read back, and seen by the critic."""

from typing import get_args

import pytest

from app.domain.canvas import Size
from app.domain.parts import Plan
from app.domain.requests import PlanRequest
from app.engines.sketchbook.critic.relations import holds
from app.engines.sketchbook.layout import places
from app.engines.sketchbook.lexicon import How
from app.engines.sketchbook.planner import plan
from app.engines.sketchbook.planreading import whole_of
from app.engines.sketchbook.reading import read

SAID: tuple[tuple[How, str], ...] = (
    ("left of", "a fox to the left of a house"),
    ("right of", "a fox on the right side of a house"),
    ("above", "a kite over a house"),
    ("below", "a cat below a bird"),
    ("on", "a cat on top of a chair"),
    ("in", "an owl in a tree"),
    ("behind", "a tree behind a house"),
    ("in front of", "a bear in front of a house"),
    ("next to", "a fox beside a tree"),
    ("between", "a fox between a tree and a house"),
    ("under", "a dog underneath a tree"),
    ("near", "a dog close to a barn"),
    ("far from", "a wolf far away from a sheep"),
    ("around", "three tents around a campfire"),
    ("along", "five lampposts along a fence"),
    ("against", "a ladder leaning against a barn"),
    ("facing", "a cat looking at a dog"),
    ("pushing", "a man pushing a cart"),
    ("pulling", "a horse pulling a cart"),
    ("kicking", "a boy kicking a ball"),
    ("playing", "a woman playing the piano"),
    ("worn by", "a bear wearing a crown"),
    ("held by", "a boy flying a kite"),
    ("at the foot of", "three mushrooms at the foot of a tree"),
    ("bigger than", "a tree taller than the house"),
    ("smaller than", "a bear smaller than a cat"),
    ("as big as", "a mouse the size of an elephant"),
    ("twice as big as", "a tree twice as tall as the house"),
    ("three times as big as", "a hen three times as large as a goat"),
    ("half as big as", "a dog half the size of a cat"),
)
FORMATS = (Size(768, 768), Size(1024, 512), Size(512, 1024))


def made(sentence: str, seed: int = 1, size: Size = FORMATS[0]) -> Plan:
    return plan(PlanRequest(sentence, size, seed), lambda _told: None)


def test_every_relation_is_in_the_table() -> None:
    assert {how for how, _ in SAID} == set(get_args(How))


@pytest.mark.parametrize(("how", "sentence"), SAID)
def test_a_relation_is_understood_kept_written_read_back_and_seen(how: How, sentence: str) -> None:
    said = read(sentence)
    assert {r.how for r in said.relations} == {how}
    first = said.mentions[0].noun.name
    for seed, size in enumerate(FORMATS):
        plan_of = made(sentence, seed, size)
        assert not plan_of.missing
        assert {r.how for r in whole_of(plan_of).relations} == {how}
        things = places(plan_of)
        others = tuple(t.box for t in things if t.name != first)
        assert all(holds(how, t.box, others) for t in things if t.name == first)


def test_words_added_to_a_plan_turn_a_relation_into_another() -> None:
    before = made("a wolf far from a sheep")
    lines = [i for i in before.instructions if i.words != "Place a wolf far from the sheep."]
    assert len(lines) == len(before.instructions) - 1
    near = Plan((*lines, type(lines[0])("i9", "Place a wolf near the sheep.")))
    boxes = {thing.name: thing.box for thing in places(near)}
    apart = abs(boxes["wolf"].centre[0] - boxes["sheep"].centre[0])
    assert apart < 0.26 + (boxes["wolf"].w + boxes["sheep"].w) / 2


def test_what_is_told_taller_is_drawn_taller() -> None:
    high = {t.name: t.box.h for t in places(made("a house and a tree twice as tall as the house"))}
    assert 1.6 < high["tree"] / high["house"] < 2.5
    usual = {t.name: t.box.h for t in places(made("a house and a mouse next to it"))}
    told = {t.name: t.box.h for t in places(made("a mouse as tall as the house"))}
    assert told["mouse"] / told["house"] > 1.4 * usual["mouse"] / usual["house"]


def test_things_along_a_fence_stand_in_one_row() -> None:
    lamps = [t.box for t in places(made("six lampposts along a river")) if t.name == "lamppost"]
    assert len({round(box.y + box.h, 3) for box in lamps}) == 1
    assert read("a row of six trees").mentions[0].lined


def test_what_leans_is_drawn_leaning_towards_it() -> None:
    things = {t.name: t for t in places(made("a ladder leaning against a barn"))}
    left = things["ladder"].box.centre[0] < things["barn"].box.centre[0]
    assert things["ladder"].tilt < 0 if left else things["ladder"].tilt > 0
