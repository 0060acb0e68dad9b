"""Whatever words of the five languages, in whatever order: they are told in English, never raised at."""

import csv
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from app.engines.sketchbook.reading import read
from app.engines.sketchbook.tongues import characters, latin, tables
from app.engines.sketchbook.tongues.detecting import LATIN, NAMES

JOINTS = {
    "zh": "的 在 有 是 了 和 ， 。 、 上 下 一 只 没有 左边 穿 魑",
    "ja": "の は が に で を も と 、 。 上 下 左 その 一匹 ない 着た 魑",
    "es": "de el la un una y o , . : con sin no en uno otro blorfa encima",
    "fr": "de le la l' un une et ou , . : avec sans pas à l'un l'autre blorf dessous",
    "de": "der die das ein eine und , . : mit ohne nicht kein Blorf daneben an steht",
}


def words_of(language: str) -> list[str]:
    column = 2 + tables.COLUMNS.index(language)
    found: list[str] = []
    for name in ("words.csv", "things.csv"):
        with (Path(tables.__file__).parent / name).open(encoding="utf-8") as lines:
            for row in csv.reader(lines, delimiter=";"):
                found += [] if row[0].startswith("#") else row[column].split("|")
    return sorted({*found} - {""})


@pytest.mark.parametrize("language", NAMES)
@settings(max_examples=120)
@given(chosen=some.data())
def test_no_order_of_known_words_raises(language: str, chosen: some.DataObject) -> None:
    word = some.one_of(
        some.sampled_from(JOINTS[language].split()), some.sampled_from(words_of(language))
    )
    words = chosen.draw(some.lists(word, min_size=1, max_size=9))
    spaced = language in LATIN
    tell = latin.told if spaced else characters.told
    english, unknown = tell(language, (" " if spaced else "").join(words))
    assert all(unknown)
    read(english)
