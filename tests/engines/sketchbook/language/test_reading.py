"""Sentences and what must be understood of them; the table is in readings.txt."""

from pathlib import Path

import pytest

from app.engines.sketchbook.reading import Mention, Reading, read

TABLE = [
    tuple(line.split(" => "))
    for line in (Path(__file__).with_name("readings.txt")).read_text().splitlines()
    if line and not line.startswith("#")
]


def said(mention: Mention) -> str:
    size = "" if mention.size == 1 else "small " if mention.size < 1 else "big "
    colour = f"{mention.colour} " if mention.colour else ""
    place = f" @{mention.place}" if mention.place else ""
    rests = f" ~{mention.rests}" if mention.rests else ""
    return f"{mention.count} {size}{colour}{mention.noun.name}{place}{rests}"


def brief(reading: Reading) -> list[str]:
    names = [m.noun.name for m in reading.mentions]
    relations = [
        f"{names[r.a]} {r.how} {'+'.join(names[b] for b in r.b)}" for r in reading.relations
    ]
    mood = [each for each in (reading.time, reading.palette, reading.style) if each]
    return [
        ", ".join(said(mention) for mention in reading.mentions),
        ", ".join(relations),
        ", ".join([*reading.settings, *mood, *sorted(reading.features)]),
        ", ".join(f"no {word}" for word in reading.without),
    ]


def test_the_table_is_long_enough_to_mean_something() -> None:
    assert len(TABLE) >= 80


@pytest.mark.parametrize(("sentence", "wanted"), TABLE)
def test_a_sentence_is_understood(sentence: str, wanted: str) -> None:
    assert brief(read(sentence)) == [part.strip() for part in wanted.split("|")]


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("a quux on a hill", "quux"),
        ("a red and white boat", "white"),
        ("a sleeping owl", "sleeping"),
        ("a fox in the style of Hokusai", "hokusai"),
        ("a grey cat", "grey"),
        ("100 ducks", "100 ducks"),
        ("a scarecrow", "scarecrow"),
        ("a purple sea", "purple"),
        ("a house with a red door", "red door"),
        ("a canal", "canal"),
    ],
)
def test_what_cannot_be_painted_is_said(sentence: str, word: str) -> None:
    assert any(word in each for each in read(sentence).missing)


@pytest.mark.parametrize(
    "sentence", ["a fox", "two red boats on a lake at dusk", "a bear and a bee"]
)
def test_what_can_be_painted_leaves_nothing_to_say(sentence: str) -> None:
    assert read(sentence).missing == ()


def test_a_very_long_text_is_read_from_its_beginning_and_says_so() -> None:
    reading = read("a red fox and " * 4000)
    assert reading.mentions[0].noun.name == "fox"
    assert any("more were left" in each for each in reading.missing)


def test_a_sentence_that_breaks_off_is_read_as_far_as_it_goes() -> None:
    assert [mention.noun.name for mention in read("a fox with").mentions] == ["fox"]


def test_other_scripts_are_counted_and_not_read() -> None:
    reading = read("סוס אדום על גבעה")
    assert reading.words == 0
    assert reading.foreign == 4


def test_markup_is_never_read_as_words() -> None:
    assert read("<script>a fox</script><i>a bear</i>").mentions[0].noun.name == "bear"


def test_a_word_of_size_that_belongs_to_a_name_says_no_size() -> None:
    for sentence, many in (("a tall ship", 1), ("two red tall ships", 2)):
        (ship,) = read(sentence).mentions
        assert (ship.noun.art, ship.size, ship.count) == ("own:tall-ship", 1.0, many)
    assert read("a tall steamer").mentions[0].size > 1


def test_a_building_above_the_sea_does_not_float_in_the_air() -> None:
    assert read("a house above the sea").mentions[0].rests == ""
    assert read("a gull above the sea").mentions[0].rests == "air"


def test_a_wall_that_things_hang_on_is_a_rooms_and_no_thing() -> None:
    for sentence in ("a mirror on the wall", "a painting on the wall above a sofa"):
        reading = read(sentence)
        assert reading.settings == ("room",)
        assert reading.missing == ()
        assert "wall" not in [mention.noun.name for mention in reading.mentions]
    assert [m.noun.name for m in read("a cat on a wall").mentions] == ["cat", "wall"]
    assert [m.noun.name for m in read("a mirror on a red wall").mentions] == ["mirror", "wall"]


@pytest.mark.parametrize(
    ("intent", "who"),
    [
        ("a robot painting a picture", "robot"),
        ("a bear cooking soup", "bear"),
        ("a woman sketching a tree", "woman"),
        ("a robot drawing the moon", "robot"),
    ],
)
def test_who_does_something_is_never_taken_for_a_kind_of_it(intent: str, who: str) -> None:
    assert who in [mention.noun.name for mention in read(intent).mentions]


def test_a_painting_of_its_own_stays_a_thing() -> None:
    assert [mention.noun.name for mention in read("a cat painting").mentions] == ["painting"]


def test_who_sits_in_between_plays_the_guitar_all_the_same() -> None:
    (girl,) = read("a girl in a red dress sits and plays the guitar").mentions
    assert girl.noun.art == "own:girl-strumming"
