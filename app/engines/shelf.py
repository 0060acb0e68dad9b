"""The shelf: which weights lie in the models folder, at which revision, and which licences were accepted by name.

Two small JSON files beside the weights say so; both are written beside and renamed. Reads no weights and no network.
"""

import json
import os
import shutil
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from app.domain.errors import Invalid, NotAllowed, Unavailable
from app.engines.presets import Preset, presets

WEIGHTS = "weights"
FETCHED = "fetched.json"
ACCEPTED = "accepted.json"


@dataclass(frozen=True, slots=True)
class Fetched:
    """What was fetched: pinned for good by its commit, each file by its SHA-256."""

    source: str
    revision: str
    licence: str
    files: dict[str, str] = field(default_factory=dict, hash=False)


def fetched(models: Path) -> dict[str, Fetched]:
    """By the preset's name."""
    return {name: Fetched(**plain) for name, plain in _read(models / FETCHED).items()}


def note_fetched(models: Path, name: str, what: Fetched) -> None:
    _write(models / FETCHED, _read(models / FETCHED) | {name: asdict(what)})


def accepted(models: Path) -> dict[str, str]:
    """Licences by the preset's name, as they were when somebody accepted them."""
    return {name: str(licence) for name, licence in _read(models / ACCEPTED).items()}


def accept(models: Path, preset: Preset) -> None:
    """Note that the person who runs the studio accepts this model's licence."""
    _write(models / ACCEPTED, _read(models / ACCEPTED) | {preset.name: preset.licence})


def is_allowed(preset: Preset, models: Path) -> bool:
    """Whether its licence asks for nothing more: a commercial one, one's own folder, or one that was accepted."""
    return (
        preset.commercial or preset.is_folder or accepted(models).get(preset.name) == preset.licence
    )


def require_allowed(preset: Preset, models: Path) -> None:
    """Raises NotAllowed, with the command that settles it."""
    if not is_allowed(preset, models):
        raise NotAllowed(
            f"{preset.title} comes under the {preset.licence}, which is not for commercial use. "
            f"Who runs the studio accepts it with: pentimento models accept {preset.name}"
        )


def remove(preset: Preset, models: Path) -> bool:
    """Take its weights off the shelf; whether there were any. A folder of one's own is left alone."""
    there = place(preset, models)
    _write(models / FETCHED, {n: f for n, f in _read(models / FETCHED).items() if n != preset.name})
    if preset.is_folder or not there.is_dir():
        return False
    shutil.rmtree(there)
    small = preset.for_previews
    if small and not any(each.preview == preset.preview for each in _others(preset, models)):
        remove(small, models)
    return True


def _others(preset: Preset, models: Path) -> list[Preset]:
    """The presets besides this one whose weights are here."""
    known = presets(models).values()
    return [each for each in known if each.name != preset.name and is_here(each, models)]


def place(preset: Preset, models: Path) -> Path:
    """Where its weights lie, or will lie once they are fetched."""
    return Path(preset.source) if preset.is_folder else models / WEIGHTS / preset.name


def is_here(preset: Preset, models: Path) -> bool:
    """Whether its weights can be loaded without any network."""
    return place(preset, models).is_dir() and (preset.is_folder or preset.name in fetched(models))


def folder_of(preset: Preset, models: Path) -> Path:
    """The folder to load from. Raises NotAllowed or Unavailable, with the command that mends it."""
    require_allowed(preset, models)
    if not is_here(preset, models):
        if preset.is_folder:
            raise Unavailable(
                f"The folder of {preset.title}, {preset.source}, is not there. All finished steps are kept; "
                "put it back or choose another engine."
            )
        raise Unavailable(
            f"The weights of {preset.title} are not on this machine. All finished steps are kept. "
            f"Fetch them with: pentimento models fetch {preset.name}"
        )
    return place(preset, models)


def revision_of(preset: Preset, models: Path) -> str:
    """The commit that was fetched; for a folder what the preset says."""
    found = fetched(models).get(preset.name)
    return found.revision if found and not preset.is_folder else preset.revision


def _read(file: Path) -> dict[str, Any]:
    try:
        plain = json.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as fault:
        raise Invalid(f"{file} cannot be read: {fault}. Mend it or take it away.") from fault
    if not isinstance(plain, dict):
        raise Invalid(f"{file} is not what the studio wrote. Mend it or take it away.")
    return plain


def _write(file: Path, plain: dict[str, Any]) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    beside = file.with_suffix(".new")
    with beside.open("w", encoding="utf-8") as out:
        json.dump(plain, out, indent=1, sort_keys=True)
        out.flush()
        os.fsync(out.fileno())
    beside.replace(file)
