"""Sentences in five languages and what must be understood of them; the tables are named by language."""

import csv
from pathlib import Path

import pytest

from app.domain.canvas import Size
from app.domain.requests import PlanRequest
from app.engines.sketchbook import lexicon as lex
from app.engines.sketchbook.english.colours import SHADES, TWO_WORD_SHADES
from app.engines.sketchbook.english.doings import DOINGS
from app.engines.sketchbook.planner import plan
from app.engines.sketchbook.reading import read
from app.engines.sketchbook.tongues import tables
from app.engines.sketchbook.tongues.detecting import NAMES, language_of
from app.engines.sketchbook.tongues.hearing import heard
from app.engines.sketchbook.vocabulary import noun, singular
from benchmarks.evaluation_intents import intents
from benchmarks.gallery import INTENTS
from tests.engines.sketchbook.language.test_reading import TABLE, brief

HERE = Path(__file__).parent
OURS = Path(tables.__file__).parent
RIGHT_AT_LEAST = 0.95
BARE = [line.split(" => ") for line in (HERE / "bare.txt").read_text(encoding="utf-8").splitlines()]


def rows(language: str) -> list[tuple[str, list[str]]]:
    lines = (HERE / f"{language}.txt").read_text(encoding="utf-8").splitlines()
    pairs = [line.split(" =>", 1) for line in lines]
    return [(said, [part.strip() for part in wanted.split("|")]) for said, wanted in pairs]


def meanings(kinds: str) -> list[tuple[str, str]]:
    """Kind and English of our rows of these kinds."""
    found = []
    for name in ("things.csv", "words.csv"):
        with (OURS / name).open(encoding="utf-8") as lines:
            found += [(row[0], row[1]) for row in csv.reader(lines, delimiter=";")]
    return [each for each in found if each[0] in kinds.split()]


@pytest.mark.parametrize("language", NAMES)
def test_what_is_said_in_another_language_is_understood(language: str) -> None:
    table = rows(language)
    wrong = [(said, brief(read(said))) for said, wanted in table if brief(read(said)) != wanted]
    assert len(table) >= 40
    assert len(wrong) <= (1 - RIGHT_AT_LEAST) * len(table), wrong


@pytest.mark.parametrize("language", NAMES)
def test_a_sentence_is_known_by_its_language(language: str) -> None:
    assert [said for said, _ in rows(language) if language_of(said) != language] == []


@pytest.mark.parametrize(("said", "thing"), BARE)
def test_a_thing_is_known_by_what_people_call_it(said: str, thing: str) -> None:
    (mention,) = read(said).mentions
    assert mention.noun.name in (thing, singular(thing))
    assert "I do not know" not in " ".join(read(said).missing)


@pytest.mark.parametrize("word", ["カバン", "トランプ", "アリス", "スカート", "ボーナス"])
def test_a_word_in_katakana_is_not_cut(word: str) -> None:
    cut = {"hippopotamus", "tiger", "ant", "aubergine", "shopping cart"}
    assert not cut & {mention.noun.name for mention in read(f"赤い{word}").mentions}


def test_young_is_no_boy_before_a_noun() -> None:
    assert brief(read("eine junge Katze und zwei Jungen"))[0] == "1 cat, 2 boy"


def test_english_is_never_taken_for_another_language() -> None:
    said = [hung.words for hung in INTENTS] + [sentence for sentence, _ in TABLE]
    said += [intent.words for intent in intents(60)]
    names = ["Moulin Rouge at night", "Notre Dame", "la la land", "El Capitan at dawn", "pain", "chat",
             "husky portrait", "cocker spaniel",
             "a den", "a die", "Los Angeles", "a café in Paris", "Costa del Sol beach", "love"]  # fmt: skip
    taken = {sentence for sentence in [*said, *names] if language_of(sentence)}
    assert taken == {"un chat sur une table"}


def test_an_english_sentence_opens_no_table_of_names() -> None:
    before = tables._emoji.cache_info()
    for hung in INTENTS:
        assert heard(hung.words) is None
    assert tables._emoji.cache_info() == before


def test_every_thing_and_setting_of_the_table_can_be_painted() -> None:
    unknown = {name for _, name in meanings("n") if noun(name) is None}
    assert unknown == {"portrait", "family", "couple"}  # how a thing is seen; several at once
    assert [len(read(f"a {name}").mentions) for name in ("family", "couple")] == [3, 2]
    places = [read(f"a {name}") for _, name in meanings("s")]
    assert all(reading.settings or reading.features for reading in places)


def test_every_other_row_is_english_that_is_read() -> None:
    relations = (
        {phrase for phrase, _ in lex.RELATIONS}
        | {*lex.SIZED}
        | {
            "holding",
            "wearing",
            "riding",
            "flying above",
            "howling at",
            "looking at",
            "full of",
            "surrounded by",
        }
        | {*DOINGS}
    )
    for _, english in meanings("r w"):
        assert english in relations
    for _, english in meanings("c"):
        assert english in SHADES or english in TWO_WORD_SHADES or english.split()[1] in SHADES
    for _, english in meanings("p"):
        assert read(f"a fox {english}").mentions[0].place, english
    for _, english in meanings("m"):
        reading = read(english)
        assert reading.time or reading.features or reading.style or reading.palette, english


@pytest.mark.parametrize(
    ("said", "word"),
    [("un zorro con una blorfa", "blorfa"), ("un renard et un blorf", "blorf"), ("ein Fuchs mit einem Blorf", "Blorf"),
     ("一只狐狸和一个魑魅", "魑魅"), ("狐とブロルフ", "ブロルフ")],
)  # fmt: skip
def test_a_word_that_is_not_known_is_told_as_it_was_written(said: str, word: str) -> None:
    assert any(f"‘{word}’" in each for each in read(said).missing)


def test_a_plan_tells_what_was_understood() -> None:
    request = PlanRequest("ein roter Fuchs links von einem Baum an einem See", Size(256, 256), 3)
    told = plan(request, lambda _said: None).missing
    assert told == ("Read as: a red fox left of a tree next to a lake.",)


def test_the_languages_without_spaces_are_told_apart() -> None:
    assert language_of("红色的狐狸") == "zh"
    assert language_of("赤い狐") == "ja"
    assert language_of("красная лиса") is None


def test_a_traditional_sign_is_read_as_its_simplified_one() -> None:
    assert brief(read("兩隻紅色的狐狸在樹下")) == brief(read("两只红色的狐狸在树下"))


def test_a_german_compound_is_read_by_its_parts() -> None:
    assert [m.colour for m in read("ein Rotfuchs im Herbstwald").mentions] == ["red"]


@pytest.mark.parametrize(
    "said",
    [
        "retrato de una mujer",
        "un portrait d'une femme",
        "ein Porträt einer Frau",
        "一个女人的肖像",
        "女の人の肖像画",
    ],
)
def test_a_portrait_is_one_in_every_language(said: str) -> None:
    (mention,) = read(said).mentions
    assert mention.noun.art == "own:woman-portrait"
