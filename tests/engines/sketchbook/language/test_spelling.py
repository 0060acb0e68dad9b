"""Slips of the pen are mended and told, real words never; American and British words reach the same drawing."""

from pathlib import Path

import pytest

from app.engines.sketchbook.english.spelling import mended
from app.engines.sketchbook.reading import Reading, read
from tests.engines.sketchbook.language.test_reading import TABLE

HERE = Path(__file__).parent
REAL = """dessert hose love purse boa cot nurse bow clod stare trial angle stake lamps horses diary dairy quiet quite
    form from sea see baker potter harry batman olaf picasso hokusai quux blorf turner lego""".split()


def pairs(name: str) -> list[list[str]]:
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [line.split(" = ") for line in lines]


def painted(reading: Reading) -> list[object]:
    """What of a reading reaches the picture."""
    things = [(m.noun.art, m.count, m.colour, m.size, m.place) for m in reading.mentions]
    mood = reading.settings, reading.time, reading.features, reading.style, reading.palette
    return [things, reading.relations, mood]


def differing(name: str) -> list[str]:
    both = [(first, painted(read(first)), painted(read(second))) for first, second in pairs(name)]
    nothing = painted(read("a quux"))
    return [first for first, one, other in both if one != other or one == nothing]


def test_a_slip_of_the_pen_is_painted_as_what_was_meant() -> None:
    assert len(pairs("slips.txt")) >= 40
    assert differing("slips.txt") == []


def test_a_mended_slip_is_told() -> None:
    assert read("a hosue on a hill").missing == ("I read ‘hosue’ as ‘house’.",)


@pytest.mark.parametrize("word", REAL)
def test_a_real_word_or_name_is_never_mended(word: str) -> None:
    assert mended(word) == ""


def test_no_sentence_that_is_spelt_rightly_is_mended() -> None:
    slips = {sentence for sentence, _ in TABLE for word in sentence.lower().split() if mended(word)}
    assert slips == set()


def test_american_and_british_words_reach_the_same_drawing() -> None:
    assert len(pairs("pairs.txt")) >= 40
    assert differing("pairs.txt") == []


def test_a_fall_is_an_autumn_only_where_it_is_a_season() -> None:
    assert "autumn" in read("a forest in the fall").features
    assert "autumn" not in read("apples fall from a tree").features
