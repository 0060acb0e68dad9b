"""Where things stand: relations hold, boxes lie inside, and nothing crowds that was not asked to."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from app.domain.canvas import Region, Size
from app.domain.parts import Instruction, Plan
from app.domain.requests import PlanRequest
from app.engines.sketchbook.arranging import Arranged, arrange
from app.engines.sketchbook.engine import Sketchbook
from app.engines.sketchbook.ground import HORIZONS
from app.engines.sketchbook.groups import farthest, one_of
from app.engines.sketchbook.layout import places
from app.engines.sketchbook.lexicon import How
from app.engines.sketchbook.planreading import Part, Whole, whole_of_reading
from app.engines.sketchbook.reading import Mention, Relation, read
from app.engines.sketchbook.relations import HELD, Body, gap, shared
from app.engines.sketchbook.scene import SETTINGS, Setting
from app.engines.sketchbook.seating import hollow, mouth_of, seat_of
from app.engines.sketchbook.supports import supports_of
from app.engines.sketchbook.vocabulary import noun

SQUARE = Size(768, 768)
GROUND = ("fox", "bear", "house", "tree", "cat", "chair", "mushroom", "rabbit", "horse", "castle")
ASIDE: tuple[How, ...] = (
    "left of", "right of", "next to", "behind", "in front of", "above", "near", "far from", "under",
    "facing", "at the foot of",
)  # fmt: skip


def laid(sentence: str, seed: int = 1, size: Size = SQUARE) -> Arranged:
    return arrange(whole_of_reading(read(sentence)), size, seed)


def boxes(arranged: Arranged) -> dict[str, Region]:
    return {p.mention.noun.name: p.region for p in arranged.parts if p.region is not None}


@some.composite
def readings(draw: some.DrawFn) -> Whole:
    """A few different things in any setting, tied to earlier ones so that nothing contradicts itself."""
    names = draw(some.lists(some.sampled_from(GROUND), min_size=2, max_size=4, unique=True))
    mentions = [
        Mention(known, draw(some.integers(1, 3))) for name in names if (known := noun(name))
    ]
    relations = []
    for a in range(1, len(mentions)):
        if draw(some.booleans()):
            relations.append(Relation(a, draw(some.sampled_from(ASIDE)), (a - 1,)))
    setting: Setting = draw(some.sampled_from(SETTINGS))
    return Whole(tuple(Part("", m) for m in mentions), tuple(relations), (setting,))


def bodies(whole: Whole, arranged: Arranged) -> list[Body]:
    supports = supports_of(replace(whole, parts=arranged.parts, relations=arranged.relations))
    return [
        Body(p.region.x, p.region.y, p.region.w, p.region.h, seat_of(p.mention.noun.art),
             support == "air", hollow(p.mention.noun.art), support == "water",
             mouth=mouth_of(p.mention.noun.art), one=_one(n, arranged),
             back=_back(n, arranged, support))
        for n, (p, support) in enumerate(zip(arranged.parts, supports, strict=True)) if p.region
    ]  # fmt: skip


def _close(number: int, arranged: Arranged) -> bool:
    arts = [p.mention.noun.art for p in arranged.parts]
    return any(r.a == number and r.how == "in" and hollow(arts[r.b[0]]) for r in arranged.relations)


def _one(number: int, arranged: Arranged) -> float:
    return one_of(arranged.parts[number].mention.count, False, _close(number, arranged))


def _back(number: int, arranged: Arranged, support: str) -> float:
    count = arranged.parts[number].mention.count
    return farthest(count, support == "air", _close(number, arranged))


@settings(max_examples=40, deadline=None)
@given(readings(), some.integers(0, 99))
def test_relations_hold_geometrically(whole: Whole, seed: int) -> None:
    arranged = arrange(whole, SQUARE, seed)
    placed = bodies(whole, arranged)
    assert not arranged.broken
    for relation in arranged.relations:
        far = gap(relation.how, placed[relation.a], [placed[b] for b in relation.b])
        assert far <= HELD + 1e-3, relation


@settings(max_examples=40, deadline=None)
@given(readings(), some.integers(0, 99), some.sampled_from([(768, 768), (1024, 512), (512, 1024)]))
def test_everything_lies_inside(whole: Whole, seed: int, sides: tuple[int, int]) -> None:
    for part in arrange(whole, Size(*sides), seed).parts:
        assert part.region is not None
        assert part.region.x + part.region.w <= 1
        assert part.region.y + part.region.h <= 1


@settings(max_examples=30, deadline=None)
@given(readings(), some.integers(0, 99))
def test_only_what_a_relation_joins_overlaps(whole: Whole, seed: int) -> None:
    arranged = arrange(whole, SQUARE, seed)
    placed = bodies(whole, arranged)
    joined = {frozenset((r.a, b)) for r in arranged.relations for b in r.b}
    for a in range(len(placed)):
        for b in range(a):
            if frozenset((a, b)) not in joined:
                smaller = min(placed[a].area, placed[b].area)
                assert shared(placed[a], placed[b]) < 0.06 * smaller


@pytest.mark.parametrize(
    "sentence",
    [
        "three apples in a bowl on a table", "a bird on a house",
        "a castle on an island in a lake", "a fox between two houses",
        "a moon above a church", "a fox wearing a hat",
        "a fox left of a house and a bear right of the house",
        "a boat left of an island and a duck right of the island",
    ],
)  # fmt: skip
@pytest.mark.parametrize("seed", range(3))
def test_relations_of_sentences_hold(sentence: str, seed: int) -> None:
    whole = whole_of_reading(read(sentence))
    arranged = arrange(whole, SQUARE, seed)
    placed = bodies(whole, arranged)
    assert arranged.relations
    for relation in arranged.relations:
        others = [placed[b] for b in relation.b]
        assert gap(relation.how, placed[relation.a], others) <= HELD + 1e-3


def test_the_same_seed_repeats_the_composition_and_another_changes_it() -> None:
    sentence = "a fox and a house on a hill"
    assert laid(sentence, 3) == laid(sentence, 3)
    foxes = [boxes(laid(sentence, seed))["fox"] for seed in range(8)]
    assert max(f.centre[0] for f in foxes) - min(f.centre[0] for f in foxes) > 0.25
    assert max(f.y for f in foxes) - min(f.y for f in foxes) > 0.1


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize(
    ("larger", "smaller"),
    [("bear", "mouse"), ("house", "fox"), ("elephant", "cat"), ("castle", "horse")],
)
def test_a_larger_thing_is_larger_at_the_same_depth(larger: str, smaller: str, seed: int) -> None:
    found = boxes(laid(f"a {larger} next to a {smaller}", seed))
    assert found[larger].h > found[smaller].h


@pytest.mark.parametrize("name", ["sun", "moon", "kite", "eagle", "aeroplane", "balloon"])
def test_what_flies_is_in_the_sky(name: str) -> None:
    whole = whole_of_reading(read(f"a {name} and a house on a hill"))
    arranged = arrange(whole, SQUARE, 2)
    assert supports_of(replace(whole, parts=arranged.parts))[0] == "air"
    assert boxes(arranged)[name].centre[1] < 0.5


@pytest.mark.parametrize("name", ["boat", "duck", "swan", "whale"])
def test_what_floats_is_on_the_water(name: str) -> None:
    whole = whole_of_reading(read(f"a {name} on a lake"))
    assert supports_of(whole) == ["water"]


@pytest.mark.parametrize(
    ("place", "holds"),
    [
        ("on the left", lambda r: r.centre[0] < 0.4),
        ("on the right", lambda r: r.centre[0] > 0.6),
        ("in the centre", lambda r: abs(r.centre[0] - 0.5) < 0.07),
        ("at the bottom", lambda r: r.y + r.h > 0.8),
        ("in the sky", lambda r: r.centre[1] < 0.55),
        ("in the top left corner", lambda r: r.centre[0] < 0.4 and r.centre[1] < 0.5),
    ],
)
@pytest.mark.parametrize("seed", range(4))
def test_a_place_in_the_picture_is_kept(place: str, holds: object, seed: int) -> None:
    assert callable(holds)
    assert holds(boxes(laid(f"a balloon {place}", seed))["balloon"])


def test_what_contradicts_itself_is_told() -> None:
    arranged = laid("a fox left of a bear. The bear is left of the fox.")
    assert len(arranged.broken) >= 1


HAND = (
    Instruction("i1", "Paint green hills by day."),
    Instruction("i2", "Place a fox.", Region(0.2, 0.55, 0.25, 0.25)),
    Instruction("i3", "Place a house.", Region(0.6, 0.45, 0.3, 0.35)),
)


def placed_by(*more: Instruction) -> dict[str, Region]:
    return {t.name: t.box for t in places(Plan((*HAND, *more)))}


@pytest.mark.parametrize(
    "words", ["Place a bear.", "Place a tree next to the fox.", "Place three cows."]
)
@pytest.mark.parametrize("number", range(6))
def test_a_region_that_was_set_is_a_fixed_point_for_what_has_none(words: str, number: int) -> None:
    before, after = placed_by(), placed_by(Instruction(f"i{4 + number}", words))
    assert before["fox"] == HAND[1].region == after["fox"]
    assert before["house"] == HAND[2].region == after["house"]


def test_only_what_the_words_move_leaves_its_region() -> None:
    moved = placed_by(Instruction("i4", "The fox is right of the house."))
    assert moved["fox"].x > 0.75
    assert moved["house"] == HAND[2].region


@pytest.mark.parametrize("seed", range(1, 5))
def test_a_cliff_comes_in_from_the_edge_and_bears_what_stands_on_it(seed: int) -> None:
    found = boxes(laid("a lighthouse on a cliff above the sea at dusk", seed))
    cliff, tower = found["cliff"], found["lighthouse"]
    assert cliff.x == 0 or cliff.x + cliff.w == pytest.approx(1)
    assert cliff.w > 0.35
    assert cliff.x < tower.x < tower.x + tower.w < cliff.x + cliff.w
    assert cliff.y < tower.y + tower.h < cliff.y + 0.2 * cliff.h


def test_a_cliff_stands_in_the_sea_with_its_cut_side_at_the_edge() -> None:
    for seed in range(1, 5):
        plan = Sketchbook().run(
            PlanRequest("a castle on a cliff", SQUARE, seed), {}, lambda _said: None
        )
        (cliff,) = (thing for thing in places(plan) if thing.name == "cliff")
        assert (cliff.art, cliff.support) == ("own:sea-cliff", "water")
        assert cliff.flip == (cliff.box.x > 0)


def test_what_stands_on_a_shelf_stands_in_a_row_on_the_wall() -> None:
    arranged = laid("three books and a candle on a shelf")
    found = boxes(arranged)
    assert (
        supports_of(whole_of_reading(read("three books and a candle on a shelf"))).count("air") == 1
    )
    assert found["shelf"].w > 4 * found["shelf"].h
    assert [part.mention.lined for part in arranged.parts if part.mention.noun.name == "book"] == [
        True
    ]
    for name in ("book", "candle"):
        assert found[name].y + found[name].h == pytest.approx(found["shelf"].y, abs=0.03)


@pytest.mark.parametrize("seed", range(1, 5))
def test_a_nest_with_eggs_in_a_tree_is_in_the_tree_with_the_eggs_in_it(seed: int) -> None:
    arranged = laid("a bird nest with four blue eggs in a tree", seed)
    found = boxes(arranged)
    nest, eggs, tree = found["bird nest"], found["egg"], found["tree"]
    assert not arranged.broken
    assert tree.y < nest.y < nest.y + nest.h < tree.y + tree.h
    assert nest.x < eggs.x < eggs.x + eggs.w < nest.x + nest.w
    assert nest.y < eggs.y + eggs.h < nest.y + nest.h


def test_what_is_on_the_roof_of_a_house_sits_on_its_roof() -> None:
    for name in ("fire", "cat"):
        found = boxes(laid(f"a {name} on the roof of a house"))
        foot, house = found[name].y + found[name].h, found["house"]
        assert house.y + 0.1 * house.h < foot < house.y + 0.25 * house.h
    assert seat_of("own:thatched") > 0.2


def test_a_flower_in_a_garden_stays_a_flower_whatever_sits_on_it() -> None:
    for seed in range(1, 5):
        found = boxes(laid("a butterfly on a flower in a garden", seed))
        assert found["flower"].h < 0.5
        assert found["butterfly"].w < found["flower"].w


@pytest.mark.parametrize("seed", range(1, 6))
def test_what_hangs_on_the_wall_hangs_above_the_floor(seed: int) -> None:
    found = boxes(laid("a mirror on the wall and a window in a room", seed))
    floor = HORIZONS["room"]
    assert all(0 < box.y and box.y + box.h < floor for box in found.values())
