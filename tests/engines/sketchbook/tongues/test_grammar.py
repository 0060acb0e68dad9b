"""What is not there, rows and heaps, what is said after a noun, words that point back: every line of grammar.txt."""

import pytest

from app.engines.sketchbook.reading import read
from app.engines.sketchbook.tongues.hearing import heard
from tests.engines.sketchbook.language.test_reading import brief
from tests.engines.sketchbook.tongues.test_tongues import rows


@pytest.mark.parametrize(("said", "wanted"), rows("grammar"))
def test_a_sentence_is_understood_to_the_letter(said: str, wanted: list[str]) -> None:
    assert brief(read(said)) == wanted


def test_nothing_else_is_barred_with_what_is_not_there() -> None:
    assert heard("sans voitures : un arbre, et un chien") is not None
    reading = read("sans voitures : un arbre, et un chien")
    assert [each.noun.name for each in reading.mentions] == ["tree", "dog"]
    assert reading.without == ("car",)


def test_a_part_has_its_own_colour() -> None:
    told = heard("una casa blanca; el tejado es rojo")
    assert told is not None
    assert told.english == "a white house with a red roof"
