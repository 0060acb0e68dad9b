"""`pentimento models`: what the studio knows, what of it is here, and fetching, accepting and removing it."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from app.domain.errors import Invalid
from app.engines.presets import Preset

app = typer.Typer(help="Models: which there are, under which licence, and fetching them.")
Name = Annotated[str, typer.Argument(help="A preset's name, such as klein-4b.")]


@app.callback(invoke_without_command=True)
def listed(
    context: typer.Context,
    as_json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False,
) -> None:
    """Without a command: every preset, its licence, what it needs, and whether it is here."""
    if context.invoked_subcommand is not None:
        return
    from app.engines.presets import presets

    models = folder()
    known = presets(models).values()
    if as_json:
        typer.echo(json.dumps([_plain(each, models) for each in known], indent=1))
        return
    _show(list(known), models)


@app.command()
def fetch(name: Name) -> None:
    """Bring a model's weights here. Goes on where it was cut, and checks every file."""
    from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TransferSpeedColumn

    from app.engines import fetching

    preset = _preset(name)
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        DownloadColumn(),
        TransferSpeedColumn(),
    )
    with Progress(*columns) as bar:
        task = bar.add_task(preset.title, total=None)

        def told(file: str, here: int, total: int) -> None:
            bar.update(task, description=file, completed=here, total=total)

        found = fetching.fetch(preset, folder(), told)
        lacking = fetching.fetch_previews(preset, folder(), told)
    typer.echo(
        f"{preset.title} is here, at revision {found.revision[:12]}, under {preset.licence}."
    )
    if lacking:
        typer.echo(lacking)


@app.command()
def accept(name: Name) -> None:
    """Accept the licence of a model that is not for commercial use, by its name."""
    from app.engines import shelf

    preset = _preset(name)
    shelf.accept(folder(), preset)
    typer.echo(f"Noted: {preset.title} is used under the {preset.licence}.")


@app.command()
def remove(name: Name) -> None:
    """Take a model's weights off this machine. Pictures that were made with it stay."""
    from app.engines import shelf

    preset = _preset(name)
    gone = shelf.remove(preset, folder())
    typer.echo(f"{preset.title} {'is gone' if gone else 'was not here'}.")


def folder() -> Path:
    """The models folder that the settings name."""
    from app import settings as reading

    settings = reading.load()
    return settings.models or settings.home / "models"


def state(preset: Preset, models: Path) -> str:
    """In a few words: here, or the command that brings it."""
    from app.engines import shelf

    if not shelf.is_allowed(preset, models):
        return f"accept {preset.name}"
    if shelf.is_here(preset, models):
        return "own folder" if preset.is_folder else "here"
    return "folder is missing" if preset.is_folder else f"fetch {preset.name}"


def _preset(name: str) -> Preset:
    from app.engines.presets import presets

    known = presets(folder())
    if name not in known:
        raise Invalid(f"There is no preset called {name[:60]!r}; there are: {', '.join(known)}.")
    return known[name]


def _plain(preset: Preset, models: Path) -> dict[str, object]:
    plain = asdict(preset) | {"roles": sorted(preset.roles), "state": state(preset, models)}
    needs = {
        name: {"disk_gb": n.disk, "memory_gb": n.memory} for name, n in preset.precisions.items()
    }
    return plain | {"precisions": needs}


def _show(known: list[Preset], models: Path) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table(box=None, pad_edge=False)
    for column in ("name", "model", "licence", "disk", "memory", "steps", "state"):
        table.add_column(column, overflow="fold", no_wrap=column in ("name", "state"))
    for each in known:
        licence = each.licence if each.commercial else f"{each.licence} (not commercial)"
        disk = max((need.disk for need in each.precisions.values()), default=0.0)
        memory = ", ".join(f"{name} {need.memory:g}" for name, need in each.precisions.items())
        steps = str(each.steps) if each.engine == "diffusion" else ""
        table.add_row(
            each.name,
            each.title,
            licence,
            f"{disk:g} GB",
            f"{memory} GB",
            steps,
            state(each, models),
        )
    Console().print(table)
