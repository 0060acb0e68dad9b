"""One archive with a consistent copy of the database and every image, made while others use them.

The database is copied first: images never change and are only added, so all that the copy names is in the archive.
A PostgreSQL database is not in it; its own tools copy that, and whoever asks is told so.
"""

import contextlib
import os
import tarfile
from pathlib import Path

from sqlalchemy.engine import make_url

from app.domain.errors import Invalid, NotFound
from app.storage import clock
from app.storage.migrating import keep_copy

NOT_HERE = "The database is a PostgreSQL: copy it with pg_dump first, then run this with --out for the images."


def back_up(url: str, home: Path, out: Path | None) -> Path:
    """The archive's path. Raises NotFound when there is nothing yet, Invalid when the file exists."""
    file = make_url(url).database if make_url(url).get_backend_name() == "sqlite" else None
    if file is None and out is None:
        raise Invalid(NOT_HERE)
    if file is not None and not Path(file).is_file():
        raise NotFound("There is no database yet, so there is nothing to back up.")
    folder = home / "backups"
    archive = out or folder / f"pentimento-{clock.now():%Y%m%d-%H%M%S}.tar"
    if archive.exists():
        raise Invalid(f"{archive} is already there. Name another file; nothing was changed.")
    archive.parent.mkdir(parents=True, exist_ok=True)
    part = archive.with_name(f"{archive.name}.part")
    copy = keep_copy(url, folder, "backup")
    try:
        with tarfile.open(part, "w") as tar:
            if copy is not None:
                tar.add(copy, "pentimento.sqlite3")
            for image in sorted((home / "images").glob("*/*.png")):
                with contextlib.suppress(FileNotFoundError):  # tidied meanwhile: nothing needed it
                    tar.add(image, f"images/{image.parent.name}/{image.name}")
        with part.open("rb") as written:
            os.fsync(written.fileno())
        part.replace(archive)
    finally:
        part.unlink(missing_ok=True)
        if copy is not None:
            copy.unlink()
    return archive
