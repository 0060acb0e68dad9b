"""A doing or a day named by itself brings what it is made of; with somebody before it, it is what they do."""

import pytest

from app.engines.sketchbook.english.occasions import _SAID
from app.engines.sketchbook.reading import read


@pytest.mark.parametrize(
    ("intent", "names"),
    [
        ("horse racing", ["horse"]),
        ("fishing at dawn", ["fisherman"]),
        ("a wedding in a garden", ["bride", "gentleman"]),
        ("Christmas", ["christmas tree", "gift"]),
        ("breakfast", ["fried egg", "croissant", "cup of coffee"]),
    ],
)
def test_an_occasion_is_its_things(intent: str, names: list[str]) -> None:
    assert [mention.noun.name for mention in read(intent).mentions] == names


@pytest.mark.parametrize(
    "intent", ["a fishing boat", "a running horse", "a christmas tree", "a man fishing"]
)
def test_it_is_no_occasion_beside_a_noun(intent: str) -> None:
    assert len(read(intent).mentions) == 1
    assert read(intent).mentions[0].noun.name in intent


@pytest.mark.parametrize("things", _SAID)
def test_every_occasion_is_made_of_what_can_be_painted(things: str) -> None:
    reading = read(things)
    assert reading.mentions
    assert not reading.unknown
