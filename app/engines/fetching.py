"""Fetching weights from the hub: only what is loaded, pinned to one commit, taken up after a cut, every hash checked.

The hub's own library says what there is and where; the bytes are fetched here, because it throws a half file away when
its process ends. A model counts as fetched only once every file of it was checked. Runs no code of a repository.
"""

import hashlib
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

import httpx2

from app.domain.errors import Full, Invalid, NotAllowed, PentimentoError, Unavailable
from app.engines import shelf
from app.engines.presets import Preset
from app.engines.shelf import Fetched

ENDINGS = frozenset({".safetensors", ".json", ".txt", ".model", ".jinja", ".tiktoken"})
VARIANTS = (".fp16.", ".bf16.", ".non_ema.")
PART = ".part"
PINNED = ".revision"
PIECE = 1 << 20  # bytes
TIMEOUT = httpx2.Timeout(60.0, connect=15.0)
LIBRARY = "Fetching needs huggingface_hub, which is not installed: pip install 'pentimento[gpu]'"

Told = Callable[[str, int, int], None]
"""Called with the file at work, and how many bytes of how many are here by now."""


@dataclass(frozen=True, slots=True)
class Remote:
    """One file of a repository. `sha256` of large ones, else the git hash of its content."""

    name: str
    size: int
    sha256: str
    git: str


def fetch(preset: Preset, models: Path, told: Told, endpoint: str | None = None) -> Fetched:
    """Everything that loading needs, into the models folder. What is there already is not fetched again.

    Raises Invalid, NotAllowed, Full or Unavailable, in words; after a cut the same call goes on where it was.
    """
    if preset.is_folder:
        raise Invalid(f"{preset.title} is a folder, {preset.source}: there is nothing to fetch.")
    shelf.require_allowed(preset, models)
    folder = shelf.place(preset, models)
    folder.mkdir(parents=True, exist_ok=True)
    with _in_words(preset):
        revision, files = _listed(preset, _pinned(folder) or preset.revision, endpoint)
        (folder / PINNED).write_text(revision, encoding="utf-8")
        total = sum(file.size for file in files)
        _require_room(preset, folder, total)
        here, hashes = 0, {}
        for file in files:
            hashes[file.name] = _fetched(
                preset, revision, file, folder, endpoint, told, here, total
            )
            here += file.size
    found = Fetched(preset.source, revision, preset.licence, hashes)
    shelf.note_fetched(models, preset.name, found)
    (folder / PINNED).unlink(missing_ok=True)
    return found


def fetch_previews(preset: Preset, models: Path, told: Told, endpoint: str | None = None) -> str:
    """The tiny autoencoder of a model, if it has one that is not a folder; '' or, in words, why it did not come.

    A model paints without it all the same.
    """
    small = preset.for_previews
    if small is None or small.is_folder or shelf.is_here(small, models):
        return ""
    try:
        fetch(small, models, told, endpoint)
    except PentimentoError:
        return (
            f"What makes its previews sharper, {small.source}, did not come; it paints without. "
            f"Try again with: pentimento models fetch {preset.name}"
        )
    return ""


def wanted(names: list[str]) -> list[str]:
    """Of a repository's files those that `from_pretrained` reads: of a pipeline the parts, not a whole in one file."""
    pipeline = "model_index.json" in names
    kept = []
    for name in names:
        path = PurePosixPath(name)
        if path.suffix not in ENDINGS or any(mark in path.name for mark in VARIANTS):
            continue
        if pipeline and len(path.parts) == 1 and path.suffix == ".safetensors":
            continue
        if ".." in path.parts or path.is_absolute():
            raise Invalid(f"The repository has a file called {name!r}, and that is not fetched.")
        kept.append(name)
    return sorted(kept)


def _listed(preset: Preset, revision: str, endpoint: str | None) -> tuple[str, list[Remote]]:
    from huggingface_hub import HfApi

    info = HfApi(endpoint=endpoint).model_info(
        preset.source, revision=revision or None, files_metadata=True
    )
    known: dict[str, Any] = {each.rfilename: each for each in info.siblings or ()}
    files = [
        Remote(name, int(known[name].size or 0), _sha256(known[name]), known[name].blob_id or "")
        for name in wanted(list(known))
    ]
    if not info.sha or not any(file.name.endswith(".safetensors") for file in files):
        raise Unavailable(f"{preset.source} holds no weights as safetensors, so it is not fetched.")
    return info.sha, files


def _fetched(
    preset: Preset, revision: str, file: Remote, folder: Path, endpoint: str | None, told: Told, before: int, total: int
) -> str:  # fmt: skip
    """The SHA-256 of the file, which lies in the folder and is what the hub says it is."""
    at = folder / file.name
    if not at.is_file():
        at.parent.mkdir(parents=True, exist_ok=True)
        part = at.with_name(at.name + PART)
        _download(
            preset,
            revision,
            file,
            part,
            endpoint,
            lambda here: told(file.name, before + here, total),
        )
        _check(file, part)
        part.replace(at)
    else:
        _check(file, at)
    told(file.name, before + file.size, total)
    return _digest(at, "sha256")  # fmt: skip


def _download(
    preset: Preset, revision: str, file: Remote, part: Path, endpoint: str | None, told: Callable[[int], None]
) -> None:  # fmt: skip
    """Append to what is there; a server that cannot go on in the middle begins anew."""
    from huggingface_hub import hf_hub_url
    from huggingface_hub.utils import build_hf_headers

    url = hf_hub_url(preset.source, file.name, revision=revision, endpoint=endpoint)
    here = part.stat().st_size if part.is_file() else 0
    if here >= file.size > 0:
        return
    headers = build_hf_headers() | {"Accept-Encoding": "identity"}
    headers |= {"Range": f"bytes={here}-"} if here else {}
    with (
        httpx2.Client(timeout=TIMEOUT, follow_redirects=True) as client,
        client.stream("GET", url, headers=headers) as answer,
    ):
        answer.raise_for_status()
        goes_on = answer.status_code == httpx2.codes.PARTIAL_CONTENT
        with part.open("ab" if goes_on else "wb") as out:
            here = here if goes_on else 0
            for piece in answer.iter_raw():
                out.write(piece)
                here += len(piece)
                told(here)
            out.flush()
            os.fsync(out.fileno())


def _check(file: Remote, at: Path) -> None:
    """Raises Unavailable for a file that is not what the hub says, and takes it away."""
    right = (
        _digest(at, "sha256") == file.sha256
        if file.sha256
        else not file.git or _digest(at, "sha1", f"blob {at.stat().st_size}\0".encode()) == file.git
    )
    if not right:
        at.unlink()
        raise Unavailable(
            f"{file.name} came in another shape than the hub says, so it was thrown away. Other files are kept; the "
            "same command fetches it again."
        )


def _digest(at: Path, kind: str, head: bytes = b"") -> str:
    found = hashlib.new(kind, head, usedforsecurity=False)
    with at.open("rb") as file:
        while piece := file.read(PIECE):
            found.update(piece)
    return found.hexdigest()


def _sha256(sibling: Any) -> str:
    return str(sibling.lfs.sha256) if sibling.lfs else ""


def _pinned(folder: Path) -> str:
    """The commit that a fetch began with which was cut."""
    file = folder / PINNED
    return file.read_text(encoding="utf-8").strip() if file.is_file() else ""


def _require_room(preset: Preset, folder: Path, total: int) -> None:
    here = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
    need, free = max(0, total - here), shutil.disk_usage(folder).free
    if need > free:
        raise Full(
            f"{preset.title} needs {need / 1e9:.1f} GB more and {free / 1e9:.1f} GB are free in {folder}. Nothing was "
            "fetched; free some space, or put PENTIMENTO_MODELS on another disk."
        )


@contextmanager
def _in_words(preset: Preset) -> Iterator[None]:
    """Faults of the hub and of the way to it. What has come is kept."""
    try:
        from huggingface_hub import errors
    except ImportError as fault:
        raise Unavailable(LIBRARY) from fault
    again = f"What has come is kept; go on with: pentimento models fetch {preset.name}"
    try:
        yield
    except PentimentoError:
        raise
    except errors.GatedRepoError as fault:
        raise NotAllowed(
            f"Who published {preset.title} wants to be asked first: accept its terms on the model's own page, put your "
            f"token into the environment variable HF_TOKEN, and fetch it again."
        ) from fault
    except (errors.RepositoryNotFoundError, errors.RevisionNotFoundError) as fault:
        raise Unavailable(
            f"The hub has no {preset.source} at this revision, or it wants a token in HF_TOKEN."
        ) from fault
    except (errors.OfflineModeIsEnabled, httpx2.ConnectError, httpx2.ConnectTimeout) as fault:
        raise Unavailable(f"The hub cannot be reached: there is no network. {again}") from fault
    except (errors.HfHubHTTPError, httpx2.HTTPError) as fault:
        raise Unavailable(f"The hub broke off. {again}") from fault
    except OSError as fault:
        raise Full(f"The models folder cannot be written: {fault.strerror}. {again}") from fault
