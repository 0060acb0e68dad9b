"""What lies on the shelf is found without a network, and a licence that asks for a name gets one first."""

from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.errors import NotAllowed, Unavailable
from app.engines import shelf
from app.engines.presets import presets

KLEIN = presets(Path("/nowhere"))["klein-4b"]
LARGE = presets(Path("/nowhere"))["klein-9b"]


def put_there(models: Path, name: str) -> None:
    (models / shelf.WEIGHTS / name).mkdir(parents=True)
    shelf.note_fetched(models, name, shelf.Fetched("a/b", "c" * 40, "Apache-2.0", {"x": "d"}))


def test_what_was_not_fetched_says_how_to_fetch_it(tmp_path: Path) -> None:
    with pytest.raises(Unavailable, match="pentimento models fetch klein-4b"):
        shelf.folder_of(KLEIN, tmp_path)


def test_half_a_fetch_is_not_on_the_shelf(tmp_path: Path) -> None:
    (tmp_path / shelf.WEIGHTS / "klein-4b").mkdir(parents=True)
    assert not shelf.is_here(KLEIN, tmp_path)


def test_what_was_fetched_is_found_with_its_revision(tmp_path: Path) -> None:
    put_there(tmp_path, "klein-4b")
    assert shelf.folder_of(KLEIN, tmp_path) == tmp_path / shelf.WEIGHTS / "klein-4b"
    assert shelf.revision_of(KLEIN, tmp_path) == "c" * 40
    assert shelf.fetched(tmp_path)["klein-4b"].files == {"x": "d"}


def test_a_licence_that_is_not_commercial_is_accepted_by_name_first(tmp_path: Path) -> None:
    put_there(tmp_path, "klein-9b")
    with pytest.raises(NotAllowed, match="pentimento models accept klein-9b"):
        shelf.folder_of(LARGE, tmp_path)
    shelf.accept(tmp_path, LARGE)
    assert shelf.folder_of(LARGE, tmp_path).is_dir()
    with pytest.raises(NotAllowed):  # it was another licence that was accepted
        shelf.folder_of(replace(LARGE, licence="Another"), tmp_path)


def test_a_folder_of_ones_own_needs_no_fetch(tmp_path: Path) -> None:
    own = replace(LARGE, source=str(tmp_path / "mine"), revision="mine")
    with pytest.raises(Unavailable, match="is not there"):
        shelf.folder_of(own, tmp_path)
    (tmp_path / "mine").mkdir()
    assert shelf.folder_of(own, tmp_path) == tmp_path / "mine"
    assert shelf.revision_of(own, tmp_path) == "mine"


def test_a_tiny_autoencoder_leaves_with_the_last_model_that_it_belongs_to(tmp_path: Path) -> None:
    zimage = presets(tmp_path)["z-image-turbo"]
    (tmp_path / "presets.toml").write_text(
        f'[twin]\nengine = "diffusion"\nsource = "a/twin"\nroles = []\npreview = "{zimage.preview}"\n'
    )
    small = zimage.for_previews
    assert small
    for name in (zimage.name, "twin", small.name):
        put_there(tmp_path, name)
    shelf.remove(zimage, tmp_path)
    assert shelf.is_here(small, tmp_path)
    shelf.remove(presets(tmp_path)["twin"], tmp_path)
    assert not shelf.is_here(small, tmp_path)
