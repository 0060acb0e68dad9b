"""Everyday words for what people make and live in, in five languages, and what they are in a sentence."""

from pathlib import Path

import pytest

from app.engines.sketchbook.reading import read
from app.engines.sketchbook.tongues.forms import tokens_of
from app.engines.sketchbook.tongues.hearing import heard
from app.engines.sketchbook.tongues.tables import WITHOUT_SPACES, Term, longest_run, terms
from tests.engines.sketchbook.language.test_reading import brief

TABLE = Path(__file__).with_suffix(".txt").with_stem("made_things")


def meant(language: str, said: str) -> tuple[Term, ...]:
    """What a whole word or phrase means."""
    if language in WITHOUT_SPACES:
        found, many = longest_run(language, said, 0)
        return found if many == len(said) else ()
    return terms(language, tuple(token.word for token in tokens_of(language, said)))


def test_an_everyday_word_names_its_thing() -> None:
    wrong = {}
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        said, english = line.split(" => ")
        language, _, word = said.partition(" ")
        if english not in [term.english for term in meant(language, word)][:1]:
            wrong[said] = meant(language, word)
    assert wrong == {}


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("un conejo come una zanahoria", "1 rabbit, 1 carrot | rabbit next to carrot | "),
        ("ein Hase frisst eine Karotte", "1 rabbit, 1 carrot | rabbit next to carrot | "),
        ("兔子吃胡萝卜", "1 rabbit, 1 carrot | rabbit next to carrot | "),
        ("ein Kind spielt mit einem Ball", "1 child, 1 ball | ball next to child | "),
        ("Im Garten spielt ein Junge", "1 boy |  | garden"),
        ("une femme joue du piano", "1 woman, 1 piano | woman playing piano | "),
        ("女の子がピアノを弾いている", "1 girl, 1 piano | girl playing piano | "),
        ("une statue devant la gare", "1 statue, 1 train station | statue in front of train station | "),
        ("une voiture garée devant la maison", "1 car, 1 house | car in front of house | "),
        ("drei Kühe auf der Weide", "3 cow |  | meadow"),
        ("ein Fuchs überquert die Brücke", "1 fox, 1 bridge | fox on bridge | "),
        ("おばあさんが編み物をしている", "1 old woman |  | "),
        ("un astronauta en la luna", "1 astronaut |  | moon"),
        ("青空の下に家がある", "1 house |  | day"),
    ],
)  # fmt: skip
def test_what_they_do_and_where_they_are_is_understood(said: str, wanted: str) -> None:
    assert brief(read(said))[:3] == [part.strip() for part in wanted.split("|")]


@pytest.mark.parametrize(
    ("said", "english"),
    [("木の椅子", "a wooden chair"), ("木の左に狐がいる", "a fox left of a tree"), ("石の橋", "a stone bridge"),
     ("石头房子", "a stone house"), ("石头上有一只猫", "a cat on a rock"), ("正在吃的猫", "a cat"),
     ("ein wunderbarer Tag am See", "next to the lake"), ("eine junge Frau", "a young woman"),
     ("ein offenes Fenster", "a window"),
     ("ein Junge am Fenster", "a boy next to the window")],
)  # fmt: skip
def test_a_word_with_two_meanings_has_the_one_of_its_place(said: str, english: str) -> None:
    told = heard(said)
    assert told is not None
    assert told.english == english


def test_what_nobody_wears_breaks_no_reading() -> None:
    assert brief(read("wearing a cat"))[0] == "1 cat"
