"""Words that name what can be painted, and what must never be painted."""

import pytest

from app.engines.sketchbook import art
from app.engines.sketchbook.labels import labels
from app.engines.sketchbook.vocabulary import (
    article,
    emoji_words,
    noun,
    own_nouns,
    plural,
    singular,
)

EVERYDAY = """cat dog horse cow sheep pig goat chicken duck goose rabbit fox bear wolf lion tiger
    elephant giraffe monkey mouse squirrel hedgehog deer frog turtle snake fish whale dolphin shark
    octopus crab butterfly bee spider snail owl eagle swan penguin parrot peacock flamingo dragon
    unicorn dinosaur man woman boy girl child king queen knight wizard astronaut pirate fisherman
    farmer snowman robot ghost tree pine oak palm bush flower rose tulip sunflower daisy mushroom
    cactus leaf apple orange pear banana lemon grape cherry strawberry watermelon pumpkin carrot
    tomato bread cheese cake egg coffee tea wine bottle cup plate bowl vase jug basket candle lamp
    lantern book clock key chair bed bench sofa door window mirror ladder umbrella hat shoe crown
    guitar violin piano drum ball kite balloon teddy house cottage castle church tower lighthouse
    windmill barn bridge tent well fence fountain waterfall car bus train truck tractor bicycle boat
    ship sailboat canoe aeroplane helicopter rocket sun moon star cloud rainbow rock island volcano
    fire snowflake statue fork knife spoon""".split()


@pytest.mark.parametrize("word", EVERYDAY)
def test_an_everyday_noun_has_a_drawing(word: str) -> None:
    found = noun(word)
    assert found is not None
    assert art.has(found.art)


@pytest.mark.parametrize("word", EVERYDAY)
def test_a_plural_is_understood_as_its_singular(word: str) -> None:
    found, many = noun(word), noun(plural(word))
    assert many is not None
    assert found is not None
    assert many.art == found.art


@pytest.mark.parametrize(
    ("many", "one"),
    [("foxes", "fox"), ("geese", "goose"), ("wolves", "wolf"), ("berries", "berry"),
     ("buses", "bus"), ("sheep", "sheep"), ("bunches of grapes", "bunch of grapes")],
)  # fmt: skip
def test_plurals_go_both_ways(many: str, one: str) -> None:
    assert singular(many) == one
    assert plural(one) == many


@pytest.mark.parametrize(
    ("word", "misleading"),
    [("table", "ping-pong"), ("well", "clapping-hands"), ("king", "crown"),
     ("wizard", "magic-wand"), ("flower", "white-flower"), ("stop", "stop-sign")],
)  # fmt: skip
def test_a_word_is_not_taken_for_its_neighbour(word: str, misleading: str) -> None:
    found = noun(word)
    assert found is None or found.art != misleading


@pytest.mark.parametrize("word", ["france", "thumbs up", "no entry", "aries", "wheelchair symbol"])
def test_flags_signs_and_gestures_are_never_found(word: str) -> None:
    assert noun(word) is None


def test_every_emoji_that_is_read_has_words_that_name_a_drawing() -> None:
    from app.engines.sketchbook.reading import read

    for words in set(emoji_words().values()):
        reading = read(words)
        told = reading.mentions or reading.settings or reading.features or reading.time
        assert told, words


def test_articles() -> None:
    assert article("owl") == "an owl"
    assert article("fox", 3) == "foxes"


def test_a_nearest_drawing_says_so() -> None:
    found = noun("scarecrow")
    assert found is not None
    assert found.nearest


@pytest.mark.parametrize("many", ["grapes", "jeans", "people"])
def test_a_name_that_is_a_plural_has_no_further_one(many: str) -> None:
    assert plural(many) == many


def test_an_hour_of_the_day_is_no_thing() -> None:
    assert noun("night with stars") is None


def test_many_names_stand_before_many_drawings() -> None:
    names = labels() | own_nouns()
    assert len(names) >= 1500
    assert len({found.art for found in names.values()}) >= 400


def test_the_own_table_alone_names_400_drawings_with_1500_words() -> None:
    assert len(own_nouns()) >= 1500
    assert len({found.art for found in own_nouns().values() if art.has(found.art)}) >= 400
