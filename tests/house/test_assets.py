"""Browser libraries and art are fetched once, and again when what names them changes."""

import json
import shutil
from pathlib import Path

import pytest

from tests.house.source import ROOT
from tools import assets


@pytest.fixture
def built(tmp_path: Path) -> Path:
    """A checkout with fresh assets, as far as its stamps say."""
    for name in assets.INPUTS:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        shutil.copy(ROOT / name, tmp_path / name)
    for folder in ("static/vendor", "app/engines/sketchbook/vendor"):
        (tmp_path / folder).mkdir(parents=True)
        (tmp_path / folder / "stamp.txt").write_text(assets.wanted(tmp_path))
    return tmp_path


def test_a_second_build_fetches_nothing(built: Path) -> None:
    assets.build(built)
    assert [f.name for f in (built / "static/vendor").iterdir()] == ["stamp.txt"]


@pytest.mark.parametrize("name", ["package-lock.json", "tools/icons.txt"])
def test_a_change_of_what_is_wanted_makes_the_assets_stale(built: Path, name: str) -> None:
    with (built / name).open("a") as file:
        file.write("\n")
    assert not assets.is_fresh(built)


def test_every_listed_icon_is_in_the_sprite_once() -> None:
    sprite = (ROOT / "static/vendor/icons.svg").read_text(encoding="utf-8")
    names = [line.split("=")[0] for line in (ROOT / "tools/icons.txt").read_text().split()]
    assert [name for name in names if sprite.count(f'<symbol id="{name}"') != 1] == []


def test_every_listed_drawing_is_in_the_second_set_with_its_licence() -> None:
    vendor = ROOT / "app/engines/sketchbook/vendor"
    drawn = json.loads((vendor / "second.json").read_text(encoding="utf-8"))["icons"]
    listed = (ROOT / "tools/art.txt").read_text(encoding="utf-8").splitlines()
    assert [*drawn] == [line.split()[0].split("=")[0] for line in listed]
    licences = (vendor / "LICENSES.txt").read_text(encoding="utf-8")
    assert "Apache License" in licences
    assert "Google" in licences


def test_the_art_can_be_joined_to_its_words() -> None:
    vendor = ROOT / "app/engines/sketchbook/vendor"
    art = json.loads((vendor / "icons.json").read_text(encoding="utf-8"))["icons"]
    chars = json.loads((vendor / "chars.json").read_text(encoding="utf-8"))
    words = json.loads((vendor / "emojibase.json").read_text(encoding="utf-8"))
    joined = {w["label"] for w in words if chars.get(w["hexcode"].lower()) in art}
    assert {"sailboat", "red apple", "cat"} <= joined


@pytest.mark.parametrize(
    ("language", "fox"),
    [("zh", "狐狸"), ("es", "zorro"), ("fr", "renard"), ("de", "Fuchs"), ("ja", "キツネの顔")],
)
def test_emoji_have_their_names_in_other_languages(language: str, fox: str) -> None:
    vendor = ROOT / "app/engines/sketchbook/vendor"
    names = json.loads((vendor / f"names-{language}.json").read_text(encoding="utf-8"))
    assert names["1F98A"][0] == fox


def test_real_words_are_told_from_slips_of_the_pen() -> None:
    vendor = ROOT / "app/engines/sketchbook/vendor"
    words = set((vendor / "words.txt").read_text(encoding="utf-8").split())
    assert {"dessert", "hose", "colour", "color"} <= words
    assert not {"hosue", "castel"} & words
