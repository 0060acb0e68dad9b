"""What strangers type: the causes of what went wrong in sixty such sentences, each mended once."""

import pytest

from app.domain.canvas import Size
from app.domain.requests import PlanRequest
from app.engines.sketchbook.layout import scene_of
from app.engines.sketchbook.planner import plan
from app.engines.sketchbook.reading import read
from app.engines.sketchbook.scene import Scene

WIDE = Size(1024, 768)


def scene(intent: str, seed: int = 5) -> Scene:
    return scene_of(plan(PlanRequest(intent, WIDE, seed), lambda told: None), WIDE, seed)


def names(intent: str) -> list[str]:
    return [mention.noun.name for mention in read(intent).mentions]


def test_golden_hour_is_an_hour() -> None:
    assert read("a farm at golden hour").time == "dusk"


def test_the_windows_of_a_house_are_no_things_beside_it() -> None:
    assert names("a cabin in the woods, light in the windows") == ["cabin"]
    assert names("a red chair by a window") == ["chair", "window"]


def test_an_adjective_apart_from_its_noun_still_names_it() -> None:
    assert names("a vintage red car") == ["vintage car"]


def test_who_wears_something_can_do_something_too() -> None:
    (woman,) = read("a woman in a yellow dress reading a book").mentions
    assert (woman.colour, woman.noun.art) == ("yellow", "own:woman-reading")


def test_who_stands_on_the_ground_is_not_beside_the_moon() -> None:
    assert read("the moon over a desert with camels").relations == ()


def test_at_the_feet_of_who_sits_is_at_the_foot_of_the_seat() -> None:
    throne, queen, lion = sorted(
        scene("a queen on a throne with a lion at her feet").things,
        key=lambda thing: ("throne", "queen", "lion").index(thing.name),
    )
    assert throne.box.h > 0.3
    assert lion.box.y + lion.box.h > queen.box.y + queen.box.h


@pytest.mark.parametrize("seed", [3, 4, 5])
def test_who_stands_under_a_tree_is_not_before_its_trunk(seed: int) -> None:
    tree, man = sorted(scene("a man under an oak tree", seed).things, key=lambda t: -t.box.w)
    assert abs(man.box.centre[0] - tree.box.centre[0]) > 0.1 * tree.box.w


def test_who_is_named_first_is_no_dwarf_before_a_castle() -> None:
    knight, castle = sorted(scene("a knight in front of a castle").things, key=lambda t: t.box.h)
    assert knight.box.h > 0.3 * castle.box.h


@pytest.mark.parametrize(
    ("intent", "setting", "also"),
    [
        ("a cat in a library", "room", "bookshelf"),
        ("a chef in a kitchen", "room", "stove"),
        ("a dragon on gold coins in a cave", "canyon", "dragon"),
        ("an underwater city with mermaids", "under water", "mermaid"),
        ("a spaceship on an alien planet", "mars", "spaceship"),
        ("three ballerinas on a stage", "studio", "ballerina"),
        ("an airship above the clouds", "sky", "airship"),
        ("a castle floating in the sky", "sky", "castle"),
    ],
)
def test_a_place_is_painted_as_what_it_is_nearest_to(intent: str, setting: str, also: str) -> None:
    made = scene(intent)
    assert made.setting == setting
    assert also in {thing.name for thing in made.things}


def test_a_king_on_a_throne_wears_the_crown_himself() -> None:
    reading = read("a king sitting on a golden throne wearing a crown")
    named = [mention.noun.name for mention in reading.mentions]
    (worn,) = (relation for relation in reading.relations if relation.how == "worn by")
    assert (named[worn.a], named[worn.b[0]]) == ("crown", "king")


def test_a_castle_floats_in_the_sky_and_not_on_water() -> None:
    (mention,) = read("a castle floating in the sky").mentions
    assert (mention.place, mention.rests) == ("sky", "")


@pytest.mark.parametrize(
    ("intent", "settings"),
    [
        ("cows in a green valley with mountains behind", ("hills", "mountains")),
        ("a fox in a forest, mountains in the background", ("forest", "mountains")),
        ("a jellyfish in the deep sea", ("under water",)),
    ],
)
def test_settings_stand_in_the_order_said(intent: str, settings: tuple[str, ...]) -> None:
    assert read(intent).settings == settings


def test_a_baby_animal_is_a_small_one() -> None:
    (mention,) = read("a cute baby elephant").mentions
    assert mention.size < 1
    assert read("a baby").mentions[0].noun.name == "baby"


def test_a_violinist_plays_what_is_in_hand_already() -> None:
    reading = read("a busker playing violin in a street")
    assert ([m.noun.name for m in reading.mentions], reading.missing) == (["busker"], ())


def test_what_lives_under_water_is_not_told_to_be_in_the_sky() -> None:
    made = plan(PlanRequest("a jellyfish in the deep sea", WIDE, 5), lambda told: None)
    assert all("in the sky" not in line.words for line in made.instructions)


def test_who_fishes_from_a_pier_stands_on_it() -> None:
    (relation,) = read("a boy fishing from a pier").relations
    assert relation.how == "on"


@pytest.mark.parametrize(
    ("intent", "named"),
    [
        ("a painting of a ship", ["ship"]),
        ("a self-portrait", ["artist"]),
        ("a bouquet of wildflowers in a glass vase", ["bouquet of wildflowers", "vase"]),
        ("a man and a woman going home in the rain", ["man", "woman"]),
        ("1girl, solo, long hair, looking at viewer", ["girl"]),
    ],
)
def test_words_around_a_thing_bring_no_other(intent: str, named: list[str]) -> None:
    assert names(intent) == named


def test_an_unknown_artist_is_told_by_the_whole_name() -> None:
    told = " ".join(read("a fox in the style of Beatrix Potter").missing)
    assert "Beatrix Potter" in told
    assert "'potter'" not in told


def test_a_landscape_with_mountains_is_these_mountains() -> None:
    assert read("a beautiful landscape, mountains, river").settings == ("river", "mountains")


def test_glasses_after_clothes_are_worn_too() -> None:
    reading = read("a kangaroo in an orange hoodie and blue sunglasses")
    assert [relation.how for relation in reading.relations] == ["worn by"]


@pytest.mark.parametrize(
    ("intent", "setting", "time"),
    [
        ("a vase of sunflowers by the window", "room", "day"),
        ("a mirror and a window", "room", "day"),
        ("a house with a window", "hills", "day"),
        ("a shark in a bathtub", "room", "day"),
        ("a boat with a chair", "beach", "day"),
        ("a family decorating a christmas tree", "room", "day"),
        ("a lion on a rock", "plain", "day"),
        ("fireworks over a city", "city", "night"),
        ("a black cat in a dark alley", "street", "night"),
        ("a dark blue boat on a lake", "lake", "day"),
    ],
)
def test_things_are_where_and_when_one_expects_them(intent: str, setting: str, time: str) -> None:
    made = scene(intent)
    assert (made.setting, made.time) == (setting, time)


@pytest.mark.parametrize(
    ("intent", "named"),
    [
        ("a mother hen and three chicks", ["hen", "chick"]),
        ("a mother and a cat", ["mother", "cat"]),
        ("a mother with her child", ["mother", "child"]),
    ],
)
def test_a_mother_of_a_kind_is_of_that_kind(intent: str, named: list[str]) -> None:
    assert names(intent) == named


@pytest.mark.parametrize("doing", ["attacking", "racing", "licking", "washing", "rescuing"])
def test_a_doing_that_no_drawing_shows_still_brings_the_two_together(doing: str) -> None:
    reading = read(f"a fox {doing} a bear")
    assert [relation.how for relation in reading.relations] == ["next to"]
    assert doing in reading.missing[0]


def test_a_suit_is_a_bow_tie_only_on_an_animal() -> None:
    assert names("a dog in a suit") == ["dog", "bow tie"]
    assert names("a man in a suit") == ["man"]


@pytest.mark.parametrize(
    ("intent", "named", "told"),
    [
        ("a birthday cake with five candles", ["birthday cake"], "candles of its own"),
        ("a jug of milk and a knife", ["jug", "knife"], "The milk in the jug is not seen"),
        ("two jugs of water", ["jug"], "The water in the jug is not seen"),
    ],
)
def test_what_a_thing_holds_unseen_is_told(intent: str, named: list[str], told: str) -> None:
    assert names(intent) == named
    assert told in read(intent).missing[0]


@pytest.mark.parametrize("intent", ["a glass of milk", "a bowl of cherries", "a cup of coffee"])
def test_what_is_seen_in_a_thing_stays(intent: str) -> None:
    assert not read(intent).missing


@pytest.mark.parametrize(
    ("intent", "named"),
    [
        ("a bowl of water lilies", ["bowl", "water lily"]),
        ("a vase of water lilies", ["vase", "water lily"]),
        ("a box of milk chocolates", ["box", "chocolate"]),
        ("a crate of beer bottles", ["crate", "bottle"]),
        ("a basket of tea towels", ["basket", "towel"]),
        ("a bucket of water balloons", ["bucket", "balloon"]),
    ],
)
def test_a_name_that_begins_with_a_drink_is_no_drink(intent: str, named: list[str]) -> None:
    assert names(intent) == named
    assert "is not seen" not in " ".join(read(intent).missing)


def test_what_a_jug_holds_is_said_of_the_jug_alone() -> None:
    reading = read("a loaf of bread, a knife and a basket of eggs")
    (relation,) = reading.relations
    named = [mention.noun.name for mention in reading.mentions]
    assert (named[relation.a], [named[b] for b in relation.b]) == ("egg", ["basket"])
