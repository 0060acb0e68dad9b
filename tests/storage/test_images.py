"""An image is there whole or not at all, under the hash of its bytes; what nothing needs is tidied away."""

import errno
import hashlib
import os
import tarfile
import time
from datetime import timedelta
from pathlib import Path

import pytest
from PIL import Image

from app.domain.errors import Full, Invalid, MissingImage, NotFound
from app.storage import clock, holdings, pictures, tidying
from app.storage.backing_up import back_up
from app.storage.images import ImageStore
from tests.cast import ALICE, BOB, CHARLIE, House, png


class FullDisk(ImageStore):
    """A store whose disk has no room for another file."""

    def write_bytes(self, path: Path, content: bytes, synced: bool) -> None:
        path.write_bytes(content[: len(content) // 2])
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def aged(store: ImageStore) -> None:
    """Every file looks as if it were made yesterday."""
    for path in store.folder.glob("*/*"):
        os.utime(path, (time.time() - 86_400,) * 2)


def test_an_image_is_named_by_its_bytes_and_kept_once(tmp_path: Path) -> None:
    store = ImageStore(tmp_path)
    id = store.keep(png())
    assert id == hashlib.sha256(png()).hexdigest() == store.keep(png())
    assert store.read(id) == png()
    for side in (256, 512):
        with Image.open(store.thumbnail(id, side)) as small:
            assert small.size == (side, side)
    assert len(list(tmp_path.rglob("*.*"))) == 3


def test_a_full_disk_is_told_in_words_and_leaves_nothing_half_done(tmp_path: Path) -> None:
    with pytest.raises(Full, match="disk is full"):
        FullDisk(tmp_path).keep(png())
    assert list(tmp_path.rglob("*.*")) == []


def test_the_reserve_stays_free(tmp_path: Path) -> None:
    with pytest.raises(Full):
        ImageStore(tmp_path, reserve_mb=10**9).keep(png())


def test_a_missing_or_damaged_image_is_told_in_words(tmp_path: Path) -> None:
    store = ImageStore(tmp_path)
    with pytest.raises(MissingImage):
        store.read("0" * 64)
    id = store.keep(png())
    store.path(id).write_bytes(b"damaged")
    with pytest.raises(MissingImage, match="damaged"):
        store.read(id)


@pytest.mark.parametrize("name", ["../../etc/passwd", "", "A" * 64, "0" * 63])
def test_a_name_that_is_no_image_finds_nothing(tmp_path: Path, name: str) -> None:
    with pytest.raises(NotFound):
        ImageStore(tmp_path).path(name)
    with pytest.raises(NotFound):
        ImageStore(tmp_path).preview(f"{name}/x.webp")


def test_a_lost_thumbnail_is_made_again(tmp_path: Path) -> None:
    store = ImageStore(tmp_path)
    id = store.keep(png())
    store.thumbnail(id, 256).unlink()
    assert store.thumbnail(id, 256).exists()


def test_a_preview_is_kept_apart_and_goes_after_an_hour(tmp_path: Path) -> None:
    store = ImageStore(tmp_path)
    name = store.keep_preview("abc", 3, b"webp")
    assert store.preview(name).read_bytes() == b"webp"
    assert store.tidy(set()) == []
    os.utime(store.preview(name), (0, 0))
    assert [path.name for path in store.tidy(set())] == [name]


def test_only_who_sees_a_picture_sees_its_images(house: House) -> None:
    picture = house.started()
    image = next(step for step in house.made() if step.is_image).painting.image.id
    with house.work() as session:
        holdings.require(session, ALICE, image)
        for viewer in (BOB, CHARLIE):
            with pytest.raises(NotFound):
                holdings.require(session, viewer, image)
        pictures.update(session, picture.id, visibility="team")
        holdings.require(session, BOB, image)


def test_tidying_keeps_every_step_of_every_picture(house: House) -> None:
    house.started()
    steps = house.made()
    stray = house.store.keep(png("white"))
    aged(house.store)
    would = tidying.tidy(house.engine, house.store, 30, dry_run=True)
    assert house.store.path(stray).exists()
    assert tidying.tidy(house.engine, house.store, 30) == would
    assert not house.store.path(stray).exists()
    assert all(house.store.read(step.painting.image.id) for step in steps if step.is_image)


@pytest.mark.parametrize(("days", "gone"), [(29, 0), (31, 1)])
def test_trash_keeps_thirty_days(house: House, days: int, gone: int) -> None:
    picture = house.started()
    house.made()
    with house.work() as session:
        pictures.update(session, picture.id, trashed=clock.now() - timedelta(days=days))
    aged(house.store)
    assert tidying.tidy(house.engine, house.store, 30).pictures == gone
    assert bool(list(house.store.ids())) == (gone == 0)


def test_a_young_image_is_left_alone(house: House) -> None:
    stray = house.store.keep(png())
    tidying.tidy(house.engine, house.store, 0)
    assert house.store.path(stray).exists()


def test_a_backup_holds_the_database_and_every_image(sqlite_url: str, tmp_path: Path) -> None:
    id = ImageStore(tmp_path).keep(png())
    archive = back_up(sqlite_url, tmp_path, None)
    with tarfile.open(archive) as tar:
        assert set(tar.getnames()) == {"pentimento.sqlite3", f"images/{id[:2]}/{id}.png"}
    with pytest.raises(Invalid):
        back_up(sqlite_url, tmp_path, archive)


def test_a_damaged_image_is_healed_when_it_is_kept_again(tmp_path: Path) -> None:
    store = ImageStore(tmp_path)
    id = store.keep(png())
    store.path(id).write_bytes(png()[:100])
    store.keep(png())
    assert store.read(id) == png()


def test_an_image_kept_again_is_young_again(tmp_path: Path) -> None:
    store = ImageStore(tmp_path)
    path = store.path(store.keep(png()))
    os.utime(path, (0, 0))
    assert path in store.tidy(set(), dry_run=True)
    store.keep(png())
    assert path not in store.tidy(set(), dry_run=True)


def test_a_forgotten_temporary_file_goes_whatever_it_was_for(tmp_path: Path) -> None:
    store = ImageStore(tmp_path)
    id = store.keep(png())
    left = store.path(id).with_name(f"{id}.png.0.tmp")
    left.write_bytes(b"half")
    os.utime(left, (0, 0))
    assert store.tidy({id}) == [left]
