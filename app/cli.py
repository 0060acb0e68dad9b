"""The `pentimento` command: serve, web, worker, migrate, and the commands that other modules bring along.

Each command imports what it needs when it is called, so `--help` and the supervisor stay small. Knows no database and
no engine; a refusal in words ends with status 2 and without a traceback.
"""

import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from app import stocking
from app.domain.errors import PentimentoError
from app.domain.requests import Build

if TYPE_CHECKING:
    from app.settings import Settings

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="A studio for making pictures: plan, draft, reflect, refine, and again.",
)

app.add_typer(stocking.app, name="models")

Host = Annotated[str | None, typer.Option(help="The address to listen on.")]
Port = Annotated[int | None, typer.Option(help="The port to listen on.")]
Engine = Annotated[str | None, typer.Option(help="The engine that makes the steps.")]
Lifeline = Annotated[int | None, typer.Option(hidden=True)]


def main() -> None:
    try:
        app()
    except PentimentoError as error:
        sys.stderr.write(f"{error.message}\n")
        sys.exit(2)


@app.command()
def serve(host: Host = None, port: Port = None, engine: Engine = None) -> None:
    """Bring the database up to date, then run the web and one worker until Ctrl-C; either is restarted if it dies."""
    from app import supervisor

    settings = _settings(host=host, port=port, engine=engine)
    _migrate(settings)
    sys.exit(supervisor.serve(settings))


@app.command()
def web(host: Host = None, port: Port = None, lifeline: Lifeline = None) -> None:
    """Run the pages, the API and the event stream."""
    import uvicorn

    settings = _settings(host=host, port=port)
    _begin("web", settings, lifeline)
    uvicorn.run(
        "app.main:create_app",
        factory=True,
        host=settings.host,
        port=settings.port,
        timeout_graceful_shutdown=1,
        proxy_headers=False,
        server_header=False,
        log_config=None,
        access_log=False,
    )


@app.command()
def worker(engine: Engine = None, lifeline: Lifeline = None) -> None:
    """Run the jobs: claim, make the step, record it."""
    from app.worker.__main__ import main as run

    settings = _settings(engine=engine)
    _begin("worker", settings, lifeline)
    run(settings)


@app.command()
def migrate() -> None:
    """Bring the database to the newest shape; a copy is kept first."""
    _migrate(_settings())


@app.command()
def paint(
    intent: Annotated[str, typer.Argument(help="What to paint, in a sentence.")],
    seed: Annotated[int | None, typer.Option(help="The same seed, the same picture.")] = None,
    size: Annotated[str, typer.Option(help="Width and height in pixels.")] = "1024x768",
    rounds: Annotated[int, typer.Option(min=1, max=5, help="The most refinements.")] = 3,
    build: Annotated[
        Build, typer.Option(help="Whether a crowded picture grows in passes.")
    ] = "as suits",
    engine: Engine = None,
    out: Annotated[Path, typer.Option(help="Where the best picture goes.")] = Path("painting.png"),
    process: Annotated[
        Path | None, typer.Option(help="A folder for every step and every image.")
    ] = None,
) -> None:
    """Paint one picture here and now: the whole loop, without a server and without waiting for anyone."""
    from app import painting
    from app.domain.canvas import parse_size
    from app.terminal import Terminal
    from app.worker.__main__ import bench_of

    settings = _settings(engine=engine)
    bench = bench_of(settings)
    wanted = painting.Wanted(intent, parse_size(size), seed, rounds, settings.engine, build, bench)
    _log_quietly(settings)
    with Terminal() as terminal, painting.painted(wanted, terminal) as done:
        painting.write(done, out, process)
        terminal.ended(done.reason, done.seconds)
    typer.echo(str(out))


@app.command()
def doctor() -> None:
    """Say what this machine can run, what is missing, and the command that mends it."""
    from app.doctor import examined
    from app.worker.__main__ import bench_of

    settings = _settings()
    lacks = False
    for line in examined(settings, bench_of(settings)):
        lacks = lacks or line.mark == "lacks"
        typer.echo(
            f"{line.mark:>5}  {line.words}" + (f"\n       -> {line.mend}" if line.mend else "")
        )
    sys.exit(1 if lacks else 0)


@app.command()
def critique(
    image: Annotated[Path, typer.Argument(help="Any picture.")],
    process: Annotated[
        Path, typer.Option(help="The process.json whose last plan it is judged by.")
    ],
    engine: Engine = None,
) -> None:
    """Show a picture to the critic; its reflection comes out as JSON."""
    from app import painting
    from app.worker.__main__ import bench_of

    settings = _settings(engine=engine)
    _log_quietly(settings)
    judged = painting.critique(image, process, settings.engine, bench=bench_of(settings))
    typer.echo(json.dumps(judged, ensure_ascii=False, indent=1))


@app.command()
def export(
    process: Annotated[Path, typer.Argument(help="A folder that paint --process wrote.")],
    out: Annotated[Path, typer.Argument(help="layers.ora (OpenRaster) or shapes.svg.")],
) -> None:
    """Take a painted picture apart: layers for a painting program, or shapes as SVG."""
    from app import exporting

    exporting.export(process, out)
    typer.echo(str(out))


def _log_quietly(settings: "Settings") -> None:
    """Warnings only: the person at the terminal is told the rest by the command itself."""
    import logging

    from app import logs

    logs.configure("paint", as_json=settings.log_json)
    logging.getLogger().setLevel(logging.WARNING)


@app.command()
def tidy(
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would go.")] = False,
) -> None:
    """Remove what nothing reaches: pictures long in the trash, images that no step names."""
    from app.storage import tidying
    from app.storage.database import open_database
    from app.storage.images import ImageStore

    settings = _settings()
    _migrate(settings)
    store = ImageStore(settings.home, settings.disk_reserve_mb)
    database = open_database(settings.database)
    gone = tidying.tidy(database, store, settings.trash_days, dry_run=dry_run)
    database.dispose()
    does = "would go" if dry_run else "are gone"
    typer.echo(f"{gone.pictures} pictures and {gone.files} files ({gone.bytes:,} bytes) {does}.")


@app.command()
def backup(
    out: Annotated[Path | None, typer.Option(help="The archive to write.")] = None,
) -> None:
    """Write the database and every image into one archive, while the studio runs."""
    from app.storage.backing_up import back_up

    settings = _settings()
    typer.echo(str(back_up(settings.database, settings.home, out)))


def _migrate(settings: "Settings") -> None:
    from app.storage.migrating import migrate

    migrate(settings.database, settings.home)


def _settings(**said: object) -> "Settings":
    """What is said on the command line wins over the environment, in this process and in its children."""
    from app import places
    from app.settings import PREFIX, load

    places.require_assets()
    os.environ.update({PREFIX + name.upper(): str(v) for name, v in said.items() if v is not None})
    return load()


def _begin(part: str, settings: "Settings", lifeline: int | None) -> None:
    from app import logs, supervisor

    logs.configure(part, as_json=settings.log_json)
    if lifeline is not None:
        supervisor.follow(lifeline)


if __name__ == "__main__":
    main()
