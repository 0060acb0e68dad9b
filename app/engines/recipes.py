"""A model as it is to be run here: which weights, in which precision, from which folder."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from app.domain.errors import Unavailable
from app.domain.sampling import Weights
from app.engines import shelf
from app.engines.base import Workbench
from app.engines.device import look
from app.engines.libraries import MISSING
from app.engines.presets import Need, Precision, Preset, preset_named
from app.engines.quantising import worked_in
from app.engines.residents import GB, device_of

Found = tuple[Preset, Precision]


@dataclass(frozen=True, slots=True)
class Recipe:
    """Ready to be loaded from `folder` onto `device`."""

    preset: Preset
    precision: Precision
    folder: Path
    revision: str
    device: str

    @property
    def key(self) -> str:
        """What these weights are called among the residents."""
        return f"{self.preset.engine}:{self.folder}@{self.precision}"

    @property
    def weights(self) -> Weights:
        """What is recorded with every step."""
        preset, on = self.preset, look(self.device).words
        return Weights(preset.name, self.revision, preset.licence, self.precision, on)

    @property
    def room(self) -> int:
        """Bytes of memory it takes while it works; those on disk where nobody has said."""
        need = self.preset.precisions.get(self.precision, Need()).memory
        files = self.folder.rglob("*.safetensors")
        return int(need * GB) or sum(file.stat().st_size for file in files)


def named(model: str, models: Path, of_folder: Callable[[str], Found]) -> Found:
    """A preset's name, or an absolute folder that `of_folder` reads; either with `@PRECISION` if wanted."""
    if Path(model.partition("@")[0]).is_absolute():
        return of_folder(model)
    return preset_named(model, models)


def recipe_of(preset: Preset, precision: Precision, bench: Workbench) -> Recipe:
    """Raises NotAllowed or Unavailable, in words, before anything is loaded."""
    folder = shelf.folder_of(preset, bench.models)
    try:
        device = device_of(bench)
    except ImportError as fault:
        raise Unavailable(MISSING) from fault
    revision = shelf.revision_of(preset, bench.models)
    return Recipe(preset, worked_in(precision, device), folder, revision, device)
