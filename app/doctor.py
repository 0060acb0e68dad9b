"""`pentimento doctor`: what this machine can run, in words, and the command that mends each thing that is missing."""

import os
import platform
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Literal

from app.domain.errors import PentimentoError
from app.domain.requests import ROLES
from app.engines import shelf
from app.engines.base import Workbench
from app.engines.device import Device, look_apart
from app.engines.offering import DIFFUSERS, offered, precision_for
from app.engines.presets import card_for, presets
from app.engines.residents import GB
from app.settings import Settings

Mark = Literal["ok", "note", "lacks"]
INSTALL = "make run ENGINE=diffusers, or pip install 'pentimento[gpu]'"
LOW_DISK = 2.0  # GB


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that was looked at. `mend` is the command that helps, '' where nothing has to be done."""

    mark: Mark
    words: str
    mend: str = ""


def examined(settings: Settings, bench: Workbench) -> Iterator[Line]:
    """Everything, in the order in which it matters."""
    yield Line(
        "ok", f"Python {platform.python_version()} on {platform.system()} {platform.machine()}."
    )
    yield from _home(settings)
    yield from _database(settings)
    device = look_apart(settings.device)
    yield from _device(device)
    yield from _models(device, bench)
    yield from _choice(bench, device)


def _home(settings: Settings) -> Iterator[Line]:
    home = next(each for each in (settings.home, *settings.home.parents) if each.is_dir())
    free = shutil.disk_usage(home).free / GB
    if not os.access(home, os.W_OK):
        yield Line(
            "lacks", f"The home folder {settings.home} cannot be written.", "set PENTIMENTO_HOME"
        )
    elif free < LOW_DISK:
        yield Line("lacks", f"Only {free:.1f} GB are free for {settings.home}.", "free some space")
    else:
        yield Line("ok", f"{free:.0f} GB are free for {settings.home}.")


def _database(settings: Settings) -> Iterator[Line]:
    from app.storage.database import answers, open_database

    if settings.database.startswith("sqlite:") and not Path(settings.database[10:]).is_file():
        yield Line("note", "There is no database yet; the studio makes it when it starts.")
        return
    try:
        database = open_database(settings.database)
    except PentimentoError as fault:
        yield Line("lacks", fault.message, "look at PENTIMENTO_DATABASE_URL")
        return
    if answers(database):
        yield Line("ok", "The database answers.")
    else:
        yield Line("lacks", "The database does not answer.", "look at PENTIMENTO_DATABASE_URL")
    database.dispose()


def _device(device: Device | None) -> Iterator[Line]:
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / GB
    yield Line("ok", f"The machine has {memory:.0f} GB of memory and {os.cpu_count()} processors.")
    if device is None and find_spec("torch") is None:
        yield Line(
            "note",
            "Models cannot run yet: PyTorch is not installed. The sketchbook needs none.",
            INSTALL,
        )
    elif device is None:
        command = f"{Path(sys.executable).name} -c 'import torch'"
        yield Line(
            "lacks", "PyTorch is installed and cannot be imported.", f"see what it says: {command}"
        )
    elif device.kind == "cpu":
        yield Line(
            "note",
            "PyTorch finds no GPU: models run on the processor, which takes minutes a picture.",
        )
    else:
        said = f"{device.name} with {device.gb:.0f} GB"
        yield Line("ok", f"{said} ({device.driver})." if device.driver else f"{said}.")


def _models(device: Device | None, bench: Workbench) -> Iterator[Line]:
    for preset in presets(bench.models).values():
        here = shelf.is_here(preset, bench.models)
        fits = device is not None and any(
            need.memory <= device.gb for need in preset.precisions.values()
        )
        if not here and not fits:
            continue
        how = f" as {precision_for(preset, device, bench.models)}" if device else ""
        if not shelf.is_allowed(preset, bench.models):
            mend = f"pentimento models accept {preset.name}"
            yield Line("note", f"{preset.title} fits{how}; its licence is not commercial.", mend)
        elif not here:
            size = max((need.disk for need in preset.precisions.values()), default=0.0)
            mend = f"pentimento models fetch {preset.name}"
            yield Line("note", f"{preset.title} fits{how} and is not fetched ({size:g} GB).", mend)
        else:
            yield Line(
                "ok" if fits else "note",
                f"{preset.title} is here{how if fits else ', and does not fit'}.",
            )


def _choice(bench: Workbench, device: Device | None) -> Iterator[Line]:
    """What `ENGINE=diffusers` would mean here."""
    try:
        offers = offered(bench, DIFFUSERS, lambda kind: device)
    except PentimentoError as fault:
        yield Line("lacks", fault.message, "mend that file")
        return
    if device is not None and card_for(device.gb, bench.models) is None:
        yield Line(
            "note",
            "This device is too small for every choice of the studio's; pick engines by hand.",
        )
    for role in ROLES:
        yield Line(
            "ok", f"With ENGINE=diffusers the {role} is {offers.chosen.get(role, 'sketchbook')}."
        )
