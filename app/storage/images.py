"""Images as files: PNG bytes under the hash of their bytes, their thumbnails, and passing previews.

A file is written under a temporary name, synced and renamed, so it is there whole or not at all. Knows no database:
who may see an image and which are still needed is said elsewhere.
"""

import contextlib
import errno
import hashlib
import io
import os
import re
import shutil
import time
import uuid
from collections.abc import Iterator
from pathlib import Path

from PIL import Image

from app.domain.errors import Full, MissingImage, NotFound

THUMBNAILS = (256, 512)
PREVIEW_SECONDS = 3600
ID = re.compile(r"[0-9a-f]{64}")
PREVIEW = re.compile(r"[0-9a-z]{1,64}-[0-9]{1,6}\.webp")
NO_ROOM = "The disk is full, so the picture could not be kept. Everything finished is kept; free some space and go on."


class ImageStore:
    """Images, thumbnails and previews under one folder; `reserve_mb` stays free on its disk."""

    def __init__(self, home: Path, reserve_mb: int = 0) -> None:
        self.folder = home / "images"
        self.previews = home / "previews"
        self.reserve = reserve_mb * 2**20

    def keep(self, png: bytes) -> str:
        """Keep the bytes and make their thumbnails; the same bytes are kept once. Raises Full."""
        id = self.keep_bare(png)
        self.make_thumbnails(id, png)
        return id

    def keep_bare(self, png: bytes) -> str:
        """As `keep`, with its thumbnails left to whoever has the time.

        Kept again, a file counts as young: whoever tidies leaves it to the step that is on its way.
        """
        id = hashlib.sha256(png).hexdigest()
        path = self.path(id)
        if path.exists() and path.read_bytes() == png:
            os.utime(path)
        else:
            self.write(path, png)
        return id

    def make_thumbnails(self, id: str, png: bytes) -> None:
        """Those that are not there yet. Raises Full."""
        missing = [side for side in THUMBNAILS if not self._thumbnail(id, side).exists()]
        for side, webp in _webps(png, missing):
            self.write(self._thumbnail(id, side), webp)

    def read(self, id: str) -> bytes:
        """The PNG's bytes. Raises MissingImage, also when they are no longer what they were."""
        try:
            png = self.path(id).read_bytes()
        except (FileNotFoundError, NotFound) as error:
            raise MissingImage from error
        if hashlib.sha256(png).hexdigest() != id:
            raise MissingImage("An image that this step needs is damaged in the store.")
        return png

    def path(self, id: str) -> Path:
        if not ID.fullmatch(id):
            raise NotFound("There is no such image.")
        return self.folder / id[:2] / f"{id}.png"

    def thumbnail(self, id: str, side: int) -> Path:
        """The WebP at most `side` pixels long, made again if it was lost."""
        if side not in THUMBNAILS:
            raise NotFound("Thumbnails are 256 or 512 pixels.")
        path = self._thumbnail(id, side)
        if not path.exists():
            self.write(path, dict(_webps(self.read(id), [side]))[side])
        return path

    def keep_preview(self, job: str, number: int, webp: bytes) -> str:
        """Its name; the newest stays readable for an hour after it was made."""
        name = f"{job}-{number}.webp"
        self.write(self.preview(name), webp, synced=False)
        return name

    def preview(self, name: str) -> Path:
        if not PREVIEW.fullmatch(name):
            raise NotFound("There is no such preview.")
        return self.previews / name[:2] / name

    def ids(self) -> Iterator[str]:
        """Every image that is kept."""
        yield from (path.stem for path in self.folder.glob("*/*.png"))

    def tidy(
        self, needed: set[str], *, older_than: float = 3600.0, dry_run: bool = False
    ) -> list[Path]:
        """Remove images that nothing needs, forgotten temporary files and old previews; those listed went.

        What is younger than `older_than` seconds stays: its step may be on the way into the database.
        """
        limit = time.time() - older_than
        unneeded = (
            path
            for path in self.folder.glob("*/*")
            if path.suffix == ".tmp" or path.name.split(".")[0] not in needed
        )
        gone = [path for path in unneeded if _is_older(path, limit)] + self._passed()
        for path in gone:
            if not dry_run:
                path.unlink(missing_ok=True)
        return gone

    def forget_previews(self) -> None:
        """Those whose hour is over."""
        for path in self._passed():
            path.unlink(missing_ok=True)

    def _passed(self) -> list[Path]:
        limit = time.time() - PREVIEW_SECONDS
        return [path for path in self.previews.glob("*/*") if _is_older(path, limit)]

    def write(self, path: Path, content: bytes, *, synced: bool = True) -> None:
        """There whole or not at all. Raises Full when the disk has no room left."""
        temporary = path.with_name(f"{path.name}.{uuid.uuid4().hex}.tmp")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            if self.reserve and shutil.disk_usage(path.parent).free < self.reserve + len(content):
                raise Full(NO_ROOM)
            self.write_bytes(temporary, content, synced)
            temporary.replace(path)
            if synced:
                _sync_folder(path.parent)
        except OSError as error:
            with contextlib.suppress(OSError):
                temporary.unlink(missing_ok=True)
            if error.errno in (errno.ENOSPC, errno.EDQUOT):
                raise Full(NO_ROOM) from error
            raise

    def write_bytes(self, path: Path, content: bytes, synced: bool) -> None:
        with path.open("wb") as file:
            file.write(content)
            file.flush()
            if synced:
                os.fsync(file.fileno())

    def _thumbnail(self, id: str, side: int) -> Path:
        return self.path(id).with_suffix(f".{side}.webp")


def _is_older(path: Path, moment: float) -> bool:
    """False, too, for what went in the meantime."""
    try:
        return path.stat().st_mtime < moment
    except FileNotFoundError:
        return False


def _sync_folder(folder: Path) -> None:
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def _webps(png: bytes, sides: list[int]) -> Iterator[tuple[int, bytes]]:
    """Decoded once, the larger first: a loop waits for its thumbnails."""
    if not sides:
        return
    with Image.open(io.BytesIO(png)) as image:
        small = image.convert("RGBA" if image.mode in ("RGBA", "LA", "P") else "RGB")
    for side in sorted(sides, reverse=True):
        small.thumbnail((side, side), Image.Resampling.LANCZOS)
        out = io.BytesIO()
        small.save(out, "WEBP", quality=82, method=2)
        yield side, out.getvalue()
