"""Fetching from a hub, over real HTTP: only what is loaded, pinned, taken up after a cut, every hash checked."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.errors import Invalid, NotAllowed, PentimentoError, Unavailable
from app.engines import shelf
from app.engines.fetching import fetch, fetch_previews
from app.engines.presets import Preset
from tests.engines.hub import FILES, LARGE, NEW, OLD, Hub, hub

PRESET = Preset(
    "painter", "The painter", "diffusion", "some/painter", frozenset({"drafter"}), "Apache-2.0", commercial=True
)  # fmt: skip


@pytest.fixture
def there() -> Iterator[Hub]:
    with hub() as made:
        yield made


def fetched(there: Hub, models: Path, preset: Preset = PRESET) -> list[tuple[str, int, int]]:
    said: list[tuple[str, int, int]] = []
    fetch(preset, models, lambda *each: said.append(each), there.url)
    return said


def test_what_is_loaded_is_fetched_and_nothing_else(there: Hub, tmp_path: Path) -> None:
    said = fetched(there, tmp_path)
    folder = tmp_path / "weights/painter"
    names = {str(file.relative_to(folder)) for file in folder.rglob("*") if file.is_file()}
    assert names == {"model_index.json", "transformer/config.json", LARGE}
    assert (folder / LARGE).read_bytes() == FILES[LARGE]
    total = sum(len(FILES[name]) for name in names)
    assert said[-1][1:] == (total, total)
    assert shelf.is_here(PRESET, tmp_path)
    kept = shelf.fetched(tmp_path)["painter"]
    assert (kept.revision, kept.licence, set(kept.files)) == (OLD, "Apache-2.0", names)


def test_the_tiny_autoencoder_comes_along_once_and_pinned(there: Hub, tmp_path: Path) -> None:
    painter = replace(PRESET, preview="some/painter", preview_licence="MIT")
    said = fetch_previews(painter, tmp_path, lambda *each: None, there.url)
    kept = shelf.fetched(tmp_path)["some--painter"]
    assert (said, kept.revision, kept.licence) == ("", OLD, "MIT")
    assert kept.files[LARGE] == hashlib.sha256(FILES[LARGE]).hexdigest()
    came = len(there.got)
    assert fetch_previews(painter, tmp_path, lambda *each: None, there.url) == ""
    assert len(there.got) == came


def test_a_model_paints_without_a_tiny_autoencoder_that_did_not_come(
    there: Hub, tmp_path: Path
) -> None:
    there.closed = 404
    painter = replace(PRESET, preview="some/tiny")
    said = fetch_previews(painter, tmp_path, lambda *each: None, there.url)
    assert "it paints without" in said
    assert "pentimento models fetch painter" in said


def test_after_a_cut_it_goes_on_in_the_middle_of_the_file(there: Hub, tmp_path: Path) -> None:
    there.cut = 300_000
    with pytest.raises(Unavailable, match="go on with: pentimento models fetch painter"):
        fetched(there, tmp_path)
    assert not shelf.is_here(PRESET, tmp_path)
    there.main = NEW
    fetched(there, tmp_path)
    assert there.ranges == ["bytes=300000-"]
    assert there.got.count("model_index.json") == 1
    assert shelf.fetched(tmp_path)["painter"].revision == OLD
    assert (tmp_path / "weights/painter" / LARGE).read_bytes() == FILES[LARGE]


def test_a_file_that_is_not_what_the_hub_says_is_thrown_away(there: Hub, tmp_path: Path) -> None:
    there.wrong = True
    with pytest.raises(Unavailable, match="came in another shape than the hub says"):
        fetched(there, tmp_path)
    assert not shelf.is_here(PRESET, tmp_path)
    assert list((tmp_path / "weights/painter/transformer").glob("*.safetensors*")) == []
    there.wrong = False
    fetched(there, tmp_path)
    assert shelf.is_here(PRESET, tmp_path)


def test_a_small_file_that_was_changed_here_is_fetched_again(there: Hub, tmp_path: Path) -> None:
    fetched(there, tmp_path)
    (tmp_path / "weights/painter/model_index.json").write_text("{}")
    with pytest.raises(Unavailable, match=r"model_index\.json came in another shape"):
        fetched(there, tmp_path)
    fetched(there, tmp_path)
    assert (tmp_path / "weights/painter/model_index.json").read_bytes() == FILES["model_index.json"]


def test_a_pinned_revision_stays_though_main_moved(there: Hub, tmp_path: Path) -> None:
    there.main = NEW
    fetched(there, tmp_path, replace(PRESET, revision=OLD))
    assert shelf.fetched(tmp_path)["painter"].revision == OLD


@pytest.mark.parametrize(
    ("status", "gated", "error", "words"),
    [
        (401, True, NotAllowed, "accept its terms"),
        (404, False, Unavailable, "The hub has no some/painter"),
        (503, False, Unavailable, "The hub broke off"),
    ],
)
def test_a_hub_that_refuses_is_said(
    status: int, gated: bool, error: type[PentimentoError], words: str, there: Hub, tmp_path: Path
) -> None:
    there.closed, there.gated = status, gated
    with pytest.raises(error, match=words):
        fetched(there, tmp_path)


def test_no_network_is_said(tmp_path: Path) -> None:
    with pytest.raises(Unavailable, match="there is no network"):
        fetch(PRESET, tmp_path, lambda *said: None, "http://127.0.0.1:9")


def test_a_licence_comes_before_the_first_byte(there: Hub, tmp_path: Path) -> None:
    mine = replace(PRESET, commercial=False, licence="Research only")
    with pytest.raises(NotAllowed, match="pentimento models accept painter"):
        fetched(there, tmp_path, mine)
    assert there.got == []
    shelf.accept(tmp_path, mine)
    fetched(there, tmp_path, mine)
    assert shelf.is_here(mine, tmp_path)


def test_a_folder_needs_no_fetching(tmp_path: Path) -> None:
    with pytest.raises(Invalid, match="there is nothing to fetch"):
        fetch(replace(PRESET, source=str(tmp_path)), tmp_path, lambda *said: None)


def test_what_is_removed_is_gone_and_a_folder_of_ones_own_stays(there: Hub, tmp_path: Path) -> None:
    fetched(there, tmp_path)
    assert shelf.remove(PRESET, tmp_path)
    assert not shelf.is_here(PRESET, tmp_path)
    own = replace(PRESET, source=str(tmp_path))
    assert not shelf.remove(own, tmp_path)
    assert tmp_path.is_dir()
